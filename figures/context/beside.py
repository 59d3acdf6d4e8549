"""Rules that find the label of a figure in the words beside it; each says nothing where it does not apply.

All take the clauses, the figure, and the place where its words begin: "about", "more than" go with it.
"""

from __future__ import annotations

import re

from figures.context.clauses import Clauses
from figures.context.labels import COPULAS, EMPTY, OF_IDIOMS, ORDERING, QUALIFYING, TIME, Words, over_time
from figures.context.syntax import Phrase
from figures.context.wordtags import movers
from figures.kinds import FIRST, KINDS
from figures.lexicon.english import english, words
from figures.lexicon.nouns import OWNING
from figures.mentions import Mention

_FURTHER, _ING = (frozenset((KINDS[kind], chr(ord(KINDS[kind]) + FIRST))) for kind in ("more", "ing"))
_BESIDES = TIME | ORDERING | EMPTY | QUALIFYING | english().qualifiers.keys()
_GOALS = words("goals")
_MANY = ("many", "much")
_MEASURED = words("measured")
_ACROSS = words("measuring_adjectives")
_PAID_IN = words("paid_in")
_STOCKED = words("stocked")
_INSIDE = words("inside")
_YARDSTICKS = words("yardsticks")
_JOINED = re.compile("#+(?=[AN])")
_PASTS = words("pasts")
_LOSSES = words("losses")
_ALLOWANCES = words("allowances")
_MAKING_UP = words("making_up")
_COMPOSING = words("composing")


def of_after(clauses: Clauses, mention: Mention, place: int) -> Phrase | None:
    """134 tons of narcotics, 36 percent of the world's forests."""
    words = clauses.words
    if words.word(place - 1) == "within" or (mention.quantity.kind == "percent" and _predicate(words, place)):
        return None  # defence spending is 20 percent of the budget; keep it within 5 metres of the wall
    phrase = words.phrase_after(past_bracket(words.tags, mention.last) + 1)
    if phrase is None or words.is_time(phrase):
        return None
    things = next((at for at in range(phrase.first, phrase.last) if at in words.counted), phrase.head)
    if things < phrase.head:
        return Phrase(phrase.first, things + 1, things)  # three of its 11 sirens work
    whole = words.lower[phrase.head] in _YARDSTICKS or mention.quantity.kind == "rate"
    if whole and (measured := of_before(clauses, mention, place)):
        return measured  # a surplus of 3 percent of output
    return with_complement(words, phrase)


def doubled(clauses: Clauses, mention: Mention, place: int) -> Phrase | None:
    """To treble our output from 30 tons: what a verb that is a figure itself does it to."""
    phrase = clauses.words.phrase_after(mention.last) if is_verb(clauses.words, mention, place) else None
    return with_complement(clauses.words, phrase) if phrase else None


def times_as_many(clauses: Clauses, mention: Mention, place: int) -> Phrase | None:
    """Lost 40 homes and twice as many barns: what there is so many times as much of."""
    words, after = clauses.words, mention.last
    if mention.quantity.kind != "ratio" or words.word(after) != "as" or words.word(after + 1) not in _MANY:
        return None
    phrase = words.phrase_after(after + 2)
    return None if phrase is None or words.says_nothing(phrase) else phrase


def is_verb(words: Words, mention: Mention, place: int) -> bool:
    """Whether a figure is the verb of its clause: doubled, will more than halve; not "fell to half"."""
    word, before = words.lower[mention.first], words.word(place - 1)
    return mention.moves and (word.endswith(("d", "s", "g")) or before == "to" or before in english().roles["modal"])


def past_bracket(tags: str, place: int) -> int:
    """Where a sentence goes on after a figure and its conversion in brackets."""
    closing = tags.find(")", place, place + 9) if tags[place : place + 1] == "(" else -1
    return closing + 1 if closing > 0 else place


def _predicate(words: Words, place: int) -> bool:
    """Whether the figure is said of the clause's subject: after "is", "to", "for", not as the object of a verb."""
    while place > 1 and words.tags[place - 1] == "R":
        place -= 1
    before = words.word(place - 1)
    if before in _MAKING_UP and words.lower[place] == "up":
        return True  # exports make up 20 percent of output
    return place > 1 and (before in _GOALS or before in COPULAS or before in _COMPOSING or before in english().reach)


