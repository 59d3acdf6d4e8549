"""Currency groups: amounts converted in brackets; a pair alone proves nothing, several must imply one rate."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from figures.checks.findings import Finding
from figures.checks.frames import bind_once
from figures.checks.intervals import Interval
from figures.checks.passages import Figure, Story
from figures.checks.relations import Relation, leave

NAME = "currency_conversion"
SLACK = Fraction(3, 100)
FAR = Fraction(5, 100)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b|\byear|\bmonth|\bearlier|\bago\b", re.IGNORECASE)


class Pair(NamedTuple):
    """An amount, the same in another currency, and the rate that they imply."""

    amount: Figure
    converted: Figure
    rate: Interval


def currencies(story: Story, rounding: str = "nearest") -> Iterator[Finding]:
    """Findings on all conversions between the same two currencies in a document."""
    groups: dict[tuple[str, str], list[Pair]] = {}
    for passage in story.passages:
        for bound in bind_once("currency", passage):
            amount, converted = bound["A"], bound["B"]
            if amount.unit == converted.unit or not (amount.value and converted.value):
                continue
            if amount.low != amount.high or converted.low != converted.high:
                continue
            rate = amount.stated.strictly().operand / converted.stated.strictly().operand
            groups.setdefault((amount.unit, converted.unit), []).append(Pair(amount, converted, rate))
    for pairs in groups.values():
        if len(pairs) == 1:
            yield leave(NAME, [pairs[0].converted, pairs[0].amount], "one conversion with no rate to test it against")
        else:
            yield from _group(pairs, rounding)


def _group(pairs: list[Pair], rounding: str) -> Iterator[Finding]:
    """Each pair against the one that most others agree with; two alone must stand in one sentence."""
    agreeing = [sum(_meet(pair, other) for other in pairs) for pair in pairs]
    standard = pairs[agreeing.index(max(agreeing))]
    alone = max(agreeing) == 1
    for pair in pairs:
        if pair is standard:
            continue
        figures = [pair.converted, pair.amount, standard.amount, standard.converted]
        relation = Relation(
            NAME, figures, [figure.stated.strictly() for figure in figures], _implied, "{1} / ({2} / {3})"
        )
        if _meet(pair, standard):
            yield relation.finding(rounding)
        elif alone and (len(pairs) > 2 or not _same_breath(pair, standard)):
            yield leave(NAME, figures, "the rates of two dates may differ")
        elif not _meet(pair, standard, FAR):
            yield relation.finding(rounding)
        else:
            yield leave(NAME, figures, "the implied rates lie within five percent")


def _meet(one: Pair, other: Pair, slack: Fraction = SLACK) -> bool:
    return not one.rate.gap(Interval(other.rate.low * (1 - slack), other.rate.high * (1 + slack)))


def _same_breath(one: Pair, other: Pair) -> bool:
    """Whether two pairs stand in one sentence that names no different times."""
    sentence = one.amount.sentence
    return sentence == other.amount.sentence and not _YEAR.search(sentence)


def _implied(numbers: Sequence[Interval]) -> Interval:
    amount = numbers[0] / (numbers[1] / numbers[2])
    return Interval(amount.low * (1 - SLACK), amount.high * (1 + SLACK))
