"""Openings: whom a sentence begins with."""

from __future__ import annotations

from figures.context.phrases import PRONOUNS, SPEAKING, bare, is_plain
from figures.context.sources import OPENERS, Source, source_of


def subject(words: list[str]) -> tuple[Source | None, int]:
    """Whom a sentence begins with, where that is plain: a name, a pronoun or a speaker with an article; and its end.

    >>> subject("Governor Ana Ruiz praised the plan.".split())[0].name
    'Ana Ruiz'
    """
    start = next((at + 1 for at, word in enumerate(words[:4]) if word[-1] in ":–—" or word in {"--", "-"}), 0)
    if start >= len(words):
        return None, 0
    first = bare(words[start])
    if first in PRONOUNS:
        return Source(first, first in {"he", "she"}, False), start + 1
    end = start
    if first in {"the", "a", "an"}:
        end = next(
            (at + 1 for at in range(start + 1, min(start + 7, len(words))) if bare(words[at]) in SPEAKING), start
        )
        if (aside := _name_in_commas(words, end)) > end:
            return source_of(words[end:aside]), aside  # the maker, Lund Foods, plans
    elif first not in OPENERS:
        end = _described(words, start)
        while end < len(words) and (words[end][0].isupper() or (end > start and bare(words[end]) in SPEAKING)):
            end += 1
            if words[end - 1][-1] in ",;:–—":
                break
    return (source_of(words[start:end]) if end > start else None), end


def _name_in_commas(words: list[str], start: int) -> int:
    """Where a name between commas ends, the comma included; ``start`` where none begins there."""
    if start and words[start - 1][-1] == ",":
        for at in range(start, min(start + 5, len(words))):
            if not words[at][0].isupper():
                break
            if words[at][-1] == ",":
                return at + 1
    return start


def _described(words: list[str], start: int) -> int:
    """Where the name begins to which "Electric car maker Volta" leads up in small words; ``start`` if there is none."""
    at = start + 1
    while at < min(start + 4, len(words) - 1) and words[at].islower() and is_plain(words[at]):
        at += 1
    named = at > start + 1 and words[at][0].isupper() and bare(words[at - 1]) in SPEAKING
    return at if named and words[start][0].isupper() else start
