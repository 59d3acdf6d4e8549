"""What a person at a terminal sees: progress while the work runs, then what was found, where, and what failed."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from figures.claims import ROLES

if TYPE_CHECKING:
    import pandas as pd

    from figures.documents import Failure

ROWS = 60  # as many rows are shown on a terminal; the sheet has them all
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")


def say(message: str) -> None:
    """A message for the person, on stderr."""
    click.echo(message, err=True)


def say_failures(failures: Iterable[Failure]) -> None:
    """Every file that could not be read, with the reason, on stderr."""
    for failure in failures:
        say(f"not read: {CONTROL.sub(' ', str(failure))}")


def counted(number: int, noun: str) -> str:
    """A number of things for people.

    >>> counted(1, "figure"), counted(12345, "figure")
    ('1 figure', '12,345 figures')
    """
    return f"{number:,} {noun}{'s' * (number != 1)}"


@contextmanager
def progress(what: str) -> Iterator[Callable[[int], None]]:
    """A function to be told how many bytes were done; draws on stderr, and only where that is a terminal."""
    if not sys.stderr.isatty():
        yield lambda size: None
        return
    from rich.console import Console
    from rich.progress import FileSizeColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn(what), FileSizeColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda size: bar.advance(task, size)


def show(table: pd.DataFrame) -> None:
    """The first rows of the table on stdout, document by document, where stdout is a terminal."""
    if not sys.stdout.isatty() or table.empty:
        return
    from rich.console import Console

    console = Console(highlight=False)
    for document, rows in table.head(ROWS).groupby("document", sort=False):
        console.print(_printable(document), style="dim", markup=False)
        console.print(_screen(rows))


def _screen(rows: pd.DataFrame) -> object:
    from rich.table import Table
    from rich.text import Text

    screen = Table(box=None, header_style="bold", pad_edge=False, expand=True)
    screen.add_column("figure", ratio=5, no_wrap=True, style="bold")
    screen.add_column("value", ratio=4, no_wrap=True, justify="right")
    screen.add_column("unit", ratio=4, no_wrap=True)
    screen.add_column("role", width=max(map(len, ROLES)), no_wrap=True)
    for heading, ratio in (("of what", 8), ("when", 5)):
        screen.add_column(heading, ratio=ratio, no_wrap=True)
    shown = ("qualifier", "text", "low", "high", "unit", "role", "subject", "period")
    for qualifier, text, low, high, *words in zip(*(rows[name].tolist() for name in shown), strict=True):
        cells = (
            f"{qualifier} {text}".strip(),
            _number(low) if low == high else f"{_number(low)} to {_number(high)}",
            *words,
        )
        screen.add_row(*(Text(_printable(cell)) for cell in cells))
    return screen


def _number(value: float) -> str:
    """In at most four decimals, unless that leaves nothing: 0.1111 for one in nine."""
    return "?" if value != value else f"{round(value, 4) or value:,.12g}"


def _printable(text: object) -> str:
    return CONTROL.sub(" ", str(text))
