"""Percent sums: answers that exclude each other (yes, no, undecided) make up 100 percent together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import reduce
from operator import add

from figures.checks.findings import Finding
from figures.checks.frames import phrases
from figures.checks.intervals import point
from figures.checks.numbers import spell_interval
from figures.checks.passages import Figure, Passage, Story
from figures.checks.relations import leave, tell
from figures.checks.verdict import CONSISTENT, INCONSISTENT, Verdict

NAME = "percent_sum"
_AFTER = re.compile(r"\[p(\d+)\] ((?:[^\s\[]+ ){1,6})")


def percent_sums(story: Story, rounding: str = "nearest") -> Iterator[Finding]:
    """Findings on the shares of answers of which everybody gives one."""
    for passage in story.passages:
        answers = _answers(passage)
        groups = {_group(words) for _, words in answers} - {""}
        if len(answers) >= 3 and len(groups) >= 3 and all(_group(words) for _, words in answers):
            yield _finding([figure for figure, _ in answers])


def _answers(passage: Passage) -> list[tuple[Figure, str]]:
    """Every percentage with the words behind it."""
    return [(passage.figures[int(match[1])], match[2]) for match in _AFTER.finditer(passage.marked)]


def _group(words: str) -> str:
    """Which answer the words name: for, against or neither; "" for none."""
    names = ("NEITHER", "AGAINST", "FAVOUR")
    return next((name for name in names if phrases(name).search(f" {words}")), "")


def _finding(figures: list[Figure]) -> Finding:
    total = reduce(add, (figure.stated.operand for figure in figures))
    words = " + ".join(spell_interval(figure.stated.operand) for figure in figures)
    if total.holds(point(100).low):
        return tell(NAME, figures, Verdict(CONSISTENT, "", total), words)
    if total.low > 100:
        reason = "these numbers do not agree: answers that exclude each other exceed 100 percent"
        return tell(NAME, figures, Verdict(INCONSISTENT, reason, total, total.low - 100), words)
    return leave(NAME, figures, "other answers may be left out")
