"""Web archives (.warc): each page that a server answered with, under its address; needs fastwarc."""

from __future__ import annotations

from collections.abc import Iterator

from figures.documents.options import Failure, Options
from figures.documents.sources import Source, from_bytes
from figures.errors import FiguresError

_TYPES = {"text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt", "application/pdf": ".pdf"}


def read_warc(source: Source, options: Options) -> Iterator[Source | Failure]:
    """The pages, texts and PDFs of an archive; pictures, scripts and failed requests are passed over."""
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError:
        raise FiguresError("is a web archive; to read it: pip install 'figures[warc]'") from None
    with source.open() as file:
        for record in ArchiveIterator(file, record_types=WarcRecordType.response, auto_decode="all"):
            headers = record.http_headers
            kind = (record.http_content_type or "").lower()
            if headers is None or kind not in _TYPES or not str(headers.status_code).startswith("2"):
                continue
            address = (record.headers.get("WARC-Target-URI") or f"{source.id}#{record.stream_pos}").strip("<>")
            body = record.reader.read(options.limits.file_bytes + 1)
            if len(body) > options.limits.file_bytes:
                yield Failure(address, "is larger than the limit for one document")
                continue
            charset = record.http_charset or ""
            yield from_bytes(body, address, f"page{_TYPES[kind]}", charset=charset, depth=source.depth + 1)
