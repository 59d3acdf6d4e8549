"""Subjects: what each figure measures, as the row label a reader would write, and its head word.

The label is a noun phrase of the sentence: the counted things themselves, what "of" names after the figure, the noun
that the figure stands before, the object of the movement, or the subject of the clause.
"""

from __future__ import annotations

from collections.abc import Sequence

from figures.atoms import Atoms
from figures.context.clauses import beside, by_clause
from figures.context.labels import COPULAS, EMPTY, NONE, PRONOUN, TIME, Subject, Words, before_qualifier
from figures.context.syntax import Phrase, phrase_after, phrase_before
from figures.lexicon.english import english, words
from figures.mentions import Mention

_HOLLOW = words("hollow")
_HOLLOW_UNITS = frozenset(("units",))


def subjects(
    atoms: Atoms, tags: str, words_of: Sequence[str], mentions: Sequence[Mention], carried: Subject = NONE
) -> list[Subject]:
    """The subject of each figure of a sentence; ``carried`` is the subject of the sentence before.

    ``words_of`` are the tokens in lower case, without the space after them.
    """
    words = Words(atoms, tags, words_of)
    found: list[Subject] = []
    for number, mention in enumerate(mentions):
        earlier = mentions[number - 1] if number else None
        found.append(_subject(words, mention, earlier, found[-1] if found else NONE, carried))
    return found


def _subject(words: Words, mention: Mention, earlier: Mention | None, last: Subject, carried: Subject) -> Subject:
    if (
        earlier is not None
        and words.tags[mention.first - 1 : mention.first] == "("
        and earlier.last == mention.first - 1
    ):
        return last  # a conversion in brackets
    for rule in (
        counted_things,
        of_after,
        modified,
        of_before,
        of_age,
        holder,
        moved_object,
        for_what,
        by_clause,
        beside,
    ):
        found = rule(words, mention)
        if found is PRONOUN:
            break
        if found:
            return found
    if earlier is not None and last.label:
        return last
    return carried


def counted_things(words: Words, mention: Mention) -> Subject | None:
    """2,001 suspects: the suspects, with what was done to them ("arrested")."""
    quantity = mention.quantity
    if mention.pattern == "count_joined" or (
        quantity.kind != "count" and not (quantity.kind == "rate" and mention.pattern == "count")
    ):
        return None
    tokens = words.atoms.tokens
    first = mention.first
    while first < mention.last and not (
        tokens[first][0].isalpha() and words.atoms.codes[first] not in "12hmDa&V_N" and words.word(first) != "of"
    ):
        first += 1
    if first >= mention.last:
        return None
    last = mention.last
    for place in range(first, last):  # cases per 100,000 people: the cases
        if words.atoms.codes[place] in "P/aE" and place > first:
            last = place
            break
    head = last - 1
    if words.word(head) in _HOLLOW_UNITS:
        return None
    text = " ".join("".join(tokens[first:last]).split())
    after = words.tags[last : last + 1] if last == mention.last else ""
    if after in ("E", "V") and words.word(last).endswith("ed"):
        text += " " + tokens[last].rstrip()
    return Subject(text, tokens[head].rstrip())


def of_after(words: Words, mention: Mention) -> Subject | None:
    """134 tons of narcotics, 36 percent of the world's forests."""
    if mention.last < len(words.tags) and words.tags[mention.last] == "O":
        if mention.quantity.kind == "percent" and _predicate(words, mention):
            return None  # defence spending is 20 percent of the budget
        phrase = phrase_after(words.tags, mention.last + 1)
        if phrase and words.word(phrase.head) not in TIME:
            return words.label(phrase)
    return None


def _predicate(words: Words, mention: Mention) -> bool:
    """Whether the figure is said of the clause's subject: after "is", "to", "for", not as the object of a verb."""
    place = before_qualifier(words, mention)
    while place > 1 and words.tags[place - 1] == "R":
        place -= 1
    before = words.word(place - 1) if place else ""
    return place > 1 and (before in ("to", "for", "at", "by") or before in COPULAS or before in english().reach)


_MEASURED = words("measured")


