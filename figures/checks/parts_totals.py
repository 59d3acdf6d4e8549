"""Parts and totals: where words say that the parts are all there are, they must add up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import reduce
from operator import add

from figures.checks.findings import Finding
from figures.checks.frames import bind_once, phrases
from figures.checks.intervals import Interval
from figures.checks.passages import Figure, Passage, Story
from figures.checks.relations import Relation, leave
from figures.checks.stated import Stated
from figures.checks.units import bare, comparable

NAME = "parts_total"
MOST = 40  # parts that a list in a sentence may have
REACH = 200  # characters from one part of a list to the next
# From one part to the next: a few words, then a comma or "and"; the last but one needs the "and".
_NEXT = re.compile(
    r"(?P<words>(?:[^\s\[;:]+ ){0,9}?)(?P<mark>(?:, )?(?:and|plus|&) |, )(?:[^\s\[,]+ ){0,3}?\[\w(?P<number>\d+)\] "
)

_BEFORE = re.compile(r"\[\w(?P<number>\d+)\] (?:[^\s\[;:,]+ ){0,9}?, (?:[^\s\[,]+ ){0,3}?$")


def parts_totals(story: Story, rounding: str = "nearest") -> Iterator[Finding]:
    """Findings on totals followed or led by all their parts."""
    for passage in story.passages:
        for bound in bind_once("total", passage):
            total, first = bound["T"], bound["A"]
            parts = [first, *_following(passage, bound.after("A"))]
            yield from _finding(passage, total, parts, bound.frame.line, rounding)
        for bound in bind_once("sum", passage):
            parts = [bound[name] for name in ("A", "B", "C") if name in bound.slots]
            earlier = _preceding(passage, bound.before("A")) if "MAKING" in bound.frame.line else []
            yield from _finding(passage, bound["T"], [*earlier, *parts], bound.frame.line, rounding)


def _following(passage: Passage, after: str) -> Iterator[Figure]:
    """The other parts of a list, to its "and"; nothing when it breaks off before."""
    found: list[Figure] = []
    while len(found) < MOST and (match := _NEXT.match(after)):
        found.append(passage.figures[int(match["number"])])
        after = after[match.end() :]
        if "and" in match["mark"] or "plus" in match["mark"] or "&" in match["mark"]:
            yield from found
            return


def _preceding(passage: Passage, before: str) -> list[Figure]:
    """The parts before the last two of a list."""
    found: list[Figure] = []
    end = len(before)
    while len(found) < MOST and (match := _BEFORE.search(before[max(0, end - REACH) : end])):
        found.insert(0, passage.figures[int(match["number"])])
        end = max(0, end - REACH) + match.start()
    return found


def _finding(passage: Passage, total: Figure, parts: Sequence[Figure], line: str, rounding: str) -> Iterator[Finding]:
    figures = [total, *parts]
    if len(parts) < 2 or len(set(figure.row for figure in figures)) < len(figures):
        return
    weak = " : " in line and "ALTOGETHER" not in line
    if weak and (len(parts) < 3 or any(part.qualifier for part in figures)):
        return
    if any(
        (part.letter != total.letter and (part.kind == "age" or not bare(part))) or part.low != part.high
        for part in figures
    ):
        return
    factors = [Fraction(1) if total.letter == "c" else comparable(total, part) for part in parts]
    if any(factor is None for factor in factors):
        yield leave(NAME, figures, "the parts are in other units than the total")
    elif phrases("OPEN").search(passage.marked):
        yield leave(NAME, figures, "the parts may not be all there are")
    else:
        numbers = [part.stated.times(factor) for part, factor in zip(parts, factors, strict=True) if factor]
        yield Relation(
            NAME, figures, [_whole(number) for number in (total.stated, *numbers)],
            formula=_sum, words=" + ".join(f"{{{place}}}" for place in range(1, len(figures))),
        ).finding(rounding)  # fmt: skip


def _sum(numbers: Sequence[Interval]) -> Interval:
    return reduce(add, numbers)


def _whole(number: Stated) -> Stated:
    """Plain integers are exact as parts and totals, unless trailing zeros may be rounding."""
    if number.qualifier:
        return number
    loose = number.exact if number.loose == number.strict else number.loose
    return replace(number, strict=number.exact, allowed=number.exact, loose=loose, operand=loose)
