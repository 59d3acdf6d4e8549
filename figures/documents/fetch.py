"""Web addresses: loaded only when asked for, within limits of size and time."""

from __future__ import annotations

import http.client
from typing import IO
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from figures.documents.limits import Limits, size
from figures.documents.sources import Source, from_bytes, is_address
from figures.errors import FiguresError

_SUFFIXES = {
    "text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt", "text/markdown": ".md",
    "application/pdf": ".pdf", "application/json": ".json", "text/csv": ".csv", "message/rfc822": ".eml",
}  # fmt: skip


def fetched(address: str, limits: Limits) -> Source:
    """What a web address holds; FiguresError when it cannot be loaded within the limits."""
    request = Request(
        address, headers={"User-Agent": "figures (reads one page at a time)", "Accept-Encoding": "identity"}
    )
    try:
        with _opener().open(request, timeout=limits.seconds) as answer:
            data = answer.read(limits.file_bytes + 1)
            kind, charset = answer.headers.get_content_type(), answer.headers.get_content_charset() or ""
    except (URLError, OSError, ValueError, http.client.HTTPException) as error:
        raise FiguresError(f"could not be loaded ({getattr(error, 'reason', None) or error})") from None
    if len(data) > limits.file_bytes:
        raise FiguresError(f"is larger than {size(limits.file_bytes)}, the limit for one document")
    name = urlsplit(address).path.rpartition("/")[2]
    return from_bytes(data, address, f"page{_SUFFIXES[kind]}" if kind in _SUFFIXES else name, charset=charset)


class _WebOnly(HTTPRedirectHandler):
    """Follows an answer that names another web address, and no other kind of address."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: http.client.HTTPMessage, newurl: str
    ) -> Request | None:
        if not is_address(newurl):
            raise FiguresError(f"leads to {newurl}, which is no web address")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _opener() -> OpenerDirector:
    return build_opener(_WebOnly)
