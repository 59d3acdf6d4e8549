"""Signs: whether a number is below zero, by a sign, a word, or the brackets of accounts."""

from __future__ import annotations

from dataclasses import replace

from figures.atoms import Atoms
from figures.kinds import KINDS
from figures.lexicon.english import words
from figures.mentions.around import is_at
from figures.quantities import Quantity

IN_BRACKETS = "in brackets, as accounts write it: read as negative"
_ACCOUNTS = words("accounts")
_STATING = words("stating")
_MINUS, _DASH, _PLUS, _OPEN = (KINDS[kind] for kind in ("minus", "dash", "plus", "open"))
_BEFORE = (_MINUS, _DASH, _OPEN)


def signed(atoms: Atoms, place: int, last: int, quantity: Quantity) -> Quantity:
    """The quantity below zero where a sign or brackets before the number say so."""
    if not place or atoms.codes[place - 1] not in _BEFORE:
        return quantity
    low, high = quantity.low, quantity.high
    if low is None or high is None or not (negative(atoms, place) or _in_account(atoms, place, last)):
        return quantity
    note = quantity.note or (IN_BRACKETS if atoms.codes[place - 1] == _OPEN else "")
    return replace(quantity, low=-high, high=-low, note=note)


def _in_account(atoms: Atoms, place: int, last: int) -> bool:
    """Brackets around an amount of a table or after the name of an account: Operating result: ($4.2 million)."""
    if place < 2 or atoms.codes[place - 1] != KINDS["open"] or atoms.codes[last : last + 1] != KINDS["close"]:
        return False
    before = atoms.tokens[place - 2]
    if _in_cell(atoms, place - 1, last):
        return True
    stated = before.rstrip() in _STATING
    if not stated and not before.endswith(("\t", "  ")):
        return False
    near = max(0, place - 6) if stated else 0
    return not _ACCOUNTS.isdisjoint(atoms.words[near : place - 2]) and KINDS["percent"] not in atoms.codes[place:last]


def negative(atoms: Atoms, place: int) -> bool:
    """A minus sign or the word directly before the number, not plus or minus; a hyphen only after a space."""
    if place == 0:
        return False
    if atoms.codes[place - 1] == _MINUS:
        return not (place > 2 and atoms.codes[place - 3] == _PLUS and is_at(atoms, place - 2, "or", "and", "slash"))
    if atoms.codes[place - 1] != _DASH:
        return False
    if place == 1 or atoms.codes[place - 2] == _MINUS:
        return place > 1 or not atoms.tokens[0][-1].isspace()
    if atoms.tokens[place - 1][-1].isspace():
        return False
    return atoms.tokens[place - 2][-1].isspace() or atoms.tokens[place - 2] in "([/:<>=~≈≤≥"


def _in_cell(atoms: Atoms, opening: int, closing: int) -> bool:
    """Whether the brackets fill a cell of a table, between tabs or bars: 1,204 | (3.1) |."""
    before, after = atoms.tokens[opening - 1], atoms.tokens[closing]
    bar = before.rstrip() == "|" and atoms.words[closing + 1 : closing + 2] in ([], ["|"])
    tab = "\t" in before and (closing + 1 == len(atoms.tokens) or not {"\t", "\n"}.isdisjoint(after))
    return bar or tab
