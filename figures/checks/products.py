"""Products: so many at so much each come to a total; an amount, a number of heads and the amount per head."""

from __future__ import annotations

from collections.abc import Iterator

from figures.checks.findings import Finding
from figures.checks.frames import bind_once
from figures.checks.passages import Figure, Story
from figures.checks.relations import Relation, leave
from figures.checks.units import same_noun

NAME = "product"
HEADS = frozenset(("head", "person", "capita", "inhabitant", "resident"))


def products(story: Story, rounding: str = "nearest") -> Iterator[Finding]:
    """Findings on ``N at R each for a total of T`` and ``N ... T, or R per head``."""
    for passage in story.passages:
        for bound in bind_once("product", passage):
            figures = [bound["T"], bound["N"], bound["R"]]
            reason = "perhaps a price that was not paid" if bound.behind("UNPAID") else _mismatch(*figures)
            if reason:
                yield leave(NAME, figures, reason)
            else:
                yield Relation(
                    NAME,
                    figures,
                    [figures[0].stated, figures[1].stated, figures[2].stated.strictly()],
                    formula=lambda numbers: numbers[0] * numbers[1],
                    words="{1} x {2}",
                    inverses=(
                        ("number", 1, lambda numbers: numbers[0] / numbers[2]),
                        ("price", 2, lambda numbers: numbers[0] / numbers[1]),
                    ),
                ).finding(rounding)


def _mismatch(total: Figure, count: Figure, price: Figure) -> str:
    """Why the three do not belong together; "" where they do."""
    currency, _, each = price.unit.partition("/")
    if total.unit not in (currency, *price.alternatives.split(" | ")):  # a pound may be money
        return "the price and the total are in different currencies"
    if each and each not in HEADS and count.unit and not same_noun(each, count.unit):
        return "the price is for another thing than is counted"
    return ""
