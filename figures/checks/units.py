"""Whether two numbers can be compared, and by what factor: same unit, same dimension, same counted thing."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from figures.checks.passages import Figure
from figures.lexicon import Unit, load

PERCENTS = {"percent": Fraction(1), "percentage_point": Fraction(1), "basis_point": Fraction(1, 100)}
FAR = 100  # times apart, an amount and an amount per share are not the same thing
BARE = re.compile(
    r"[^A-Za-z$€£¥₹%°]*(?:\s*\b(?:thousand|million|billion|trillion|mln|bln|mn|bn|lakh|crore)|(?<=\d)(?:mn|bn|m|k))*",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def known(unit: str) -> Unit | None:
    """A unit of measure or currency that the lexicon knows; None for counted things and others."""
    return load().unit(unit) if unit and unit not in PERCENTS else None


def factor(one: str, other: str) -> Fraction | None:
    """How many of ``one`` unit are in one of the ``other``; None where the two measure different things.

    >>> factor("kilometer", "mile")
    Fraction(25146, 15625)
    >>> factor("kilogram", "mile") is None, factor("USD", "EUR") is None
    (True, True)
    """
    if one == other:
        return Fraction(1)
    if one in PERCENTS and other in PERCENTS:
        return PERCENTS[other] / PERCENTS[one]
    first, second = known(one), known(other)
    if first and second and first.base_unit and first.base_unit == second.base_unit and first.offset == second.offset:
        return exact(second.factor) / exact(first.factor)
    return None


def exact(number: float) -> Fraction:
    """The decimal number that a float was written as."""
    return Fraction(repr(float(number)))


def comparable(one: Figure, other: Figure) -> Fraction | None:
    """Factor that brings ``other`` to the unit of ``one``; None where they are different things.

    A number without unit of its own takes the other's; counted things compare when their head nouns agree.
    """
    ratio = factor(one.unit, other.unit)
    if ratio is not None:
        return ratio
    if one.unit.startswith(f"{other.unit}/") or other.unit.startswith(f"{one.unit}/"):  # "74 cents a share, from 67"
        return Fraction(1) if one.value and other.value and 1 / FAR < one.value / other.value < FAR else None
    if bare(one) or bare(other):
        return None if "percent" in (one.unit, other.unit) else Fraction(1)
    if known(one.unit) or known(other.unit) or "percent" in (one.unit, other.unit):
        return None
    return Fraction(1) if same_noun(one.unit, other.unit) else None


def bare(figure: Figure) -> bool:
    """Whether a number stands without unit or noun: ``from 474,000``."""
    return BARE.fullmatch(figure.text) is not None and figure.dimension != "length"  # 5m is five metres


def same_noun(one: str, other: str) -> bool:
    """Whether two noun phrases have the same head, or one holds the other's.

    >>> same_noun("preferred share", "share"), same_noun("passenger", "bag")
    (True, False)
    """
    first, second = one.split(), other.split()
    return bool(first and second) and (first[-1] in second or second[-1] in first)
