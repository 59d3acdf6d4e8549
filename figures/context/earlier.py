"""Earlier: whether a figure is the other level that a sentence compares with."""

from __future__ import annotations

from figures.context.movement import Role, nearest
from figures.context.surroundings import UP_OR_DOWN, Surroundings
from figures.lexicon.english import english, words
from figures.numerals import scale

_AGAINST, _AGO, _COMPARED_AFTER = (english().roles[cues] for cues in ("against", "ago", "compared_after"))
_BEFORE_EARLIER = _AGAINST | {"from", "with"}
_LEVELS = words("levels")
_COMPARED = words("multiples") | {"from", "than", "with", "was", "and", "against"}
_ALTERED = words("altered")
_SPANNING = words("spanning") | words("copulas")
_THE = words("determiners")
_MARKS = words("target_nouns") | words("limit_nouns") | {"level"}
_AIMED_AT = words("target_nouns")
_DIFFERENCES = words("differences")
_SAME = words("same_time")
_TIME = words("time")
_OWNING = ("'s", "’s")
_OF_EARLIER = ("of", "last", "a", "in", "the", "one")
_AHEAD = ["ahead", "of"]
_AIMED = ("target", "forecast", "change")


def previous(place: Surroundings, last: Role | None) -> bool:
    """From $313 million, against 1,683, compared with …, than the 46,797 of a year earlier, higher than May's 40."""
    before, near, after = _without_owner(place), place.near, place.after
    if len(before) < len(place.before):
        near = "than" if before[-1:] == ["than"] else nearest(before)
        if near == "than" or before[-2:] == _AHEAD:
            return True
    if near == "from":
        if before[-2:] == [",", "from"] and before[-3:-2] and after[:1] != ["to"] and _ends_figure(before[-3]):
            return True
        if place.mover or not _ALTERED.isdisjoint(before[-4:]):
            return True
        aimed = last is not None and last.role in _AIMED and _SPANNING.isdisjoint(before[-3:])
        return aimed or bool(last and last.direction)
    if near in _AGAINST or near == "previous" or _of_year_ago(before):
        return True
    if near in ("with", "to") and "compared" in before[-5:]:
        return True
    if before[-1:] and before[-1] in _THE and _than_or_on(before):
        return after[:1] == [] or after[0] not in _MARKS
    if "of" in before[-4:] and (moved_from := _noun_of_earlier(before, near)):
        altered = bool(place.mover) or not _ALTERED.isdisjoint(before)
        return moved_from != "from" or altered or bool(last and last.direction)
    return near in _COMPARED and after[:1] in (["a"], ["the"], ["one"], ["last"]) and not _AGO.isdisjoint(after[:3])


def _ends_figure(word: str) -> bool:
    """Whether a figure can end with a word: 80 percent, from 55 on Monday."""
    return word[:1].isdigit() or word in _DIFFERENCES or scale(word) is not None


def at_same_time(after: list[str]) -> bool:
    """Whether "in the same month of 2024", "in the corresponding period last year" follows a level."""
    for at, word in enumerate(after[:3]):
        if word in _SAME:
            time, of = after[at + 1 : at + 3] if len(after) > at + 2 else ("", "")
            return at > 0 and time in _TIME and of in _OF_EARLIER
    return False


def _without_owner(place: Surroundings) -> list[str]:
    """The words before a figure without "September's", "last year's" directly before it."""
    before = place.before
    if not before or not before[-1].endswith(_OWNING) or before[-1][:-2] not in _TIME:
        return before
    return before[: -2 if before[-2:-1] and before[-2] in _THE else -1]


def _of_year_ago(before: list[str]) -> bool:
    """The year-earlier payout of, the year-ago level of."""
    if before[-1:] != ["of"]:
        return False
    told = [at for at in range(max(2, len(before) - 5), len(before)) if before[at] in _AGO]
    return any(before[at - 1] == "-" and before[at - 2] in _TIME for at in told)


def _than_or_on(before: list[str]) -> bool:
    """Narrower than the 40 that, down on the 40 that: the comparison comes before the article."""
    if before[-2:-1] == ["than"]:
        return before[-3:-2] != [] and before[-3] in _COMPARED_AFTER
    return before[-2:-1] == ["on"] and before[-3:-2] != [] and before[-3] in UP_OR_DOWN


def _noun_of_earlier(before: list[str], near: str) -> str:
    """The preposition in "from a peak of", "compared with an annual profit of"; "" where there is none."""
    reach = 9 if "-" in before[-6:] else 7  # a 10-year average of
    for at in range(len(before) - 2, max(-1, len(before) - reach), -1):
        word = before[at]
        if word in _BEFORE_EARLIER:
            if word != "from" and not _AIMED_AT.isdisjoint(before[at:]):
                return ""  # against a target of 5
            held = before[at - 1 : at] == ["compared"] if word == "with" else word != "from" or near in _LEVELS
            return word if held else ""
        if word == "to" or not (word.isalpha() or word == "-" or before[at + 1] == "-"):
            return ""
    return ""
