"""From files to sheets: every output the same table, whatever is streamed and whoever does the work."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest

import figures
from figures.corpus.extraction import HEAD, extract_files
from figures.corpus.tasks import LARGE, SIZE, tasks
from figures.documents import Failure
from figures.documents.options import Options
from figures.errors import FiguresError

QUIET = "Nothing that could be counted was said by anybody on that long and quiet day in the harbour.\n"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Documents of 0 to 39 figures in a JSON Lines file and a folder, about a task of each."""
    folder = tmp_path / "corpus"
    (folder / "texts").mkdir(parents=True)
    stories = [QUIET * 400 + "".join(f"Output rose {n} tons. " for n in range(2, number)) for number in range(42)]
    lines = (json.dumps({"id": f"story {number}", "text": story}) for number, story in enumerate(stories))
    (folder / "stories.jsonl").write_text("\n".join(lines), "utf-8")
    for number, story in enumerate(stories):
        (folder / f"texts/{number:02}.txt").write_text(story, "utf-8")
    return folder


@pytest.mark.parametrize("jobs", [1, 2])
def test_every_output_holds_the_same_table(corpus: Path, tmp_path: Path, jobs: int) -> None:
    outputs = [str(tmp_path / name) for name in ("facts.csv", "facts.jsonl", "facts.parquet")] + [f"{tmp_path}/parts/"]
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts/part-99999.parquet").write_bytes(b"left by an earlier run")
    outcome = extract_files([str(corpus)], outputs, jobs=jobs)
    expected = figures.extract(figures.read(str(corpus)))
    parts = sorted((tmp_path / "parts").iterdir())
    assert (outcome.documents, outcome.claims, outcome.written) == (84, len(expected), outputs)
    assert len(parts) > 1
    for table in [*map(figures.load, outputs[:3]), pd.concat(map(figures.load, parts), ignore_index=True)]:
        pd.testing.assert_frame_equal(table, expected)
    pd.testing.assert_frame_equal(outcome.head, expected.head(HEAD))


def test_what_was_read_before_stays_when_nothing_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "facts.csv").write_text("before")
    with pytest.raises(FiguresError, match=r"nowhere\.txt: there is no such file"):
        extract_files(["nowhere.txt"], [str(tmp_path / "facts.csv")])
    assert (tmp_path / "facts.csv").read_text() == "before"


def test_large_files_are_cut_and_small_ones_put_together(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("5 tons")
    (tmp_path / "b.txt").write_text("5 tons")
    line = json.dumps({"text": QUIET * 100}) + "\n"
    (tmp_path / "c.jsonl").write_text(line * (3 * SIZE // len(line) + 1))
    (tmp_path / "d.txt").write_text("x" * (2 * SIZE))
    (tmp_path / "e.txt").write_text("x" * (LARGE + 1))
    failures: list[Failure] = []
    found = list(tasks([str(tmp_path), "nowhere"], tmp_path, Options(), failures.append))
    pieces = [task for task in found if len(task.documents) > 1]
    assert [(len(task.files), len(task.documents)) for task in found if task not in pieces] == [(2, 0), (1, 0), (0, 1)]
    assert len(pieces) == 3
    assert all(SIZE <= task.size < 1.1 * SIZE for task in pieces[:-1])
    assert [str(failure) for failure in failures] == ["nowhere: there is no such file or folder"]
