"""The public call: its columns, errors and order, odd numbers, and what may never happen to a true statement."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pandas as pd
import pytest
from check_claims import table
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import figures
from figures.checks import check
from figures.checks.findings import Finding
from figures.errors import FiguresError

SEEDS = Path(figures.__file__).parent.parent / "seeds"
TRIO = "Sales rose [{0} percent|percent|{0}] to [{1}|USD|{1}] from [{2}|USD|{2}]."


def verdicts(found: pd.DataFrame, name: str) -> list[str]:
    return found.loc[found["check"] == name, "verdict"].tolist()


def test_an_empty_table_gives_empty_typed_findings() -> None:
    found = check(table())
    assert found.empty
    assert tuple(found.columns) == Finding._fields
    assert str(found.dtypes["implied_low"]) == "Float64"


def test_findings_come_worst_first() -> None:
    found = check(
        table(
            TRIO.format(12, 56, 50),
            TRIO.format(12, 560.1, 400.1),
            "It fell to [40|USD|40] from [30|USD|30].",
            "Its share was [12 percent|percent|12] or [7|USD|7].",
        )
    )
    assert found["verdict"].tolist() == ["inconsistent", "inconsistent", "consistent", "consistent", "consistent"]
    assert found["severity"].tolist()[:2] == ["high", "high"]


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        (TRIO.format(12, 56, 0), "may be 0"),
        (TRIO.format(12, 56, -50), "negative"),
        ("Sales rose [12 percent|percent|12] to [56|USD|56] from [50|share|50].", ""),
        ("Sales rose [12 percent|percent|12] to [56 litres|liter|56] from [50 men|man|50].", "different"),
        ("It owns [0 shares|share|0], or [0 percent|percent|0], of the [0 shares|share|0].", ""),
        ("It owns [5 shares|share|5], or [5 percent|percent|5], of the [0 shares|share|0].", "divide by may be 0"),
        ("It doubled: [doubled||2] to [5|USD|5] from [0|USD|0].", ""),
    ],
)
def test_what_cannot_be_computed_is_silent_with_its_reason(sentence: str, reason: str) -> None:
    found = check(table(sentence))
    assert "inconsistent" not in set(found["verdict"])
    assert any(reason in text for text in found["reason"]) or not reason


def test_a_missing_value_takes_no_part() -> None:
    assert check(table("Sales rose [some percent|percent|] to [56|USD|56] from [50|USD|50].")).shape[0] == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"rounding": "up"}, "nearest, either"),
        ({"accept": "nowhere.txt"}, "nowhere.txt"),
        ({"reference": "nowhere.csv"}, "nowhere.csv"),
        ({"sources": pd.DataFrame({"id": ["a"]})}, "sources: no table of claims"),
    ],
)
def test_mistakes_say_what_to_do(arguments: dict[str, object], words: str) -> None:
    with pytest.raises(FiguresError, match=words):
        check(table(TRIO.format(12, 56, 50)), **arguments)  # type: ignore[arg-type]


def test_another_dataframe_is_refused() -> None:
    with pytest.raises(FiguresError, match=r"lacks id, document"):
        check(pd.DataFrame({"a": [1]}))


def test_the_same_digits_twice_in_a_sentence_keep_their_places() -> None:
    found = check(table("After [5 percent|percent|5] it rose [5 percent|percent|5] to [63|USD|63] from [60|USD|60]."))
    assert found.loc[found["check"] == "percent_change", "claims"].tolist() == ["c1 c2 c3"]


def test_an_altered_article_is_caught_and_the_article_is_not() -> None:
    text = next(SEEDS.glob("000_*.txt")).read_text("utf-8")
    assert "inconsistent" not in set(check(figures.extract(text))["verdict"])
    found = check(figures.extract(text.replace("$ 2.18 billion", "$ 2.81 billion")))
    caught = found[found["verdict"] == "inconsistent"]
    assert set(caught["check"]) <= {"percent_change", "direction"}
    assert "$ 2.18 billion in place of $ 2.81 billion (two digits swapped)" in caught["hint"].iloc[0]


def test_the_findings_of_an_article_rest_on_its_own_numbers() -> None:
    found = check(figures.extract(next(SEEDS.glob("000_*.txt")).read_text("utf-8")))
    good = set(found.loc[found["verdict"] == "consistent", "quote"])
    for numbers in (("19.78 percent", "2.61 billion", "2.18 billion"), ("$374 million", "19.5 percent", "$313 million"),
                    ("nearly 20 percent", "19.78 percent")):  # fmt: skip
        assert any(all(number in quote for number in numbers) for quote in good), numbers


AMOUNTS = st.integers(10_000, 10**9)


@settings(max_examples=80, deadline=None)
@given(AMOUNTS, AMOUNTS, st.integers(0, 2), st.integers(2, 4))
def test_a_true_statement_rounded_to_the_nearest_is_never_inconsistent(
    old: int, new: int, percent_places: int, digits: int
) -> None:
    change = abs(Fraction(new, old) - 1) * 100
    assume(Fraction(1, 2) < change < 500)
    said = f"{float(change):.{percent_places}f}"
    levels = [f"{float(f'{level:.{digits - 1}e}'):.0f}" for level in (new, old)]
    verb = "rose" if new > old else "fell"
    sentence = TRIO.format(said, *levels).replace("rose", verb)
    assert "inconsistent" not in set(check(table(sentence))["verdict"])


NUMBER = st.one_of(st.none(), st.floats(-1e12, 1e12, allow_nan=False).map(lambda value: round(value, 2)))
FRAMES = st.sampled_from(
    [
        "It rose [a|{0}|{1}] to [b|{2}|{3}] from [c|{4}|{5}].",
        "[a|{0}|{1}], or [b|{2}|{3}], of the [c|{4}|{5}] were sold.",
        "The [a|{0}|{1}] ([b|{2}|{3}]) and [c|{4}|{5}].",
        "Of the [a|{0}|{1}], [b|{2}|{3}] were and the other [c|{4}|{5}] not.",
        "It sold [a|{0}|{1}] at [b|{2}|{3}] each for a total of [c|{4}|{5}].",
        "In all [a|{0}|{1}]: [b|{2}|{3}] and [c|{4}|{5}].",
    ]
)
UNITS = st.sampled_from(
    ["percent", "USD", "EUR", "", "share", "percentage_point", "kilometer", "mile", "degree_Celsius"]
)


@settings(max_examples=120, deadline=None)
@given(FRAMES, st.tuples(UNITS, NUMBER, UNITS, NUMBER, UNITS, NUMBER))
def test_no_number_and_no_unit_raises(frame: str, parts: tuple[object, ...]) -> None:
    sentence = frame.format(*("" if part is None else part for part in parts))
    assert set(check(table(sentence))["verdict"]) <= {"consistent", "inconsistent", "note", "silent"}
