"""Relate: the quantities of documents become claims, each with what its sentence and the text around say of it.

A batch of documents goes through one stage after the other, not one sentence through all: each stage finds its code
and its tables in the processor's caches, which makes the whole about twice as fast.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from figures.claims import Claim
from figures.context.article import articles_of
from figures.context.line import NAME, LeftOut, Line, split
from figures.context.repeats import repeats
from figures.context.syntax import tag
from figures.documents import Document
from figures.lexicon import Lexicon
from figures.sentences import segment

_DIGIT = re.compile(r"[0-9]")
_FURTHER_DIGIT = re.compile(r"[\d¼-¾⅐-⅞]")  # takes three times as long to look for
_WORD = re.compile(
    r"[^a-z](?:t(?:w[eoi]|h(?:ree|ir|ous|an an? )|en|ri[lp]|reb|o an? )|o(?:ne|ver an? )|f(?:o(?:ur|rt)|i(?:ve|f))|"
    r"s(?:ix|even|core)|e(?:igh|lev)|n(?:in|early an? )|hund|hal[fv]|mill|bill|crore|l(?:akh|east an? )|do(?:zen|ubl)|"
    r"qua[rd]|zero|under an? |a(?:bout|lmost|round) an? |"
    r"an? (?:hundr|doz|mill|bill|thou|quart|third|coupl|dollar|cent\b|penn|pound|euro|buck))"
)
_A_UNIT = re.compile(r"an? [a-z]+(?: of [a-z ]{1,30})?\W*")  # the whole text: a mile, an ounce of gold


def states_number(text: str) -> bool:
    """Whether a number may stand in a text: a cheap look before anything else is done with it.

    >>> states_number("Two of them left."), states_number("Nobody left.")
    (True, False)
    """
    if _DIGIT.search(text):
        return True
    small = text.lower()
    if _WORD.search(" " + small) or _A_UNIT.fullmatch(small):
        return True
    return not text.isascii() and _FURTHER_DIGIT.search(text) is not None


# of the sentences with figures, in this order; between the two the sentences are tagged, all at once
SETTLING = (Line.settle, Line.weigh)
STAGES = (Line.name, Line.date, Line.state)
_NAMELIKE = ("bare", "count", "score", "count_joined", "range")
Related = tuple[list[Claim], list[LeftOut]]


def relate(document: Document, lexicon: Lexicon) -> Related:
    """The claims of a document in reading order, and the numbers left out of it with their reasons."""
    return relate_all([document], lexicon)[0]


def relate_all(documents: Sequence[Document], lexicon: Lexicon) -> list[Related]:
    """The same for each of several documents, in their order."""
    texts = [_lines(document, lexicon) for document in documents]
    lines = [line for text in texts for line in text]
    lines = [line for line in lines if states_number(line.text)]
    split(lines, lexicon)
    for line in lines:
        line.find()
    lines = [line for line in lines if line.mentions]
    for text in texts:
        _listen(text)
    for stage in SETTLING:
        for line in lines:
            stage(line)
    for line, tags in zip(lines, tag((line.atoms, line.mentions) for line in lines), strict=True):
        line.tags = tags
    for stage in STAGES:
        for line in lines:
            stage(line)
    return [_gathered(text) for text in texts]


def _lines(document: Document, lexicon: Lexicon) -> list[Line]:
    """The sentences of a document, each with its article."""
    articles = articles_of(document, lexicon)
    found = []
    for sentence in segment(document.text, document.headings):
        while len(articles) > 1 and sentence.start >= articles[1].start:
            del articles[0]
        found.append(Line(sentence, articles[0]))
    return found


def _listen(lines: Sequence[Line]) -> None:
    """Who speaks, up to the last figure of a document, or to the end of the quotation that this one stands in."""
    last = max((place for place, line in enumerate(lines) if line.mentions), default=-1)
    for place, line in enumerate(lines):
        if place > last and not line.article.speakers.waiting:
            break
        line.listen()


def _gathered(lines: Iterable[Line]) -> Related:
    """The claims of one document, with what they repeat."""
    claims: list[Claim] = []
    left_out: list[LeftOut] = []
    for line in lines:
        if line.claims and line.article.names:
            _drop_names(line)
        left_out += line.left_out
        claims += line.claims
    origins = repeats(claims)
    return [
        claim._replace(repeats=origin) if origin else claim for claim, origin in zip(claims, origins, strict=True)
    ], left_out


def _drop_names(line: Line) -> None:
    """Numbers that name a thing elsewhere in the text name it here too: the RTX 3080, and then "3080 cards"."""
    names, start = line.article.names, line.sentence.start
    for claim in [claim for claim in line.claims if claim.pattern in _NAMELIKE]:
        if claim.text.split("-")[0].split()[0] in names:
            line.claims.remove(claim)
            line.leave_out(claim.start - start, claim.end - start, NAME)
