"""Numerals: a table of what each is worth, and numbers written by a formatter that are read back."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figures.numerals import Numeral, digits, number, scale

UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety"
GREAT = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (10**3, "thousand"))
MAGNITUDES = {
    "thousand": 3, "k": 3, "K": 3, "lakh": 5, "million": 6, "m": 6, "M": 6, "mn": 6, "mln": 6, "MM": 6, "crore": 7,
    "billion": 9, "bn": 9, "B": 9, "bln": 9, "trillion": 12, "tn": 12, "T": 12,
}  # fmt: skip


def in_words(value: int, joint: str = " and ", hyphen: str = "-") -> str:
    """A whole number in English words, for example 1,206 as "one thousand two hundred and six"."""
    for size, name in GREAT:
        if value >= size:
            rest = value % size
            tail = (joint if rest < 100 else " ") + in_words(rest, joint, hyphen) if rest else ""
            return f"{in_words(value // size, joint, hyphen)} {name}{tail}"
    if value >= 100:
        tail = joint + in_words(value % 100, joint, hyphen) if value % 100 else ""
        return f"{UNITS.split()[value // 100]} hundred{tail}"
    if value < 20:
        return UNITS.split()[value]
    return TENS.split()[value // 10] + (hyphen + UNITS.split()[value % 10] if value % 10 else "")


def grouped(value: int, mark: str) -> str:
    """Digits in threes: 1,234,567."""
    return f"{value:,}".replace(",", mark)


def indian(value: int) -> str:
    """Digits in twos above the last three: 12,34,567."""
    head, tail = divmod(value, 1000)
    pairs = []
    while head:
        head, pair = divmod(head, 100)
        pairs.append(f"{pair:02}" if head else str(pair))
    return ",".join([*reversed(pairs), f"{tail:03}"]) if pairs else str(tail)


@pytest.mark.parametrize(
    "text, value, place",
    [
        ("7", 7, 1),
        ("007", 7, 1),
        ("2,610.5", "2610.5", "0.1"),
        ("12,34,567.89", "1234567.89", "0.01"),
        ("1 234 567", 1234567, 1),
        ("1\u2009234", 1234, 1),
        ("1\u202f234", 1234, 1),
        ("1\u00a0234", 1234, 1),
        ("1'049", 1049, 1),
        ("1’049.95", "1049.95", "0.01"),
        ("3,87", "3.87", "0.01"),
        ("1.234,50", "1234.5", "0.01"),
        (".75", "0.75", "0.01"),
        ("3.350", "3.35", "0.001"),
        ("-12", -12, 1),
        ("−12", -12, 1),
        ("minus 12", -12, 1),
        ("negative two", -2, 1),
        ("+5", 5, 1),
        ("2 1/2", "5/2", None),
        ("2-1/2", "5/2", None),
        ("5½", "11/2", None),
        ("½", "1/2", None),
        ("5 1/2 million", 5_500_000, None),
        ("3,350", 3350, 1),
        ("3/8", "3/8", None),
        ("1⁄4", "1/4", None),
        ("5.5x10-3", "0.0055", "0.0001"),
        ("1.2×10⁻³", "0.0012", "0.0001"),
        ("4e14", 4 * 10**14, 10**14),
        ("10⁶", 10**6, 10**6),
        ("10^6", 10**6, 10**6),
        ("5.4m", 5_400_000, 100_000),
        ("5bn", 5 * 10**9, 10**9),
        ("6 lakh crore", 6 * 10**12, 10**12),
        ("0.1 million", 100_000, 100_000),
        ("two dozen", 24, None),
        ("half a dozen", 6, None),
        ("a dozen", 12, None),
        ("three score", 60, None),
        ("a hundred", 100, None),
        ("a million", 10**6, None),
        ("half a million", 500_000, None),
        ("half-million", 500_000, None),
        ("quarter-billion", 250_000_000, None),
        ("a quarter of a million", 250_000, None),
        ("three quarters of a million", 750_000, None),
        ("one and a half million", 1_500_000, None),
        ("two and a half", "5/2", None),
        ("two-thirds", "2/3", None),
        ("three quarters", "3/4", None),
        ("a tenth", "1/10", None),
        ("two point five", "2.5", "0.1"),
        ("zero point zero one", "0.01", "0.01"),
        ("three point twenty five", "3.25", "0.01"),
        ("a couple", 2, None),
        ("two and three quarters", "11/4", None),
        ("two million and a half", 2_500_000, None),
        ("a million and a half", 1_500_000, None),
        ("three quarters of one", "3/4", None),
        ("a third of two", "2/3", None),
        ("2 and a half", "5/2", None),
        ("10 000 000,50", "10000000.5", "0.01"),
        ("forty-five hundred", 4500, None),
        ("one hundred and six", 106, 1),
        ("a thousand and one", 1001, 1),
        ("two million three hundred thousand", 2_300_000, None),
        ("Twenty-Three", 23, 1),
        ("١٢٣", 123, 1),
    ],
)
def test_a_numeral_is_worth(text: str, value: int | str, place: int | str | None) -> None:
    read = number(text)
    assert read is not None
    assert read.value == Fraction(value)
    if place is not None:
        assert read.place == Fraction(place)


@pytest.mark.parametrize(
    "text", ["1.2.3", "apple", "1/0", "--5", "1,,2", "five apples", "1e999", "12 34", "one in a million"]
)
def test_what_is_no_numeral_is_none(text: str) -> None:
    assert number(text) is None


@pytest.mark.parametrize("text", ["", " ", "and", "of the", "a", "-", "minus", "½½", "10^", "1/", "⁶"])
def test_fragments_do_not_raise(text: str) -> None:
    read = number(text)
    assert read is None or isinstance(read.value, Fraction)


@given(st.integers(0, 10**15), st.sampled_from([",", " ", "\u2009", "\u202f", "\u00a0", "'", "’"]))
def test_grouped_digits_are_read_back(value: int, mark: str) -> None:
    read = number(grouped(value, mark))
    assert read is not None
    assert read == Numeral(Fraction(value), Fraction(1))


@given(st.integers(0, 10**15))
def test_indian_grouping_is_read_back(value: int) -> None:
    read = digits(indian(value))
    assert read is not None
    assert read == Numeral(Fraction(value), Fraction(1))


@given(st.decimals(0, 10**9, places=3), st.sampled_from(["", ","]))
def test_decimals_are_read_back(value: Decimal, mark: str) -> None:
    read = number(f"{value:,}".replace(",", mark))
    assert read is not None
    assert read == (Fraction(value), Fraction(1, 1000))


@given(st.decimals(0, 999, places=2), st.sampled_from(sorted(MAGNITUDES)), st.sampled_from(["", " ", "-"]))
def test_magnitudes_are_read_back(value: Decimal, word: str, joint: str) -> None:
    size = 10 ** MAGNITUDES[word]
    read = number(f"{value}{joint}{word}")
    assert read is not None
    assert read == (Fraction(value) * size, Fraction(size, 100))


@given(st.integers(0, 10**15 - 1), st.sampled_from([" and ", " "]), st.sampled_from(["-", " "]))
def test_number_words_are_read_back(value: int, joint: str, hyphen: str) -> None:
    read = number(in_words(value, joint, hyphen))
    assert read is not None
    assert read.value == value


@given(st.integers(0, 10**6), st.integers(1, 64), st.integers(1, 64))
def test_mixed_numbers_are_read_back(whole: int, above: int, below: int) -> None:
    read = number(f"{whole} {above}/{below}")
    assert read is not None
    assert read.value == whole + Fraction(above, below)


@given(st.decimals("0.001", 10, places=3), st.integers(-30, 30), st.sampled_from(["x10^", "×10^", "e"]))
def test_powers_are_read_back(mantissa: Decimal, exponent: int, mark: str) -> None:
    read = number(f"{mantissa}{mark}{exponent}")
    assert read is not None
    assert read.value == Fraction(mantissa) * Fraction(10) ** exponent


@given(st.text())
def test_any_text_is_a_numeral_or_none(text: str) -> None:
    read = number(text)
    assert read is None or isinstance(read.value, Fraction)


@pytest.mark.parametrize(
    "word, factor", [("bn", 10**9), ("Crores", 10**7), ("MM", 10**6), ("lakhs", 10**5), ("apples", None), ("", None)]
)
def test_a_magnitude_has_its_factor(word: str, factor: int | None) -> None:
    assert scale(word) == factor
