"""Find: the places of a sentence that state a figure, and the numbers left out with the reason.

Patterns are tried in order at every atom where a number may begin; what a pattern alone cannot decide (is 1987 a year,
"third" an ordinal, "767" a name?) is decided by a guard of the same name, from the atoms around.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from figures.atoms import Atoms
from figures.kinds import CONTINUED, KINDS
from figures.lexicon import Lexicon
from figures.lexicon.nouns import singular
from figures.mentions.ages import aside_age
from figures.mentions.around import is_at
from figures.mentions.guards import GUARDS
from figures.mentions.qualifiers import bounded_over, qualifier_after, qualifier_before
from figures.mentions.signs import negative, signed
from figures.patterns import grammar
from figures.patterns.starting import Several
from figures.quantities import Quantity, denominator, interpret, noun_after, part_of


@dataclass(slots=True)
class Mention:
    """A figure's place among the atoms and in the sentence, with what it is worth.

    ``start`` and ``end`` are offsets in the sentence; ``first`` and ``last`` count atoms, the last excluded.
    """

    first: int
    last: int
    start: int
    end: int
    pattern: str
    quantity: Quantity
    qualifier: str
    joined: bool = False  # by a hyphen, number to unit: the figure describes the noun after it

    def worth(self, quantity: Quantity) -> Mention:
        """The same mention worth another quantity."""
        return Mention(self.first, self.last, self.start, self.end, self.pattern, quantity, self.qualifier, self.joined)

    @property
    def counts(self) -> bool:
        """Whether the mention ends with the noun that it counts."""
        return self.quantity.kind == "count" and self.pattern in _COUNTING and self.quantity.unit != ""

    @property
    def moves(self) -> bool:
        """Whether the mention is itself a verb of movement: doubled, treble."""
        return self.pattern == "multiple"


_DASH, _PLUS, _ADVERB = (KINDS[kind] for kind in ("dash", "plus", "adverb"))
_BEGINNING_ELSEWHERE = frozenset(("age", "between", "from_to", "range", "several"))
_DESCRIBING = ("sized", "compound", "count_joined", "age")
_AGELESS = ("bare", "range", "between", "from_to")  # patterns of numbers that may be an age without saying so
_SPREAD = ("range", "between", "from_to")
_BEFORE_RANGE = (KINDS["between"], KINDS["from"])
_DESCRIBED = (KINDS["noun"], KINDS["noun_or_verb"])
_COUNTING = ("count", "count_one", "vague", "several", "range", "between", "from_to")


class Decoy(NamedTuple):
    """A number that is no claim: its place in the sentence and the reason."""

    start: int
    end: int
    reason: str


def find(atoms: Atoms, lexicon: Lexicon) -> tuple[list[Mention], list[Decoy]]:
    """The mentions of one sentence in order, and its decoys.

    >>> from figures.atoms import atomizer
    >>> from figures.lexicon import load
    >>> mentions, decoys = find(atomizer(load()).atoms("In 2019 sales rose 5% to $3bn."), load())
    >>> [mention.pattern for mention in mentions], [decoy.reason for decoy in decoys]
    (['sized', 'money'], ['year'])
    """
    rules = grammar()
    codes, last = atoms.codes, 0
    mentions: list[Mention] = []
    decoys: list[Decoy] = []
    for start in rules.start.finditer(codes):
        place, next_atom = start.span()
        if place < last:
            continue
        taken = _take(atoms, place, rules.starting[codes[place] + codes[next_atom : next_atom + 1]], lexicon)
        if taken is not None:
            last, found = taken
            if isinstance(found, Mention):
                mentions.append(found)
            else:
                decoys.append(found)
    if len(mentions) > 1 and any(mention.qualifier for mention in mentions):
        mentions = _bounded(_shared(mentions, atoms), atoms)
    return mentions, decoys


def _shared(mentions: list[Mention], atoms: Atoms) -> list[Mention]:
    """A conversion in brackets has the qualifier of what it converts: more than 100 kilometers (60 miles / 97 km)."""
    for number in range(1, len(mentions)):
        one, two = mentions[number - 1], mentions[number]
        bracket = two.first == one.last + 1 and atoms.codes[one.last] in (KINDS["open"], KINDS["slash"])
        if bracket and one.qualifier and not two.qualifier and two.quantity.unit:
            mentions[number] = replace(two, qualifier=one.qualifier)
    return mentions


_LOWER, _UPPER = ("over", "at least"), ("under", "up to")


def _bounded(mentions: list[Mention], atoms: Atoms) -> list[Mention]:
    """Two bounds said of one thing are a range: "more than 30 and less than 40"."""
    result: list[Mention] = []
    for mention in mentions:
        last = result[-1] if result else None
        if last and (joined := _one_range(last, mention, atoms)):
            result[-1] = joined
        else:
            result.append(mention)
    return result


def _one_range(one: Mention, other: Mention, atoms: Atoms) -> Mention | None:
    low, high = (one, other) if one.qualifier in _LOWER else (other, one)
    if (
        low.qualifier not in _LOWER
        or high.qualifier not in _UPPER
        or (one.quantity.unit and other.quantity.unit not in ("", one.quantity.unit))
    ):
        return None
    gap = atoms.words[one.last : other.first]
    if gap[:1] not in (["and"], ["but"]) or len(gap) > 8 or low.quantity.low is None or high.quantity.high is None:
        return None
    if is_at(atoms, one.last + 1, "letter", "cross"):
        return None  # x > 10 and y < 20
    if not low.quantity.low < high.quantity.high:
        return None
    united = other if other.quantity.unit else one
    quantity = replace(united.quantity, low=low.quantity.low, high=high.quantity.high)
    start, end = atoms.span(one.first, other.last)
    return Mention(one.first, other.last, start, end, "bounds", quantity, "")


def _take(atoms: Atoms, place: int, patterns: Several, lexicon: Lexicon) -> tuple[int, Mention | Decoy] | None:
    """What the first pattern that holds at a place makes of it, and the atom where that ends."""
    match = patterns.match(atoms.codes, place)
    while match is not None:
        name, last = match.lastgroup or "", match.end()
        guard = GUARDS.get(name)
        verdict = guard(atoms, place, last) if guard else True
        if verdict is True:
            verdict = grammar().patterns[name].reason
            if not verdict:
                last, quantity = _read(atoms, place, last, name, lexicon)
                if quantity is not None:
                    mention = _mention(atoms, place, last, name, quantity, lexicon)
                    return mention.last, mention
        if verdict:
            return last, Decoy(*atoms.span(place, last), verdict)
        patterns = patterns.after(name)
        match = patterns.match(atoms.codes, place)
    return None


def _read(atoms: Atoms, place: int, last: int, name: str, lexicon: Lexicon) -> tuple[int, Quantity | None]:
    """The quantity of a pattern's match and its end: of a list of measures as many as make one amount."""
    quantity = interpret(atoms, _begin(atoms, place, name), last, name, lexicon)
    while quantity is None and name == "compound":
        fewer = grammar().single[name].match(atoms.codes, place, last - 1)
        if fewer is None or fewer.end() == last:
            break
        last = fewer.end()  # 6 feet 1 inch, 190 pounds
        quantity = interpret(atoms, place, last, name, lexicon) if GUARDS[name](atoms, place, last) is True else None
    return last, quantity


