"""What goes into a sheet: the table, the documents it came from, the findings of the checks."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from figures.errors import FiguresError
from figures.sheets.marks import Mark
from figures.sheets.rows import claims, conform, lacking

if TYPE_CHECKING:
    import pandas as pd

FINDING_COLUMNS = (
    "document", "check", "verdict", "claims", "stated", "implied_low", "implied_high", "formula", "reason", "severity",
    "hint",
)  # fmt: skip
FINDING_NUMBERS = ("implied_low", "implied_high")
VERDICTS = ("inconsistent", "note", "consistent", "silent")
SEVERITIES = ("high", "medium", "low", "note", "")


class DocumentRow(NamedTuple):
    """One document as the sheets show it; ``words`` and ``left_out`` are None where nobody counted them."""

    id: str
    title: str
    published: dt.date | None
    published_origin: str
    words: int | None
    claims: int
    left_out: int | None


class Finding(NamedTuple):
    """One check's verdict, its operands as ids of claims."""

    document: str
    check: str
    verdict: str
    claims: tuple[str, ...]
    stated: str
    implied_low: float | None
    implied_high: float | None
    formula: str
    reason: str
    severity: str
    hint: str


class Contents(NamedTuple):
    """Everything a writer may put on the page; ``target`` is where the file will stand when it is finished."""

    table: pd.DataFrame
    documents: list[DocumentRow]
    findings: list[Finding] | None
    texts: dict[str, str]
    marks: dict[str, Mark]
    target: Path
    bom: bool = False


def gather(
    table: pd.DataFrame, target: Path, findings: pd.DataFrame | None, marks: dict[str, Mark], *, bom: bool
) -> Contents:
    """The contents of one sheet, from the table, what stands in its ``attrs``, and the findings, worst first."""
    clean = conform(table)
    return Contents(
        table=clean,
        documents=list(_documents(table.attrs.get("documents") or (), clean)),
        findings=None if findings is None else sorted(_findings(findings), key=badness),
        texts={str(key): str(text) for key, text in dict(table.attrs.get("texts") or {}).items()},
        marks=marks,
        target=target,
        bom=bom,
    )


def _documents(known: Iterable[Any], table: pd.DataFrame) -> Iterator[DocumentRow]:
    """The documents that were read, in order, then those that only the table's rows name."""
    counts = table["document"].value_counts(sort=False).to_dict()
    seen = set()
    for item in known:
        fields: Mapping[str, Any] = item if isinstance(item, Mapping) else item._asdict()
        seen.add(str(fields["id"]))
        yield _document(fields)
    for claim in claims(table.drop_duplicates("document")):
        if claim.document not in seen:
            number = counts[claim.document]
            yield DocumentRow(claim.document, claim.title, claim.published, "", None, number, None)


def _document(fields: Mapping[str, Any]) -> DocumentRow:
    return DocumentRow(
        id=str(fields["id"]),
        title=str(fields.get("title") or ""),
        published=fields.get("published") or None,
        published_origin=str(fields.get("published_origin") or ""),
        words=fields.get("words"),
        claims=int(fields.get("claims") or 0),
        left_out=fields.get("left_out"),
    )


def _findings(findings: pd.DataFrame) -> Iterator[Finding]:
    if missing := lacking(findings.columns, FINDING_COLUMNS):
        raise FiguresError(f"The findings lack the columns {missing}; pass what figures.check returned.")
    columns = (findings[name].astype(object).tolist() for name in FINDING_COLUMNS)
    for row in zip(*columns, strict=True):
        yield Finding._make(_plain(name, value) for name, value in zip(FINDING_COLUMNS, row, strict=True))


def _plain(name: str, value: Any) -> Any:
    if name == "claims":
        return ids(value)
    missing = value is None or value != value or str(value) == "<NA>"
    if name in FINDING_NUMBERS:
        return None if missing else float(value)
    return "" if missing else str(value)


def ids(value: Any) -> tuple[str, ...]:
    """The ids of a finding's operands, given as a sequence or as words with spaces, commas or bars between.

    >>> ids("a1 b2"), ids(["a1", "b2"]), ids("")
    (('a1', 'b2'), ('a1', 'b2'), ())
    """
    if isinstance(value, str):
        return tuple(filter(None, re.split(r"[\s,;|]+", value)))
    return () if value is None or value != value else tuple(str(item) for item in value)


def badness(finding: Finding) -> tuple[int, int]:
    """Sort key that puts the worst finding first: by verdict, then by severity."""

    def rank(word: str, order: tuple[str, ...]) -> int:
        return order.index(word) if word in order else len(order)

    return rank(finding.verdict, VERDICTS), rank(finding.severity, SEVERITIES)
