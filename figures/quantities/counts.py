"""Counts: readers of ratios, multiples, vague plurals and counted things, one a pattern."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from figures.kinds import CONTINUED, KINDS
from figures.lexicon import Lexicon
from figures.numerals import VAGUE, number
from figures.patterns import grammar
from figures.quantities.amounts import read_point, read_range
from figures.quantities.parts import UNITS, Part, entry_at, kind_of_unit
from figures.quantities.quantity import POINT_NOTE, VAGUE_NOTE, Quantity, counted

_SIDES = re.compile(r":|[ -]to[ -]")
_MULTIPLES = (
    ("doubl", 2), ("twi", 2), ("twofold", 2), ("tripl", 3), ("trebl", 3), ("thrice", 3), ("threefold", 3),
    ("quadrupl", 4), ("fourfold", 4),
    ("quintupl", 5), ("fivefold", 5), ("sixfold", 6), ("sevenfold", 7), ("eightfold", 8), ("ninefold", 9),
    ("tenfold", 10), ("hundredfold", 100),
    ("halv", Fraction(1, 2)),
)  # fmt: skip


def read_one_in(parts: list[Part], text: str, codes: str, tokens: tuple[str, ...], lexicon: Lexicon) -> Quantity | None:
    """One in three, two out of every five."""
    if len(parts) != 2 or not parts[0].numeral.value < parts[1].numeral.value:
        return None
    value = parts[0].numeral.value / parts[1].numeral.value
    return Quantity("ratio", value, value, "", (), None, "")


def read_proportion(
    parts: list[Part], text: str, codes: str, tokens: tuple[str, ...], lexicon: Lexicon
) -> Quantity | None:
    """A ratio of 3:1, three to one: how many times the second."""
    sides = [number(side) for side in _SIDES.split(text.lower())]
    if len(sides) != 2 or sides[0] is None or sides[1] is None or not sides[1].value:
        return None
    value = sides[0].value / sides[1].value
    return Quantity("ratio", value, value, "", (), None, "")


def read_times(parts: list[Part], text: str, codes: str, tokens: tuple[str, ...], lexicon: Lexicon) -> Quantity | None:
    """Four times the size: a ratio."""
    if not parts:
        return None
    return Quantity("ratio", parts[0].numeral.value, parts[0].numeral.value, "", (), parts[0].numeral.place, "")


def read_often(parts: list[Part], text: str, codes: str, tokens: tuple[str, ...], lexicon: Lexicon) -> Quantity | None:
    """He called seven times, two or three times a week: a count."""
    read = (read_times if len(parts) == 1 else read_range)(parts, text, codes, tokens, lexicon)
    return read and replace(read, kind="count", unit="time")


def read_percent_of(
    parts: list[Part], text: str, codes: str, tokens: tuple[str, ...], lexicon: Lexicon
) -> Quantity | None:
    read = read_point(parts, text, codes, tokens, lexicon)
    return read and replace(read, kind="percent", unit="percent")


def read_fraction(
    parts: list[Part], text: str, codes: str, tokens: tuple[str, ...], lexicon: Lexicon
) -> Quantity | None:
    read = number(text)
    if read is None or not 0 < read.value < 10:
        return None
    return Quantity("ratio", read.value, read.value, "", (), None, "")


def read_multiple(
    parts: list[Part], text: str, codes: str, tokens: tuple[str, ...], lexicon: Lexicon
) -> Quantity | None:
    for stem, factor in _MULTIPLES:
        if text.lower().startswith(stem):
            return Quantity("ratio", Fraction(factor), Fraction(factor), "", (), None, "")
    return None


def read_vague(parts: list[Part], text: str, codes: str, tokens: tuple[str, ...], lexicon: Lexicon) -> Quantity | None:
    """Dozens of people: a range from the word itself to the next larger one, and a note."""
    words = text.lower().split()
    low, high = Fraction(1), Fraction(1)
    for _code, word in zip(codes, words, strict=False):
        if word in VAGUE:
            low, high = low * VAGUE[word][0], high * VAGUE[word][1] if low == 1 else high * VAGUE[word][0]
    if codes[-1] in UNITS or (codes[-1] == CONTINUED and set(codes) & UNITS):  # thousands of dollars
        entry = entry_at(codes, tokens, next(place for place, code in enumerate(codes) if code in UNITS), lexicon)
        if entry:
            return Quantity(kind_of_unit(entry, lexicon), low, high, entry.name, entry.alternatives, None, VAGUE_NOTE)
    unit = counted(tokens[_noun_start(codes) :]) if codes[-1] in _NOUNS else ""
    return Quantity("count", low, high, unit, (), None, VAGUE_NOTE)


_NOUNS = {KINDS[kind] for kind in ("plural", "plural_or_verb", "name_plural")}
_SIZES = {KINDS[kind] for kind in ("hundred", "dozen", "magnitude")}


def _noun_start(codes: str) -> int:
    place = next((place for place, code in enumerate(codes) if code in _SIZES), 0)  # several hundred
    while place < len(codes) and codes[place] in _SIZES:
        place += 1
    return max(place, codes.rfind(KINDS["of"]) + 1)


def read_count(parts: list[Part], text: str, codes: str, tokens: tuple[str, ...], lexicon: Lexicon) -> Quantity | None:
    found = grammar().number.match(codes)
    if not found or not parts:
        return None
    numeral = parts[0].numeral
    note = POINT_NOTE if numeral.place == _THOUSANDTH else ""  # nobody counts 3.350 cars
    return Quantity("count", numeral.value, numeral.value, counted(tokens[found.end() :]), (), numeral.place, note)


_THOUSANDTH = Fraction(1, 1000)
