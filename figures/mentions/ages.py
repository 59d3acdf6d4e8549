"""Ages: numbers without a unit that can only be somebody's age."""

from __future__ import annotations

from figures.atoms import Atoms
from figures.kinds import KINDS
from figures.lexicon.english import english, words
from figures.quantities import Quantity

_PEOPLE = words("people")
_PERSONS = words("persons")
_KIN = words("kin")
_BEING = words("being")
_TURNED = words("turned")
_SINGLE = words("single")
_AGING = words("aging")
_OLDER = words("older")
_LIMITS = words("age_limits")
_DYING = words("dying")
_BOTH = words("before_ages")
_BY = ("by", "on", "this", "last", "next", "today")
_LISTING = ("and", "or", ",")
_COPULAS = words("copulas")
_NOUNS = [KINDS[kind] for kind in ("noun", "plural", "vague", "noun_or_verb", "plural_or_verb", "name", "name_plural")]
_ACTING = [KINDS[kind] for kind in ("verb", "auxiliary", "participle", "plural_or_verb", "preposition")]
_NAMES = (KINDS["name"], KINDS["name_plural"])
_ASIDE = {KINDS[kind] for kind in ("comma", "close", "stop", "semicolon")} | {""}
_ENDING = {KINDS[kind] for kind in ("comma", "close", "stop", "semicolon", "and", "conjunction", "in")} | {""}


def aside_age(atoms: Atoms, first: int, last: int, quantity: Quantity) -> bool:
    """Maddon, 66, and aged 18 to 34: a number that can only be somebody's age."""
    low = quantity.low
    if low is None or not 0 < low.numerator < 115 * low.denominator:  # comparing fractions takes far longer
        return False
    before = atoms.words[first - 1] if first else ""
    if _said_to_be(atoms, first, last) or not _OLDER.isdisjoint(atoms.words[last + 1 : last + 2]):
        return True
    if quantity.place != 1:
        return False
    if _aged(atoms.words, first) or (before == "of" and atoms.words[first - 2] in ("age", "ages")):
        return True
    after = atoms.codes[last : last + 1]
    if before == "at" and first > 1 and atoms.words[first - 2] in _DYING:
        return after in _ENDING
    if before in _LIMITS and first > 1 and (atoms.words[first - 2] in _PEOPLE or after in _ENDING):
        return _of_people(atoms, first - 1)
    if atoms.codes[first] != KINDS["short"] or last - first > 1 or first < 2:
        return False
    if before == "of" and atoms.words[first - 2] in _PERSONS:
        return after in _ENDING or after in _ACTING
    if _in_row(atoms, first, last):
        return True
    passed = before in _BOTH and first > 2
    comma, said = atoms.words[first - 1 - passed], first - 2 - passed
    if comma not in (",", "("):
        return False
    named = atoms.codes[said] in _NAMES or atoms.words[said] in _PERSONS or before == "both"
    return named and after in _ASIDE


def _in_row(atoms: Atoms, first: int, last: int) -> bool:
    """Whether ages in a row fill an aside: his daughters, 4 and 7, stayed home."""
    words = atoms.words
    while first > 1 and words[first - 1] in _LISTING and words[first - 2].isdecimal():
        first -= 2
    while last + 1 < len(words) and words[last] in _LISTING and words[last + 1].isdecimal():
        last += 2
    return words[first - 1] == "," and words[first - 2] in _KIN and atoms.codes[last : last + 1] in _ASIDE


def _of_people(atoms: Atoms, place: int) -> bool:
    """Residents over 65; half of those arrested were under 21: a bound said of people, directly or after "were"."""
    if atoms.words[place - 1] in _PEOPLE:
        return True
    if atoms.words[place - 1] not in _COPULAS:
        return False
    for at in range(place - 2, max(-1, place - 7), -1):
        if atoms.words[at] in _PEOPLE or atoms.codes[at] in _NOUNS:
            return atoms.words[at] in _PEOPLE
    return False


def _said_to_be(atoms: Atoms, first: int, last: int) -> bool:
    """He will be 35, who was 41 when; life expectancy is around 73, the median age rose to 38."""
    passed, place = english().roles["passed_over"], first - 1
    while place >= 0 and atoms.words[place] in passed:
        place -= 1
    if place < 0 or (atoms.words[place] not in _BEING and atoms.codes[place] != KINDS["to"]):
        return False
    if not _AGING.isdisjoint(atoms.words[max(0, place - 8) : place]):
        return True
    if atoms.codes[last : last + 1] not in _ENDING and atoms.words[last] not in _BY:
        return False
    if atoms.words[place] in _TURNED:
        return True
    while place > 0 and atoms.codes[place] == KINDS["auxiliary"] and atoms.words[place - 1] not in _SINGLE:
        place -= 1
    return atoms.words[place - 1] in _SINGLE or "'" in atoms.words[place] or "’" in atoms.words[place]


def _aged(words: list[str], first: int) -> bool:
    """Aged 19, aged 4, 7 and 9."""
    place = first - 1
    while place > 1 and words[place] in _LISTING and words[place - 1].isdecimal():
        place -= 2
    return place >= 0 and words[place] in english().age_before
