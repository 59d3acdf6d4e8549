"""The lexicon's tables made from the TOML files, a user's own among them, and the facts of every unit."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from figures.errors import FiguresError
from figures.lexicon.entries import Currency, Entry, Unit
from figures.lexicon.meanings import settle
from figures.lexicon.own import OwnPattern, own_patterns
from figures.lexicon.stanzas import Source, UnitStanza, read_source
from figures.lexicon.surfaces import expand_units

FOLDER = Path(__file__).parent
WORDS = (FOLDER / "units.toml", FOLDER / "currencies.toml", FOLDER / "magnitudes.toml")
FACTS = FOLDER / "facts.tsv"

Built = tuple[
    dict[str, tuple[Entry, ...]],
    dict[str, tuple[Entry, ...]],
    dict[str, Unit],
    dict[str, Currency],
    dict[str, dict[str, str]],
    dict[str, str],
    dict[str, str],
    tuple[OwnPattern, ...],
]


def build(extra: Path | None = None) -> Built:
    """The arguments of ``Lexicon`` from the words, with those of the file ``extra`` added.

    Raises ``FiguresError`` naming file, stanza and reason.
    """
    source = read_source(WORDS, extra)
    tables = settle(source)
    units = read_facts()
    stanzas = expand_units(source)
    for name, stanza in stanzas.items():
        if name not in units and not is_quotient(name, stanzas):
            if stanza.pint:
                place = source.stands.get(("units", name), f"{FACTS}: {name}")
                remedy = "pint cannot be asked here; say what the unit is by base and factor"
                if ("units", name) not in source.own:
                    remedy = "has no facts yet; run python -m figures.lexicon.facts"
                raise FiguresError(f"{place}: {remedy}")
            units[name] = define(name, stanza, units, source)
    for code in source.currencies:
        units[code] = Unit(code, "money", code, 1.0, 0.0)
    return (
        tables.symbols,
        tables.words,
        units,
        tables.currencies,
        tables.places,
        tables.families,
        quotients(source, units),
        own_patterns(extra, source.patterns, units) if extra else (),
    )


def read_facts() -> dict[str, Unit]:
    lines = FACTS.read_text(encoding="utf-8").splitlines()[1:]
    rows = (line.split("\t") for line in lines)
    return {
        name: Unit(name, dimension, base, float(factor), float(offset))
        for name, dimension, base, factor, offset in rows
    }


def is_quotient(name: str, stanzas: Mapping[str, UnitStanza]) -> bool:
    """Whether the unit's facts follow from those of its two parts."""
    top, _, bottom = name.rpartition("/")
    return top in stanzas and bottom in stanzas and not stanzas[name].pint and stanzas[name].base is None


def define(name: str, stanza: UnitStanza, units: Mapping[str, Unit], source: Source) -> Unit:
    """The facts of a unit that its stanza defines by another one, or of one that nothing can be converted to."""
    if not stanza.base:
        return Unit(name, stanza.dimension or name, name, 1.0, 0.0)
    base = units.get(stanza.base)
    if base is None and "/" in stanza.base:
        top, bottom = (units.get(part) for part in stanza.base.split("/", 1))
        if top and bottom:
            base = Unit("", f"{top.dimension}/{bottom.dimension}", f"{top.base_unit}/{bottom.base_unit}", 1.0, 0.0)
            base = base._replace(factor=top.factor / bottom.factor)
    if base is None:
        place = source.stands.get(("units", name), name)
        raise FiguresError(f"{place}, base: {stanza.base!r} must be defined before {name!r}; change their order")
    dimension = stanza.dimension or quotients(source, units).get(base.dimension, base.dimension)
    offset = stanza.offset * base.factor + base.offset
    return Unit(name, dimension, base.base_unit, stanza.factor * base.factor, offset)


def quotients(source: Source, units: Mapping[str, Unit]) -> dict[str, str]:
    """Names for quotients of dimensions, from the base units that are quotients: length/time is speed."""
    names: dict[str, str] = {}
    for dimension, base in source.dimensions.items():
        top, _, bottom = base.rpartition("/")
        if top in units and bottom in units:
            names.setdefault(f"{units[top].dimension}/{units[bottom].dimension}", dimension)
    return names
