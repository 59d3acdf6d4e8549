"""JSON Lines: one object a claim, keys are the columns, nothing is null that was stated."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from figures.errors import FiguresError
from figures.sheets.contents import Contents
from figures.sheets.rows import claims, table_of

if TYPE_CHECKING:
    import pandas as pd


def write(contents: Contents, path: Path) -> None:
    """The table, one object a line; the findings go to a file of their own beside it."""
    _write_lines((claim._asdict() for claim in claims(contents.table)), path)


def write_findings(contents: Contents, path: Path) -> None:
    """The findings, one object a line, the ids of a finding's claims as a list."""
    _write_lines((finding._asdict() for finding in contents.findings or ()), path)


def _write_lines(records: Iterable[dict[str, Any]], path: Path) -> None:
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.writelines(dumps(record) + "\n" for record in records)


def dumps(record: Any) -> str:
    """A record as JSON: dates as ISO words, and so the numbers that JSON does not know.

    >>> import datetime as dt
    >>> dumps({"value": float("inf"), "published": dt.date(2026, 1, 2)})
    '{"value": "inf", "published": "2026-01-02"}'
    """
    try:
        return json.dumps(record, ensure_ascii=False, allow_nan=False, default=str)
    except ValueError:
        return json.dumps(_finite(record), ensure_ascii=False, default=str)


def _finite(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _finite(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [_finite(part) for part in value]
    return repr(value) if isinstance(value, float) and not math.isfinite(value) else value


def read(path: Path) -> pd.DataFrame:
    """The table of a file of JSON objects, one a line."""
    return table_of(_records(path), lambda number: f"{path}, line {number + 1}")


def _records(path: Path) -> Iterator[dict[str, Any]]:
    with open(path, "rb") as file:
        for number, line in enumerate(file, 1):
            try:
                record = json.loads(line)
            except ValueError as error:
                raise FiguresError(f"{path}, line {number}: not JSON in UTF-8 ({error}).") from None
            if not isinstance(record, dict):
                raise FiguresError(f"{path}, line {number}: not a JSON object.")
            yield record
