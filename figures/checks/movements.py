"""Movements: a new level, the earlier one, perhaps the change between them, and whether it goes up or down.

Five checks read them: percent change, points, absolute change, multiples, direction.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple
from weakref import WeakKeyDictionary

from figures.checks.doubts import doubt
from figures.checks.frames import Bound, bind, phrases
from figures.checks.passages import Figure, Passage
from figures.checks.silences import silence
from figures.checks.stated import Stated
from figures.checks.units import comparable

UP, DOWN = 1, -1
NEAR = 4  # words before a number in which a participle still belongs to it
_FROM = re.compile(r" (up|down) (?:from|on) (?:[^\s\[]+ ){0,4}$")


class Movement(NamedTuple):
    """One movement: its claims, the earlier level's factor to the new one's unit, the sign (0: no word tells it),
    a reason to stay silent, and a reason not to call a disagreement one ("": none).
    """

    change: Figure | None
    new: Figure
    old: Figure
    factor: Fraction
    sign: int
    silence: str
    doubt: str = ""

    @property
    def turn(self) -> int:
        """The sign of the difference of the levels where rounding leaves it no doubt, else that of the words, else up.

        Whether words and levels agree is the direction check's matter.
        """
        new, old = (number.operand for number in self.levels)
        if new.gap(old):
            return UP if new.low > old.high else DOWN
        return self.sign or UP

    @property
    def levels(self) -> tuple[Stated, Stated]:
        """New and earlier level in the unit of the new one."""
        new, old = self.new.stated, self.old.stated.times(self.factor)
        return new.beside(old), old.beside(new)


def movements(passage: Passage) -> tuple[Movement, ...]:
    """The movements of a sentence; each claim takes part in one only, in that of the first frame that fits."""
    found = _known.get(passage)
    if found is None:
        found = _known[passage] = tuple(_found(passage))
    return found


_known: WeakKeyDictionary[Passage, tuple[Movement, ...]] = WeakKeyDictionary()  # five checks ask for the same ones


def _found(passage: Passage) -> Iterator[Movement]:
    taken: set[int] = set()
    for bound in bind("movement", passage):
        change, new, old = bound.slots.get("P"), bound["N"], bound["O"]
        rows = {figure.row for figure in (change, new, old) if figure is not None}
        factor = comparable(new, old)
        if rows & taken or (factor is None and change is None):
            continue
        taken |= rows
        reason = silence(passage, bound) if factor is not None else "the two levels are different things"
        yield Movement(change, new, old, factor or Fraction(1), _sign(bound), reason, doubt(bound))


def _sign(bound: Bound) -> int:
    """Up or down: by the words at the change ("a 5 percent drop"), else by the last such word before it or before the
    new level, else by the claims' own column.
    """
    anchor = "P" if "P" in bound.slots else "N"
    if match := _FROM.search(bound.before("O")[-60:]):
        return UP if match[1] == "up" else DOWN
    close = " ".join(bound.after("P").split(" ")[:3]) if anchor == "P" else ""
    figures = (bound.slots.get("P"), bound["N"])
    verb = bound["P"].text.lower() if anchor == "P" else ""  # doubled
    return (
        _turn(verb)
        or _word(f" {close} ", "HIGHER", "LOWER")
        or _turn(_finite(bound.before(anchor)))
        or next((UP if figure.direction == "up" else DOWN for figure in figures if figure and figure.direction), 0)
    )


def _turn(text: str) -> int:
    """Up, down or 0, by the last word of movement in a text."""
    return _word(f" {text} ", "UP", "DOWN")


def _finite(before: str) -> str:
    """The text without its participles, but for the last words: "fell, thanks to rising costs, to 5" falls."""
    words = before.split(" ")
    return " ".join([*(word for word in words[:-NEAR] if not word.endswith("ing")), *words[-NEAR:]])


def _word(text: str, up: str, down: str) -> int:
    """The sign of the last word of either class in a text."""
    rises = [match.start() for match in phrases(up).finditer(text)]
    drops = [match.start() for match in phrases(down).finditer(text)]
    if not rises and not drops:
        return 0
    return UP if max(rises, default=-1) > max(drops, default=-1) else DOWN
