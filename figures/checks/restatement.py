"""Restatement: the same figure said again, in the headline and the body or twice in the body."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, islice

from figures.checks.findings import Finding
from figures.checks.hints import SWAPPED, slipped
from figures.checks.matching import periods_differ, stems
from figures.checks.passages import Figure, Story
from figures.checks.relations import leave, tell
from figures.checks.units import bare, comparable
from figures.checks.verdict import CONSISTENT, INCONSISTENT, Verdict

NAME = "restatement"
KINDS = "mqcprt"
MOST = 150  # figures of one unit that are compared with each other
CLOSE = 0.1  # beyond which nobody rounds
NEAR = 6  # words to either side of a figure
FAR = 20  # sentences apart, two mentions that differ are likely to be two figures
TWICE = 3  # digits that two mentions in the body must have to be called swapped


def restatement(story: Story, rounding: str = "nearest") -> Iterator[Finding]:
    """Findings on headline figures found, or nearly found, in the body, and on pairs of the body a slip apart."""
    groups: dict[str, list[Figure]] = {}
    heads: list[Figure] = []
    for passage in story.passages:
        for figure in passage.figures:
            if figure.value is None or figure.letter not in KINDS or bare(figure):
                continue
            if passage.headline:
                heads.append(figure)
            else:
                groups.setdefault(_thing(figure), []).append(figure)
    for head in heads:
        below = (figure for figure in groups.get(_thing(head), ()) if figure.start > head.start)
        yield from _headline(head, list(islice(below, MOST)))
    for group in groups.values():
        yield from _twice(group[:MOST])


def _thing(figure: Figure) -> str:
    """Figures that may restate each other share this: the unit, of counted things the head noun."""
    return figure.unit if figure.dimension else figure.unit.rpartition(" ")[2]


def _headline(head: Figure, body: list[Figure]) -> Iterator[Finding]:
    """A headline figure is found in the body, is a sum or difference there, or was slipped; else nothing is said."""
    same = [figure for figure in body if comparable(head, figure) == 1]
    for figure in same:
        if not head.stated.allowed.gap(figure.stated.operand):
            yield _agree(head, figure)
            return
    slips = [(figure, slip) for figure in same if (slip := slipped(head, figure))]
    if len({figure.value for figure, _ in slips}) != 1:
        return
    figure, slip = slips[0]
    if _made_of(head, same):
        yield leave(NAME, [head, figure], "perhaps a sum or difference of figures of the body")
    else:
        yield _differ(head, figure, slip)


def _twice(group: list[Figure]) -> Iterator[Finding]:
    """Two mentions in the body, in different sentences, about the same thing by the words around them."""
    values = [figure.value for figure in group]
    for one, other in combinations(group, 2):
        slip = slipped(one, other, TWICE)
        close = not slip and (_rounded(one, other) or _rounded(other, one))
        if not (slip or close) or one.sentence_number == other.sentence_number or not _same_thing(one, other):
            continue
        if close:
            yield _agree(*(one, other) if _rounded(one, other) else (other, one))
        elif abs(one.sentence_number - other.sentence_number) > FAR:
            continue
        elif values.count(one.value) == values.count(other.value) == 1 and (slip != SWAPPED or _levels(one, other)):
            yield _differ(other, one, slip)


def _levels(one: Figure, other: Figure) -> bool:
    """Whether two figures state levels, and no percentages: those share digits too often."""
    return one.role == other.role == "level" and one.kind != "percent"


def _rounded(coarse: Figure, fine: Figure) -> bool:
    """Whether one mention is a coarser rounding of another."""
    assert coarse.value is not None and fine.value is not None
    if coarse.value == fine.value or abs(coarse.value - fine.value) > abs(fine.value) * CLOSE:
        return False
    wide, narrow = coarse.stated.loose, fine.stated.strict
    return wide.low <= narrow.low and narrow.high <= wide.high


def _made_of(head: Figure, body: list[Figure]) -> bool:
    """Whether a headline figure is the sum or difference of two or the sum of three body figures."""
    numbers = [figure.stated.operand for figure in body[:30]]
    target = head.stated.operand
    pairs = list(combinations(numbers, 2))
    if any(not target.gap(one + two) or not target.gap(one - two) or not target.gap(two - one) for one, two in pairs):
        return True
    return any(not target.gap(one + two + three) for one, two, three in combinations(numbers[:15], 3))


def _same_thing(one: Figure, other: Figure) -> bool:
    """Whether two mentions have one subject, or the one's stands beside the other, and no other period or source."""
    if "previous" in (one.role, other.role) or periods_differ(one, other):
        return False
    if one.period and other.period and one.period != other.period:
        return False
    if one.attribution and other.attribution and one.attribution != other.attribution:
        return False
    first, second = stems(one.subject), stems(other.subject)
    return bool(first and (first <= second or first <= _around(other))) or bool(
        second and (second <= first or second <= _around(one))
    )


def _around(figure: Figure) -> frozenset[str]:
    """The content words close to a figure in its sentence."""
    before = figure.sentence[: figure.where].split()[-NEAR:]
    after = figure.sentence[figure.where + len(figure.text) :].split()[:NEAR]
    return stems(" ".join([*before, *after]))


def _agree(coarse: Figure, fine: Figure) -> Finding:
    return tell(
        NAME,
        [coarse, fine],
        Verdict(CONSISTENT, "", fine.stated.operand),
        f"{fine.text} is {coarse.text}",
        result=coarse.stated,
    )


def _differ(one: Figure, other: Figure, slip: str) -> Finding:
    implied = other.stated.operand
    verdict = Verdict(INCONSISTENT, f"these numbers do not agree: {slip}", implied, one.stated.allowed.gap(implied))
    return tell(NAME, [one, other], verdict, f"{one.text} = {other.text}", slip, one.stated, grave=True)
