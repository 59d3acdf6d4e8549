"""Checks: stated numbers against each other, against other documents and against what is known.

Every check is a small file; ``CHECKS`` is their order.  A finding is consistent, inconsistent, a note (rounding,
a wide hedge) or silent, with the reason.  Where in doubt a check stays silent, and of numbers that do not agree it
never says which is the wrong one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from figures.checks.absolute_change import absolute_change
from figures.checks.accept import cleared, read_accepted
from figures.checks.across import across
from figures.checks.conversions import conversions
from figures.checks.currencies import currencies
from figures.checks.direction import direction
from figures.checks.durations import durations
from figures.checks.findings import Finding, badness, tabulate_findings
from figures.checks.impossible import impossible
from figures.checks.multiples import multiples
from figures.checks.parts_totals import parts_totals
from figures.checks.passages import Story, stories
from figures.checks.percent_change import percent_change
from figures.checks.percent_sums import percent_sums
from figures.checks.points import points
from figures.checks.products import products
from figures.checks.ranges import ranges
from figures.checks.reference import against_reference
from figures.checks.report import report
from figures.checks.restatement import restatement
from figures.checks.shares import shares
from figures.checks.sources import against_sources
from figures.checks.stakes import stakes
from figures.checks.steps import steps
from figures.checks.verdict import ROUNDINGS
from figures.errors import FiguresError

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["CHECKS", "Finding", "check", "report"]

NEEDED = ("id", "document", "sentence_number", "start", "text", "sentence", "kind", "value", "low", "high", "unit")
CHECKS: tuple[Callable[[Story, str], Iterable[Finding]], ...] = (
    percent_change,
    direction,
    restatement,
    points,
    stakes,
    steps,
    shares,
    absolute_change,
    conversions,
    multiples,
    parts_totals,
    products,
    currencies,
    durations,
    impossible,
    ranges,
    percent_sums,
)


def check(
    table: pd.DataFrame,
    *,
    reference: str | Path | pd.DataFrame | None = None,
    sources: pd.DataFrame | None = None,
    columns: Mapping[str, str] | None = None,
    accept: str | Path | None = None,
    rounding: str = "nearest",
) -> pd.DataFrame:
    """Findings on the numbers of a table of claims, the worst first; one row for each relation that was looked at.

    The columns are the fields of ``Finding``: document, check, verdict (consistent, inconsistent, note, silent), claims
    (ids of the operands, the stated result first), stated, implied_low, implied_high (in the unit of the result),
    formula, reason, severity (high, medium, low, note, or ""), hint, and the place.

    ``reference``  a table of known values (CSV, Excel, Parquet, a DataFrame, or a figures sheet that was exported);
                   ``columns`` names its columns by what they hold: subject, value, unit, period, tolerance, place
    ``sources``    a table of claims that each figure of this one should rest on
    ``accept``     a file of keys of findings that a person has cleared; they become silent
    ``rounding``   "nearest", or "either" to take numbers that were cut off for consistent

    Raises ``FiguresError`` for a table without the columns of a claim, an unknown rounding, a file that cannot be read.

    >>> import figures
    >>> findings = figures.check(figures.extract("Sales rose 12 percent to $56 million from $48 million."))
    >>> findings.loc[findings["check"] == "percent_change", ["verdict", "stated"]].values.tolist()
    [['inconsistent', '12 percent']]
    """
    if rounding not in ROUNDINGS:
        raise FiguresError(f"rounding={rounding!r}: give one of {', '.join(ROUNDINGS)}")
    documents = _stories(table, "table")
    found: list[Finding] = [finding for story in documents for one in CHECKS for finding in one(story, rounding)]
    found += across(documents)
    if reference is not None:
        found += against_reference(documents, reference, columns)
    if sources is not None:
        found += against_sources(documents, _stories(sources, "sources"))
    if accept is not None:
        found = list(cleared(found, read_accepted(accept), accept))
    findings = tabulate_findings(sorted(found, key=badness))
    findings.attrs["rounding"] = rounding
    return findings


def _stories(table: pd.DataFrame, name: str) -> list[Story]:
    missing = [column for column in NEEDED if column not in table]
    if missing:
        raise FiguresError(
            f"{name}: no table of claims, it lacks {', '.join(missing)}; give what figures.extract returns"
        )
    return stories(table)
