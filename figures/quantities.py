"""Quantities: value, ends, unit and precision of a mention, worked out from its atoms.

``interpret`` is pure: the same words under the same pattern always mean the same, so results are remembered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from figures.atoms import Atoms
from figures.kinds import CONTINUED, KINDS
from figures.lexicon import Entry, Lexicon
from figures.lexicon.nouns import singular
from figures.numerals import PARTS, VAGUE, Numeral, number, scale
from figures.patterns import grammar

_UNITS = {KINDS[kind] for kind in ("currency", "currency_word", "subunit", "unit", "percent", "time", "metre")}
_MONEY = {KINDS[kind] for kind in ("currency", "currency_word", "subunit")}
_MULTIPLES = (
    ("doubl", 2), ("twi", 2), ("twofold", 2), ("tripl", 3), ("trebl", 3), ("thrice", 3), ("threefold", 3), ("quadrupl", 4), ("fourfold", 4),
    ("quintupl", 5), ("fivefold", 5), ("sixfold", 6), ("sevenfold", 7), ("eightfold", 8), ("ninefold", 9), ("tenfold", 10), ("hundredfold", 100),
    ("halv", Fraction(1, 2)),
)  # fmt: skip


_VAGUE_NOTE = "vague plural, read as a range"


class Quantity(NamedTuple):
    """What a mention is worth: kind, both ends, unit, other readings, place of the last digit, a note of doubt."""

    kind: str
    low: Fraction | None
    high: Fraction | None
    unit: str
    alternatives: tuple[str, ...]
    place: Fraction | None
    note: str


class Part(NamedTuple):
    """A number inside a mention with the unit that belongs to it."""

    numeral: Numeral
    entry: Entry | None
    surface: str
    scaled: bool


def interpret(atoms: Atoms, first: int, last: int, pattern: str, lexicon: Lexicon) -> Quantity | None:
    """The quantity of tokens ``first`` to ``last`` under a pattern; None where the words do not make sense of it."""
    text = "".join(atoms.tokens[first:last])
    return _remembered(text.rstrip(), atoms.codes[first:last], tuple(atoms.tokens[first:last]), pattern, lexicon)


@lru_cache(100_000)
def _remembered(text: str, codes: str, tokens: tuple[str, ...], pattern: str, lexicon: Lexicon) -> Quantity | None:
    parts = list(_parts(codes, tokens, lexicon))
    read = _READERS.get(pattern, _read_point)
    return read(parts, text, codes, tokens, lexicon)


def _parts(codes: str, tokens: tuple[str, ...], lexicon: Lexicon) -> Iterator[Part]:
    """The numbers of a mention, each with the unit beside it: before it a currency, after it any unit."""
    found = [match.span() for match in grammar().number.finditer(codes)]
    for place, (start, end) in enumerate(found):
        numeral = read_number("".join(tokens[start:end]).strip())
        if numeral is None:
            continue
        left = found[place - 1][1] if place else 0
        right = found[place + 1][0] if place + 1 < len(found) else len(codes)
        entry, surface = _unit_near(codes, tokens, left, start, end, right, lexicon)
        scaled = end - start > 1 and any((scale(token.strip()) or 0) >= 1000 for token in tokens[start:end])
        money = entry is not None and entry.kind in ("currency", "subunit")
        for code, token in zip(codes[end:right], tokens[end:right], strict=True):
            if code == KINDS["magnitude"] or code == KINDS["metre"] and money and codes[end] == code:
                factor = scale(token.rstrip()) or 1
                numeral = Numeral(numeral.value * factor, numeral.place and numeral.place * factor)
                scaled = True
        if start > 1 and codes[start - 1] == KINDS["dash"] and codes[start - 2] == KINDS["currency"]:
            numeral = Numeral(-numeral.value, numeral.place)
        yield Part(numeral, _weight_or_money(entry, surface, scaled, lexicon), surface, scaled)


read_number = lru_cache(50_000)(number)


def _unit_near(
    codes: str, tokens: tuple[str, ...], left: int, start: int, end: int, right: int, lexicon: Lexicon
) -> tuple[Entry | None, str]:
    for place in range(end, right):
        if codes[place] in _UNITS and not (codes[place] == KINDS["currency"] and place > end + 2):
            if codes[place] == KINDS["currency"] and right < len(codes) and place == right - 1 and _money_before(codes, left, start):
                break
            surface = _atom_text(codes, tokens, place)
            entry = _entry(surface, codes[place], lexicon)
            if codes[place] == KINDS["metre"] and (_money_before(codes, left, start)):
                continue
            return entry, surface
    for place in range(start - 1, left - 1, -1):
        if codes[place] in _MONEY:
            surface = _atom_text(codes, tokens, place)
            return _entry(surface, codes[place], lexicon), surface
    return None, ""


def _money_before(codes: str, left: int, start: int) -> bool:
    return any(code in _MONEY for code in codes[left:start])


def _atom_text(codes: str, tokens: tuple[str, ...], place: int) -> str:
    end = place + 1
    while end < len(codes) and codes[end] == CONTINUED:
        end += 1
    words = " ".join("".join(tokens[place:end]).split())
    return words


def entry_at(codes: str, tokens: Sequence[str], place: int, lexicon: Lexicon) -> Entry | None:
    """The lexicon entry of the atom at a place."""
    return _entry(_atom_text(codes, tuple(tokens), place), codes[place], lexicon)


_PRIMES = {"'": "′", "''": "″", '"': "″"}


def _entry(surface: str, code: str, lexicon: Lexicon) -> Entry | None:
    surface = _PRIMES.get(surface, surface)
    if "/" in surface and not lexicon.lookup(surface) and not lexicon.lookup(surface.replace(" / ", "/")):
        parts = [_entry(piece.strip(), code, lexicon) for piece in surface.split("/")]
        names = [part.name for part in parts if part]
        return Entry("unit", "/".join(names), 1.0, (), False) if len(names) == len(parts) else None
    for form in (surface, surface.replace("-", " "), surface.upper(), surface.replace(". ", " ").rstrip("."), re.sub(r"\s*[-.]\s*", " ", surface).strip()):
        entries = [entry for entry in lexicon.lookup(form) if entry.kind != "magnitude"]
        if code in _MONEY:
            entries = [entry for entry in entries if entry.kind in ("currency", "subunit")] or entries
        elif code in _UNITS:
            entries = [entry for entry in entries if entry.kind == "unit"] or entries
        if entries:
            return entries[0]
    return None


def _weight_or_money(entry: Entry | None, surface: str, scaled: bool, lexicon: Lexicon) -> Entry | None:
    """Pounds without a magnitude are a weight: money in pounds has a sign before it, or millions after it."""
    if entry is None or entry.kind != "currency" or scaled or not surface.isalpha() or surface.isupper() and len(surface) < 4:
        return entry
    return next((other for other in lexicon.lookup(surface) if other.kind == "unit"), entry)


def _kind_of(entry: Entry, lexicon: Lexicon) -> str:
    if entry.kind in ("currency", "subunit"):
        return "money"
    if entry.name == "percent":
        return "percent"
    if entry.name in ("percentage_point", "basis_point"):
        return "percentage_point"
    unit = lexicon.unit(entry.name)
    return "duration" if unit and unit.dimension == "time" else "quantity"


def _factor(entry: Entry | None) -> Fraction:
    return Fraction(str(entry.factor)) if entry and entry.kind in ("subunit", "currency") else Fraction(1)


def _read_point(
    parts: list[Part], text: str, codes: str, tokens: tuple[str, ...], lexicon: Lexicon
) -> Quantity | None:
    if not parts:
        return None
    part = parts[0]
    factor = _factor(part.entry)
    value, place = part.numeral.value * factor, part.numeral.place and part.numeral.place * factor
    if part.entry is None:
        return Quantity("count" if place and place >= 1 else "index", value, value, "", (), place, "")
    return Quantity(_kind_of(part.entry, lexicon), value, value, part.entry.name, part.entry.alternatives, place, "")


def _read_range(
    parts: list[Part], text: str, codes: str, tokens: tuple[str, ...], lexicon: Lexicon
) -> Quantity | None:
    if len(parts) == 1 and KINDS["article"] in codes:  # 30 minutes to an hour
        place = codes.rindex(KINDS["article"]) + 1
        parts = [*parts, Part(Numeral(Fraction(1), Fraction(1)), entry_at(codes, tokens, place, lexicon), "", False)]
    if len(parts) != 2:
        return None
    low, high = parts
    entry = high.entry or low.entry
    if low.entry and high.entry and low.entry.name != high.entry.name:
        one, other = lexicon.unit(low.entry.name), lexicon.unit(high.entry.name)
        if not one or not other or one.dimension != other.dimension or one.dimension == "money":
            return None
        ratio = Fraction(other.factor / one.factor).limit_denominator(10**9)
        high = high._replace(numeral=Numeral(high.numeral.value * ratio, None))
        entry = low.entry
    first = low.numeral
    if high.scaled and not low.scaled and abs(first.value) < 1000:
        factor = _scale_of(high, codes, tokens)
        if first.value * factor <= high.numeral.value:
            first = Numeral(first.value * factor, first.place and first.place * factor)
    money = _factor(entry)
    ends = sorted((first.value * money, high.numeral.value * money))
    if entry is None:
        return Quantity("index", ends[0], ends[1], "", (), high.numeral.place, "")
    place = high.numeral.place and high.numeral.place * money
    return Quantity(_kind_of(entry, lexicon), ends[0], ends[1], entry.name, entry.alternatives, place, "")


def _scale_of(part: Part, codes: str, tokens: tuple[str, ...]) -> int:
    factor = 1
    for token in tokens:
        size = scale(token.strip().rstrip(".")) or 1
        factor *= size if size >= 1000 else 1
    return factor


def _read_compound(
    parts: list[Part], text: str, codes: str, tokens: tuple[str, ...], lexicon: Lexicon
) -> Quantity | None:
    """5 ft 2 in, 7-foot-3, 11 years and 5 months: one amount in the first unit."""
    if not parts:
        return None
    first = parts[0].entry
    if first is None and codes[1:].count(KINDS["prime"]) + codes.count(KINDS["quote"]):
        first = lexicon.lookup("foot")[0]
    main = first and lexicon.unit(first.name)
    if first is None or main is None or len(parts) < 2 or first.kind != "unit" or main.dimension not in ("length", "mass", "time", "volume"):
        return None
    total, smaller, last = parts[0].numeral.value, main.factor, main.factor
    for part in parts[1:]:
        unit = lexicon.unit(part.entry.name) if part.entry else lexicon.unit("inch" if main.name == "foot" else "ounce")
        if unit is None or unit.dimension != main.dimension or unit.factor >= smaller:
            return None
        smaller = last = unit.factor
        total += part.numeral.value * Fraction(unit.factor / main.factor).limit_denominator(10**6)
    place = Fraction(last / main.factor).limit_denominator(10**6)
    return Quantity(_kind_of(first, lexicon), total, total, first.name, first.alternatives, place, "")


def _read_compound_money(
    parts: list[Part], text: str, codes: str, tokens: tuple[str, ...], lexicon: Lexicon
) -> Quantity | None:
    """$20 and 43 cents, 20 ringgit 43: main unit and hundredths."""
    if len(parts) == 1 and codes[0] == KINDS["article"]:  # a dollar and 42 cents
        parts = [Part(Numeral(Fraction(1), None), entry_at(codes, tokens, 1, lexicon), "", False), *parts]
    if len(parts) != 2 or parts[0].entry is None or parts[0].entry.kind != "currency" or parts[1].numeral.value >= 100:
        return None
    value = parts[0].numeral.value + parts[1].numeral.value / 100
    return Quantity("money", value, value, parts[0].entry.name, parts[0].entry.alternatives, Fraction(1, 100), "")


def _read_age(parts: list[Part], text: str, codes: str, tokens: tuple[str, ...], lexicon: Lexicon) -> Quantity | None:
    read = _read_range(parts, text, codes, tokens, lexicon) if len(parts) == 2 else _read_point(parts, text, codes, tokens, lexicon)
    return read and read._replace(kind="age")


def _read_score(
    parts: list[Part], text: str, codes: str, tokens: tuple[str, ...], lexicon: Lexicon
) -> Quantity | None:
    read = _read_range(parts, text, codes, tokens, lexicon)
    return read and read._replace(kind="score")


def _read_one_in(
    parts: list[Part], text: str, codes: str, tokens: tuple[str, ...], lexicon: Lexicon
) -> Quantity | None:
    """One in three, two out of every five."""
    if len(parts) != 2 or not parts[0].numeral.value < parts[1].numeral.value:
        return None
    value = parts[0].numeral.value / parts[1].numeral.value
    return Quantity("ratio", value, value, "", (), None, "")


def _read_article(
    parts: list[Part], text: str, codes: str, tokens: tuple[str, ...], lexicon: Lexicon
) -> Quantity | None:
    """A mile, an hour: one of it."""
    entry = entry_at(codes, tokens, 1, lexicon)
    return entry and Quantity(_kind_of(entry, lexicon), Fraction(1), Fraction(1), entry.name, entry.alternatives, Fraction(1), "")


def _read_below_zero(
    parts: list[Part], text: str, codes: str, tokens: tuple[str, ...], lexicon: Lexicon
) -> Quantity | None:
    read = _read_point(parts[:1], text, codes, tokens, lexicon)
    if read is None or read.low is None:
        return None
    return read._replace(kind="quantity", low=-read.low, high=-read.low, unit=read.unit or "degree", alternatives=read.alternatives or ("degree_Celsius", "degree_Fahrenheit"))


def _read_times(
    parts: list[Part], text: str, codes: str, tokens: tuple[str, ...], lexicon: Lexicon
) -> Quantity | None:
    """Four times the size: a ratio."""
    if not parts:
        return None
    return Quantity("ratio", parts[0].numeral.value, parts[0].numeral.value, "", (), parts[0].numeral.place, "")


def _read_often(
    parts: list[Part], text: str, codes: str, tokens: tuple[str, ...], lexicon: Lexicon
) -> Quantity | None:
    """He called seven times: a count."""
    read = _read_times(parts, text, codes, tokens, lexicon)
    return read and read._replace(kind="count", unit="time")


def _read_percent_of(
    parts: list[Part], text: str, codes: str, tokens: tuple[str, ...], lexicon: Lexicon
) -> Quantity | None:
    read = _read_point(parts, text, codes, tokens, lexicon)
    return read and read._replace(kind="percent", unit="percent")


def _read_fraction(
    parts: list[Part], text: str, codes: str, tokens: tuple[str, ...], lexicon: Lexicon
) -> Quantity | None:
    read = number(text)
    if read is None or not 0 < read.value < 10:
        return None
    return Quantity("ratio", read.value, read.value, "", (), None, "")


def _read_multiple(
    parts: list[Part], text: str, codes: str, tokens: tuple[str, ...], lexicon: Lexicon
) -> Quantity | None:
    for stem, factor in _MULTIPLES:
        if text.lower().startswith(stem):
            return Quantity("ratio", Fraction(factor), Fraction(factor), "", (), None, "")
    return None


def _read_vague(
    parts: list[Part], text: str, codes: str, tokens: tuple[str, ...], lexicon: Lexicon
) -> Quantity | None:
    """Dozens of people: a range from the word itself to the next larger one, and a note."""
    words = text.lower().split()
    low, high = Fraction(1), Fraction(1)
    for code, word in zip(codes, words, strict=False):
        if word in VAGUE:
            low, high = low * VAGUE[word][0], high * VAGUE[word][1] if low == 1 else high * VAGUE[word][0]
    if codes[-1] in _UNITS or codes[-1] == CONTINUED and set(codes) & _UNITS:  # thousands of dollars
        entry = entry_at(codes, tokens, next(place for place, code in enumerate(codes) if code in _UNITS), lexicon)
        if entry:
            return Quantity(_kind_of(entry, lexicon), low, high, entry.name, entry.alternatives, None, _VAGUE_NOTE)
    unit = counted(tokens[_noun_start(codes) :]) if codes.count(KINDS["of"]) and codes[-1] != KINDS["vague"] else ""
    return Quantity("count", low, high, unit, (), None, _VAGUE_NOTE)


def _noun_start(codes: str) -> int:
    return codes.rfind(KINDS["of"]) + 1


def _read_count(
    parts: list[Part], text: str, codes: str, tokens: tuple[str, ...], lexicon: Lexicon
) -> Quantity | None:
    found = grammar().number.match(codes)
    if not found or not parts:
        return None
    numeral = parts[0].numeral
    return Quantity("count", numeral.value, numeral.value, counted(tokens[found.end() :]), (), numeral.place, "")


@lru_cache(50_000)
def counted(tokens: tuple[str, ...]) -> str:
    """The counted noun in the singular, with its modifiers.

    >>> counted(("foreign ", "nationals "))
    'foreign national'
    """
    words = "".join(tokens).strip(" -–—").split()
    if not words:
        return ""
    words = [word.lower() if word.isupper() and len(word) > 4 else word for word in words]
    head = words[-1]
    lead, dash, tail = head.rpartition("-")
    words[-1] = lead + dash + (singular(tail.lower()) if tail.islower() or tail.istitle() else tail.removesuffix("s"))
    return " ".join(words)


_READERS = {
    "range": _read_range, "between": _read_range, "from_to": _read_range, "compound": _read_compound, "compound_money": _read_compound_money,
    "age": _read_age, "score_for": _read_score, "score": _read_score, "one_in": _read_one_in, "times": _read_times, "often": _read_often, "percent_of": _read_percent_of,
    "fraction_phrase": _read_fraction, "multiple": _read_multiple, "vague": _read_vague, "count": _read_count,
    "count_one": _read_count, "count_joined": _read_count, "a_unit": _read_article, "a_time": _read_article, "below_zero": _read_below_zero,
}  # fmt: skip
__all__ = ["PARTS", "Quantity", "counted", "interpret"]
