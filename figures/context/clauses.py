"""Clauses: the subject of the clause that a figure stands in, past asides and times."""

from __future__ import annotations

from figures.context.labels import EMPTY, PRONOUN, REACH, TIME, Subject, Words, before_qualifier
from figures.context.syntax import Phrase, phrase_after, phrase_before
from figures.lexicon.english import words
from figures.mentions import Mention

_RELATIVES = frozenset(["that", "which", "who", "whose"])


def by_clause(words: Words, mention: Mention) -> Subject | None:
    """The subject of the clause: the noun phrase before the nearest verb to the left that has one."""
    place = mention.first
    near = before_qualifier(words, mention) - 1
    while place > max(0, mention.first - REACH):
        place -= 1
        reaching = words.tags[place] == "G" and place >= near
        if (words.tags[place] not in "VE" and not reaching) or words.word(place) in _SAYING:
            continue
        left = place
        while left > 0 and words.tags[left - 1] in "VRTE" and not reaching:
            left -= 1
        left = _over_time(words, left)
        if left and words.tags[left - 1] == "I" and words.word(left - 1) not in _RELATIVES:
            return PRONOUN
        if left > 1 and words.word(left - 1) in _RELATIVES:
            left -= 1
            if words.tags[left - 1] in ",-":
                left -= 1
        phrase = phrase_before(words.tags, left, wide=True) if left else None
        if phrase is None and left > 1 and words.tags[left - 1] in ',")':
            phrase = _before_aside(words, left - 1)
        if phrase and words.word(phrase.head) not in TIME and len(words.word(phrase.head)) > 1:
            return words.label(phrase)
        place = left
    return None


_SAYING = words("saying")


def _over_time(words: Words, left: int) -> int:
    """Back over "in 2022", "last year", "on Friday" that stand between subject and verb."""
    begin = left
    while left > 0 and (words.tags[left - 1] == "~" or words.word(left - 1) in TIME):
        left -= 1
        while (
            left > 0
            and words.tags[left - 1] in "DA"
            and words.word(left - 1) in ("last", "this", "the", "next", "first", "second", "third", "fourth", "past")
        ):
            left -= 1
        if left > 0 and words.tags[left - 1] == "P":
            return left - 1
    return left if left > 0 else begin


def _before_aside(words: Words, end: int) -> Phrase | None:
    """The subject before an aside between commas or brackets: "The firm, based in Rome, earned"."""
    left = end
    while left > max(0, end - REACH) and words.tags[left - 1] not in ",(":
        left -= 1
    return phrase_before(words.tags, left - 1) if left > 1 else phrase_before(words.tags, end)


def beside(words: Words, mention: Mention) -> Subject | None:
    """Where no verb tells: the noun phrase just before the figure, or the one just after it."""
    place = before_qualifier(words, mention)
    while place > 0 and words.tags[place - 1] in "PT,(:-":
        place -= 1
    phrase = phrase_before(words.tags, place) if place else None
    if phrase is None and mention.last < len(words.tags):
        after = mention.last + (words.tags[mention.last] in "PO")
        phrase = phrase_after(words.tags, after)
    if phrase is None or words.word(phrase.head) in TIME | EMPTY:
        return None
    return words.label(phrase)
