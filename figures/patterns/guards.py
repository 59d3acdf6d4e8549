"""Guards: what a pattern alone cannot decide about a place, decided from the atoms around it.

A guard has the name of its pattern.  It returns True where the pattern holds, "" where the next pattern is to be tried,
and a reason where the number is no figure at all.
"""

from __future__ import annotations

from collections.abc import Callable

from figures.atoms import Atoms
from figures.kinds import KINDS
from figures.lexicon.english import english
from figures.qualifiers import qualifier_before

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
    return atoms.codes[place]


def _word(atoms: Atoms, place: int) -> str:
    return atoms.tokens[place].rstrip().lower() if 0 <= place < len(atoms.tokens) else ""


def _is(atoms: Atoms, place: int, *kinds: str) -> bool:
    code = _kind(atoms, place)
    if code == KINDS["spaced"]:
        code = KINDS["dash"]
    return code != "" and any(KINDS[kind] == code for kind in kinds)


def _glued_after(atoms: Atoms, first: int) -> bool:
    """Whether the number hangs on letters: F16, COVID-19, RTX3080."""
    if first == 0:
        return False
    before = atoms.tokens[first - 1]
    if before[-1].isalpha():
        return not _is(atoms, first - 1, "currency", "currency_word", "subunit")
    if before in ("-", "–", "‑") and first > 1:
        if atoms.tokens[first - 2].rstrip().lower() in ("minus", "negative"):
            return False
        if atoms.tokens[first - 2].rstrip().isupper() and len(atoms.tokens[first - 2].rstrip()) > 3:
            return True
        return atoms.tokens[first - 2][-1].isalpha() and atoms.tokens[first - 2].lower() not in ("sub", "mid", "super", "ultra", "per", "an", "a", "of")
    if before == "." and first > 1:
        return atoms.tokens[first - 2][-1].isalpha()
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
    for place in range(first - 1, max(-1, first - 9), -1):
        word = _word(atoms, place)
        if word in _SPAN_WORDS or word == "going":
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
    inner = atoms.codes[first:last].replace(KINDS["spaced"], KINDS["dash"])
    units = [ch for ch in inner if ch in _UNIT_CODES]
    if KINDS["to"] not in inner:
        return _dashed(atoms, first, last) if KINDS["dash"] in inner and not units else True
    middle = inner.index(KINDS["to"])
    left, right = (set(side) & _UNIT_CODES for side in (inner[:middle], inner[middle:]))
    before = _word(atoms, first - 1)
    if _is(atoms, first, "year") and middle == 1 and not _is(atoms, last - 1, "year"):
        return ""
    if left and not right or left and len({_sort(ch) for ch in left | right}) > 1:
        return ""  # 208 pounds to 193; 40 percent to $2; 18 sen to RM23.50
    if left and (before in _MOVING or before in ("by", "from") and (before == "by" or _moved(atoms, first))):
        return ""
    return "" if before == "from" and _moved(atoms, first) else True


_UNIT_CODES = {KINDS[kind] for kind in ("currency", "currency_word", "subunit", "unit", "percent", "time")}


def _sort(code: str) -> str:
    return "money" if code in (KINDS["currency"], KINDS["currency_word"]) else code


def _dashed(atoms: Atoms, first: int, last: int) -> Verdict:
    """5-1 is a score beside words of sport or where it falls, 5-10 otherwise a range."""
    if _is(atoms, last, "plural", "plural_or_verb", "noun", "adjective") and not _word(atoms, last) in _SCORE_WORDS:
        low, high = _first_last_digits(atoms, first, last)
        return True if low < high else ""
    near = {_word(atoms, place) for place in (*range(first - 5, first), *range(last, last + 3))}
    low, high = _first_last_digits(atoms, first, last)
    return "" if near & _SCORE_WORDS or low > high or _is(atoms, last, "name") else True


