"""Every stated number of a text, as one normalized pandas table.

The public names load on first use, so ``import figures`` costs next to nothing.

>>> import figures
>>> figures.Document(id="a", text="Up 5%.").id
'a'
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from figures.checks import check as check
    from figures.corpus.frames import extract_frame as extract_frame
    from figures.documents import Document as Document
    from figures.documents import read as read
    from figures.errors import FiguresError as FiguresError
    from figures.explanations import explain as explain
    from figures.sheets import load as load
    from figures.sheets import save as save
    from figures.sheets import show as show
    from figures.sheets.facts import fact_sheet as fact_sheet
    from figures.tables import decoys as decoys
    from figures.tables import extract as extract

_PLACES = {
    "Document": "figures.documents",
    "FiguresError": "figures.errors",
    "check": "figures.checks",
    "decoys": "figures.tables",
    "explain": "figures.explanations",
    "extract": "figures.tables",
    "extract_frame": "figures.corpus.frames",
    "fact_sheet": "figures.sheets.facts",
    "load": "figures.sheets",
    "read": "figures.documents",
    "save": "figures.sheets",
    "show": "figures.sheets",
}
__all__ = sorted(_PLACES)
__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    if name in _PLACES:
        return getattr(import_module(_PLACES[name]), name)
    raise AttributeError(f"module 'figures' has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
