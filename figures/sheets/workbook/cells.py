"""Cells as the XML of a worksheet, for rows too many to make an object of each.

Every text is an inline string, so none can become a formula.  Characters that XML cannot hold are written as the
format has it, ``_x0001_``, and a text that looks like that is protected the same way (ISO/IEC 29500-1, 22.9.2.19);
``plain`` reads both back.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

CELL_LIMIT = 32_767  # UTF-16 units that a cell can hold
SHOWN = 16_000  # characters kept of a longer text: at most 32,000 units
FIRST_DATE = dt.date(1900, 3, 1)  # before it, Excel's calendar has a day that never was
DAY_ZERO = dt.date(1899, 12, 30).toordinal()
LARGEST, SMALLEST = 9.9e307, 2.3e-308  # what Excel holds as a number
EXACT = 2**53
SPECIAL = re.compile("[&<>\0-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "_": "_x005F_"}


class Rich(NamedTuple):
    """A text with some stretches of it, given by begin and end, in bold."""

    text: str
    spans: Sequence[tuple[int, int]]


class Link(NamedTuple):
    """A text that leads to an address, or to a cell of this workbook (``'Figures'!J2``)."""

    text: str
    target: str = ""
    location: str = ""


class Blank(NamedTuple):
    """An empty cell that shows its style."""


Value = str | float | int | bool | dt.date | Rich | Link | Blank | None
Cell = tuple[Value, int]


def row(number: int, letters: Sequence[str], cells: Sequence[Cell], height: float) -> str:
    """The XML of one row: its cells, each a value with its style, under these column letters; empty ones are left out.

    >>> row(2, ["A", "B", "C"], [(None, 0), (2.5, 3), (True, 0)], 14)
    '<row r="2" ht="14"><c r="B2" s="3"><v>2.5</v></c><c r="C2" s="0" t="b"><v>1</v></c></row>'
    """
    parts = [
        f'<c r="{letter}{number}" s="{style}"{_rich(value) if type(value) is Rich else _content(value)}'
        for letter, (value, style) in zip(letters, cells, strict=False)
        if value is not None and value != ""
    ]
    return f'<row r="{number}" ht="{height:g}">{"".join(parts)}</row>'


def escape(text: str) -> str:
    """The text as it stands in XML.

    >>> escape("a & b"), escape(chr(1)), escape("_x0041_")
    ('a &amp; b', '_x0001_', '_x005F_x0041_')
    """
    return SPECIAL.sub(lambda match: NAMED.get(match[0]) or f"_x{ord(match[0]):04X}_", text)


def plain(text: str) -> str:
    """The text that ``escape`` was given, once XML is undone."""
    return ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def fits(text: str) -> bool:
    """Whether a cell can hold the text."""
    return len(text) <= SHOWN or len(text) + sum(character > "\uffff" for character in text) <= CELL_LIMIT


@lru_cache(maxsize=1 << 14, typed=True)
def _content(value: Value) -> str:
    """What stands in the cell, type and end tag with it; titles, kinds and units come again and again."""
    return CONTENT.get(type(value), _other)(value)


def _text(value: str) -> str:
    if len(value) > SHOWN and not fits(value):
        value = value[:SHOWN] + " …"
    return f' t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'


def _rich(value: Rich) -> str:
    if not value.spans or not fits(value.text):
        return _text(value.text)
    runs, last = [], 0
    for begin, end in value.spans:
        runs += [_run(value.text[last:begin], PLAIN), _run(value.text[begin:end], BOLD)]
        last = end
    runs.append(_run(value.text[last:], PLAIN))
    return f' t="inlineStr"><is>{"".join(runs)}</is></c>'


def _run(text: str, font: str) -> str:
    return f'<r>{font}<t xml:space="preserve">{escape(text)}</t></r>' if text else ""


PLAIN = '<rPr><sz val="10"/><color rgb="FF222222"/><rFont val="Calibri"/><family val="2"/></rPr>'
BOLD = '<rPr><b/><sz val="10"/><color rgb="FF0B4F6C"/><rFont val="Calibri"/><family val="2"/></rPr>'


def _link(value: Link) -> str:
    return _text(value.text)


def _float(value: float) -> str:
    size = abs(value)
    if size > LARGEST or 0 < size < SMALLEST:
        return _text(repr(value))
    return f"><v>{value!r}</v></c>"


def _int(value: int) -> str:
    return f"><v>{value}</v></c>" if abs(value) <= EXACT else _text(str(value))


def _bool(value: bool) -> str:
    return f' t="b"><v>{value:d}</v></c>'


def _date(value: dt.date) -> str:
    if value < FIRST_DATE:
        return _text(value.isoformat())
    return f"><v>{value.toordinal() - DAY_ZERO}</v></c>"


def _blank(value: Blank) -> str:
    return "/>"


def _other(value: object) -> str:
    return _text(str(value))


CONTENT: dict[type, Callable[[Any], str]] = {
    str: _text,
    Link: _link,
    float: _float,
    int: _int,
    bool: _bool,
    dt.date: _date,
    Blank: _blank,
}
