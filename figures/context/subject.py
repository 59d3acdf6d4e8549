"""Subjects: what each figure measures, as the row label a reader would write, and its head word.

The label is a noun phrase of the sentence: the counted things with their owner, what the words beside the figure name,
or the subject of the clause.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from figures.atoms import Atoms
from figures.context import beside, holders, objects
from figures.context.clauses import PRONOUN, Clauses
from figures.context.counted import counted_noun, counted_things
from figures.context.labels import NONE, ORDERING, TIME, Subject, Words, before_qualifier
from figures.context.owners import owned
from figures.context.respective import RESPECTIVELY, told_apart
from figures.context.surroundings import UP_OR_DOWN
from figures.context.syntax import Phrase, with_verbs
from figures.lexicon.english import english, words
from figures.mentions import Mention

_COUNTED = ("count", "rate")
_AGAINST = english().roles["against"]
_FROM = frozenset(["from", "with", "to", *_AGAINST])
_LEVELS = frozenset(["count", "index"])
_LEFT_OVER = words("left_over")
_PART = re.compile("OD?[AN]{1,4},?&")
_OF_WHICH = frozenset(["which", "whom"])
_GAPS = frozenset(["T", "&", ",", ",&"])


def subjects(
    atoms: Atoms, tags: str, words_of: Sequence[str], mentions: Sequence[Mention], carried: Subject = NONE
) -> list[Subject]:
    """The subject of each figure of a sentence; ``carried`` is the subject of the sentence before.

    ``words_of`` are the tokens in lower case, without the space after them.
    """
    tags = with_verbs(tags, atoms.codes, words_of)
    counted = {mention.last - 1 for mention in mentions if mention.counts}
    clauses = Clauses(Words(atoms, tags, words_of, tags[::-1], counted))
    found: list[Subject] = []
    earlier, last = None, NONE
    for mention in mentions:
        last = _subject(clauses, mention, earlier, last, carried)
        found.append(last)
        earlier = mention
    return told_apart(clauses, mentions, found, carried) if RESPECTIVELY in words_of else found


def _subject(clauses: Clauses, mention: Mention, earlier: Mention | None, last: Subject, carried: Subject) -> Subject:
    words = clauses.words
    tags, place = words.tags, before_qualifier(words, mention)
    if earlier is not None:
        if earlier.last == mention.first - 1 and tags[earlier.last] == "(":
            return last  # a conversion in brackets
        if earlier.counts and not mention.counts and (earlier.last == place or words.word(mention.last) in _LEFT_OVER):
            return counted_noun(words, earlier) or last  # 5,000 homes and 12,000 more; 2,000 shares 5,000
        if last.label and (_goes_on(words, earlier, mention, place) or _compared(words, earlier, mention, place)):
            return last
    if mention.quantity.kind in _COUNTED and (counted := counted_things(clauses, mention, place)):
        return counted if isinstance(counted, Subject) else clauses.named(counted)
    after = beside.past_bracket(tags, mention.last)
    for rule in _rules(tags[after : after + 1], tags[place - 1] if place else ""):
        found = rule(clauses, mention, place)
        if found is PRONOUN:
            break
        if found:
            return owned(clauses, found, place) if rule in _OF_THINGS else clauses.named(found)
    if earlier is not None and last.label:
        return last
    return carried


@cache
def _rules(after: str, before: str) -> tuple[Rule, ...]:
    """The rules that can say something of a figure between two tags, in their order."""
    return (*_AFTER.get(after, ()), *_BEFORE.get(before, ()), holders.by_clause, holders.nearest)


def _goes_on(words: Words, earlier: Mention, mention: Mention, place: int) -> bool:
    """From $3 to $5, 4 and 6 inches, 190 points or 0.6 percent, 5 vs 4: nothing else stands between the figures."""
    gap, before = words.tags[earlier.last : place], words.lower[place - 1]
    if before in _OF_WHICH and words.lower[place - 2] == "of":
        return True  # 5 million for parks, of which 2 million
    if before == "of" and words.lower[place - 2] == "equivalent" and len(gap) < 5:
        return True  # $3 billion, the equivalent of 4 percent of output
    if before == "," and words.lower[place] in UP_OR_DOWN and _only_time(words, earlier.last, place - 1):
        return True  # a dividend of $3 for 2025, up 7 percent
    if before == "or" and _PART.fullmatch(gap):
        return True  # 60 percent of its value, or $30 billion
    if gap == "P":
        return before in _AGAINST
    if gap not in _GAPS or earlier.counts or mention.counts:
        return False
    describes = mention.joined or words.word(mention.last - 2) == "-"  # a five-day, 80 million-mile journey
    return not describes and words.tags[mention.last : mention.last + 1] != "O"


def _only_time(words: Words, first: int, last: int) -> bool:
    """Whether only words of time stand between two places."""
    between = zip(words.tags[first:last], words.lower[first:last], strict=True)
    return all(tag in "P~DR" or word in TIME or word in ORDERING for tag, word in between)


def _compared(words: Words, earlier: Mention, mention: Mention, place: int) -> bool:
    """Sold 13,000 cars, down from 21,000; to 58 from 30 ships: an earlier level is one of the same things."""
    before = words.lower[place - 1] if place else ""
    if mention.quantity.kind not in _LEVELS or before not in _FROM:
        return False
    if mention.counts:
        return not earlier.counts and earlier.quantity.kind in _LEVELS and earlier.last == place - 1
    after = words.word(mention.last)
    if words.tags[mention.last : mention.last + 1] in ("N", "A") and after not in ORDERING | TIME:
        return False  # compared with nil growth
    return words.tags[place - 2 : place - 1] == "P" or before in _AGAINST or earlier.last == place - 1


_OF_THINGS = (beside.modified, beside.of_before)  # what they find has an owner in the clause
Rule = Callable[[Clauses, Mention, int], Phrase | None]
_AFTER: dict[str, tuple[Rule, ...]] = {
    "O": (beside.of_after,),
    "D": (beside.doubled,),
    "C": (beside.times_as_many,),
    "P": (beside.times_as_many, objects.made_of),
    "R": (objects.made_of,),
    **{tag: (objects.allotted,) for tag in "VE"},
    **{tag: (beside.modified,) for tag in "-&ANG#,"},
}
_BEFORE: dict[str, tuple[Rule, ...]] = {
    "O": (beside.of_before,),
    "N": (holders.bounded, holders.distant, objects.moved_object, objects.given, objects.moved_by, holders.holder),
    "I": (objects.moved_by, objects.for_what),
    "P": (objects.given, objects.moved_object, holders.holder),
    "T": (objects.moved_object,),
    ",": (holders.of_age, objects.for_what),
    ":": (holders.headed,),
    "(": (holders.of_age, holders.bracketed),
    **{tag: (objects.for_what,) for tag in "&RVGE"},
}
