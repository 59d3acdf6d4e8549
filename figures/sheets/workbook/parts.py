"""The parts of a workbook file, read cell by cell, whatever program wrote it.

Several times faster than openpyxl reads; and escaped characters come through, which openpyxl half undoes where they
stand in a table of shared strings.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import io
import posixpath
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from xml.parsers import expat

from figures.errors import FiguresError
from figures.sheets.workbook.cell_reader import read_rows
from figures.sheets.workbook.cells import DAY_ZERO, plain

MAC_SHIFT = 1462  # days between the calendar that begins in 1900 and the one that begins in 1904
AMISS = (zipfile.BadZipFile, ElementTree.ParseError, expat.ExpatError, LookupError, ValueError, OSError)


@contextlib.contextmanager
def readable(path: Path) -> Iterator[None]:
    """A block in which anything amiss with the workbook becomes a FiguresError that names it."""
    try:
        yield
    except AMISS as error:
        raise FiguresError(f"{path}: cannot be read as an Excel workbook ({error}); move it away or mend it.") from None


class Book:
    """A workbook file: ``titles`` of its sheets in order, and their rows."""

    def __init__(self, path: Path) -> None:
        """Read all but the rows; FiguresError where the file is no workbook."""
        self.path = path
        with readable(path):
            self._file = zipfile.ZipFile(io.BytesIO(path.read_bytes()))
            workbook = self._part("xl/workbook.xml")
            targets = {
                element.get("Id"): posixpath.normpath(posixpath.join("/xl", element.get("Target", "")))[1:]
                for element in self._part("xl/_rels/workbook.xml.rels")
            }
            self._parts = {
                plain(element.get("name", "")): targets[
                    next(value for key, value in element.items() if key[-3:] == "}id")
                ]
                for element in workbook.iterfind(".//{*}sheets/{*}sheet")
            }
            old_mac = workbook.find("{*}workbookPr[@date1904='1']") is not None
            self._zero = DAY_ZERO + MAC_SHIFT * old_mac
            self._strings = list(self._shared())
            self._dates = list(self._date_styles())
        self.titles = list(self._parts)

    def rows(self, title: str) -> Iterator[tuple[int, list[Any]]]:
        """The rows of a sheet that hold anything: their number, and their values from the first column on."""
        with readable(self.path), self._file.open(self._parts[title]) as part:
            yield from read_rows(part, self._value)

    def _part(self, name: str) -> ElementTree.Element:
        return ElementTree.fromstring(self._file.read(name))

    def _shared(self) -> Iterator[str]:
        if "xl/sharedStrings.xml" in self._file.namelist():
            for string in self._part("xl/sharedStrings.xml"):
                yield plain(
                    "".join(part.text or "" for path in ("{*}t", "{*}r/{*}t") for part in string.iterfind(path))
                )

    def _date_styles(self) -> Iterator[bool]:
        """Of each cell style, whether it shows a number as a date."""
        from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format

        styles = self._part("xl/styles.xml")
        codes = dict(BUILTIN_FORMATS)
        for element in styles.iterfind("{*}numFmts/{*}numFmt"):
            codes[int(element.get("numFmtId", 0))] = element.get("formatCode", "")
        for element in styles.iterfind("{*}cellXfs/{*}xf"):
            yield bool(is_date_format(codes.get(int(element.get("numFmtId", 0)))))

    def _value(self, text: str, kind: str, style: str) -> Any:
        if kind == "s":
            return self._strings[int(text)]
        if kind in ("inlineStr", "str", "e", "d"):
            return plain(text)
        if not text:
            return None
        if kind == "b":
            return text in ("1", "true")
        number = float(text) if "." in text or "e" in text or "E" in text else int(text)
        return self._date(number) if style and self._dates[int(style)] else number

    def _date(self, serial: float) -> dt.date:
        day = dt.date.fromordinal(self._zero + int(serial))
        if serial == int(serial):
            return day
        return dt.datetime.combine(day, dt.time()) + dt.timedelta(seconds=round(serial % 1 * 86400))
