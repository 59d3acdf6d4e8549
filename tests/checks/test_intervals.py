"""Stated numbers as intervals, by hand and for any number."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from figures.checks.intervals import HUGE, Interval, point, united
from figures.checks.stated import stated

NUMBERS = st.fractions(min_value=-1000, max_value=1000, max_denominator=100)


@pytest.mark.parametrize(
    ("text", "value", "unit", "strict", "loose"),
    [
        ("19.78 percent", 19.78, "0.01", ("19.775", "19.785"), ("19.775", "19.785")),
        ("$2.61 billion", 2.61e9, "10000000", ("2605000000", "2615000000"), ("2605000000", "2615000000")),
        ("2,600 km", 2600, "1", ("2599.5", "2600.5"), ("2550", "2650")),
        ("500", 500, "1", ("499.5", "500.5"), ("450", "550")),
        ("80 million", 80e6, "1000000", ("79500000", "80500000"), ("75000000", "85000000")),
        ("30", 30, "1", ("29.5", "30.5"), ("29.5", "30.5")),
        ("7.50 percent", 7.5, "0.01", ("7.495", "7.505"), ("7.495", "7.505")),
        ("7-1/2 percent", 7.5, "1/2", ("7.5", "7.5"), ("7.5", "7.5")),
        ("three", 3, "1", ("2.5", "3.5"), ("2.5", "3.5")),
        ("half", 0.5, "0.05", ("0.475", "0.525"), ("0.475", "0.525")),
        ("15 cents", 0.15, "0.01", ("0.145", "0.155"), ("0.145", "0.155")),
        ("27.51", 27510000, "10000", ("27505000", "27515000"), ("27505000", "27515000")),
        ("£3.4bn", 3.4e9, "100000000", ("3350000000", "3450000000"), ("3350000000", "3450000000")),
        ("-5 degrees", -5, "1", ("-5.5", "-4.5"), ("-5.5", "-4.5")),
        ("0 percent", 0, "1", ("-0.5", "0.5"), ("-0.5", "0.5")),
        ("6 lakh crore", 6e12, "1000000000000", ("5500000000000", "6500000000000"), ("5500000000000", "6500000000000")),
    ],
)
def test_a_written_number_stands_for(
    text: str, value: float, unit: str, strict: tuple[str, str], loose: tuple[str, str]
) -> None:
    number = stated(text, value, value)
    assert number.unit == Fraction(unit)
    assert number.strict == Interval(*map(Fraction, strict))
    assert number.loose == Interval(*map(Fraction, loose))


@pytest.mark.parametrize(
    ("qualifier", "tight", "low", "high"),
    [
        ("about", False, "18", "22"),
        ("nearly", False, "18", "20.5"),
        ("over", False, "20", None),
        ("over", True, "20", "22"),
        ("at least", False, "20", None),
        ("up to", False, None, "20"),
        ("under", True, "18", "20"),
        ("", False, "19.5", "20.5"),
    ],
)
def test_a_qualifier_widens_or_bounds(qualifier: str, tight: bool, low: str | None, high: str | None) -> None:
    allowed = stated("20 percent", 20, 20, qualifier, tight=tight).allowed
    assert allowed.low == (Fraction(low) if low else -HUGE)
    assert allowed.high == (Fraction(high) if high else HUGE)


def test_an_operand_is_finite_whatever_bounds_it() -> None:
    for qualifier in ("over", "at least", "up to", "under", "about", "nearly", ""):
        operand = stated("20 percent", 20, 20, qualifier).operand
        assert 0 < operand.low <= 20 <= operand.high <= 41


def test_a_range_reaches_from_its_first_to_its_last_end() -> None:
    number = stated("10 to 20 degrees", 10, 20)
    assert number.value == 15
    assert number.strict == Interval(Fraction("9.5"), Fraction("20.5"))


def test_without_digits_the_place_of_the_table_counts() -> None:
    assert stated("several", 300, 300, rounded_to=100).strict == Interval(Fraction(250), Fraction(350))


@given(NUMBERS, NUMBERS, NUMBERS, NUMBERS, NUMBERS, NUMBERS)
def test_operations_hold_every_result(
    one: Fraction, other: Fraction, three: Fraction, four: Fraction, low: Fraction, high: Fraction
) -> None:
    first, second = united(point(one), point(other)), united(point(three), point(four))
    x, y = min(max(low, first.low), first.high), min(max(high, second.low), second.high)
    assert (first + second).holds(x + y)
    assert (first - second).holds(x - y)
    assert (first * second).holds(x * y)
    assert (-first).holds(-x)
    if not second.holds(Fraction(0)):
        assert (first / second).holds(x / y)
    else:
        with pytest.raises(ZeroDivisionError):
            first / second


@given(st.decimals(min_value=0, max_value=10**9, places=3), st.integers(0, 3), st.sampled_from(["", " million", "bn"]))
def test_a_number_lies_in_what_its_rounding_stands_for(value: object, places: int, magnitude: str) -> None:
    exact = Fraction(str(value))
    scale = {"": 1, " million": 10**6, "bn": 10**9}[magnitude]
    text = f"{float(exact):,.{places}f}"
    written = float(Fraction(text.replace(",", "")) * scale)  # as the table's values are made, rounded once
    assume(written)
    assert stated(text + magnitude, written, written).strict.widened(Fraction(scale, 10**6)).holds(exact * scale)
