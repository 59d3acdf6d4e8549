"""Across documents: the same subject, unit and period stated in several of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from figures.checks.findings import Finding
from figures.checks.matching import about, agree, measure, periods_differ, same_period
from figures.checks.passages import Figure, Story
from figures.checks.relations import leave, tell
from figures.checks.units import FAR
from figures.checks.verdict import CONSISTENT, INCONSISTENT, Verdict

NAME = "across_documents"
ROLES = frozenset(("level", "change", "previous", "share"))
LASTING = frozenset(("length", "area"))  # what needs no period to be comparable: how long a border is
_NAME = re.compile(r"\b[^\W\d_a-z]")  # a capital: "net loss" is everybody's, "Onyx net loss" one firm's
WORDS = 2  # that a subject must have to tell one thing from another


def across(documents: Sequence[Story]) -> Iterator[Finding]:
    """Findings on each figure that a later document states again, against the finest of the earlier ones."""
    groups: dict[tuple[str, frozenset[str]], list[Figure]] = {}
    for story in documents if len(documents) > 1 else ():
        for figure in story.figures:
            subject = about(figure)
            if figure.value is not None and figure.role in ROLES and len(subject) >= WORDS:
                groups.setdefault((figure.dimension or figure.unit, subject), []).append(figure)
    for group in groups.values():
        if len({figure.document for figure in group}) > 1:
            yield from _group(group)


def _group(group: list[Figure]) -> Iterator[Finding]:
    told: set[tuple[str, str]] = set()
    for place, figure in enumerate(group):
        earlier = [
            other for other in group[:place]
            if other.document != figure.document and other.role == figure.role
            and measure(figure, other) is not None and _same_time(figure, other)
        ]  # fmt: skip
        if not earlier or (figure.document, figure.text) in told:
            continue
        told.add((figure.document, figure.text))
        yield _finding(figure, min(earlier, key=lambda other: (not agree(figure, other), other.stated.unit)))


def _same_time(one: Figure, other: Figure) -> bool:
    if one.dimension in LASTING and not (one.period or other.period):
        return True
    return same_period(one, other) and not periods_differ(one, other) and bool(one.period_start)


def _finding(figure: Figure, other: Figure) -> Finding:
    """Agreement within rounding, a disagreement, or two sources that say different things."""
    words = f"{_said(figure)} | {_said(other)}"
    implied = other.stated.times(measure(figure, other) or Fraction(1)).operand
    gap = figure.stated.allowed.gap(implied)
    if agree(figure, other):
        return tell(NAME, [figure, other], Verdict(CONSISTENT, "", implied), words, result=figure.stated)
    if not (_NAME.search(figure.subject) and _NAME.search(other.subject)):
        return leave(NAME, [figure, other], f"whose number it is, is not in the label: {words}")
    if gap > FAR * min(abs(figure.stated.value), abs(implied.high)):
        return leave(NAME, [figure, other], f"too far apart to be one thing: {words}")
    if figure.attribution and other.attribution and figure.attribution != other.attribution:
        return leave(NAME, [figure, other], f"two sources differ: {words}")
    reason = "these numbers do not agree between two documents"
    return tell(NAME, [figure, other], Verdict(INCONSISTENT, reason, implied, gap), words, result=figure.stated)


def _said(figure: Figure) -> str:
    """Who says what, and where."""
    who = f", {figure.attribution}" if figure.attribution else ""
    return f"{figure.document}{who}: {figure.text}"
