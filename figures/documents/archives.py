"""ZIP archives and packed files: what is inside is read like the files of a folder, and never written to the disk."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Iterator
from functools import partial
from pathlib import PurePosixPath
from typing import IO, BinaryIO, cast

from figures.documents.limits import Limits
from figures.documents.options import Options
from figures.documents.packages import SMALL, open_archive
from figures.documents.sources import Source, ignored
from figures.errors import FiguresError


def read_zip(source: Source, options: Options) -> Iterator[Source]:
    """The files of an archive, sorted; hidden files, pictures, style sheets and the like are passed over."""
    with open_archive(source, options.limits) as archive:
        for name in sorted(member.filename for member in archive.infolist() if not member.is_dir()):
            parts = PurePosixPath(name).parts
            hidden = any(part.startswith(".") or part == "__MACOSX" for part in parts if part != "..")
            if parts and not hidden and not ignored(parts[-1]):
                opened = partial(_member, archive, name)
                yield Source(f"{source.id}/{name}", parts[-1], opened, depth=source.depth + 1)


def read_gzip(source: Source, options: Options) -> Iterator[Source]:
    """The one file that was packed, under its name without the suffix; unpacked while it is read."""
    name = source.name[:-3] if source.suffix == ".gz" else source.name
    yield Source(source.id, name, partial(_unpacked, source, options.limits), depth=source.depth + 1)


def _member(archive: zipfile.ZipFile, name: str) -> BinaryIO:
    return cast(BinaryIO, archive.open(name))


def _unpacked(source: Source, limits: Limits) -> BinaryIO:
    return cast(BinaryIO, io.BufferedReader(_Unpacked(source.open(), limits.ratio)))


class _Unpacked(io.RawIOBase):
    """What a gzip file holds, as long as it does not grow beyond all reason."""

    def __init__(self, packed: IO[bytes], ratio: int) -> None:
        self.packed = packed
        self.ratio = ratio
        self.file = gzip.GzipFile(fileobj=packed)
        self.count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        count = self.file.readinto(buffer)
        self.count += count
        if self.count > SMALL and self.count > self.ratio * max(self.packed.tell(), 1):
            raise FiguresError("unpacks to far more than a document could: refused as a gzip bomb")
        return count

    def close(self) -> None:
        if not self.closed:
            self.file.close()
            self.packed.close()
        super().close()
