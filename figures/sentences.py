"""Sentences: where each begins and ends in the document, under which heading; offsets never move.

A line is a block (paragraph, bullet, heading) unless a paragraph is hard-wrapped; inside a block a sentence ends at
a full stop, question or exclamation mark that no abbreviation explains ("Brig. Gen. Aziz", "Rs. 5", "U.S.").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from figures.lexicon.english import english

_AFTER_STOP = r"['\"”’)\]]*(\s+)(?=[\"“‘'(\[]*([^\W\d_]+|\S))"  # with the next word
_FULL_STOP = re.compile(r"\." + _AFTER_STOP)  # found three times as fast as any of several marks
_STOP = re.compile("[.?!…]" + _AFTER_STOP)
_LAST_WORD = re.compile(r"(?:.*[\s(\[\"“‘'—–/-])?([^\s(\[\"“‘'—–/-]+)", re.DOTALL)
_BULLET = re.compile(r"\s*(?:[•·▪●*‣◦–—-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+")
ROW = re.compile(
    r"[^:;]{1,80}: [^;]+(?:; [^:;]{1,80}: [^;]+)+(?<![.?!])"
)  # of a table, as readers write it: Port: Hull; Ships: 12
_WRAP = range(45, 120)  # widths at which people and mail programs break lines
_HEADING_LENGTH = 160
_LONGEST = 2000  # characters of a sentence; a table row repeats its sentence, so this bounds the table too


class Sentence(NamedTuple):
    """A sentence's place, its text, its number from 1, and the heading it stands under.

    ``opens`` is true for the first sentence of a block; ``heading`` for a line that is itself a heading.
    """

    start: int
    end: int
    text: str
    number: int
    section: str
    opens: bool
    heading: bool


def segment(text: str, headings: Sequence[tuple[int, int]] = ()) -> list[Sentence]:
    r"""Sentences of a text in order; ``text[s.start:s.end] == s.text`` for each; page furniture is left out.

    ``headings`` are spans that the document's format marks as headings; where there are none, a short line
    without a full stop counts as one.

    >>> [s.text for s in segment("Brig. Gen. Aziz paid Rs. 5 crore. He left.")]
    ['Brig. Gen. Aziz paid Rs. 5 crore.', 'He left.']
    >>> [(s.section, s.text) for s in segment("Trade grows\n\nIt rose 5%.")]
    [('', 'Trade grows'), ('Trade grows', 'It rose 5%.')]
    """
    marked = {start for start, _ in headings}
    found: list[Sentence] = []
    section = ""
    stops = _STOP if "?" in text or "!" in text or "…" in text else _FULL_STOP
    for start, end in _blocks(text):
        block = text[start:end]
        if _furniture(block):
            continue
        heading = start in marked if marked else _looks_like_heading(block, text, end)
        bounds = _bounds(text, start, end, stops)
        for left, right in _short_enough(text, bounds) if end - start > _LONGEST else bounds:
            found.append(Sentence(left, right, text[left:right], len(found) + 1, section, left == start, heading))
        if heading:
            section = block
    return found


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Spans of paragraphs, bullets and headings, without surrounding space and bullet marks."""
    paragraph: list[tuple[int, int]] = []
    start = newlines = 0
    for line, with_end in zip(text.splitlines(), text.splitlines(keepends=True), strict=True):
        words = line.rstrip()
        bullet = _BULLET.match(line)
        if paragraph and (bullet or newlines > 1 or (line and not words)):
            yield from _joined(text, paragraph)
            paragraph = []
        left = bullet.end() if bullet else len(words) - len(words.lstrip())
        if left < len(words):
            paragraph.append((start + left, start + len(words)))
        newlines = with_end.count("\n", len(line)) + (0 if line else newlines)
        start += len(with_end)
    yield from _joined(text, paragraph)


def _joined(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """One span where the lines are one hard-wrapped paragraph, else a span a line."""
    if len(lines) < 2:
        return lines
    widths = [end - start for start, end in lines[:-1]]
    wrapped = (
        all(width in _WRAP for width in widths)
        and max(widths) - min(widths) < 25
        and lines[-1][1] - lines[-1][0] <= max(widths) + 10
        and any(text[end - 1] not in '.?!:”"' for _, end in lines[:-1])
    )
    return [(lines[0][0], lines[-1][1])] if wrapped else lines


def _bounds(text: str, start: int, end: int, stops: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    left = start
    for match in stops.finditer(text, start, end):
        if _ends_sentence(text, left, match.start(), match[2]):
            right, after = match.span(1)
            yield left, right
            left = after
    yield left, end


def _short_enough(text: str, bounds: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The same, with what is far too long for a sentence (a table, a dump) cut at white space."""
    for left, right in bounds:
        while right - left > _LONGEST:
            cut = max(text.rfind(" ", left + 1, left + _LONGEST), text.rfind("\n", left + 1, left + _LONGEST))
            cut = cut if cut > left else left + _LONGEST
            yield left, left + len(text[left:cut].rstrip())
            left = cut + len(text[cut : cut + _LONGEST]) - len(text[cut : cut + _LONGEST].lstrip())
        if left < right:
            yield left, right


def _ends_sentence(text: str, left: int, stop: int, after: str) -> bool:
    """Whether the mark at ``stop``, followed by the word ``after``, ends the sentence that begins at ``left``."""
    if after[0].islower():
        return False
    if text[stop] != ".":
        return True
    if after[0] in ",;)":
        return False
    last = text[text.rfind(" ", left, stop) + 1 : stop]
    if not last.isalnum():
        before = _LAST_WORD.fullmatch(text, max(left, stop - 24), stop)
        if not before:
            return True
        last = before[1]
    lower = last.lower()
    words = english()
    if lower in words.never_final:
        return False
    single = len(last) == 1 and last.isupper()
    dotted = "." in last and not any(map(str.isdigit, last))
    if single or dotted or lower in words.abbreviations:
        return after.lower() in words.starters and after[0].isupper() and not (single and len(after) == 1)
    return True


@cache
def _furniture_pattern() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in english().furniture), re.IGNORECASE)


def _furniture(block: str) -> bool:
    """Whether a block is page furniture (share buttons, "Updated 4 sec ago"), not text."""
    return len(block) < _HEADING_LENGTH and _furniture_pattern().fullmatch(block) is not None


def _looks_like_heading(block: str, text: str, end: int) -> bool:
    """A short line of words without closing punctuation, with more text below it."""
    return (
        len(block) < _HEADING_LENGTH
        and block[-1] not in '.!;,:”"'
        and block[:1] not in "“\"'("
        and " " in block
        and (block[0].isupper() or block[0].isdigit())
        and not text[text.rfind("\n", 0, end - len(block)) + 1 : end - len(block)].strip()  # a bullet
        and text[end : end + 400].strip() != ""
        and not ROW.fullmatch(block)
    )
