"""Multiples: ``doubled to 40 from 21``, ``cut by a third to 20 from 30``, ``three times last year's 5``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from figures.checks.doubts import doubted
from figures.checks.findings import Finding
from figures.checks.frames import bind_once
from figures.checks.intervals import HUGE, Interval
from figures.checks.movements import DOWN, Movement, movements
from figures.checks.passages import Figure, Story
from figures.checks.relations import Relation, leave
from figures.checks.stated import Stated
from figures.checks.units import comparable

NAME = "multiples"
LEAST, MOST = Fraction(9, 10), Fraction(11, 10)  # of the multiple, as news uses the words
NEARLY = Fraction(8, 10), Fraction(103, 100)
OVER = Fraction(97, 100)
FOLD = re.compile(r"fold\b", re.IGNORECASE)
MORE = re.compile(r"\[x\d+\] (?:times )?(?:more|higher|greater|larger|bigger|as|less|lower)\b")


def multiples(story: Story, rounding: str = "nearest") -> Iterator[Finding]:
    """Findings on every multiple or part that is said to lie between two levels."""
    for passage in story.passages:
        found = [movement for movement in movements(passage) if movement.change is not None]
        for bound in bind_once("multiples", passage):
            factor = comparable(bound["N"], bound["O"])
            if factor is not None and not any(movement.change is bound["P"] for movement in found):
                found.append(Movement(bound["P"], bound["N"], bound["O"], factor, 0, ""))
        for movement in found:
            if movement.change is not None and movement.change.letter == "x" and movement.new.letter != "x":
                yield doubted(_finding(movement, movement.change, passage.marked, rounding), movement.doubt)


def _finding(movement: Movement, multiple: Figure, marked: str, rounding: str) -> Finding:
    figures = [multiple, movement.new, movement.old]
    if movement.silence:
        return leave(NAME, figures, movement.silence)
    if FOLD.search(multiple.text) or MORE.search(marked):
        return leave(NAME, figures, "a multiple that is read in two ways")
    number = multiple.stated
    if number.value < 1 and movement.sign and not multiple.text.lower().startswith("halv"):
        return _relation(figures, _changed_by(number, movement.sign), movement).finding(rounding)
    if number.value > 1 and movement.sign == DOWN:
        return leave(NAME, figures, "a multiple beside a fall")
    return _relation(figures, _banded(number), movement).finding(rounding)


def _changed_by(part: Stated, sign: int) -> Stated:
    """What a change by a part leaves: two thirds after a fall by a third, four thirds after a rise."""
    ends = sorted((1 + sign * part.allowed.low, 1 + sign * part.allowed.high))
    return replace(part, allowed=Interval(*ends), value=1 + sign * part.value)


def _banded(number: Stated) -> Stated:
    """A multiple in words is rounder than its number: doubled is 1.8 to 2.2 times."""
    value = number.value
    low, high = LEAST * value, MOST * value
    if number.qualifier == "nearly":
        low, high = NEARLY[0] * value, NEARLY[1] * value
    if number.qualifier in ("over", "at least"):
        low, high = OVER * value, HUGE
    return replace(number, allowed=Interval(low, high))


def _relation(figures: list[Figure], multiple: Stated, movement: Movement) -> Relation:
    return Relation(
        NAME, figures, [multiple, *movement.levels], formula=lambda levels: levels[0] / levels[1], words="{1} / {2}"
    )
