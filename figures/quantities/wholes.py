"""Nouns that numbers count from afar: three of the company's largest ships are ships; 40 to 50 animals."""

from __future__ import annotations

from dataclasses import replace

from figures.atoms import Atoms
from figures.kinds import KINDS
from figures.lexicon.nouns import OWNING
from figures.patterns import grammar
from figures.quantities.quantity import Quantity, counted

_PRIME = KINDS["prime"]
_OF, _DETERMINER = KINDS["of"], KINDS["determiner"]


def part_of(atoms: Atoms, last: int, quantity: Quantity) -> Quantity:
    """The quantity with the noun after "of" as its unit, where a determiner or an owner says which whole is meant."""
    if quantity.kind != "count" or atoms.codes[last : last + 1] != _OF:
        return quantity
    match = grammar().whole.match(atoms.codes, last)
    if match is None:
        return quantity
    if atoms.codes[match.end() : match.end() + 1] == _PRIME:  # three of the farmers' unions
        end, whole = noun_after(atoms, match.end() + 1, quantity)
        return whole if end > match.end() + 1 else quantity
    places = range(match.end() - 1, last, -1)
    said = (place for place in places if atoms.codes[place] == _DETERMINER or atoms.words[place].endswith(OWNING))
    place = next(said, None)
    return quantity if place is None else replace(quantity, unit=counted(tuple(atoms.tokens[place + 1 : match.end()])))


def noun_after(atoms: Atoms, last: int, quantity: Quantity) -> tuple[int, Quantity]:
    """Where a range of bare numbers ends with the noun that it counts, and the quantity with that noun as its unit."""
    match = grammar().phrase.match(atoms.codes, last)
    if match is None:
        return last, quantity
    end = match.end()
    return end, replace(quantity, kind="count", unit=counted(tuple(atoms.tokens[last:end])))
