"""Brackets around a number: negative where they fill the cell of a table, and said so; else only brackets."""

from __future__ import annotations

import pytest

import figures
from figures.mentions.signs import IN_BRACKETS


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Year\tTurnover\tGrowth\n2021\t1,204\t(3.1)\n", [1204, -3.1]),
        ("Oak | 120 | (3.1) | 140", [120, -3.1, 140]),
        ("Pine | 80 | (4)", [80, -4]),
        ("He kept 3 (4) dogs.", [3, 4]),
        ("Mill\t5,000\t(see 3)\n", [5000, 3]),
    ],
)
def test_brackets_fill_a_cell(text: str, values: list[float]) -> None:
    table = figures.extract(text)
    assert table["value"].tolist() == values
    assert (table["note"] == IN_BRACKETS).tolist() == (table["value"] < 0).tolist()


def test_a_row_of_a_table_carries_no_label_on() -> None:
    table = figures.extract("The firm has staff in 12 towns.\n\nOak | 120 | 140\n")
    assert "towns" not in table["subject"].tolist()[1:]
