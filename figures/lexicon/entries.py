"""What the loaded lexicon is made of: the meanings of a surface, the facts of a unit, the life of a currency."""

from __future__ import annotations

from typing import NamedTuple


class Entry(NamedTuple):
    """One meaning of a surface: so many (``factor``) of the named unit, currency or magnitude.

    ``kind`` is ``unit``, ``currency``, ``subunit`` (of the currency ``name``: cents are 0.01) or ``magnitude``
    (``factor`` is the value: 1e6).  Units and currencies have factor 1.0 except for surfaces that carry a
    magnitude of their own (``bcf`` is 1e9 cubic_foot, ``MUSD`` 1e6 USD).  ``alternatives`` are the other
    readings of the surface, best first; ``glued_only`` surfaces count only when attached to the number.
    """

    kind: str
    name: str
    factor: float
    alternatives: tuple[str, ...]
    glued_only: bool


class Unit(NamedTuple):
    """Facts of a unit: ``base = value * factor + offset``, in ``base_unit``.

    ``dimension`` is ``length``, ``money`` … or a quotient (``money/volume``).  A currency is its own base.
    """

    name: str
    dimension: str
    base_unit: str
    factor: float
    offset: float


class Currency(NamedTuple):
    """A currency's code, its first and last year (0: before 1975; 0: still in use), and its places in lower case."""

    code: str
    since: int
    until: int
    places: tuple[str, ...]
