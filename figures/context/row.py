"""Row: the fields of a claim that its document, sentence and quantity settle by themselves."""

from __future__ import annotations

from hashlib import blake2b

from figures.context.movement import Role
from figures.documents import Document
from figures.lexicon import Unit
from figures.quantities import Quantity


def claim_id(document: str, start: int, text: str) -> str:
    """Stable id of a claim, 12 hexadecimal digits: the same for the same text at the same place of the same document.

    >>> claim_id("a.txt", 10, "5%")
    '8a66d8609739'
    """
    return blake2b(f"{document}\0{start}\0{text}".encode(errors="surrogatepass"), digest_size=6).hexdigest()


def ends(quantity: Quantity) -> tuple[float | None, float | None, float | None]:
    """Low, high and middle as floats; int by int, since float(Fraction) costs ten times as much."""
    one, other = quantity.low, quantity.high
    if one is None or other is None:
        return None, None, None
    low = one.numerator / one.denominator
    if one is other:
        return low, low, low
    high = other.numerator / other.denominator
    middle = (one + other) / 2
    return low, high, middle.numerator / middle.denominator


def base_value(value: float, unit: Unit, quantity: Quantity, role: Role) -> float | None:
    """The value in base units; None where the unit is in doubt, or the figure may be a difference of temperatures."""
    if (unit.dimension != "money" and quantity.alternatives) or (unit.offset and role.role == "change"):
        return None
    return value * unit.factor + unit.offset


def page_of(document: Document, start: int) -> int | None:
    if not document.pages:
        return None
    return sum(offset <= start for offset in document.pages)
