"""Lines of PDF pages as paragraphs, headings and tables: running headers dropped, lines and words rejoined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from figures.documents.blocks import Block, Kind, table_rows, tidy
from figures.documents.pdf_lines import Line

_EDGE = 3  # lines at the top and the bottom of a page that may be running headers
_ZONE = 0.1  # the part of the height at the top and at the bottom in which running headers stand
_NUMBER = re.compile(r"\d+|\b[ivxlc]{1,7}\b")
_ENDS_WITH = re.compile(r"^\d{1,4}\b|\b\d{1,4}(?=\W*$)")
_PAGE_NUMBER = re.compile(r"[\s–—|-]*(?:page\s*)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?[\s–—|-]*$", re.IGNORECASE)
_BULLET = re.compile(r"\s*(?:[•·▪●‣◦■□➢✓\uf0b7*]|[–—-](?=\s))\s*")
_NUMBERED = re.compile(r"\s*\(?(?:\d{1,2}|[a-z])[.)]\s")
_ENDS = re.compile(r"[.!?:;][\"”’')\]]*$")
_LAST_WORD = re.compile(r"((?:[^\W\d_]+-)*[^\W\d_]{2,})[\x02-]$")
_FIRST_WORD = re.compile(r"[a-zß-öø-ÿ]+(?![\w-])")
_SHORT = 150


class Paragraph(NamedTuple):
    """A block and the offset in its text at which a page begins inside it, by the page's number."""

    block: Block
    page: int
    breaks: tuple[tuple[int, int], ...] = ()


def paragraphs(pages: Sequence[Sequence[Line]]) -> list[Paragraph]:
    """The blocks of a document from the lines of its pages, in order; pages are numbered from 0."""
    kept = _without_running(pages)
    sizes = Counter[float]()
    for line in (line for page in kept for line in page):
        sizes[round(line.size * 2) / 2] += len(line.text)
    body = sizes.most_common(1)[0][0] if sizes else 1.0
    known = Counter(re.findall(r"\w+(?:-\w+)*", " ".join(line.text for page in kept for line in page).casefold()))
    joined: list[Paragraph] = []
    for number, page in enumerate(kept):
        found = [Paragraph(block, number) for block in _page_blocks(page, body, known)]
        if joined and found and _goes_on(joined[-1].block, found[0].block):
            last = joined.pop()
            text = _join(last.block.text, found[0].block.text, known)
            offset = len(text) - len(found[0].block.text)
            joined.append(Paragraph(last.block._replace(text=text), last.page, (*last.breaks, (offset, number))))
            found = found[1:]
        joined += found
    return [item._replace(block=item.block._replace(text=item.block.text.replace("\x02", "-"))) for item in joined]


