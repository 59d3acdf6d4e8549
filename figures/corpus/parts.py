"""One part of a corpus, a file with many documents, made into one Parquet file of claims."""

from __future__ import annotations

import faulthandler
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pyarrow
import pyarrow.parquet

from figures.corpus.child import Died, in_child
from figures.corpus.journal import DEATHS, Journal
from figures.corpus.tasks import batches, documents
from figures.documents import Document, Failure
from figures.documents.options import Options
from figures.documents.sources import from_path
from figures.sheets.parquet import arrow_table
from figures.sheets.replacing import replacing
from figures.tables import tabulate

if TYPE_CHECKING:
    import pandas as pd

Work = Callable[[list[Document]], "pd.DataFrame"]
KEY = b"figures"  # under which the footer of a Parquet file keeps the record of its part


class Part(NamedTuple):
    """A file of documents, the Parquet file to make of it, and what must be the same for the latter to stay valid."""

    source: str
    output: str
    stamp: str


class Record(NamedTuple):
    """What became of a part; it stands in the footer of the Parquet file, so that both appear in one step."""

    source: str
    stamp: str
    documents: int
    claims: int
    failures: list[Failure]

    def plain(self) -> dict[str, Any]:
        """The record as JSON holds it."""
        return self._asdict() | {"failures": [failure._asdict() for failure in self.failures]}


def make(part: Part, work: Work, seconds: float, options: Options) -> Record:
    """The record of the Parquet file made of a part; an earlier file stands until this one is complete.

    Documents are taken in batches, so memory does not grow with the part.  A document on which ``work`` raises, takes
    longer than ``seconds`` or dies twice is set aside and named among the failures.
    """
    with suppress(Exception):  # what is loaded at the first call does not count against the first document
        work([Document("", "1 percent")])
    failures: list[Failure] = []
    read = claims = 0
    journal = Journal(journal_of(part))
    schema = arrow_table(tabulate([])).schema
    found = documents(from_path(Path(part.source)), options, failures.append)
    with (
        journal.kept(),
        _watched(seconds) as watch,
        replacing(Path(part.output)) as draft,
        pyarrow.parquet.ParquetWriter(draft, schema, compression="zstd") as writer,
    ):
        for number, batch in enumerate(batches(found)):
            for table in _tables(batch.documents, number, work, journal, failures, watch):
                writer.write_table(arrow_table(table))
                claims += len(table)
            read += len(batch.documents)
        record = Record(part.source, part.stamp, read, claims, failures)
        writer.add_key_value_metadata({KEY.decode(): json.dumps(record.plain())})
    return record


def make_in_child(part: Part, work: Work, seconds: float, options: Options) -> Record:
    """The record of ``make`` done by a process that may die; its journal tells the next one what to beware of."""
    known = deaths = 0
    while deaths <= DEATHS + 1:  # in a batch, then alone
        try:
            record: Record = in_child(make, part, work, seconds, options)
            return record
        except Died:
            fatal = Journal(journal_of(part)).set_aside()
            deaths = 0 if fatal > known else deaths + 1
            known = fatal
    return Record(part.source, part.stamp, 0, 0, [Failure(part.source, "ended every process that worked on it")])


def record_of(part: Part) -> Record | None:
    """The record in the part's Parquet file; None where there is none, or it was made of something else."""
    try:
        fields = json.loads((pyarrow.parquet.read_metadata(part.output).metadata or {})[KEY])
    except (OSError, KeyError, ValueError, pyarrow.ArrowException):
        return None
    failures = [Failure(**failure) for failure in fields.pop("failures")]
    record = Record(**fields, failures=failures)
    return record if record.stamp == part.stamp else None


def journal_of(part: Part) -> Path:
    """Where the part's journal is kept while it is under way."""
    path = Path(part.output)
    return path.with_name(f".{path.name}.journal")


def _tables(
    found: tuple[Document, ...],
    batch: int,
    work: Work,
    journal: Journal,
    failures: list[Failure],
    watch: Callable[[], None],
) -> Iterator[pd.DataFrame]:
    """The tables of one batch: a single one, or one a document where the batch is suspect or fails as a whole."""
    watch()
    journal.begin(batch)
    if not journal.suspect(batch):
        try:
            yield work(list(found))
            return
        except Exception:  # whichever document it was fails again below, alone
            pass
    for number, document in enumerate(found):
        if journal.fatal(batch, number):
            failures.append(Failure(document.id, "set aside: it ended the process that worked on it"))
            continue
        watch()
        journal.begin(batch, number)
        try:
            yield work([document])
        except Exception as error:  # one bad document never stops the run
            failures.append(Failure(document.id, f"set aside: {type(error).__name__}: {error}"))


@contextmanager
def _watched(seconds: float) -> Iterator[Callable[[], None]]:
    """A function that gives the process so many seconds until it is called again; then the process ends itself.

    Ending the process is the only thing that stops a hanging extension module.
    """
    with open(os.devnull, "w", encoding="ascii") as nowhere:

        def again() -> None:
            faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)

        try:
            again()
            yield again
        finally:
            faulthandler.cancel_dump_traceback_later()
