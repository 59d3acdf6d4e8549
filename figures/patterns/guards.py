"""Guards: what a pattern alone cannot decide about a place, decided from the atoms around it.

A guard has the name of its pattern.  It returns True where the pattern holds, "" where the next pattern is to be tried,
and a reason where the number is no figure at all.
"""

from __future__ import annotations

from collections.abc import Callable

from figures.atoms import FIRST, KINDS, Atoms
from figures.lexicon.english import english

Verdict = bool | str
_TIME_BEFORE = frozenset("in since by until till during before after through from of to between circa early late mid fiscal year years the a an for than and".split())
_SCORE_WORDS = frozenset(
    """won win wins winning beat beats beating beaten lost lose loses losing lead leads led leading victory defeat draw drew draws tie tied ties loss record score scored
    vote voted votes verdict margin ruling decision majority down up against over run runs series go goal goals set sets edge advantage triumph thrashed""".split()
)
_MOVING = english().up | english().down
_SPAN_WORDS = frozenset("range ranges ranged ranging vary varies varied varying priced prices sizes cost costs".split())
_DETERMINERS = frozenset("the these those this that his her its their our my your which first last next other all".split())


def _kind(atoms: Atoms, place: int) -> str:
    """Character of the atom at a place, "" outside of the sentence."""
    if not 0 <= place < len(atoms.codes):
        return ""
    code = atoms.codes[place]
    return chr(ord(code) - FIRST) if ord(code) >= FIRST else code


def _word(atoms: Atoms, place: int) -> str:
    return atoms.tokens[place].rstrip().lower() if 0 <= place < len(atoms.tokens) else ""


def _is(atoms: Atoms, place: int, *kinds: str) -> bool:
    code = _kind(atoms, place)
    return code != "" and any(KINDS[kind] == code for kind in kinds)


def _glued_after(atoms: Atoms, first: int) -> bool:
    """Whether the number hangs on letters: F16, COVID-19, RTX3080."""
    if first == 0:
        return False
    before = atoms.tokens[first - 1]
    if before[-1].isalpha():
        return not _is(atoms, first - 1, "currency", "currency_word", "subunit")
    if before in ("-", "–", "‑") and first > 1:
        return atoms.tokens[first - 2][-1].isalpha() and atoms.tokens[first - 2].lower() not in ("sub", "mid", "super", "ultra", "per", "an", "a", "of")
    return before in ("#", "@", "_", "№")


def _glued_before(atoms: Atoms, last: int) -> bool:
    """Whether letters hang on the number that were not read as a unit: 4K, 1080p, 3D."""
    return last < len(atoms.tokens) and atoms.tokens[last - 1][-1].isdigit() and atoms.tokens[last][0].isalpha()


def date(atoms: Atoms, first: int, last: int) -> Verdict:
    days = [token.rstrip() for token in atoms.tokens[first:last] if token.strip().isdecimal() and len(token.rstrip()) < 3]
    months = [token.rstrip() for token in atoms.tokens[first:last] if token[0].isalpha() and token.rstrip().lower() not in ("of", "and", "to")]
    if any(not 1 <= int(day) <= 31 for day in days) or not (days or last - first > 1):
        return ""
    if months and months[0] in ("May", "March", "Mar", "Sun") and first and not days:
        return "" if last - first < 2 else True
    if months and months[0].lower() in ("may", "march") and months[0].islower():
        return ""
    return True


def clock(atoms: Atoms, first: int, last: int) -> Verdict:
    if _is(atoms, first, "clock"):
        return True
    return _word(atoms, last - 1) not in ("noon", "midnight", "am") or _word(atoms, last - 1) == "am" and not _is(atoms, first, "ones")


def year_range(atoms: Atoms, first: int, last: int) -> Verdict:
    end = last
    return "" if _is(atoms, end, "unit", "percent", "magnitude", "currency", "currency_word") or _is(atoms, first - 1, "currency") else True


def phone(atoms: Atoms, first: int, last: int) -> Verdict:
    digits = sum(ch.isdigit() for token in atoms.tokens[first:last] for ch in token)
    if any("," in token for token in atoms.tokens[first:last]) or _is(atoms, first - 1, "currency"):
        return ""
    return True if digits >= 6 and not _is(atoms, last, "unit", "magnitude", "percent") else ""


def code(atoms: Atoms, first: int, last: int) -> Verdict:
    return "" if _is(atoms, first - 1, "currency") else True


