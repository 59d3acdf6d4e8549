"""Input that makes careless patterns run for hours: each is simply read to its end, 50 KB of it."""

from __future__ import annotations

import pytest

import figures

SIZE = 50_000
PIECES = (
    "1,", "$", "1-", "million ", "a ", "7", "(((", "1 to 1 to ", "1.1.", "one ", "one-", "1 word ", "between 1 and ",
    "$1 ", "a million ", " ", "\n", ". ", ".) ", "!!!", "1\n", "1 ", "x", "-", "%", "1%", "½", "1:1:", "twenty-",
    "hundred thousand ", "1 000 ", "from 1 to ", "1 per ", "/km", "€1-€2 ", '"', "U.S. ", "No. 1 ", "10^", "1e",
    "\u00a0", "\u00ad", "🎈", "١", "he said 1 ", "last year 1 ", "1 of 1 of ", "5 ft 2 in ", "hundreds of ", "1st ",
)  # fmt: skip


@pytest.mark.parametrize("piece", PIECES, ids=ascii)
def test_a_piece_repeated_is_read_to_its_end(piece: str) -> None:
    text = (piece * (SIZE // len(piece) + 1))[:SIZE]
    table = figures.extract(text)
    assert [text[start:end] for start, end in zip(table["start"], table["end"], strict=True)] == table["text"].tolist()


@pytest.mark.parametrize("piece", ["7", "1,", "١", "1.", "1’", "1\u2009"], ids=ascii)
def test_a_number_without_end_does_not_hide_the_next(piece: str) -> None:
    table = figures.extract(f"It sold {piece * 2000} boats. It sold 5 ferries.")
    assert table["text"].tolist()[-1] == "5 ferries"


def test_a_number_that_is_too_long_is_noted() -> None:
    claim = figures.extract(f"It sold {'7' * 5000} boats.").iloc[0]
    assert claim.isna()["value"]
    assert claim["note"]


def test_an_endless_sentence_does_not_fill_the_memory() -> None:
    table = figures.extract("1 boat and " * 5000)
    assert table["sentence"].str.len().max() < 10_000
