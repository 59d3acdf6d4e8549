"""Names: who "he", "Ruiz", "the ministry" and "the company" are, from what a document said before."""

from __future__ import annotations

import re
from collections import deque
from functools import lru_cache

from figures.context.openings import subject
from figures.context.phrases import BODIES, PAPERS, PRONOUNS, bare, words_of
from figures.context.sources import OPENERS, TITLES, Source, is_person
from figures.lexicon.wordclass import word_classes

_COMPANIES = words_of("nouns", "companies")
_STATEMENTS = words_of("nouns", "statements")
_OTHER_BODIES = BODIES - _COMPANIES
_NO_FIRST_NAMES = OPENERS | TITLES
_MEMORY = 400  # sentences in which a full name is looked for
_FARTHEST = 20  # sentences back in which whoever a pronoun means is looked for
_FIRST_NAMES = re.compile(r"([A-Z][\w’'-]+)(?: [A-Z]\.| (?:de|van|von|bin|al|el|der|la))* $")
_INTRODUCED = re.compile(r"((?:[A-Z][\w’'-]+ )+[A-Z][\w’'-]+), (?:an? )?[1-9][0-9](?:-year-old\b|,)")
_SENTENCE_ENDS = {".", "”", '"', "!", "?", ")"}  # headlines, which may have surnames only, end otherwise


class Names:
    """The names that a document has used so far, and who spoke last.

    >>> names = Names()
    >>> names.sentences.append("Mayor Ana Ruiz met the crews.")
    >>> names.resolve(Source("Ruiz", False, False))
    'Ana Ruiz'
    >>> names.resolve(Source("she", True, False))
    'Ana Ruiz'
    """

    def __init__(self) -> None:
        self.sentences: deque[str] = deque(maxlen=_MEMORY)
        self.human = ""  # the last person who spoke
        self.last = ""  # the last person, body or document that spoke
        self.since = 0  # sentences since then
        self._body = ""
        self._known: dict[str, str] = {}  # last word of a name, in lower case -> the name
        self._pronouns: dict[str, str] = {}  # name -> the pronoun it went by

    def resolve(self, source: Source, headline: bool = False) -> str:
        """The full name of a source, remembered for what follows; empty for a pronoun of nobody."""
        name, human = source.name, source.human
        if name in PRONOUNS:
            name = self._antecedent(name)
            if name and human:
                self._pronouns[name] = source.name
            return name
        last = bare(name)
        if " " not in name:
            if name[0].isupper():
                name = self._known.get(last) or (name if name.isupper() else self._full_name(name))
                human = human or (" " in name and is_person(name.split()))
            elif last in _STATEMENTS and self._body:
                return self._body
            elif source.definite and last not in PAPERS:
                name = self._known.get(last) or (self._company() if last in _COMPANIES else "") or name
        if not headline:
            self._remember(name, human)
            if source.title and " " in name:
                self._known[source.title] = name
        return name

    def subject(self, sentence: str) -> str:
        """Who a sentence is about, where that is somebody who can speak; else empty."""
        source = subject(sentence.split())[0]
        if source is None or not (source.human or source.name in self._known.values()):
            return ""
        return self.resolve(source)

    def speaker_of_quotation(self) -> str:
        """The likeliest speaker of a quotation that stands alone: who just spoke, as long as it was no document."""
        return self.human if self.since > 1 or bare(self.last.split(" ")[-1]) in PAPERS else self.last

    def _remember(self, name: str, human: bool) -> None:
        if " " in name:
            own = name != name.lower()
            for head in _heads(name):
                if own or head not in self._known:
                    self._known[head] = name
        if human:
            self.human = name
        else:
            self._body = name
        self.last = name

    def _company(self) -> str:
        """The body that spoke last, if it can be what "the company" means."""
        body = self._body
        return body if body[:1].isupper() and bare(body.split()[-1]) not in _OTHER_BODIES else ""

    def _antecedent(self, pronoun: str) -> str:
        person = pronoun in {"he", "she"}
        known = self.human if person else self._body if pronoun == "it" else self.last
        if person and (introduced := self._introduced()):
            return introduced
        spoke = self.since <= 1 and known == self.last and self._pronouns.get(known, pronoun) == pronoun
        if known and (pronoun == "they" or spoke or (person and self._pronouns.get(known) == pronoun)):
            return known
        for back in range(1, min(self.since, len(self.sentences), _FARTHEST) + 1):
            sentence = self.sentences[-back]
            source = None if sentence.isupper() else subject(sentence.split())[0]
            if source is None or source.name in PRONOUNS or source.human != person:
                continue
            if person or " " in source.name or self._is_name(source.name):
                name = self.resolve(source)
                if self._pronouns.get(name, pronoun) == pronoun:
                    return name
        return known or self.last

    def _introduced(self) -> str:
        """The person whom the sentence before introduces with an age: "Ana Ruiz, a 34-year-old nurse"."""
        match = _INTRODUCED.search(self.sentences[-1]) if self.sentences else None
        return self.resolve(Source(match[1], True, False)) if match and is_person(match[1].split()) else ""

    def _is_name(self, word: str) -> bool:
        """Whether a word that begins a sentence is capitalised inside another one too."""
        return any(f" {word}" in sentence for sentence in self.sentences)

    def _full_name(self, surname: str) -> str:
        """The name with which a person was first mentioned, or the word itself if it is no surname."""
        full = surname
        for sentence in self.sentences:
            if surname in sentence and sentence.rstrip()[-1:] in _SENTENCE_ENDS:
                place = _place_of(surname, sentence)
                if place >= 0:
                    before = _FIRST_NAMES.search(sentence, 0, place)
                    first = bare(before[1]) if before else "the"
                    plain = first in _NO_FIRST_NAMES or word_classes().get(first) in {"A", "R"}
                    whole = before[0] + surname if before else surname
                    if not plain and is_person(whole.split()):
                        full = whole
                    break
        self._known[bare(surname)] = full
        return full


@lru_cache(maxsize=4096)
def _heads(name: str) -> tuple[str, ...]:
    """The words by which a name of several words is called later."""
    last, head = bare(name.split()[-1]), bare(name.split(" of ")[0].split(" ")[-1])
    return (last,) if last == head else (last, head)


def _place_of(word: str, sentence: str) -> int:
    """Where a word stands in a sentence by itself, not inside another; -1 where it does not."""
    place = sentence.find(word)
    while place >= 0:
        before, after = sentence[place - 1 : place] if place else "", sentence[place + len(word) :][:1]
        if not (before.isalnum() or before == "_" or after.isalnum() or after == "_"):
            return place
        place = sentence.find(word, place + 1)
    return -1
