"""Atomizer: sentences to atoms, the token list and the string of their kinds."""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from figures.atoms.phrases import Phrases, phrase_end
from figures.atoms.symbols import PRIMES, after_number, second_after
from figures.atoms.tokens import TOKEN
from figures.atoms.words import kind_of
from figures.kinds import CONTINUED, FIRST, KINDS
from figures.lexicon import Lexicon
from figures.patterns import grammar

NUMERIC = "".join(KINDS[kind] for kind in ("numeral", "short", "year", "group", "fraction", "vulgar", "superscript"))
_AFTER_NUMBER = re.compile(rf"[{re.escape(NUMERIC)}](?=.)")
_BEFORE_PHRASE = NUMERIC + "12hmDVHqdf%$aP/<(-_A"
_EITHER = _BEFORE_PHRASE + "".join(
    chr(ord(code) + FIRST) for code in _BEFORE_PHRASE
)  # itself the first of a phrase or not
_PHRASE = re.compile(
    f"(?:^|(?<=[{re.escape(_EITHER)}]))[\u1000-\u1fff]|[\u1000-\u1fff](?=[$\u1024])|\u1024(?=[C\u1043])"
)
_LETTER = re.compile(f"[*{chr(ord('*') + FIRST)}](?=[N9G])")
_QUOTIENT = re.compile(r"u_*/[ut]_*(?:/[ut]_*)?")
_PLAIN = {ord(code) + FIRST: code for code in KINDS.values()}
_MEMO_LIMIT = 400_000


class Atoms(NamedTuple):
    """A sentence in tokens: ``codes[i]`` is the kind of ``tokens[i]``, which begins at ``offsets[i]``.

    ``words`` are the tokens in lower case, without the space after them.
    """

    tokens: list[str]
    codes: str
    offsets: list[int]
    words: list[str]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Offsets in the sentence of tokens first to last, the last excluded and its trailing space left out."""
        return self.offsets[first], self.offsets[last - 1] + len(self.tokens[last - 1].rstrip())


class Atomizer:
    """Turns sentences into atoms with one lexicon; remembers the kind of every token that it has met."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.phrases = Phrases(lexicon)
        self.codes = _Codes(lexicon, self.phrases.firsts)

    def atoms(self, text: str) -> Atoms:
        """The atoms of one sentence.

        >>> from figures.lexicon import load
        >>> Atomizer(load()).atoms("$2.61 billion").codes
        '$N_'
        """
        tokens = TOKEN.findall(text)
        codes = "".join(map(self.codes.__getitem__, tokens))
        if text[:1].isspace():
            tokens[:0], codes = [text[: len(text) - sum(map(len, tokens))]], KINDS["mark"] + codes
        if _AFTER_NUMBER.search(codes):
            codes = self._glued(tokens, codes)
        for match in _LETTER.finditer(codes):
            codes = self._letter_money(tokens, codes, match.start())
        if _PHRASE.search(codes):
            codes = self._joined(tokens, codes)
        codes = grammar().joined.sub(_one_number, _QUOTIENT.sub(_one_unit, codes.translate(_PLAIN)))
        words = [token.rstrip().lower() for token in tokens]
        return Atoms(tokens, codes, list(accumulate(map(len, tokens), initial=0)), words)

    def _glued(self, tokens: list[str], codes: str) -> str:
        """Readings that only hold directly after a number: 5m, 10k, 7in, and "m" or "t" after a space."""
        changed: list[str] | None = None
        for match in _AFTER_NUMBER.finditer(codes):
            place = match.end()
            surface = tokens[place].rstrip()
            if surface in PRIMES:
                surface = PRIMES[surface]
            elif codes[place] in "-o" and (second := second_after(tokens, place)):
                changed = changed or list(codes)
                changed[second] = KINDS["time"]
                continue
            entries = self.codes.glued.get(surface)
            if entries and (code := after_number(entries, tokens, place)):
                changed = changed or list(codes)
                changed[place] = chr(ord(code) + FIRST) if ord(changed[place]) >= FIRST else code
        return "".join(changed) if changed else codes

    def _letter_money(self, tokens: list[str], codes: str, place: int) -> str:
        """R8,499 and P2.5 million: a letter is a currency where the number is grouped or has a magnitude."""
        amount = "," in tokens[place + 1] or codes[place + 2 : place + 3] == KINDS["magnitude"]
        entries = self.lexicon.lookup(tokens[place]) if amount else ()
        if not any(entry.kind == "currency" for entry in entries):
            return codes
        return codes[:place] + KINDS["currency"] + codes[place + 1 :]

    def _joined(self, tokens: list[str], codes: str) -> str:
        """Lexicon entries of several words become one atom: its kind, then continuation marks."""
        place = 0
        while match := _PHRASE.search(codes, place):
            place = match.start()
            for words, code in self._candidates(tokens, place):
                if end := phrase_end(tokens, place, words):
                    codes = codes[:place] + code + CONTINUED * (end - place - 1) + codes[end:]
                    place = end - 1
                    break
            else:
                codes = codes[:place] + chr(ord(codes[place]) - FIRST) + codes[place + 1 :]
            place += 1
        return codes

    def _candidates(self, tokens: list[str], place: int) -> list[tuple[tuple[str, ...], str]]:
        """The entries that go on with the next word."""
        after = place + 1
        while after < len(tokens) - 1 and tokens[after].rstrip() in ("-", "."):
            after += 1
        if after >= len(tokens):
            return []
        following = self.phrases[tokens[place].rstrip().lower()]
        joined = following.get(tokens[after].rstrip().lower(), [])
        return joined if after == place + 1 else joined + following.get(tokens[place + 1].rstrip(), [])


def _one_unit(match: re.Match[str]) -> str:
    """A quotient of units as one atom: A/cm2."""
    return KINDS["unit"] + CONTINUED * (match.end() - match.start() - 1)


def _one_number(match: re.Match[str]) -> str:
    """A number of several tokens as one atom."""
    length = match.end() - match.start()
    return match[0] if length == 1 else KINDS["numeral"] + CONTINUED * (length - 1)


class _Codes(dict[str, str]):
    """Kind of a token, worked out once for each distinct token."""

    def __init__(self, lexicon: Lexicon, first: frozenset[str]) -> None:
        self.lexicon = lexicon
        self.first = first  # words that may begin an entry of several words
        self.glued = {
            surface: entries
            for table in (lexicon.words, lexicon.symbols)
            for surface, entries in table.items()
            if any(entry.glued_only for entry in entries) or len(surface) == 1
        }

    def __missing__(self, token: str) -> str:
        if len(self) > _MEMO_LIMIT:
            self.clear()
        surface = token.rstrip()
        kind = kind_of(surface, self.lexicon)
        code = KINDS["spaced" if kind == "dash" and surface != token else kind]
        if surface.lower() in self.first:
            code = chr(ord(code) + FIRST)
        self[token] = code
        return code


@cache
def atomizer(lexicon: Lexicon) -> Atomizer:
    """The one atomizer of a lexicon."""
    return Atomizer(lexicon)
