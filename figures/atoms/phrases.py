"""Phrases: lexicon entries of several words, and where one ends among the tokens."""

from __future__ import annotations

from figures.atoms.tokens import TOKEN
from figures.atoms.words import entry_kind
from figures.kinds import KINDS
from figures.lexicon import Lexicon

Entries = list[tuple[tuple[str, ...], str]]


class Phrases(dict[str, dict[str, Entries]]):
    """First word -> second word -> the entries that begin so, longest first, each as its further words and its kind.

    ``firsts`` and ``seconds`` are the first and second words that there are; what begins with one is put in order when
    it is first asked for.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.surfaces: dict[str, list[tuple[str, list[str]]]] = {}
        for surface in (*lexicon.symbols, *lexicon.words):
            if not surface.isalpha():
                first, *rest = [token.rstrip() for token in TOKEN.findall(surface)]
                if rest and rest != ["."] and "of" not in rest and (rest[0] == "/" or self._may_begin(first)):
                    self.surfaces.setdefault(first.lower(), []).append((surface, rest))
        self.firsts = frozenset(self.surfaces)
        self.seconds = frozenset(rest[0].lower() for entries in self.surfaces.values() for _, rest in entries)

    def __missing__(self, first: str) -> dict[str, Entries]:
        following: dict[str, Entries] = {}
        for surface, rest in self.surfaces[first]:
            kind = entry_kind(self.lexicon.lookup(surface)[0], surface, self.lexicon)
            words = tuple(word.lower() for word in rest)
            following.setdefault(words[0], []).append((words, KINDS[kind]))
        for entries in following.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        self[first] = following
        return following

    def meant(self, tokens: list[str]) -> bool:
        """Whether letters before a dollar sign are a currency as they stand: Can$5, hk $5, not "can $5 buy it"."""
        surface = "".join(tokens).rstrip()
        return surface[-1] != "$" or bool(self.lexicon.lookup(surface) or self.lexicon.lookup(surface.upper()))

    def _may_begin(self, first: str) -> bool:
        if first in ("A", "a") or first[0].isdigit():
            return False
        entries = self.lexicon.lookup(first)
        return not entries or entries[0].kind != "magnitude" or "lakh" in first


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
