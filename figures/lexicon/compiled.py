"""The lexicon's tables in one JSON file, read in milliseconds, with a checksum of everything they were made from.

``python -m figures.lexicon.facts`` writes the file.  It is never needed: without it, or when it is older than
the words, the tables are made from the TOML files, which takes about a tenth of a second.
"""

from __future__ import annotations

import json
import zlib
from pathlib import Path
from typing import Any

from figures.lexicon.entries import Currency, Entry, Unit

FOLDER = Path(__file__).parent
COMPILED = FOLDER / "compiled.json"
SOURCES = (
    "units.toml", "currencies.toml", "magnitudes.toml", "facts.tsv",
    "entries.py", "stanzas.py", "surfaces.py", "meanings.py", "building.py",
)  # fmt: skip


def digest() -> int:
    """A checksum of the lexicon's words, facts and rules."""
    value = 0
    for source in SOURCES:
        value = zlib.crc32((FOLDER / source).read_bytes(), value)
    return value


def read_compiled() -> tuple[Any, ...] | None:
    """The arguments of ``Lexicon``, or None where the file is missing or no longer fits the words."""
    try:
        stored = json.loads(COMPILED.read_bytes())
    except (OSError, ValueError):
        return None
    if stored["digest"] != digest():
        return None
    meanings = [
        tuple(Entry(kind, name, factor, tuple(others), glued) for kind, name, factor, others, glued in entries)
        for entries in stored["meanings"]
    ]
    symbols = {text: meanings[index] for text, index in stored["symbols"].items()}
    words = {text: meanings[index] for text, index in stored["words"].items()}
    units = {unit[0]: Unit(*unit) for unit in stored["units"]}
    currencies = {code: Currency(code, since, until, tuple(of)) for code, since, until, of in stored["currencies"]}
    return symbols, words, units, currencies, stored["places"], stored["families"], stored["dimensions"]


def write_compiled() -> None:
    """Make the tables from the words and store them."""
    from figures.lexicon.building import build

    symbols, words, units, currencies, places, families, dimensions, _ = build()
    numbers: dict[tuple[Entry, ...], int] = {}
    stored = {
        "digest": digest(),
        "symbols": {text: numbers.setdefault(entries, len(numbers)) for text, entries in symbols.items()},
        "words": {text: numbers.setdefault(entries, len(numbers)) for text, entries in words.items()},
        "meanings": list(numbers),
        "units": list(units.values()),
        "currencies": list(currencies.values()),
        "places": places,
        "families": families,
        "dimensions": dimensions,
    }
    lines = (f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in stored.items())
    COMPILED.write_text("{" + ",\n".join(lines) + "}\n", encoding="utf-8")
