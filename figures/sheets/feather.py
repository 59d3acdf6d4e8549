"""Feather (Arrow IPC): the fastest to write and read again; needs pyarrow."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from figures.sheets.contents import Contents
from figures.sheets.extras import need
from figures.sheets.parquet import EXTRA, arrow_table, findings_table, table_from

if TYPE_CHECKING:
    import pandas as pd


def write(contents: Contents, path: Path) -> None:
    """The table; the findings go to a file of their own beside it."""
    need("pyarrow.feather", EXTRA).write_feather(arrow_table(contents.table), path, compression="zstd")


def write_findings(contents: Contents, path: Path) -> None:
    """The findings, the ids of a finding's claims as a list."""
    need("pyarrow.feather", EXTRA).write_feather(findings_table(contents), path, compression="zstd")


def read(path: Path) -> pd.DataFrame:
    """The table of a Feather file."""
    return table_from(path, need("pyarrow.feather", EXTRA).read_table)
