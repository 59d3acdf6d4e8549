"""Excel: a workbook made to be read, worked in by a desk, and read back.

*Fact sheet* (each thing once), *Figures* (every row and column, and the desk's own), *Checks*, *Documents*,
*Vanished* and *Columns*.  Over an earlier workbook, what people wrote in it is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from figures.sheets.contents import Contents
from figures.sheets.marks import Mark
from figures.sheets.workbook import grid as grids
from figures.sheets.workbook.checks_sheet import checks_grid
from figures.sheets.workbook.earlier import Earlier, earlier, marks_in
from figures.sheets.workbook.fact_sheet import fact_grid
from figures.sheets.workbook.figures_sheet import TITLE, FiguresSheet
from figures.sheets.workbook.grid import Grid, divided, write_grids
from figures.sheets.workbook.reading import read as read
from figures.sheets.workbook.side_sheets import columns_grid, documents_grid, long_grid, long_texts, vanished_grid
from figures.sheets.workbook.styles import Styles

if TYPE_CHECKING:
    from openpyxl import Workbook


def write(contents: Contents, path: Path) -> None:
    """The workbook, with the marks of the one that stands at the target now."""
    from openpyxl import Workbook

    before = earlier(contents.target, set(contents.table["id"]))
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    workbook.properties.creator = "figures"
    styles = Styles(workbook)
    parts = [part for grid in _grids(contents, before, styles) for part in divided(grid, grids.MOST_ROWS)]
    _add_own(workbook, before)
    write_grids(workbook, styles, parts, path)


def read_marks(path: Path) -> dict[str, Mark]:
    """The desk's marks in a workbook."""
    return marks_in(path)


def _grids(contents: Contents, before: Earlier, styles: Styles) -> Iterator[Grid]:
    shortened = long_texts(contents.table)
    figures = FiguresSheet(contents, styles, before.marks | contents.marks, before.own, shortened)
    where = dict(zip(contents.table["id"], _cells(figures), strict=False))
    yield fact_grid(contents, styles, where)
    yield figures.grid()
    if contents.findings is not None:
        yield checks_grid(contents, styles, where)
    yield documents_grid(contents, styles)
    if before.gone:
        yield vanished_grid(before.gone, list(before.own), styles)
    yield columns_grid(styles)
    if shortened:
        yield long_grid(shortened, styles)


def _add_own(workbook: Workbook, before: Earlier) -> None:
    """The sheets that people added to the earlier workbook, with their values and formulas."""
    for title, rows in before.sheets.items():
        sheet = workbook.create_sheet(title)
        for number, row in enumerate(rows, 1):
            for place, (value, kind) in enumerate(row, 1):
                if value is not None:
                    cell = sheet.cell(number, place, value)
                    cell.data_type = kind if isinstance(value, str) else cell.data_type


def _cells(figures: FiguresSheet) -> Iterable[str]:
    """The cell of each row's figure, row by row, over as many sheets as there are."""
    from openpyxl.utils import get_column_letter

    letters = get_column_letter(figures.names.index("text") + 1)
    for number in count():
        sheet, row = divmod(number, grids.MOST_ROWS - 1)
        yield f"'{TITLE}{f' {sheet + 1}' if sheet else ''}'!{letters}{row + 2}"
