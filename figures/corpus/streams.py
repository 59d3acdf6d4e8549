"""Sheets that grow piece by piece, so that a corpus of any size is written in bounded memory."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from figures.documents import Document
from figures.sheets.comma_separated import write_rows, write_table
from figures.sheets.replacing import replacing
from figures.tables import decoys, extract

if TYPE_CHECKING:
    import pandas as pd


class Stream(NamedTuple):
    """One output that is written in pieces: "-" or a path of CSV, for the figures or for the numbers left out."""

    target: str
    decoys: bool = False
    lexicon: str | None = None

    def chunk(self, table: pd.DataFrame, documents: Iterable[Document]) -> bytes:
        """What the documents and their table add to the output.

        It is made where the table is made, so that processes share the work of writing, too.
        """
        return self._whole(table, documents).split(b"\r\n", 1)[1]

    @contextmanager
    def open(self) -> Iterator[Callable[[bytes], object]]:
        """A function that adds a chunk; the file takes its place when the block ends well."""
        header = self._whole(extract([]), [])
        if self.target == "-":
            sys.stdout.buffer.write(header)
            yield sys.stdout.buffer.write
            sys.stdout.buffer.flush()
            return
        with replacing(Path(self.target)) as draft, draft.open("wb") as file:
            file.write(header)
            yield file.write
            file.flush()

    def _whole(self, table: pd.DataFrame, documents: Iterable[Document]) -> bytes:
        text = io.StringIO(newline="")
        if self.decoys:
            left_out = decoys(documents, lexicon=self.lexicon)
            write_rows(left_out.columns, left_out.astype(object).itertuples(index=False, name=None), text)
        else:
            write_table(table, text)
        return text.getvalue().encode()


def streamed(target: str) -> bool:
    """Whether an output can be written in pieces.

    >>> streamed("-"), streamed("facts.csv"), streamed("facts.xlsx")
    (True, True, False)
    """
    return target == "-" or target.lower().endswith(".csv")
