"""The workbook: what a reader sees in it, and that nothing a text holds can spoil it."""

from __future__ import annotations

import datetime as dt
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock
from pandas.testing import assert_frame_equal
from sheet_claims import ANY_TABLE, BLANK, TEXTS, article, article_table, findings_frame

from figures.claims import COLUMNS
from figures.errors import FiguresError
from figures.sheets import load, save
from figures.sheets.workbook import grid
from figures.sheets.workbook.cells import CELL_LIMIT, escape, plain
from figures.tables import tabulate

SETTINGS = settings(max_examples=25, deadline=None)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save(article_table(), tmp_path_factory.mktemp("book") / "facts.xlsx", findings_frame())


@pytest.fixture(scope="module")
def book(path: Path) -> openpyxl.Workbook:
    return openpyxl.load_workbook(path, rich_text=True)


def column(sheet: Any, name: str) -> list[Any]:
    """The cells of a column, header excluded, found by the header in whichever row it stands."""
    for row in sheet.iter_rows(max_row=2):
        for cell in row:
            if cell.value == name:
                return [sheet.cell(number, cell.column) for number in range(cell.row + 1, sheet.max_row + 1)]
    raise LookupError(name)


def values(sheet: Any, name: str) -> list[Any]:
    return [cell.value for cell in column(sheet, name)]


def test_the_sheets_in_order(book: openpyxl.Workbook) -> None:
    assert book.sheetnames == ["Fact sheet", "Figures", "Checks", "Documents", "Columns"]
    assert book.active is not None and book.active.title == "Fact sheet"


def test_figures_are_typed_and_formatted_by_unit(book: openpyxl.Workbook) -> None:
    sheet = book["Figures"]
    shown = [(cell.value, cell.number_format) for cell in column(sheet, "value")]
    assert shown[0] == (2.4e9, "[$USD] #,##0")
    assert shown[2] == (20, '#,##0"%"')
    assert shown[4] == (340, "#,##0")
    assert shown[7][0] is None
    assert column(sheet, "published")[0].value == dt.datetime(2026, 1, 12)
    assert column(sheet, "published")[0].number_format == "yyyy-mm-dd"
    assert values(sheet, "quoted") == [False] * 8


def test_the_figure_is_bold_in_its_sentence(book: openpyxl.Workbook) -> None:
    for claim, cell in zip(article(), column(book["Figures"], "sentence"), strict=True):
        assert isinstance(cell.value, CellRichText)
        assert [str(part) for part in cell.value if isinstance(part, TextBlock) and part.font.b] == [claim.text]
        assert str(cell.value) == claim.sentence


