"""Regular expressions by name, each compiled when it is first asked for: a short text needs a few of them only."""

from __future__ import annotations

import re
from collections.abc import Mapping


class Regexes(dict[str, "re.Pattern[str]"]):
    """The regexes of these sources, by the same names.

    >>> Regexes({"year": "[0-9]{4}", "broken": "("})["year"].match("2019") is not None
    True
    """

    def __init__(self, sources: Mapping[str, str], flags: int = 0) -> None:
        self.sources = sources
        self.flags = flags

    def __missing__(self, name: str) -> re.Pattern[str]:
        self[name] = regex = re.compile(self.sources[name], self.flags)
        return regex
