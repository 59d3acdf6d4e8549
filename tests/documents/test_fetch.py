"""Web addresses: never loaded unasked, and within limits when asked for."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from article_files import html, text
from article_words import TEXT
from pdf_files import pdf

from figures.documents import Limits, read
from figures.errors import FiguresError

PAGES: dict[str, tuple[str, bytes]] = {
    "/a": ("text/html; charset=utf-8", html()),
    "/report": ("application/pdf", pdf()),
    "/plain": ("text/plain; charset=windows-1252", "Trade: 5 €.".encode("cp1252")),
    "/photo.png": ("image/png", b"\x89PNG\r\n"),
    "/large": ("text/plain", text() * 100),
}


class _Pages(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path in ("/moved", "/away"):
            self.send_response(302)
            self.send_header("Location", "/a" if self.path == "/moved" else "ftp://harbour.example/a")
            self.end_headers()
        elif self.path in PAGES:
            kind, data = PAGES[self.path]
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.end_headers()
            self.wfile.write(data)
        else:
            self.send_error(404)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Pages) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_nothing_is_loaded_unasked() -> None:
    with pytest.raises(FiguresError, match="is a web address; add --fetch"):
        read("https://harbour.example/a")


@pytest.mark.parametrize("path", ["/a", "/report", "/moved"])
def test_a_page_is_read_like_a_file(site: str, path: str) -> None:
    (document,) = read(site + path, fetch=True)
    assert (document.id, document.text) == (site + path, TEXT)


def test_the_encoding_that_the_server_declares_is_used(site: str) -> None:
    assert read(site + "/plain", fetch=True)[0].text == "Trade: 5 €."


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/none", "could not be loaded"),
        ("/away", "no web address"),
        ("/photo.png", "is a picture"),
        ("/large", "larger than"),
    ],
)
def test_what_cannot_be_loaded_is_named(site: str, path: str, reason: str) -> None:
    found = read([site + path, site + "/plain"], fetch=True, limits=Limits(file_bytes=20_000))
    assert len(found) == 1
    assert found.failures[0].path == site + path and reason in found.failures[0].reason


def test_a_server_that_is_not_there_is_named() -> None:
    with pytest.raises(FiguresError, match="could not be loaded"):
        read("http://127.0.0.1:9/", fetch=True, limits=Limits(seconds=2))
