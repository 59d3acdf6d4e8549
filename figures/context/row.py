"""Row: the fields of a claim that its document, sentence and quantity settle by themselves."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from hashlib import blake2b

from figures.context.movement import Role
from figures.documents import Document
from figures.lexicon import Unit
from figures.quantities import Quantity

NO_UNIT = Unit("", "", "", 0.0, 0.0)  # of counted things, which have no dimension


def claim_ids(document: str) -> Callable[[int, str], str]:
    """Stable ids of the claims of a document, by their place and text, each of 12 hexadecimal digits.

    The same text at the same place of the same document has the same id.

    >>> claim_ids("a.txt")(10, "5%")
    '8a66d8609739'
    """
    begun = blake2b(f"{document}\0".encode(errors="surrogatepass"), digest_size=6)

    def claim_id(start: int, text: str) -> str:
        digest = begun.copy()
        digest.update(f"{start}\0{text}".encode(errors="surrogatepass"))
        return digest.hexdigest()

    return claim_id


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


def base_value(value: float | None, unit: Unit, quantity: Quantity, role: Role) -> float | None:
    """The value in base units.

    None without a unit, where the unit is in doubt, or where the figure may be a difference of temperatures.
    """
    if value is None or unit is NO_UNIT:
        return None
    if (quantity.alternatives and unit.dimension != "money") or (unit.offset and role.role == "change"):
        return None
    return value * unit.factor + unit.offset


def page_of(document: Document, start: int) -> int:
    """The page of a paged document on which an offset is."""
    return bisect_right(document.pages, start)
