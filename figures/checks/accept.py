"""The accept file: findings that a person has cleared stay cleared while their text is unchanged."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from figures.checks.findings import Finding
from figures.errors import FiguresError

_KEY = re.compile(r"[0-9a-f]{12}")


def read_accepted(path: str | Path) -> frozenset[str]:
    """The keys in an accept file: the first word of each line; what follows and lines with # are for people.

    Raises ``FiguresError`` for a file that cannot be read and for a line that begins with no key.
    """
    try:
        lines = Path(path).read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise FiguresError(
            f"{path}: the accept file cannot be read ({error}); give a text file with one finding's key a line"
        ) from error
    keys = set()
    for number, line in enumerate(lines, 1):
        word = line.split("#")[0].split()
        if not word:
            continue
        if not _KEY.fullmatch(word[0]):
            raise FiguresError(
                f"{path}, line {number}: {word[0]!r} is no key of a finding; copy the twelve signs that stand in "
                " brackets behind the finding, or begin the line with #"
            )
        keys.add(word[0])
    return frozenset(keys)


def cleared(findings: Iterable[Finding], keys: frozenset[str], path: str | Path) -> Iterator[Finding]:
    """The findings, those whose key is accepted as silent ones."""
    for finding in findings:
        if finding.key in keys and finding.verdict in ("inconsistent", "note"):
            yield finding._replace(
                verdict="silent", severity="", reason=f"accepted in {Path(path).name}: {finding.reason}"
            )
        else:
            yield finding
