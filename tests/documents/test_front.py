"""Title and date from the first lines: only what they really show."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figures.documents import articles, front_matter, read
from figures.documents.dates import parse_date

SEEDS = Path(__file__).parents[2] / "seeds"

SEED_FRONTS = {
    "000": (
        "Pakistan calls for stronger ties with Iran on border security, drug trafficking",
        "2025-10-29",
        "text: 'Updated 29 October 2025' (first of 2 articles)",
    ),
    "001": ("Pakistan and US Strengthen Counter-Narcotics and Security Cooperation", None, ""),
    "002": (
        "Pakistan, Afghanistan Eye Reset With Joint Push On Terror, Border Security And Trade",
        "2025-07-22",
        "text: 'Published July 22, 2025 9:09 pm'",
    ),
    "003": (
        "Islamabad, Tehran discuss regional security, defense ties during Pezeshkian’s Pakistan visit",
        "2025-08-03",
        "text: 'Updated 03 August 2025' (first of 2 articles)",
    ),
    "004": (
        "Pakistan, US Agree to Deepen Security and Immigration Cooperation in Islamabad Talks",
        "2025-12-06",
        "text: '2025-12-06'",
    ),
}


def test_the_seeds_have_the_title_and_date_that_they_show() -> None:
    found = {
        Path(document.id).name[:3]: (
            document.title,
            str(document.published) if document.published else None,
            document.published_origin,
        )
        for document in read(SEEDS)
    }
    assert found == SEED_FRONTS


def test_a_second_article_has_its_own_place_title_and_date() -> None:
    by_name = {Path(document.id).name[:3]: document for document in read(SEEDS)}
    _, later = articles(by_name["003"].text)
    assert later.title.startswith("EU, Pakistan sign €60 million") and later.published == dt.date(2025, 12, 17)
    assert by_name["003"].text[later.start :].startswith(later.title)
    _, undated = articles(by_name["000"].text)
    assert undated.title.startswith("Pakistan IT exports rise nearly 20 percent")
    assert undated.published is None  # "Updated 4 sec ago" is no date
    assert [len(articles(by_name[name].text)) for name in ("001", "002", "004")] == [1, 1, 1]


SHOWN = [
    ("Updated 29 October 2025", "2025-10-29"),
    ("  • Published July 22, 2025 9:09 pm", "2025-07-22"),
    ("2025-12-06", "2025-12-06"),
    ("Feb 17, 2026", "2026-02-17"),
    ("Tuesday, 17th February 2026", "2026-02-17"),
    ("By Ada Quill | Feb 17, 2026 | 5 min read", "2026-02-17"),
    ("By ADA QUILL Tuesday, February 17, 2026 at 9:05 a.m. ET", "2026-02-17"),
    ("The Harbour Post · 17 February 2026", "2026-02-17"),
    ("Posted: 17.02.2026, 10:30", "2026-02-17"),
    ("Date: 17/02/2026", "2026-02-17"),
    ("Published: 17 Feb 2026, 10:30 GMT | Updated: 18 Feb 2026", "2026-02-17"),
    ("Published by Ada Quill on 2020-02-03T10:00:00+01:00", "2020-02-03"),
    ("KARACHI, Feb. 17, 2026 (Newswire) — Exports rose by a fifth in January, the ministry said.", "2026-02-17"),
    ("LONDON, 3 March 2024 /Newswire/ -- Sales rose by a fifth in the year, the firm said.", "2024-03-03"),
]

NOT_SHOWN = [
    "Lorries wait at the closed gate in Taftan, Pakistan February 25, 2020. (Newswire/File)",
    "File photo | February 25, 2020",
    "Islamabad, August 3, 2025",
    "KARACHI, Feb 17 (Newswire) - Exports rose by a fifth in January, the ministry said.",
    "Posted on 3/4/2026",
    "Deadline: May 5, 2026",
    "The bridge opened on May 5, 2024 to traffic",
    "Updated 4 sec ago",
    "31 February 2025",
    "By John May 2020",
]


@pytest.mark.parametrize(("line", "date"), SHOWN)
def test_a_date_that_is_shown_is_found_and_its_words_are_quoted(line: str, date: str) -> None:
    front = front_matter(f"Harbour trade grows by a fifth\n\n{line}\n\nIt grew.")
    assert str(front.published) == date
    words = front.origin.removeprefix("text: '").removesuffix("'")
    assert words in line and front.title == "Harbour trade grows by a fifth"


@pytest.mark.parametrize("line", NOT_SHOWN)
def test_a_date_of_something_else_is_not_taken(line: str) -> None:
    front = front_matter(f"Harbour trade grows by a fifth\n\n{line}\n\nIt grew.")
    assert (front.published, front.origin) == (None, "")


def test_publication_goes_before_the_last_change() -> None:
    front = front_matter("Harbour trade grows\n\nUpdated 3 May 2024\nPublished 1 May 2024\n\nIt grew.")
    assert front.published == dt.date(2024, 5, 1)


def test_a_date_deep_in_the_text_is_not_the_date_of_the_text() -> None:
    paragraph = (
        "The ministry said on Tuesday that exports through the harbour had grown again, by a fifth in a year.\n\n"
    )
    assert front_matter("Trade grows\n\n" + paragraph * 4 + "3 May 2024\n\nIt grew.").published is None


TITLES = [
    ("Trade grows\n\nIt rose 5%.", "Trade grows"),
    ("Exports rose 5%.", ""),
    ("Exports rose 5%.\n\nImports fell.", ""),
    ("# Trade grows\n\nIt rose 5%.", "Trade grows"),
    ("INTERNATIONAL TRADE\n\nHarbour trade grows by a fifth\n\nIt rose 5%.", "Harbour trade grows by a fifth"),
    ("Skip to content\nHarbour trade grows\n\nIt rose 5%.", "Harbour trade grows"),
    ("Title: Trade grows\nDate: 2024-05-03\n\nIt rose 5%.", "Trade grows"),
    ("Sales rise 5% in U.S.\n\nThey rose.", "Sales rise 5% in U.S."),
    ("The harbour, which handles a fifth of the country's\nimports, was closed\nfor a day.", ""),
    ("Trade grows", ""),
    ("", ""),
    ("\n \n", ""),
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_titles(text: str, title: str) -> None:
    assert front_matter(text).title == title


@given(st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)))
def test_a_written_date_is_read_back(date: dt.date) -> None:
    long = f"{date:%B} {date.day}, {date.year}"
    for text in (date.isoformat(), long, f"{date.day} {date:%b} {date.year}", f"{date:%d.%m.%Y}", f"{date:%A}, {long}"):
        assert parse_date(text) == date


@given(st.text(alphabet=st.sampled_from("aA1 2025.\n\r•#|-,:May by Updated"), max_size=200))
def test_any_text_has_a_front(text: str) -> None:
    front = front_matter(text)
    assert (front.title in text) and (front.published is None) == (front.origin == "")
