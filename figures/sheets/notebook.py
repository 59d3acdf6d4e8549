"""The table in a notebook: its sentences, with the figures marked."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import groupby, islice
from typing import TYPE_CHECKING

from figures.claims import Claim
from figures.sheets.highlight import COLOURS, pieces, tip
from figures.sheets.places import places, same_sentence
from figures.sheets.rows import claims, conform

if TYPE_CHECKING:
    import pandas as pd

MOST = 200  # sentences shown at once


class Shown:
    """Shows a table's figures inside their sentences wherever HTML is displayed, and as plain lines elsewhere."""

    def __init__(self, table: pd.DataFrame, most: int) -> None:
        """Take the rows as they are now; later changes of the table do not show."""
        self._table, self._most = conform(table), most

    def _sentences(self) -> Iterator[list[tuple[Claim, int]]]:
        for _, group in groupby(places(claims(self._table)), key=lambda placed: same_sentence(placed[0])):
            yield list(group)

    def _repr_html_(self) -> str:
        parts, document = [], None
        sentences = list(self._sentences())
        for group in islice(sentences, self._most):
            first = group[0][0]
            if first.document != document:
                document = first.document
                parts.append(f'<h4 style="margin:.8em 0 .2em">{escape(first.title or document)}</h4>')
            spans = [(offset, offset + len(claim.text), claim) for claim, offset in group if offset >= 0]
            marked = "".join(_piece(text, claim) for text, claim in pieces(first.sentence, spans))
            parts.append(f'<p style="margin:.2em 0;max-width:60em;text-align:left">{marked}</p>')
        if len(sentences) > self._most:
            parts.append(f"<p>… and {len(sentences) - self._most:,} more sentences</p>")
        return f"<div>{''.join(parts) or 'No figures.'}</div>"

    def __repr__(self) -> str:
        """The sentences as lines, each figure in brackets."""
        lines = []
        for group in islice(self._sentences(), self._most):
            spans = [(offset, offset + len(claim.text), claim) for claim, offset in group if offset >= 0]
            lines.append("".join(f"[{text}]" if claim else text for text, claim in pieces(group[0][0].sentence, spans)))
        return "\n".join(lines) or "No figures."


def show(table: pd.DataFrame, most: int = MOST) -> Shown:
    """The table's sentences with every figure marked by kind and explained on hover, for a notebook.

    At most ``most`` sentences are shown.

    >>> from figures.tables import extract
    >>> show(extract("Sales rose 5 percent to $2.6 billion."))
    Sales rose [5 percent] to [$2.6 billion].
    """
    return Shown(table, most)


def _piece(text: str, claim: Claim | None) -> str:
    if claim is None:
        return escape(text)
    colour = COLOURS[claim.kind]
    style = f"background:{colour}22;color:inherit;border-bottom:2px solid {colour};padding:0 .1em"
    return f'<mark style="{style}" title="{escape(tip(claim))}">{escape(text)}</mark>'
