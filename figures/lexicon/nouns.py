"""The singular of English nouns, for the unit of a count: "134 tourists" counts in ``tourist``."""

from __future__ import annotations

from functools import cache
from pathlib import Path

OWNING = ("'s", "’s", "s'", "s’")  # how a noun ends that owns what follows it


@cache
def singular(word: str) -> str:
    """The singular of a lower-case English noun; a word that is none already, or is unknown, by the spelling rules.

    The forms that the rules get wrong stand in ``lemmas.txt``, which ``python -m figures.lexicon.wordlist`` writes.

    >>> [singular(word) for word in ("tourists", "cities", "children", "fishermen", "sales", "series", "people")]
    ['tourist', 'city', 'child', 'fisherman', 'sale', 'series', 'person']
    """
    return _irregular().get(word) or by_rule(word)


def by_rule(word: str) -> str:
    """The singular by spelling alone: ``-ies`` to ``-y``, ``-men`` to ``-man``, ``-es`` after a hiss or ``-s`` dropped.

    >>> [by_rule(word) for word in ("cities", "losses", "boxes", "women", "houses", "crisis", "lens")]
    ['city', 'loss', 'box', 'woman', 'house', 'crisis', 'len']
    """
    if word.endswith("men") and len(word) > 4:
        return word[:-2] + "an"
    if not word.endswith("s") or word.endswith(("ss", "us", "is")) or len(word) < 3:
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


@cache
def _irregular() -> dict[str, str]:
    text = Path(__file__).with_name("lemmas.txt").read_text(encoding="ascii")
    return dict(line.split(" ") for line in text.splitlines())
