"""Example pages: Markdown tables of sentences and what is found in them, read as test cases."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

import figures
from figures.claims import COLUMNS

PAGES = sorted((Path(figures.__file__).parent / "patterns" / "pages").glob("*.md"))
HEADINGS = ("Found", "Not figures", "Known failures")
LEFT_OUT = ("sentence", "text", "reason")
PUBLISHED = dt.date(2026, 3, 16)  # a Monday; periods are resolved against it


class Row(NamedTuple):
    """A row of an example page: where it stands, and its cells by column."""

    page: str
    line: int
    heading: str
    cells: dict[str, str]

    @property
    def name(self) -> str:
        """The id of the test case."""
        return f"{self.page}:{self.line}:{self.cells['text'] or '(nothing)'}|{self.cells['sentence']}"


def rows(page: Path) -> Iterator[Row]:
    """The rows of a page, each checked against the columns that there are."""
    heading = ""
    columns: list[str] = []
    for number, line in enumerate(page.read_text("utf-8").splitlines(), 1):
        place = f"{page.name}:{number}"
        if line.startswith("#"):
            heading, columns = line.lstrip("# "), []
            assert line.startswith("# ") or heading in HEADINGS, f"{place}: the headings are {', '.join(HEADINGS)}"
        elif not line.startswith("|"):
            columns = []
        elif not columns:
            columns = _cells(line)
            known = LEFT_OUT if heading == "Not figures" else tuple(COLUMNS)
            unknown = [column for column in columns if column not in known]
            assert not unknown, f"{place}: no such column: {', '.join(unknown)}"
            assert {"sentence", "text"} <= set(columns), f"{place}: a table needs the columns sentence and text"
        elif not set(line) <= set("|- :"):
            yield Row(page.name, number, heading, dict(zip(columns, _cells(line), strict=True)))


def _cells(line: str) -> list[str]:
    hidden = line.strip().strip("|").replace("\\|", "\0")
    return [cell.strip().replace("\0", "|") for cell in hidden.split("|")]


def all_rows(*headings: str) -> list[Row]:
    """The rows of every page that stand under one of the headings."""
    return [row for page in PAGES for row in rows(page) if row.heading in headings]


def document(sentence: str) -> figures.Document:
    """The document of one example."""
    return figures.Document(id="example", text=sentence, published=PUBLISHED)


@cache
def extracted(sentence: str) -> pd.DataFrame:
    """The table of one example."""
    return figures.extract(document(sentence))


def differences(row: Row) -> list[str]:
    """Where the table of the row's sentence disagrees with the row; a row without a text wants an empty table."""
    table = extracted(row.cells["sentence"])
    texts = table["text"].tolist()
    wanted = row.cells["text"]
    if not wanted:
        return [f"found {text!r}" for text in texts]
    if wanted not in texts:
        return [f"{wanted!r} is not among {texts}"]
    claim = table.iloc[texts.index(wanted)]
    found = ((column, cell, claim[column]) for column, cell in row.cells.items())
    return [f"{column}: {value!r}, not {cell!r}" for column, cell, value in found if not _same(column, cell, value)]


def _same(column: str, cell: str, value: Any) -> bool:
    dtype = COLUMNS[column].dtype
    if not cell or dtype in ("str", "category"):
        return bool(cell == ("" if value is pd.NA or value is pd.NaT else str(value)))
    if value is pd.NA or value is pd.NaT:
        return False
    if dtype == "boolean":
        return cell == str(value).lower()
    if dtype.startswith("datetime"):
        return cell == str(value.date())
    return math.isclose(float(Fraction(cell.replace(",", ""))), float(value), rel_tol=1e-9)