def _mention(atoms: Atoms, place: int, last: int, pattern: str, quantity: Quantity, lexicon: Lexicon) -> Mention:
    codes, first = atoms.codes, _begin(atoms, place, pattern)
    while codes[first] == _ADVERB and first < last - 1:
        first += 1
    if pattern == "bare" or quantity.unit:
        last, quantity = denominator(atoms, first, last, quantity, lexicon)
    if pattern == "bare" and not quantity.unit:
        quantity = part_of(atoms, last, quantity)
    if pattern in _SPREAD and not quantity.unit:
        last, quantity = noun_after(atoms, last, quantity)
    qualifier = qualifier_before(atoms.words, place)
    if qualifier in ("", "about"):
        qualifier = qualifier_after(atoms.words, last) or qualifier
    if _PLUS in codes[place:last] and pattern in ("sized", "count"):
        qualifier = "at least"  # 100-plus coins
    if not quantity.unit and pattern in _AGELESS and aside_age(atoms, place, last, quantity):
        quantity = replace(quantity, kind="age", unit="year")
    if qualifier == "over" and not bounded_over(atoms, place, pattern, quantity):
        qualifier = ""
    if first >= place:
        quantity = signed(atoms, place, last, quantity)
    start, end = atoms.span(first, last)
    joined = pattern in _DESCRIBING and (_DASH in codes[first:last] or _describes(atoms, last, quantity))
    return Mention(first, last, start, end, pattern, quantity, qualifier, joined)


def _begin(atoms: Atoms, place: int, pattern: str) -> int:
    """Where the quantity begins: after "between", with "several", and with the sign of the lower end of a range."""
    if pattern not in _BEGINNING_ELSEWHERE:
        return place
    if atoms.codes[place] in _BEFORE_RANGE:
        return place + 1
    if pattern == "several":
        return place - 1 - (place > 1 and atoms.words[place - 2] == "a")
    return place - (pattern == "range" and negative(atoms, place))


def _describes(atoms: Atoms, last: int, quantity: Quantity) -> bool:
    """A 28 yard pass: the unit in the singular before a noun, though the number is another than one."""
    if quantity.kind != "quantity" or quantity.high == 1 or atoms.codes[last : last + 1] not in _DESCRIBED:
        return False
    unit = atoms.words[last - 1]
    alone = unit.isalpha() and len(unit) > 3 and atoms.codes[last - 1] != CONTINUED
    return alone and singular(unit) == unit and not unit.endswith(("s", "z"))
