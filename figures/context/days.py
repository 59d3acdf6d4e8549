"""Arithmetic with spans of days: a span is its first and its last day."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable
from typing import NamedTuple

Span = tuple[dt.date, dt.date]

MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14}


class Moment(NamedTuple):
    """What a time expression is relative to: see ``calendar.resolve``."""

    published: dt.date | None
    anchor: Span | None = None
    fiscal_start: int | None = None
    ahead: bool = False


Groups = dict[str, str]
Read = Callable[[str, Moment], Span | None]


def month_span(year: int, month: int, length: int = 1) -> Span:
    """The months from a month on.

    >>> month_span(2024, 2)
    (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
    """
    first = dt.date(year, month, 1)
    return first, moved(first, length) - dt.timedelta(1)


def year_span(year: int) -> Span:
    """A calendar year."""
    return month_span(year, 1, 12)


def day_span(day: dt.date) -> Span:
    """One day."""
    return day, day


def moved(day: dt.date, months: int) -> dt.date:
    """The same day some months later (or earlier), or the last of its month where that is shorter.

    >>> moved(dt.date(2024, 3, 31), -1)
    datetime.date(2024, 2, 29)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def stepped(day: dt.date, unit: str, amount: int) -> dt.date:
    """The day some units later (or earlier); raises KeyError for a unit that is no number of days or months."""
    if unit in MONTHS:
        return moved(day, MONTHS[unit] * amount)
    return day + dt.timedelta(DAYS[unit] * amount)


def shifted(span: Span, unit: str, amount: int) -> Span:
    """The span some units later (or earlier); a span of whole months stays one.

    >>> shifted((dt.date(2023, 2, 1), dt.date(2023, 2, 28)), "year", 1)
    (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
    """
    first, last = span
    after = last + dt.timedelta(1)
    if first.day == after.day == 1 and unit in MONTHS:
        return moved(first, MONTHS[unit] * amount), moved(after, MONTHS[unit] * amount) - dt.timedelta(1)
    return stepped(first, unit, amount), stepped(last, unit, amount)


def whole_unit(day: dt.date, unit: str) -> Span | None:
    """The calendar unit that a day lies in: year, quarter, month, week from Monday, decade; None for other units.

    >>> whole_unit(dt.date(2026, 2, 17), "quarter")
    (datetime.date(2026, 1, 1), datetime.date(2026, 3, 31))
    """
    if unit == "year":
        return year_span(day.year)
    if unit == "quarter":
        return month_span(day.year, (day.month - 1) // 3 * 3 + 1, 3)
    if unit == "month":
        return month_span(day.year, day.month)
    if unit == "week":  # ISO 8601
        monday = day - dt.timedelta(day.weekday())
        return monday, monday + dt.timedelta(6)
    if unit == "decade":
        return month_span(day.year // 10 * 10, 1, 120)
    return None


def third(span: Span, which: int) -> Span | None:
    """The early, middle or late (0, 1, 2) third of a decade, a year or a month; of a day the day; None of others.

    Decades are cut 4 + 3 + 3 years, as in "early 1980s" for 1980 to 1983.
    """
    first, last = span
    days = (last - first).days + 1
    if days > 3650:
        start, end = ((0, 3), (4, 6), (7, 9))[which]
        return dt.date(first.year + start, 1, 1), dt.date(first.year + end, 12, 31)
    if 365 <= days <= 366 and first.day == 1:
        start_day = moved(first, 4 * which)
        return start_day, moved(start_day, 4) - dt.timedelta(1)
    if 28 <= days <= 31:
        return first.replace(day=10 * which + 1), (last if which == 2 else first.replace(day=10 * which + 10))
    return span if days == 1 else None
