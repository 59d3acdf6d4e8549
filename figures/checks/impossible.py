"""Impossible values: more than all of a whole, a part greater than its whole, less than none."""

from __future__ import annotations

from collections.abc import Iterator

from figures.checks.findings import Finding
from figures.checks.frames import bind_once
from figures.checks.intervals import Interval, point
from figures.checks.numbers import spell_interval
from figures.checks.passages import Figure, Passage, Story
from figures.checks.relations import leave, tell
from figures.checks.units import bare, comparable
from figures.checks.verdict import CONSISTENT, INCONSISTENT, Verdict

NAME = "impossible"


def impossible(story: Story, rounding: str = "nearest") -> Iterator[Finding]:
    """Findings on percentages of a whole above 100, parts beside their whole, and counts below nought."""
    for passage in story.passages:
        yield from _too_much(passage)
        yield from _parts(passage)
        for figure in passage.figures:
            if figure.kind == "count" and figure.value is not None and figure.value < 0:
                yield leave(NAME, [figure], "a count below 0: perhaps a dash, not a minus")


def _too_much(passage: Passage) -> Iterator[Finding]:
    for bound in bind_once("over_all", passage):
        share = bound["P"]
        if share.low is None or share.low <= 100 or share.role == "change" or bound.behind("PLANNED"):
            continue
        verdict = Verdict(
            INCONSISTENT, "a share of a whole cannot exceed 100 percent", Interval(point(0).low, point(100).high),
            share.stated.allowed.low - 100,
        )  # fmt: skip
        yield tell(
            NAME, [share], verdict, f"{spell_interval(share.stated.strict)} > 100", result=share.stated, grave=True
        )


def _parts(passage: Passage) -> Iterator[Finding]:
    for bound in bind_once("part", passage):
        part, whole = bound["X"], bound["W"]
        if (not bare(part) and comparable(whole, part) is None) or part.low != part.high or whole.low != whole.high:
            continue
        yield _part_finding(part, whole)


def _part_finding(part: Figure, whole: Figure) -> Finding:
    words = f"{spell_interval(part.stated.strict)} of {spell_interval(whole.stated.strict)}"
    room = Interval(point(0).low, whole.stated.operand.high)
    if part.stated.operand.low > whole.stated.operand.high:
        verdict = Verdict(INCONSISTENT, "a part cannot exceed its whole", room, part.stated.value - room.high)
        return tell(NAME, [part, whole], verdict, words, result=part.stated, grave=True)
    return tell(NAME, [part, whole], Verdict(CONSISTENT, "", room), words, result=part.stated)
