"""CSV and TSV with a column of texts, read row by row, whatever the size of the file."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import TextIO

from figures.documents.decoding import encoding_of
from figures.documents.document import Document
from figures.documents.options import Failure, Options
from figures.documents.rows import find_columns, row_document
from figures.documents.sources import Source
from figures.errors import FiguresError

_DELIMITERS = ",;\t|"


def read_delimited(source: Source, options: Options) -> Iterator[Document | Failure]:
    """A document for each row below the head of the table."""
    encoding = encoding_of(source.head(200_000))
    csv.field_size_limit(options.limits.characters)  # the module has one limit for all, by default 131,072
    with source.open() as file, io.TextIOWrapper(file, encoding, errors="replace", newline="") as text:
        lines = _lines(text, options)
        head = next(lines, "")
        delimiter = "\t" if source.suffix == ".tsv" else max(_DELIMITERS, key=head.count)
        names = next(csv.reader([head], delimiter=delimiter), [])
        columns = find_columns(names, options)
        rows = csv.reader(lines, delimiter=delimiter)
        number = 1
        while True:
            number += 1
            try:
                row = next(rows)
            except StopIteration:
                return
            except csv.Error as error:
                raise FiguresError(f"cannot be read from row {number} on ({error})") from None
            if row:
                values = dict(zip(names, row, strict=False))
                yield row_document(values, columns, f"{source.id}#{number}", options)


def _lines(text: TextIO, options: Options) -> Iterator[str]:
    most = 2 * options.limits.characters
    while line := text.readline(most):
        if len(line) >= most:
            raise FiguresError(f"has a line of more than {most:,} characters")
        yield line
