"""Repeats: which claim of a document says again what an earlier one has said.

The same amount of the same unit, exactly or within the rounding that the looser one was written with, said of the same
thing; or an amount and its conversion in brackets.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from figures.claims import Claim

_LOOSE = ("about", "nearly", "over")


def repeats(claims: Sequence[Claim]) -> list[str]:
    """For each claim the id of the first claim of the document that states the same; "" where it is the first."""
    exact: dict[tuple[object, ...], list[Claim]] = {}
    loose: dict[tuple[str, str], list[Claim]] = {}  # claims that a rounded one may restate
    found: list[str] = []
    for number, claim in enumerate(claims):
        alike = exact.setdefault((claim.kind, claim.unit, claim.low, claim.high), [])
        near = loose.setdefault((claim.kind, claim.unit), [])
        origin = next((one.id for one in alike[:_FEW] if _same(one, claim)), "") if alike else ""
        if near and not origin:
            loosely = claim.qualifier in _LOOSE
            other = (one for one in near[:_MANY] if loosely or one.qualifier in _LOOSE or one.low == claim.low)
            origin = next((one.id for one in other if _same(one, claim)), "")
        if not origin and number and _converted(claims[number - 1], claim):
            origin = found[number - 1] or claims[number - 1].id
        if not origin:
            alike.append(claim)
            near.append(claim)
        found.append(origin)
    return found


_FEW, _MANY = 20, 100  # how many earlier claims are compared; a text states few things so often


def _same(earlier: Claim, claim: Claim) -> bool:
    if claim.low is None or claim.high is None or earlier.low is None or earlier.high is None:
        return False
    if earlier.low == claim.low and earlier.high == claim.high:
        return _about_the_same(earlier, claim, weight=abs(claim.low))
    if (claim.qualifier not in _LOOSE and earlier.qualifier not in _LOOSE) or claim.kind in (
        "count",
        "duration",
        "ratio",
        "score",
        "age",
    ):
        return False
    loose, fine = sorted((earlier, claim), key=lambda one: -(one.rounded_to or 0.0))
    assert loose.low is not None and fine.low is not None
    if (loose.qualifier == "over" and fine.low < loose.low) or (loose.qualifier == "nearly" and fine.low > loose.low):
        return False
    near = abs(fine.low - loose.low) < (loose.rounded_to or 0.0) / 2
    return near and _about_the_same(earlier, claim, weight=abs(claim.low))


def _about_the_same(earlier: Claim, claim: Claim, weight: float) -> bool:
    """Words in common in the subjects; for a telling number in a telling unit the unit is enough."""
    if claim.kind in ("money", "quantity", "rate") and weight not in (0.0, 1.0) and claim.unit:
        return claim.role == earlier.role or _shared(earlier.subject, claim.subject)
    if claim.kind == "count" and claim.unit and weight > 10:
        return True
    return claim.role == earlier.role and _shared(earlier.subject, claim.subject)


def _shared(one: str, other: str) -> bool:
    return not _words(one).isdisjoint(_words(other))


@lru_cache(4096)
def _words(label: str) -> frozenset[str]:
    return frozenset(word.lower() for word in label.split() if len(word) > 2)


def _converted(before: Claim, claim: Claim) -> bool:
    """An amount directly followed by its conversion in brackets: 475 pounds (215.5 kilos)."""
    gap = claim.start - before.end
    if not 1 <= gap <= 4 or claim.sentence_number != before.sentence_number or claim.dimension != before.dimension:
        return False
    first = before.end - (before.start - before.sentence.find(before.text))
    opened = "(" in before.sentence[first : first + gap]
    return opened and claim.unit != before.unit and claim.dimension not in ("", "time")
