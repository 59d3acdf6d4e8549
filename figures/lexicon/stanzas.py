"""The stanzas of the lexicon's TOML files, read and validated: a wrong key, type or name says where it stands."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple, get_type_hints

from figures.errors import FiguresError

Words = tuple[str, ...]
Factors = Mapping[str, float]
NO_FACTORS: Factors = MappingProxyType({})


class UnitStanza(NamedTuple):
    """``[units.NAME]``: what a unit is called, and what it is (``pint``, or ``factor`` of ``base``)."""

    names: Words = ()
    plurals: Words | None = None
    symbols: Words = ()
    glued_only: Words = ()
    multiples: Factors = NO_FACTORS
    prefixes: Words = ()
    prefix_names: Words | None = None
    prefix_symbols: Words | None = None
    square_of: str = ""
    cube_of: str = ""
    pint: str = ""
    dimension: str = ""
    base: str | None = None
    factor: float = 1.0
    offset: float = 0.0


class CurrencyStanza(NamedTuple):
    """``[currencies.CODE]``: what a currency is called, where and when it is used."""

    names: Words = ()
    plurals: Words | None = None
    symbols: Words = ()
    glued_only: Words = ()
    multiples: Factors = NO_FACTORS
    families: Words = ()
    demonyms: Words = ()
    countries: Words = ()
    cities: Words = ()
    since: int = 0
    until: int = 0


class SubunitStanza(NamedTuple):
    """``[subunits.NAME]``: a part (``factor``) of each of the currencies ``of``, the likeliest first."""

    of: Words = ()
    factor: float = 0.01
    names: Words = ()
    plurals: Words | None = None
    symbols: Words = ()
    glued_only: Words = ()


class MagnitudeStanza(NamedTuple):
    """``[magnitudes.NAME]``: a power of ten that stands between number and unit."""

    value: float = 0.0
    names: Words = ()
    plurals: Words | None = None
    symbols: Words = ()
    glued_only: Words = ()


class ReadingStanza(NamedTuple):
    """``[readings.NAME]``: surfaces that mean one of several things, the likeliest first.

    ``where`` names the places, by their currencies, in which one of them is likelier than the first.
    """

    of: Words = ()
    where: Mapping[str, Words] = MappingProxyType({})
    names: Words = ()
    plurals: Words | None = None
    symbols: Words = ()
    glued_only: Words = ()


class Source(NamedTuple):
    """All stanzas of the files read, later files after earlier ones, and where each stanza stands."""

    units: dict[str, UnitStanza]
    currencies: dict[str, CurrencyStanza]
    subunits: dict[str, SubunitStanza]
    magnitudes: dict[str, MagnitudeStanza]
    readings: dict[str, ReadingStanza]
    prefixes: dict[str, Words]
    dimensions: dict[str, str]
    remove: list[str]
    patterns: list[dict[str, Any]]
    stands: dict[tuple[str, str], str]
    own: set[tuple[str, str]]


SHAPES: dict[str, type[Any]] = {
    "units": UnitStanza,
    "currencies": CurrencyStanza,
    "subunits": SubunitStanza,
    "magnitudes": MagnitudeStanza,
    "readings": ReadingStanza,
}
KEYS = {table: get_type_hints(shape) for table, shape in SHAPES.items()}
TABLES = (*SHAPES, "prefixes", "dimensions", "remove", "patterns")


def read_source(paths: Iterable[Path], extra: Path | None = None) -> Source:
    """The stanzas of TOML files; a stanza of a later file, the user's own last, adds to one of the same name.

    Raises ``FiguresError`` naming file, stanza and reason.
    """
    source = Source({}, {}, {}, {}, {}, {}, {}, [], [], {}, set())
    for path in paths:
        for table, content in parse(path).items():
            read_table(source, path, table, content)
    if extra:
        for table, content in parse(extra).items():
            read_table(source, extra, table, content)
        source.own.update(key for key, stands in source.stands.items() if stands.startswith(f"{extra}, "))
    return source


def parse(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise FiguresError(f"{path}: cannot be read ({error.strerror}); give the path of a TOML file") from None
    except UnicodeDecodeError:
        raise FiguresError(f"{path}: not UTF-8; save the file as UTF-8 text and try again") from None
    except tomllib.TOMLDecodeError as error:
        raise FiguresError(f"{path}: not valid TOML: {error}; correct that line and try again") from None


def read_table(source: Source, path: Path, table: str, content: Any) -> None:
    if table not in TABLES:
        raise FiguresError(f"{path}: unknown table [{table}]; the tables are {', '.join(TABLES)}")
    if table == "remove":
        source.remove.extend(as_words(f"{path}: remove", content))
        return
    if table == "patterns":
        if not isinstance(content, list) or not all(isinstance(item, dict) for item in content):
            raise FiguresError(f"{path}: patterns must be written as [[patterns]] tables")
        source.patterns.extend(content)
        return
    if not isinstance(content, dict):
        raise FiguresError(f"{path}: {table} must be a table, for example [{table}.NAME]")
    for name, stanza in content.items():
        place = f"{path}, [{table}.{name}]"
        if table == "prefixes":
            source.prefixes[name] = as_words(place, stanza)
        elif table == "dimensions":
            source.dimensions[name] = as_text(place, stanza)
        else:
            known: dict[str, Any] = getattr(source, table)
            known[name] = read_stanza(table, place, stanza, known.get(name))
            source.stands[table, name] = place


def read_stanza(table: str, place: str, stanza: Any, earlier: Any) -> Any:
    """The stanza as its table's tuple, added to an earlier one of its name: lists grow, the rest is replaced."""
    if not isinstance(stanza, dict):
        raise FiguresError(f"{place}: must be a table of keys, not {stanza!r}")
    hints = KEYS[table]
    values: dict[str, Any] = earlier._asdict() if earlier else {}
    for key, value in stanza.items():
        if key not in hints:
            raise FiguresError(f"{place}: unknown key {key!r}; the keys are {', '.join(hints)}")
        checked = CHECKS[str(hints[key])](f"{place}, {key}", value)
        joined = isinstance(checked, tuple) and key != "of"
        values[key] = (*(values.get(key) or ()), *checked) if joined else checked
    return SHAPES[table](**values)


def as_words(place: str, value: Any) -> Words:
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        raise FiguresError(f'{place}: must be a list of words in quotes, for example ["word"]')
    return tuple(" ".join(item.split()) for item in value)


def as_text(place: str, value: Any) -> str:
    if not isinstance(value, str):
        raise FiguresError(f"{place}: must be text in quotes, not {value!r}")
    return value


def as_number(place: str, value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value:
        raise FiguresError(f"{place}: must be a number, not {value!r}")
    return float(value)


def as_year(place: str, value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise FiguresError(f"{place}: must be a year in digits, not {value!r}")
    return value


def as_factors(place: str, value: Any) -> Factors:
    if not isinstance(value, dict):
        raise FiguresError(f"{place}: must be a table of surface = number, for example {{ bcf = 1e9 }}")
    return {surface: as_number(f"{place}, {surface}", number) for surface, number in value.items()}


def as_lists(place: str, value: Any) -> dict[str, Words]:
    if not isinstance(value, dict):
        raise FiguresError(f"{place}: must be a table of name = list of currencies")
    return {name: as_words(f"{place}, {name}", words) for name, words in value.items()}


CHECKS: dict[str, Any] = {
    str(Mapping[str, Words]): as_lists,
    str(Words): as_words,
    str(Words | None): as_words,
    str(str): as_text,
    str(str | None): as_text,
    str(float): as_number,
    str(int): as_year,
    str(Factors): as_factors,
}
