"""Ranges and order: ``between 3.5 and 4.5 percent``, the lower end first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from figures.checks.findings import Finding
from figures.checks.passages import Figure, Story
from figures.checks.relations import tell
from figures.checks.units import exact
from figures.checks.verdict import CONSISTENT, INCONSISTENT, Verdict
from figures.numerals import number

NAME = "range_order"
_ENDS = re.compile(r"(.*\d.*?)\s(?:and|to)\s(.*\d.*)", re.DOTALL)
_DIGITS = re.compile(r"\d[\d,.]*\d|\d")
_BETWEEN = re.compile(r"\b(?:between|rang(?:e|es|ed|ing) from)\s+$", re.IGNORECASE)
KINDS = frozenset(("money", "percent", "quantity", "count", "rate", "percentage_point"))


def ranges(story: Story, rounding: str = "nearest") -> Iterator[Finding]:
    """Findings on every range with two ends in digits after "between" or "ranging from"."""
    for passage in story.passages:
        for figure in passage.figures:
            if figure.low is None or figure.low == figure.high or figure.kind not in KINDS:
                continue
            ends = _ENDS.fullmatch(figure.text)
            if ends and _BETWEEN.search(passage.sentence[: figure.where][-16:]):
                yield _finding(figure, *ends.groups())


def _finding(figure: Figure, first: str, last: str) -> Finding:
    """A range is the wrong way round when the number that stands first is, in the same magnitude, the greater end."""
    assert figure.low is not None and figure.high is not None
    one, other = number(_DIGITS.findall(first)[-1]), number(_DIGITS.findall(last)[0])
    turned = (
        one and other and one.value > other.value and one.value * exact(figure.low) == other.value * exact(figure.high)
    )
    words = f"{first} < {last}"
    if turned:
        return tell(NAME, [figure], Verdict(INCONSISTENT, "the first end of the range is the greater"), words)
    return tell(NAME, [figure], Verdict(CONSISTENT, ""), words)
