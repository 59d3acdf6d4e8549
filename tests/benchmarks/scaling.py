"""Whether the cost per character stays the same: ``python tests/benchmarks/scaling.py``.

By length of one document, by number of documents, and on hostile input: the time for eight times the input, divided by
eight.  1 is linear, 8 quadratic.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

from made_up_news import documents, text
from measuring import seconds, table

import figures

HOSTILE = (
    "1,", "$", "1-", "million ", "a ", "7", "(((", "1 to 1 to ", "1 to ", "1.1.", "one ", "one-", "1 word ",
    "between 1 and ", "$1 ", "a million ", " ", "\n", ". ", ".) ", "!!!", "1\n", "1 ", "x", "-", "%", "1%", "1/",
    "1:1:", "½", "$1m-", "and ", "twenty-", "hundred thousand ", "1 000 ", "1,000,", "from 1 ", "up ", "per ", "/km",
    "€1-€2 ", '"', "' ", "’s ", "A. ", "U.S. ", "No. 1 ", "e", "10^", "\u00a0", "\u00ad", "🎈", "١", "1e", "°", "+1 ",
    "1 (1) ", "(1 ", "1) ", "he said 1 ", "according to ", "in 2019 ", "last year ", "1 of 1 of ", "1 per 1 ", "@1 ",
    "https://a.b/1 ", "0x1", "1st ", "up 1 from 1 to 1 ", "respectively 1 and ", "dozen of ", "\t1", "| 1 ", "* 1\n",
)  # fmt: skip
FACTOR = 8


def growth(work: Callable[[int], object], size: int) -> tuple[float, float]:
    """Seconds for ``FACTOR`` times the size, and how many times more that is than linear growth would give."""
    work(size // 10)
    small = min(seconds(lambda: work(size)) for _ in range(2))
    large = seconds(lambda: work(FACTOR * size))
    return large, large / FACTOR / small


def repeated(piece: str) -> Callable[[int], object]:
    """The extraction of a piece repeated to a size."""
    return lambda size: figures.extract((piece * (size // len(piece) + 1))[:size])


def main() -> None:
    """Print the table, the worst growth first."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=125_000, help="characters of the small input [125,000]")
    size = parser.parse_args().size
    works: dict[str, Callable[[int], object]] = {
        "one dense document": lambda size: figures.extract(text(size)),
        "one sparse document": lambda size: figures.extract(text(size, dense=False)),
        "documents of 3,000 characters": lambda size: figures.extract(documents(size)),
        "documents of 60 characters": lambda size: figures.extract(documents(size, each=60)),
        "one paragraph": lambda size: figures.extract(text(size).replace("\n\n", " ")),
        "one sentence": lambda size: figures.extract(text(size).replace("\n\n", " ").replace(". ", ", ")),
        "one line a word": lambda size: figures.extract(text(size).replace(" ", "\n")),
    } | {repr(piece): repeated(piece) for piece in HOSTILE}
    found = []
    for name, work in works.items():
        found.append((*growth(work, size), name))
        print("{:.2f} s, {:.2f} times linear: {}".format(*found[-1]), file=sys.stderr)
    found.sort(key=lambda row: -row[1])
    lines = [(name, f"{taken:.2f}", f"{times:.2f}") for taken, times, name in found]
    print(table(("input", f"seconds for {FACTOR * size:,} characters", "times linear"), lines))


if __name__ == "__main__":
    main()
