"""Qualifiers: the approximator or bound stated with a number, before it ("more than") or after it ("or more")."""

from __future__ import annotations

import re
from typing import NamedTuple

from figures.atoms import Atoms
from figures.kinds import KINDS
from figures.lexicon.english import English, english, words
from figures.numerals import scale
from figures.quantities import Quantity

_LONGEST = 6
_TICKER = 5  # tokens of the sign of a share in angle brackets
_OPENING = ("-", "–", "—", "(", "[", '"', "“", "minus", "negative")
_CHAINED = re.compile(r"([<>] =|[<>≤≥]) [a-z]+ [<>≤≥]")  # 5 < x < 12
_TURNED = {"<": "over", "< =": "at least", "≤": "at least", ">": "under", "> =": "up to", "≥": "up to"}
_GOING = english().roles["going"]
_REVISING = words("revising")
_LASTING = words("lasting")
_DIFFERENCES = words("differences")  # units of the difference between two levels


class _Ends(NamedTuple):
    lengths: dict[str, list[int]]  # last word of qualifiers before a number -> how many words these have, most first
    transparent: frozenset[str]  # last words
    before: frozenset[str]  # all that can stand directly before a number where there is a qualifier
    after: frozenset[str]  # first words of qualifiers that stand after it


def _ends_of(words: English) -> _Ends:
    lengths: dict[str, set[int]] = {}
    for phrase in words.qualifiers:
        lengths.setdefault(phrase.split()[-1], set()).add(len(phrase.split()))
    transparent = frozenset(phrase.split()[-1] for phrase in words.transparent)
    return _Ends(
        {last: sorted(counts, reverse=True) for last, counts in lengths.items()},
        transparent,
        transparent.union(lengths, _OPENING),
        frozenset(phrase.split()[0] for phrase in words.qualifiers_after),
    )


_ENGLISH = english()
_ENDS = _ends_of(_ENGLISH)


def qualifier_before(said: list[str], place: int) -> str:
    """Value of the qualifier column from the words before word ``place``, all in lower case; "" where there is none.

    >>> qualifier_before(["more", "than", "a", "total", "of", "5"], 5), qualifier_before(["just", "5"], 1)
    ('over', '')
    """
    if place == 0 or said[place - 1] not in _ENDS.before:
        return ""
    words = said[max(0, place - 2 * _LONGEST) : place]
    if words[-1] == ">" and "<" in words[-_TICKER:]:
        return ""  # the end of <ACME.L>
    while words and (words[-1] in _OPENING or words[-1] in "’‘"):
        words.pop()
    return _longest(words) or _longest(_without_transparent(words))


def _longest(words: list[str]) -> str:
    table = _ENGLISH.qualifiers
    for length in _ENDS.lengths.get(words[-1], ()) if words else ():
        if value := table.get(" ".join(words[-length:])):
            return "" if _no_bound(value, words[:-length], words[-1]) else value
    return ""


def _no_bound(value: str, before: list[str], bound: str) -> bool:
    """Climbed up to 8; 5 percent more than 300, 16,000 more than 12: words that bound a number elsewhere."""
    last = before[-1] if before else ""
    if value == "up to" and bound == "to":
        if last == "back":
            last = before[-2] if len(before) > 1 else ""
        return last in _ENGLISH.up or last in _GOING or not _REVISING.isdisjoint(before)
    amount = bound == "than" and ("," in last[1:] or scale(last) is not None)
    return value in ("over", "under") and (last in _DIFFERENCES or amount)


def _without_transparent(words: list[str]) -> list[str]:
    if not words or words[-1] not in _ENDS.transparent:
        return []
    transparent = _ENGLISH.transparent
    for length in range(3, 0, -1):
        if " ".join(words[-length:]) in transparent:
            return words[:-length]
    return []


def qualifier_after(said: list[str], place: int) -> str:
    """The same for words after the number, which ends before word ``place``.

    >>> qualifier_after(["100", "or", "more"], 1), qualifier_after(["$", "49", "+"], 2)
    ('at least', 'at least')
    """
    if place >= len(said):
        return ""
    first = said[place]
    if first in "()-,":
        return ""
    if first in "<>≤≥" and (chained := _CHAINED.match(" ".join(said[place : place + 4]))):
        return _TURNED[chained[1]]
    if first not in _ENDS.after or (first == "plus" and place + 1 < len(said)):
        return ""
    if first == "+" and place + 1 < len(said) and said[place + 1][:1].isdigit():
        return ""
    words = said[place : place + 4]
    for length in range(3, 0, -1):
        if value := _ENGLISH.qualifiers_after.get(" ".join(words[:length])):
            if words[length : length + 1] == ["than"]:
                return ""
            return value
    return ""


def bounded_over(atoms: Atoms, place: int, pattern: str, quantity: Quantity) -> bool:
    """Whether "over" or "passed" before a number bounds it: not passed 52 to 48, lost 11 kg over 72 weeks."""
    if atoms.words[place - 1] == "passed":
        return pattern not in ("range", "score") and (quantity.low or 0) >= 100
    if (
        atoms.words[place - 2 : place]
        and atoms.words[place - 2] in _SPREADING
        and quantity.kind in ("duration", "count")
    ):
        return False
    word, before = atoms.words[place - 1], atoms.words[place - 2] if place > 1 else ""
    if word == "over" and before in _DISPUTED and quantity.kind != "duration":
        return False  # a row over 30 jobs
    during = quantity.kind == "duration" and atoms.words[place - 1] == "over" and place > 1
    noun = atoms.codes[place - 2] == KINDS["plural_or_verb"] and atoms.words[place - 2] not in _LASTING
    return not during or not (noun or atoms.codes[place - 2] in _SPENT)


_SPREADING = words("spreading")
_DISPUTED = words("disputed")
_SPENT = [
    KINDS[kind]
    for kind in ("noun", "plural", "unit", "percent", "magnitude", "currency_word", "numeral", "short", "year")
]
