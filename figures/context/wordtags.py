"""Word tags: what a word can be by itself, before ``syntax`` looks at its neighbours."""

from __future__ import annotations

import re
from functools import cache

from figures.atoms import Atoms
from figures.atoms.words import word_kind
from figures.kinds import FIRST, KINDS
from figures.lexicon.english import english, words
from figures.lexicon.wordclass import word_classes

_TAGS = {
    "noun": "N", "plural": "s", "name": "N", "name_plural": "s", "letter": "N", "month": "~", "weekday": "~",
    "unit": "u", "time": "N",
    "percent": "N", "currency": "N", "currency_word": "u", "subunit": "N", "metre": "N", "adjective": "A",
    "ordinal_word": "A", "ordinal": "A",
    "noun_or_verb": "l", "plural_or_verb": "z", "verb": "V", "participle": "e", "ing": "g", "auxiliary": "=",
    "preposition": "P", "in": "P",
    "for": "P", "between": "P", "from": "P", "per": "P", "of": "O", "to": "T", "determiner": "D", "article": "D",
    "each": "D", "more": "A", "both": "D", "no": "D", "adverb": "R",
    "pronoun": "I", "conjunction": "C", "and": "&", "or": "&", "dash": "-", "spaced": ":", "comma": ",", "stop": ".",
    "open": "(", "close": ")",
    "colon": ":", "semicolon": ";", "mark": "?", "numeral": "~", "short": "~", "year": "~", "group": "~",
    "decade": "~", "clock": "~", "code": "N",
    "fraction": "~", "vulgar": "~", "ones": "~", "tens": "~", "hundred": "~", "magnitude": "~", "dozen": "~",
    "vague": "~", "half": "~", "quarter": "N",
    "fraction_word": "~", "multiple": "V", "clock_word": "~", "old": "A", "slash": "-", "prime": "'", "times": "N",
    "fold": "N", "out_of": "P",
    "point": "N", "minus": "P", "plus": "&", "sign": "P", "cross": "&", "exponent": "N",
    "couple": "N", "superscript": "N", "caret": "?",
    "quote": '"',
}  # fmt: skip
_TABLE = {ord(code) + shift: _TAGS[kind] for kind, code in KINDS.items() for shift in (0, FIRST)} | {ord("_"): "N"}

RARELY_VERBS = words("rarely_verbs")
_RARELY_NOUNS = words("rarely_nouns")
_PASTS = words("pasts")
_PREPOSITIONAL = words("prepositional")
_DEEDS = words("deeds")
_WITHOUT_CAPITAL = (
    "noun", "plural", "plural_or_verb", "verb", "noun_or_verb", "adjective", "participle", "ing",
)  # fmt: skip
_SMALL = "".join(KINDS[kind] for kind in _WITHOUT_CAPITAL)
_HEADLINE = re.compile(f"[^{_SMALL}]+")  # no word that means something without a capital; and no stop at its end
_STOP = KINDS["stop"]


@cache
def movers() -> frozenset[str]:
    """Words that are verbs of movement or reaching where they can be."""
    return english().up | english().down | english().reach


def by_kind(atoms: Atoms) -> str:
    """The tags of a sentence's tokens by their kinds; in a headline capitals make no names.

    >>> from figures.atoms import atomizer
    >>> from figures.lexicon import load
    >>> by_kind(atomizer(load()).atoms("The firm cuts jobs")), by_kind(atomizer(load()).atoms("Acme Cuts Jobs"))
    ('Dlzz', 'Nzz')
    """
    tags = atoms.codes.translate(_TABLE)
    if not atoms.codes.endswith(_STOP) and _HEADLINE.fullmatch(atoms.codes):
        return "".join(_in_small(word) if tag in "Ns" else tag for tag, word in zip(tags, atoms.words, strict=True))
    return tags


@cache
def sort(word: str, tag: str) -> str:
    """What an ambiguous word can be, in the letters of the rules in ``syntax``.

    >>> sort("bonds", "z"), sort("lives", "z"), sort("cost", "l"), sort("rise", "l")
    ('y', 'x', 'p', 'b')
    """
    if tag == "g":
        return "N" if word in _DEEDS else tag
    classes = word_classes().get(word, "N")
    if tag == "u" and classes == "V":
        return "w"
    if tag == "u" or word in RARELY_VERBS:
        return "N" if "V" not in classes else "y" if word.endswith("s") else "k"
    if word in movers():
        return "m" if word.endswith("s") or word in _PASTS else "b"
    if classes == "V" or word in _RARELY_NOUNS:
        return "V"
    return "p" if word in _PASTS else "x" if word in _PREPOSITIONAL else tag


@cache
def _in_small(word: str) -> str:
    """The tag of a word in a headline with capitals throughout: "Acme Cuts 300 Jobs"."""
    return _TAGS[word_kind(word, word)] if word[0].isalpha() else "N"


@cache
def opening(word: str) -> str:
    """What a word with a capital is that opens a sentence: "Based in Rome", "Losing the match".

    >>> opening("based"), opening("losing"), opening("rome")
    ('e', 'g', 'N')
    """
    if "V" not in word_classes().get(word, ""):
        return "N"
    return "g" if word.endswith("ing") else "e" if word.endswith("ed") else "N"
