"""Chains: noun phrases with all their prepositions, as they stand before a verb: "the price of a house in Rome".

Also what is in such a place besides: the noun that a relative stands for, and words that only look like verbs.
"""

from __future__ import annotations

from figures.context.labels import ORDERING, PAST, REACH, TIME, Words
from figures.context.syntax import Phrase
from figures.kinds import FIRST, KINDS
from figures.lexicon.english import words as word_list

_SAYING = word_list("saying")
_OBJECT_ACTS = word_list("object_acts")
_OPENING = word_list("opening_clauses")
_NOUN_OR_VERB = frozenset(
    chr(ord(KINDS[kind]) + shift) for kind in ("noun_or_verb", "plural_or_verb") for shift in (0, FIRST)
)
_VERBS = frozenset("VGE")


def verb_before(words: Words, place: int) -> int | None:
    """The nearest verb before a token that is none of saying."""
    tags, lower = words.tags, words.lower
    for at in range(place - 1, max(-1, place - REACH - 1), -1):
        if tags[at] in _VERBS and lower[at] not in _SAYING:
            return at
    return None


def chain(words: Words, last: int) -> Phrase | None:
    """The phrase that ends at a token with all its prepositions, past participles after its noun."""
    tags = words.tags
    first = words.start(last)
    if first is None:
        return None
    opening = words.lower[first]
    if first + 2 < last and opening in ORDERING and opening != "the" and words.lower[first + 1] in TIME - ORDERING:
        return Phrase(first + 2, last, last - 1)  # last season the team won
    head, end = last - 1, last
    if (joint := _joint(words, first, head)) >= 0:
        return Phrase(joint + 1, last, head)
    while first > 1 and tags[first - 1] in "OP":
        at = first - 1
        if words.lower[at] in _OPENING:
            break
        if tags[at] == "P" and _describes(words, at - 1):  # the poll conducted by Harris put
            at = at - 1
        longer = phrase_opening(words, at)
        if longer is None:
            break
        if at < first - 1:
            end = at
        head, first = at - 1, longer
    return Phrase(first, end, head)


def phrase_opening(words: Words, place: int) -> int | None:
    """Where the phrase before a preposition begins; a word read as a verb is a noun there: "rents in Rome rose"."""
    found, noun = words.start(place), place - 1
    if words.tags[noun] == "G" and (noun == 0 or words.tags[noun - 1] in ",;:"):
        return noun  # spending on roads rose; in Rome, sampling in May gave
    if found is None and noun > 0 and words.tags[noun] == "V" and words.atoms.codes[noun] in _NOUN_OR_VERB:
        return words.start(noun) if words.tags[noun - 1] == "N" else noun
    return found


def caused(words: Words, noun: int) -> Phrase | None:
    """Cause sea levels to rise: the levels, though "levels" may be a verb."""
    first = words.start(noun)
    acted = first and words.lower[first - 1] in _OBJECT_ACTS and words.atoms.codes[noun] in _NOUN_OR_VERB
    return Phrase(first, noun + 1, noun) if first and acted else None


def antecedent(words: Words, relative: int) -> Phrase | None:
    """What "which" stands for: the phrase before it, past a comma, a bracket or "of"."""
    tags, place = words.tags, relative
    if place and tags[place - 1] in "OP":
        place -= 1
    while place and tags[place - 1] in ',-"':
        place -= 1
    if place and tags[place - 1] == ")":
        place = max(tags.rfind("(", 0, place), 0)
    return words.phrase_before(place)


def _describes(words: Words, place: int) -> bool:
    """Whether a participle stands there that may describe the noun before it."""
    tag = words.tags[place]
    past = tag in "VE" and words.atoms.codes[place] in PAST
    return (past or tag == "G") and words.lower[place] not in _SAYING


def _joint(words: Words, first: int, head: int) -> int:
    """Scored on the hour and Pepe added: after a verb and its object "and" joins clauses, not subjects."""
    tags = words.tags
    joint = tags.rfind("&", first, head)
    if joint < 0 or first == 0 or tags[first - 1] not in "VPG":
        return -1
    verb = verb_before(words, first) if "V" in tags[:first] else None  # people waiting in Hull and York have
    return -1 if verb is None or set(",;C") & set(tags[verb:first]) else joint
