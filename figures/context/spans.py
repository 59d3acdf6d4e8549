"""Readers of years, quarters, parts of a time and times relative to another, for ``calendar.resolve``."""

from __future__ import annotations

import datetime as dt

from figures.context.dates import SOON, nearest
from figures.context.days import (
    Groups,
    Moment,
    Read,
    Span,
    day_span,
    month_span,
    moved,
    shifted,
    stepped,
    third,
    whole_unit,
    year_span,
)
from figures.context.timewords import lexicon

ONE = dt.timedelta(1)
ORDINALS = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "latter": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3}
YEAR_BACK = ("last year", "previous year", "prior year", "preceding year", "year before", "year earlier", "year ago")


def read_by(groups: Groups, now: Moment, read: Read) -> Span | None:
    """By 2030: the year 2030."""
    return read(groups["rest"], now._replace(ahead=True))


def read_since(groups: Groups, now: Moment, read: Read) -> Span | None:
    """Since 2019: to the date of the text."""
    if not now.published:
        return None
    # a month that comes again soon is never the one meant
    span = read(groups["rest"], now) or read(groups["rest"], now._replace(published=now.published - SOON))
    return (span[0], now.published) if span and span[0] <= now.published else None


def read_unclear(groups: Groups, now: Moment, read: Read) -> Span | None:
    """Until May, before 2019, fourth quarter and full year: no one span."""
    return None


def read_between(groups: Groups, now: Moment, read: Read) -> Span | None:
    """Between January and March this year: the first is the last such before the second."""
    end = read(groups["last"], now)
    start = read(groups["first"], Moment(end[0])) if end else None
    return (start[0], end[1]) if start and end and start[0] <= end[1] else None


def read_so_far(groups: Groups, now: Moment, read: Read) -> Span | None:
    """So far this year, year to date."""
    unit = whole_unit(now.published, groups.get("unit", "year")) if now.published else None
    return (unit[0], now.published) if unit and now.published else None


def read_edge(groups: Groups, now: Moment, read: Read) -> Span | None:
    """End of 2025, year-end, start of the year: the last or first day."""
    whole = whole_of(groups.get("whole") or groups.get("of") or groups.get("unit", ""), now, read)
    if not whole:
        return None
    return day_span(whole[0] if groups.get("edge") in ("start", "beginning") else whole[1])


def whole_of(words: str, now: Moment, read: Read) -> Span | None:
    """The span of what follows "of the": also of a bare "year", which is the one of the date of the text."""
    if words in ("year", "month", "quarter", "decade", "week"):
        return whole_unit(now.published, words) if now.published else None
    return read(words, now)


def read_same(groups: Groups, now: Moment, read: Read) -> Span | None:
    """Same period last year, same 1986 period: the span compared with, moved; "same period" alone is that span."""
    if not now.anchor:
        return None
    year = groups.get("year") or groups.get("whole", "")
    if year.isdigit():
        return shifted(now.anchor, "year", int(year) - now.anchor[1].year)
    if year.endswith(YEAR_BACK) or groups["same"].startswith(("year-", "prior-", "previous-")):
        return shifted(now.anchor, "year", -1)
    return None if year else now.anchor


def read_compared(groups: Groups, now: Moment, read: Read) -> Span | None:
    """A year earlier, two months later: the span compared with, moved; without one only days ago are certain."""
    unit, amount = singular(groups["unit"]), number(groups.get("amount", "one"))
    step = amount if groups["way"] == "later" else -amount
    if groups["way"] == "ago" and unit == "day":
        return day_span(now.published + dt.timedelta(step)) if now.published else None
    return shifted(now.anchor, unit, step) if now.anchor else None


def read_neighbour(groups: Groups, now: Moment, read: Read) -> Span | None:
    """Previous year, following month: the span compared with, moved."""
    step = 1 if groups["way"] == "following" else -1
    return shifted(now.anchor, groups["unit"], step) if now.anchor else None


def read_part(groups: Groups, now: Moment, read: Read) -> Span | None:
    """First seven months of, last two weeks of, second half of: counted from an end of the whole."""
    whole = whole_of(groups["whole"], now, read)
    if not whole:
        return None
    nth, unit, amount = groups["nth"], singular(groups["unit"]), groups.get("amount")
    if unit in ("half", "quarter"):
        return piece(whole, 5 if nth in ("last", "final") else ORDINALS[nth], unit)
    if not amount and groups["unit"].endswith("s"):
        return None  # first months: how many?
    size = number(amount or "one")
    if nth in ("last", "final"):
        start = stepped(whole[1] + ONE, unit, -size)
        return max(start, whole[0]), whole[1]
    start = stepped(whole[0], unit, size * ORDINALS[nth])
    part = start, stepped(start, unit, size) - ONE
    over = now.published and part[1] > now.published and not now.ahead and not any(map(str.isdigit, groups["whole"]))
    return None if over or part[1] > whole[1] else part


