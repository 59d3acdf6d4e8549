"""From paths to documents: each file found, read in its format, and reported if it cannot be."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from figures.documents.document import Document
from figures.documents.formats import reader_of, reason
from figures.documents.guarded import read_guarded
from figures.documents.limits import Limits
from figures.documents.options import Failure, Options, Page
from figures.documents.sources import Source, StrPath, from_path, from_stdin, is_address, listed, walk
from figures.errors import FiguresError

_USUAL = Limits()
_DEPTH = 3  # archives within archives


class Documents(list[Document]):
    """The documents that were read; ``failures`` names the files that could not be, with the reason."""

    def __init__(self, documents: Iterable[Document] = ()) -> None:
        super().__init__(documents)
        self.failures: list[Failure] = []


def read(
    source: StrPath | Sequence[StrPath],
    *,
    text_column: str | None = None,
    id_column: str | None = None,
    title_column: str | None = None,
    date_column: str | None = None,
    fetch: bool = False,
    limits: Limits | None = None,
    on_error: Callable[[Failure], object] | None = None,
) -> Documents:
    """All documents of a file, a folder, "-" for standard input, or a list of these, in order.

    Folders are read with everything in them, sorted.  The columns are those of a table of texts (JSON Lines, CSV,
    Excel, Parquet); web addresses are loaded only with ``fetch``.  A bad file among several is named in ``failures``
    of the result and handed to ``on_error`` when it happens; a single file that cannot be read is a FiguresError.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = Path(folder, "a.txt").write_text("Exports rose 5%.")
    ...     [document.text for document in read(folder)]
    ['Exports rose 5%.']
    """
    options = Options(text_column or "", id_column or "", title_column or "", date_column or "", limits or Limits())
    found = Documents()
    for item in _everything(source, options, fetch):
        if isinstance(item, Document):
            found.append(item)
            continue
        found.failures.append(item)
        if on_error:
            on_error(item)
    names = listed(source)
    if not found and found.failures and len(names) == 1 and not Path(names[0]).is_dir():
        raise FiguresError(str(found.failures[0]))
    if not found and not found.failures:
        raise FiguresError(f"{', '.join(names) or 'nothing'}: holds no documents; name a file or a folder with some")
    return found


def iter_documents(
    source: StrPath | Sequence[StrPath],
    *,
    text_column: str | None = None,
    id_column: str | None = None,
    title_column: str | None = None,
    date_column: str | None = None,
    fetch: bool = False,
    limits: Limits | None = None,
    on_error: Callable[[Failure], object] | None = None,
) -> Iterator[Document]:
    """The documents of ``read``, one at a time, so that a file of any length stays out of memory.

    Without ``on_error`` the first file that cannot be read is a FiguresError.
    """
    options = Options(text_column or "", id_column or "", title_column or "", date_column or "", limits or Limits())
    for item in _everything(source, options, fetch):
        if isinstance(item, Document):
            yield item
        elif on_error:
            on_error(item)
        else:
            raise FiguresError(str(item))


def _everything(source: StrPath | Sequence[StrPath], options: Options, fetch: bool) -> Iterator[Document | Failure]:
    import tempfile

    with tempfile.TemporaryDirectory(prefix="figures-") as folder:
        for name in listed(source):
            yield from _read_named(name, Path(folder), options, fetch)


def _read_named(name: str, folder: Path, options: Options, fetch: bool) -> Iterator[Document | Failure]:
    try:
        for source in sources(name, folder, limits=options.limits, fetch=fetch):
            yield from read_source(source, options)
    except (FiguresError, OSError) as error:
        yield Failure(name, reason(error))


def sources(name: str, folder: Path, *, limits: Limits = _USUAL, fetch: bool = False) -> Iterator[Source]:
    """The files that a path, a folder, a web address or "-" stands for."""
    if name == "-":
        yield from_stdin(folder)
        return
    if is_address(name):
        if not fetch:
            raise FiguresError("is a web address; add --fetch (in Python fetch=True) to have it loaded")
        from figures.documents.fetch import fetched

        yield fetched(name, limits)
        return
    path = Path(name)
    if path.is_dir():
        yield from map(from_path, walk(path))
    elif path.exists():
        yield from_path(path, asked=True)
    else:
        raise FiguresError("there is no such file or folder")


def read_source(source: Source, options: Options) -> Iterator[Document | Failure]:
    """The documents of one file or archive, and a failure for each part that cannot be read; never an exception."""
    try:
        if source.depth > _DEPTH:
            raise FiguresError(f"lies more than {_DEPTH} archives deep")
        reader = reader_of(source, options.limits)
        found = read_guarded(reader.name, source, options) if reader.guarded else reader.read(source, options)
        for item in found:
            if isinstance(item, Source):
                yield from read_source(item, options)
            elif not isinstance(item, Page):
                yield item
    except Exception as error:  # whatever a broken file makes its parser do, the other files are still read
        yield Failure(source.id, reason(error))
