"""Bare numbers: the guard of a number without a unit (see guards.py for what a guard is)."""

from __future__ import annotations

from figures.atoms import Atoms
from figures.kinds import KINDS
from figures.lexicon.english import english, words
from figures.mentions.around import (
    glued_after,
    hung,
    is_at,
    kind_at,
    named,
    numbered,
    numbered_too,
    word_at,
)

Verdict = bool | str
_DETERMINERS = words("determiners")
_SINGULAR = words("singular")
_COLON, _CURRENCY, _SHORT, _SLASH, _YEAR = (KINDS[kind] for kind in ("colon", "currency", "short", "slash", "year"))
_DASHES = (KINDS["dash"], KINDS["spaced"])
_ENDING = (KINDS["stop"], KINDS["close"])
_NOUNS = (KINDS["noun"], KINDS["noun_or_verb"])
_QUOTES = (KINDS["prime"], KINDS["quote"])
_WORDS = (KINDS["ones"], KINDS["article"])
_YEAR_AFTER = words("year_after")
_NUMBERING = words("numbering_in_capitals") - {"no"}
_CALLED = words("called")
_REGISTERS = words("registers")


def bare(atoms: Atoms, first: int, last: int) -> Verdict:
    if glued_after(atoms, first) or hung(atoms, last):
        return "name or code"
    code, behind, ahead = atoms.codes[first], kind_at(atoms, first - 1), kind_at(atoms, last)
    text, before, alone = atoms.words[first], word_at(atoms, first - 1), last - first == 1
    if behind == _DASHES[0] and of_joined(atoms, first):
        return "fixed phrase"
    if behind == _COLON and word_at(atoms, first - 2) in _REGISTERS:
        return "name or code"  # doi:10.1038
    if alone and code == _YEAR and behind != _CURRENCY:
        return "year"
    if before == "of" and word_at(atoms, first - 2) == "group" and atoms.tokens[first - 2][0].isupper():
        return "number in a name"  # the Group of 77
    if ahead in _DASHES and (is_at(atoms, last + 1, "code") or (code == _SHORT and is_at(atoms, last + 1, "letter"))):
        return "name or code"  # the 8-1/8s of 1999, form 10-K
    if alone and before in _YEAR_AFTER and len(text) == 4 and text.isdecimal():
        return "year"
    if before in english().age_before:
        return True
    if alone and code in _WORDS:
        return _small_word(atoms, first, last)
    if text.isdecimal() and (text[0] == "0" or len(text) > 5) and len(text) > 1 and _numbers_something(behind, text):
        return "name or code"
    if behind in _QUOTES and len(text) == 2 and ahead not in _QUOTES:
        return "year"  # in ’98
    if numbered(atoms, first) or numbered_too(atoms, first) or _in_order(atoms, first) or _modelled(atoms, first, last):
        return "number in a name"
    if ahead in _NOUNS and atoms.tokens[last - 1].rstrip() == "K" and last - first == 2:
        return "name or code"  # 4K video
    if alone and _named(atoms, first):
        return "number in a name"
    if alone and first == 0 and ahead in _ENDING:
        return "list number"
    return "code" if behind == _SLASH or (ahead == _SLASH and code == _SHORT) else True


def of_joined(atoms: Atoms, first: int) -> bool:
    """A father-of-three: the number is part of a word."""
    return (
        is_at(atoms, first - 1, "dash") and is_at(atoms, first - 2, "of") and not atoms.tokens[first - 1][-1].isspace()
    )


def _numbers_something(behind: str, text: str) -> bool:
    """Whether digits without a comma are a number of what stands before them: project 233535; 007."""
    return text[0] == "0" or behind in _NOUNS


def _named(atoms: Atoms, first: int) -> bool:
    """Whether a plain number stands after a name in the same cell of a table."""
    return (
        named(atoms, first - 1)
        and not atoms.tokens[first - 1].endswith("  ")
        and is_at(atoms, first, "short", "group", "numeral")
        and "," not in atoms.tokens[first]
        and "." not in atoms.tokens[first]
    )


def _in_order(atoms: Atoms, first: int) -> bool:
    """In week 40, at level 3; not "that week 40 of them left"."""
    if word_at(atoms, first - 1) not in _NUMBERING or not word_at(atoms, first).isdecimal():
        return False
    return (
        not is_at(atoms, first - 2, "determiner", "article", "each", "per")
        and word_at(atoms, first - 2) not in _DETERMINERS
    )


def _modelled(atoms: Atoms, first: int, last: int) -> bool:
    """The 737 was grounded, the 3400 block of a street, an 80386 chip: one thing, called by its number."""
    text, after = word_at(atoms, first), word_at(atoms, last)
    if not text.isdecimal() or len(text) < 3:
        return False
    if len(text) > 4 and is_at(atoms, last, "noun", "noun_or_verb"):
        return True  # a count of things would have a comma
    return after in _CALLED or (after in _SINGULAR and word_at(atoms, first - 1) in ("the", "this"))


def _small_word(atoms: Atoms, first: int, last: int) -> Verdict:
    """A number word alone: "four of the 12 boxes" is a figure, "the two said" points back."""
    word, before = word_at(atoms, first), word_at(atoms, first - 1)
    if word == "one" or is_at(atoms, first, "article"):
        return "pronoun"
    if before == "number":
        return "number in a name"
    if first and atoms.tokens[first][0].isupper() and is_at(atoms, first - 1, "name"):
        return "number in a name"
    described = is_at(atoms, first - 1, "adjective") and not is_at(atoms, last, "of")
    if before in _DETERMINERS or is_at(atoms, last, "dash") or is_at(atoms, first - 1, "article") or described:
        return "points back"
    return True