def _first_last_digits(atoms: Atoms, first: int, last: int) -> tuple[float, float]:
    numbers = [token.strip().replace(",", "") for token in atoms.tokens[first:last]]
    values = [float(text) for text in numbers if text.replace(".", "", 1).isdecimal()]
    return (values[0], values[-1]) if len(values) > 1 else (0.0, 1.0)


def score(atoms: Atoms, first: int, last: int) -> Verdict:
    if _glued_after(atoms, first):
        return "name or code"
    low, high = _first_last_digits(atoms, first, last)
    return "number in a name" if _is(atoms, first - 1, "name") and low >= 100 else True


def sized(atoms: Atoms, first: int, last: int) -> Verdict:
    if not _spelled_unit(atoms, first, last):
        return ""
    if _is(atoms, first - 1, "dash") and first > 1 and atoms.tokens[first - 2].islower() and len(_word(atoms, last - 1)) > 2 and _is(atoms, last - 1, "time", "unit"):
        return True  # gas-powered-87 days
    if len(atoms.tokens[last - 1].rstrip()) == 1 and atoms.tokens[last - 1][0].isalpha() and not atoms.tokens[last - 1][-1].isspace():
        if _is(atoms, last, "short", "numeral", "group") or _is(atoms, last, "dash") and _is(atoms, last + 1, "short", "numeral", "group"):
            return "name or code"
    if first and atoms.tokens[first][0].isupper() and _is(atoms, last, "name") and _is(atoms, last - 2, "dash"):
        return "number in a name"
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
    if word in ("double", "triple", "treble", "quadruple"):
        if qualifier_before(atoms.tokens, first) or _is(atoms, first - 1, "to", "auxiliary"):
            return True
        named = _is(atoms, last, "noun", "plural", "name", "adjective", "dash", "noun_or_verb", "participle") or _is(atoms, first - 1, "article", "name", "preposition", "dash")
        return "name or fixed phrase" if named and after not in ("digit",) else True
    return True


def _year_like(atoms: Atoms, first: int, last: int) -> bool:
    return last - first >= 1 and _is(atoms, first, "year")


def currency_before(atoms: Atoms, first: int, last: int) -> Verdict:
    """Ringgit 42; not "won four" and "marks 30 years"."""
    return "" if _word(atoms, first) in ("won", "marks", "mark", "pounds", "pound", "real", "crown", "bucks") else True


def count(atoms: Atoms, first: int, last: int) -> Verdict:
    if _word(atoms, first) == "two" and _word(atoms, first - 1) in ("the", "these", "those") and last - first < 4:
        return "points back"
    if _glued_after(atoms, first):
        return "name or code"
    if _year_like(atoms, first, last):
        before = _word(atoms, first - 1)
        counting = _is(atoms, first - 1, "verb", "participle", "auxiliary", "ing", "noun_or_verb", "to") or before in ("about", "nearly", "some", "than", "with")
        if not counting and first or last - first > 3 or not atoms.tokens[first + 1][0].islower():
            return "year"
    if _word(atoms, first) == "one" and (_is(atoms, first + 1, "preposition", "of", "auxiliary", "pronoun") or _word(atoms, first - 1) in ("no", "this", "that", "any", "each", "every", "which", "the")):
        return "pronoun"
    series = _word(atoms, last - 1) in ("series", "model", "models") and last - first == 2
    if _numbered(atoms, first) or series and _word(atoms, first).isdecimal() and len(_word(atoms, first)) > 2:
        return "number in a name"
    return True


def times(atoms: Atoms, first: int, last: int) -> Verdict:
    """Four times as much is a ratio, "four times since May" a count."""
    return "" if _is(atoms, last, "preposition") and _word(atoms, last) != "as" else True


def address(atoms: Atoms, first: int, last: int) -> Verdict:
    return _word(atoms, last - 1).rstrip(".") in _STREETS or ""


_STREETS = frozenset("street st avenue ave road rd boulevard blvd lane drive square plaza highway parkway court terrace".split())


