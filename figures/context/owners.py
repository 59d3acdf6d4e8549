"""Owners: whose the thing is that a figure describes, in front of its label: "Acme stake in a shipyard"."""

from __future__ import annotations

from figures.context.clauses import Clauses
from figures.context.labels import COPULAS, Subject, Words
from figures.context.phrases import HUMANS, PAPERS
from figures.context.respective import RESPECTIVELY
from figures.context.syntax import Phrase
from figures.lexicon.english import english, words

_HAVE = words("have")
_POSSESSIVES = words("possessives")


def owned(clauses: Clauses, thing: Phrase, place: int) -> Subject:
    """The label of a thing that stands beside a figure, with who has or makes it.

    ``place`` is where the words of the figure begin, which may stand before the thing.
    """
    words = clauses.words
    label = clauses.named(thing)
    if RESPECTIVELY in words.lower or words.named(thing.head, thing.last):
        return label  # whose it is will be told apart; a name is nobody's
    first = _opening(words, min(thing.first, place))
    owner = _having(words, first) if words.word(first - 1) == "with" else _doing(clauses, first)
    if owner is None or owner.last > first or not _one_thing(words, owner):
        return label
    name = words.owner(owner)
    return Subject(f"{name} {label.label}", label.head) if name and not _said(name, label.label) else label


def _opening(words: Words, first: int) -> int:
    """Where a phrase begins that may have articles, adverbs and adjectives in front."""
    while first and words.tags[first - 1] in "DRA":
        first -= 1
    return first


def _having(words: Words, first: int) -> Phrase | None:
    """A company with a turnover of, a loan on the market with a coupon of: what stands before "with"."""
    place = first - 1
    if words.lower[first] in _POSSESSIVES or (start := words.start(place)) is None:
        return None
    while start > 1 and words.tags[start - 1] == "P" and (farther := words.start(start - 1)) is not None:
        place, start = start - 1, farther
    return Phrase(start, place, place - 1) if words.tags[start] == "D" or words.named(start, place) else None


def _doing(clauses: Clauses, first: int) -> Phrase | None:
    """Acme took a stake, the SUV has an engine: the subject of the verb whose object begins at a token."""
    words, verb = clauses.words, first - 1
    tags, lower = words.tags, words.lower
    if verb < 1 or tags[verb] not in "VGE" or tags[verb - 1] in "DPO" or lower[verb] in COPULAS - _HAVE:
        return None
    owner = clauses.subject_known(first)
    if owner is None or lower[owner.head] in PAPERS:
        return None
    if lower[owner.head] in HUMANS and lower[verb] not in _HAVE:
        return None  # the mayor opposes a tax of
    if lower[verb] in english().roles["forecast"] and not words.named(owner.head, owner.last):
        return None  # the bank expects sales of
    alone = tags[verb] == "G" and tags[first] in "D#" and tags[verb - 1] in "N,)~"
    return owner if alone or clauses.finite(verb) or (tags[verb - 1] == "T" and owner.last == verb - 1) else None


def _one_thing(words: Words, owner: Phrase) -> bool:
    """Whether an owner is neither a figure nor the last of several."""
    tags, start = words.tags, words.start(owner.head + 1)
    if start is None or not set("#~").isdisjoint(tags[start : owner.last]) or owner.head in words.counted:
        return False
    before = tags[start - 1] if start else ""
    listed = words.start(start - 1) if before == "," else None  # in Rome, the bank took; but: EU, Pakistan signed
    return before not in ("&", ")") and (listed is None or (listed > 0 and tags[listed - 1] == "P"))


def _said(name: str, label: str) -> bool:
    """Whether a label says its owner already."""
    return not set(name.lower().split()).isdisjoint(label.lower().split())
