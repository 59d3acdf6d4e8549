"""The sheets beside the figures: *Documents*, *Columns*, *Vanished*, and texts too long for a cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from figures.claims import COLUMNS
from figures.sheets.contents import Contents
from figures.sheets.links import source_link
from figures.sheets.marks import HEADERS, TIPS
from figures.sheets.workbook.cells import SHOWN, Cell, Link, fits
from figures.sheets.workbook.grid import Field, Grid
from figures.sheets.workbook.styles import Styles

if TYPE_CHECKING:
    import pandas as pd

DOCUMENTS, COLUMN_LIST, VANISHED, LONG = "Documents", "Columns", "Vanished", "Long texts"
DOCUMENT_FIELDS = (
    Field("id", 44, "The document: its path or URL as given."),
    Field("title", 44),
    Field("published", 12, "Date of the text."),
    Field("published_origin", 16, "Where that date was found."),
    Field("words", 9, "Words in the text."),
    Field("claims", 9, "Figures found."),
    Field("left_out", 9, "Numbers left out on purpose: dates, years, ordinals, codes, phone numbers."),
)
VANISHED_FIELDS = ("document", "section", "text", "sentence", "value", "unit", "subject", "id")


def documents_grid(contents: Contents, styles: Styles) -> Grid:
    """The documents the figures come from."""
    folder = contents.target.resolve().parent
    looks = [styles[name] for name in ("link", "text", "date", "text", "text", "text", "text")]
    rows = (
        list(zip((Link(document.id, source_link(document.id, folder)), *document[1:]), looks, strict=True))
        for document in contents.documents
    )
    return Grid(DOCUMENTS, DOCUMENT_FIELDS, len(contents.documents), rows, filters=True)


def columns_grid(styles: Styles) -> Grid:
    """The data dictionary: what every column of *Figures* means."""
    fields = (Field("Column", 18), Field("Type", 16), Field("Meaning", 90), Field("Values", 60))
    known = [(name, column.dtype, column.description, ", ".join(filter(None, column.values)))
             for name, column in COLUMNS.items()]  # fmt: skip
    desk = [(header, "desk", TIPS[name], "") for name, header in HEADERS.items()]
    looks = [styles[name] for name in ("strong", "quiet", "text", "text")]
    rows = (list(zip(row, looks, strict=True)) for row in known + desk)
    return Grid(COLUMN_LIST, fields, len(known) + len(desk), rows)


def vanished_grid(gone: Sequence[Mapping[str, Any]], own: Sequence[str], styles: Styles) -> Grid:
    """Rows of the earlier sheet whose figure is no longer found, with what the desk wrote beside them."""
    names = [*HEADERS.values(), *VANISHED_FIELDS, *own]
    wide = {"sentence": 56, "document": 30, "subject": 26}
    fields = [Field(name, wide.get(name, 15), style="desk header" if name in HEADERS.values() else "header")
              for name in names]  # fmt: skip
    look = styles["text"]
    rows: Iterator[Sequence[Cell]] = ([(record.get(name), look) for name in names] for record in gone)
    return Grid(VANISHED, fields, len(gone), rows, filters=True)


def long_texts(table: pd.DataFrame) -> dict[str, str]:
    """What a cell shows in place of each text of the table that no cell can hold.

    It names a number that no text of the table ends with by itself, so that reading can put the text back.
    """
    words = [name for name, column in COLUMNS.items() if column.dtype == "str"]
    texts = dict.fromkeys(
        text for name in words for text in table[name][table[name].str.len() > SHOWN] if not fits(text)
    )
    shown: dict[str, str] = {}
    number = 0
    for text in texts:
        number += 1
        while any(table[name].str.endswith(_ending(number)).any() for name in words):
            number += 1
        shown[text] = text[:SHOWN] + _ending(number)
    return shown


def _ending(number: int) -> str:
    return f" … (whole text: sheet {LONG}, no. {number})"


def long_grid(shortened: Mapping[str, str], styles: Styles) -> Grid:
    """The hidden sheet of long texts: what the cell shows, and the whole text in as many rows as it needs."""
    look = styles["line"]
    rows: list[list[Cell]] = [
        [(shown, look), (text[begin : begin + SHOWN], look)]
        for text, shown in shortened.items()
        for begin in range(0, len(text), SHOWN)
    ]
    return Grid(LONG, (Field("shown", 40), Field("part", 80)), len(rows), iter(rows), hidden=True)
