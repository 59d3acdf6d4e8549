"""The fact sheets of the five seeds are the ones that were read line by line and agreed."""

from __future__ import annotations

from pathlib import Path

import pytest
from golden_sheets import GOLDEN, SEEDS, fact_sheet


def test_every_seed_has_a_golden_sheet() -> None:
    assert [path.stem for path in sorted(GOLDEN.glob("*.csv"))] == [path.stem for path in SEEDS] != []


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_the_fact_sheet_is_the_agreed_one(seed: Path) -> None:
    agreed = (GOLDEN / f"{seed.stem}.csv").read_text("utf-8").splitlines()
    assert fact_sheet(seed).splitlines() == agreed