def one_in(atoms: Atoms, first: int, last: int) -> Verdict:
    if _is(atoms, first, "short") and not _is(atoms, first + 1, "out_of") and _word(atoms, first) != "1":
        return ""
    return "" if _word(atoms, first + 1) == "in" and _is(atoms, last, "time", "clock_word", "month") else True


def _moved(atoms: Atoms, first: int) -> bool:
    """Whether a verb or noun of movement stands before in the clause."""
    for place in range(first - 1, max(-1, first - 14), -1):
        word = _word(atoms, place)
        if word in _SPAN_WORDS:
            return False
        if word in _MOVING or word in ("gone", "went", "go", "goes", "moved", "move", "changed", "change", "revised", "shift", "shifted", "turned"):
            return True
        if word in (";", ":"):
            break
    return False


def from_to(atoms: Atoms, first: int, last: int) -> Verdict:
    return "" if _moved(atoms, first) else True


def spread(atoms: Atoms, first: int, last: int) -> Verdict:
    if _glued_after(atoms, first):
        return ""
    inner = atoms.codes[first:last]
    joined = any(KINDS["dash"] == ch for ch in inner) and KINDS["to"] not in inner and chr(ord(KINDS["to"]) + FIRST) not in inner
    units = sum(ch in "$¤cu%t" for ch in inner)
    if joined:
        if units == 0 and not _is(atoms, last, "plural", "plural_or_verb", "noun", "name", "adjective"):
            near = {_word(atoms, place) for place in (*range(first - 5, first), *range(last, last + 3))}
            low, high = _first_last_digits(atoms, first, last)
            if near & _SCORE_WORDS or low > high:
                return ""
        return True
    if units and not _same_unit(atoms, first, last) and _is(atoms, first, "currency") is False:
        before = _word(atoms, first - 1)
        if before in _MOVING or before in ("by", "from", "up", "down"):
            return ""
    if units == 2 and (_word(atoms, first - 1) in _MOVING or _word(atoms, first - 1) in ("from", "by") and _moved(atoms, first)):
        return ""
    if _word(atoms, first - 1) in ("from",) and _moved(atoms, first):
        return ""
    return True


def _same_unit(atoms: Atoms, first: int, last: int) -> bool:
    kinds = [ch for ch in atoms.codes[first:last] if ch in "$¤cu%t"]
    return len(set(kinds)) <= 1


def _first_last_digits(atoms: Atoms, first: int, last: int) -> tuple[float, float]:
    numbers = [token.strip().replace(",", "") for token in atoms.tokens[first:last]]
    values = [float(text) for text in numbers if text.replace(".", "", 1).isdecimal()]
    return (values[0], values[-1]) if len(values) > 1 else (0.0, 1.0)


def score(atoms: Atoms, first: int, last: int) -> Verdict:
    return "name or code" if _glued_after(atoms, first) else True


def sized(atoms: Atoms, first: int, last: int) -> Verdict:
    return "name or code" if _glued_after(atoms, first) and not _word(atoms, last - 1).startswith(("percent", "%", "pct")) else True


def fraction_phrase(atoms: Atoms, first: int, last: int) -> Verdict:
    head, after, before = _kind(atoms, last - 1), _word(atoms, last), _word(atoms, first - 1)
    follows = _kind(atoms, last)
    alone = last - first == 1 or _is(atoms, first, "article")
    if head == KINDS["ordinal_word"]:
        if _word(atoms, last - 1) in ("first", "second"):
            return "ordinal"
        ordinal = last - first == 1 or _is(atoms, last, "noun", "name", "adjective", "plural", "noun_or_verb", "time", "participle", "ing", "half", "plural_or_verb", "name_plural")
        return "ordinal" if ordinal else True
    if head == KINDS["quarter"]:
        if alone and last - first == 1 or before in ("first", "second", "third", "fourth", "last", "next", "this", "each", "every", "per") and last - first == 1:
            return "quarter of a year"
        return True if after == "of" or follows in (KINDS["preposition"], KINDS["determiner"], KINDS["stop"], KINDS["comma"], "") or last - first > 2 else "quarter of a year"
    if head == KINDS["half"]:
        if before in ("first", "second", "third", "1st", "2nd", "other", "better", "this", "each", "every", "final", "opening", "latter", "one", "top", "bottom") or _is(atoms, last, "dash") and not atoms.tokens[last - 1][-1].isspace():
            return "part of a whole"
        return True
    return True


