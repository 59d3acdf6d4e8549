"""Which word classes an English form can have: ``rose`` is a noun or a verb, ``of`` is none of the four."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def word_classes() -> dict[str, str]:
    """The possible classes of every English form that can be more than a noun, by its lower-case spelling.

    A value is made of the letters ``N`` noun, ``V`` verb, ``A`` adjective and ``R`` adverb, in this order.  Forms that
    are nouns only are left out, as unknown words count as nouns.  Source: ``words.txt``, written by
    ``python -m figures.lexicon.wordlist``.

    >>> classes = word_classes()
    >>> classes["said"], classes["rise"], classes["quickly"], classes.get("government", "N")
    ('V', 'NV', 'R', 'N')
    """
    table: dict[str, str] = {}
    for line in Path(__file__).with_name("words.txt").read_text(encoding="ascii").splitlines():
        signature, forms = line.split("\t")
        table.update(dict.fromkeys(forms.split(" "), signature))
    return table
