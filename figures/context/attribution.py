"""Attribution: who says so, sentence by sentence through a document."""

from __future__ import annotations

import re
from collections.abc import Set
from typing import NamedTuple

from figures.context.cues import TRIGGERS, cues
from figures.context.frames import Cue
from figures.context.names import Names
from figures.context.phrases import words_of
from figures.context.quotations import Span, has_marks, quoted_spans

__all__ = ["Speaker", "Speakers", "attribution_of", "quoted_spans"]

_CONTINUERS = words_of("words", "continuers")
_MARKS = "\"“«„`‘' "
_LONGEST_SENTENCE = 800  # words; what is longer is a list or a table without stops
_LONGEST_QUOTATION = 25  # sentences; a mark that is never closed must not swallow the document
_FRAGMENT = 3  # blanks in the shortest quoted fragment that is speech and no scare quote
_TURN = re.compile(r"[,;] (?:but|while|whereas|although|though) |; ")


class Speaker(NamedTuple):
    """Who says so, and the span in the sentence of the words that are his."""

    name: str
    start: int
    end: int


def attribution_of(figure_start: int, speakers: list[Speaker]) -> str:
    """The name of the one whose words the figure stands in; empty for the paper's own statement.

    >>> attribution_of(11, Speakers().of("Sales fell 5 percent, the bank said."))
    'bank'
    """
    for speaker in speakers:
        if speaker.start <= figure_start < speaker.end:
            return speaker.name
    return ""


