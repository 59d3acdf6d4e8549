"""Plain text: the characters of the file; title and date as its first lines show them."""

from __future__ import annotations

from collections.abc import Iterator

from figures.documents.decoding import decode
from figures.documents.document import Document
from figures.documents.front import front_matter
from figures.documents.options import Options
from figures.documents.sources import Source


def from_text(text: str, id: str = "text") -> Document:
    r"""A document made from a string, its title and date read from the first lines where these show them.

    >>> from_text("Trade grows\n\nUpdated 29 October 2025\n\nExports rose 5%.").published
    datetime.date(2025, 10, 29)
    """
    front = front_matter(text)
    return Document(id, text, front.title, front.published, front.origin)


def read_text(source: Source, options: Options) -> Iterator[Document]:
    """The one document of a text file."""
    data = source.bytes(options.limits, most=4 * options.limits.characters)
    yield from_text(decode(data, source.charset), source.id)
