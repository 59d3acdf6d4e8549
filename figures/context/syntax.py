"""Syntax: as much of a sentence's grammar as its figures need, in one character a token.

Tags: N noun, A adjective, V finite verb, G -ing form, E past participle, P preposition, O "of", T "to", D determiner or
possessive, R adverb, C conjunction or relative, I pronoun, & "and"/"or", # figure, ~ date or other number, and marks.
Ambiguous words (plans, rise, reported) are settled by a few ordered rules over the neighbouring tags.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple, Protocol

from figures.atoms import Atoms
from figures.kinds import FIRST, KINDS
from figures.lexicon.english import english
from figures.lexicon.wordclass import word_classes

_TAGS = {
    "noun": "N", "plural": "N", "name": "N", "name_plural": "N", "letter": "N", "month": "~", "weekday": "~",
    "unit": "N", "time": "N",
    "percent": "N", "currency": "N", "currency_word": "N", "subunit": "N", "metre": "N", "adjective": "A",
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

_END = "\n"  # stands after each sentence where the tags of several are joined

# What an ambiguous word is, from its neighbours; in this order.  Each matches one character, and begins with it, which
# makes the search quick: what stands before is looked back at.
_RULES = tuple(
    (re.compile(pattern), tag)
    for pattern, tag in (
        (r"~(?<=N~)(?=[VePzlm=,.&R\n])|~(?<=N-~)", "N"),  # a number in a name: TA-125, S&P 500
        (r"[lzm](?:(?<=[DAO].)|(?<=[DA]-.)|(?<=D[RA].)|(?<=#.)(?=[PO]))", "N"),
        (r"[lzm](?:(?<=[=I].)|(?<=[=IT]R.))|[lm](?<=T.)", "V"),
        (r"z(?=R?[lmVe=])|l(?=R?[mV=])", "N"),
        (r"m(?:(?<=[Nz#~)].)(?=R?[#DITPR\",.])|(?<=[Nz]R.)|(?<=[,C].)(?=R?[#PT]))", "V"),
        (r"[lz](?:(?<=[Nz~)].)(?=R?[#DI\"])|(?<=[Nz]R.)(?=R?[#DITP]))|z(?<=[Nz].)(?=R?[PT])", "V"),
        (r"[lzm](?<=[P,&\"-].)", "N"),
        (r"e(?:(?<==.)|(?<==R.))", "E"),
        (r"e(?:(?<=[NI#),\"~].)(?=R?[#DITPROC~.,]|\n)|(?<=[NI]R.))", "V"),
        (r"e(?=-?[NlzmAe])", "A"),
        (r"g(?<=[DAOP#&].)(?=-?[Nlzm])", "A"),
    )
)
_LEFT = str.maketrans("lzmeg=", "NNNEGV")  # what no rule has settled


class HasPlace(Protocol):
    """Anything that spans atoms ``first`` to ``last``."""

    @property
    def first(self) -> int: ...
    @property
    def last(self) -> int: ...
    @property
    def counts(self) -> bool: ...
    @property
    def moves(self) -> bool: ...


class Phrase(NamedTuple):
    """A noun phrase: atoms ``first`` to ``last`` and its head atom."""

    first: int
    last: int
    head: int


_AMBIGUOUS = re.compile(r"[lz]")


@cache
def movers() -> frozenset[str]:
    """Words that are verbs of movement or reaching where they can be."""
    return english().up | english().down | english().reach


def tag(sentences: Iterable[tuple[Atoms, Sequence[HasPlace]]]) -> list[str]:
    """One tag a token for each of several sentences, which have their atoms and their figures.

    The tokens of a figure are "#", but the counted noun at its end is a noun.

    >>> from figures.atoms import atomizer
    >>> from figures.lexicon import load
    >>> tag([(atomizer(load()).atoms("The exports of the firm rose sharply"), [])])
    ['DNODNVR']
    """
    pieces: list[str] = []
    for atoms, mentions in sentences:
        tags = _unsettled(atoms)
        last = 0
        for mention in mentions:
            length = mention.last - mention.first
            figure = "V" * length if mention.moves else "#" * (length - mention.counts) + "N" * mention.counts
            pieces += (tags[last : mention.first], figure)
            last = mention.last
        pieces += (tags[last:], _END)
    tags = "".join(pieces)
    for pattern, replacement in _RULES:
        tags = pattern.sub(replacement, tags)
    return tags.translate(_LEFT).split(_END)[:-1]


def _unsettled(atoms: Atoms) -> str:
    """Tags by the words alone: ambiguous words of movement are "m", words that can only be verbs verbs after a noun."""
    tags = atoms.codes.translate(_TABLE)
    words, moving, classes = atoms.words, movers(), word_classes()
    changed = []
    for match in _AMBIGUOUS.finditer(tags):
        place = match.start()
        word = words[place]
        if word in moving:
            changed.append((place, "m"))
        elif place and classes.get(word) == "V" and tags[place - 1] in "NIRzl~)":
            changed.append((place, "V"))
    if not changed:
        return tags
    settled = list(tags)
    for place, code in changed:
        settled[place] = code
    return "".join(settled)


_SHORTENED = re.compile(r"(?<=N)\.(?=[NVEA(])")  # the stop of "Inc.", "Mr."
_NO_VERB = re.compile(r"(?<=D)V|(?<=&)V(?=V)")  # the dam; and tin lost
_ARTICLES = frozenset(["the", "a", "an"])
_VERBLESS = re.compile(r"(?:^|(?<=[.;:?C(]))[^V.;:?C(]*#[^V.;:?C(]*")
_CAN_BE_VERB = frozenset(
    chr(ord(KINDS[kind]) + shift) for kind in ("noun_or_verb", "plural_or_verb", "participle") for shift in (0, FIRST)
)


def with_verbs(tags: str, codes: str, words: Sequence[str]) -> str:
    """The tags with a verb in each clause that has figures and no verb, where one of its nouns can be a verb; a stop
    inside a name is part of it.

    A base form stands after a plural, a form in "s" after a singular: "robots measure 15 cm", "it amounts to $5".
    """
    if "." in tags[:-1]:
        tags = _SHORTENED.sub("N", tags)
    for match in _NO_VERB.finditer(tags) if "DV" in tags or "&V" in tags else ():
        at = match.start()
        if tags[at - 1] == "&" or words[at - 1] in _ARTICLES:
            tags = tags[:at] + "N" + tags[at + 1 :]
    for clause in _VERBLESS.finditer(tags):
        for at in range(clause.start() + 1, clause.end() - 1):
            if codes[at] in _CAN_BE_VERB and tags[at] in "NA" and _says(tags, words, at):
                tags = tags[:at] + "V" + tags[at + 1 :]
                break
    return tags


def _says(tags: str, words: Sequence[str], at: int) -> bool:
    """Whether a word stands where the verb of its clause would."""
    before, word = tags[at - 1], words[at]
    following = "NDA#" if tags[at] == "A" else "D#" if before == "#" else "PTDRI#"
    if before not in "N#,)I" or tags[at + 1] not in following:
        return False
    plural = words[at - 1].endswith("s") or before != "N"
    return tags[at] == "A" or before != "N" or word.endswith("s") != plural


# A noun phrase without its prepositions, from its last word to its first; with "and", hyphens, brackets. A figure
# stands inside one only after an article: "the key 30 year rate", not "profit two cts Net". Lengths are bounded.
_BACKWARD = re.compile(
    r"N(?:[AN~]|-(?=[ANEG~])|[EG](?=-)|D?&(?=[AN])|\)N\((?=N)|-?#{1,9}(?=[AN~]{0,4}D)){0,24}(?:-?#{1,9})?[DR]{0,3}"
)
_FORWARD = re.compile(r"[DR]{0,3}(?:[AENG~#]-?){0,16}N(?!-)")


def phrase_start(backward: str, place: int) -> int | None:
    """Where the noun phrase begins that ends right before a token; ``backward`` are the tags from last to first.

    >>> phrase_start("DANPDNV"[::-1], 6), phrase_start("DANPDNV"[::-1], 4)
    (4, None)
    """
    match = _BACKWARD.match(backward, len(backward) - place)
    return len(backward) - match.end() if match else None


def phrase_after(tags: str, place: int) -> Phrase | None:
    """The noun phrase that begins at a token, if one does.

    >>> phrase_after("DANPDN", 0)
    Phrase(first=0, last=3, head=2)
    """
    match = _FORWARD.match(tags, place)
    return Phrase(place, match.end(), match.end() - 1) if match else None
