"""Parquet files with a column of texts, read in batches; needs pyarrow."""

from __future__ import annotations

from collections.abc import Iterator

from figures.documents.document import Document
from figures.documents.options import Failure, Options
from figures.documents.rows import find_columns, row_document
from figures.documents.sources import Source
from figures.errors import FiguresError

_BATCH = 200  # rows in memory at a time


def read_parquet(source: Source, options: Options) -> Iterator[Document | Failure]:
    """A document for each row; only the columns that are needed are read."""
    try:
        from pyarrow.parquet import ParquetFile
    except ImportError:
        raise FiguresError("is a Parquet file; to read it: pip install 'figures[parquet]'") from None
    with source.open() as file:
        try:
            table = ParquetFile(file)
        except (OSError, ValueError) as error:
            raise FiguresError(f"is a broken or cut-off Parquet file ({error})") from None
        columns = find_columns(table.schema_arrow.names, options)
        number = 0
        for batch in table.iter_batches(batch_size=_BATCH, columns=list(dict.fromkeys(columns.values()))):
            for row in batch.to_pylist():
                number += 1
                yield row_document(row, columns, f"{source.id}#{number}", options)
