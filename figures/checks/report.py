"""The report: findings as lines for a terminal, the worst first, and what was checked and found consistent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from figures.checks.intervals import Interval
from figures.checks.numbers import spell_interval

if TYPE_CHECKING:
    import pandas as pd

_INDENT = " " * 11
_UNTOLD = "which of the numbers is wrong cannot be told"


def report(findings: pd.DataFrame, table: pd.DataFrame, *, silent: bool = False) -> str:
    """Findings as text: a block for each that is not consistent, and a line that counts all of them.

    ``table`` is the table that was checked; ``silent`` also lists the relations left alone, with the reason.
    """
    shown = {"inconsistent", "note"} | ({"silent"} if silent else set())
    rows = [row for row in findings.to_dict("records") if row["verdict"] in shown]
    lines = [line for row in rows for line in _block(row)]
    policy = f"read as intervals of their last digit, rounding: {findings.attrs.get('rounding', 'nearest')}"
    return "\n".join([*lines, _summary(findings, table), f"policy: numbers {policy}"])


def _block(row: Mapping[Any, Any]) -> list[str]:
    place = f"{row['document']}:{row['sentence_number']}"
    level = f" ({row['severity']})" if row["severity"] not in ("", "note") else ""
    lines = [f'{place}  {row["verdict"].upper()}{level}  {row["check"]}  "{row["quote"]}"  [{row["key"]}]']
    said = [f"stated {row['stated']}"]
    if (
        row["implied_low"] == row["implied_low"]
        and row["implied_low"] is not None
        and str(row["implied_low"]) != "<NA>"
    ):
        ends = (Fraction(repr(float(row[name]))) for name in ("implied_low", "implied_high"))
        said.append(f"implied {spell_interval(Interval(*ends), 4)}")
    if row["formula"]:
        said.append(f"({row['formula']})")
    lines.append(_INDENT + "   ".join(said))
    lines.append(_INDENT + row["reason"])
    if row["hint"]:
        lines += [
            _INDENT + advice for advice in (*row["hint"].split("; "), "which of the numbers is wrong cannot be told")
        ]
    return lines


def _summary(findings: pd.DataFrame, table: pd.DataFrame) -> str:
    verdicts = Counter(findings["verdict"])
    silences = findings.loc[findings["verdict"] == "silent", "reason"]
    reasons = Counter(reason.partition(":")[0] for reason in silences)
    why = ", ".join(f"{count} {reason}" for reason, count in reasons.most_common(4))
    checked = len(findings) - verdicts["silent"]
    return (
        f"summary: {len(table)} figures, {checked} relations checked, {verdicts['consistent']} consistent, "
        f"{verdicts['inconsistent']} inconsistent, {_counted(verdicts['note'], 'note')}, "
        f"{verdicts['silent']} left alone" + (f" ({why})" if why else "")
    )


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("s" if number != 1 else "")
