"""Word documents (.docx): paragraphs and tables in order; tracked deletions and hidden text left out, no macro run.

The parts are read with lxml because python-docx leaves out what was inserted under track changes and in text boxes.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from figures.documents.blocks import Block, Kind, lowered, raised, table_rows
from figures.documents.composing import compose_document
from figures.documents.document import Document
from figures.documents.options import Options
from figures.documents.packages import local, open_archive, parse_xml, read_part
from figures.documents.sources import Source
from figures.errors import FiguresError

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SKIPPED = {"del", "moveFrom", "Fallback", "instrText", "delText", "pPr", "rPr", "sectPr", "tblPr", "tblGrid", "sdtPr"}
_HEADING = re.compile(r"(?:heading|überschrift|titre|título|titolo|kop)\s*\d", re.IGNORECASE)
_SHORT = 120


class _Part(NamedTuple):
    """A paragraph while it is put together."""

    text: list[str]
    bold: list[int]
    boxes: list[Block]


def read_docx(source: Source, options: Options) -> Iterator[Document]:
    """The one document of a Word file, its footnotes at the end."""
    with open_archive(source, options.limits) as archive:
        main = read_part(archive, "word/document.xml", options.limits)
        if not main:
            raise FiguresError("is no Word document: it has no text part")
        styles = _styles(archive, options)
        blocks = list(_blocks(parse_xml(main), styles))
        for name in ("word/footnotes.xml", "word/endnotes.xml"):
            if notes := read_part(archive, name, options.limits):
                blocks += _blocks(parse_xml(notes), styles)
        title, author = core_facts(archive, options)
    named = next((block.text for block in blocks[:3] if block.kind == "heading"), "")
    document = compose_document(source.id, blocks, options.limits, title=named, author=author)
    yield (
        document if document.title else compose_document(source.id, blocks, options.limits, title=title, author=author)
    )


def core_facts(archive: zipfile.ZipFile, options: Options) -> tuple[str, str]:
    """Title and author from the properties of an Office file; the dates there are of the template or the last save."""
    data = read_part(archive, "docProps/core.xml", options.limits)
    found = {local(element): (element.text or "").strip() for element in parse_xml(data)} if data else {}
    title = found.get("title", "")
    return "" if re.match(r"Microsoft Word - |Document\d*$", title) else title, found.get("creator", "")


def _styles(archive: zipfile.ZipFile, options: Options) -> set[str]:
    """The ids of the styles that are headings: by name, by outline level, or based on one that is."""
    data = read_part(archive, "word/styles.xml", options.limits)
    headings: set[str] = set()
    based: dict[str, str] = {}
    for style in parse_xml(data).iter(f"{_W}style") if data else ():
        own = style.get(f"{_W}styleId", "")
        name = next((element.get(f"{_W}val", "") for element in style.iter(f"{_W}name")), "")
        if (
            _HEADING.match(name)
            or name.lower() in ("title", "subtitle")
            or style.find(f".//{_W}outlineLvl") is not None
        ):
            headings.add(own)
        based[own] = next((element.get(f"{_W}val", "") for element in style.iter(f"{_W}basedOn")), "")
    for own, parent in based.items():
        if parent in headings:
            headings.add(own)
    return headings


def _blocks(element: Element, styles: set[str]) -> Iterator[Block]:
    for child in element:
        name = local(child)
        if name == "p":
            yield from _paragraph(child, styles)
        elif name == "tbl":
            yield from _table(child, styles)
        elif name not in _SKIPPED:
            yield from _blocks(child, styles)


def _paragraph(element: Element, styles: set[str]) -> Iterator[Block]:
    part = _Part([], [0], [])
    _gather(element, part, styles)
    text = "".join(part.text).strip()
    if text:
        yield Block(_kind(element, text, part.bold[0], styles), text)
    yield from part.boxes


def _gather(element: Element, part: _Part, styles: set[str]) -> None:
    """Add the text of everything inside an element; text boxes become blocks of their own."""
    for child in element:
        name = local(child)
        if name == "r":
            _run(child, part, styles)
        elif name == "txbxContent":
            part.boxes.extend(_blocks(child, styles))
        elif name not in _SKIPPED:
            _gather(child, part, styles)


def _run(run: Element, part: _Part, styles: set[str]) -> None:
    look = run.find(f"{_W}rPr")
    if look is not None and _on(look, "vanish"):
        return
    place = look.find(f"{_W}vertAlign") if look is not None else None
    align = place.get(f"{_W}val") if place is not None else ""
    text = ""
    for child in run:
        name = local(child)
        if name == "t":
            text += child.text or ""
        elif name in ("tab", "br", "cr", "noBreakHyphen"):
            text += {"tab": "\t", "noBreakHyphen": "-"}.get(name, "\n")
        elif name not in _SKIPPED:
            _gather(child, part, styles)
    if look is not None and _on(look, "b"):
        part.bold[0] += len(text)
    part.text.append(raised(text) if align == "superscript" else lowered(text) if align == "subscript" else text)


def _on(look: Element, name: str) -> bool:
    found = look.find(f"{_W}{name}")
    return found is not None and found.get(f"{_W}val", "1") not in ("0", "false", "none", "off")


def _kind(element: Element, text: str, bold: int, styles: set[str]) -> Kind:
    style = element.find(f"{_W}pPr/{_W}pStyle")
    name = style.get(f"{_W}val", "") if style is not None else ""
    if name in styles or element.find(f"{_W}pPr/{_W}outlineLvl") is not None:
        return "heading"
    if element.find(f"{_W}pPr/{_W}numPr") is not None or name.startswith("List"):
        return "item"
    apart = len(text) <= _SHORT and "\n" not in text and text[-1] not in ".,;:!?"
    return "heading" if apart and bold >= len(text) * 0.95 else "text"


def _table(table: Element, styles: set[str]) -> list[Block]:
    rows: list[list[str | None]] = []
    head = 0
    for row in table.iterfind(f"{_W}tr"):
        cells: list[str | None] = []
        for cell in row.iterfind(f"{_W}tc"):
            merged = cell.find(f"{_W}tcPr/{_W}vMerge")
            span = cell.find(f"{_W}tcPr/{_W}gridSpan")
            text = " ".join(block.text for block in _blocks(cell, styles))
            if merged is not None and merged.get(f"{_W}val") != "restart":
                above = rows[-1][len(cells)] if rows and len(cells) < len(rows[-1]) else ""
                text = "" if re.search(r"\d", above or "") else above or ""  # a value is stated once, a name goes on
            width = span.get(f"{_W}val", "1") if span is not None else "1"
            cells += [text, *[None] * (min(int(width), 50) - 1 if width.isdecimal() else 0)]
        if head == len(rows) and row.find(f"{_W}trPr/{_W}tblHeader") is not None:
            head += 1
        rows.append(cells)
    return table_rows(rows, head or None)
