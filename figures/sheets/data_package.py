"""A Frictionless Data Package: ``datapackage.json`` with a Table Schema, and the tables as CSV beside it.

Rules: Data Package v1 and Table Schema v1 (specs.frictionlessdata.io).  The CSV guards against formulas as
``comma_separated`` does; the package says so in the description of each resource.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from figures.claims import COLUMNS, Column
from figures.errors import FiguresError
from figures.sheets.comma_separated import read as read_csv
from figures.sheets.comma_separated import write_rows, write_table
from figures.sheets.contents import FINDING_COLUMNS, FINDING_NUMBERS, Contents, DocumentRow
from figures.sheets.replacing import replacing

if TYPE_CHECKING:
    import pandas as pd

TYPES = {
    "Float64": "number", "Int32": "integer", "Int64": "integer", "boolean": "boolean", "datetime64[s]": "date",
}  # fmt: skip
DOCUMENT_TYPES = {"published": "date", "words": "integer", "claims": "integer", "left_out": "integer"}
GUARD = "Text that a spreadsheet would take for a formula has an apostrophe before it."


def write(contents: Contents, path: Path) -> None:
    """The descriptor at ``path``, the tables as CSV in the folder of the target: they are in place before it is."""
    folder = contents.target.parent
    stem = contents.target.name[: -len("datapackage.json")]
    resources = []
    for name, fields in _schemas(contents).items():
        with replacing(folder / f"{stem}{name}.csv") as draft, open(draft, "w", encoding="utf-8", newline="") as file:
            if name == "figures":
                write_table(contents.table, file)
            elif name == "documents":
                write_rows(DocumentRow._fields, contents.documents, file)
            else:
                rows = ([*row[:3], " ".join(row.claims), *row[4:]] for row in contents.findings or ())
                write_rows(FINDING_COLUMNS, rows, file)
        resources.append(
            {
                "name": name,
                "path": f"{stem}{name}.csv",
                "profile": "tabular-data-resource",
                "description": GUARD,
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "schema": {"fields": fields},
            }
        )
    package = {"profile": "tabular-data-package", "name": "figures", "title": "Figures stated in texts"}
    path.write_text(json.dumps(package | {"resources": resources}, ensure_ascii=False, indent=2) + "\n", "utf-8")


def _schemas(contents: Contents) -> dict[str, list[dict[str, Any]]]:
    schemas = {
        "figures": [_field(column) for column in COLUMNS.values()],
        "documents": [{"name": name, "type": DOCUMENT_TYPES.get(name, "string")} for name in DocumentRow._fields],
    }
    if contents.findings is not None:
        schemas["findings"] = [
            {"name": name, "type": "number" if name in FINDING_NUMBERS else "string"} for name in FINDING_COLUMNS
        ]
    return schemas


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": TYPES.get(column.dtype, "string")}
    field["description"] = column.description
    words = [word for word in column.values if word]
    return field | ({"constraints": {"enum": words}} if words else {})


def read(path: Path) -> pd.DataFrame:
    """The table of the package: its resource ``figures``."""
    try:
        package = json.loads(path.read_text("utf-8"))
        (name,) = (item["path"] for item in package["resources"] if item["name"] == "figures")
        inside = (path.parent / name).resolve().is_relative_to(path.parent.resolve())
    except (ValueError, KeyError, TypeError) as error:
        raise FiguresError(f"{path}: not a data package with a resource figures ({error!r}).") from None
    if not inside or not (path.parent / name).is_file():
        raise FiguresError(f"{path}: its resource {name} is not beside it.")
    return read_csv(path.parent / name)
