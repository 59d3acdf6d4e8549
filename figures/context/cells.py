"""Cells: what the heads of a table say of the figures in one of its rows.

A reader of documents writes a row as ``Region: North; Pupils: 41,200``, each cell after the head of its column.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from figures.context.labels import Subject
from figures.context.movement import LEVEL, Role
from figures.context.period import find_periods
from figures.lexicon.english import words
from figures.mentions import Mention
from figures.sentences import ROW

_CELL = re.compile(r"(?:^|; )(?P<head>[^:;]+): (?P<cell>[^;]+)")
_MEASURE = re.compile(r"\s*\((?P<unit>[^()]*)\)$")  # Revenue (€m)
_YEAR = re.compile(r"(?:1[89]|20|21)\d\d(?:[-–/]\d\d(?:\d\d)?)?")


class Cell(NamedTuple):
    """What a row says of a figure: label, time, the measure of its column ("": none), whether that holds changes."""

    subject: Subject
    period: str
    measure: str
    changes: bool


def cells(text: str, mentions: Sequence[Mention]) -> list[Cell | None] | None:
    """What the row of a table says of each of its figures, None for one that stands before all heads; None for no row.

    The first cell names the row where it holds words or a time and no figure.
    """
    if not ROW.fullmatch(text):
        return None
    found = list(_CELL.finditer(text))
    key = found[0]["cell"].strip(" .")
    if any(mention.start < found[0].end() for mention in mentions):
        key = ""
    return [
        next((_cell(match["head"], key) for match in reversed(found) if match.start("cell") <= mention.start), None)
        for mention in mentions
    ]


def _cell(head: str, key: str) -> Cell:
    measure = _MEASURE.search(head)
    name = head[: measure.start()] if measure else head
    times = [label for label in (name, key) if label and _is_time(label)]
    labels = [label for label in (name, key) if label and label not in times]
    label = ", ".join(labels)
    last = labels[0].split()[-1] if labels else ""
    changes = not words("column_of_changes").isdisjoint(name.lower().split())
    return Cell(Subject(label, last), times[0] if times else "", measure["unit"] if measure else "", changes)


def _is_time(label: str) -> bool:
    """Whether a head or the name of a row is a time: 2023, Q1 2024, March."""
    return _YEAR.fullmatch(label) is not None or any(
        phrase.start == 0 and phrase.end == len(label) for phrase in find_periods(label)
    )


def role_in(cell: Cell, mention: Mention, text: str, role: Role) -> Role:
    """The role of a figure of a column of changes, up or down by its sign; any other figure keeps its own."""
    low = mention.quantity.low
    if not cell.changes or role != LEVEL or low is None:
        return role
    rises = text[: mention.start].endswith("+")
    return Role("change", "down" if low < 0 else "up" if rises else "", 0)


def measured(mention: Mention, measure: str) -> Mention:
    """The mention, with a note that its column is in a measure which the value does not hold."""
    quantity = mention.quantity
    if not measure or quantity.unit or quantity.note:
        return mention
    return mention.worth(replace(quantity, note=f"its column is in {measure}"))
