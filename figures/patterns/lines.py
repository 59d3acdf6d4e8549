"""Lines of the grammar: each becomes a regex over atom characters, with the characters that its matches can begin with.

The latter are worked out from the line's parts, as asking the regex itself would mean compiling it.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from functools import reduce
from typing import NamedTuple

from figures.errors import FiguresError
from figures.kinds import CONTINUED, KINDS

_PIECE = re.compile(r"\{[a-z_]+\}|\{\d*,?\d*\}|[a-z_]+|[()|?*+]|(?P<blank>\s+)")
_SEVERAL = frozenset(
    ("currency", "currency_word", "subunit", "unit", "percent", "time", "magnitude", "numeral")
)  # kinds whose atoms may be of several words
_TIMES = re.compile(r"[?*+]|\{[\d,]")
_AHEAD = {"ahead": "(?=", "notahead": "(?!"}

Begins = dict[str, frozenset[str]]


class Line(NamedTuple):
    """A line, or a part of one.

    ``begins`` has for every character that can come first those that can come second, "" for an end after the first;
    ``empty`` says whether the line can match nothing.  What a look ahead forbids may be among them.
    """

    regex: str
    begins: Begins
    empty: bool


def read_line(text: str, fragments: dict[str, Line]) -> Line:
    """A line of the grammar.

    Raises FiguresError where it names an unknown kind or cannot be read.

    >>> line = read_line("open (close | comma)?", {})
    >>> re.fullmatch(line.regex, "(,") is not None, line.begins == {"(": {"", ")", ","}}
    (True, True)
    """
    pieces = deque(_pieces(text))
    line = _alternatives(pieces, fragments)
    if pieces:
        raise FiguresError(f"grammar.toml: a bracket is closed that was not opened, in {text!r}")
    return line


def grouped(line: Line) -> Line:
    """The line as one item of others."""
    return line._replace(regex=f"(?:{line.regex})")


def _pieces(text: str) -> Iterator[str]:
    place = 0
    while place < len(text):
        match = _PIECE.match(text, place)
        if match is None:
            raise FiguresError(f"grammar.toml: cannot read the line {text!r} from {text[place : place + 20]!r} on")
        place = match.end()
        if not match["blank"]:
            yield match[0]


def _alternatives(pieces: deque[str], fragments: dict[str, Line]) -> Line:
    branches = [_sequence(pieces, fragments)]
    while pieces and pieces[0] == "|":
        pieces.popleft()
        branches.append(_sequence(pieces, fragments))
    return Line(
        "|".join(branch.regex for branch in branches),
        _either(*(branch.begins for branch in branches)),
        any(branch.empty for branch in branches),
    )


def _sequence(pieces: deque[str], fragments: dict[str, Line]) -> Line:
    items: list[Line] = []
    while pieces and pieces[0] not in "|)":
        item = _item(pieces, fragments)
        while pieces and _TIMES.match(pieces[0]):
            item = _repeated(item, pieces.popleft())
        items.append(item)
    return reduce(_followed, items, Line("", {}, True))


def _item(pieces: deque[str], fragments: dict[str, Line]) -> Line:
    piece = pieces.popleft()
    if piece in _AHEAD:
        return Line(_AHEAD[piece] + _item(pieces, fragments).regex + ")", {}, True)
    if piece == "behind":
        return Line(f"(?<={_characters(pieces)})", {}, True)
    if piece == "(":
        line = _alternatives(pieces, fragments)
        if not pieces:
            raise FiguresError(f"grammar.toml: a bracket is not closed after {line.regex!r}")
        pieces.popleft()
        return grouped(line)
    return fragments[piece[1:-1]] if piece[0] == "{" else _kind(piece)


def _characters(pieces: deque[str]) -> str:
    """The characters of the kinds in brackets: what stands behind a place has a fixed length."""
    pieces.popleft()
    names = iter(pieces.popleft, ")")
    return "".join(_kind(name).regex if name not in _SEVERAL else re.escape(KINDS[name]) for name in names)


def _kind(name: str) -> Line:
    code = "-" if name == "hyphen" else KINDS.get(name)
    if code is None:
        raise FiguresError(f"grammar.toml: {name!r} is no atom kind; the kinds are {', '.join(KINDS)}")
    if name == "dash":
        codes = code + KINDS["spaced"]
        return Line(f"[{re.escape(codes)}]", dict.fromkeys(codes, frozenset([""])), False)
    if name in _SEVERAL:
        return Line(f"(?:{re.escape(code)}{CONTINUED}*)", {code: frozenset(["", CONTINUED])}, False)
    return Line(re.escape(code), {code: frozenset([""])}, False)


def _repeated(line: Line, times: str) -> Line:
    begins = line.begins if times == "?" else _either(line.begins, _followed(line, line).begins)
    return Line(line.regex + times, begins, line.empty or times[0] in "?*" or times[:2] in ("{0", "{,"))


def _followed(line: Line, other: Line) -> Line:
    after = frozenset(other.begins) | (frozenset([""]) if other.empty else frozenset())
    begins = {first: (seconds - {""}) | after if "" in seconds else seconds for first, seconds in line.begins.items()}
    return Line(
        line.regex + other.regex,
        _either(begins, other.begins) if line.empty else begins,
        line.empty and other.empty,
    )


def _either(*several: Begins) -> Begins:
    found: dict[str, frozenset[str]] = {}
    for begins in several:
        for first, seconds in begins.items():
            found[first] = found.get(first, frozenset()) | seconds
    return found


def merged(lines: Iterable[Line]) -> Begins:
    """The characters with which any of the lines can begin, and those that can come second."""
    return _either(*(line.begins for line in lines))


def beginning(begins: Begins) -> str:
    """Regex of a first atom before a character that can come second, which it does not take.

    It begins with a plain set, which makes the search quick.

    >>> re.findall(beginning({"a": frozenset("b"), "c": frozenset(["", "d"])}), "abac_dcb")
    ['a', 'c_', 'c']
    """
    together: dict[frozenset[str], str] = {}
    for first, seconds in begins.items():
        seconds = frozenset([""]) if "" in seconds else seconds
        together[seconds] = together.get(seconds, "") + first
    pairs = (
        f"(?<={_any_of(first)}){CONTINUED}*+" + ("" if "" in seconds else f"(?={_any_of(seconds)})")
        for seconds, first in sorted(together.items(), key=lambda item: "" not in item[0])
    )
    return f"{_any_of(begins)}(?:{'|'.join(pairs)})"


def _any_of(codes: Iterable[str]) -> str:
    return f"[{re.escape(''.join(sorted(codes)))}]"
