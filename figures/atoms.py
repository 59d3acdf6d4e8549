"""Atoms: the tokens of a sentence, each with its kind written as one character.

A sentence becomes a list of tokens that tile it, and a string with one character a token.  Patterns are then regular
expressions over that short string, so a unit name is a dictionary key and never another ``|`` in a regex.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from figures.kinds import CONTINUED, FIRST, KINDS
from figures.lexicon import Entry, Lexicon
from figures.lexicon.english import english
from figures.lexicon.wordclass import word_classes
from figures.patterns import grammar

TOKEN = re.compile(
    r"[A-Za-zÀ-ÖØ-öø-ɏ]+(?:['’][A-Za-z]+|\.(?:[A-Za-z]\.)+|(?<=[A-Z])\$)?\s*"
    r"|(?:\.(?<![\w.]\.))?\d+(?:[,.:/'’]\d+)*(?:(?:st|nd|rd|th|s)\b)?\s*"
    r"|[^\W\d_]+\s*|--+\s*|''\s*|\S\s*"
)
_MARKS = {
    "-": "dash", "–": "dash", "—": "semicolon", "‑": "dash", "‒": "dash", "−": "dash", ",": "comma", ".": "stop",
    "/": "slash", "⁄": "slash", "(": "open", "[": "open", ")": "close", "]": "close", '"': "quote", "“": "quote", "”": "quote",
    ":": "colon", ";": "semicolon", "+": "plus", "~": "sign", "≈": "sign", "<": "sign", ">": "sign", "≥": "sign",
    "≤": "sign", "×": "cross", "'": "prime", "’": "prime", "‘": "quote", "^": "caret", "?": "mark", "!": "mark", "…": "mark", "±": "sign",
}  # fmt: skip
_PRIMES = {'"': "″", "''": "″", "'": "′", "”": "″", "’": "′"}  # inches and feet, where they do not close a quotation
_VULGAR = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺"
NUMERIC = "".join(KINDS[kind] for kind in ("numeral", "short", "year", "group", "fraction", "vulgar"))
_AFTER_NUMBER = re.compile(rf"[{re.escape(NUMERIC)}](?=.)")
_PHRASE = re.compile(f"(?:^|(?<=[{re.escape(NUMERIC)}12hmDVHqdf%$aP/<(\\-_A]))[\u1000-\u1fff]|[\u1000-\u1fff](?=[$\u1024])")
_LETTER = re.compile(f"[*{chr(ord('*') + FIRST)}](?=[N9G])")
_QUOTIENT = re.compile(r"u_*/[ut]_*(?:/[ut]_*)?")
_PLAIN = {ord(code) + FIRST: code for code in KINDS.values()}
_MEMO_LIMIT = 400_000
_NAMES = ("US", "IT", "WHO", "OR", "ME")  # capitals make these words names


class Atoms(NamedTuple):
    """A sentence in tokens: ``codes[i]`` is the kind of ``tokens[i]``, which begins at ``offsets[i]``."""

    tokens: list[str]
    codes: str
    offsets: list[int]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Offsets in the sentence of tokens first to last, the last excluded and its trailing space left out."""
        return self.offsets[first], self.offsets[last - 1] + len(self.tokens[last - 1].rstrip())


