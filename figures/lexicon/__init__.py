"""What words are: units, currencies and magnitudes, every way they are written, and the facts of every unit.

The words stand in ``units.toml``, ``currencies.toml`` and ``magnitudes.toml``, the facts (factor, offset,
dimension) in ``facts.tsv``, which ``python -m figures.lexicon.facts`` makes with pint.  ``compiled.json`` holds
the tables made from all of these, so that loading costs a few milliseconds; when any of the files has changed
since, the tables are made anew; the same command writes them.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from figures.lexicon.compiled import read_compiled
from figures.lexicon.entries import Currency, Entry, Unit
from figures.lexicon.own import OwnPattern

__all__ = ["Currency", "Entry", "Lexicon", "Unit", "load"]


class Lexicon:
    """What surfaces mean.

    ``symbols``      surfaces read exactly as written: km, US$, MW
    ``words``        lower-case surfaces read in any case, plurals included: metric tons, hong kong dollars
    ``units``        facts of every unit and currency
    ``currencies``   the years and places of every currency
    ``places``       for a name shared by several (dollar, rupee, kr, gallon), {lower-case place: code or unit}
    ``families``     the shared name that a surface belongs to: $ -> dollar
    ``dimensions``   name of a quotient of dimensions: length/time -> speed
    ``patterns``     the ``[[patterns]]`` of a user's file, compiled
    """

    def __init__(
        self,
        symbols: dict[str, tuple[Entry, ...]],
        words: dict[str, tuple[Entry, ...]],
        units: dict[str, Unit],
        currencies: dict[str, Currency],
        places: dict[str, dict[str, str]],
        families: dict[str, str],
        dimensions: dict[str, str],
        patterns: tuple[OwnPattern, ...] = (),
    ) -> None:
        self.symbols = symbols
        self.words = words
        self.units = units
        self.currencies = currencies
        self.places = places
        self.families = families
        self.dimensions = dimensions
        self.patterns = patterns
        self._quotients: dict[str, Unit | None] = {}

    def lookup(self, surface: str) -> tuple[Entry, ...]:
        """The meanings of a surface, the likeliest first, one for each kind of thing; () if it is not known.

        A surface of several words has single spaces between them.

        >>> [(entry.kind, entry.name) for entry in load().lookup("Hong Kong dollars")]
        [('currency', 'HKD')]
        >>> load().lookup("tons")[0].alternatives
        ('ton', 'long_ton')
        """
        return self.symbols.get(surface) or self.words.get(surface.lower(), ())

    def unit(self, name: str) -> Unit | None:
        """The facts of a unit or currency, a quotient of known units included; None for anything else.

        >>> load().unit("mile/hour").factor
        0.44704
        >>> load().unit("USD/barrel").dimension, load().unit("USD/barrel").base_unit
        ('money/volume', 'USD/cubic_meter')
        """
        unit = self.units.get(name)
        if unit is None and "/" in name:
            if name not in self._quotients:
                self._quotients[name] = self._quotient(name)
            unit = self._quotients[name]
        return unit

    def _quotient(self, name: str) -> Unit | None:
        # Temperatures in a quotient are differences, so the offset plays no part.
        above, _, below = name.rpartition("/")
        top, bottom = self.unit(above), self.unit(below)
        if top is None or bottom is None or not top.base_unit or not bottom.base_unit:
            return None
        dimension = f"{top.dimension}/{bottom.dimension}"
        base = f"{top.base_unit}/{bottom.base_unit}"
        return Unit(name, self.dimensions.get(dimension, dimension), base, top.factor / bottom.factor, 0.0)

    def reading(self, surface: str, place: str, year: int | None = None) -> str:
        """What a surface of several readings means in a place, named or by its demonym, in a year; "" if not known.

        The places are those of currencies, so this settles units only where they differ by country.

        >>> load().reading("$", "Canada"), load().reading("pesos", "Mexican", 1987), load().reading("gallons", "UK")
        ('CAD', 'MXP', 'imperial_gallon')
        """
        place, entries = place.lower(), self.lookup(surface)
        if year is not None:
            for code in (each for entry in entries for each in (entry.name, *entry.alternatives)):
                currency = self.currencies.get(code)
                if currency and place in currency.places and currency.since <= year <= (currency.until or year):
                    return code
        family = self.families.get(surface) or self.families.get(surface.lower(), "")
        return self.places.get(family, {}).get(place, "")


def load(extra: str | Path | None = None) -> Lexicon:
    """The lexicon; with ``extra``, the TOML file of a user's own words added, which go before ours.

    Such a file has the tables of ours (``[units.NAME]``, ``[currencies.CODE]``, ``[subunits.NAME]``,
    ``[magnitudes.NAME]``, ``[readings.NAME]``), ``remove``, a list of surfaces to forget, and ``[[patterns]]``.
    An own unit says what it is by ``base`` and ``factor``: so many of a unit that is known.  An own pattern has a
    ``name``, a ``regex`` with the group ``value`` and perhaps ``unit`` or ``noun``, and perhaps ``kind`` and ``unit``.

    Raises ``FiguresError`` naming file, stanza and reason.

    >>> load().lookup("km")[0].name
    'kilometer'
    """
    if extra is None:
        return _built_in()
    path = Path(extra)
    return _with_own(path, path.stat().st_mtime_ns if path.exists() else 0)


@lru_cache(maxsize=1)
def _built_in() -> Lexicon:
    tables = read_compiled()
    if tables is None:
        from figures.lexicon.building import build

        return Lexicon(*build())
    return Lexicon(*tables)


@lru_cache(maxsize=8)
def _with_own(path: Path, changed: int) -> Lexicon:
    """The lexicon with a user's file, made anew when the file has changed."""
    from figures.lexicon.building import build

    return Lexicon(*build(path))
