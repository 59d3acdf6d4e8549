"""Steps: the amount of a change, its percentage, and the level: ``lost 120 points, or 1.1 percent, to 10,790``.

All three are of one change, so that the level before is known without being stated.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from figures.checks.findings import Finding
from figures.checks.frames import Bound, bind_once, members
from figures.checks.intervals import Interval
from figures.checks.movements import DOWN, UP
from figures.checks.passages import Passage, Story
from figures.checks.relations import Relation, leave
from figures.checks.silences import BASIS, spoken_against
from figures.checks.units import comparable

NAME = "step"


def steps(story: Story, rounding: str = "nearest") -> Iterator[Finding]:
    """Findings on ``rose D, or P percent, to N``."""
    for passage in story.passages:
        for bound in bind_once("steps", passage):
            yield _finding(passage, bound, rounding)


def _finding(passage: Passage, bound: Bound, rounding: str) -> Finding:
    share, amount, level = figures = [bound[name] for name in "PDN"]
    reasons = [reason for reason in spoken_against(passage) if reason != BASIS]  # all three are on the same basis
    factor = comparable(level, amount)
    if reasons or factor is None:
        return leave(NAME, figures, reasons[0] if reasons else "the change is in another unit than the level")
    sign = DOWN if bound.match[0].split(" ")[0] in members("TURNED_DOWN") else UP
    return Relation(
        NAME,
        figures,
        [share.stated, amount.stated.times(factor), level.stated],
        formula=lambda numbers: _share(numbers, sign),
        words="{1} / ({2} - {1})" if sign == UP else "{1} / ({2} + {1})",
    ).finding(rounding)


def _share(numbers: Sequence[Interval], sign: int) -> Interval:
    """The percentage that the amount is of the level before."""
    amount, level = numbers
    return amount / (level + amount * -sign) * 100
