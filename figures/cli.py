"""The command ``figures``: arguments, one call, an exit status.

Whatever is slow to import is imported inside the commands, so that ``figures --help`` answers at once.
"""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING, Any

import click

from figures.arguments import Commands, column_options, lexicon_option, reading_options

if TYPE_CHECKING:
    import pandas as pd

    from figures.claims import Column

SEVERITIES = ("note", "low", "medium", "high")  # in rising order


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="figures", message="%(package)s %(version)s")
def main() -> None:
    """Every stated number of a text in one table, and whether the numbers agree.

    Data goes to stdout, messages to stderr. Exit status: 0 clean, 1 numbers that do not agree, 2 wrong arguments or
    a file that could not be read.
    """
    gc.set_threshold(50_000)  # loading makes many objects and no garbage to look for


@main.command(short_help="Write a fact sheet of every figure.")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    metavar="FILE",
    default=["output/figures.xlsx"],
    show_default=True,
    help="Sheet to write; the ending decides its format (- CSV on stdout, / a folder of Parquet). May be repeated.",
)
@click.option("--decoys", metavar="FILE", help="Also list the numbers left out, with the reason, in this CSV file.")
@lexicon_option
@click.option("--jobs", type=click.IntRange(min=1), help="Processes to use; all cores by default.")
@reading_options
def extract(
    sources: tuple[str, ...],
    outputs: tuple[str, ...],
    decoys: str | None,
    lexicon: str | None,
    jobs: int | None,
    **reading: Any,
) -> None:
    """Write a fact sheet of every figure in files, folders or - (stdin).

    \b
        figures extract seeds/
        figures extract report.txt notes.md -o facts.csv -o facts.xlsx
        figures extract articles/ -o - | grep EUR
        figures extract archive.jsonl.gz -o facts/          # Parquet files, in bounded memory
    """
    from figures.corpus.extraction import extract_files
    from figures.terminal import counted, progress, say, say_failures, show

    with progress("reading") as advance:
        outcome = extract_files(sources, outputs, decoys=decoys, lexicon=lexicon, jobs=jobs, advance=advance, **reading)
    show(outcome.head)
    found = f"{counted(outcome.claims, 'figure')} in {counted(outcome.documents, 'document')}"
    say(f"{found}: {', '.join(outcome.written)}" if outcome.written else found)
    say_failures(outcome.failures)
    sys.exit(2 if outcome.failures else 0)


@main.command(short_help="Tell which stated numbers do not agree.")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option(
    "--reference", metavar="FILE", help="Table of known values: CSV, Excel, Parquet, or a sheet exported earlier."
)
@click.option(
    "--reference-column",
    "known",
    multiple=True,
    metavar="WHAT=NAME",
    help="Column of the reference that holds the subject, value, unit, period, tolerance or place. May be repeated.",
)
@click.option(
    "--sources",
    "support",
    multiple=True,
    metavar="SOURCE",
    help="Documents that the draft must rest on. May be repeated.",
)
@click.option("--accept", metavar="FILE", help="Findings that a person has cleared; they stay cleared.")
@click.option(
    "--fail-on",
    type=click.Choice((*SEVERITIES, "never")),
    default="low",
    show_default=True,
    help="Exit with status 1 where numbers disagree at least so severely.",
)
@click.option(
    "--rounding",
    type=click.Choice(["nearest", "either"]),
    default="nearest",
    show_default=True,
    help="Whether numbers may also have been cut off.",
)
@click.option("--explain-silent", is_flag=True, help="Also list what was left alone, with the reason.")
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    metavar="FILE",
    help="Also write the figures with the findings. May be repeated.",
)
@lexicon_option
@reading_options
def check(
    sources: tuple[str, ...],
    reference: str | None,
    known: tuple[str, ...],
    support: tuple[str, ...],
    accept: str | None,
    fail_on: str,
    rounding: str,
    explain_silent: bool,
    outputs: tuple[str, ...],
    lexicon: str | None,
    **reading: Any,
) -> None:
    """Tell which stated numbers do not agree: with each other, with sources, with known values.

    \b
        figures check draft.txt
        figures check draft.md --sources seeds/
        figures check report.txt --reference gdp.csv --fail-on high
    """
    import figures
    from figures.checks import report
    from figures.terminal import say_failures

    documents = figures.read(sources, **reading)
    table = figures.extract(documents, lexicon=lexicon)
    rests_on = figures.extract(figures.read(support, **reading), lexicon=lexicon) if support else None
    columns = {what.strip(): name.strip() for what, _, name in (pair.partition("=") for pair in known)}
    findings = figures.check(
        table, reference=reference, columns=columns, sources=rests_on, accept=accept, rounding=rounding
    )
    click.echo(report(findings, table, silent=explain_silent))
    for output in outputs:
        figures.save(table, output, findings=findings)
    say_failures(documents.failures)
    sys.exit(2 if documents.failures else int(_disagree(findings, fail_on)))


