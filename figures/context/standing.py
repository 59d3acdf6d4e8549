"""How a time expression stands in its sentence: what it can hold for, whatever the figure."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from figures.context.timewords import TimePhrase, lexicon, lowered
from figures.lexicon.regexes import Regexes

SIGHT = 200  # characters looked at before and after a time expression


class Nature(NamedTuple):
    """What the words of a time expression are."""

    rate: bool  # annually, per day
    compared: bool  # a year earlier, the previous year
    past: bool  # last year, a week ago
    day: bool  # Tuesday, 6 p.m.
    date: bool  # July 20
    week: bool  # this week
    limited: bool  # by 2030, until May
    same: bool  # the period, the same period
    now: bool


class Standing(NamedTuple):
    """What the place of a time expression says about it."""

    barred: bool  # the day somebody said it, the year something was founded, the year in a name
    leading: bool  # it opens the sentence
    attributive: bool  # the 1984 levels
    side: bool  # on the other side of a comparison: "than in 2019", "from 40 in 2019"
    aside: bool  # inside ", which …,"
    reported: bool  # "that" follows: what comes is said, not done, at that time
    agreed: bool  # between a verb and its infinitive: "agreed last week to"


@lru_cache(4096)
def nature_of(words: str) -> Nature:
    """The nature of a time expression from its words.

    >>> nature_of("a year earlier").compared, nature_of("by 2030").limited, nature_of("Monday night").day
    (True, True, True)
    """
    words = words.lower()
    asked = lexicon_patterns("natures")
    found = {name: bool(asked[name].fullmatch(words)) for name in Nature._fields}
    return Nature(**found | {"compared": found["compared"] and not found["same"]})


@lru_cache(1024)
def standing_of(phrase: TimePhrase, sentence: str) -> Standing:
    """The standing of a time expression in its sentence."""
    text = lowered(sentence)
    before, after = text[max(0, phrase.start - SIGHT) : phrase.start], text[phrase.end : phrase.end + SIGHT]
    asked = lexicon_patterns("clauses")
    year = phrase.words.isdigit()
    bare = year and not asked["governed"].search(before[-12:])
    leading = phrase.start < SIGHT and bool(asked["lead"].fullmatch(before))
    return Standing(
        barred=is_barred(phrase, before, after, leading)
        or (bare and sentence[phrase.end + 1 : phrase.end + 2].isupper()),
        leading=leading,
        attributive=(bare and after[1:2].isalpha()) or (year and bool(asked["based"].match(after))),
        side=other_side(before),
        aside=bool(asked["aside"].search(before)),
        reported=after.startswith(" that "),
        agreed=after.startswith(" to ") and bool(asked["agreed"].search(before[-24:])),
    )


def is_barred(phrase: TimePhrase, before: str, after: str, leading: bool) -> bool:
    """Whether a time expression tells when something was said, founded or last equalled."""
    asked = lexicon_patterns("clauses")
    nature = nature_of(phrase.words)
    recent = nature.day or nature.date or nature.past or phrase.words[:5].lower() == "this "
    if recent and asked["said"].search(before[-60:]):
        return True
    if (nature.day or nature.date) and asked["leading_said" if leading else "then_said"].match(after):
        return True
    if phrase.words[:6].lower() == "since " and asked["superlative"].search(before[-60:]):
        return True
    return bool(asked["origin"].search(before[-30:]))


def other_side(before: str) -> bool:
    """Whether the text before a phrase opens, after the last comma, the other side of a comparison."""
    asked = lexicon_patterns("clauses")
    stretch = max(before.rfind(", "), before.rfind("; ")) + 1
    here = asked["from_here"].search(before, max(stretch, len(before) - 12))
    if here and any(char.isdigit() for char in before[stretch : here.start()]):
        return True
    return bool(asked["side"].search(before, stretch))


@cache
def lexicon_patterns(table: str) -> Regexes:
    """The regular expressions of a table of ``lexicon/periods.toml``."""
    return Regexes(lexicon()[table])
