"""Periods: words become first and last day, or nothing where that would be a guess."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figures.context.calendar import READERS, fiscal_start_of, patterns, resolve
from figures.context.days import shifted, third, whole_unit
from figures.context.period import find_periods
from figures.context.relate import relate
from figures.documents import Document
from figures.lexicon import load

D = dt.date
NEWS = D(2026, 2, 17)  # a Tuesday


def days(text: str) -> tuple[dt.date, dt.date] | None:
    """The dates of "2026-01-01 2026-01-31"; None for "-"."""
    if text == "-":
        return None
    first, _, last = text.partition(" ")
    return D.fromisoformat(first), D.fromisoformat(last or first)


ABSOLUTE = {
    "January 2026": "2026-01-01 2026-01-31",
    "Feb. 2024": "2024-02-01 2024-02-29",
    "July 20, 2025": "2025-07-20",
    "20 July 2025": "2025-07-20",
    "3rd of May 2025": "2025-05-03",
    "April 11-20, 2025": "2025-04-11 2025-04-20",
    "11-20 April 2025": "2025-04-11 2025-04-20",
    "2025-07-20": "2025-07-20",
    "20/07/2025": "2025-07-20",
    "7/20/2025": "2025-07-20",
    "07.06.2025": "2025-06-07",
    "7/6/2025": "-",
    "2019": "2019-01-01 2019-12-31",
    "full year 2015": "2015-01-01 2015-12-31",
    "1984-85": "1984-01-01 1985-12-31",
    "2012-2017": "2012-01-01 2017-12-31",
    "1999-03": "1999-01-01 2003-12-31",
    "1986/87": "-",
    "1980s": "1980-01-01 1989-12-31",
    "early 1980s": "1980-01-01 1983-12-31",
    "late 1980s": "1987-01-01 1989-12-31",
    "mid-2019": "2019-05-01 2019-08-31",
    "late January 2020": "2020-01-21 2020-01-31",
    "mid-January 2020": "2020-01-11 2020-01-20",
    "end of 2025": "2025-12-31",
    "end-June 2020": "2020-06-30",
    "start of 2025": "2025-01-01",
    "by 2030": "2030-01-01 2030-12-31",
    "by the end of 2030": "2030-12-31",
    "by September 1992": "1992-09-01 1992-09-30",
    "from 2012 to 2017": "2012-01-01 2017-12-31",
    "between 2012 and 2017": "2012-01-01 2017-12-31",
    "between January and March 2020": "2020-01-01 2020-03-31",
    "November-January 2020": "2019-11-01 2020-01-31",
    "November 2018 to January 2020": "2018-11-01 2020-01-31",
    "June 28 to July 3, 2021": "2021-06-28 2021-07-03",
    "first quarter of 2019": "2019-01-01 2019-03-31",
    "second-quarter 2019": "2019-04-01 2019-06-30",
    "Q2 2019": "2019-04-01 2019-06-30",
    "2Q19": "2019-04-01 2019-06-30",
    "H2 2020": "2020-07-01 2020-12-31",
    "second half of 2019": "2019-07-01 2019-12-31",
    "first two weeks of January 2020": "2020-01-01 2020-01-14",
    "last three months of 2019": "2019-10-01 2019-12-31",
    "second month of 2019": "2019-02-01 2019-02-28",
    "final quarter of 2019": "2019-10-01 2019-12-31",
    "first half of January 2019": "-",
    "first months of 2019": "-",
    "first 400 days of 2019": "-",
    "nine months ended September 30, 2024": "2024-01-01 2024-09-30",
    "three months to June 2024": "2024-04-01 2024-06-30",
    "year to March 31, 2025": "2024-04-01 2025-03-31",
    "week ending July 4, 2021": "2021-06-28 2021-07-04",
    "fiscal year ending June 2026": "2025-07-01 2026-06-30",
    "first seven months of the fiscal year ending June 2026": "2025-07-01 2026-01-31",
    "6 p.m. on July 20, 2025": "2025-07-20",
    "Friday, July 18, 2025": "2025-07-18",
    "February 30, 2025": "-",
    "until 2020": "-",
    "before May 2020": "-",
    "summer of 2020": "-",
    "Easter 2020": "-",
    "fourth quarter and full year 2015": "-",
    "FY 2025-26": "-",
    "fiscal 2019": "-",
}

RELATIVE = {
    "last year": "2025-01-01 2025-12-31",
    "this year": "2026-01-01 2026-12-31",
    "next year": "2027-01-01 2027-12-31",
    "last month": "2026-01-01 2026-01-31",
    "last week": "2026-02-09 2026-02-15",
    "last quarter": "2025-10-01 2025-12-31",
    "this decade": "2020-01-01 2029-12-31",
    "so far this year": "2026-01-01 2026-02-17",
    "year to date": "2026-01-01 2026-02-17",
    "earlier this year": "2026-01-01 2026-02-17",
    "later this year": "2026-02-17 2026-12-31",
    "late last year": "2025-09-01 2025-12-31",
    "early in the year": "2026-01-01 2026-04-30",
    "past four months": "2025-10-18 2026-02-17",
    "past year": "2025-02-18 2026-02-17",
    "past 30 days": "2026-01-19 2026-02-17",
    "next two years": "2026-02-18 2028-02-17",
    "past few years": "-",
    "last two quarters": "-",
    "since 2019": "2019-01-01 2026-02-17",
    "December and January": "2025-12-01 2026-01-31",
    "November and January": "-",
    "since March": "2025-03-01 2026-02-17",
    "since the start of the year": "2026-01-01 2026-02-17",
    "by the end of the year": "2026-12-31",
    "by year-end": "2026-12-31",
    "January": "2026-01-01 2026-01-31",
    "February": "2026-02-01 2026-02-28",
    "December": "2025-12-01 2025-12-31",
    "March": "-",  # last year's, or the one that begins in two weeks?
    "last February": "2025-02-01 2025-02-28",
    "next February": "2027-02-01 2027-02-28",
    "this June": "2026-06-01 2026-06-30",
    "December last year": "2025-12-01 2025-12-31",
    "April 11-20": "2025-04-11 2025-04-20",
    "July-January": "2025-07-01 2026-01-31",
    "between January and March this year": "2026-01-01 2026-03-31",
    "nine months ended September 30": "2025-01-01 2025-09-30",
    "first quarter": "-",  # still running
    "fourth quarter": "2025-10-01 2025-12-31",
    "third quarter": "2025-07-01 2025-09-30",
    "Q3": "2025-07-01 2025-09-30",
    "first half of last year": "2025-01-01 2025-06-30",
    "Tuesday": "2026-02-17",
    "Monday night": "2026-02-16",
    "Wednesday": "2026-02-11",
    "last Tuesday": "2026-02-10",
    "next Tuesday": "-",
    "6 p.m. on Saturday": "2026-02-14",
    "10:45 p.m. last night": "2026-02-16",
    "6:25 p.m.": "-",
    "today": "2026-02-17",
    "yesterday": "2026-02-16",
    "weekend": "2026-02-14 2026-02-15",
    "three days ago": "2026-02-14",
    "two years ago": "-",
    "a year earlier": "-",
    "previous year": "-",
    "same period last year": "-",
    "annually": "-",
    "last winter": "-",
    "fiscal year": "-",
}

AHEAD = {
    "March": "2026-03-01 2026-03-31",
    "January": "2027-01-01 2027-01-31",
    "first quarter": "2026-01-01 2026-03-31",
    "fourth quarter": "2026-10-01 2026-12-31",
    "Friday": "2026-02-20",
    "Tuesday": "2026-02-17",
    "weekend": "2026-02-21 2026-02-22",
    "by May 11": "2026-05-11",
}

COMPARED = {  # with a figure for January 2026
    "a year earlier": "2025-01-01 2025-01-31",
    "a year ago": "2025-01-01 2025-01-31",
    "year before": "2025-01-01 2025-01-31",
    "two months earlier": "2025-11-01 2025-11-30",
    "a month later": "2026-02-01 2026-02-28",
    "previous year": "2025-01-01 2025-01-31",
    "previous month": "2025-12-01 2025-12-31",
    "following month": "2026-02-01 2026-02-28",
    "same period last year": "2025-01-01 2025-01-31",
    "corresponding period last year": "2025-01-01 2025-01-31",
    "same month a year ago": "2025-01-01 2025-01-31",
    "same 1986 period": "1986-01-01 1986-01-31",
    "same month of 2019": "2019-01-01 2019-01-31",
    "year-ago period": "2025-01-01 2025-01-31",
    "same period": "2026-01-01 2026-01-31",
    "same period of the war": "-",
    "two nights earlier": "2025-12-30 2026-01-29",
    "an hour earlier": "-",
}

FISCAL = {  # by first month
    ("FY 2025-26", 7): "2025-07-01 2026-06-30",
    ("FY 2025-26", 4): "2025-04-01 2026-03-31",
    ("FY 2025-27", 4): "-",
    ("FY26", 7): "2025-07-01 2026-06-30",
    ("FY87", 10): "1986-10-01 1987-09-30",
    ("fiscal 2019", 10): "2018-10-01 2019-09-30",
    ("fiscal 2019", 1): "2019-01-01 2019-12-31",
    ("fiscal 2019", 4): "-",  # ends in 2019 in India, in 2020 in Japan
    ("1986/87", 4): "1986-04-01 1987-03-31",
    ("2024-25 fiscal year", 7): "2024-07-01 2025-06-30",
    ("first seven months of FY 2025-26", 7): "2025-07-01 2026-01-31",
    ("first seven months of fiscal year", 7): "2025-07-01 2026-01-31",
    ("first nine months of fiscal year", 7): "-",  # not over
    ("third quarter of fiscal 2019", 10): "2019-04-01 2019-06-30",
    ("first fiscal quarter", 7): "2025-07-01 2025-09-30",
    ("last fiscal year", 7): "2024-07-01 2025-06-30",
    ("next fiscal year", 7): "2026-07-01 2027-06-30",
}


@pytest.mark.parametrize(("words", "expected"), ABSOLUTE.items())
def test_dates_that_need_no_date_of_the_text(words: str, expected: str) -> None:
    assert resolve(words, None) == resolve(words.upper(), NEWS) == days(expected)


@pytest.mark.parametrize(("words", "expected"), RELATIVE.items())
def test_dates_relative_to_the_text(words: str, expected: str) -> None:
    assert resolve(words, NEWS) == days(expected)
    assert resolve(words, None) is None


@pytest.mark.parametrize(("words", "expected"), AHEAD.items())
def test_plans_mean_the_next(words: str, expected: str) -> None:
    assert resolve(words, NEWS, ahead=True) == days(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 40 shops will close on Friday.", "2026-02-20"),
        ("Some 40 shops closed on Friday.", "2026-02-13"),
        ("The mall, which will close, sold 40 cars on Friday.", "2026-02-13"),
    ],
)
def test_what_will_be_is_on_the_next_such_day(text: str, expected: str) -> None:
    (claim,), _ = relate(Document(id="a", text=text, published=NEWS), load())
    assert (claim.period_start, claim.period_end) == days(expected)


@pytest.mark.parametrize(("words", "expected"), COMPARED.items())
def test_dates_relative_to_the_figure_compared_with(words: str, expected: str) -> None:
    assert resolve(words, None, anchor=(D(2026, 1, 1), D(2026, 1, 31))) == days(expected)


@pytest.mark.parametrize(("case", "expected"), FISCAL.items())
def test_fiscal_years_need_their_first_month(case: tuple[str, int], expected: str) -> None:
    words, start = case
    assert resolve(words, NEWS, fiscal_start=start) == days(expected)


def test_a_weekend_text_leaves_the_weekend_open() -> None:
    assert resolve("weekend", D(2026, 2, 14)) is None


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("The fiscal year that ended in September was good.", 10),
        ("Kenya and Uganda trade more than ever.", 7),
        ("India trades with Kenya.", None),
        ("India, Indian firms and Kenya.", 4),
        ("Nothing of the kind.", None),
    ],
)
def test_the_first_month_of_the_fiscal_year(text: str, month: int | None) -> None:
    assert fiscal_start_of(text) == month


def test_every_reading_has_a_reader_and_is_used() -> None:
    words = [*ABSOLUTE, *RELATIVE, *COMPARED, *(case[0] for case in FISCAL)]
    lines = patterns()
    used = {next((name for name in lines.sources if lines[name].fullmatch(word.lower())), "") for word in words}
    assert list(READERS) == list(lines.sources)
    assert used - {""} == set(READERS)


def test_a_leap_day_has_neighbours() -> None:
    assert shifted((D(2024, 2, 29), D(2024, 2, 29)), "year", 1) == (D(2025, 2, 28), D(2025, 2, 28))
    assert whole_unit(D(2024, 2, 29), "night") is None
    assert third((D(2024, 2, 29), D(2024, 3, 7)), 0) is None


DATES = st.dates(D(1, 1, 1), D(9999, 12, 31))


@given(
    st.sampled_from([*ABSOLUTE, *RELATIVE, *COMPARED, *(case[0] for case in FISCAL)]),
    st.none() | DATES,
    st.none() | st.tuples(DATES, DATES).map(lambda pair: (min(pair), max(pair))),
    st.none() | st.integers(1, 12),
    st.booleans(),
)
def test_days_are_in_order_whatever_the_date(
    words: str, published: dt.date | None, anchor: tuple[dt.date, dt.date] | None, start: int | None, ahead: bool
) -> None:
    span = resolve(words, published, anchor, start, ahead)
    assert span is None or span[0] <= span[1]


@given(st.text())
def test_no_words_raise(text: str) -> None:
    for words in [text, *(phrase.words for phrase in find_periods(f"in 2019 {text} of last year"))]:
        span = resolve(words, NEWS)
        assert span is None or span[0] <= span[1]
