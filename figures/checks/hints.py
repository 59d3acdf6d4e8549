"""Hints: which small slip in one number would make numbers that do not agree, agree.  Never a correction."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from functools import lru_cache

from figures.checks.passages import Figure
from figures.checks.stated import Stated
from figures.checks.verdict import CONSISTENT, Verdict
from figures.numerals import number

POWERS = {
    1: "ten times as much", -1: "a tenth", 3: "a thousand times as much", -3: "a thousandth",
}  # fmt: skip
SWAPPED = "two digits swapped"
_DIGITS = re.compile(r"\d[\d,.]*\d|\d")


def hint(figures: Sequence[Figure], numbers: Sequence[Stated], weigh: Callable[[Sequence[Stated]], Verdict]) -> str:
    """The slips that explain a disagreement: a magnitude, two digits swapped, one digit other; "" for none.

    Each is tried on each number in turn; of each sort only the first few that fit are named.
    """
    found: list[str] = []
    for slip in (_magnitudes, _swaps, _digits):
        for place, (figure, stood) in enumerate(zip(figures, numbers, strict=True)):
            for said, instead in slip(figure, stood):
                if weigh([*numbers[:place], instead, *numbers[place + 1 :]]).verdict == CONSISTENT:
                    found.append(said)
                    break
        if found:
            return "they would agree with " + ", or with ".join(found[:3])
    return ""


def _magnitudes(figure: Figure, stood: Stated) -> Iterator[tuple[str, Stated]]:
    for power, words in POWERS.items():
        yield f"{words} in place of {figure.text}", stood.times(Fraction(10) ** power)


def _swaps(figure: Figure, stood: Stated) -> Iterator[tuple[str, Stated]]:
    """Two adjacent digits in the other order."""
    for match in _DIGITS.finditer(figure.text):
        digits = match[0]
        for place in range(len(digits) - 1):
            left, right = digits[place], digits[place + 1]
            far = place + 2 if not right.isdigit() and place + 2 < len(digits) else place + 1
            if left.isdigit() and left != digits[far]:
                yield from _other(
                    figure,
                    stood,
                    digits,
                    digits[:place] + digits[far] + digits[place + 1 : far] + left + digits[far + 1 :],
                    SWAPPED,
                )
        return


def _digits(figure: Figure, stood: Stated) -> Iterator[tuple[str, Stated]]:
    """One digit other than it stands."""
    for match in _DIGITS.finditer(figure.text):
        digits = match[0]
        for place, old in enumerate(digits):
            for new in "0123456789" if old.isdigit() else "":
                if new != old and (new != "0" or place):
                    yield from _other(
                        figure, stood, digits, digits[:place] + new + digits[place + 1 :], "one digit other"
                    )
        return


def _other(figure: Figure, stood: Stated, digits: str, instead: str, why: str) -> Iterator[tuple[str, Stated]]:
    """The number with other digits in the same place, in the unit and magnitude of the first."""
    old, new = number(digits), number(instead)
    if old and new and old.value and new.value and figure.low == figure.high and figure.low is not None:
        moved = stood.moved(stood.value * (new.value / old.value - 1))
        yield f"{figure.text.replace(digits, instead, 1)} in place of {figure.text} ({why})", moved


def slipped(one: Figure, other: Figure, digits: int = 2) -> str:
    """How two mentions of one figure may have come apart: same digits at a factor of 1,000, or two digits swapped.

    Only numbers of at least ``digits`` significant digits are compared, and two for a factor; "" where neither holds.
    """
    if not one.value or not other.value or one.low != one.high or other.low != other.high:
        return ""
    first, second = significant(one.text), significant(other.text)
    ratio = abs(one.value / other.value)
    if first == second and len(first) > 1 and (abs(ratio - 1000) < 1 or abs(ratio - 0.001) < 1e-6):
        return "the same digits a thousand times apart"
    if len(first) == len(second) >= digits and 0.1 < ratio < 10 and first != second:
        apart = [place for place, (left, right) in enumerate(zip(first, second, strict=True)) if left != right]
        if (
            len(apart) == 2
            and apart[1] == apart[0] + 1
            and first[apart[0]] == second[apart[1]]
            and first[apart[1]] == second[apart[0]]
        ):
            return SWAPPED
    return ""


@lru_cache(maxsize=4096)
def significant(text: str) -> str:
    """The digits of a number as written, without separators and outer zeros; "" for words."""
    match = _DIGITS.search(text)
    return re.sub(r"\D", "", match[0]).strip("0") if match else ""
