"""How much memory large work takes: ``python tests/benchmarks/memory.py``.

A JSON Lines file of made-up news goes through ``figures extract`` to CSV, JSON Lines and Parquet at once, and a table
is saved to Excel, saved over that workbook, and loaded again, each in a process of its own.  Printed are the time and
the peak of resident memory, of that process and of the largest one that works for it.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from made_up_news import documents
from measuring import table

PEAKS = """
import resource
print(*(resource.getrusage(who).ru_maxrss // 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)))
"""
EXTRACT = """
import sys
from figures.corpus.extraction import extract_files
print(extract_files([sys.argv[1]], sys.argv[3:], jobs=int(sys.argv[2])).claims)
"""
SAVE = """
import sys, figures
table = figures.extract(figures.read(sys.argv[1])).head(int(sys.argv[3]))
figures.save(table, sys.argv[2])
print(len(table))
"""
LOAD = """
import sys, figures
print(len(figures.load(sys.argv[2])))
"""


def corpus(path: Path, megabytes: float) -> None:
    """Write a JSON Lines file of so many megabytes; a thousand different documents, again and again."""
    made = documents(3_000_000)
    number = size = 0
    with path.open("w", encoding="utf-8") as file:
        while size < megabytes * 1_000_000:
            line = json.dumps({"id": str(number), "text": made[number % len(made)].text}) + "\n"
            file.write(line)
            size += len(line)
            number += 1


def measured(program: str, *arguments: object) -> tuple[str, ...]:
    """Rows, peaks in MB of the process and of the largest that worked for it, and seconds."""
    begin = time.perf_counter()
    command = [sys.executable, "-c", program + PEAKS, *map(str, arguments)]
    found = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    return (*found, f"{time.perf_counter() - begin:.0f}")


def streams(folder: Path, megabytes: Sequence[int], jobs: Sequence[int]) -> list[tuple[str, ...]]:
    """Lines for each size of corpus with each number of processes."""
    lines = []
    outputs = (folder / "facts.csv", folder / "facts.jsonl", f"{folder}/facts/")
    for size in megabytes:
        corpus(folder / "corpus.jsonl", size)
        for number in jobs:
            name = f"extract {size} MB to CSV, JSON Lines and Parquet, --jobs {number}"
            lines.append((name, *measured(EXTRACT, folder / "corpus.jsonl", number, *outputs)))
    return lines


def workbooks(folder: Path, rows: int) -> list[tuple[str, ...]]:
    """Lines for a workbook of so many rows."""
    corpus(folder / "corpus.jsonl", rows / 7_500)
    works = {"extract, save to Excel": SAVE, "the same over the earlier workbook": SAVE, "load the workbook": LOAD}
    paths = folder / "corpus.jsonl", folder / "facts.xlsx"
    return [(name, *measured(program, *paths, rows)) for name, program in works.items()]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=int, nargs="*", default=[20, 200])
    parser.add_argument("--jobs", type=int, nargs="*", default=[1, 2])
    parser.add_argument("--rows", type=int, default=100_000, help="of the workbook [100,000]")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        lines = streams(Path(name), arguments.megabytes, arguments.jobs) + workbooks(Path(name), arguments.rows)
    print(table(("work", "figures", "peak MB", "largest worker MB", "seconds"), lines))


if __name__ == "__main__":
    main()
