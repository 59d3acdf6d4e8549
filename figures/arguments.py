"""What the commands of ``figures`` share: options, and how mistakes are told."""

from __future__ import annotations

import errno
from collections.abc import Callable
from typing import Any

import click

from figures.errors import FiguresError


class Misuse(click.ClickException):
    """A mistake of the user, as one paragraph on stderr and exit status 2."""

    exit_code = 2


class Commands(click.Group):
    """A group of commands whose ``FiguresError`` and file errors are told in a paragraph instead of a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except FiguresError as error:
            raise Misuse(str(error)) from error
        except OSError as error:
            if error.errno == errno.EPIPE or not error.filename:
                raise
            raise Misuse(f"{error.filename}: {error.strerror}") from error


lexicon_option = click.option(
    "--lexicon", metavar="FILE", help="TOML file with your own units, currencies and patterns."
)


def column_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that name the columns of tables of texts."""
    options = (
        click.option("--text-column", metavar="NAME", help="Column of the texts in CSV, Excel, Parquet, JSON Lines."),
        click.option("--id-column", metavar="NAME", help="Column of the documents' names."),
        click.option("--title-column", metavar="NAME", help="Column of the titles."),
        click.option("--date-column", metavar="NAME", help="Column of the publication dates."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def reading_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that say how documents are read."""
    return click.option("--fetch", is_flag=True, help="Allow loading arguments that are web addresses.")(
        column_options(command)
    )
