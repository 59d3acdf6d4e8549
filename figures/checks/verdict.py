"""Verdicts: whether a stated number and what the other numbers imply can both be right."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from figures.checks.intervals import Interval
from figures.checks.stated import Stated

CONSISTENT, INCONSISTENT, NOTE, SILENT = "consistent", "inconsistent", "note", "silent"
ROUNDINGS = ("nearest", "either")
FAR = Fraction(2)  # a factor that no rounding explains
MIDDLING = Fraction(5, 100)
NEAR = Fraction(1, 10)  # of the stated number: if only trailing zeros explain a miss of more, nothing is said
WIDE_ABOUT = Fraction(2, 10)
UNDERSTATED = Fraction(125, 100)


class Verdict(NamedTuple):
    """The outcome of one comparison: verdict, reason in words, what was implied, and by how far it is missed."""

    verdict: str
    reason: str
    implied: Interval | None = None
    gap: Fraction = Fraction(0)


def silent(reason: str) -> Verdict:
    """Nothing can be said, and why."""
    return Verdict(SILENT, reason)


def judge(
    result: Stated, strict: Interval, loose: Interval, *, signed: bool = False, rounding: str = "nearest"
) -> Verdict:
    """Whether a stated result can be what the operands imply, read strictly or loosely.

    Consistent where the intervals meet, silent where only trailing zeros make them meet from afar; a note where they
    miss by at most half a unit in the last place (the number was cut off, not rounded) or by what a hedge still
    excuses; inconsistent beyond.  ``signed`` is for changes: an implied interval that holds both signs settles nothing.

    >>> from figures.checks.intervals import point
    >>> from figures.checks.stated import stated
    >>> judge(stated("17 percent", 17, 17), point(15), point(15)).verdict
    'inconsistent'
    >>> judge(stated("about 17 percent", 17, 17, "about"), point(15), point(15)).verdict
    'note'
    """
    if not result.allowed.gap(strict):
        if signed and _both_signs(strict):
            return Verdict(SILENT, "too coarse: the other numbers do not settle the sign", strict)
        if result.qualifier in ("over", "at least") and strict.low > result.value * UNDERSTATED:
            return Verdict(NOTE, "much more than what is said to be passed", strict)
        return Verdict(CONSISTENT, "", strict)
    if not result.allowed.gap(loose):
        far = result.allowed.gap(strict) > max(result.unit, abs(result.value) * NEAR)
        if far or (signed and _both_signs(loose)):
            return Verdict(SILENT, "too coarse: the other numbers are round", loose)
        return Verdict(CONSISTENT, "", loose)
    gap = result.allowed.gap(loose)
    if reason := _excuse(result, loose, gap):
        cut_off = reason.startswith("rounded")
        return Verdict(CONSISTENT if cut_off and rounding == "either" else NOTE, reason, loose, gap)
    return Verdict(INCONSISTENT, "these numbers do not agree", loose, gap)


def _both_signs(interval: Interval) -> bool:
    return interval.low < 0 < interval.high


def _excuse(result: Stated, implied: Interval, gap: Fraction) -> str:
    """Why a miss is only worth a note; "" where nothing excuses it."""
    below = implied.high < result.allowed.low
    if result.qualifier == "about":
        wide = abs(result.value) * WIDE_ABOUT
        return (
            "wide for an approximation" if not Interval(result.value, result.value).widened(wide).gap(implied) else ""
        )
    if result.qualifier == "nearly" and below:
        return "well below what is called nearly reached"
    if gap <= result.unit / 2:
        return "rounded down" if not below else "rounded up"
    return ""


def severity(verdict: Verdict, result: Stated | None, *, grave: bool = False) -> str:
    """How much a verdict matters: high, medium or low for a disagreement, note for a note, else "".

    High: a direction or a majority turns round, a factor of two or more, a slip of magnitude (``grave``);
    medium: off by more than five percent; low: the rest.
    """
    if verdict.verdict == NOTE:
        return "note"
    if verdict.verdict != INCONSISTENT:
        return ""
    if grave or result is None or verdict.implied is None:
        return "high" if grave else "low"
    stated, implied = abs(result.value), (verdict.implied.low + verdict.implied.high) / 2
    if not stated or implied * result.value <= 0 or not 1 / FAR < abs(implied) / stated < FAR:
        return "high"
    return "medium" if verdict.gap > stated * MIDDLING else "low"
