"""Surroundings: the words before and after a figure in its clause, and the word of movement among them."""

from __future__ import annotations

from typing import NamedTuple

from figures.context.movement import directions, nearest
from figures.lexicon.english import english, words
from figures.mentions import Mention

_REACH_BACK, _REACH_ON = 14, 8  # words
_COMPARING = words("comparing")
_GOING = english().roles["going"]
_MARKS = (";", ":")
_PARTING = words("contrasting").union(_MARKS)
_ADDING = words("adding")
_PHRASAL = words("phrasal")
_COMPANIES = words("companies")
_OUTLOOKS = words("outlooks")
_AFLOAT = (",", "was", "were", "is", "are")
COMPARATIVES = words("comparatives")
UP_OR_DOWN = ("up", "down")
_CUES = ("target", "forecast", "modal", "limit", "seeing", "wanting", "poised")
CUES = words("expectations").union(words("pegged"), *(english().roles[cue] for cue in _CUES))
_MOVERS = frozenset(directions())
_TELLING = CUES | _PARTING | _MOVERS


class Surroundings(NamedTuple):
    """What stands around a figure: the words before it in its clause and after it, and the movement among them."""

    before: list[str]  # nearest last
    after: list[str]
    inside: list[str]  # those of the figure itself
    near: str  # the last word before the figure that is no qualifier or article
    mover: str  # the nearest word of movement, "" for none
    direction: str
    moved: int  # how many words before the figure it stands


class Landmarks(NamedTuple):
    """What the words of a sentence hold: the words of movement, whether it may have several clauses, whether a cue.

    A cue can make a figure a target, a forecast or a limit.
    """

    movers: frozenset[str]
    parted: bool
    cued: bool


def landmarks(words: list[str]) -> Landmarks:
    """The telling words among those of a sentence, in lower case.

    >>> landmarks(["sales", "rose", ";", "profit", "stagnated"])
    Landmarks(movers=frozenset({'rose'}), parted=True, cued=False)
    """
    telling = _TELLING.intersection(words)  # mostly few or none
    return Landmarks(telling & _MOVERS, not telling.isdisjoint(_PARTING), not telling.isdisjoint(CUES))


def surroundings(mention: Mention, words: list[str], marks: Landmarks) -> Surroundings:
    """What stands around a figure of a sentence with these words and landmarks."""
    first, end = max(0, mention.first - _REACH_BACK), mention.first
    if marks.parted:
        first = _start_of_clause(words, first, end)
    if mention.qualifier == "up to" and words[max(first, end - 2) : end] == ["up", "to"]:
        end -= 2
    before, after = words[first:end], words[mention.last : mention.last + _REACH_ON]
    inside = words[mention.first : mention.last]
    near = nearest(before)
    if not marks.movers.isdisjoint(before):
        for at in range(len(before) - 1, -1, -1):
            word = before[at]
            if word in marks.movers and _tells(before, at):
                return Surroundings(before, after, inside, near, word, directions()[word], len(before) - at)
    return Surroundings(before, after, inside, near, "", "", 0)


def _start_of_clause(words: list[str], first: int, end: int) -> int:
    """Where the clause of a figure begins, which ends before it."""
    for at in range(end - 1, first - 1, -1):
        if words[at] in _PARTING and (at < end - 1 or words[at] in _MARKS):
            return at + 1
    return first


def _tells(before: list[str], at: int) -> bool:
    """Whether a word that can be one of movement is one, among the words before a figure."""
    word = before[at]
    preceding = before[at - 1] if at else ""
    following = before[at + 1] if at + 1 < len(before) else ""
    if following in _OUTLOOKS and word in english().change_nouns:
        return False  # lowered its growth outlook
    if word == "off" and preceding in _AFLOAT and not following.isalpha():
        return True  # sales were 612 billion yen, off 19 percent
    if word in _COMPARING or (word == "fall" and preceding in ("the", "this", "last", "next")):  # autumn
        return False
    if (word in COMPARATIVES and following in ("than", "to") and preceding not in _GOING) or preceding == "made":
        return False
    if word in _COMPANIES and english().atoms.get(preceding) in ("article", "determiner"):
        return False  # fined the firm $3 million
    if word in UP_OR_DOWN and preceding in _PHRASAL:
        return False  # gave up 517 yards, put up 5 floors
    return not (word in _ADDING and _no_sum(preceding, following))


def _no_sum(preceding: str, following: str) -> bool:
    """He added that, when added to the rest: no amount is added."""
    return following == "to" or english().atoms.get(preceding) == "pronoun"
