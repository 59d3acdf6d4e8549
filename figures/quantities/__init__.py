"""Quantities: value, low, high, unit and precision of what a mention states."""

from __future__ import annotations

from figures.quantities.amounts import ELIDED
from figures.quantities.interpreting import interpret
from figures.quantities.parts import entry_at, magnitude_of
from figures.quantities.quantity import POINT_NOTE, Quantity, counted
from figures.quantities.rates import denominator
from figures.quantities.wholes import noun_after, part_of

__all__ = [
    "ELIDED",
    "POINT_NOTE",
    "Quantity",
    "counted",
    "denominator",
    "entry_at",
    "interpret",
    "magnitude_of",
    "noun_after",
    "part_of",
]
