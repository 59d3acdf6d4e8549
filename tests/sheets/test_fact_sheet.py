"""The fact sheet: each thing once, in reading order, movements told in one row."""

from __future__ import annotations

import datetime as dt

import pandas as pd
import pytest
from hypothesis import given
from sheet_claims import ANY_TABLE, BLANK, article, article_table

from figures.claims import Claim
from figures.sheets.facts import fact_sheet, facts
from figures.tables import tabulate


def test_the_article_as_an_editor_would_list_it() -> None:
    rows = fact_sheet(article_table())
    shown = rows[["subject", "figure", "change", "period", "source", "stated"]].values.tolist()
    assert shown == [
        ["Harbour trade", "$2.4 billion", "up 20 percent from $2 billion", "2025", "harbour office", 2],
        ["ships that called", "nearly 340 ships", "", "", "harbour office", 1],
        ["contraband and spice seized", "12 tons", "", "", "", 1],
        ["Harbour trade", "$2.6 billion (forecast)", "", "2026", "office", 1],
        ["Loads", "48 tons (limit)", "", "", "", 1],
    ]
    assert rows["section"].tolist() == ["", *["Harbour trade climbs to $2.4 billion"] * 2, "Outlook", "Outlook"]


LEVEL = BLANK._replace(
    id="l", document="d", text="$374 million", unit="USD", subject="services", movement="m", direction="up"
)
CHANGE = BLANK._replace(
    id="c", document="d", text="19.5 percent", unit="percent", role="change", movement="m", direction="up"
)
BEFORE = BLANK._replace(id="b", document="d", text="$313 million", unit="USD", role="previous", movement="m")
ROUGH = CHANGE._replace(id="r", text="20 percent", qualifier="nearly")
AMOUNT = CHANGE._replace(id="a", text="$61 million", unit="USD", qualifier="about")


@pytest.mark.parametrize(
    ("claims", "told"),
    [
        ([LEVEL], [("$374 million", "up")]),
        ([LEVEL, CHANGE, BEFORE], [("$374 million", "up 19.5 percent from $313 million")]),
        ([BEFORE, CHANGE, LEVEL], [("$374 million", "up 19.5 percent from $313 million")]),
        ([LEVEL, AMOUNT, CHANGE], [("$374 million", "up about $61 million, 19.5 percent")]),
        ([LEVEL, BEFORE], [("$374 million", "from $313 million")]),
        ([CHANGE, BEFORE], [("", "up 19.5 percent from $313 million")]),
        ([CHANGE._replace(direction="")], [("", "by 19.5 percent")]),
        ([LEVEL, CHANGE, ROUGH], [("$374 million", "up 19.5 percent")]),
        ([LEVEL._replace(unit="month"), BEFORE], [("$374 million", "up"), ("$313 million (earlier)", "")]),
        ([BEFORE], [("$313 million (earlier)", "")]),
        ([LEVEL._replace(role="forecast"), CHANGE], [("$374 million (forecast)", "up 19.5 percent")]),
        ([LEVEL, CHANGE._replace(movement="other")], [("$374 million", "up"), ("", "up 19.5 percent")]),
        ([LEVEL, CHANGE._replace(document="e")], [("$374 million", "up"), ("", "up 19.5 percent")]),
    ],
)
def test_movements(claims: list[Claim], told: list[tuple[str, str]]) -> None:
    assert [(fact.figure, fact.change) for fact in facts(claims)] == told


def test_the_time_is_the_one_whose_days_are_known() -> None:
    known = LEVEL._replace(id="k", repeats="l", period="January 2026", period_start=dt.date(2026, 1, 1))
    assert [fact.period for fact in facts([LEVEL._replace(period="January"), known])] == ["January 2026"]


def test_a_movement_told_by_a_repeat_belongs_to_the_first() -> None:
    again = LEVEL._replace(id="l2", repeats="l", period="July")
    (fact,) = facts([LEVEL._replace(movement=""), again, CHANGE])
    assert (fact.id, fact.stated, fact.period, fact.change) == ("l", 2, "July", "up 19.5 percent")


def test_repeats_fold_even_when_the_first_is_not_among_the_rows() -> None:
    again = BLANK._replace(repeats="gone", text="5")
    (fact,) = facts([again._replace(id="x"), again._replace(id="y")])
    assert fact.stated == 2


def test_documents_stay_together() -> None:
    rows = [BLANK._replace(id=f"{n}", document="ab"[n % 2]) for n in range(4)]
    assert fact_sheet(tabulate(rows))["id"].tolist() == ["0", "2", "1", "3"]


def test_an_empty_table_gives_an_empty_sheet() -> None:
    rows = fact_sheet(tabulate([]))
    assert rows.empty and rows["stated"].dtype == pd.Int64Dtype()


@given(table=ANY_TABLE)
def test_nothing_is_stated_more_often_than_there_are_rows(table: pd.DataFrame) -> None:
    assert fact_sheet(table)["stated"].sum() <= len(table)


def test_rows_are_those_of_the_table() -> None:
    assert set(fact_sheet(article_table())["id"]) <= {claim.id for claim in article()}
