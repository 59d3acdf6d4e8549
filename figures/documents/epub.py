"""E-books (.epub): the chapters in reading order, with the title, author and date that the book states."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from urllib.parse import unquote

from figures.documents.blocks import Block
from figures.documents.composing import compose_document
from figures.documents.dates import parse_date
from figures.documents.decoding import decode
from figures.documents.document import Document
from figures.documents.html_blocks import html_blocks
from figures.documents.html_tree import parse_html
from figures.documents.options import Options
from figures.documents.packages import local, open_archive, parse_xml, read_part
from figures.documents.sources import Source
from figures.errors import FiguresError


def read_epub(source: Source, options: Options) -> Iterator[Document]:
    """The one document of an e-book."""
    with open_archive(source, options.limits) as archive:
        container = read_part(archive, "META-INF/container.xml", options.limits)
        if not container:
            raise FiguresError("is no e-book: it has no table of parts")
        if read_part(archive, "META-INF/rights.xml", options.limits):
            raise FiguresError("is protected against copying and cannot be read")
        root = next(
            (element.get("full-path", "") for element in parse_xml(container).iter() if element.get("full-path")), ""
        )
        package = parse_xml(read_part(archive, root, options.limits))
        chapters = _chapters(package, posixpath.dirname(root))
        if len(chapters) > options.limits.pages:
            raise FiguresError(f"has {len(chapters):,} chapters; the limit is {options.limits.pages:,}")
        blocks = [block for name in chapters for block in _chapter(archive, name, options)]
    facts: dict[str, str] = {}
    for element in package.iter():
        facts.setdefault(local(element), (element.text or "").strip())
    published = parse_date(facts.get("date", ""))
    yield compose_document(
        source.id,
        blocks,
        options.limits,
        title=facts.get("title", ""),
        author=facts.get("creator", ""),
        published=published,
        origin=f"epub: date '{facts['date']}'" if published else "",
    )


def _chapters(package: object, folder: str) -> list[str]:
    """The names of the parts in reading order."""
    elements = list(package.iter())  # type: ignore[attr-defined]
    items = {item.get("id"): item.get("href", "") for item in elements if local(item) == "item"}
    order = [items.get(item.get("idref"), "") for item in elements if local(item) == "itemref"]
    return [posixpath.normpath(posixpath.join(folder, unquote(name))) for name in order if name]


def _chapter(archive: zipfile.ZipFile, name: str, options: Options) -> list[Block]:
    data = read_part(archive, name, options.limits)
    body = parse_html(decode(data)).find("body") if data.strip() else None
    return html_blocks(body, frozenset({"nav"})) if body is not None else []
