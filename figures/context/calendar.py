"""Days of a time expression: "first half of 2019" is 1 January to 30 June 2019.

Never a guess.  What needs the date of the text is None without it, what needs the figure it is compared with ("a year
earlier") is None without that figure's span, and seasons, holidays, hours and "the past few years" are None always.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from functools import cache, lru_cache

from figures.context import dates, spans
from figures.context.days import Groups, Moment, Read, Span
from figures.context.timewords import expanded, lexicon, lowered
from figures.lexicon.regexes import Regexes


@lru_cache(8192)
def resolve(
    words: str,
    published: dt.date | None,
    anchor: Span | None = None,
    fiscal_start: int | None = None,
    ahead: bool = False,
) -> Span | None:
    """First and last day of a time expression as ``find_periods`` gives it; None where that would be a guess.

    ``published`` is the date of the text: "last year", "Tuesday" and months without a year are relative to it, and
    mean the last one before it, or with ``ahead`` (for targets and forecasts) the next.  ``anchor`` is the span of the
    figure that this one is compared with: "a year earlier" and "the same period last year" are reckoned from it.
    ``fiscal_start`` is the first month of the fiscal year, 1 to 12 (see ``fiscal_start_of``).  Weeks run from Monday to
    Sunday; "by 2030" is the year 2030, "since 2019" runs to the date of the text.

    >>> resolve("first seven months of FY 2025-26", None, fiscal_start=7)
    (datetime.date(2025, 7, 1), datetime.date(2026, 1, 31))
    >>> resolve("a year earlier", None, anchor=(dt.date(2026, 1, 1), dt.date(2026, 1, 31)))
    (datetime.date(2025, 1, 1), datetime.date(2025, 1, 31))
    >>> resolve("last year", None)
    """
    return reading(" ".join(lowered(words).split()), Moment(published, anchor, fiscal_start, ahead))


@lru_cache(8192)
def reading(words: str, now: Moment) -> Span | None:
    """The span of words in lower case, by the first line of [readings] that matches."""
    for name in lexicon()["readings"]:
        match = patterns()[name].fullmatch(words)
        if match:
            groups = {key: value for key, value in match.groupdict().items() if value}
            try:
                return READERS[name](groups, now, reading)
            except (ValueError, OverflowError, KeyError):  # June 31, year 0, hours
                return None
    return None


def fiscal_start_of(text: str) -> int | None:
    """First month of the fiscal year that a text speaks of, 1 to 12; None where it does not show.

    "Fiscal year ending June" says it; else the country named most often, if named at least twice as often as any with
    another fiscal year.

    >>> fiscal_start_of("In the fiscal year ending March 2026 output rose."), fiscal_start_of("Pakistan's exports.")
    (4, 7)
    """
    said = fiscal_end().search(lowered(text))
    if said:
        return dates.month_number(said[1]) % 12 + 1
    counts: dict[int, int] = {}
    for word in country_words().findall(lowered(text)):
        counts[countries()[word]] = counts.get(countries()[word], 0) + 1
    ranked = sorted(counts, key=lambda month: -counts[month])
    if not ranked or (len(ranked) > 1 and counts[ranked[0]] < 2 * counts[ranked[1]]):
        return None
    return ranked[0]


@cache
def patterns() -> Regexes:
    """The lines of [readings]."""
    same = "(?P<same>{same})"
    return Regexes({name: expanded(line.replace("{same}", same)) for name, line in lexicon()["readings"].items()})


@cache
def fiscal_end() -> re.Pattern[str]:
    """The words "fiscal year ending June"; the month is the group."""
    return re.compile(
        expanded(r"(?:fiscal|financial) year (?:that )?(?:ended|ending|ends|to) (?:in |on )?(?:{day} )?({month})")
    )


@cache
def countries() -> dict[str, int]:
    """First month of the fiscal year by country word."""
    return {word: int(month) for month, words in lexicon()["fiscal"].items() for word in words}


@cache
def country_words() -> re.Pattern[str]:
    """Any of the country words."""
    return re.compile(rf"\b(?:{'|'.join(countries())})\b")


READERS: dict[str, Callable[[Groups, Moment, Read], Span | None]] = {
    "iso": dates.read_iso,
    "slashed": dates.read_slashed,
    "clocked": dates.read_clocked,
    "by": spans.read_by,
    "since": spans.read_since,
    "unclear": spans.read_unclear,
    "between": spans.read_between,
    "so_far": spans.read_so_far,
    "edge": spans.read_edge,
    "same": spans.read_same,
    "compared": spans.read_compared,
    "neighbour": spans.read_neighbour,
    "part": spans.read_part,
    "ended": spans.read_ended,
    "rolling": spans.read_rolling,
    "quarter": spans.read_quarter,
    "label": spans.read_label,
    "fiscal": spans.read_fiscal,
    "this_fiscal": spans.read_this_fiscal,
    "year": dates.read_year,
    "years": spans.read_years,
    "decade": dates.read_decade,
    "vague": spans.read_vague,
    "relative": spans.read_relative,
    "weekday": dates.read_weekday,
    "today": dates.read_today,
    "weekend": dates.read_weekend,
    "months": dates.read_month_range,
    "dates": dates.read_month_range,
    "month": dates.read_month,
}
