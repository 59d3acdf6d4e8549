"""SQLite: tables ``figures``, ``documents``, ``findings`` and ``columns``, ready for SQL, R or Datasette."""

from __future__ import annotations

import datetime as dt
import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from figures.claims import COLUMNS
from figures.errors import FiguresError
from figures.sheets.contents import FINDING_COLUMNS, FINDING_NUMBERS, Contents, DocumentRow
from figures.sheets.rows import claims, table_of

if TYPE_CHECKING:
    import pandas as pd

TYPES = {"Float64": "REAL", "Int32": "INTEGER", "Int64": "INTEGER", "boolean": "INTEGER"}
DOCUMENT_TYPES = {"words": "INTEGER", "claims": "INTEGER", "left_out": "INTEGER"}


def write(contents: Contents, path: Path) -> None:
    """The tables in a database, dates as ISO words, truth values 0 and 1; one that exists keeps its other tables."""
    if contents.target.exists():
        shutil.copyfile(contents.target, path)
    try:
        with closing(sqlite3.connect(path)) as database, database:
            types = {name: TYPES.get(column.dtype, "TEXT") for name, column in COLUMNS.items()}
            _fill(database, "figures", types, claims(contents.table))
            types = {name: DOCUMENT_TYPES.get(name, "TEXT") for name in DocumentRow._fields}
            _fill(database, "documents", types, contents.documents)
            types = {name: "REAL" if name in FINDING_NUMBERS else "TEXT" for name in FINDING_COLUMNS}
            _fill(database, "findings", types, contents.findings or ())
            meanings = [(name, column.dtype, column.description) for name, column in COLUMNS.items()]
            _fill(database, "columns", dict.fromkeys(("name", "dtype", "description"), "TEXT"), meanings)
            for name in ("id", "document"):
                database.execute(f"CREATE INDEX figures_{name} ON figures ({name})")
    except sqlite3.DatabaseError as error:
        raise FiguresError(f"{contents.target}: not a SQLite database ({error}); save under another name.") from None


def _fill(database: sqlite3.Connection, table: str, types: Mapping[str, str], rows: Iterable[Sequence[Any]]) -> None:
    database.execute(f"DROP TABLE IF EXISTS {table}")
    columns = ", ".join(f'"{name}" {kind}' for name, kind in types.items())
    database.execute(f"CREATE TABLE {table} ({columns})")
    marks = ", ".join("?" * len(types))
    database.executemany(f"INSERT INTO {table} VALUES ({marks})", ([_plain(value) for value in row] for row in rows))


def _plain(value: Any) -> Any:
    if isinstance(value, dt.date):
        return value.isoformat()
    return " ".join(value) if isinstance(value, tuple) else value


def read(path: Path) -> pd.DataFrame:
    """The table ``figures`` of the database, in the order its rows were written."""
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as database:
        return table_of(_records(database, path), lambda number: f"{path}, table figures, row {number + 1}")


def _records(database: sqlite3.Connection, path: Path) -> Iterator[dict[str, Any]]:
    try:
        rows = database.execute("SELECT * FROM figures ORDER BY rowid")
    except sqlite3.DatabaseError as error:
        raise FiguresError(f"{path}: no SQLite database with a table figures ({error}).") from None
    names = [column[0] for column in rows.description]
    for row in rows:
        yield dict(zip(names, row, strict=True))
