"""The same work over several processes: results in the order of the items, however many processes there are."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

AHEAD = 2  # items each process has waiting, so that none is idle and memory stays bounded


class Died(Exception):
    """The process that worked on an item was killed by it, twice: once among others, once alone."""


def cores() -> int:
    """How many processes can run at once: the cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_order(work: Callable[[Item], Result], items: Iterable[Item], jobs: int) -> Iterator[tuple[Item, Result | Died]]:
    """Every item with its result, in the order of the items; with one job, here and without another process.

    Items are taken as room becomes free, so an endless iterable needs no more memory than a short one.  When a process
    dies (killed, or out of memory), the items that were under way are tried again, each in a process of its own; one
    that kills this too comes with ``Died`` in place of a result.  ``work`` and the items must be picklable.
    """
    if jobs == 1:
        for item in items:
            yield item, work(item)
        return
    waiting = iter(items)
    under_way: deque[tuple[Item, Future[Result]]] = deque()
    pool = _pool(jobs)
    try:
        while True:
            for item in islice(waiting, jobs * AHEAD - len(under_way)):
                under_way.append((item, _submitted(pool, work, item)))
            if not under_way:
                return
            item, future = under_way[0]
            try:
                result = future.result()
            except BrokenProcessPool:
                pool.shutdown(wait=False, cancel_futures=True)
                pool = _pool(jobs)
                yield from ((item, alone(work, item)) for item, _ in under_way)
                under_way.clear()
                continue
            under_way.popleft()
            yield item, result
    finally:
        pool.shutdown(cancel_futures=True)


def alone(work: Callable[[Item], Result], item: Item) -> Result | Died:
    """The result of one item in a process of its own, or ``Died``."""
    with _pool(1) as pool:
        try:
            return pool.submit(work, item).result()
        except BrokenProcessPool:
            return Died()


def _submitted(pool: ProcessPoolExecutor, work: Callable[[Item], Result], item: Item) -> Future[Result]:
    try:
        return pool.submit(work, item)
    except BrokenProcessPool as error:  # broken since we last looked: found out like any other
        future: Future[Result] = Future()
        future.set_exception(error)
        return future


def _pool(jobs: int) -> ProcessPoolExecutor:
    # Not "fork": a copy of a process with threads (numpy's, a notebook's) may hang.
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"))
