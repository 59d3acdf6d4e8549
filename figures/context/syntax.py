"""Syntax: as much of a sentence's grammar as its figures need, in one character a token.

Tags: N noun, A adjective, V finite verb, G -ing form, E past participle, P preposition, O "of", T "to", D determiner or
possessive, R adverb, C conjunction or relative, I pronoun, & "and"/"or", # figure, ~ date or other number, and marks.
Ambiguous words (plans, rise, reported) are settled by a few ordered rules over the neighbouring tags.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from figures.atoms import Atoms
from figures.context.wordtags import RARELY_VERBS, by_kind, opening, sort
from figures.kinds import FIRST, KINDS
from figures.lexicon.english import words
from figures.lexicon.nouns import OWNING

_END = "\n"  # stands after each sentence where the tags of several are joined

# What an ambiguous word is, from its neighbours; in this order.  Each begins with what it is about, which makes the
# search quick: what stands before is looked back at.  Until they are settled, "s" is a plural; "l" a noun or the base
# form of a verb, "p" one that may be past (cost, saw); "z" a plural or a verb, "x" one that goes with
# prepositions (lives in); "b" and "m" the same of words of movement (rise; cut, rises); "k" and "y" a noun and a plural
# that are rarely verbs, "w" the past form "won"; "e" a participle; "g" an -ing form; "=" an auxiliary.
_RULES = tuple(
    (re.compile(pattern), tag)
    for pattern, tag in (
        (r"~(?<=N~)(?=[VePzxlkbmp=,.:&R\n])|~(?<=N-~)", "N"),  # a number in a name: TA-125, S&P 500
        (r"-(?<=[Nslzbpe]-)[PT]", "-N"),  # start-up
        (r"[PT]-", "N-"),  # year-on-year, after-tax
        (r"C(?<=[PO].)(?=[NsAlkz])", "D"),  # of that kind
        (r"[ykw](?:(?<=I.)|(?<==[kw])(?![ONs])|(?<=Tk)(?=[DI#P~])|(?<=[NsR),]w))", "V"),  # it houses, to record the
        (r"[yw]", "s"),
        (r"[lzxbmp](?:(?<=[AO].)|(?<=D[lzxb])|(?<=D.)(?![#D])|(?<=[DA]-.)|(?<=D[RA].)|(?<=#.)(?=[PO]))", "N"),
        (r"[lpzx](?:(?<==[zx])|(?<==.)(?=O))", "N"),  # had rates of, was part of
        (r"[lbmpzx](?:(?<=[=I].)|(?<=[=IT]R.)|(?<=T[lbmp])|(?<=D[mp]))", "V"),
        (r"g(?<=[Nk].)(?=R?[=mV])", "N"),  # oil drilling fell
        (r"[zx](?=R?[lkbmpVe=])", "N"),
        (r"[lbp](?=R?[mV=])|l(?<=[Nk\n].)(?=R?[zxp])", "N"),
        (r"m(?:(?<=[Nkszxg~)].)(?=R?[#DITPR\",.])|(?<=#.)(?=R?[#DIT])|(?<=[Nkszx]R.)|(?<=[,C].)(?=R?[#PT]))", "V"),
        (r"b(?:(?<=[szxg~)].)(?=R?[#DITPR\",.])|(?<=[Nk].)(?=R?#)|(?<=[Nkszx]R.)|(?<=[,C].)(?=R?[#PT]))", "V"),
        (r"l(?:(?<=[szx~)].)(?=R?[#DI\"])|(?<=[Nk].)(?=R?#)|(?<=[Nkszx]R.)(?=R?[#DITP]))", "V"),
        (r"[zxp](?:(?<=[Nkszx~)].)(?=R?[#DI\"])|(?<=[Nkszxl#]R.)(?=R?[#DITPA])|(?<=[Nkszx]x)(?=R?[PT]|~O))", "V"),
        (r"[zx](?:(?<=,.)(?=R?[#D]|T#)|(?<=,x)(?=R?[PT])|(?<=[,)]R.)(?=[#D]))", "V"),  # the chef, now in Rome, holds 5
        (r"[zx](?:(?<=[Ns]C.)(?=[#DAI])|(?<=&.)(?=D))", "V"),  # a ship that needs no crew; and forms a cloud
        (r"z(?=O)", "N"),  # writes of 6 GB
        (r"[lpbm](?<=#\).)(?=[NskzlA])|x(?<=#.)(?=P)", "V"),  # bookings of 4 (5) beat forecasts; $3 comes from
        (r"[zx](?<=\?.)(?=#)", "V"),  # Acme <ACM.N> holds 65
        (r"[lp](?<=[Nszlk]C.)(?=[#D])", "V"),  # a house that cost $5
        (r"e(?:(?<==.)|(?<==R.))", "E"),
        (r"e(?<=[DA].)(?=#)", "A"),  # a battered 3-tonne van
        (r"e(?:(?<=I.)|(?<=&.)(?=R?[#DI])|(?<=[Nks].)(?=[NkszxAl])|(?<=[NksI]R.))", "V"),
        (r"e(?<=[Nkslzxbmp#),\"~].)(?=R?[#DITPROC~.,]|\n)", "V"),
        (r"e(?:(?<=[Nksl]C.)(?=[DANksyz]+[PO~,.])|(?<=[Nksg]P~.)(?=[DANks]))", "V"),  # the car that changed hands in
        (r"e(?=-?[NkslzxbmpAe])", "A"),
        (r"T(?=[DNks]|A[Nks])", "P"),  # exports to Japan
        (r"g(?<=[DAOP#&\n].)(?=-?[Nkslzxbmp])", "A"),
        (r"g(?:(?<=[DA].)(?=R?[POVE=,.;:&C)]|\n)|(?<=[PO].)(?=R?[VE=.;:&C)]|\n))", "N"),  # the heating; on advertising
    )
)
_LEFT = str.maketrans("kslzxbmpeg=", "NNNNNNNNEGV")  # what no rule has settled


class HasPlace(Protocol):
    """Anything that spans atoms ``first`` to ``last``."""

    @property
    def first(self) -> int: ...
    @property
    def last(self) -> int: ...
    @property
    def counts(self) -> bool: ...
    @property
    def moves(self) -> bool: ...


class Phrase(NamedTuple):
    """A noun phrase: atoms ``first`` to ``last`` and its head atom."""

    first: int
    last: int
    head: int


_AMBIGUOUS = re.compile(r"[lzu]|(?<=[NAl])g(?=[TPOe,.&);\n])")
_OPENING = re.compile(r"\nN(?=[DPT])")  # where a participle may open a sentence
_NOUN_OR_VERB = frozenset("lpzxbm")
_NOUNS = frozenset("NslzAeg-&")  # what a noun before them may go on with
_PLURAL = words("plural_determiners")


def tag(sentences: Iterable[tuple[Atoms, Sequence[HasPlace]]]) -> list[str]:
    """One tag a token for each of several sentences, which have their atoms and their figures.

    The tokens of a figure are "#", but the counted noun at its end is a noun.

    >>> from figures.atoms import atomizer
    >>> from figures.lexicon import load
    >>> tag([(atomizer(load()).atoms("The exports of the firm rose sharply"), [])])
    ['DNODNVR']
    """
    pieces, words = [_END], [_END]
    for atoms, mentions in sentences:
        tags, last = by_kind(atoms), 0
        for mention in mentions:
            length = mention.last - mention.first
            figure = "V" * length if mention.moves else "#" * (length - mention.counts) + "s" * mention.counts
            pieces += (tags[last : mention.first], figure)
            last = mention.last
        pieces += (tags[last:], _END)
        words += atoms.words
        words.append(_END)
    tags = _sorted("".join(pieces), words)
    for pattern, replacement in _RULES:
        tags = pattern.sub(replacement, tags)
    return tags.translate(_LEFT).split(_END)[1:-1]


def _sorted(tags: str, words: Sequence[str]) -> str:
    """The tags with the letters that the rules read for ambiguous words and for a participle that opens a sentence."""
    settled = list(tags)
    for match in _AMBIGUOUS.finditer(tags):
        place = match.start()
        found = sort(words[place], tags[place])
        if found in _NOUN_OR_VERB:
            before = tags[place - 1]
            if before == "N" and words[place - 1].endswith(OWNING):
                found = "N"  # Norway's exports
            elif before == "D" and found in "lb" and words[place - 1] in _PLURAL and tags[place + 1] not in _NOUNS:
                found = "V"  # these cost $5
        settled[place] = found
    for match in _OPENING.finditer(tags):
        place = match.end() - 1
        settled[place] = opening(words[place])
    return "".join(settled)


_SHORTENED = re.compile(r"(?<=N)\.(?=[NVEA(])")  # the stop of "Inc.", "Mr."
_NO_VERB = re.compile(r"(?<=D)V|(?<=&)V(?=V)")  # the dam; and tin lost
_ARTICLES = frozenset(["the", "a", "an"])
_AUXILIARY = KINDS["auxiliary"]
_VERBLESS = re.compile(r"(?:^|(?<=[.;:?C(]))[^V.;:?C(]*#[^V.;:?C(]*")
_CAN_BE_VERB = frozenset(
    chr(ord(KINDS[kind]) + shift) for kind in ("noun_or_verb", "plural_or_verb", "participle") for shift in (0, FIRST)
)


def with_verbs(tags: str, codes: str, words: Sequence[str]) -> str:
    """The tags with a verb in each clause that has figures and no verb, where one of its nouns can be a verb; a stop
    inside a name is part of it.

    A base form stands after a plural, a form in "s" after a singular: "robots measure 15 cm", "it amounts to $5".
    """
    if "." in tags[:-1]:
        tags = _SHORTENED.sub("N", tags)
    for match in _NO_VERB.finditer(tags) if "DV" in tags or "&V" in tags else ():
        at = match.start()
        if (tags[at - 1] == "&" and codes[at] != _AUXILIARY) or words[at - 1] in _ARTICLES:
            tags = tags[:at] + "N" + tags[at + 1 :]
    for clause in _VERBLESS.finditer(tags):
        for at in range(clause.start() + 1, clause.end() - 1):
            if codes[at] in _CAN_BE_VERB and tags[at] in "NA" and _says(tags, words, at):
                tags = tags[:at] + "V" + tags[at + 1 :]
                break
    return tags


def _says(tags: str, words: Sequence[str], at: int) -> bool:
    """Whether a word stands where the verb of its clause would."""
    before, word = tags[at - 1], words[at]
    following = "NDA#" if tags[at] == "A" else "D#" if before == "#" else "PTDRI#"
    if before not in "N#,)I" or tags[at + 1] not in following or word in RARELY_VERBS:
        return False
    plural = words[at - 1].endswith("s") or before != "N"
    return tags[at] == "A" or before != "N" or word.endswith("s") != plural


# A noun phrase without its prepositions, from its last word to its first; with "and", hyphens, brackets. A figure
# stands inside one only after an article: "the key 30 year rate", not "profit two cts Net". Lengths are bounded.
_BACKWARD = re.compile(
    r"N(?:[AN~]|-(?=[ANEG~])|[EG](?=-)|D?&(?=[AN])|\)N\((?=N)|-?#{1,9}(?=[AN~]{0,4}D)){0,24}(?:-?#{1,9})?[DR]{0,3}"
)
_FORWARD = re.compile(r"[DR]{0,3}(?:[AENG~#]-?){0,16}N(?!-)")


def phrase_start(backward: str, place: int) -> int | None:
    """Where the noun phrase begins that ends right before a token; ``backward`` are the tags from last to first.

    >>> phrase_start("DANPDNV"[::-1], 6), phrase_start("DANPDNV"[::-1], 4)
    (4, None)
    """
    match = _BACKWARD.match(backward, len(backward) - place)
    return len(backward) - match.end() if match else None


def phrase_after(tags: str, place: int) -> Phrase | None:
    """The noun phrase that begins at a token, if one does.

    >>> phrase_after("DANPDN", 0)
    Phrase(first=0, last=3, head=2)
    """
    match = _FORWARD.match(tags, place)
    return Phrase(place, match.end(), match.end() - 1) if match else None
