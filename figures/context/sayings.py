"""Sayings: a verb of saying with its subject, before it, after it or before an apposition."""

from __future__ import annotations

from functools import lru_cache

from figures.context.frames import (
    BASE,
    MARKS,
    NOUN_BEFORE,
    NOUNS,
    TAILS,
    Cue,
    Verb,
    describes,
    framed,
    has_paper,
    is_plausible,
)
from figures.context.openings import subject
from figures.context.phrases import (
    BREAKS,
    DETERMINERS,
    JOINS,
    PAPERS,
    PRONOUNS,
    TIMES,
    bare,
    is_stop,
    phrase_after,
    phrase_before,
    speaks,
    words_of,
)
from figures.context.sources import Source, is_person, source_of

BE = words_of("words", "be")
_ADVERBS = words_of("words", "adverbs")
_HEARD = words_of("verbs", "heard")
_MODALS = words_of("words", "modals")
_STAYING = words_of("words", "staying")
_ENDS = TAILS | {"who", "while", "and"}
_NEVER, _BEFORE_TIME, _ALWAYS = range(3)  # whether a word may stand between a subject and its verb
_OPENING = 8  # words in which a subject is named
_REACH = 24  # words between a name and its verb


def saying(verb: Verb) -> Cue | None:
    """The cue that a verb makes, if somebody is its subject and something is said.

    >>> saying(Verb("Sales fell, said the bank.".split(), 2, "open", "said")).source.name
    'bank'
    """
    words, at, group, form = verb
    if at and bare(words[at - 1]) in DETERMINERS:
        return None  # an estimated 40 percent
    before = at - 1
    while before >= 0 and _passes(words, before):
        if bare(words[before]) in BE:
            return None
        before -= 1
    if before < 0:
        return None if at else _inverted(verb)
    last, low = words[before], bare(words[before])
    skipped = before < at - 1
    if (form in BASE and low in _MODALS) or low in _STAYING:
        return None
    if last[-1] in BREAKS and not (last[-1] == ")" and low):
        cue = None if skipped or group == "evidence" else _inverted(verb)
        return cue or _apposed(verb, before)
    if low in {"and", "but", "or", "then"}:
        source, end = subject(words)
        return framed(verb, source, at) if source and 0 < end <= before else None
    start, source = _subject_before(verb, before)
    return framed(verb, source, start) if source else None


def _passes(words: list[str], at: int) -> bool:
    """Whether a word may stand between a subject and its verb: "has also", "last week", "on Tuesday"."""
    passing = _passing(words[at])
    if passing == _BEFORE_TIME:
        return at + 1 < len(words) and bare(words[at + 1]) in TIMES
    return passing == _ALWAYS


@lru_cache(maxsize=20_000)
def _passing(word: str) -> int:
    low = bare(word)
    if word[-1] in BREAKS or not low:
        return _NEVER
    if low in _ADVERBS or low in BE or (low in TIMES and word != "May"):
        return _ALWAYS
    if low in {"on", "in", "this"}:
        return _BEFORE_TIME
    adverb = low.endswith("ly") and word[0].islower() and not speaks([word]) and low not in NOUN_BEFORE
    return _ALWAYS if adverb else _NEVER


def _subject_before(verb: Verb, before: int) -> tuple[int, Source | None]:
    """The noun phrase or pronoun that ends at ``words[before]``, and where it begins."""
    words, _, group, form = verb
    low = bare(words[before])
    relative = low in {"who", "which"} or (low == "that" and before > 0 and bare(words[before - 1]) in PAPERS)
    if relative and is_stop(words[before]):
        start = phrase_before(words, before)
        return start, source_of(words[start:before])
    if low in PRONOUNS and is_stop(words[before]):
        asked = before > 0 and bare(words[before - 1]) == "what"
        return before, None if asked else Source(low, low in {"he", "she"}, False)
    start = phrase_before(words, before + 1)
    phrase = words[start : before + 1]
    if group == "evidence" and phrase and form not in NOUNS and not has_paper(phrase):
        for at in range(max(0, before - _REACH), before):
            if bare(words[at]) in PAPERS and words[at][-1] not in BREAKS:  # "a survey of 300 shops showed"
                start = phrase_before(words, at + 1)
                return start, source_of(words[start : before + 1])
    return start, source_of(phrase)


def _apposed(verb: Verb, last: int) -> Cue | None:
    """The cue where an apposition stands before the verb: "X, a spokesman for Y, said"."""
    words = verb.words
    mark = words[last][-1]
    chosen: tuple[int, Source] | None = None
    if described := _described(words, last):
        return framed(verb, described, 0)
    for comma in range(last - 1, max(-1, last - _REACH), -1):
        if words[comma][-1] != mark and not (chosen and words[comma][-1] == ","):
            continue
        end = comma + 1 if bare(words[comma]) else comma
        start = phrase_before(words, end)
        if start == end or words[start][0].isdigit():
            continue
        aside = words[comma + 1 : last + 1]
        source = source_of(words[start:end], aside)
        if verb.group == "evidence" and not has_paper(words[start:end]):
            start, source = _subject_before(verb, end - 1)
        if source is None:
            continue
        if source.human or speaks(source.name.split()):  # rather than the town or the degree nearest to the verb
            return framed(verb, _named_aside(source, aside), start)
        chosen = chosen or (start, _named_aside(source, aside))
        if start and words[start - 1][-1] != "," and not (words[start - 1] in JOINS and words[start - 2][-1] == ","):
            break
    return framed(verb, chosen[1], chosen[0]) if chosen else None


def _described(words: list[str], last: int) -> Source | None:
    """The subject of a sentence that a relative clause describes up to the verb: "the ministry, which paid, said"."""
    comma = next((at for at in range(min(last, _OPENING)) if words[at][-1] == ","), last)
    if comma == last or words[comma + 1] not in {"which", "who", "whose"}:
        return None
    source = source_of(words[: comma + 1])
    return source if source and (source.human or speaks(source.name.split())) else None


def _named_aside(source: Source, aside: list[str]) -> Source:
    """The name that an apposition gives to an office: "the mayor, Ana Ruiz, said"."""
    named = source_of(aside) if len(aside) > 1 and not is_person(source.name.split()) else None
    return named if named and is_person(named.name.split()) else source


def _inverted(verb: Verb) -> Cue | None:
    """The cue where the name follows the verb and ends the clause: "…," said X."""
    words, at = verb.words, verb.at
    end = phrase_after(words, at + 1)
    if end == at + 1 or words[at][-1] in BREAKS or verb.form in _HEARD or (verb.form in BASE and verb.form != "say"):
        return None
    quoted = at > 0 and words[at - 1][-1] in MARKS
    if not quoted and at > 1:
        comma = next((i for i in range(at - 2, max(-1, at - _REACH), -1) if words[i][-1] == ","), -1)
        if comma >= 0 and (describes(words[comma + 1]) or words[comma + 1][0].isdigit()):
            return None
    phrase = words[at + 1 : end]
    source = source_of(phrase)
    if source is None or source.name in PRONOUNS or not is_plausible(source):
        return None
    if not quoted and JOINS.isdisjoint(phrase) and not (phrase[-1][0].isupper() or speaks(phrase[-1:])):
        return None
    stop = words[end - 1][-1]
    ended = end == len(words) or stop in ",;.:" or bare(words[end]) in _ENDS
    if not ended and not quoted:
        return None
    return Cue(source, at, end, at > 0, end < len(words) and stop in ",:" and words[end][0] in MARKS)
