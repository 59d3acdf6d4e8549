"""Figures marked in their sentences, for notebooks."""

from __future__ import annotations

from html.parser import HTMLParser

import pandas as pd
from hypothesis import given, settings
from sheet_claims import ANY_TABLE, BLANK, article, article_table

from figures.sheets import show
from figures.sheets.highlight import pieces
from figures.tables import tabulate


class Marks(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.tags: set[str] = set()
        self.inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.inside = tag == "mark"
        if self.inside:
            self.texts.append("")

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.texts[-1] += data

    def handle_endtag(self, tag: str) -> None:
        self.inside = False


def marks(table: pd.DataFrame) -> Marks:
    parser = Marks()
    parser.feed(show(table)._repr_html_())
    return parser


def test_every_figure_is_marked() -> None:
    assert marks(article_table()).texts == [claim.text for claim in article()]


def test_a_mark_explains_the_figure() -> None:
    html = show(article_table())._repr_html_()
    assert 'title="20 percent · change up · goods handled by the port of Larnow · 2025 · says harbour office"' in html
    assert "&lt;contraband&gt; &amp; &quot;spice&quot;" in html


def test_as_plain_text_figures_stand_in_brackets() -> None:
    assert repr(show(article_table())).splitlines()[0] == "Harbour trade climbs to [$2.4 billion]"


def test_long_tables_are_cut_and_say_so() -> None:
    assert "and 3 more sentences" in show(article_table(), most=2)._repr_html_()


def test_an_empty_table_says_so() -> None:
    assert "No figures." in show(tabulate([]))._repr_html_()
    assert repr(show(tabulate([]))) == "No figures."


@settings(deadline=None)
@given(table=ANY_TABLE)
def test_any_table_is_shown_and_escaped(table: pd.DataFrame) -> None:
    assert marks(table).tags <= {"div", "h4", "p", "mark"}


def test_pieces_join_to_the_text_and_overlaps_are_left_out() -> None:
    one, two = BLANK._replace(id="1"), BLANK._replace(id="2")
    found = list(pieces("abcdef", [(3, 5, two), (1, 4, one), (5, 9, two)]))
    assert found == [("a", None), ("bcd", one), ("ef", None)]
