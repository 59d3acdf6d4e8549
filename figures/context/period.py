"""When a figure holds: which time expression of its sentence, or of the one before, belongs to it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple

from figures.context.calendar import fiscal_start_of, resolve
from figures.context.standing import Nature, Standing, lexicon_patterns, nature_of, standing_of
from figures.context.timewords import TimePhrase, find_periods, lowered

__all__ = ["TimePhrase", "find_periods", "fiscal_start_of", "inherited", "main_period", "period_of", "resolve"]

FAR = 60  # the cost at which a phrase no longer holds for the figure; about the number of words between
COMMA = 5
COMMA_AFTER = 10
FIGURE = 8
SAME = 15  # "the period" gives way to a phrase that names it
BEFORE = 4  # a phrase after the figure is the likelier one
LEADING = 12  # a phrase that opens the sentence holds for all of it

RATE = 40  # "annually" gives way to a time
REACH = 400  # characters between a figure and its phrase
NEAR = 9  # characters between "now" and its figure
CLOSE = 25  # characters between "from" and a figure

DURATION = re.compile(r"(?:minute|hour|day|night|week|month|year|decade)s?$")
HYPHENED = re.compile(r"[0-9a-z.,]+-[a-z]+")


class Spot(NamedTuple):
    """A figure whose period is looked for."""

    start: int
    end: int
    role: str
    duration: bool
    text: str  # the sentence in lower case
    others: Sequence[tuple[int, int]]


def period_of(
    start: int,
    end: int,
    phrases: Sequence[TimePhrase],
    sentence: str,
    role: str = "level",
    kind: str = "",
    figures: Sequence[tuple[int, int]] = (),
) -> TimePhrase | None:
    """The time expression that holds for the figure at ``sentence[start:end]``; None if no one does.

    ``phrases`` are those of ``find_periods(sentence)``, ``role`` and ``kind`` the figure's, ``figures`` the spans of
    all figures of the sentence in order, which tell what stands nearer to a phrase.  The cheapest phrase wins: words,
    commas and other figures between cost, and clause boundaries part.  The day somebody said it never holds.

    >>> text = "Sales reached 40 cars in May, up from 30 a year earlier."
    >>> phrases = find_periods(text)
    >>> period_of(14, 21, phrases, text).words, period_of(38, 40, phrases, text, "previous").words
    ('May', 'a year earlier')
    """
    if not phrases:
        return None
    text = lowered(sentence)
    figure = text[start:end]
    duration = kind == "duration" or bool(DURATION.search(figure))
    if not duration and HYPHENED.fullmatch(figure):
        return None  # a 20-mile line is a thing, whatever the time
    spot = Spot(start, end, role, duration, text, figures)
    best, least = None, FAR
    for phrase in phrases if len(text) < REACH else within_reach(phrases, start, end):
        if phrase.start < end and start < phrase.end:
            continue
        nature, standing = nature_of(phrase.words), standing_of(phrase, sentence)
        if standing.barred:
            continue
        cost = cost_of(spot, phrase, nature, standing)
        if cost < least:
            best, least = phrase, cost
        if phrase.start >= end and not nature.rate and not standing.attributive:
            break  # what comes after it belongs to others
    return best


def within_reach(phrases: Sequence[TimePhrase], start: int, end: int) -> Sequence[TimePhrase]:
    """The phrases near a place of a long text."""
    place = itemgetter(0)
    return phrases[bisect_left(phrases, start - REACH, key=place) : bisect_left(phrases, end + REACH, key=place)]


def cost_of(spot: Spot, phrase: TimePhrase, nature: Nature, standing: Standing) -> int:
    """How far a phrase is from the figure; FAR when it cannot hold for it."""
    gap = spot.text[spot.end : phrase.start]
    if not suits(nature, standing, spot, gap):
        return FAR
    if phrase.start < spot.start:
        return cost_before(spot, nature, standing, spot.text[phrase.end : spot.start])
    if nature.rate:
        shape = "of_noun" if " " in phrase.words else "few_words"
        return RATE if lexicon_patterns("clauses")[shape].fullmatch(gap) else FAR
    first = bisect_left(spot.others, (spot.end, 0))
    between = bisect_left(spot.others, (phrase.start, 0)) - first
    return cost_after(spot, nature, standing, gap, between)


def suits(nature: Nature, standing: Standing, spot: Spot, gap: str) -> bool:
    """Whether words of this nature can hold for a figure in this role; ``gap`` is the text from figure to words."""
    clauses = lexicon_patterns("clauses")
    if spot.duration and (nature.day or nature.week):
        return False  # a two-day visit is not of Tuesday
    if spot.role in ("target", "forecast"):
        return not (nature.past or nature.compared)
    if spot.role == "previous":
        return not nature.limited
    if nature.compared and not standing.leading:
        return spot.role != "change" and bool(clauses["beside"].fullmatch(gap))
    return True


def cost_after(spot: Spot, nature: Nature, standing: Standing, gap: str, between: int) -> int:
    """The cost of a phrase that follows the figure after ``gap``, with so many figures between."""
    clauses = lexicon_patterns("clauses")
    if clauses["beside"].fullmatch(gap) and not standing.attributive:
        return 1 + SAME * nature.same
    if (
        standing.attributive
        or standing.agreed
        or (standing.aside and "," in gap)
        or (nature.now and len(gap) > NEAR)
        or clauses["break"].search(gap)
        or clauses["break_after"].search(gap)
        or (not between and clauses["new_clause"].search(gap))
        or (between and spot.role == "previous" and not nature.compared)
        or in_other_clause(spot.text[max(0, spot.start - REACH) : spot.start], gap)
    ):
        return FAR
    if nature.limited and spot.role != "previous":
        return len(gap.split())  # "to 58 from 30 by 1995"
    if clauses["other_side"].search(gap) or crossed(spot, gap):
        return FAR
    return len(gap.split()) + COMMA_AFTER * gap.count(",") + FIGURE * between + SAME * nature.same


def in_other_clause(before: str, gap: str) -> bool:
    """Whether a figure stands in a relative clause that is over before the phrase comes."""
    clauses = lexicon_patterns("clauses")
    if "," in gap and clauses["aside"].search(before):
        return True
    return bool(clauses["relative"].search(before) and clauses["finite"].search(gap))


def crossed(spot: Spot, gap: str) -> bool:
    """Whether "from" opens the other side of a comparison in the gap: a figure, or the phrase itself, comes next."""
    clauses = lexicon_patterns("clauses")
    for match in clauses["from"].finditer(gap):
        here = spot.end + match.end()
        first = bisect_left(spot.others, (here, 0))
        number = spot.others[first][0] if first < len(spot.others) else len(spot.text) + CLOSE
        if number - here < CLOSE and not HYPHENED.match(spot.text, number):
            return True
        if gap[match.end() :] in (" ", " the ", " a ") and (spot.role == "change" or clauses["moved"].search(gap)):
            return True
    return False


def cost_before(spot: Spot, nature: Nature, standing: Standing, gap: str) -> int:
    """The cost of a phrase that the figure follows after ``gap``."""
    clauses = lexicon_patterns("clauses")
    planned = spot.role in ("target", "forecast")
    if (
        nature.rate
        or standing.reported
        or ";" in gap
        or (nature.now and len(gap) > NEAR)
        or (standing.aside and "," in gap)
        or (spot.role in ("level", "share") and clauses["aside"].search(gap))
        or (not standing.leading and clauses["break"].search(gap))
        or (planned and (nature.day or nature.date) and not clauses["future"].search(gap))
        or (spot.role == "limit" and "," in gap and not standing.leading)
    ):
        return FAR
    if spot.role == "previous":
        if clauses["other_side"].search(gap) or clauses["from"].search(gap):
            return FAR
    elif standing.side and not nature.limited:
        return FAR
    cost = BEFORE + len(gap.split()) + COMMA * gap.count(",") + FIGURE * (", and " in gap) + SAME * nature.same
    return min(cost, LEADING) if standing.leading else cost


def main_period(phrases: Sequence[TimePhrase], sentence: str, before: str = "") -> str:
    """The words of the time a sentence is about, for what follows it; ``before`` when it names none of its own.

    >>> text = "In 2019 output fell by a third from a year earlier, the mill said on Friday."
    >>> main_period(find_periods(text), text)
    '2019'
    """
    own = ""
    for phrase in phrases:
        nature, standing = nature_of(phrase.words), standing_of(phrase, sentence)
        passing = nature.rate or nature.compared or nature.same or nature.day or nature.date or nature.now
        if passing or standing.barred or standing.attributive:
            continue
        if standing.leading:
            return phrase.words
        own = phrase.words
    return own or before


def inherited(
    own: TimePhrase | None,
    phrases: Sequence[TimePhrase],
    sentence: str,
    role: str,
    direction: str,
    before: str,
) -> str:
    """The period of a figure in words: its own, or the one ``before`` that its sentence clearly takes over.

    ``own`` is from ``period_of``, ``before`` is the ``main_period`` of the sentence before, or what that one had taken
    over itself ("" after a heading).  Taken over are the time behind "the period", the time from which "the year
    before" is reckoned, and that of a rise or fall whose sentence begins with "it", "its" or "the company".

    >>> text = "It sold 9 cars in the period."
    >>> phrases = find_periods(text)
    >>> inherited(period_of(8, 14, phrases, text), phrases, text, "level", "", "May 2019")
    'May 2019'
    """
    if own and not nature_of(own.words).same:
        return own.words
    if own:
        return before or own.words
    if role not in ("level", "share", "change") or nature_of(before).limited:
        return ""
    if phrases:
        return before if any(nature_of(phrase.words).compared for phrase in phrases) else ""
    moves = role == "change" or direction
    return before if moves and lexicon_patterns("clauses")["pronoun"].match(sentence.lower()) else ""
