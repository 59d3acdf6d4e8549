"""Direction: ``fell to 40 from 50``, where the verb says which of the two must be the smaller."""

from __future__ import annotations

from collections.abc import Iterator

from figures.checks.findings import Finding
from figures.checks.movements import Movement, movements
from figures.checks.numbers import spell_interval
from figures.checks.passages import Story
from figures.checks.relations import leave, tell
from figures.checks.verdict import CONSISTENT, INCONSISTENT, Verdict

NAME = "direction"


def direction(story: Story, rounding: str = "nearest") -> Iterator[Finding]:
    """Findings on every pair of levels with a verb or noun of movement."""
    for passage in story.passages:
        for movement in movements(passage):
            if not movement.sign:
                continue
            if movement.silence:
                yield leave(NAME, [movement.new, movement.old], movement.silence)
            else:
                yield _finding(movement)


def contradicted(movement: Movement) -> bool:
    """Whether the levels go the other way than the words, however they are rounded."""
    new, old = (number.operand for number in movement.levels)
    return bool(movement.sign) and (new.high < old.low if movement.sign > 0 else new.low > old.high)


def _finding(movement: Movement) -> Finding:
    new, old = (number.operand for number in movement.levels)
    figures = [movement.new, movement.old]
    if not new.gap(old):
        return leave(NAME, figures, "too coarse: the two levels may be equal")
    change = new - old
    wrong = contradicted(movement)
    verdict = Verdict(
        INCONSISTENT if wrong else CONSISTENT,
        "these numbers do not agree with the word for their direction" if wrong else "",
        change,
    )
    sign = ">" if movement.sign > 0 else "<"
    return tell(NAME, figures, verdict, f"{spell_interval(new)} {sign} {spell_interval(old)}", grave=wrong)
