"""The table: claims as a typed pandas DataFrame, one column a field of ``Claim``.

Columns are built whole, from typed arrays, and joined into one DataFrame at the end: per claim this costs less than a
microsecond, against two or three for a list of dicts.
"""

from __future__ import annotations

import datetime as dt
import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import pandas as pd

from figures.claims import COLUMNS, Claim, Column
from figures.context.relate import relate, relate_all
from figures.documents import Document, from_text
from figures.errors import FiguresError
from figures.lexicon import load as load_lexicon

if TYPE_CHECKING:
    from numpy.typing import NDArray

EPOCH = dt.date(1970, 1, 1).toordinal()


def tabulate(claims: Iterable[Claim]) -> pd.DataFrame:
    """A table of the claims: one row each, in the given order, every column of ``COLUMNS`` with its dtype.

    An empty iterable gives an empty table with the same columns and dtypes.

    >>> tabulate([]).shape
    (0, 35)
    >>> str(tabulate([]).dtypes["value"])
    'Float64'
    """
    rows = list(claims)
    fields: Sequence[Sequence[Any]] = list(zip(*rows, strict=True)) if rows else [()] * len(COLUMNS)
    arrays = {
        column.name: BUILDERS[column.dtype](values, column)
        for column, values in zip(COLUMNS.values(), fields, strict=True)
    }
    return pd.DataFrame(arrays, copy=False)


def _words(values: Sequence[str], column: Column) -> Any:
    try:
        return pd.array(np.array(values, dtype=object), dtype="str")
    except UnicodeEncodeError:  # half of a character pair, which no encoding can hold
        whole = [value.encode("utf-8", "replace").decode("utf-8") for value in values]
        return pd.array(np.array(whole, dtype=object), dtype="str")


def _categories(values: Sequence[str], column: Column) -> pd.Categorical:
    code = {value: number for number, value in enumerate(column.values)}
    codes = np.fromiter(map(code.__getitem__, values), np.int8, len(values))
    return pd.Categorical.from_codes(codes, categories=pd.Index(column.values, dtype="str"))


def _numbers(values: Sequence[float | None], column: Column) -> Any:
    data = np.array(values, dtype=np.float64)  # None becomes NaN
    return pd.arrays.FloatingArray(np.nan_to_num(data, nan=1.0), np.isnan(data))


def _whole(kind: type[np.integer[Any]]) -> Callable[[Sequence[int | None], Column], Any]:
    def build(values: Sequence[int | None], column: Column) -> Any:
        missing: NDArray[np.bool_] = np.fromiter((value is None for value in values), np.bool_, len(values))
        data = np.fromiter((0 if value is None else value for value in values), kind, len(values))
        return pd.arrays.IntegerArray(data, missing)

    return build


def _flags(values: Sequence[bool], column: Column) -> Any:
    data = np.fromiter(values, np.bool_, len(values))
    return pd.arrays.BooleanArray(data, np.zeros(len(values), np.bool_))


def _dates(values: Sequence[dt.date | None], column: Column) -> Any:
    missing = np.iinfo(np.int64).min
    days = (missing if value is None else (value.toordinal() - EPOCH) * 86400 for value in values)
    return pd.array(np.fromiter(days, np.int64, len(values)).view("datetime64[s]"))


BUILDERS: dict[str, Callable[[Any, Column], Any]] = {
    "str": _words,
    "category": _categories,
    "Float64": _numbers,
    "Int32": _whole(np.int32),
    "Int64": _whole(np.int64),
    "boolean": _flags,
    "datetime64[s]": _dates,
}


class DocumentFacts(NamedTuple):
    """What is known of a document beside its claims: a row of the sheet *Documents*."""

    id: str
    title: str
    published: dt.date | None
    published_origin: str
    words: int
    claims: int
    left_out: int


class Extras(tuple[DocumentFacts, ...]):
    """The documents of a table, in ``table.attrs["documents"]``; pandas copies attrs often, so a copy is itself."""

    def __deepcopy__(self, memo: object) -> Extras:
        return self


