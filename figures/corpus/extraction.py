"""From files to sheets in one call: read and extract over processes, write; memory bounded where the sheet allows."""

from __future__ import annotations

import tempfile
from collections import ChainMap
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from figures.corpus.processes import Died, alone, cores, in_order
from figures.corpus.streams import Stream, streamed
from figures.corpus.tasks import Task, tasks
from figures.documents import Failure
from figures.documents.options import Options
from figures.errors import FiguresError
from figures.sheets import WRITERS, save
from figures.tables import Extras, Texts, extract

HEAD = 60  # rows of the outcome's head
FEW = 3  # fewer tasks than this are done sooner here than in new processes


class Outcome(NamedTuple):
    """What a run did: the sheets written, how much it found, the first rows, and what could not be read."""

    written: list[str]
    documents: int
    claims: int
    head: pd.DataFrame
    failures: list[Failure]


class Piece(NamedTuple):
    """What came of one task: text for every stream, and the table, cut to its head where no sheet needs it whole."""

    chunks: list[bytes]
    table: pd.DataFrame
    documents: int
    claims: int
    failures: list[Failure]


class Plan(NamedTuple):
    """What is done with every task; picklable."""

    streams: list[Stream]
    whole: bool
    lexicon: str | None
    options: Options

    def work(self, task: Task) -> Piece:
        """The piece that comes of a task."""
        failures: list[Failure] = []
        documents = list(task.read(self.options, failures.append))
        table = extract(documents, lexicon=self.lexicon)
        chunks = [stream.chunk(table, documents) for stream in self.streams]
        kept = table if self.whole else table.head(HEAD)
        if not self.whole:
            kept.attrs = {}  # else the texts would travel with the rows
        return Piece(chunks, kept, len(documents), len(table), failures)

    def pieces(self, cut: Iterable[Task], jobs: int) -> Iterator[tuple[Task, Piece]]:
        """The piece of every task in order; a document that kills its process is named as a failure of its own."""
        for task, result in in_order(self.work, cut, jobs):
            if not isinstance(result, Died):
                yield task, result
                continue
            for part in task.parts():
                piece = alone(self.work, part)
                if isinstance(piece, Died):
                    reason = "ended the process that read it; it may be damaged, or too large"
                    piece = self.work(Task())._replace(failures=[Failure(str(part), reason)])
                yield part, piece


class Done:
    """What has come of the tasks so far."""

    def __init__(self) -> None:
        self.tables: list[pd.DataFrame] = []  # all of them where a sheet needs them, else as many as make the head
        self.documents = 0
        self.claims = 0
        self.failures: list[Failure] = []

    def add(self, piece: Piece, *, whole: bool) -> None:
        """Count in the piece of one more task."""
        if whole or self.claims < HEAD:
            self.tables.append(piece.table)
        self.documents += piece.documents
        self.claims += piece.claims
        self.failures += piece.failures


def extract_files(
    sources: Sequence[str],
    outputs: Sequence[str],
    *,
    decoys: str | None = None,
    lexicon: str | None = None,
    jobs: int | None = None,
    fetch: bool = False,
    advance: Callable[[int], object] = lambda size: None,
    **columns: str | None,
) -> Outcome:
    """What was done to write the figures of files, folders, addresses or "-" to sheets; "-" is CSV on stdout.

    ``jobs`` processes share the work, all cores when None; order and results do not depend on it.  CSV, JSON Lines
    and a folder of Parquet files ("facts/") are written as the work goes on, in bounded memory; other sheets when all
    is read.  ``decoys`` names a CSV file for the numbers left out.  ``advance`` is told the bytes done.  Further
    keywords name the columns of tables of texts, as in ``figures.read``.

    Raises FiguresError when nothing could be read, or when a sheet cannot be written.
    """
    options = Options(**{name: value or "" for name, value in columns.items()})  # type: ignore[arg-type]
    whole = _unstreamed(outputs)
    streams = [Stream(output) for output in outputs if streamed(output)]
    if decoys:
        streams.append(Stream(decoys, True, lexicon))
    plan = Plan(streams, bool(whole), lexicon, options)
    done = Done()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="figures-")))
        cut = tasks(sources, folder, options, done.failures.append, fetch=fetch)
        first = list(islice(cut, FEW))
        sinks = [stack.enter_context(stream.open()) for stream in plan.streams]
        for task, piece in plan.pieces(chain(first, cut), (jobs or cores()) if len(first) == FEW else 1):
            for sink, chunk in zip(sinks, piece.chunks, strict=True):
                sink(chunk)
            done.add(piece, whole=plan.whole)
            advance(task.size)
        if not done.documents:
            raise FiguresError(_nothing(sources, done.failures))
    table = joined(done.tables)
    for output in whole:
        save(table, output)
    written = [output for output in outputs if output != "-"]
    return Outcome(written, done.documents, done.claims, table.head(HEAD), done.failures)


def _unstreamed(outputs: Sequence[str]) -> list[str]:
    """The sheets that are written when all is read; a mistyped ending is told now, not then."""
    whole = [output for output in outputs if not streamed(output)]
    for output in whole:
        if not output.lower().endswith(tuple(WRITERS)):
            raise FiguresError(f"{output}: no sheet is written with this ending; use one of {', '.join(WRITERS)}.")
    return whole


def joined(tables: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """The tables one below the other, with what their ``attrs`` say of all documents."""
    if len(tables) == 1:
        return tables[0]
    whole = pd.concat(tables, ignore_index=True)
    whole.attrs["documents"] = Extras(facts for table in tables for facts in table.attrs.get("documents", ()))
    whole.attrs["texts"] = Texts(ChainMap(*(table.attrs.get("texts", {}) for table in tables)))
    return whole


def _nothing(sources: Sequence[str], failures: Sequence[Failure]) -> str:
    if failures:
        return "; ".join(map(str, failures))
    return f"{', '.join(sources)}: holds no documents; name a file or a folder with some"
