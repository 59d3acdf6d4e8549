"""Roles: what each figure of a sentence does (level, change …) and its direction.

Decided from the words just before and after a figure and from the last word of movement in its clause.
"""

from __future__ import annotations

from collections.abc import Sequence

from figures.context.movement import LEVEL, Role, bound, copied, directions
from figures.context.surroundings import COMPARATIVES, CUES, UP_OR_DOWN, Surroundings, landmarks, surroundings
from figures.lexicon.english import english, words
from figures.mentions import Mention
from figures.quantities import Quantity

_CHANGE_NOUNS = english().change_nouns
_TARGET, _FORECAST, _MODAL, _LIMIT = (english().roles[cues] for cues in ("target", "forecast", "modal", "limit"))
_AGAINST, _AGO, _COMPARED_AFTER = (english().roles[cues] for cues in ("against", "ago", "compared_after"))
_BEFORE_EARLIER = _AGAINST | {"from", "with"}
_AIMS = dict.fromkeys(words("target_nouns"), "target") | dict.fromkeys(words("limit_nouns"), "limit")
_HANDLED = words("handled")
_LEVELS = words("levels")
_STANDING = COMPARATIVES | {"down"}
_REACHING = words("reaching")
_PACES = words("paces")
_PARTED = words("parted")
_LOSING = words("losing")
_CLOSING = words("closing")
_MULTIPLES = words("multiples")
_COMPARED = _MULTIPLES | {"from", "than", "with", "was", "and", "against"}
_WHOLES = words("wholes")
_OWNING = ("'s", "’s", "s'", "s’")
_TIME_BEFORE = words("time_before")


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
    return Role(role, direction, 0) if direction or role != "level" else LEVEL


def _previous(place: Surroundings, last: Role | None) -> bool:
    """From $313 million, against 1,683, compared with …, than the 46,797 of a year earlier."""
    before, near, after = place.before, place.near, place.after
    if near == "from":
        return bool(place.mover or (last and (last.direction or last.role == "change")))
    if near in _AGAINST or near == "previous":
        return True
    if near in ("with", "to") and "compared" in before[-5:]:
        return True
    if "of" in before[-4:] and (moved_from := _noun_of_earlier(before, near)):
        return moved_from != "from" or bool(place.mover or (last and last.direction))
    return near in _COMPARED and after[:1] in (["a"], ["the"], ["one"], ["last"]) and not _AGO.isdisjoint(after[:3])


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
    if place.near == "by" and place.mover in _LOSING:
        return False  # lost by 14 runs
    if (place.mover in _CHANGE_NOUNS and place.near in ("of", "by")) or place.near == "by":
        return place.moved < 12
    between = place.before[len(place.before) - place.moved + 1 :]
    if "of" in between and place.mover in _CHANGE_NOUNS and place.moved < 8:
        return "of" in between[-3:]
    if between[:1] == ["of"]:
        return False  # a firm of 30
    if place.mover in _HANDLED and quantity.kind in ("money", "count") and quantity.unit != "point":
        return False  # raised $45 million, recovered 300 phones
    return place.moved <= 4 and place.near == place.mover


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


def _share(place: Surroundings, kind: str, pattern: str) -> bool:
    if place.after[:1] != ["of"]:
        return False
    whole = place.after[1] if len(place.after) > 1 else ""
    if kind not in ("percent", "ratio", "count", "index"):
        return whole in _PARTED
    return kind in ("percent", "ratio") or whole in _WHOLES or (pattern == "bare" and whole.endswith(_OWNING))


def _planned(place: Surroundings, kind: str, direction: str) -> str:
    """Target, forecast or limit, by the cue that stands before the figure and governs it."""
    before = place.before
    for at in range(len(before) - 1, -1, -1):
        word = before[at]
        if word not in CUES:
            continue
        following = before[at + 1] if at + 1 < len(before) else ""
        if word in _TARGET and following in ("to", "of", "for", "at", "is", "by"):
            return "target"
        if word in _FORECAST and (
            following in ("to", "that", "at", "the", "a", "its", "by") or direction or len(before) - at < 4
        ):
            return "forecast"
        if word == "may" and at and before[at - 1] in _TIME_BEFORE:
            continue  # the month
        if word in _MODAL and (direction or (kind in ("money", "percent", "quantity") and len(before) - at < 5)):
            return "forecast"
        if word in _LIMIT and len(before) - at < 8:
            return "limit"
    return ""


def _aimed(place: Surroundings) -> str:
    """To increase bilateral trade to $10 billion: an infinitive of movement states an aim."""
    before = place.before
    if place.near != "to" or before[-place.moved - 1 : -place.moved] != ["to"]:
        return ""
    governor = before[-place.moved - 2 : -place.moved - 1]
    return "" if governor and governor[0] in _DONE else "target"


_DONE = words("done")
