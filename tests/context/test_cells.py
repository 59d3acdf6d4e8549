"""Cells: the figures of a row of a table are labelled by the heads of their columns, whatever stood before."""

from __future__ import annotations

import pytest

import figures

BEFORE = "The harbour board met on Monday and paid $40 million for a crane.\n\n"

# row | figure as written | label | period
ROWS = """
Region: North; Pupils: 41,200; Change: +2.1% | 41,200 | Pupils, North |
Region: North; Pupils: 41,200; Change: +2.1% | 2.1% | Change, North |
Year: 2023; Containers (thousand): 410; Revenue (€m): 98.2 | 410 | Containers | 2023
Year: 2023; Containers (thousand): 410; Revenue (€m): 98.2 | 98.2 | Revenue | 2023
Cargo: Grain; 2023: 40 tons; 2024: 44 tons | 44 tons | Grain | 2024
Ships: 12; Crews: 300 | 12 | Ships |
"""


@pytest.mark.parametrize("line", ROWS.strip().splitlines())
def test_label_and_period_of_a_cell(line: str) -> None:
    row, text, label, period = (part.strip() for part in line.split("|"))
    table = figures.extract(BEFORE + row)
    found = table[table["text"] == text].iloc[-1]
    assert (found["subject"], found["period"]) == (label, period)


def test_a_column_of_changes() -> None:
    table = figures.extract(
        "Region: North; Pupils: 41,200; Change: +2.1%\n\nRegion: South; Pupils: 38,950; Change: -0.4%"
    )
    changes = table[table["kind"] == "percent"]
    assert changes["role"].tolist() == ["change", "change"]
    assert changes["direction"].tolist() == ["up", "down"]


def test_the_measure_of_a_column_is_a_note() -> None:
    table = figures.extract("Year: 2023; Wheat (tonnes): 410; Price: $98 a tonne")
    assert table["note"].tolist() == ["its column is in tonnes", ""]


def test_a_row_is_no_heading() -> None:
    table = figures.extract("Trade of the port\n\nPort: Hull; Ships: 12\n\nPort: York; Ships: 31\n\nMore is to come.")
    assert set(table["section"]) == {"Trade of the port"}


def test_numbers_without_a_word_take_no_label() -> None:
    table = figures.extract(BEFORE + "2023 410 98.2 +3.1%")
    assert set(table["subject"].iloc[1:]) == {""}
