"""A workbook from grids: openpyxl makes everything around the rows, the rows themselves are streamed into it.

openpyxl makes an object of every cell and writes floats with 16 digits, which costs half a minute for 100,000 claims
and the last bit of some values.  So it writes the workbook with header rows only (styles, widths, filters, drop-downs,
colour rules, comments), and the rows are put into its worksheets as text while the parts are copied into the file.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from xml.sax.saxutils import quoteattr

from figures.sheets.workbook.cells import Cell, Link, Rich, row
from figures.sheets.workbook.styles import Styles

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

MOST_ROWS = 1_048_576  # of a worksheet, its header among them
MOST_LINKS = 65_530  # of a worksheet
LETTERS = 1.25  # letters in the width of a digit, with what breaking at words costs
LINE, MOST_LINES = 13.5, 14  # points of a line; lines a row grows to
ZIP_LIMIT = 1_800_000_000  # bytes of a part that plain ZIP surely holds
BATCH = 500  # rows written at a time
CONTENT_TYPES = "[Content_Types].xml"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


class Field(NamedTuple):
    """One column of a grid: its header, width in characters, what its tooltip says, and whether it is folded away."""

    header: str
    width: float = 16
    tip: str = ""
    folded: bool = False
    style: str = "header"


class Grid(NamedTuple):
    """One worksheet: columns, the number of its rows, and the rows, each as cells (value and style) from the left.

    ``dress(sheet, first, last)`` adds what depends on where the rows begin and end; ``banner`` is a line above the
    header; ``weight`` is about how many bytes of XML a row takes.
    """

    title: str
    fields: Sequence[Field]
    total: int
    rows: Iterator[Sequence[Cell]]
    banner: str = ""
    filters: bool = False
    hidden: bool = False
    weight: int = 2_000
    dress: Callable[[Worksheet, int, int], None] | None = None

    @property
    def first(self) -> int:
        """Number of the first row below the header."""
        return 3 if self.banner else 2


def divided(grid: Grid, most: int = MOST_ROWS) -> Iterator[Grid]:
    """The grid, or several with a number in the title where one worksheet cannot hold its rows."""
    room = most - grid.first + 1
    rows = iter(grid.rows)
    for number, begin in enumerate(range(0, max(grid.total, 1), room), 1):
        count = min(room, grid.total - begin)
        title = grid.title if number == 1 else f"{grid.title} {number}"
        yield grid._replace(title=title, total=count, rows=islice(rows, count))


def write_grids(workbook: Workbook, styles: Styles, grids: Iterable[Grid], path: Path) -> None:
    """The workbook as a file: a sheet for every grid, before the sheets that the workbook may have."""
    parts: dict[str, Grid] = {}
    for number, grid in enumerate(grids):
        sheet = workbook.create_sheet(grid.title, number)
        _frame(sheet, grid, styles)
        parts[f"xl/worksheets/sheet{number + 1}.xml"] = grid
    workbook.active = 0
    with zipfile.ZipFile(path, "w") as file:
        frames = _saved(workbook)
        file.writestr(_entry(CONTENT_TYPES), frames.read(CONTENT_TYPES))  # first, where programs look for it
        relations = {_relations_of(part): _pour(frames, file, part, grid, styles) for part, grid in parts.items()}
        rest = _saved(workbook)  # once more, for the styles that the rows asked for
        for name in rest.namelist():
            if name not in parts and name != CONTENT_TYPES:
                content = _related(rest.read(name), relations.pop(name, []))
                file.writestr(_entry(name), _undated(name, content))
        for name, targets in relations.items():
            if targets:
                empty = f'<Relationships xmlns="{PACKAGE}"></Relationships>'.encode()
                file.writestr(_entry(name), _related(empty, targets))


def _saved(workbook: Workbook) -> zipfile.ZipFile:
    file = io.BytesIO()
    workbook.save(file)
    return zipfile.ZipFile(file)


def _frame(sheet: Worksheet, grid: Grid, styles: Styles) -> None:
    """Everything but the rows: header, widths, frozen panes, filter, print layout."""
    from openpyxl.comments import Comment
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.page import PageMargins
    from openpyxl.worksheet.properties import PageSetupProperties

    header = grid.first - 1
    if grid.banner:
        styles.dress(sheet.cell(1, 1, grid.banner), "banner")
        sheet.row_dimensions[1].height = 24
    for number, field in enumerate(grid.fields, 1):
        cell: Any = sheet.cell(header, number, field.header)
        styles.dress(cell, field.style)
        if field.tip:
            cell.comment = Comment(field.tip, "figures", width=260, height=40 + 16 * (len(field.tip) // 38))
        column = sheet.column_dimensions[get_column_letter(number)]
        column.width = field.width
        if field.folded:
            column.hidden, column.outlineLevel = True, 1
    last = grid.first - 1 + grid.total
    sheet.freeze_panes = f"A{grid.first}"
    if grid.filters:
        sheet.auto_filter.ref = f"A{header}:{get_column_letter(len(grid.fields))}{last}"
    sheet.sheet_state = "hidden" if grid.hidden else "visible"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr = 0, PageSetupProperties(fitToPage=True)
    sheet.print_options.horizontalCentered = True
    sheet.page_margins = PageMargins(0.4, 0.4, 0.5, 0.5)
    sheet.print_title_rows = f"{header}:{header}"
    if grid.dress and grid.total:
        grid.dress(sheet, grid.first, last)


def _pour(source: zipfile.ZipFile, file: zipfile.ZipFile, part: str, grid: Grid, styles: Styles) -> list[str]:
    """Write one worksheet with its rows; the outside addresses it links to, in order."""
    from openpyxl.utils import get_column_letter

    head, tail = source.read(part).decode().split("</sheetData>")
    letters = [get_column_letter(number) for number in range(1, len(grid.fields) + 1)]
    wide = [(number, field.width * LETTERS) for number, field in enumerate(grid.fields) if not field.folded]
    last = grid.first - 1 + grid.total
    head = re.sub('<dimension ref="[^"]*"', f'<dimension ref="A1:{letters[-1]}{last}"', head, count=1)
    links: list[tuple[str, Link]] = []
    large = grid.total * grid.weight > ZIP_LIMIT  # only then: Excel offers to repair files with the larger headers
    with file.open(_entry(part), "w", force_zip64=large) as sheet:
        sheet.write(head.encode())
        for batch in _batches(enumerate(grid.rows, grid.first)):
            lines = []
            for number, cells in batch:
                lines.append(row(number, letters, cells, _height(cells, wide, styles.wrapping)))
                _note_links(number, letters, cells, links)
            sheet.write("".join(lines).encode())
        tags, targets = _hyperlinks(links)
        before, after = tail.split("<printOptions", 1)
        sheet.write(f"</sheetData>{before}{tags}<printOptions{after}".encode())
    return targets


def _batches(rows: Iterator[Any]) -> Iterator[list[Any]]:
    while batch := list(islice(rows, BATCH)):
        yield batch


def _note_links(number: int, letters: Sequence[str], cells: Sequence[Cell], links: list[tuple[str, Link]]) -> None:
    for letter, (value, _) in zip(letters, cells, strict=False):
        if type(value) is Link and (value.target or value.location) and len(links) < MOST_LINKS:
            links.append((f"{letter}{number}", value))


def _height(cells: Sequence[Cell], wide: Sequence[tuple[int, float]], wrapping: set[int]) -> float:
    """The height of a row in points, by the lines its longest text will take."""
    most = 1.0
    for number, room in wide:
        value, style = cells[number]
        if value is None or style not in wrapping:
            continue
        text = value if type(value) is str else value.text if isinstance(value, (Rich, Link)) else ""
        if len(text) > room:
            most = max(most, ceil(len(text) / room) + text.count("\n"))
    return LINE * min(most, MOST_LINES) + 1


def _hyperlinks(links: list[tuple[str, Link]]) -> tuple[str, list[str]]:
    if not links:
        return "", []
    tags, targets = [], []
    for ref, link in links:
        if link.target:
            targets.append(link.target)
            tags.append(f'<hyperlink ref="{ref}" r:id="link{len(targets)}"/>')
        else:
            tags.append(f'<hyperlink ref="{ref}" location={quoteattr(link.location)}/>')
    return f'<hyperlinks xmlns:r="{RELATIONS}">{"".join(tags)}</hyperlinks>', targets


def _relations_of(part: str) -> str:
    folder, name = part.rsplit("/", 1)
    return f"{folder}/_rels/{name}.rels"


def _related(content: bytes, targets: list[str]) -> bytes:
    """A relationships part with the link targets added."""
    kind = f'Type="{RELATIONS}/hyperlink" TargetMode="External"'
    tags = (
        f'<Relationship Id="link{number}" {kind} Target={quoteattr(target)}/>'
        for number, target in enumerate(targets, 1)
    )
    return content.replace(b"</Relationships>", "".join(tags).encode() + b"</Relationships>")


def _entry(name: str) -> zipfile.ZipInfo:
    """An entry of the zip file, compressed, with no time of its own."""
    entry = zipfile.ZipInfo(name)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def _undated(name: str, content: bytes) -> bytes:
    """The properties of the workbook without the time of writing: the same table gives the same file."""
    if name != "docProps/core.xml":
        return content
    return re.sub(rb"<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\1>", b"", content)
