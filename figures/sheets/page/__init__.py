"""HTML: one file that needs nothing else; the texts with every figure marked, the table beside them.

The page asks for nothing from outside and runs no script but its own: its Content-Security-Policy allows exactly the
style and the script whose hashes it names.  Everything that comes from a document is escaped.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from figures.claims import COLUMNS
from figures.errors import FiguresError
from figures.sheets.contents import Contents
from figures.sheets.json_lines import dumps
from figures.sheets.marks import HEADERS, STATUSES
from figures.sheets.page.articles import articles
from figures.sheets.page.charts import charts
from figures.sheets.rows import claims, lacking, table_of

if TYPE_CHECKING:
    import pandas as pd

SCRIPTS = ("data.js", "desk.js", "table.js", "text.js", "start.js")  # one scope, in this order
FOLDER = Path(__file__).parent
DATA = re.compile(r'<script type="application/json" id="data">(.*?)</script>', re.DOTALL)
UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def write(contents: Contents, path: Path) -> None:
    """The page."""
    style = _part("page.css")
    script = "\n".join(['"use strict";', "{", *map(_part, SCRIPTS), "}"])
    titles = [document.title or document.id for document in contents.documents]
    page = _template().stream(
        title=titles[0] if len(titles) == 1 else "Figures",
        summary=f"{len(contents.table):,} figures in {len(titles):,} document{'s' * (len(titles) != 1)}",
        articles=articles(contents),
        charts=list(charts(contents.table)),
        data=_json(_data(contents)),
        style=style, style_hash=_hash(style), script=script, script_hash=_hash(script),
    )  # fmt: skip
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        page.dump(file)


def _data(contents: Contents) -> dict[str, Any]:
    return {
        "columns": list(COLUMNS),
        "rows": list(claims(contents.table)),
        "findings": [finding._asdict() for finding in contents.findings or () if finding.verdict != "silent"],
        "statuses": STATUSES,
        "headers": list(HEADERS.values()),
        "marks": {name: mark._asdict() for name, mark in contents.marks.items()},
    }


def _json(value: Any) -> str:
    """JSON that can stand inside a script element: it holds no character that could end it."""
    return re.sub("[<>&\u2028\u2029]", lambda match: UNSAFE[match[0]], dumps(value))


def _part(name: str) -> str:
    return (FOLDER / name).read_text("utf-8")


def _hash(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


@lru_cache(maxsize=1)
def _template() -> Any:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(loader=FileSystemLoader(FOLDER), autoescape=True, undefined=StrictUndefined)
    return environment.get_template("template.html.jinja")


def read(path: Path) -> pd.DataFrame:
    """The table that the page shows, from the data it carries."""
    try:
        found = DATA.search(path.read_text("utf-8"))
        data = json.loads(found[1]) if found else {}
        names, rows = data["columns"], data["rows"]
    except (ValueError, LookupError, TypeError) as error:
        raise FiguresError(f"{path}: no page that figures wrote ({error!r}).") from None
    if missing := lacking(names):
        raise FiguresError(f"{path}: no page that figures wrote; it lacks the columns {missing}.")
    return table_of(
        (dict(zip(names, row, strict=False)) for row in rows), lambda number: f"{path}, figure {number + 1}"
    )
