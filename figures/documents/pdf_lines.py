"""A PDF page as lines in reading order: characters joined by where they stand, columns one after the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from ctypes import c_double
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from figures.documents.blocks import lowered, raised

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage

_HYPHENS = "\x02\ufffe"  # what PDFium writes for a hyphen at the end of a line
_GAP = 1.0  # times the size of the type, between two words that belong to different cells of a table
_GUTTER_LINES = 5
_COLUMN_CHARACTERS = 15
_SMALL = 0.9


class Run(NamedTuple):
    """Characters on one baseline without a large gap: their text, left and right end, baseline and size in points."""

    text: str
    left: float
    right: float
    base: float
    size: float


class Line(NamedTuple):
    """The runs on one baseline from left to right; more than one where columns of a table stand side by side."""

    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        return "  ".join(run.text for run in self.runs)

    @property
    def size(self) -> float:
        return max(run.size for run in self.runs)

    @property
    def base(self) -> float:
        return self.runs[0].base


def page_lines(page: PdfTextPage) -> list[Line]:
    """The lines of a page from its text layer, in reading order; superscripts are written as such.

    Lengths are in points, from the lower left corner of the page.
    """
    runs = _with_raised(list(_runs(page)))
    gutter = _gutter(runs)
    if gutter is None:
        return _lines(runs)
    return list(_columns(runs, gutter))


def _runs(page: PdfTextPage) -> Iterator[Run]:
    """The characters joined where one follows the other on the same baseline."""
    import pypdfium2.raw as raw

    text = _characters(page)
    x, y, left, right, low, high = (c_double() for _ in range(6))
    parts: list[str] = []
    start = end = base = size = last = 0.0
    for number, character in enumerate(text):
        if character in "\r\n\0" or (character == " " and not parts):
            continue
        if character == " ":
            parts.append(character)
            continue
        raw.FPDFText_GetCharOrigin(page, number, x, y)
        raw.FPDFText_GetCharBox(page, number, left, right, low, high)
        ahead = last - 0.1 * size <= left.value <= end + _GAP * size  # the letters of a ligature stand in one place
        joined = ahead and abs(y.value - base) <= 0.05 * size
        if parts and not joined:
            yield Run("".join(parts).rstrip(), start, end, base, size)
            parts = []
        if not parts:
            start, base, size = left.value, y.value, _size(page, number)
        parts.append("\x02" if character in _HYPHENS else character)
        last, end = left.value, max(right.value, left.value)
    if parts:
        yield Run("".join(parts).rstrip(), start, end, base, size)


def _size(page: PdfTextPage, number: int) -> float:
    """The size at which a character is drawn: some programs set size 1 and scale the page."""
    import pypdfium2.raw as raw

    size = raw.FPDFText_GetFontSize(page, number) or 1.0
    matrix = raw.FS_MATRIX()
    scale = (matrix.c**2 + matrix.d**2) ** 0.5 if raw.FPDFText_GetMatrix(page, number, matrix) else 1.0
    return float(size * (scale or 1.0))


def _characters(page: PdfTextPage) -> str:
    import pypdfium2.raw as raw

    count = page.count_chars()
    codes = (raw.FPDFText_GetUnicode(page, number) for number in range(count))
    return "".join(chr(code) if code < 0xD800 or 0xDFFF < code < 0x110000 else "\ufffd" for code in codes)


def _with_raised(runs: Sequence[Run]) -> list[Run]:
    """The runs with small raised or lowered ones joined to the text they stand beside, as ⁶ or ₂."""
    joined: list[Run] = []
    for run in runs:
        last = joined[-1] if joined else None
        near = last is not None and -0.3 * last.size <= run.left - last.right <= 0.4 * last.size
        if last is None or not near or abs(run.base - last.base) > 0.8 * max(last.size, run.size):
            joined.append(run)
        elif run.size < _SMALL * last.size and abs(run.base - last.base) > 0.1 * last.size and len(run.text) <= 12:
            small = raised(run.text) if run.base > last.base else lowered(run.text)
            joined[-1] = last._replace(text=last.text + small, right=run.right)
        elif abs(run.base - last.base) <= 0.1 * last.size:
            space = " " if run.left - last.right > 0.15 * last.size else ""
            joined[-1] = last._replace(text=last.text + space + run.text, right=run.right)
        else:
            joined.append(run)
    return joined


def _gutter(runs: Sequence[Run]) -> float | None:
    """Where the empty strip between two columns of text ends: the left edge of the right column."""
    edges = Counter(round(run.left / 4) for run in runs)
    best: tuple[int, float] | None = None
    for edge, count in edges.most_common(8):
        place = edge * 4 - 3.0
        right = [run for run in runs if run.left >= place]
        left = [run for run in runs if run.right <= place]
        crossing = len(runs) - len(left) - len(right)
        if count < _GUTTER_LINES or min(len(left), len(right)) < _GUTTER_LINES or crossing > 0.4 * len(runs):
            continue
        lengths = [median(len(run.text) for run in side) for side in (left, right)]
        beside = min(max(run.base for run in side) for side in (left, right)) > max(
            min(run.base for run in side) for side in (left, right)
        )
        if min(lengths) >= _COLUMN_CHARACTERS and beside and (best is None or crossing < best[0]):
            best = (crossing, place)
    return best[1] if best else None


def _columns(runs: Sequence[Run], gutter: float) -> Iterator[Line]:
    """The lines from top to bottom; between lines that cross the gutter first the left column, then the right."""
    left: list[Run] = []
    right: list[Run] = []
    for line in _lines(runs):
        crossing = any(run.left < gutter < run.right for run in line.runs)
        if crossing:
            yield from _both(left, right)
            left, right = [], []
            yield line
        else:
            left += [run for run in line.runs if run.right <= gutter]
            right += [run for run in line.runs if run.left >= gutter]
    yield from _both(left, right)


def _both(left: Sequence[Run], right: Sequence[Run]) -> Iterator[Line]:
    yield from _lines(left)
    gutter = _gutter(right)
    yield from _columns(right, gutter) if gutter is not None else _lines(right)


def _lines(runs: Sequence[Run]) -> list[Line]:
    """Runs on about the same baseline as lines, from the top of the page."""
    lines: list[list[Run]] = []
    for run in sorted((run for run in runs if re.search(r"\S", run.text)), key=lambda run: -run.base):
        if lines and lines[-1][0].base - run.base <= 0.35 * min(run.size, lines[-1][0].size):
            lines[-1].append(run)
        else:
            lines.append([run])
    return [Line(tuple(sorted(line, key=lambda run: run.left))) for line in lines]
