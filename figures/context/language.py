"""Language: whether a text is in English, so that the words around its numbers are understood."""

from __future__ import annotations

from dataclasses import replace

from figures.lexicon.english import words
from figures.mentions import Mention

NOT_ENGLISH = "the text seems not to be in English: words beside the number, such as its millions, are not understood"
_SAMPLE = 800  # characters from the beginning
_FEWEST = 8  # small words of other languages, fewer than which say nothing
_FOREIGN, _ENGLISH = words("foreign_small_words"), words("english_small_words")


def is_english(text: str, start: int = 0) -> bool:
    """Whether a text, from a place on, has more small words of English than of others; so has one with few of either.

    >>> is_english("La deuda del país en el año fue de 14 millones, la más alta de los últimos años de la crisis.")
    False
    >>> is_english("Net 3 mln vs 2 mln"), is_english("The mayor of Los Angeles said de Vries left.")
    (True, True)
    """
    said = text[start : start + _SAMPLE].lower().split()
    foreign = sum(map(_FOREIGN.__contains__, said))
    return foreign < _FEWEST or foreign <= 2 * sum(map(_ENGLISH.__contains__, said))


def doubted_all(mentions: list[Mention]) -> list[Mention]:
    """The mentions with a note that says that their words are not understood."""
    return [mention.worth(replace(mention.quantity, note=mention.quantity.note or NOT_ENGLISH)) for mention in mentions]
