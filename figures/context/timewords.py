"""Time expressions of a sentence: "January 2026", "first seven months of the fiscal year", "a year earlier".

One scan over the lower-cased sentence stops at the head words (month names, years, "months", "quarter", "today" …).
From a head, known words are walked over to the left, and from there the lines for the class of head are tried.  Words
and lines are data, in ``lexicon/periods.toml``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

from figures.lexicon.regexes import Regexes

NAME = re.compile(r"\{([a-z_][a-z0-9_]*)\}")
OPENING = frozenset('"“‘')  # marks before the first word of a phrase
DURING = " during the "
WALK = 9  # words looked at to the left of a head: "by the end of the first quarter of the next"
BLANKS = {ord(blank): " " for blank in "\n\t\r\xa0\u2009\u202f"}
DIGIT_HEADS = (
    r"[0-9]{1,2}(?: ?[ap](?:m(?![a-z])|\.m\.)|[:.][0-9]{2}(?: ?[ap](?:m(?![a-z])|\.m\.)|(?<=:..)(?![0-9:]))"
    r"|([/.])[0-9]{1,2}\2(?:19|20)?[0-9]{2})|[1-4]q(?:[0-9]{2,4})?|[12]h[0-9]{2,4}|(?:q[1-4]|h[12]|fy)(?:[0-9]+)?"
    r"|(?:1[7-9]|2[01])[0-9]{2}s?"
)


class Grammar(NamedTuple):
    """The compiled lexicon: the scan for heads, the class of each, the lines of each class, and what heads need."""

    head: re.Pattern[str]
    classes: dict[str, str]
    lines: Regexes
    left: frozenset[str]
    alone: dict[str, tuple[str, ...]]
    before_year: tuple[str, ...]
    not_a: tuple[str, ...]
    not_after: tuple[str, ...]
    year_of: re.Pattern[str]


def times_in(sentence: str) -> list[tuple[int, int]]:
    """Where the time expressions of one sentence begin and end, left to right, none overlapping.

    >>> times_in("Output rose 4% in the first half of 2019 and should double by 2030.")
    [(22, 40), (59, 66)]
    """
    text = " " + lowered(sentence)  # the scan wants a character before every head
    grammar = compiled()
    scan = grammar.head.search
    found: list[tuple[int, int]] = []
    floor = 1
    match = scan(text)
    while match:
        after = match.end()
        span = phrase_around(text, sentence, match.start(1), match[1], floor, grammar)
        if span:
            found.append((span[0] - 1, span[1] - 1))
            after = floor = span[1]
        match = scan(text, after)
    return found


@lru_cache(256)
def lowered(sentence: str) -> str:
    """The sentence in lower case with plain blanks and apostrophes, every character at its place.

    >>> lowered("IN MAY’S İ")
    "in may's İ"
    """
    text = sentence.lower()
    if len(text) != len(sentence):  # a few capitals, such as İ, become two characters
        text = "".join(small if len(small := char.lower()) == 1 else char for char in sentence)
    if not text.isprintable():  # every blank but " "
        text = text.translate(BLANKS)
    return text.replace("’", "'")


def phrase_around(
    text: str, sentence: str, head: int, word: str, floor: int, grammar: Grammar
) -> tuple[int, int] | None:
    """Where the phrase around a head word begins and ends; None when the word is no time here."""
    kind = grammar.classes.get(word) or ("fiscal" if word[:2] == "fy" else "digits")
    if kind == "month" and not sentence[head - 1].isupper():
        return None
    if kind == "event":
        start = text.rfind(DURING, max(0, head - 34), head) + len(DURING)
        return (start, head + len(word)) if start >= max(len(DURING), floor) and "," not in text[start:head] else None
    match_line = grammar.lines[kind].match
    for start in reversed(beginnings(text, head, floor, grammar.left)):
        match = match_line(text, start)
        if match and (end := match.end()) > head:
            return (start, end) if licensed(text, start, end, head, word, grammar) else None
    return None


def beginnings(text: str, head: int, floor: int, left: frozenset[str]) -> list[int]:
    """The head, and the beginnings of the known words to the left of it, from right to left."""
    found = [head]
    start = head
    while start > floor and len(found) < WALK:
        cut = text.rfind(" ", 0, start - (text[start - 1] != "-")) + 1
        word = text[cut:start].rstrip(" ")
        if word[:1] in OPENING:
            cut, word = cut + 1, word[1:]
        if cut < floor or not (word in left or (word[:1].isdigit() and len(word) < 6)):
            break
        found.append(start := cut)
    return found


def licensed(text: str, start: int, end: int, head: int, word: str, grammar: Grammar) -> bool:
    """Whether a phrase is a time where it stands: "may", "1987", "fall" and "a day" need the right neighbours."""
    if text.endswith(grammar.not_after, 0, start):
        return False
    if text.startswith(("a ", "an "), start) and text[end - len(word) : end] == word:
        return not text.endswith(grammar.not_a, 0, start)
    if start < head or end > head + len(word):
        return True
    if word.isdigit():
        before, after = text[head - 1], text[end : end + 2]
        if before == "(" or (head == 1 and after[1:].isalpha()):
            return True
        enclosed = text.endswith(", ", 0, head) and after[:1] in ",;).:"
        described = grammar.year_of.match(text, end) is not None
        return enclosed or described or text.endswith(grammar.before_year, 0, head)
    return word not in grammar.alone or text.endswith(grammar.alone[word], 0, head)


@cache
def lexicon() -> dict[str, Any]:
    """The content of ``lexicon/periods.toml``."""
    return tomllib.loads(files("figures.lexicon").joinpath("periods.toml").read_text(encoding="utf-8"))


@cache
def compiled() -> Grammar:
    """The grammar of ``lexicon/periods.toml``, compiled once."""
    source = lexicon()
    classes = classes_of_heads(source)
    lines = {
        kind: "(?:" + "|".join(expanded(line) for line in lines) + ")(?![a-z0-9]|-[a-z0-9])"
        for kind, lines in source["phrases"].items()
    }
    left = {word for words in [*source["words"].values(), source["numbers"]] for name in words for word in name.split()}
    first = one_of({word[:3] for word in classes})  # looking at three letters first halves the time of the scan
    head = re.compile(f"[^a-z0-9](?=[0-9]|{first})({one_of(classes)}(?![a-z0-9])|{DIGIT_HEADS}(?![a-z0-9]))")
    alone = source["alone"]
    month, the = endings(alone["month"].split()), endings(alone["the"].split(";"))
    return Grammar(
        head,
        classes,
        Regexes(lines),
        frozenset(left | set(source["left"]["words"].split())),
        dict.fromkeys(alone["months"], month) | dict.fromkeys(alone["words"], the),
        endings(alone["year"].split()),
        endings(alone["not_a"].split()),
        endings(alone["not_after"].split()),
        re.compile(f" {one_of(alone['year_of'].split())}(?![a-z])"),
    )


def classes_of_heads(source: dict[str, Any]) -> dict[str, str]:
    """Class of every head word: the lists under [heads], and the words that are heads by nature."""
    words = source["words"]
    by_nature = {
        "unit": [
            *words["unit"],
            *words["units"],
            *words["season"],
            *words["daypart"],
            *words["term"],
            "period",
            "time",
        ],
        "month": [*words["month"], *words["mon"]],
        "weekday": words["weekday"],
        "holiday": words["holiday"],
    }
    lists = by_nature | source["heads"]
    return {word: kind for kind, heads in lists.items() for word in heads}


def endings(words: Iterable[str]) -> tuple[str, ...]:
    """What a text ends with when one of the words is the last before a blank."""
    return tuple(f" {word} " for word in words)


@cache
def pieces() -> dict[str, str]:
    """A regular expression for every word list and part."""
    source = lexicon()
    found = {name: one_of(words) for name, words in source["words"].items()} | {"number": one_of(source["numbers"])}
    for name, part in source["parts"].items():
        found[name] = NAME.sub(lambda match: found[match[1]], part)
    return found


def expanded(line: str) -> str:
    """A line with its {names} replaced."""
    return NAME.sub(lambda name: pieces()[name[1]], line)


def one_of(words: Iterable[str]) -> str:
    """A regular expression for any of the words that reads every common beginning once.

    >>> one_of(["mon", "month", "may"])
    '(?:m(?:ay|on(?:th)?))'
    """
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for char in word:
            node = node.setdefault(char, {})
        node[""] = {}
    return f"(?:{_branch(tree)})"


def _branch(tree: dict[str, Any]) -> str:
    tails = sorted(re.escape(char) + _branch(node) if char else "" for char, node in tree.items())
    if tails == [""]:
        return ""
    optional = "?" if tails[0] == "" else ""
    tails = [tail for tail in tails if tail]
    if len(tails) == 1 and not optional:
        return tails[0]
    return f"(?:{'|'.join(tails)}){optional}"
