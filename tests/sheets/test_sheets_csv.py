"""CSV: what stands in the file, byte for byte, and what comes back."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from pandas.testing import assert_frame_equal
from sheet_claims import ANY_TABLE, TEXTS, article_table, findings_frame

from figures.claims import COLUMNS
from figures.errors import FiguresError
from figures.sheets import load, save
from figures.sheets.comma_separated import SIGNS, cell, records


@given(text=TEXTS)
def test_no_cell_begins_like_a_formula_and_each_comes_back(text: str) -> None:
    file = io.StringIO(newline="")
    csv.writer(file).writerow(["a"])
    csv.writer(file).writerow([cell(text)])
    assert not cell(text) or cell(text)[0] not in SIGNS
    file.seek(0)
    assert text == "" or [row["a"] for row in records(file, Path("x"), "a")] == [text]


def test_the_file_is_rfc_4180(tmp_path: Path) -> None:
    raw = save(article_table(), tmp_path / "a.csv").read_bytes()
    assert raw.startswith(",".join(COLUMNS).encode() + b"\r\n")
    assert raw.count(b"\r\n") == 9
    assert b'""spice""' in raw
    assert b",2400000000,2400000000,2400000000," in raw


def test_a_byte_order_mark_on_request(tmp_path: Path) -> None:
    table = article_table()
    assert save(table, tmp_path / "a.csv", bom=True).read_bytes().startswith(b"\xef\xbb\xbfid,")
    assert_frame_equal(load(tmp_path / "a.csv"), table)


def test_findings_stand_in_a_file_beside(tmp_path: Path) -> None:
    save(article_table(), tmp_path / "a.csv", findings_frame())
    rows = pd.read_csv(tmp_path / "a.findings.csv", keep_default_na=False)
    assert rows["verdict"].tolist() == ["inconsistent", "consistent"]
    assert rows["formula"].iloc[0] == "'=48 <= 40"
    assert len(rows["claims"].iloc[1].split()) == 3


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (",2400000000,", ",many,", "row 2, column value: cannot read 'many' as a number"),
        (",money,", ",gold,", "row 2, column kind: cannot read 'gold' as one of its words (money, percent"),
        ("2026-01-12", "12.1.2026", "column published: cannot read '12.1.2026' as a date"),
        (",false,", ",maybe,", "column quoted: cannot read 'maybe' as true or false"),
        ("id,document", "ident,document", "it lacks the columns id"),
    ],
)
def test_a_cell_that_cannot_be_read_is_named(tmp_path: Path, before: str, after: str, said: str) -> None:
    path = save(article_table(), tmp_path / "a.csv")
    path.write_text(path.read_text("utf-8").replace(before, after, 1), "utf-8")
    with pytest.raises(FiguresError) as error:
        load(path)
    assert said in str(error.value)


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"id,document\n\xff\xfe,x\n")
    with pytest.raises(FiguresError, match="not a CSV file in UTF-8"):
        load(path)


def test_naming_the_formats_loads_no_library() -> None:
    program = "import figures.sheets, sys; print({'pandas', 'openpyxl', 'jinja2', 'numpy'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True).stdout == "set()\n"


@given(table=ANY_TABLE)
def test_any_table_comes_back(table: pd.DataFrame, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.getbasetemp() / "any.csv"
    assert_frame_equal(load(save(table, path)), table, check_exact=True)
