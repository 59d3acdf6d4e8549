"""Ages: numbers without a unit that can only be somebody's age."""

from __future__ import annotations

from figures.atoms import Atoms
from figures.kinds import KINDS
from figures.lexicon.english import english, words
from figures.quantities import Quantity


def aside_age(atoms: Atoms, first: int, last: int, quantity: Quantity) -> bool:
    """Maddon, 66, and aged 18 to 34: a number that can only be somebody's age."""
    if quantity.low is None or not 0 < quantity.low < 115 or quantity.place != 1:
        return False
    before = atoms.words[first - 1] if first else ""
    if before in ("over", "under") and first > 1 and atoms.words[first - 2] in _PEOPLE:
        return True
    if before in english().age_before or (before == "of" and atoms.words[first - 2] in ("age", "ages")):
        return True
    if (
        atoms.codes[first] == KINDS["numeral"]
        or last - first > 1
        or before not in (",", "(")
        or first < 2
        or atoms.codes[first] != KINDS["short"]
    ):
        return False
    named = atoms.codes[first - 2] in (KINDS["name"], KINDS["name_plural"]) or atoms.words[first - 2] in _PERSONS
    after = atoms.codes[last : last + 1]
    return named and (after in (KINDS["comma"], KINDS["close"], KINDS["stop"], KINDS["semicolon"]) or after == "")


_PEOPLE = words("people")
_PERSONS = words("persons")
