"""Holders: rules that find the label of a figure in the words before it: who or what has it; at last the subject.

All take the clauses, the figure, and the place where its words begin, and say nothing where they do not apply.
"""

from __future__ import annotations

from figures.context.beside import is_verb
from figures.context.chains import chain, verb_before
from figures.context.clauses import PRONOUN, Clauses
from figures.context.labels import NAMES, Words
from figures.context.phrases import HUMANS
from figures.context.syntax import Phrase
from figures.lexicon.english import english, words
from figures.mentions import Mention

_HOLDING = words("holding")
_BOUNDS = words("bounds")
_PENCILLED = words("pencilled")
_AWAY = words("away")
_STANDING = frozenset(["at", "up", "down"])
_LONGEST_NAME = 8  # tokens


def bounded(clauses: Clauses, mention: Mention, place: int) -> Phrase | None:
    """Motorcycles bigger than 700 cc, buyers over 21: the bound describes the noun before it."""
    words = clauses.words
    if _BOUNDS.isdisjoint(words.lower[place : mention.first]):
        return None
    phrase = words.phrase_before(place)
    return phrase if phrase and not words.is_time(phrase) else None


def distant(clauses: Clauses, mention: Mention, place: int) -> Phrase | None:
    """A line 10 km from the city, a plant 5 miles north of Rome: what is so far away."""
    words = clauses.words
    if mention.quantity.kind != "quantity" or words.word(mention.last) not in _AWAY:
        return None
    phrase = words.phrase_before(place)
    return None if phrase is None or words.says_nothing(phrase) else phrase


def headed(clauses: Clauses, mention: Mention, place: int) -> Phrase | None:
    """Lyra 20 Plus: 2 TB for $40: a list names the thing before a colon."""
    words, tags = clauses.words, clauses.words.tags
    name = tags[: place - 1]
    if words.lower[place - 1] != ":" or place > _LONGEST_NAME or "V" in name or "#" in name:
        return None
    heads = [at for at, tag in enumerate(name) if tag == "N" and words.lower[at].isalpha()]
    return Phrase(0, place - 1, heads[-1]) if heads else None


def of_age(clauses: Clauses, mention: Mention, place: int) -> Phrase | None:
    """Maddon, 66, and a 12-year-old boy."""
    if mention.quantity.kind != "age" and (mention.pattern != "bare" or clauses.words.tags[place - 1] != ","):
        return None
    phrase = clauses.words.phrase_before(place - 1)
    return _titled(clauses.words, phrase) if phrase else None


def _titled(words: Words, phrase: Phrase) -> Phrase:
    """The dismissal of captain Ana Ruiz, 34: the person with a title after the last "of"."""
    first = words.tags.rfind("O", phrase.first, phrase.last) + 1
    titled = first and words.atoms.codes[first] not in NAMES and words.atoms.codes[phrase.last - 1] in NAMES
    return Phrase(first, phrase.last, phrase.last - 1) if titled else phrase


def bracketed(clauses: Clauses, mention: Mention, place: int) -> Phrase | None:
    """The Seagull (64 litres): the phrase before the bracket."""
    phrase = clauses.words.phrase_before(place - 1)
    return None if phrase is None or clauses.words.says_nothing(phrase) else phrase


def holder(clauses: Clauses, mention: Mention, place: int) -> Phrase | None:
    """Iowa with 1.03 million acres, sales 5% and costs 3%: in a list the phrase before the figure holds it."""
    words = clauses.words
    tags, codes = words.tags, words.atoms.codes
    if place > 1 and words.lower[place - 1] in _HOLDING:
        place -= 1
        if tags[place - 1] == "R" and tags[place - 2 : place - 1] == ",":
            return chain(words, place - 2)  # the rate, now at
    if place < 1 or tags[place - 1] != "N":
        return None
    if codes[place - 1] not in NAMES:
        phrase = words.phrase_before(place)
        if phrase is None or phrase.first < 2:
            return None
        listed = tags[phrase.first - 1] in ",&;" and tags[phrase.first - 2] in "#," and "#" in tags[: place - 1]
        absolute = words.lower[phrase.first - 1] == "with" and words.lower[place] in _STANDING  # with levels at 1200
        bracket = tags[phrase.first - 1] == "(" and not words.is_time(phrase)  # adults (mean age 41)
        return phrase if listed or absolute or bracket else None
    first = place - 1
    while first > 0 and (codes[first - 1] in NAMES or tags[first - 1] in "A-~"):
        first -= 1
    before = tags[first - 1] if first else ","
    if before in "DO" and first > 1:
        before = tags[first - 2]
        if tags[first - 1] == "O":
            before = "P" if words.lower[first - 2] == "ahead" else ""  # ahead of Chad at
    return Phrase(first, place, place - 1) if before in ",&C;P" else None


def by_clause(clauses: Clauses, mention: Mention, place: int) -> Phrase | None:
    """The subject of the clause that the figure stands in, or is the verb of; who expects something is none."""
    words = clauses.words
    if is_verb(words, mention, place):
        return clauses.subject(mention.first)
    found = clauses.subject_before(mention.first)
    if found and words.lower[found.head] in HUMANS:
        verb = verb_before(words, mention.first)
        if verb is not None and words.lower[verb] in english().roles["forecast"] | _PENCILLED:
            return PRONOUN  # economists had expected 3 percent
    return found


def nearest(clauses: Clauses, mention: Mention, place: int) -> Phrase | None:
    """Where no verb tells: the noun phrase just before the figure, or the one just after it."""
    words = clauses.words
    tags = words.tags
    while place > 0 and tags[place - 1] in "PT,(:-":
        place -= 1
    phrase = words.phrase_before(place)
    if phrase is None and mention.last < len(tags):
        phrase = words.phrase_after(mention.last + (tags[mention.last] in "PO,"))
    return None if phrase is None or words.says_nothing(phrase) else phrase
