"""Article: what the sentences of one article share, and what a reader carries on from one to the next.

Most documents hold one article; of a file that holds several, each has its own title and date.
"""

from __future__ import annotations

import datetime as dt
from functools import cached_property

from figures.context.attribution import Speakers
from figures.context.calendar import fiscal_start_of
from figures.context.carried import Carried
from figures.context.labels import NONE, Subject
from figures.context.language import is_english
from figures.context.notation import notation_of
from figures.context.places import home_of
from figures.context.row import claim_ids
from figures.context.understood import NOTHING, Counted
from figures.documents import Document
from figures.documents.front import articles
from figures.lexicon import Lexicon
from figures.mentions import Finder


class Article:
    """An article of a document, from ``start`` to ``end`` of its text, with what has been read of it so far."""

    def __init__(
        self, document: Document, lexicon: Lexicon, title: str, published: dt.date | None, start: int, end: int | None
    ) -> None:
        self.document = document
        self.text = document.text
        self.claim_id = claim_ids(document.id)
        self.lexicon = lexicon
        self.title = title
        self.published = published
        self.start = start
        self.finder = Finder(lexicon)
        self.notation = notation_of(document.text)
        self.home = home_of(document.text, published, lexicon, start, end)
        self.speakers = Speakers()
        self.carried: Subject = NONE  # the subject of the last figure
        self.counted: Counted = NOTHING  # the counts of the last sentence with figures
        self.period = Carried()  # the time the sentences so far were about
        self.names: set[str] = set()  # numbers that stood in names
        self._fiscal_start: int | None = -1

    @cached_property
    def english(self) -> bool:
        """Whether the words beside its figures are understood; looked at when the first figure asks."""
        return is_english(self.text, self.start)

    def fiscal_start(self) -> int | None:
        """First month of the fiscal year the text speaks of; worked out when it is first asked for."""
        if self._fiscal_start == -1:
            self._fiscal_start = fiscal_start_of(self.document.text)
        return self._fiscal_start


def articles_of(document: Document, lexicon: Lexicon) -> list[Article]:
    """The articles of a document in order; at least one.

    >>> from figures.lexicon import load
    >>> [article.start for article in articles_of(Document(id="a", text="Up 5%."), load())]
    [0]
    """
    published = document.published if isinstance(document.published, dt.date) else None
    later = articles(document.text)[1:] if document.title or published else []
    starts = [*(article.start for article in later), None]
    found = [Article(document, lexicon, document.title, published, 0, starts[0])]
    for article, end in zip(later, starts[1:], strict=True):
        found.append(Article(document, lexicon, article.title, article.published, article.start, end))
    return found
