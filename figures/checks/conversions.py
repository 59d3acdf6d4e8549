"""Unit conversion: a measure and, in brackets, the same in another unit."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from figures.checks.findings import Finding
from figures.checks.frames import bind_once, phrases
from figures.checks.intervals import Interval, point
from figures.checks.numbers import spell_interval
from figures.checks.passages import Figure, Passage, Story
from figures.checks.relations import leave, tell
from figures.checks.stated import Stated, stated
from figures.checks.units import exact, known
from figures.checks.verdict import CONSISTENT, INCONSISTENT, NOTE, Verdict
from figures.lexicon import Unit

NAME = "unit_conversion"
SLACK = Fraction(5, 100)  # conversions are rounded more freely than anything else
FIVES = Fraction(5, 2)


def conversions(story: Story, rounding: str = "nearest") -> Iterator[Finding]:
    """Findings on ``A (B)`` where both are measures."""
    for passage in story.passages:
        for bound in bind_once("conversion", passage):
            one, other = bound["A"], bound["B"]
            if (
                one.unit == other.unit
                or not (_units(one) and _units(other))
                or phrases("OF_IT").match(" " + bound.after("B"), 1)
            ):
                continue
            pairs = [
                (first, second)
                for first in _units(one)
                for second in _units(other)
                if first.dimension == second.dimension and first.base_unit and first.name != second.name
            ]
            if pairs:
                yield _finding(one, other, pairs)
            elif passage_has_brackets(passage):
                yield leave(NAME, [other, one], "the two measure different things")


def passage_has_brackets(passage: Passage) -> bool:
    return " ( " in passage.marked


def _units(figure: Figure) -> list[Unit]:
    """The unit and every other reading of it that the lexicon knows."""
    names = [figure.unit, *figure.alternatives.split(" | ")]
    return [unit for name in names if (unit := known(name))]


def _finding(one: Figure, other: Figure, pairs: list[tuple[Unit, Unit]]) -> Finding:
    """The best verdict over every sense of the two units; temperatures also as differences."""
    verdicts = []
    for first, second in pairs:
        for with_offset in {False, bool(first.offset or second.offset)}:
            verdicts.append((_compare(one, other, first, second, with_offset), first, second))
    order = (CONSISTENT, NOTE, INCONSISTENT)
    verdict, first, second = min(verdicts, key=lambda found: (order.index(found[0].verdict), found[0].gap))
    assert verdict.implied
    words = f"{spell_interval(_ends(one)[0].loose)} {first.name} = {spell_interval(verdict.implied)} {second.name}"
    return tell(NAME, [other, one], verdict, words, result=other.stated)


def _compare(one: Figure, other: Figure, first: Unit, second: Unit, with_offset: bool) -> Verdict:
    """One sense: both ends of a range for themselves, the wider miss counts."""
    worst = Verdict(CONSISTENT, "", None, Fraction(-1))
    for mine, theirs in zip(_ends(one), _ends(other), strict=True):
        implied = _converted(_loose(mine), first, second, with_offset)
        said = _loose(theirs)
        gap = said.gap(implied)
        if gap > worst.gap:
            small = gap <= abs(theirs.value) * SLACK or (
                bool(one.qualifier or other.qualifier) and gap <= abs(theirs.value) / 10
            )
            reason = "" if not gap else "converted and rounded freely" if small else "these numbers do not agree"
            worst = Verdict(CONSISTENT if not gap else NOTE if small else INCONSISTENT, reason, implied, gap)
    return worst


def _ends(figure: Figure) -> list[Stated]:
    """The number, or both ends of a range."""
    assert figure.low is not None and figure.high is not None
    return [stated(figure.text, end, end, rounded_to=figure.rounded_to) for end in (figure.low, figure.high)]


def _loose(number: Stated) -> Interval:
    """Trailing zeros and a final five are round numbers."""
    if number.whole and abs(number.value) > 20 and number.value % 10 == 5:
        return number.loose.widened(FIVES)
    return number.loose


def _converted(interval: Interval, first: Unit, second: Unit, with_offset: bool) -> Interval:
    base = interval * exact(first.factor)
    if with_offset:
        base = base + point(exact(first.offset)) - point(exact(second.offset))
    return base * (1 / exact(second.factor))
