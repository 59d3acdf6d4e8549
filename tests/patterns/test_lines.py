"""Lines of the grammar: how their matches begin is what their regexes say, and mistakes are named."""

from __future__ import annotations

from itertools import product

import pytest
import regex

from figures.errors import FiguresError
from figures.kinds import CONTINUED, KINDS
from figures.patterns import grammar
from figures.patterns.lines import read_line
from figures.patterns.starting import OFTEN

PAIRS = ["".join(pair) for pair in product((*KINDS.values(), CONTINUED), (*KINDS.values(), CONTINUED, ""))]


def test_a_pattern_is_tried_wherever_it_can_begin() -> None:
    rules = grammar()
    for name, source in rules.single.sources.items():
        probe = regex.compile(source)
        begin = {pair for pair in PAIRS if (probe.match(pair, partial=True) if pair[1:] else probe.match(pair))}
        tried = {pair for pair in PAIRS if name in rules.starting[pair].names}
        assert begin <= tried, name


def test_places_are_looked_at_where_a_pattern_can_begin() -> None:
    rules = grammar()
    pairs = [pair for pair in PAIRS if CONTINUED not in pair]
    looked = [pair for pair in pairs if rules.start.match(pair)]
    assert looked == [pair for pair in pairs if rules.starting[pair].names]
    assert all(rules.start.match(pair[0] + CONTINUED + pair[1:]) for pair in looked)


def test_patterns_tried_often_give_the_same_match() -> None:
    several = grammar().starting["9u"]
    seldom = [several.match(codes, 0) for codes in ("9u", "9u__", "9ua")]
    for _ in range(OFTEN):
        several.match("9u", 0)
    often = [several.match(codes, 0) for codes in ("9u", "9u__", "9ua")]
    for one, other in zip(seldom, often, strict=True):
        assert one and other and (one.lastgroup, one.span()) == (other.lastgroup, other.span())


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("number? xyz", "'number' is no atom kind"),
        ("open !", "cannot read the line 'open !' from '!' on"),
        ("open)", "a bracket is closed that was not opened"),
        ("(open", "a bracket is not closed"),
    ],
)
def test_mistakes_are_named(line: str, message: str) -> None:
    with pytest.raises(FiguresError, match=message):
        read_line(line, {})


def test_kinds_have_characters_of_one_byte_each_its_own() -> None:
    assert len(set(KINDS.values())) == len(KINDS)
    assert all(ord(code) < 0x100 for code in KINDS.values())
