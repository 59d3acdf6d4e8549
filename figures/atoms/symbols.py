"""Symbols: readings that only hold after a number: 5m, 10k, 7in, 30 second, 5'."""

from __future__ import annotations

from figures.kinds import KINDS
from figures.lexicon import Entry
from figures.lexicon.english import english, words

PRIMES = {'"': "″", "''": "″", "'": "′", "”": "″", "’": "′"}  # inches and feet, where they do not close a quotation


SECOND = ("-", "second")  # with these begins a number of seconds
_SCALES = ("c", "f", "K")
_SIGNS = ("$", "£", "€")
_ADJECTIVES = words("measuring_adjectives")
_HEAT, _RACES, _RACING = words("heat"), words("races"), words("racing")
_BEFORE_RACE, _PRICES = words("before_race"), words("money_verbs")
SUMS = words("thousands")


def second_after(tokens: list[str], place: int) -> int:
    """Where "second" is the unit: 4.3 second, 30-second; 0 where it is the ordinal."""
    if tokens[place] == "-" and place + 1 < len(tokens) and tokens[place + 1].rstrip().lower() == "second":
        return place + 1
    return place if tokens[place].rstrip().lower() == "second" and "." in tokens[place - 1] else 0


def after_number(entries: tuple[Entry, ...], tokens: list[str], place: int) -> str:
    """Kind of a short symbol after a number; "" where it is an ordinary word there."""
    glued = tokens[place - 1][-1:].strip() != ""
    surface = tokens[place].rstrip()
    kinds = {entry.kind for entry in entries}
    if surface in _SCALES and not (glued and surface == "K") and _heated(tokens):
        return KINDS["unit"]  # 39.4 c, 5 K
    if surface == "f":
        return ""
    if surface in SUMS:
        return _thousands(tokens, place)
    if glued and surface in ("k", "K") and _raced(tokens, place):
        return ""
    if not glued and surface in ("in", "a", "at", "as", "no", "I", "A", "to", "As", "In"):
        after = tokens[place + 1].rstrip().lower() if place + 1 < len(tokens) else "."
        measured = (
            after in _ADJECTIVES or not after[0].isalnum() if surface == "in" else surface == "A" and after == "/"
        )
        if not measured:
            return ""
    if surface in PRIMES:
        odd = sum(token.rstrip() == surface for token in tokens) % 2 == 1 and surface not in "”’"
        joined = place + 1 < len(tokens) and not tokens[place][-1].isspace() and tokens[place + 1][0].isalpha()
        measured = odd and place + 1 < len(tokens) and tokens[place + 1].rstrip().lower() in _ADJECTIVES
        return KINDS["unit"] if measured or (glued and odd and not joined) else ""  # 1986's is no length
    if glued and surface in ("N", "E", "S"):
        return ""  # a compass point: 400N Road
    if entries[0].kind == "magnitude":
        if surface == "b" and tokens[place + 1 : place + 2] == ["/"]:
            return ""  # 300 b/d
        return KINDS["magnitude"]
    if "magnitude" in kinds and "unit" in kinds:
        measured = surface == "m" and "".join(tokens[place + 1 : place + 2]).rstrip() in _ADJECTIVES
        return KINDS["unit" if measured and _closed(tokens, place + 2) else "metre"]
    if "magnitude" in kinds:
        return KINDS["magnitude"]
    if kinds & {"subunit"}:
        return KINDS["subunit"]
    if kinds & {"currency"}:
        return KINDS["currency"]
    return (
        KINDS["time"]
        if entries[0].name in ("second", "minute", "hour", "day", "week", "month", "year")
        else KINDS["unit"]
    )


def _heated(tokens: list[str]) -> bool:
    """Whether a sentence speaks of temperatures, and not of prices."""
    said = {token.rstrip().lower() for token in tokens}
    return not _HEAT.isdisjoint(said) and _PRICES.isdisjoint(said)


def _closed(tokens: list[str], place: int) -> bool:
    """Whether no further word of a noun phrase stands there: 1.8 m tall and thin, not 1.8m tall people."""
    if place >= len(tokens):
        return True
    word = tokens[place].rstrip().lower()
    return word in english().atoms or not (word[0].isalnum() or word == "-")


def _thousands(tokens: list[str], place: int) -> str:
    """Five grand is a sum, £40 grand thousands of pounds; five grand hotels are hotels."""
    if not _closed(tokens, place + 1):
        return ""
    return KINDS["magnitude" if place > 1 and tokens[place - 2].rstrip() in _SIGNS else "subunit"]


def _raced(tokens: list[str], place: int) -> bool:
    """Whether a number with K names a race: a 10K race; she ran the 10K."""
    after = "".join(tokens[place + 1 : place + 2]).rstrip().lower()
    if after in _RACES:
        return True
    said = place > 1 and tokens[place - 2].rstrip().lower() in _BEFORE_RACE
    return said and not _RACING.isdisjoint(word.rstrip().lower() for word in tokens)
