"""A process that may die of its work."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

pytest.importorskip("cloudpickle")
from figures.corpus.child import Died, in_child


def kill_me() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def refuse() -> None:
    raise KeyError(lambda: None)


def test_the_process_is_kept_and_replaced_when_it_died() -> None:
    first = in_child(os.getpid)
    assert first not in (os.getpid(), None)
    assert in_child(os.getpid) == first
    with pytest.raises(Died):
        in_child(kill_me)
    assert in_child(os.getpid) not in (os.getpid(), first)


def test_what_is_printed_is_no_answer() -> None:
    assert in_child(lambda: print("hello") or "answer") == "answer"


def test_exceptions_come_back_even_if_they_cannot_be_sent() -> None:
    with pytest.raises(ZeroDivisionError):
        in_child(lambda: 1 / 0)
    with pytest.raises(RuntimeError, match="KeyError"):
        in_child(refuse)


def test_it_ends_with_the_process_it_works_for() -> None:
    program = (
        "import os; from figures.corpus.child import in_child; print(in_child(os.getpid)); os.kill(os.getpid(), 9)"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    child = int(result.stdout or 0)
    for _ in range(100):
        try:
            os.kill(child, 0)
        except ProcessLookupError:
            return
        time.sleep(0.1)
    pytest.fail("the child is still there")
