"""Rates: the "per X" that stands directly after a figure and makes its unit a quotient."""

from __future__ import annotations

import re
from dataclasses import replace

from figures.atoms import Atoms
from figures.kinds import CONTINUED, KINDS
from figures.lexicon import Entry, Lexicon
from figures.lexicon.english import english, words
from figures.lexicon.nouns import singular
from figures.patterns import grammar
from figures.quantities.factors import factors_after
from figures.quantities.parts import entry_at
from figures.quantities.quantity import Quantity, counted

_FACTORS = "".join(KINDS[kind] for kind in ("slash", "letter", "unit", "metre", "mark", "cross"))
_UNITS = {KINDS["unit"], KINDS["time"], KINDS["metre"]}
_NOT_AFTER = words("not_after")
_AMERICAN = words("american")
_PRICED = words("priced_symbols")
_LOOSE = KINDS["article"] + KINDS["each"]
_DIVIDING = KINDS["per"] + KINDS["slash"] + _LOOSE
_DASHES = KINDS["dash"] + KINDS["spaced"]
_NOUNS = "".join(
    KINDS[kind] for kind in ("noun", "plural", "noun_or_verb", "plural_or_verb", "name", "adjective", "participle")
)
_DESCRIBING = (KINDS["adjective"], KINDS["participle"])
_THINGS = tuple(KINDS[kind] for kind in ("noun", "plural", "noun_or_verb", "plural_or_verb", "unit"))
_MATTER = re.compile(
    f"{KINDS['of']}[{re.escape(_NOUNS)}]{{1,4}}[{re.escape(KINDS['per'] + _LOOSE)}](?={KINDS['time']})"
)


def denominator(atoms: Atoms, first: int, last: int, quantity: Quantity, lexicon: Lexicon) -> tuple[int, Quantity]:
    """Where the figure ends with its denominator, and the quantity with the quotient as its unit.

    Physical quotients (mile/hour, barrel/day) stay quantities; others become rates: $9 per hour, 360,000 cars a year.
    A number without a unit counts something that is left out: "20 per week" has the unit ``1/week``.  What stands
    between, as in "20 tons of coal a day", is no part of the figure, and so the figure ends before it.
    """
    codes = atoms.codes
    if last + 1 >= len(codes):
        return last, quantity
    if quantity.kind == "quantity" and atoms.codes[last] in _FACTORS:
        below, end = factors_after(atoms, last, lexicon)
        if below and not _another_amount(quantity.unit, below, lexicon):
            return end, replace(quantity, unit=f"{quantity.unit}/{below}")
    if codes[last] == KINDS["of"]:
        return last, _of_matter(atoms, last, quantity, lexicon)
    place = _dividing(atoms, last, quantity)
    if place is None:
        return last, quantity
    code = codes[place]
    below, end = _below(atoms, place + 1, code in _LOOSE, lexicon)
    if not below and code == KINDS["slash"] and atoms.tokens[place + 1].rstrip() in _PRICED:
        below, end = factors_after(atoms, place, lexicon)  # $200/t
    if not below or (end < len(atoms.tokens) and atoms.words[end] in _NOT_AFTER):
        return last, quantity
    if code == KINDS["slash"] and _another_amount(quantity.unit, below.rpartition(" ")[2], lexicon):
        return last, quantity
    if code == codes[end : end + 1] == KINDS["per"] and end + 1 < len(codes):  # 5 mg per kg per day
        again, further = _below(atoms, end + 1, False, lexicon)
        below, end = (f"{below}/{again}", further) if again else (below, end)
    unit = f"{quantity.unit or 1}/{below}"
    physical = quantity.kind == "quantity" and lexicon.unit(unit) is not None
    return end, replace(quantity, unit=unit, kind="quantity" if physical else "rate")


