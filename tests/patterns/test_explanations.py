"""Explanations are complete and can be replayed to the values of the table."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from example_pages import all_rows, extracted
from hypothesis import given
from hypothesis import strategies as st

import figures
from figures.errors import FiguresError
from figures.patterns import grammar

SENTENCES = sorted({row.cells["sentence"] for row in all_rows("Found")})


@pytest.mark.parametrize("sentence", SENTENCES)
def test_every_figure_is_explained_and_replayed(sentence: str) -> None:
    table, explanation = extracted(sentence), figures.explain(sentence)
    assert [step.claim.text for step in explanation.steps] == table["text"].tolist()
    for step, low, high in zip(explanation.steps, table["low"], table["high"], strict=True):
        replayed = step.replay()
        assert replayed is not None
        assert all(map(math.isclose, map(float, replayed), (low, high))), f"{step}\n{low} to {high}"
        assert step.pattern == "bounds" or grammar().patterns[step.pattern].line == step.line
        assert step.claim.text.startswith(step.atoms[0][0])


def test_an_explanation_reads_well() -> None:
    assert str(figures.explain("Orders fell to between 5 and 6 million tonnes.")).splitlines()[:4] == [
        "5 and 6 million tonnes",
        "    atoms       5 short · and and · 6 million numeral · tonnes unit",
        "    pattern     between: between adverb? {sign}? {any} and adverb? {sign}? {any}",
        "    arithmetic  5 × million (1,000,000) … 6 × million (1,000,000) = 5,000,000 to 6,000,000",
    ]


@pytest.mark.parametrize(
    "text, arithmetic",
    [
        ("The toll is $20 and 43 cents.", "20 + 43 × cents (0.01) = 20.43"),
        ("The 7-foot-3 centre signed.", "7 + 3 × inch in foot (0.0833333333333) = 7.25"),
        ("One in four pupils walks.", "One (1) ÷ four (4) = 0.25"),
        ("The trust got Rs 6 lakh crore.", "6 × lakh (100,000) × crore (10,000,000) = 6,000,000,000,000"),
        ("It made 27.85 mln tonnes, up from 27.51.", "27.51 × as said before (1,000,000) = 27,510,000"),
        ("The fund committed MUSD 50.", "50 × MUSD (1,000,000) = 50,000,000"),
        ("Growth was minus 0.4 percent.", "0.4 × minus (-1) = -0.4"),
        ("Dozens of villagers fled.", "dozens (12) … dozens (120) = 12 to 120"),
        ("The ride takes 30 minutes to an hour.", "30 … an (1) × hour in minute (60) = 30 to 60"),
    ],
)
def test_the_arithmetic_is_spelled_out(text: str, arithmetic: str) -> None:
    assert f"arithmetic  {arithmetic}" in str(figures.explain(text))


def test_what_is_left_out_has_its_reason() -> None:
    explanation = figures.explain("On 20 July 2024 the F-16 landed.")
    assert explanation.left_out == (("20 July 2024", "date"), ("16", "name or code"))
    assert str(explanation).startswith("No figure is stated.\n\nLeft out\n")


def test_a_number_that_cannot_be_read_has_no_arithmetic() -> None:
    (step,) = figures.explain(f"It sold {'7' * 1000} boats.").steps
    assert step.replay() is None
    assert "arithmetic" not in str(step)


@given(st.text() | st.text("0123456789.,-/%$€ amk'\"toandfrbewilh", max_size=40))
def test_any_text_is_explained(text: str) -> None:
    assert isinstance(str(figures.explain(text)), str)


def test_own_words_are_used(tmp_path: Path) -> None:
    words = tmp_path / "own.toml"
    words.write_text('[units.qualm]\nnames = ["qualm"]\nbase = "gram"\nfactor = 7\n', "utf-8")
    assert figures.explain("It weighs 3 qualms.", lexicon=words).steps[0].claim.unit == "qualm"
    with pytest.raises(FiguresError):
        figures.explain("It weighs 3 qualms.", lexicon=tmp_path / "missing.toml")
