"""Reading a workbook of figures back, whatever program saved it last."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from figures.claims import COLUMNS
from figures.errors import FiguresError
from figures.sheets.rows import table_of
from figures.sheets.workbook.figures_sheet import TITLE
from figures.sheets.workbook.parts import Book
from figures.sheets.workbook.side_sheets import LONG

if TYPE_CHECKING:
    import pandas as pd

Record = dict[str, Any]
FLAGS = [name for name, column in COLUMNS.items() if column.dtype == "boolean"]


class Place:
    """The row that was read last, for error messages."""

    def __init__(self) -> None:
        self.title, self.row = "", 0

    def __str__(self) -> str:
        return f"sheet {self.title}, row {self.row}"


def read(path: Path) -> pd.DataFrame:
    """The table on the sheets *Figures*, *Figures 2* …; rows may have been sorted or deleted, columns moved."""
    place = Place()
    return table_of(figure_records(Book(path), place), lambda _: f"{path}, {place}")


def figure_records(book: Book, place: Place | None = None) -> Iterator[Record]:
    """The rows of the sheets of figures by column name, long texts put back; FiguresError where there are none."""
    names = [name for name in book.titles if re.fullmatch(rf"{TITLE}( \d+)?", name)]
    if not names:
        raise FiguresError(f"{book.path}: has no sheet {TITLE}; this is not a workbook that figures wrote.")
    place = place or Place()
    whole: dict[str, str] = {}
    for record in records(book, LONG, place) if LONG in book.titles else ():
        whole[record["shown"]] = whole.get(record["shown"], "") + record["part"]
    for name in names:
        for record in records(book, name, place):
            for flag in FLAGS:
                if record.get(flag, 0) is None:
                    record[flag] = False  # people clear cells
            yield {key: whole.get(value, value) for key, value in record.items()} if whole else record


def records(book: Book, title: str, place: Place) -> Iterator[Record]:
    """The rows of a sheet as dicts by header, empty rows left out; every header has a value, None where nothing is."""
    rows = book.rows(title)
    _, header = next(rows, (1, []))
    names = [str(name or "") for name in header]
    place.title = title
    for place.row, row in rows:
        row += [None] * (len(names) - len(row))
        yield dict(zip(names, row, strict=False))
