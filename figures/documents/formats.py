"""The formats that are read: ``READERS`` in order, and how the one for a file is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from figures.documents.document import Document
from figures.documents.options import Failure, Options
from figures.documents.plain import read_text
from figures.documents.sources import Source
from figures.errors import FiguresError

Read = Callable[[Source, Options], Iterator[Document | Failure | Source]]


class Reader(NamedTuple):
    """A format: its name for people, its suffixes, the function that reads it.

    ``begins`` are the bytes that files of the format begin with, empty for formats made of text.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Read
    begins: tuple[bytes, ...] = ()


READERS: tuple[Reader, ...] = (
    Reader("Markdown", (".md", ".markdown"), read_text),
    Reader("text", (".txt", ".text", ""), read_text),
)

_BINARY: tuple[tuple[bytes, str], ...] = (
    (b"\xd0\xcf\x11\xe0", "is an old Word, Excel or Outlook file or an encrypted one; save it as .docx, .xlsx or .eml"),
    (b"\x89PNG", "is a picture"),
    (b"\xff\xd8\xff", "is a picture"),
    (b"GIF8", "is a picture"),
    (b"7z\xbc\xaf", "is a 7-Zip archive; unpack it first"),
    (b"Rar!", "is a RAR archive; unpack it first"),
    (b"BZh", "is packed with bzip2; unpack it first"),
    (b"\xfd7zXZ", "is packed with xz; unpack it first"),
    (b"\x28\xb5\x2f\xfd", "is packed with zstd; unpack it first"),
    (b"SQLite format 3", "is a database"),
    (b"\x7fELF", "is a program"),
    (b"MZ", "is a program"),
)


def reader_of(source: Source) -> Reader:
    """The reader for a file: by what it begins with where that is a sure sign, else by its suffix, else as text.

    FiguresError for what is no document.
    """
    head = source.head()
    for reader in READERS:
        if head.startswith(reader.begins):
            return reader
    by_suffix = next((reader for reader in READERS if source.suffix in reader.suffixes), None)
    for begins, reason in _BINARY:
        if head.startswith(begins):
            raise FiguresError(reason)
    if by_suffix and not by_suffix.begins:
        return by_suffix
    if by_suffix and (not head or b"\0" in head):
        raise FiguresError(f"is no {by_suffix.name} file, though its name says so" if head else "is empty")
    return READERS[-1]
