"""Roles: what each figure of a sentence does (level, change …) and its direction.

Decided from the words just before and after a figure and from the last word of movement in its clause.
"""

from __future__ import annotations

from collections.abc import Sequence

from figures.context.aims import aimed, coming, conditional, planned
from figures.context.earlier import at_same_time, previous
from figures.context.movement import LEVEL, SHARE, Role, bound, copied, directions
from figures.context.shares import held, part_of_whole, shared
from figures.context.surroundings import COMPARATIVES, UP_OR_DOWN, Surroundings, landmarks, surroundings
from figures.lexicon.english import english, words
from figures.mentions import Mention
from figures.quantities import Quantity

_ARTICLES = frozenset(["a", "an"])
_CHANGE_NOUNS = english().change_nouns
_COMPARED_AFTER = english().roles["compared_after"]
_AIMS = dict.fromkeys(words("target_nouns"), "target") | dict.fromkeys(words("limit_nouns"), "limit")
_HANDLED = words("handled")
_STANDING = COMPARATIVES | {"down"}
_REACHING = words("reaching")
_PACES = words("paces")
_YEAR_ON_YEAR = (["year", "-", "on", "-", "year"], ["month", "-", "on", "-", "month"])
_LOSING = words("losing")
_CLOSING = words("closing")
_MULTIPLES = words("multiples")
_WHOLES = words("wholes")
_TIME = words("time") | words("determiners")
_AHEAD_OR_BEHIND = ("ahead", "behind")
_ABOVE_OR_BELOW = ("above", "below")
_OVER_OR_UNDER = {"over": "up", "under": "down"}
_DIFFERENCES = words("neutral_changes")
_DISTANCES = words("distances")
_PLACED = words("determiners") | words("grounds")


def roles(mentions: Sequence[Mention], words: list[str]) -> list[Role]:
    """Role, direction and movement of each figure; ``words`` are the sentence's tokens in lower case.

    ``words`` are without trailing space; the result has one entry a mention, in order.
    """
    found: list[Role] = []
    marks = landmarks(words)
    last: Role | None = None
    for number, mention in enumerate(mentions):
        if last is None or not (role := copied(mentions[number - 1], mention, last, words)):
            role = _role(mention, surroundings(mention, words, marks), last, marks.cued)
            if role is LEVEL and mention.first > 1 and words[mention.first - 1] == ":":
                role = Role(_AIMS.get(words[mention.first - 2], "level"), "", 0)  # target: 85 percent
            if role is LEVEL and number and part_of_whole(mentions[number - 1], mention, words):
                role = SHARE
        found.append(role)
        last = role
    return bound(mentions, words, found)


def _role(mention: Mention, place: Surroundings, last: Role | None, cued: bool) -> Role:
    kind = mention.quantity.kind
    role, direction = "level", ""
    if mention.pattern == "bounds" or kind == "score":
        return LEVEL
    if mention.joined and kind != "percent" and not _is_difference(mention.quantity, place.after):
        return LEVEL  # a 900-kilometer border is that long, whatever happens to it
    if mention.pattern == "multiple":
        role, direction = "change", "down" if mention.quantity.low is not None and mention.quantity.low < 1 else "up"
    elif "fewer" in place.inside:
        role, direction = "change", "down"  # six fewer aircraft, 400 fewer acres
    elif previous(place, last):
        return Role("previous", "", 0)
    elif mention.pattern == "one_in" or (kind == "percent" and held(place.after)):
        role = "share"
    elif after := _change_after(place.after, mention.quantity):
        role, direction = "change", after
    elif (kind == "duration" and _late(place.after)) or _differs_by(place):
        role = "change"
    elif place.mover in _LOSING and _won_or_lost_of(place, mention):
        role = "share"
    elif place.mover and _change_before(place, mention.quantity):
        role, direction = "change", place.direction
    elif place.mover and (reached := _reached(place)):
        role, direction = reached, place.direction
    elif shared(place, kind, mention.pattern):
        role = "share"
    if role == "level" and place.after and place.after[0] in _AIMS:
        return Role(_AIMS[place.after[0]], direction, 0)
    if role == "level" and conditional(mention, place.before, place.after):
        role = "limit"
    if role in ("level", "change", "share"):
        role = (planned(place, kind, role, direction) if cued else "") or (aimed(place) if place.mover else "") or role
    if role == "level" and not direction:
        role = "previous" if at_same_time(place.after) else coming(place.after) or role
    return Role(role, direction, 0) if direction or role != "level" else LEVEL


