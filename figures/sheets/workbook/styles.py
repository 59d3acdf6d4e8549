"""How cells look: a few named styles, and number formats by unit."""

from __future__ import annotations

from copy import copy
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from figures.claims import Claim

if TYPE_CHECKING:
    from openpyxl import Workbook

INK, PALE, LINE = "FF222222", "FFF3F6F8", "FFD5DDE3"
HEAD, DESK = "FF0B4F6C", "FF6B4E00"
DOUBT, OTHERWISE, BAD, GOOD = "FFFFE9A8", "FFFFF8E1", "FFFAD4D0", "FFD9F0DC"
MOST_FORMATS = 150  # Excel takes some 200 number formats of one's own in a workbook
MOST_DECIMALS = 6
PLAIN_BELOW = 1e15

STYLES: dict[str, dict[str, Any]] = {
    "text": {"wrap": True},
    "line": {},
    "guarded": {"wrap": True, "guard": True},
    "strong": {"bold": True, "wrap": True},
    "link": {"bold": True, "wrap": True, "color": HEAD, "underline": "single"},
    "number": {"format": "General", "right": True},
    "date": {"format": "yyyy-mm-dd"},
    "desk": {"wrap": True, "fill": "FFFFFBEF"},
    "quiet": {"wrap": True, "color": "FF66727A"},
    "banner": {"bold": True, "size": 14, "color": HEAD},
    "header": {"bold": True, "color": "FFFFFFFF", "fill": HEAD, "wrap": True},
    "desk header": {"bold": True, "color": "FFFFFFFF", "fill": DESK, "wrap": True},
    "document": {"bold": True, "size": 12, "color": HEAD, "fill": "FFE3ECF1"},
    "section": {"italic": True, "color": "FF4A5A63", "fill": PALE},
    "doubt": {"wrap": True, "fill": DOUBT},
    "otherwise": {"wrap": True, "fill": OTHERWISE},
    "flag": {"format": '"TRUE";"TRUE";"FALSE"'},
    "inconsistent": {"bold": True, "fill": BAD},
    "note": {"fill": DOUBT},
    "consistent": {"fill": GOOD},
    "silent": {"color": "FF66727A"},
}


class Styles:
    """Numbers of cell styles in a workbook, each made when it is first asked for."""

    def __init__(self, workbook: Workbook) -> None:
        self._scratch = workbook.create_sheet()
        workbook.remove(self._scratch)  # it still leads to the workbook, which is all a style needs
        self._known: dict[tuple[str, str], Any] = {}
        self._numbers: dict[tuple[str, str], int] = {}
        self._formats: set[str] = set()
        self.wrapping: set[int] = set()

    def __getitem__(self, name: str) -> int:
        """The style of that name in ``STYLES``; ``ruled NAME`` is the same with a line below."""
        return self._number(name, "")

    def dress(self, cell: Any, name: str) -> None:
        """Give a cell of openpyxl's the style of that name."""
        self._number(name, "")
        cell._style = copy(self._known[name, ""]._style)

    def value(self, claim: Claim, value: float) -> int:
        """The style for a number of this claim."""
        return self.number(number_format(claim.kind, claim.unit, claim.rounded_to, value))

    def number(self, code: str) -> int:
        """The style for a number shown by this format, or plainly where the workbook has too many formats."""
        if code not in self._formats and len(self._formats) >= MOST_FORMATS:
            code = "General"
        self._formats.add(code)
        return self._number("number", code)

    def _number(self, name: str, code: str) -> int:
        if (name, code) not in self._numbers:
            bare = name.removeprefix("ruled ")
            look = STYLES[bare] | ({"format": code} if code else {})
            cell = self._known[name, code] = self._make(look, ruled=bare != name)
            self._numbers[name, code] = cell.style_id
            if look.get("wrap"):
                self.wrapping.add(cell.style_id)
        return self._numbers[name, code]

    def _make(self, look: dict[str, Any], *, ruled: bool) -> Any:
        from openpyxl.cell.cell import Cell
        from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

        cell = Cell(self._scratch, row=1, column=1)
        cell.font = Font(
            name="Calibri", size=look.get("size", 10), bold=look.get("bold"), italic=look.get("italic"),
            underline=look.get("underline"), color=look.get("color", INK),
        )  # fmt: skip
        cell.alignment = Alignment(
            vertical="top", wrap_text=look.get("wrap"), horizontal="right" if look.get("right") else None
        )
        if ruled:
            cell.border = Border(bottom=Side(style="thin", color=LINE))
        if "fill" in look:
            cell.fill = PatternFill("solid", fgColor=look["fill"])
        cell.number_format = look.get("format", "General")
        cell.quotePrefix = bool(look.get("guard"))
        return cell


@lru_cache(maxsize=4096)
def number_format(kind: str, unit: str, rounded_to: float | None, value: float) -> str:
    """The number format that shows the value as its unit asks, with the decimals that were written.

    >>> number_format("money", "USD", 0.01, 5.0), number_format("percent", "percent", 0.01, 19.78)
    ('[$USD] #,##0.00', '#,##0.00"%"')
    """
    decimals = max(_decimals(value), _decimals(rounded_to) if rounded_to else 0)
    if abs(value) >= PLAIN_BELOW or decimals > MOST_DECIMALS:
        return "General"
    code = "#,##0" + ("." + "0" * decimals if decimals else "")
    if kind == "percent" and unit == "percent":
        return code + '"%"'
    if kind == "money" and unit.isascii() and unit.isupper() and len(unit) == 3:
        return f"[${unit}] {code}"
    return code


def _decimals(value: float) -> int:
    if abs(value) >= PLAIN_BELOW or value == int(value):
        return 0
    exponent = Decimal(repr(value)).normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else MOST_DECIMALS + 1
