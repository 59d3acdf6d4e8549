"""Relations: a formula over stated numbers, weighed against what is stated, and told as a finding."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from figures.checks.findings import Finding, key, quote
from figures.checks.hints import hint
from figures.checks.intervals import Interval
from figures.checks.numbers import spell_interval
from figures.checks.passages import Figure
from figures.checks.stated import Stated
from figures.checks.verdict import INCONSISTENT, Verdict, judge, severity, silent

Formula = Callable[[Sequence[Interval]], Interval]


@dataclass(frozen=True, slots=True)
class Relation:
    """A stated result and the operands that imply it.

    ``figures`` are the claims, the result first, and ``numbers`` what they state, brought to units that fit each
    other; ``formula`` makes the result's interval from the operands'; ``words`` is the formula for a reader, with
    {1}, {2} … for the operands; ``inverses`` give, for an operand, what it would have to be.
    """

    check: str
    figures: Sequence[Figure]
    numbers: Sequence[Stated]
    formula: Formula
    words: str
    signed: bool = False
    inverses: tuple[tuple[str, int, Formula], ...] = ()

    def named(self, check: str) -> Relation:
        """The same relation under another check's name."""
        return replace(self, check=check)

    def scaled(self, factor: Fraction) -> Relation:
        """With the result brought to the operands' unit."""
        return replace(self, numbers=[self.numbers[0].times(factor), *self.numbers[1:]])

    def weigh(self, numbers: Sequence[Stated] | None = None, rounding: str = "nearest") -> Verdict:
        """The verdict on these numbers, or on others in their places."""
        result, *operands = numbers or self.numbers
        try:
            strict = self.formula([number.narrow for number in operands])
            loose = self.formula([number.operand for number in operands])
        except ZeroDivisionError:
            return silent("the number to divide by may be 0")
        return judge(result, strict, loose, signed=self.signed, rounding=rounding)

    def finding(self, rounding: str = "nearest", *, grave: bool = False, verdict: Verdict | None = None) -> Finding:
        """The finding on the numbers as stated; ``verdict`` overrules the one that the formula gives."""
        verdict = verdict or self.weigh(rounding=rounding)
        spelt = [spell_interval(number.operand) for number in self.numbers]
        numbers = [f"({number})" if " to " in number else number for number in spelt]
        advice = ""
        if verdict.verdict == INCONSISTENT:
            advice = "; ".join(filter(None, (*self._needs(), hint(self.figures, self.numbers, self.weigh))))
        return tell(
            self.check, self.figures, verdict, self.words.format(*numbers), advice, self.numbers[0], grave=grave
        )

    def _needs(self) -> list[str]:
        """What each operand would have to be for the others to agree."""
        found = []
        for name, place, inverse in self.inverses:
            try:
                need = inverse([number.narrow for number in self.numbers])
            except ZeroDivisionError:
                continue
            if self.numbers[place].whole and (inner := need.integers):
                need = inner
            found.append(f"would fit: {name} {spell_interval(need)} instead of {self.figures[place].text}")
        return found


def tell(
    check: str,
    figures: Sequence[Figure],
    verdict: Verdict,
    formula: str = "",
    hint: str = "",
    result: Stated | None = None,
    *,
    grave: bool = False,
) -> Finding:
    """A verdict on some claims as a finding; the first claim is the stated result.

    Without ``result`` there is no measure of how far the numbers are apart: then a disagreement is grave or minor.
    """
    implied = verdict.implied
    here = [figure for figure in figures if figure.sentence == figures[0].sentence]
    return Finding(
        document=figures[0].document,
        check=check,
        verdict=verdict.verdict,
        claims=" ".join(dict.fromkeys(figure.id for figure in figures)),
        stated=figures[0].text,
        implied_low=float(implied.low) if implied else None,
        implied_high=float(implied.high) if implied else None,
        formula=formula,
        reason=verdict.reason,
        severity=severity(verdict, result, grave=grave),
        hint=hint,
        sentence_number=figures[0].sentence_number,
        start=min(figure.start for figure in here),
        end=max(figure.end for figure in here),
        quote=quote(figures),
        units_off=float(verdict.gap / result.unit) if result and result.unit else None,
        key=key(check, figures),
    )


def leave(check: str, figures: Sequence[Figure], reason: str) -> Finding:
    """A silent finding: the claims belong together, but why nothing is said of them."""
    return tell(check, figures, silent(reason))
