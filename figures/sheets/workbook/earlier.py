"""What people wrote in the workbook that is about to be written over."""

from __future__ import annotations

import contextlib
import io
import re
import warnings
from collections.abc import Collection, Iterable, Iterator
from itertools import chain
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
    """The marks by id, columns and sheets that people added, and the rows that are gone, those with marks first."""

    marks: dict[str, Mark]
    own: dict[str, dict[str, Any]]
    gone: list[Record]
    sheets: dict[str, Cells]


def earlier(path: Path, present: Collection[str]) -> Earlier:
    """What stands in the workbook at ``path``; nothing where there is none.

    Rows of figures that are not among the ids ``present`` are gone; of the others no more is kept in memory than what
    people wrote.  A workbook that figures did not write raises FiguresError: it is not ours to write over.
    """
    if not path.exists():
        return Earlier({}, {}, [], {})
    book = Book(path)
    rows = _rows(book)
    first = next(rows, {})
    marks: dict[str, Mark] = {}
    own: dict[str, dict[str, Any]] = {name: {} for name in first if name not in OURS}
    gone: list[Record] = []
    for row in chain([first] if first else [], rows):
        if (name := row.get("id")) and (mark := mark_of(row)):
            marks[name] = mark
        for column, values in own.items():
            if name and row.get(column) is not None:
                values[name] = written(row[column])
        if not name or name not in present:
            gone.append(row)
    gone.sort(key=lambda row: not (mark_of(row) or any(row.get(name) for name in own)))
    return Earlier(marks, own, gone, _own_sheets(path, book.titles))


def marks_in(path: Path) -> dict[str, Mark]:
    """The marks in the workbook, by the id of their figure."""
    return marked(_rows(Book(path)))


def _rows(book: Book) -> Iterator[Record]:
    """Every row of the sheets of figures, then the vanished ones that somebody wrote beside."""
    known: set[str] = set()
    for row in figure_records(book):
        if "id" not in row:
            raise FiguresError(
                f"{book.path}: its sheet Figures has no column id; save under another name, not over it."
            )
        if row["id"]:
            known.add(row["id"])
        yield row
    for row in records(book, VANISHED, Place()) if VANISHED in book.titles else ():
        if row.get("id") not in known and mark_of(row):
            yield row


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
