"""CSV as RFC 4180 has it: UTF-8, commas, CRLF, quotes doubled; nothing in it can become a formula.

A spreadsheet takes a cell that begins with = + - @ (or their full-width forms, a tab or a line break) for a formula.
Such words are written with an apostrophe before them, and so are words that begin with apostrophes before one of those
signs; reading takes exactly one apostrophe off again.  Numbers, dates and truth values are never touched.
Rule: OWASP, "CSV Injection".
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from figures.claims import COLUMNS
from figures.errors import FiguresError
from figures.sheets.contents import FINDING_COLUMNS, Contents
from figures.sheets.marks import HEADERS, Mark, marked
from figures.sheets.rows import claims, lacking, table_of

if TYPE_CHECKING:
    import pandas as pd

SIGNS = "=+-@\t\r\n＝＋－＠"
DANGEROUS = re.compile(f"'*[{re.escape(SIGNS)}]")
GUARDED = re.compile(f"'+[{re.escape(SIGNS)}]")


def write(contents: Contents, path: Path) -> None:
    """The table as one CSV file; the findings, when there are any to save, go to a file of their own beside it."""
    with open(path, "w", encoding="utf-8-sig" if contents.bom else "utf-8", newline="") as file:
        write_table(contents.table, file)


def write_table(table: pd.DataFrame, file: TextIO) -> None:
    """The table as CSV on an open text file, for instance ``sys.stdout`` (opened with ``newline=""``)."""
    write_rows(COLUMNS, claims(table), file)


def write_findings(contents: Contents, path: Path) -> None:
    """The findings as CSV; the ids of a finding's claims stand in one cell with spaces between."""
    rows = (finding._replace(claims=" ".join(finding.claims)) for finding in contents.findings or ())  # type: ignore[arg-type]
    with open(path, "w", encoding="utf-8-sig" if contents.bom else "utf-8", newline="") as file:
        write_rows(FINDING_COLUMNS, rows, file)


def write_rows(header: Iterable[str], rows: Iterable[Iterable[Any]], file: TextIO) -> None:
    """A header and rows of Python values, each cell guarded."""
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([cell(value) for value in row] for row in rows)


def cell(value: Any) -> Any:
    """What stands in the file for a value.

    >>> cell("=1+1"), cell("'=1+1"), cell("'tis"), cell(-5.0), cell(0.1), cell(True), cell(None)
    ("'=1+1", "''=1+1", "'tis", '-5', '0.1', 'true', None)
    """
    if type(value) is str:
        return "'" + value if DANGEROUS.match(value) else value
    if type(value) is float:
        return repr(value).removesuffix(".0")
    if type(value) is bool:
        return "true" if value else "false"
    return value


def read(path: Path) -> pd.DataFrame:
    """The table of a CSV file that ``write`` made, with or without byte order mark."""
    with open(path, encoding="utf-8-sig", newline="") as file, _any_length():
        return table_of(records(file, path, COLUMNS), lambda number: f"{path}, row {number + 2}")


def read_marks(path: Path) -> dict[str, Mark]:
    """The desk's marks in a CSV file, as the HTML page gives them."""
    with open(path, encoding="utf-8-sig", newline="") as file, _any_length():
        return marked(records(file, path, ("id", *HEADERS.values())))


def records(file: TextIO, path: Path, wanted: Iterable[str]) -> Iterator[dict[str, str | None]]:
    """The rows of an open CSV file as dicts, the apostrophes that guard formulas taken off."""
    try:
        rows = csv.DictReader(file, strict=True)
        if missing := lacking(rows.fieldnames or (), wanted):
            raise FiguresError(f"{path}: no sheet that figures wrote; it lacks the columns {missing}.")
        for row in rows:
            yield {
                name: value[1:] if value and GUARDED.match(value) else value
                for name, value in row.items()
                if isinstance(name, str) and not isinstance(value, list)
            }
    except (csv.Error, UnicodeDecodeError) as error:
        raise FiguresError(f"{path}: not a CSV file in UTF-8 ({error}); save it as CSV UTF-8 and load again.") from None


@contextmanager
def _any_length() -> Iterator[None]:
    """Lift the csv module's limit on the length of a cell; texts may be longer."""
    before = csv.field_size_limit(sys.maxsize)
    try:
        yield
    finally:
        csv.field_size_limit(before)