def test_the_header_is_frozen_filtered_and_explained(book: openpyxl.Workbook) -> None:
    sheet = book["Figures"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == f"A1:{sheet.cell(1, sheet.max_column).coordinate[:-1]}9"
    comments = {cell.value: cell.comment.text for cell in sheet[1] if cell.comment}
    assert {name: comments[name] for name in COLUMNS} == {name: column.description for name, column in COLUMNS.items()}


def test_a_web_address_leads_to_the_sentence(book: openpyxl.Workbook) -> None:
    link = column(book["Figures"], "text")[2].hyperlink
    assert link.target.startswith("https://example.org/larnow#:~:text=The%20port%20of%20Larnow%20handled%20goods,")


def test_the_desk_may_choose_a_status(book: openpyxl.Workbook) -> None:
    sheet = book["Figures"]
    assert values(sheet, "Status") == ["unverified"] * 8
    (choice,) = sheet.data_validations.dataValidation
    assert (choice.formula1, str(choice.sqref)) == ('"unverified,confirmed,wrong,unclear"', "A2:A9")


def test_doubt_and_findings_are_coloured(book: openpyxl.Workbook) -> None:
    rules = [rule.formula[0] for area in book["Figures"].conditional_formatting for rule in area.rules]
    assert len([rule for rule in rules if rule.endswith('<>""')]) == 2
    assert 'LEFT($E2,12)="inconsistent"' in rules
    assert values(book["Figures"], "Checks")[1:4] == ["consistent: percent change"] * 3


def test_the_fact_sheet_tells_each_thing_once(book: openpyxl.Workbook) -> None:
    sheet = book["Fact sheet"]
    assert sheet["A1"].value == "5 facts from 1 document"
    assert [value for value in values(sheet, "Figure") if value] == [
        "$2.4 billion", "nearly 340 ships", "12 tons", "$2.6 billion (forecast)", "48 tons (limit)",
    ]  # fmt: skip
    assert sheet["A3"].value == "Harbour trade climbs (2026-01-12)"
    assert sheet["A3"].hyperlink.target == "https://example.org/larnow"
    assert (
        sheet["B4"].hyperlink.location == "'Figures'!O2" == f"'Figures'!{column(book['Figures'], 'text')[0].coordinate}"
    )


def test_checks_worst_first_with_operands_marked_and_linked(book: openpyxl.Workbook) -> None:
    sheet = book["Checks"]
    assert sheet["A1"].value == "2 relations looked at: 1 inconsistent, 1 consistent"
    assert values(sheet, "Verdict") == ["inconsistent", "consistent"]
    assert column(sheet, "Formula")[0].value == "=48 <= 40"
    assert column(sheet, "Formula")[0].data_type == "s"
    bold = [str(part) for part in values(sheet, "Sentences")[1] if isinstance(part, TextBlock) and part.font.b]
    assert bold == ["$2.4 billion", "20 percent", "$2 billion"]
    links = [column(sheet, f"Figure {number}")[1].hyperlink.location for number in (1, 2, 3)]
    assert [book["Figures"][link.split("!")[1]].value for link in links] == ["20 percent", "$2.4 billion", "$2 billion"]


def test_documents_and_columns(book: openpyxl.Workbook) -> None:
    assert [cell.value for cell in book["Documents"][2]][3:] == ["given", 62, 8, 3]
    assert values(book["Columns"], "Column")[: len(COLUMNS)] == list(COLUMNS)


def test_documents_that_nobody_listed_come_from_the_rows(tmp_path: Path) -> None:
    table = article_table()
    table.attrs.clear()
    sheet = openpyxl.load_workbook(save(table, tmp_path / "a.xlsx"))["Documents"]
    assert [cell.value for cell in sheet[2]][1:] == [
        "Harbour trade climbs", dt.datetime(2026, 1, 12), None, None, 8, None,
    ]  # fmt: skip


def test_every_part_is_xml_and_stands_where_programs_look_for_it(path: Path) -> None:
    with zipfile.ZipFile(path) as file:
        assert file.namelist()[0] == "[Content_Types].xml"
        assert all(not entry.extra for entry in file.infolist())
        for name in file.namelist():
            if name.endswith((".xml", ".rels")):
                ElementTree.fromstring(file.read(name))


@given(text=TEXTS)
def test_any_text_is_escaped_and_comes_back(text: str) -> None:
    element = ElementTree.fromstring(f"<t>{escape(text)}</t>")
    assert plain(element.text or "") == text


@SETTINGS
@given(table=ANY_TABLE)
def test_any_table_comes_back(table: pd.DataFrame, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.getbasetemp() / "any.xlsx"
    path.unlink(missing_ok=True)
    assert_frame_equal(load(save(table, path)), table, check_exact=True)


@pytest.mark.parametrize(
    "text",
    ["x" * (CELL_LIMIT + 1), "😀" * 20_000, "x" * 16_000 + " … (whole text: sheet Long texts, no. 1)", "y" * 90_000],
)
def test_texts_longer_than_a_cell_come_back(tmp_path: Path, text: str) -> None:
    row = BLANK._replace(text="x", sentence=text)
    other = BLANK._replace(sentence="x" * 40_000)
    table = tabulate([row, other, row._replace(subject=text[:CELL_LIMIT])])
    path = save(table, tmp_path / "a.xlsx")
    assert_frame_equal(load(path), table)
    book = openpyxl.load_workbook(path)
    assert book["Long texts"].sheet_state == "hidden"
    lengths = [len(str(cell.value).encode("utf-16-le")) // 2 for sheet in book for row in sheet.rows for cell in row]
    assert max(lengths) <= CELL_LIMIT


def test_rows_beyond_a_worksheet_go_on_in_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grid, "MOST_ROWS", 5)
    table = article_table()
    path = save(table, tmp_path / "a.xlsx", findings_frame())
    book = openpyxl.load_workbook(path)
    assert [name for name in book.sheetnames if name.startswith("Figures")] == ["Figures", "Figures 2"]
    assert_frame_equal(load(path), table)
    link = column(book["Checks"], "Figure 1")[0].hyperlink.location
    assert link.startswith("'Figures 2'!")
    assert book["Figures 2"][link.split("!")[1]].value == "48 tons"
    save(table, path)
    assert "Vanished" not in openpyxl.load_workbook(path).sheetnames


def test_links_beyond_what_a_worksheet_takes_are_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grid, "MOST_LINKS", 3)
    sheet = openpyxl.load_workbook(save(article_table(), tmp_path / "a.xlsx"))["Figures"]
    assert [bool(cell.hyperlink) for cell in column(sheet, "text")] == [True] * 3 + [False] * 5


@SETTINGS
@given(units=st.lists(st.text("ABCDEFGHIJ", min_size=3, max_size=3), min_size=180, max_size=180, unique=True))
def test_number_formats_stay_within_what_excel_takes(
    units: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    rows = [BLANK._replace(kind="money", unit=unit, value=1.0, low=1.0, high=1.0) for unit in units]
    path = tmp_path_factory.getbasetemp() / "units.xlsx"
    path.unlink(missing_ok=True)
    with zipfile.ZipFile(save(tabulate(rows), path)) as file:
        assert file.read("xl/styles.xml").count(b"<numFmt ") < 200


@pytest.mark.parametrize("content", [b"no workbook", b"PK\x03\x04broken"])
def test_a_file_that_is_no_workbook_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    with pytest.raises(FiguresError, match=r"a\.xlsx: cannot be read as an Excel workbook"):
        load(path)
    with pytest.raises(FiguresError, match=r"a\.xlsx: cannot be read as an Excel workbook"):
        save(tabulate([]), path)
    assert path.read_bytes() == content


def test_a_cell_that_cannot_be_read_is_named(path: Path, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(path)
    column(book["Figures"], "value")[0].value = "a lot"
    book.save(tmp_path / "b.xlsx")
    with pytest.raises(FiguresError, match="sheet Figures, row 2, column value: cannot read 'a lot' as a number"):
        load(tmp_path / "b.xlsx")
