"""Ellipsis: units and magnitudes that a sentence leaves out because another of its figures has said them."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from figures.atoms import Atoms
from figures.context.movement import Role
from figures.kinds import KINDS
from figures.lexicon.english import words as word_list
from figures.mentions import Mention
from figures.quantities import Quantity


def completed(mentions: list[Mention], standing: list[Role], atoms: Atoms) -> list[Mention]:
    """Units and magnitudes left out by ellipsis: "27.85 mln tonnes, up from 27.51" says tonnes, and millions, twice.

    The model stands before; after it in "from 13.5 to 14 mm" and "four of the 12 boxes".
    """
    if not any(map(_incomplete, mentions)):
        return mentions
    words = atoms.words
    result = _listed(mentions, atoms)
    paired = sum(words.count(word) for word in _VERSUS) >= _TABLE
    for number, mention in enumerate(result):
        if not _incomplete(mention):
            continue
        near = [
            other for other in result[max(0, number - (1 if paired else _NEAR)) : number] if not _converts(other, words)
        ]
        if paired and near and words[near[0].last] not in _VERSUS:
            continue
        if mention.quantity.unit == "meter":
            compared = standing[number].role == "previous" or _pointed_at(mention, atoms)
            if compared and words[mention.last - 1] == "m":
                result[number] = _in_millions(mention, near)
            continue
        model = _alongside(mention, near, words) or _parallel(mention, near, words) or _same_size(mention, near)
        if model is None and standing[number].role == "previous":
            model = _rate_before(mention, near, standing[number - 1].role, words)
        if model is None and _aimed(mention, words):
            model = next((other for other in reversed(near) if other.quantity.unit), None)
        if model is None and (standing[number].role in ("previous", "share") or standing[number].movement):
            whole = words[mention.last : mention.last + 1] == ["of"]  # nine of its 63 jets are no amount of money
            models = (other for other in reversed(near) if other.quantity.unit and words[other.first - 1] != "per")
            models = (other for other in models if not (whole and other.quantity.kind in _MEASURES))
            model = next((other for other in models if other.quantity.kind not in _NO_MODEL), None)
        if model is not None:
            result[number] = _like(mention, model, atoms)
    return result


def _aimed(mention: Mention, words: list[str]) -> bool:
    """Whether a figure is the target or limit of the one before: 6 percent against a target of 4, the limit of 25."""
    return mention.first > 1 and words[mention.first - 1] == "of" and words[mention.first - 2] in _AIMS


def _converts(mention: Mention, words: list[str]) -> bool:
    """Whether a figure in brackets is the one before it in another unit: 4.4 billion euros ($5.0 billion)."""
    return mention.first > 1 and words[mention.first - 1] == "(" and words[mention.last : mention.last + 1] == [")"]


def _listed(mentions: list[Mention], atoms: Atoms) -> list[Mention]:
    """The unit that is said once, with the last number of a list: 2, 3 and 5 percent."""
    result, words = list(mentions), atoms.words
    said = list(mentions)  # where each of them has its unit from
    for number in range(len(mentions) - 2, -1, -1):
        mention, following = result[number], result[number + 1]
        if not _elided(mention):
            continue
        if following.quantity.unit and following.quantity.kind not in _NO_EARLIER_MODEL:
            gap = words[mention.last : following.first]
            crossed = gap in _CROSSED and following.quantity.kind == "quantity"
            listed = crossed or gap in _FORWARD or (gap[:1] == ["of"] and len(gap) < 4 and "(" not in gap)
            if listed and _of_one_size(mention.quantity, following.quantity):
                said[number] = said[number + 1]
                result[number] = _like(mention, said[number], atoms)
    return result


def _of_one_size(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers can share a unit: not 8,499 and 3 gallons; the magnitude may be said once, with the last."""
    if not one.low or not other.low or (other.place or 0) >= _MAGNITUDE:
        return True
    return _HUNDREDTH <= abs(one.low / other.low) <= 100


