"""Where the time goes: ``python tests/benchmarks/stages.py``.

Printed is the CPU time of each stage of ``figures.extract`` per figure found, and per kilobyte of text, on made-up news
or on a JSON Lines file of documents.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections import defaultdict
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

from made_up_news import documents
from measuring import seconds, table

import figures
from figures import tables
from figures.context import relate
from figures.context.line import Line

PLACES: dict[str, tuple[Any, str]] = {
    "sentences and articles": (relate, "_lines"),
    "whether a number may stand there": (relate, "states_number"),
    "atoms": (relate, "split"),
    "mentions and their values": (Line, "find"),
    "who speaks": (relate, "_listen"),
    "word classes": (relate, "tag"),
    "repeats and attributions": (relate, "_gathered"),
    "the table": (tables, "tabulate"),
}
LATER = {
    "settle": "ambiguous units",
    "weigh": "roles",
    "name": "subjects",
    "date": "periods",
    "state": "rows",
}  # the stages of a sentence with figures
spent: defaultdict[str, float] = defaultdict(float)


def timed(name: str, work: Callable[..., Any]) -> Callable[..., Any]:
    """The same function, its time added to what was spent on ``name``."""

    @wraps(work)
    def call(*arguments: Any, **options: Any) -> Any:
        begin = time.process_time()
        result = work(*arguments, **options)
        spent[name] += time.process_time() - begin
        return result

    return call


def watch() -> None:
    """Put a clock on every stage."""
    for name, (place, function) in PLACES.items():
        setattr(place, function, timed(name, getattr(place, function)))
    for name in ("SETTLING", "STAGES"):
        stages = getattr(relate, name)
        setattr(relate, name, tuple(timed(LATER.get(stage.__name__, stage.__name__), stage) for stage in stages))


def main() -> None:
    """Print the table: medians of the rounds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path, help="JSON Lines with id, text, title, published [made-up news]")
    parser.add_argument("--size", type=int, default=1_000_000, help="characters of made-up news [1,000,000]")
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    found = documents(arguments.size)
    if arguments.file:
        found = [figures.Document(**json.loads(line)) for line in arguments.file.read_text("utf-8").splitlines()]
    size = sum(len(document.text) for document in found) / 1_000
    claims = len(figures.extract(found))
    watch()
    rounds: list[dict[str, float]] = []
    for _ in range(arguments.rounds):
        spent.clear()
        whole = seconds(lambda: figures.extract(found))
        rounds.append({**spent, "all else": whole - sum(spent.values()), "together": whole})
    lines = []
    for name in rounds[0]:
        taken = 1_000_000 * statistics.median(times[name] for times in rounds)
        lines.append((name, f"{taken / claims:.1f}", f"{taken / size:.0f}"))
    print(table(("stage", f"µs a figure, of {claims:,}", "µs a kilobyte"), lines))


if __name__ == "__main__":
    main()
