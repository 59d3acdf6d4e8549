"""Tables: every text gives one with all columns, places slice back, and the same text gives the same rows."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import figures
from figures import Document
from figures.claims import COLUMNS
from figures.lexicon.english import english

SEEDS = sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))
WORDS = (
    "5 1,200 3.5 2024 15th ½ twelve million bn k % percent $ € Rs US$ cents km mph degrees people boats doubled half "
    "one in three a an to from between and per of up down rose fell said about over more than or - – / ( ) , . ; : “ ” "
    "’ \n July p.m. F-16 http://a.b/1 ١٢ 10⁶ × year-old"
)
TELLING = sorted({word for listed in english().words.values() for word in listed} | english().atoms.keys())
LEXICAL = st.lists(st.sampled_from(TELLING) | st.sampled_from(WORDS.split(" ")), max_size=9).map(" ".join)
NEWSLIKE = st.lists(st.sampled_from(WORDS.split(" ")), max_size=40).map(" ".join)
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"])) | NEWSLIKE | LEXICAL
ODD = [
    "\0", "\x00 5% \x1b[31m", "5\u00ad000 boats", "\ufeff5%", "5%\r\r\n6%", "\u202e5%", "\U0001f469\u200d\U0001f467 5",
    "½" * 100, "1e400 km", "1e-400 km", "10^999999 m", "9" * 300 + " km", "9" * 400 + " km", "5" * 5000, "1/0",
    "5 × 10^309 kg", "$" * 50, "a record of 7 feet set", "۵٪", "５％",
]  # fmt: skip


@pytest.mark.parametrize("source", ["", "   \n", "Nothing is stated here.", []], ids=repr)
def test_nothing_gives_an_empty_table_with_every_column(source: str | list[Document]) -> None:
    table = figures.extract(source)
    assert table.empty
    assert {name: str(dtype) for name, dtype in table.dtypes.items()} == {
        column.name: column.dtype for column in COLUMNS.values()
    }


@pytest.mark.parametrize("source", [Path("a.txt"), [Path("a.txt")], ["a.txt"], 5, [None]])
def test_what_is_not_read_yet_is_said(source: object) -> None:
    with pytest.raises(figures.FiguresError, match=r"figures\.(extract\(figures\.read|extract_frame)"):
        figures.extract(source)  # type: ignore[arg-type]


def test_dtypes_do_not_depend_on_the_rows() -> None:
    full = figures.extract(Document("a", "Exports rose 5% to $3 million in 2025.", published=dt.date(2026, 1, 2)))
    pd.testing.assert_series_equal(full.dtypes, figures.extract("").dtypes)
    assert set(full["kind"].cat.categories) == set(COLUMNS["kind"].values)


@given(ANY_TEXT)
def test_any_text_gives_a_table_whose_places_slice_back(text: str) -> None:
    table = figures.extract(text)
    assert list(table) == list(COLUMNS)
    assert table["id"].is_unique
    spans = _spans(table)
    assert [text[start:end] for start, end in spans] == table["text"].tolist()
    assert all(start < end for start, end in spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    assert all(map(str.__contains__, table["sentence"], table["text"]))
    stated = table.dropna(subset=["value"])
    assert ((stated["low"] <= stated["value"]) & (stated["value"] <= stated["high"])).all()


@pytest.mark.parametrize("text", ODD, ids=[ascii(text[:20]) for text in ODD])
def test_odd_texts_give_a_table(text: str) -> None:
    table = figures.extract(text)
    assert [text[start:end] for start, end in zip(table["start"], table["end"], strict=True)] == table["text"].tolist()
    assert len(figures.decoys(text)) >= 0


@given(ANY_TEXT)
def test_left_out_numbers_slice_back_and_are_not_found_too(text: str) -> None:
    left_out = figures.decoys(text)
    found = {place for start, end in _spans(figures.extract(text)) for place in range(start, end)}
    for (start, end), written in zip(_spans(left_out), left_out["text"], strict=True):
        assert text[start:end] == written != ""
        assert found.isdisjoint(range(start, end))


def _spans(table: pd.DataFrame) -> list[tuple[int, int]]:
    return list(zip(table["start"].tolist(), table["end"].tolist(), strict=True))


@given(NEWSLIKE)
def test_the_same_text_gives_the_same_rows(text: str) -> None:
    pd.testing.assert_frame_equal(figures.extract(text), figures.extract(text))


@given(st.lists(NEWSLIKE, min_size=1, max_size=5))
def test_documents_together_are_the_documents_one_by_one(texts: list[str]) -> None:
    documents = [Document(str(number), text) for number, text in enumerate(texts)]
    together = figures.extract(documents)
    apart = pd.concat([figures.extract(document) for document in documents], ignore_index=True)
    pd.testing.assert_frame_equal(together, apart)
    assert together["id"].is_unique


def test_an_id_depends_on_the_place_and_on_nothing_else() -> None:
    one, other = (figures.extract(Document("a", text)) for text in ("Up 5%. Down 3%.", "Up 5%. Down 30%."))
    assert one["id"][0] == other["id"][0]
    assert one["id"][1] != other["id"][1]
    assert figures.extract(Document("b", "Up 5%."))["id"][0] != one["id"][0]


def test_generators_of_documents_are_read_once() -> None:
    table = figures.extract(Document(str(number), "Up 5%.") for number in range(3))
    assert table["document"].tolist() == ["0", "1", "2"]


def test_what_is_known_of_the_documents_is_kept() -> None:
    (facts,) = figures.extract(Document("a", "Up 5% in 2024.", title="Up", published="2026-01-02")).attrs["documents"]
    assert (facts.id, facts.title, facts.published, facts.published_origin) == ("a", "Up", dt.date(2026, 1, 2), "given")
    assert (facts.claims, facts.left_out) == (1, 1)


def test_repeats_and_movements_name_rows_of_the_table() -> None:
    table = figures.extract(figures.read([str(path) for path in SEEDS]))
    for column in ("repeats", "movement"):
        assert set(table[column]) - {""} <= set(table["id"])
    assert (table["repeats"] != table["id"]).all()


def test_a_broken_lexicon_is_a_users_mistake(tmp_path: Path) -> None:
    with pytest.raises(figures.FiguresError, match=r"missing\.toml"):
        figures.extract("Up 5%.", lexicon=tmp_path / "missing.toml")


def test_half_a_character_pair_is_replaced() -> None:
    table = figures.extract("\ud800 5%")
    assert table["text"].tolist() == ["5%"]
    assert table["sentence"].tolist() == ["? 5%"]
