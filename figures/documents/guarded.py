"""Reading in another process, under limits of time and memory: what does not end in time is stopped and named."""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import asdict
from typing import IO, Any

from figures.documents.document import Document
from figures.documents.options import Failure, Options
from figures.documents.sources import Source, from_bytes
from figures.errors import FiguresError

_USES = 1000  # requests after which a process is replaced, as parsers keep what they have seen
_BAD_PAGES = 3  # pages of one document that may stop the process before the whole is given up

_idle: list[tuple[int, _Worker]] = []


def read_guarded(reader: str, source: Source, options: Options) -> Iterator[Document | Failure | Source]:
    """What the named reader finds in a file, read by another process; a page that stops it is skipped and named."""
    skipped: list[int] = []
    while True:
        worker = _borrow()
        try:
            yield from worker.read(reader, source, options._replace(skip_pages=tuple(skipped)))
            return
        except _Stopped as stopped:
            if not stopped.page or stopped.page in skipped:
                raise FiguresError(f"{stopped}; skipped") from None
            skipped.append(stopped.page)
            yield Failure(f"{source.id} page {stopped.page}", f"{stopped}; skipped")
            if len(skipped) == _BAD_PAGES:
                raise FiguresError(f"has {_BAD_PAGES} pages that cannot be read; the rest is skipped") from None
        finally:
            _give_back(worker)


class _Stopped(Exception):
    """The process was stopped, or stopped by itself, while it read a page, or a document without pages (0)."""

    def __init__(self, message: str, page: int) -> None:
        super().__init__(message)
        self.page = page


class _Worker:
    """A process that reads files, and whether it waits for the next one."""

    def __init__(self) -> None:
        paths = os.pathsep.join(path for path in sys.path if path)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "figures.documents.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": paths},
        )
        _pipe(self.process.stdout).readline()  # it says when it is there: its start is no part of any time limit
        self.ready = True
        self.uses = 0

    def read(self, reader: str, source: Source, options: Options) -> Iterator[Document | Failure | Source]:
        data = b"" if source.path else source.bytes(options.limits)
        request = {
            "reader": reader, "id": source.id, "name": source.name, "charset": source.charset, "depth": source.depth,
            "path": str(source.path.absolute()) if source.path else "", "size": len(data),
            "options": {**options._asdict(), "limits": asdict(options.limits)},
        }  # fmt: skip
        self.ready = False
        self.uses += 1
        page = 0
        try:
            _pipe(self.process.stdin).write(json.dumps(request).encode() + b"\n" + data)
            _pipe(self.process.stdin).flush()
        except OSError:
            raise _Stopped("could not be read: the reading process ended", page) from None
        while True:
            answer, payload = self._next(options.limits.seconds, page)
            if "document" in answer:
                yield _document(answer["document"])
            elif "failure" in answer:
                yield Failure(*answer["failure"])
            elif "source" in answer:
                yield from_bytes(payload, **answer["source"])
            elif "page" in answer:
                page = answer["page"]
            else:
                self.ready = True
                return

    def _next(self, seconds: float, page: int) -> tuple[dict[str, Any], bytes]:
        """The next answer; the process is stopped when it does not come in time."""
        late = threading.Event()

        def stop() -> None:
            late.set()
            self.process.kill()

        timer = threading.Timer(seconds, stop)
        timer.daemon = True
        timer.start()
        try:
            line = _pipe(self.process.stdout).readline()
            answer = json.loads(line) if line.endswith(b"\n") else None
            payload = _pipe(self.process.stdout).read(answer["size"]) if answer else b""
        finally:
            timer.cancel()
        if answer is None:
            slow = f"took longer than {seconds:g} seconds to read"
            raise _Stopped(slow if late.is_set() else "made its parser stop: broken, or needs too much memory", page)
        return answer, payload

    def close(self) -> None:
        """End the process."""
        self.process.kill()
        for pipe in (self.process.stdin, self.process.stdout):
            with contextlib.suppress(OSError):  # bytes that a stopped process no longer takes
                _pipe(pipe).close()
        self.process.wait()


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe is not None  # both are asked for where the process is started
    return pipe


def _document(fields: dict[str, Any]) -> Document:
    fields["pages"] = tuple(fields["pages"])
    fields["headings"] = tuple((start, end) for start, end in fields["headings"])
    return Document(**fields)


def _borrow() -> _Worker:
    """A process that waits, else a new one; those of a parent process are not ours to use after a fork."""
    while _idle:
        owner, worker = _idle.pop()
        if owner == os.getpid() and worker.process.poll() is None:
            return worker
        if owner == os.getpid():
            worker.close()
    return _Worker()


def _give_back(worker: _Worker) -> None:
    if worker.ready and worker.uses < _USES and len(_idle) < 4:
        _idle.append((os.getpid(), worker))
    else:
        worker.close()


@atexit.register
def _close_all() -> None:
    while _idle:
        owner, worker = _idle.pop()
        if owner == os.getpid():
            worker.close()
