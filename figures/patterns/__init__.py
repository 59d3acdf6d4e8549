"""Patterns: lines over atom kinds, read from ``grammar.toml`` and compiled to regular expressions.

A line like ``currency number magnitude?`` becomes a regex over the one-character-a-token string of ``figures.atoms``:
each kind a character class, each fragment a group.  Only the patterns that can begin with the character at a place are
tried there.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import regex

from figures.errors import FiguresError
from figures.kinds import CONTINUED, KINDS

_PIECE = re.compile(r"\{(?P<fragment>[a-z_]+)\}|(?P<count>\{\d*,?\d*\})|(?P<name>[a-z_]+)|(?P<mark>[()|?*+])|\s+")
_SEVERAL = (
    "currency",
    "currency_word",
    "subunit",
    "unit",
    "percent",
    "time",
    "magnitude",
    "numeral",
)  # of several words


# A cheap look ahead: only where number atoms stand close together may they be one number.
_JOINABLE = "(?=[{first}][{between}]{{0,3}}[{further}])".format(
    first=re.escape(
        "".join(
            KINDS[kind]
            for kind in [
                "numeral",
                "short",
                "year",
                "group",
                "fraction",
                "vulgar",
                "ones",
                "tens",
                "hundred",
                "article",
                "half",
                "quarter",
                "magnitude",
                "dozen",
            ]
        )
    ),
    between=re.escape(
        "".join(KINDS[kind] for kind in ["dash", "spaced", "and", "comma", "point", "cross", "of", "article"])
    ),
    further=re.escape(
        "".join(
            KINDS[kind]
            for kind in [
                "short",
                "group",
                "fraction",
                "vulgar",
                "superscript",
                "ones",
                "tens",
                "hundred",
                "magnitude",
                "dozen",
                "half",
                "quarter",
                "ordinal_word",
                "fraction_word",
                "vague",
                "metre",
                "letter",
                "caret",
                "article",
                "currency_word",
                "unit",
                "time",
            ]
        )
    ),
)


class Pattern(NamedTuple):
    """One line of the grammar: its name, the kind of claim it makes, or the reason why it is a decoy."""

    name: str
    line: str
    kind: str
    reason: str


class Grammar(NamedTuple):
    """The patterns in order, and the regexes made of them."""

    patterns: dict[str, Pattern]
    names: tuple[str, ...]
    order: dict[str, int]
    starting: Starting
    start: re.Pattern[str]  # a character where any pattern can begin
    single: dict[str, re.Pattern[str]]
    joined: re.Pattern[str]  # a number of one or several tokens
    number: re.Pattern[str]  # the same once joined
    phrase: re.Pattern[str]  # a counted noun phrase
    whole: re.Pattern[str]  # "of" and the noun phrase of which a part is counted


@cache
def grammar() -> Grammar:
    """The grammar of ``grammar.toml``, compiled.

    >>> grammar().starting["$N"].match("$N_").lastgroup
    'money'
    """
    data = tomllib.loads(files("figures.patterns").joinpath("grammar.toml").read_text("utf-8"))
    numbers = _expanded(data["numbers"])
    fragments = _expanded(data["fragments"])
    patterns = {
        entry["name"]: Pattern(entry["name"], entry["line"], entry.get("kind", "decoy"), entry.get("reason", ""))
        for entry in data["patterns"]
    }
    sources = {name: translate(pattern.line, fragments) for name, pattern in patterns.items()}
    return Grammar(
        patterns,
        tuple(patterns),
        {name: number for number, name in enumerate(patterns)},
        Starting(sources),
        re.compile(f"[{re.escape(_starts(sources))}]"),
        {name: re.compile(source) for name, source in sources.items()},
        re.compile(_JOINABLE + numbers["number"]),
        re.compile(fragments["number"]),
        re.compile(fragments["phrase"]),
        re.compile(fragments["whole"]),
    )


def _expanded(lines: dict[str, str]) -> dict[str, str]:
    fragments: dict[str, str] = {}
    for name, line in lines.items():
        fragments[name] = f"(?:{translate(line, fragments)})"
    return fragments


class Starting(dict[str, "re.Pattern[str] | None"]):
    """For the two characters at a place a regex of the patterns that can begin with them, in order; None for none.

    Worked out for a pair when it is first met; pairs with the same patterns share the regex.
    """

    def __init__(self, sources: dict[str, str]) -> None:
        self.sources = sources
        self.probes = {name: regex.compile(source) for name, source in sources.items()}
        self.together: dict[tuple[str, ...], re.Pattern[str]] = {}

    def __missing__(self, pair: str) -> re.Pattern[str] | None:
        names = tuple(
            name
            for name, probe in self.probes.items()
            if probe.match(pair, partial=True) and (len(pair) > 1 or probe.match(pair))
        )
        if names and names not in self.together:
            self.together[names] = re.compile("|".join(f"(?P<{name}>{self.sources[name]})" for name in names))
        self[pair] = found = self.together.get(names)
        return found


def _starts(sources: dict[str, str]) -> str:
    """The characters with which any pattern can begin."""
    probes = [regex.compile(source) for source in sources.values()]
    return "".join(code for code in KINDS.values() if any(probe.match(code, partial=True) for probe in probes))


def translate(line: str, fragments: dict[str, str]) -> str:
    """A line of the grammar as a regex over atom characters.

    Raises FiguresError where the line names an unknown kind or cannot be read.

    >>> re.fullmatch(translate("open (close | comma)?", {}), "(,") is not None
    True
    """
    out: list[str] = []
    place = 0
    while place < len(line) and (match := _PIECE.match(line, place)):
        place = match.end()
        if match["fragment"]:
            out.append(fragments[match["fragment"]])
        elif match["count"]:
            out.append(match["count"])
        elif match["name"] == "hyphen":
            out.append("-")
        elif match["name"] in ("ahead", "notahead"):
            out.append("(?=" if match["name"] == "ahead" else "(?!")
            place += 1  # its bracket
        elif match["name"]:
            out.append(_kind(match["name"]))
        elif match["mark"]:
            out.append("(?:" if match["mark"] == "(" else match["mark"])
    if place != len(line):
        raise FiguresError(f"grammar.toml: cannot read the line {line!r} from {line[place : place + 20]!r} on")
    return "".join(out)


def _kind(name: str) -> str:
    code = KINDS.get(name)
    if code is None:
        raise FiguresError(f"grammar.toml: {name!r} is no atom kind; the kinds are {', '.join(KINDS)}")
    if name == "dash":
        return f"[{re.escape(code + KINDS['spaced'])}]"
    return f"(?:{re.escape(code)}{CONTINUED}*)" if name in _SEVERAL else re.escape(code)