def _in_millions(mention: Mention, before: list[Mention]) -> Mention:
    """2.3m households, up from 1.9m: the letter is the magnitude of the level that the figure is compared with."""
    model = next((other.quantity for other in reversed(before) if other.quantity.kind not in _NO_MODEL), None)
    low, high = mention.quantity.low, mention.quantity.high
    if not model or not model.low or not model.place or model.place < _MAGNITUDE or low is None or high is None:
        return mention
    if not _THIRTIETH < low * 10**6 / model.low < 30:
        return mention
    place = mention.quantity.place
    quantity = replace(
        mention.quantity, kind=model.kind, unit=model.unit, alternatives=("meter",), low=low * 10**6, high=high * 10**6,
        place=place and place * 10**6,
    )  # fmt: skip
    return mention.worth(quantity)


def _pointed_at(mention: Mention, atoms: Atoms) -> bool:
    """The 443m recorded before."""
    return atoms.words[mention.first - 1 : mention.first] == ["the"] and atoms.codes[mention.last :][:1] == _PARTICIPLE


def _incomplete(mention: Mention) -> bool:
    """Whether a figure may lack what another says: a unit, or the millions whose "m" was read as meters."""
    unit = mention.quantity.unit
    return unit == "meter" or _elided(mention) or (not unit and mention.pattern in _SPREAD)


def _elided(mention: Mention) -> bool:
    """Whether a figure says no unit, or only the lower half of a rate: "20 per week" is in 1/week."""
    if mention.pattern not in ("bare", "score"):
        return False
    unit = mention.quantity.unit
    return not unit or unit.startswith("1/")


def _alongside(mention: Mention, before: list[Mention], words: list[str]) -> Mention | None:
    """From 14 weeks to 22; 20 points in the first half and 30 in the second; 12 homes were lost and 30 more damaged."""
    if not before or not before[-1].quantity.unit:
        return None
    last = before[-1]
    gap, after = words[last.last : mention.first], words[mention.last : mention.last + 1]
    if gap[-1:] == ["to"] and len(gap) < _APART and "from" in words[max(0, last.first - 2) : last.first]:
        return last if len(gap) == 1 or _of_one_size(mention.quantity, last.quantity) else None
    if after and after[0] in _LEFT_OVER and last.quantity.kind == "count":
        return last
    listed = gap[-1:] in (["and"], [","]) and len(gap) < 9 and last.quantity.kind not in _NO_EARLIER_MODEL
    return last if listed and after and _placed(after[0], gap) else None


def _rate_before(mention: Mention, before: list[Mention], role: str, words: list[str]) -> Mention | None:
    """Rose to 23.5 percent from 15: the level that a percentage is compared with; not "rose 5 percent from 300"."""
    if not before or role != "level" or before[-1].quantity.kind != "percent":
        return None
    alike = _of_one_size(mention.quantity, before[-1].quantity) and words[mention.last : mention.last + 1] != ["to"]
    return before[-1] if alike and mention.first - before[-1].last < _APART else None


def _placed(word: str, gap: list[str]) -> bool:
    """Whether both figures are followed by the words for a place or time: "in May", "last year"."""
    return (word in _AT and word in gap[:-1]) or (word in _WHEN and not _AT.isdisjoint(gap[:-1]))


def _parallel(mention: Mention, before: list[Mention], words: list[str]) -> Mention | None:
    """Tories on 43 percent, Labour on 35: the same preposition says the same unit."""
    preposition = words[mention.first - 1] if mention.first else ""
    if preposition not in ("on", "with", "at", "to", "by", "for"):
        return None
    for other in reversed(before):
        if other.first and words[other.first - 1] == preposition and other.quantity.unit:
            return other if _of_one_size(mention.quantity, other.quantity) else None
    return None


