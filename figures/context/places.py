"""Places: where and when a document was written, from the place words in it, its dateline and its years.

Only capitalized words are looked at, one dictionary look-up each, and only once a figure asks: a text without place
words costs some ten microseconds a kilobyte.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import NamedTuple

from figures.lexicon import Lexicon

_WORD = re.compile(r"([A-Z][\w.]*)")
_YEARS = [  # look back last, and each for one century, which is quicker
    re.compile(rf"{century}\d\d(?<![\w.,$£€]....)(?![\w%]|[.,]\d)") for century in (19, 20)
]
_DATELINE = re.compile(
    r"(?:, ?[A-Z][\w.' ]{1,24})?(?:,? \(?[A-Z][a-z]{2,8}\.? \d{1,2}\)?)?"  # the state, the day
    r"\s{0,2}(?:\([^()\n]{2,30}\)\s{0,2})?(?:--|[-–—:])\s"  # the agency, the dash
)
_NOT_A_PLACE = re.compile(r"\$|(?:['’]s)? (?:County|Universit|College|Street|Avenue|Road|Times|Post)")
_DATELINE_WITHIN = 1500  # characters; a title and a byline may stand before it
_NEAR = 120  # characters


class Cue(NamedTuple):
    """A place word of the text: its offset, and the place or demonym in lower case."""

    start: int
    place: str


class Home:
    """What a text says about where and when it was written, worked out as it is asked for.

    ``cues`` are all place words in order, ``counts`` how often each is written, ``dateline`` the place of the dateline
    ("" without one), ``year`` that of publication or else the latest that the text names.
    """

    def __init__(self, text: str, published: dt.date | None, lexicon: Lexicon, start: int, end: int) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.published = published
        self.lexicon = lexicon
        self.votes: dict[str, dict[str, float]] = {}  # what the places say of a surface, for ``cases``
        self.settled: dict[tuple[object, ...], tuple[str, str, tuple[str, ...]]] = {}  # for ``readings``
        self._said: dict[re.Pattern[str], tuple[str, ...]] = {}

    @cached_property
    def cues(self) -> tuple[Cue, ...]:
        starting = _places(self.lexicon)
        pieces = _WORD.split(self.text[self.start : self.end])  # what stands between capitalized words, and the words
        words = list(map(str.lower, pieces[1::2]))
        if starting.keys().isdisjoint(words):
            return ()
        offsets = list(accumulate(map(len, pieces), initial=self.start))[1::2]
        found: list[Cue] = []
        end = 0
        for number, word in enumerate(words):
            if word not in starting or (start := offsets[number]) < end:
                continue
            if place := _place_at(self.text, start, starting[word]):
                found.append(Cue(start, place))
                end = start + len(place)
        return tuple(found)

    @cached_property
    def counts(self) -> dict[str, int]:
        counts: dict[str, int] = {}
        for _, place in self.cues:
            counts[place] = counts.get(place, 0) + 1
        return counts

    @cached_property
    def dateline(self) -> str:
        for start, place in self.cues:
            if start > self.start + _DATELINE_WITHIN:
                break
            if _opens_line(self.text, start) and _DATELINE.match(self.text, start + len(place)):
                return place
        return ""

    @cached_property
    def year(self) -> int | None:
        if self.published:
            return self.published.year
        years = (year for pattern in _YEARS for year in pattern.findall(self.text, self.start, self.end))
        return max(map(int, years), default=None)

    def said(self, pattern: re.Pattern[str], after: re.Pattern[str] | None = None) -> tuple[str, ...]:
        """All that a pattern finds in the text (its group, where it has one), searched for once.

        With ``after`` only what stands right after a match of that.
        """
        if pattern not in self._said:
            found = (
                match[match.lastindex or 0]
                for match in pattern.finditer(self.text, self.start, self.end)
                if after is None or after.search(self.text, max(self.start, match.start() - _NEAR), match.start())
            )
            self._said[pattern] = tuple(dict.fromkeys(found))
        return self._said[pattern]

    def near(self, at: int) -> list[str]:
        """The places named within a line or two of an offset, nearest first; those after it count as farther.

        >>> from figures.lexicon import load
        >>> home_of("Sales in Canada fell to $5, in Japan to $4.", None, load()).near(24)
        ['canada', 'japan']
        """
        first, last = (bisect_left(self.cues, (at + side, "")) for side in (-_NEAR, _NEAR))
        return [
            cue.place
            for cue in sorted(self.cues[first:last], key=lambda cue: max(at - cue.start, 3 * (cue.start - at)))
        ]


def home_of(text: str, published: dt.date | None, lexicon: Lexicon, start: int = 0, end: int | None = None) -> Home:
    """Where a text is at home, or the article between two offsets of it; no text raises.

    >>> from figures.lexicon import load
    >>> home = home_of("TORONTO, March 3 (Wire) - The Canadian grocer hired staff in 1996.", None, load())
    >>> home.dateline, home.counts, home.year
    ('toronto', {'toronto': 1, 'canadian': 1}, 1996)
    """
    return Home(text, published, lexicon, start, len(text) if end is None else end)


def _place_at(text: str, start: int, candidates: tuple[str, ...]) -> str:
    """The place named at an offset, the longest name first; "" where the word only sounds like one."""
    for place in candidates:
        end = start + len(place)
        written = text[start:end]
        if written.lower() == place and not text[end : end + 1].isalnum() and written != "Us":
            return "" if _NOT_A_PLACE.match(text, end) else place
    return ""


def _opens_line(text: str, start: int) -> bool:
    line = text.rfind("\n", max(0, start - 4), start) + 1
    return (line > 0 or start < 4) and not text[line:start].strip(' "“*_(')


@lru_cache(8)
def _places(lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """First word of a place, with the stop that may follow it -> the places that begin so, the longest first."""
    found: dict[str, set[str]] = {}
    for place in {place for currency in lexicon.currencies.values() for place in currency.places}:
        first = place.split()[0]
        for written in (first, first + ".") if first == place else (first,):
            found.setdefault(written, set()).add(place)
    return {first: tuple(sorted(places, key=len, reverse=True)) for first, places in found.items()}
