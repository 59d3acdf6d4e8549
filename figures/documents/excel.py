"""Excel workbooks (.xlsx, .xlsm) with a column of texts: the values as last saved; no formula or macro is run."""

from __future__ import annotations

from collections.abc import Iterator

from figures.documents.document import Document
from figures.documents.options import Failure, Options
from figures.documents.packages import open_archive, seekable
from figures.documents.rows import find_columns, row_document
from figures.documents.sources import Source
from figures.errors import FiguresError


def read_excel(source: Source, options: Options) -> Iterator[Document | Failure]:
    """A document for each row of the sheets whose first row names a column of texts."""
    from openpyxl import load_workbook

    refused = FiguresError("has no sheet with a table of texts")
    found = False
    with open_archive(source, options.limits), seekable(source, options.limits) as file:
        book = load_workbook(file, read_only=True, data_only=True, keep_links=False)
        for sheet in book.worksheets:
            rows = sheet.iter_rows(values_only=True)
            names = [None if name is None else str(name) for name in next(rows, ())]
            try:
                columns = find_columns(names, options)
            except FiguresError as error:
                refused = error
                continue
            found = True
            for number, row in enumerate(rows, start=2):
                if any(value is not None for value in row):
                    values = {name: value for name, value in zip(names, row, strict=False) if name}
                    yield row_document(values, columns, f"{source.id}#{sheet.title}!{number}", options)
        book.close()
    if not found:
        raise refused
