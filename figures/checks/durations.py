"""Duration: ``for 12 years, from 1980 to 1992``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from figures.checks.findings import Finding
from figures.checks.intervals import Interval
from figures.checks.passages import Figure, Story
from figures.checks.relations import leave, tell
from figures.checks.verdict import CONSISTENT, INCONSISTENT, Verdict

NAME = "duration"
UNITS = {"year": Fraction(1), "decade": Fraction(10), "century": Fraction(100)}
YEARS = r"(?P<first>1[5-9]\d\d|20\d\d)(?: (?:to|until|till|and|through|–|—|-) |-)(?P<last>1[5-9]\d\d|20\d\d)"
CUE = re.compile(r" (?:for|over|lasted|spent|during|served|after) (?:[^\s\[]+ ){0,2}$")
SPAN = re.compile(
    r"\[d(?P<length>\d+)\]"
    r"(?P<noun> (?:rule|reign|term|tenure|career|war|stint|spell|run|presidency|conflict|dictatorship|period|span"
    r"|in office|in power))?"
    rf" (?:, |\( )?(?:from |between )?(?:the )?{YEARS}"
)
BROKEN = re.compile(r" (?:, )?(?:and|then|as|again)\b")  # for ten years, from 1990 to 1995 and from 2001 to 2006


def durations(story: Story, rounding: str = "nearest") -> Iterator[Finding]:
    """Findings on a length of time in years beside its first and last year; off by one is consistent."""
    for passage in story.passages:
        for match in SPAN.finditer(passage.marked):
            length = passage.figures[int(match["length"])]
            if length.unit in UNITS and length.value:
                yield _finding(length, match)


def _finding(length: Figure, match: re.Match[str]) -> Finding:
    between = Fraction(int(match["last"]) - int(match["first"]))
    implied = Interval(between - 1, between + 1)
    words = f"{match['last']} - {match['first']} = {between}"
    if not length.stated.times(UNITS[length.unit]).allowed.gap(implied):
        return tell(NAME, [length], Verdict(CONSISTENT, "", implied), words, result=length.stated)
    cue = match["noun"] or CUE.search(match.string[: match.start()])
    if not cue or BROKEN.match(match.string[match.end() :]):
        return leave(NAME, [length], "the years may be those of something else")
    gap = length.stated.allowed.gap(implied)
    return tell(
        NAME, [length], Verdict(INCONSISTENT, "these numbers do not agree", implied, gap), words, result=length.stated
    )
