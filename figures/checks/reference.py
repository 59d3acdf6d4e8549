"""A reference table: known values in a CSV, Excel or Parquet file or a DataFrame, against what is stated.

A row needs a subject and a value; unit and period are columns or stand in the subject's words; ``tolerance`` (0.5 or
1%) may widen a value.  A figures sheet that was exported earlier is a reference as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from figures.checks.findings import Finding
from figures.checks.intervals import Interval
from figures.checks.matching import about, measure, overlap, periods_differ, same_period
from figures.checks.passages import Figure, Story, figures_of, stories
from figures.checks.relations import leave, tell
from figures.checks.sheets import Cells, read_cells
from figures.checks.stated import Stated
from figures.checks.verdict import CONSISTENT, INCONSISTENT, Verdict, judge
from figures.documents import Document
from figures.errors import FiguresError
from figures.numerals import number

if TYPE_CHECKING:
    import pandas as pd

NAME = "reference"
ALIKE = 0.67  # of the shorter subject's words must be shared
COLUMNS = {
    "subject": (
        "subject",
        "indicator",
        "measure",
        "name",
        "item",
        "series",
        "variable",
        "label",
        "metric",
        "description",
    ),
    "value": ("value", "amount", "figure", "obs_value", "number"),
    "unit": ("unit", "units", "unit_measure", "currency"),
    "period": ("period", "date", "year", "time", "time_period", "quarter", "month"),
    "tolerance": ("tolerance", "margin"),
    "place": ("country", "region", "entity", "area", "geo"),
}
NEEDED = ("subject", "value")
CHANGE = re.compile(r"\b(?:change|growth|increase|decrease|rise|fall|yoy|y/y)\b", re.IGNORECASE)


class Known(NamedTuple):
    """One row of a reference: the value as a figure with all its words, where it stands, and what it may be off by."""

    figure: Figure
    place: str
    tolerance: Fraction
    relative: bool
    change: bool


def against_reference(
    documents: Sequence[Story], reference: str | Path | pd.DataFrame, columns: Mapping[str, str] | None = None
) -> Iterator[Finding]:
    """One finding for every figure whose subject, unit and period stand in the reference.

    ``columns`` names the columns of the file by what they hold: ``{"subject": "Indicator", "value": "2025"}``.
    Raises ``FiguresError`` naming the file and the columns that were found.
    """
    known = _known(read_cells(reference), columns or {})
    for story in documents:
        for figure in story.figures:
            if figure.value is not None:
                yield from _finding(figure, known)


def _finding(figure: Figure, known: Iterable[Known]) -> Iterator[Finding]:
    matched = _matched(figure, known)
    if not matched:
        return
    now = [row for row in matched if _when(figure, row.figure)]
    if not now:
        why = "no value for that period" if figure.period else "the text names no period"
        yield leave(NAME, [figure], f"{why}: {matched[0].place} has {matched[0].figure.period}")
        return
    values = [_interval(figure, row) for row in now]
    both = Interval(max(value.low for value in values), min(value.high for value in values))
    if both.low > both.high:
        yield leave(NAME, [figure], "several values fit: " + ", ".join(row.place for row in now))
        return
    places = ", ".join(f"{row.place}: {row.figure.text}" for row in now)
    yield tell(NAME, [figure], _verdict(figure.stated, both), places, result=figure.stated)


def _verdict(stated: Stated, known: Interval) -> Verdict:
    """Whether a figure states a known value; one that differs in its last digit alone does not."""
    verdict = judge(stated, known, known)
    if verdict.verdict == CONSISTENT and not stated.allowed.overlaps(known):
        gap = abs(stated.value - (known.low + known.high) / 2)
        return Verdict(INCONSISTENT, "these numbers do not agree", known, gap)
    return verdict


def _matched(figure: Figure, known: Iterable[Known]) -> list[Known]:
    """The rows on the subject of a figure, of a comparable unit; those that share most words."""
    subject = about(figure)
    scored = [
        (len(subject & about(row.figure)), row)
        for row in known
        if overlap(subject, about(row.figure)) >= ALIKE
        and row.change == (figure.role == "change") and measure(figure, row.figure) is not None
    ]  # fmt: skip
    best = max((score for score, _ in scored), default=0)
    return [row for score, row in scored if score == best]


def _when(figure: Figure, row: Figure) -> bool:
    """Whether a figure can be of a row's time: the row names none, both name the same, or one names it more fully."""
    if not row.period or same_period(figure, row):
        return True
    if not figure.period or periods_differ(figure, row) or (row.period_start and figure.period_start):
        return False
    mine, theirs = (set(re.findall(r"\w+", period.lower())) for period in (figure.period, row.period))
    return mine <= theirs or theirs <= mine


