"""Letters that stand for a currency: R8,499 and P2.5 million, and R500 where the words beside it speak of money."""

from __future__ import annotations

from collections.abc import Sequence

from figures.kinds import KINDS
from figures.lexicon.english import words

LETTERS = ("R", "P", "N")  # rand, pesos, naira
_RAND = "R"
_PRICING, _PAID = words("pricing"), words("money_verbs")
_SUMS = words("sums")
_EACH = words("priced_by")
_LINKING = ("of", "to", "from", "at", "by")
_GOING_BEFORE = frozenset(
    KINDS[kind]
    for kind in (
        "preposition", "of", "for", "to", "in", "from", "between", "and", "or", "colon", "determiner", "article",
        "auxiliary", "adverb", "verb", "participle", "ing", "noun_or_verb", "plural_or_verb", "open", "sign",
    )
)  # fmt: skip


def states_amount(surface: str, number: str, large: bool, money: bool) -> bool:
    """Whether letters mean a currency before a number: one that is grouped or ``large``.

    Several letters do so before cents, too, and where the sentence states other ``money``.
    """
    if surface[1:].endswith(" "):
        return large and surface[:2].isupper()
    return large or "," in number or (len(surface) > 1 and (number[-3:-2] == "." or (money and len(number) > 1)))


def states_price(tokens: Sequence[str], kinds: str, place: int, large: bool) -> bool:
    """Whether a letter before a number is a currency: R500 and P500 after words of paying, R 8,499 after no name."""
    amount, size = tokens[place + 1].rstrip(), tokens[place + 1].rstrip().partition(".")[2]
    if joined(tokens, place) and not large:
        return False
    grouped = "," in amount or kinds[place + 2 : place + 3] == KINDS["group"]
    if tokens[place] != tokens[place].rstrip():  # R 8,499
        before = kinds[place - 1] if place else ""
        stated = grouped or large or len(size) == 2 or _counted_by(tokens, place + 2)
        return stated and (not place or before in _GOING_BEFORE or _priced(tokens, place))
    if len(size) == 2:
        return True
    if len(size) > 2 or (len(amount) < 2 and not grouped):
        return False
    return _priced(tokens, place) or _counted_by(tokens, place + 2) or (tokens[place] == _RAND and len(tokens) == 2)


def joined(tokens: Sequence[str], place: int) -> bool:
    """Whether letters go on after the number of a letter: R134a."""
    number, after = tokens[place + 1], "".join(tokens[place + 2 : place + 3])
    return not number[-1].isspace() and after[:1].isalpha()


def _priced(tokens: Sequence[str], place: int) -> bool:
    before = [token.rstrip().lower() for token in tokens[max(0, place - 4) : place]]
    if before[-1:] == ["between"]:
        before.pop()
    if not before:
        return False
    if tokens[place].rstrip() != _RAND:
        return before[-1] in _PAID  # paid P500; a paper for N95 masks
    return before[-1] in _PRICING or (before[-1] in _LINKING and not _SUMS.isdisjoint(before[:-1]))


def _counted_by(tokens: Sequence[str], place: int) -> bool:
    """Per night, a month, each; R500 note."""
    return place < len(tokens) and tokens[place].rstrip().lower() in _EACH
