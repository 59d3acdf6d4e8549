"""Readers of dates, months and weekdays, for ``calendar.resolve``."""

from __future__ import annotations

import datetime as dt

from figures.context.days import Groups, Moment, Read, Span, day_span, month_span, moved, year_span
from figures.context.timewords import lexicon

SOON = dt.timedelta(45)  # a month or day that comes again so soon may be the one meant


def read_iso(groups: Groups, now: Moment, read: Read) -> Span | None:
    """2025-07-20."""
    return day_span(dt.date(int(groups["year"]), int(groups["month"]), int(groups["day"])))


def read_slashed(groups: Groups, now: Moment, read: Read) -> Span | None:
    """20/07/2025 and 7/20/2025; 7/6/2025 could be either."""
    first, second = int(groups["first"]), int(groups["second"])
    if first <= 12 and second <= 12 and first != second and groups["mark"] == "/":
        return None
    day, month = (second, first) if second > 12 else (first, second)
    return day_span(dt.date(int(groups["year"]), month, day))


def read_clocked(groups: Groups, now: Moment, read: Read) -> Span | None:
    """6 p.m. on Saturday: the day."""
    rest = groups["rest"]
    return read({"last night": "yesterday", "this morning": "today"}.get(rest, rest), now)


def read_month(groups: Groups, now: Moment, read: Read) -> Span | None:
    """January, last June, April 11-20, 20 July 2025, December last year."""
    month = month_number(groups["month"])
    day = groups.get("day") or groups.get("later_day")
    until = groups.get("until") or groups.get("later_until") or day
    whole, way = groups.get("whole"), groups.get("way")

    def span_in(year: int) -> Span:
        if not day or not until:
            return month_span(year, month)
        return dt.date(year, month, day_number(day)), dt.date(year, month, day_number(until))

    if whole:
        year = year_of(whole, now)
        return span_in(year) if year else None
    if not now.published:
        return None
    if way == "this":
        return span_in(now.published.year)
    if way == "last":
        return span_in(now.published.year - (month >= now.published.month))
    if way == "next":
        return span_in(now.published.year + (month <= now.published.month))
    return nearest([span_in(now.published.year + step) for step in (-1, 0, 1)], now.published, now.ahead)


def nearest(spans: list[Span], published: dt.date, ahead: bool) -> Span | None:
    """The last span that has begun, or ahead the first that is not over; None where the next one begins too soon."""
    if ahead:
        return next(span for span in spans if span[1] >= published)
    later = next((span for span in spans if span[0] > published), None)
    if later and later[0] - published <= SOON:
        return None
    return [span for span in spans if span[0] <= published][-1]


def read_month_range(groups: Groups, now: Moment, read: Read) -> Span | None:
    """July-January, January to March this year; the first month is the last such before the second."""
    end = read(" ".join(filter(None, (groups["last"], groups.get("whole")))), now)
    if not end:
        return None
    if groups.get("joint") == "and" and (month_number(groups["first"]) - month_number(groups["last"])) % 12 != 11:
        return None  # May and September: no one span
    if "first_year" in groups:
        start = read(f"{groups['first']} {groups['first_year']}", now)
    else:
        start = read(groups["first"], Moment(end[0]))
    return (start[0], end[1]) if start and start[0] <= end[1] else None


def read_weekday(groups: Groups, now: Moment, read: Read) -> Span | None:
    """Tuesday: the last one up to the date of the text; "next Tuesday" may be this week's or the one after."""
    if "date" in groups:
        return read(groups["date"], now)
    if not now.published or groups.get("way") == "next":
        return None
    weekday: list[str] = lexicon()["words"]["weekday"]
    back = (now.published.weekday() - weekday.index(groups["weekday"])) % 7
    if now.ahead:
        return day_span(now.published + dt.timedelta(-back % 7))
    if groups.get("way") == "last":
        back = back or 7
    return day_span(now.published - dt.timedelta(back))


def read_weekend(groups: Groups, now: Moment, read: Read) -> Span | None:
    """The weekend before the date of the text, or ahead the one after; None for a text of a weekend."""
    if not now.published or now.published.weekday() > 4:
        return None
    sunday = now.published - dt.timedelta(now.published.weekday() + 1 - 7 * now.ahead)
    return sunday - dt.timedelta(1), sunday


def read_today(groups: Groups, now: Moment, read: Read) -> Span | None:
    """Today, yesterday, tomorrow, now."""
    step = {"yesterday": -1, "tomorrow": 1}.get(groups["day"], 0)
    return day_span(now.published + dt.timedelta(step)) if now.published else None


def read_year(groups: Groups, now: Moment, read: Read) -> Span | None:
    """2019, full year 2019."""
    return year_span(int(groups["year"]))


def read_decade(groups: Groups, now: Moment, read: Read) -> Span | None:
    """1980s."""
    first = dt.date(int(groups["year"]), 1, 1)
    return first, moved(first, 120) - dt.timedelta(1)


def month_number(name: str) -> int:
    """1 for "january" and "jan."."""
    months: list[str] = lexicon()["words"]["month"]
    return next(number for number, month in enumerate(months, 1) if month.startswith(name.rstrip(".")[:3]))


def day_number(text: str) -> int:
    """3 for "3rd"."""
    return int(text.rstrip("stndrh"))


def year_of(words: str, now: Moment) -> int | None:
    """The calendar year that "2019" or "last year" names; None for "the previous year"."""
    if words.isdigit():
        return int(words)
    step = {"this year": 0, "last year": -1, "next year": 1}.get(words)
    return now.published.year + step if now.published and step is not None else None
