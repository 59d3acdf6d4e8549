"""Walks over the XML of a worksheet and gives its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import IO, Any
from xml.parsers import expat

PIECE = 1 << 16
Value = Callable[[str, str, str], Any]  # of a cell's text, type and style


def read_rows(part: IO[bytes], value: Value) -> Iterator[tuple[int, list[Any]]]:
    """Number and values of every row that holds anything, of an open worksheet part.

    >>> import io
    >>> part = io.BytesIO(b'<worksheet><row r="3"><c r="B3" t="b"><v>1</v></c></row></worksheet>')
    >>> list(read_rows(part, lambda text, kind, style: (text, kind)))
    [(3, [None, ('1', 'b')])]
    """
    walker = _Walker(value)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = walker.start, walker.end
    parser.CharacterDataHandler = walker.characters
    while piece := part.read(PIECE):
        parser.Parse(piece)
        yield from walker.rows
        walker.rows.clear()
    parser.Parse(b"", True)


class _Walker:
    """What expat calls; tags may have a prefix, which the first of them shows."""

    def __init__(self, value: Value) -> None:
        self.rows: list[tuple[int, list[Any]]] = []
        self._value = value
        self._prefix: str | None = None
        self._values: list[Any] = []
        self._row, self._kind, self._style = 0, "", ""
        self._text: list[str] = []
        self._formula: list[str] = []
        self._heard: list[str] | None = None
        self._aside = False
        self._places: dict[str, int] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if self._prefix is None:
            self._prefix = tag[: tag.rfind(":") + 1]
        tag = tag.removeprefix(self._prefix)
        if tag == "c":
            self._kind, self._style = attributes.get("t", ""), attributes.get("s", "")
            self._text, self._formula = [], []
            if "r" in attributes:
                self._values += [None] * (self._place(attributes["r"]) - len(self._values))
        elif tag in ("v", "t"):
            self._heard = None if self._aside else self._text
        elif tag == "f":
            self._heard = self._formula
        elif tag == "rPh":  # how a word is spoken: no part of the text
            self._aside = True
        elif tag == "row":
            self._row = int(attributes.get("r", self._row + 1))
            self._values = []

    def characters(self, text: str) -> None:
        if self._heard is not None:
            self._heard.append(text)

    def end(self, tag: str) -> None:
        tag = tag.removeprefix(self._prefix or "")
        if tag in ("v", "t", "f"):
            self._heard = None
        elif tag == "c":
            text = "".join(self._text)
            if self._formula and not text:  # never calculated: the formula is all there is
                self._values.append("=" + "".join(self._formula))
            else:
                self._values.append(self._value(text, self._kind, self._style))
        elif tag == "rPh":
            self._aside = False
        elif tag == "row" and any(value is not None for value in self._values):
            self.rows.append((self._row, self._values))

    def _place(self, ref: str) -> int:
        """Number of the column of a cell reference, from 0."""
        letters = ref.rstrip("0123456789")
        if letters not in self._places:
            number = 0
            for letter in letters:
                number = number * 26 + ord(letter) - 64
            self._places[letters] = number - 1
        return self._places[letters]
