"""A process that works for this one and may die of it: ``python -m figures.corpus.child`` at the end of two pipes.

The workers of a cluster may not start processes by ``multiprocessing``, and must not die of what they work on: who
watches over them may take a worker that dies as it starts for lost, and so lose one after the other.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import IO, Any

_own = threading.local()


class Died(Exception):
    """The process that was to do the work ended without an answer."""


def in_child(function: Callable[..., Any], *arguments: Any) -> Any:
    """What the function returns or raises in a process of this thread's own, which is kept for the next call.

    Raises ``Died`` when that process ends before it answers.  Whatever cloudpickle can send may be sent.
    """
    import cloudpickle

    child: subprocess.Popen[bytes] | None = getattr(_own, "child", None)
    if child is None or child.poll() is not None:
        child = _own.child = _started()
    assert child.stdin and child.stdout
    try:
        _send(child.stdin, cloudpickle.dumps((function, arguments)))
        well, answer = pickle.loads(_received(child.stdout))
    except (OSError, EOFError) as error:
        _end(child)
        raise Died from error
    if well:
        return answer
    raise answer


def _started() -> subprocess.Popen[bytes]:
    child = subprocess.Popen(
        [sys.executable, "-m", "figures.corpus.child"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )
    atexit.register(_end, child)
    return child


def _end(child: subprocess.Popen[bytes]) -> None:
    child.kill()
    with contextlib.suppress(OSError):  # what it has not read
        child.communicate()


def main() -> None:
    """Do what is sent, one thing after the other, until the process at the other end has gone."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what the work prints is no answer
    asked: SimpleQueue[bytes] = SimpleQueue()
    threading.Thread(target=_listen, args=(asked,), daemon=True).start()
    while True:
        message = asked.get()
        try:
            function, arguments = pickle.loads(message)
            answer = pickle.dumps((True, function(*arguments)))
        except Exception as error:  # told to the one who asked
            answer = _refusal(error)
        _send(answers, answer)


def _refusal(error: Exception) -> bytes:
    try:
        return pickle.dumps((False, error))
    except Exception:  # an exception with something in it that cannot be sent
        return pickle.dumps((False, RuntimeError(f"{type(error).__name__}: {error}")))


def _listen(asked: SimpleQueue[bytes]) -> None:
    try:
        while True:
            asked.put(_received(sys.stdin.buffer))
    except EOFError:
        os._exit(1)  # in the middle of the work: nobody waits for it any more


def _send(pipe: IO[bytes], message: bytes) -> None:
    pipe.write(len(message).to_bytes(8, "big") + message)
    pipe.flush()


def _received(pipe: IO[bytes]) -> bytes:
    length = pipe.read(8)
    message = pipe.read(int.from_bytes(length, "big")) if len(length) == 8 else b""
    if len(length) < 8 or len(message) < int.from_bytes(length, "big"):
        raise EOFError
    return message


if __name__ == "__main__":
    main()
