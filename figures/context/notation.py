"""Notation: whether a document writes 1,234.5 or 1.234,5, as its own numbers tell.

English usage holds unless they say otherwise, so a text pays for a look at its commas and no more.
"""

from __future__ import annotations

import re
from dataclasses import replace

from figures.atoms import Atoms
from figures.mentions import Mention
from figures.quantities import POINT_NOTE

ENGLISH, COMMA, OPEN = "english", "comma", "open"

_UNIT = r"(?= ?(?:[%‰°€$£]|(?!(?:and|or|to|in|on|of|by)\b)[A-Za-z]))"
_NOT_CLOCK = r"(?! ?(?:[ap]\.?m\b|h\b|hrs?\b|hours?\b|o'clock|Uhr|[A-Z][a-z]))"  # nor the number of a section
_HINTS = (  # each begins with a plain character, which makes the search quick
    re.compile(r",\d\d?(?!\d)"),
    re.compile(r"\.\d{3}\.\d{3}"),
    re.compile(r"€ ?\d{1,3}\.\d{3}(?![\d.]|,\d| ?[kmbtKMBT])"),
)
_MIXED = re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3})+,\d\d?(?![\d,.]*\d)")
_COMMAS = re.compile(
    rf"(?<![\d.,])\d+,\d\d?{_UNIT}|[€$£] ?\d+,\d\d?(?![\d,])|(?<![\d.,])\d{{1,3}}(?:\.\d{{3}}){{2,}}(?![\d.])"
)
_POINTS = re.compile(
    rf"\d\.\d\d?{_UNIT}{_NOT_CLOCK}|[€$£] ?\d+\.\d\d?(?!\d)|(?<![\d.,])\d{{1,3}}(?:,\d{{3}})+(?![\d,])|,\d{{3}}\.\d"
)
_COMMA_NUMBER = re.compile(r"(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?\s*")
_SWAPPED = str.maketrans(",.", ".,")
_THREE_AFTER_POINT = re.compile(r"\d{1,3}\.\d{3}\s*")


def notation_of(text: str) -> str:
    """How a text writes its numbers: "english", "comma" (1.234,5), or "open" where they speak for both, or too softly.

    >>> notation_of("Sales rose 12,5% to 1.234,56 euros."), notation_of("Sales rose 12.5% to 1,234.56 euros.")
    ('comma', 'english')
    >>> notation_of("The flat costs €1.250 a month.")
    'open'
    """
    if not any(hint.search(text) for hint in _HINTS):
        return ENGLISH
    mixed, commas, points = _MIXED.search(text), len(_COMMAS.findall(text)), _POINTS.search(text)
    if (mixed or commas > 1) and not points:
        return COMMA
    return OPEN if mixed or commas or (not points and "€" in text) else ENGLISH


def in_english(atoms: Atoms) -> Atoms:
    """Atoms of a text in comma notation with their numbers as English writes them; lengths and kinds stay.

    >>> in_english(Atoms(["1.500 ", "of ", "12,5 "], "NeN", [])).tokens
    ['1,500 ', 'of ', '12.5 ']
    """
    tokens = [
        token.translate(_SWAPPED) if token[0].isdecimal() and _COMMA_NUMBER.fullmatch(token) else token
        for token in atoms.tokens
    ]
    return Atoms(tokens, atoms.codes, atoms.words)


def doubted(mentions: list[Mention], atoms: Atoms) -> list[Mention]:
    """The mentions of a text in open notation, those with just three digits after a point with a note."""
    return [
        mention.worth(replace(mention.quantity, note=POINT_NOTE))
        if not mention.quantity.note
        and any(map(_THREE_AFTER_POINT.fullmatch, atoms.tokens[mention.first : mention.last]))
        else mention
        for mention in mentions
    ]
