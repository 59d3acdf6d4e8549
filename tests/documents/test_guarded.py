"""The process that reads for this one: used again, replaced when it ends, and never in the way."""

import os
import sys
import threading
from pathlib import Path

import pytest
from article_files import html
from article_words import TEXT
from pdf_files import pdf

from figures.documents import Limits, guarded, iter_documents, read


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(3):
        (tmp_path / f"{number}.html").write_bytes(html())
    (tmp_path / "4.pdf").write_bytes(pdf())
    return tmp_path


def idle() -> list[int]:
    return [worker.process.pid for _, worker in guarded._idle]


def test_one_process_reads_one_file_after_the_other(folder: Path) -> None:
    read(folder)
    before = idle()
    assert [document.text for document in read(folder)] == [TEXT] * 4
    assert idle() == before


def test_a_process_that_has_ended_is_replaced(folder: Path) -> None:
    read(folder)
    for _, worker in guarded._idle:
        worker.process.kill()
        worker.process.wait()
    assert len(read(folder)) == 4


def test_reading_may_be_broken_off(folder: Path) -> None:
    documents = iter_documents(folder)
    assert next(documents).text == TEXT
    documents.close()  # type: ignore[attr-defined]
    assert len(read(folder)) == 4


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds the memory of a process")
def test_memory_is_bounded(folder: Path) -> None:
    found = read(folder, limits=Limits(memory=1_000_000))
    assert [Path(failure.path).name for failure in found.failures][:3] == ["0.html", "1.html", "2.html"]
    assert all("memory" in failure.reason for failure in found.failures)
    assert len(read(folder)) == 4


def test_threads_do_not_share_a_process_at_the_same_time(folder: Path) -> None:
    counts: list[int] = []
    threads = [threading.Thread(target=lambda: counts.append(len(read(folder)))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counts == [4, 4, 4]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system starts every process afresh")
@pytest.mark.filterwarnings("ignore:This process")
def test_a_forked_process_starts_its_own(folder: Path) -> None:
    read(folder)
    before = idle()
    child = os.fork()
    if child == 0:
        os._exit(0 if len(read(folder)) == 4 and not set(idle()) & set(before) else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert len(read(folder)) == 4 and idle() == before
