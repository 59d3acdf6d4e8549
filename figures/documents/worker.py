"""The process that reads one file after the other for another process, which can stop it at any moment.

PDF, Office and web formats are read by large parsers; in a process of its own one of them may take too long, use up
its memory or crash, and only that file is lost.  Requests come as a line of JSON and raw bytes on standard input, and
answers leave the same way on standard output.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from figures.documents.document import Document
from figures.documents.formats import READERS, reason
from figures.documents.limits import Limits
from figures.documents.options import Failure, Options, Page
from figures.documents.sources import Source, from_bytes, from_path


def main() -> None:
    """Answer requests until standard input ends."""
    requests = sys.stdin.buffer
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)  # what a parser prints must not get among the answers
    os.dup2(nowhere, 2)
    answers.write(b"ready\n")
    answers.flush()
    while line := requests.readline():
        request = json.loads(line)
        data = requests.read(request["size"])
        for answer, payload in _answers(request, data):
            answers.write(json.dumps({**answer, "size": len(payload)}).encode() + b"\n" + payload)
            answers.flush()


def _answers(request: dict[str, Any], data: bytes) -> Iterator[tuple[dict[str, Any], bytes]]:
    told = request["options"]
    options = Options(**{**told, "limits": Limits(**told["limits"]), "skip_pages": tuple(told["skip_pages"])})
    _bound_memory(options.limits.memory)
    reader = next(reader for reader in READERS if reader.name == request["reader"])
    try:
        for found in reader.read(_source(request, data), options):
            yield _answer(found, options)
    except Exception as error:  # whatever a broken file makes its parser do
        yield {"failure": [request["id"], reason(error)]}, b""
    yield {"done": True}, b""


def _source(request: dict[str, Any], data: bytes) -> Source:
    if request["path"]:
        source = from_path(Path(request["path"]))
        return Source(request["id"], request["name"], source.open, source.path, request["charset"], request["depth"])
    return from_bytes(data, request["id"], request["name"], charset=request["charset"], depth=request["depth"])


def _answer(found: Document | Failure | Source | Page, options: Options) -> tuple[dict[str, Any], bytes]:
    if isinstance(found, Document):
        published = str(found.published) if found.published else None
        return {"document": {**asdict(found), "published": published}}, b""
    if isinstance(found, Failure):
        return {"failure": list(found)}, b""
    if isinstance(found, Page):
        return {"page": found.number}, b""
    about = {"id": found.id, "name": found.name, "charset": found.charset, "depth": found.depth}
    return {"source": about}, found.bytes(options.limits)


def _bound_memory(count: int) -> None:
    """Let no parser take more memory; where the system has no such limit, there is none."""
    try:
        import resource
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (count, hard))


if __name__ == "__main__":
    main()
