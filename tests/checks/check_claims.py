"""Sentences with their figures marked by hand, and the rows of the example pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

import figures.checks
from figures.claims import COLUMNS, Claim
from figures.tables import tabulate

EMPTY: dict[str, Any] = {"str": "", "category": "", "boolean": False}
BLANK = Claim._make(EMPTY.get(column.dtype) for column in COLUMNS.values())._replace(
    document="draft", kind="count", role="level", sentence_number=1
)
MARK = re.compile(r"\[([^\[\]|]+)\|([^\[\]|]*)\|([^\[\]|]*)\]")  # [12 percent|percent|12]
KINDS = {"percent": "percent", "percentage_point": "percentage_point", "USD": "money", "EUR": "money"}
PAGES = sorted(Path(figures.checks.__file__).parent.glob("*.md"))


class Row(NamedTuple):
    """A row of an example page: the check, the text, the operands' texts with the result first, the verdict."""

    check: str
    text: str
    operands: list[str]
    verdict: str


def table(*sentences: str, **fields: Any) -> pd.DataFrame:
    """The table of sentences whose figures are marked ``[text|unit|value]``; an empty value is a missing one."""
    claims: list[Claim] = []
    place = 0
    for number, marked in enumerate(sentences, 1):
        sentence = MARK.sub(lambda match: match[1], marked)
        left = 0
        for match in MARK.finditer(marked):
            text, unit, value = match.groups()
            start = place + match.start() - left
            left += len(match[0]) - len(text)
            claims.append(_claim(len(claims), number, sentence, text, unit, float(value) if value else None, start))
        place += len(sentence) + 1
    return tabulate([claim._replace(**fields) for claim in claims])


def _claim(row: int, number: int, sentence: str, text: str, unit: str, value: float | None, start: int) -> Claim:
    kind = KINDS.get(unit, "count")
    return BLANK._replace(
        id=f"c{row}", text=text, sentence=sentence, sentence_number=number, start=start, end=start + len(text),
        value=value, low=value, high=value, unit=unit, kind=kind, dimension="money" if kind == "money" else "",
    )  # fmt: skip


def page_rows() -> Iterator[Row]:
    """Every row of every example page."""
    for page in PAGES:
        name = import_module(f"figures.checks.{page.stem}").NAME
        for line in page.read_text("utf-8").splitlines():
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
            if len(cells) == 3 and cells[0] != "sentence" and set(cells[0]) != {"-"}:
                text, operands, verdict = cells
                yield Row(
                    name, text.replace("\\n", "\n"), [operand.strip() for operand in operands.split(";")], verdict
                )
