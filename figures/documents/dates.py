"""Full calendar dates as people and machines write them; nothing is guessed.

A date without a year is no date here, and neither is 3/4/2026, whose month depends on the country.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from figures.documents.words import words

_YEAR = r"(?P<year>1[89]\d\d|20\d\d|21\d\d)"
_CLOCK = r"\d{1,2}(?:[:.]\d\d){1,2}(?:[.,]\d+)?(?:\s*[ap]\.?m\b\.?)?|\d{1,2}\s*[ap]\.?m\b\.?|midnight|noon"
_ZONE = r"\s*(?:Z\b|(?:GMT|UTC)?[+-]\d\d:?\d\d|\(?(?-i:[A-Z]{2,5})\)?)"
TIME = rf"(?:[T\s]|\s*[,|/–—-]\s*|\s+at\s+|\s+@\s*)\s*(?:{_CLOCK})(?:{_ZONE})?"

_DIGITS = re.compile(r"\d[-/.]\d\d?[-/.]\d")


@cache
def forms() -> tuple[str, ...]:
    """The ways of writing a full date as regular expressions, to be used with ``re.IGNORECASE``.

    >>> any(re.fullmatch(form, "Tuesday, 29 October 2025", re.IGNORECASE) for form in forms())
    True
    """
    month = "|".join(sorted((name for names in words()["months"] for name in names), key=len, reverse=True))
    weekday = "|".join(name for names in words()["weekdays"] for name in names)
    lead = rf"(?:(?:{weekday})\.?,?\s+)?"
    return (
        rf"{lead}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?(?P<month>{month})\b\.?,?[\s-]+{_YEAR}(?!\d)",
        rf"{lead}(?P<month>{month})\b\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR}(?!\d)",
        rf"{lead}{_YEAR}(?P<mark>[-/.])(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)(?!\d)",
        rf"{lead}(?P<first>\d{{1,2}})(?P<mark>[./-])(?P<second>\d{{1,2}})(?P=mark){_YEAR}(?!\d)",
    )


def forms_in(text: str) -> tuple[str, ...]:
    """Those of ``forms()`` that a text may hold: a cheap look, before they are compiled and tried.

    >>> forms_in("of 2019"), len(forms_in("in May")), len(forms_in("on 2025-10-29"))
    ((), 2, 2)
    """
    in_words, in_digits = forms()[:2], forms()[2:]
    return (in_words if _named_month().search(text.lower()) else ()) + (in_digits if _DIGITS.search(text) else ())


@cache
def _named_month() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(name for names in words()['months'] for name in names)})\b")


def parse_date(text: str) -> dt.date | None:
    """The date that a text is, with or without a time of day; None if it is anything else or could be two dates.

    >>> parse_date("Feb 17, 2026"), parse_date("2025-12-06T10:00:00Z")
    (datetime.date(2026, 2, 17), datetime.date(2025, 12, 6))
    >>> parse_date("17.02.2026"), parse_date("3/4/2026"), parse_date("February 17")
    (datetime.date(2026, 2, 17), None, None)
    """
    for pattern in _patterns():
        if match := pattern.fullmatch(text.strip()):
            return date_of(match)
    return None


def date_of(match: re.Match[str]) -> dt.date | None:
    """The date in a match of one of ``forms()``; None for 31 February and for a day that could be a month."""
    found = match.groupdict()
    if found.get("first"):
        day, month = int(found["first"]), int(found["second"])
        if month > 12:
            day, month = month, day
        elif day <= 12 and day != month and found["mark"] != ".":  # with full stops the day always comes first
            return None
    else:
        day, month = int(found["day"]), _month(found["month"])
    try:
        return dt.date(int(found["year"]), month, day)
    except ValueError:
        return None


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"{form}(?:{TIME})?", re.IGNORECASE) for form in forms())


def _month(name: str) -> int:
    if name.isdecimal():
        return int(name)
    return next(number for number, names in enumerate(words()["months"], start=1) if name.lower() in names)
