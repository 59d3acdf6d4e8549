"""How a time expression stands in its sentence: what it can hold for, whatever the figure."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from figures.context.timewords import TimePhrase, lexicon, lowered


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
    side: int  # where the other side of a comparison begins that it stands in, or -1
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
    before, after = text[: phrase.start], text[phrase.end :]
    asked = lexicon_patterns("clauses")
    bare = phrase.words.isdigit() and not asked["governed"].search(before[-12:])
    return Standing(
        barred=is_barred(phrase, before, after) or (bare and sentence[phrase.end + 1 : phrase.end + 2].isupper()),
        leading=bool(asked["lead"].fullmatch(before)),
        attributive=bare and after[1:2].isalpha(),
        side=other_side(before),
        aside=bool(asked["aside"].search(before)),
        reported=after.startswith(" that "),
        agreed=after.startswith(" to ") and bool(asked["agreed"].search(before[-24:])),
    )


def is_barred(phrase: TimePhrase, before: str, after: str) -> bool:
    """Whether a time expression tells when something was said, founded or last equalled."""
    asked = lexicon_patterns("clauses")
    nature = nature_of(phrase.words)
    recent = nature.day or nature.date or nature.past or phrase.words[:5].lower() == "this "
    if recent and (
        asked["said"].search(before[-60:]) or ((nature.day or nature.date) and asked["then_said"].match(after))
    ):
        return True
    if phrase.words[:6].lower() == "since " and asked["superlative"].search(before[-60:]):
        return True
    return bool(asked["origin"].search(before[-30:]))


def other_side(before: str) -> int:
    """Where in the text before a phrase the other side of a comparison begins, after the last comma; -1 if nowhere."""
    asked = lexicon_patterns("clauses")
    stretch = max(before.rfind(", "), before.rfind("; ")) + 1
    side = max((match.start() for match in asked["side"].finditer(before, stretch)), default=-1)
    here = asked["from_here"].search(before, max(stretch, len(before) - 12))
    if here and any(char.isdigit() for char in before[stretch : here.start()]):
        return here.start()
    return side


@cache
def lexicon_patterns(table: str) -> dict[str, re.Pattern[str]]:
    """The regular expressions of a table of ``lexicon/periods.toml``, compiled."""
    return {name: re.compile(line) for name, line in lexicon()[table].items()}
