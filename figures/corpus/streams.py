"""Sheets that grow piece by piece, so that a corpus of any size is written in bounded memory."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from figures.documents import Document
from figures.errors import FiguresError
from figures.sheets.comma_separated import write_rows, write_table
from figures.sheets.json_lines import dumps
from figures.sheets.replacing import replacing
from figures.sheets.rows import claims
from figures.tables import decoys, extract

if TYPE_CHECKING:
    import pandas as pd

PART = "part-{:05}.parquet"


class Stream(NamedTuple):
    """One output that is written in pieces, for the figures or, as CSV, for the numbers left out.

    ``target`` is "-" (CSV on stdout), a path that ends in ``.csv`` or ``.jsonl``, or a folder, "facts/", for Parquet.
    """

    target: str
    decoys: bool = False
    lexicon: str | None = None

    def chunk(self, table: pd.DataFrame, documents: Iterable[Document]) -> bytes:
        """What the documents and their table add to the output.

        It is made where the table is made, so that processes share the work of writing, too.
        """
        if self.decoys:
            return _body(_csv_of_decoys(documents, self.lexicon))
        if self.target.endswith("/"):
            return _parquet(table)
        if self.target.lower().endswith(".jsonl"):
            return "".join(dumps(claim._asdict()) + "\n" for claim in claims(table)).encode()
        return _body(_csv(table))

    def open(self) -> AbstractContextManager[Callable[[bytes], object]]:
        """A function that adds a chunk; the file takes its place when the block ends well."""
        if self.target.endswith("/") and not self.decoys:
            return _folder(Path(self.target))
        if self.target.lower().endswith(".jsonl") and not self.decoys:
            return _file(self.target, b"")
        return _file(self.target, _csv_of_decoys([], self.lexicon) if self.decoys else _csv(extract([])))


def streamed(target: str) -> bool:
    """Whether an output can be written in pieces.

    >>> [streamed(target) for target in ("-", "facts.csv", "facts.jsonl", "facts/", "facts.xlsx")]
    [True, True, True, True, False]
    """
    return target == "-" or target.lower().endswith((".csv", ".jsonl", "/"))


@contextmanager
def _file(target: str, beginning: bytes) -> Iterator[Callable[[bytes], object]]:
    if target == "-":
        sys.stdout.buffer.write(beginning)
        yield sys.stdout.buffer.write
        sys.stdout.buffer.flush()
        return
    with replacing(Path(target)) as draft, draft.open("wb") as file:
        file.write(beginning)
        yield file.write


@contextmanager
def _folder(folder: Path) -> Iterator[Callable[[bytes], object]]:
    """A function that adds a Parquet file to the folder; parts of an earlier, longer run are removed."""
    if folder.is_file():
        raise FiguresError(f"{folder} is a file; name a folder for the Parquet files, or leave the last / out.")
    written = 0

    def add(chunk: bytes) -> None:
        nonlocal written
        with replacing(folder / PART.format(written)) as draft:
            draft.write_bytes(chunk)
        written += 1

    yield add
    for left in sorted(folder.glob("part-*.parquet"))[written:]:
        left.unlink()


def _csv(table: pd.DataFrame) -> bytes:
    text = io.StringIO(newline="")
    write_table(table, text)
    return text.getvalue().encode()


def _csv_of_decoys(documents: Iterable[Document], lexicon: str | None) -> bytes:
    left_out = decoys(documents, lexicon=lexicon)
    text = io.StringIO(newline="")
    write_rows(left_out.columns, left_out.astype(object).itertuples(index=False, name=None), text)
    return text.getvalue().encode()


def _body(csv: bytes) -> bytes:
    return csv.split(b"\r\n", 1)[1]


def _parquet(table: pd.DataFrame) -> bytes:
    from figures.sheets.extras import need
    from figures.sheets.parquet import EXTRA, arrow_table

    file = io.BytesIO()
    need("pyarrow.parquet", EXTRA).write_table(arrow_table(table), file, compression="zstd")
    return file.getvalue()
