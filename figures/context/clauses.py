"""Clauses: which verb a figure stands with, and the subject of each verb, worked out once a verb.

A subject is the noun phrase before the verb with its prepositions; what a relative or a pronoun stands for; the subject
of the verb that this one goes on with ("rose 5% and gained 3", "plans to hire", "fell, wiping 2 billion off").
"""

from __future__ import annotations

from figures.context.chains import antecedent, caused, chain, phrase_opening, verb_before
from figures.context.labels import PAST, REACH, TIME, Subject, Words, over_time
from figures.context.phrases import HUMANS
from figures.context.syntax import Phrase
from figures.context.wordtags import movers
from figures.lexicon.english import words

_RELATIVES = words("relatives")
_STANDING_FOR = words("standing_for")
_POSSESSIVES = words("possessives")
_CONTRACTED = words("contracted")
_SAYING = words("saying")
_OBJECT_ACTS = words("object_acts")
_SPANNING = words("spanning")
_POSTPOSED = words("postposed")
_SUPPOSED = words("supposed")
_INDEFINITE = frozenset(["a", "an"])
_DEEPEST = 12  # verbs that go on with the subject of another

PRONOUN = Phrase(-1, -1, -1)  # the subject is a pronoun for what was spoken of before


class Clauses:
    """The verbs of a sentence and their subjects, each found when asked for."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self._labels: dict[Phrase, Subject] = {}
        self._depth = 0
        self._known: dict[int, Phrase | None] = {}

    def subject_before(self, place: int) -> Phrase | None:
        """The subject of the nearest verb before a token that has one."""
        verb = verb_before(self.words, place)
        while verb is not None and verb >= place - REACH:
            found = self.subject(verb)
            if found:
                return found
            verb = verb_before(self.words, verb)
        return None

    def subject_known(self, place: int) -> Phrase | None:
        """The same; None where a pronoun stands for it."""
        found = self.subject_before(place)
        return None if found is PRONOUN else found

    def finite(self, verb: int) -> bool:
        """Whether a verb has a subject of its own: "builds", "is building", "plans to build", but not "to build"."""
        return self.words.tags[self._group(verb) : verb + 1].lstrip("R").startswith("V")

    def subject(self, verb: int) -> Phrase | None:
        """The noun phrase that a verb says something of; ``PRONOUN`` where the sentence does not name it."""
        if verb not in self._known:
            if self._depth == _DEEPEST:
                return None
            self._depth += 1
            self._known[verb] = None  # also ends the search in circles
            found = self._subject(verb)
            self._depth -= 1
            if found and found is not PRONOUN:
                head = self.words.lower[found.head]
                found = PRONOUN if head in _CONTRACTED else None if self._timed(found) else found
            self._known[verb] = found
        return self._known[verb]

    def _timed(self, phrase: Phrase) -> bool:
        """Whether a phrase is a time: next week; not migraine days, bed nights."""
        compound = phrase.head > phrase.first and self.words.tags[phrase.head - 1] == "N"
        head = self.words.lower[phrase.head]
        return head in TIME and not (compound and head.endswith("s") and self.words.lower[phrase.head - 1] not in TIME)

    def named(self, phrase: Phrase) -> Subject:
        """The label of a phrase; "its", "their" in front of it is replaced by the owner."""
        found = self._labels.get(phrase)
        if found is None:
            found = self._labels[phrase] = self._label(phrase)
        return found

    def _label(self, phrase: Phrase) -> Subject:
        words = self.words
        label = words.label(phrase)
        if words.lower[phrase.first] not in _POSSESSIVES:
            return label
        owner = self.subject_known(phrase.first)
        if owner is None or owner.last > phrase.first or not words.named(owner.first, owner.last):
            return label
        name = words.owner(owner)
        return Subject(f"{name} {label.label}", label.head) if name else label

    def _subject(self, verb: int) -> Phrase | None:
        words, tags = self.words, self.words.tags
        left = self._group(verb)
        alone = tags[verb] in "GE" and not tags[left:verb].strip("R")  # a participle without its auxiliary
        if left and tags[left] == "T" and tags[left - 1] == "N":
            return self._of_infinitive(verb, left)
        group, left = left, left if alone else over_time(words, left)
        timed = left < group
        if left and tags[left - 1] == ")":
            left = max(tags.rfind("(", 0, left), 0)
        while left and (tags[left - 1] in '"RD' or words.lower[left - 1] in _POSTPOSED):
            left -= 1
        if not left:
            return None
        before = tags[left - 1]
        if before == "N" and tags[left + 1 : left + 2] == "T" and (moved := caused(words, left)):
            return moved
        if before == "N":
            return words.phrase_before(left) if alone else self._described(left) or chain(words, left)
        if before in "VG" and timed and (first := phrase_opening(words, left)) is not None:
            return Phrase(first, left, left - 1)  # profits in May rose
        if words.lower[left - 1] in _RELATIVES:
            return antecedent(words, left - 1)
        if before == "#":
            return self._of_amount(left) or self.subject_before(left)
        if before == "I":
            return self._named(left - 1)
        passive = words.lower[left] in _SUPPOSED and tags[left + 1] == "T"  # the bridge, expected to cost
        if before in ",-:" and not alone and not passive:
            found = self._before_aside(left - 1) or self.subject_before(left)
            aside = words.atoms.codes[verb] in PAST and tags[verb + 1 : verb + 2] == "P"  # the driver, clocked at 98
            return found or (words.phrase_before(left - 1) if aside else None)
        if before == "&" and not alone:
            return self._joined(left - 1)
        if before != ",":
            return self.subject_before(left)
        if tags[verb] == "E" or words.lower[verb] in _SPANNING or passive:
            return words.phrase_before(left - 1) or self.subject_before(left)
        return self.subject_before(left) or words.phrase_before(left - 1)

    def _of_amount(self, left: int) -> Phrase | None:
        """What an amount before a verb is of: a surge of 9 feet was measured."""
        tags = self.words.tags
        while left and tags[left - 1] == "#":
            left -= 1
        return self.words.phrase_before(left - 1) if tags[left - 1 : left] == "O" else None

    def _described(self, left: int) -> Phrase | None:
        """The subject before a relative clause that ends at a token: the car that changed hands was 5 years old."""
        words, tags = self.words, self.words.tags
        verb = max(tags.rfind("V", 0, left - 1), 0)
        relative = self._group(verb) - 1
        if relative < 1 or words.lower[relative] not in _RELATIVES or tags[relative - 1] != "N":
            return None
        return None if set(",;&C") & set(tags[verb:left]) else antecedent(words, relative)

    def _joined(self, joint: int) -> Phrase | None:
        """The subject of a verb that "and" joins to one before: of the nearest with a subject of its own."""
        tags, verb = self.words.tags, verb_before(self.words, joint)
        while verb is not None and tags[verb] == "G" and not self.finite(verb):
            verb = verb_before(self.words, verb)
        return self.subject_before(joint if verb is None else verb + 1)

    def _group(self, verb: int) -> int:
        """Where the verbs begin that belong to one: "has not been expected to rise"."""
        tags, left = self.words.tags, verb
        while left:
            before = tags[left - 1]
            if before == "E" and tags[left - 2 : left - 1] not in ("V", "R", "T", "E"):
                return left - 1 if tags[left] != "T" or left == verb else left  # samples taken were
            if before in "VRTE" or (before == "A" and tags[left] == "T" and tags[left - 2 : left - 1] in ("V", "R")):
                left -= 1
            else:
                break
        return left - 2 if left > 2 and self.words.lower[left - 1] == "than" else left  # more than doubled

    def _of_infinitive(self, verb: int, to: int) -> Phrase | None:
        """Expects sales to rise: the sales; signed a contract to deliver: who signed it."""
        words = self.words
        phrase, longer = words.phrase_before(to), chain(words, to)
        if phrase is None:
            return self.subject_before(to)
        if longer and longer.first and words.lower[longer.first - 1] in _OBJECT_ACTS:
            return longer  # expects output at its mine to rise
        governor = verb_before(self.words, phrase.first)
        if governor is None or words.lower[governor] in _OBJECT_ACTS or words.lower[verb] in movers():
            return phrase
        return self.subject(governor) or phrase

    def _named(self, pronoun: int) -> Phrase | None:
        """What a pronoun stands for in the same sentence: the subject of the clause before."""
        if pronoun and self.words.tags[pronoun - 1] == "P" and (across := self.words.phrase_before(pronoun - 1)):
            return across  # the voltage across it was
        if self.words.lower[pronoun] in _STANDING_FOR:
            found = self.subject_before(pronoun)
            if found:
                return found
            return self._who_said(pronoun) or PRONOUN
        return PRONOUN

    def _who_said(self, pronoun: int) -> Phrase | None:
        """The company said it has: the company; but not "the minister said it has"."""
        words = self.words
        for at in range(pronoun - 1, 0, -1):
            if words.tags[at] == "V" and words.lower[at] in _SAYING:
                speaker = words.phrase_before(self._group(at))
                body = speaker and words.tags[speaker.first] == "D" and words.lower[speaker.head] not in HUMANS
                return speaker if body and words.lower[pronoun] == "it" else None
        return None

    def _before_aside(self, end: int) -> Phrase | None:
        """The subject before an aside between commas: "The firm, based in Rome, earned"; not "In May, we met, sold"."""
        words, tags = self.words, self.words.tags
        left = tags.rfind(tags[end], max(0, end - REACH), end)
        if left <= 0 or self._clause(left + 1, end):
            return None
        found = chain(words, left)
        if (
            found
            and words.lower[found.first] in _INDEFINITE
            and words.named(left + 1, end)
            and not tags[left + 1 : end].strip("DN")
        ):
            return Phrase(left + 1, end, end - 1)  # a newcomer, Green Future, won
        return None if found and self._in_front(found) else found

    def _in_front(self, phrase: Phrase) -> bool:
        """Whether a phrase only says where or when: "In Rome, rents …"; but not "On Friday the bank, …"."""
        tags, before = self.words.tags, self.words.tags[max(0, phrase.first - 2) : phrase.first]
        return before[-1:] == "P" and before[:-1] in ("", ",", ";", ":", "C") and tags[phrase.first] != "~"

    def _clause(self, first: int, last: int) -> bool:
        """Whether what stands between two commas has a subject and a finite verb other than one of saying."""
        words, tags = self.words, self.words.tags
        verb = verb_before(words, last)
        if verb is None or verb <= first or tags[first] not in "DNA" or tags[verb] != "V":
            return False
        described = words.atoms.codes[verb] in PAST and tags[verb + 1] == "P"  # a company chaired by
        return not described and _RELATIVES.isdisjoint(words.lower[first:verb])
