"""Quantity: what a mention is worth, and the counted noun in the singular."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from figures.lexicon.english import words as word_list
from figures.lexicon.nouns import singular

_NO_MODIFIERS = word_list("no_modifiers")  # say how many there are, not which
POINT_NOTE = "the point may group thousands"
VAGUE_NOTE = "vague plural, read as a range"


@dataclass(frozen=True, slots=True)
class Quantity:
    """What a mention is worth: kind, both ends, unit, other readings, place of the last digit, a note of doubt."""

    kind: str
    low: Fraction | None
    high: Fraction | None
    unit: str
    alternatives: tuple[str, ...]
    place: Fraction | None
    note: str


@lru_cache(50_000)
def counted(tokens: tuple[str, ...]) -> str:
    """The counted noun in the singular, with its modifiers.

    >>> counted(("foreign ", "nationals "))
    'foreign national'
    """
    words = "".join(tokens).strip(" -–—+").split()
    if not words:
        return ""
    if len(words) > 1 and words[0].lower() in _NO_MODIFIERS:
        words = words[1:]
    words = [word.lower() if word.isupper() and word.isalpha() and len(word) > 4 else word for word in words]
    head = words[-1]
    lead, dash, tail = head.rpartition("-")
    words[-1] = lead + dash + (singular(tail.lower()) if tail.islower() or tail.istitle() else tail.removesuffix("s"))
    return " ".join(words)
