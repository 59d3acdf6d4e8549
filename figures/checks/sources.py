"""A draft against its sources: for every figure of the draft, the source figure that supports or contradicts it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from figures.checks.findings import Finding
from figures.checks.hints import slipped
from figures.checks.matching import Index, about, agree, exactly, measure, near, overlap, periods_differ, same_period
from figures.checks.passages import Figure, Story
from figures.checks.relations import tell
from figures.checks.verdict import CONSISTENT, INCONSISTENT, NOTE, Verdict

NAME = "source"
ALIKE = 0.5  # of the shorter subject's words must be shared for two values to contradict each other
MOST = 60  # of the likest figures of the sources are asked whether they contradict
SUPPORTED, CONTRADICTED, NOT_FOUND = "supported", "contradicted", "not found"


def against_sources(draft: Sequence[Story], sources: Sequence[Story]) -> Iterator[Finding]:
    """One finding for every figure of the draft: supported, contradicted or not found.

    Supported: a source figure of a comparable unit can be the same value within the rounding or hedge of either,
    shares words and is not of another time.  Contradicted: the closest source figure on the same subject has another
    value.  Where only a coarser source figure agrees and a finer one on the same subject does not, it is contradicted.
    Of one that is not found, a source figure with the same or slipped digits is named.
    """
    known = Index(figure for story in sources for figure in story.figures)
    for story in draft:
        for figure in story.figures:
            if figure.value is not None:
                yield _finding(figure, known)


def _finding(figure: Figure, known: Index) -> Finding:
    alike = known.alike(figure)
    supporting = [other for other in alike if near(figure, other) and agree(figure, other)]
    now = [other for other in supporting if not periods_differ(figure, other)]
    rivals = [
        other for other in alike[:MOST]
        if not periods_differ(figure, other) and _same_subject(figure, other) and not agree(figure, other)
    ]  # fmt: skip
    now.sort(key=lambda other: not exactly(figure, other))
    fine = [other for other in now if not other.qualifier and _place(other, figure) <= figure.stated.unit]
    if fine or (now and not any(_finer(rival, now[0]) for rival in rivals)):
        best = (fine or now)[0]
        return _told(figure, best, Verdict(CONSISTENT, SUPPORTED if exactly(figure, best) else f"{SUPPORTED}, rounded"))
    if rivals:
        return _told(figure, rivals[0], Verdict(INCONSISTENT, f"{CONTRADICTED}: these numbers do not agree"))
    if supporting:
        return _told(
            figure, supporting[0], Verdict(NOTE, f"{NOT_FOUND} for that period; the value is stated for another")
        )
    if like := known.lookalike(figure):
        other, how = like
        return _told(figure, other, Verdict(NOTE, f"{NOT_FOUND} in these words; {how}"))
    return tell(NAME, [figure], Verdict(NOTE, f"{NOT_FOUND} in the sources"))


def _same_subject(figure: Figure, other: Figure) -> bool:
    return overlap(about(figure), about(other)) >= ALIKE and (figure.role == other.role or same_period(figure, other))


def _place(other: Figure, figure: Figure) -> Fraction:
    """The last place of another figure in this one's unit."""
    return other.stated.unit * (measure(figure, other) or 1)


def _finer(rival: Figure, coarse: Figure) -> bool:
    return not rival.qualifier and _place(rival, coarse) < coarse.stated.allowed.high - coarse.stated.allowed.low


def _told(figure: Figure, source: Figure, verdict: Verdict) -> Finding:
    """A finding on a draft figure and its source figure, with the place of the source."""
    implied = source.stated.times(measure(figure, source) or Fraction(1)).allowed
    gap = figure.stated.allowed.gap(implied)
    if verdict.verdict == INCONSISTENT:
        gap = max(gap, abs(figure.stated.value - source.stated.value * (measure(figure, source) or 1)))
    place = f"{source.document}, sentence {source.sentence_number}: {source.text}"
    when = f" ({source.period})" if source.period and not same_period(figure, source) else ""
    return tell(
        NAME,
        [figure, source],
        verdict._replace(implied=implied, gap=gap),
        place + when,
        slipped(figure, source),
        figure.stated,
    )
