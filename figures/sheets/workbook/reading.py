"""Reading a workbook of figures back, whatever program saved it last."""

from __future__ import annotations

import contextlib
import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from figures.claims import COLUMNS
from figures.errors import FiguresError
from figures.sheets.rows import table_of
from figures.sheets.workbook.cells import plain
from figures.sheets.workbook.figures_sheet import TITLE
from figures.sheets.workbook.side_sheets import LONG

if TYPE_CHECKING:
    import pandas as pd
    from openpyxl import Workbook

Record = dict[str, Any]


class Place:
    """The row that was read last, for error messages."""

    def __init__(self) -> None:
        self.title, self.row = "", 0

    def __str__(self) -> str:
        return f"sheet {self.title}, row {self.row}"


def read(path: Path) -> pd.DataFrame:
    """The table on the sheets *Figures*, *Figures 2* …; rows may have been sorted or deleted, columns moved."""
    place = Place()
    with opened(path) as workbook:
        return table_of(_typed(figure_records(workbook, path, place)), lambda _: f"{path}, {place}")


@contextlib.contextmanager
def opened(path: Path) -> Iterator[Workbook]:
    """The workbook at ``path``, open for reading; FiguresError where it is none."""
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl tells of parts it leaves out; none of them is ours
            workbook = load_workbook(io.BytesIO(path.read_bytes()), read_only=True)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        raise FiguresError(f"{path}: cannot be read as an Excel workbook ({error}); move it away or mend it.") from None
    try:
        yield workbook
    finally:
        workbook.close()


def figure_records(workbook: Workbook, path: Path, place: Place | None = None) -> Iterator[Record]:
    """The rows of the sheets of figures by column name, long texts put back; FiguresError where there are none."""
    names = [name for name in workbook.sheetnames if re.fullmatch(rf"{TITLE}( \d+)?", name)]
    if not names:
        raise FiguresError(f"{path}: has no sheet {TITLE}; this is not a workbook that figures wrote.")
    whole: dict[str, str] = {}
    if LONG in workbook.sheetnames:
        for record in records(workbook, LONG, Place()):
            whole[record["shown"]] = whole.get(record["shown"], "") + record["part"]
    for name in names:
        for record in records(workbook, name, place or Place()):
            yield {key: whole.get(value, value) if isinstance(value, str) else value for key, value in record.items()}


def records(workbook: Workbook, title: str, place: Place) -> Iterator[Record]:
    """The rows of a sheet as dicts by header, empty rows left out."""
    rows = workbook[title].iter_rows(values_only=True)
    header = [str(name or "") for name in next(rows, ())]
    place.title = title
    for place.row, row in enumerate(rows, 2):
        if any(value is not None for value in row):
            words = (plain(value) if isinstance(value, str) else value for value in row)
            yield dict(zip(header, words, strict=False))


def _typed(rows: Iterator[Record]) -> Iterator[Record]:
    """Empty truth values are false: people clear cells."""
    flags = [name for name, column in COLUMNS.items() if column.dtype == "boolean"]
    for row in rows:
        for name in flags:
            if name in row and row[name] is None:
                row[name] = False
        yield row
