"""Findings: one row for each relation between stated numbers that was looked at."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from figures.checks.passages import Figure

if TYPE_CHECKING:
    import pandas as pd

VERDICTS = ("consistent", "inconsistent", "note", "silent")
SEVERITIES = ("high", "medium", "low", "note", "")
DTYPES = {
    "implied_low": "Float64", "implied_high": "Float64", "sentence_number": "Int32", "start": "Int64", "end": "Int64",
    "units_off": "Float64",
}  # fmt: skip


class Finding(NamedTuple):
    """One relation and what was found; its fields are the columns of the findings, in order."""

    document: str
    check: str
    verdict: str
    claims: str
    stated: str
    implied_low: float | None
    implied_high: float | None
    formula: str
    reason: str
    severity: str
    hint: str
    sentence_number: int | None
    start: int | None
    end: int | None
    quote: str
    units_off: float | None
    key: str


def key(check: str, operands: Sequence[Figure]) -> str:
    """Twelve letters that stay the same as long as the check, the operands and their sentences do.

    They are what an accept file lists; the document's name is no part of them, so a renamed file keeps them.
    """
    parts = [check, *(figure.text for figure in operands), *dict.fromkeys(figure.sentence for figure in operands)]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:12]


def quote(operands: Sequence[Figure]) -> str:
    """The words from the first to the last operand of each sentence, long stretches left out."""
    found: list[str] = []
    by_sentence: dict[str, list[Figure]] = {}
    for figure in operands:
        by_sentence.setdefault(figure.sentence, []).append(figure)
    for sentence, figures in by_sentence.items():
        figures.sort(key=lambda figure: figure.where)
        pieces = [_before(sentence[: figures[0].where])]
        for figure, following in zip(figures, [*figures[1:], None], strict=True):
            pieces.append(figure.text)
            if following:
                pieces.append(_between(sentence[figure.where + len(figure.text) : following.where]))
        found.append(" ".join("".join(pieces).split()))
    return " | ".join(found)


def _before(words: str) -> str:
    """The last words before the first operand: its verb, most of the time."""
    return " ".join([*words.split()[-3:], ""])


def _between(words: str) -> str:
    return words if len(words) <= 24 else f"{words[:4].rpartition(' ')[0]} ... {words[-12:].partition(' ')[2]}"


def badness(finding: Finding) -> tuple[int, int]:
    """Sort key that puts the worst finding first, and leaves the order of the text within each degree."""
    order = ("inconsistent", "note", "consistent", "silent")
    return order.index(finding.verdict), SEVERITIES.index(finding.severity)


def tabulate_findings(findings: Iterable[Finding]) -> pd.DataFrame:
    """Findings as a DataFrame, one column a field of ``Finding``, typed also when there are none.

    >>> list(tabulate_findings([]).columns[:5])
    ['document', 'check', 'verdict', 'claims', 'stated']
    """
    import pandas as pd

    rows = list(findings)
    fields = zip(*rows, strict=True) if rows else ((),) * len(Finding._fields)
    closed = {"verdict": VERDICTS, "severity": SEVERITIES}
    columns: dict[str, Any] = {
        name: pd.Categorical(values, categories=closed[name])
        if name in closed
        else pd.array(list(values), dtype=DTYPES.get(name, "str"))  # type: ignore[call-overload]
        for name, values in zip(Finding._fields, fields, strict=True)
    }
    return pd.DataFrame(columns)
