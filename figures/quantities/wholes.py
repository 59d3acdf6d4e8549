"""Wholes: the noun that a number and "of" count parts of: three of the company's largest ships are ships."""

from __future__ import annotations

from figures.atoms import Atoms
from figures.kinds import KINDS
from figures.patterns import grammar
from figures.quantities.quantity import Quantity, counted

_OF, _DETERMINER = KINDS["of"], KINDS["determiner"]
_OWNING = ("'s", "’s", "s'", "s’")


def part_of(atoms: Atoms, last: int, quantity: Quantity) -> Quantity:
    """The quantity with the noun after "of" as its unit, where a determiner or an owner says which whole is meant."""
    if quantity.kind != "count" or atoms.codes[last : last + 1] != _OF:
        return quantity
    match = grammar().whole.match(atoms.codes, last)
    if match is None:
        return quantity
    places = range(match.end() - 1, last, -1)
    said = (place for place in places if atoms.codes[place] == _DETERMINER or atoms.words[place].endswith(_OWNING))
    place = next(said, None)
    return quantity if place is None else quantity._replace(unit=counted(tuple(atoms.tokens[place + 1 : match.end()])))
