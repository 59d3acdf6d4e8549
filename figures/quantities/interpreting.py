"""Interpret: value, ends, unit and precision of a mention, worked out from its atoms.

``interpret`` is pure: the same words under the same pattern always mean the same, so results are remembered.
"""

from __future__ import annotations

from functools import lru_cache

from figures.atoms import Atoms
from figures.lexicon import Lexicon
from figures.quantities import amounts, counts
from figures.quantities.parts import parts_of
from figures.quantities.quantity import Quantity


def interpret(atoms: Atoms, first: int, last: int, pattern: str, lexicon: Lexicon) -> Quantity | None:
    """The quantity of tokens ``first`` to ``last`` under a pattern; None where the words do not make sense of it."""
    return _remembered(tuple(atoms.tokens[first:last]), atoms.codes[first:last], pattern, lexicon)


@lru_cache(100_000)
def _remembered(tokens: tuple[str, ...], codes: str, pattern: str, lexicon: Lexicon) -> Quantity | None:
    parts = list(parts_of(codes, tokens, lexicon))
    read = _READERS.get(pattern, amounts.read_point)
    if not parts and pattern == "bare":
        return Quantity("index", None, None, "", (), None, "the number cannot be read")
    return read(parts, "".join(tokens).rstrip(), codes, tokens, lexicon)


_READERS = {
    "range": amounts.read_range, "between": amounts.read_range, "from_to": amounts.read_range,
    "compound": amounts.read_compound, "compound_money": amounts.read_compound_money,
    "and_half": amounts.read_and_half, "give_or_take": amounts.read_give_or_take,
    "age": amounts.read_age, "score_for": amounts.read_score, "score": amounts.read_score,
    "one_in": counts.read_one_in, "proportion": counts.read_proportion, "times": counts.read_times,
    "often": counts.read_often,
    "often_range": counts.read_often,
    "percent_of": counts.read_percent_of,
    "fraction_phrase": counts.read_fraction, "multiple": counts.read_multiple, "vague": counts.read_vague,
    "several": counts.read_vague,
    "count": counts.read_count,
    "count_one": counts.read_count, "count_joined": counts.read_count,
    "count_describing": counts.read_count, "count_letters": counts.read_count, "a_unit": amounts.read_article,
    "a_time": amounts.read_article, "below_zero": amounts.read_below_zero,
}  # fmt: skip
