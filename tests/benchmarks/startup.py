"""How long starting takes, in CPU time of a process of its own: ``python tests/benchmarks/startup.py``."""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from made_up_news import text
from measuring import table

COMMANDS = {
    "python": ["-c", "pass"],
    "import figures": ["-c", "import figures"],
    "figures --help": ["-m", "figures", "--help"],
    "figures explain": ["-m", "figures", "explain", "up 12% to $2.61 billion"],
    "figures extract, to CSV": ["-m", "figures", "extract", "small.txt", "-o", "facts.csv"],
    "figures extract, to Excel": ["-m", "figures", "extract", "small.txt", "-o", "facts.xlsx"],
    "figures check": ["-m", "figures", "check", "small.txt", "--fail-on", "never"],
}


def taken(command: list[str], folder: str) -> float:
    """CPU seconds of one run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *command], cwd=folder, capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Print the table: the median and the best of the rounds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "small.txt").write_text(text(3_000), "utf-8")
        times = {name: [taken(command, folder) for _ in range(rounds)] for name, command in COMMANDS.items()}
    lines = [(name, f"{statistics.median(values):.2f}", f"{min(values):.2f}") for name, values in times.items()]
    print(table(("command", "CPU seconds", "best"), lines))


if __name__ == "__main__":
    main()
