"""Carried: the time that the sentences before were about, for those that go on with it."""

from __future__ import annotations

from collections.abc import Sequence

from figures.context.standing import TimePhrase


def main_period(phrases: Sequence[TimePhrase], compared: bool = False) -> str:
    """The words of the time a sentence is about, for what follows it; empty where it names none.

    The time it only compares with counts where ``compared`` says so.

    >>> from figures.context.standing import find_periods
    >>> main_period(find_periods("In 2019 output fell by a third from a year earlier, the mill said on Friday."))
    '2019'
    """
    own = ""
    for phrase in phrases:
        nature = phrase.nature
        passing = nature.rate or nature.compared or nature.same or nature.day or nature.date or nature.now
        if passing or phrase.standing.barred or phrase.standing.attributive:
            continue
        if phrase.standing.side() and (not compared or phrase.standing.figured()):
            continue
        if phrase.standing.leading:
            return phrase.words
        if not own or not phrase.standing.earlier():
            own = phrase.words
    return own


class Carried:
    """The time that the sentences so far were about, worked out when it is asked for.

    >>> from figures.context.standing import find_periods
    >>> carried = Carried()
    >>> carried.add(find_periods("In 2019 output fell."))
    >>> carried.add(find_periods("It fell today."))
    >>> carried()
    '2019'
    """

    def __init__(self) -> None:
        self._unread: list[Sequence[TimePhrase]] = []
        self._words = ""

    def add(self, phrases: Sequence[TimePhrase]) -> None:
        """Take note of the times of the next sentence."""
        if phrases:
            self._unread.append(phrases)

    def __call__(self) -> str:
        other = ""
        while self._unread:
            phrases = self._unread.pop()
            if own := main_period(phrases):
                self._unread.clear()
                self._words = own
            else:
                other = other or main_period(phrases, compared=True)
        self._words = self._words or other
        return self._words
