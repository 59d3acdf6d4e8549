"""Sentences as the checks read them: the words between the claims, with a mark in the place of each claim.

``exports rose [p0] to [m1] from [m2] a year earlier`` is what the frames of ``frames.toml`` are matched against: a
claim is a letter for its kind and its number in the sentence, words are in lower case, punctuation stands alone.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from figures.checks.stated import Stated, stated

if TYPE_CHECKING:
    import pandas as pd

LETTERS = {
    "percent": "p", "percentage_point": "t", "money": "m", "quantity": "q", "count": "c", "duration": "d", "age": "a",
    "rate": "r", "ratio": "x", "score": "s", "index": "c",
}  # fmt: skip
COLUMNS = (
    "id", "document", "sentence_number", "start", "end", "text", "sentence", "kind", "value", "low",
    "high", "rounded_to", "qualifier", "unit", "dimension", "direction", "role", "subject", "subject_head", "period",
    "period_start", "period_end", "attribution", "alternatives",
)  # fmt: skip
_NUMBERS = frozenset(("value", "low", "high", "rounded_to"))
_DATES = frozenset(("period_start", "period_end"))
_PLACES = frozenset(("sentence_number", "start", "end"))
_PUNCTUATION = re.compile(r"\s*([,;:()—–\"“”]|--|…|'s\b|’s\b)\s*")
_OF_POINT = re.compile(r"[ -](?:of an? |an? )?(?:percentage[ -])?points?\b", re.IGNORECASE)  # a quarter of a point
_SPACE = re.compile(r"\s+")
_TIGHT = re.compile(
    r"\b(?:just|little|slightly|barely|marginally)\s+(?:more\s+|less\s+)?(?:\w+\s+){0,2}$", re.IGNORECASE
)


class Figure:
    """One claim as an operand: the columns a check looks at, and its number as intervals, worked out when asked for."""

    __slots__ = ("_stated", "of_point", "row", "tight", "where", *COLUMNS)

    id: str
    document: str
    sentence_number: int
    start: int
    end: int
    text: str
    sentence: str
    kind: str
    value: float | None
    low: float | None
    high: float | None
    rounded_to: float | None
    qualifier: str
    unit: str
    dimension: str
    direction: str
    role: str
    subject: str
    subject_head: str
    period: str
    period_start: dt.date | None
    period_end: dt.date | None
    attribution: str
    alternatives: str

    def __init__(self, row: int, values: Sequence[Any]) -> None:
        self.row, self.where, self.tight, self.of_point = row, 0, False, False
        self._stated: Stated | None = None
        for name, value in zip(COLUMNS, values, strict=True):
            setattr(self, name, value)

    @property
    def letter(self) -> str:
        """The letter of its kind in a passage's marked text."""
        if self.of_point or self.unit in ("percentage_point", "basis_point"):
            return "t"
        return LETTERS.get(self.kind, "c")

    @property
    def stated(self) -> Stated:
        """Its number as intervals; only for claims that have a value."""
        if self._stated is None:
            assert self.low is not None and self.high is not None
            self._stated = stated(
                self.text, self.low, self.high, self.qualifier, tight=self.tight, rounded_to=self.rounded_to
            )
        return self._stated


class Passage:
    """A sentence with its claims, and its text with the claims marked."""

    def __init__(self, figures: list[Figure]) -> None:
        self.figures = figures
        self.sentence = figures[0].sentence
        self.number = figures[0].sentence_number
        offset = _offset(self.sentence, figures)
        for figure in figures:
            figure.where = figure.start - offset
            behind = self.sentence[figure.where + len(figure.text) :][:30]
            figure.of_point = figure.kind == "ratio" and bool(_OF_POINT.match(behind))
            figure.tight = bool(figure.qualifier) and bool(_TIGHT.search(self.sentence[: figure.where][-40:]))

    @cached_property
    def marked(self) -> str:
        """Lower-case words with a mark for each claim that has a value, single spaces, and a space at both ends."""
        parts, last = [" "], 0
        for number, figure in enumerate(self.figures):
            if figure.where >= last and figure.value is not None:
                parts += [_words(self.sentence[last : figure.where]), f" [{figure.letter}{number}] "]
                last = figure.where + len(figure.text)
        parts += [_words(self.sentence[last:]).rstrip(" ."), " "]
        return _SPACE.sub(" ", "".join(parts))

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the marked text, to tell quickly what cannot be in it."""
        return frozenset(self.marked.split(" "))

    @cached_property
    def letters(self) -> frozenset[str]:
        """The letters of its claims' kinds."""
        return frozenset(figure.letter for figure in self.figures)

    @property
    def headline(self) -> bool:
        """Whether it is no full sentence: a title, a heading, a bullet at the top."""
        return self.sentence.rstrip("\"”’')")[-1:] not in ".?!;"


def _words(text: str) -> str:
    """Lower case, punctuation apart, no square brackets: those are for the marks."""
    return _PUNCTUATION.sub(r" \1 ", text.lower().replace("[", "(").replace("]", ")"))


def _offset(sentence: str, figures: list[Figure]) -> int:
    """Where the sentence begins in its document: the only place that puts every claim's text where it stands."""
    starts: set[int] = set()
    for figure in figures:
        here = set()
        place = sentence.find(figure.text)
        while place >= 0:
            here.add(figure.start - place)
            place = sentence.find(figure.text, place + 1)
        starts = (starts & here) or here
        if len(starts) == 1:
            break
    return max(starts, default=figures[0].start)


class Story(NamedTuple):
    """A document as the checks read it: its passages in order."""

    document: str
    passages: list[Passage]

    @property
    def figures(self) -> Iterator[Figure]:
        """Its claims in order."""
        return (figure for passage in self.passages for figure in passage.figures)


def stories(table: pd.DataFrame) -> list[Story]:
    """The documents of a table of claims, in order of appearance; rows without a sentence stand alone."""
    columns = [_plain(table, name) for name in COLUMNS]
    found: dict[str, dict[tuple[int, str], list[Figure]]] = {}
    for row, values in enumerate(zip(*columns, strict=True)):
        figure = Figure(row, values)
        key = (figure.sentence_number, figure.sentence)
        found.setdefault(figure.document, {}).setdefault(key, []).append(figure)
    return [
        Story(document, [Passage(sorted(group, key=lambda figure: figure.start)) for group in sentences.values()])
        for document, sentences in found.items()
    ]


def figures_of(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[Figure]:
    """The claims of a sheet that was written as text: the columns that a check looks at, read back."""
    places = {name: header.index(name) if name in header else None for name in COLUMNS}
    for number, row in enumerate(rows):
        yield Figure(number, [_read(name, "" if place is None else row[place]) for name, place in places.items()])


def _read(name: str, cell: str) -> Any:
    if name in _DATES:
        return dt.date.fromisoformat(cell[:10]) if cell else None
    if name in _NUMBERS:
        return float(cell) if cell else None
    return int(float(cell or 0)) if name in _PLACES else cell


def _plain(table: pd.DataFrame, name: str) -> list[Any]:
    """A column as plain values: None for what is missing in numbers and dates, "" in words."""
    if name not in table:
        return [None if name in _NUMBERS | _DATES else ""] * len(table)
    column = table[name]
    missing = None if column.dtype.kind in "fiM" else ""
    values = column.dt.date if column.dtype.kind == "M" else column
    absent = column.isna().tolist()
    return [missing if gone else value for value, gone in zip(values.astype(object).tolist(), absent, strict=True)]
