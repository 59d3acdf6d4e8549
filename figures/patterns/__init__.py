"""Patterns: lines over atom kinds, read from ``grammar.toml`` and compiled to one regular expression.

A line like ``currency number magnitude?`` becomes a regex over the one-character-a-token string of ``figures.atoms``:
each kind a character class, each fragment a group.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from figures.atoms import CONTINUED, FIRST, KINDS
from figures.errors import FiguresError

_PIECE = re.compile(r"\{(?P<fragment>[a-z_]+)\}|(?P<count>\{\d*,?\d*\})|(?P<name>[a-z_]+)|(?P<mark>[()|?*+])|\s+")
_SEVERAL = ("currency", "currency_word", "subunit", "unit", "percent", "time", "magnitude")  # may be atoms of several words


class Pattern(NamedTuple):
    """One line of the grammar: its name, the kind of claim it makes, or the reason why it is a decoy."""

    name: str
    line: str
    kind: str
    reason: str


class Grammar(NamedTuple):
    """The patterns in order, one regex that tries them in that order, and the regex of a number alone."""

    patterns: dict[str, Pattern]
    regex: re.Pattern[str]
    start: re.Pattern[str]
    number: re.Pattern[str]
    phrase: re.Pattern[str]
    single: dict[str, re.Pattern[str]]


@cache
def grammar() -> Grammar:
    """The grammar of ``grammar.toml``, compiled.

    >>> grammar().regex.match("$Nm").lastgroup
    'money'
    """
    data = tomllib.loads(files("figures.patterns").joinpath("grammar.toml").read_text("utf-8"))
    fragments: dict[str, str] = {}
    for name, line in data["fragments"].items():
        fragments[name] = f"(?:{translate(line, fragments)})"
    patterns = [
        Pattern(entry["name"], entry["line"], entry.get("kind", "decoy"), entry.get("reason", ""))
        for entry in data["patterns"]
    ]
    regex = "|".join(f"(?P<{pattern.name}>{translate(pattern.line, fragments)})" for pattern in patterns)
    starts = "numeral short year group ordinal decade clock code fraction vulgar superscript ones tens hundred dozen half quarter ordinal_word " \
        "fraction_word vague multiple both article currency currency_word between from percent month open plus"
    return Grammar(
        {pattern.name: pattern for pattern in patterns},
        re.compile(regex),
        re.compile("|".join(_kind(name) for name in starts.split()).replace("]|[", "")),
        re.compile(fragments["number"]),
        re.compile(fragments["phrase"]),
        {pattern.name: re.compile(translate(pattern.line, fragments)) for pattern in patterns},
    )


def translate(line: str, fragments: dict[str, str]) -> str:
    """A line of the grammar as a regex over atom characters.

    >>> translate("open? close", {}) == "[(\\u1028]?[)\\u1029]"
    True
    """
    out, place = [], 0
    for match in _PIECE.finditer(line):
        if match.start() != place:
            break
        place = match.end()
        if match["fragment"]:
            out.append(fragments[match["fragment"]])
        elif match["count"]:
            out.append(match["count"])
        elif match["name"] in ("ahead", "notahead"):
            out.append("(?=" if match["name"] == "ahead" else "(?!")
        elif match["name"]:
            out.append(_kind(match["name"]))
        elif match["mark"]:
            out.append("(?:" if match["mark"] == "(" and not (out and out[-1] in ("(?=", "(?!")) else "" if match["mark"] == "(" else match["mark"])
    if place != len(line):
        raise FiguresError(f"grammar.toml: cannot read the line {line!r} from {line[place:place + 20]!r} on")
    return "".join(out)


def _kind(name: str) -> str:
    code = KINDS.get(name)
    if code is None:
        raise FiguresError(f"grammar.toml: {name!r} is no atom kind; the kinds are {', '.join(KINDS)}")
    pair = f"[{re.escape(code)}{chr(ord(code) + FIRST)}]"
    return f"(?:{pair}{CONTINUED}*)" if name in _SEVERAL else pair