def often(atoms: Atoms, first: int, last: int) -> Verdict:
    """Seven times; not "at any one time"."""
    return "pronoun" if _word(atoms, first) == "one" else True


def count_joined(atoms: Atoms, first: int, last: int) -> Verdict:
    """A 14-station trip; not two-way, one-off, five-star Hotel names."""
    if _glued_after(atoms, first) or atoms.tokens[last - 2][-1].isspace() or atoms.tokens[last - 3][-1].isspace():
        return ""
    if _word(atoms, last - 1) in ("way", "off", "time", "sided", "star", "fold", "hand", "handed", "size", "thirds") or _word(atoms, first) in ("one", "zero") or _is(atoms, last, "dash"):
        return "fixed phrase"
    return "year" if _is(atoms, first, "year") else True


def a_unit(atoms: Atoms, first: int, last: int) -> Verdict:
    """A liter of milk, nearly a mile: not "$3 a barrel", which is a rate, and not every "a foot"."""
    if qualifier_before(atoms.tokens, first):
        return True
    return True if _is(atoms, last, "of") or len(atoms.tokens) == last else ""


def a_time(atoms: Atoms, first: int, last: int) -> Verdict:
    """Up to an hour is a figure, "an hour" alone states no number."""
    return True if qualifier_before(atoms.tokens, first) not in ("", "over") else ""


def compound(atoms: Atoms, first: int, last: int) -> Verdict:
    """Times in a list with commas are one by one; "11 years and 5 months" is one amount."""
    inner = atoms.codes[first:last]
    return "" if KINDS["time"] in inner and (KINDS["comma"] in inner or inner.count(KINDS["time"]) > 2) else True


def below_zero(atoms: Atoms, first: int, last: int) -> Verdict:
    return _word(atoms, last - 2) == "below" and _word(atoms, last - 1) == "zero" or ""


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
    text = _word(atoms, first)
    if _is(atoms, first - 1, "name") and text.isdecimal() and len(text) > 2 and atoms.tokens[first - 1][-1].isspace():
        return True
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
    text = _word(atoms, first)
    if last - first == 1 and len(text) == 4 and text.isdecimal() and _word(atoms, first - 1) in ("in", "since", "by", "between", "and", "a.d.", "until", "from", "around"):
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


def _spelled_unit(atoms: Atoms, first: int, last: int) -> bool:
    """517 rushing yards, but not "5 free m": a word between number and unit needs the unit's name."""
    apart = last - first == 3 and not _is(atoms, first + 1, "dash", "more") and atoms.codes[first + 1] != "_" and atoms.codes[last - 1] != "_"
    return not apart or len(_word(atoms, last - 1)) > 3


def _small_word(atoms: Atoms, first: int, last: int) -> Verdict:
    """A number word alone: "four of the 12 boxes" is a figure, "the two said" points back."""
    word, before = _word(atoms, first), _word(atoms, first - 1)
    if word == "one" or _is(atoms, first, "article"):
        return "pronoun"
    if first and atoms.tokens[first][0].isupper() and _is(atoms, first - 1, "name"):
        return "number in a name"
    if before in _DETERMINERS or _is(atoms, last, "dash") or _is(atoms, first - 1, "article", "adjective"):
        return "points back"
    return True


GUARDS: dict[str, Callable[[Atoms, int, int], Verdict]] = {
    "date": date, "clock": clock, "year_range": year_range, "phone": phone, "code": code, "one_in": one_in, "from_to": from_to, "range": spread,
    "score": score, "sized": sized, "fraction_phrase": fraction_phrase, "multiple": multiple, "count": count, "count_one": count_one, "currency_before": currency_before, "often": often, "times": times, "address": address, "count_joined": count_joined, "a_unit": a_unit, "a_time": a_time, "compound": compound, "below_zero": below_zero, "bare": bare,
}  # fmt: skip
