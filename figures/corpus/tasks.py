"""A corpus cut into tasks of about a megabyte: some files to read, or some documents that were read already."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from figures.documents import Document, Failure
from figures.documents.formats import holds_many, reason
from figures.documents.options import Options
from figures.documents.reading import read_source, sources
from figures.documents.sources import Source, from_path
from figures.errors import FiguresError

SIZE = 1_000_000  # bytes of files, or characters of documents, in one task
LARGE = 8 * SIZE  # a file larger than this, or than ``SIZE`` where it holds many documents, is read here, piece by
# piece, and its documents are handed on


Report = Callable[[Failure], object]


class Task(NamedTuple):
    """Something to extract from: files to read, or documents."""

    files: tuple[str, ...] = ()
    documents: tuple[Document, ...] = ()
    size: int = 0

    def read(self, options: Options, report: Report) -> Iterator[Document]:
        """The task's documents; files that cannot be read go to ``report``."""
        yield from self.documents
        for path in self.files:
            yield from documents(from_path(Path(path)), options, report)

    def parts(self) -> list[Task]:
        """The same as one task for each file or document."""
        return [Task(files=(file,)) for file in self.files] + [Task(documents=(one,)) for one in self.documents]

    def __str__(self) -> str:
        return ", ".join([*self.files, *(document.id for document in self.documents)])


def tasks(
    names: Sequence[str], folder: Path, options: Options, report: Report, *, fetch: bool = False
) -> Iterator[Task]:
    """The tasks of all the names' files, in order: small files together, large ones in pieces.

    How they are cut depends on the files alone, never on the number of processes.  ``folder`` is a temporary folder
    for what comes from standard input.
    """
    together: list[str] = []
    size = 0
    for source in _sources(names, folder, options, report, fetch=fetch):
        length = _length(source)
        small = length is not None and length <= (SIZE if holds_many(source) else LARGE)
        if together and (not small or size + (length or 0) > SIZE):
            yield Task(files=tuple(together), size=size)
            together, size = [], 0
        if small:
            together.append(source.id)
            size += length or 0
        else:
            yield from batches(documents(source, options, report))
    if together:
        yield Task(files=tuple(together), size=size)


def documents(source: Source, options: Options, report: Report) -> Iterator[Document]:
    """The documents of a file; what cannot be read goes to ``report``."""
    for found in read_source(source, options):
        if isinstance(found, Document):
            yield found
        else:
            report(found)


def batches(found: Iterable[Document]) -> Iterator[Task]:
    """Documents in order, as many in a task as make about ``SIZE`` characters.

    >>> [len(task.documents) for task in batches(Document(id=str(n), text="x" * 400_000) for n in range(5))]
    [3, 2]
    """
    together: list[Document] = []
    size = 0
    for document in found:
        together.append(document)
        size += len(document.text)
        if size >= SIZE:
            yield Task(documents=tuple(together), size=size)
            together, size = [], 0
    if together:
        yield Task(documents=tuple(together), size=size)


def _sources(names: Sequence[str], folder: Path, options: Options, report: Report, *, fetch: bool) -> Iterator[Source]:
    for name in names:
        try:
            yield from sources(name, folder, limits=options.limits, fetch=fetch)
        except (FiguresError, OSError) as error:
            report(Failure(name, reason(error)))


def _length(source: Source) -> int | None:
    """The size of a file on the disk that bears its own name; None for what cannot be opened by another process."""
    try:
        return source.path.stat().st_size if source.path and str(source.path) == source.id else None
    except OSError:
        return 0  # the reader will say what is wrong with it
