"""Quotations: which parts of a sentence stand inside quotation marks, and whether one is left open at its end."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

Span = tuple[int, int]

_CLOSERS = {"“": "”", "„": "“”", "«": "»", "``": "''", '"': '"'}
_DOUBLE = re.compile(r"[\"“”„«»]|``|''")
# a single mark is a quotation mark where it opens before a word and closes, in the same sentence, after one
_SINGLE = re.compile(r"(?<![^\s(\[—–-])(?:‘(?=\w)|'(?=[^\W\d_]))")
_SINGLE_END = re.compile(r"(?<=\S)[’'](?!\w)")


def quoted_spans(sentence: str, open_quote: bool = False) -> tuple[list[Span], bool]:
    r"""Spans inside quotation marks, without the marks, in order; and whether a quotation is left open at the end.

    ``open_quote`` says that the sentence begins inside a quotation.  Straight and curly double marks, low-high
    marks, guillemets and the newswire's double grave accents count, and single marks where they are clearly
    quotation marks: never apostrophes, nor feet and inches.

    >>> quoted_spans("“Sales fell,” she said. “We closed two shops.")
    ([(1, 12), (25, 45)], True)
    >>> quoted_spans("The shop's 6'2\" door")
    ([], False)
    """
    if not open_quote and not has_marks(sentence):
        return [], False
    spans: list[Span] = []
    begin, closers = (0, "”\"»''") if open_quote else (-1, "")
    for match in _DOUBLE.finditer(sentence):
        mark, at = match.group(), match.start()
        if begin < 0:
            if mark in _CLOSERS and _opens(sentence, at, match.end()):
                begin, closers = match.end(), _CLOSERS[mark]
        elif not sentence[:at].strip() and mark in _CLOSERS and _opens(sentence, at, match.end()):
            begin, closers = match.end(), _CLOSERS[mark]  # every paragraph of a long quotation opens again
        elif mark in closers:
            spans.append((begin, at))
            begin = -1
    if begin >= 0:
        spans.append((begin, len(sentence)))
    spans = [span for span in spans if span[0] < span[1]]
    inner = [span for span in _single(sentence) if not _overlaps(span, spans)]
    return sorted(spans + inner) if inner else spans, begin >= 0


def has_marks(sentence: str) -> bool:
    """Whether there is anything in the sentence that can be a quotation mark; it costs next to nothing.

    >>> has_marks("It's 5%."), has_marks("It is “5%”.")
    (False, True)
    """
    return (
        '"' in sentence
        or "“" in sentence
        or "”" in sentence
        or "‘" in sentence
        or " '" in sentence
        or "«" in sentence
        or "„" in sentence
        or "``" in sentence
        or sentence[:1] == "'"
    )


def _opens(sentence: str, at: int, end: int) -> bool:
    """Whether a mark that can open does: a straight one stands before a word, and not after a word or a digit."""
    if sentence[at] != '"':
        return True
    before, after = sentence[at - 1 : at] if at else "", sentence[end : end + 1]
    return bool(after) and not after.isspace() and not before.isalnum() and before not in {"'", "′", ".", ",", "!", "?"}


def _single(sentence: str) -> Iterator[Span]:
    openings = list(_SINGLE.finditer(sentence))
    ends = [match.start() for match in _SINGLE_END.finditer(sentence)] if openings else []
    # the workers' pay: an owner's mark before another word is no end while a later mark can be it
    ends = [
        at for at in ends if at == ends[-1] or sentence[at - 1] != "s" or sentence[at + 1 : at + 2] not in {" ", "\n"}
    ]
    end = 0
    for match in openings:
        number = bisect_left(ends, match.end())
        if match.start() >= end and number < len(ends) and ends[number] > match.end() + 2:
            end = ends[number]
            yield match.end(), end


def _overlaps(span: Span, spans: list[Span]) -> bool:
    """Whether a span overlaps one of others that are in order and apart."""
    number = bisect_left(spans, (span[1], 0))
    return number > 0 and spans[number - 1][1] > span[0]
