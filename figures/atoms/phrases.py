"""Phrases: lexicon entries of several words, and where one ends among the tokens."""

from __future__ import annotations

from figures.atoms.tokens import TOKEN
from figures.atoms.words import entry_kind
from figures.kinds import KINDS
from figures.lexicon import Lexicon


def several_words(lexicon: Lexicon) -> list[str]:
    return [
        surface
        for table in (lexicon.symbols, lexicon.words)
        for surface in table
        if not surface.isalpha() and len(TOKEN.findall(surface)) > 1
    ]


Phrases = dict[str, dict[str, list[tuple[tuple[str, ...], str]]]]


def phrases_of(lexicon: Lexicon) -> Phrases:
    """First word -> second word -> the entries that begin so, longest first, each as its further words and its kind."""
    found: Phrases = {}
    for surface in several_words(lexicon):
        first, *rest = (token.rstrip() for token in TOKEN.findall(surface))
        if (
            rest == ["."]
            or "of" in rest
            or first in ("A", "a")
            or first[0].isdigit()
            or (lexicon.lookup(first) and lexicon.lookup(first)[0].kind == "magnitude" and "lakh" not in first)
        ):
            continue
        kind = entry_kind(lexicon.lookup(surface)[0], surface, lexicon)
        further = tuple(word.lower() for word in rest)
        found.setdefault(first.lower(), {}).setdefault(further[0], []).append((further, KINDS[kind]))
    for following in found.values():
        for entries in following.values():
            entries.sort(key=lambda entry: -len(entry[0]))
    return found


def phrase_end(tokens: list[str], place: int, words: tuple[str, ...]) -> int:
    """Where the entry ends, if its further words follow (hyphens and abbreviating stops between allowed); else 0."""
    place += 1
    for word in words:
        while place < len(tokens) and tokens[place].rstrip() in ("-", ".") and word not in ("-", "."):
            place += 1
        if place >= len(tokens) or tokens[place].rstrip().lower() != word:
            return 0
        if word.isdigit() and tokens[place - 1][-1].isspace():
            return 0  # ft2 is a unit, "5 ft 2" is not
        place += 1
    return place