def _dividing(atoms: Atoms, last: int, quantity: Quantity) -> int | None:
    """Where the "per", "a" or stroke stands that may divide a figure; None where there is none."""
    codes, place = atoms.codes, last
    if codes[last] in _DASHES:
        place += 1
        if codes[last] == KINDS["spaced"] != codes[place + 1 : place + 2]:
            return None  # $ 3 - a - share, not 12 - a record
    elif quantity.kind == "money" and atoms.words[last] in _AMERICAN:
        place += 1  # $75 U.S. per barrel
    if place + 1 >= len(codes) or codes[place] not in _DIVIDING:
        return None
    timed = codes[place] in _LOOSE and codes[place + 1] == KINDS["time"]
    return place if quantity.unit or codes[place] == KINDS["per"] or timed else None


def _of_matter(atoms: Atoms, last: int, quantity: Quantity, lexicon: Lexicon) -> Quantity:
    """The quantity with the quotient that follows what it is a quantity of: 225,000 barrels of crude oil per day."""
    matter = _MATTER.match(atoms.codes, last) if quantity.kind == "quantity" else None
    entry = entry_at(atoms.codes, atoms.tokens, matter.end(), lexicon) if matter else None
    unit = f"{quantity.unit}/{entry.name}" if entry else ""
    return replace(quantity, unit=unit) if unit and lexicon.unit(unit) else quantity


def _another_amount(unit: str, other: str, lexicon: Lexicon) -> bool:
    """224 kW / 300 PS are the same in another unit, 100 MW/200 MWh what a battery gives and what it holds."""
    one, two = lexicon.unit(unit), lexicon.unit(other)
    dimensions = one and one.dimension, two and two.dimension
    return None not in dimensions and (dimensions[0] == dimensions[1] or dimensions == ("power", "energy"))


def _sized(entry: Entry) -> str:
    """Name of a unit, with its number where the word stands for several: mmBtu is 1000000 british_thermal_unit."""
    return entry.name if entry.factor == 1 else f"{entry.factor:.0f} {entry.name}"


def _below(atoms: Atoms, place: int, loose: bool, lexicon: Lexicon) -> tuple[str, int]:
    """Name of the denominator and where it ends: a unit, a counted noun, or "100,000 people"."""
    codes, tokens = atoms.codes, atoms.tokens
    if codes[place] in _DASHES:
        place += 1
    code = codes[place] if place < len(codes) else ""
    if code in _UNITS:
        end = place + 1
        while end < len(codes) and codes[end] == CONTINUED:
            end += 1
        entry = entry_at(codes, tokens, place, lexicon)
        return (_sized(entry) if entry else ""), end
    word = tokens[place].rstrip().lower() if place < len(tokens) else ""
    if code == KINDS["currency_word"]:  # 50 cents a pound
        return next((_sized(entry) for entry in lexicon.lookup(word) if entry.kind == "unit"), ""), place + 1
    if loose:
        return (singular(word), place + 1) if word in english().rate_nouns else ("", place)
    if number := grammar().number.match(codes, place):
        phrase = grammar().phrase.match(codes, number.end())
        amount = "".join(tokens[place : number.end()]).strip().replace(",", "")
        if phrase:
            return f"{amount} {counted(tuple(tokens[number.end() : phrase.end()]))}", phrase.end()
        entry = entry_at(codes, tokens, number.end(), lexicon) if number.end() < len(codes) else None
        return (f"{amount} {entry.name}", number.end() + 1) if entry else ("", place)
    if word == "capita":
        return "person", place + 1
    if code in _DESCRIBING and codes[place + 1 : place + 2] in _THINGS:
        place, word = place + 1, atoms.words[place + 1]  # per diluted share
    if code and chr(ord(code)).isalnum() and word.isalpha() and len(word) > 1 and tokens[place][0].islower():
        if codes[place + 1 : place + 2] == KINDS["dash"] and codes[place + 2 : place + 3] in _THINGS:
            return f"{word}-{singular(atoms.words[place + 2])}", place + 3
        return singular(word), place + 1
    return "", place
