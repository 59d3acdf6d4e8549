"""Counting: guards of counted things (see guards.py for what a guard is)."""

from __future__ import annotations

from figures.atoms import Atoms
from figures.kinds import KINDS
from figures.lexicon.english import words
from figures.mentions.around import (
    glued_after,
    glued_before,
    is_at,
    number_end,
    numbered,
    word_at,
)
from figures.mentions.bare import Verdict, bare, of_joined

_FIXED = words("fixed")
_SEVERAL = words("several")
_NOT_COUNTED = words("not_counted")
_COUNTING = words("counting")
_ONE_AFTER, _ONE_BEFORE = words("pronoun_one_after"), words("pronoun_one_before")
_SAYING = words("saying")
_SERIES, _SINGLES = words("series"), words("singles")


def _year_like(atoms: Atoms, first: int, last: int) -> bool:
    return last - first >= 1 and is_at(atoms, first, "year")


def count(atoms: Atoms, first: int, last: int) -> Verdict:
    hyphen = first + 1 < last and atoms.codes[first + 1] == KINDS["dash"] and not atoms.tokens[first][-1].isspace()
    if hyphen and not is_at(atoms, first + 2, "plus"):
        return ""  # a 30-member staff counts members
    if of_joined(atoms, first):
        return "fixed phrase"
    if word_at(atoms, first) == "two" and word_at(atoms, first - 1) in ("the", "these", "those") and last - first < 4:
        return "points back"
    if glued_after(atoms, first) or glued_before(atoms, number_end(atoms, first)):
        return "name or code"
    if is_at(atoms, first - 1, "per") and first > 1 and atoms.tokens[first - 2][0].isalpha():
        return "what a rate is per"  # deaths per 100,000 people
    if is_at(atoms, first + 1, "plus") and atoms.tokens[first][-1].isspace():
        return ""  # 5 plus taxes
    if is_at(atoms, last, "numeral", "short", "group", "ones", "currency") and _capital(atoms, first + 1, last):
        return ""  # 31,063 Sales 5.4 mln: the label of the next number
    if _year_like(atoms, first, last):
        before = word_at(atoms, first - 1)
        counting = (
            is_at(atoms, first - 1, "verb", "participle", "auxiliary", "ing", "noun_or_verb", "to")
            or before in _COUNTING
        )
        if (
            (not counting and first)
            or before in _SAYING
            or last - first > 3
            or not atoms.tokens[first + 1][0].islower()
        ):
            return "year"
    if word_at(atoms, first) == "one" and is_at(atoms, first, "ones") and is_at(atoms, last - 1, "plural_or_verb"):
        return "" if last - first > 2 else "pronoun"  # one dose cuts the risk, one prohibits them
    if word_at(atoms, first) == "one" and (
        is_at(atoms, first + 1, "preposition", "of", "auxiliary", "pronoun") or word_at(atoms, first - 1) in _ONE_AFTER
    ):
        return "pronoun"
    series = word_at(atoms, last - 1) in _SERIES and last - first == 2
    if numbered(atoms, first) or (series and word_at(atoms, first).isdecimal() and len(word_at(atoms, first)) > 2):
        return "number in a name"
    return True


def _capital(atoms: Atoms, first: int, last: int) -> bool:
    return any(token[0].isupper() for token in atoms.tokens[first:last])


def often(atoms: Atoms, first: int, last: int) -> Verdict:
    """Seven times; not "at any one time"."""
    return "pronoun" if word_at(atoms, first) == "one" else True


def often_range(atoms: Atoms, first: int, last: int) -> Verdict:
    """Two or three times a week; not "2-3 times a typical price"."""
    return is_at(atoms, last + 1, "time") or ""


def count_joined(atoms: Atoms, first: int, last: int) -> Verdict:
    """A 14-station trip; not two-way, one-off, five-star Hotel names."""
    if glued_after(atoms, first) or atoms.tokens[last - 2][-1].isspace() or atoms.tokens[last - 3][-1].isspace():
        return ""
    if word_at(atoms, last - 1) in _FIXED or word_at(atoms, first) in ("one", "zero") or is_at(atoms, last, "dash"):
        return "fixed phrase"
    return "year" if is_at(atoms, first, "year") else True


def count_one(atoms: Atoms, first: int, last: int) -> Verdict:
    if is_at(atoms, last - 1, "point"):
        return "" if glued_after(atoms, first) or numbered(atoms, first) else True
    word = word_at(atoms, first)
    if word not in _SINGLES or glued_after(atoms, first) or numbered(atoms, first):
        return ""
    if word == "one" and (
        word_at(atoms, first - 1) in _ONE_AFTER
        or word_at(atoms, first - 1) in ("another", "or")
        or word_at(atoms, first + 1) in _ONE_BEFORE
        or word_at(atoms, last) == "can"  # what one person can do
    ):
        return "pronoun"
    return True


def count_describing(atoms: Atoms, first: int, last: int) -> Verdict:
    """A three course meal, the 11 member alliance: the singular before another noun is what is counted."""
    if not is_at(atoms, first - 1, "article", "determiner") or word_at(atoms, last - 1) in _FIXED:
        return ""
    if is_at(atoms, first, "ones", "tens"):
        return True if word_at(atoms, first) not in ("one", "zero") else ""
    return True if bare(atoms, first, last - 1) is True else ""


def count_letters(atoms: Atoms, first: int, last: int) -> Verdict:
    """12 RBI, 0.5 WAR: capitals count something where a name would go on."""
    word = atoms.tokens[last - 1].rstrip()
    if not (word.isalpha() and word.isupper() and 1 < len(word) < 6) or word.lower() in _NOT_COUNTED:
        return ""
    return True if bare(atoms, first, last - 1) is True else ""


def vague(atoms: Atoms, first: int, last: int) -> Verdict:
    """Scores of people, scores were hurt; not test scores and scores of 40 to 60."""
    if word_at(atoms, first) != "scores" or (last - first > 1 and not is_at(atoms, first - 1, "noun", "noun_or_verb")):
        return True
    opens = first == 0 or is_at(atoms, first - 1, "comma", "and", "conjunction", "quote")
    acting = is_at(atoms, last, "auxiliary", "participle", "verb") and word_at(atoms, last + 1) != "than"
    return True if opens and acting else ""


def several(atoms: Atoms, first: int, last: int) -> Verdict:
    """Several hundred men, a few dozen, many thousand dollars."""
    return word_at(atoms, first - 1) in _SEVERAL or ""
