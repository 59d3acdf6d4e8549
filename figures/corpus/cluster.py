"""A corpus of many files over a Dask cluster: one Parquet file of claims for each, and a manifest of all."""

from __future__ import annotations

import glob
import json
import os
import platform
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from importlib.metadata import version
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from figures.claims import COLUMNS
from figures.corpus.processes import cores
from figures.documents.options import Failure, Options
from figures.documents.sources import walk
from figures.errors import FiguresError
from figures.sheets.replacing import replacing
from figures.tables import extract

if TYPE_CHECKING:
    from distributed import Client, Future

    from figures.corpus.parts import Part, Record, Work

AHEAD = 3  # parts given out for each worker, so that none is idle
PATIENCE = 60  # seconds without a result after which it is asked whether there are workers at all
MANIFEST = "manifest.json"
GO_ON = "what was done is kept, run again to go on."


def extract_corpus(
    sources: Sequence[str],
    output: str,
    *,
    scheduler: str | None = None,
    workers: int | None = None,
    work: Work | None = None,
    lexicon: str | None = None,
    seconds: float = 60.0,
    advance: Callable[[int], object] = lambda size: None,
    **columns: str | None,
) -> list[Record]:
    """A record for every part of the corpus, in order; each part's claims are in a Parquet file under ``output``.

    ``sources`` are files with many documents each (JSON Lines, Parquet, CSV, WARC …), folders of them, or patterns
    such as ``"corpus/*.jsonl.gz"``.  The work is done on the Dask cluster at the address ``scheduler``, whose workers
    see the same folders, or on ``workers`` processes of this machine (default: all cores).  What was done by an
    earlier run and has not changed is left as it is.  ``work`` makes a table of a list of documents, by default
    ``figures.extract`` with ``lexicon``; a document on which it fails, takes longer than ``seconds`` or twice ends its
    process is named in the record.  ``manifest.json`` in ``output`` holds all records, versions and totals.

    Raises FiguresError when there are no parts, or when Dask or pyarrow are not installed.
    """
    _require()
    from figures.corpus.parts import make_in_child, record_of

    options = Options(**{name: value or "" for name, value in columns.items()})  # type: ignore[arg-type]
    parts = _parts(sources, output, absolute=scheduler is not None, said=str((lexicon, *options[:4])))
    _sweep(Path(output))
    records = {part: record for part in parts if (record := record_of(part))}
    for part in records:
        advance(os.path.getsize(part.source))
    todo = [part for part in parts if part not in records]
    job = partial(make_in_child, work=work or partial(extract, lexicon=lexicon), seconds=seconds, options=options)
    try:
        if todo:
            with _client(scheduler, min(workers or cores(), len(todo))) as client:
                for part, record in _records(client, todo, job):
                    records[part] = record
                    advance(os.path.getsize(part.source))
    finally:
        _sweep(Path(output))
        done = [records[part] for part in parts if part in records]
        _write_manifest(Path(output), done, len(parts))
    return done


def _require() -> None:
    """FiguresError where what a cluster needs is not installed."""
    try:
        import distributed  # noqa: F401

        import figures.corpus.parts  # noqa: F401
    except ImportError as error:
        raise FiguresError(
            f"working on a corpus needs {error.name}; install it with: pip install 'figures[cluster]'"
        ) from error


def _parts(sources: Sequence[str], output: str, *, absolute: bool, said: str) -> list[Part]:
    from figures.corpus.parts import Part

    found = [os.path.abspath(path) if absolute else path for source in sources for path in _expanded(source)]
    files = list(dict.fromkeys(found))
    if not files:
        raise FiguresError(f"{', '.join(sources)}: no such files; name files, folders or a pattern in quotes.")
    above = os.path.commonpath([os.path.dirname(os.path.abspath(path)) for path in files])
    folder = os.path.abspath(output) if absolute else output
    stamp = f"figures {version('figures')} {said}"
    return [
        Part(path, os.path.join(folder, os.path.relpath(path, above) + ".parquet"), f"{_state(path)} {stamp}")
        for path in files
    ]


def _expanded(source: str) -> Iterator[str]:
    if os.path.isdir(source):
        yield from map(str, walk(Path(source)))
    elif os.path.exists(source):
        yield source
    else:
        yield from sorted(path for path in glob.glob(source, recursive=True) if os.path.isfile(path))


def _state(path: str) -> str:
    found = os.stat(path)
    return f"{found.st_size} bytes of {found.st_mtime_ns}"


def _sweep(output: Path) -> None:
    """Remove what processes that were killed left half done."""
    for pattern in (".*.parquet.journal", ".*.parquet.*.part"):
        for left in output.rglob(pattern):
            with suppress(OSError):
                left.unlink()


@contextmanager
def _client(scheduler: str | None, workers: int) -> Iterator[Client]:
    import logging
    from concurrent.futures import CancelledError

    from distributed import Client, LocalCluster
    from distributed.comm.core import CommClosedError
    from distributed.utils import silence_logging_cmgr

    quiet = logging.CRITICAL
    if scheduler is not None:
        try:
            client = Client(scheduler)
        except (OSError, ValueError) as error:
            raise FiguresError(f"{scheduler}: no Dask scheduler answers there ({error}).") from error
        with silence_logging_cmgr(quiet), client:
            try:
                yield client
            except (CancelledError, CommClosedError) as error:
                raise FiguresError(f"{scheduler}: the scheduler is gone; {GO_ON}") from error
        return
    try:
        cluster = LocalCluster(workers, threads_per_worker=1, dashboard_address="127.0.0.1:0", silence_logs=quiet)
    except (RuntimeError, TimeoutError, OSError) as error:
        raise FiguresError(f"The worker processes could not be started ({error}); {GO_ON}") from error
    with cluster, Client(cluster) as client:
        yield client


def _records(client: Client, todo: Sequence[Part], job: Callable[[Part], Record]) -> Iterator[tuple[Part, Record]]:
    """Every part with its record, as they are done; what cannot be done gets a record that says so."""
    from distributed import wait

    from figures.corpus.parts import Record

    waiting = iter(todo)
    under_way: dict[Future[Record], Part] = {}
    while True:
        room = max(0, AHEAD * max(1, len(client.nthreads())) - len(under_way))  # fewer workers than before have less
        under_way |= {client.submit(job, part, pure=False): part for part in islice(waiting, room)}
        if not under_way:
            return
        with suppress(TimeoutError):
            wait(list(under_way), timeout=PATIENCE, return_when="FIRST_COMPLETED")
        done = [future for future in under_way if future.done()]
        if not done and not client.nthreads():
            raise FiguresError(f"All workers of the cluster are gone; {GO_ON}")
        for future in done:
            part = under_way.pop(future)
            error = future.exception()
            failed = Record(part.source, part.stamp, 0, 0, [Failure(part.source, str(error))])
            yield part, failed if error else future.result()
            future.release()


def _write_manifest(output: Path, records: Sequence[Record], parts: int) -> None:
    manifest = {
        "figures": version("figures"),
        "versions": {"python": platform.python_version()}
        | {package: version(package) for package in ("pandas", "numpy", "pyarrow", "distributed")},
        "columns": {column.name: column.dtype for column in COLUMNS.values()},
        "parts": parts,
        "parts_done": len(records),
        "documents": sum(record.documents for record in records),
        "claims": sum(record.claims for record in records),
        "failures": sum(len(record.failures) for record in records),
        "records": [record.plain() for record in records],
    }
    with replacing(output / MANIFEST) as draft:
        draft.write_text(json.dumps(manifest, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
