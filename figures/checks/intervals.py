"""Intervals of exact numbers: what a reader may take a written number, or a formula over several, to stand for."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

HUGE = Fraction(10**30)  # an end that is open: far beyond any stated number


@dataclass(frozen=True, slots=True)
class Interval:
    """A closed interval of exact numbers, with the four operations.

    >>> Interval(Fraction(5), Fraction(6)) / Interval(Fraction(2), Fraction(3))
    Interval(low=Fraction(5, 3), high=Fraction(3, 1))
    """

    low: Fraction
    high: Fraction

    def __add__(self, other: Interval | int) -> Interval:
        other = _interval(other)
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Interval | int) -> Interval:
        other = _interval(other)
        return Interval(self.low - other.high, self.high - other.low)

    def __mul__(self, other: Interval | Fraction | int) -> Interval:
        other = _interval(other)
        ends = [one * two for one in (self.low, self.high) for two in (other.low, other.high)]
        return Interval(min(ends), max(ends))

    def __truediv__(self, other: Interval) -> Interval:
        """The quotient; ``ZeroDivisionError`` where the divisor may be nought."""
        if other.holds(Fraction(0)):
            raise ZeroDivisionError("the divisor may be 0")
        return self * Interval(1 / other.high, 1 / other.low)

    def __neg__(self) -> Interval:
        return Interval(-self.high, -self.low)

    def holds(self, value: Fraction) -> bool:
        """Whether the value lies inside, ends included."""
        return self.low <= value <= self.high

    def gap(self, other: Interval) -> Fraction:
        """Distance between the nearest ends; 0 where the two meet.

        >>> Interval(Fraction(1), Fraction(2)).gap(Interval(Fraction(5), Fraction(6)))
        Fraction(3, 1)
        """
        return max(self.low - other.high, other.low - self.high, Fraction(0))

    def overlaps(self, other: Interval) -> bool:
        """Whether the two share more than a common end: 1.2 and 1.3, though both round 1.25, are not one number.

        >>> Interval(Fraction(1), Fraction(2)).overlaps(Interval(Fraction(2), Fraction(3)))
        False
        """
        low, high = max(self.low, other.low), min(self.high, other.high)
        return low < high or (low == high and (self.low == self.high or other.low == other.high))

    @property
    def integers(self) -> Interval | None:
        """From the first to the last integer inside; None where it holds none."""
        low, high = Fraction(ceil(self.low)), Fraction(floor(self.high))
        return Interval(low, high) if low <= high else None

    def widened(self, by: Fraction) -> Interval:
        """The interval with both ends moved outwards."""
        return Interval(self.low - by, self.high + by)


def _interval(value: Interval | Fraction | int) -> Interval:
    return value if isinstance(value, Interval) else Interval(Fraction(value), Fraction(value))


def point(value: Fraction | int) -> Interval:
    """The interval that holds one value only."""
    return _interval(Fraction(value))


def united(one: Interval, two: Interval) -> Interval:
    """The smallest interval around both."""
    return Interval(min(one.low, two.low), max(one.high, two.high))
