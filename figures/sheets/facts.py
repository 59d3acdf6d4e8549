"""The fact sheet: what a text states, each thing once, in the order it is read."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from figures.claims import Claim
from figures.sheets.rows import by_document, claims

if TYPE_CHECKING:
    import pandas as pd

MOST_READINGS = 3  # of a unit that may mean something else; the table has them all
MOVING = ("change", "previous")
REMARKS = {"previous": " (earlier)", "target": " (target)", "forecast": " (forecast)", "limit": " (limit)"}
DTYPES = {"published": "datetime64[s]", "stated": "Int64"}


class Fact(NamedTuple):
    """One thing a document states, however often: what is measured, how much, how it moved, when, who says so."""

    document: str
    title: str
    published: dt.date | None
    section: str
    subject: str
    figure: str
    change: str
    period: str
    source: str
    stated: int
    doubt: str
    id: str


def fact_sheet(table: pd.DataFrame) -> pd.DataFrame:
    """One row a distinct fact, by document and in reading order, with the columns of ``Fact``.

    Claims that repeat an earlier one are counted in ``stated`` and add what the first leaves open (period, source).
    The change and the earlier level of a movement stand in the ``change`` of its new level and have no row of their
    own; a change whose level is not stated has a row with an empty ``figure``.

    >>> from figures.tables import tabulate
    >>> list(fact_sheet(tabulate([])))[4:8]
    ['subject', 'figure', 'change', 'period']
    """
    import pandas as pd

    columns = list(zip(*facts(claims(by_document(table))), strict=True)) or [()] * len(Fact._fields)
    return pd.DataFrame(
        {
            name: pd.Series(list(values), dtype=DTYPES.get(name, "str"))
            for name, values in zip(Fact._fields, columns, strict=True)
        }
    )


def facts(rows: Iterable[Claim]) -> Iterator[Fact]:
    """The facts that claims state; the claims of a document come one after the other."""
    for _, members in groupby(rows, key=lambda claim: claim.document):
        yield from _of_document(members)


def _of_document(members: Iterable[Claim]) -> Iterator[Fact]:
    groups: dict[str, list[Claim]] = {}  # by the id of the first claim that states it
    for number, claim in enumerate(members):
        groups.setdefault(claim.repeats or claim.id or f"row {number}", []).append(claim)
    movements: dict[str, dict[str, Claim]] = defaultdict(dict)
    for key, group in groups.items():
        for claim in group:
            if claim.movement:
                movements[claim.movement].setdefault(key, claim)
    for key, group in groups.items():
        parts = [part for claim in group for part in movements.get(claim.movement, {}).items()]
        if not _told_elsewhere(group[0], [claim for _, claim in parts]):
            yield _fact(group, list({name: claim for name, claim in parts if name != key}.values()))


def _told_elsewhere(first: Claim, parts: list[Claim]) -> bool:
    """Whether the row of another claim of the same movement tells this one."""
    if first.role == "previous":
        return any(claim.role == "change" or _level_of(claim, first) for claim in parts)
    return first.role == "change" and any(claim.role not in MOVING for claim in parts)


def _level_of(claim: Claim, previous: Claim) -> bool:
    return claim.role not in MOVING and claim.unit == previous.unit


def _fact(members: list[Claim], others: list[Claim]) -> Fact:
    first = members[0]
    moved = [claim for claim in others if claim.role == "change"]
    before = [claim for claim in others if claim.role == "previous"]
    if first.role == "change":
        moved.insert(0, first)
    else:
        before = [claim for claim in before if _level_of(first, claim)]
    return Fact(
        document=first.document,
        title=first.title,
        published=first.published,
        section=first.section,
        subject=_said(claim.subject for claim in members),
        figure="" if first.role == "change" else figure(first) + REMARKS.get(first.role, ""),
        change=_change(moved, before) or _said(claim.direction for claim in members),
        period=_period(members),
        source=_said(claim.attribution for claim in members),
        stated=len(members),
        doubt=doubt(first),
        id=first.id,
    )


def _change(moved: list[Claim], before: list[Claim]) -> str:
    """The words of a movement: ``up 19.5 percent from $313 million``; in each unit the most exact ones."""
    best: dict[str, Claim] = {}
    for claim in sorted(moved, key=lambda claim: (bool(claim.qualifier), claim.rounded_to or 0)):
        best.setdefault(claim.unit, claim)
    by = ", ".join(figure(claim) for claim in moved if claim is best[claim.unit])
    way = _said(claim.direction for claim in moved) or ("by" if by else "")
    origin = f"from {figure(before[0])}" if before else ""
    return " ".join(filter(None, (way, by, origin)))


def figure(claim: Claim) -> str:
    """The figure with its qualifier: ``nearly 340 ships``."""
    return f"{claim.qualifier} {claim.text}".strip()


def doubt(claim: Claim) -> str:
    """Why the value is doubtful, and what else the unit may mean; empty when nothing is in doubt."""
    readings = claim.alternatives.replace("_", " ").split(" | ")
    others = ", ".join(readings[:MOST_READINGS]) + (" …" if len(readings) > MOST_READINGS else "")
    return "; ".join(filter(None, (claim.note, others and f"or {others}")))


def _period(members: list[Claim]) -> str:
    """The first time whose days are known (January 2026), else the first that is stated (January)."""
    return _said(claim.period for claim in members if claim.period_start) or _said(claim.period for claim in members)


def _said(words: Iterable[str]) -> str:
    return next(filter(None, words), "")