class Atomizer:
    """Turns sentences into atoms with one lexicon; remembers the kind of every token that it has met."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.phrases = _phrases(lexicon)
        self.codes = _Codes(lexicon, frozenset(self.phrases))

    def atoms(self, text: str) -> Atoms:
        """The atoms of one sentence.

        >>> from figures.lexicon import load
        >>> Atomizer(load()).atoms("$2.61 billion").codes
        '$Nm'
        """
        tokens = TOKEN.findall(text)
        codes = "".join(map(self.codes.__getitem__, tokens))
        if sum(map(len, tokens)) != len(text):  # leading white space
            tokens[:0], codes = [text[: len(text) - sum(map(len, tokens))]], KINDS["mark"] + codes
        if _AFTER_NUMBER.search(codes):
            codes = self._glued(tokens, codes)
        for match in _LETTER.finditer(codes):
            codes = self._letter_money(tokens, codes, match.start())
        if _PHRASE.search(codes):
            codes = self._joined(tokens, codes)
        codes = grammar().joined.sub(_one_number, _QUOTIENT.sub(_one_unit, codes.translate(_PLAIN)))
        return Atoms(tokens, codes, list(accumulate(map(len, tokens), initial=0)))

    def _glued(self, tokens: list[str], codes: str) -> str:
        """Readings that only hold directly after a number: 5m, 10k, 7in, and "m" or "t" after a space."""
        changed: list[str] | None = None
        for match in _AFTER_NUMBER.finditer(codes):
            place = match.end()
            surface = tokens[place].rstrip()
            if surface in _PRIMES:
                surface = _PRIMES[surface]
            elif codes[place] in "-o" and (second := _second(tokens, place)):
                changed = changed or list(codes)
                changed[second] = KINDS["time"]
                continue
            entries = self.codes.glued.get(surface)
            if entries and (code := _after_number(entries, tokens, place)):
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
                if end := _phrase_end(tokens, place, words):
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


def kind_of(surface: str, lexicon: Lexicon) -> str:
    """The kind of one token by itself.

    >>> from figures.lexicon import load
    >>> [kind_of(word, load()) for word in ("2.61", "1987", "15th", "km", "between", "townships", "Naqvi")]
    ['numeral', 'year', 'ordinal', 'unit', 'between', 'plural', 'name']
    """
    if surface[:1].isdecimal() or surface[:1] == "." and len(surface) > 1:
        return _numeral_kind(surface)
    if surface in _VULGAR:
        return "vulgar"
    if surface in _SUPERSCRIPTS:
        return "superscript"
    if surface.startswith("--"):
        return "semicolon"
    if surface == "''":
        return "quote"
    if len(surface) == 1 and not surface.isalnum():
        if surface in _MARKS:
            return _MARKS[surface]
    if len(surface) == 1 and surface.isalpha() and surface not in "aAI":
        return "letter"
    if surface in _NAMES:
        return "name"
    lower = surface.lower()
    small = english().atoms.get(lower)
    if small and not (small == "month" and surface.islower() and lower in ("may", "march", "mar", "sun", "sat", "wed")):
        if small == "month" and lower == "may" and not surface[0].isupper():
            return "auxiliary"
        if small != "weekday" or not surface.islower() or len(surface) > 3:
            return small
    if lower == "may":
        return "auxiliary"
    entries = [entry for entry in lexicon.lookup(surface) if not entry.glued_only]
    if entries:
        return _entry_kind(entries[0], surface, lexicon)
    return _word_kind(surface, lower)


def _numeral_kind(surface: str) -> str:
    if surface.isdecimal():
        if len(surface) == 4 and 1600 <= int(surface) <= 2099:
            return "year"
        return {1: "short", 2: "short", 3: "group"}.get(len(surface), "numeral")
    if surface[-1].isalpha():
        if surface[-1] == "s":
            return "decade" if surface[:-1].isdecimal() and len(surface) in (3, 5) else "code"
        return "ordinal"
    if ":" in surface:
        return "clock"
    if "/" in surface:
        if re.fullmatch(r"(?:1[6-9]|20)\d\d/\d\d(?:\d\d)?", surface):
            return "code"
        return "fraction" if surface.count("/") == 1 and not re.search(r"[,.']", surface) else "code"
    return "code" if surface.count(".") > 1 and not re.fullmatch(r"\d{1,3}(\.\d{3})+(,\d+)?", surface) else "numeral"


def _entry_kind(entry: Entry, surface: str, lexicon: Lexicon) -> str:
    if entry.kind == "magnitude":
        return "magnitude"
    if entry.kind == "subunit":
        return "subunit"
    if entry.kind == "currency":
        symbol = not surface.isalpha() or surface.isupper() or surface in ("Rs", "Rp", "Fr", "Ksh", "Kč", "zł", "kr", "Nu", "Tk")
        return "currency" if symbol else "currency_word"
    unit = lexicon.unit(entry.name)
    if entry.name in ("percent", "percentage_point", "basis_point"):
        return "percent"
    return "time" if unit and unit.dimension == "time" else "unit"


def _word_kind(surface: str, lower: str) -> str:
    if not surface[0].isalpha():
        return "mark"
    if len(surface) == 1:
        return "letter"
    if lower.endswith(("'s", "’s", "s'", "s’")):
        return "determiner" if surface[0].islower() else "name"
    classes = word_classes().get(lower, "")
    if len(surface) < 6 and surface[-1] == "s" and surface[:-1].isupper() and len(surface) > 2:
        return "name_plural"
    if any(ch.isupper() for ch in surface) and not (surface.isupper() and len(surface) > 4):
        return "name_plural" if _plural(lower) and "N" not in classes.replace("NV", "") else "name"
    if not classes or classes == "N":
        return "plural" if _plural(lower) else "adjective" if lower.endswith(("ous", "able", "ible", "less")) else "noun"
    return _class_kind(lower, classes)


def _class_kind(lower: str, classes: str) -> str:
    """Kind of a word by the classes that it can have; noun and adjective alike stand before a noun, so noun wins."""
    if "V" not in classes:
        if "N" in classes:
            return "plural" if _plural(lower) else "noun"
        return "adjective" if "A" in classes else "adverb"
    if lower.endswith("ing"):
        return "ing"
    if lower.endswith("ed") and classes != "NV":
        return "participle"
    if lower in _COLLECTIVE:
        return "plural"
    if "N" in classes:
        return "plural_or_verb" if _plural(lower) else "noun_or_verb"
    if _plural(lower):
        return "plural_or_verb"
    return "participle" if "A" in classes or lower.endswith("en") else "verb"


def _plural(lower: str) -> bool:
    if lower in _COLLECTIVE or lower.endswith(("men", "people", "feet", "children")) and len(lower) < 14:
        return True
    return len(lower) > 3 and lower.endswith("s") and not lower.endswith(("ss", "us", "is", "'s", "’s", "ics"))


_COLLECTIVE = frozenset(
    "people staff personnel aircraft police cattle sheep fish crew troops women men children teeth geese mice criteria "
    "media alumni fungi cacti nuclei stimuli bacteria phenomena spacecraft salmon trout deer offspring hovercraft".split()
)


def _several_words(lexicon: Lexicon) -> list[str]:
    return [
        surface
        for table in (lexicon.symbols, lexicon.words)
        for surface in table
        if not surface.isalpha() and len(TOKEN.findall(surface)) > 1
    ]


Phrases = dict[str, dict[str, list[tuple[tuple[str, ...], str]]]]


def _phrases(lexicon: Lexicon) -> Phrases:
    """First word -> second word -> the entries that begin so, longest first, each as its further words and its kind."""
    found: Phrases = {}
    for surface in _several_words(lexicon):
        first, *rest = (token.rstrip() for token in TOKEN.findall(surface))
        if rest == ["."] or "of" in rest or first in ("A", "a") or first[0].isdigit() or lexicon.lookup(first) and lexicon.lookup(first)[0].kind == "magnitude" and "lakh" not in first:
            continue
        kind = _entry_kind(lexicon.lookup(surface)[0], surface, lexicon)
        further = tuple(word.lower() for word in rest)
        found.setdefault(first.lower(), {}).setdefault(further[0], []).append((further, KINDS[kind]))
    for following in found.values():
        for entries in following.values():
            entries.sort(key=lambda entry: -len(entry[0]))
    return found


def _phrase_end(tokens: list[str], place: int, words: tuple[str, ...]) -> int:
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


@cache
def _spaced_units() -> frozenset[str]:
    return frozenset("thick long wide deep tall high diameter across".split())


def _second(tokens: list[str], place: int) -> int:
    """Where "second" is the unit: 4.3 second, 30-second; 0 where it is the ordinal."""
    if tokens[place] == "-" and place + 1 < len(tokens) and tokens[place + 1].rstrip().lower() == "second":
        return place + 1
    return place if tokens[place].rstrip().lower() == "second" and "." in tokens[place - 1] else 0


def _after_number(entries: tuple[Entry, ...], tokens: list[str], place: int) -> str:
    """Kind of a short symbol after a number; "" where it is an ordinary word there."""
    glued = tokens[place - 1][-1:].strip() != ""
    surface = tokens[place].rstrip()
    kinds = {entry.kind for entry in entries}
    if not glued and surface in ("in", "a", "at", "as", "no", "I", "A", "to", "As", "In"):
        after = tokens[place + 1].rstrip().lower() if place + 1 < len(tokens) else "."
        if surface != "in" or not (after in _spaced_units() or not after[0].isalnum()):
            return ""
    if surface in _PRIMES:
        odd = sum(token.rstrip() == surface for token in tokens) % 2 == 1 and surface not in "”’"
        return KINDS["unit"] if glued and odd and not (place + 1 < len(tokens) and tokens[place][-1:].isalnum()) else ""
    if glued and surface in ("N", "E", "S"):
        return ""  # a compass point: 400N Road
    if entries[0].kind == "magnitude":
        return KINDS["magnitude"]
    if "magnitude" in kinds and "unit" in kinds:
        return KINDS["metre"]
    if "magnitude" in kinds:
        return KINDS["magnitude"]
    if kinds & {"subunit"}:
        return KINDS["subunit"]
    if kinds & {"currency"}:
        return KINDS["currency"]
    return KINDS["time"] if entries[0].name in ("second", "minute", "hour", "day", "week", "month", "year") else KINDS["unit"]


@cache
def atomizer(lexicon: Lexicon) -> Atomizer:
    """The one atomizer of a lexicon."""
    return Atomizer(lexicon)
