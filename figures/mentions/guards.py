"""Guards: what a pattern alone cannot decide about a place, decided from the atoms around it.

A guard has the name of its pattern.  It returns True where the pattern holds, "" where the next pattern is to be tried,
and a reason where the number is no figure at all.
"""

from __future__ import annotations

from collections.abc import Callable

from figures.atoms import Atoms
from figures.mentions import counting, decoys, measures, ranges, ratios
from figures.mentions.bare import Verdict, bare

GUARDS: dict[str, Callable[[Atoms, int, int], Verdict]] = {
    "date": decoys.date, "decade": decoys.decade, "clock": decoys.clock, "year_range": decoys.year_range,
    "phone": decoys.phone, "code": decoys.code, "one_in": ratios.one_in, "from_to": ranges.from_to,
    "range": ranges.spread, "score": ranges.score, "sized": measures.sized, "fraction_phrase": ratios.fraction_phrase,
    "multiple": ratios.multiple, "proportion": ratios.proportion,
    "count": counting.count, "count_one": counting.count_one, "currency_before": measures.currency_before,
    "often": counting.often,
    "often_range": counting.often_range,
    "times": ratios.times, "address": decoys.address, "count_joined": counting.count_joined,
    "count_describing": counting.count_describing,
    "count_letters": counting.count_letters, "a_unit": measures.a_unit, "a_time": measures.a_time,
    "compound": measures.compound,
    "below_zero": measures.below_zero, "bare": bare, "several": counting.several, "vague": counting.vague,
    "money": measures.money,
    "citation": decoys.citation, "age": measures.aged, "give_or_take": ranges.give_or_take,
    "compound_money": measures.compound_money,
}  # fmt: skip
