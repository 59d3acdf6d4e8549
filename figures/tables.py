"""The table: claims as a typed pandas DataFrame, one column a field of ``Claim``.

Columns are built whole, from typed arrays, and joined into one DataFrame at the end: per claim this costs less than a
microsecond, against two or three for a list of dicts.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from figures.claims import COLUMNS, Claim, Column

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
    return pd.array(np.array(values, dtype=object), dtype="str")


def _categories(values: Sequence[str], column: Column) -> pd.Categorical:
    code = {value: number for number, value in enumerate(column.values)}
    codes = np.fromiter(map(code.__getitem__, values), np.int8, len(values))
    return pd.Categorical.from_codes(codes, categories=pd.Index(column.values, dtype="str"))  # type: ignore[call-overload, no-any-return]


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
