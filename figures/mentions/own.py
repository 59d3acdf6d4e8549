"""Own patterns at work: what the regular expressions of a user's file find goes before what the grammar finds.

They are not ours, so they run under a time limit; one that exceeds it is switched off for the rest of the document.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from fractions import Fraction
from typing import TYPE_CHECKING

from figures.atoms import Atoms
from figures.errors import FiguresError
from figures.lexicon import Entry, Lexicon
from figures.lexicon.own import OwnPattern
from figures.mentions.finding import Decoy, Mention, find
from figures.mentions.qualifiers import qualifier_after, qualifier_before
from figures.numerals import Numeral, number
from figures.patterns import grammar
from figures.quantities import Quantity, counted

if TYPE_CHECKING:
    import regex

LIMIT = 0.05  # seconds for one pattern on one sentence
_GROUPS = ("value", "unit", "noun")
_UNREAD = "the number cannot be read"
_UNKNOWN = "the unit has no stanza"


class Finder:
    """Finds the mentions of one document's sentences, those of a user's own patterns among them.

    Raises FiguresError where a pattern of the user has the name of one of ours.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.patterns = list(lexicon.patterns)
        for pattern in self.patterns:
            if pattern.name in grammar().patterns:
                raise FiguresError(f"{pattern.place}, name: a pattern of ours has this name; choose another")

    def find(self, text: str, atoms: Atoms) -> tuple[list[Mention], list[Decoy]]:
        """The mentions of a sentence in order, and its decoys; ``text`` is the sentence as it stands in the document.

        >>> from figures.atoms import atomizer
        >>> from figures.lexicon import load
        >>> text = "Nobody left."
        >>> Finder(load()).find(text, atomizer(load()).atoms(text))
        ([], [])
        """
        mentions, decoys = find(atoms, self.lexicon)
        if self.patterns:
            own, slow = self._own(text, atoms)
            if own:
                decoys = [decoy for decoy in decoys if not any(_meet(decoy, one) for one in own)]
                others = [other for other in mentions if not any(_share(other, one) for one in own)]
                mentions = sorted([*others, *own], key=lambda mention: mention.first)
            decoys += slow
        return mentions, decoys

    def _own(self, text: str, atoms: Atoms) -> tuple[list[Mention], list[Decoy]]:
        found: list[Mention] = []
        slow: list[Decoy] = []
        for pattern in tuple(self.patterns):
            try:
                matches = list(pattern.regex.finditer(text, timeout=LIMIT))
            except TimeoutError:
                self.patterns.remove(pattern)
                reason = f"own pattern {pattern.name!r} took too long here and is switched off for this document"
                slow.append(Decoy(0, len(text), reason))
                continue
            for match in matches:
                mention = _mention(pattern, match, atoms, self.lexicon) if match["value"] else None
                if mention and not any(_share(mention, other) for other in found):
                    found.append(mention)
        return found, slow


def _meet(decoy: Decoy, mention: Mention) -> bool:
    return decoy.start < mention.end and mention.start < decoy.end


def _share(one: Mention, other: Mention) -> bool:
    return one.first < other.last and other.first < one.last


def _mention(pattern: OwnPattern, match: regex.Match[str], atoms: Atoms, lexicon: Lexicon) -> Mention:
    spans = [match.span(group) for group in _GROUPS if group in match.re.groupindex and match[group]]
    start, end = min(span[0] for span in spans), max(span[1] for span in spans)
    first = bisect_right(atoms.offsets, start) - 1
    last = max(bisect_left(atoms.offsets, end), first + 1)
    value = "".join(atoms.tokens)[slice(*match.span("value"))]  # in English notation, whatever the text writes
    quantity = _quantity(pattern, match, number(value.strip()), lexicon)
    qualifier = qualifier_before(atoms.words, first) or qualifier_after(atoms.words, last)
    return Mention(first, last, start, end, pattern.name, quantity, qualifier)


def _quantity(pattern: OwnPattern, match: regex.Match[str], numeral: Numeral | None, lexicon: Lexicon) -> Quantity:
    """The number in the unit that the match names, or else the pattern."""
    written = {group: " ".join((match[group] or "").split()) for group in _GROUPS if group in match.re.groupindex}
    unit, entry, note = pattern.unit, None, ""
    if written.get("noun"):
        unit = counted((written["noun"],))
    elif words := written.get("unit"):
        entry = _entry(words, pattern.kind, lexicon)
        unit = entry.name if entry else words
        note = "" if entry else _UNKNOWN
    if numeral is None:
        return Quantity(pattern.kind, None, None, unit, (), None, _UNREAD)
    factor = Fraction(str(entry.factor)) if entry else Fraction(1)
    value, place = numeral.value * factor, numeral.place and numeral.place * factor
    return Quantity(pattern.kind, value, value, unit, entry.alternatives if entry else (), place, note)


def _entry(words: str, kind: str, lexicon: Lexicon) -> Entry | None:
    """The meaning of a unit as written that fits the kind of claim."""
    wanted = ("currency", "subunit") if kind == "money" else ("unit",)
    return next((entry for entry in lexicon.lookup(words) if entry.kind in wanted), None)
