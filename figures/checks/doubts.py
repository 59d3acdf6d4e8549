"""Doubts: words by which the numbers of a movement may belong to two comparisons: then a disagreement proves nothing.

A silence leaves numbers alone; a doubt only keeps a check from calling them wrong where they do not agree.
"""

from __future__ import annotations

import re
from functools import cache

from figures.checks.findings import Finding
from figures.checks.frames import Bound, alternatives, words
from figures.checks.verdict import INCONSISTENT, SILENT

OTHER_TIME = "perhaps the change is over another time than the levels"
_CLASS = re.compile(r"<([A-Z_]+)>")
_MARK = re.compile(r"\[\w(\d+)\]")
_ONE_YEAR = re.compile(
    r"\[P\] (?:(?:in|during|for) )?(?:the year|last year|this year|(?:19|20)\d\d) .*\[O\] .*?(?:19|20)\d\d"
)


def doubt(bound: Bound) -> str:
    """What leaves it open whether the numbers of a movement belong together; "" where nothing does."""
    names = {number: name for name, number in bound.match.groupdict().items() if number}
    text = _MARK.sub(lambda mark: f"[{names[mark[1]]}]" if mark[1] in names else mark[0], bound.match.string)
    if _ONE_YEAR.search(text) and _years_apart(bound):
        return OTHER_TIME
    return next((reason for reason, pattern in _reasons().items() if pattern.search(text)), "")


def doubted(finding: Finding, reason: str) -> Finding:
    """The finding; a silent one with the reason where it is a disagreement and there is a reason to doubt it."""
    if not reason or finding.verdict != INCONSISTENT:
        return finding
    return finding._replace(verdict=SILENT, reason=reason, severity="", hint="", units_off=None)


def _years_apart(bound: Bound) -> bool:
    """Whether a change within one year stands beside an earlier level that may be more than a year older."""
    now, then = bound["P"].period_start, bound["O"].period_start
    return then is not None and (now is None or now.year - then.year > 1)


@cache
def _reasons() -> dict[str, re.Pattern[str]]:
    return {
        reason: re.compile("|".join(map(_pattern, table["patterns"]))) for reason, table in words()["doubt"].items()
    }


def _pattern(line: str) -> str:
    """A pattern of ``words.toml`` with its classes written out."""
    return f"(?: {_CLASS.sub(lambda match: f'(?:{alternatives(match[1])})', line)})"
