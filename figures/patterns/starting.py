"""Which patterns are tried at a place: those that can begin with the two characters that stand there."""

from __future__ import annotations

import re
from collections.abc import Callable

from figures.lexicon.regexes import Regexes
from figures.patterns.lines import Line

OFTEN = 400  # tries after which one regex of several patterns has earned what compiling it takes


class Several:
    """Patterns that are tried in order; ``match`` gives the first match, whose ``lastgroup`` is the pattern's name."""

    def __init__(self, names: tuple[str, ...], regexes: Regexes) -> None:
        self.names = names
        self.regexes = regexes
        self.tries = 0
        self.later: dict[str, Several] = {}
        self.match: Callable[[str, int], re.Match[str] | None] = self._one_by_one

    def _one_by_one(self, codes: str, place: int) -> re.Match[str] | None:
        self.tries += 1
        if self.tries == OFTEN and self.names:
            self.match = re.compile("|".join(self.regexes.sources[name] for name in self.names)).match
        tried = (self.regexes[name].match(codes, place) for name in self.names)
        return next((match for match in tried if match), None)

    def after(self, name: str) -> Several:
        """The patterns after one of them."""
        if name not in self.later:
            self.later[name] = Several(self.names[self.names.index(name) + 1 :], self.regexes)
        return self.later[name]


class Starting(dict[str, Several]):
    """For the characters of two atoms at a place the patterns that can begin with them, in order.

    Worked out for a pair when it is first met; pairs with the same patterns share them.
    """

    def __init__(self, lines: dict[str, Line], regexes: Regexes) -> None:
        self.lines = lines
        self.regexes = regexes
        self.together: dict[tuple[str, ...], Several] = {}

    def __missing__(self, pair: str) -> Several:
        first, seconds = pair[0], {"", pair[1:]}
        names = tuple(name for name, line in self.lines.items() if not seconds.isdisjoint(line.begins.get(first, ())))
        if names not in self.together:
            self.together[names] = Several(names, self.regexes)
        self[pair] = found = self.together[names]
        return found
