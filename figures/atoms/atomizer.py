"""Atomizer: sentences to atoms, the token list and the string of their kinds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from figures.atoms.letters import LETTERS, joined, states_amount, states_price
from figures.atoms.phrases import Phrases, phrase_end
from figures.atoms.symbols import CAPITALS, PRIMES, SECOND, SUMS, after_number, second_after
from figures.atoms.tokens import TOKEN
from figures.atoms.words import kind_of
from figures.kinds import CONTINUED, FIRST, GLUED, KINDS, NEXT
from figures.lexicon import Lexicon
from figures.patterns import grammar

NUMERIC = "".join(KINDS[kind] for kind in ("numeral", "short", "year", "group", "fraction", "vulgar", "superscript"))


_MARKS = tuple(first | glued | further for first in (0, FIRST) for glued in (0, GLUED) for further in (0, NEXT))


def _marked(codes: str) -> str:
    """The characters with and without the marks of a token."""
    return "".join(chr(ord(code) | marks) for code in codes for marks in _MARKS)


def _any(codes: str) -> str:
    """A set of them for regexes."""
    return f"[{re.escape(_marked(codes))}]"


def _bearing(mark: int) -> str:
    """A set for regexes: all characters with a mark."""
    return f"[{''.join(f'{chr(marks)}-{chr(marks | 0xFF)}' for marks in _MARKS if marks & mark)}]"


_IN_BRACKETS = f"{_any('$')}{_any('(')}{_any(NUMERIC)}{_any(')')}"  # $(3.1)m
_HYPHENED = f"{_any('$*')}{_any(NUMERIC)}{_any('-')}"  # $3-B
_AFTER_NUMBER = re.compile(f"{_bearing(GLUED)}(?:(?<={_any(NUMERIC + '12')}.)|(?<={_IN_BRACKETS}.)|(?<={_HYPHENED}.))")
_BEFORE_PHRASE = _any(NUMERIC + "12hmDVHqdf%$aP/<(-_A")
_PHRASE = re.compile(
    f"{_bearing(FIRST)}(?={_any('-».')}*{_bearing(NEXT)})"
    f"(?:(?<=^.)|(?<={_BEFORE_PHRASE}.)|(?={_any('$')})|(?<={_any('$')})(?={_any('C')}))",
    re.MULTILINE,
)
_LETTERS = "".join(code for code in _marked(KINDS["name"]) if ord(code) & GLUED)
_LETTER = re.compile(f"[{re.escape(_marked('*u') + _LETTERS)}](?:(?<={_any('*')}){_any('?')})?(?={_any('N9GY')})")
_LARGE = frozenset(code for code in _marked(KINDS["magnitude"] + KINDS["metre"]) if not ord(code) & GLUED)
_HYPHENS = frozenset(_marked(KINDS["dash"]))
_CURRENCIES = frozenset(_marked(KINDS["currency"]))
_QUOTIENT = re.compile(r"u_*/[ut]_*(?:/[ut]_*)?")
_END = "\n"  # stands between the sentences where the codes of several are joined
_MEMO_LIMIT = 400_000


@dataclass(slots=True)
class Atoms:
    """A sentence in tokens: ``codes[i]`` is the kind of ``tokens[i]``, which begins at ``offsets[i]``.

    ``words`` are the tokens in lower case, without the space after them.
    """

    tokens: list[str]
    codes: str
    words: list[str]

    @property
    def offsets(self) -> list[int]:
        """Where each token begins, and where the last one ends."""
        return list(accumulate(map(len, self.tokens), initial=0))

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Offsets in the sentence of tokens first to last, the last excluded and its trailing space left out."""
        start = len("".join(self.tokens[:first]))
        return start, start + len("".join(self.tokens[first:last]).rstrip())


