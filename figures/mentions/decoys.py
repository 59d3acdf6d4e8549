"""Decoys: guards of the patterns for numbers that are no figures (see guards.py for what a guard is)."""

from __future__ import annotations

from figures.atoms import Atoms
from figures.kinds import KINDS
from figures.lexicon.english import words
from figures.mentions.around import is_at, word_at
from figures.mentions.ratios import proportion


def date(atoms: Atoms, first: int, last: int) -> bool | str:
    if is_at(atoms, last - 1, "auxiliary"):  # on 1 may, in a text without capitals
        return (word_at(atoms, last - 1) == "may" and word_at(atoms, first - 1) in _BEFORE_DATES) or ""
    days = [
        token.rstrip() for token in atoms.tokens[first:last] if token.strip().isdecimal() and len(token.rstrip()) < 3
    ]
    months = [
        token.rstrip()
        for token in atoms.tokens[first:last]
        if token[0].isalpha() and token.rstrip().lower() not in ("of", "and", "to")
    ]
    if any(not 1 <= int(day) <= 31 for day in days) or not (days or last - first > 1):
        return ""
    if months and months[0] in ("May", "March", "Mar", "Sun") and first and not days:
        return "" if last - first < 2 else True
    if months and months[0].lower() in ("may", "march") and months[0].islower():
        return ""
    return True


def clock(atoms: Atoms, first: int, last: int) -> bool | str:
    if is_at(atoms, first, "clock"):
        return "" if proportion(atoms, first, last) else True
    if not is_at(atoms, last - 1, "clock_word"):  # half past five
        return (is_at(atoms, first - 1, "preposition") and word_at(atoms, last - 2) in _PAST) or ""
    return word_at(atoms, last - 1) not in ("noon", "midnight") or ""


def decade(atoms: Atoms, first: int, last: int) -> bool | str:
    """The 1960s; in her 30's, but not the 7's of a page."""
    return is_at(atoms, first, "decade") or (word_at(atoms, last - 1) == "s" and word_at(atoms, first)[1:] == "0") or ""


def year_range(atoms: Atoms, first: int, last: int) -> bool | str:
    end = last
    return (
        ""
        if is_at(atoms, end, "unit", "percent", "magnitude", "currency", "currency_word")
        or is_at(atoms, first - 1, "currency")
        else True
    )


def phone(atoms: Atoms, first: int, last: int) -> bool | str:
    digits = sum(ch.isdigit() for token in atoms.tokens[first:last] for ch in token)
    if any("," in token for token in atoms.tokens[first:last]) or is_at(atoms, first - 1, "currency"):
        return ""
    pieces = sum(token[0].isdigit() for token in atoms.tokens[first:last])
    dialled = is_at(atoms, last - 1, "code") or not _DIALLING.isdisjoint(atoms.words[max(0, first - 4) : first])
    if atoms.tokens[first][0] not in "0+" and (pieces < 3 - dialled or KINDS["dash"] not in atoms.codes[first:last]):
        return ""
    return True if digits >= 6 and not is_at(atoms, last, "unit", "magnitude", "percent") else ""


def code(atoms: Atoms, first: int, last: int) -> bool | str:
    return "" if is_at(atoms, first - 1, "currency") else True


def citation(atoms: Atoms, first: int, last: int) -> bool | str:
    """347 U.S. 483, 18 U.S.C. § 1343; volume and pages after the name of a journal: Reef Science 12, 330-344 (2019)."""
    if is_at(atoms, first, "year") and is_at(atoms, first + 1, "semicolon"):
        return True  # 2013;31:5339-48
    if is_at(atoms, first + 1, "comma"):
        return is_at(atoms, first - 1 - is_at(atoms, first - 1, "stop"), "name", "name_plural") or ""
    return word_at(atoms, first + 1) in _REPORTERS or ""


def address(atoms: Atoms, first: int, last: int) -> bool | str:
    return word_at(atoms, last - 1).rstrip(".") in _STREETS or ""


_BEFORE_DATES = words("before_dates")
_STREETS = words("streets")
_REPORTERS = words("reporters")
_PAST = words("past")
_DIALLING = words("dialling")
