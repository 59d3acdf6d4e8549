"""Counted things as labels: "suspects arrested", "Acme workers"; the noun of the figure with its owner."""

from __future__ import annotations

from figures.context.chains import verb_before
from figures.context.clauses import Clauses
from figures.context.labels import COPULAS, EMPTY, OF_IDIOMS, PAST, TIME, Subject, Words
from figures.context.phrases import HUMANS, with_plurals, words_of
from figures.context.syntax import Phrase
from figures.context.wordtags import movers
from figures.lexicon.english import words
from figures.mentions import Mention

_DESCRIBING = ("count_joined", "count_describing")  # 14-station trip, three course meal
_EQUATING = words("equating")
_SAYING = words("saying") | words_of("verbs", "open")
_SCALE = words("scale")
_SCALING = words("scaling")
_LEVELS = words("reached_by")
_HOLLOW = words("hollow_units")
_HOLDING = words("holding_things")
_HAVING = words("having")
_ATTACHED = words("attached")
_PARTICLES = words("particles")
_PASTS = words("irregular_participles")
_QUALIFYING = words("qualifying")
_RELATIVES = words("relatives")
_INSIDE = words("inside_counted")
_HOLLOW_HEADS = words("hollow") | EMPTY
_NO_WHOLE = _HOLLOW_HEADS | TIME
_PEOPLE = HUMANS | words("people") | with_plurals(words("persons"))
_SHORT = 4  # words of a complement that makes the label no longer than a row can show
_NO_NOUN = frozenset("12hmDa&V_N>v")  # codes of number words and what stands among them
_PER = frozenset("P/aE")


def counted_things(clauses: Clauses, mention: Mention, place: int) -> Subject | Phrase | None:
    """2,001 suspects: the suspects, with what was done to them ("arrested") or whose they are."""
    if mention.pattern in _DESCRIBING or (mention.quantity.kind == "rate" and mention.pattern != "count"):
        return None
    words = clauses.words
    noun = _noun(words, mention)
    if noun is None:
        return None
    label, head = _plain(words, noun)
    place = _past_amount(words, _first_of_list(words, place))
    before = words.word(place - 1)
    if words.lower[noun.head] in _HOLLOW or (words.lower[noun.head] in _SCALE and before in movers() | _SCALING):
        return None
    whole = _whole(words, place - 1) if before in _ATTACHED else ""
    if noun.last == mention.last:
        if not whole and (done := _done_after(words, noun.last)):
            return Subject(f"{label} {done}", head)
        label += _complement(words, noun.last)
    if whole:
        return Subject(f"{whole} {before} {label}", head)
    if before in _LEVELS and words.word(verb_before(words, place) or -1) in movers():
        return None  # employment grew by 12,000 jobs
    owner = _owner(clauses, place, before)
    if owner and before in _EQUATING:
        return owner
    if owner and owner.head not in words.counted and (before in _HAVING or _named(words, owner, noun)):
        name = words.owner(owner)
        if name and name != label:
            return Subject(f"{name} {label}", head)
    return Subject(label + _done_before(words, place - 1, label), head)


def counted_noun(words: Words, mention: Mention) -> Subject | None:
    """The noun in a figure alone."""
    noun = _noun(words, mention)
    return _plain(words, noun) if noun else None


def _plain(words: Words, noun: Phrase) -> Subject:
    tokens = words.atoms.tokens
    return Subject(" ".join("".join(tokens[noun.first : noun.last]).split()), tokens[noun.head].rstrip())


def _named(words: Words, owner: Phrase, things: Phrase) -> bool:
    """Whether a name owns the things; people are nobody's ("the Senate asked three men")."""
    return words.lower[things.head] not in _PEOPLE and words.named(owner.head - 1, owner.head + 1)


def _whole(words: Words, place: int) -> str:
    """What has the things: "volume of shares", "duty on goods"; not where it opens the sentence, as its subject."""
    first = words.start(place)
    if first is None or words.lower[place - 1] in _HOLLOW_HEADS or place - 1 in words.counted:
        return ""
    if words.lower[place - 1] in OF_IDIOMS and words.word(first - 1) == "in":
        return ""  # in front of 40 guests
    if first == 0 and words.lower[place] != "of":
        return ""  # farmers on 100 farms: the farms
    return words.label(Phrase(first, place, place - 1)).label


