"""Cells of a reference table, as text with their digits, and how to name the place of each."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from figures.errors import FiguresError

if TYPE_CHECKING:
    import pandas as pd

OURS = frozenset(("id", "text", "sentence", "value", "unit", "subject"))
_QUOTED = re.compile(r'"[^"]*"|\\.')  # in a number format, what is only shown
SUFFIXES = (".csv", ".tsv", ".xlsx", ".xlsm", ".parquet")


class Cells(NamedTuple):
    """A table of texts: its name, header, rows, and the number of the first row and the sheet's name in its file."""

    name: str
    header: list[str]
    rows: list[list[str]]
    first_row: int
    letters: bool

    @property
    def exported(self) -> bool:
        """Whether it is a sheet of figures that we wrote."""
        return set(self.header) >= OURS

    def address(self, row: int, column: int) -> str:
        """The place of a cell as its program shows it.

        >>> Cells("gdp.csv", ["a"], [["1"]], 2, False).address(0, 0)
        'gdp.csv, row 2, column a'
        >>> Cells("gdp.xlsx, Sheet1", ["a"], [["1"]], 2, True).address(0, 0)
        'gdp.xlsx, Sheet1!A2'
        """
        if self.letters:
            from openpyxl.utils import get_column_letter

            return f"{self.name}!{get_column_letter(column + 1)}{row + self.first_row}"
        return f"{self.name}, row {row + self.first_row}, column {self.header[column]}"


def read_cells(reference: str | Path | pd.DataFrame) -> Cells:
    """The cells of a file, by its suffix, or of a DataFrame; ``FiguresError`` where it cannot be read."""
    if not isinstance(reference, (str, Path)):
        return _frame("reference", reference, 0)
    path = Path(reference)
    readers = {".csv": _comma, ".tsv": _comma, ".xlsx": _workbook, ".xlsm": _workbook, ".parquet": _parquet}
    reader = readers.get(path.suffix.lower())
    if reader is None:
        raise FiguresError(f"{path}: a reference is a {', '.join(SUFFIXES)} file; save it as one of these")
    if not path.is_file():
        raise FiguresError(f"{path}: there is no such file; a reference is a {', '.join(SUFFIXES)} file")
    try:
        cells = reader(path)
    except FiguresError:
        raise
    except Exception as error:
        raise FiguresError(
            f"{path}: the reference cannot be read ({error}); check that it is a whole {path.suffix} file"
        ) from error
    if not cells.header:
        raise FiguresError(f"{path}: the reference is empty; give a table with a header in its first row")
    return cells


def _comma(path: Path) -> Cells:
    text = path.read_text("utf-8-sig")
    mark = (
        "\t"
        if path.suffix.lower() == ".tsv"
        else ";"
        if text.split("\n", 1)[0].count(";") > text.split("\n", 1)[0].count(",")
        else ","
    )
    rows = list(csv.reader(text.splitlines(keepends=True), delimiter=mark))
    return Cells(path.name, rows[0] if rows else [], _square(rows[1:], len(rows[0]) if rows else 0), 2, False)


def _workbook(path: Path) -> Cells:
    from openpyxl import load_workbook

    book = load_workbook(path, read_only=True, data_only=True)
    try:
        found = [_worksheet(f"{path.name}, {sheet.title}", sheet) for sheet in book.worksheets]
    finally:
        book.close()
    return next((cells for cells in found if cells.exported), found[0])


def _worksheet(name: str, sheet: Any) -> Cells:
    """A worksheet from its first row with two filled cells on, which is its header."""
    rows = [[_cell(cell) for cell in row] for row in sheet.iter_rows()]
    first = next((place for place, row in enumerate(rows) if sum(map(bool, row)) > 1), len(rows))
    header = rows[first] if first < len(rows) else []
    return Cells(name, header, _square(rows[first + 1 :], len(header)), first + 2, True)


def _cell(cell: Any) -> str:
    """A cell as text: percent formats as they show, whole numbers without a point."""
    value = cell.value
    if isinstance(value, float) and "%" in _QUOTED.sub("", getattr(cell, "number_format", "") or ""):
        return f"{round(value * 100, 10):.10g}%"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)


def _parquet(path: Path) -> Cells:
    import pandas as pd

    try:
        return _frame(path.name, pd.read_parquet(path), 1)
    except ImportError as error:
        raise FiguresError(f"{path}: Parquet needs pyarrow; install it with  pip install 'figures[parquet]'") from error


def _frame(name: str, frame: pd.DataFrame, first_row: int) -> Cells:
    texts = frame.astype(object).where(frame.notna(), "")
    rows = [[_plain(value) for value in row] for row in texts.itertuples(index=False)]
    return Cells(name, [str(column) for column in frame.columns], rows, first_row, False)


def _plain(value: Any) -> str:
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _square(rows: list[list[str]], width: int) -> list[list[str]]:
    """Rows of the header's width."""
    return [[*row, *[""] * width][:width] for row in rows]
