"""Movements: the words of movement, and which figures of a sentence move together."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from figures.lexicon.english import english
from figures.lexicon.english import words as word_list
from figures.lexicon.wordclass import word_classes
from figures.mentions import Mention

_SAME = (["or"], [",", "or"], ["("])
_ASIDE = ("age", "duration")
_REACHED = ("level", "forecast", "target")
_MOTIONLESS = frozenset(("duration", "score"))
_LONGEST_NAME = 8  # words
_AT_LEAST = ("least", "most")
_PARTING = word_list("contrasting") | {"that"}
_ARTICLES = ("a", "an")
_QUOTES = ('"', "“")
_PASSED_OVER = english().roles["passed_over"]


class Role(NamedTuple):
    """Role and direction of a figure; ``movement`` numbers the movement it belongs to, 0 for none."""

    role: str
    direction: str
    movement: int


LEVEL = Role("level", "", 0)  # what most figures are
SHARE = Role("share", "", 0)


@cache
def directions() -> dict[str, str]:
    """Up or down, by the word of movement.

    >>> directions()["soared"], directions()["shrank"]
    ('up', 'down')
    """
    words = english()
    return dict.fromkeys(words.up, "up") | dict.fromkeys(words.down, "down")


def nearest(before: list[str]) -> str:
    """The last of the words before a figure that is no qualifier, article or adjective of it; "" for none.

    >>> nearest(["rose", "by", "at", "least", "a", "record"]), nearest(["up", "at", "about"])
    ('by', 'at')
    >>> nearest(["fell", "a", "nominal"])
    'fell'
    """
    after, article = "", -3 if before[-2:-1] in (["more"], ["less"]) else -2
    described = len(before) >= -article and before[article] in _ARTICLES and before[-1].isalpha()
    for word in reversed(before[:-1] if described else before):  # a real 5 percent, a more modest 5 percent
        if word not in _PASSED_OVER and word not in _QUOTES and not (word == "at" and after in _AT_LEAST):
            return word
        after = word
    return ""


def copied(earlier: Mention, mention: Mention, role: Role, words: Sequence[str]) -> Role | None:
    """Role of the figure before where it goes on: lost 190 points, or 0.6 percent; $9 million, or 45 cents a share."""
    if not role.direction and role.role != "previous":
        return None
    gap = list(words[earlier.last : mention.first])
    quantity = mention.quantity
    if role.role == "previous" and gap[-1:] == ["and"] and len(gap) < 8:
        another = len(gap) == 2 and gap[0] == ","  # 8 percent versus 3 percent, and 2 percent left
        return None if another or words[mention.last : mention.last + 2][1:] == ["than"] else role
    if gap and gap[-1] in english().qualifiers:
        gap.pop()
    if gap in _SAME and quantity.unit and words[mention.last : mention.last + 1] != ["of"]:
        return role
    if role.role not in ("change", "forecast", "target"):
        return None
    alike = quantity.unit == earlier.quantity.unit and quantity.kind in ("percent", "percentage_point")
    if alike and gap[-1:] == ["and"] and len(gap) < 8:
        return role
    if not role.direction or not earlier.first or quantity.kind != earlier.quantity.kind:
        return None
    before = words[earlier.first - 1]
    if before == "by" and gap[-1:] == ["by"]:
        gap.pop()
    elif role.role != "change" or not (before in directions() or _nominal(before)):
        return None
    return role if _names_another(gap) else None


def _names_another(gap: Sequence[str]) -> bool:
    """Construction added 900, health services 1,700: only another name stands between the figures, no verb."""
    if len(gap) < 2 or gap[0] not in (",", "and") or len(gap) > _LONGEST_NAME:
        return False
    names = [word for word in gap[1:] if word not in (",", "and", "the")]
    return bool(names) and all(word.isalpha() and _nominal(word) for word in names)


@cache
def _nominal(word: str) -> bool:
    """Whether a word can be part of a name: a noun or an adjective that neither moves nor belongs to the grammar."""
    if word in directions() or word in english().atoms:
        return False
    classes = word_classes().get(word, "N")
    return "N" in classes or "A" in classes


def bound(mentions: Sequence[Mention], words: Sequence[str], found: list[Role]) -> list[Role]:
    """Number the movements: neighbouring figures of which at least one is a change or an earlier level."""
    if found.count(LEVEL) == len(found):
        return found  # nothing moves
    result = list(found)
    movement, group = 0, [0] if found else []
    for number in range(1, len(found) + 1):
        if number < len(found) and _joins(mentions, words, found, number):
            group.append(number)
            continue
        if len(group) > 1 and any(
            found[place].role in ("change", "previous") or found[place].direction for place in group
        ):
            movement += 1
            for place in group:
                result[place] = result[place]._replace(movement=movement)
        group = [number]
    return _directed(mentions, words, result)


def _directed(mentions: Sequence[Mention], words: Sequence[str], found: list[Role]) -> list[Role]:
    """A level followed by "up from …" or "down 5 percent", or told as "from 3 to 5", was reached by that movement."""
    for number in range(len(found) - 1):
        two = found[number + 1]
        if found[number].role == "previous" and not two.direction and _told(mentions, words, number):
            found[number + 1] = two._replace(direction=_way(mentions[number], mentions[number + 1]))
        if two.role not in ("change", "previous"):
            continue
        gap = words[mentions[number].last : mentions[number + 1].first]
        while number and mentions[number].quantity.kind in _ASIDE:
            number -= 1
        one = found[number]
        if one.role not in _REACHED or one.direction:
            continue
        moves = [word for at, word in enumerate(gap) if word in ("up", "down") and _apart(gap, at)]
        if moves and len(gap) < 14 and "and" not in gap[-6:]:
            found[number] = one._replace(direction=moves[-1])
            if number and words[mentions[number].first - 1] == "(" and found[number - 1].role == one.role:
                found[number - 1] = found[number - 1]._replace(direction=moves[-1])  # £3 million ($4 million), up 5%
    return found


def _told(mentions: Sequence[Mention], words: Sequence[str], number: int) -> bool:
    """From 3 to 5: the earlier level and the one that follows it."""
    one, two = mentions[number], mentions[number + 1]
    return list(words[one.last : two.first]) == ["to"] and one.quantity.kind == two.quantity.kind


def _way(one: Mention, two: Mention) -> str:
    low, high = one.quantity.low, two.quantity.high
    if low is None or high is None or low == high:
        return ""
    return "up" if high > low else "down"


def _apart(gap: Sequence[str], at: int) -> bool:
    """Whether "up" stands by itself: ", up from", "marginally up on"; not "signed up", not "of up to 5"."""
    before = gap[at - 1] if at else ","
    return (_known(before) or before in _PASSED_OVER) and gap[at + 1 : at + 2] != ["to"]


def _joins(mentions: Sequence[Mention], words: Sequence[str], found: list[Role], number: int) -> bool:
    """Whether a figure goes on with the movement of the one before it."""
    gap = words[mentions[number - 1].last : mentions[number].first]
    if (
        not _MOTIONLESS.isdisjoint((mentions[number - 1].quantity.kind, mentions[number].quantity.kind))
        or len(gap) > 12
        or ";" in gap
        or not _PARTING.isdisjoint(gap)
        or ("and" in gap and "from" not in gap[-4:])
    ):
        return False
    one, two = found[number - 1], found[number]
    if two.role == "previous":
        return True
    if (
        one.role == "change"
        and two.role in ("level", "forecast", "target")
        and gap
        and nearest(list(gap)) in ("to", "at", "reaching")
    ):
        return True
    last = gap[len(gap) - gap[::-1].index(",") :] if "," in gap else gap
    return two.role == "change" and one.role == "level" and len(gap) <= 5 and not any(map(_is_said_of_another, last))


@cache
def _is_said_of_another(word: str) -> bool:
    """Whether a word between a level and a change can be a new subject: "$2.50, Acme added 15 cents"."""
    return not (_known(word) or word in directions() or word in _PASSED_OVER)


def _known(word: str) -> bool:
    """Whether a word is a mark or a small word of the grammar, neither noun nor verb."""
    return word in english().atoms or not word.isalpha()
