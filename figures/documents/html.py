"""Web pages: the article without the page around it, its headings, lists and tables, and what the page states.

trafilatura tells which paragraphs are the article; the blocks themselves are taken from the page, because its own
text loses short lists, headings and the difference between 10⁶ and 106.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from figures.documents.blocks import Block, tidy
from figures.documents.composing import compose_document
from figures.documents.decoding import decode
from figures.documents.document import Document
from figures.documents.html_blocks import html_blocks
from figures.documents.html_facts import page_facts
from figures.documents.options import Options
from figures.documents.sources import Source
from figures.documents.words import words
from figures.errors import FiguresError

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:-]{2,40})", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_PAGE_PARTS = frozenset({"nav", "footer", "aside", "form"})
_LINKED = 0.6  # a list with so much of its text in links leads elsewhere
_SHORT = 25  # shorter texts are found in any page by chance
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


def parse_html(text: str) -> HtmlElement:
    """The tree of an HTML text; nothing is loaded, run or resolved."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    try:
        return document_fromstring(_DECLARATION.sub("", text) or " ", parser=HTMLParser(no_network=True))
    except (etree.ParserError, ValueError) as error:
        raise FiguresError(f"shows no text ({error})") from None


def _article(tree: HtmlElement, text: str) -> list[Block]:
    """The blocks of the page that belong to its article; of a page without one, all but its links."""
    body = tree.find("body")
    root = tree if body is None else body
    known = _known(text)
    chosen: list[Block] = []
    for leave_out, hidden in ((_PAGE_PARTS, False), (frozenset[str](), True)):
        blocks = html_blocks(root, leave_out, hidden)
        if len(known.text) < 200:
            return [block for block in blocks if block.links < _LINKED and not _furniture(block)]
        chosen = _chosen(blocks, known)
        if sum(len(_plain(block.text)) for block in chosen) > len(known.text) / 2:
            break  # else the article lies in a form, or in a part that a script would show
    return chosen


class _Known(NamedTuple):
    """What trafilatura takes for the article: all its words run together, and those of each line."""

    text: str
    lines: frozenset[str]


def _known(text: str) -> _Known:
    from trafilatura import bare_extraction

    try:
        found = bare_extraction(parse_html(text), include_comments=False, with_metadata=False, favor_recall=True)
    except RecursionError:  # elements nested beyond what it can follow
        found = None
    if found is None or isinstance(found, dict):
        return _Known("", frozenset())
    texts = [str(text) for text in found.body.itertext()]
    whole = ("".join(map(str, element.itertext())) for element in found.body.iterdescendants())
    return _Known("".join(map(_plain, texts)), frozenset(map(_plain, [*texts, *whole])))


def _chosen(blocks: Sequence[Block], known: _Known) -> list[Block]:
    """The blocks that are known to be of the article, in its order, and the headings between them."""
    plain = [_plain(block.cells or block.text) for block in blocks]
    sure = _in_order(plain, known.text)
    if not sure:
        return []
    first, last = min(sure), max(sure)
    sure |= {
        number
        for number in range(max(0, first - _NEAR), last + _NEAR)
        if number < len(plain) and 0 < len(plain[number]) < _SHORT
        if plain[number] in (known.text if blocks[number].kind == "row" else known.lines)
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


def _in_order(plain: Sequence[str], known: str) -> set[int]:
    """Numbers of the texts that the known text holds, in its order: the chain of matches with the most characters.

    What comes a second time, above or below the article, is a teaser or a comment that quotes it.
    """
    ends, weights = [0], [0]  # the best chains, by where they end: both rise
    chains: list[tuple[int, object]] = [(-1, None)]
    for number, text in enumerate(plain):
        place = known.find(text) if len(text) >= _SHORT else -1
        found: list[tuple[int, int, tuple[int, object]]] = []
        while place >= 0 and len(found) < 4:
            before = bisect_right(ends, place) - 1
            found.append((place + len(text), weights[before] + len(text), (number, chains[before])))
            place = known.find(text, place + 1)
        for end, weight, chain in found:
            spot = bisect_right(ends, end)
            if weights[spot - 1] < weight:
                stop = spot
                while stop < len(ends) and weights[stop] <= weight:
                    stop += 1
                ends[spot:stop], weights[spot:stop], chains[spot:stop] = [end], [weight], [chain]
    numbers = set()
    link: object = chains[-1]
    while isinstance(link, tuple) and link[0] >= 0:
        numbers.add(link[0])
        link = link[1]
    return numbers


def _furniture(block: Block) -> bool:
    known: list[str] = words()["furniture"]
    return tidy(block.text).lower().rstrip(" .:!") in known


def _plain(text: str) -> str:
    """The letters and digits of a text, raised and lowered ones like the others."""
    return "".join(re.findall(r"\w+", unicodedata.normalize("NFKC", text))).casefold()
