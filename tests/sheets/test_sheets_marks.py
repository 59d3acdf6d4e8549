"""Nothing a person wrote in a sheet is lost when the sheet is written again."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pandas.testing import assert_frame_equal
from sheet_claims import article, article_table
from test_sheets_workbook import column, values

from figures.errors import FiguresError
from figures.sheets import load, save
from figures.tables import tabulate

IDS = [claim.id for claim in article()]


def write(path: Path, cells: dict[str, Any]) -> None:
    """Open the workbook as a person would and write into row 4 of Figures, under these headers."""
    book = openpyxl.load_workbook(path)
    sheet = book["Figures"]
    for name, value in cells.items():
        if name not in [cell.value for cell in sheet[1]]:
            sheet.cell(1, sheet.max_column + 1, name)
        column(sheet, name)[2].value = value
    book.save(path)


@pytest.fixture
def marked(tmp_path: Path) -> Path:
    path = save(article_table(), tmp_path / "facts.xlsx")
    write(path, {"Status": "wrong", "Checked by": "Ana", "Remark": "=see note", "Corrected value": 21, "Desk": "metro"})
    return path


def test_marks_and_own_columns_stay_with_their_figure(marked: Path) -> None:
    table = article_table()
    rest = table.iloc[2:].reset_index(drop=True)
    save(rest, marked)
    sheet = openpyxl.load_workbook(marked)["Figures"]
    shown = [column(sheet, name)[0].value for name in ("Status", "Checked by", "Remark", "Corrected value", "Desk")]
    assert shown == ["wrong", "Ana", "=see note", 21, "metro"]
    assert values(sheet, "Status")[1:] == ["unverified"] * 5
    assert column(sheet, "Remark")[0].data_type == "s"
    assert_frame_equal(load(marked), rest)


def test_marks_stay_through_sorting_and_moved_columns(marked: Path) -> None:
    book = openpyxl.load_workbook(marked)
    sheet = book["Figures"]
    rows = [[cell.value for cell in row][::-1] for row in sheet.rows]
    book.remove(sheet)
    turned = book.create_sheet("Figures")
    for row in [rows[0], *rows[:0:-1]]:
        turned.append(row)
    book.save(marked)
    save(article_table(), marked)
    assert values(openpyxl.load_workbook(marked)["Figures"], "Checked by") == [None, None, "Ana", *[None] * 5]


def test_vanished_rows_are_listed_those_with_marks_first(marked: Path) -> None:
    table = article_table()
    save(table[table["kind"] == "money"], marked)
    sheet = openpyxl.load_workbook(marked)["Vanished"]
    assert values(sheet, "text") == ["20 percent", "340 ships", "12 tons", "48 tons"]
    assert values(sheet, "Checked by")[0] == "Ana" and values(sheet, "Desk")[0] == "metro"


def test_a_marked_row_stays_vanished_until_it_comes_back(marked: Path) -> None:
    table = article_table()
    without = table[table["kind"] == "money"]
    save(without, marked)
    save(without, marked)
    book = openpyxl.load_workbook(marked)
    assert values(book["Vanished"], "text") == ["20 percent"]
    save(table, marked)
    book = openpyxl.load_workbook(marked)
    assert "Vanished" not in book.sheetnames
    assert values(book["Figures"], "Status")[2] == "wrong"
    assert values(book["Figures"], "Desk")[2] == "metro"


def test_rows_that_a_person_added_are_listed_too(marked: Path) -> None:
    book = openpyxl.load_workbook(marked)
    column(book["Figures"], "Remark")[-1].offset(1, 0).value = "and the fine of $5?"
    book.save(marked)
    save(article_table(), marked)
    assert values(openpyxl.load_workbook(marked)["Vanished"], "Remark") == ["and the fine of $5?"]


def test_own_sheets_keep_values_and_formulas(marked: Path) -> None:
    book = openpyxl.load_workbook(marked)
    for title in ("Notes", "Figures (2)"):
        book.create_sheet(title).append([1, "two", "=A1+1", dt.date(2026, 1, 2)])
    book["Notes"].cell(2, 2, "=text").data_type = "s"
    book.save(marked)
    save(article_table(), marked)
    book = openpyxl.load_workbook(marked)
    assert [cell.value for cell in book["Notes"][1]] == [1, "two", "=A1+1", dt.datetime(2026, 1, 2)]
    assert [cell.data_type for cell in book["Notes"][1]] == ["n", "s", "f", "d"]
    assert book["Notes"]["B2"].data_type == "s"
    assert "Figures (2)" in book.sheetnames


def test_a_date_as_a_correction_stays_words(marked: Path) -> None:
    write(marked, {"Corrected value": dt.date(2026, 5, 1)})
    save(article_table(), marked)
    assert values(openpyxl.load_workbook(marked)["Figures"], "Corrected value")[2] == "2026-05-01"


@pytest.mark.parametrize(("title", "header"), [("Budget", "id"), ("Figures", "amount")])
def test_a_workbook_of_somebody_else_is_not_written_over(tmp_path: Path, title: str, header: str) -> None:
    path = tmp_path / "budget.xlsx"
    book = openpyxl.Workbook()
    book.worksheets[0].title = title
    book.worksheets[0].append([header])
    book.worksheets[0].append([5])
    book.save(path)
    before = path.read_bytes()
    with pytest.raises(FiguresError, match=r"budget\.xlsx: .*(no sheet Figures|no column id)"):
        save(tabulate([]), path)
    assert path.read_bytes() == before
