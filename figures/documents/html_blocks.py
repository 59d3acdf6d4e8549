"""An HTML tree as blocks: what a browser would show, in order, tables row by row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from figures.documents.blocks import Block, Kind, lowered, raised, table_rows

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_UNSEEN = {
    "script", "style", "noscript", "template", "svg", "math", "head", "iframe", "object", "embed", "canvas", "audio",
    "video", "button", "select", "input", "textarea", "option", "datalist", "map", "dialog", "link", "meta", "title",
}  # fmt: skip
_BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "html", "legend", "li", "main", "menu",
    "nav", "ol", "p", "pre", "section", "summary", "ul", "table", "tbody", "thead", "tfoot", "tr", "td", "th",
} | _HEADINGS  # fmt: skip
_BOLD = {"b", "strong"}
_SPACE = re.compile(r"[ \t\n\r\f]+")
_DIGIT = re.compile(r"\d")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LONG_CELL = 400  # a cell that long is a part of the page and no cell of a table
_SPAN = 50  # a larger colspan is an attack or a mistake
_SHORT = 120


def html_blocks(root: HtmlElement, leave_out: frozenset[str] = frozenset(), hidden: bool = False) -> list[Block]:
    """The blocks of an HTML tree, with what is hidden if asked for.

    ``leave_out`` names elements that are skipped besides scripts, styles and fields of forms.

    >>> from lxml.html import fromstring
    >>> html_blocks(fromstring("<div>10<sup>6</sup> t<p>Up <b>5%</b>.<li>Grain</div>"))[0].text
    '10⁶ t'
    """
    return list(_Walk(leave_out, hidden).blocks(root))


class _Walk:
    """One pass over a tree, without recursion, so that no depth of nesting can end it."""

    def __init__(self, leave_out: frozenset[str], hidden: bool) -> None:
        self.leave_out = _UNSEEN | leave_out
        self.hidden = hidden
        self.parts: list[str] = []
        self.linked = self.bold = 0
        self.inside: dict[str, int] = {}
        self.items: list[str] = []

    def blocks(self, root: HtmlElement) -> Iterator[Block]:
        from lxml import etree

        etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)
        walk = etree.iterwalk(root, events=("start", "end"))
        skipped = None
        for event, element in walk:
            tag = element.tag
            if event == "start":
                if tag in self.leave_out or _is_program(element) or (not self.hidden and _hidden(element)):
                    skipped = element
                    walk.skip_subtree()
                elif tag == "table" and not _for_layout(element):
                    yield from self.flush()
                    yield from _table(element)
                    skipped = element
                    walk.skip_subtree()
                else:
                    yield from self.open(tag, element.text)
                continue
            if element is skipped:
                skipped = None
            else:
                yield from self.close(tag)
            if element is not root:
                self.add(element.tail)
        yield from self.flush()

    def open(self, tag: str, text: str | None) -> Iterator[Block]:
        if tag in _BLOCKS:
            yield from self.flush()
        elif tag == "br":
            self.parts.append("\n")
        self.inside[tag] = self.inside.get(tag, 0) + 1
        if tag in ("li", "dt", "dd"):
            self.items.append(tag)
        self.add(text)

    def close(self, tag: str) -> Iterator[Block]:
        if tag in _BLOCKS:
            yield from self.flush()
        self.inside[tag] -= 1
        if tag in ("li", "dt", "dd"):
            self.items.pop()

    def add(self, text: str | None) -> None:
        if not text:
            return
        inside = self.inside.get
        if not inside("pre"):
            text = _SPACE.sub(" ", text)
        if inside("sup"):
            text = raised(text)
        elif inside("sub"):
            text = lowered(text)
        self.parts.append(text)
        count = len(text.strip())
        self.linked += count if inside("a") else 0
        self.bold += count if any(map(inside, _BOLD)) else 0

    def flush(self) -> Iterator[Block]:
        text = "".join(self.parts).strip(" \n")
        if text:
            links = min(1.0, self.linked / len(text))
            yield Block(self.kind(text), text, links)
        self.parts = []
        self.linked = self.bold = 0

    def kind(self, text: str) -> Kind:
        if any(self.inside.get(tag) for tag in _HEADINGS):
            return "heading"
        if self.items:
            return "item"
        apart = len(text) <= _SHORT and "\n" not in text and text[-1] not in ".,;:!?"
        return "heading" if apart and self.bold >= len(text.replace(" ", "")) * 0.95 else "text"


def _hidden(element: HtmlElement) -> bool:
    style = element.get("style")
    return element.get("hidden") is not None or bool(style and _HIDDEN.search(style))


def _is_program(element: HtmlElement) -> bool:
    """Whether an element shows the source of a program, whose numbers state nothing: code that fills a "pre"."""
    return element.tag == "pre" and not (element.text or "").strip() and element.find("code") is not None


def _for_layout(table: HtmlElement) -> bool:
    """Whether a table only places parts of the page: tables, headings or long texts within its cells."""
    if table.get("role") in ("presentation", "none") or table.find(".//table") is not None:
        return True
    if any(table.find(f".//{tag}") is not None for tag in ("h1", "h2", "h3", "ul", "article")):
        return True
    heads = table.find(".//th") is not None
    return not heads and any(len(cell.text_content()) > _LONG_CELL for cell in table.iter("td"))


def _table(table: HtmlElement) -> list[Block]:
    rows: list[list[str | None]] = []
    waiting: dict[int, tuple[int, str | None]] = {}  # column -> rows that a cell still reaches down into, what it says
    head = 0
    for row in table.iter("tr"):
        cells: list[str | None] = []
        own = [cell for cell in row if cell.tag in ("td", "th")]
        for cell in own:
            _fill(cells, waiting)
            text = " ".join(block.text.replace("\n", " ") for block in html_blocks(cell))
            down = _number(cell.get("rowspan")) - 1
            below = "" if _DIGIT.search(text) and cell.tag == "td" else text  # a value is stated once, a name goes on
            for number in range(_number(cell.get("colspan"))):
                if down:
                    waiting[len(cells)] = (down, below if number == 0 else None)
                cells.append(text if number == 0 else None)
        _fill(cells, waiting)
        marked = bool(own) and all(cell.tag == "th" for cell in own)
        if head == len(rows) and (marked or row.getparent().tag == "thead"):
            head += 1
        rows.append(cells)
    caption = [Block("text", caption.text_content()) for caption in table.iter("caption")]
    return [*caption, *table_rows(rows, head or None)]


def _fill(cells: list[str | None], waiting: dict[int, tuple[int, str | None]]) -> None:
    """Add the cells that reach down from rows above, where the row has come to them."""
    while (left := waiting.pop(len(cells), None)) is not None:
        if left[0] > 1:
            waiting[len(cells)] = (left[0] - 1, left[1])
        cells.append(left[1])


def _number(span: str | None) -> int:
    return min(max(int(span), 1), _SPAN) if span and span.isdecimal() and len(span) < 6 else 1
