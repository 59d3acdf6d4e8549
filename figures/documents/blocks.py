"""Blocks: headings, paragraphs, list items and table rows, which every structured format is made of.

All formats are laid out by ``compose``, so that the same article has the same text whatever file it came in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from figures.documents.limits import Limits
from figures.errors import FiguresError

Kind = Literal["heading", "text", "item", "row"]
_SPACE = re.compile(r"[ \t\r\f\v]*\n[ \t\r\f\v\n]*|[ \t\r\f\v]+")
_RAISED = str.maketrans("0123456789+-−=()abcdefghijklmnoprstuvwxyz", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_WORDS = re.compile(r"\w+")
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20|21)\d\d(?!\d)")
_DIGIT = re.compile(r"\d")


class Block(NamedTuple):
    """A heading, a paragraph, a list item or a row of a table.

    ``links`` is the share of its text that is linked; ``cells`` the text of a row without the heads of the columns.
    """

    kind: Kind
    text: str
    links: float = 0.0
    cells: str = ""


class Layout(NamedTuple):
    """A text and the spans of its headings, as in ``Document``; ``starts`` holds where each block begins."""

    text: str
    headings: tuple[tuple[int, int], ...]
    starts: tuple[int, ...]


def compose(blocks: Iterable[Block], limits: Limits, title: str = "") -> Layout:
    r"""The text of the blocks, an empty line between each two, list items with a bullet.

    A title that none of the first blocks shows is set at the top.

    >>> compose([Block("text", "Up  5%."), Block("item", "Grain")], Limits(), title="Trade").text
    'Trade\n\nUp 5%.\n\n• Grain'
    """
    tidied = [block._replace(text=tidy(block.text)) for block in blocks]
    filled = [block for block in tidied if block.text]
    if title and not any(_same_words(title, block.text) for block in filled[:5]):
        filled.insert(0, Block("heading", title))
    parts, headings, starts = [], [], []
    place = 0
    for block in filled:
        text = f"• {block.text}" if block.kind == "item" else block.text
        if block.kind == "heading":
            headings.append((place, place + len(text)))
        starts.append(place)
        parts.append(text)
        place += len(text) + 2
    if place > limits.characters + 2:
        raise FiguresError(f"holds more than {limits.characters:,} characters, the limit for one document")
    return Layout("\n\n".join(parts), tuple(headings), tuple(starts))


def tidy(text: str) -> str:
    r"""The text with each run of blanks as one space and each run of line breaks as one; other spaces stay.

    >>> tidy(" a \t b \n\n c\xa0d ")
    'a b\nc\xa0d'
    """
    return _SPACE.sub(lambda match: "\n" if "\n" in match[0] else " ", text).strip(" \n")


def raised(text: str) -> str:
    """What is written above the line, kept apart from the number before it; ordinal endings stay as they are.

    >>> "10" + raised("6"), "m" + raised("2"), "11" + raised("th"), "5%" + raised("a")
    ('10⁶', 'm²', '11th', '5%ᵃ')
    """
    bare = text.strip()
    return text if bare.isalpha() and len(bare) > 1 else text.translate(_RAISED)


def lowered(text: str) -> str:
    """What is written below the line: the 2 of CO₂ is no number.

    >>> "CO" + lowered("2")
    'CO₂'
    """
    return text.translate(_LOWERED)


def table_rows(rows: Sequence[Sequence[str | None]], head: int | None = None) -> list[Block]:
    """The rows of a table as blocks: each cell after the head of its column.

    A cell is None where the cell to its left reaches over its column.  ``head`` is the number of head rows that the
    format marks; None where it marks none, and then the first row is the head if it holds words over columns of
    numbers.  Without a head a pair of cells is a name and its value.

    >>> [row.text for row in table_rows([["Cargo", "2023"], ["Grain", "40 tons"], ["Steel", "12 tons"]])]
    ['Cargo: Grain; 2023: 40 tons', 'Cargo: Steel; 2023: 12 tons']
    >>> [row.text for row in table_rows([["Ships", "5,000"], ["Crews", "70,000"]])]
    ['Ships: 5,000', 'Crews: 70,000']
    """
    tidied = [[None if cell is None else tidy(cell).replace("\n", " ") for cell in row] for row in rows]
    filled = [row for row in tidied if any(row)]
    count = int(_looks_like_head(filled)) if head is None else min(head, len(filled))
    if count == len(filled):
        return [Block("row", "; ".join(filter(None, row)), cells=_cells(row)) for row in filled]
    heads = [_unlike(column) for column in zip(*_even(filled[:count]), strict=True)]
    return [Block("row", _row(row, heads), cells=_cells(row)) for row in filled[count:]]


def _cells(row: Sequence[str | None]) -> str:
    return " ".join(cell for cell in row if cell)


def _row(row: Sequence[str | None], heads: Sequence[str]) -> str:
    cells = [cell for cell in row if cell]
    if len(cells) == 1 and not heads:
        return cells[0]
    if not heads:
        return ": ".join(cells) if len(cells) == 2 else "; ".join(cells)
    if len(row) - row.count(None) == 1 and len(heads) > 1:
        return cells[0]  # a line across the table
    named = []
    for number, cell in enumerate(row):
        if cell:
            end = next((place for place in range(number + 1, len(row)) if row[place] is not None), len(row))
            name = _unlike(heads[number:end]).rstrip(":")
            named.append(f"{name}: {cell}" if name and name != cell else cell)
    return "; ".join(named)


def _looks_like_head(rows: Sequence[Sequence[str | None]]) -> bool:
    """Whether the first row names columns: words or years over cells that hold numbers."""
    if len(rows) < 2 or len([cell for cell in rows[0] if cell]) < 2:
        return False
    if any(_DIGIT.search(_YEAR.sub("", cell or "")) for cell in rows[0]):
        return False
    below = [cell for row in rows[1:] for cell in row[1:] if cell]
    return bool(below) and sum(bool(_DIGIT.search(cell)) for cell in below) >= len(below) / 2


def _even(rows: Sequence[Sequence[str | None]]) -> list[list[str | None]]:
    """Rows of the same length, each cell repeated where it reaches over further columns."""
    width = max(map(len, rows), default=0)
    even = []
    for row in rows:
        cells: list[str | None] = []
        for cell in row:
            cells.append(cells[-1] if cell is None and cells else cell)
        even.append([*cells, *[""] * (width - len(row))])
    return even


def _unlike(cells: Iterable[str | None]) -> str:
    """The heads over a column from top to bottom, each once."""
    return " ".join(dict.fromkeys(cell for cell in cells if cell))


def _same_words(title: str, text: str) -> bool:
    wanted = "".join(_WORDS.findall(title)).casefold()
    return bool(wanted) and wanted in "".join(_WORDS.findall(text)).casefold()
