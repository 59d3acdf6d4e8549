"""Every way a unit, currency or magnitude can be written, made from its stanza: plurals, prefixes, powers, rates.

The rules are the ones that `units.toml` describes at its head.  Each rule gives *surfaces*: a way of writing,
whether it is read in any case (a word) or exactly (a symbol), and what it means.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import product
from typing import Any, NamedTuple

from figures.lexicon.stanzas import CurrencyStanza, ReadingStanza, Source, SubunitStanza, UnitStanza, Words

# A name's head, which takes the plural, is what stands before the first of these: miles per hour, barrels of oil.
HEAD = re.compile(r"(.+?)( (?:per|of|an?|in) .+|)", re.S)
POWERS = (
    ("square_of", ("square", "sq", "sq."), "squared", "²2"),
    ("cube_of", ("cubic", "cu", "cu."), "cubed", "³3"),
)
_QUOTIENT = re.compile(r"([^\W\d]+)/([^\W\d]+?)\^?([23²³]?)")
_PLAIN, _RAISED = str.maketrans("²³", "23"), str.maketrans("123", "¹²³")


class Surface(NamedTuple):
    """One way of writing one meaning."""

    text: str
    word: bool
    kind: str
    name: str
    factor: float
    glued_only: bool
    stanza: tuple[str, str]


def plural(name: str) -> str:
    """The plural of a unit's or currency's name by rule, or "" for an abbreviation with a stop or sign.

    >>> plural("mile per hour"), plural("inch"), plural("penny"), plural("sq. ft.")
    ('miles per hour', 'inches', 'pennies', '')
    """
    match = HEAD.fullmatch(name)
    head, rest = match.groups() if match else (name, "")
    if not head[-1:].isalpha() or head.lower() in ("per cent",):
        return ""
    if head.endswith(("s", "x", "ch", "sh", "z")):
        return f"{head}es{rest}"
    if head.endswith("y") and head[-2:-1] not in "aeiou":
        return f"{head[:-1]}ies{rest}"
    return f"{head}s{rest}"


def plurals(names: Iterable[str], given: Words | None) -> Words:
    return tuple(filter(None, map(plural, names))) if given is None else given


def expand_units(source: Source) -> dict[str, UnitStanza]:
    """Every unit, those made from others included, with all names, plurals and symbols and what it is to pint."""
    units: dict[str, UnitStanza] = {}
    for name, stanza in source.units.items():
        own = stanza._replace(plurals=plurals(stanza.names, stanza.plurals))
        units[name] = joined(own, units.get(name))
        for prefix in stanza.prefixes:
            units[prefix + name] = joined(
                prefixed(name, stanza, prefix, source.prefixes[prefix]), units.get(prefix + name)
            )
    for name, stanza in list(units.items()):
        for key, before, after, digits in POWERS:
            base = getattr(stanza, key)
            if base:
                names, many, symbols = powered(units[base], before, after, digits)
                text = f"({units[base].pint or base}) ** {digits[1]}"
                units[name] = joined(stanza, UnitStanza(names, many, symbols, pint=text))
    return {name: stanza._replace(symbols=exponents(stanza.symbols)) for name, stanza in units.items()}


def exponents(symbols: Words) -> Words:
    """The symbols, and those of quotients with exponents below zero too: kg/m3, kg m-3, kg·m⁻³.

    >>> exponents(("kg", "J/kg"))
    ('kg', 'J/kg', 'J kg-1', 'J kg^-1', 'J kg⁻¹', 'J·kg-1', 'J·kg⁻¹')
    """
    made: list[str] = []
    for match in filter(None, map(_QUOTIENT.fullmatch, symbols)):
        above, below, power = match[1], match[2], (match[3] or "1").translate(_PLAIN)
        raised = power.translate(_RAISED)
        made += [f"{above} {below}-{power}", f"{above} {below}^-{power}", f"{above} {below}⁻{raised}"]
        made += [f"{above}·{below}-{power}", f"{above}·{below}⁻{raised}"]
    return (*symbols, *made)


def joined(stanza: UnitStanza, other: UnitStanza | None) -> UnitStanza:
    """The stanza with the other's surfaces added, and the other's facts where it has none of its own."""
    if other is None:
        return stanza
    return stanza._replace(
        names=(*stanza.names, *other.names),
        plurals=(*(stanza.plurals or ()), *(other.plurals or ())),
        symbols=(*stanza.symbols, *other.symbols),
        glued_only=(*stanza.glued_only, *other.glued_only),
        multiples={**other.multiples, **stanza.multiples},
        pint=stanza.pint or other.pint,
        dimension=stanza.dimension or other.dimension,
        prefix_symbols=stanza.prefix_symbols or other.prefix_symbols,
    )


def prefixed(name: str, stanza: UnitStanza, prefix: str, letters: Words) -> UnitStanza:
    names = stanza.names if stanza.prefix_names is None else stanza.prefix_names
    many = plurals(names, stanza.plurals if stanza.prefix_names is None else None)
    return UnitStanza(
        names=tuple(prefix + each for each in names),
        plurals=tuple(prefix + each for each in many),
        symbols=tuple(letter + each for letter in letters for each in prefix_letters(stanza)),
        pint=f"({prefix}meter / meter) * ({stanza.pint or name})",
        dimension=stanza.dimension,
    )


def prefix_letters(stanza: UnitStanza) -> Words:
    if stanza.prefix_symbols is None:
        return tuple(letters_of(stanza, glued=True))
    return stanza.prefix_symbols


def letters_of(stanza: UnitStanza | ReadingStanza, glued: bool = False) -> list[str]:
    """The symbols that others are made from: letters only, and those that count only when glued if asked for."""
    own = [each for each in stanza.symbols if glued or each not in stanza.glued_only]
    return [each for each in dict.fromkeys((*own, *(getattr(stanza, "prefix_symbols", ()) or ()))) if each.isalpha()]


def powered(base: UnitStanza | ReadingStanza, before: Words, after: str, digits: str) -> tuple[Words, Words, Words]:
    """Names, plurals and symbols of square or cubic units: square kilometers, sq. km, km squared, km², km2, km^2."""
    symbols = letters_of(base)
    names, many = (*base.names, *symbols), base.plurals or ()
    return (
        (*(f"{word} {each}" for word in before for each in names), *(f"{each} {after}" for each in names)),
        (*(f"{word} {each}" for word in before for each in many), *(f"{each} {after}" for each in many)),
        tuple(symbol + end for symbol in symbols for end in (digits[0], digits[1], f"^{digits[1]}")),
    )


def divided(top: ReadingStanza, bottom: ReadingStanza) -> tuple[Words, Words, Words]:
    """Names, plurals and symbols of rates: miles per hour, miles an hour, mi/h."""
    links = ("per", "a", "an")
    below = [f"{link} {name}" for link in links for name in bottom.names]
    return (
        tuple(f"{name} {each}" for name in top.names for each in below),
        tuple(f"{name} {each}" for name in top.plurals or () for each in below),
        tuple(
            f"{above}/{each}" for above in top.symbols for each in (*bottom.symbols, *bottom.names) if above.isalpha()
        ),
    )


def all_surfaces(source: Source) -> Iterator[Surface]:
    """Every surface of every stanza except the readings, which say what surfaces of several meanings mean."""
    for name, unit in expand_units(source).items():
        yield from written(("units", name), unit, "unit", name)
    for code, currency in source.currencies.items():
        yield from written(("currencies", code), full_currency(code, currency, source), "currency", code)
    for name, subunit in source.subunits.items():
        yield from written(("subunits", name), subunit, "subunit", subunit.of[0], subunit.factor)
        yield from national_subunits(name, subunit, source)
    for name, magnitude in source.magnitudes.items():
        yield from written(("magnitudes", name), magnitude, "magnitude", name, magnitude.value)


def written(stanza: tuple[str, str], words: Any, kind: str, name: str, factor: float = 1.0) -> Iterator[Surface]:
    """The surfaces that a stanza lists, each once."""
    for text in dict.fromkeys((*words.names, *plurals(words.names, words.plurals))):
        yield Surface(text.lower(), True, kind, name, factor, False, stanza)
    for text in dict.fromkeys(words.symbols):
        yield Surface(text, False, kind, name, factor, text in words.glued_only, stanza)
    for text, multiple in getattr(words, "multiples", {}).items():
        yield Surface(text, False, kind, name, multiple, text in words.glued_only, stanza)


def made_readings(source: Source, units: dict[str, UnitStanza]) -> Iterator[ReadingStanza]:
    """The readings of what is made from a shared name: square miles, tons per day, miles per gallon."""
    shared: dict[str, list[ReadingStanza]] = {name: [] for name in units}
    for reading in source.readings.values():
        known = tuple(name for name in reading.of if name in units)
        if known:
            many = plurals(reading.names, reading.plurals)
            shared[known[0]].append(reading._replace(of=known, plurals=many))
    for name, stanza in units.items():
        for key, before, after, digits in POWERS:
            base = getattr(stanza, key)
            for reading in shared.get(base, ()):
                made = (name.replace(base, each) for each in reading.of)
                ways = powered(reading, before, after, digits)
                yield ReadingStanza(tuple(each for each in made if each in units), {}, *ways)
        top, _, bottom = name.rpartition("/")
        if top in units and bottom in units:
            for above, below in product((plain(top, units), *shared[top]), (plain(bottom, units), *shared[bottom])):
                of = tuple(f"{one}/{other}" for one, other in product(above.of, below.of))
                yield ReadingStanza(of, {}, *divided(above, below))


def plain(name: str, units: dict[str, UnitStanza]) -> ReadingStanza:
    """A unit's own surfaces, as a reading of nothing else."""
    stanza = units[name]
    return ReadingStanza((name,), {}, stanza.names, stanza.plurals, tuple(letters_of(stanza, glued=True)))


