"""What a process was working on when it was killed, so that the next one knows which document to beware of.

A killed process cannot say what killed it.  It therefore writes down what it begins, and the process that takes over
reads this: the batch in which the first died is taken document by document, and a document in which two have died is
set aside.
"""

from __future__ import annotations

import contextlib
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

DEATHS = 2  # a document in which so many processes died is set aside


class Journal:
    """The journal of one part of a corpus, kept in a file beside its output until the part is done."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._died = Counter(_last(path))

    def suspect(self, batch: int) -> bool:
        """Whether an earlier process died in this batch, or in one of its documents."""
        return any(number == batch for number, _ in self._died)

    def fatal(self, batch: int, document: int) -> bool:
        """Whether this document of the batch is to be set aside."""
        return self._died[batch, document] >= DEATHS

    def set_aside(self) -> int:
        """How many documents are."""
        return sum(document >= 0 and deaths >= DEATHS for (_, document), deaths in self._died.items())

    @contextlib.contextmanager
    def kept(self) -> Iterator[None]:
        """For the time of the block, ``begin`` writes to the file; it is removed when the block ends."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("a", encoding="ascii") as self._file:
            self._write(None)
            yield
        self.path.unlink(missing_ok=True)

    def begin(self, batch: int, document: int = -1) -> None:
        """Write down the batch, or the document of a batch, that is begun now."""
        self._write([batch, document])

    def _write(self, entry: list[int] | None) -> None:
        self._file.write(json.dumps(entry) + "\n")
        self._file.flush()  # enough against the end of the process, which is what it is for


def _last(path: Path) -> Iterator[tuple[int, int]]:
    """What each earlier process began last."""
    try:
        lines = path.read_text("ascii").splitlines()
    except FileNotFoundError:
        return
    begun = None
    for line in [*lines, "null"]:
        with contextlib.suppress(json.JSONDecodeError):  # a line cut short
            entry = json.loads(line)
            if entry is None and begun:
                yield begun[0], begun[1]
            begun = entry
