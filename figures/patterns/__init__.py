"""Patterns: lines over atom kinds, read from ``grammar.toml`` and compiled to regular expressions.

A line like ``currency number magnitude?`` becomes a regex over the one-character-a-token string of ``figures.atoms``:
each kind a character, each fragment a group.  Only the patterns that can begin with the characters at a place are tried
there.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from figures.kinds import CONTINUED, KINDS
from figures.lexicon.regexes import Regexes
from figures.patterns.lines import Line, beginning, grouped, merged, read_line
from figures.patterns.starting import Starting

_NEVER_FIRST = frozenset(KINDS[kind] for kind in ("dash", "spaced", "ordinal_word", "fraction_word"))  # of a number


@dataclass(frozen=True, slots=True)
class Pattern:
    """One line of the grammar: its name, the kind of claim it makes, or the reason why it is a decoy."""

    name: str
    line: str
    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class Grammar:
    """The patterns in order, and the regexes made of them."""

    patterns: dict[str, Pattern]
    starting: Starting
    start: re.Pattern[str]  # an atom where any pattern can begin, before one that can come second
    single: Regexes  # of every pattern by itself
    joinable: re.Pattern[str]  # where a number of several tokens may begin: its first character before its second
    joined: re.Pattern[str]  # a number of one or several tokens
    number: re.Pattern[str]  # the same once joined
    phrase: re.Pattern[str]  # a counted noun phrase
    whole: re.Pattern[str]  # "of" and the noun phrase of which a part is counted


@cache
def grammar() -> Grammar:
    """The grammar of ``grammar.toml``, compiled.

    >>> grammar().starting["$N"].match("$N_", 0).lastgroup
    'money'
    """
    data = tomllib.loads(files("figures.patterns").joinpath("grammar.toml").read_text("utf-8"))
    numbers, fragments = _fragments(data["numbers"]), _fragments(data["fragments"])
    patterns = {
        entry["name"]: Pattern(entry["name"], entry["line"], entry.get("kind", "decoy"), entry.get("reason", ""))
        for entry in data["patterns"]
    }
    lines = {name: read_line(pattern.line, fragments) for name, pattern in patterns.items()}
    regexes = Regexes({name: f"(?P<{name}>{line.regex})" for name, line in lines.items()})
    return Grammar(
        patterns,
        Starting(lines, regexes),
        re.compile(beginning(merged(lines.values()))),
        regexes,
        re.compile(_joinable(numbers["number"])),
        re.compile(numbers["number"].regex),
        re.compile(fragments["number"].regex),
        re.compile(fragments["phrase"].regex),
        re.compile(fragments["whole"].regex),
    )


def _fragments(lines: dict[str, str]) -> dict[str, Line]:
    fragments: dict[str, Line] = {}
    for name, line in lines.items():
        fragments[name] = grouped(read_line(line, fragments))
    return fragments


def _joinable(number: Line) -> str:
    """Where a number of several tokens may begin: the first that it can have, before one of those that can follow."""
    begins = {first: seconds - {"", CONTINUED} for first, seconds in number.begins.items()}
    return beginning({first: seconds for first, seconds in begins.items() if seconds and first not in _NEVER_FIRST})
