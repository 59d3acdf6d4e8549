"""Silences: words that tell that numbers which look like a movement follow other rules, and so are left alone."""

from __future__ import annotations

import re
from functools import cache

from figures.checks.frames import Bound, phrases, words
from figures.checks.passages import Passage

BASIS = "another basis"
BEFORE, BEHIND = 8, 4  # words around a pair of levels in which a loss or gain belongs to them

_LONG_AGO = re.compile(r"(?:\[d\d+\]|a decade) (?:ago|earlier|before) ")


def silence(passage: Passage, bound: Bound) -> str:
    """Why the numbers of a movement are left alone; "" where nothing speaks against checking them."""
    found = spoken_against(passage)
    if found and found != [BASIS]:
        return next(reason for reason in found if reason != BASIS)
    first, last = sorted((bound.before("N"), bound.before("O")), key=len)
    between = last[len(first) :]
    if phrases("FORESEEN").search(between):
        return "an outcome against a forecast"
    behind = bound.after("O") if bound.before("O") == last else bound.after("N")
    if " , " in between and (phrases("EXTREME").search(between) or _LONG_AGO.match(behind)):
        return "perhaps a change from another level than this one"
    around = " ".join([" ", *first.split(" ")[-BEFORE:], between, *behind.split(" ")[:BEHIND], ""])
    if phrases("LOSS").search(around) and phrases("GAIN").search(around):
        return "a loss on one side"
    return BASIS if found else ""


def spoken_against(passage: Passage) -> list[str]:
    """What the words of a sentence say against taking its numbers as they stand."""
    return [reason for reason, pattern in _reasons().items() if pattern.search(passage.marked)]


@cache
def _reasons() -> dict[str, re.Pattern[str]]:
    return {
        reason: re.compile(" (?:" + "|".join(table["patterns"]) + ")(?= )")
        for reason, table in words()["silence"].items()
    }
