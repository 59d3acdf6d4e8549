"""Numerals: what a number written in digits or words is worth.

Pure and small: ``number("two and a half million")`` knows nothing of units, sentences or currencies.  Values are
``fractions.Fraction``, so nothing is lost before a float is wanted.
"""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction
from itertools import takewhile
from typing import NamedTuple

ONES = {
    word: Fraction(value)
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
} | {"nil": Fraction(0)}
TENS = {
    word: Fraction(10 * value)
    for value, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
} | {"fourty": Fraction(40)}
SCALES = {
    "thousand": 10**3, "lakh": 10**5, "lac": 10**5, "million": 10**6, "crore": 10**7, "cr": 10**7,
    "milliard": 10**9, "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15,
    "mln": 10**6, "mn": 10**6, "mil": 10**6, "mio": 10**6, "mm": 10**6, "bln": 10**9, "bn": 10**9, "tn": 10**12,
    "trn": 10**12, "tr": 10**12, "k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12, "g": 10**9,
    "hundred": 100, "dozen": 12, "score": 20, "couple": 2, "grand": 1000,
}  # fmt: skip
PARTS = {
    "half": 2, "halve": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "twelfth": 12, "twentieth": 20, "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
# A vague plural states a range: from the word itself to the next word of the row.
VAGUE = {
    "tens": (10, 100), "scores": (20, 100), "dozens": (12, 120), "hundreds": (100, 1000), "thousands": (1000, 10_000),
    "lakhs": (10**5, 10**6), "crores": (10**7, 10**8), "millions": (10**6, 10**7), "billions": (10**9, 10**10),
    "trillions": (10**12, 10**13),
}  # fmt: skip
VAGUE |= {word.removesuffix("s"): ends for word, ends in VAGUE.items()}  # several hundred

_LONGEST = 300  # characters of a numeral that can still mean something, and be a float
_SPACES = "  \u2009\u202f"
_DIGITS = re.compile(rf"(?:\d+(?:[,.'’]\d+|[{_SPACES}]\d{{3}}(?![\d/]))*|\.\d+)")
_GROUPED = re.compile(rf"\d{{1,3}}(?:(?P<mark>[,.'’{_SPACES}])\d{{3}})(?:(?P=mark)\d{{3}})*")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")
_POWER = re.compile(r"(.*?)\s*[x×*·]\s*10\s*\^?\s*([-−–+]?\d+)|(.*?)[eE]([-−+]?\d+)|10\^([-−]?\d+)")
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
_HALF_AFTER = re.compile(
    r"(.+?)[ -](hundred|thousand|lakh|crore|[mbt]r?illion|dozen)[ -]and[ -](a[ -]half|a[ -]quarter)", re.I
)
_WORD = re.compile(r"[a-z]+|&|\d[\d,./]*")


class Numeral(NamedTuple):
    """A number read: its value and the place of the last digit as written (None for words and fractions)."""

    value: Fraction
    place: Fraction | None


def number(text: str) -> Numeral | None:
    """What a numeral is worth, with the place of its last written digit; None where it cannot be read.

    Reads digits with grouping by comma, point, apostrophe, space or the Indian way, decimals, fractions, mixed numbers,
    powers of ten, number words and any magnitude after them.  A comma or point before exactly three digits
    groups thousands when it is a comma, and is a decimal point when it is a point (English usage).

    >>> number("2,610.5")
    Numeral(value=Fraction(5221, 2), place=Fraction(1, 10))
    >>> [float(number(text).value) for text in ("2 1/2", "two dozen", "6 lakh crore", "1’049.95", "½", "1.2x10-3")]
    [2.5, 24.0, 6000000000000.0, 1049.95, 0.5, 0.0012]
    >>> number("1.2.3") is None
    True
    """
    text = " ".join(text.split()).replace("‑", "-").replace("\u00ad", "")
    sign = 1
    for mark in ("minus ", "negative ", "-", "−", "–", "+", "plus "):
        if text.lower().startswith(mark):
            sign, text = (1 if mark in ("+", "plus ") else -1), text[len(mark) :].lstrip()
            break
    if half := _HALF_AFTER.fullmatch(text):
        whole = "one" if half[1].lower() == "a" else half[1]
        text = f"{whole} and {half[3]} {half[2]}"  # a million and a half
    read = _power(text) or _mixed(text) or _words(text.lower())
    return read and Numeral(sign * read.value, read.place)


def digits(text: str) -> Numeral | None:
    """Worth of a numeral written in plain digits with any grouping: the fast and strict part of ``number``.

    >>> digits("12,34,567.89").value
    Fraction(123456789, 100)
    """
    if len(text) > _LONGEST:
        return None
    if text.isdecimal():
        return Numeral(Fraction(int(text)), Fraction(1))
    whole, point, decimals = text.rpartition(".")
    if not (point and decimals.isdecimal() and "." not in whole):
        whole, decimals = text, ""
    if _INDIAN.fullmatch(whole) or _GROUPED.fullmatch(whole):
        whole = re.sub(r"\D", "", whole)
    elif not decimals and (match := re.fullmatch(r"(\d{1,3}(?:[. ]\d{3})*|\d+),(\d+)", whole)):
        whole, decimals = re.sub(r"\D", "", match[1]), match[2]  # a decimal comma: 3,87 or 1.234,50
    if not (whole or decimals) or not (whole + decimals).isdecimal():
        return None
    return Numeral(Fraction(int(whole + decimals), 10 ** len(decimals)), Fraction(1, 10 ** len(decimals)))


def scale(word: str) -> int | None:
    """Factor of a magnitude word or letter, without regard to case: ``scale("bn") == 10**9``; None for others.

    >>> scale("Crores"), scale("MM"), scale("apples")
    (10000000, 1000000, None)
    """
    word = word.lower()
    return SCALES.get(word) or (SCALES.get(word[:-1]) if word.endswith("s") else None)


def _power(text: str) -> Numeral | None:
    """Scientific notation: 5.5x10-3, 1.99×10⁻³⁰, 4e14, 10⁶."""
    if not any(letter in text for letter in "x×*·eE^⁰¹²³⁴⁵⁶⁷⁸⁹"):
        return None
    plain = re.sub(r"(?<=10)\s*([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)", lambda match: "^" + match[1].translate(_SUPERSCRIPT), text)
    match = _POWER.fullmatch(plain)
    if not match:
        return None
    base = digits((match[1] or match[3] or "1").strip())
    exponent = int((match[2] or match[4] or match[5]).replace("−", "-").replace("–", "-"))
    if not base or base.place is None or abs(exponent) > 300:
        return None
    return Numeral(base.value * Fraction(10) ** exponent, base.place * Fraction(10) ** exponent)


def _mixed(text: str) -> Numeral | None:
    """Digits, then perhaps a fraction, then perhaps magnitudes: 2 1/2, 5½ million, 2.87-3/4, 6 lakh crore."""
    match = _DIGITS.match(text)
    rest = text[match.end() :] if match else text
    base: Numeral | None = None
    if match and rest.lstrip()[:1] in ("/", "⁄"):
        rest = text
    elif match and (base := digits(match[0])) is None:
        return None
    part = re.match(r"[\s-]*(?:and )?(?:(\d+)\s?[/⁄]\s?(\d+)|([¼-¾⅐-⅞])|(?<=and )(?:a|one)[ -](half|quarter))", rest)
    if part:
        if part[4]:
            piece = Fraction(1, PARTS[part[4]])
        elif part[3]:
            piece = Fraction(unicodedata.numeric(part[3])).limit_denominator(1000)
        elif int(part[2]) == 0:
            return None
        else:
            piece = Fraction(int(part[1]), int(part[2]))
        if base and base.place and base.place < 1:
            piece *= base.place  # a price of 2.87-3/4 is 2 dollars and 87 3/4 cents
        base, rest = Numeral((base.value if base else 0) + piece, None), rest[part.end() :]
    return base and _scaled(base, rest)


def _scaled(base: Numeral, rest: str) -> Numeral | None:
    value, place = base
    for word in rest.replace("-", " ").split():
        factor = scale(word)
        if factor is None:
            return None
        value, place = value * factor, place and place * factor
    return Numeral(value, place)


def _words(text: str) -> Numeral | None:
    """Number words: two hundred and forty, a million, half a dozen, three quarters of a million, forty five hundred."""
    words = _WORD.findall(text)
    if not words or any(ch.isdigit() for ch in text) or len(words) > 40:
        return None
    if "point" in words:
        return _spoken_decimal(words, words.index("point"))
    total, group, seen, smallest = Fraction(0), Fraction(0), False, None
    for place, word in enumerate(words):
        if word in ("and", "a", "an", "of", "the", "&", "us"):
            continue
        if word in ONES or word in TENS:
            worth = ONES.get(word) or TENS.get(word) or Fraction(0)
            group, seen = group * worth if seen and words[place - 1] == "of" else group + worth, True
            smallest = Fraction(1)
        elif (part := PARTS.get(word.removesuffix("s") if word != "halves" else "half")) and not (
            word in ("thirds", "quarters") and not seen
        ):
            group = _add_part(group, part, seen, words[:place])
            seen, smallest = True, None
        elif factor := scale(word):
            group = (group if seen else Fraction(1)) * factor
            smallest = Fraction(factor)
            seen = True
            if factor >= 1000 and not _more_scales(words[place + 1 :]):
                total, group, seen = total + group, Fraction(0), False
        else:
            return None
    return Numeral(total + group, smallest) if seen or total else None


def _add_part(group: Fraction, part: int, seen: bool, before: list[str]) -> Fraction:
    """Two thirds is 2/3, two and a half 2 + 1/2, two and three quarters 2 + 3/4, a quarter 1/4."""
    if not seen:
        return Fraction(1, part)
    if "and" not in before[-2:]:
        return group / part
    times = ONES.get(before[-1])
    return group + Fraction(1, part) if times is None else group - times + times / part


def _spoken_decimal(words: list[str], point: int) -> Numeral | None:
    """Two point five, zero point two five, one point four million."""
    whole = _words(" ".join(words[:point]))
    said = list(takewhile(lambda word: word in ONES or word in TENS, words[point + 1 :]))
    decimals = ""
    for word, following in zip(said, [*said[1:], ""], strict=False):
        written = str(ONES.get(word, TENS.get(word)))
        decimals += written[0] if word in TENS and following in ONES else written
    if whole is None or not decimals:
        return None
    base = Numeral(whole.value + Fraction(int(decimals), 10 ** len(decimals)), Fraction(1, 10 ** len(decimals)))
    return _scaled(base, " ".join(words[point + 1 + len(said) :]))


def _more_scales(words: list[str]) -> bool:
    """Whether the magnitude goes on multiplying: six lakh crore, a thousand billion."""
    return bool(words) and (scale(words[0]) or 0) >= 1000
