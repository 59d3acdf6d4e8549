"""Matching: whether two figures in different places are about the same thing, by subject words, unit and period."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache

from figures.checks.frames import members
from figures.checks.hints import significant, slipped
from figures.checks.passages import Figure
from figures.checks.stated import Stated
from figures.checks.units import bare, comparable, known

NEAR = 1.5  # further apart, no rounding makes two values one
TELLING = 3  # digits of a number that hardly stands twice for different things
STEM = 5  # letters that tell words apart well enough: export, exports, exporters
_WORD = re.compile(r"[^\W\d_]{3,}")


@lru_cache(maxsize=4096)
def stems(text: str) -> frozenset[str]:
    """The content words of a phrase, cut to their first letters.

    >>> sorted(stems("Pakistan's ICT exports"))
    ['expor', 'ict', 'pakis']
    """
    empty = members("EMPTY")
    return frozenset(word[:STEM] for word in _WORD.findall(text.lower()) if word not in empty)


def about(figure: Figure) -> frozenset[str]:
    """What a figure is about: the words of its subject, and of the counted noun."""
    counted = "" if known(figure.unit) or figure.unit in ("percent", "percentage_point", "basis_point") else figure.unit
    return stems(f"{figure.subject} {counted}")


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Shared words as a part of the shorter list; 0 where one has none.

    >>> overlap(stems("ICT exports"), stems("exports of ICT services"))
    1.0
    """
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def measure(one: Figure, other: Figure) -> Fraction | None:
    """Factor that brings ``other`` to the unit of ``one``, a fraction in words and a percentage being one measure.

    None where the two cannot state one value: other units, a bare number beside a measure, a change beside a level.
    """
    if one.value is None or other.value is None or bare(one) != bare(other):
        return None
    if (one.role == "change") != (other.role == "change") and "percent" in (one.unit, other.unit):
        return None
    if (one.kind, other.unit) == ("ratio", "percent"):
        return Fraction(1, 100)
    if (one.unit, other.kind) == ("percent", "ratio"):
        return Fraction(100)
    return comparable(one, other)


def periods_differ(one: Figure, other: Figure) -> bool:
    """Whether two figures are stated of times that do not overlap."""
    if one.period_start and other.period_start:
        one_end, other_end = one.period_end or one.period_start, other.period_end or other.period_start
        return one.period_start > other_end or other.period_start > one_end
    years = [set(re.findall(r"\b(?:1[89]|20)\d\d\b", figure.period)) for figure in (one, other)]
    return bool(years[0] and years[1] and not years[0] & years[1])


def same_period(one: Figure, other: Figure) -> bool:
    """Whether two figures are known to be of the same time."""
    if one.period_start and other.period_start:
        return (one.period_start, one.period_end) == (other.period_start, other.period_end)
    return bool(one.period) and one.period.lower() == other.period.lower()


class Index:
    """Figures by what they measure, to find those that another figure can be compared with."""

    def __init__(self, figures: Iterable[Figure]) -> None:
        self._groups: dict[str, list[tuple[Figure, frozenset[str], frozenset[str]]]] = {}
        for figure in figures:
            if figure.value is not None:
                self._groups.setdefault(_group(figure), []).append((figure, about(figure), stems(figure.sentence)))

    def alike(self, figure: Figure) -> list[Figure]:
        """Figures that can state the same measure and share words with it in subject or sentence, the likest first.

        A figure that shares words of the sentence only must have a value near enough to be the same.
        """
        mine, context = about(figure), stems(figure.sentence)
        found = [
            (overlap(mine, theirs) + overlap(context, words) / 2, other)
            for other, theirs, words in self._groups.get(_group(figure), ())
            if (not mine.isdisjoint(theirs) or (near(figure, other) and not context.isdisjoint(words)))
            and measure(figure, other) is not None
        ]
        return [other for _, other in sorted(found, key=lambda pair: -pair[0])]

    def lookalike(self, figure: Figure) -> tuple[Figure, str] | None:
        """The figure whose digits are the same, or slipped, whatever it is said of; and how the digits compare."""
        if len(significant(figure.text)) < TELLING:
            return None
        group = self._groups.get(_group(figure), ())
        others = [other for other, _, _ in group if measure(figure, other) is not None]
        if same := next((other for other in others if _identical(figure, other)), None):
            return same, "the same number stands there in others"
        like = next((other for other in others if slipped(figure, other, digits=TELLING)), None)
        return (like, "a number like it stands there") if like else None


def _identical(one: Figure, other: Figure) -> bool:
    """Whether two figures are the same number in the same unit, however it is written."""
    return one.stated.value == other.stated.times(measure(one, other) or Fraction(1)).value


def near(one: Figure, other: Figure) -> bool:
    """Whether two values are worth comparing exactly: of the same size, or in different units."""
    if one.unit != other.unit or one.value is None or other.value is None:
        return True
    size = abs(one.value)
    return size / NEAR <= abs(other.value) <= size * NEAR


def _group(figure: Figure) -> str:
    """Figures with different names of this have no measure in common."""
    if figure.unit == "percent" or figure.kind == "ratio":
        return "proportion"
    above = figure.unit.partition("/")[0]  # $3 a year may stand as $3 elsewhere
    if (unit := known(above)) and unit.dimension == "money":
        return above
    return figure.dimension or (above if unit else figure.unit.rpartition(" ")[2])


def agree(one: Figure, other: Figure) -> bool:
    """Whether two figures can be one value, each read within the rounding or hedge it is written with."""
    factor = measure(one, other)
    return factor is not None and (exactly(one, other) or _rounds(one.stated, other.stated.times(factor)))


def exactly(one: Figure, other: Figure) -> bool:
    """The same without taking trailing zeros for rounding: 61,200 and 61,000 are not one value."""
    factor = measure(one, other)
    if factor is None:
        return False
    mine, theirs = one.stated, other.stated.times(factor)
    return mine.allowed.overlaps(theirs.narrow) or mine.narrow.overlaps(theirs.allowed)


def _rounds(one: Stated, other: Stated) -> bool:
    """Whether one of two numbers, with its trailing zeros, is a rounding of the other."""
    pairs = ((one.loose, other.strict), (other.loose, one.strict))
    return any(coarse.low <= fine.low and fine.high <= coarse.high for coarse, fine in pairs)
