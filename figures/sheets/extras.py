"""Libraries that only some formats need: installed by an extra, asked for in one sentence when missing."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from figures.errors import FiguresError


def need(module: str, extra: str) -> Any:
    """The module, or a FiguresError with the command that installs it.

    >>> need("json", "json").dumps([])
    '[]'
    """
    try:
        return import_module(module)
    except ImportError:
        raise FiguresError(
            f"This format needs {module.partition('.')[0]}, which is not installed: pip install 'figures[{extra}]'"
        ) from None
