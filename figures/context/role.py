"""Roles: what each figure of a sentence does (level, change, previous …), its direction, and which figures move together.

Decided from the words just before and after a figure and from the last word of movement in its clause.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from figures.lexicon.english import english
from figures.mentions import Mention

_REACH_BACK = 14
_PASSED_OVER = frozenset(
    "a an the its their his about around nearly almost over under more less than at least most just only some by roughly approximately as much many high low up-to further another additional total of fully only even well record new all-time high low whopping".split()
)
_AGO = frozenset("earlier ago previously before previous".split())
_AGAINST = frozenset("against versus vs vs.".split())


_COMPARING = frozenset("more less over under above below off fewer faster slower added add".split())  # move after a figure
_COMPARATIVES = frozenset("higher lower larger bigger smaller up".split())


class Role(NamedTuple):
    """Role and direction of a figure; ``movement`` numbers the movement it belongs to, 0 for none."""

    role: str
    direction: str
    movement: int


@cache
def _direction() -> dict[str, str]:
    words = english()
    return dict.fromkeys(words.up, "up") | dict.fromkeys(words.down, "down")


class _Place(NamedTuple):
    """What stands around a figure: the words before it in its clause and after it, and the movement among them."""

    before: list[str]  # nearest last
    after: list[str]
    direction: str  # of the nearest word of movement, "" for none
    moved: int  # how many words before the figure that word stands, 0 for none
    mover: str


def roles(mentions: Sequence[Mention], words: Sequence[str]) -> list[Role]:
    """Role, direction and movement of each figure; ``words`` are the sentence's tokens in lower case.

    ``words`` are without trailing space; the result has one entry a mention, in order.
    """
    found: list[Role] = []
    for number, mention in enumerate(mentions):
        earlier = mentions[number - 1] if number else None
        place = _place(mention, words, earlier)
        gap = list(words[earlier.last : mention.first]) if earlier else []
        if found and gap in (["or"], [",", "or"]) and mention.quantity.kind == "percent" and found[-1].role == "change":
            found.append(found[-1])  # lost 190 points, or 0.6 percent
            continue
        found.append(_role(mention, place, found[-1] if found else None, earlier))
    return _bound(mentions, words, found)


def _place(mention: Mention, words: Sequence[str], earlier: Mention | None) -> _Place:
    begin = max(0, mention.first - _REACH_BACK)
    before = list(words[begin : mention.first])
    for at in range(len(before) - 1, -1, -1):
        if before[at] in (";", ":") or before[at] in ("while", "but", "although") and at < len(before) - 1:
            before = before[at + 1 :]
            break
    after = list(words[mention.last : mention.last + 8])
    table = _direction()
    for back in range(1, len(before) + 1):
        word = before[-back]
        if direction := table.get(word):
            compared = back > 1 and before[-back + 1] in ("than", "to") and word in _COMPARATIVES
            if word in _COMPARING or compared:
                continue
            return _Place(before, after, direction, back, word)
    return _Place(before, after, "", 0, "")


def _role(mention: Mention, place: _Place, last: Role | None, earlier: Mention | None) -> Role:
    table, kind = english().roles, mention.quantity.kind
    near = _nearest(place.before)
    role, direction = "level", ""
    if mention.pattern == "bounds":
        return Role(role, direction, 0)
    if mention.pattern == "multiple":
        role, direction = "change", "down" if mention.quantity.low is not None and mention.quantity.low < 1 else "up"
    elif _previous(place, near, last):
        return Role("previous", "", 0)
    elif after := _change_after(place.after):
        role, direction = "change", after
    elif place.mover and _change_before(place, near, kind):
        role, direction = "change", place.direction
    elif place.mover and near in ("to", "at", "reaching", "reached", "hit", "hitting") and place.moved < 12:
        direction = place.direction
    elif _share(mention, place, kind):
        role = "share"
    planned = _planned(place, table)
    if planned and role in ("level", "change"):
        role = planned
    return Role(role, direction, 0)


def _nearest(before: list[str]) -> str:
    """The last word before the figure that is no qualifier or article."""
    for word in reversed(before):
        if word not in _PASSED_OVER or word == "by":
            return word
    return ""


def _previous(place: _Place, near: str, last: Role | None) -> bool:
    before = place.before
    if near == "from" and (
        place.mover
        or last is not None
        and last.role in ("change", "level")
        and "," in before[-4:]
        or (last and last.direction)
    ):
        return True
    if (
        near in _AGAINST
        or len(before) > 1
        and " ".join(before[-3:]).endswith(
            ("compared with", "compared to", "as against", "compared to a", "compared with a")
        )
    ):
        return True
    if near in ("with", "to") and "compared" in before[-5:]:
        return True
    return bool(
        set(place.after[:3]) & _AGO
        and place.after
        and place.after[0] in ("a", "the", "one", "two", "last")
        and near in ("from", "than", "with", "to", "was", "and", "against")
    )


def _change_after(after: list[str]) -> str:
    """5 percent higher, 30 percent more cars, a 5 percent drop, 10 points below."""
    table, nouns = _direction(), english().change_nouns
    for at, word in enumerate(after[:2]):
        if word in nouns or word in (
            "higher",
            "lower",
            "more",
            "less",
            "fewer",
            "above",
            "below",
            "up",
            "down",
            "better",
            "worse",
            "cheaper",
            "faster",
            "slower",
            "larger",
            "smaller",
            "older",
            "taller",
            "heavier",
            "longer",
            "shorter",
        ):
            return table.get(word, "") if word in table else ""
        if at == 0 and word not in ("annual", "yearly", "monthly", "-", "price", "overall", "year-on-year"):
            return ""
    return ""


def _change_before(place: _Place, near: str, kind: str) -> bool:
    if place.mover in english().change_nouns and near in ("of", "by"):
        return True
    if near == "by":
        return place.moved < 9
    return place.moved <= 4 and near == place.mover


def _share(mention: Mention, place: _Place, kind: str) -> bool:
    if kind not in ("percent", "ratio", "count", "index") or not place.after or place.after[0] != "of":
        return False
    if kind in ("percent", "ratio"):
        return True
    return len(place.after) > 1 and place.after[1] in (
        "the",
        "those",
        "these",
        "its",
        "their",
        "them",
        "all",
        "our",
        "his",
        "her",
    )


def _planned(place: _Place, table: dict[str, frozenset[str]]) -> str:
    words = set(place.before)
    if words & table["target"] and ("to" in words or "of" in words):
        return "target"
    if words & table["forecast"] and not words & {"saw", "seen"}:
        return "forecast"
    if words & table["limit"]:
        return "limit"
    return ""


def _bound(mentions: Sequence[Mention], words: Sequence[str], found: list[Role]) -> list[Role]:
    """Number the movements: neighbouring figures of which at least one is a change or an earlier level."""
    result = list(found)
    movement, group = 0, [0] if found else []
    for number in range(1, len(found) + 1):
        joined = number < len(found) and _joins(mentions, words, found, number)
        if joined:
            group.append(number)
            continue
        if len(group) > 1 and any(
            found[place].role in ("change", "previous") or found[place].direction for place in group
        ):
            movement += 1
            for place in group:
                result[place] = result[place]._replace(movement=movement)
        group = [number]
    return result


def _joins(mentions: Sequence[Mention], words: Sequence[str], found: list[Role], number: int) -> bool:
    """Whether a figure goes on with the movement of the one before it."""
    gap = words[mentions[number - 1].last : mentions[number].first]
    if len(gap) > 12 or ";" in gap or "while" in gap or "and" in gap and "from" not in gap[-4:]:
        return False
    one, two = found[number - 1], found[number]
    if two.role == "previous":
        return True
    if (
        one.role == "change"
        and two.role in ("level", "forecast", "target")
        and gap
        and _nearest(list(gap)) in ("to", "at", "reaching")
    ):
        return True
    return two.role == "change" and one.role == "level" and len(gap) <= 5
