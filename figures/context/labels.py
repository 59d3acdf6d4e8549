"""Labels: a noun phrase of the sentence as the label of a row, and where the words of a figure begin."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from figures.atoms import Atoms
from figures.context.syntax import Phrase
from figures.lexicon.english import words
from figures.mentions import Mention

EMPTY = words("empty")
TIME = words("time")
REACH = 80  # how many words back a reader would still look for the subject


class Subject(NamedTuple):
    """The label and its head word as it stands in the text; both "" where none is found."""

    label: str
    head: str


NONE = Subject("", "")


class Words(NamedTuple):
    atoms: Atoms
    tags: str
    lower: Sequence[str]

    def word(self, place: int) -> str:
        return self.lower[place] if 0 <= place < len(self.lower) else ""

    def label(self, phrase: Phrase) -> Subject:
        """The words of a phrase without article and possessive pronoun."""
        first = phrase.first
        tokens = self.atoms.tokens
        while first < phrase.head and (self.tags[first] in "DR~&-#" and self.word(first) not in ("no",)):
            first += 1
        text = " ".join("".join(tokens[first : phrase.last]).split())
        text = re.sub(r"['’]s?(?=\s|$)", "", text)
        head = tokens[phrase.head].rstrip()
        return Subject(text, re.sub(r"['’]s?$", "", head))


PRONOUN = Subject("it", "")  # the clause has a pronoun for its subject: what was spoken of before


def before_qualifier(words: Words, mention: Mention) -> int:
    """Where the words begin that belong to the figure: "more than", "about", "an average of" go with it."""
    place = mention.first
    while place > max(0, mention.first - REACH) and (
        (words.tags[place - 1] in "RDA" and words.word(place - 1) not in ("the",))
        or words.word(place - 1)
        in ("than", "more", "about", "over", "under", "up", "around", "least", "at", "some", "between", "-")
    ):
        if words.word(place - 1) == "at" and words.word(place) not in ("least", "most"):
            break
        place -= 1
    if place > 1 and words.word(place - 1) == "to" and words.word(place - 2) == "up":
        place -= 2
    return place


COPULAS = words("copulas")
