"""Stakes: two pairs of a part and its percentage, which must imply about the same whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from figures.checks.findings import Finding
from figures.checks.frames import bind_once
from figures.checks.intervals import Interval
from figures.checks.passages import Story
from figures.checks.relations import Relation, leave
from figures.checks.units import comparable

NAME = "stakes"
SLACK = Fraction(3, 100)  # the number of shares outstanding moves a little between the two dates


def stakes(story: Story, rounding: str = "nearest") -> Iterator[Finding]:
    """Findings on ``A, or P percent, from B, or Q percent``."""
    for passage in story.passages:
        for bound in bind_once("stakes", passage):
            part, share, former, former_share = (bound[name] for name in "APBQ")
            figures = [share, part, former, former_share]
            factor = comparable(part, former)
            if factor is None:
                yield leave(NAME, figures, "the two parts are different things")
                continue
            numbers = [figure.stated for figure in figures]
            yield Relation(
                NAME, figures, [*numbers[:2], numbers[2].times(factor), numbers[3]], _implied, "{1} / ({2} / {3})"
            ).finding(rounding)


def _implied(numbers: Sequence[Interval]) -> Interval:
    """The percentage that the first part is of the whole that the second pair implies."""
    share = numbers[0] / numbers[1] * numbers[2]
    return Interval(share.low * (1 - SLACK), share.high * (1 + SLACK))
