"""Measuring that holds on a busy machine: CPU time, medians, rivals in the same rounds."""

from __future__ import annotations

import re
import statistics
import time
from collections.abc import Callable, Sequence

TOKEN = re.compile(r"[A-Za-z]+|[0-9][0-9,.]*|\S")


def seconds(work: Callable[[], object]) -> float:
    """CPU seconds of this process for one call."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def rounds(works: dict[str, Callable[[], object]], number: int) -> dict[str, float]:
    """The median CPU seconds of each work; in every round each is called once, so that noise meets all alike."""
    taken: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(number):
        for name, work in works.items():
            taken[name].append(seconds(work))
    return {name: statistics.median(times) for name, times in taken.items()}


def yardstick(text: str) -> list[tuple[int, int]]:
    """The unit of speed: one pass of ``re`` over every token, its span kept."""
    return [match.span() for match in TOKEN.finditer(text)]


def table(header: tuple[str, ...], lines: Sequence[tuple[str, ...]]) -> str:
    """A Markdown table, as it stands in the README."""
    return "\n".join("| " + " | ".join(line) + " |" for line in (header, ("---",) * len(header), *lines))
