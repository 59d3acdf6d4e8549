"""Cues: the places in a sentence that say who says so, and which side of them his words stand on."""

from __future__ import annotations

from figures.context.frames import Cue, Verb, describes, is_plausible
from figures.context.openings import subject
from figures.context.phrases import LEXICON, PAPERS, PRONOUNS, bare, phrase_after, phrase_before, words_of
from figures.context.sayings import BE, saying
from figures.context.sources import Source, source_of

_LABELS = words_of("words", "labels")
_ADDED = words_of("words", "added")
_PASSIVE = words_of("verbs", "passive")
# lists that qualify the forms of the other lists
_SILENT = {"base", "nouns", "headline", "passive", "saying", "heard", "placing"}
_STOPPED = ("", ",", ".", ":", ";", ".)", ")", ",”", ".”", '."')


def _triggers() -> dict[str, tuple[str, str]]:
    """The group and the bare form of every token at which a cue may stand, punctuation after it included."""
    table: dict[str, tuple[str, str]] = {}
    for group, forms in LEXICON["verbs"].items():
        if group not in _SILENT:
            for form in forms.split():
                table.setdefault(form, (group, form))
    for form in LEXICON["verbs"]["headline"].split():
        group = table.get(form, ("object", form))[0]
        table[form.capitalize()] = table[form.upper()] = (group, form)
    table = {form + stop: entry for form, entry in table.items() for stop in _STOPPED}
    for form in _PASSIVE:
        table.setdefault(form, ("passive", form))
    table.update(dict.fromkeys(("according", "According", "(according", "ACCORDING"), ("according", "to")))
    table.update(dict.fromkeys(("per", "Per"), ("per", "per")))
    table["citing"] = ("citing", "citing")
    table.update({f"{label}:": ("label", label.lower()) for label in _LABELS})
    return table


_TRIGGERS = _triggers()
TRIGGERS = frozenset(_TRIGGERS)


def cues(words: list[str], places: list[int]) -> list[Cue]:
    """The cues of a sentence given as its words, in order; ``places`` are the indices of the words in ``TRIGGERS``.

    >>> [(cue.source.name, cue.before, cue.after) for cue in cues("Sales fell, the bank said.".split(), [4])]
    [('bank', True, False)]
    """
    found: list[Cue] = []
    for at in places:
        group, form = _TRIGGERS[words[at]]
        speaker = found[-1].source if found and found[-1].end == at else None
        cue = _participle(words, at, form, speaker) if group == "participle" else _cue(words, at, group, form)
        if cue is not None and (not found or cue.start >= found[-1].end):
            found.append(cue)
    return found


def _cue(words: list[str], at: int, group: str, form: str) -> Cue | None:
    following = bare(words[at + 1]) if at + 1 < len(words) else ""
    if group == "according":
        return _preposition(words, at, at + 2) if following == form else None
    if group == "per":
        led = at > 0 and words[at - 1] in {"As", "as"}
        cue = _preposition(words, at - led, at + 1) if led or not at or words[at - 1][-1] == "," else None
        return cue if cue and is_plausible(cue.source) else None
    if group == "citing":
        cue = _preposition(words, at, at + 1)
        return cue if cue and is_plausible(cue.source) else None
    if group == "label":
        return Cue(Source(form, form not in PAPERS, False), 0, 1, False, True) if at == 0 else None
    if form in _PASSIVE and following == "by":
        return _passive(words, at)
    if group == "passive":
        return None
    return saying(Verb(words, at, group, form))


def _preposition(words: list[str], start: int, at: int) -> Cue | None:
    """The cue of "according to X", "as per X": the clause before it, or the one after it, is his."""
    end = phrase_after(words, at)
    source = source_of(words[at:end]) if end > at else None
    if source is None or source.name in PRONOUNS:
        return None
    stop = words[end - 1][-1]
    after = end < len(words) and stop not in ".;" and (start < 2 or (stop == "," and not describes(words[end])))
    return Cue(source, start, end, start > 0, after)


def _passive(words: list[str], at: int) -> Cue | None:
    """The cue of "expected by economists": the whole clause is theirs."""
    end = phrase_after(words, at + 2)
    source = source_of(words[at + 2 : end]) if end > at + 2 else None
    return Cue(source, at, end, True, True, nested=True) if source and is_plausible(source) else None


def _quoted_as(words: list[str], at: int) -> Cue | None:
    """The cue of "the agency quoted X as saying", "X was quoted by the agency as saying": the words are X's."""
    for back in range(at - 2, max(-1, at - 10), -1):
        if words[back] in {"quoted", "quotes", "cited"}:
            passive = words[back - 1] in BE if back else False
            phrase = words[phrase_before(words, back - 1) : back - 1] if passive else words[back + 1 : at - 1]
            source = source_of(phrase) if phrase else None
            return Cue(source, back, at + 1, False, True) if source else None
    return None


def _participle(words: list[str], at: int, form: str, speaker: Source | None) -> Cue | None:
    """The cue of "…, adding that": the words of ``speaker``, who spoke just before, or of the sentence's subject."""
    if at and words[at - 1] == "as":
        return _quoted_as(words, at)
    if not at or words[at - 1][-1] not in ',”"' or at + 1 >= len(words):
        return None
    following = words[at + 1]
    if (form not in {"saying", "adding"} and following != "that") or (form == "adding" and following in _ADDED):
        return None
    source = None if following[0].isdigit() and form == "adding" else speaker or subject(words)[0]
    return Cue(source, at, at + 1, False, True, nested=True) if source else None
