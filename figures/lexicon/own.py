"""Own patterns: the ``[[patterns]]`` of a user's file, validated and compiled."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from figures.errors import FiguresError
from figures.lexicon.entries import Unit

if TYPE_CHECKING:
    import regex

FIGURES = (
    "money", "percent", "percentage_point", "quantity", "count", "duration", "age", "rate", "ratio", "score", "index",
)  # fmt: skip
_KEYS = ("name", "regex", "kind", "unit")
_UNITS = {"percent": "percent", "percentage_point": "percentage_point", "age": "year"}  # where none is given
_KINDS = {  # where none is given, by unit or dimension
    "percent": "percent", "percentage_point": "percentage_point", "basis_point": "percentage_point",
    "": "count", "money": "money", "time": "duration",
}  # fmt: skip
_MEASURED = {"money": "money", "duration": "time", "quantity": ""}  # kind -> dimension of its units, "" for any


class OwnPattern(NamedTuple):
    """A user's pattern: a regular expression over sentences whose group ``value`` is a number.

    ``place`` is the file and stanza it stands in, ``kind`` that of the claims it makes, ``unit`` their unit unless the
    group ``unit`` or ``noun`` names it.
    """

    place: str
    name: str
    regex: regex.Pattern[str]
    kind: str
    unit: str


def own_patterns(path: Path, stanzas: Iterable[Mapping[str, Any]], units: Mapping[str, Unit]) -> tuple[OwnPattern, ...]:
    """The patterns of a user's file in order.

    Raises ``FiguresError`` naming file, stanza and reason.
    """
    found: dict[str, OwnPattern] = {}
    for number, stanza in enumerate(stanzas, 1):
        name = stanza.get("name")
        place = f"{path}, [[patterns]] {name!r}" if name else f"{path}, [[patterns]] number {number}"
        for key, value in stanza.items():
            if key not in _KEYS:
                raise FiguresError(f"{place}: unknown key {key!r}; the keys are {', '.join(_KEYS)}")
            if not isinstance(value, str) or not value.strip():
                raise FiguresError(f"{place}, {key}: must be text in quotes, not {value!r}")
        for key in ("name", "regex"):
            if key not in stanza:
                raise FiguresError(f"{place}: has no {key}; add one, for example {key} = '{_EXAMPLES[key]}'")
        if name in found:
            raise FiguresError(f"{place}: another pattern has this name; give each its own")
        found[stanza["name"]] = _pattern(place, stanza, units)
    return tuple(found.values())


_EXAMPLES = {"name": "runs", "regex": r"(?P<value>\d+) (?P<noun>runs)"}


def _pattern(place: str, stanza: Mapping[str, str], units: Mapping[str, Unit]) -> OwnPattern:
    import regex

    try:
        compiled = regex.compile(stanza["regex"])
    except (regex.error, OverflowError, RecursionError) as error:
        raise FiguresError(f"{place}, regex: not a regular expression: {error}; correct it and try again") from None
    if "value" not in compiled.groupindex:
        raise FiguresError(f"{place}, regex: has no group for the number; put it in (?P<value>…)")
    unit = stanza.get("unit", "")
    dimension = _dimension(unit, units)
    kind = stanza.get("kind") or _KINDS.get(unit) or _KINDS.get(dimension, "quantity")
    if kind not in FIGURES:
        raise FiguresError(f"{place}, kind: {kind!r} is no kind of figure; the kinds are {', '.join(FIGURES)}")
    if kind in _MEASURED and unit:
        if not dimension:
            raise FiguresError(f"{place}, unit: {unit!r} has no stanza; correct the name or add one for it")
        if _MEASURED[kind] not in ("", dimension):
            raise FiguresError(f"{place}, unit: {unit!r} measures {dimension}, so no {kind}; change one of the two")
    elif kind in _MEASURED and "unit" not in compiled.groupindex:
        raise FiguresError(f"{place}: a {kind} needs a unit; name it by unit = '…' or by a group (?P<unit>…)")
    return OwnPattern(place, stanza["name"], compiled, kind, unit or _UNITS.get(kind, ""))


def _dimension(unit: str, units: Mapping[str, Unit]) -> str:
    """What a unit, or a quotient of units, measures; "" for one that is not known."""
    parts = [unit] if unit in units else unit.split("/")
    return "/".join(units[part].dimension for part in parts) if all(part in units for part in parts) else ""
