"""The benchmark scripts run; what they measure is for people to read, and never fails a test."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parent / "benchmarks"


@pytest.mark.parametrize("script", ["speed.py", "stages.py"])
def test_a_benchmark_prints_its_table(script: str) -> None:
    arguments = [sys.executable, str(BENCHMARKS / script), "--size", "20000", "--rounds", "1"]
    result = subprocess.run(arguments, capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
    assert result.stdout.startswith("| ")
    assert len(result.stdout.splitlines()) > 4
