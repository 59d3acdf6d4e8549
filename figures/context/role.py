"""Roles: what each figure of a sentence does (level, change …) and its direction.

Decided from the words just before and after a figure and from the last word of movement in its clause.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from figures.context.movement import Role, bound, copied, directions, nearest
from figures.lexicon.english import english, words
from figures.mentions import Mention
from figures.quantities import Quantity

_REACH_BACK = 14
_COMPARING = words("comparing")
_COMPARATIVES = words("comparatives")
_BEFORE_EARLIER = english().roles["against"] | {"from", "with"}
_AIMS = dict.fromkeys(words("target_nouns"), "target") | dict.fromkeys(words("limit_nouns"), "limit")
_HANDLED = words("handled")
_LEVELS = words("levels")
_GOING = english().roles["going"]
_CONTRASTING = words("contrasting")
_MARKS = (";", ":")
_PARTING = _CONTRASTING.union(_MARKS)
_UP_OR_DOWN = ("up", "down")
_STANDING = _COMPARATIVES | {"down"}
_REACHING = words("reaching")
_PACES = words("paces")
_PARTED = words("parted")
_LOSING = words("losing")
_CLOSING = words("closing")
_ADDING = words("adding")
_PHRASAL = words("phrasal")
_MULTIPLES = words("multiples")
_WHOLES = words("wholes")
_OWNING = ("'s", "’s", "s'", "s’")
_TIME_BEFORE = words("time_before")


class _Place(NamedTuple):
    """What stands around a figure: the words before it in its clause and after it, and the movement among them."""

    before: list[str]  # nearest last
    after: list[str]
    near: str  # the last word before the figure that is no qualifier or article
    mover: str  # the nearest word of movement, "" for none
    direction: str
    moved: int  # how many words before the figure it stands


def roles(mentions: Sequence[Mention], words: list[str]) -> list[Role]:
    """Role, direction and movement of each figure; ``words`` are the sentence's tokens in lower case.

    ``words`` are without trailing space; the result has one entry a mention, in order.
    """
    found: list[Role] = []
    table = directions()
    movers = [] if table.keys().isdisjoint(words) else [at for at, word in enumerate(words) if word in table]
    parted, cued = not _PARTING.isdisjoint(words), not _cues().isdisjoint(words)
    for number, mention in enumerate(mentions):
        earlier = mentions[number - 1] if number else None
        if earlier is not None and (same := copied(earlier, mention, found[-1], words)):
            found.append(same)
        else:
            found.append(_role(mention, _place(mention, words, movers, parted), found[-1] if found else None, cued))
    return bound(mentions, words, found)


@cache
def _cues() -> frozenset[str]:
    """All words that can make a figure a target, a forecast or a limit."""
    cues = english().roles
    return cues["target"] | cues["forecast"] | cues["modal"] | cues["limit"]


def _place(mention: Mention, words: list[str], movers: list[int], parted: bool) -> _Place:
    """What stands around a figure; ``movers`` are the places of words of movement, ``parted`` tells of clauses."""
    first, end = max(0, mention.first - _REACH_BACK), mention.first
    if parted:
        first = _start_of_clause(words, first, end)
    if mention.qualifier == "up to" and words[max(first, end - 2) : end] == ["up", "to"]:
        end -= 2
    before, after = words[first:end], words[mention.last : mention.last + 8]
    near = nearest(before)
    for at in reversed(movers):
        if first <= at < end and _tells(before, at - first):
            word = words[at]
            return _Place(before, after, near, word, directions()[word], end - at)
    return _Place(before, after, near, "", "", 0)


def _start_of_clause(words: list[str], first: int, end: int) -> int:
    """Where the clause of a figure begins, which ends before it."""
    for at in range(end - 1, first - 1, -1):
        if words[at] in _MARKS or (words[at] in _CONTRASTING and at < end - 1):
            return at + 1
    return first


def _tells(before: list[str], at: int) -> bool:
    """Whether a word that can be one of movement is one, among the words before a figure."""
    word = before[at]
    preceding = before[at - 1] if at else ""
    following = before[at + 1] if at + 1 < len(before) else ""
    if word in _COMPARING or (word == "fall" and preceding in ("the", "this", "last", "next")):  # autumn
        return False
    if (word in _COMPARATIVES and following in ("than", "to") and preceding not in _GOING) or preceding == "made":
        return False
    if word in _UP_OR_DOWN and preceding in _PHRASAL:
        return False  # gave up 517 yards, put up 5 floors
    return not (word in _ADDING and _no_sum(preceding, following))


def _no_sum(preceding: str, following: str) -> bool:
    """He added that, when added to the rest: no amount is added."""
    return following == "to" or english().atoms.get(preceding) == "pronoun"


def _role(mention: Mention, place: _Place, last: Role | None, cued: bool) -> Role:
    kind = mention.quantity.kind
    role, direction = "level", ""
    if mention.pattern == "bounds" or kind == "score":
        return Role(role, direction, 0)
    if mention.joined and kind != "percent" and not _is_difference(mention.quantity, place.after):
        return Role(role, direction, 0)  # a 900-kilometer border is that long, whatever happens to it
    if mention.pattern == "multiple":
        role, direction = "change", "down" if mention.quantity.low is not None and mention.quantity.low < 1 else "up"
    elif _previous(place, last):
        return Role("previous", "", 0)
    elif after := _change_after(place.after, kind):
        role, direction = "change", after
    elif place.mover and _change_before(place, mention.quantity):
        role, direction = "change", place.direction
    elif place.mover and (reached := _reached(place)):
        role, direction = reached, place.direction
    elif _share(place, kind, mention.pattern):
        role = "share"
    if role == "level" and place.after and place.after[0] in _AIMS:
        return Role(_AIMS[place.after[0]], direction, 0)
    if role in ("level", "change"):
        role = (_planned(place, kind, direction) if cued else "") or (_aimed(place) if place.mover else "") or role
    return Role(role, direction, 0)


def _previous(place: _Place, last: Role | None) -> bool:
    """From $313 million, against 1,683, compared with …, than the 46,797 of a year earlier."""
    before, near, cues = place.before, place.near, english().roles
    if near == "from":
        return bool(place.mover or (last and (last.direction or last.role == "change")))
    if near in cues["against"] or near == "previous":
        return True
    if near in ("with", "to") and "compared" in before[-5:]:
        return True
    if "of" in before[-4:] and (moved_from := _noun_of_earlier(before, near)):
        return moved_from != "from" or bool(place.mover or (last and last.direction))
    compared = near in ("from", "than", "with", "was", "and", "against") or near in _MULTIPLES
    return (
        compared and place.after[:1] in (["a"], ["the"], ["one"], ["last"]) and bool(set(place.after[:3]) & cues["ago"])
    )


def _noun_of_earlier(before: list[str], near: str) -> str:
    """The preposition in "from a peak of", "compared with an annual profit of"; "" where there is none."""
    for at in range(len(before) - 2, max(-1, len(before) - 7), -1):
        word = before[at]
        if word in _BEFORE_EARLIER:
            held = before[at - 1 : at] == ["compared"] if word == "with" else word != "from" or near in _LEVELS
            return word if held else ""
        if not word.isalpha() or word == "to":
            return ""
    return ""


def _change_after(after: list[str], kind: str) -> str:
    """5 percent higher, 30 percent more cars, a 5 percent drop, a 10 percent price cut."""
    table, nouns, compared = directions(), english().change_nouns, english().roles["compared_after"]
    if after and after[0] in compared:
        if after[0] in _UP_OR_DOWN and kind != "percent" and _ends_there(after):
            return ""
        more = after[0] == "more" and kind not in ("percent", "ratio") and after[1:2] != ["than"]
        return "" if more else table.get(after[0], "up")
    for at, word in enumerate(after[:2]):
        if word in nouns:
            return table.get(word, "")
        if at == 0 and (
            kind not in ("percent", "money") or not word.isalpha() or word in ("of", "in", "to", "from", "for", "and")
        ):
            return ""
    return ""


def _is_difference(quantity: Quantity, after: list[str]) -> bool:
    """A 10-degree drop, a 60-basis-point cut; not a 30-mile climb or a two-year rise."""
    differs = quantity.kind in ("percentage_point", "money") or quantity.unit.startswith(("degree", "point"))
    return differs and not english().change_nouns.isdisjoint(after[:1])


def _ends_there(after: list[str]) -> bool:
    """3.9 million headsets up from 2.4 million, 30 million shares up for sale: the figure is no amount of a change."""
    return after[1:2] == ["for"] or (after[1:2] == ["from"] and after[2:3] != [] and not after[2][0].isalpha())


def _change_before(place: _Place, quantity: Quantity) -> bool:
    if place.mover in _MULTIPLES:
        return False
    if place.near == "by" and place.mover in _LOSING:
        return False  # lost by 14 runs
    if (place.mover in english().change_nouns and place.near in ("of", "by")) or place.near == "by":
        return place.moved < 12
    if place.mover in english().change_nouns and place.before[-place.moved + 1 :].count("of") and place.moved < 8:
        return "of" in place.before[-3:]
    if place.mover in _HANDLED and quantity.kind in ("money", "count") and quantity.unit != "point":
        return False  # raised $45 million, recovered 300 phones
    return place.moved <= 4 and place.near == place.mover


def _reached(place: _Place) -> str:
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


def _share(place: _Place, kind: str, pattern: str) -> bool:
    if place.after[:1] != ["of"]:
        return False
    whole = place.after[1] if len(place.after) > 1 else ""
    if kind not in ("percent", "ratio", "count", "index"):
        return whole in _PARTED
    return kind in ("percent", "ratio") or whole in _WHOLES or (pattern == "bare" and whole.endswith(_OWNING))


def _planned(place: _Place, kind: str, direction: str) -> str:
    """Target, forecast or limit, by the cue that stands before the figure and governs it."""
    cues, before = english().roles, place.before
    for at in range(len(before) - 1, -1, -1):
        word, following = before[at], before[at + 1] if at + 1 < len(before) else ""
        if word in cues["target"] and following in ("to", "of", "for", "at", "is", "by"):
            return "target"
        if word in cues["forecast"] and (
            following in ("to", "that", "at", "the", "a", "its", "by") or direction or len(before) - at < 4
        ):
            return "forecast"
        if word == "may" and at and before[at - 1] in _TIME_BEFORE:
            continue  # the month
        if word in cues["modal"] and (direction or (kind in ("money", "percent", "quantity") and len(before) - at < 5)):
            return "forecast"
        if word in cues["limit"] and len(before) - at < 8:
            return "limit"
    return ""


def _aimed(place: _Place) -> str:
    """To increase bilateral trade to $10 billion: an infinitive of movement states an aim."""
    before = place.before
    if place.near != "to" or before[-place.moved - 1 : -place.moved] != ["to"]:
        return ""
    governor = before[-place.moved - 2 : -place.moved - 1]
    return "" if governor and governor[0] in _DONE else "target"


_DONE = words("done")
