"""Ratios: guards of fractions, multiples and parts of a whole (see guards.py for what a guard is)."""

from __future__ import annotations

import re

from figures.atoms import Atoms
from figures.kinds import KINDS
from figures.lexicon.english import english, words
from figures.lexicon.nouns import OWNING
from figures.mentions.around import NUMBERS, is_at, kind_at, word_at
from figures.mentions.qualifiers import qualifier_before
from figures.numerals import number

_THINGS = ("noun", "plural", "plural_or_verb", "name", "noun_or_verb")


def one_in(atoms: Atoms, first: int, last: int) -> bool | str:
    """One in ten, one home in every ten; not 5 in 2019, one store in two malls."""
    if is_at(atoms, first + 1, "noun", "unit", "noun_or_verb"):
        whole = (
            word_at(atoms, first) == "one" and not is_at(atoms, last - 1, "year") and word_at(atoms, last - 1) != "one"
        )
        return (whole and not is_at(atoms, last, *_THINGS, "time", "clock_word", "adjective", "month")) or ""
    link = first + 1 + is_at(atoms, first + 1, "dash")
    if is_at(atoms, first, "short") and not is_at(atoms, link, "out_of") and word_at(atoms, first) != "1":
        return ""
    return "" if word_at(atoms, link) == "in" and is_at(atoms, last, "time", "clock_word", "month") else True


def fraction_phrase(atoms: Atoms, first: int, last: int) -> bool | str:
    """A third of the roofs, two thirds; not the third floor, a quarter of a year, the first half."""
    head = kind_at(atoms, last - 1)
    if last - first == 1 and _by_another(atoms, first) and not is_at(atoms, last, *_THINGS, "time"):
        return True
    if head == KINDS["ordinal_word"]:
        return _ordinal(atoms, first, last)
    if head == KINDS["quarter"]:
        return _quarter(atoms, first, last)
    if head == KINDS["half"]:
        joined = is_at(atoms, last, "dash") and not atoms.tokens[last - 1][-1].isspace()
        return "part of a whole" if joined or word_at(atoms, first - 1) in _HALVES else True
    return True


def _by_another(atoms: Atoms, first: int) -> bool:
    """Shrank by another third, by a further quarter."""
    before = atoms.words[max(0, first - 3) : first]
    return before[-2:] == ["by", "another"] or before == ["by", "a", "further"]


def _ordinal(atoms: Atoms, first: int, last: int) -> bool | str:
    alone = last - first == 1
    if word_at(atoms, last) in english().roles["compared_after"]:
        return "ordinal" if alone else True  # a third thinner
    if word_at(atoms, last - 1) in ("first", "second"):
        return "ordinal"
    if is_at(atoms, first, "ones", "short") and is_at(atoms, last, "participle", "ing", "plural_or_verb"):
        return True  # one third voted
    return "ordinal" if alone or kind_at(atoms, last) in _ORDERED else True


def _quarter(atoms: Atoms, first: int, last: int) -> bool | str:
    alone = last - first == 1 or word_at(atoms, first - 1) in _ORDERING  # the first three quarters of the year
    follows = kind_at(atoms, last)
    says = follows in _SAYING and not is_at(atoms, first - 1, "in", "for", "per", "preposition")  # a quarter oppose it
    if alone or not (follows in _ENDING or says or last - first > 2):
        return "quarter of a year"
    return True


_TIMES = words("time")
_ORDERING = words("ordering")
_HOLLOW = words("hollow") - _TIMES
_OFTEN = ("time", "times")
_EARNED = words("earned")
_COMPARED = ("determiner", "more", "adjective", "preposition", "article", "conjunction")
_HALVES = words("halves")
_PROPORTIONS = words("proportions")
_TIME_OF_DAY = re.compile(r"(?:[01]?\d|2[0-3]):[0-5]\d.*")
_FEW = 10
_NEAR = 6  # words before a proportion
_ORDERED = {
    KINDS[kind]
    for kind in (
        "noun", "name", "adjective", "plural", "noun_or_verb", "time", "participle", "ing", "half", "plural_or_verb",
        "name_plural",
    )
}  # fmt: skip
_TWICE = words("twice_before")
_SAYING = (KINDS["verb"], KINDS["auxiliary"])
_ENDING = {KINDS[kind] for kind in ("of", "preposition", "determiner", "stop", "comma")} | {""}


def times(atoms: Atoms, first: int, last: int) -> bool | str:
    """Four times as much, 2.5 times, six times earnings are ratios; four times since May, this year, a day: counts."""
    if is_at(atoms, last, *NUMBERS):
        return ""  # 5 x 7 inches
    if atoms.words[last - 1] in _OFTEN and not is_at(atoms, last, *_COMPARED):
        multiple = "." in word_at(atoms, first) or not _EARNED.isdisjoint(atoms.words[last : last + 3])
        return (multiple and atoms.words[last - 1] == _OFTEN[1]) or ""
    if is_at(atoms, last, "article"):
        return word_at(atoms, last + 1).endswith(OWNING) or is_at(atoms, last + 1, "adjective") or ""
    if is_at(atoms, last, "conjunction"):
        after = word_at(atoms, last + 1)
        return (word_at(atoms, last) == "that" and (not after[:1].isalpha() or after == "of" or after in _HOLLOW)) or ""
    if is_at(atoms, last, "determiner") and not _TIMES.isdisjoint(atoms.words[last + 1 : last + 3]):
        return ""
    return "" if is_at(atoms, last, "preposition") and word_at(atoms, last) != "as" else True


def proportion(atoms: Atoms, first: int, last: int) -> bool | str:
    """A ratio of 3:1, women outnumber men three to one; not 3:15 p.m. and three to four apples."""
    if last - first == 1 and _TIME_OF_DAY.fullmatch(atoms.words[first]) and word_at(atoms, first - 1) != "of":
        return ""
    second = number(atoms.words[last - 1]) if last - first > 1 else None
    if second is not None and second.value > _FEW:
        return ""  # falls outnumbered rises by 389 to 353
    near = atoms.words[max(0, first - _NEAR) : first] + atoms.words[last : last + 2]
    return not _PROPORTIONS.isdisjoint(near) or ""


def multiple(atoms: Atoms, first: int, last: int) -> bool | str:
    word, after = word_at(atoms, first), word_at(atoms, last)
    if word in ("twice", "thrice"):
        return True if after in _TWICE else "how often"
    if after == "down":
        return "name or fixed phrase"  # doubled down on it
    if word in ("double", "triple", "treble", "quadruple"):
        if qualifier_before(atoms.words, first) or is_at(atoms, first - 1, "to", "auxiliary"):
            return True
        named = is_at(atoms, last, *_THINGS, "adjective", "dash", "participle", "ing") or is_at(
            atoms, first - 1, "article", "name", "preposition", "dash"
        )
        return "name or fixed phrase" if named and after not in ("digit",) else True
    return True
