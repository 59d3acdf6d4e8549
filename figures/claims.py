"""One row: a quantity said of something at a place in a text.

``Claim`` is the only place where a column of the table is declared: its dtype, its one-sentence
description and its closed vocabulary.  The DataFrame, the headers and tooltips of every sheet,
``figures columns`` and the JSON Table Schema are all made from ``COLUMNS``.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, NamedTuple, get_type_hints

KINDS = (
    "money", "percent", "percentage_point", "quantity", "count", "duration", "age", "rate", "ratio", "score", "index",
)  # fmt: skip
QUALIFIERS = ("", "about", "nearly", "over", "at least", "up to", "under")
DIRECTIONS = ("", "up", "down")
ROLES = ("level", "change", "previous", "share", "target", "forecast", "limit")


class Column(NamedTuple):
    """How one field of a claim stands in the table: pandas dtype, meaning, and the values it may have."""

    dtype: str
    description: str
    values: tuple[str, ...] = ()
    name: str = ""


class Claim(NamedTuple):
    """A quantity said of something at a place in a text: one row of the table, field by field.

    Missing numbers and dates are None, missing words are "".
    """

    id: Annotated[str, Column("str", "Stable name of the row: the same text at the same place gets the same id.")]
    document: Annotated[str, Column("str", "The document: its path or URL as given.")]
    title: Annotated[str, Column("str", "Title of the document.")]
    published: Annotated[dt.date | None, Column("datetime64[s]", "Date of the text.")]
    section: Annotated[str, Column("str", "The nearest heading above the sentence.")]
    page: Annotated[int | None, Column("Int32", "Page number, in PDF and other paged formats.")]
    sentence_number: Annotated[int, Column("Int32", "Number of the sentence in the document, from 1.")]
    start: Annotated[int, Column("Int64", "Where the figure begins in the document's text, in characters from 0.")]
    end: Annotated[int, Column("Int64", "Where the figure ends, exclusive: text[start:end] is the figure.")]
    text: Annotated[
        str, Column("str", "The figure as written: number, currency, magnitude, unit or counted noun; no approximator.")
    ]
    sentence: Annotated[str, Column("str", "The sentence the figure stands in.")]
    kind: Annotated[str, Column("category", "What sort of number it is.", KINDS)]
    value: Annotated[float | None, Column("Float64", "The number with its magnitude applied; of a range the middle.")]
    low: Annotated[float | None, Column("Float64", "Lower end of a range; the value itself for a single number.")]
    high: Annotated[float | None, Column("Float64", "Upper end of a range; the value itself for a single number.")]
    qualifier: Annotated[str, Column("category", "Approximation or bound stated with the number.", QUALIFIERS)]
    unit: Annotated[
        str, Column("str", "ISO 4217 currency code, unit name, percent, or the counted noun in the singular.")
    ]
    dimension: Annotated[str, Column("str", "What the unit measures: money, length, mass …; empty for counts.")]
    base_value: Annotated[
        float | None, Column("Float64", "The value in base_unit; empty where a conversion would be a guess.")
    ]
    base_unit: Annotated[str, Column("str", "SI unit of the dimension, or the currency itself.")]
    rounded_to: Annotated[
        float | None, Column("Float64", "Place of the last digit as written: 10,000,000 for $2.61 billion.")
    ]
    direction: Annotated[str, Column("category", "Whether the figure states or follows a rise or a fall.", DIRECTIONS)]
    role: Annotated[str, Column("category", "What the number does in its sentence.", ROLES)]
    subject: Annotated[str, Column("str", "What is measured: the row label a reader would write.")]
    subject_head: Annotated[str, Column("str", "Head word of the subject as it stands in the text.")]
    period: Annotated[str, Column("str", "The words for the time the figure holds.")]
    period_start: Annotated[
        dt.date | None, Column("datetime64[s]", "First day of the period, where it can be worked out without guessing.")
    ]
    period_end: Annotated[
        dt.date | None, Column("datetime64[s]", "Last day of the period, where it can be worked out without guessing.")
    ]
    attribution: Annotated[str, Column("str", "Who says so; empty for the paper's own statement.")]
    quoted: Annotated[bool, Column("boolean", "Whether the figure stands inside a quotation.")]
    repeats: Annotated[str, Column("str", "Id of the first claim of the document that states the same.")]
    alternatives: Annotated[
        str, Column("str", "Other readings of an ambiguous unit or currency, best first, separated by ' | '.")
    ]
    pattern: Annotated[str, Column("str", "Name of the pattern that found the figure.")]
    note: Annotated[str, Column("str", "Why a value is empty or doubtful.")]
    movement: Annotated[
        str, Column("str", "Shared by the claims of one movement (new level, earlier level, change); else empty.")
    ]


COLUMNS: dict[str, Column] = {
    name: hint.__metadata__[0]._replace(name=name) for name, hint in get_type_hints(Claim, include_extras=True).items()
}
