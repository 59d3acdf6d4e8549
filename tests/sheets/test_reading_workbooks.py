"""Reading worksheets as other programs write them."""

from __future__ import annotations

import datetime as dt
import io
import shutil
import subprocess
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pandas.testing import assert_frame_equal
from sheet_claims import BLANK, article

from figures.sheets import load, save
from figures.sheets.workbook.cell_reader import read_rows
from figures.sheets.workbook.parts import Book
from figures.tables import tabulate


@pytest.mark.parametrize(
    ("cells", "texts"),
    [
        ('<c r="A1"><v>5</v></c>', ["5"]),
        ('<c r="AA1"><v>5</v></c>', [None] * 26 + ["5"]),
        ("<c><v>5</v></c><c><v>6</v></c>", ["5", "6"]),
        ('<c t="inlineStr"><is><r><t>a</t></r><r><t> b</t></r></is></c>', ["a b"]),
        ('<c t="inlineStr"><is><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh></is></c>', ["東京"]),
        ("<c><f>A1+1</f><v>7</v></c>", ["7"]),
        ("<c><f>A1+1</f></c>", ["=A1+1"]),
    ],
)
@pytest.mark.parametrize("prefix", ["", "x:"])
def test_cells(cells: str, texts: list[str | None], prefix: str) -> None:
    xml = f"<worksheet><sheetData><row>{cells}</row></sheetData></worksheet>"
    xml = xml.replace("</", "<~").replace("<", f"<{prefix}").replace(f"<{prefix}~", f"</{prefix}")
    part = io.BytesIO(xml.replace("<x:worksheet", '<x:worksheet xmlns:x="y"').encode())
    assert list(read_rows(part, lambda text, kind, style: text)) == [(1, texts)]


def test_types_as_openpyxl_writes_them(tmp_path: Path) -> None:
    row: list[Any] = ["a", 5, 2.5, True, dt.date(2026, 1, 2), dt.datetime(2026, 1, 2, 6, 30), None, "end"]
    book = openpyxl.Workbook()
    book.worksheets[0].append(row)
    book.save(tmp_path / "a.xlsx")
    assert list(Book(tmp_path / "a.xlsx").rows("Sheet")) == [(1, row)]


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_a_workbook_that_libreoffice_saved_comes_back(tmp_path: Path) -> None:
    odd = BLANK._replace(
        id="odd", text="=1+1", sentence="a\0b _x0041_ \t\n 1", period_start=dt.date(1850, 1, 1), quoted=True
    )
    table = tabulate([*article(), odd])
    path = save(table, tmp_path / "facts.xlsx")
    out = tmp_path / "out"
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(out), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    assert_frame_equal(load(out / "facts.xlsx"), table)
