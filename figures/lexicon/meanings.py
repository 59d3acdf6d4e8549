"""What each surface means: the surfaces of all stanzas put together, several readings in order, clashes refused."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from figures.errors import FiguresError
from figures.lexicon.entries import Currency, Entry
from figures.lexicon.stanzas import ReadingStanza, Source, SubunitStanza
from figures.lexicon.surfaces import Surface, all_surfaces, expand_units, made_readings, plurals

Key = tuple[bool, str]
Meanings = dict[str, tuple[Entry, ...]]


class Tables(NamedTuple):
    """The lexicon without the facts of its units: see ``Lexicon`` for the fields."""

    symbols: Meanings
    words: Meanings
    families: dict[str, str]
    places: dict[str, dict[str, str]]
    currencies: dict[str, Currency]


def settle(source: Source) -> Tables:
    """All tables of the lexicon from its stanzas.

    Raises ``FiguresError`` for a name that no stanza has, and for a surface that two stanzas claim while no
    reading lists both.
    """
    check_names(source)
    claims = claimed(source)
    found, families = shared(source, claims)
    for reading in made_readings(source, expand_units(source)):
        for key in keys(reading):
            if key not in found and key not in claims:
                found[key] = readings(source, reading)
    found.update({key: settled(source, key, surfaces) for key, surfaces in claims.items()})
    for name, subunit in source.subunits.items():
        for key in keys(subunit):
            families.setdefault(key[1], name)
    for text in source.remove:
        found.pop((False, text), None)
        found.pop((True, text.lower()), None)
    symbols = {text: entries for (word, text), entries in found.items() if not word}
    words = {text: entries for (word, text), entries in found.items() if word}
    currencies = {
        code: Currency(
            code,
            stanza.since,
            stanza.until,
            tuple(dict.fromkeys(map(str.lower, (*stanza.countries, *stanza.demonyms, *stanza.cities)))),
        )
        for code, stanza in source.currencies.items()
    }
    return Tables(symbols, words, families, family_places(source, currencies), currencies)


def claimed(source: Source) -> dict[Key, list[Surface]]:
    """All that stanzas say of each surface, readings apart."""
    claims: dict[Key, list[Surface]] = defaultdict(list)
    for surface in all_surfaces(source):
        claims[surface.word, surface.text].append(surface)
    for word, text in list(claims):
        # A symbol hides a name that is written the same, so they have to agree.
        if word and (False, text) in claims:
            claims[True, text] = claims[False, text] = claims[False, text] + claims[True, text]
    return dict(claims)


def shared(source: Source, claims: dict[Key, list[Surface]]) -> tuple[dict[Key, tuple[Entry, ...]], dict[str, str]]:
    """What the surfaces of readings mean, and the reading each belongs to; they leave the claims."""
    found: dict[Key, tuple[Entry, ...]] = {}
    families: dict[str, str] = {}
    for name, reading in source.readings.items():
        entries = readings(source, reading)
        for key in keys(reading):
            if key[1] in families and ("readings", name) not in source.own:
                raise FiguresError(
                    f"{source.stands['readings', name]}: {key[1]!r} has readings elsewhere too; keep one"
                )
            glued = key[1] in reading.glued_only
            own = unlisted(source, name, key, claims.pop(key, []))
            found[key] = (*own, *(entry._replace(glued_only=glued) for entry in entries))
            families[key[1]] = name
    return found, families


def keys(stanza: ReadingStanza | SubunitStanza) -> Iterator[Key]:
    for text in dict.fromkeys((*stanza.names, *plurals(stanza.names, stanza.plurals))):
        yield True, text.lower()
    for text in dict.fromkeys(stanza.symbols):
        yield False, text


def meaning(source: Source, name: str) -> Entry:
    """The plain entry of a name in a reading: a currency code, a magnitude, a subunit or a unit."""
    if name in source.currencies:
        return Entry("currency", name, 1.0, (), False)
    if name in source.magnitudes:
        return Entry("magnitude", name, source.magnitudes[name].value, (), False)
    if name in source.subunits:
        subunit = source.subunits[name]
        return Entry("subunit", subunit.of[0], subunit.factor, subunit.of[1:], False)
    return Entry("unit", name, 1.0, (), False)


def readings(source: Source, reading: ReadingStanza) -> tuple[Entry, ...]:
    """One entry for each kind of thing among the readings, each with all the others as its alternatives."""
    best: dict[str, tuple[str, Entry]] = {}
    for name in reading.of:
        entry = meaning(source, name)
        best.setdefault(entry.kind, (name, entry))
    return tuple(
        entry._replace(alternatives=(*entry.alternatives, *(name for name in reading.of if name != chosen)))
        for chosen, entry in best.values()
    )


def unlisted(source: Source, name: str, key: Key, surfaces: list[Surface]) -> tuple[Entry, ...]:
    """What a user's stanza makes of a surface that a reading covers; anybody else has to be in the reading."""
    reading = source.readings[name]
    outside = [each for each in surfaces if not {each.name, each.stanza[1]} & set(reading.of)]
    for each in outside:
        if each.stanza not in source.own:
            raise FiguresError(
                f"{source.stands['readings', name]}: {key[1]!r} is also a surface of {source.stands[each.stanza]}; "
                f"add {each.name!r} to `of` there or drop the surface"
            )
    return tuple(
        Entry(each.kind, each.name, each.factor, tuple(n for n in reading.of if n != each.name), each.glued_only)
        for each in outside
    )