def _late(after: list[str]) -> bool:
    """Three weeks late, a year behind schedule; not for two months late last year."""
    return after[:1] != [] and (
        (after[0] == "late" and after[1:2] != ["in"] and _TIME.isdisjoint(after[1:3]))
        or (after[0] in _AHEAD_OR_BEHIND and after[1:2] == ["schedule"])
    )


def _differs_by(place: Surroundings) -> bool:
    """A difference of 5 days, a swing of 5 points."""
    return place.near in _DIFFERENCES and "of" in place.before[-4:]


def _change_after(after: list[str], quantity: Quantity) -> str:
    """5 percent higher, 30 percent more cars, a 5 percent drop, a 10 percent price cut, $3 off the price."""
    kind = quantity.kind
    if after[:5] in _YEAR_ON_YEAR:
        after = after[5:]
    if after[:2] == ["off", "the"] and kind in ("percent", "money", "percentage_point"):
        return "down"
    if after[:2] == ["ahead", "of"] and kind == "percent":
        return "up"
    if after[1:2] == ["budget"] and after[0] in _OVER_OR_UNDER:
        return _OVER_OR_UNDER[after[0]]
    if (
        after
        and after[0] in _ABOVE_OR_BELOW
        and quantity.unit in _DISTANCES
        and after[1:2] != []
        and after[1] in _PLACED
    ):
        return ""  # 40 metres above the ground
    if after and after[0] in _COMPARED_AFTER:
        if after[0] in UP_OR_DOWN and kind != "percent" and _ends_there(after):
            return ""
        more = after[0] == "more" and kind not in ("percent", "ratio") and after[1:2] != ["than"]
        return "" if more else directions().get(after[0], "up")
    for at, word in enumerate(after[:2]):
        if word in _CHANGE_NOUNS:
            return directions().get(word, "")
        if at == 0 and (
            kind not in ("percent", "money") or not word.isalpha() or word in ("of", "in", "to", "from", "for", "and")
        ):
            return ""
    return ""


def _is_difference(quantity: Quantity, after: list[str]) -> bool:
    """A 10-degree drop, a 60-basis-point cut; not a 30-mile climb or a two-year rise."""
    differs = quantity.kind in ("percentage_point", "money") or quantity.unit.startswith(("degree", "point"))
    return differs and not _CHANGE_NOUNS.isdisjoint(after[:1])


def _ends_there(after: list[str]) -> bool:
    """3.9 million headsets up from 2.4 million, 30 million shares up for sale: the figure is no amount of a change."""
    return after[1:2] == ["for"] or (after[1:2] == ["from"] and after[2:3] != [] and not after[2][0].isalpha())


def _change_before(place: Surroundings, quantity: Quantity) -> bool:
    if place.mover in _MULTIPLES:
        return False
    if place.near == "by" and place.mover in _LOSING and place.before[1 - place.moved :][:1] == ["by"]:
        return False  # lost by 14 runs; not the days lost to pain by 5
    if (place.mover in _CHANGE_NOUNS and place.near in ("of", "by")) or place.near == "by":
        return place.moved < 12
    between = place.before[len(place.before) - place.moved + 1 :]
    if "of" in between and place.mover in _CHANGE_NOUNS and place.moved < 8:
        another = between[-1:] == ["of"] and not _ARTICLES.isdisjoint(between[-3:-2])  # increases in a crowd of 1,500
        return "of" in between[-3:] and not another
    if between[:1] == ["of"]:
        return False  # a firm of 30
    if place.mover in _HANDLED and quantity.kind in ("money", "count") and quantity.unit != "point":
        return False  # raised $45 million, recovered 300 phones
    return place.moved <= 4 and place.near == place.mover


def _won_or_lost_of(place: Surroundings, mention: Mention) -> bool:
    """Lost four of his 30 games; not lost 5 of weight."""
    counted = mention.quantity.kind == "count" and not mention.quantity.unit
    return (
        counted
        and place.near == place.mover
        and place.after[:1] == ["of"]
        and place.after[1:2] != []
        and place.after[1] in _WHOLES
    )


def _reached(place: Surroundings) -> str:
    """Role of a level at which a movement ended: rose to 5, up 19 cents at $58; to grow at 5 percent is the change."""
    start = len(place.before) - place.moved + 1
    paced = place.near in _PACES and "at" in place.before[start:]
    if place.near != "at" and not paced:
        return "level" if place.near in _REACHING and place.moved < 12 else ""
    between = place.before[start : place.before.index("at", start)]
    if not between:
        return "level" if place.mover in _STANDING else "change"
    counted = any(word[0].isdigit() or english().atoms.get(word) == "ones" for word in between[:3])
    by_so_much = counted and len(between) < 6 and between[0] != "from"
    return "level" if by_so_much or between[-1] in _CLOSING else ""