class Texts(dict[str, str]):
    """Document texts by id, kept in ``table.attrs["texts"]`` for sheets that show them; a copy is itself."""

    def __deepcopy__(self, memo: object) -> Texts:
        return self


Source = str | Document | Iterable[Document]


def extract(source: Source, *, lexicon: str | Path | None = None) -> pd.DataFrame:
    """The table of every figure stated in a text, a document or several documents.

    One row a claim in reading order, with the columns and dtypes of ``COLUMNS``; ``table.attrs["documents"]`` holds a
    ``DocumentFacts`` for each document, ``table.attrs["texts"]`` the texts.  ``lexicon`` is a TOML file of own words.
    Raises FiguresError where that file cannot be used; no text raises.

    >>> extract("Exports rose 19.78 percent to $2.61 billion.")[["value", "unit", "role"]].values.tolist()
    [[19.78, 'percent', 'change'], [2610000000.0, 'USD', 'level']]
    """
    words = load_lexicon(lexicon)
    rows: list[Claim] = []
    facts: list[DocumentFacts] = []
    texts = Texts()
    collecting = gc.isenabled()
    gc.disable()  # rows are plain tuples without cycles; collecting them again and again costs a fifth of the time
    try:
        for batch in _batches(documents_of(source)):
            for document, (claims, decoys) in zip(batch, relate_all(batch, words), strict=True):
                rows += claims
                texts[document.id] = document.text
                facts.append(_facts(document, len(claims), len(decoys)))
    finally:
        if collecting:
            gc.enable()
    table = tabulate(rows)
    table.attrs["documents"] = Extras(facts)
    table.attrs["texts"] = texts
    return table


def _batches(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """Documents in groups of about a quarter of a million characters, which are related together."""
    batch: list[Document] = []
    size = 0
    for document in documents:
        batch.append(document)
        size += len(document.text)
        if size > _BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


_BATCH = 250_000


def _facts(document: Document, claims: int, left_out: int) -> DocumentFacts:
    published = document.published if isinstance(document.published, dt.date) else None
    words = document.text.count(" ") + 1
    return DocumentFacts(document.id, document.title, published, document.published_origin, words, claims, left_out)


def documents_of(source: Source) -> Iterable[Document]:
    """Documents from what ``extract`` is given: a text becomes a document of its own.

    Raises FiguresError for anything else, such as a path, that is not read yet.

    >>> [document.text for document in documents_of("Up 5%.")]
    ['Up 5%.']
    """
    if isinstance(source, str):
        return [from_text(source)]
    if isinstance(source, Document):
        return [source]
    if isinstance(source, PurePath) or not isinstance(source, Iterable):
        raise _unread(source)
    return map(_document, source)


def _document(item: object) -> Document:
    if isinstance(item, Document):
        return item
    raise _unread(item)


def _unread(item: object) -> FiguresError:
    """The error for what is neither a text nor a document, with what to do instead."""
    if isinstance(item, str | PurePath):
        return FiguresError(f"{str(item)[:80]!r} is not read yet: figures.extract(figures.read(paths))")
    kind = type(item).__name__
    return FiguresError(
        f"figures.extract takes a text or Documents, not {kind}; figures.extract_frame takes data frames"
    )


def decoys(source: Source, *, lexicon: str | Path | None = None) -> pd.DataFrame:
    """The numbers left out on purpose, with the reason: columns document, sentence_number, start, end, text, reason.

    >>> decoys("In 2019 it rose 5%.")[["text", "reason"]].values.tolist()
    [['2019', 'year']]
    """
    words = load_lexicon(lexicon)
    rows = [
        (document.id, number, start, end, document.text[start:end], reason)
        for document in documents_of(source)
        for number, start, end, reason in relate(document, words)[1]
    ]
    columns = ["document", "sentence_number", "start", "end", "text", "reason"]
    return pd.DataFrame(rows, columns=columns).astype({"sentence_number": "Int32", "start": "Int64", "end": "Int64"})
