"""Symbols: readings that only hold after a number: 5m, 10k, 7in, 30 second, 5'."""

from __future__ import annotations

from figures.kinds import KINDS
from figures.lexicon import Entry
from figures.lexicon.english import words

PRIMES = {'"': "″", "''": "″", "'": "′", "”": "″", "’": "′"}  # inches and feet, where they do not close a quotation


SECOND = ("-", "second")  # with these begins a number of seconds
_ADJECTIVES = words("measuring_adjectives")


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
        return KINDS["metre"]
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
