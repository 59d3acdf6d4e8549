"""Where a figure's source can be opened: a web address, or a file that exists."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote, urlsplit

LONGEST = 2_000  # characters of an address that spreadsheets take
SAFE = "%/:=&?~#+!$,;'@()*[]"
WORDS = 6  # of the sentence's beginning and end, enough to find it on a page


def source_link(document: str, folder: Path, sentence: str = "") -> str:
    """The address of a document for a sheet that stands in ``folder``: "" when there is nothing to open.

    A file is given relative to the folder, so that both can be moved together.  On a web page, browsers scroll to the
    sentence and mark it (WICG, URL Fragment Text Directives).

    >>> source_link("https://example.org/a b", Path("."), "Up 5% on-year.")
    'https://example.org/a%20b#:~:text=Up%205%25%20on%2Dyear.'
    >>> source_link("notes", Path("."))
    ''
    """
    address = _address(document, folder)
    if sentence and "#" not in address and address.startswith("http"):
        address += "#:~:text=" + _directive(sentence)
    return address if len(address) <= LONGEST else ""


@lru_cache(maxsize=1024)
def _address(document: str, folder: Path) -> str:
    try:
        parts = urlsplit(document)
        if parts.scheme.lower() in ("http", "https"):
            return quote(document, safe=SAFE) if parts.hostname and " " not in parts.netloc else ""
        if not document or not Path(document).exists():
            return ""
        return quote(os.path.relpath(Path(document).resolve(), folder.resolve()).replace(os.sep, "/"))
    except (ValueError, OSError):  # no address, no path, or a file on another drive
        return ""


def _directive(sentence: str) -> str:
    words = sentence.split()
    ends = [words] if len(words) <= 2 * WORDS else [words[:WORDS], words[-WORDS:]]
    return ",".join(quote(" ".join(end), safe="").replace("-", "%2D") for end in ends)