def modified(clauses: Clauses, mention: Mention, place: int) -> Phrase | None:
    """A 900-kilometer porous border, a €60 million loan agreement, a 25% tax on imports."""
    words = clauses.words
    tags, at = words.tags, past_bracket(words.tags, mention.last)
    if tags[at : at + 1] == "-" or tags[at : at + 3] == "&##":  # 700 cc and 900 cc engines
        at += 1
    if tags[at : at + 2] == ",#" and (joined := _JOINED.match(tags, at + 1)) and words.lower[joined.end() - 2] == "-":
        at = joined.end()  # a $2 million, four-year grant
    at += words.word(at) in _ACROSS and tags[at + 1 : at + 2] == "N"  # a 500-metre-wide dish
    if at >= len(tags) or not _describing(words, mention, at):
        return None
    phrase = words.phrase_after(at)
    if phrase is None or words.is_time(phrase):
        return None
    head, after = words.lower[phrase.head], tags[phrase.last : phrase.last + 1]
    if head in EMPTY:  # 300 million dollars worth of swaps
        return words.phrase_after(phrase.last + 1) if after == "O" else None
    if head in english().change_nouns and head not in _ALLOWANCES:
        inner = words.phrase_after(phrase.last + 1) if after and after in "OP" else None
        sort = words.lower[phrase.head - 1] not in TIME  # not a year-on-year drop
        named = (
            phrase.head > phrase.first and sort and tags[phrase.head - 1] == "N" and tags[mention.first - 1] in "DAVG"
        )
        if inner is not None and named:
            return phrase  # 3 percent export growth in volume terms
        moved = tags[phrase.first : phrase.head]
        if mention.quantity.kind == "percent" and inner is None and moved.endswith("N") and "-" not in moved:
            return Phrase(phrase.first, phrase.head, phrase.head - 1)  # a 20 percent pay rise
        return inner if inner and not words.is_time(inner) else None
    return with_complement(words, phrase._replace(first=_modifiers(words, mention, phrase.first)))


def _describing(words: Words, mention: Mention, at: int) -> bool:
    """Whether a figure describes the noun phrase that begins at a token."""
    tags, lower, kind = words.tags, words.lower, mention.quantity.kind
    if lower[at] in _PAID_IN and tags[at + 1 : at + 2] not in ("N", "A"):
        return False  # 52 dollars a share cash
    if tags[at] not in "ANG#" or lower[at] in _MEASURED or (lower[at] in _STOCKED and tags[at + 1 : at + 2] != "O"):
        return False
    if kind == "count" and mention.pattern not in ("count_joined", "count_describing"):
        return False
    before = tags[mention.first - 1] if mention.first else "-"
    if before in "DA" or "-" in words.atoms.tokens[mention.last - 1]:
        return True
    if words.atoms.codes[at] in _ING and before in "VEGOPT":
        return False  # spent $3 million building a road
    if before == "O" and lower[at] in _PASTS and tags[at + 1 : at + 2] == "P":
        return False  # a record of 7 feet set in May
    if tags[mention.last] == "(" and before == "O":
        return False  # sales of €4 million ($5 million) beat forecasts
    if kind != "percent" or before == "N":
        return True
    verb = lower[mention.first - 1]
    return before in "VG" and verb not in movers() and verb not in COPULAS  # it charges 5 percent interest


def _modifiers(words: Words, mention: Mention, first: int) -> int:
    """Where the words begin that stand before the figure and describe the same thing: a quiet 3-liter engine."""
    tags, lower, place = words.tags, words.lower, mention.first
    while place and tags[place - 1] in "AN" and place - 1 not in words.counted:
        if words.atoms.codes[place - 1] in _FURTHER or lower[place - 1] in _BESIDES:
            break
        place -= 1
    if place == mention.first or tags[mention.last] == "(" or not mention.quantity.unit:
        return first
    before = words.word(place - 1)
    opened = place and tags[place - 1] in "DOP" and before not in english().roles["against"]
    return place if opened or lower[mention.first - 1].endswith(OWNING) else first


def _cut_short(tags: str, place: int) -> bool:
    """Whether a phrase goes on where it was taken to end: with "and", or with a figure."""
    return tags[place : place + 1] == "#" or tags[place : place + 2] in ("&N", "&A", "&D")


def with_complement(words: Words, phrase: Phrase) -> Phrase:
    """A phrase with what "of", "in", "on" or "for" says of its noun."""
    if words.word(phrase.last) not in _INSIDE:
        return phrase
    inner = words.phrase_after(phrase.last + 1)
    if inner is None or _cut_short(words.tags, inner.last):
        return phrase
    head = words.lower[inner.head]
    if words.is_time(inner) or head in OF_IDIOMS or head[0].isdigit():
        return phrase
    return Phrase(phrase.first, inner.last, phrase.head)


def of_before(clauses: Clauses, mention: Mention, place: int) -> Phrase | None:
    """A budget of 70 billion rupees, an increase of 5 percent in exports."""
    words = clauses.words
    phrase = words.phrase_before(place - 1) if words.word(place - 1) == "of" else None
    if phrase is not None and words.is_time(phrase):
        phrase = words.phrase_before(over_time(words, place - 1))  # a deficit this year of
    if phrase is None:
        return None
    head = words.lower[phrase.head]
    lost = head in _LOSSES and mention.quantity.kind == "money"  # a loss of $5 million, but: a loss of 5 percent
    hollow = head in EMPTY and words.lower[phrase.head - 1] != "net"  # but: a net worth of
    if not lost and (head in english().change_nouns or hollow):
        if words.word(mention.last) in _INSIDE:
            inner = words.phrase_after(mention.last + 1)
            if inner and not words.is_time(inner):
                return with_complement(words, inner)
        return phrase if not hollow and phrase.head - phrase.first > 1 else None
    return phrase
