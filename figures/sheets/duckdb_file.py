"""DuckDB: tables ``figures``, ``documents``, ``findings`` and ``columns``, typed, for SQL; needs duckdb."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from figures.claims import COLUMNS
from figures.errors import FiguresError
from figures.sheets.contents import FINDING_COLUMNS, FINDING_NUMBERS, Contents, DocumentRow
from figures.sheets.extras import need
from figures.sheets.rows import conform, lacking

if TYPE_CHECKING:
    import pandas as pd

EXTRA = "duckdb"
TYPES = {"Float64": "DOUBLE", "Int32": "INTEGER", "Int64": "BIGINT", "boolean": "BOOLEAN", "datetime64[s]": "DATE"}
DOCUMENT_TYPES = {"published": "DATE", "words": "BIGINT", "claims": "BIGINT", "left_out": "BIGINT"}


def write(contents: Contents, path: Path) -> None:
    """The tables in a database; one that exists keeps all its other tables."""
    import pandas as pd

    duckdb = need("duckdb", EXTRA)
    if contents.target.exists():
        shutil.copyfile(contents.target, path)
    types = {name: TYPES.get(column.dtype, "VARCHAR") for name, column in COLUMNS.items()}
    document_types = {name: DOCUMENT_TYPES.get(name, "VARCHAR") for name in DocumentRow._fields}
    finding_types = {name: "DOUBLE" if name in FINDING_NUMBERS else "VARCHAR" for name in FINDING_COLUMNS}
    findings = [(*finding[:3], " ".join(finding.claims), *finding[4:]) for finding in contents.findings or ()]
    meanings = [(name, column.dtype, column.description) for name, column in COLUMNS.items()]
    try:
        with closing(duckdb.connect(str(path))) as database:
            _fill(database, "figures", types, contents.table)
            _fill(database, "documents", document_types, pd.DataFrame(contents.documents, dtype=object))
            _fill(database, "findings", finding_types, pd.DataFrame(findings, dtype=object))
            _fill(
                database, "columns", dict.fromkeys(("name", "dtype", "description"), "VARCHAR"), pd.DataFrame(meanings)
            )
    except duckdb.Error as error:
        raise FiguresError(f"{contents.target}: not a DuckDB database ({error}); save under another name.") from None


def _fill(database: Any, table: str, types: Mapping[str, str], rows: pd.DataFrame) -> None:
    columns = ", ".join(f'"{name}" {kind}' for name, kind in types.items())
    database.execute(f"CREATE OR REPLACE TABLE {table} ({columns})")
    if len(rows):
        database.register("incoming", rows)
        database.execute(f"INSERT INTO {table} SELECT * FROM incoming")
        database.unregister("incoming")


def read(path: Path) -> pd.DataFrame:
    """The table ``figures`` of the database, in the order its rows were written."""
    duckdb = need("duckdb", EXTRA)
    try:
        with closing(duckdb.connect(str(path), read_only=True)) as database:
            found = database.execute("SELECT * FROM figures ORDER BY rowid").df()
    except duckdb.Error as error:
        raise FiguresError(f"{path}: no DuckDB database with a table figures ({error}).") from None
    if missing := lacking(found.columns):
        raise FiguresError(f"{path}: its table figures lacks the columns {missing}.")
    return conform(found)
