"""The table as plain Python rows, for formats that are written cell by cell, and back again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from figures.claims import COLUMNS, Claim, Column
from figures.errors import FiguresError

if TYPE_CHECKING:
    import pandas as pd

MOST_NAMED = 6  # columns listed in an error message
CHUNK = 10_000  # rows turned into Python objects at a time, so that memory stays flat


def conform(table: pd.DataFrame) -> pd.DataFrame:
    """The table with exactly the declared columns, in order, each with its declared dtype, and rows numbered from 0.

    Missing words become "".  A table that lacks a column, or holds a word outside a closed vocabulary, raises
    FiguresError.
    """
    if missing := lacking(table.columns):
        raise FiguresError(
            f"The table lacks the columns {missing}; save a table made by figures.extract, or rows chosen from one."
        )
    import pandas as pd

    arrays = {name: _array(table[name], column) for name, column in COLUMNS.items()}
    return pd.DataFrame(arrays).reset_index(drop=True)


def lacking(names: Iterable[str], wanted: Iterable[str] = COLUMNS) -> str:
    """The wanted columns that are not among ``names``, for an error message: the first few of them.

    >>> lacking(["a"], ["a", "b"]), lacking(COLUMNS)
    ('b', '')
    """
    present = set(names)
    missing = [name for name in wanted if name not in present]
    return ", ".join(missing[:MOST_NAMED]) + (f" and {len(missing) - MOST_NAMED} more" if missing[MOST_NAMED:] else "")


def _array(values: pd.Series[Any], column: Column) -> Any:
    import pandas as pd

    if column.dtype == "str":
        if isinstance(values.dtype, pd.StringDtype) and values.dtype.storage == "pyarrow" and not values.hasnans:
            return values.array.astype("str")
        return pd.array(_encodable(values.astype("str").fillna("").tolist()), dtype="str")
    if column.dtype != "category":
        return values.array.astype(column.dtype)
    wanted = pd.CategoricalDtype(pd.Index(column.values, dtype="str"))
    if values.dtype == wanted and not values.hasnans:
        return values.array.astype(wanted)
    words = values.astype("str")
    strange = sorted(set(words.dropna()) - set(column.values)) or (["nothing"] if words.isna().any() else [])
    if strange:
        allowed = ", ".join(value or "(empty)" for value in column.values)
        raise FiguresError(f"Column {column.name} holds {strange[0]!r}; it may hold only: {allowed}.")
    return pd.Categorical(words, dtype=wanted)


def _encodable(words: list[str]) -> list[str]:
    """The words, with half characters (lone surrogates, which no file can hold) replaced by question marks."""
    try:
        "".join(words).encode()
    except UnicodeEncodeError:
        return [word.encode("utf-8", "replace").decode() for word in words]
    return words


def claims(table: pd.DataFrame) -> Iterator[Claim]:
    """Every row of the table as a ``Claim`` with Python values: what ``tabulate`` was given.

    >>> from figures.tables import tabulate
    >>> list(claims(tabulate([])))
    []
    """
    for first in range(0, len(table), CHUNK):
        part = table.iloc[first : first + CHUNK]
        yield from map(
            Claim._make, zip(*(_values(part[name], column) for name, column in COLUMNS.items()), strict=True)
        )


def by_document(table: pd.DataFrame) -> pd.DataFrame:
    """The table with the rows of each document together, documents and rows in the order they come."""
    codes = table["document"].factorize()[0]
    return table if (codes[1:] >= codes[:-1]).all() else table.iloc[codes.argsort(kind="stable")]


def _values(values: pd.Series[Any], column: Column) -> list[Any]:
    array: Any = values.array
    if column.dtype.startswith("datetime"):
        plain = array.to_numpy().astype("datetime64[D]").astype(object)  # NaT becomes None
    elif column.dtype in ("str", "category"):
        plain = array
    else:
        plain = array.to_numpy(dtype=object, na_value=None)
    return list(plain.tolist())


def table_of(records: Iterable[Mapping[str, Any]], place: Callable[[int], str]) -> pd.DataFrame:
    """The table of records read from a file: mappings from column name to a value or the words for one.

    ``place(number)`` names the record (counted from 0) in error messages.  Columns that are not the table's are
    ignored; a missing column or an unreadable value raises FiguresError.
    """
    from figures.tables import tabulate

    return tabulate(_claim(record, number, place) for number, record in enumerate(records))


def _claim(record: Mapping[str, Any], number: int, place: Callable[[int], str]) -> Claim:
    row = []
    for name, column in COLUMNS.items():
        try:
            row.append(REVIVE[column.dtype](record[name], column))
        except KeyError:
            raise FiguresError(f"{place(number)}: no column {name}; this is not a sheet that figures wrote.") from None
        except (ValueError, TypeError, OverflowError):
            raise FiguresError(
                f"{place(number)}, column {name}: cannot read {record[name]!r} as {WANTED[column.dtype]}"
                + (f" ({', '.join(filter(None, column.values))})" if column.values else "")
                + "; correct the cell and load again."
            ) from None
    return Claim._make(row)


def _word(value: Any, column: Column) -> str:
    return "" if value is None else str(value)


def _choice(value: Any, column: Column) -> str:
    word = _word(value, column)
    if word not in column.values:
        raise ValueError(word)
    return word


def _number(value: Any, column: Column) -> float | None:
    return None if value is None or value == "" else float(value)


def _integer(value: Any, column: Column) -> int | None:
    if value is None or value == "":
        return None
    whole = int(value)
    bits = 31 if column.dtype == "Int32" else 63
    if (isinstance(value, float) and whole != value) or not -(2**bits) <= whole < 2**bits:
        raise ValueError(value)
    return whole


def _flag(value: Any, column: Column) -> bool:
    word = str(value).lower()
    if word in ("true", "1", "1.0"):
        return True
    if word in ("false", "0", "0.0"):
        return False
    raise ValueError(value)


def _date(value: Any, column: Column) -> dt.date | None:
    if value is None or value == "":
        return None
    if isinstance(value, dt.datetime):
        return value.date()
    return value if isinstance(value, dt.date) else dt.date.fromisoformat(value[:10])


REVIVE: dict[str, Callable[[Any, Column], Any]] = {
    "str": _word,
    "category": _choice,
    "Float64": _number,
    "Int32": _integer,
    "Int64": _integer,
    "boolean": _flag,
    "datetime64[s]": _date,
}
WANTED = {
    "str": "words",
    "category": "one of its words",
    "Float64": "a number",
    "Int32": "a whole number",
    "Int64": "a whole number",
    "boolean": "true or false",
    "datetime64[s]": "a date like 2026-02-17",
}
