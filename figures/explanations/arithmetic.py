"""Arithmetic: from the numbers of a mention as they are written to both ends of its value.

Worked out from the atoms alone, beside ``figures.quantities`` and not from its result, so that one can test the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import prod
from typing import NamedTuple

from figures.atoms import Atoms
from figures.kinds import KINDS
from figures.lexicon import Lexicon
from figures.mentions import Mention
from figures.numerals import VAGUE, number, scale
from figures.patterns import grammar
from figures.quantities import ELIDED, entry_at, magnitude_of

_MONEY = {KINDS[kind] for kind in ("currency", "currency_word", "subunit")}
_UNITS = _MONEY | {KINDS[kind] for kind in ("unit", "percent", "time", "metre")}
_RANGES = ("between", "from_to", "range", "score", "score_for", "bounds", "age", "vague", "several", "often_range")
_OPERATIONS = dict.fromkeys(_RANGES, "range") | {
    "compound": "sum", "and_half": "sum", "compound_money": "sum", "one_in": "quotient", "give_or_take": "margin",
}  # fmt: skip
_UNSAID = {"foot": ("inch in foot", Fraction(1, 12)), "pound": ("ounce in pound", Fraction(1, 16))}  # 7-foot-3
_WORDS = ("multiple", "fraction_phrase", "proportion")  # doubled, two thirds: the words are the number
_CENT = ("hundredth", Fraction(1, 100))
_SIGNS = (KINDS["dash"], KINDS["minus"])
_BEFORE_SIGN = (KINDS["of"], KINDS["to"], KINDS["and"], KINDS["or"], KINDS["adverb"])
Factor = tuple[str, Fraction]


class Term(NamedTuple):
    """A number of the text and what it is multiplied by: 2.61 × billion, 43 × cents."""

    text: str
    number: Fraction
    factors: tuple[Factor, ...] = ()

    @property
    def value(self) -> Fraction:
        """The number times its factors."""
        return self.number * prod((factor for _, factor in self.factors), start=Fraction(1))

    def __str__(self) -> str:
        plain = self.text.replace(",", "") == shown(self.number).replace(",", "")
        own = self.text if plain else f"{self.text} ({shown(self.number)})"
        return " × ".join([own, *(f"{name} ({shown(factor)})" for name, factor in self.factors)])


def shown(value: Fraction) -> str:
    """A number for reading, with twelve significant digits at most.

    >>> shown(Fraction(6 * 10**12)), shown(Fraction(1, 3))
    ('6,000,000,000,000', '0.333333333333')
    """
    return f"{value.numerator:,}" if value.denominator == 1 else f"{float(value):,.12g}"


def arithmetic(mention: Mention, atoms: Atoms, lexicon: Lexicon) -> tuple[str, list[Term]]:
    """The operation (value, range, sum or quotient) and the terms that it is done on; none where there is no value."""
    if mention.quantity.low is None:
        return "value", []
    terms = list(_terms(mention, atoms, lexicon))
    operation = _OPERATIONS.get(mention.pattern, "value") if len(terms) > 1 else "value"
    if operation != "sum":
        terms = terms[: 1 if operation == "value" else 2]
    if operation == "range":
        terms[0] = _alike(*terms)
        if mention.quantity.note == ELIDED:
            terms[0] = terms[0]._replace(factors=(*terms[0].factors, ("thousand", Fraction(1000))))
    return operation, terms


def replay(operation: str, terms: Sequence[Term]) -> tuple[Fraction, Fraction]:
    """Low and high from an operation and its terms.

    >>> replay("range", (Term("5", Fraction(5)), Term("3", Fraction(3))))
    (Fraction(3, 1), Fraction(5, 1))
    """
    values = [term.value for term in terms]
    if operation == "range":
        return min(values), max(values)
    if operation == "margin":
        return values[0] - values[1], values[0] + values[1]
    value = values[0] / values[1] if operation == "quotient" else sum(values, Fraction(0))
    return value, value


def _terms(mention: Mention, atoms: Atoms, lexicon: Lexicon) -> Iterator[Term]:
    """The numbers of a mention in order, each with the magnitudes and smaller units beside it."""
    first, last = mention.first, mention.last
    text = "".join(atoms.tokens[first:last]).strip()
    if mention.pattern in ("vague", "several"):  # hundreds of thousands: from the word itself to the next larger one
        word, *more = (word for word in text.lower().split() if word in VAGUE)
        factors = tuple((each, Fraction(VAGUE[each][0])) for each in more)
        yield from (Term(word, Fraction(end), factors) for end in VAGUE[word])
        return
    if mention.pattern in _WORDS or mention.pattern not in (*grammar().patterns, "bounds"):
        yield Term(text, read.value if (read := number(text)) else mention.quantity.low or Fraction(0))
        return
    spans = _numbers(mention, atoms)
    for place, (start, end) in enumerate(spans):
        right = spans[place + 1][0] if place + 1 < len(spans) else last
        further = place > 0 and _OPERATIONS.get(mention.pattern) == "sum"
        around = [*range(end, right), *(() if further else (*range(first, start), *range(right, last)))]
        factors = tuple(_factors(atoms, range(end, right), around, mention.quantity.unit, lexicon))
        unsaid = (_UNSAID.get(mention.quantity.unit, _CENT),) if further and not _united(atoms, around) else ()
        term = _number("".join(atoms.tokens[start:end]).strip())
        if _signed(atoms, first, start):
            term = term._replace(number=-term.number)
        yield term._replace(factors=term.factors + factors + unsaid)
    if mention.pattern == "and_half":
        yield _number(atoms.tokens[last - 1].strip())


def _numbers(mention: Mention, atoms: Atoms) -> list[tuple[int, int]]:
    """Where the numbers of a mention stand; "an hour" is one of it, but not in "$9 an hour"."""
    first, last = mention.first, mention.last
    spans = [match.span() for match in grammar().number.finditer(atoms.codes, first, last)]
    if "/" in mention.quantity.unit:
        return spans
    ones = (place for place in range(first, last - 1) if atoms.codes[place] == KINDS["article"])
    return sorted([*spans, *((place, place + 1) for place in ones if atoms.codes[place + 1] in _UNITS)])


def _number(text: str) -> Term:
    """A numeral as a mantissa times magnitudes where it is that: 6 × lakh × crore, but not 2 million 5 hundred."""
    read = number(text)
    whole = read.value if read and read.value else Fraction(text.lower() in ("a", "an"))
    words = re.sub(r"(?<=\d)(?=[a-zA-Z])", " ", text).replace("-", " ").split()
    size = next((place for place in range(len(words), 0, -1) if not scale(words[place - 1])), 0)
    if mantissa := number(" ".join(words[:size])):
        term = Term(" ".join(words[:size]), mantissa.value, tuple(map(_scale, words[size:])))
        if term.value == whole:
            return term
    return Term(text, whole)


def _signed(atoms: Atoms, first: int, start: int) -> bool:
    """Whether a sign that belongs to this number alone stands inside the mention: $-5, between -5 and -3."""
    before = atoms.codes[first:start].removesuffix(KINDS["currency"])
    if before.endswith(("$-", "$(")):
        return True
    alone = len(before) == 1 or (before[-2:-1] in _BEFORE_SIGN and atoms.tokens[first + len(before) - 2][-1].isspace())
    return before[-1:] in _SIGNS and alone


def _scale(word: str) -> Factor:
    return word.rstrip(), Fraction(scale(word.rstrip()) or 1)


def _united(atoms: Atoms, places: list[int]) -> list[int]:
    return [place for place in places if atoms.codes[place] in _UNITS]


def _factors(atoms: Atoms, after: range, around: list[int], unit: str, lexicon: Lexicon) -> Iterator[Factor]:
    """What multiplies a number: magnitudes after it, then the nearest unit where it is not the one of the figure."""
    main, units = lexicon.unit(unit), _united(atoms, around)
    money = any(atoms.codes[place] in _MONEY for place in units)
    for place in after:  # m is a million where money is meant
        if atoms.codes[place] == KINDS["magnitude"] or (money and atoms.codes[place] == KINDS["metre"]):
            size = atoms.tokens[place].rstrip()
            yield size, Fraction(magnitude_of(size, lexicon))
    minutes = lexicon.lookup("minute")[0] if unit == "hour" else None  # 2h 15m
    found = (
        (place, (atoms.words[place] == "m" and minutes) or entry_at(atoms.codes, atoms.tokens, place, lexicon))
        for place in units
    )
    place, entry = next((pair for pair in found if pair[1]), (0, None))
    if entry and entry.kind == "currency" and main and main.dimension == "mass":  # 9 stone 3 pounds
        entry = next((other for other in lexicon.lookup(atoms.words[place]) if other.kind == "unit"), entry)
    own = lexicon.unit(entry.name) if entry else None
    if entry and entry.factor != 1:
        yield atoms.tokens[place].rstrip(), Fraction(str(entry.factor))
    elif own and main and own != main and own.dimension == main.dimension != "money":
        yield f"{own.name} in {main.name}", Fraction(own.factor / main.factor).limit_denominator(10**9)


def _alike(low: Term, high: Term) -> Term:
    """The lower end with the magnitude that is said once, at the upper: between 5 and 6 million."""
    shared = low._replace(factors=(*(factor for factor in high.factors if scale(factor[0])), *low.factors))
    bare = not any(scale(name) for name, _ in low.factors) and abs(low.number) < 1000
    return shared if bare and shared.value <= high.value else low
