"""Shares: a part, its whole and the percentage or fraction that the one is of the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from figures.checks.findings import Finding
from figures.checks.frames import Bound, bind_once, members
from figures.checks.passages import Figure, Passage, Story
from figures.checks.relations import Relation, leave
from figures.checks.units import comparable

NAME = "share"
ANYBODY = frozenset(("person", "individual"))  # half of the 2,000 workers, some 980 people
_OF = re.compile(r"of (?:[^\s\[,(]+ ){0,3}\[\w(\d+)\]")  # seven of the last 10 have another whole
_OF_ELSE = re.compile(r"of (?!them|those|these|it |all |which|whom|the total)")  # ten flats, or 30 percent of the space


def shares(story: Story, rounding: str = "nearest") -> Iterator[Finding]:
    """Findings on ``X, or P percent, of the W``."""
    for passage in story.passages:
        for bound in bind_once("shares", passage):
            figures = [bound[name] for name in "PXW"]
            if (figures[0].value or 0) > 0 and not _of_another(passage, bound):
                yield _finding(figures, rounding)


def _of_another(passage: Passage, bound: Bound) -> bool:
    """Whether the words say that the percentage or the part is of another whole, or a change."""
    other = _OF.match(bound.after("X"))
    if bound["P"].role == "change" or (other and passage.figures[int(other[1])] is not bound["W"]):
        return True
    return bound["W"].start < bound["P"].start and _OF_ELSE.match(bound.after("P")) is not None


def _finding(figures: list[Figure], rounding: str) -> Finding:
    share, part, whole = figures
    factor = Fraction(1) if _people(part, whole) else comparable(whole, part)
    if factor is None:
        return leave(NAME, figures, "the part and the whole are different things")
    scale = 100 if share.letter == "p" else 1
    return Relation(
        NAME,
        figures,
        [share.stated, part.stated.times(factor), whole.stated],
        formula=lambda numbers: numbers[0] / numbers[1] * scale,
        words="{1} / {2}",
        inverses=(("part", 1, lambda numbers: numbers[2] * numbers[0] * (Fraction(1) / scale)),),
    ).finding(rounding)


def _people(part: Figure, whole: Figure) -> bool:
    """Whether the part is so many people and the whole may be people by another name."""
    return part.unit in ANYBODY and whole.kind == "count" and whole.unit.split(" ")[-1] not in members("HOLDERS")
