"""How much a document may ask for: size, time and memory, so that no file can stop a run."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on what is read; what goes beyond is reported with the file's name and left out.

    >>> Limits(seconds=5).pages
    5000
    """

    file_bytes: int = 100_000_000
    """Size of a file that must be read whole (all but JSON Lines, CSV, Parquet and WARC, which are read in pieces)."""
    characters: int = 20_000_000
    """Length of the text of one document."""
    pages: int = 5_000
    """Pages of a PDF, chapters of an EPUB."""
    seconds: float = 30.0
    """Time for one page of a PDF, or for the whole of another document."""
    memory: int = 700_000_000
    """Bytes that reading one document may take (enforced on Linux)."""
    members: int = 100_000
    """Files in one archive."""
    unpacked_bytes: int = 2_000_000_000
    """Size of all files of one archive together."""
    ratio: int = 200
    """How many times larger an archived file may become; a text shrinks at most some 30 times when packed."""


def size(count: int) -> str:
    """A number of bytes for people.

    >>> size(100_000_000), size(2_500), size(7)
    ('100 MB', '2.5 KB', '7 bytes')
    """
    for factor, name in ((10**9, "GB"), (10**6, "MB"), (10**3, "KB")):
        if count >= factor:
            return f"{count / factor:.4g} {name}"
    return f"{count} bytes"
