"""Bare counts whose noun stands in the sentence before."""

from __future__ import annotations

import pytest

import figures


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Nurses weighed 200 lambs. Of those, 31 were ill.", ["lamb", "lamb"]),
        ("Nurses weighed 200 lambs. It rained. Of those, 31 were ill.", ["lamb", ""]),
        ("Nurses weighed 20 lambs. Of those, 31 were ill.", ["lamb", ""]),
        ("Nurses weighed 200 lambs and 90 hens. Of those, 31 were ill.", ["lamb", "hen", ""]),
    ],
)
def test_those_are_the_one_thing_counted_in_the_sentence_before(text: str, units: list[str]) -> None:
    assert list(figures.extract(text)["unit"]) == units


def test_an_age_is_not_what_a_label_counts() -> None:
    assert figures.extract("The number of lodgers aged over 80 rose to 91.")["unit"].iloc[0] != "lodger"
