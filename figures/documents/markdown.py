"""Markdown: headings, lists and tables as what they mean, without the marks; HTML inside is never taken as HTML.

The text is laid out like that of every other format, so a figure in **bold** is a figure, and a number in the address
of a link is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from figures.documents.blocks import Block, Kind, table_rows
from figures.documents.composing import compose_document
from figures.documents.dates import parse_date
from figures.documents.decoding import decode
from figures.documents.document import Document
from figures.documents.options import Options
from figures.documents.sources import Source
from figures.documents.words import words

if TYPE_CHECKING:
    from markdown_it.token import Token

_MATTER = re.compile(r"\A---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^([A-Za-z_ ]{2,30}):[ \t]*(.*?)[ \t]*$", re.MULTILINE)


def read_markdown(source: Source, options: Options) -> Iterator[Document]:
    """The one document of a Markdown file; title, date and author from its front matter where it has one."""
    text = decode(source.bytes(options.limits, most=4 * options.limits.characters), source.charset)
    matter = _MATTER.match(text)
    fields = {name.strip().lower(): value.strip("\"'") for name, value in _FIELD.findall(matter[1])} if matter else {}
    blocks = list(_blocks(text[matter.end() :] if matter else text))
    shown = next((fields[name] for name in words()["columns"]["date"] if name in fields), "")
    published = parse_date(shown)
    first = blocks[0].text if blocks and blocks[0].kind == "heading" else ""
    if not blocks:
        yield Document(source.id, "")
        return
    yield compose_document(
        source.id,
        blocks,
        options.limits,
        title=fields.get("title", "") or first,
        published=published,
        origin=f"markdown: date '{shown}'" if published else "",
        author=fields.get("author", ""),
    )


def _blocks(text: str) -> Iterator[Block]:
    from markdown_it import MarkdownIt

    kind: Kind = "text"
    depth = 0  # of lists
    rows: list[list[str]] = []
    in_table = False
    for token in MarkdownIt("commonmark", {"html": False}).enable("table").parse(text):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            depth += 1
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            depth -= 1
        elif token.type == "heading_open":
            kind = "heading"
        elif token.type == "table_open":
            rows, in_table = [], True
        elif token.type == "tr_open":
            rows.append([])
        elif token.type == "table_close":
            in_table = False
            yield from table_rows(rows, 1)
        elif token.type == "inline":
            inline = _inline(token.children or ())
            if in_table:
                rows[-1].append(inline)
            else:
                yield Block("item" if depth and kind != "heading" else kind, inline)
            kind = "text"
        elif token.type in ("fence", "code_block"):
            yield Block("text", token.content)


def _inline(tokens: Sequence[Token]) -> str:
    parts = []
    for token in tokens:
        if token.type in ("text", "code_inline"):
            parts.append(token.content)
        elif token.type == "softbreak":
            parts.append(" ")
        elif token.type == "hardbreak":
            parts.append("\n")
    return "".join(parts)
