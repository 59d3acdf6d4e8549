"""Points: a rate that moves from one percentage to another, by so many points, basis points or percent."""

from __future__ import annotations

from collections.abc import Iterator

from figures.checks.doubts import doubted
from figures.checks.findings import Finding
from figures.checks.movements import Movement, movements
from figures.checks.passages import Figure, Story
from figures.checks.percent_change import left_alone
from figures.checks.percent_change import relation as relative_change
from figures.checks.relations import Relation, leave
from figures.checks.units import PERCENTS
from figures.checks.verdict import CONSISTENT, INCONSISTENT, Verdict

NAME = "points"
PERCENT_FOR_POINTS = "these numbers do not agree as a percentage; as percentage points they do"


def points(story: Story, rounding: str = "nearest") -> Iterator[Finding]:
    """Findings on every change between two percentages."""
    for passage in story.passages:
        for movement in movements(passage):
            change = movement.change
            if change is None or movement.new.letter != "p" or movement.old.letter != "p":
                continue
            of_points = change.letter == "t" or change.unit == "point"  # 6 points, between percentages
            if not of_points and change.letter != "p":
                continue
            if reason := movement.silence:
                yield leave(NAME, [change, movement.new, movement.old], reason)
            elif of_points:
                yield doubted(difference(NAME, movement, change).finding(rounding), movement.doubt)
            else:
                yield doubted(_percent_or_points(movement, change, rounding), movement.doubt)


def difference(name: str, movement: Movement, change: Figure) -> Relation:
    """The formula new - old, upside down for a fall, with the change brought to the unit of the levels."""
    sign = movement.turn
    number = change.stated
    if change.unit in PERCENTS and movement.new.unit in PERCENTS:
        number = number.times(PERCENTS[change.unit] / PERCENTS[movement.new.unit])
    return Relation(
        name,
        [change, movement.new, movement.old],
        [number, *movement.levels],
        formula=lambda levels: (levels[0] - levels[1]) * sign,
        words="{1} - {2}" if sign > 0 else "{2} - {1}",
        signed=True,
        inverses=(
            ("new level", 1, lambda numbers: numbers[2] + numbers[0] * sign),
            ("earlier level", 2, lambda numbers: numbers[1] - numbers[0] * sign),
        ),
    )


def _percent_or_points(movement: Movement, change: Figure, rounding: str) -> Finding:
    """The word percent between two percentages: right as a relative change, else perhaps meant as points."""
    if reason := left_alone(movement):
        return leave(NAME, [change, movement.new, movement.old], reason)
    relative, plain = relative_change(movement, movement.turn), difference(NAME, movement, change)
    verdict = relative.weigh(rounding=rounding)
    if verdict.verdict != INCONSISTENT:
        return relative.named(NAME).finding(rounding)
    if plain.weigh(rounding=rounding).verdict == CONSISTENT:
        return relative.named(NAME).finding(
            rounding, verdict=Verdict(INCONSISTENT, PERCENT_FOR_POINTS, verdict.implied, verdict.gap)
        )
    return relative.named(NAME).finding(rounding)
