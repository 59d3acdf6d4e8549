"""Absolute change: ``fell 3 tonnes to 20 from 23``, and a balance of exports and imports."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from figures.checks.doubts import doubted
from figures.checks.findings import Finding
from figures.checks.frames import bind_once
from figures.checks.movements import UP, Movement, movements
from figures.checks.passages import Passage, Story
from figures.checks.points import difference
from figures.checks.relations import leave
from figures.checks.units import comparable

NAME = "absolute_change"


def absolute_change(story: Story, rounding: str = "nearest") -> Iterator[Finding]:
    """Findings on every amount that is said to lie between two levels of the same thing."""
    for passage in story.passages:
        for movement in (*movements(passage), *_balances(passage)):
            change = movement.change
            if change is None or change.letter in "px" or movement.new.letter == "p":
                continue
            figures = [change, movement.new, movement.old]
            factor = Fraction(1) if change.letter == "t" else comparable(movement.new, change)
            if movement.silence or factor is None:
                yield leave(NAME, figures, movement.silence or "the change is in another unit than the levels")
            else:
                yield doubted(difference(NAME, movement, change).scaled(factor).finding(rounding), movement.doubt)


def _balances(passage: Passage) -> Iterator[Movement]:
    """A surplus or deficit beside the exports and imports that it is the difference of."""
    for bound in bind_once("balance", passage):
        if bound["N"].unit == bound["O"].unit == bound["P"].unit:
            bigger, smaller = sorted((bound["N"], bound["O"]), key=lambda figure: -(figure.value or 0))
            yield Movement(bound["P"], bigger, smaller, Fraction(1), UP, "")
