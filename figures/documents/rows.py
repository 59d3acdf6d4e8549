"""Tables of texts: which column holds what, and a document from each row."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from figures.documents.dates import parse_date
from figures.documents.document import Document
from figures.documents.front import front_matter
from figures.documents.options import Failure, Options
from figures.documents.words import words
from figures.errors import FiguresError

_EPOCH = dt.date(1970, 1, 1)


def find_columns(names: Iterable[object], options: Options) -> dict[str, str]:
    """The columns that hold text, id, title, date and author: those asked for, else those with the usual names.

    FiguresError when a column asked for is missing, or when no column has a usual name for the text.

    >>> find_columns(["ID", "Body", "price"], Options())
    {'text': 'Body', 'id': 'ID'}
    """
    return _find_columns(tuple(names), options)


@lru_cache(maxsize=64)
def _find_columns(names: tuple[object, ...], options: Options) -> dict[str, str]:
    known = {str(name).strip().casefold(): str(name) for name in names if name is not None}
    asked = {
        "text": options.text_column, "id": options.id_column,
        "title": options.title_column, "date": options.date_column,
    }  # fmt: skip
    found: dict[str, str] = {}
    for what, usual in words()["columns"].items():
        wanted = asked.get(what, "")
        if wanted and wanted.casefold() not in known:
            raise FiguresError(f"has no column {wanted!r}; its columns are {_listed(known.values())}")
        name = next((name for name in ([wanted.casefold()] if wanted else usual) if name in known), None)
        if name is not None:
            found[what] = known[name]
    if "text" not in found:
        there = _listed(known.values())
        raise FiguresError(f"has no column with a usual name for texts; name it with --text-column: there are {there}")
    return found


def row_document(
    row: Mapping[str, Any], columns: Mapping[str, str], place: str, options: Options
) -> Document | Failure:
    """The document of one row; ``place`` is its id unless a column holds one."""

    def cell(what: str) -> str:
        value = row.get(columns.get(what, ""))
        return "" if value is None else str(value)

    text = row.get(columns["text"])
    if text is not None and not isinstance(text, str):
        return Failure(place, f"column {columns['text']!r} holds {type(text).__name__} where a text should be")
    text = text or ""
    if len(text) > options.limits.characters:
        return Failure(place, f"holds more than {options.limits.characters:,} characters, the limit for one document")
    published = _date(row.get(columns.get("date", "")))
    origin = f"column '{columns['date']}'" if published else ""
    title = cell("title")
    if not title or not published:
        front = front_matter(text)
        title = title or front.title
        if not published:
            published, origin = front.published, front.origin
    return Document(cell("id") or place, text, title, published, origin, cell("author"))


def _date(value: object) -> dt.date | None:
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    if isinstance(value, (int, float)) and 1e8 < value < 1e14:  # seconds or thousandths of a second since 1970
        return _EPOCH + dt.timedelta(days=int(value / (86_400_000 if value > 1e11 else 86_400)))
    return parse_date(str(value)) if isinstance(value, str) else None


def _listed(names: Iterable[str]) -> str:
    shown = list(names)
    return ", ".join(map(repr, shown[:20])) + (" …" if len(shown) > 20 else "") if shown else "none"
