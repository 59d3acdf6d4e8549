"""Understood: what a bare number counts where its noun stands elsewhere: in its label, in a whole named before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from figures.context.labels import COPULAS, Subject
from figures.lexicon.english import words as word_list
from figures.mentions import Mention
from figures.quantities.quantity import counted


class Counted(NamedTuple):
    """The sentence that stated counts, and those with a noun in it."""

    sentence: int
    counts: tuple[Mention, ...]


NOTHING = Counted(-9, ())


def understood(
    mentions: Sequence[Mention], named: Sequence[Subject], words: Sequence[str], tags: str, before: Counted
) -> list[Mention]:
    """The mentions, bare counts with the noun that they count as far as it is certain.

    Of a label "number of homes" it is the home, of "deaths" the death; "of the 120 patients, 45 recovered" and "200
    people, including 14 in Lahore" name the whole first. ``before`` has the counts of the sentence before, for "of
    those, 45 are ill".
    """
    result = list(mentions)
    for number, mention in enumerate(mentions):
        if mention.pattern != "bare" or mention.quantity.kind != "count" or mention.quantity.unit:
            continue
        if _AGED in words[max(0, mention.first - 3) : mention.first]:
            continue  # the number of patients aged over 80
        subject = named[number]
        wholes = [other for other in result[:number] if other.counts]
        unit = _of_label(subject) or _of_whole(mention, wholes, words, tags) or _of_those(mention, words, before)
        if unit:
            result[number] = mention.worth(replace(mention.quantity, unit=unit))
    return result


def counts_of(sentence: int, mentions: Sequence[Mention]) -> Counted:
    """The counts with a noun that a sentence states, for the next one."""
    return Counted(sentence, tuple([mention for mention in mentions if mention.counts]))


def _of_label(subject: Subject) -> str:
    """What a label says is counted: the number of X, deaths from malaria, Avg shrs."""
    head, told, things = subject.label.partition("number of ")
    if told and (not head or head[-1] == " "):
        said = things.split()
        end = next((place for place, word in enumerate(said) if word in _BEYOND), len(said))
        return counted(tuple(f"{word} " for word in said[:end])) if said[:1] and _PER.isdisjoint(said) else ""
    event = subject.head.lower()
    return counted((event,)) if event in _EVENTS and _PER.isdisjoint(subject.label.lower().split()) else ""


def _of_whole(mention: Mention, wholes: list[Mention], words: Sequence[str], tags: str) -> str:
    """Of the 120 patients, 45 recovered; 200 people, including 14 in Lahore; three people died and eight were hurt."""
    after = tags[mention.last : mention.last + 1]
    if after in ("N", "A", "O", "#", "-"):
        return ""
    if words[mention.first - 1 : mention.first] == ["including"]:
        return _one_noun(mention, wholes)
    if after not in ("V", "E") or tags[mention.first - 1 : mention.first] not in (",", "&", "R"):
        return ""
    if wholes and _parted(wholes[0], words, tags):
        return _one_noun(mention, wholes[:1])
    done = words[mention.last] in COPULAS and tags[mention.last + 1 : mention.last + 2] == "E"
    units = {whole.quantity.unit for whole in wholes}
    return "person" if done and units == {"person"} else ""


def _parted(whole: Mention, words: Sequence[str], tags: str) -> bool:
    """Whether a clause opens with the whole that it then parts: of the 120 patients, among its 30 shops."""
    for place in range(max(0, whole.first - _NEAR), whole.first):
        if words[place] in ("of", "among"):
            return place == 0 or tags[place - 1] in ',&C"'
    return False


def _of_those(mention: Mention, words: Sequence[str], before: Counted) -> str:
    """Of those, 45 are ill: the one thing that the sentence before counted."""
    opened = words[0] in ("of", "among") and words[1:2] != [] and words[1] in _THOSE and words[2:3] == [","]
    return _one_noun(mention, before.counts) if opened and mention.first == _AFTER_THOSE else ""


def _one_noun(part: Mention, wholes: Sequence[Mention]) -> str:
    """The noun of the wholes that are larger than their part, where they count one thing."""
    size = part.quantity.high or 0
    units = {whole.quantity.unit for whole in wholes if (whole.quantity.high or 0) > size}
    return units.pop() if len(units) == 1 else ""


_AGED = "aged"
_NEAR = 4  # words from "of" to its number: of the country's 900 factories
_AFTER_THOSE = 3  # of those, 45
_EVENTS = word_list("counted_rows")
_BEYOND = word_list("number_of_ends")
_PER = frozenset(("per", "percent", "percentage", "rate"))
_THOSE = word_list("those")
