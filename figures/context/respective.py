"""Respectively: figures in a row, each of its own part of a list ("prices of tin and zinc rose 3 and 5 percent")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from figures.context.clauses import Clauses
from figures.context.labels import TIME, Subject
from figures.lexicon.english import words
from figures.mentions import Mention

RESPECTIVELY = "respectively"
_PREPOSITIONS = words("inside_labels")
_ARTICLES = frozenset(["a", "an", "the"])
_ROW = frozenset(["&", ",", ",&"])
_JOINTS = re.compile(r",? and |, ")
_NEAR = 12  # words between the figures and "respectively": "for the small, medium and large models"


def told_apart(clauses: Clauses, mentions: Sequence[Mention], found: list[Subject], carried: Subject) -> list[Subject]:
    """The labels of a sentence where "respectively" tells figures apart; the same where nothing can be told."""
    place = clauses.words.lower.index(RESPECTIVELY)
    end = sum(mention.last <= place for mention in mentions)
    if not end or place - mentions[end - 1].last > _NEAR:
        return found
    tags, start = clauses.words.tags, end - 1
    while start and tags[mentions[start - 1].last : mentions[start].first] in _ROW:
        start -= 1
    labels = found[start:end]
    if len(labels) == 1 or len(set(labels)) > 1 or labels[0] == carried:
        return found
    parts = _parts(clauses, mentions[start:end], labels[0], place)
    return found[:start] + parts + found[end:] if len(parts) == len(labels) else found


def _parts(clauses: Clauses, row: Sequence[Mention], label: Subject, place: int) -> list[Subject]:
    """What each figure is about: a part of their label, of what follows them, or of the subject that has the label."""
    if len(parts := _split(label)) == len(row):
        return parts
    after = " ".join("".join(clauses.words.atoms.tokens[row[-1].last : place]).rstrip(" ,").split())
    if label.label and after.partition(" ")[0] in _PREPOSITIONS and TIME.isdisjoint(after.lower().split()):
        return [Subject(f"{label.label} {part.label}", label.head) for part in _split(Subject(after, ""))]
    owner = clauses.subject_known(row[0].first)
    if owner is None or not label.label or label.head == clauses.named(owner).head:
        return []
    return [Subject(f"{part.label} {label.label}", label.head) for part in _split(clauses.named(owner))]


def _split(whole: Subject) -> list[Subject]:
    """The parts of a list with what they share: "prices of tin", "prices of zinc"; "sales in Riga", "costs in Riga"."""
    parts = [part.split() for part in _JOINTS.split(whole.label)]
    first, last = parts[0], parts[-1]
    shared = max((at for at, word in enumerate(first) if word in _PREPOSITIONS), default=-1) + 1
    before, parts[0] = first[:shared], first[shared:]
    after = [] if shared or last[0] in _ARTICLES else last[_end(last) :]
    parts[:-1] = [[*part, *after] for part in parts[:-1]]
    return [_subject(before, part, whole.head) for part in parts if part]


def _subject(before: list[str], part: list[str], head: str) -> Subject:
    part = part[part[0] in _ARTICLES :]
    return Subject(" ".join(before + part), head if before or not part else part[_end(part) - 1])


def _end(part: list[str]) -> int:
    """Where a phrase ends before its first preposition."""
    return next((at for at, word in enumerate(part) if at and word in _PREPOSITIONS), len(part))
