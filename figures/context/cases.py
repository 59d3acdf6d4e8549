"""Case: an ambiguous unit at a place of a text, and what can be asked to settle it: the places, the words around."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from figures.context.hints import Words, words_near
from figures.context.places import Home
from figures.lexicon import Lexicon
from figures.lexicon.english import words as word_list

_COUNTED, _DATELINE, _NEAREST = 4.0, 3.0, 1.0  # votes: at most for mentions, then for each of the others
_PAYING = word_list("money_verbs")
_CLOSE = 32  # characters before an amount in which its verb stands
_OF_GOODS = re.compile(r"[^.;]{0,30}? of ((?:[a-z]+[’']? ){0,2}[a-z]+)", re.IGNORECASE)

Names = tuple[str, ...]
Votes = dict[str, float]


@dataclass(slots=True)
class Case:
    """One figure to settle: its unit and the other readings, the unit as written, where it stands.

    ``placed`` tells whether the words beside the figure have been asked for: if not, what has been found out holds for
    the whole text at home there.
    """

    names: Names
    surface: str
    at: int
    home: Home
    lexicon: Lexicon
    placed: bool = False

    def votes(self, elsewhere: str = "") -> Votes:
        """How strongly the places of the text speak for each reading; ``elsewhere`` is the one of all other places."""
        home = self.home
        votes = home.votes.get(self.surface)
        if votes is None:
            votes = home.votes[self.surface] = self._counted(elsewhere)
        if len(votes) > 1:
            self.placed = True
            nearest = (self.reading(place) or elsewhere for place in home.near(self.at))
            if name := next(filter(None, nearest), ""):
                return {**votes, name: votes[name] + _NEAREST}
        return votes

    def _counted(self, elsewhere: str) -> Votes:
        home = self.home
        votes: Votes = {}
        for place, count in home.counts.items():
            if name := self.reading(place) or elsewhere:
                votes[name] = min(votes.get(name, 0.0) + count, _COUNTED)
        if name := home.dateline and (self.reading(home.dateline) or elsewhere):
            votes[name] += _DATELINE
        return votes

    def reading(self, place: str) -> str:
        """What the surface means in a place; "" where that is not known."""
        return _reading(self.lexicon, self.surface, place, self.home.year)

    def words(self) -> Words:
        """The words and currency signs around the figure."""
        self.placed = True
        return words_near(self.home.text, self.at)

    def before_number(self) -> bool:
        """Whether the unit stands before its number."""
        self.placed = True
        return self.home.text.startswith(self.surface, self.at)

    def goods(self) -> Words:
        """The words for what the figure is an amount of, if they are said: "5 pounds of raw sugar"."""
        self.placed = True
        goods = _OF_GOODS.match(self.home.text, self.at)
        return frozenset(goods[1].lower().split()) if goods else frozenset()

    def paid(self) -> bool:
        """Whether a verb of paying stands close before the amount."""
        self.placed = True
        return not _PAYING.isdisjoint(self.home.text[max(0, self.at - _CLOSE) : self.at].lower().split())


@lru_cache(20_000)
def _reading(lexicon: Lexicon, surface: str, place: str, year: int | None) -> str:
    return lexicon.reading(surface, place, year)