class Speakers:
    """Who speaks in each sentence of a document, with the memory that pronouns and surnames need.

    Give it every sentence in order.  ``quotes`` then holds the quoted spans of the latest one.  Where a quotation of
    several sentences is given to its speaker only at its end, the lists returned for its earlier sentences are
    completed then: a caller that asks for all sentences first gets the best answer, another the likeliest.
    The rules follow section "attribution" of the annotation guideline of the article benchmark.

    >>> speakers = Speakers()
    >>> speakers.of("Output rose 5%, Energy Minister Ana Ruiz said on Monday.")
    [Speaker(name='Ana Ruiz', start=0, end=16)]
    >>> speakers.of("She said it would reach 7 million tonnes.")
    [Speaker(name='Ana Ruiz', start=8, end=41)]
    """

    def __init__(self) -> None:
        self.quotes: list[Span] = []
        self._names = Names()
        self._open = 0  # sentences since a quotation opened, 0 outside
        self._quoter = ""  # who speaks the quotation that is open
        self._waiting: list[tuple[list[Speaker], Span]] = []  # sentences of it, until its speaker is named

    def of(self, sentence: str, new_paragraph: bool = False) -> list[Speaker]:
        """The speakers of the next sentence, in order of their spans, which do not overlap."""
        names = self._names
        names.since += 1
        words = sentence.split()
        said = TRIGGERS.intersection(words)
        marks = has_marks(sentence)
        found: list[Speaker] = []
        if len(words) > _LONGEST_SENTENCE:
            self.quotes, self._open = [], 0
        elif said or marks or self._open:
            found = self._parse(sentence, words, said, new_paragraph, marks)
        else:
            self.quotes = []
            if names.since == 1 and names.last and not new_paragraph and words and words[0] in _CONTINUERS:
                names.since = 0
                found = [Speaker(names.last, 0, len(sentence))]
        names.sentences.append(sentence)
        return found

    @property
    def waiting(self) -> bool:
        """Whether a quotation goes on whose speaker may be named at its end."""
        return bool(self._waiting)

    def _parse(
        self, sentence: str, words: list[str], said: Set[str], new_paragraph: bool, marks: bool
    ) -> list[Speaker]:
        # each paragraph of a long quotation begins with a mark
        if self._open and (self._open > _LONGEST_QUOTATION or (new_paragraph and sentence.lstrip()[:1] not in _MARKS)):
            self._open = 0
        inside = self._open > 0
        quotes, left_open = quoted_spans(sentence, inside) if inside or marks else ([], False)
        self.quotes = quotes
        found: list[Speaker] = []
        headline = sentence.isupper()
        if said:
            places = _places(words, said)
            if quotes:
                places = [at for at in places if not _covers(quotes, _place_of(sentence, words, at, at + 1)[0])]
            for cue in cues(words, places):
                if quotes or not cue.quoting:
                    self._place(found, cue, sentence, words, headline)
        if quotes:
            continued = inside and not sentence[: quotes[0][0]].strip(_MARKS)
            self._complete(found, quotes[0][0] if continued else -1)
            self._quotations(found, sentence, quotes, continued)
        if quotes and left_open:
            self._quoter = attribution_of(quotes[-1][0], found)
        else:
            self._waiting.clear()
        self._open = self._open + 1 if left_open else 0
        if found:
            self._names.since = 0
            if not headline:
                self._names.last = found[-1].name
        return found

    def _place(self, found: list[Speaker], cue: Cue, sentence: str, words: list[str], headline: bool) -> None:
        """Add the words of one cue: what stands between the cue before and this one, and what follows."""
        start, end = _place_of(sentence, words, cue.start, cue.end)
        begin = found[-1].end if found else 0
        covered = begin > start  # the words of an earlier cue reach over this one
        turn = _last_turn(sentence, found[-1].start, start) if covered else -1
        if covered and cue.nested and (turn < 0 or start - turn > len(", although ")):
            return
        name = self._names.resolve(cue.source, headline)
        if not name:
            return
        if covered:
            begin = turn if cue.before and turn >= 0 else start
            earlier = found.pop()
            if earlier.start < begin:
                found.append(earlier._replace(end=begin))
        if cue.before and begin < start:
            found.append(Speaker(name, begin, start))
        if cue.after and end < len(sentence):
            found.append(Speaker(name, end, len(sentence)))

    def _complete(self, found: list[Speaker], quotation: int) -> None:
        """Where the sentence goes on with an open quotation and names its speaker, give him the ones that waited."""
        name = attribution_of(quotation, found) if quotation >= 0 else ""
        if name:
            for earlier, (start, end) in self._waiting:
                others = [speaker for speaker in earlier if speaker.start != start]
                earlier[:] = sorted([*others, Speaker(name, start, end)], key=_start)
        if name or quotation < 0:
            self._waiting.clear()

    def _quotations(self, found: list[Speaker], sentence: str, quotes: list[Span], continued: bool) -> None:
        """Give every quotation that no cue covers to the likeliest speaker."""
        own = found[-1].name if found else ""
        for start, end in [
            quote for quote in quotes if not any(s.start < quote[1] and quote[0] < s.end for s in found)
        ]:
            leads = not sentence[:start].strip(_MARKS)
            if continued and start == quotes[0][0] and self._quoter:
                name = self._quoter
            elif own or leads:
                name = own or self._names.speaker_of_quotation()
            else:
                name = self._names.subject(sentence) if sentence.count(" ", start, end) >= _FRAGMENT else ""
            if name:
                found.append(Speaker(name, start, end))
            if leads and not own:
                self._waiting.append((found, (start, end)))
        found.sort(key=_start)


def _start(speaker: Speaker) -> int:
    return speaker.start


def _places(words: list[str], said: Set[str]) -> list[int]:
    """Where the words of a sentence stand that may make a cue."""
    if len(said) == 1:
        (word,) = said
        if words.count(word) == 1:
            return [words.index(word)]
    return [at for at, word in enumerate(words) if word in said]


def _place_of(sentence: str, words: list[str], first: int, last: int) -> Span:
    """Where words ``first`` to ``last`` of the sentence, the last excluded, begin and end."""
    if len(sentence) == len(" ".join(words)):  # single blanks
        start = len(" ".join(words[:first])) + (first > 0)
        return start, start + len(" ".join(words[first:last]))
    start = end = 0
    for number, word in enumerate(words[:last]):
        place = sentence.find(word, end)
        end = place + len(word)
        if number == first:
            start = place
    return start, end


def _covers(spans: list[Span], at: int) -> bool:
    return any(start <= at < end for start, end in spans)


def _last_turn(sentence: str, start: int, end: int) -> int:
    """Where the last clause begins that "but", "while" or a semicolon turns to; -1 if there is none."""
    return max((match.start() for match in _TURN.finditer(sentence, start, end)), default=-1)
