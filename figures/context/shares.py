"""Shares: whether a figure is a part of a whole that the words around it name."""

from __future__ import annotations

from figures.context.surroundings import Surroundings
from figures.lexicon.english import words
from figures.lexicon.nouns import OWNING
from figures.mentions import Mention

_PARTED = words("parted")
_STAKES = words("stakes")
_OWNED = (["interest", "in"], ["owned", "by"], ["held", "by"])
_WHOLES = words("wholes")
_OPENING = ("that", "and", "but")
_LONG, _NEAR = 12, 7  # words
_THOSE = words("those")
_PEOPLE = words("people")


def part_of_whole(whole: Mention, part: Mention, words: list[str]) -> bool:
    """Of the 212 sanctioned in May, barely 90 were spent: the sentence or clause opens with the whole."""
    opening, *of_the = ["", "", *words[: whole.first]][-3:]
    if of_the[:1] != ["of"] or of_the[1] not in _WHOLES or (opening[:1].isalnum() and opening not in _OPENING):
        return False
    gap = words[whole.last : part.first]
    alike = part.quantity.kind in ("percent", "ratio") or part.quantity.kind == whole.quantity.kind
    return alike and gap.count(",") == 1 and len(gap) < _LONG


def held(after: list[str]) -> bool:
    """A 75 percent stake, a 20 percent interest in, 29 percent owned by."""
    return after[:1] != [] and (after[0] in _STAKES or after[:2] in _OWNED)


def shared(place: Surroundings, kind: str, pattern: str) -> bool:
    """5 percent of sales, of which 4 million, of those 40: the figure is a part of what the words beside it name."""
    if "of" in place.before and (_of_which(place.before) or _of_those(place.before)):
        return True
    if kind == "percent" and place.after[:1] != [] and place.after[0] in _PEOPLE:
        return True  # 60 percent women
    if place.after[:1] != ["of"]:
        return False
    whole = place.after[1] if len(place.after) > 1 else ""
    if kind not in ("percent", "ratio", "count", "index"):
        return whole in _PARTED or whole == "every"
    return kind in ("percent", "ratio") or whole in _WHOLES or (pattern == "bare" and whole.endswith(OWNING))


def _of_which(before: list[str]) -> bool:
    """Of which 5 million; of which passengers contributed 17 million, but not "a third of which sold for $5"."""
    if before[-2:] in (["of", "which"], ["of", "whom"]):
        return True
    at = before.index("which", 2) if "which" in before[-_NEAR:] and "which" in before[2:] else 0
    return (
        at > 1 and before[at - 1] == "of" and before[at - 2] in (",", "out") and {",", "there"}.isdisjoint(before[at:])
    )


def _of_those(before: list[str]) -> bool:
    """Of those, about 40: the sentence or clause opens with the whole."""
    for at in range(len(before) - 1, max(-1, len(before) - 4), -1):
        if before[at] == ",":
            opened = at == 2 or not before[at - 3 : at - 2] or not before[at - 3].isalnum()
            return opened and before[at - 2 : at - 1] == ["of"] and before[at - 1] in _THOSE
    return False
