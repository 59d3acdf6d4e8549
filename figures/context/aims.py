"""Aims: whether a figure is a target, a forecast or the limit of a rule, by the cue that governs it."""

from __future__ import annotations

from figures.context.surroundings import CUES, Surroundings
from figures.lexicon.english import english, words
from figures.mentions import Mention

_TARGET, _FORECAST, _MODAL, _LIMIT = (english().roles[cues] for cues in ("target", "forecast", "modal", "limit"))
_SEEING, _WANTING, _POISED = (english().roles[cues] for cues in ("seeing", "wanting", "poised"))
_EXPECTATIONS = words("expectations")
_TIME_BEFORE = words("time_before")
_DONE = words("done")
_PARTING = words("contrasting") | {","}
_PEGGED = words("pegged")
_PASSIVE = (["is"], ["are"], ["was"], ["were"], ["been"])
_GIVEN, _RUNNING_ON = words("given_time"), words("running_on")
_ARE = ("is", "are", "was", "were")
_DUE, _PLANNED, _RECALLING, _EXPECTED, _HOPED = map(words, ("due", "planned", "recalling", "expected", "hoped"))
_PROMISED = words("promised")
_TO_BE = ("is", "are", "was", "were", "be", "on", "now")
_LASTING = ("duration", "age", "score")
_MEASURED = ("money", "percent", "quantity")
_MAKING = words("making")
_EXCEEDING = words("exceeding")
_NEAR = 7  # words
_NAMING = ("to", "of", "for", "at", "is", "by")
_STATING = ("to", "that", "at", "the", "a", "its", "by")


def planned(place: Surroundings, kind: str, role: str, direction: str) -> str:
    """Target, forecast or limit, by the cue that stands before the figure and governs it; "" for none.

    ``kind``, ``role`` and ``direction`` are the figure's so far; a share needs its cue near, with no comma between.
    """
    before = place.before
    for at in range(len(before) - 1, -1, -1):
        if role == "share" and (before[at] == "," or len(before) - at > _NEAR):
            return ""
        if before[at] in CUES and (found := _said_by(place, at, kind, direction)):
            return found
    return ""


def _said_by(place: Surroundings, at: int, kind: str, direction: str) -> str:
    """What the cue at a place makes of the figure after it; "" where it says something else."""
    before = place.before
    word, far = before[at], len(before) - at
    following = before[at + 1] if far > 1 else ""
    if kind not in _LASTING and before[at - 1 : at] not in (["than"], ["as"]) and _PARTING.isdisjoint(before[at:]):
        if word in _WANTING:
            return "target"
        if word in _SEEING:
            return "forecast"
    if word in _POISED:
        return "forecast" if at and far > 2 and following in ("to", "for") and before[at - 1] in _TO_BE else ""
    if word in _TARGET and (following in _NAMING or (word == "target" and before[at + 2 : at + 3] == ["of"])):
        said = following in ("of", "at", "is") and ("," in before[at + 2 :] or any(map(_is_number, before[at + 2 :])))
        said = said or (following == "is" and place.after[1:2] == ["than"])  # the plan is 5 percent bigger than
        return "" if said else "target"  # a target of 5, though it rose by 3
    if (word in _PROMISED and far < 3) or (word in _PLANNED and far == 1):
        return "target"  # promised about 5 million
    if word in _EXPECTATIONS:
        return "forecast" if following in ("", "of", "for", "at") else ""
    if word in _PEGGED and place.near == "at":
        return "forecast" if "to" not in before[at:] and before[at - 1 : at] not in _PASSIVE else ""
    if word in _FORECAST and (following in _STATING or direction or far < 4):
        return "forecast"
    if word == "may" and at and before[at - 1] in _TIME_BEFORE:
        return ""  # the month
    if word in _MODAL and (direction or (far < 5 and (kind in _MEASURED or place.near in _MAKING))):
        return "forecast"
    if word in _LIMIT and far < 8:
        return (_beyond(before[:at]) if word in _EXCEEDING else "") or "limit"
    return ""


def _beyond(before: list[str]) -> str:
    """Forecast or target, where what is exceeded is no limit: would exceed 5, is expected to exceed 5."""
    governor = before[-2] if before[-1:] == ["to"] and len(before) > 1 else before[-1] if before else ""
    if governor in _MODAL or governor in _FORECAST:
        return "forecast"
    return "target" if governor in _TARGET else ""


def _is_number(word: str) -> bool:
    return word[:1].isdigit()


def coming(after: list[str]) -> str:
    """Forecast or target, by what follows a figure: 118 more would go, 40 homes are due in May, the 75 it hoped for."""
    first, second = [*after[:2], "", ""][:2]
    if first == "more" and second in _MODAL:
        return "forecast"
    if first in _ARE and (second in _DUE or second in _PLANNED) and (second != "set" or after[2:3] == ["to"]):
        return "forecast" if second in _DUE else "target"
    if second == "by" and first in _EXPECTED:
        return "forecast"
    recalling = 1 if second in _RECALLING and second not in english().atoms and first.isalpha() else 0
    if after[recalling : recalling + 1] != [] and after[recalling] in _RECALLING:
        for word in after[recalling + 1 :]:
            if word in _EXPECTED or word in _HOPED:
                return "forecast" if word in _EXPECTED else "target"
            if not word.isalpha():
                return ""
    return ""


def conditional(mention: Mention, before: list[str], after: list[str]) -> bool:
    """If the ratio stays above 2.5; has 14 days to pay."""
    near = before[-_NEAR:]
    if mention.quantity.kind == "duration":
        verb = after[1] if after[:1] == ["to"] and len(after) > 1 else ""
        return near[-1:] != [] and near[-1] in _GIVEN and verb.isalpha() and verb not in _RUNNING_ON
    return mention.qualifier in ("over", "under") and "if" in near and "," not in near


def aimed(place: Surroundings) -> str:
    """To increase bilateral trade to $10 billion: an infinitive of movement states an aim."""
    before = place.before
    if place.near != "to" or before[-place.moved - 1 : -place.moved] != ["to"]:
        return ""
    governor = before[-place.moved - 2 : -place.moved - 1]
    return "" if governor and governor[0] in _DONE else "target"