class Atomizer:
    """Turns sentences into atoms with one lexicon; remembers the kind of every token that it has met."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.phrases = Phrases(lexicon)
        self.codes = _Codes(lexicon, self.phrases)
        self.words = _Words()

    def atoms(self, text: str) -> Atoms:
        """The atoms of one sentence.

        >>> from figures.lexicon import load
        >>> Atomizer(load()).atoms("$2.61 billion").codes
        '$N_'
        """
        return self.atoms_of([text])[0]

    def atoms_of(self, texts: Iterable[str]) -> list[Atoms]:
        """The atoms of each of several sentences; what most of them do not have is looked for in all of them at once.

        >>> from figures.lexicon import load
        >>> [atoms.codes for atoms in Atomizer(load()).atoms_of(["$2.61 billion", "Up 5%"])]
        ['$N_', 'i9u']
        """
        tokens = list(map(TOKEN.findall, texts))
        codes = ["".join(map(self.codes.__getitem__, said)) for said in tokens]
        for feature, edited in ((_AFTER_NUMBER, self._glued), (_LETTER, self._letter_money), (_PHRASE, self._joined)):
            for number in _having(feature, codes):
                codes[number] = edited(tokens[number], codes[number])
        joined = _END.join(codes).encode("utf-16-le")[::2].decode("latin-1")  # the kinds without the marks
        joined = _one_number(_QUOTIENT.sub(_one_unit, joined))
        words = [list(map(self.words.__getitem__, said)) for said in tokens]
        return list(map(Atoms, tokens, joined.split(_END), words))

    def _glued(self, tokens: list[str], codes: str) -> str:
        """Readings that only hold directly after a number: 5m, 10k, 7in, and "m" or "t" after a space."""
        changed: list[str] | None = None
        for match in _AFTER_NUMBER.finditer(codes):
            place = match.start()
            surface = tokens[place].rstrip()
            if surface in PRIMES:
                surface = PRIMES[surface]
            elif second := second_after(tokens, place):
                changed = changed or list(codes)
                changed[second] = KINDS["time"]
                continue
            if tokens[place - 1] == "-" and surface not in CAPITALS:
                continue
            entries = self.codes.glued.get(surface) if surface in SUMS or not tokens[place - 1][0].isalpha() else None
            if entries and (code := after_number(entries, tokens, place)):
                changed = changed or list(codes)
                changed[place] = chr(ord(code) | ord(changed[place]) & (FIRST | NEXT))
        return "".join(changed) if changed else codes

    def _letter_money(self, tokens: list[str], codes: str) -> str:
        """R8,499 and SR2.5 million: letters are a currency where the number is grouped or has a magnitude.

        So are the letters that stand for a sign in texts without one: PS21,700, Y=28,030.  Several letters are one too
        before cents and beside other money: SR12.50, SR500 ($133); and every R (P, N) before a number, where one of
        them in the sentence means the rand (the peso, the naira).
        """
        places = [match.span() for match in _LETTER.finditer(codes)]
        kinds = codes.encode("utf-16-le")[::2].decode("latin-1")
        large = {last: _is_large(codes, last + 1) for _, last in places}
        priced = {
            tokens[one].rstrip()
            for one, end in places
            if tokens[one].rstrip() in LETTERS and states_price(tokens, kinds, one, large[end])
        }
        for place, last in places:
            surface = "".join(tokens[place:last])
            amount = states_amount(surface, tokens[last].rstrip(), large[last], not _CURRENCIES.isdisjoint(codes))
            amount = amount or (surface.rstrip() in priced and not joined(tokens, place))
            entries = self.lexicon.lookup(surface.rstrip()) if amount else ()
            if any(entry.kind == "currency" for entry in entries):
                codes = codes[:place] + KINDS["currency"] + CONTINUED * (last - place - 1) + codes[last:]
        return codes

    def _joined(self, tokens: list[str], codes: str) -> str:
        """Lexicon entries of several words become one atom: its kind, then continuation marks."""
        place = 0
        while match := _PHRASE.search(codes, place):
            place = match.start()
            for words, code in self._candidates(tokens, place):
                if (end := phrase_end(tokens, place, words)) and self.phrases.meant(tokens[place:end]):
                    codes = codes[:place] + code + CONTINUED * (end - place - 1) + codes[end:]
                    place = end - 1
                    break
            place += 1
        return codes

    def _candidates(self, tokens: list[str], place: int) -> list[tuple[tuple[str, ...], str]]:
        """The entries that go on with the next word."""
        after = place + 1
        while after < len(tokens) - 1 and tokens[after].rstrip() in ("-", "."):
            after += 1
        if after >= len(tokens):
            return []
        following = self.phrases[self.words[tokens[place]]]
        joined = following.get(self.words[tokens[after]], [])
        return joined if after == place + 1 else joined + following.get(tokens[place + 1].rstrip(), [])


def _is_large(codes: str, place: int) -> bool:
    """Whether a magnitude stands there, perhaps after a hyphen: P42-billion."""
    return codes[place + (codes[place : place + 1] in _HYPHENS) :][:1] in _LARGE


def _having(feature: re.Pattern[str], codes: Sequence[str]) -> Iterator[int]:
    """Numbers of the sentences in which a regex is found."""
    joined = _END.join(codes)
    number = place = 0
    while match := feature.search(joined, place):
        number += joined.count(_END, place, match.start())
        yield number
        place = joined.find(_END, match.start())
        if place < 0:
            return


def _one_unit(match: re.Match[str]) -> str:
    """A quotient of units as one atom: A/cm2."""
    return KINDS["unit"] + CONTINUED * (match.end() - match.start() - 1)


def _one_number(codes: str) -> str:
    """The same with each number of several tokens as one atom."""
    rules, last = grammar(), 0
    pieces: list[str] = []
    for near in rules.joinable.finditer(codes):
        start = near.start()
        if start >= last and (match := rules.joined.match(codes, start)) and match.end() > start + 1:
            pieces += (codes[last:start], KINDS["numeral"], CONTINUED * (match.end() - start - 1))
            last = match.end()
    return "".join(pieces) + codes[last:]


class _Words(dict[str, str]):
    """Token in lower case, without the space after it."""

    def __missing__(self, token: str) -> str:
        if len(self) > _MEMO_LIMIT:
            self.clear()
        self[token] = word = token.rstrip().lower()
        return word


class _Codes(dict[str, str]):
    """Kind of a token, worked out once for each distinct token."""

    def __init__(self, lexicon: Lexicon, phrases: Phrases) -> None:
        self.lexicon = lexicon
        self.phrases = phrases
        self.glued = {
            surface: entries
            for table in (lexicon.words, lexicon.symbols)
            for surface, entries in table.items()
            if any(entry.glued_only for entry in entries) or len(surface) == 1
        }
        self.glued["f"] = self.glued.get("F", ())  # 72 f, as people write it

    def __missing__(self, token: str) -> str:
        if len(self) > _MEMO_LIMIT:
            self.clear()
        surface = token.rstrip()
        kind, word = kind_of(surface, self.lexicon) if surface else "mark", surface.lower()
        marks = FIRST * (word in self.phrases.firsts) | NEXT * (word in self.phrases.seconds)
        if surface in self.glued or surface in PRIMES or word in SECOND:
            marks |= GLUED
        code = KINDS["spaced" if kind == "dash" and surface != token else kind]
        self[token] = code = chr(ord(code) | marks)
        return code


@cache
def atomizer(lexicon: Lexicon) -> Atomizer:
    """The one atomizer of a lexicon."""
    return Atomizer(lexicon)
