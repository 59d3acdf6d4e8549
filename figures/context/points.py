"""Points: which points of a sentence are percentage points."""

from __future__ import annotations

from dataclasses import replace

from figures.context.movement import Role
from figures.lexicon.english import english
from figures.lexicon.english import words as word_list
from figures.mentions import Mention

_GAPS = word_list("gaps")
_DIFFERING = ("higher", "lower", "above", "below")
_PARTS = ("quarter", "half")


def in_points(mentions: list[Mention], standing: list[Role], words: list[str]) -> list[Mention]:
    """Percentage points where they lie between levels in percent, other points as they are.

    Load factor improved 2.3 points to 79 percent; 45 percent to 39, a six-point lead.
    """
    levels = [
        role.movement
        for mention, role in zip(mentions, standing, strict=True)
        if mention.quantity.kind == "percent" and role.role != "change"
    ]
    after_level = False
    result = list(mentions)
    for number, mention in enumerate(mentions):
        if mention.quantity.kind == "count" and mention.quantity.unit == "point":
            near = words[max(0, mention.first - 3) : mention.first] + words[mention.last : mention.last + 2]
            apart = len(levels) > 1 and not _GAPS.isdisjoint(near)
            moved = standing[number].movement and standing[number].movement in levels
            compared = after_level and any(word in _DIFFERING for word in near[-2:])
            if apart or moved or compared or _of_rates(words[mention.first : mention.last + 1]):
                quantity = replace(mention.quantity, kind="percentage_point", unit="percentage_point")
                result[number] = mention.worth(quantity)
        after_level = after_level or (mention.quantity.kind == "percent" and standing[number].role == "level")
    return result


def _of_rates(said: list[str]) -> bool:
    """A quarter-point cut, a half-point rise: so interest rates move."""
    return "point" in said and any(part in said for part in _PARTS) and said[-1] in english().change_nouns
