"""The sheet *Fact sheet*: what the texts state, made to be read and printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path

from figures.sheets.contents import Contents
from figures.sheets.facts import Fact, facts
from figures.sheets.links import source_link
from figures.sheets.rows import by_document, claims
from figures.sheets.workbook.cells import Blank, Cell, Link
from figures.sheets.workbook.grid import Field, Grid
from figures.sheets.workbook.styles import Styles

TITLE = "Fact sheet"
FIELDS = (
    Field("Subject", 44, "What is measured."),
    Field("Figure", 25, "As written, with its qualifier; the link leads to the row in Figures."),
    Field("Change", 38, "How it moved, by how much and from where, as the text states it."),
    Field("Period", 18, "The words for the time the figure holds."),
    Field("Source", 26, "Who says so; empty for the paper's own statement."),
    Field("Stated", 8, "How often the document states it."),
    Field("In doubt", 30, "Why the value is doubtful, and what else its unit may mean."),
)


def fact_grid(contents: Contents, styles: Styles, where: Mapping[str, str]) -> Grid:
    """The grid of facts; ``where`` holds the cell of each claim on the sheet *Figures*."""
    listed = list(facts(claims(by_document(contents.table))))
    documents = len({fact.document for fact in listed})
    total = sum(bool(heading) for heading, _ in _blocks(listed)) + len(listed)
    rows = _rows(listed, contents.target.resolve().parent, styles, where)
    banner = f"{_many(len(listed), 'fact')} from {_many(documents, 'document')}"
    return Grid(TITLE, FIELDS, total, rows, banner=banner)


def _blocks(listed: Sequence[Fact]) -> Iterator[tuple[str, list[Fact]]]:
    """Facts below a heading: of each document its title, with none of its facts, then its sections."""
    for _, group in groupby(listed, key=lambda fact: (fact.document, fact.title)):
        members = list(group)
        yield "document", members[:1]
        for section, part in groupby(members, key=lambda fact: fact.section):
            yield "section" if section and section != members[0].title else "", list(part)


def _rows(listed: Sequence[Fact], folder: Path, styles: Styles, where: Mapping[str, str]) -> Iterator[Sequence[Cell]]:
    looks = {name: styles[f"ruled {name}"] for name in ("text", "strong", "link", "doubt", "otherwise", "quiet")}
    for heading, members in _blocks(listed):
        first = members[0]
        if heading == "document":
            date = f" ({first.published.isoformat()})" if first.published else ""
            title = Link((first.title or first.document) + date, source_link(first.document, folder))
            yield _band(title, styles["document"])
            continue
        if heading == "section":
            yield _band(first.section, styles["section"])
        yield from (_fact(fact, looks, where) for fact in members)


def _band(value: str | Link, style: int) -> list[Cell]:
    return [(value, style), *[(Blank(), style)] * (len(FIELDS) - 1)]


def _fact(fact: Fact, looks: Mapping[str, int], where: Mapping[str, str]) -> list[Cell]:
    figure = Link(fact.figure, location=where.get(fact.id, ""))
    change = fact.change if fact.figure or not fact.change else Link(fact.change, location=where.get(fact.id, ""))
    cells: list[Cell] = [
        (fact.subject, looks["strong"]),
        (fact.figure and figure, looks["link"]),
        (change, looks["text" if fact.figure else "link"]),
        (fact.period, looks["text"]),
        (fact.source, looks["text"]),
        (fact.stated, looks["quiet"]),
        (fact.doubt, looks["otherwise" if fact.doubt.startswith("or ") else "doubt"]),
    ]
    return [(value or Blank(), style if value else looks["text"]) for value, style in cells]


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