def settled(source: Source, key: Key, surfaces: list[Surface]) -> tuple[Entry, ...]:
    """The meaning of a surface that no reading covers.

    Stanzas agree, or a currency shares the name with the ones it replaced (Mexican peso), or the user's own
    stanza goes before ours; anything else is refused.
    """
    kinds = {(each.kind, each.name, each.factor): each for each in reversed(surfaces)}
    ordered = sorted(reversed(kinds.values()), key=lambda each: (each.stanza not in source.own, replaced(source, each)))
    first, rest = ordered[0], ordered[1:]
    for other in rest:
        goes_before = first.stanza in source.own and other.stanza not in source.own
        if not goes_before and not (first.kind == other.kind != "unit" and replaced(source, other)):
            raise FiguresError(
                f"{source.stands[other.stanza]}: {key[1]!r} is also a surface of {source.stands[first.stanza]}; "
                "list both, the likelier first, in a stanza [readings.NAME]"
            )
    names = tuple(dict.fromkeys(other.name for other in rest))
    return (Entry(first.kind, first.name, first.factor, names, any(each.glued_only for each in surfaces)),)


def replaced(source: Source, surface: Surface) -> int:
    """0 for a currency in use and everything else; replaced currencies sort after, the latest first."""
    currency = source.currencies.get(surface.name) if surface.kind in ("currency", "subunit") else None
    return 10_000 - currency.until if currency and currency.until else 0


def family_places(source: Source, currencies: dict[str, Currency]) -> dict[str, dict[str, str]]:
    """For each shared name, the place or demonym that settles it: currencies in use first, then replaced ones."""
    places: dict[str, dict[str, str]] = {}
    families: list[tuple[str, ReadingStanza | SubunitStanza]] = [*source.readings.items(), *source.subunits.items()]
    for name, each in families:
        settles = [(code, code) for code in each.of if code in currencies]
        for subunit in (source.subunits[part] for part in each.of if part in source.subunits):
            settles += [(code, code) for code in subunit.of]
        settles.sort(key=lambda pair: -(currencies[pair[1]].until or 10_000))
        settles += [(meant, code) for meant, codes in getattr(each, "where", {}).items() for code in codes]
        table = {place: meant for meant, code in reversed(settles) for place in currencies[code].places}
        if table:
            places[name] = table
    return places


def check_names(source: Source) -> None:
    """Every name that a stanza refers to must have a stanza."""
    for name, unit in source.units.items():
        stands = source.stands["units", name]
        require(stands, "prefixes", unit.prefixes, source.prefixes)
    units = {**source.units, **{prefix + name: each for name, each in source.units.items() for prefix in each.prefixes}}
    for name, unit in source.units.items():
        stands = source.stands["units", name]
        require(stands, "square_of", filter(None, [unit.square_of]), units)
        require(stands, "cube_of", filter(None, [unit.cube_of]), units)
        base = [] if not unit.base else [unit.base] if unit.base in units else unit.base.split("/")
        require(stands, "base", base, units)
    for code, currency in source.currencies.items():
        require(source.stands["currencies", code], "families", currency.families, source.readings)
    for name, subunit in source.subunits.items():
        require(source.stands["subunits", name], "of", subunit.of or [""], source.currencies)
    known = {*units, *source.currencies, *source.magnitudes, *source.subunits}
    for name, reading in source.readings.items():
        of = [part for each in reading.of or [""] for part in ([each] if each in known else each.split("/"))]
        require(source.stands["readings", name], "of", of, known)
        require(source.stands["readings", name], "where", reading.where, reading.of)
        for codes in reading.where.values():
            require(source.stands["readings", name], "where", codes, source.currencies)
    for name, magnitude in source.magnitudes.items():
        if magnitude.value <= 0:
            raise FiguresError(f"{source.stands['magnitudes', name]}: value must be a number above zero")


def require(stands: str, key: str, names: Iterable[str], known: Iterable[str]) -> None:
    for name in names:
        if name not in known:
            raise FiguresError(f"{stands}, {key}: {name!r} has no stanza; correct the name or add a stanza for it")