def piece(whole: Span, nth: int, unit: str) -> Span | None:
    """A half or quarter of a year, the last one for a number beyond it; None of a whole that is no twelve months."""
    length = 6 if unit == "half" else 3
    if moved(whole[0], 12) != whole[1] + ONE:
        return None
    start = moved(whole[0], length * min(nth, 12 // length - 1))
    return start, moved(start, length) - ONE


def read_ended(groups: Groups, now: Moment, read: Read) -> Span | None:
    """Nine months ended September 30, fiscal year ending June 2026: counted back from the end."""
    end = read(groups["whole"], now)
    if not end:
        return None
    return stepped(end[1] + ONE, singular(groups["unit"]), -number(groups.get("amount", "one"))), end[1]


def read_rolling(groups: Groups, now: Moment, read: Read) -> Span | None:
    """Past four months, next two years: from or to the date of the text."""
    unit = singular(groups.get("units") or groups["unit"])
    if not now.published or unit in ("quarter", "weekend", "hour", "minute"):
        return None
    amount = number(groups.get("amount", "one"))
    if groups["way"] in ("next", "coming", "following"):
        return now.published + ONE, stepped(now.published, unit, amount)
    return stepped(now.published, unit, -amount) + ONE, now.published


def read_quarter(groups: Groups, now: Moment, read: Read) -> Span | None:
    """First quarter, second half of 2019, fiscal third quarter; without a year the last that is over."""
    unit, nth = groups["unit"], ORDINALS.get(groups["nth"], 3)
    if "whole" in groups:
        whole = whole_of(groups["whole"], now, read)
        return piece(whole, nth, unit) if whole else None
    if not now.published:
        return None
    start = now.fiscal_start if "fiscal" in groups or "fiscally" in groups else 1
    if not start:
        return None
    years = [month_span(now.published.year + step, start, 12) for step in (-2, -1, 0, 1)]
    spans = [span for year in years if (span := piece(year, nth, unit))]
    if not now.ahead and any(first <= now.published < last for first, last in spans):
        return None  # still running: the one meant may be a company's
    return nearest(spans, now.published, now.ahead) if now.ahead else [s for s in spans if s[1] <= now.published][-1]


def read_label(groups: Groups, now: Moment, read: Read) -> Span | None:
    """Q2 2019, 2Q19, H1 of FY26."""
    nth = next(value for name, value in groups.items() if name.startswith(("quarter", "half")))
    unit = "half" if any(name.startswith("half") for name in groups) else "quarter"
    whole = groups.get("whole", "")
    if not whole:
        return read(f"{('first', 'second', 'third', 'fourth')[int(nth) - 1]} {unit}", now)
    span = read(f"20{whole}" if len(whole) == 2 and whole.isdigit() else whole, now)
    return piece(span, int(nth) - 1, unit) if span else None


def read_fiscal(groups: Groups, now: Moment, read: Read) -> Span | None:
    """FY 2025-26, fiscal 2019.

    A single year names the year in which the fiscal year ends; where that begins in spring, usage differs.
    """
    first = full_year(groups.get("first") or groups["named"])
    last = groups.get("last") or groups.get("named_last")
    if now.fiscal_start is None or (last and (first + 1 - int(last)) % 100):
        return None
    if last or now.fiscal_start == 1:
        return month_span(first, now.fiscal_start, 12)
    return month_span(first - 1, now.fiscal_start, 12) if now.fiscal_start >= 7 else None


def read_this_fiscal(groups: Groups, now: Moment, read: Read) -> Span | None:
    """Last fiscal year."""
    if not now.published or not now.fiscal_start:
        return None
    first = now.published.year - (now.published.month < now.fiscal_start)
    step = {"last": -1, "previous": -1, "next": 1}.get(groups.get("way", ""), 0)
    return month_span(first + step, now.fiscal_start, 12)


def read_years(groups: Groups, now: Moment, read: Read) -> Span | None:
    """1984-85, 2012-2017: all of the years; a split year (1986/87) only where its first month is known."""
    first, last = int(groups["first"]), int(groups["last"])
    last = last if last > 99 else first // 100 * 100 + last + (100 if last <= first % 100 else 0)
    if last == first + 1 and now.fiscal_start:
        return month_span(first, now.fiscal_start, 12)
    if last <= first or (groups["mark"] == "/" and last == first + 1):
        return None
    return year_span(first)[0], year_span(last)[1]


def read_vague(groups: Groups, now: Moment, read: Read) -> Span | None:
    """Late 1980s, early January, mid-2019: a third of it; "later this year": from the date of the text on."""
    whole = whole_of(groups["whole"], now, read)
    if not whole:
        return None
    if groups["vague"] in ("earlier", "later"):
        if not now.published or not whole[0] <= now.published <= whole[1]:
            return None
        return (whole[0], now.published) if groups["vague"] == "earlier" else (now.published, whole[1])
    return third(whole, ("early", "mid", "late").index(groups["vague"]))


def read_relative(groups: Groups, now: Moment, read: Read) -> Span | None:
    """Last year, this quarter, next month: calendar units around the date of the text."""
    this = whole_unit(now.published, groups["unit"]) if now.published else None
    if not this or groups["way"] in ("this", "current"):
        return this
    return whole_unit(this[0] - ONE if groups["way"] == "last" else this[1] + ONE, groups["unit"])


def singular(unit: str) -> str:
    """Year for "years"."""
    return "century" if unit == "centuries" else unit.removesuffix("s")


def number(word: str) -> int:
    """7 for "seven" or "7", 1 for "a"."""
    if word in ("a", "an"):
        return 1
    return int(word) if word.isdigit() else int(lexicon()["numbers"][word])


def full_year(digits: str) -> int:
    """2026 for "26", 1987 for "87"."""
    year = int(digits)
    return year if year > 99 else year + (1900 if year > 60 else 2000)
