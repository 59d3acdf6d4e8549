"""Stated numbers: from the digits as written to the intervals that they stand for.

All arithmetic is exact (``fractions.Fraction``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from figures.checks.intervals import HUGE, Interval, point, united
from figures.numerals import number

ROUND = 100  # from here on, trailing zeros may be rounding
WIDEST = Fraction(1, 10)  # of the number, what trailing zeros may hide: no more than the word "about" allows
ALIKE = 10  # two levels are rounded to as many digits: what zeros of one may hide, in times of the other's slack
SMALL_PART = Fraction(1, 10)  # of a fraction in words ("a third"): five percent to either side
_NUMBER = re.compile(r"\d+(?:[,.'’]\d+|[\u00a0\u202f ]\d{3}(?!\d))*(?:[ -]\d+[/⁄]\d+|[/⁄]\d+)?[¼-¾⅐-⅞]?|[¼-¾⅐-⅞]")
_WORDS = re.compile(r"[A-Za-z]+(?:[ -](?:and |a )?[A-Za-z]+)*")
_FRACTION = re.compile(r"[/⁄]\d+$|[¼-¾⅐-⅞]$")
_SCALES = frozenset(Fraction(10) ** power for power in range(-6, 16))


@dataclass(frozen=True, slots=True)
class Stated:
    """A number as stated: its value, the unit of its last written digit, and what it may stand for.

    ``strict`` is the value give or take half a unit, for a stated result; ``loose`` also takes trailing zeros for
    rounding, for operands; ``allowed`` is ``strict`` widened or bounded by the qualifier ("about", "nearly",
    "over"), for a stated result; ``operand`` the same for operands, always of finite length.  ``whole`` is true for
    a plain integer without magnitude, which as a part or total is exact.
    """

    value: Fraction
    unit: Fraction
    strict: Interval
    loose: Interval
    allowed: Interval
    operand: Interval
    qualifier: str
    whole: bool

    @property
    def narrow(self) -> Interval:
        """As an operand, read strictly."""
        return self.operand if self.qualifier else self.strict

    def strictly(self) -> Stated:
        """The same number where trailing zeros are no rounding, as in prices and rates."""
        return self if self.qualifier else replace(self, loose=self.strict, operand=self.strict)

    @property
    def exact(self) -> Interval:
        """The point itself for a plain integer, which in sums must match; else ``strict``."""
        return point(self.value) if self.whole and not self.qualifier else self.strict

    @property
    def slack(self) -> Fraction:
        """Half the length of ``loose``."""
        return (self.loose.high - self.loose.low) / 2

    def beside(self, other: Stated) -> Stated:
        """The same number where another of its kind shows how such numbers are rounded here: 1,000 beside 1,250.

        >>> one, other = stated("1,000", 1000, 1000), stated("1,250", 1250, 1250)
        >>> [int(end) for end in (one.loose.low, one.loose.high, one.beside(other).loose.low)]
        [900, 1100, 960]
        """
        if self.qualifier or not other.value:
            return self
        slack = max(abs(self.value * other.slack / other.value) * ALIKE, self.unit / 2)
        if slack >= self.slack:
            return self
        loose = Interval(self.value - slack, self.value + slack)
        return replace(self, loose=loose, operand=loose)

    def times(self, factor: Fraction) -> Stated:
        """The same number in another unit."""
        if factor == 1:
            return self
        return replace(
            self,
            value=self.value * factor,
            unit=self.unit * factor,
            strict=self.strict * factor,
            loose=self.loose * factor,
            allowed=self.allowed * factor,
            operand=self.operand * factor,
            whole=False,
        )

    def moved(self, by: Fraction) -> Stated:
        """A number so much greater, written to the same place."""
        shift = point(by)
        return replace(
            self,
            value=self.value + by,
            strict=self.strict + shift,
            loose=self.loose + shift,
            allowed=self.allowed + shift,
            operand=self.operand + shift,
        )


@dataclass(frozen=True, slots=True)
class _Written:
    """One number found in a text: value, place of the last digit, half of it (nothing for a fraction), what trailing
    zeros may hide, and whether it is a plain integer.
    """

    value: Fraction
    unit: Fraction
    half: Fraction
    slack: Fraction
    whole: bool

    @property
    def strict(self) -> Interval:
        return Interval(self.value - self.half, self.value + self.half)

    @property
    def loose(self) -> Interval:
        return Interval(self.value - self.slack, self.value + self.slack)


def stated(
    text: str, low: float, high: float, qualifier: str = "", *, tight: bool = False, rounded_to: float | None = None
) -> Stated:
    """What a claim's number may stand for, from its digits as written and the value it was given.

    ``low`` and ``high`` tell the magnitude, also one that the text leaves out ("from 2.0" billion);
    ``tight`` says that a bound is a close one ("just over").  A number without readable digits takes ``rounded_to``
    for its last place.  Bands of the qualifiers: nearly [0.9 v, v], about [0.9 v, 1.1 v], over (v, …), under (…, v).

    >>> number = stated("$2.61 billion", 2.61e9, 2.61e9)
    >>> float(number.strict.low), float(number.strict.high)
    (2605000000.0, 2615000000.0)
    >>> [int(end) for end in (stated("2,600 km", 2600, 2600).loose.low, stated("2,600 km", 2600, 2600).loose.high)]
    [2550, 2650]
    >>> stated("nearly 20 percent", 20, 20, "nearly").allowed.low
    Fraction(18, 1)
    """
    first, last = _fraction(low), _fraction(high)
    ends = _written(text, first, rounded_to), _written(text, last, rounded_to)
    if first == last:
        ends = ends[0], ends[0]
    strict, loose = united(ends[0].strict, ends[1].strict), united(ends[0].loose, ends[1].loose)
    unit = max(end.unit for end in ends)
    value = (first + last) / 2
    allowed = _band(united(point(first), point(last)), strict, loose, qualifier, unit, tight)
    return Stated(
        value, unit, strict, loose, allowed, _finite(allowed, loose, qualifier), qualifier,
        first == last and ends[0].whole,
    )  # fmt: skip


def _fraction(value: float) -> Fraction:
    """The decimal number that a float was read from: 2.61, not the binary number next to it."""
    return Fraction(int(value)) if value == int(value) else Fraction(repr(float(value)))


def _written(text: str, value: Fraction, rounded_to: float | None) -> _Written:
    for digits, unit, exact in _numbers(text) if value else ():
        scale = value / digits if digits else Fraction(0)
        if abs(scale) not in _SCALES:
            continue
        place = unit * abs(scale)
        if exact:
            return _Written(value, place, Fraction(0), Fraction(0), False)
        slack = place / 2
        if unit == 1 and digits % 10 == 0 and abs(value) >= ROUND:
            written = str(digits)
            slack = max(slack, min(slack * 10 ** (len(written) - len(written.rstrip("0"))), abs(value) * WIDEST))
        return _Written(value, place, place / 2, slack, unit == 1 and scale == 1)
    if not value:  # nought has no magnitude but the place of its last digit
        rounded_to = rounded_to or next((float(unit) for _, unit, _ in _numbers(text) if unit), 0.0)
    if rounded_to:
        place = _fraction(rounded_to)
        return _Written(value, place, place / 2, place / 2, False)
    unit = abs(value) * SMALL_PART if value.denominator > 1 else Fraction(0)
    return _Written(value, unit, unit / 2, unit / 2, value.denominator == 1)


def _numbers(text: str) -> Iterator[tuple[Fraction, Fraction, bool]]:
    """Numbers of a text in order: value of the digits, place of the last one, whether it is an exact fraction."""
    for match in _NUMBER.finditer(text):
        read = number(match[0])
        if read is None:
            continue
        if _FRACTION.search(match[0]):  # halves, eighths: the next fraction of the same sort is the unit
            yield read.value, Fraction(1, read.value.denominator), True
        else:
            yield read.value, read.place or Fraction(0), False
    for match in _WORDS.finditer(text) if text[:1].isalpha() else ():
        words = match[0].split(" ")
        for count in range(min(len(words), 6), 0, -1):
            read = number(" ".join(words[:count]))
            if read and read.place:
                yield read.value, read.place, False
                return


def _band(value: Interval, strict: Interval, loose: Interval, qualifier: str, unit: Fraction, tight: bool) -> Interval:
    """What a stated result may stand for with its qualifier."""
    if qualifier == "about":
        return united(loose, _near(value))
    if qualifier == "nearly":
        return Interval(_near(value).low, value.high + unit / 2)
    if qualifier in ("over", "at least"):
        return Interval(value.low, _near(value).high if tight else HUGE)
    if qualifier in ("up to", "under"):
        return Interval(_near(value).low if tight else -HUGE, value.high)
    return strict


def _near(value: Interval) -> Interval:
    """Ten percent below the lower and above the upper end."""
    return Interval(value.low - abs(value.low) / 10, value.high + abs(value.high) / 10)


def _finite(allowed: Interval, loose: Interval, qualifier: str) -> Interval:
    """The interval of an operand: a bound reaches at most to the double or the half, as nobody bounds more widely."""
    if not qualifier:
        return loose
    low = loose.low - abs(loose.low) / 2 if allowed.low == -HUGE else allowed.low
    high = loose.high + abs(loose.high) if allowed.high == HUGE else allowed.high
    return Interval(low, high)
