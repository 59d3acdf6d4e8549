"""Around: what stands beside a number among the atoms of its sentence."""

from __future__ import annotations

from figures.atoms import Atoms
from figures.kinds import CONTINUED, KINDS
from figures.lexicon.english import english, words
from figures.lexicon.nouns import OWNING, singular
from figures.lexicon.wordclass import word_classes
from figures.numerals import number

NUMBERS = ("short", "group", "numeral", "year", "fraction", "ones", "tens")
MOVING = english().up | english().down
_SPAN_WORDS = words("span_words")
_CHANGING = words("changing")
_PREFIXES = words("number_prefixes")
_COMMON = words("numbering_in_capitals")
_SHORT = words("numbering_short")


def kind_at(atoms: Atoms, place: int) -> str:
    """Character of the atom at a place, "" outside of the sentence."""
    if not 0 <= place < len(atoms.codes):
        return ""
    return atoms.codes[place]


def word_at(atoms: Atoms, place: int) -> str:
    """Word at a place in lower case, "" outside of the sentence."""
    return atoms.words[place] if 0 <= place < len(atoms.words) else ""


def is_at(atoms: Atoms, place: int, *kinds: str) -> bool:
    """Whether the atom at a place is of one of the kinds; "dash" is any dash."""
    return 0 <= place < len(atoms.codes) and atoms.codes[place] in _CODES[kinds]


class _Codes(dict[tuple[str, ...], str]):
    """The characters of several kinds, put together when they are first asked for."""

    def __missing__(self, kinds: tuple[str, ...]) -> str:
        named = (*kinds, "spaced") if "dash" in kinds else kinds
        self[kinds] = codes = "".join(KINDS[kind] for kind in named)
        return codes


_CODES = _Codes()
_NAMED = (KINDS["name"], KINDS["letter"])


def glued_after(atoms: Atoms, first: int) -> bool:
    """Whether the number hangs on letters: F16, COVID-19, RTX3080."""
    if first == 0:
        return False
    before = atoms.tokens[first - 1]
    if before[-1].isalpha():
        crossed = is_at(atoms, first - 1, "cross") and is_at(atoms, first - 2, *NUMBERS)
        if crossed and is_at(atoms, first + 1, "unit", "metre"):
            return False  # 30x40 ft
        return not is_at(atoms, first - 1, "currency", "currency_word", "subunit")
    if before in ("-", "–", "‑") and first > 1:
        if is_at(atoms, first - 2, "minus"):
            return False
        if atoms.tokens[first - 2].rstrip().isupper() and len(atoms.tokens[first - 2].rstrip()) > 3:
            return True
        return atoms.tokens[first - 2][-1].isalpha() and atoms.tokens[first - 2].lower() not in _PREFIXES
    if before == "." and first > 1:
        return atoms.tokens[first - 2][-1].isalpha()
    return before in ("#", "@", "_", "№", "§")


def number_end(atoms: Atoms, first: int) -> int:
    """Where the number of one or several tokens ends."""
    last = first + 1
    while last < len(atoms.codes) and atoms.codes[last] == CONTINUED:
        last += 1
    return last


def glued_before(atoms: Atoms, last: int) -> bool:
    """Whether letters hang on the number that were not read as a unit: 4K, 1080p, 3D."""
    hung = last < len(atoms.tokens) and atoms.tokens[last - 1][-1].isdigit() and atoms.tokens[last][0].isalpha()
    return hung and not is_at(atoms, last, "cross")


def moved(atoms: Atoms, first: int) -> bool:
    """Whether a verb or noun of movement stands before in the clause."""
    for place in range(first - 1, max(-1, first - 12), -1):
        word = word_at(atoms, place)
        if word in _SPAN_WORDS or word == "going":
            return False
        if word in MOVING or word in _CHANGING:
            return True
        if word in (";", ":"):
            break
    return False


def first_last_digits(atoms: Atoms, first: int, last: int) -> tuple[float, float]:
    numbers = [token.strip().replace(",", "") for token in atoms.tokens[first:last]]
    values = [float(text) for text in numbers if text.replace(".", "", 1).isdecimal()]
    return (values[0], values[-1]) if len(values) > 1 else (0.0, 1.0)


def falling(atoms: Atoms, first: int, last: int) -> bool:
    """Whether the first number of a mention is larger than the last: 5 to 2, four to one."""
    one, two = number(atoms.words[first]), number(atoms.words[last - 1])
    return one is not None and two is not None and one.value > two.value


def named(atoms: Atoms, place: int) -> bool:
    """Whether a name stands there: the letter of S&P, but not a verb that begins its sentence ("Bring 100"), or that
    stands after its auxiliary in a headline ("Oslo Will Build 300 Homes").
    """
    if place < 0 or atoms.codes[place] not in _NAMED:
        return False
    classes = word_classes().get(atoms.words[place], "")
    if place and is_at(atoms, place - 1, "auxiliary", "to") and atoms.tokens[place - 1][0].isupper():
        return "V" not in classes
    if place > 1 or (place == 1 and not is_at(atoms, 0, "quote", "open")):
        return True
    return "V" not in classes or "N" in classes


def owning(atoms: Atoms, place: int) -> bool:
    """Whether a name in the possessive stands there: Lagos's 512 clinics are counted."""
    return word_at(atoms, place).endswith(OWNING)


def hung(atoms: Atoms, last: int) -> bool:
    """Whether letters or digits go on where the unit ends: 3b4f2a, 1Y 4LB."""
    if not 0 < last < len(atoms.tokens) or atoms.tokens[last - 1][-1].isspace():
        return False
    if is_at(atoms, last, "cross") and is_at(atoms, last + 2, "unit", "metre"):
        return False  # 30x40 ft
    return atoms.tokens[last][0].isalnum() and atoms.tokens[last - 1][-1].isalnum()


def numbered(atoms: Atoms, first: int) -> bool:
    """Whether the number names a thing: page 5, Game 6, Fortune 500, Boeing 747."""
    if first == 0:
        return False
    text = word_at(atoms, first)
    name = named(atoms, first - 1) and not owning(atoms, first - 1)
    if name and text.isdecimal() and len(text) > 2 and atoms.tokens[first - 1][-1].isspace():
        return True
    before = word_at(atoms, first - 1)
    if before in english().age_before:
        return False
    if before == "." and first > 1 and not atoms.tokens[first - 2][-1].isspace():
        before = word_at(atoms, first - 2)
        return before in _SHORT
    if before in english().before_number and before not in _COMMON:
        return True
    capital = atoms.tokens[first - 1][0].isupper()
    plural = text.isdecimal() and len(text) < 3
    return capital and (before == "no" or (singular(before) if plural else before) in english().before_number)


def numbered_too(atoms: Atoms, first: int) -> bool:
    """Whether the number goes on with a numbered name: Games 3 and 4, the iPhone 13 Pro and 13 Pro Max."""
    if not is_at(atoms, first - 1, "and", "or") or not is_at(atoms, first, "short"):
        return False
    place = first - 2
    while is_at(atoms, place, "name") and is_at(atoms, first + 1, "name"):
        place -= 1
    return is_at(atoms, place, "short") and (numbered(atoms, place) or is_at(atoms, place - 1, "name"))
