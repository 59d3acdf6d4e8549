"""Web archives (.warc): each page that a server answered with, under its address, read record by record.

Read by our own pass: the fast libraries stop the whole program when a stream they are given ends early.
"""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from email.message import Message
from http.client import HTTPException, parse_headers
from typing import BinaryIO

from figures.documents.options import Failure, Options
from figures.documents.sources import Source, from_bytes
from figures.errors import FiguresError

_SUFFIXES = {
    "text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt", "application/pdf": ".pdf",
}  # fmt: skip
_PIECE = 1 << 20


def read_warc(source: Source, options: Options) -> Iterator[Source | Failure]:
    """The pages, texts and PDFs of an archive; pictures, scripts and failed requests are passed over."""
    with source.open() as file:
        while head := _record(file):
            address = str(head.get("WARC-Target-URI") or f"{source.id}#{head.get('WARC-Record-ID')}").strip("<>")
            length = _length(head)
            wanted = head.get("WARC-Type") in ("response", "resource", "conversion")
            if not wanted or length > options.limits.file_bytes:
                if wanted:
                    yield Failure(address, "is larger than the limit for one document")
                _pass_over(file, length)
                continue
            block = file.read(length)
            if len(block) < length:
                raise FiguresError("is cut off: its last record is not whole")
            try:
                page = _page(head, block, address, source.depth, options)
            except (HTTPException, OSError, EOFError, ValueError, zlib.error) as error:
                yield Failure(address, f"has a damaged answer ({error})")
                continue
            if page:
                yield page


def _record(file: BinaryIO) -> Message | None:
    """The header of the next record; None at the end of the archive."""
    line = file.readline(_PIECE)
    while line in (b"\r\n", b"\n"):
        line = file.readline(_PIECE)
    if not line:
        return None
    if not line.startswith(b"WARC/"):
        raise FiguresError("is a broken web archive: a record does not begin where the last one ends")
    try:
        return parse_headers(file)
    except HTTPException as error:
        raise FiguresError(f"is a broken web archive ({error})") from None


def _length(head: Message) -> int:
    stated = str(head.get("Content-Length", ""))
    if not stated.isdecimal():
        raise FiguresError("is a broken web archive: a record does not state its length")
    return int(stated)


def _pass_over(file: BinaryIO, length: int) -> None:
    while length > 0 and (piece := file.read(min(length, _PIECE))):
        length -= len(piece)


def _page(head: Message, block: bytes, address: str, depth: int, options: Options) -> Source | None:
    """The document in a record: what a server answered, or a file or text stored without such an answer."""
    body = block
    if head.get_content_type() == "application/http":
        answer = io.BytesIO(block)
        status = answer.readline().split()
        head = parse_headers(answer)
        if len(status) < 2 or not status[1].startswith(b"2"):
            return None
        body = answer.read()
    kind = head.get_content_type()
    if kind not in _SUFFIXES:
        return None
    if "chunked" in str(head.get("Transfer-Encoding", "")).lower():
        body = _joined(body)
    body = _unpacked(body, str(head.get("Content-Encoding", "")).strip().lower(), options)
    charset = head.get_content_charset() or ""
    return from_bytes(body, address, f"page{_SUFFIXES[kind]}", charset=charset, depth=depth + 1)


def _joined(body: bytes) -> bytes:
    """The pieces that a server sent, each after its length; as it is when an archive has joined them already."""
    pieces: list[bytes] = []
    rest = io.BytesIO(body)
    while line := rest.readline(100):
        try:
            length = int(line.split(b";")[0], 16)
        except ValueError:
            return b"".join(pieces) or body
        pieces.append(rest.read(length))
        rest.readline(4)
        if not length:
            break
    return b"".join(pieces)


def _unpacked(body: bytes, encoding: str, options: Options) -> bytes:
    most = options.limits.file_bytes
    if encoding in ("gzip", "x-gzip"):
        with gzip.GzipFile(fileobj=io.BytesIO(body)) as file:
            data = file.read(most + 1)
    elif encoding == "deflate":
        raw = -zlib.MAX_WBITS if body[:1] not in (b"\x78", b"\x58") else zlib.MAX_WBITS
        data = zlib.decompressobj(raw).decompress(body, most + 1)
    elif encoding in ("", "identity", "none"):
        return body
    else:
        raise ValueError(f"it is packed with {encoding}")
    if len(data) > most:
        raise ValueError("it unpacks to more than the limit for one document")
    return data
