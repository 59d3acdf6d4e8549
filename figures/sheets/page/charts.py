"""Small charts as inline SVG: how many figures of each kind and unit, and the years they are about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import pandas as pd

MOST_BARS, MOST_YEARS = 8, 60
WIDTH, ROW, LABEL = 300, 20, 120
HEIGHT = 110


class Bar(NamedTuple):
    """One bar: where and how large, its label, count, and the filter it sets (column and value)."""

    x: float
    y: float
    width: float
    height: float
    label: str
    total: int
    column: str
    value: str
    kind: str


class Chart(NamedTuple):
    """One chart with its title and size; ``upright`` bars stand on the years."""

    title: str
    width: int
    height: int
    upright: bool
    bars: list[Bar]


def charts(table: pd.DataFrame) -> Iterator[Chart]:
    """The charts that have something to show."""
    if len(table):
        yield _lying("Kinds", "kind", table["kind"].astype("str").tolist())
        yield _lying("Units", "unit", [unit for unit in table["unit"].tolist() if unit])
        if years := list(_years(table)):
            yield _upright("Years the figures are about", years)


def _lying(title: str, column: str, words: Sequence[str]) -> Chart:
    counts = Counter(words).most_common(MOST_BARS)
    most = max((count for _, count in counts), default=1)
    bars = [
        Bar(LABEL, number * ROW, round((WIDTH - LABEL - 36) * count / most, 1), ROW - 5, word.replace("_", " "), count,
            column, word, word if column == "kind" else "")
        for number, (word, count) in enumerate(counts)
    ]  # fmt: skip
    return Chart(title, WIDTH, ROW * max(len(bars), 1), False, bars)


def _years(table: pd.DataFrame) -> Iterator[int]:
    """Every year each figure is about; a figure without resolved period counts for none."""
    known = table[table["period_start"].notna() & table["period_end"].notna()]
    for first, last in zip(known["period_start"].dt.year, known["period_end"].dt.year, strict=True):
        yield from range(int(first), min(int(last), int(first) + MOST_YEARS) + 1)


def _upright(title: str, years: Sequence[int]) -> Chart:
    counts = Counter(years)
    last = max(counts)
    span = range(max(min(counts), last - MOST_YEARS + 1), last + 1)
    step = WIDTH / len(span)
    most = max(counts.values())
    room = HEIGHT - 32
    bars = []
    for number, year in enumerate(span):
        height = round(room * counts[year] / most, 1)
        width = round(min(step * 0.8, 28), 1)
        bars.append(Bar(round(number * step, 1), round(room - height + 14, 1), width, height, str(year), counts[year],
                        "year", str(year), ""))  # fmt: skip
    return Chart(title, WIDTH, HEIGHT, True, bars)
