"""The first lines of a news text: its title, and its date where it is really shown.

A date counts only where it stands as the date of the text: alone on a line, after "Published" or "Updated", in a
byline, or in a dateline with a year.  A date inside a sentence or a caption is the date of something else.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from figures.documents.dates import TIME, date_of, forms, forms_in
from figures.documents.words import words

_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_MARK = re.compile(r"^\s*(?:[•·▪●*‣◦–—|-]\s+|#+\s+)?")
_YEAR = re.compile(r"(?:1[89]|2[01])\d\d")
_WORD = re.compile(r"[^\W\d_]+")
_ENDS_LIKE_A_SENTENCE = re.compile(r"(?<!\b[A-Z])(?<!\bInc)(?<!\bCorp)(?<!\bLtd)(?<!\bCo)[.;:,…][\"”’')]{0,4}$")
_LINES = 15  # a longer front would be the text itself
_BODY = 100  # a line that long which ends in a full stop is a paragraph, a summary or a caption
_TITLE = 200


class Front(NamedTuple):
    """Title and date of a text; ``origin`` names where the date was read: "text: 'Updated 29 October 2025'"."""

    title: str
    published: dt.date | None
    origin: str


class Article(NamedTuple):
    """One of the articles in a text: where it starts, its title, its own date and where that was read."""

    start: int
    title: str
    published: dt.date | None
    origin: str


class Line(NamedTuple):
    """A line that is not blank: its place, and its words without bullet or heading mark."""

    start: int
    text: str
    apart: bool  # whether a blank line comes before it


def front_matter(text: str) -> Front:
    r"""Title and date as the first lines show them; "" and None where they show none.

    Of a text that holds several articles these are the title and date of the first.

    >>> front_matter("Trade grows\n\nUpdated 29 October 2025\n\nExports rose 5%.")
    Front(title='Trade grows', published=datetime.date(2025, 10, 29), origin="text: 'Updated 29 October 2025'")
    >>> front_matter("Exports rose 5% by February 25, 2020.")
    Front(title='', published=None, origin='')
    """
    found = articles(text)
    if not found:
        return Front("", None, "")
    first = found[0]
    several = f" (first of {len(found)} articles)" if len(found) > 1 and first.published else ""
    return Front(first.title, first.published, first.origin + several)


def articles(text: str) -> list[Article]:
    r"""The articles of a text in order; most texts hold one.  An empty text holds none.

    A later article begins where a headline is followed by lines of page furniture or a date and then by the same
    headline again, which is how pages look that were saved with the story below.

    >>> [a.start for a in articles("Trade grows\n\nIt rose 5%.")]
    [0]
    """
    short = [line for line in text.split("\n") if 10 < len(line) <= _TITLE]
    repeats = len(set(short)) < len(short)
    lines = list(_lines(text) if repeats else islice(_lines(text), _LINES + 1))
    if not lines:
        return []
    starts = [0, *(_later_starts(lines) if repeats else ())]
    ends = [*starts[1:], len(lines)]
    found = []
    for left, right in zip(starts, ends, strict=True):
        own = lines[left:right]
        published, origin = _date(own)
        found.append(Article(own[0].start if left else 0, _title(own), published, origin))
    return found


def _lines(text: str) -> Iterator[Line]:
    last = 0
    blanks = True
    for match in _LINE.finditer(text):
        line = match[0]
        blanks = blanks or text.count("\n", last, match.start()) > 1
        if words_of := line[_MARK.match(line).end() :].strip():  # type: ignore[union-attr]
            yield Line(match.start(), words_of, blanks)
        blanks = not line.strip()
        last = match.end()


def _later_starts(lines: Sequence[Line]) -> Iterator[int]:
    """Numbers of the lines at which a second, third … article begins."""
    seen: dict[str, int] = {}
    taken = next((number for number, line in enumerate(lines[1:]) if _paragraph(line.text)), len(lines))
    for number, (_, line, _) in enumerate(lines):
        if len(line) > _TITLE:
            continue
        before = seen.get(line)
        seen[line] = number
        if before is None or before <= taken or not 2 <= number - before <= 6 or not _may_be_title(line):
            continue
        between = [text for _, text, _ in lines[before + 1 : number]]
        if any(_furniture(text) or shown_date(text) for text in between) and not any(map(_paragraph, between[1:])):
            taken = number
            yield before


def _title(lines: Sequence[Line]) -> str:
    if len(lines) == 1:
        return ""
    front = [line for line in lines[:_LINES] if not _furniture(line.text) and not shown_date(line.text)]
    texts = [line.text for line in front]
    for number, line in enumerate(texts[:10]):
        if (label := _labelled_title().match(line)) and _may_be_title(label["title"]):
            return label["title"]
        if line in texts[number + 1 :] and len(line.split()) > 2 and _may_be_title(line):
            return line
    if not front or not _may_be_title(texts[0]) or not _stands_apart(lines, front[0]):
        return ""
    if len(front) > 1 and _kicker(texts[0]) and _may_be_title(texts[1]) and len(texts[1].split()) > 4:
        return texts[1]
    return texts[0]


def _stands_apart(lines: Sequence[Line], title: Line) -> bool:
    """Whether a line ends before the text begins, rather than being the first line of a wrapped paragraph."""
    number = lines.index(title) + 1
    if number == len(lines):
        return False
    after = lines[number]
    return after.apart or len(after.text) > 120 or _furniture(after.text) or bool(shown_date(after.text))


def _may_be_title(line: str) -> bool:
    return len(line) <= _TITLE and bool(_WORD.search(line)) and not _ends_like_a_sentence(line)


def _kicker(line: str) -> bool:
    """Whether a line looks like the name of a section: "International", "POLITICS & POLICY MAKING"."""
    count = len(line.split())
    return count <= 2 or (count <= 4 and line.isupper())


def _paragraph(line: str) -> bool:
    return len(line) >= _BODY and _ends_like_a_sentence(line)


def _ends_like_a_sentence(line: str) -> bool:
    return bool(_ENDS_LIKE_A_SENTENCE.search(line[-12:]))


def _furniture(line: str) -> bool:
    known: list[str] = words()["furniture"]
    return line.lower().rstrip(" .:!") in known or _updated_ago().match(line) is not None


def _date(lines: Sequence[Line]) -> tuple[dt.date | None, str]:
    """The date that the first lines show: of publication, else alone or in a byline, else of the last change."""
    best: tuple[int, dt.date, str] | None = None
    paragraphs = 0
    for line in lines[:_LINES]:
        if (found := shown_date(line.text)) and (best is None or found[0] < best[0]):
            best = found
        paragraphs += _paragraph(line.text)
        if paragraphs == 3:
            break
    return (best[1], f"text: '{best[2]}'") if best else (None, "")


def shown_date(line: str) -> tuple[int, dt.date, str] | None:
    """Rank, date and words of the date that a line shows as the date of its text; the lowest rank is the best.

    >>> shown_date("By Ada Quill | Feb 17, 2026")
    (1, datetime.date(2026, 2, 17), 'By Ada Quill | Feb 17, 2026')
    """
    line = line[:300]
    if not _YEAR.search(line):
        return None
    shown = forms_in(line)
    for rank, form, shape in _shapes() if shown else ():
        if form in shown and (match := _compiled(shape).match(line)):
            words_of = match[0].strip(" |·•–—-")
            if _caption().search(line if len(line) <= 120 else words_of) or not (date := date_of(match)):
                return None
            return rank, date, words_of
    return None


@cache
def _shapes() -> tuple[tuple[int, str, str], ...]:
    """How a line shows the date of its text: the rank of each way (0 is the best), the form of its date, its regex."""
    published, updated = _any(words()["published"]), _any(words()["updated"])
    name = r"[^.;:?!]{0,60}?"
    on = rf"(?:\s+by\s+{name})?(?:\s+on|\s+at|\s*[:|,–—-])?\s*"
    over = rf"(?=\W*$|\s*[|•·(,–—-]|\s+by\b|\s+{updated})"
    said = r"\s*(?:\([^)]{1,30}\)\s*)?(?:/[^/]{1,30}/\s*)?(?:[-–—]+|:|\.)\s"
    place = r"(?-i:[A-Z][A-Z.'’ -]+)(?:, [^\W\d_][\w.'’ -]{1,30}){0,2}"
    split = r"\s*[|•·–—/,-]\s*|\s+"
    found = []
    for form in forms():
        end = rf"(?:{TIME})?"
        found += [
            (0, form, rf"{published}{on}{form}{end}{over}"),
            (2, form, rf"{updated}{on}{form}{end}{over}"),
            (1, form, rf"{form}{end}\W*$"),
            (1, form, rf"{form}{end}\s*[|•·–—-]\s*[^.?!]{{1,60}}$"),
            (1, form, rf"(?:by|from)\s+{name}(?:{split}){form}{end}(?:\s*[|•·–—-]\s*[^.?!]{{1,60}})?\W*$"),
            (1, form, rf"[^.?!:;]{{1,60}}\s*[|•·]\s*{form}{end}(?:\s*[|•·–—-]\s*[^.?!]{{1,60}})?\W*$"),
            (1, form, rf"{place}[,:]?\s+\(?{form}\)?{said}"),
        ]  # fmt: skip
    return tuple(sorted(found, key=lambda item: item[0]))


@cache
def _compiled(regex: str) -> re.Pattern[str]:
    return re.compile(regex, re.IGNORECASE)


@cache
def _updated_ago() -> re.Pattern[str]:
    labels = _any(words()["published"] + words()["updated"])
    return re.compile(
        rf"(?:{labels}\s+)?\d+\s*(?:s|sec|secs|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?)\s+ago$", re.IGNORECASE
    )


@cache
def _labelled_title() -> re.Pattern[str]:
    return re.compile(rf"{_any(words()['title'])}\s*:\s+(?P<title>.+)", re.IGNORECASE)


@cache
def _caption() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_any(words()['caption'])}(?!\w)", re.IGNORECASE)


def _any(names: Sequence[str]) -> str:
    return "(?:" + "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)) + ")"
