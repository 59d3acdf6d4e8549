"""``extract_frame``: the same schema whatever comes in."""

from __future__ import annotations

import datetime as dt

import pandas as pd
import pytest

import figures
from figures.claims import COLUMNS
from figures.corpus.frames import extract_frame
from figures.errors import FiguresError

TEXT = "Exports rose 5 percent to $2 billion."


@pytest.mark.parametrize("texts", [[], [None], [""], ["No numbers here."], [TEXT], [TEXT, None, float("nan")]])
def test_the_schema_is_fixed(texts: list[object]) -> None:
    table = extract_frame(pd.DataFrame({"text": pd.Series(texts, dtype=object)}))
    assert table.dtypes.equals(figures.extract("").dtypes)
    assert list(table) == list(COLUMNS)
    assert table.attrs == {}


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("2026-02-17", "2026-02-17"),
        ("2026-02-17T08:00:00Z", "2026-02-17"),
        (dt.date(2026, 2, 17), "2026-02-17"),
        (pd.Timestamp("2026-02-17 08:00"), "2026-02-17"),
        ("yesterday", None),
        (None, None),
        (pd.NaT, None),
        (float("nan"), None),
    ],
)
def test_dates_are_read_as_they_come(given: object, expected: str | None) -> None:
    table = extract_frame(pd.DataFrame({"text": [TEXT], "published": pd.Series([given], dtype=object)}))
    assert set(table["published"]) == {pd.Timestamp(expected)} if expected else table["published"].isna().all()


def test_the_same_as_extract() -> None:
    document = figures.Document("a", TEXT, title="Trade", published="2026-02-17")
    frame = pd.DataFrame({"id": ["a"], "text": [TEXT], "title": ["Trade"], "published": ["2026-02-17"], "extra": [1]})
    pd.testing.assert_frame_equal(extract_frame(frame), figures.extract(document))


def test_the_index_names_documents_without_id() -> None:
    table = extract_frame(pd.DataFrame({"text": [TEXT, TEXT]}, index=["x", "y"]))
    assert list(table["document"].unique()) == ["x", "y"]


def test_a_frame_without_texts_is_refused() -> None:
    with pytest.raises(FiguresError, match="body, date, but none is called text"):
        extract_frame(pd.DataFrame({"body": ["x"], "date": ["y"]}))
