"""Measures: guards of amounts with a unit or a currency (see guards.py for what a guard is)."""

from __future__ import annotations

from figures.atoms import Atoms
from figures.kinds import KINDS
from figures.lexicon.english import words
from figures.mentions.around import NUMBERS, glued_after, hung, is_at, moved, word_at
from figures.mentions.qualifiers import qualifier_before
from figures.numerals import scale

_FEET = words("feet")
_COMPASS = words("compass")
_PAYING = words("paying")
_CURRENCY, _PLUS = KINDS["currency"], KINDS["plus"]
_DEGREES = words("degrees")
_MINUTES = words("arc_minutes")
_EARLIER_THAN = words("earlier_than")


def sized(atoms: Atoms, first: int, last: int) -> bool | str:
    if not _spelled_unit(atoms, first, last) or _labels_next(atoms, first, last):
        return ""
    unit, number = atoms.words[last - 1], atoms.words[first]
    if unit in _DEGREES and _mapped(atoms, last):
        return "place on the map"
    if unit in _MINUTES and word_at(atoms, first - 1) in _DEGREES:
        return "place on the map"
    if number == "half" and unit == "year" and atoms.words[first + 1] == "-":
        return "quarter of a year"  # half-year results
    if (
        first > 1
        and is_at(atoms, first - 1, "dash")
        and atoms.tokens[first - 2].islower()
        and len(unit) > 2
        and is_at(atoms, last - 1, "time", "unit")
    ):
        return True  # gas-powered-87 days
    if is_at(atoms, last - 1, "time") and _is_past(atoms, last):
        return "point in time"  # two years ago
    if hung(atoms, last):
        return "name or code"
    if _PLUS in atoms.codes[first:last] and atoms.tokens[first][-1].isspace():
        return ""  # 5 plus tons of
    if len(atoms.tokens[last - 1]) == 1 and unit.isalpha() and _goes_on(atoms, last):
        return "name or code"
    if first and atoms.tokens[first][0].isupper() and is_at(atoms, last, "name") and is_at(atoms, last - 2, "dash"):
        return "number in a name"
    return "name or code" if glued_after(atoms, first) and not unit.startswith(("percent", "%", "pct")) else True


def _is_past(atoms: Atoms, last: int) -> bool:
    """Whether a time is reckoned back: two years ago; not "earlier than planned", "20 minutes earlier that day"."""
    after, next_word = word_at(atoms, last), word_at(atoms, last + 1 + (word_at(atoms, last + 1) == "in"))
    return after == "ago" or (after == "earlier" and next_word not in _EARLIER_THAN)


def _goes_on(atoms: Atoms, last: int) -> bool:
    """Whether a number follows, perhaps after a hyphen."""
    place = last + is_at(atoms, last, "dash")
    return is_at(atoms, place, "short", "numeral", "group")


def _mapped(atoms: Atoms, place: int) -> bool:
    """Whether a compass point follows degrees, perhaps after minutes and seconds: 54°19′N, 54 degrees north."""
    ahead = atoms.words[place : place + 5]
    while ahead and (ahead[0].isdigit() or ahead[0] in _MINUTES):
        del ahead[0]
    return bool(ahead) and ahead[0] in _COMPASS


def money(atoms: Atoms, first: int, last: int) -> bool | str:
    """Not the letters of a code, not nine that won, not the rapper 50 Cent."""
    if atoms.codes[first] == _CURRENCY:
        return True
    if glued_after(atoms, first) or hung(atoms, last):
        return "name or code"
    if is_at(atoms, last, *NUMBERS) and not atoms.tokens[last - 1][-1].isspace():
        return ""  # 100 $5 bills
    unit, size = word_at(atoms, last - 1), word_at(atoms, first).replace(",", "")
    if unit == "won" and last - first == 2 and not (size.isdecimal() and len(size) > 2):
        return ""
    if unit == "p" and size.isdecimal() and len(size) > 3:
        return "name or code"  # 1080p
    return "number in a name" if atoms.tokens[last - 1].rstrip() == "Cent" and size not in ("1", "one") else True