def _owner(clauses: Clauses, place: int, before: str) -> Phrase | None:
    """Who has or does something with the things: the subject of the verb right before them; John Gant (0.5 WAR)."""
    words, tags = clauses.words, clauses.words.tags
    if not place:
        return None
    if tags[place - 1] == "(":
        return words.phrase_before(place - 1)
    if before in _HAVING:
        near = words.phrase_before(place - 1) or clauses.subject_known(place)
        return near or (words.phrase_before(place - 2) if tags[place - 2 : place - 1] == "," else None)
    if before in _SAYING or before in _HOLDING:
        return None  # …, said one banker; the figure included 60 ships
    particle = before in _PARTICLES and tags[place - 2 : place - 1] in ("V", "G", "E")  # ran for 30 yards
    return clauses.subject_known(place) if particle or tags[place - 1] in "VGE" else None


def _past_amount(words: Words, place: int) -> int:
    """Where "a total of", "the equivalent of" begin before the counted things."""
    while place > 1 and words.tags[place - 1] == "O" and words.lower[place - 2] in EMPTY:
        place = words.start(place - 1) or 0
    return place


def _first_of_list(words: Words, place: int) -> int:
    """Where the first thing of a list begins: of "138 yards and 2 runs" the yards."""
    tags = words.tags
    while place > 1 and tags[place - 1] in ",&" and "#" in tags[max(0, place - 5) : place - 1]:
        first = words.start(place - 1)
        if first is None:  # a figure without its noun
            first = place - 1
            while first and tags[first - 1] == "#":
                first -= 1
        while tags[first : first + 1] == "R":
            first += 1
        if tags[first : first + 1] != "#":
            break
        place = first
        while place and words.lower[place - 1] in _QUALIFYING:
            place -= 1
    return place


def _complement(words: Words, place: int) -> str:
    """What "of", "in", "at" say of the counted things: seasons of a series, students at a university."""
    tags = words.tags
    start = place + 1 if tags[place : place + 1] in ("G", "E") else place
    if words.word(start) not in _INSIDE:
        return ""
    inner = words.phrase_after(start + 1)
    if inner is None or inner.last - inner.first > _SHORT or "#" in tags[inner.first : inner.last]:
        return ""
    if words.lower[inner.head] in _NO_WHOLE or tags[inner.last : inner.last + 2] in ("&N", "&A", "&D"):
        return ""
    return " " + " ".join("".join(words.atoms.tokens[place : inner.last]).split())


def _noun(words: Words, mention: Mention) -> Phrase | None:
    """The counted noun in the figure: of "cases per 100,000 people" the cases."""
    tokens, codes, first = words.atoms.tokens, words.atoms.codes, mention.first
    while first < mention.last and not (
        tokens[first][0].isalpha() and codes[first] not in _NO_NOUN and words.lower[first] != "of"
    ):
        first += 1
    if first == mention.last:
        return None
    last = first + 1
    while last < mention.last and codes[last] not in _PER:
        last += 1
    return Phrase(first, last, last - 1)


def _done_after(words: Words, place: int) -> str:
    """What was done to the counted things: "suspects arrested", "masks were stolen", "people who are unemployed"."""
    tags = words.tags
    told = words.word(place) in _RELATIVES
    place += told
    start = place
    while tags[place : place + 1] in ("V", "R") and words.lower[place] in COPULAS:
        place += 1
    if place == start and (told or (tags[place : place + 1] == "V" and tags[place + 1 : place + 2] in ("N", "D", "#"))):
        return ""  # farms submitted bids
    if place > start and words.lower[place - 1] not in _EQUATING:
        return ""  # people have signed
    if tags[place : place + 1] == "E" and place > start:
        return words.atoms.tokens[place].rstrip()
    if tags[place : place + 1] in ("E", "V") and words.lower[place].endswith("ed"):
        return words.atoms.tokens[place].rstrip()
    return words.atoms.tokens[place].rstrip() if told and tags[place : place + 1] == "A" else ""


def _done_before(words: Words, place: int, label: str) -> str:
    """What the verb before the counted things did to them: of "found 100 pulsars" the "found"."""
    if place < 0 or words.tags[place] not in "VE" or label.count(" ") > 1:
        return ""
    word = words.lower[place]
    if word not in _PASTS and (words.atoms.codes[place] not in PAST or word[-1] not in "dnt"):
        return ""
    return "" if word in _HAVING or word in _EQUATING or word in _HOLDING else f" {word}"
