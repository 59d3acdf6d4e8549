"""Archives and their XML: opened only within the limits, nothing outside ever resolved."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

from figures.documents.limits import Limits, size
from figures.documents.sources import Source
from figures.errors import FiguresError

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

SMALL = 10_000_000  # what unpacks to less can do no harm, however well it was packed
_ENTITY = re.compile(rb"<!\s*(?:ENTITY|DOCTYPE[^>]*\[)", re.IGNORECASE)


@contextmanager
def open_archive(source: Source, limits: Limits) -> Iterator[zipfile.ZipFile]:
    """The ZIP archive that a file is; FiguresError if it is broken, encrypted or would unpack beyond the limits."""
    with seekable(source, limits) as file:
        try:
            archive = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise FiguresError(f"is a broken or cut-off archive ({error})") from None
        with archive:
            _refuse_harm(archive.infolist(), limits)
            yield archive


def seekable(source: Source, limits: Limits) -> BinaryIO:
    """The file opened for reading at any place, held in memory where it is only unpacked from front to back."""
    file = source.open()
    if file.seekable():
        return file
    file.close()
    return io.BytesIO(source.bytes(limits))


def _refuse_harm(members: list[zipfile.ZipInfo], limits: Limits) -> None:
    unpacked = sum(member.file_size for member in members)
    if len(members) > limits.members:
        raise FiguresError(f"holds {len(members):,} files; the limit is {limits.members:,}")
    if unpacked > limits.unpacked_bytes:
        raise FiguresError(f"unpacks to {size(unpacked)}; the limit is {size(limits.unpacked_bytes)}")
    if any(_bomb(member, limits) for member in members):
        raise FiguresError("unpacks to far more than a document could: refused as a ZIP bomb")
    if any(member.flag_bits & 1 for member in members):
        raise FiguresError("is encrypted; save a copy without a password")


def read_part(archive: zipfile.ZipFile, name: str, limits: Limits) -> bytes:
    """The bytes of one part of a document; empty when it has no such part."""
    try:
        with archive.open(name) as file:
            data = file.read(limits.file_bytes + 1)
    except KeyError:
        return b""
    except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as error:
        raise FiguresError(f"is damaged: its part {name} cannot be unpacked ({error})") from None
    if len(data) > limits.file_bytes:
        raise FiguresError(f"has a part larger than {size(limits.file_bytes)}, the limit for one document")
    return data


def parse_xml(data: bytes) -> Element:
    """The tree of an XML part; FiguresError when it is broken or declares entities, which no document needs.

    >>> parse_xml(b"<a>5</a>").text
    '5'
    """
    from lxml import etree

    if _ENTITY.search(data[:100_000]):
        raise FiguresError("declares XML entities: refused, they can grow without bound or read other files")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise FiguresError(f"has broken XML inside ({error.msg})") from None


def local(element: Element) -> str:
    """The name of an element without its namespace; "" for comments."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _bomb(member: zipfile.ZipInfo, limits: Limits) -> bool:
    return member.file_size > SMALL and member.file_size > limits.ratio * max(member.compress_size, 1)
