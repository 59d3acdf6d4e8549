"""The example pages: every row gets the verdict that it states, and every frame is used by a row."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

import pandas as pd
import pytest
from check_claims import PAGES, Row, page_rows

import figures
from figures.checks import CHECKS, check
from figures.checks.frames import bind
from figures.checks.passages import stories

ROWS = list(page_rows())
VERDICTS = ("consistent", "inconsistent", "note", "silent", "nothing")


@cache
def extracted() -> pd.DataFrame:
    return figures.extract([figures.Document(id=str(number), text=row.text) for number, row in enumerate(ROWS)])


@cache
def findings() -> pd.DataFrame:
    return check(extracted())


@pytest.mark.parametrize("number", range(len(ROWS)), ids=lambda number: f"{ROWS[number].check}-{number}")
def test_a_row_gets_its_verdict(number: int) -> None:
    row = ROWS[number]
    texts = dict(zip(extracted()["id"], extracted()["text"], strict=True))
    found = findings()[(findings()["document"] == str(number)) & (findings()["check"] == row.check)]
    operands = [[texts[claim] for claim in claims.split()] for claims in found["claims"]]
    verdicts = [verdict for verdict, ids in zip(found["verdict"], operands, strict=True) if ids == row.operands]
    assert verdicts == ([] if row.verdict == "nothing" else [row.verdict]), list(
        zip(found["verdict"], operands, strict=True)
    )


@pytest.mark.parametrize("number", range(len(ROWS)), ids=lambda number: f"{ROWS[number].check}-{number}")
def test_nothing_else_is_called_inconsistent(number: int) -> None:
    row: Row = ROWS[number]
    found = findings()[(findings()["document"] == str(number)) & (findings()["verdict"] == "inconsistent")]
    assert set(found["check"]) <= ({row.check} if row.verdict == "inconsistent" else set())


def test_every_row_names_a_known_verdict() -> None:
    assert {row.verdict for row in ROWS} == set(VERDICTS)


def test_every_check_has_its_page() -> None:
    assert {page.stem for page in PAGES} == {one.__module__.rpartition(".")[2] for one in CHECKS}


def test_every_frame_is_used_by_a_row() -> None:
    table = tomllib.loads(files("figures.checks").joinpath("frames.toml").read_text("utf-8"))
    wanted = {(name, line) for name, part in table.items() if name != "kinds" for line in part["frames"]}
    passages = [passage for story in stories(extracted()) for passage in story.passages]
    used = {
        (name, bound.frame.line) for name in table if name != "kinds" for one in passages for bound in bind(name, one)
    }
    assert wanted - used == set()
