"""Line: a sentence on its way to claims, one stage after the other.

What belongs to a sentence (periods, speakers, tags) is worked out once a sentence, not once a figure.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import NamedTuple

from figures.atoms import Atoms, atomizer
from figures.claims import Claim
from figures.context.article import Article
from figures.context.attribution import Speaker, attribution_of
from figures.context.calendar import resolve
from figures.context.cells import Cell, cells, measured, role_in
from figures.context.ellipsis import completed
from figures.context.labels import NONE, Subject
from figures.context.language import doubted_all
from figures.context.movement import Role
from figures.context.notation import COMMA, OPEN, doubted, in_english
from figures.context.period import find_periods, inherited, period_of
from figures.context.points import in_points
from figures.context.readings import settled
from figures.context.role import roles
from figures.context.row import NO_UNIT, base_value, ends, page_of
from figures.context.standing import TimePhrase, nature_of
from figures.context.subject import subjects
from figures.context.understood import NOTHING, counts_of, understood
from figures.lexicon import Lexicon
from figures.mentions import Mention
from figures.sentences import Sentence

Days = tuple[dt.date, dt.date] | None
NAME = "number in a name"
_LETTER = re.compile(r"[^\W\d_]")
_ROW = re.compile(r"[|\t]")  # between the cells of a table, whose rows are about themselves


class LeftOut(NamedTuple):
    """A number that is no claim: number of its sentence, its place in the document, the reason."""

    sentence_number: int
    start: int
    end: int
    reason: str


class Line:
    """A sentence with what the stages find in it; each stage is a method, to be called in the order they stand here."""

    __slots__ = (
        "article", "atoms", "cells", "claims", "left_out", "mentions", "named", "quotes", "sentence", "standing",
        "tags", "talk", "text", "times", "words",
    )  # fmt: skip
    atoms: Atoms
    cells: list[Cell | None] | None  # of the row of a table; None for other sentences
    named: list[Subject]
    standing: list[Role]
    tags: str  # the grammar of the sentence, as ``syntax`` has it
    talk: list[Speaker]  # filled further by later sentences
    quotes: list[tuple[int, int]]
    times: list[tuple[str, Days]]
    words: list[str]

    def __init__(self, sentence: Sentence, article: Article) -> None:
        self.sentence = sentence
        self.text = sentence.text
        self.article = article
        self.left_out: list[LeftOut] = []
        self.claims: list[Claim] = []
        self.mentions: list[Mention] = []

    def find(self) -> None:
        """The figures and the numbers that are none."""
        self.mentions, decoys = self.article.finder.find(self.text, self.atoms)
        for decoy in decoys:
            self.leave_out(decoy.start, decoy.end, decoy.reason)
            if decoy.reason == NAME:
                self.article.names.update(re.findall(r"\d{3,}", self.text[decoy.start : decoy.end]))
        times = [mention for mention in self.mentions if mention.quantity.kind == "duration"]
        for mention in filter(self._names_period, times):
            self.mentions.remove(mention)
            self.leave_out(mention.start, mention.end, "part of a period")

    def _names_period(self, mention: Mention) -> bool:
        """First seven months of 2025 is a period, and its seven months are no figure."""
        return mention.first > 0 and self.words[mention.first - 1] == "first"

    def leave_out(self, start: int, end: int, reason: str) -> None:
        """Note a number that is no claim; offsets in the sentence."""
        sentence = self.sentence
        self.left_out.append(LeftOut(sentence.number, sentence.start + start, sentence.start + end, reason))

    def listen(self) -> None:
        """Who speaks, and what stands in quotation marks; the next sentence may go on with it."""
        speakers = self.article.speakers
        self.talk = speakers.of(self.text, self.sentence.opens)
        self.quotes = speakers.quotes

    def settle(self) -> None:
        """Ambiguous units and notations, as far as the text settles them."""
        article = self.article
        if not article.english:
            self.mentions = doubted_all(self.mentions)
        if article.notation == OPEN:
            self.mentions = doubted(self.mentions, self.atoms)
        self.mentions = settled(self.mentions, self.atoms, self.sentence.start, article.home, article.lexicon)

    def weigh(self) -> None:
        """What each figure does, and the units that the sentence leaves out."""
        self.standing = roles(self.mentions, self.words)
        self.mentions = in_points(completed(self.mentions, self.standing, self.atoms), self.standing, self.words)

    def name(self) -> None:
        """What each figure measures; the figures of one movement are said of one thing."""
        self.cells = cells(self.text, self.mentions)
        alone = self.cells is not None or _ROW.search(self.text) or not _LETTER.search(self.text)
        carried = NONE if alone else self.article.carried
        self.named = subjects(self.atoms, self.tags, self.words, self.mentions, carried)
        first: dict[int, Subject] = {}
        for number, (role, mention) in enumerate(zip(self.standing, self.mentions, strict=True)):
            if role.movement and not mention.counts:
                self.named[number] = first.setdefault(role.movement, self.named[number])
        for number, cell in enumerate(self.cells or ()):
            if cell:
                self._head(number, cell)
        self.article.carried = self.named[-1]
        self._understand()

    def _understand(self) -> None:
        """The nouns of bare numbers that stand elsewhere; the counts that the next sentence may part."""
        article, number = self.article, self.sentence.number
        before = article.counted if article.counted.sentence == number - 1 else NOTHING
        self.mentions = understood(self.mentions, self.named, self.words, self.tags, before)
        article.counted = counts_of(number, self.mentions)

    def _head(self, number: int, cell: Cell) -> None:
        """What the head of its column says of a figure."""
        mention = self.mentions[number]
        self.named[number] = cell.subject
        self.standing[number] = role_in(cell, mention, self.text, self.standing[number])
        self.mentions[number] = measured(mention, cell.measure)

    def date(self) -> None:
        """The period of each figure: its words, and its days where they are certain."""
        text, carried = self.text, self.article.period
        phrases = find_periods(text)
        places = [(mention.start, mention.end) for mention in self.mentions] if phrases else []
        self.times = []
        spans: dict[int, tuple[dt.date, dt.date]] = {}  # movement -> days of its level, for "a year earlier"
        for mention, role in zip(self.mentions, self.standing, strict=True):
            own = period_of(
                mention.start, mention.end, phrases, text, role.role, mention.quantity.kind, places
            ) if phrases else None  # fmt: skip
            if own and own.nature.rate and "/" in mention.quantity.unit:
                own = None  # a day, a year: the unit says so
            words = inherited(own, phrases, text, role.role, role.direction, carried)
            cell = self.cells[len(self.times)] if self.cells else None
            words = cell.period if cell and cell.period else words
            self.times.append((words, self._days(words, own, role, spans) if words else None))
        carried.add(phrases)

    def _days(self, words: str, own: TimePhrase | None, role: Role, spans: dict[int, tuple[dt.date, dt.date]]) -> Days:
        anchor = spans.get(role.movement) if role.role == "previous" else None
        fiscal = self.article.fiscal_start() if nature_of(words).fiscal else None
        ahead = role.role in ("target", "forecast") or (own is not None and own.standing.planned())
        days = resolve(words, self.article.published, anchor, fiscal, ahead)
        if days and role.movement and role.role != "previous":
            spans.setdefault(role.movement, days)
        return days

    def state(self) -> None:
        """The claims, complete but for what they repeat."""
        sentence, article = self.sentence, self.article
        first: dict[int, str] = {}  # movement -> id of its first claim
        section = sentence.text if sentence.heading and sentence.text == article.title else sentence.section
        for mention, role, subject, times in zip(self.mentions, self.standing, self.named, self.times, strict=True):
            start = sentence.start + mention.start
            identity = article.claim_id(start, article.text[start : sentence.start + mention.end])
            movement = first.setdefault(role.movement, identity) if role.movement else ""
            self.claims.append(self._claim(identity, section, mention, role, subject, times, movement))

    def _claim(
        self, identity: str, section: str, mention: Mention, role: Role, subject: Subject, times: tuple[str, Days],
        movement: str,
    ) -> Claim:  # fmt: skip
        sentence, article, quantity = self.sentence, self.article, mention.quantity
        start, end = sentence.start + mention.start, sentence.start + mention.end
        low, high, value = ends(quantity)
        unit = (article.lexicon.unit(quantity.unit) if quantity.unit else None) or NO_UNIT
        words, days = times
        first, last = days or (None, None)
        fields = (  # in their order: by their names it takes four times as long
            identity, article.document.id, article.title, article.published, section,
            page_of(article.document, start) if article.document.pages else None,
            sentence.number, start, end, article.text[start:end], sentence.text,
            quantity.kind, value, low, high, mention.qualifier, quantity.unit, unit.dimension,
            base_value(value, unit, quantity, role), unit.base_unit,
            None if quantity.place is None else quantity.place.numerator / quantity.place.denominator,
            role.direction, role.role, subject.label, subject.head, words, first, last,
            attribution_of(mention.start, self.talk) if self.talk else "",
            bool(self.quotes) and any(begin <= mention.start < close for begin, close in self.quotes),
            "", " | ".join(quantity.alternatives), mention.pattern, quantity.note, movement,
        )  # fmt: skip
        return Claim._make(fields)


def split(lines: Sequence[Line], lexicon: Lexicon) -> None:
    """The sentences in atoms."""
    for line, atoms in zip(lines, atomizer(lexicon).atoms_of(line.text for line in lines), strict=True):
        line.atoms = in_english(atoms) if line.article.notation == COMMA else atoms
        line.words = atoms.words
