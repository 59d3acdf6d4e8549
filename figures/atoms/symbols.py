"""Symbols: readings that only hold after a number: 5m, 10k, 7in, 30 second, 5'."""

from __future__ import annotations

from figures.kinds import KINDS
from figures.lexicon import Entry
from figures.lexicon.english import english, words

PRIMES = {'"': "″", "''": "″", "'": "′", "”": "″", "’": "′"}  # inches and feet, where they do not close a quotation


CAPITALS = ("B", "M", "T")  # magnitudes after a hyphen: P2.1-B
SECOND = ("-", "second")  # with these begins a number of seconds
_SCALES = ("c", "f", "k", "K")
_SMALL_WORDS = ("a", "at", "as", "no", "I", "A", "to", "As", "In")
_MINUS = ("-", "−", "–", "minus", "negative")
_TIMES = ("second", "minute", "hour", "day", "week", "month", "year")
_SIGNS = ("$", "£", "€")
_LARGE_UNITS = ("K", "T")  # 273.15 K, a field of 6.5 T
_FIELDS = words("magnetic")
_ADJECTIVES = words("measuring_adjectives")
_HEAT, _RACES, _RACING = words("heat"), words("races"), words("racing")
_BEFORE_RACE, _PRICES = words("before_race"), words("money_verbs")
_PRICED, _PER = words("priced"), words("priced_by") | {"/"}
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
    if surface in _SCALES and not (glued and surface in "kK") and _heated(tokens):
        return KINDS["unit"]  # 39.4 c, 5 K
    if surface == "c" and not glued and _weather(tokens, place):
        return KINDS["unit"]  # 25 c outside
    if surface == "f":
        return KINDS["unit"] if _below_or_tens(tokens, place) and _closed(tokens, place + 1) else ""
    if surface in _LARGE_UNITS and not glued and (place < 2 or tokens[place - 2].rstrip() not in _SIGNS):
        return _physical(tokens, place)
    if surface in SUMS:
        return _thousands(tokens, place)
    if surface in PRIMES:
        return _feet(tokens, place, glued)
    if _ordinary(tokens, place, surface, glued):
        return ""
    return _by_entries(entries, tokens, place, surface)


def _ordinary(tokens: list[str], place: int, surface: str, glued: bool) -> bool:
    """Whether a symbol is a word, a letter or a name: 3 in 10, 400N Road, a 10K race, 300 b/d; 2.5 A is a current."""
    after = tokens[place + 1].rstrip().lower() if place + 1 < len(tokens) else "."
    if surface == "b" and after == "/":
        return True
    if glued:
        return surface in ("N", "E", "S") or (surface in ("k", "K") and _raced(tokens, place))
    if surface == "in":
        ranged = after == "to" and "".join(tokens[place + 2 : place + 3])[:1].isdigit()
        return after not in _ADJECTIVES and after[0].isalnum() and not ranged  # 7 in tall, 2 in to 3 in
    return surface in _SMALL_WORDS and not (surface == "A" and (after == "/" or "." in tokens[place - 1]))


def _physical(tokens: list[str], place: int) -> str:
    """Unit of a symbol that stands for a magnitude, too, where its number and its sentence are of science."""
    number = tokens[place - 1].rstrip()
    exact = len(number.partition(".")[2]) == 2 or (number.isdecimal() and len(number) > 3)  # 273.15 K, 5778 K
    fields = not _FIELDS.isdisjoint(token.rstrip().lower() for token in tokens)
    ends = _closed(tokens, place + 1)
    if "".join(tokens[place + 1 : place + 2]).startswith("⁻"):
        return KINDS["unit"]  # W m⁻¹ K⁻¹
    return KINDS["unit"] if (exact and ends if tokens[place].rstrip() == "K" else fields) else KINDS["magnitude"]


def _below_or_tens(tokens: list[str], place: int) -> bool:
    """Whether a number is one that thermometers show: 72 f, -4 f."""
    number = tokens[place - 1].rstrip()
    below = place > 1 and tokens[place - 2].rstrip().lower() in _MINUS
    return below or len(number.partition(".")[0]) in (2, 3)


def _feet(tokens: list[str], place: int, glued: bool) -> str:
    """Unit of a mark for feet or inches; "" where it closes a quotation or shortens a word: 1986's."""
    surface, after = tokens[place].rstrip(), "".join(tokens[place + 1 : place + 2])
    odd = sum(token.rstrip() == surface for token in tokens) % 2 == 1 and surface not in "”’"
    joined = not tokens[place][-1].isspace() and after[:1].isalpha()
    return KINDS["unit"] if odd and (after.rstrip().lower() in _ADJECTIVES or (glued and not joined)) else ""


def _by_entries(entries: tuple[Entry, ...], tokens: list[str], place: int, surface: str) -> str:
    """Kind of a symbol by what the lexicon knows of it: "m" may be meters or millions."""
    kinds = {entry.kind for entry in entries}
    if "magnitude" in kinds and "unit" in kinds and entries[0].kind != "magnitude":
        measured = surface == "m" and "".join(tokens[place + 1 : place + 2]).rstrip() in _ADJECTIVES
        return KINDS["unit" if measured and _closed(tokens, place + 2) else "metre"]
    found = next((kind for kind in ("magnitude", "subunit", "currency") if kind in kinds), "")
    if found == "currency" and "unit" in kinds and "".join(tokens[place + 1 : place + 2]).startswith("/"):
        found = ""  # 40 N/m
    return KINDS[found or ("time" if entries[0].name in _TIMES else "unit")]


def _heated(tokens: list[str]) -> bool:
    """Whether a sentence speaks of temperatures, and not of prices."""
    said = {token.rstrip().lower() for token in tokens}
    converted = len(said.intersection(_SCALES)) > 1  # 37 c in f
    return (converted or not _HEAT.isdisjoint(said)) and _PRICES.isdisjoint(said)


def _weather(tokens: list[str], place: int) -> bool:
    """Whether a sentence with a number and "c" states no price, neither in money nor for each of something."""
    said = {token.rstrip().lower() for token in tokens}
    after = "".join(tokens[place + 1 : place + 2]).rstrip().lower()
    stated = len(tokens) > 2 or "." in tokens[place - 1]
    return stated and said.isdisjoint(_PRICES | _PRICED) and after not in _PER and _closed(tokens, place + 1)


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