def _disagree(findings: pd.DataFrame, least: str) -> bool:
    severe = SEVERITIES[SEVERITIES.index(least) :] if least in SEVERITIES else ()
    return bool(findings.loc[findings["verdict"].isin(["inconsistent", "note"]), "severity"].isin(severe).any())


@main.command(short_help="Extract from a corpus, on one machine or many.")
@click.argument("sources", nargs=-1, required=True, metavar="PART...")
@click.option("-o", "--output", required=True, metavar="FOLDER", help="Folder for one Parquet file a part.")
@click.option("--scheduler", metavar="ADDRESS", help="Dask scheduler to work on; by default the cores of this machine.")
@click.option("--workers", type=click.IntRange(min=1), help="Processes to use here; all cores by default.")
@click.option(
    "--seconds",
    type=click.FloatRange(min=0, min_open=True),
    default=60.0,
    show_default=True,
    help="A document that takes longer is set aside.",
)
@lexicon_option
@column_options
def corpus(
    sources: tuple[str, ...],
    output: str,
    scheduler: str | None,
    workers: int | None,
    seconds: float,
    lexicon: str | None,
    **columns: Any,
) -> None:
    """Extract from a corpus of large files, each with many documents, on one machine or many.

    A run that was stopped goes on where it was. FOLDER/manifest.json says what was done and what failed.

    \b
        figures corpus 'corpus/*.jsonl.gz' -o facts/
        figures corpus /data/corpus -o /data/facts --scheduler tcp://10.0.0.5:8786
    """
    from figures.corpus.cluster import extract_corpus
    from figures.terminal import counted, progress, say, say_failures

    with progress("extracting") as advance:
        records = extract_corpus(
            sources,
            output,
            scheduler=scheduler,
            workers=workers,
            lexicon=lexicon,
            seconds=seconds,
            advance=advance,
            **columns,
        )
    failures = [failure for record in records for failure in record.failures]
    claims, documents = sum(record.claims for record in records), sum(record.documents for record in records)
    say(f"{counted(claims, 'figure')} in {counted(documents, 'document')} of {counted(len(records), 'part')}: {output}")
    say_failures(failures)
    sys.exit(2 if failures else 0)


@main.command(short_help="Show how a text is read.")
@click.argument("text")
@lexicon_option
def explain(text: str, lexicon: str | None) -> None:
    """Show how a text is read: its words, the pattern that matched, the arithmetic. - reads stdin.

    \b
        figures explain "up 12% to $2.61 billion"
    """
    import figures

    text = sys.stdin.buffer.read().decode("utf-8", "replace") if text == "-" else text
    click.echo(figures.explain(text, lexicon=lexicon))


@main.command(short_help="Describe the columns of the table.")
@click.option("--markdown", is_flag=True, help="As a Markdown table.")
def columns(markdown: bool) -> None:
    """Describe the columns of the table: name, type, meaning, and the values they may have."""
    from figures.claims import COLUMNS

    rows = [(column.name, column.dtype, _meaning(column)) for column in COLUMNS.values()]
    if markdown:
        rows = [("column", "dtype", "meaning"), ("---",) * 3, *rows]
    for name, dtype, meaning in rows:
        click.echo(f"| {name} | {dtype} | {meaning} |" if markdown else f"{name:<16} {dtype:<14} {meaning}")


def _meaning(column: Column) -> str:
    values = ", ".join(value or "(empty)" for value in column.values)
    return f"{column.description} One of: {values}." if values else column.description
