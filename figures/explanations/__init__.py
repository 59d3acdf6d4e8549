"""Explanations: how a text is read, step by step, so that a person can follow it and a machine can do it again."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from figures.claims import Claim
from figures.context.article import articles_of
from figures.context.line import Line, split
from figures.context.relate import relate
from figures.documents import Document
from figures.explanations.arithmetic import Term, arithmetic, replay, shown
from figures.kinds import CONTINUED, KINDS
from figures.lexicon import Lexicon
from figures.lexicon import load as load_lexicon
from figures.mentions import Mention
from figures.patterns import grammar
from figures.sentences import segment

__all__ = ["Explanation", "Step", "Term", "explain"]
_NAMES = {code: kind for kind, code in KINDS.items()}
_SIGNS = {"value": "", "range": " … ", "sum": " + ", "quotient": " ÷ ", "margin": " ± "}
_FEW = 5  # other readings shown
_SAID = (Fraction(1, 100), *map(Fraction, (10**3, 10**6, 10**9, 10**12)))  # what other figures say of a number's size


@dataclass(frozen=True)
class Step:
    """How one figure came about.

    ``claim`` is the row of the table, ``atoms`` its pieces with their kinds, ``pattern`` and ``line`` the line of the
    grammar that matched; ``operation`` (value, range, margin, sum or quotient) makes low and high of the ``terms``.
    """

    claim: Claim
    atoms: tuple[tuple[str, str], ...]
    pattern: str
    line: str
    operation: str
    terms: tuple[Term, ...]

    def replay(self) -> tuple[Fraction, Fraction] | None:
        """Low and high, worked out again from the recorded terms; None for a number that cannot be read.

        >>> explain("It took 2 hours and 30 minutes.").steps[0].replay()
        (Fraction(5, 2), Fraction(5, 2))
        """
        return replay(self.operation, self.terms) if self.terms else None

    def __str__(self) -> str:
        claim, ends = self.claim, " to ".join(map(shown, dict.fromkeys(self.replay() or ())))
        readings = claim.alternatives.split(" | ")
        rows = {
            "atoms": " · ".join(f"{text} {kind}" for text, kind in self.atoms),
            "pattern": f"{self.pattern}: {self.line}",
            "arithmetic": f"{_SIGNS[self.operation].join(map(str, self.terms))} = {ends}" if ends else "",
            "reads": " ".join(filter(None, (claim.kind, claim.qualifier, ends, claim.unit, claim.direction))),
            "role": claim.role,
            "subject": claim.subject,
            "period": claim.period,
            "attribution": claim.attribution,
            "or else": " | ".join(readings[:_FEW] + ["…"] * (len(readings) > _FEW)),
            "note": claim.note,
        }
        return "\n".join([claim.text, *(f"    {name:<11} {text}" for name, text in rows.items() if text)])


@dataclass(frozen=True)
class Explanation:
    """The steps of a text in order, and the numbers left out, each with the reason; ``str()`` is for reading."""

    text: str
    steps: tuple[Step, ...]
    left_out: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        parts = [str(step) for step in self.steps] or ["No figure is stated."]
        if self.left_out:
            parts.append("\n".join(["Left out", *(f"    {text:<11} {reason}" for text, reason in self.left_out)]))
        return "\n\n".join(parts)


def explain(text: str, *, lexicon: str | Path | None = None) -> Explanation:
    """How every figure of a text is read: its atoms, the pattern that matched, the arithmetic; and what is left out.

    ``lexicon`` is a TOML file of own words.  Raises FiguresError where that file cannot be used; no text raises.

    >>> print(explain("Exports rose to $2.61 billion in 2019."))
    $2.61 billion
        atoms       $ currency · 2.61 billion numeral
        pattern     money: {money}
        arithmetic  2.61 × billion (1,000,000,000) = 2,610,000,000
        reads       money 2,610,000,000 USD up
        role        level
        subject     Exports
        period      2019
    <BLANKLINE>
    Left out
        2019        year
    """
    words, document = load_lexicon(lexicon), Document(id="text", text=text)
    claims, left_out = relate(document, words)
    at = {claim.start: claim for claim in claims}
    article = articles_of(document, words)[0]
    steps = []
    for sentence in segment(text):
        line = Line(sentence, article)
        split([line], words)
        line.find()
        stated = [(at.get(sentence.start + mention.start), mention) for mention in line.mentions]
        steps += [_step(claim, mention, line, words) for claim, mention in stated if claim]
    return Explanation(text, tuple(steps), tuple((text[decoy.start : decoy.end], decoy.reason) for decoy in left_out))


def _step(claim: Claim, mention: Mention, line: Line, lexicon: Lexicon) -> Step:
    operation, terms = arithmetic(mention, line.atoms, lexicon)
    low, said = mention.quantity.low, []
    if low and low < 0 < replay(operation, terms)[0]:
        said.append(("minus", Fraction(-1)))
    if low and claim.low and (size := Fraction(claim.low / float(low)).limit_denominator(1000)) in _SAID:
        said.append(("as said before", size))  # up from 27.51
    terms = [term._replace(factors=(*term.factors, *said)) for term in terms]
    pattern = mention.pattern
    return Step(claim, _pieces(mention, line), pattern, _line(pattern, lexicon), operation, tuple(terms))


def _line(pattern: str, lexicon: Lexicon) -> str:
    """The line of the grammar of that name, or the regular expression of the user's."""
    if pattern in grammar().patterns:
        return grammar().patterns[pattern].line
    own = {each.name: str(each.regex.pattern) for each in lexicon.patterns}
    return own.get(pattern, "a lower and an upper bound of one thing")


def _pieces(mention: Mention, line: Line) -> tuple[tuple[str, str], ...]:
    """The atoms of a mention as written, each with the name of its kind."""
    codes, offsets = line.atoms.codes, line.atoms.offsets
    starts = [place for place in range(mention.first, mention.last) if codes[place] != CONTINUED]
    spans = zip(starts, [*starts[1:], mention.last], strict=True)
    return tuple((line.text[offsets[one] : offsets[end]].rstrip(), _NAMES[codes[one]]) for one, end in spans)
