"""The documents as blocks of pieces: what is plain text, and what is a figure with its row number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from figures.claims import Claim
from figures.sheets.contents import Contents, DocumentRow
from figures.sheets.highlight import pieces, tip
from figures.sheets.links import source_link
from figures.sheets.places import places, same_sentence
from figures.sheets.rows import claims

BLOCK = re.compile(r"\S(?:.|\n(?!\s*\n))*")
Numbered = tuple[int, Claim]


class Piece(NamedTuple):
    """A stretch of text; of a figure its row in the table (else -1), its kind and what it tells."""

    text: str
    row: int = -1
    kind: str = ""
    tip: str = ""


class Block(NamedTuple):
    """A paragraph or heading: the tag it is shown in, and its pieces."""

    tag: str
    pieces: list[Piece]


class Article(NamedTuple):
    """One document: what is known of it, where it can be opened, its blocks."""

    document: DocumentRow
    link: str
    blocks: list[Block]


def articles(contents: Contents) -> Iterator[Article]:
    """Every document in order: its text where that is known, else the sentences that hold figures."""
    by_document: dict[str, list[Numbered]] = {}
    for number, claim in enumerate(claims(contents.table)):
        by_document.setdefault(claim.document, []).append((number, claim))
    folder = contents.target.resolve().parent
    for document in contents.documents:
        rows = by_document.get(document.id, [])
        text = contents.texts.get(document.id, "")
        known = text and all(text[claim.start : claim.end] == claim.text for _, claim in rows)
        blocks = list(_of_text(text, rows, document.title) if known else _of_sentences(rows))
        if all(block.tag != "h2" for block in blocks):
            blocks.insert(0, Block("h2", [Piece(document.title or document.id)]))
        yield Article(document, source_link(document.id, folder), blocks)


def _of_text(text: str, rows: list[Numbered], title: str) -> Iterator[Block]:
    headings = {title, *(claim.section for _, claim in rows)}
    waiting = sorted(rows, key=lambda row: row[1].start)
    for match in BLOCK.finditer(text):
        words = match[0].rstrip()
        begin, end = match.start(), match.start() + len(words)
        while waiting and waiting[0][1].start < begin:
            waiting.pop(0)
        inside = []
        while waiting and waiting[0][1].start < end:
            number, claim = waiting.pop(0)
            inside.append((claim.start - begin, claim.end - begin, number, claim))
        yield Block("h2" if words == title else "h3" if words in headings else "p", _pieces(words, inside))
        title = "" if words == title else title  # a title that is said again is a heading like others


def _of_sentences(rows: list[Numbered]) -> Iterator[Block]:
    numbers = iter(number for number, _ in rows)
    section = ""
    for _, group in groupby(places(claim for _, claim in rows), key=lambda placed: same_sentence(placed[0])):
        members = [(*placed, next(numbers)) for placed in group]
        first = members[0][0]
        if first.section and first.section != section:
            section = first.section
            yield Block("h3", [Piece(section)])
        spans = [(begin, begin + len(claim.text), number, claim) for claim, begin, number in members if begin >= 0]
        yield Block("p", _pieces(first.sentence, spans))


def _pieces(text: str, spans: list[tuple[int, int, int, Claim]]) -> list[Piece]:
    numbers = {id(claim): number for _, _, number, claim in spans}
    return [
        Piece(words, numbers[id(claim)], claim.kind, tip(claim)) if claim else Piece(words)
        for words, claim in pieces(text, ((begin, end, claim) for begin, end, _, claim in spans))
    ]
