"""Hints: the words around a figure that tell what an ambiguous unit means, as listed in ``readings.toml``."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple

_AROUND = 200  # characters on either side
_WORD = re.compile(r"[a-z]+|[$£€¥]")

Words = frozenset[str]


class World(NamedTuple):
    """How texts write money that the whole world knows by a bare name: see ``readings.toml``."""

    often: tuple[str, ...]
    home: tuple[str, ...]
    apart: tuple[re.Pattern[str], ...]
    declaring: re.Pattern[str]
    declared: re.Pattern[str]


class Hints(NamedTuple):
    """The tables of ``readings.toml``: by reading, or by what the text is about, the words that tell."""

    world: dict[str, World]
    plausible: dict[str, Words]
    unlikely: dict[str, Words]
    certain: dict[str, Words]
    about: dict[str, Words]


@cache
def hints() -> Hints:
    """All hints, read once.

    >>> "bullion" in hints().plausible["troy_ounce"]
    True
    """
    data = tomllib.loads(files("figures.context").joinpath("readings.toml").read_text("utf-8"))
    world = {
        code: World(
            tuple(each["often"]), tuple(each["home"]), tuple(map(re.compile, each["apart"])),
            re.compile(each["declaring"]), re.compile(each["declared"]),
        )
        for code, each in data["world"].items()
    }  # fmt: skip
    tables = ({name: frozenset(words.split()) for name, words in data[table].items()} for table in Hints._fields[1:])
    return Hints(world, *tables)


def words_near(text: str, at: int) -> Words:
    """The words and currency signs within two lines of an offset, in lower case."""
    return frozenset(_WORD.findall(text[max(0, at - _AROUND) : at + _AROUND].lower()))


def about(topic: str, words: Words) -> bool:
    """Whether words speak of a topic of ``readings.toml``.

    >>> about("weight", frozenset(["the", "cargo", "shifted"])), about("weight", frozenset(["he", "paid"]))
    (True, False)
    """
    return not hints().about[topic].isdisjoint(words)


def fitting(names: tuple[str, ...], words: Words) -> tuple[str, ...]:
    """Of readings, the likeliest first, those that fit the words around; the first stays unless another is certain.

    >>> fitting(("ounce", "troy_ounce", "fluid_ounce"), frozenset(["gold", "rose"]))
    ('ounce', 'troy_ounce')
    >>> fitting(("degree_Fahrenheit", "farad"), frozenset(["capacitor"]))
    ('farad',)
    """
    plausible, unlikely, certain = hints().plausible, hints().unlikely, hints().certain
    for name in names:
        if name in certain and not certain[name].isdisjoint(words):
            return (name,)
    kept = (
        name
        for name in names[1:]
        if not (name in plausible and plausible[name].isdisjoint(words))
        and not (name in unlikely and not unlikely[name].isdisjoint(words))
        and name not in certain
    )
    return names[0], *kept
