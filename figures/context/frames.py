"""Frames: what a verb of saying makes with its subject, and on which side of them the words said stand."""

from __future__ import annotations

from typing import NamedTuple

from figures.context.phrases import BREAKS, PAPERS, PRONOUNS, bare, speaks, words_of
from figures.context.sources import Source

BASE = words_of("verbs", "base")
MARKS = "\"“”«»'`‘"
NOUN_BEFORE = words_of("words", "noun_before")
TAILS = words_of("words", "tails")
_CLAUSES = words_of("words", "clauses")
_PLACING = words_of("verbs", "placing")
_NEAR = 9  # words between "put" and "at"
_REST = 20  # words after a verb that tell its frame
_INTROS = words_of("words", "intros")
NOUNS = words_of("verbs", "nouns")
_PLURALS = words_of("words", "plurals")


class Cue(NamedTuple):
    """Who says so and where: token indices of the cue, and whether his words stand before or after it.

    A ``nested`` cue gives way to an earlier one whose words it stands in; a ``quoting`` one needs a quotation.
    """

    source: Source
    start: int
    end: int
    before: bool
    after: bool
    nested: bool = False
    quoting: bool = False


class Verb(NamedTuple):
    """A form of a verb of saying at ``words[at]``, and the group of the lexicon it belongs to."""

    words: list[str]
    at: int
    group: str
    form: str


def is_plausible(source: Source) -> bool:
    """Whether a source is one who can say things: a name, a pronoun, or a noun of that kind.

    >>> is_plausible(Source("harbour board", False, True)), is_plausible(Source("prices", False, True))
    (True, False)
    """
    return source.name in PRONOUNS or source.name[0].isupper() or speaks(source.name.split())


def has_paper(phrase: list[str]) -> bool:
    """Whether a phrase has a noun for documents or numbers.

    >>> has_paper(["the", "latest", "survey"])
    True
    """
    return any(bare(word) in PAPERS for word in phrase)


def framed(verb: Verb, source: Source | None, start: int) -> Cue | None:
    """The cue of a verb with its subject at ``words[start]``; None if nothing is said.

    >>> framed(Verb("It sank, Ruiz said".split(), 3, "open", "said"), Source("Ruiz", True, False), 2).before
    True
    """
    words, at, group, form = verb
    if source is None or (form in BASE and not _plural(source.name, words[start:at])):
        return None
    led = start > 0 and words[start - 1][-1] in BREAKS
    if group == "open" and not led and form not in NOUNS:
        return Cue(source, start, at + 1, False, at + 1 < len(words))
    rest = words[at + 1 : at + 1 + _REST]
    quotation = bool(rest) and rest[0][0] in MARKS
    if form in NOUNS and not quotation and not _reads_as_verb(verb, source, led, bare(rest[0]) if rest else ""):
        return None
    stop = words[at][-1]
    length = _tail(rest) if led and stop not in BREAKS and stop != "." else 0
    quoted = led and words[start - 1][-1] in MARKS
    if led and length >= 0 and (quoted or not (quotation and stop in ":,")):
        if group != "open" and not quoted and not _may_say(verb, source, start):
            return None
        end = at + 1 + length
        after = end < len(words) and words[end - 1][-1] in ",:" and not describes(words[end])
        return Cue(source, start, end, True, after, quoting=group == "quote")
    return _headed(verb, source, start, rest, led)


def _headed(verb: Verb, source: Source, start: int, rest: list[str], led: bool) -> Cue | None:
    """The cue of a verb that stands before what is said, if its group allows what follows."""
    words, at, group, _ = verb
    quotation = bool(rest) and rest[0][0] in MARKS
    if group == "quote":
        return Cue(source, start, at + 1, False, True, quoting=True) if quotation or words[at][-1] == ":" else None
    intro = led and bare(words[0]) in _INTROS
    if group == "open":
        return Cue(source, start, at + 1, intro, bool(rest))
    that = "that" in rest[:5]
    if group == "clause" and not (that or quotation or words[at][-1] in ":," or _has_clause(source, rest)):
        return None
    if group == "evidence" and not _may_tell(verb, source, start, rest, that):
        return None
    if group == "object" and not (that or quotation or _may_say(verb, source, start)):
        return None
    return Cue(source, start, at + 1, intro, bool(rest), nested=True)


def _may_tell(verb: Verb, source: Source, start: int, rest: list[str], that: bool) -> bool:
    """Whether the subject of "show" or "find" tells something: a document, or whoever puts a number at so much."""
    if _may_say(verb._replace(group="object" if that else verb.group), source, start):
        return True
    return verb.form in _PLACING and is_plausible(source) and _places(rest)


def _places(rest: list[str]) -> bool:
    """Whether "at" and a number follow: "put the cost at $5 million"."""
    return any(
        word == "at" and any(map(str.isdigit, "".join(rest[at + 1 : at + 3]))) for at, word in enumerate(rest[:_NEAR])
    )


def _has_clause(source: Source, rest: list[str]) -> bool:
    """Whether a clause without "that" follows: "Ruiz noted the port has …"."""
    if not rest or bare(rest[0]) not in {"the", "it", "he", "she", "they", "there"}:
        return False
    named = source.human or source.name[0].isupper() or source.name in PRONOUNS
    return named and any(bare(word) in _CLAUSES for word in rest[1:8])


def _may_say(verb: Verb, source: Source, start: int) -> bool:
    """Whether the subject is one who can say things, where the verb has other meanings."""
    if source.name in PRONOUNS:
        return True
    if verb.words[verb.at - 1].endswith(("'s", "’s")):
        return False
    if verb.group == "evidence":
        return has_paper(verb.words[start : verb.at])
    return is_plausible(source)


def _plural(name: str, phrase: list[str]) -> bool:
    """Whether a subject goes with "say" and not with "says"; figures do, whoever released them."""
    if any(word in PAPERS and (word[-1] == "s" or word in _PLURALS) for word in map(bare, phrase)):
        return True
    if name == "they" or " and " in name:
        return True
    head = name.split(" of ")[0].split(" for ")[0]
    return (head[-1] == "s" and head[-2:] != "ss") or bare(head.split()[-1]) in _PLURALS


def _reads_as_verb(verb: Verb, source: Source, led: bool, following: str) -> bool:
    """Whether a form that is a noun too ("estimates", "reports") is a verb here."""
    if following == "that" or source.name in PRONOUNS:
        return True
    word = verb.words[verb.at]
    if not following or word[-1] in BREAKS or word[-1] == ".":
        return led and (source.definite or speaks([source.name.split()[-1]])) and verb.form[-1] == "s"
    return following not in NOUN_BEFORE and (source.name[0].isupper() or speaks([source.name.split()[-1]]))


def _tail(rest: list[str]) -> int:
    """How many words of "on Tuesday", "told reporters in Oslo" end a clause after the verb; -1 if a clause follows."""
    if rest and bare(rest[0]) not in TAILS and not rest[0][0].isupper():
        return -1
    for at, word in enumerate(rest):
        low = bare(word)
        if low in _CLAUSES or (low in {"the", "a"} and at and rest[at - 1] not in TAILS) or at > 14:
            return -1
        if word[-1] in ",;:" or at == len(rest) - 1:
            return at + 1
    return 0


def describes(word: str) -> bool:
    """Whether a word begins the paper's own description after a cue: "…, said on Monday, highlighting …".

    >>> describes("highlighting"), describes("sales")
    (True, False)
    """
    low = bare(word)
    return low.endswith("ing") or low in {"a", "an", "who", "which", "whose", "citing", "according"}
