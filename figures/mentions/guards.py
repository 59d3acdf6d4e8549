"""Guards: what a pattern alone cannot decide about a place, decided from the atoms around it.

A guard has the name of its pattern.  It returns True where the pattern holds, "" where the next pattern is to be tried,
and a reason where the number is no figure at all.
"""

from __future__ import annotations

from collections.abc import Callable

from figures.atoms import Atoms
from figures.kinds import KINDS
from figures.lexicon.english import english, words
from figures.mentions import decoys, measures, ranges, ratios
from figures.mentions.around import (
    glued_after,
    glued_before,
    hung,
    is_at,
    kind_at,
    named,
    number_end,
    numbered,
    numbered_too,
    word_at,
)

Verdict = bool | str
_TIME_BEFORE = words("time_before")
_DETERMINERS = words("determiners")
_FIXED = words("fixed")
_SEVERAL = words("several")
_SINGULAR = words("singular")
_COLON, _CURRENCY, _SHORT, _SLASH, _YEAR = (KINDS[kind] for kind in ("colon", "currency", "short", "slash", "year"))
_DASHES = (KINDS["dash"], KINDS["spaced"])
_ENDING = (KINDS["stop"], KINDS["close"])
_NOUNS = (KINDS["noun"], KINDS["noun_or_verb"])
_QUOTES = (KINDS["prime"], KINDS["quote"])
_WORDS = (KINDS["ones"], KINDS["article"])
_NOT_COUNTED = words("not_counted")
_COUNTING = words("counting")
_ONE_AFTER, _ONE_BEFORE = words("pronoun_one_after"), words("pronoun_one_before")
_SAYING = words("saying")
_SERIES, _SINGLES = words("series"), words("singles")
_YEAR_AFTER = words("year_after")
_NUMBERING = words("numbering_in_capitals") - {"no"}
_CALLED = words("called")
_REGISTERS = words("registers")


def _year_like(atoms: Atoms, first: int, last: int) -> bool:
    return last - first >= 1 and is_at(atoms, first, "year")


def count(atoms: Atoms, first: int, last: int) -> Verdict:
    hyphen = first + 1 < last and atoms.codes[first + 1] == KINDS["dash"] and not atoms.tokens[first][-1].isspace()
    if hyphen and not is_at(atoms, first + 2, "plus"):
        return ""  # a 30-member staff counts members
    if _of_joined(atoms, first):
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


def _of_joined(atoms: Atoms, first: int) -> bool:
    """A father-of-three: the number is part of a word."""
    return (
        is_at(atoms, first - 1, "dash") and is_at(atoms, first - 2, "of") and not atoms.tokens[first - 1][-1].isspace()
    )


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


def bare(atoms: Atoms, first: int, last: int) -> Verdict:
    if glued_after(atoms, first) or hung(atoms, last):
        return "name or code"
    code, behind, ahead = atoms.codes[first], kind_at(atoms, first - 1), kind_at(atoms, last)
    text, before, alone = atoms.words[first], word_at(atoms, first - 1), last - first == 1
    if behind == _DASHES[0] and _of_joined(atoms, first):
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


GUARDS: dict[str, Callable[[Atoms, int, int], Verdict]] = {
    "date": decoys.date, "decade": decoys.decade, "clock": decoys.clock, "year_range": decoys.year_range,
    "phone": decoys.phone, "code": decoys.code, "one_in": ratios.one_in, "from_to": ranges.from_to,
    "range": ranges.spread, "score": ranges.score, "sized": measures.sized, "fraction_phrase": ratios.fraction_phrase,
    "multiple": ratios.multiple,
    "count": count, "count_one": count_one, "currency_before": measures.currency_before, "often": often,
    "often_range": often_range,
    "times": ratios.times, "address": decoys.address, "count_joined": count_joined,
    "count_describing": count_describing,
    "count_letters": count_letters, "a_unit": measures.a_unit, "a_time": measures.a_time, "compound": measures.compound,
    "below_zero": measures.below_zero, "bare": bare, "several": several, "vague": vague, "money": measures.money,
    "citation": decoys.citation, "age": measures.aged, "give_or_take": ranges.give_or_take,
    "compound_money": measures.compound_money,
}  # fmt: skip
