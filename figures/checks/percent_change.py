"""Percent change: ``rose 12 percent to 56 from 50``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from figures.checks.doubts import doubted
from figures.checks.findings import Finding
from figures.checks.intervals import Interval
from figures.checks.movements import Movement, movements
from figures.checks.passages import Story
from figures.checks.relations import Relation, leave
from figures.checks.verdict import INCONSISTENT

NAME = "percent_change"


def percent_change(story: Story, rounding: str = "nearest") -> Iterator[Finding]:
    """Findings on every percent that is said to lie between two levels of the same thing."""
    for passage in story.passages:
        for movement in movements(passage):
            if movement.change is None or movement.change.letter != "p" or movement.new.letter == "p":
                continue
            if reason := left_alone(movement):
                yield leave(NAME, [movement.change, movement.new, movement.old], reason)
            else:
                yield doubted(told(movement, rounding), movement.doubt)


def left_alone(movement: Movement) -> str:
    """Why a movement is not checked; "" where it can be."""
    new, old = movement.levels
    if movement.silence:
        return movement.silence
    if old.operand.holds(old.value * 0):
        return "the earlier level may be 0"
    if old.value < 0 or new.value < 0:
        return "a negative level has no percent change"
    if movement.new.low != movement.new.high or movement.old.low != movement.old.high:
        return "a level is a range"
    return ""


def told(movement: Movement, rounding: str) -> Finding:
    """The finding by the way the levels go; where that does not agree, by the way the words go."""
    plain = relation(movement, movement.turn)
    turned = movement.sign not in (0, movement.turn) and plain.weigh().verdict == INCONSISTENT
    return (relation(movement, movement.sign) if turned else plain).finding(rounding)


def relation(movement: Movement, sign: int) -> Relation:
    """The formula (new / old - 1) x 100, upside down for a fall."""
    assert movement.change is not None
    return Relation(
        NAME,
        [movement.change, movement.new, movement.old],
        [movement.change.stated, *movement.levels],
        formula=lambda levels: (levels[0] / levels[1] - 1) * (100 * sign),
        words="{1} / {2} - 1" if sign > 0 else "1 - {1} / {2}",
        signed=True,
        inverses=(
            ("new level", 1, lambda numbers: numbers[2] * _growth(numbers, sign)),
            ("earlier level", 2, lambda numbers: numbers[1] / _growth(numbers, sign)),
        ),
    )


def _growth(numbers: Sequence[Interval], sign: int) -> Interval:
    """What the earlier level is multiplied by, from the stated percent."""
    low, high = sorted((1 + sign * numbers[0].low / 100, 1 + sign * numbers[0].high / 100))
    return Interval(low, high)
