"""How much memory a large corpus takes: ``python tests/benchmarks/memory.py``.

A JSON Lines file of made-up news goes through ``figures extract`` to CSV, in a process of its own; printed are its peak
of resident memory, that of its largest worker process, and the time.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from made_up_news import documents
from measuring import table

CHILD = """
import resource, sys
from figures.corpus.extraction import extract_files
outcome = extract_files([sys.argv[1]], [sys.argv[2]], jobs=int(sys.argv[3]))
peaks = (resource.getrusage(who).ru_maxrss // 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
print(outcome.claims, *peaks)
"""


def corpus(path: Path, megabytes: int) -> None:
    """Write a JSON Lines file of so many megabytes; a thousand different documents, again and again."""
    made = documents(3_000_000)
    number = size = 0
    with path.open("w", encoding="utf-8") as file:
        while size < megabytes * 1_000_000:
            line = json.dumps({"id": str(number), "text": made[number % len(made)].text}) + "\n"
            file.write(line)
            size += len(line)
            number += 1


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=int, nargs="+", default=[20, 200])
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    arguments = parser.parse_args()
    lines = []
    with tempfile.TemporaryDirectory() as folder:
        for megabytes in arguments.megabytes:
            source = Path(folder, "corpus.jsonl")
            corpus(source, megabytes)
            for jobs in arguments.jobs:
                begin = time.perf_counter()
                command = [sys.executable, "-c", CHILD, str(source), str(Path(folder, "facts.csv")), str(jobs)]
                found = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
                taken = time.perf_counter() - begin
                lines.append((f"{megabytes}", f"{jobs}", *found, f"{taken:.1f}"))
    print(table(("MB of text", "processes", "figures", "peak MB", "largest worker MB", "seconds"), lines))


if __name__ == "__main__":
    main()
