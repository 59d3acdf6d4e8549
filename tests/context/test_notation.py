"""Decimal commas, where the numbers of a document itself settle them, and a doubt where they do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figures.context.notation import COMMA, ENGLISH, OPEN, notation_of
from figures.context.relate import relate
from figures.documents import Document
from figures.lexicon import load


def values(text: str) -> list[tuple[float | None, float | None, str]]:
    claims, _ = relate(Document(id="a", text=text), load())
    assert all(text[claim.start : claim.end] == claim.text for claim in claims)
    return [(claim.value, claim.rounded_to, claim.note) for claim in claims]


DOUBT = "the point may group thousands"
TEXTS = {
    "The yard sold 3.350 cars.": [(3.35, 0.001, DOUBT)],
    "The yard sold 3.350 million cars.": [(3350000, 1000, "")],
    "The mill sold 3.350 tonnes for 1.234,56 euros.": [(3350, 1, ""), (1234.56, 0.01, "")],
    "Output rose 12,5% to 1.500 tonnes, exports 3,1%.": [(12.5, 0.1, ""), (1500, 1, ""), (3.1, 0.1, "")],
    "Debt is €2,75 billion after €2,5 billion; 12.345 firms closed.": [
        (2.75e9, 1e7, ""),
        (2.5e9, 1e8, ""),
        (12345, 1, ""),
    ],
    "The plots of 3.350 and 2,5 hectares cost 1.250.000 and 9,5 million.": [
        (3350, 1, ""),
        (2.5, 0.1, ""),
        (1250000, 1, ""),
        (9.5e6, 1e5, ""),
    ],
    "Output rose 12,5% to 1.500 tonnes.": [(12.5, 0.1, ""), (1.5, 0.001, DOUBT)],
    "Output rose 12,5%, then 3.1%, to 1.500 tonnes.": [(12.5, 0.1, ""), (3.1, 0.1, ""), (1.5, 0.001, DOUBT)],
    "The flat costs €1.250 a month.": [(1.25, 0.001, DOUBT)],
    "The fund lent €1.250 billion.": [(1.25e9, 1e6, "")],
    "The wire is 3.350 metres long and weighs 1.5 kg.": [(3.35, 0.001, ""), (1.5, 0.1, "")],
    "Sales were 12,345 and 1.125 million tonnes.": [(12345, 1, ""), (1125000, 1000, "")],
}


@pytest.mark.parametrize("text", TEXTS)
def test_numbers_as_the_document_writes_them(text: str) -> None:
    assert values(text) == TEXTS[text]


@pytest.mark.parametrize(
    ("text", "notation"),
    [
        ("It rose 5,1 percent, then 6,2 percent, at 10.30 am.", COMMA),
        ("See rooms 3,4 and 5 on May 3,2019.", ENGLISH),
        ("Rates: 3,5% then 3.25%.", OPEN),
        ("The address 10.200.300.4 is taken.", ENGLISH),
        ("It cost €3.350, or €3.50 each.", ENGLISH),
        ("1,2-dichloroethane and 1,3-butadiene", ENGLISH),
        ("", ENGLISH),
    ],
)
def test_notation(text: str, notation: str) -> None:
    assert notation_of(text) == notation


@given(st.integers(1000, 10**9), st.integers(0, 99))
def test_both_notations_read_the_same(whole: int, hundredths: int) -> None:
    english = f"They paid {whole:,}.{hundredths:02} euros for it."
    assert values(english) == values(english.translate(str.maketrans(",.", ".,")).removesuffix(",") + ".")
