"""The facts of every unit, worked out with pint: ``python -m figures.lexicon.facts`` writes ``facts.tsv``.

It writes ``compiled.json`` as well, so it is the one command to run after a change of the TOML files.
pint is never given text: only the expressions in ``units.toml``, where our names and pint's are set side by side
(an oil barrel is ``oil_bbl`` to pint, whose ``barrel`` is a dry one).  This is the only module that imports it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from figures.errors import FiguresError
from figures.lexicon.building import FACTS, WORDS, define, is_quotient
from figures.lexicon.compiled import write_compiled
from figures.lexicon.entries import Unit
from figures.lexicon.stanzas import Source, UnitStanza, read_source
from figures.lexicon.surfaces import expand_units

if TYPE_CHECKING:
    from pint import UnitRegistry

HEADER = "unit\tdimension\tbase_unit\tfactor\toffset"


def facts() -> str:
    """The text of ``facts.tsv``: one line a unit, quotients left out, since they follow from their parts.

    Columns: unit, dimension, base_unit, and factor and offset of ``base = value * factor + offset``.
    """
    from pint import UnitRegistry

    registry: UnitRegistry[Any] = UnitRegistry(autoconvert_offset_to_baseunit=True)
    source = read_source(WORDS)
    stanzas = expand_units(source)
    units: dict[str, Unit] = {}
    for name, stanza in stanzas.items():
        if stanza.base is None and not is_quotient(name, stanzas):
            units[name] = measure(registry, name, stanzas, source)
    for name, stanza in stanzas.items():
        if stanza.base is not None:
            units[name] = define(name, stanza, units, source)
    lines = (f"{u.name}\t{u.dimension}\t{u.base_unit}\t{u.factor!r}\t{u.offset!r}" for u in units.values())
    return "\n".join((HEADER, *sorted(lines))) + "\n"


def expression(name: str, stanzas: dict[str, UnitStanza]) -> str:
    """What a unit is to pint, quotients by their parts."""
    stanza = stanzas.get(name)
    if stanza and stanza.pint:
        return stanza.pint
    above, _, below = name.rpartition("/")
    if above and below in stanzas:
        return f"({expression(above, stanzas)}) / ({expression(below, stanzas)})"
    return name


def quantity(registry: UnitRegistry[Any], number: float, text: str) -> Any:
    """So many of what pint makes of an expression; degrees Celsius are points of a scale, not differences."""
    return registry.Quantity(number, text) if text.isidentifier() else number * registry.parse_expression(text)


def measure(registry: UnitRegistry[Any], name: str, stanzas: dict[str, UnitStanza], source: Source) -> Unit:
    """The facts of one unit, in the base unit of the dimension its stanza names, or else of the first that fits."""
    text, wanted = expression(name, stanzas), stanzas[name].dimension
    one, zero = quantity(registry, 1, text), quantity(registry, 0, text)
    for dimension, base in source.dimensions.items():
        if wanted in ("", dimension) and (base not in stanzas or stanzas[base].base is None):
            unit = quantity(registry, 1, expression(base, stanzas))
            if unit.dimensionality == one.dimensionality:
                offset = (zero.to_base_units() / unit).to_base_units().magnitude
                slope = (one.to_base_units() / unit).to_base_units().magnitude - offset
                return Unit(name, dimension, base, float(f"{slope:.15g}"), float(f"{offset:.15g}"))
    place = source.stands.get(("units", name), name)
    raise FiguresError(f"{place}: no entry of [dimensions] has the dimension {one.dimensionality}; add one")


if __name__ == "__main__":
    FACTS.write_text(facts(), encoding="utf-8")
    write_compiled()
