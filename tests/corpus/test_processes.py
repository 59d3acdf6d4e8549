"""Order, bounded look-ahead and death among processes."""

from __future__ import annotations

import os
import signal
from itertools import count, islice

import pytest

from figures.corpus.processes import AHEAD, Died, in_order


def doubled(item: int) -> int:
    return 2 * item


def doubled_but_not_7(item: int) -> int:
    if item == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * item


def refused(item: int) -> int:
    raise ValueError(item)


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_order(jobs: int) -> None:
    assert list(in_order(doubled, range(20), jobs)) == [(item, 2 * item) for item in range(20)]


def test_items_are_taken_as_room_becomes_free() -> None:
    items = count()
    assert list(islice(in_order(doubled, items, 2), 2)) == [(0, 0), (1, 2)]
    assert next(items) <= 2 * AHEAD + 2


def test_an_item_that_kills_is_told_and_the_others_are_done() -> None:
    results = dict(in_order(doubled_but_not_7, range(12), 2))
    assert isinstance(results.pop(7), Died)
    assert results == {item: 2 * item for item in range(12) if item != 7}


@pytest.mark.parametrize("jobs", [1, 2])
def test_exceptions_are_raised_here(jobs: int) -> None:
    with pytest.raises(ValueError, match="3"):
        list(in_order(refused, [3, 4], jobs))
