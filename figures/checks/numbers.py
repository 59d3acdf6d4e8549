"""Numbers for people to read: exact values and intervals in a few digits."""

from __future__ import annotations

from fractions import Fraction

from figures.checks.intervals import HUGE, Interval

MAGNITUDES = ((Fraction(10**12), " trillion"), (Fraction(10**9), " billion"), (Fraction(10**6), " million"))


def spell(value: Fraction, digits: int = 6) -> str:
    """A number in at most ``digits`` significant digits, with a magnitude word from a million.

    >>> spell(Fraction(87_150_000)), spell(Fraction(1085553, 10)), spell(Fraction(1, 3))
    ('87.15 million', '108,555', '0.333333')
    """
    for size, word in MAGNITUDES:
        if abs(value) >= size:
            return _digits(value / size, digits) + word
    return _digits(value, digits)


def _digits(value: Fraction, digits: int) -> str:
    whole = len(str(abs(int(value)))) if abs(value) >= 1 else 0
    text = f"{float(value):,.{max(digits - whole, 0)}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def spell_interval(interval: Interval, digits: int = 6) -> str:
    """Both ends, or the one where they do not differ; a bound where one end is open.

    >>> spell_interval(Interval(Fraction(87_050_000), Fraction(87_150_000)))
    '87.05 to 87.15 million'
    """
    if interval.high >= HUGE:
        return f"{spell(interval.low, digits)} or more"
    if interval.low <= -HUGE:
        return f"{spell(interval.high, digits)} or less"
    low, high = spell(interval.low, digits), spell(interval.high, digits)
    if low == high:
        return low
    number, _, word = low.partition(" ")
    return f"{number if word and high.endswith(' ' + word) else low} to {high}"
