"""What a document is: a text, and what is known about it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Document:
    """A text and what is known about it.

    ``id`` is the path or URL as given; ``published`` a date, an ISO date string or None, with its origin in
    ``published_origin`` ("given", "text", "metadata", …).  ``pages`` holds the offset at which each page begins
    (empty for formats without pages); ``headings`` the (start, end) spans that the format itself marks as headings.

    >>> Document(id="a", text="Up 5%.", published="2026-02-17").published
    datetime.date(2026, 2, 17)
    """

    id: str
    text: str
    title: str = ""
    published: dt.date | str | None = None
    published_origin: str = ""
    author: str = ""
    pages: tuple[int, ...] = ()
    headings: tuple[tuple[int, int], ...] = field(default=())

    def __post_init__(self) -> None:
        if isinstance(self.published, str):
            value = dt.date.fromisoformat(self.published) if self.published else None
            object.__setattr__(self, "published", value)
        if self.published and not self.published_origin:
            object.__setattr__(self, "published_origin", "given")
