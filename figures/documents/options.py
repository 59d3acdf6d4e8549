"""What a reader is told, and what it may say besides documents."""

from __future__ import annotations

from typing import NamedTuple

from figures.documents.limits import Limits


class Options(NamedTuple):
    """How to read: names of the columns of a table of texts ("" for the usual names), and the limits."""

    text_column: str = ""
    id_column: str = ""
    title_column: str = ""
    date_column: str = ""
    limits: Limits = Limits()
    skip_pages: tuple[int, ...] = ()


class Page(NamedTuple):
    """The number of a page that is read next: each has its own time limit."""

    number: int


class Failure(NamedTuple):
    """A file, or a part of one, that could not be read, and why.

    >>> str(Failure("report.pdf", "is encrypted"))
    'report.pdf: is encrypted'
    """

    path: str
    reason: str

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"
