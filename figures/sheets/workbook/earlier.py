"""What people wrote in the workbook that is about to be written over."""

from __future__ import annotations

import contextlib
import io
import re
import warnings
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from figures.claims import COLUMNS
from figures.errors import FiguresError
from figures.sheets.marks import HEADERS, Mark, mark_of, marked, written
from figures.sheets.workbook.figures_sheet import CHECKS
from figures.sheets.workbook.parts import Book
from figures.sheets.workbook.reading import Place, Record, figure_records, records
from figures.sheets.workbook.side_sheets import VANISHED

OURS = {*COLUMNS, *HEADERS.values(), CHECKS, ""}
SHEETS = re.compile(r"(Fact sheet|Figures|Checks|Documents|Vanished|Columns|Long texts)( \d+)?")
Cells = list[list[tuple[Any, str]]]  # of a sheet, row by row: value and type as openpyxl has them


class Earlier(NamedTuple):
    """The marks by id, columns and sheets that people added, and every row that stood there, those with marks first."""

    marks: dict[str, Mark]
    own: dict[str, dict[str, Any]]
    rows: list[Record]
    sheets: dict[str, Cells]

    def gone(self, ids: Iterable[str]) -> list[Record]:
        """The rows whose figure is not among ``ids``: those somebody wrote beside first."""
        present = set(ids)
        gone = [row for row in self.rows if not row.get("id") or row["id"] not in present]
        return sorted(gone, key=lambda row: not (mark_of(row) or any(row.get(name) for name in self.own)))


def earlier(path: Path) -> Earlier:
    """What stands in the workbook at ``path``; nothing where there is none.

    A workbook that figures did not write raises FiguresError: it is not ours to write over.
    """
    if not path.exists():
        return Earlier({}, {}, [], {})
    book = Book(path)
    rows = list(figure_records(book))
    if rows and "id" not in rows[0]:
        raise FiguresError(f"{path}: its sheet Figures has no column id; save under another name, not over it.")
    names = [name for name in (rows[0] if rows else ()) if name not in OURS]
    known = {row["id"] for row in rows if row["id"]}
    vanished = records(book, VANISHED, Place()) if VANISHED in book.titles else ()
    kept = [row for row in vanished if row.get("id") not in known and mark_of(row)]
    own = {
        name: {row["id"]: written(row[name]) for row in [*kept, *rows] if row.get("id") and row.get(name) is not None}
        for name in names
    }
    return Earlier(marked([*kept, *rows]), own, [*rows, *kept], _own_sheets(path, book.titles))


def _own_sheets(path: Path, titles: Iterable[str]) -> dict[str, Cells]:
    """Sheets that people added, cell by cell: values and formulas are kept, looks are not."""
    from openpyxl import load_workbook

    if all(SHEETS.fullmatch(title) for title in titles):
        return {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl tells of parts it leaves out; none of them holds cells
        workbook = load_workbook(io.BytesIO(path.read_bytes()), read_only=True)
    with contextlib.closing(workbook):
        return {
            sheet.title: [[(cell.value, cell.data_type) for cell in row] for row in sheet.iter_rows()]
            for sheet in workbook.worksheets
            if not SHEETS.fullmatch(sheet.title)
        }
