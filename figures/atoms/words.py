"""Words: the kind of one token by itself, from its shape, the lexicon and the word classes."""

from __future__ import annotations

import re

from figures.atoms.tokens import MARKS, SUPERSCRIPTS, VULGAR
from figures.lexicon import Entry, Lexicon
from figures.lexicon.english import english, words
from figures.lexicon.nouns import OWNING
from figures.lexicon.wordclass import word_classes

_NAMES = ("US", "IT", "WHO", "OR", "ME")  # capitals make these words names


def kind_of(surface: str, lexicon: Lexicon) -> str:
    """The kind of one token by itself.

    >>> from figures.lexicon import load
    >>> [kind_of(word, load()) for word in ("2.61", "1987", "15th", "km", "between", "townships", "Naqvi")]
    ['numeral', 'year', 'ordinal', 'unit', 'between', 'plural', 'name']
    """
    if surface[:1].isdecimal() or (surface[:1] == "." and len(surface) > 1):
        return _numeral_kind(surface)
    if surface in VULGAR:
        return "vulgar"
    if not surface.strip(SUPERSCRIPTS):
        return "superscript"
    if surface.startswith("--"):
        return "semicolon"
    if surface == "''":
        return "quote"
    if len(surface) == 1 and not surface.isalnum() and surface in MARKS:
        return MARKS[surface]
    if len(surface) == 1 and surface.isalpha() and surface not in "aAI":
        return english().atoms.get(surface, "letter")
    if surface in _NAMES:
        return "name"
    lower = surface.lower()
    small = english().atoms.get(lower)
    if small and not (small == "month" and surface.islower() and lower in ("may", "march", "mar", "sun", "sat", "wed")):
        if small == "month" and lower == "may" and not surface[0].isupper():
            return "auxiliary"
        if small != "weekday" or not surface.islower() or len(surface) > 3:
            return small
    if lower == "may":
        return "auxiliary"
    entries = [entry for entry in lexicon.lookup(surface) if not entry.glued_only]
    if entries:
        return entry_kind(entries[0], surface, lexicon)
    return word_kind(surface, lower)


def _numeral_kind(surface: str) -> str:
    if surface.isdecimal():
        if len(surface) == 4 and 1600 <= int(surface) <= 2099:
            return "year"
        if surface[0] == "0" and len(surface) > 3:
            return "code"
        return {1: "short", 2: "short", 3: "group"}.get(len(surface), "numeral")
    if surface[-1].isalpha():
        if surface[-1] == "s":
            return "decade" if surface[:-1].isdecimal() and len(surface) in (3, 5) else "code"
        return "ordinal"
    if ":" in surface:
        return "clock"
    if "/" in surface:
        return "fraction" if _is_fraction(*surface.split("/")) else "code"
    return "code" if surface.count(".") > 1 and not re.fullmatch(r"\d{1,3}(\.\d{3})+(,\d+)?", surface) else "numeral"


def _is_fraction(*parts: str) -> bool:
    """Whether digits with a slash are a part of one: 3/4, 7/16; not 24/7, 9/11, 120/80 or 2019/20."""
    if len(parts) != 2 or not all(map(str.isdecimal, parts)):
        return False
    part, whole = map(int, parts)
    return part < whole and (whole in _DENOMINATORS or (part == 1 and whole % 10 == 0))


_DENOMINATORS = frozenset((*range(2, 11), 12, 16, 20, 32, 64, 100, 1000))


def entry_kind(entry: Entry, surface: str, lexicon: Lexicon) -> str:
    if entry.kind == "magnitude":
        return "magnitude"
    if entry.kind == "subunit":
        return "subunit"
    if entry.kind == "currency":
        symbol = (
            not surface.isalpha()
            or surface.isupper()
            or surface in ("Rs", "Rp", "Fr", "Ksh", "Kč", "zł", "kr", "Nu", "Tk", "Dh", "Dhs", "Sh", "Shs")
        )
        return "currency" if symbol else "currency_word"
    unit = lexicon.unit(entry.name)
    if entry.name in ("percent", "percentage_point", "basis_point"):
        return "percent"
    return "time" if unit and unit.dimension == "time" else "unit"


def word_kind(surface: str, lower: str) -> str:
    """The kind of an ordinary word, in no list of the lexicon.

    >>> word_kind("Rise", "rise"), word_kind("rise", "rise")
    ('name', 'noun_or_verb')
    """
    if not surface[0].isalpha():
        return "mark"
    if len(surface) == 1:
        return "letter"
    if lower.endswith(OWNING):
        return "determiner" if surface[0].islower() else "name"
    classes = word_classes().get(lower, "")
    if len(surface) < 6 and surface[-1] == "s" and surface[:-1].isupper() and len(surface) > 2:
        return "name_plural"
    if any(ch.isupper() for ch in surface) and not (surface.isupper() and len(surface) > 4):
        return "name_plural" if _plural(lower) and "N" not in classes.replace("NV", "") else "name"
    if not classes or classes == "N":
        return (
            "plural" if _plural(lower) else "adjective" if lower.endswith(("ous", "able", "ible", "less")) else "noun"
        )
    return _class_kind(lower, classes)


def _class_kind(lower: str, classes: str) -> str:
    """Kind of a word by the classes that it can have; noun and adjective alike stand before a noun, so noun wins."""
    if "V" not in classes:
        if "N" in classes:
            return "plural" if _plural(lower) else "noun"
        return "adjective" if "A" in classes else "adverb"
    if lower.endswith("ing"):
        return "ing"
    if lower.endswith("ed") and classes != "NV":
        return "participle"
    if lower in _COLLECTIVE:
        return "plural"
    if "N" in classes or lower in _ALSO_NOUNS:
        return "plural_or_verb" if _plural(lower) else "noun_or_verb"
    return "participle" if "A" in classes or lower.endswith("en") else "verb"


def _plural(lower: str) -> bool:
    if lower in _COLLECTIVE or (lower.endswith(("men", "people", "feet", "children")) and len(lower) < 14):
        return True
    return len(lower) > 3 and lower.endswith("s") and not lower.endswith(("ss", "us", "is", "'s", "’s", "ics"))


_COLLECTIVE = words("collective")
_ALSO_NOUNS = words("also_nouns")  # plurals that the word classes know as verbs only
