"""Where each figure stands inside its sentence, so that it can be marked there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from figures.claims import Claim


def places(claims: Iterable[Claim]) -> Iterator[tuple[Claim, int]]:
    """Every claim with the offset of its text in its sentence, or -1 where the text is not found there.

    The table holds offsets in the document, not in the sentence.  Where the same words stand twice in a sentence, the
    figures of that sentence together settle which is meant: only one beginning of the sentence fits them all.
    """
    for _, group in groupby(claims, key=same_sentence):
        members = list(group)
        begins = _beginning(members)
        for claim in members:
            offset = claim.start - begins if begins is not None else -1
            if offset < 0 or not claim.sentence.startswith(claim.text, offset):
                offset = claim.sentence.find(claim.text)
            yield claim, offset


def same_sentence(claim: Claim) -> tuple[str, int, str]:
    """What claims of one sentence have in common."""
    return claim.document, claim.sentence_number, claim.sentence


def _beginning(members: list[Claim]) -> int | None:
    """Where the sentence begins in the document: the beginning that fits most figures, the earliest of equals."""
    votes: dict[int, int] = {}
    for claim in members:
        for offset in occurrences(claim.sentence, claim.text):
            votes[claim.start - offset] = votes.get(claim.start - offset, 0) + 1
    return max(votes, key=lambda begins: (votes[begins], begins)) if votes else None


def occurrences(text: str, part: str) -> Iterator[int]:
    """Every offset at which part stands in text.

    >>> list(occurrences("5 of 15", "5"))
    [0, 6]
    """
    offset = text.find(part)
    while offset >= 0 and part:
        yield offset
        offset = text.find(part, offset + 1)
