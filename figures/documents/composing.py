"""A document from blocks, its title and date filled from the first lines where nothing else states them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from figures.documents.blocks import Block, compose
from figures.documents.document import Document
from figures.documents.front import front_matter
from figures.documents.limits import Limits
from figures.errors import FiguresError


def compose_document(
    id: str,
    blocks: Iterable[Block],
    limits: Limits,
    *,
    title: str = "",
    published: dt.date | None = None,
    origin: str = "",
    author: str = "",
) -> Document:
    """A document whose text shows the title and the blocks; FiguresError when they hold no text.

    >>> compose_document("a", [Block("heading", "Trade grows"), Block("text", "Up 5%.")], Limits()).title
    'Trade grows'
    """
    layout = compose(blocks, limits, title)
    if not layout.text:
        raise FiguresError("shows no text")
    if not title or not published:
        front = front_matter(layout.text)
        title = title or front.title
        if not published:
            published, origin = front.published, front.origin
    return Document(id, layout.text, title, published, origin, author, headings=layout.headings)
