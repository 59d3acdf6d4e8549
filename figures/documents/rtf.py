r"""Rich Text (.rtf): paragraphs, headings and tables in order; pictures, fonts and embedded objects left out.

Read by our own pass over the tokens, because the usual libraries write 10⁶ as 106 and lose which line is a heading.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from figures.documents.blocks import Block, lowered, raised, table_rows
from figures.documents.composing import compose_document
from figures.documents.document import Document
from figures.documents.options import Options
from figures.documents.sources import Source
from figures.errors import FiguresError

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\(.)|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.DOTALL
)
_SKIPPED = {
    "fonttbl", "colortbl", "stylesheet", "pict", "object", "header", "headerl", "headerr", "headerf", "footer",
    "footerl", "footerr", "footerf", "fldinst", "listtable", "listoverridetable", "revtbl", "rsidtbl", "generator",
    "xmlnstbl", "themedata", "colorschememapping", "latentstyles", "datastore", "filetbl", "nonshppict", "bkmkstart",
    "bkmkend", "private", "xe", "tc", "deleted",
}  # fmt: skip
_SIGNS = {
    "tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "emspace": "\u2003", "enspace": "\u2002",
}  # fmt: skip
_CODEPAGES = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850", "ansi": "cp1252"}
_DEPTH = 1000  # groups within groups; real files have some ten


@dataclass(slots=True)
class _State:
    """What holds within one group."""

    skip: bool = False
    place: str = ""
    bold: bool = False
    hidden: bool = False
    skip_after_unicode: int = 1
    info: str = ""


@dataclass(slots=True)
class _Page:
    """The document while it is read."""

    encoding: str = "cp1252"
    text: list[str] = field(default_factory=list)
    bold: int = 0
    heading: bool = False
    item: bool = False
    in_table: bool = False
    cells: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    facts: dict[str, str] = field(default_factory=dict)
    pending: bytearray = field(default_factory=bytearray)


def read_rtf(source: Source, options: Options) -> Iterator[Document]:
    """The one document of a Rich Text file."""
    page = _Page()
    states = [_State()]
    drop = 0
    for match in _TOKEN.finditer(source.bytes(options.limits)):
        word, number, byte, sign, brace, run = match.groups()
        if byte or run:
            data = bytes([int(byte, 16)]) if byte else run
            if drop:  # what stands for a Unicode character in older programs
                drop, data = max(drop - len(data), 0), data[drop:]
            _add_bytes(page, states[-1], data)
            continue
        _flush_bytes(page, states[-1])
        if brace == b"{":
            states.append(replace(states[-1]))
            if len(states) > _DEPTH:
                raise FiguresError(f"nests more than {_DEPTH} groups: broken, or made to do harm")
        elif brace == b"}":
            states = states[:-1] or [_State()]
            drop = 0
        elif sign:
            _sign(page, states[-1], sign)
        elif word:
            drop = _word(page, states[-1], word.decode(), int(number) if number else None)
    _flush_bytes(page, states[-1])
    _end_paragraph(page)
    _end_table(page)
    named = next((block.text for block in page.blocks[:3] if block.kind == "heading"), page.facts.get("title", ""))
    yield compose_document(source.id, page.blocks, options.limits, title=named, author=page.facts.get("author", ""))


def _word(page: _Page, state: _State, word: str, number: int | None) -> int:
    """Follow a control word; the number of characters that the next text begins with and that must be left out."""
    off = number == 0
    if word in _SKIPPED:
        state.skip = not (word == "deleted" and off)
    elif word in ("title", "author"):
        state.info = word
    elif word == "info":
        state.info = "info"
    elif word in ("super", "sub", "nosupersub", "plain"):
        state.place = "" if off or word in ("nosupersub", "plain") else word
        state.bold = state.bold and word != "plain"
    elif word == "b":
        state.bold = not off
    elif word == "v":
        state.hidden = not off
    elif word == "uc":
        state.skip_after_unicode = number or 0
    elif word == "u" and number is not None:
        _add(page, state, _character(number))
        return state.skip_after_unicode
    elif word == "bin":
        raise FiguresError("holds raw binary data; save it as .docx")
    elif word in _CODEPAGES or word == "ansicpg":
        page.encoding = _CODEPAGES.get(word) or _codepage(number)
    elif word in _SIGNS:
        _add(page, state, _SIGNS[word])
    elif not state.skip:
        _layout(page, word, number)
    return 0


def _layout(page: _Page, word: str, number: int | None) -> None:
    if word in ("par", "sect", "page"):
        _end_paragraph(page)
    elif word == "pard":
        page.heading = page.item = page.in_table = False
    elif word == "intbl":
        page.in_table = True
    elif word == "outlinelevel":
        page.heading = number is not None and number < 9
    elif word in ("pntext", "listtext", "ls"):
        page.item = True
    elif word in ("cell", "nestcell"):
        page.cells.append("".join(page.text).strip())
        page.text, page.bold = [], 0
    elif word in ("row", "nestrow"):
        page.rows.append(page.cells)
        page.cells = []


def _end_paragraph(page: _Page) -> None:
    text = "".join(page.text).strip()
    if page.in_table:
        page.text.append(" ")
        return
    _end_table(page)
    if text:
        bare = text.lstrip("•·▪ \t") if page.item else text
        bold = page.bold >= len(text) * 0.95 and len(text) <= 120 and "\n" not in text and text[-1] not in ".,;:!?"
        page.blocks.append(Block("item" if page.item else "heading" if page.heading or bold else "text", bare))
    page.text, page.bold = [], 0


def _end_table(page: _Page) -> None:
    if page.rows:
        page.blocks += table_rows(page.rows)
        page.rows = []


def _sign(page: _Page, state: _State, sign: bytes) -> None:
    if sign == b"*":
        state.skip = True
    elif sign in (b"\r", b"\n"):
        _layout(page, "par", None)
    else:
        _add(page, state, {b"~": "\xa0", b"_": "\u2011", b"-": ""}.get(sign, sign.decode("latin-1")))


def _add_bytes(page: _Page, state: _State, data: bytes) -> None:
    page.pending += data


def _flush_bytes(page: _Page, state: _State) -> None:
    """Decode what has come together: a character may take two bytes, each written on its own."""
    if page.pending:
        _add(page, state, page.pending.decode(page.encoding, errors="replace"))
        page.pending.clear()


def _add(page: _Page, state: _State, text: str) -> None:
    if state.skip or state.hidden:
        return
    if state.info:
        page.facts[state.info] = page.facts.get(state.info, "") + text
        return
    text = raised(text) if state.place == "super" else lowered(text) if state.place == "sub" else text
    page.text.append(text)
    page.bold += len(text) if state.bold else 0


def _character(number: int) -> str:
    code = number + 65536 if number < 0 else number
    return chr(code) if 0 < code < 0xD800 or 0xDFFF < code <= 0x10FFFF else "\ufffd"


def _codepage(number: int | None) -> str:
    try:
        return codecs.lookup(f"cp{number}").name if number != 65001 else "utf-8"
    except LookupError:
        return "cp1252"
