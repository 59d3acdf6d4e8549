"""JSON-LD with the words of schema.org: each claim a ``Claim`` about a ``QuantitativeValue``.

What schema.org has a property for stands there; every other column is a ``PropertyValue`` of the claim, so that
nothing of the table is lost.  Rule: schema.org/Claim, schema.org/QuantitativeValue.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from figures.claims import COLUMNS, Claim
from figures.errors import FiguresError
from figures.sheets.contents import Contents
from figures.sheets.json_lines import dumps
from figures.sheets.rows import claims, table_of

if TYPE_CHECKING:
    import pandas as pd

OWN = {"id": "identifier", "sentence": "text", "text": "name"}
APPEARANCE = {"document": "identifier", "title": "headline", "published": "datePublished", "section": "articleSection"}
QUANTITY = {"value": "value", "low": "minValue", "high": "maxValue", "unit": "unitText"}
SPEAKER = "attribution"
REST = [name for name in COLUMNS if name not in {*OWN, *APPEARANCE, *QUANTITY, SPEAKER}]


def write(contents: Contents, path: Path) -> None:
    """All claims as one graph."""
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write('{"@context": {"@vocab": "https://schema.org/"}, "@graph": [')
        for number, claim in enumerate(claims(contents.table)):
            file.write((",\n" if number else "\n") + dumps(_node(claim)))
        file.write("\n]}\n")


def _node(claim: Claim) -> dict[str, Any]:
    row = claim._asdict()
    node: dict[str, Any] = {"@type": "Claim"} | {key: row[name] for name, key in OWN.items()}
    node["appearance"] = {"@type": "CreativeWork"} | {key: row[name] for name, key in APPEARANCE.items()}
    if claim.document.startswith(("http://", "https://")):
        node["appearance"]["url"] = claim.document
    if claim.attribution:
        node["author"] = {"@type": "Thing", "name": claim.attribution}
    node["about"] = {"@type": "QuantitativeValue"} | {key: row[name] for name, key in QUANTITY.items()}
    node["additionalProperty"] = [
        {"@type": "PropertyValue", "name": name, "value": row[name]} for name in REST if row[name] not in (None, "")
    ]
    return {key: _stated(part) for key, part in node.items() if part is not None and part != ""}


def _stated(value: Any) -> Any:
    """Without what is empty: in a graph, what is not said is left out."""
    if isinstance(value, dict):
        return {key: _stated(part) for key, part in value.items() if part is not None and part != ""}
    return [_stated(part) for part in value] if isinstance(value, list) else value


def read(path: Path) -> pd.DataFrame:
    """The table of a graph that ``write`` made."""
    try:
        nodes = json.loads(path.read_text("utf-8"))["@graph"]
        records = list(_records(nodes))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise FiguresError(f"{path}: not JSON-LD with a graph of claims ({error!r}).") from None
    return table_of(records, lambda number: f"{path}, claim {number + 1}")


def _records(nodes: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for node in nodes:
        record = {name: node.get(key) for name, key in OWN.items()}
        record |= {name: node["appearance"].get(key) for name, key in APPEARANCE.items()}
        record |= {name: node["about"].get(key) for name, key in QUANTITY.items()}
        record[SPEAKER] = node.get("author", {}).get("name")
        record |= dict.fromkeys(REST)
        yield record | {item["name"]: item["value"] for item in node.get("additionalProperty", ())}