def modified(words: Words, mention: Mention) -> Subject | None:
    """A 900-kilometer porous border, a €60 million loan agreement."""
    place = mention.last
    if place < len(words.tags) and words.tags[place] == "(":  # its conversion stands between
        closing = words.tags.find(")", place, place + 9)
        place = closing + 1 if closing > 0 else place
    hyphen = place < len(words.tags) and words.tags[place] == "-"
    if hyphen or words.tags[place : place + 2] == "&#":
        place += 1
    if (
        words.word(place) in _MEASURED
        or place >= len(words.tags)
        or words.tags[place] not in "ANG#"
        or (mention.quantity.kind == "count" and mention.pattern != "count_joined")
    ):
        return None
    before = words.tags[mention.first - 1] if mention.first else ""
    if (
        before not in "DAN"
        and "-" not in words.atoms.tokens[mention.last - 1]
        and mention.quantity.kind == "percent"
        and before != "D"
    ):
        return None
    phrase = phrase_after(words.tags, place)
    if phrase is None or words.word(phrase.head) in TIME:
        return None
    if words.word(phrase.head) in EMPTY:  # 300 million dollars worth of swaps
        worth = phrase_after(words.tags, phrase.last + 1) if words.tags[phrase.last : phrase.last + 1] == "O" else None
        return words.label(worth) if worth else None
    if (
        words.word(phrase.head) in english().change_nouns
        and phrase.last < len(words.tags)
        and words.tags[phrase.last] in "OP"
    ):
        inner = phrase_after(words.tags, phrase.last + 1)
        return words.label(inner) if inner and words.word(inner.head) not in TIME else None
    if words.word(phrase.head) in english().change_nouns:
        return None
    return words.label(phrase)


def of_before(words: Words, mention: Mention) -> Subject | None:
    """A budget of 70 billion rupees, an increase of 5 percent in exports."""
    place = before_qualifier(words, mention)
    if place < 2 or words.tags[place - 1] != "O":
        return None
    phrase = phrase_before(words.tags, place - 1)
    if phrase is None:
        return None
    head = words.word(phrase.head)
    if head in english().change_nouns or head in EMPTY:
        after = mention.last
        if after < len(words.tags) and words.word(after) in ("in", "for", "on"):
            inner = phrase_after(words.tags, after + 1)
            if inner and words.word(inner.head) not in TIME:
                return words.label(inner)
        return words.label(phrase) if head not in EMPTY and phrase.head - phrase.first > 1 else None
    return words.label(phrase)


def of_age(words: Words, mention: Mention) -> Subject | None:
    """Maddon, 66, and a 12-year-old boy."""
    if mention.quantity.kind != "age" and not (
        mention.pattern == "bare" and words.tags[max(0, mention.first - 1)] == ","
    ):
        return None
    place = mention.first - 1
    while place > 0 and words.tags[place] in ",([":
        place -= 1
    if words.tags[mention.first - 1 : mention.first] in (",", "("):
        phrase = phrase_before(words.tags, place + 1)
        return words.label(phrase) if phrase else None
    return None


def holder(words: Words, mention: Mention) -> Subject | None:
    """Iowa with 1.03 million acres, Labour on 35: in a list the name before the figure holds it."""
    place = mention.first
    if place > 1 and words.word(place - 1) in ("with", "on", "at", "by", "up", "down"):
        place -= 1
    if place < 1 or words.tags[place - 1] != "N" or words.atoms.codes[place - 1] not in "CĆ":
        return None
    first = place - 1
    while first > 0 and (words.atoms.codes[first - 1] in "CĆ" or words.tags[first - 1] == "A"):
        first -= 1
    before = words.tags[first - 1] if first else ","
    if before == "D" and first > 1:
        before = words.tags[first - 2]
    return words.label(Phrase(first, place, place - 1)) if before in ",&C;P" else None


def moved_object(words: Words, mention: Mention) -> Subject | None:
    """To increase bilateral trade to $10 billion: what is moved stands between the verb and the figure."""
    place = before_qualifier(words, mention)
    if place < 2 or words.tags[place - 1] not in "PT" or words.word(place - 1) not in ("to", "by", "from", "at", "for"):
        return None
    phrase = phrase_before(words.tags, place - 1)
    if phrase is None or phrase.first == 0 or words.word(phrase.head) in TIME:
        return None
    verb = phrase.first - 1
    while verb > 0 and words.tags[verb] in "D#":
        verb -= 1
    if words.tags[verb] not in "VGE" or words.word(verb) in COPULAS:
        return None
    return words.label(phrase)


def for_what(words: Words, mention: Mention) -> Subject | None:
    """Spent $5 million on roads, wiping $340 million from its value: what the amount goes to or comes from."""
    place, after = before_qualifier(words, mention), mention.last
    if place == 0 or mention.quantity.kind not in ("money", "rate") or after + 1 >= len(words.tags):
        return None
    verb = words.word(place - 1)
    if (
        words.tags[place - 1] not in "VGE"
        or verb in english().reach
        or verb in COPULAS
        or verb in ("cost", "costs", "rose", "fell")
    ):
        return None
    if words.word(after) not in ("on", "for", "from", "in", "into", "to", "off"):
        return None
    phrase = phrase_after(words.tags, after + 1)
    if (
        phrase is None
        or words.word(phrase.head) in TIME
        or (phrase.last < len(words.tags) and words.tags[phrase.last] == "#")
    ):
        return None
    return words.label(phrase)


RULES = (  # in this order; the first that finds a label
    counted_things,
    of_after,
    modified,
    of_before,
    of_age,
    holder,
    moved_object,
    for_what,
    by_clause,
    beside,
)
