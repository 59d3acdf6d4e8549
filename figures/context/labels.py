"""Labels: a noun phrase of the sentence as the label of a row, and where the words of a figure begin."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from figures.atoms import Atoms
from figures.context.syntax import Phrase, phrase_after, phrase_start
from figures.kinds import FIRST, KINDS
from figures.lexicon.english import words
from figures.lexicon.nouns import OWNING
from figures.mentions import Mention

EMPTY = words("empty")
TIME = words("time")
ORDERING = words("ordering")
COPULAS = words("copulas")
REACH = 80  # how many words back a reader would still look for the subject
OF_IDIOMS = words("of_idioms")
_UNSAID = words("comparing") | {"saying", "based"}  # but: Ohio-based
_OWNER = 4  # words; a longer owner makes no label
_PLURAL_NAMES = frozenset(chr(ord(KINDS["name_plural"]) + shift) for shift in (0, FIRST))
NAMES = frozenset(chr(ord(KINDS["name"]) + shift) for shift in (0, FIRST)) | _PLURAL_NAMES
PAST = frozenset(chr(ord(KINDS["participle"]) + shift) for shift in (0, FIRST))
_KEPT = ("no", *OWNING)  # no cases; the museum's budget
QUALIFYING = words("qualifying")
_POSSESSIVE = re.compile(r"['’]s?(?=\s|$)")


class Subject(NamedTuple):
    """The label and its head word as it stands in the text; both "" where none is found."""

    label: str
    head: str


NONE = Subject("", "")


class Words(NamedTuple):
    """The words of a sentence with their tags, the tags from last to first, and the counted nouns."""

    atoms: Atoms
    tags: str
    lower: Sequence[str]
    backward: str
    counted: set[int]  # the nouns that figures count

    def word(self, place: int) -> str:
        return self.lower[place] if 0 <= place < len(self.lower) else ""

    def start(self, place: int) -> int | None:
        """Where the noun phrase begins that ends right before a token."""
        return phrase_start(self.backward, place) if place > 0 and self.tags[place - 1] == "N" else None

    def phrase_after(self, place: int) -> Phrase | None:
        """The noun phrase that begins at a token, without "last year" at its end."""
        phrase = phrase_after(self.tags, place)
        if phrase is None or self.lower[phrase.head] not in TIME:
            return phrase
        last = over_time(self, phrase.last)
        shorter = phrase_after(self.tags[:last], place) if place < last < phrase.last else None
        return shorter or phrase

    def phrase_before(self, place: int) -> Phrase | None:
        """The noun phrase that ends right before a token, with the "of" phrases inside it."""
        last, head, first = place, place - 1, self.start(place)
        if first is None:
            return None
        while first > 1 and self.tags[first - 1] == "O" and (longer := self.start(first - 1)) is not None:
            if self.lower[first - 2] in OF_IDIOMS:
                break  # on top of a fine
            head, first = first - 2, longer
        return Phrase(first, last, head)

    def label(self, phrase: Phrase) -> Subject:
        """The words of a phrase without articles before it and figures inside it."""
        first, tags, tokens = phrase.first, self.tags, self.atoms.tokens
        while first < phrase.head and (
            (tags[first] in "DR~&-#" and not self.lower[first].endswith(_KEPT)) or self.lower[first] in _UNSAID
        ):
            first += 1
            if tags[first - 1 : first + 1] == "D~" and self.lower[first] in TIME:
                break  # the September contract
        kept = tokens[first : phrase.last]
        if "#" in tags[first : phrase.last]:
            kept = [token for token, tag in zip(kept, tags[first : phrase.last], strict=True) if tag != "#"]
        return Subject(_plain("".join(kept)), _plain(tokens[phrase.head]))

    def says_nothing(self, phrase: Phrase) -> bool:
        """Whether a phrase makes no label: a time, an amount, another figure."""
        return self.is_time(phrase) or self.lower[phrase.head] in EMPTY or phrase.head in self.counted

    def is_time(self, phrase: Phrase) -> bool:
        """Whether a phrase is a time and not what takes it: "next year", but not "procedure time"."""
        head = phrase.head
        if self.lower[head] not in TIME:
            return self.lower[head] in ORDERING
        return self.lower[head] != "time" or head == phrase.first or self.tags[head - 1] != "N"

    def named(self, first: int, last: int) -> bool:
        """Whether there is a proper name between two places; a plural that opens a sentence is none."""
        codes = self.atoms.codes
        if first <= 0:
            first = int(codes[0] in _PLURAL_NAMES)
        return not NAMES.isdisjoint(codes[first:last])

    def owner(self, phrase: Phrase) -> str:
        """The words of a phrase that can stand before a noun as its owner; "" where they are too many."""
        start = self.start(phrase.head + 1) or phrase.first
        end = phrase.head + 1
        if self.tags[end : end + 1] == "O" and self.named(phrase.head, end) and self.named(end + 1, phrase.last):
            end = phrase.last  # the University of Oslo
        base = Phrase(max(start, phrase.first), end, phrase.head)
        label = self.label(base).label
        hollow = self.lower[phrase.head] in TIME | OF_IDIOMS
        return label if label.count(" ") < _OWNER and not hollow else ""


def _plain(text: str) -> str:
    """Text on one line, without the marks of possession."""
    text = " ".join(text.split()) if "\n" in text or "  " in text else text.rstrip()
    return _POSSESSIVE.sub("", text) if "'" in text or "’" in text else text


def before_qualifier(words: Words, mention: Mention) -> int:
    """Where the words begin that belong to the figure: "more than", "about", "an average of" go with it."""
    place, tags, lower = mention.first, words.tags, words.lower
    bound = max(0, place - REACH)
    while place > bound:
        word = lower[place - 1]
        if not (word in QUALIFYING or (tags[place - 1] in "RDA" and word != "the")):
            break
        if word == "at" and lower[place] not in ("least", "most"):
            break
        place -= 1
    if tags.endswith("&&P", 0, place):
        place -= 3  # plus or minus
    if place > 1 and mention.qualifier and lower[place - 1] == "to" and lower[place - 2] == "up":
        place -= 2
    return place


def over_time(words: Words, left: int) -> int:
    """Back over "in 2022", "last year", "for the three months to May" that stand between subject and verb."""
    begin, tags, lower = left, words.tags, words.lower
    while left > 0 and (tags[left - 1] == "~" or lower[left - 1] in TIME):
        if tags[left - 1] != "~" and tags[left - 2 : left - 1] == "N" and lower[left - 2] not in ORDERING:
            break  # the procedure time
        left -= 1
        if tags[left - 2 : left] == "~&":
            left -= 2  # between May and June
        while left > 0 and (lower[left - 1] in ORDERING or (tags[left - 1] == "#" and lower[left] in TIME)):
            left -= 1
        if left > 0 and tags[left - 1] == "P":
            return left - 1
        left -= left > 1 and tags[left - 1] == "T" and (tags[left - 2] == "~" or lower[left - 2] in TIME)
    return left if left > 0 else begin
