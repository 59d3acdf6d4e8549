"""The desk's marks: what people write beside figures, which no later run may lose."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

STATUSES = ("unverified", "confirmed", "wrong", "unclear")


class Mark(NamedTuple):
    """What the desk wrote beside one figure; the fields are headers in sheets, see ``HEADERS``."""

    status: str = STATUSES[0]
    checked_by: str = ""
    remark: str = ""
    corrected: str | float = ""

    def __bool__(self) -> bool:
        """Whether anybody wrote anything."""
        return self != Mark()


HEADERS = {
    "status": "Status",
    "checked_by": "Checked by",
    "remark": "Remark",
    "corrected": "Corrected value",
}
TIPS = {
    "status": "What the desk found: unverified, confirmed, wrong or unclear.",
    "checked_by": "Who checked the figure.",
    "remark": "Anything to add; kept when the sheet is written again.",
    "corrected": "The right value, where the figure is wrong.",
}


def mark_of(record: Mapping[str, Any]) -> Mark:
    """The mark in a row of a sheet, given by header; what is missing is as if nobody had written there.

    >>> mark_of({"Status": "wrong", "Corrected value": 5})
    Mark(status='wrong', checked_by='', remark='', corrected=5)
    """
    found = {name: written(record.get(header)) for name, header in HEADERS.items()}
    return Mark(**{name: value for name, value in found.items() if value != ""})


def written(value: Any) -> Any:
    """A cell's value as a person wrote it: words, a number or a truth value; dates become words."""
    return "" if value is None else value if isinstance(value, (str, int, float)) else str(value)


def marked(records: Iterable[Mapping[str, Any]]) -> dict[str, Mark]:
    """The marks that somebody made, by the id of their figure."""
    return {str(record["id"]): mark for record in records if record.get("id") and (mark := mark_of(record))}
