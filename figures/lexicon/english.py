"""The English part of the lexicon, ``en.toml``, compiled once into sets and tables."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple


class English(NamedTuple):
    """Small words of English by what they do; all in lower case."""

    atoms: dict[str, str]  # surface -> atom kind
    qualifiers: dict[str, str]  # surface -> value of the qualifier column
    qualifiers_after: dict[str, str]
    transparent: frozenset[str]
    before_number: frozenset[str]
    age_before: frozenset[str]
    rate_nouns: frozenset[str]
    up: frozenset[str]
    down: frozenset[str]
    change_nouns: frozenset[str]
    reach: frozenset[str]
    roles: dict[str, frozenset[str]]  # cue lists, by their key
    furniture: tuple[str, ...]
    never_final: frozenset[str]
    abbreviations: frozenset[str]
    starters: frozenset[str]
    words: dict[str, frozenset[str]]  # lists of single rules, by their key


@cache
def english() -> English:
    """The tables of ``en.toml``.

    >>> english().atoms["between"], english().qualifiers["no fewer than"]
    ('between', 'at least')
    """
    data: dict[str, Any] = tomllib.loads(files("figures.lexicon").joinpath("en.toml").read_text("utf-8"))
    movement, abbreviations = data["movement"], data["abbreviations"]
    return English(
        atoms={word: kind for kind, words in data["atoms"].items() for word in words.split()},
        qualifiers=_inverted(data["qualifiers"]),
        qualifiers_after=_inverted(data["qualifiers_after"]),
        transparent=frozenset(data["transparent"]["phrases"]),
        before_number=frozenset(data["names"]["before_number"]),
        age_before=frozenset(data["names"]["age_before"]),
        rate_nouns=_words(data["rates"]["nouns"]),
        up=_words(movement["up"]),
        down=_words(movement["down"]),
        change_nouns=_words(movement["nouns"]),
        reach=_words(movement["reach"]),
        roles={role: _words(words) for role, words in data["roles"].items()},
        furniture=tuple(data["furniture"]["patterns"]),
        never_final=_words(abbreviations["never_final"]),
        abbreviations=_words(abbreviations["final"]),
        starters=_words(abbreviations["starters"]),
        words={key: _words(text) for key, text in data["words"].items()},
    )


def words(key: str) -> frozenset[str]:
    """A word list of ``[words]`` in ``en.toml``.

    >>> "street" in words("streets")
    True
    """
    return english().words[key]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _inverted(table: dict[str, list[str]]) -> dict[str, str]:
    return {surface: value for value, surfaces in table.items() for surface in surfaces}
