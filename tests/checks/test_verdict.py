"""Verdicts: meeting intervals, cut-off numbers, hedges, and how grave a disagreement is."""

from __future__ import annotations

from fractions import Fraction

import pytest

from figures.checks.intervals import Interval, point
from figures.checks.stated import Stated, stated
from figures.checks.verdict import judge, severity


def percent(value: float, qualifier: str = "") -> Stated:
    return stated(f"{value:g} percent", value, value, qualifier)


@pytest.mark.parametrize(
    ("result", "implied", "verdict"),
    [
        (percent(37), "37.4", "consistent"),
        (percent(37), "37.53", "note"),
        (percent(37), "38.01", "inconsistent"),
        (percent(38), "37.2", "note"),
        (percent(17, "about"), "18.6", "consistent"),
        (percent(17, "about"), "20", "note"),
        (percent(17, "about"), "21", "inconsistent"),
        (percent(20, "nearly"), "19.78", "consistent"),
        (percent(20, "nearly"), "17", "note"),
        (percent(20, "nearly"), "20.9", "note"),
        (percent(20, "nearly"), "21.5", "inconsistent"),
        (percent(20, "over"), "21", "consistent"),
        (percent(20, "over"), "30", "note"),
        (percent(20, "over"), "19", "inconsistent"),
        (percent(20, "up to"), "12", "consistent"),
        (percent(20, "under"), "23", "inconsistent"),
    ],
)
def test_a_result_against_what_is_implied(result: Stated, implied: str, verdict: str) -> None:
    value = point(Fraction(implied))
    assert judge(result, value, value).verdict == verdict


def test_loose_operands_can_save_a_result_but_not_settle_a_sign() -> None:
    strict, loose = point(Fraction(8)), Interval(Fraction(3), Fraction(12))
    assert judge(percent(7), strict, loose, signed=True).verdict == "consistent"
    assert judge(percent(5), strict, loose, signed=True).verdict == "silent"  # zeros that would hide as much as that
    assert judge(percent(5), strict, Interval(Fraction(-3), Fraction(12)), signed=True).verdict == "silent"


def test_a_number_that_was_cut_off_is_consistent_on_request() -> None:
    assert (
        judge(percent(37), point(Fraction("37.53")), point(Fraction("37.53")), rounding="either").verdict
        == "consistent"
    )


@pytest.mark.parametrize(
    ("stated_value", "implied", "grave", "degree"),
    [(20, "20.9", True, "high"), (20, "-20", False, "high"), (20, "41", False, "high"), (20, "25", False, "medium"),
     (200, "202", False, "low")],
)  # fmt: skip
def test_severity(stated_value: float, implied: str, grave: bool, degree: str) -> None:
    result, value = percent(stated_value), point(Fraction(implied))
    strict = result.strictly()
    verdict = judge(strict, value, value)._replace(verdict="inconsistent")
    assert severity(verdict, strict, grave=grave) == degree
