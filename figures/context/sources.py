"""Sources: the name a table would give to whoever a noun phrase means."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from figures.context.phrases import (
    ACRONYMS,
    BODIES,
    DETERMINERS,
    EDGES,
    HUMANS,
    JOINS,
    MADE,
    OPENINGS,
    PAPERS,
    SPEAKING,
    TIMES,
    bare,
    is_verb,
    phrase_after,
    words_of,
)
from figures.lexicon.nouns import OWNING

OPENERS = words_of("names", "openers")
TITLES = words_of("names", "titles")
_OFFICES = words_of("names", "offices")
_GENERALS = words_of("names", "generals")
_PARTICLES = words_of("names", "particles")
_NAMED_BODIES = words_of("names", "bodies") | BODIES
_NOT_PERSONS = _NAMED_BODIES | HUMANS | TIMES | OPENERS
_NOT_SOURCES = words_of("words", "not_sources")
_PLAIN = words_of("words", "plain") | DETERMINERS
_OWNED = words_of("nouns", "data") | words_of("nouns", "statements")
_SMALL = _PARTICLES | JOINS | DETERMINERS | {"and", "by"}


class Source(NamedTuple):
    """Who is meant: ``name`` as the column wants it; a person?  Did "the" stand before it?  Which title is left out?"""

    name: str
    human: bool
    definite: bool
    title: str = ""


def source_of(phrase: list[str], aside: list[str] | None = None) -> Source | None:
    """The source that a noun phrase names; None where it names nobody.  ``aside`` is the apposition after it.

    >>> source_of("Health Minister Ana Ruiz".split())
    Source(name='Ana Ruiz', human=True, definite=False, title='minister')
    >>> source_of("data from the port authority".split()).name
    'port authority'
    >>> source_of("a 2021 study of 40 towns".split()).name
    '2021 study'
    """
    return _source(tuple(phrase), tuple(aside or ()))


@lru_cache(maxsize=4096)  # the same few names speak again and again
def _source(phrase: tuple[str, ...], aside: tuple[str, ...]) -> Source | None:
    tokens = _clean(list(phrase))
    if not tokens or bare(tokens[0]) in _NOT_SOURCES:
        return None
    if all(map(_is_empty, tokens)):
        return None
    definite = bare(phrase[0]) == "the"
    head = _head(tokens)
    low = bare(tokens[head])
    if low in PAPERS:
        return _paper(tokens, head, list(aside), definite)
    person = _person(tokens) if not tokens[-1].islower() else []
    if person:
        titles = [bare(token) for token in tokens[: len(tokens) - len(person)] if bare(token) in TITLES]
        return Source(" ".join(person), is_person(person), definite, titles[-1] if titles else "")
    if not _is_name(tokens[head]) or low in HUMANS or head == 0:
        tokens = _without_complement(tokens, head)
    return Source(" ".join(tokens), low in HUMANS or bare(tokens[-1]) in HUMANS, definite)


def _is_empty(token: str) -> bool:
    low = bare(token)
    return low in TIMES or (low in OPENERS and token not in ACRONYMS) or token.isdigit()


def _clean(phrase: list[str]) -> list[str]:
    """The words without determiners in front, tickers, an acronym in brackets at the end and loose punctuation."""
    start = 0
    while start < len(phrase) and bare(phrase[start]) in DETERMINERS:
        start += 1
    tokens = phrase[start:]
    if "".join(tokens).isalpha():
        return tokens
    tokens = [
        token for token in tokens if bare(token) and not (token[0] == "<" and token.isupper() and tokens[0] != token)
    ]
    for at, token in enumerate(tokens[:-1]):
        if at and token[-1] == "," and tokens[at + 1].islower():
            tokens = tokens[: at + 1]  # Ana Ruiz, currently in Rome
            break
    while len(tokens) > 1 and tokens[-1][0] == "(":
        tokens = tokens[:-1]
    if not tokens:
        return []
    last = tokens[-1].rstrip(EDGES)
    tokens[-1] = last + "." * (last[-2:-1] == ".") + ")" * ("(" in last)  # "U.S." and "(U.S.)" keep theirs
    tokens[0] = tokens[0].lstrip("“\"‘'«<(")
    return [token.strip("<>") for token in tokens if token.strip("<>")]


def _head(tokens: list[str]) -> int:
    """Index of the noun that the phrase is about: what stands after it is a complement."""
    for at, token in enumerate(tokens):
        following = tokens[at + 1] if at + 1 < len(tokens) else ""
        if bare(token) in PAPERS and token[0].islower() and bare(following) not in SPEAKING:
            return at
        ends = token in JOINS or token == "by" or token in MADE
        if at and (ends or (is_verb(token) and (not following or following in JOINS or following in {"by", "to"}))):
            return at - 1
    return len(tokens) - 1


def _paper(tokens: list[str], head: int, aside: list[str], definite: bool) -> Source | None:
    """A document or numbers: the maker where one is named, else the document itself."""
    low = bare(tokens[head])
    after = [*tokens[head + 1 :], *aside]
    for at, word in enumerate(after):
        if (word == "by" and (not MADE.isdisjoint(after[:at]) or not any(map(is_verb, after[:at])))) or (
            word == "from" and (at == 0 or (at == 1 and after[0] in MADE))
        ):
            maker = source_of(after[at + 1 : phrase_after(after, at + 1)])
            if maker:
                return maker
    before = tokens[:head]
    if before and low in _OWNED and before[-1].endswith(OWNING):
        return source_of(["the", *before[:-1], before[-1].rstrip("s").rstrip("'’")])
    if before and low in _OWNED and _is_name(before[-1]) and not before[-1].isdigit():
        return source_of(before)
    while len(before) > 0 and bare(before[0]) in _PLAIN:
        before = before[1:]
    return Source(" ".join([*before, tokens[head].rstrip(EDGES)]), False, definite)


def _is_name(token: str) -> bool:
    return token[:1].isupper() or token[:1].isdigit() or token[:1] == "@"


def _person(tokens: list[str]) -> list[str]:
    """A name without titles, owner and complement; empty where the phrase has neither a title nor a person."""
    start, titled = 0, False
    for at, token in enumerate(tokens[:-1]):
        low, following = bare(token), tokens[at + 1]
        if low in TITLES and following == "of" and len(tokens) > at + 4 and is_person(tokens[at + 2 :]):
            return tokens[-2:]  # "Chief Engineer of South Mills Ana Ruiz"
        named = _is_name(following)
        if (
            (low in TITLES and (named or following in _PARTICLES) and not _in_body(tokens, at))
            or (low in _OFFICES and at > 1 and tokens[at - 1] == "of" and named)
            or (token[0].islower() and token not in _SMALL and named)
            or (token.endswith(OWNING) and is_person(tokens[at + 1 :]))
        ):
            start, titled = at + 1, True
    name = tokens[start:]
    for at, token in enumerate(name):
        if at and token in JOINS and (titled or at > 1) and is_person(name[:at]):
            return name[:at]
    if titled and all(_is_name(token) or token in _PARTICLES for token in name) and bare(name[-1]) not in TITLES:
        return name
    return name if len(name) > 1 and is_person(name) else []


def _in_body(tokens: list[str], at: int) -> bool:
    """Whether a title stands inside the name of a body: "General Motors", "Lund General Corp", "Major Video Corp"."""
    if tokens[at][0].islower():
        return False
    if bare(tokens[at]) == "general" and bare(tokens[at + 1]) in _GENERALS:
        return True
    for token in tokens[at + 1 :]:
        if token in JOINS or token == "and":
            return False
        if bare(token) in _NAMED_BODIES:
            return True
    return False


def is_person(tokens: list[str]) -> bool:
    """Whether words look like a person's name: capitalised, at most five, none of them a kind of body.

    >>> is_person("Ana de la Ruiz".split()), is_person(["Ruiz", "Bank"]), is_person(["ruiz"])
    (True, False, False)
    """
    if not 0 < len(tokens) <= 5 or not _is_name(tokens[-1]):
        return False
    if len(tokens) == 2 and tokens[0] == "General" and bare(tokens[1]) in _GENERALS:
        return False
    for token in tokens:
        low = bare(token)
        if low in _PARTICLES:
            continue
        if not token[0].isupper() or low in _NOT_PERSONS or (len(low) > 2 and token.isupper() and token[-1] != "."):
            return False
    return True


def _without_complement(tokens: list[str], head: int) -> list[str]:
    """A common noun keeps what it is "of" or "for", and loses where it is: "officials", "spokesman for the fund"."""
    tail = tokens[head + 1 :]
    if not tail or bare(tokens[head]) in OPENINGS:
        return tokens
    if tail[0] == "of" or (tail[0] == "for" and bare(tokens[head]) in HUMANS):
        end = next((at for at, word in enumerate(tail) if at and word in JOINS and word != "of"), len(tail))
        return tokens[: head + 1 + end]
    named = head == 0 and _is_name(tokens[0]) and bare(tokens[0]) not in HUMANS
    return tokens if named else tokens[: head + 1]