def _without_running(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The pages without their numbers, and without the lines that stand in the same place on several."""
    bases = [line.base for page in pages for line in page]
    low, high = min(bases, default=0.0), max(bases, default=0.0)
    zone = _ZONE * (high - low)
    seen: Counter[tuple[str, int]] = Counter()
    steps: Counter[int] = Counter()
    for number, page in enumerate(pages):
        seen.update({_print(line) for line in _edges(page)})
        steps.update({step for line in _edges(page, 1) for step in _steps(line, number)})
    needed = 2 if len(pages) < 6 else 3
    counting = {step for step, count in steps.items() if len(pages) > 1 and count >= max(needed, len(pages) / 3)}
    kept = []
    for number, page in enumerate(pages):
        running = {id(line) for line in _edges(page) if len(pages) > 1 and seen[_print(line)] >= needed}
        running |= {id(line) for line in _edges(page, 1) if counting & _steps(line, number)}
        alone = {id(line) for line in _edges(page, 1) if _PAGE_NUMBER.match(line.text)}
        kept.append(
            [
                line
                for line in page
                if id(line) not in alone and (id(line) not in running or low + zone < line.base < high - zone)
            ]
        )
    return kept


def _steps(line: Line, page: int) -> set[int]:
    """What must be added to the page, counted from 0, to get the number that a line begins or ends with."""
    return {int(number) - page for number in _ENDS_WITH.findall(line.text)}


def _edges(page: Sequence[Line], count: int = _EDGE) -> list[Line]:
    ordered = sorted(page, key=lambda line: line.base)
    return [*ordered[:count], *ordered[-count:]]


def _print(line: Line) -> tuple[str, int]:
    return _NUMBER.sub("#", line.text.casefold()), round(line.base / 4)


def _page_blocks(lines: Sequence[Line], body: float, known: Counter[str]) -> Iterator[Block]:
    steps = [above.base - below.base for above, below in pairwise(lines) if above.base > below.base]
    step = median(steps) if steps else body * 1.2
    right = max((line.runs[-1].right for line in lines), default=0.0)
    number = 0
    while number < len(lines):
        table = _table(lines[number:])
        if len(table) > 1:
            yield from table_rows(_cells(table))
            number += len(table)
            continue
        end = number + 1
        margin = _column_right(lines, number, right)
        while end < len(lines) and _same_paragraph(lines[end - 1], lines[end], lines[number], step, margin):
            end += 1
        yield _paragraph(lines[number:end], body, known)
        number = end


def _column_right(lines: Sequence[Line], number: int, right: float) -> float:
    """The right edge of the column that a line stands in: of the lines that begin near it."""
    left = lines[number].runs[0].left
    near = [line.runs[-1].right for line in lines if abs(line.runs[0].left - left) < 30]
    return max(near, default=right)


def _same_paragraph(above: Line, below: Line, first: Line, step: float, margin: float) -> bool:
    """Whether a line goes on with the paragraph of the line above it."""
    size = above.size
    gap = above.base - below.base
    if len(below.runs) > 1 and len(above.runs) > 1:
        return False
    if not 0 < gap <= max(1.3 * step, 1.45 * size) or gap > 2.2 * size or abs(below.size - size) > 0.12 * size:
        return False
    if _BULLET.match(below.text) or (_NUMBERED.match(below.text) and _NUMBERED.match(first.text)):
        return False
    width = margin - above.runs[0].left
    short = margin - above.runs[-1].right > 0.25 * width
    indented = below.runs[0].left - above.runs[0].left > 0.8 * size and not _BULLET.match(first.text)
    return not (short and (_ENDS.search(above.text) or below.text[:1].isupper())) and not indented


def _paragraph(lines: Sequence[Line], body: float, known: Counter[str]) -> Block:
    text = lines[0].text
    for line in lines[1:]:
        text = _join(text, line.text, known)
    text = tidy(text)
    bullet = _BULLET.match(text)
    large = min(line.size for line in lines) >= 1.15 * body and len(text) <= _SHORT and re.search(r"[^\W\d_]", text)
    kind: Kind = "item" if bullet else "heading" if large else "text"
    return Block(kind, text[bullet.end() :] if bullet else text)


def _join(above: str, below: str, known: Counter[str]) -> str:
    """Two lines as one; a word broken at the end of the line is made whole, a hyphen that belongs to it stays."""
    above, below = above.rstrip(), below.lstrip()
    if not above.endswith(("\x02", "-")) or not above[-2:-1].isalnum():
        return f"{above} {below}"
    broken, follows = _LAST_WORD.search(above), _FIRST_WORD.match(below)
    soft = broken is not None and follows is not None and _is_one_word(broken[1], follows[0], known)
    return above[:-1] + ("" if soft else "-") + below


def _is_one_word(left: str, right: str, known: Counter[str]) -> bool:
    """Whether two parts are one word: by how the document writes them elsewhere, else by whether both are words."""
    left, right = left.casefold(), right.casefold()
    if known[left + right] or known[f"{left}-{right}"]:
        return bool(known[left + right])
    return "-" not in left and not (known[left] > 1 and known[right] > 1)  # each has been counted once at this place


def _goes_on(last: Block, first: Block) -> bool:
    """Whether a paragraph at the top of a page goes on with the one at the bottom of the page before."""
    return (
        last.kind in ("text", "item")
        and first.kind == "text"
        and not _ENDS.search(last.text)
        and (first.text[:1].islower() or last.text.endswith((",", "-", "\x02")))
    )


def _table(lines: Sequence[Line]) -> list[Line]:
    """The lines from the first on that are rows of one table: cells side by side, close below each other."""
    rows: list[Line] = []
    for line in lines:
        if len(line.runs) < 2 or _BULLET.fullmatch(line.runs[0].text):
            break
        if rows and not 0 < rows[-1].base - line.base <= 4 * line.size:
            break
        rows.append(line)
    return rows


def _cells(rows: Iterable[Line]) -> list[list[str]]:
    """The runs of the rows in the columns of the row that has the most."""
    lines = list(rows)
    widest = max(lines, key=lambda line: len(line.runs))
    middles = [(run.left + run.right) / 2 for run in widest.runs]
    table = []
    for line in lines:
        cells = [""] * len(middles)
        for number, run in enumerate(line.runs):
            place = number
            if len(line.runs) < len(middles):
                overlap = [min(run.right, other.right) - max(run.left, other.left) for other in widest.runs]
                place = overlap.index(max(overlap))
            cells[place] = f"{cells[place]} {run.text}".strip()
        table.append(cells)
    return table
