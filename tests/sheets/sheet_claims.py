"""Claims for the tests of the sheets: an article with its figures named by hand, and any claim at all."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pandas as pd
from hypothesis import strategies as st

from figures.claims import COLUMNS, Claim
from figures.tables import tabulate

EMPTY: dict[str, Any] = {"str": "", "category": "", "boolean": False}
BLANK = Claim._make(EMPTY.get(column.dtype) for column in COLUMNS.values())._replace(
    kind="count", role="level", sentence_number=1, start=0, end=0
)

TITLE = "Harbour trade climbs"
TEXT = (
    "Harbour trade climbs to $2.4 billion\n\n"
    "The port of Larnow handled goods worth $2.4 billion in 2025, up 20 percent from $2 billion, the harbour office "
    'said on Monday. Nearly 340 ships called, and 12 tons of <contraband> & "spice" were seized.\n\n'
    "Outlook\n\n"
    "The office expects $2.6 billion in 2026. Loads may not exceed 48 tons."
)
SECTIONS = {"Harbour": "", "The port": "Harbour trade climbs to $2.4 billion", "Nearly": "Harbour trade climbs to "
            "$2.4 billion", "The office": "Outlook", "Loads": "Outlook"}  # fmt: skip
SENTENCES = (
    TEXT[: TEXT.index("\n")],
    TEXT[TEXT.index("The port") : TEXT.index(" Nearly")],
    TEXT[TEXT.index("Nearly") : TEXT.index("\n\nOutlook")],
    TEXT[TEXT.index("The office expects") : TEXT.index(" Loads")],
    TEXT[TEXT.index("Loads") :],
)


def claim(number: int, text: str, **fields: Any) -> Claim:
    """The claim for ``text`` in the sentence of that number, from 1."""
    sentence = SENTENCES[number - 1]
    start = TEXT.index(sentence) + sentence.index(text)
    section = next(heading for begin, heading in SECTIONS.items() if sentence.startswith(begin))
    value = fields.get("value")
    filled: dict[str, Any] = {"low": value, "high": value, "id": f"c{start:04d}"} | fields
    return BLANK._replace(
        document="https://example.org/larnow", title=TITLE, published=dt.date(2026, 1, 12), section=section,
        sentence_number=number, sentence=sentence, start=start, end=start + len(text), text=text, **filled,
    )  # fmt: skip


def article() -> list[Claim]:
    """The claims of the article, as a careful reader would write them."""
    money = {"kind": "money", "unit": "USD", "dimension": "money", "base_unit": "USD", "rounded_to": 1e8}
    trade = {"subject": "goods handled by the port of Larnow", "subject_head": "goods"}
    said = {"attribution": "harbour office"}
    head = claim(1, "$2.4 billion", value=2.4e9, subject="Harbour trade", role="level", direction="up", **money)
    move = {"movement": "m1", "period": "2025", **trade, **said}
    tons = {"kind": "quantity", "unit": "ton", "dimension": "mass", "rounded_to": 1.0,
            "alternatives": "metric_ton | short_ton"}  # fmt: skip
    return [
        head,
        claim(2, "$2.4 billion", value=2.4e9, role="level", direction="up", repeats=head.id, **money, **move),
        claim(2, "20 percent", value=20.0, kind="percent", unit="percent", role="change", direction="up",
              rounded_to=1.0, **move),
        claim(2, "$2 billion", value=2e9, role="previous", **(money | {"rounded_to": 1e9}), **move),
        claim(3, "340 ships", value=340.0, qualifier="nearly", unit="ship", subject="ships that called", **said),
        claim(3, "12 tons", value=12.0, subject="contraband and spice seized", **tons),
        claim(4, "$2.6 billion", value=2.6e9, role="forecast", period="2026", subject="Harbour trade",
              period_start=dt.date(2026, 1, 1), period_end=dt.date(2026, 12, 31), attribution="office", **money),
        claim(5, "48 tons", value=None, role="limit", subject="Loads", note="the unit is not clear", **tons),
    ]  # fmt: skip


def article_table() -> pd.DataFrame:
    """The article's table with its text and document facts in ``attrs``."""
    table = tabulate(article())
    document = table["document"].iloc[0]
    table.attrs["texts"] = {document: TEXT}
    table.attrs["documents"] = (
        {"id": document, "title": TITLE, "published": dt.date(2026, 1, 12), "published_origin": "given",
         "words": 62, "claims": 8, "left_out": 3},
    )  # fmt: skip
    return table


def findings_frame() -> pd.DataFrame:
    """Two findings on the article: one that agrees, one that does not."""
    ids = {row.text: row.id for row in article()}
    return pd.DataFrame(
        {
            "document": ["https://example.org/larnow"] * 2,
            "check": ["percent change", "range"],
            "verdict": ["consistent", "inconsistent"],
            "claims": [" ".join((ids["20 percent"], ids["$2.4 billion"], ids["$2 billion"])), ids["48 tons"]],
            "stated": ["20 percent", "48 tons"],
            "implied_low": [18.5, 0.0],
            "implied_high": [21.5, 40.0],
            "formula": ["2.4 / 2 - 1 = 20 %", "=48 <= 40"],
            "reason": ["", "these numbers do not agree"],
            "severity": ["", "high"],
            "hint": ["", "one of the two may be wrong"],
        }
    )


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20) | st.sampled_from(
    [
        "=1+1",
        "+1",
        "-5 percent",
        "@x",
        "\tx",
        "\rx",
        "'=1",
        "''-",
        "'tis",
        "a\0b",
        "_x0041_",
        "a\r\nb",
        "<b>&amp;",
        " x ",
    ]
)
FLOATS = st.none() | st.floats(allow_nan=False)
DATES = st.none() | st.dates(min_value=dt.date(1, 1, 1))
STRATEGIES: dict[str, st.SearchStrategy[Any]] = {
    "str": TEXTS,
    "Float64": FLOATS,
    "Int32": st.integers(-(2**31), 2**31 - 1),
    "Int64": st.integers(-(2**63), 2**63 - 1),
    "boolean": st.booleans(),
    "datetime64[s]": DATES,
}
ANY_CLAIM = st.builds(
    Claim,
    **{
        name: st.sampled_from(column.values) if column.values else STRATEGIES[column.dtype]
        for name, column in (COLUMNS | {"page": COLUMNS["page"]._replace(dtype="Int32")}).items()
    },
)
ANY_TABLE = st.lists(ANY_CLAIM, max_size=4).map(tabulate)
