"""OpenDocument texts (.odt): headings, paragraphs, lists and tables in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from figures.documents.blocks import Block, Kind, lowered, raised, table_rows
from figures.documents.composing import compose_document
from figures.documents.document import Document
from figures.documents.options import Options
from figures.documents.packages import local, open_archive, parse_xml, read_part
from figures.documents.sources import Source
from figures.errors import FiguresError

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_SKIPPED = {"tracked-changes", "annotation", "sequence-decls", "forms", "note-citation", "bookmark-ref", "ruby-text"}
_SPAN = 50


def read_odt(source: Source, options: Options) -> Iterator[Document]:
    """The one document of an OpenDocument text."""
    with open_archive(source, options.limits) as archive:
        content = read_part(archive, "content.xml", options.limits)
        about = read_part(archive, "meta.xml", options.limits)
        protected = b"encryption-data" in read_part(archive, "META-INF/manifest.xml", options.limits)
    if protected:
        raise FiguresError("is encrypted; save a copy without a password")
    if not content:
        raise FiguresError("is no OpenDocument text: it has no content")
    root = parse_xml(content)
    places = _places(root)
    body = next((element for element in root.iter() if local(element) == "body"), root)
    blocks = list(_blocks(body, places, "text"))
    facts = {local(element): (element.text or "").strip() for element in parse_xml(about).iter()} if about else {}
    named = next((block.text for block in blocks[:3] if block.kind == "heading"), facts.get("title", ""))
    yield compose_document(
        source.id,
        blocks,
        options.limits,
        title=named,
        author=facts.get("initial-creator", "") or facts.get("creator", ""),
    )


def _places(root: Element) -> dict[str, str]:
    """The styles that raise or lower text, by name."""
    found = {}
    for style in root.iter(f"{_STYLE}style"):
        for look in style.iter(f"{_STYLE}text-properties"):
            place = look.get(f"{_STYLE}text-position", "")
            if place.startswith(("super", "sub")) or re.match(r"-?[1-9]", place):
                found[style.get(f"{_STYLE}name", "")] = "sub" if place.startswith(("sub", "-")) else "super"
    return found


def _blocks(element: Element, places: dict[str, str], kind: Kind) -> Iterator[Block]:
    for child in element:
        name = local(child)
        if name in _SKIPPED:
            continue
        if name == "h":
            yield Block("heading", _inline(child, places))
        elif name == "p":
            title = child.get(f"{_TEXT}style-name", "") in ("Title", "Subtitle")
            yield Block("heading" if title else kind, _inline(child, places))
            for box in child.iter():
                if local(box) in ("text-box", "note-body"):
                    yield from _blocks(box, places, "text")
        elif name == "table":
            yield from _table(child, places)
        else:
            yield from _blocks(child, places, "item" if name == "list" else kind)


def _inline(element: Element, places: dict[str, str]) -> str:
    """The text of a paragraph; boxes and notes inside it come after it."""
    parts = [element.text or ""]
    for child in element:
        name = local(child)
        if name == "s":
            count = child.get(f"{_TEXT}c", "1")
            parts.append(" " * (min(int(count), 100) if count.isdecimal() else 1))
        elif name in ("tab", "line-break"):
            parts.append("\t" if name == "tab" else "\n")
        elif name and name not in _SKIPPED and name not in ("frame", "note"):
            text = _inline(child, places)
            place = places.get(child.get(f"{_TEXT}style-name", ""))
            parts.append(raised(text) if place == "super" else lowered(text) if place == "sub" else text)
        parts.append(child.tail or "")
    return "".join(parts)


def _table(table: Element, places: dict[str, str]) -> list[Block]:
    rows: list[list[str | None]] = []
    head = 0
    for row in table.iter(f"{_TABLE}table-row"):
        parent = row.getparent()
        if parent is not None and local(parent) == "table-header-rows":
            head += 1
        rows.append(_cells(row, places))
    return table_rows(rows, head or None)


def _cells(row: Element, places: dict[str, str]) -> list[str | None]:
    cells: list[str | None] = []
    reach = 0  # columns that the cell to the left still covers
    for cell in row:
        if local(cell) not in ("table-cell", "covered-table-cell"):
            continue
        covered = local(cell) == "covered-table-cell"
        text = None if covered and reach else " ".join(block.text for block in _blocks(cell, places, "text"))
        times = min(_number(cell, "number-columns-repeated"), _SPAN)
        reach = max(reach - times, 0) if covered else _number(cell, "number-columns-spanned") - 1
        cells += [text] * times
    return cells


def _number(cell: Element, name: str) -> int:
    value = cell.get(f"{_TABLE}{name}", "1")
    return int(value) if value.isdecimal() and len(value) < 6 else 1