def _interval(figure: Figure, row: Known) -> Interval:
    number_ = row.figure.stated.times(measure(figure, row.figure) or Fraction(1))
    slack = abs(number_.value) * row.tolerance if row.relative else row.tolerance
    return number_.strict.widened(slack) if row.tolerance else number_.strict


def _known(cells: Cells, columns: Mapping[str, str]) -> list[Known]:
    """The rows of a reference as figures: read as sentences, so that units and periods mean what they mean in text."""
    if cells.exported:
        return [
            Known(
                figure,
                cells.address(figure.row, cells.header.index("value")),
                Fraction(0),
                False,
                figure.role == "change",
            )
            for figure in figures_of(cells.header, cells.rows)
            if figure.value is not None
        ]
    named = _columns(cells, columns)
    documents, places = [], []
    for row, values in enumerate(cells.rows):
        cell = {role: values[place].strip() for role, place in named.items()}
        if cell["subject"] and cell["value"]:
            documents.append(Document(id=str(row), text=_sentence(cell)))
            places.append((cell, cells.address(row, named["value"])))
    return list(_read(documents, places))


def _columns(cells: Cells, columns: Mapping[str, str]) -> dict[str, int]:
    """Which column holds what: as named, else by its header."""
    headers = [header.strip().lower() for header in cells.header]
    found: dict[str, int] = {}
    for role, names in COLUMNS.items():
        wanted = (columns[role].strip().lower(),) if role in columns else names
        place = next((headers.index(name) for name in wanted if name in headers), None)
        if place is not None:
            found[role] = place
        elif role in NEEDED or role in columns:
            raise FiguresError(
                f"{cells.name}: no column for the {role}; the columns found are {', '.join(cells.header) or 'none'}; "
                f"name it with columns={{'{role}': '...'}} or call it {' or '.join(names[:3])}"
            )
    return found


def _sentence(cell: Mapping[str, str]) -> str:
    """A row as a sentence."""
    unit, value = cell.get("unit", "").replace("_", " "), cell["value"]
    amount = f"{unit} {value}" if len(unit) == 1 and not unit.isalpha() and unit != "%" else f"{value} {unit}"
    period = cell.get("period", "")
    when = f" in {period}" if period else ""
    return f"{cell['subject']} {cell.get('place', '')} was {amount.strip()}{when}."


def _read(documents: Sequence[Document], places: Sequence[tuple[Mapping[str, str], str]]) -> Iterator[Known]:
    from figures.tables import extract

    for story in stories(extract(documents)):
        cell, place = places[int(story.document)]
        value = number(cell["value"].replace("%", "").strip())
        for figure in story.figures:
            if figure.value is None or value is None or not _states(figure, abs(value.value)):
                continue
            figure.subject = f"{cell['subject']} {cell.get('place', '')}".strip()
            figure.period = cell.get("period", "") or figure.period
            figure.role = "change" if CHANGE.search(figure.subject) else "level"
            tolerance = number(cell.get("tolerance", "").rstrip("% ")) if cell.get("tolerance") else None
            relative = cell.get("tolerance", "").endswith("%")
            amount = tolerance.value / (100 if relative else 1) if tolerance else Fraction(0)
            yield Known(figure, place, amount, relative, figure.role == "change")
            break


def _states(figure: Figure, value: Fraction) -> bool:
    """Whether a figure is the cell's number: 61200 in ``61200 tons``, 1.2 million in ``1.2 million tons``."""
    digits = number(re.sub(r"[^\d.,]", "", figure.text))
    return (digits is not None and abs(digits.value) == value) or abs(figure.stated.value) == value
