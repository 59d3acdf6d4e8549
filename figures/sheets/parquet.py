"""Parquet: typed and compressed, for pandas, R, DuckDB, Spark and the like; needs pyarrow."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from figures.claims import COLUMNS
from figures.errors import FiguresError
from figures.sheets.contents import FINDING_COLUMNS, FINDING_NUMBERS, Contents
from figures.sheets.extras import need
from figures.sheets.rows import conform, lacking

if TYPE_CHECKING:
    import pandas as pd

EXTRA = "parquet"


def write(contents: Contents, path: Path) -> None:
    """The table with the meaning of every column in its schema; the findings go to a file of their own beside it."""
    need("pyarrow.parquet", EXTRA).write_table(arrow_table(contents.table), path, compression="zstd")


def write_findings(contents: Contents, path: Path) -> None:
    """The findings, the ids of a finding's claims as a list."""
    need("pyarrow.parquet", EXTRA).write_table(findings_table(contents), path, compression="zstd")


def read(path: Path) -> pd.DataFrame:
    """The table of a Parquet file."""
    return table_from(path, need("pyarrow.parquet", EXTRA).read_table)


def arrow_table(table: pd.DataFrame) -> Any:
    """The table for pyarrow: dates as dates, closed vocabularies as dictionaries, descriptions on the fields."""
    arrow = need("pyarrow", EXTRA)
    types: dict[str, Any] = {
        "str": arrow.string(), "category": arrow.dictionary(arrow.int8(), arrow.string()), "Float64": arrow.float64(),
        "Int32": arrow.int32(), "Int64": arrow.int64(), "boolean": arrow.bool_(), "datetime64[s]": arrow.date32(),
    }  # fmt: skip
    fields = [
        arrow.field(name, types[column.dtype], metadata={"description": column.description})
        for name, column in COLUMNS.items()
    ]
    arrays = [arrow.array(table[field.name], from_pandas=True).cast(field.type) for field in fields]
    return arrow.table(arrays, schema=arrow.schema(fields))


def findings_table(contents: Contents) -> Any:
    """The findings for pyarrow."""
    arrow = need("pyarrow", EXTRA)
    types = {name: arrow.float64() if name in FINDING_NUMBERS else arrow.string() for name in FINDING_COLUMNS}
    types["claims"] = arrow.list_(arrow.string())
    columns = zip(*(contents.findings or ()), strict=True) if contents.findings else [()] * len(types)
    arrays = [arrow.array(list(values), kind) for values, kind in zip(columns, types.values(), strict=True)]
    return arrow.table(arrays, names=list(types))


def table_from(path: Path, reader: Any) -> pd.DataFrame:
    """The table that pyarrow reads from a file, with our dtypes."""
    arrow = need("pyarrow", EXTRA)
    try:
        found = reader(path)
    except (arrow.ArrowInvalid, OSError) as error:
        raise FiguresError(f"{path}: cannot be read ({error}).") from None
    if missing := lacking(found.column_names):
        raise FiguresError(f"{path}: no sheet that figures wrote; it lacks the columns {missing}.")
    return conform(found.to_pandas(date_as_object=False))
