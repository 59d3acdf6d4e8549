"""Noun phrases beside a verb of saying: where they begin and end; and the words of ``lexicon/attribution.toml``."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path

from figures.lexicon.wordclass import word_classes

LEXICON: dict[str, dict[str, str]] = tomllib.loads(
    (Path(__file__).parents[1] / "lexicon" / "attribution.toml").read_text("utf-8")
)


def words_of(table: str, key: str) -> frozenset[str]:
    """The words of one entry of the lexicon's ``attribution.toml``.

    >>> "survey" in words_of("nouns", "documents")
    True
    """
    return frozenset(LEXICON[table][key].split())


def with_plurals(words: frozenset[str]) -> frozenset[str]:
    """The words and their plurals in "s".

    >>> sorted(with_plurals(frozenset(["boy"])))
    ['boy', 'boys']
    """
    return words | {f"{word}s" for word in words}


HUMANS = with_plurals(words_of("nouns", "humans"))
BODIES = with_plurals(words_of("nouns", "bodies"))
PAPERS = words_of("nouns", "documents") | words_of("nouns", "data") | words_of("nouns", "statements")
SPEAKING = HUMANS | BODIES | PAPERS
DETERMINERS = words_of("words", "determiners")
JOINS = words_of("words", "joins")
MADE = words_of("words", "made")
OPENINGS = words_of("words", "openings")
PRONOUNS = words_of("words", "pronouns")
TIMES = words_of("words", "times")
ACRONYMS = words_of("words", "acronyms")
BREAKS = frozenset(',;:!?”“"–—-()»«…')
EDGES = ",.;:!?“”„«»\"‘’'()[]–—-…•*<>"

_STOPS = words_of("words", "stops")
_SAYING = (words_of("verbs", "open") - words_of("verbs", "nouns")) | words_of("verbs", "saying")
_MADE_BY = MADE | PAPERS | OPENINGS
_LOOSE = DETERMINERS | {"and", "&"}
_BOUNDS = _LOOSE | JOINS | {"by"}
_OPENING = frozenset('“"‘«')
_LONGEST = 16


@lru_cache(maxsize=20_000)
def bare(word: str) -> str:
    """A word in lower case without the punctuation around it.

    >>> bare("(Ministry,"), bare("U.S.")
    ('ministry', 'u.s')
    """
    return word.strip(EDGES).lower()


@lru_cache(maxsize=20_000)
def is_stop(word: str) -> bool:
    """Whether a word can stand in no noun phrase; "IT" and "WHO" can, "it" and "who" cannot.

    >>> is_stop("who"), is_stop("WHO"), is_stop("bank")
    (True, False, False)
    """
    return bare(word) in _STOPS and word.strip(EDGES) not in ACRONYMS


@lru_cache(maxsize=20_000)
def is_verb(word: str) -> bool:
    """Whether a lower-case word can be a verb only.

    >>> is_verb("presented"), is_verb("report")
    (True, False)
    """
    return word[:1].islower() and word_classes().get(bare(word)) == "V"


@lru_cache(maxsize=20_000)
def is_plain(word: str) -> bool:
    """Whether a word goes on with any noun phrase that it ends: no mark, no preposition, article, time or verb.

    >>> is_plain("ministry"), is_plain("ministry,"), is_plain("the")
    (True, False, False)
    """
    low = bare(word)
    bound = word[-1] in BREAKS or word[0] in _OPENING or low in _BOUNDS or low in TIMES
    return bool(low) and not (bound or is_stop(word) or is_verb(word))


def speaks(phrase: list[str]) -> bool:
    """Whether a phrase has a noun for people, bodies or documents that say things.

    >>> speaks(["transport", "ministry"]), speaks(["transport"])
    (True, False)
    """
    return any(bare(word) in SPEAKING for word in phrase)


def phrase_before(words: list[str], end: int) -> int:
    """Where the noun phrase begins that ends before ``words[end]``; ``end`` itself where there is none.

    >>> phrase_before("after the foreign ministry in Oslo said".split(), 6)
    1
    """
    start = end
    least = max(0, end - _LONGEST)
    while start > least:
        word = words[start - 1]
        if is_plain(word):
            start -= 1
            continue
        low = bare(word)
        if start < end and word[-1] in BREAKS and not (word[-1] == ")" and "(" in word):
            break
        if low in DETERMINERS:
            start -= 1
            if start > 1 and words[start - 1] in JOINS and _is_noun(words[start - 2]):
                start -= 1
                continue
            if _close_to(words, start - 1):
                continue
            break
        if low == "by" and start < end and start > 1 and words[start - 2].endswith("ed"):
            start -= 1
            continue
        if low == "to" and _close_to(words, start - 1):
            start -= 2  # sources close to the deal
            continue
        if not low or is_stop(word) or (low in TIMES and word != "May"):
            break
        if is_verb(word) and not _modifies(words, start - 1) and not _follows(words, start - 1, end):
            break
        if low in JOINS and (start < 2 or start == end or not _is_noun(words[start - 2])):
            break
        if low in {"and", "&"} and (start < 2 or start == end or not _joins_names(words, start)):
            break
        start -= 1
        if word[0] in _OPENING:
            break
    while start < end and (words[start] in JOINS or words[start] in {"and", "&", "by"}):
        start += 1
    return start


def _close_to(words: list[str], at: int) -> bool:
    """Whether "to" stands there and goes on with a phrase: close to the deal, privy to the talks."""
    return at > 1 and words[at] == "to" and words[at - 1] in OPENINGS


def _modifies(words: list[str], at: int) -> bool:
    """Whether a participle stands in front of its noun: "leading economists", "the leaked memo"."""
    if not words[at].endswith(("ed", "ing")):
        return False
    before = words[at - 1] if at else ","
    return bare(before) in DETERMINERS or before[-1] in BREAKS or before.endswith("ly")


def _follows(words: list[str], at: int, end: int) -> bool:
    """Whether a participle stands after its noun: "a study published in Nature", "economists polled by the bank"."""
    if not at or at + 1 >= end or not (words[at + 1] in JOINS or words[at + 1] == "by"):
        return False
    return words[at].endswith("ed") and bare(words[at - 1]) in SPEAKING and words[at - 1][-1] not in BREAKS


def _is_noun(word: str) -> bool:
    low = bare(word)
    return not (
        word[-1] in BREAKS or is_stop(word) or low in JOINS or low in DETERMINERS or low in TIMES or low.isdigit()
    )


def _joins_names(words: list[str], start: int) -> bool:
    """Whether the "and" at ``start - 1`` stands inside one name or between two speakers."""
    left, right = words[start - 2], words[start]
    if left[-1] in BREAKS:
        return False
    if left[0].isupper() and (right[0].isupper() or right in DETERMINERS):
        return True
    return bare(left) in SPEAKING and speaks(words[start : start + 4])


def phrase_after(words: list[str], start: int) -> int:
    """Where the noun phrase ends, exclusive, that begins at ``words[start]``.

    >>> phrase_after("according to the central bank, prices fell".split(), 2)
    5
    """
    end, last = start, min(len(words), start + _LONGEST)
    while end < last:
        word = words[end]
        low = bare(word)
        if end == start and low in DETERMINERS:
            end += 1
            continue
        if _ends_before(words, start, end, low):
            break
        end += 1
        stop = word[-1]
        if stop == ")" and "(" in word and end < last and bare(words[end]) in SPEAKING:
            continue
        if stop in BREAKS or (stop == "." and end == len(words)):
            break
    while end > start and (words[end - 1] in JOINS or bare(words[end - 1]) in _LOOSE):
        end -= 1
    return end


def _ends_before(words: list[str], start: int, at: int, low: str) -> bool:
    """Whether a phrase that begins at ``start`` cannot go on with ``words[at]``."""
    word = words[at]
    if low in {"by", "to"} and at > start:
        return bare(words[at - 1]) not in _MADE_BY
    if not low or is_stop(word) or low in _SAYING or word[0] in '“"<':
        return True
    return low in TIMES and at > start and words[at - 1] not in JOINS
