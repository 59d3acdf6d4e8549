"""Web pages: the article without the page around it, its headings, lists and tables, and what the page states.

trafilatura tells which paragraphs are the article; the blocks themselves are taken from the page, because its own
text loses short lists, headings and the difference between 10⁶ and 106.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from figures.documents.blocks import Block, tidy
from figures.documents.composing import compose_document
from figures.documents.decoding import decode
from figures.documents.document import Document
from figures.documents.html_article import SHORT, Known, in_order, known_article, plain
from figures.documents.html_blocks import html_blocks
from figures.documents.html_facts import page_facts
from figures.documents.html_tree import parse_html
from figures.documents.options import Options
from figures.documents.sources import Source
from figures.documents.words import words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:-]{2,40})", re.IGNORECASE)
_PAGE_PARTS = frozenset({"nav", "footer", "aside", "form"})
_LINKED = 0.6  # a list with so much of its text in links leads elsewhere
_ARTICLE = 200  # characters; with less, nothing was recognized
_NEAR = 5


def read_html(source: Source, options: Options) -> Iterator[Document]:
    """The one document of a web page or a part of one."""
    data = source.bytes(options.limits)
    declared = _CHARSET.search(data[:4096])
    text = decode(data, source.charset or (declared[1].decode("ascii") if declared else ""))
    tree = parse_html(text)
    facts = page_facts(tree)
    yield compose_document(
        source.id,
        _article(tree, text),
        options.limits,
        title=facts.title,
        published=facts.published,
        origin=facts.origin,
        author=facts.author,
    )


def _article(tree: HtmlElement, text: str) -> list[Block]:
    """The blocks of the page that belong to its article; of a page without one, all but its links."""
    body = tree.find("body")
    root = tree if body is None else body
    known = known_article(text)
    blocks = html_blocks(root, _PAGE_PARTS)
    if len(known.text) >= _ARTICLE:
        chosen = _chosen(blocks, known)
        if not _covers(chosen, known):  # the article lies in a form, or in a part that a script would show
            chosen = _chosen(html_blocks(root, hidden=True), known)
        if chosen:
            return chosen
    return [block for block in blocks if block.links < _LINKED and not _furniture(block)]


def _covers(chosen: Sequence[Block], known: Known) -> bool:
    return sum(len(plain(block.text)) for block in chosen) > len(known.text) / 2


def _chosen(blocks: Sequence[Block], known: Known) -> list[Block]:
    """The blocks that are known to be of the article, in its order, and the headings between them."""
    texts = [plain(block.cells or block.text) for block in blocks]
    sure = in_order(texts, known)
    if not sure:
        return []
    first, last = min(sure), max(sure)
    sure |= {
        number
        for number in range(max(0, first - _NEAR), min(last + _NEAR, len(texts)))
        if 0 < len(texts[number]) < SHORT
        and (texts[number] in known.places or (blocks[number].kind == "row" and texts[number] in known.text))
    }
    chosen = []
    content = False  # whether what comes next is more than another heading
    for number in range(len(blocks) - 1, -1, -1):
        block = blocks[number]
        heading = block.kind == "heading"
        between = heading and first < number < last
        if (number in sure or between) and (content or not heading) and block.links < _LINKED:
            chosen.append(block)
            content = not heading or number in sure
    return [block for block in reversed(chosen) if not _furniture(block)]


def _furniture(block: Block) -> bool:
    known: list[str] = words()["furniture"]
    return tidy(block.text).lower().rstrip(" .:!") in known
