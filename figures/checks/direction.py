"""Direction: ``fell to 40 from 50``, where the verb says which of the two must be the smaller."""

from __future__ import annotations

from collections.abc import Iterator

from figures.checks.doubts import doubted
from figures.checks.findings import Finding
from figures.checks.movements import Movement, movements
from figures.checks.numbers import spell_interval
from figures.checks.passages import Story
from figures.checks.percent_change import relation
from figures.checks.relations import leave, tell
from figures.checks.silences import BASIS
from figures.checks.verdict import CONSISTENT, INCONSISTENT, Verdict

NAME = "direction"


def direction(story: Story, rounding: str = "nearest") -> Iterator[Finding]:
    """Findings on every pair of levels with a verb or noun of movement."""
    for passage in story.passages:
        for movement in movements(passage):
            if not movement.sign:
                continue
            if movement.silence not in ("", BASIS):  # both levels are on the same basis
                yield leave(NAME, [movement.new, movement.old], movement.silence)
            elif not _told_already(movement):
                yield doubted(_finding(movement), movement.doubt)


def _told_already(movement: Movement) -> bool:
    """Whether the percent between the levels disagrees with them as well: then that finding says it all."""
    if movement.change is None or movement.change.letter != "p" or movement.new.letter == "p":
        return False
    return movement.turn != movement.sign and relation(movement, movement.turn).weigh().verdict == INCONSISTENT


def _finding(movement: Movement) -> Finding:
    """Inconsistent when the levels go the other way however they are rounded, consistent as they are written."""
    figures = [movement.new, movement.old]
    new, old = movement.levels
    change = (new.narrow - old.narrow) * movement.sign
    sign = ">" if movement.sign > 0 else "<"
    words = f"{spell_interval(new.narrow)} {sign} {spell_interval(old.narrow)}"
    if change.low > 0:
        return tell(NAME, figures, Verdict(CONSISTENT, "", new.narrow - old.narrow), words)
    if ((new.operand - old.operand) * movement.sign).high < 0:
        verdict = Verdict(
            INCONSISTENT, "these numbers do not agree with the word for their direction", new.operand - old.operand
        )
        return tell(NAME, figures, verdict, words, grave=True)
    return leave(NAME, figures, "too coarse: the two levels may be equal")
