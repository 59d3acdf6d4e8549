"""Sheets: the table as a file, and back again; the suffix decides the format.

One file a format; ``WRITERS`` and ``READERS`` name them by suffix.  Their modules are loaded when a sheet of that
format is asked for, since most bring a library with them.
"""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from figures.errors import FiguresError
from figures.sheets.contents import gather
from figures.sheets.marks import Mark
from figures.sheets.notebook import show as show
from figures.sheets.replacing import replacing

if TYPE_CHECKING:
    import pandas as pd

WRITERS: dict[str, str] = {
    ".csv": "figures.sheets.comma_separated",
    ".xlsx": "figures.sheets.workbook",
    ".jsonl": "figures.sheets.json_lines",
    ".sqlite": "figures.sheets.sqlite",
    ".db": "figures.sheets.sqlite",
    ".parquet": "figures.sheets.parquet",
    ".feather": "figures.sheets.feather",
    ".duckdb": "figures.sheets.duckdb_file",
    ".jsonld": "figures.sheets.json_ld",
    ".html": "figures.sheets.page",
    "datapackage.json": "figures.sheets.data_package",
}
"""Suffix -> module with ``write(contents, path)``, and ``write_findings`` where those need a file of their own."""

READERS: dict[str, str] = {
    ".csv": "figures.sheets.comma_separated",
    ".xlsx": "figures.sheets.workbook",
    ".jsonl": "figures.sheets.json_lines",
    ".sqlite": "figures.sheets.sqlite",
    ".db": "figures.sheets.sqlite",
    ".parquet": "figures.sheets.parquet",
    ".feather": "figures.sheets.feather",
    ".duckdb": "figures.sheets.duckdb_file",
    ".jsonld": "figures.sheets.json_ld",
    ".html": "figures.sheets.page",
    "datapackage.json": "figures.sheets.data_package",
}
"""Suffix -> module with ``read(path)``."""

MARK_READERS: dict[str, str] = {
    ".csv": "figures.sheets.comma_separated",
    ".xlsx": "figures.sheets.workbook",
}
"""Suffix -> module with ``read_marks(path)``."""


def save(
    table: pd.DataFrame,
    path: str | Path,
    findings: pd.DataFrame | None = None,
    *,
    bom: bool = False,
    marks: str | Path | None = None,
) -> Path:
    """The path of the sheet written: the table, and the findings when given, in the format of the suffix.

    The sheet is written whole or not at all, and takes the place of an earlier one; what people wrote in an earlier
    workbook is kept.  ``marks`` is a file with the desk's marks (a CSV downloaded from the HTML page, or a workbook)
    to put beside the figures in a workbook or page.  Formats that hold one table get the findings as a second file
    beside the first (``facts.csv`` and ``facts.findings.csv``).  ``bom`` puts a byte order mark before CSV, which
    older Excel needs to see that it is UTF-8.

    Raises FiguresError for a suffix that is not in ``WRITERS``, a place that cannot be written to, or a sheet that is
    open in another program.
    """
    path = Path(path)
    writer: Any = import_module(WRITERS[_suffix(path, WRITERS, "write")])
    contents = gather(table, path, findings, load_marks(marks) if marks else {}, bom=bom)
    with _uncollected(), replacing(path) as draft:
        writer.write(contents, draft)
    if contents.findings is not None and hasattr(writer, "write_findings"):
        with replacing(path.with_suffix(".findings" + path.suffix)) as draft:
            writer.write_findings(contents, draft)
    return path


def load_marks(path: str | Path) -> dict[str, Mark]:
    """What the desk wrote beside figures, by the figure's id: from a workbook, or the CSV that the HTML page gives.

    Only figures that somebody wrote beside are there.  Raises FiguresError for another suffix or a missing file.
    """
    path = Path(path)
    reader: Any = import_module(MARK_READERS[_suffix(path, MARK_READERS, "read marks from")])
    _must_exist(path)
    marks: dict[str, Mark] = reader.read_marks(path)
    return marks


@contextlib.contextmanager
def _uncollected() -> Iterator[None]:
    """No garbage collection: rows hold no cycles, and looking for them again and again takes a third of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def load(path: str | Path) -> pd.DataFrame:
    """The table that was saved at ``path``: the same rows, columns and dtypes; of a folder, its Parquet files as one.

    Raises FiguresError for a suffix that is not in ``READERS``, a missing file, or one that holds no table of figures.
    """
    path = Path(path)
    reader: Any = import_module(READERS[".parquet" if path.is_dir() else _suffix(path, READERS, "read")])
    if not path.is_dir():
        _must_exist(path)
    with _uncollected():
        table: pd.DataFrame = reader.read(path)
    return table


def _must_exist(path: Path) -> None:
    if not path.is_file():
        raise FiguresError(f"{path}: no such file; check the name, or write it first with figures.save.")


def _suffix(path: Path, known: dict[str, str], verb: str) -> str:
    fits = [suffix for suffix in known if path.name.lower().endswith(suffix)]
    if not fits:
        raise FiguresError(f"{path}: no sheet to {verb} with this ending; use one of {', '.join(known)}.")
    return max(fits, key=len)