def _same_size(mention: Mention, before: list[Mention]) -> Mention | None:
    """44,947 megawatts, lower than the 46,797: large numbers of one size in one sentence count the same thing; so do
    those with a magnitude: added three billion dollars, its rival 1.6 billion.
    """
    low, place = mention.quantity.low, mention.quantity.place
    if low is None or low < 1000 or place is None:
        return None
    for other in reversed(before):
        model = other.quantity
        if not model.unit or not model.low or not model.place or model.kind in _NO_MODEL:
            continue
        if model.place == place:
            return other if _THIRD < low / model.low < 3 else None
        if model.place >= _MAGNITUDE <= place:
            alike = model.kind in _MEASURES and _THIRTIETH < low / model.low < 30
            return other if alike else None
    return None


_THIRD, _THIRTIETH, _HUNDREDTH = Fraction(1, 3), Fraction(1, 30), Fraction(1, 100)
_MEASURES = ("money", "quantity")
_PARTICIPLE = KINDS["participle"]
_MAGNITUDE = 1000  # the last written digit stands for more where a word such as million follows


_SPREAD = ("range", "between", "from_to")
_AT, _WHEN, _LEFT_OVER = word_list("placing"), word_list("when"), word_list("left_over")
_VERSUS = word_list("versus")
_TABLE = 3  # as many pairs of this year's number and last year's are a table: each pair has a label and a unit
_APART = 6  # words from a level to the one it moved to: from nine billion in early May to 167 million
_NEAR = 8  # how many figures back an elided unit may stand
_FORWARD = (
    ["from"],
    ["to"],
    ["out", "of"],
    ["or"],
    ["and"],
    [","],
    [",", "and"],
)
_CROSSED = (["x"], ["×"], ["by"], ["-", "by", "-"])  # 12 by 15 feet
_AIMS = word_list("target_nouns") | word_list("limit_nouns")
_NO_MODEL = frozenset(("percent", "percentage_point", "duration", "age", "ratio", "score"))
_NO_EARLIER_MODEL = _NO_MODEL - {"percent"}


def _like(mention: Mention, other: Mention, atoms: Atoms) -> Mention:
    """The bare figure with the unit of another, and with its magnitude where only the digits were repeated."""
    quantity, model = mention.quantity, other.quantity
    low, high, place, factor = quantity.low, quantity.high, quantity.place, _part_of_unit(quantity, other, atoms)
    if (
        low
        and high
        and place
        and place < 1000
        and model.low
        and model.place
        and model.place >= 1000
        and abs(low) < 1000
    ):
        factor = next((Fraction(size) for size in (10**12, 10**9, 10**6, 1000) if abs(model.low) >= size), Fraction(1))
        if not model.low / 100 <= low * factor <= model.low * 100:
            factor = Fraction(1)
    below = quantity.unit[1:]
    unit, kind = (model.unit + below, "rate") if below and "/" not in model.unit else (model.unit, model.kind)
    if factor != 1:
        low, high, place = (number and number * factor for number in (low, high, place))
    return mention.worth(Quantity(kind, low, high, unit, model.alternatives, place, quantity.note))


def _part_of_unit(quantity: Quantity, other: Mention, atoms: Atoms) -> Fraction:
    """What of the unit a bare figure is in, after one in hundredths: from 40 to 45 cents, but 20 cents to 11.60."""
    codes, model = atoms.codes[other.first : other.last], other.quantity
    if (
        KINDS["subunit"] not in codes
        or (model.place or 0) >= 1
        or not _MAIN.isdisjoint(codes)
        or quantity.low is None
        or not model.low
    ):
        return Fraction(1)
    in_main = quantity.place == _HUNDREDTH and model.place == _HUNDREDTH
    return Fraction(1) if in_main or abs(quantity.low) > 10**5 * abs(model.low) else _HUNDREDTH


_MAIN = frozenset((KINDS["currency"], KINDS["currency_word"]))