def full_currency(code: str, stanza: CurrencyStanza, source: Source) -> CurrencyStanza:
    """The currency with its code as a symbol and its names after country and demonym: Canadian dollars."""
    own = (stanza.names, plurals(stanza.names, stanza.plurals))
    shared = [reading_names(source.readings[family]) for family in stanza.families]
    # Own names of several words say already whose they are.
    shared.append((single_words(own[0]), single_words(own[1])))
    places = (*stanza.demonyms, *stanza.countries)
    singular = tuple(f"{place} {name}" for place in places for names, _ in shared for name in names)
    many = tuple(f"{place} {name}" for place in places for _, names in shared for name in names)
    signed = (f"{code} $",) if "dollar" in stanza.families else ()
    symbols = tuple(dict.fromkeys((code, *stanza.symbols, *signed)))
    return stanza._replace(names=(*own[0], *singular), plurals=(*own[1], *many), symbols=symbols)


def single_words(names: Words) -> Words:
    return tuple(name for name in names if " " not in name)


def reading_names(reading: ReadingStanza) -> tuple[Words, Words]:
    return reading.names, plurals(reading.names, reading.plurals)


def national_subunits(name: str, stanza: SubunitStanza, source: Source) -> Iterator[Surface]:
    """Subunits after country or demonym mean that country's: Australian cents."""
    names = (*stanza.names, *plurals(stanza.names, stanza.plurals))
    for code in reversed(stanza.of):
        currency = source.currencies[code]
        for place in (*currency.demonyms, *currency.countries):
            for each in names:
                yield Surface(
                    f"{place} {each}".lower(), True, "subunit", code, stanza.factor, False, ("subunits", name)
                )
