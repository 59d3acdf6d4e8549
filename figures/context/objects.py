"""Objects: rules that find the label of a figure in what a verb does something to: "raise rates to 5 percent".

All take the clauses, the figure, and the place where its words begin, and say nothing where they do not apply.
"""

from __future__ import annotations

from figures.context.beside import with_complement
from figures.context.chains import chain
from figures.context.clauses import PRONOUN, Clauses
from figures.context.labels import COPULAS, EMPTY, Words, over_time
from figures.context.surroundings import UP_OR_DOWN
from figures.context.syntax import Phrase
from figures.context.wordtags import movers
from figures.lexicon.english import english, words
from figures.mentions import Mention

_MOVERS_TO = words("movers_to")
_MONEYS = words("moneys")
_DESTINATIONS = words("destinations")
_COSTING = words("costing")
_ALLOTTED = words("allotted")
_SENDING = words("sending")
_PLACING = words("placing")
_OUTLOOKS = words("outlooks")
_STAYS = words("stays")
_SORTS = {"money": _MONEYS, "rate": _MONEYS, "duration": _STAYS}
_GIVING = words("giving")
_PUTTING = words("putting")
_PUT_AT = words("put_at")


def moved_object(clauses: Clauses, mention: Mention, place: int) -> Phrase | None:
    """To increase bilateral trade to $10 billion: what is moved stands between the verb and the figure."""
    words = clauses.words
    before = words.lower[place - 1]
    if before not in _MOVERS_TO or (before == "within" and mention.quantity.kind == "duration"):
        return None
    end = place - 1 - (words.word(place - 2) in UP_OR_DOWN)  # revised its estimate up to
    return _object(words, over_time(words, end))


def moved_by(clauses: Clauses, mention: Mention, place: int) -> Phrase | None:
    """Pulled the sector 0.68 percent lower, cut emissions 29 percent; "it" and "them" stand for something before."""
    words = clauses.words
    if mention.quantity.kind != "percent" and words.tags[place - 1] != "I":
        return None
    if words.tags[place - 1] == "I":
        return PRONOUN if words.word(place - 2) in movers() else None
    phrase = _object(words, place)
    return phrase if phrase and words.lower[phrase.first - 1] in movers() | _SENDING else None


def _object(words: Words, place: int) -> Phrase | None:
    """The object that ends right before a token, of a verb or after the figure of another object."""
    tags, lower, first = words.tags, words.lower, words.start(place)
    if first is not None and first < place - 1 and lower[first] in movers() and lower[first].endswith("ing"):
        return Phrase(first + 1, place, place - 1)  # on increasing spending to
    phrase = chain(words, place)
    if phrase is None:
        return None
    verb, after = phrase.first - 1, tags[phrase.head + 1]
    if after in "OP" and lower[phrase.head] in english().change_nouns:
        moved = words.phrase_after(phrase.head + 2)  # a rise in exports to
        return None if moved is None or words.says_nothing(moved) else with_complement(words, moved)
    if verb < 0:
        return None
    if (after == "O" and lower[phrase.head] in EMPTY) or (after in "OP" and lower[phrase.head] in _OUTLOOKS):
        phrase = words.phrase_after(phrase.head + 2)  # cut its estimate of the crop to
    if phrase is None or words.says_nothing(phrase):
        return None
    listed = tags.rfind("#", 0, verb)
    if tags[verb] in "&," and listed >= 0 and not {"V", "P"} & set(tags[listed:verb]):
        return phrase  # cut costs by 5 percent and spending to $3 million
    acts = tags[verb] in "VGE" or lower[verb] in movers()
    return phrase if acts and lower[verb] not in COPULAS else None


def given(clauses: Clauses, mention: Mention, place: int) -> Phrase | None:
    """Gave the Greens 9 percent, put Labour on 43, fined the bank $5 million: who or what the figure goes to."""
    words = clauses.words
    put = words.lower[place - 1] in _PUT_AT
    if mention.quantity.kind == "duration":
        return None  # gave the bank 20 days
    phrase = words.phrase_before(place - put)
    if phrase is None or words.word(phrase.first - 1) not in (_PUTTING if put else _GIVING):
        return None
    return None if words.says_nothing(phrase) else phrase


def for_what(clauses: Clauses, mention: Mention, place: int) -> Phrase | None:
    """Spent $5 million on roads, wiping $340 million from its value: what the amount goes to or comes from."""
    words, after = clauses.words, mention.last
    if mention.quantity.kind not in ("money", "rate"):
        return None
    after += words.word(after) == "out" and words.word(after + 1) == "of"
    if words.word(after) == "over" and words.word(after + 3) in _DESTINATIONS:
        after += 3  # 5 million over three years on
    to = words.word(after) == "to" and words.lower[place - 1] in _GIVING | _ALLOTTED  # extended $5 million to India
    if not to and words.word(after) not in _DESTINATIONS:
        return None
    if words.tags[place - 1] in ",&":  # 5 dollars from milk and 3 dollars from cheese
        earlier = words.tags.rfind("#", 0, place - 1) + 1
        if words.word(earlier) != words.word(mention.last):
            return None
    elif _says_where(words.lower[place - 1], words.word(after)):
        return None
    phrase = words.phrase_after(after + 1)
    if phrase is None or words.is_time(phrase) or words.tags[phrase.last : phrase.last + 1] == "#":
        return None
    return with_complement(words, phrase)


def _says_where(verb: str, preposition: str) -> bool:
    """Whether the words after an amount say where or when, not what for: cost $5 in Rome, gained 2 cents in trading."""
    return verb in english().reach | COPULAS | _COSTING or (verb in movers() and preposition in _PLACING)


def allotted(clauses: Clauses, mention: Mention, place: int) -> Phrase | None:
    """The $5 million spent on roads, $3 million pledged to refugees: what the amount is for."""
    words, after = clauses.words, mention.last
    if words.lower[after] not in _ALLOTTED or words.word(after + 1) not in _DESTINATIONS:
        return None
    phrase = words.phrase_after(after + 2)
    return None if phrase is None or words.says_nothing(phrase) else phrase


def made_of(clauses: Clauses, mention: Mention, place: int) -> Phrase | None:
    """€100 million a year in grants, $3 million in damages, two years in prison: what sort of money or time it is."""
    words, after = clauses.words, mention.last
    after += words.tags[after] == "R"
    if words.word(after) != "in":
        return None
    sorts = _SORTS.get(mention.quantity.kind, ())
    phrase = words.phrase_after(after + 1)
    return phrase if phrase is not None and words.lower[phrase.head] in sorts else None
