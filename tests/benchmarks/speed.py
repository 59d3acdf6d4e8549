"""How fast ``figures.extract`` is beside others: ``python tests/benchmarks/speed.py``.

In every round each system reads made-up news, as much as it manages in reasonable time.  The unit is the yardstick: one
``re`` pass over all tokens of the same text.  quantulum3 and Microsoft's Recognizers-Text take part where they are
installed (``pip install quantulum3 recognizers-text-suite 'emoji<2'``).
"""

from __future__ import annotations

import argparse
import warnings
from collections.abc import Callable
from functools import partial
from importlib import import_module
from importlib.util import find_spec

from made_up_news import documents
from measuring import rounds, table, yardstick

import figures

SMALL = 20_000  # characters for a system that needs a second for them


def quantulum3() -> Callable[[str], object]:
    """quantulum3 as its documentation calls it; its classifier is used if scikit-learn is there."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        parse: Callable[[str], object] = import_module("quantulum3.parser").parse
    return parse


def recognizers() -> Callable[[str], object]:
    """The four models of Recognizers-Text that together find what a fact sheet holds."""
    units, numbers = import_module("recognizers_number_with_unit"), import_module("recognizers_number")
    models = [
        units.recognize_currency, units.recognize_dimension, numbers.recognize_percentage, numbers.recognize_number,
    ]  # fmt: skip
    return lambda text: [recognize(text, "en-us") for recognize in models]


RIVALS = {"quantulum3": quantulum3, "recognizers_number_with_unit": recognizers}


def compare(size: int, number: int, *, dense: bool) -> dict[str, float]:
    """Megabytes a second of CPU time by system, on news dense or sparse in numbers."""
    large, small = documents(size, dense=dense), documents(SMALL, dense=dense)
    works: dict[str, Callable[[], object]] = {
        "yardstick": lambda: [yardstick(document.text) for document in large],
        "figures": lambda: figures.extract(large),
    }
    sizes = dict.fromkeys(works, sum(len(document.text.encode()) for document in large))
    for package, load in RIVALS.items():
        if find_spec(package):
            works[package] = partial(_each, load(), [document.text for document in small])
            sizes[package] = sum(len(document.text.encode()) for document in small)
    rounds(works, 1)  # what is loaded at the first call is not counted
    return {name: sizes[name] / 1e6 / taken for name, taken in rounds(works, number).items()}


def _each(read: Callable[[str], object], texts: list[str]) -> None:
    for text in texts:
        read(text)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=1_000_000, help="characters of text [1,000,000]")
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    lines = []
    for dense in (True, False):
        speeds = compare(arguments.size, arguments.rounds, dense=dense)
        for name, speed in speeds.items():
            ratio, times = speed / speeds["yardstick"], speeds["figures"] / speed
            lines.append(("dense" if dense else "sparse", name, f"{speed:.3g}", f"{ratio:.2g}", f"{times:,.2g}"))
    print(table(("text", "system", "MB/s", "in yardsticks", "figures is faster by"), lines))


if __name__ == "__main__":
    main()