def multiple(atoms: Atoms, first: int, last: int) -> Verdict:
    word, after = _word(atoms, first), _word(atoms, last)
    if word in ("twice", "thrice"):
        return True if after in ("as", "the", "that", "what", "its", "their", "more", "those") else "how often"
    if word in ("double", "triple", "doubles", "treble", "quadruple", "triples"):
        named = _is(atoms, last, "noun", "plural", "name", "adjective", "dash", "noun_or_verb", "participle") or _is(atoms, first - 1, "article", "name", "preposition", "dash")
        return "name or fixed phrase" if named and after not in ("digit",) else True
    return True


def _year_like(atoms: Atoms, first: int, last: int) -> bool:
    return last - first >= 1 and _is(atoms, first, "year")


def count(atoms: Atoms, first: int, last: int) -> Verdict:
    if _glued_after(atoms, first):
        return "name or code"
    if _year_like(atoms, first, last) and not _is(atoms, first + 1, "magnitude", "dash"):
        before = _word(atoms, first - 1)
        if before in _TIME_BEFORE or _is(atoms, first - 1, "name", "month", "determiner", "comma", "open") or first == 0 and _is(atoms, first + 1, "name", "adjective"):
            return "year"
    if _word(atoms, first) == "one" and (_is(atoms, first + 1, "preposition", "of", "auxiliary", "pronoun") or _word(atoms, first - 1) in ("no", "this", "that", "any", "each", "every", "which", "the")):
        return "pronoun"
    if _numbered(atoms, first) and not _is(atoms, first, "numeral"):
        return "number in a name"
    return True


def count_one(atoms: Atoms, first: int, last: int) -> Verdict:
    word = _word(atoms, first)
    if word not in ("one", "1", "zero", "1/2", "½", "0"):
        return ""
    if _glued_after(atoms, first) or _numbered(atoms, first):
        return ""
    if word == "one" and (_word(atoms, first - 1) in ("no", "this", "that", "any", "each", "every", "which", "the", "another", "or") or _word(atoms, first + 1) in ("another", "day", "time", "thing", "way", "reason")):
        return "pronoun"
    return True


def _numbered(atoms: Atoms, first: int) -> bool:
    """Whether the number names a thing: page 5, Game 6, Fortune 500, Boeing 747."""
    if first == 0:
        return False
    before = _word(atoms, first - 1)
    if before == "." and first > 1 and not atoms.tokens[first - 2][-1].isspace():
        before = _word(atoms, first - 2)
        return before in ("no", "nos", "fig", "vol", "sec", "art", "p", "pp", "rte", "hwy", "ch")
    if before in english().before_number and before not in ("no", "line", "point", "unit", "level", "group", "class", "world", "week", "day", "season", "mile", "type", "area", "series", "grade"):
        return True
    return before in english().before_number and atoms.tokens[first - 1][0].isupper() or before == "no" and atoms.tokens[first - 1][0].isupper()


def bare(atoms: Atoms, first: int, last: int) -> Verdict:
    if _glued_after(atoms, first) or _glued_before(atoms, last):
        return "name or code"
    if _is(atoms, first, "year") and last - first == 1 and not _is(atoms, first - 1, "currency"):
        return "year"
    if _is(atoms, first, "ones", "article") and last - first == 1:
        return _small_word(atoms, first, last)
    if _numbered(atoms, first):
        return "number in a name"
    if _word(atoms, first - 1) in english().age_before:
        return True
    if _is(atoms, first - 1, "name", "letter") and not atoms.tokens[first - 1].endswith("  ") and _is(atoms, first, "short", "group", "numeral") and "," not in atoms.tokens[first] and "." not in atoms.tokens[first]:
        return "number in a name"
    if first == 0 and _is(atoms, last, "stop", "close") and last - first == 1:
        return "list number"
    if _is(atoms, first - 1, "slash") or _is(atoms, last, "slash") and _is(atoms, first, "short"):
        return "code"
    return True


def _small_word(atoms: Atoms, first: int, last: int) -> Verdict:
    """A number word alone: "four of the 12 boxes" is a figure, "the two said" points back."""
    word, before = _word(atoms, first), _word(atoms, first - 1)
    if word == "one" or _is(atoms, first, "article"):
        return "pronoun"
    if before in _DETERMINERS or _is(atoms, last, "dash"):
        return "points back"
    return True


GUARDS: dict[str, Callable[[Atoms, int, int], Verdict]] = {
    "date": date, "clock": clock, "year_range": year_range, "phone": phone, "code": code, "one_in": one_in, "from_to": from_to, "range": spread,
    "score": score, "sized": sized, "fraction_phrase": fraction_phrase, "multiple": multiple, "count": count, "count_one": count_one, "bare": bare,
}  # fmt: skip
