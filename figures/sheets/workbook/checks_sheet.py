"""The sheet *Checks*: what the checks found, worst first, each operand marked in its sentence and linked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from figures.claims import Claim
from figures.sheets.contents import VERDICTS, Contents, Finding
from figures.sheets.places import places
from figures.sheets.rows import claims
from figures.sheets.workbook.cells import Cell, Link, Rich
from figures.sheets.workbook.grid import Field, Grid
from figures.sheets.workbook.styles import Styles

TITLE = "Checks"
MOST_OPERANDS = 6
BEFORE = (
    Field("Verdict", 13, "consistent, inconsistent, note (to be looked at), or silent (nothing can be said)."),
    Field("Severity", 9),
    Field("Check", 18, "Which relation between the numbers was looked at."),
    Field("Stated", 18, "The number as written."),
    Field("Implied low", 16, "The least that the other numbers allow, their rounding taken into account."),
    Field("Implied high", 16, "The most that the other numbers allow."),
    Field("Formula", 34, "The sum, to be done again by hand."),
    Field("Reason", 28),
    Field("Hint", 30, "What would make the numbers agree. Any of them may be the wrong one."),
    Field("Sentences", 70, "Where the numbers stand; those compared are in bold."),
)
AFTER = (Field("Document", 30),)
Placed = dict[str, tuple[Claim, int]]


def checks_grid(contents: Contents, styles: Styles, where: Mapping[str, str]) -> Grid:
    """The grid of findings; ``where`` holds the cell of each claim on the sheet *Figures*."""
    findings = contents.findings or []
    wanted = {name for finding in findings for name in finding.claims}
    known: Placed = {
        claim.id: (claim, offset) for claim, offset in places(claims(contents.table)) if claim.id in wanted
    }
    operands = min(max((len(finding.claims) for finding in findings), default=0), MOST_OPERANDS)
    empty = {name for name in ("severity", "reason", "hint") if not any(getattr(finding, name) for finding in findings)}
    before = [field._replace(folded=field.header.lower() in empty) for field in BEFORE]
    fields = [*before, *(Field(f"Figure {number}", 16) for number in range(1, operands + 1)), *AFTER]
    rows = (_row(finding, known, operands, styles, where) for finding in findings)
    return Grid(TITLE, fields, len(findings), rows, banner=summary(findings), filters=True)


def summary(findings: Sequence[Finding]) -> str:
    """How many relations were looked at, and what came of them.

    >>> summary([])
    '0 relations looked at'
    """
    counts = Counter(finding.verdict for finding in findings)
    parts = [f"{counts[verdict]} {verdict}" for verdict in VERDICTS if counts[verdict]]
    total = f"{len(findings)} relation{'' if len(findings) == 1 else 's'} looked at"
    return ": ".join(filter(None, (total, ", ".join(parts))))


def _row(finding: Finding, known: Placed, operands: int, styles: Styles, where: Mapping[str, str]) -> Sequence[Cell]:
    text = styles["text"]
    verdict = styles[finding.verdict] if finding.verdict in VERDICTS else text
    links: list[Cell] = [(None, text)] * operands
    for number, name in enumerate(finding.claims[:operands]):
        shown = known[name][0].text if name in known else name
        links[number] = (Link(shown, location=where.get(name, "")), styles["link"])
    return [
        (finding.verdict, verdict),
        (finding.severity, text),
        (finding.check.replace("_", " "), text),
        (finding.stated, styles["strong"]),
        (finding.implied_low, _number(finding.implied_low, styles)),
        (finding.implied_high, _number(finding.implied_high, styles)),
        (finding.formula, text),
        (finding.reason, text),
        (finding.hint, text),
        (_sentences(known[name] for name in finding.claims if name in known), text),
        *links,
        (finding.document, text),
    ]


def _number(value: float | None, styles: Styles) -> int:
    whole = value is None or abs(value) >= 1000 or value == int(value)
    return styles.number("#,##0" if whole else "#,##0.00##")


def _sentences(operands: Iterator[tuple[Claim, int]]) -> Rich | None:
    """The sentences of the operands, one below the other, the operands in bold."""
    spans: dict[tuple[str, int, str], set[tuple[int, int]]] = {}
    for claim, offset in operands:
        found = spans.setdefault((claim.document, claim.sentence_number, claim.sentence), set())
        if offset >= 0:
            found.add((offset, offset + len(claim.text)))
    text, marks = "", []
    for (_, _, sentence), found in spans.items():
        text += "\n" if text else ""
        marks += [(len(text) + begin, len(text) + end) for begin, end in _apart(sorted(found))]
        text += sentence
    return Rich(text, marks) if text else None


def _apart(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans without those that overlap an earlier one."""
    last = 0
    for begin, end in spans:
        if begin >= last:
            yield begin, end
            last = end
