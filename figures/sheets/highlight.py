"""Figures marked inside running text: the pieces of a text, and what a mark tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from figures.claims import Claim

COLOURS = {
    "money": "#2e7d32", "percent": "#1565c0", "percentage_point": "#0277bd", "quantity": "#ef6c00", "count": "#6a1b9a",
    "duration": "#00838f", "age": "#00695c", "rate": "#ad1457", "ratio": "#4527a0", "score": "#5d4037",
    "index": "#455a64",
}  # fmt: skip
Span = tuple[int, int, Claim]


def pieces(text: str, spans: Iterable[Span]) -> Iterator[tuple[str, Claim | None]]:
    """The text in pieces, those that are figures with their claim; a span that overlaps an earlier one is left out.

    >>> [(piece, claim is not None) for piece, claim in pieces("up 5% now", [])]
    [('up 5% now', False)]
    """
    last = 0
    for begin, end, claim in sorted(spans, key=lambda span: span[:2]):
        if last <= begin < end <= len(text):
            if begin > last:
                yield text[last:begin], None
            yield text[begin:end], claim
            last = end
    if last < len(text):
        yield text[last:], None


def amount(claim: Claim) -> str:
    """The value with its unit, or the range, as a reader would write it.

    >>> from figures.sheets.rows import claims
    >>> from figures.tables import extract
    >>> [amount(claim) for claim in claims(extract("Sales rose 5 percent to $2.6 billion."))]
    ['5 percent', '2,600,000,000 USD']
    """
    if claim.value is None:
        return ""
    if claim.low is not None and claim.high is not None and claim.low != claim.high:
        shown = f"{number(claim.low)} to {number(claim.high)}"
    else:
        shown = number(claim.value)
    return " ".join(filter(None, (claim.qualifier, shown, claim.unit.replace("_", " "))))


def number(value: float) -> str:
    """A number with commas and only the decimals it has.

    >>> number(2.61e9), number(19.78), number(1e40), number(0.0001)
    ('2,610,000,000', '19.78', '1e+40', '0.0001')
    """
    if abs(value) >= 1e15 or 0 < abs(value) < 1e-4:
        return f"{value:g}"
    return f"{value:,.10f}".rstrip("0").rstrip(".")


def tip(claim: Claim) -> str:
    """What a mark tells in one line: amount, role, subject, period, source, doubt."""
    role = " ".join(filter(None, (claim.role, claim.direction)))
    source = f"says {claim.attribution}" if claim.attribution else ""
    other = f"or {claim.alternatives.replace(' | ', ', ')}" if claim.alternatives else ""
    return " · ".join(filter(None, (amount(claim), role, claim.subject, claim.period, source, claim.note, other)))