def compound_money(atoms: Atoms, first: int, last: int) -> bool | str:
    """Hundredths without their name end the clause: $20 43, three euros and ten; not $3 and 12 boats."""
    if glued_after(atoms, first):
        return ""
    if is_at(atoms, last - 1, "subunit"):
        return True
    tail = last - 1
    while tail > first and atoms.codes[tail] == "_":
        tail -= 1
    if any((scale(word) or 0) > 100 for word in atoms.words[first:last]):
        return ""
    if word_at(atoms, tail - 1) == "pounds" and _PAYING.isdisjoint(atoms.words[max(0, first - 3) : first]):
        return ""  # he weighs 12 pounds 50
    if not is_at(atoms, last, "stop", "comma", "close", "quote", "mark", "to") and last < len(atoms.tokens):
        return ""
    if atoms.words[tail].isdecimal():
        return len(atoms.words[tail]) == 2 or ""
    return atoms.words[tail].isalpha() or ""


def currency_before(atoms: Atoms, first: int, last: int) -> bool | str:
    """Ringgit 42; not "won four" and "marks 30 years"."""
    return (
        "" if word_at(atoms, first) in ("won", "marks", "mark", "pounds", "pound", "real", "crown", "bucks") else True
    )


def a_unit(atoms: Atoms, first: int, last: int) -> bool | str:
    """A liter of milk, nearly a mile: not "$3 a barrel", which is a rate, and not every "a foot"."""
    if qualifier_before(atoms.words, first):
        return True
    if is_at(atoms, first + 1, "currency_word", "subunit") and word_at(atoms, first - 1) in _PAYING:
        return True if is_at(atoms, last, "stop", "comma", "close", "semicolon", "conjunction", "preposition") else ""
    return True if is_at(atoms, last, "of") or len(atoms.tokens) == last else ""


def a_time(atoms: Atoms, first: int, last: int) -> bool | str:
    """Up to an hour, more than an hour are figures; "an hour" alone states no number, "over an hour" is ambiguous."""
    bound = qualifier_before(atoms.words, first)
    return True if bound and (bound != "over" or word_at(atoms, first - 1) == "than") else ""


def compound(atoms: Atoms, first: int, last: int) -> bool | str:
    """Three times or more in a list with commas are one by one; "3 hours, 20 minutes" is one amount."""
    if word_at(atoms, first - 1) in _DEGREES:
        return "place on the map"
    if is_at(atoms, last - 1, "short", "ones") and not is_at(atoms, last - 2, "dash"):
        return word_at(atoms, last - 2) in _FEET or ""  # six foot two
    inner = atoms.codes[max(0, first - 2) : last]
    return "" if KINDS["comma"] in inner and inner.count(KINDS["time"]) > 2 else True


def below_zero(atoms: Atoms, first: int, last: int) -> bool | str:
    """Ten below zero; ten below where the sentence ends with it; not 10 below average, 20 km below."""
    if word_at(atoms, last - 1) == "zero":
        return word_at(atoms, last - 2) == "below" or ""
    unit = word_at(atoms, last - 2)
    thermal = last - first == 2 or unit in _DEGREES
    ends = last == len(atoms.tokens) or (last + 1 == len(atoms.tokens) and is_at(atoms, last, "stop", "mark"))
    return (word_at(atoms, last - 1) == "below" and thermal and ends and not moved(atoms, first)) or ""


def _labels_next(atoms: Atoms, first: int, last: int) -> bool:
    """13.5 mln Year Net 2 mln: a time in the singular after thousands is the label of what comes next."""
    unit = atoms.tokens[last - 1]
    if not unit[0].isupper() or not is_at(atoms, last - 1, "time") or unit.rstrip().endswith("s"):
        return False
    return "," in atoms.tokens[first] or (scale(word_at(atoms, last - 2)) or 0) >= 1000


def _spelled_unit(atoms: Atoms, first: int, last: int) -> bool:
    """517 rushing yards, but not "5 free m": a word between number and unit needs the unit's name."""
    apart = (
        last - first == 3
        and not is_at(atoms, first + 1, "dash", "more")
        and atoms.codes[first + 1] != "_"
        and atoms.codes[last - 1] != "_"
    )
    return not apart or len(word_at(atoms, last - 1)) > 3


def aged(atoms: Atoms, first: int, last: int) -> bool | str:
    """Thirty years old, 30 years of age; not 200 hours of work."""
    return word_at(atoms, last - 1) == "age" or is_at(atoms, last - 1, "old") or ""
