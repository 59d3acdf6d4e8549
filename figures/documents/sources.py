"""Where documents come from: files, folders, standard input, bytes; each opened only when it is read."""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from figures.documents.limits import Limits, size
from figures.documents.words import words
from figures.errors import FiguresError

StrPath = str | os.PathLike[str]


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes that hold one document or several: ``id`` is shown to people, the suffix of ``name`` tells the format.

    ``path`` is set for a file that lies on the disk as it is; ``charset`` is what a web server declared; ``depth``
    counts the archives around it; ``asked`` is true for what a user named, false for what was found in a folder.
    """

    id: str
    name: str
    open: Callable[[], BinaryIO]
    path: Path | None = None
    charset: str = ""
    depth: int = 0
    asked: bool = False

    @property
    def suffix(self) -> str:
        """The suffix of the name in lower case: ".txt"."""
        return PurePosixPath(self.name).suffix.lower()

    def head(self, length: int = 4096) -> bytes:
        """The first bytes."""
        with self.open() as file:
            return file.read(length)

    def bytes(self, limits: Limits, most: int = 0) -> bytes:
        """All bytes; FiguresError when there are more than ``most`` or than the limits allow."""
        most = most or limits.file_bytes
        length = self.path.stat().st_size if self.path else 0
        data = b""
        if length <= most:
            with self.open() as file:
                data = file.read(most + 1)
        if max(length, len(data)) > most:
            raise FiguresError(f"is larger than {size(most)}, the limit for one document; split it or raise the limit")
        return data


def from_path(path: Path, asked: bool = False) -> Source:
    """A file on the disk."""
    return Source(str(path), path.name, lambda: path.open("rb"), path=path, asked=asked)


def from_bytes(data: bytes, id: str, name: str, *, charset: str = "", depth: int = 0) -> Source:
    """Bytes in memory, named like a file."""
    return Source(id, name, lambda: io.BytesIO(data), charset=charset, depth=depth)


def from_stdin(folder: Path) -> Source:
    """What comes on standard input, laid into ``folder``: formats such as PDF and ZIP are not read front to back."""
    path = folder / "stdin"
    with path.open("wb") as file:
        while piece := sys.stdin.buffer.read(1 << 20):
            file.write(piece)
    return Source("stdin", "stdin", lambda: path.open("rb"), path=path)


def walk(folder: Path) -> Iterator[Path]:
    """The files of a folder and its folders, sorted.

    Left out are hidden files, pictures, style sheets, scripts and the like, and the "page_files" folder that a
    browser lays beside a saved "page.html".
    """
    for place, folders, names in os.walk(folder):
        pages = {name.rpartition(".")[0] + "_files" for name in names if name.lower().endswith((".html", ".htm"))}
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in pages)
        for name in sorted(names):
            if not name.startswith(".") and not ignored(name):
                yield Path(place) / name


def ignored(name: str) -> bool:
    """Whether a file in a folder or an archive is passed over without a word, being no document.

    >>> ignored("photo.JPG"), ignored("report.pdf")
    (True, False)
    """
    return PurePosixPath(name).suffix.lower() in words()["ignored"]


def is_address(name: str) -> bool:
    """Whether a name is a web address and no path.

    >>> is_address("https://example.org/a"), is_address("a.html")
    (True, False)
    """
    return bool(re.match(r"https?://", name, re.IGNORECASE))


def listed(source: StrPath | Sequence[StrPath]) -> list[str]:
    """The paths of an argument that is one path or several.

    >>> listed("a.txt"), listed([Path("a"), "-"])
    (['a.txt'], ['a', '-'])
    """
    if isinstance(source, (str, os.PathLike)):
        return [os.fspath(source)]
    return [os.fspath(item) for item in source]
