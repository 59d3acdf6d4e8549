"""The command line as people and scripts meet it: in a process of its own."""

from __future__ import annotations

import csv
import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import figures
from figures.claims import COLUMNS

ROOT = Path(__file__).parent.parent
STORY = "Exports rose 19.78 percent to $2.61 billion in 2024, from $2.18 billion in 2023.\n"
SLIP = STORY.replace("2.18", "2.81")

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs ``figures`` in an empty folder, with nothing of ours on the path but the installed package."""

    def call(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "figures", *arguments]
        env = os.environ | {"PYTHONIOENCODING": "utf-8", "PYTHONPATH": str(ROOT)}
        result = subprocess.run(
            command, cwd=tmp_path, env=env, input=stdin, capture_output=True, encoding="utf-8", check=False
        )
        assert "Traceback" not in result.stderr
        return result

    return call


def values(text: str) -> list[str]:
    return [row["text"] for row in csv.DictReader(io.StringIO(text))]


def test_the_main_job(run: Run, tmp_path: Path) -> None:
    result = run("extract", str(ROOT / "seeds"))
    assert (result.returncode, result.stdout) == (0, "")
    assert "in 5 documents: output/figures.xlsx" in result.stderr
    table = figures.load(tmp_path / "output/figures.xlsx")
    assert table["document"].nunique() == 5
    assert "$2.61 billion" in set(table["text"])


def test_csv_goes_to_stdout_and_to_files_alike(run: Run, tmp_path: Path) -> None:
    result = run("extract", "-", "-o", "-", "-o", "facts.csv", "--decoys", "left_out.csv", stdin=STORY)
    assert result.returncode == 0
    assert values(result.stdout) == ["19.78 percent", "$2.61 billion", "$2.18 billion"]
    assert (tmp_path / "facts.csv").read_bytes().decode() == result.stdout.replace("\n", "\r\n")
    assert values((tmp_path / "left_out.csv").read_text("utf-8")) == ["2024", "2023"]


def test_an_empty_text_is_an_empty_sheet(run: Run) -> None:
    result = run("extract", "-", "-o", "-")
    assert (result.returncode, result.stdout.strip()) == (0, ",".join(COLUMNS))


def test_a_bad_file_is_named_and_the_others_are_done(run: Run, tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "news/good.txt").write_text(STORY, "utf-8")
    (tmp_path / "news/bad.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)))
    result = run("extract", "news", "nowhere.txt", "-o", "-")
    assert result.returncode == 2
    assert len(values(result.stdout)) == 3
    assert "not read: news/bad.txt: " in result.stderr
    assert "not read: nowhere.txt: " in result.stderr


MISUSE = {
    "no arguments": (["extract"], "Missing argument"),
    "missing file": (["extract", "nowhere.txt"], "nowhere.txt: there is no such file"),
    "unknown ending": (["extract", "-", "-o", "facts.docx"], "facts.docx: no sheet is written with this ending"),
    "unknown option": (["check", "-", "--fail-on", "sometimes"], "--fail-on"),
    "broken lexicon": (["extract", "-", "-o", "-", "--lexicon", "nowhere.toml"], "nowhere.toml"),
    "missing reference": (["check", "-", "--reference", "nowhere.csv"], "nowhere.csv"),
    "missing source": (["check", "-", "--sources", "nowhere"], "nowhere: there is no such file"),
    "missing part": (["corpus", "nowhere/*.jsonl", "-o", "facts"], "nowhere/*.jsonl: no such files"),
}


@pytest.mark.parametrize(("arguments", "message"), MISUSE.values(), ids=MISUSE)
def test_misuse_is_explained(run: Run, arguments: list[str], message: str) -> None:
    result = run(*arguments, stdin=STORY)
    assert result.returncode == 2
    assert message in result.stderr


@pytest.mark.parametrize(
    ("text", "options", "status"),
    [
        (STORY, [], 0),
        (SLIP, [], 1),
        (SLIP, ["--fail-on", "never"], 0),
        ("Nothing is stated here.", [], 0),
    ],
    ids=["clean", "slip", "never fails", "no figures"],
)
def test_check_ends_with_a_status(run: Run, text: str, options: list[str], status: int) -> None:
    result = run("check", "-", *options, stdin=text)
    assert result.returncode == status, result.stderr
    assert ("INCONSISTENT" in result.stdout) == ("2.81" in text)


def test_check_writes_its_findings(run: Run, tmp_path: Path) -> None:
    assert run("check", "-", "-o", "checked.csv", stdin=SLIP).returncode == 1
    with (tmp_path / "checked.findings.csv").open(newline="", encoding="utf-8") as file:
        assert "inconsistent" in {row["verdict"] for row in csv.DictReader(file)}


def test_a_draft_against_its_source(run: Run, tmp_path: Path) -> None:
    (tmp_path / "source.txt").write_text(STORY, "utf-8")
    assert run("check", "-", "--sources", "source.txt", stdin="Exports rose to $2.61 billion in 2024.").returncode == 0
    assert run("check", "-", "--sources", "source.txt", stdin="Exports rose to $2.91 billion in 2024.").returncode == 1


def test_explain_shows_the_arithmetic(run: Run) -> None:
    result = run("explain", "up 12% to $2.61 billion")
    assert result.returncode == 0
    assert "2610000000" in result.stdout.replace(",", "").replace("_", "")
    assert run("explain", "-", stdin="up 12% to $2.61 billion").stdout == result.stdout


@pytest.mark.parametrize("command", ["extract", "check", "corpus", "explain"])
def test_help_shows_examples_a_line_each(run: Run, command: str) -> None:
    lines = run(command, "--help").stdout.splitlines()
    assert any(line.startswith(f"      figures {command} ") for line in lines)
    assert not any("\\b" in line for line in lines)


def test_columns_are_described(run: Run) -> None:
    result = run("columns")
    assert [line.split()[0] for line in result.stdout.splitlines()] == list(COLUMNS)


def test_readme_has_the_columns_as_they_are(run: Run) -> None:
    assert run("columns", "--markdown").stdout in (ROOT / "README.md").read_text("utf-8")


def test_a_reader_that_leaves_is_no_error() -> None:
    command = f"'{sys.executable}' -m figures extract '{ROOT / 'seeds'}' -o - | head -n 1"
    result = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True)
    assert result.stdout.startswith("id,document")
    assert "Traceback" not in result.stderr


def test_results_do_not_depend_on_the_number_of_processes(run: Run, tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    quiet = "Nothing that could be counted was said by anybody on that long and quiet day in the harbour.\n" * 3_000
    for number in range(12):
        (tmp_path / f"news/{number:02}.txt").write_text(quiet + STORY * (number + 1), "utf-8")
    one, two = (run("extract", "news", "-o", "-", "--jobs", jobs) for jobs in ("1", "2"))
    assert one.stdout == two.stdout
    assert len(values(one.stdout)) == 3 * sum(range(13))
