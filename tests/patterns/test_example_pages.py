"""The example pages of the grammar hold, both ways: what they show is found, and nothing else in their sentences."""

from __future__ import annotations

import re

import pytest
from example_pages import PAGES, Row, all_rows, differences, document, extracted

import figures
from figures.kinds import CONTINUED, KINDS
from figures.patterns import grammar

FOUND, NOT_FIGURES, KNOWN_FAILURES = (all_rows(heading) for heading in ("Found", "Not figures", "Known failures"))
SENTENCES = {row.cells["sentence"]: row for row in FOUND}


@pytest.mark.parametrize("row", FOUND, ids=[row.name for row in FOUND])
def test_a_figure_is_found(row: Row) -> None:
    assert differences(row) == []


@pytest.mark.parametrize("sentence", SENTENCES, ids=[row.name for row in SENTENCES.values()])
def test_nothing_else_is_found(sentence: str) -> None:
    shown = {row.cells["text"] for row in FOUND if row.cells["sentence"] == sentence}
    failing = {row.cells["text"] for row in KNOWN_FAILURES if row.cells["sentence"] == sentence}
    assert set(extracted(sentence)["text"]) - failing == shown - failing


@pytest.mark.parametrize("row", NOT_FIGURES, ids=[row.name for row in NOT_FIGURES])
def test_a_number_is_left_out(row: Row) -> None:
    assert extracted(row.cells["sentence"])["text"].tolist() == []
    if row.cells["text"]:
        decoys = figures.decoys(document(row.cells["sentence"]))
        assert (row.cells["text"], row.cells["reason"]) in list(zip(decoys["text"], decoys["reason"], strict=True))


@pytest.mark.xfail(strict=True, reason="a known failure", raises=AssertionError)
@pytest.mark.parametrize("row", KNOWN_FAILURES, ids=[row.name for row in KNOWN_FAILURES])
def test_a_known_failure_fails(row: Row) -> None:
    assert differences(row) == []


def test_every_pattern_has_an_example() -> None:
    shown = {pattern for row in FOUND for pattern in extracted(row.cells["sentence"])["pattern"]}
    figure_patterns = {name for name, pattern in grammar().patterns.items() if pattern.kind != "decoy"}
    assert figure_patterns - shown == set()
    reasons = {row.cells["reason"] for row in NOT_FIGURES}
    decoys = {pattern.reason for pattern in grammar().patterns.values() if pattern.kind == "decoy"}
    assert decoys - reasons == set()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_has_three_headings_in_order(page: object) -> None:
    assert isinstance(page, type(PAGES[0]))
    headings = re.findall(r"^## (.*)$", page.read_text("utf-8"), re.MULTILINE)
    assert headings == ["Found", "Not figures", "Known failures"]


def test_every_kind_of_atom_has_one_character_of_its_own() -> None:
    characters = [*KINDS.values(), CONTINUED]
    assert all(len(character) == 1 for character in characters)
    assert len(set(characters)) == len(characters)
