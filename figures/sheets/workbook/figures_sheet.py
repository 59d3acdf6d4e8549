"""The sheet *Figures*: one row a claim, every column of the table, and room for the desk to write."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from figures.claims import COLUMNS, Claim
from figures.sheets.comma_separated import SIGNS
from figures.sheets.contents import Contents
from figures.sheets.links import source_link
from figures.sheets.marks import HEADERS, STATUSES, TIPS, Mark
from figures.sheets.places import places
from figures.sheets.rows import claims
from figures.sheets.workbook.cells import Blank, Cell, Link, Rich
from figures.sheets.workbook.grid import Field, Grid
from figures.sheets.workbook.styles import BAD, DOUBT, GOOD, OTHERWISE, Styles

if TYPE_CHECKING:
    import pandas as pd
    from openpyxl.worksheet.worksheet import Worksheet

TITLE = "Figures"
CHECKS = "Checks"
WIDTHS = {
    "status": 11, "checked_by": 11, "remark": 18, "corrected": 14, "title": 24, "published": 11, "section": 16,
    "text": 17, "sentence": 56, "kind": 11, "value": 20, "low": 20, "high": 20, "qualifier": 9, "unit": 13,
    "direction": 9, "role": 10, "subject": 26, "period": 15, "attribution": 18, "quoted": 8, "alternatives": 20,
    "note": 24, "page": 6,
}  # fmt: skip
FOLDED = {
    "id", "document", "sentence_number", "start", "end", "dimension", "base_value", "base_unit", "rounded_to",
    "subject_head", "period_start", "period_end", "repeats", "pattern", "movement",
}  # fmt: skip
DOUBTFUL = ("text", "value", "unit", "alternatives", "note")
STATUS_FILLS = {"confirmed": GOOD, "wrong": BAD, "unclear": DOUBT}
WRAPPED = {"text", "sentence", "subject", "attribution", "note", "period", "unit"}
NUMBER_PLACES = tuple(place for place, name in enumerate(COLUMNS) if name in ("value", "low", "high"))
WORD_PLACES = tuple(place for place, column in enumerate(COLUMNS.values()) if column.dtype == "str")
TEXT_PLACE, SENTENCE_PLACE = list(COLUMNS).index("text"), list(COLUMNS).index("sentence")


class FiguresSheet:
    """Makes the grid of the sheet from the contents, the marks made earlier, and texts too long for a cell."""

    def __init__(
        self, contents: Contents, styles: Styles, marks: Mapping[str, Mark], own: Mapping[str, Mapping[str, Any]],
        shortened: Mapping[str, str],
    ) -> None:  # fmt: skip
        self.contents, self.marks, self.own, self.shortened = contents, marks, own, shortened
        self.styles, self.folder = styles, contents.target.resolve().parent
        self.verdicts, self.idle = _verdicts(contents), _idle(contents.table)
        self.names = [*HEADERS, *([CHECKS] if contents.findings is not None else []), *COLUMNS, *own]
        self.plain = {
            name: styles[name] for name in ("text", "line", "guarded", "date", "desk", "number", "link", "flag")
        }
        self.looks = [self._look(name) for name in COLUMNS]

    def grid(self) -> Grid:
        """The grid, one row a claim."""
        table = self.contents.table
        letters = sum(int(table[name].str.len().sum()) for name, column in COLUMNS.items() if column.dtype == "str")
        return Grid(
            TITLE, [self._field(name) for name in self.names], len(self.contents.table), self._rows(), filters=True,
            weight=2_500 + 2 * letters // max(len(table), 1),
            dress=self._dress,
        )  # fmt: skip

    def _field(self, name: str) -> Field:
        if name in HEADERS:
            return Field(HEADERS[name], WIDTHS[name], TIPS[name], style="desk header")
        if name == CHECKS:
            return Field(CHECKS, 22, "What the checks say of this figure; details on the sheet Checks.")
        if name in self.own:
            return Field(name, 16, style="desk header")
        folded = name in FOLDED or name in self.idle
        return Field(name, WIDTHS.get(name, 14), COLUMNS[name].description, folded)

    def _look(self, name: str) -> int:
        dtype = COLUMNS[name].dtype
        if dtype.startswith("datetime"):
            return self.plain["date"]
        if dtype == "boolean":
            return self.plain["flag"]
        return self.plain["text" if name in WRAPPED else "line"]

    def _rows(self) -> Iterator[Sequence[Cell]]:
        for claim, offset in places(claims(self.contents.table)):
            mark = self.marks.get(claim.id, Mark())
            row: list[Cell] = [(Blank() if value == "" else value, self.plain["desk"]) for value in mark]
            if self.contents.findings is not None:
                row.append((self.verdicts.get(claim.id), self.plain["text"]))
            row += self._claim(claim, offset)
            row += [(values.get(claim.id), self.plain["desk"]) for values in self.own.values()]
            yield row

    def _claim(self, claim: Claim, offset: int) -> list[Cell]:
        cells: list[Cell] = list(zip(claim, self.looks, strict=True))
        for place in NUMBER_PLACES:
            value: Any = claim[place]
            if value is not None:
                cells[place] = value, self.styles.value(claim, value)
        target = source_link(claim.document, self.folder, claim.sentence)
        if target:
            cells[TEXT_PLACE] = Link(claim.text, target), self.plain["link"]
        if offset >= 0:
            cells[SENTENCE_PLACE] = (
                Rich(claim.sentence, [(offset, offset + len(claim.text))]),
                self.looks[SENTENCE_PLACE],
            )
        for place in WORD_PLACES:
            word: Any = claim[place]
            if word and word in self.shortened:
                cells[place] = self.shortened[word], self.looks[place]
            elif word and word[0] in SIGNS and not isinstance(cells[place][0], (Link, Rich)):
                cells[place] = word, self.plain["guarded"]
        return cells

    def _dress(self, sheet: Worksheet, first: int, last: int) -> None:
        from openpyxl.formatting.rule import Rule
        from openpyxl.styles import PatternFill
        from openpyxl.styles.differential import DifferentialStyle
        from openpyxl.utils import get_column_letter
        from openpyxl.worksheet.datavalidation import DataValidation

        letters = {name: get_column_letter(number) for number, name in enumerate(self.names, 1)}
        choice = DataValidation("list", formula1=f'"{",".join(STATUSES)}"', allow_blank=True)
        choice.error = "Choose " + ", ".join(STATUSES)
        choice.add(f"{letters['status']}{first}:{letters['status']}{last}")
        sheet.add_data_validation(choice)

        def colour(names: Sequence[str], formula: str, fill: str) -> None:
            area = " ".join(f"{letters[name]}{first}:{letters[name]}{last}" for name in names)
            look = DifferentialStyle(fill=PatternFill("solid", bgColor=fill))
            sheet.conditional_formatting.add(area, Rule("expression", dxf=look, formula=[formula]))

        if CHECKS in letters:
            colour([CHECKS], f'LEFT(${letters[CHECKS]}{first},12)="inconsistent"', BAD)
        for status, fill in STATUS_FILLS.items():
            colour(["status"], f'${letters["status"]}{first}="{status}"', fill)
        colour(DOUBTFUL, f'${letters["note"]}{first}<>""', DOUBT)
        colour(DOUBTFUL, f'${letters["alternatives"]}{first}<>""', OTHERWISE)


def _idle(table: pd.DataFrame) -> set[str]:
    """Columns that say nothing in this table: no pages, no ranges, nothing ambiguous or of note."""
    idle = {name for name in ("page", "alternatives", "note", "section") if table[name].replace("", None).isna().all()}
    ranges = (table["low"] != table["high"]).fillna(False).any()
    return idle if ranges else idle | {"low", "high"}


def _verdicts(contents: Contents) -> dict[str, str]:
    """What the checks say of each claim, worst first; checks that stayed silent are left out."""
    said: dict[str, list[str]] = {}
    for finding in contents.findings or ():
        if finding.verdict != "silent":
            for name in finding.claims:
                said.setdefault(name, []).append(f"{finding.verdict}: {finding.check}".replace("_", " "))
    return {name: "; ".join(dict.fromkeys(words)) for name, words in said.items()}
