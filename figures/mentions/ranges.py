"""Ranges: guards of ranges, margins and scores (see guards.py for what a guard is)."""

from __future__ import annotations

from figures.atoms import Atoms
from figures.kinds import KINDS
from figures.lexicon.english import english, words
from figures.mentions.around import (
    MOVING,
    NUMBERS,
    falling,
    first_last_digits,
    glued_after,
    is_at,
    moved,
    numbered,
    word_at,
)
from figures.mentions.signs import negative
from figures.numerals import scale

_SCORE_WORDS = words("score_words")
_SPAN_WORDS = words("span_words")
_PERCENT = words("differences")
_REVISED = words("revised")
_OPENING = words("opening")
_CURRENCY = KINDS["currency"]
_UNIT_CODES = {KINDS[kind] for kind in ("currency", "currency_word", "subunit", "unit", "percent", "time")}


def from_to(atoms: Atoms, first: int, last: int) -> bool | str:
    return "" if moved(atoms, first) or _falls(atoms, first, last) else True


def _falls(atoms: Atoms, first: int, last: int) -> bool:
    """From $6 billion to $4 billion: a change, since no range begins at its upper end, unless it says it is one."""
    if not _SPAN_WORDS.isdisjoint(atoms.words[max(0, first - 4) : first]):
        return False
    if negative(atoms, first) or is_at(atoms, first + 1, "minus", "dash"):
        return False  # -5°C to 3°C
    left, right = _scales(atoms, first, last)
    low, high = first_last_digits(atoms, first, last)
    return low > high and sum(left) == sum(right)


def spread(atoms: Atoms, first: int, last: int) -> bool | str:
    if glued_after(atoms, first) or (KINDS["sign"] in atoms.codes[first:last] and not _waved(atoms, first, last)):
        return ""
    if _names_thing(atoms, first, last):
        return "number in a name"
    inner = atoms.codes[first:last].replace(KINDS["spaced"], KINDS["dash"])
    units = [ch for ch in inner if ch in _UNIT_CODES]
    if not units and (is_at(atoms, last, "dash") and is_at(atoms, last + 1, *NUMBERS)):
        return ""  # 24.2 to 33-35 billion euros
    if not units and word_at(atoms, first - 1) in _OPENING:
        return "clock time"  # open 9-5
    if KINDS["to"] not in inner:
        return _dashed(atoms, first, last) if KINDS["dash"] in inner and not units else True
    middle = inner.index(KINDS["to"])
    left, right = (set(side) & _UNIT_CODES for side in (inner[:middle], inner[middle:]))
    before = word_at(atoms, first - 1)
    if is_at(atoms, first - 1, "dash", "minus"):
        before = word_at(atoms, first - 2)
    elif (before in _REVISED or before == "a") and "from" in atoms.words[max(0, first - 3) : first]:
        before = "from"
    if is_at(atoms, first, "year") and middle == 1 and not is_at(atoms, last - 1, "year"):
        return ""
    if left == {_CURRENCY} and not right and _scaled_once(atoms, first, last):
        return True  # $3.5 to 4 billion
    if (left and not right) or (left and len({_sort(ch) for ch in left | right}) > 1):
        return ""  # 208 pounds to 193; 40 percent to $2; 18 sen to RM23.50
    if left and (before in MOVING or (before in ("by", "from") and (before == "by" or moved(atoms, first)))):
        low, high = first_last_digits(atoms, first, last)
        spans = before != "from" and low < high <= 2 * low and _in_percent(atoms, last)
        return True if spans else ""  # fell 15% to 20%, but 15% to 45%
    near = {before, word_at(atoms, first - 3), word_at(atoms, first - 2)}
    if not left | right and not near.isdisjoint(_SCORE_WORDS) and falling(atoms, first, last):
        return ""  # beat the Heat 110 to 98
    if not left | right and (before == "by" or before in MOVING) and moved(atoms, first):
        low, high = first_last_digits(atoms, first, last)
        return True if low < high < 3 * low else ""  # rose by 1,250 to 18,400
    if (before == "from" or left) and _falls(atoms, first, last):
        return ""  # 45 percent to 39
    return "" if before == "from" and moved(atoms, first) else True


def _in_percent(atoms: Atoms, last: int) -> bool:
    return word_at(atoms, last - 1) in _PERCENT or atoms.words[last - 2 : last] == ["per", "cent"]


def _names_thing(atoms: Atoms, first: int, last: int) -> bool:
    """Boeing 737-800, pages 20-25, 7-Eleven."""
    if not _UNIT_CODES.isdisjoint(atoms.codes[first:last]):
        return False
    return numbered(atoms, first) or (atoms.words[first].isdecimal() and atoms.tokens[last - 1].istitle())


def _waved(atoms: Atoms, first: int, last: int) -> bool:
    """250~300: a range as East Asian texts write it."""
    sign = atoms.codes.index(KINDS["sign"], first, last)
    return atoms.tokens[sign] == "~" and not atoms.tokens[sign - 1][-1].isspace()


def _scaled_once(atoms: Atoms, first: int, last: int) -> bool:
    """Whether the second number of a range has a magnitude and the first none, so that both are of one sort."""
    left, right = _scales(atoms, first, last)
    return bool(right) and not left


def _scales(atoms: Atoms, first: int, last: int) -> list[list[int]]:
    """The magnitudes said before "to" and after it."""
    middle = atoms.words.index("to", first, last) if "to" in atoms.words[first:last] else last
    sides = atoms.words[first:middle], atoms.words[middle:last]
    return [[size for word in side if (size := scale(word))] for side in sides]


def _sort(code: str) -> str:
    return "money" if code in (KINDS["currency"], KINDS["currency_word"]) else code


def _dashed(atoms: Atoms, first: int, last: int) -> bool | str:
    """5-1 is a score beside words of sport or where it falls, 5-10 otherwise a range."""
    if is_at(atoms, last, "plural", "plural_or_verb", "noun", "adjective") and word_at(atoms, last) not in _SCORE_WORDS:
        low, high = first_last_digits(atoms, first, last)
        return True if low < high else ""
    if (
        is_at(atoms, first - 1, "open")
        and is_at(atoms, last, "close")
        and is_at(atoms, first - 2, "name", "name_plural")
    ):
        return ""  # the Bears (3-4)
    if word_at(atoms, first - 1) in english().age_before:
        return True
    near = {word_at(atoms, place) for place in (*range(first - 5, first), *range(last, last + 3))}
    low, high = first_last_digits(atoms, first, last)
    return "" if near & _SCORE_WORDS or low >= high or is_at(atoms, last, "name") else True


def score(atoms: Atoms, first: int, last: int) -> bool | str:
    if glued_after(atoms, first):
        return "name or code"
    if KINDS["to"] in atoms.codes[first:last]:
        near = atoms.words[max(0, first - 3) : first]
        return True if falling(atoms, first, last) and not _SCORE_WORDS.isdisjoint(near) else ""
    low, _ = first_last_digits(atoms, first, last)
    return "number in a name" if is_at(atoms, first - 1, "name") and low >= 100 else True


def give_or_take(atoms: Atoms, first: int, last: int) -> bool | str:
    """3.2 ± 0.4 kg, 3.2 +/- 0.4 kg; other signs, as in "5 > 3", are no margin."""
    if glued_after(atoms, first):
        return ""
    return not {"±", "+"}.isdisjoint(atoms.words[first:last]) or ""
