"""The words that the first lines of a text and the columns of a table of texts are known by (``words.toml``)."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any


@cache
def words() -> dict[str, Any]:
    """The tables of ``words.toml``, loaded once.

    >>> words()["months"][1]
    ['february', 'feb']
    """
    import tomllib

    return tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))
