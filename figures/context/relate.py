"""Relate: the quantities of a document become claims, each with what its sentence and the text around say of it.

What belongs to a sentence (periods, speakers, tags) is worked out once a sentence, not once a figure.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from figures.atoms import atomizer
from figures.claims import Claim
from figures.context.attribution import Speaker, Speakers, attribution_of
from figures.context.calendar import fiscal_start_of, resolve
from figures.context.ellipsis import completed
from figures.context.labels import NONE, Subject
from figures.context.notation import COMMA, OPEN, doubted, in_english, notation_of
from figures.context.period import inherited, main_period, period_of
from figures.context.places import home_of
from figures.context.readings import settled
from figures.context.repeats import repeats
from figures.context.role import Role, roles
from figures.context.row import base_value, claim_id, ends, page_of
from figures.context.subject import subjects
from figures.context.syntax import tag
from figures.context.timewords import find_periods
from figures.documents import Document
from figures.documents.front import articles
from figures.lexicon import Lexicon
from figures.mentions import Finder, Mention
from figures.sentences import Sentence, segment

_DIGIT = re.compile(r"[0-9¼-¾⅐-⅞]")
_WORD = re.compile(
    r"(?<![a-z])(?:one|t(?:w[eoi]|h(?:ree|ir)|en|ri[lp]|reb)|fo(?:ur|rt)|fi(?:ve|f)|s(?:ix|even|core)|eigh|nin|elev|hund|thous|"
    r"mill|bill|crore|lakh|do(?:zen|ubl)|hal[fv]|qua[rd]|zero|an? (?:hundr|doz|mill|bill|thou|quart|third))"
)


def states_number(text: str) -> bool:
    """Whether a number may stand in a text: a cheap look before anything else is done with it.

    >>> states_number("Two of them left."), states_number("Nobody left.")
    (True, False)
    """
    return _DIGIT.search(text) is not None or _WORD.search(text.lower()) is not None


Days = tuple[dt.date, dt.date] | None
Period = tuple[str, Days]
NAME = "number in a name"
_NAMELIKE = ("bare", "count", "score", "count_joined", "range")


class LeftOut(NamedTuple):
    """A number that is no claim: number of its sentence, its place in the document, the reason."""

    sentence_number: int
    start: int
    end: int
    reason: str


def relate(document: Document, lexicon: Lexicon) -> tuple[list[Claim], list[LeftOut]]:
    """The claims of a document in reading order, and the numbers left out of it with their reasons."""
    reader = _Reader(document, lexicon)
    for sentence in segment(document.text, document.headings):
        reader.read(sentence)
    reader.drop_names()
    origins = repeats(reader.claims)
    claims = [
        claim._replace(repeats=origin, attribution=attribution_of(start, talk) if talk else "")
        if origin or talk
        else claim
        for claim, origin, (start, talk) in zip(reader.claims, origins, reader.talks, strict=True)
    ]
    return claims, reader.left_out


class _Reader:
    """Goes through a document sentence by sentence and carries on what a reader would."""

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self.document = document
        self.lexicon = lexicon
        self.atomizer = atomizer(lexicon)
        self.finder = Finder(lexicon)
        self.speakers = Speakers()
        self.carried = NONE
        self.claims: list[Claim] = []
        self.talks: list[tuple[int, list[Speaker]]] = []  # filled further by later sentences
        self.left_out: list[LeftOut] = []
        self.names: set[str] = set()
        self.published = document.published if isinstance(document.published, dt.date) else None
        self.title = document.title
        dated = bool(document.title or self.published)
        self.later = [article for article in articles(document.text)[1:]] if dated else []
        self.fiscal_start = fiscal_start_of(document.text)
        self.notation = notation_of(document.text)
        self.period = ""
        end = self.later[0].start if self.later else None
        self.home = home_of(document.text, self.published, lexicon, 0, end)

    def read(self, sentence: Sentence) -> None:
        text = sentence.text
        if self.later and sentence.start >= self.later[0].start:
            self._next_article()
        talk = self.speakers.of(text, sentence.opens)
        if not states_number(text):
            return
        atoms = self.atomizer.atoms(text)
        if self.notation == COMMA:
            atoms = in_english(atoms)
        mentions, decoys = self.finder.find(text, atoms)
        for decoy in decoys:
            start = sentence.start
            self.left_out.append(LeftOut(sentence.number, start + decoy.start, start + decoy.end, decoy.reason))
            if decoy.reason == NAME:
                self.names.update(re.findall(r"\d{3,}", text[decoy.start : decoy.end]))
        if not mentions:
            return
        words = [token.rstrip().lower() for token in atoms.tokens]
        mentions = self._without_periods(sentence, mentions, words)
        if not mentions:
            return
        if self.notation == OPEN:
            mentions = doubted(mentions, atoms)
        mentions = settled(mentions, atoms, sentence.start, self.home, self.lexicon)
        standing = roles(mentions, words)
        mentions = completed(mentions, standing, words)
        named = subjects(atoms, tag(atoms, words, mentions), words, mentions, self.carried)
        named = _one_subject(named, standing, mentions)
        self.carried = named[-1]
        times = self._times(text, mentions, standing)
        first: dict[int, str] = {}
        for mention, role, subject, period in zip(mentions, standing, named, times, strict=True):
            claim = self._claim(sentence, mention, role, subject, period)
            quoted = any(start <= mention.start < end for start, end in self.speakers.quotes)
            movement = first.setdefault(role.movement, claim.id) if role.movement else ""
            self.claims.append(claim._replace(quoted=quoted, movement=movement))
            self.talks.append((mention.start, talk))

    def _without_periods(self, sentence: Sentence, mentions: list[Mention], words: list[str]) -> list[Mention]:
        """First seven months of 2025 is a period, and its seven months are no figure."""
        named = [
            mention for mention in mentions
            if mention.quantity.kind == "duration" and mention.first and words[mention.first - 1] == "first"
        ]  # fmt: skip
        for mention in named:
            start, end = sentence.start + mention.start, sentence.start + mention.end
            self.left_out.append(LeftOut(sentence.number, start, end, "part of a period"))
        return [mention for mention in mentions if mention not in named] if named else mentions

    def _next_article(self) -> None:
        """Another article of the same file begins: its own title and date, and nothing carried on."""
        article = self.later.pop(0)
        self.title, self.published = article.title, article.published
        self.carried, self.period, self.speakers = NONE, "", Speakers()
        end = self.later[0].start if self.later else None
        self.home = home_of(self.document.text, self.published, self.lexicon, article.start, end)

    def drop_names(self) -> None:
        """Numbers that name a thing elsewhere in the text name it here too: the RTX 3080, and then "3080 cards"."""
        if not self.names:
            return
        kept = [
            (claim, talk) for claim, talk in zip(self.claims, self.talks, strict=True)
            if claim.pattern not in _NAMELIKE or claim.text.split("-")[0].split()[0] not in self.names
        ]  # fmt: skip
        dropped = {claim.id for claim in self.claims} - {claim.id for claim, _ in kept}
        self.left_out += [
            LeftOut(claim.sentence_number, claim.start, claim.end, NAME) for claim in self.claims if claim.id in dropped
        ]
        self.claims, self.talks = [claim for claim, _ in kept], [talk for _, talk in kept]

    def _times(self, text: str, mentions: list[Mention], standing: list[Role]) -> list[Period]:
        """The period of each figure: its words, and its days where they are certain."""
        phrases = find_periods(text)
        places = [(mention.start, mention.end) for mention in mentions]
        before, self.period = self.period, main_period(phrases, text, self.period)
        found: list[Period] = []
        spans: dict[int, tuple[dt.date, dt.date]] = {}  # movement -> days of its level, for "a year earlier"
        for mention, role in zip(mentions, standing, strict=True):
            own = period_of(
                mention.start, mention.end, phrases, text, role.role, mention.quantity.kind, places
            ) if phrases else None  # fmt: skip
            words = inherited(own, phrases, text, role.role, role.direction, before)
            found.append((words, self._days(words, role, spans)))
        return found

    def _days(self, words: str, role: Role, spans: dict[int, tuple[dt.date, dt.date]]) -> Days:
        if not words:
            return None
        anchor = spans.get(role.movement) if role.role == "previous" else None
        ahead = role.role in ("target", "forecast")
        days = resolve(words, self.published, anchor, self.fiscal_start, ahead)
        if days and role.movement and role.role != "previous":
            spans.setdefault(role.movement, days)
        return days

    def _claim(self, sentence: Sentence, mention: Mention, role: Role, subject: Subject, period: Period) -> Claim:
        document, quantity = self.document, mention.quantity
        start, end = sentence.start + mention.start, sentence.start + mention.end
        text = document.text[start:end]
        low, high, value = ends(quantity)
        unit = self.lexicon.unit(quantity.unit) if quantity.unit else None
        base = None if unit is None or value is None else base_value(value, unit, quantity, role)
        words, span = period
        return Claim(
            id=claim_id(document.id, start, text),
            document=document.id,
            title=self.title,
            published=self.published,
            section=sentence.text if sentence.heading and sentence.text == self.title else sentence.section,
            page=page_of(document, start),
            sentence_number=sentence.number,
            start=start,
            end=end,
            text=text,
            sentence=sentence.text,
            kind=quantity.kind,
            value=value,
            low=low,
            high=high,
            qualifier=mention.qualifier,
            unit=quantity.unit,
            dimension=unit.dimension if unit else "",
            base_value=base,
            base_unit=unit.base_unit if unit else "",
            rounded_to=None if quantity.place is None else quantity.place.numerator / quantity.place.denominator,
            direction=role.direction,
            role=role.role,
            subject=subject.label,
            subject_head=subject.head,
            period=words,
            period_start=span[0] if span else None,
            period_end=span[1] if span else None,
            attribution="",
            quoted=False,
            repeats="",
            alternatives=" | ".join(quantity.alternatives),
            pattern=mention.pattern,
            note=quantity.note,
            movement="",
        )


def _one_subject(named: list[Subject], standing: list[Role], mentions: list[Mention]) -> list[Subject]:
    """The figures of one movement are said of one thing: what its first figure is said of."""
    first: dict[int, Subject] = {}
    result = list(named)
    for number, (role, mention) in enumerate(zip(standing, mentions, strict=True)):
        if role.movement and not mention.counts:
            result[number] = first.setdefault(role.movement, named[number])
    return result
