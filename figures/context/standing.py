"""Time expressions and how they stand in their sentence: what they can hold for, whatever the figure."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from figures.context.timewords import lexicon, lowered, times_in
from figures.lexicon.regexes import Regexes

_FROM = (" from ", " from the ", " from a ")
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
    fiscal: bool  # fiscal 2019, 2018-19


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


class TimePhrase:
    """Words for a time in a sentence: where they stand, and the words as the period column wants them."""

    __slots__ = ("_sentence", "_standing", "end", "nature", "start", "words")

    def __init__(self, start: int, end: int, sentence: str) -> None:
        self.start = start
        self.end = end
        self.words = sentence[start:end]
        if not self.words.isprintable() or "  " in self.words:
            self.words = " ".join(self.words.split())
        self.nature = nature_of(self.words)
        self._sentence = sentence
        self._standing: Standing | None = None

    @property
    def standing(self) -> Standing:
        """What its place says about it, worked out when it is first asked for."""
        if self._standing is None:
            self._standing = Standing(self.start, self.end, self.words, self.nature, self._sentence)
        return self._standing


def find_periods(sentence: str) -> list[TimePhrase]:
    """All time expressions of one sentence, left to right, none overlapping.

    Prepositions that only place the expression ("in", "on", "during", "the") stay outside; "by", "since", "until" and
    "between" are part of it.  ``sentence[start:end]`` is ``words``, but for white space.

    >>> [phrase.words for phrase in find_periods("Output rose 4% in the first half of 2019 and should double by 2030.")]
    ['first half of 2019', 'by 2030']
    """
    return [TimePhrase(start, end, sentence) for start, end in times_in(sentence)]


class Standing:
    """What the place of a time expression in its sentence says about it.

    ``barred`` is the day somebody said it, the year something was founded, the year in a name; ``leading`` one that
    opens the sentence; ``attributive`` the year of "the 1984 levels".  The rest is worked out when it is asked for.

    >>> text = "In 2019, which was wet, sales fell to 5, from 6 in 2018."
    >>> place = Standing(3, 7, "2019", nature_of("2019"), text)
    >>> place.leading, place.side(), Standing(51, 55, "2018", nature_of("2018"), text).side()
    (True, False, True)
    """

    __slots__ = ("_after", "_before", "attributive", "barred", "leading")

    def __init__(self, start: int, end: int, words: str, nature: Nature, sentence: str) -> None:
        text = lowered(sentence)
        before = self._before = text[start - SIGHT if start > SIGHT else 0 : start]
        after = self._after = text[end : end + SIGHT]
        asked = lexicon_patterns("clauses")
        self.leading = start < SIGHT and asked["lead"].fullmatch(before) is not None
        self.barred = is_barred(words, nature, before, after, self.leading)
        self.attributive = False
        if words.isdigit():
            bare = not asked["governed"].search(before[-12:])
            self.barred = self.barred or (bare and sentence[end + 1 : end + 2].isupper())
            self.attributive = (bare and after[1:2].isalpha()) or asked["based"].match(after) is not None

    def side(self) -> bool:
        """On the other side of a comparison: "than in 2019", "from 40 in 2019"."""
        asked, before = lexicon_patterns("clauses"), self._before
        stretch = max(before.rfind(", "), before.rfind("; ")) + 1
        if before.endswith(_FROM) and any(map(str.isdigit, before[stretch : before.rfind(" from ")])):
            return True
        return asked["side"].search(before, stretch) is not None

    def figured(self) -> bool:
        """Of the other level: "from 48.4% in 2019" rather than "than in 2019"."""
        match = lexicon_patterns("clauses")["side"].search(self._before)
        return match is not None and any(map(str.isdigit, self._before[match.start() :]))

    def earlier(self) -> bool:
        """Of what came before, or of what is compared with: ", after a gain in May"."""
        return lexicon_patterns("clauses")["after"].search(self._before) is not None or self.side()

    def aside(self) -> bool:
        """Inside ", which …,", ", one of …,", ", built in …,"."""
        asked = lexicon_patterns("clauses")
        return any(asked[clause].search(self._before) for clause in ("aside", "apposed", "when_made"))

    def opens(self) -> bool:
        """Before a further clause: "won 6 in 2017, and in 2018, it lost 9"; not "and in 2018, the club said"."""
        asked = lexicon_patterns("clauses")
        if not asked["opened"].match(self._after) or asked["leading_said"].match(self._after):
            return False
        return asked["opening"].search(self._before) is not None

    def reported(self) -> bool:
        """Before "that": what comes is said, not done, at that time."""
        return self._after.startswith(" that ")

    def planned(self) -> bool:
        """After "will": the next such time, not the last."""
        return lexicon_patterns("clauses")["planned"].search(self._before) is not None

    def agreed(self) -> bool:
        """Between a verb and its infinitive: "agreed last week to"."""
        asked = lexicon_patterns("clauses")["agreed"]
        return self._after.startswith(" to ") and asked.search(self._before[-24:]) is not None


def is_barred(words: str, nature: Nature, before: str, after: str, leading: bool) -> bool:
    """Whether a time expression tells when something was said, founded or last equalled."""
    asked = lexicon_patterns("clauses")
    recent = nature.day or nature.date or nature.past or words[:5].lower() == "this "
    if recent and (asked["said"].search(before[-60:]) or asked["told_in"].search(before[-60:])):
        return True
    if (nature.day or nature.date) and asked["leading_said" if leading else "then_said"].match(after):
        return True
    if words[:6].lower() == "since " and asked["superlative"].search(before[-60:]):
        return True
    return asked["origin"].search(before[-30:]) is not None


@cache
def lexicon_patterns(table: str) -> Regexes:
    """The regular expressions of a table of ``lexicon/periods.toml``."""
    return Regexes(lexicon()[table])
