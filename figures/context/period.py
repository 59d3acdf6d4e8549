"""When a figure holds: which time expression of its sentence, or of the one before, belongs to it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import NamedTuple

from figures.context.calendar import fiscal_start_of, resolve
from figures.context.standing import TimePhrase, find_periods, lexicon_patterns, nature_of
from figures.context.timewords import lowered

__all__ = ["TimePhrase", "find_periods", "fiscal_start_of", "inherited", "period_of", "resolve"]

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
    kind: str
    text: str  # the sentence in lower case
    others: Sequence[tuple[int, int]]

    @property
    def lasts(self) -> bool:
        """Whether the figure is a length of time."""
        return self.kind in ("duration", "age") or DURATION.search(self.text[self.start : self.end]) is not None


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
    text = lowered(sentence)
    spot = Spot(start, end, role, kind, text, figures)
    if "-" in text[start:end] and kind != "ratio" and HYPHENED.fullmatch(text, start, end) and not spot.lasts:
        return None  # a 20-mile line is a thing, whatever the time
    if kind == "age" and text[max(0, start - 2) : start] == ", " and text[end : end + 1] == ",":
        return None  # Ana Ruiz, 47, left in May
    best, least = None, FAR
    for phrase in phrases if len(text) < REACH else within_reach(phrases, start, end):
        if (phrase.start < end and start < phrase.end) or phrase.standing.barred:
            continue
        cost = cost_of(spot, phrase)
        if cost < least:
            best, least = phrase, cost
        if phrase.start >= end and not phrase.nature.rate and not phrase.standing.attributive:
            break  # what comes after it belongs to others
    return best


def within_reach(phrases: Sequence[TimePhrase], start: int, end: int) -> Sequence[TimePhrase]:
    """The phrases near a place of a long text."""
    place = attrgetter("start")
    return phrases[bisect_left(phrases, start - REACH, key=place) : bisect_left(phrases, end + REACH, key=place)]


def cost_of(spot: Spot, phrase: TimePhrase) -> int:
    """How far a phrase is from the figure; FAR when it cannot hold for it."""
    before = phrase.start < spot.start
    gap = spot.text[phrase.end : spot.start] if before else spot.text[spot.end : phrase.start]
    if not suits(spot, phrase, "" if before else gap):
        return FAR
    if before:
        return cost_before(spot, phrase, gap)
    if phrase.nature.rate:
        shape = "of_noun" if " " in phrase.words else "few_words"
        return RATE if lexicon_patterns("clauses")[shape].fullmatch(gap) else FAR
    return cost_after(spot, phrase, gap)


def suits(spot: Spot, phrase: TimePhrase, gap: str) -> bool:
    """Whether words of this nature can hold for a figure in this role; ``gap`` is the text from figure to words."""
    nature = phrase.nature
    if (nature.day or nature.week) and spot.lasts:
        return False  # a two-day visit is not of Tuesday
    if spot.role in ("target", "forecast"):
        return not (nature.past or nature.compared)
    if spot.role == "previous":
        return not nature.limited or phrase.words.startswith("before ")
    if nature.compared and not phrase.standing.leading:
        clauses = lexicon_patterns("clauses")
        near = clauses["beside"].fullmatch(gap) or clauses["in_state"].fullmatch(gap)  # 40 pounds in debt a year ago
        return spot.role != "change" and near is not None
    return True


def cost_after(spot: Spot, phrase: TimePhrase, gap: str) -> int:
    """The cost of a phrase that follows the figure after ``gap``."""
    clauses = lexicon_patterns("clauses")
    nature, standing = phrase.nature, phrase.standing
    if not standing.attributive and clauses["beside"].fullmatch(gap):
        return 1 + SAME * nature.same
    between = bisect_left(spot.others, (phrase.start, 0)) - bisect_left(spot.others, (spot.end, 0))
    if (
        standing.attributive
        or standing.agreed()
        or standing.opens()
        or ("," in gap and standing.aside())
        or (nature.now and (len(gap) > NEAR or "," in gap))
        or ";" in gap
        or clauses["break"].search(gap)
        or clauses["of_which"].match(gap)
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
    if gap.startswith(", ") and len(gap.split()) > 3 and clauses["apposed"].search(before):
        return True  # a town of 9,000, joined in May
    if gap.startswith((", ", "), ")) and len(gap) > len("), ") and clauses["made_at"].search(before):
        return True  # tickets, priced at £145, go on sale on Monday
    return clauses["finite"].search(gap) is not None and clauses["relative"].search(before) is not None


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


def cost_before(spot: Spot, phrase: TimePhrase, gap: str) -> int:
    """The cost of a phrase that the figure follows after ``gap``."""
    clauses = lexicon_patterns("clauses")
    nature, standing = phrase.nature, phrase.standing
    if clauses["when"].fullmatch(gap) and not nature.rate:
        return len(gap.split())  # in 1986, when a strike cut it by 5
    planned = spot.role in ("target", "forecast")
    commas = gap.count(",")
    if (
        nature.rate
        or standing.reported()
        or ";" in gap
        or (nature.now and len(gap) > NEAR)
        or (commas and (standing.aside() or (spot.role in ("level", "share") and clauses["aside"].search(gap))))
        or (not standing.leading and (clauses["break"].search(gap) or clauses["said_next"].search(gap)))
        or (planned and (nature.day or nature.date) and not clauses["future"].search(gap))
        or (spot.role == "limit" and commas and not standing.leading)
        or (" and " in gap and not standing.leading and clauses["joined_after"].match(phrase.words.lower()))
    ):
        return FAR
    if spot.role == "previous":
        if clauses["other_side"].search(gap) or (clauses["from"].search(gap) and not clauses["revised"].search(gap)):
            return FAR
    elif not nature.limited and standing.side():
        return FAR
    cost = BEFORE + len(gap.split()) + COMMA * commas + FIGURE * (", and " in gap) + SAME * nature.same
    if standing.opens():
        return min(cost, LEADING - 1)
    return min(cost, LEADING) if standing.leading else cost


def inherited(
    own: TimePhrase | None,
    phrases: Sequence[TimePhrase],
    sentence: str,
    role: str,
    direction: str,
    carried: Callable[[], str],
) -> str:
    """The period of a figure in words: its own, or the one ``carried`` on that its sentence clearly takes over.

    ``own`` is from ``period_of``, ``carried`` tells the ``main_period`` of the sentence before, or what that one had
    taken over itself ("" after a heading).  Taken over are the time behind "the period", the time from which "the year
    before" is reckoned, and that of a rise or fall whose sentence begins with "it", "its" or "the company".

    >>> text = "It sold 9 cars in the period."
    >>> phrases = find_periods(text)
    >>> inherited(period_of(8, 14, phrases, text), phrases, text, "level", "", lambda: "May 2019")
    'May 2019'
    """
    if own:
        return (carried() if own.nature.same else "") or own.words
    if role not in ("level", "share", "change"):
        return ""
    if phrases:
        takes_over = any(phrase.nature.compared for phrase in phrases)
    else:
        moves = role == "change" or direction
        takes_over = bool(moves and lexicon_patterns("clauses")["pronoun"].match(lowered(sentence)))
    words = carried() if takes_over else ""
    return "" if nature_of(words).limited else words
