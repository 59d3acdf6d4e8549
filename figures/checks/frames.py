"""Frames: which claims of a sentence belong together, told by the words between them.

A frame is a line of ``frames.toml`` such as ``{P} .. TO {N} .. FROM {O}``: slots for claims by the letters of their
kinds, word classes of ``words.toml`` in capitals, ``..`` for words without another figure.  A line is compiled to one
regular expression over a passage's marked text.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from figures.checks.passages import Figure, Passage

_TOKEN = re.compile(r"\{(?P<slot>\w+)(?::(?P<kinds>\w+))?\}(?P<opt>\?)?|(?P<gap>\.{1,3})|(?P<word>[^\s{}]+)")
_SLOT = r"\[(?:{kinds})(?P<{name}>\d+)\] "


class Frame(NamedTuple):
    """A compiled line: the line, its regular expression, and, of each slot the letters and of each word the choices, of
    which a text that it can match must hold one.
    """

    line: str
    pattern: re.Pattern[str]
    letters: tuple[frozenset[str], ...]
    words: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Bound:
    """A frame found in a passage: the claim in each slot, and the match in the marked text."""

    frame: Frame
    slots: dict[str, Figure]
    match: re.Match[str]

    def __getitem__(self, name: str) -> Figure:
        return self.slots[name]

    def before(self, name: str) -> str:
        """The marked text up to a slot's mark."""
        return self.match.string[: self.match.start(name) - 2]

    def after(self, name: str) -> str:
        """The marked text from behind a slot's mark."""
        return self.match.string[self.match.end(name) + 2 :]

    def behind(self, name: str) -> bool:
        """Whether a word of a class stands right behind the frame."""
        end = self.match.end()
        return phrases(name).match(self.match.string, end) is not None


@cache
def words() -> dict[str, Any]:
    """The tables of ``words.toml``."""
    return _table("words.toml")


@cache
def frames(check: str) -> tuple[Frame, ...]:
    """The frames of a check, in order: those that stand first are preferred.

    >>> frames("movement")[0].line
    '{P:ptx} .. TO {N} ... FROM {O}'
    """
    table = _table("frames.toml")
    kinds = table["kinds"] | table[check].get("kinds", {})
    return tuple(_compiled(line, kinds) for line in table[check]["frames"])


def bind(check: str, passage: Passage) -> Iterator[Bound]:
    """Every frame of a check found in a passage, preferred frames first."""
    for frame in _possible(check, passage.letters, len(passage.figures) > 1):
        if any(map(passage.words.isdisjoint, frame.words)):
            continue
        for match in frame.pattern.finditer(passage.marked):
            slots = {name: passage.figures[int(number)] for name, number in match.groupdict().items() if number}
            yield Bound(frame, slots, match)


def bind_once(check: str, passage: Passage) -> Iterator[Bound]:
    """The same, each claim in one frame only: the first that it fits."""
    taken: set[int] = set()
    for bound in bind(check, passage):
        rows = {figure.row for figure in bound.slots.values()}
        if not rows & taken and len(rows) == len(bound.slots):
            taken |= rows
            yield bound


@cache
def _possible(check: str, letters: frozenset[str], several: bool) -> tuple[Frame, ...]:
    """The frames that claims of these kinds can fill."""
    return tuple(
        frame
        for frame in frames(check)
        if (several or len(frame.letters) == 1) and not any(map(letters.isdisjoint, frame.letters))
    )


@cache
def phrases(name: str) -> re.Pattern[str]:
    """A pattern that finds any word or phrase of a class in a marked text, where spaces stand around it."""
    return re.compile(rf"(?<= )(?:{alternatives(name)})")


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(files("figures.checks").joinpath(name).read_text("utf-8"))


@cache
def alternatives(name: str) -> str:
    """Alternation of a word class, each word with a space after it, longest first."""
    return "|".join(re.escape(word) + " " for word in sorted(members(name), key=len, reverse=True))


@cache
def members(name: str) -> frozenset[str]:
    """The words and phrases of a class, those of the classes it names included.

    >>> "rose" in members("UP"), "rose" in members("HIGHER")
    (True, True)
    """
    given = words()["classes"][name]
    found: frozenset[str] = frozenset()
    for member in given.split() if isinstance(given, str) else given:
        found |= members(member) if member.isupper() else {member}
    return found


def _compiled(line: str, kinds: dict[str, str]) -> Frame:
    letters: list[frozenset[str]] = []
    needed: list[frozenset[str]] = []
    parts: list[str] = []
    for token in _TOKEN.finditer(line):
        if token["slot"]:
            choices = token["kinds"] or kinds[token["slot"]]
            slot = _SLOT.format(kinds="|".join(choices), name=token["slot"])
            slot = f"{_lead()}{slot}" if parts else slot  # a search for the mark alone is quicker
            parts.append(f"(?:{slot})?" if token["opt"] else slot)
            letters += [] if token["opt"] else [frozenset(choices)]
        elif token["gap"]:
            parts.append(_gap(token["gap"]))
        else:
            parts.append(_word(token["word"]))
            needed += [] if token["word"].endswith("?") else [_first_words(token["word"])]
    return Frame(line, re.compile("(?<= )" + "".join(parts)), tuple(letters), tuple(needed))


def _first_words(token: str) -> frozenset[str]:
    """The first words of every choice that a word of a frame gives."""
    choices_of = (members(word) if word.isupper() else {word} for word in token.split("|"))
    return frozenset(phrase.split(" ")[0] for choices in choices_of for phrase in choices)


@cache
def _lead() -> str:
    """Words that may stand before any slot: hedges, articles, owners, "a revised"."""
    return rf"(?:{alternatives('LEAD')}|{alternatives('LEADS')}|[^\s\[]+ ['’]s )*"


def _gap(dots: str) -> str:
    """``.`` up to four plain words; ``..`` words of the same clause; ``...`` the same, and "and" is allowed."""
    if len(dots) == 1:
        return r"(?:[^\s\[,;:()]+ ){0,4}?"
    stop = alternatives("BREAK") + ("" if len(dots) == 3 else "|and ")
    return rf"(?:\( [^()]*\) |(?!{stop})(?:[^\s\[;:]+|\[[da]\d+\]) ){{0,16}}?"


def _word(token: str) -> str:
    optional, token = token.endswith("?"), token.rstrip("?")
    choices = [alternatives(word) if word.isupper() else re.escape(word) + " " for word in token.split("|")]
    return f"(?:{'|'.join(choices)}){'?' if optional else ''}"
