"""A corpus on real worker processes: the serial result, whatever happens to a worker."""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from concurrent.futures import CancelledError
from functools import partial
from pathlib import Path

import pandas as pd
import pytest

import figures
from figures.corpus.frames import extract_frame
from figures.documents import Document
from figures.errors import FiguresError

pytest.importorskip("distributed")
pytest.importorskip("pyarrow")
from distributed import LocalCluster

from figures.corpus.cluster import extract_corpus

PARTS, EACH = 3, 8


def documents() -> list[Document]:
    return [
        Document(
            f"{part}/{number}", f"Output of mine {number} rose {number + 2} percent to {1_000 * number + 500} tons."
        )
        for part in range(PARTS)
        for number in range(EACH)
    ]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    for part in range(PARTS):
        lines = (
            json.dumps({"id": document.id, "text": document.text}) for document in documents()[part * EACH :][:EACH]
        )
        (folder / f"{part}.jsonl").write_text("\n".join(lines) + "\n", "utf-8")
    return folder


def run(corpus: Path, **options: object) -> dict[str, str]:
    """The failures of a run on two workers, by document."""
    records = extract_corpus([str(corpus)], str(corpus.parent / "facts"), workers=2, **options)  # type: ignore[arg-type]
    assert len(records) == PARTS
    return {failure.path: failure.reason for record in records for failure in record.failures}


def facts(corpus: Path) -> pd.DataFrame:
    return pd.concat(map(figures.load, sorted((corpus.parent / "facts").glob("*.parquet"))), ignore_index=True)


def serial(*without: str) -> pd.DataFrame:
    return figures.extract([document for document in documents() if document.id not in without])


def files(corpus: Path) -> list[str]:
    return sorted(path.name for path in (corpus.parent / "facts").iterdir())


def killed_once(flag: str, found: list[Document]) -> pd.DataFrame:
    """Extraction in which the worker whose process is first to meet 1/5 is killed with kill -9."""
    if any(document.id == "1/5" for document in found) and not os.path.exists(flag):
        Path(flag).touch()
        os.kill(os.getppid(), signal.SIGKILL)
        time.sleep(600)  # ends when the worker has gone
    return figures.extract(found)


def poisoned(found: list[Document]) -> pd.DataFrame:
    """Extraction that one document kills, one keeps for ever and one breaks."""
    for document in found:
        if document.id == "0/3":
            os.kill(os.getpid(), signal.SIGKILL)
        if document.id == "1/6":
            time.sleep(600)
        if document.id == "2/0":
            raise ValueError("no reading this")
    return figures.extract(found)


def never(found: list[Document]) -> pd.DataFrame:
    raise AssertionError([document.id for document in found])


def test_the_cluster_finds_what_one_process_finds(corpus: Path) -> None:
    assert run(corpus) == {}
    pd.testing.assert_frame_equal(facts(corpus), serial())
    assert files(corpus) == ["0.jsonl.parquet", "1.jsonl.parquet", "2.jsonl.parquet", "manifest.json"]
    manifest = json.loads((corpus.parent / "facts/manifest.json").read_text("utf-8"))
    assert (manifest["parts_done"], manifest["documents"], manifest["failures"]) == (PARTS, PARTS * EACH, 0)
    assert manifest["claims"] == len(serial())


def test_a_killed_worker_loses_and_doubles_nothing(corpus: Path) -> None:
    flag = corpus.parent / "flag"
    assert run(corpus, work=partial(killed_once, str(flag))) == {}
    assert flag.exists()
    pd.testing.assert_frame_equal(facts(corpus), serial())
    assert len(files(corpus)) == PARTS + 1


def test_poisonous_documents_are_set_aside_and_named(corpus: Path) -> None:
    failures = run(corpus, work=poisoned, seconds=3.0)
    assert set(failures) == {"0/3", "1/6", "2/0"}
    assert failures["2/0"] == "set aside: ValueError: no reading this"
    pd.testing.assert_frame_equal(facts(corpus), serial("0/3", "1/6", "2/0"))


def test_a_stopped_run_goes_on_where_it_was(corpus: Path) -> None:
    run(corpus)
    (corpus.parent / "facts/1.jsonl.parquet").unlink()
    (corpus.parent / "facts/.1.jsonl.parquet.0a1b2c3d.part").write_text("half")
    before = {path: path.stat().st_mtime_ns for path in (corpus.parent / "facts").glob("*.parquet")}
    assert run(corpus) == {}
    assert {path: path.stat().st_mtime_ns for path in before} == before
    pd.testing.assert_frame_equal(facts(corpus), serial())
    assert len(files(corpus)) == PARTS + 1
    assert run(corpus, work=never) == {}
    (corpus / "2.jsonl").write_text('{"id": "2/0", "text": "Another text."}\n', "utf-8")
    assert set(run(corpus, work=never)) == {"2/0"}


def test_what_is_missing_is_said(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(FiguresError, match="no such files"):
        extract_corpus([str(corpus / "*.warc")], str(corpus.parent / "facts"))
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(FiguresError, match=r"pip install 'figures\[cluster\]'"):
        run(corpus)


def test_a_frame_in_a_frame_out_on_dask_partitions() -> None:
    frames = pytest.importorskip("dask.dataframe")
    frame = pd.DataFrame([(document.id, document.text) for document in documents()], columns=["id", "text"])
    partitions = frames.from_pandas(frame, npartitions=3)
    found = partitions.map_partitions(extract_frame, meta=extract_frame(frame.head(0)))
    pd.testing.assert_frame_equal(found.compute(scheduler="processes").reset_index(drop=True), extract_frame(frame))


def test_workers_that_do_not_start_are_told(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def dead(*arguments: object, **options: object) -> None:
        raise RuntimeError("Nanny failed to start.")

    monkeypatch.setattr("distributed.LocalCluster", dead)
    with pytest.raises(FiguresError, match=r"could not be started \(Nanny failed to start.\); .* run again"):
        run(corpus)


def test_workers_that_leave_take_their_room_with_them(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    present = iter([{"a": 1, "b": 1, "c": 1}])
    monkeypatch.setattr("distributed.Client.nthreads", lambda client: next(present, {"a": 1}))
    monkeypatch.setattr("figures.corpus.cluster.AHEAD", 1)
    assert run(corpus) == {}
    pd.testing.assert_frame_equal(facts(corpus), serial())


def test_a_scheduler_that_goes_is_told(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def lost(*arguments: object, **options: object) -> None:
        raise CancelledError

    monkeypatch.setattr("distributed.wait", lost)
    with (
        LocalCluster(1, processes=False, dashboard_address="127.0.0.1:0") as cluster,
        pytest.raises(FiguresError, match="the scheduler is gone; what was done is kept, run again"),
    ):
        run(corpus, scheduler=cluster.scheduler_address)
