"""A frame of texts in, a frame of claims out: the form that Dask, Spark and Ray run over partitions as it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pandas as pd

from figures.documents import Document
from figures.errors import FiguresError
from figures.tables import extract

OPTIONAL = ("title", "published", "author")


def extract_frame(frame: pd.DataFrame, *, lexicon: str | None = None) -> pd.DataFrame:
    """The claims of a frame with one text a row: a pure function with the same columns and dtypes whatever comes in.

    ``frame`` has a column ``text`` and may have ``id`` (else the index names the documents), ``title``, ``published``
    (date, timestamp or ISO date) and ``author``; other columns are ignored.  A missing text holds no claims, a date
    that cannot be read counts as missing.

    Raises FiguresError when there is no column ``text``.

    >>> extract_frame(pd.DataFrame({"id": ["a"], "text": ["Exports rose 5 percent."]}))["value"].tolist()
    [5.0]
    >>> extract_frame(pd.DataFrame({"text": []})).dtypes["value"].name
    'Float64'
    """
    if "text" not in frame.columns:
        found = ", ".join(map(str, frame.columns)) or "no columns"
        raise FiguresError(f"the frame has {found}, but none is called text; rename the one that holds the texts.")
    table = extract(list(_documents(frame)), lexicon=lexicon)
    table.attrs.clear()  # the frame that goes out is its rows alone
    return table


def _documents(frame: pd.DataFrame) -> Iterator[Document]:
    names = frame["id"] if "id" in frame.columns else frame.index
    blank = [None] * len(frame)
    fields = [frame[name].tolist() if name in frame.columns else blank for name in OPTIONAL]
    for name, text, title, published, author in zip(names, frame["text"].tolist(), *fields, strict=True):
        yield Document(str(name), _word(text), _word(title), _date(published), author=_word(author))


def _word(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _date(value: Any) -> dt.date | None:
    if isinstance(value, str):
        try:
            return dt.date.fromisoformat(value[:10])
        except ValueError:
            return None
    if isinstance(value, dt.datetime):  # a pandas timestamp is one, and so is NaT
        return None if value is pd.NaT else value.date()
    return value if isinstance(value, dt.date) else None
