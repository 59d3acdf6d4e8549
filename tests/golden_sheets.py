"""The agreed fact sheets of the five seeds; ``python tests/golden_sheets.py`` writes them anew, to be read first."""

from __future__ import annotations

import csv
import io
import tempfile
from pathlib import Path

import figures

SEEDS = sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))
GOLDEN = Path(__file__).parent / "golden"
LEFT_OUT = ("id", "document", "sentence", "base_value", "base_unit", "pattern")
NAMES_ROWS = ("repeats", "movement")


def fact_sheet(seed: Path) -> str:
    """The CSV file of a seed without what depends on its place, rows named by their number instead of their id."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "facts.csv"
        figures.save(figures.extract(figures.read(seed)), path)
        rows = list(csv.DictReader(path.read_text("utf-8").splitlines(keepends=True)))
    number = {row["id"]: str(place) for place, row in enumerate(rows, 1)}
    out = io.StringIO()
    writer = csv.DictWriter(out, [name for name in rows[0] if name not in LEFT_OUT], extrasaction="ignore")
    writer.writeheader()
    writer.writerows(row | {column: number.get(row[column], "") for column in NAMES_ROWS} for row in rows)
    return out.getvalue()


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for seed in SEEDS:
        (GOLDEN / f"{seed.stem}.csv").write_text(fact_sheet(seed), "utf-8", newline="")
