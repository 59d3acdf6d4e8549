"""Parts: the numbers inside a mention, each with the unit that belongs to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from figures.kinds import CONTINUED, KINDS
from figures.lexicon import Entry, Lexicon
from figures.numerals import Numeral, number, scale
from figures.patterns import grammar

UNITS = {KINDS[kind] for kind in ("currency", "currency_word", "subunit", "unit", "percent", "time", "metre")}
MONEY = {KINDS[kind] for kind in ("currency", "currency_word", "subunit")}


class Part(NamedTuple):
    """A number inside a mention with the unit that belongs to it."""

    numeral: Numeral
    entry: Entry | None
    surface: str
    scaled: bool


def parts_of(codes: str, tokens: tuple[str, ...], lexicon: Lexicon) -> Iterator[Part]:
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
        millions = money and codes[end:right].removeprefix(KINDS["close"]).startswith(KINDS["metre"])  # $5m, $(5)m
        for code, token in zip(codes[end:right], tokens[end:right], strict=True):
            if code == KINDS["magnitude"] or (code == KINDS["metre"] and millions):
                factor = magnitude_of(token.rstrip(), lexicon)
                numeral = Numeral(numeral.value * factor, numeral.place and numeral.place * factor)
                scaled = True
        if signed(codes, tokens, start):
            numeral = Numeral(-numeral.value, numeral.place)
        if surface == _CELSIUS and abs(numeral.value) < _CHARGE and numeral.value:
            entry = lexicon.lookup("coulomb")[0]  # 1.6e-19 C
        yield Part(numeral, _weight_or_money(entry, surface, scaled, lexicon), surface, scaled)


_CELSIUS, _CHARGE = "C", Fraction(1, 1000)  # a charge below, as no temperature is stated to the thousandth
_SIGNS = (KINDS["dash"], KINDS["minus"])
_INSIDE = (KINDS["dash"], KINDS["open"])  # $-5, $(5)
_BEFORE_SIGN = (KINDS["of"], KINDS["to"], KINDS["and"], KINDS["or"], KINDS["adverb"])


def signed(codes: str, tokens: Sequence[str], start: int) -> bool:
    """Whether the number has a sign of its own inside the mention: the dash of $-5, both of "between -$5 and -$3"."""
    if start and codes[start - 1] == KINDS["currency"]:
        start -= 1
    elif start > 1 and codes[start - 1] in _INSIDE and codes[start - 2] == KINDS["currency"]:
        return True
    if not start or codes[start - 1] not in _SIGNS:
        return False
    return start == 1 or (codes[start - 2] in _BEFORE_SIGN and tokens[start - 2][-1].isspace())


def magnitude_of(surface: str, lexicon: Lexicon) -> int:
    """Factor of a magnitude, and of a letter that is one beside money: million, the L of ₹25L; 1 for others."""
    entries = lexicon.lookup(surface)
    return scale(surface) or next((int(entry.factor) for entry in entries if entry.kind == "magnitude"), 1)


read_number = lru_cache(50_000)(number)


def _unit_near(
    codes: str, tokens: tuple[str, ...], left: int, start: int, end: int, right: int, lexicon: Lexicon
) -> tuple[Entry | None, str]:
    for place in range(end, right):
        if codes[place] in UNITS and not (codes[place] == KINDS["currency"] and place > end + 2):
            if tokens[place].rstrip() == "/" and _money_before(codes, left, start):
                break  # Rs.50,000/-
            if (
                codes[place] == KINDS["currency"]
                and right < len(codes)
                and place == right - 1
                and _money_before(codes, left, start)
            ):
                break
            surface = _atom_text(codes, tokens, place)
            entry = _entry(surface, codes[place], lexicon)
            if codes[place] == KINDS["metre"] and (_money_before(codes, left, start)):
                continue
            return entry, surface
    for place in range(start - 1, left - 1, -1):
        if codes[place] in MONEY:
            surface = _atom_text(codes, tokens, place)
            return _entry(surface, codes[place], lexicon), surface
    return None, ""


def _money_before(codes: str, left: int, start: int) -> bool:
    return any(code in MONEY for code in codes[left:start])


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
    forms = (
        surface,
        surface.replace("-", " "),
        surface.upper(),
        surface.replace(". ", " ").rstrip("."),
        re.sub(r"\s*[-.]\s*", " ", surface).strip(),
    )
    entries = [entry for form in forms for entry in lexicon.lookup(form) if entry.kind != "magnitude"]
    wanted = ("currency", "subunit") if code in MONEY else ("unit",) if code in UNITS else ()
    return next((entry for entry in entries if entry.kind in wanted), next(iter(entries), None))


def _weight_or_money(entry: Entry | None, surface: str, scaled: bool, lexicon: Lexicon) -> Entry | None:
    """Pounds without a magnitude are a weight: money in pounds has a sign before it, or millions after it."""
    if (
        entry is None
        or entry.kind != "currency"
        or scaled
        or not surface.isalpha()
        or (surface.isupper() and len(surface) < 4)
    ):
        return entry
    return next((other for other in lexicon.lookup(surface) if other.kind == "unit"), entry)


def kind_of_unit(entry: Entry, lexicon: Lexicon) -> str:
    if entry.kind in ("currency", "subunit"):
        return "money"
    if entry.name == "percent":
        return "percent"
    if entry.name in ("percentage_point", "basis_point"):
        return "percentage_point"
    unit = lexicon.unit(entry.name)
    return "duration" if unit and unit.dimension == "time" else "quantity"


def factor_of(entry: Entry | None) -> Fraction:
    return Fraction(str(entry.factor)) if entry else Fraction(1)
