"""Factors: the symbols that go on after a unit and divide it: kg m-3, J g⁻¹ K⁻¹, J/(g K), m^3/s."""

from __future__ import annotations

import re

from figures.atoms import Atoms
from figures.lexicon import Lexicon

_LONGEST = 16  # tokens
_SYMBOL = "([A-Za-zµμΩ°]{1,5})"
_DIVIDED = re.compile(rf"{_SYMBOL}(?:\^?[-−]([1-4])|⁻([¹²³⁴]))")
_INSIDE = re.compile(rf"{_SYMBOL}(?:\^?([2-4])|([²³⁴]))?")
_SERIES = re.compile(rf"[·⋅*]?{_DIVIDED.pattern}(?:[ ·⋅*]{_DIVIDED.pattern})*(?!\w)")
_BRACKET = re.compile(rf"/ ?\({_INSIDE.pattern}(?:[ ·⋅*]{_INSIDE.pattern})+\)")
_STROKE = re.compile(rf"/{_INSIDE.pattern}(?!\w)")
_DIGITS = str.maketrans("¹²³⁴", "1234")


def factors_after(atoms: Atoms, last: int, lexicon: Lexicon) -> tuple[str, int]:
    """What the symbols from token ``last`` on divide a unit by, and where they end; "" where none do.

    >>> from figures.atoms import atomizer
    >>> from figures.lexicon import load
    >>> [factors_after(atomizer(load()).atoms(text), 2, load()) for text in ("4 J/(g K)", "9 kg m-3", "5 mg or")]
    [('gram/kelvin', 7), ('cubic_meter', 5), ('', 2)]
    """
    text = "".join(atoms.tokens[last : last + _LONGEST])
    for series, factor in ((_SERIES, _DIVIDED), (_BRACKET, _INSIDE), (_STROKE, _INSIDE)):
        if (match := series.match(text)) and (end := _end(atoms, last, match.end())):
            names = [_named(part, lexicon) for part in factor.finditer(match[0])]
            return ("/".join(names), end) if all(names) else ("", last)
    return "", last


def _end(atoms: Atoms, last: int, length: int) -> int:
    """The token before which so many characters from ``last`` on end; 0 where they end inside of one."""
    while length > 0 and last < len(atoms.tokens):
        length -= len(atoms.tokens[last])
        last += 1
        if length <= 0:
            return last if length >= -1 and (length == 0 or atoms.tokens[last - 1][-1].isspace()) else 0
    return 0


def _named(factor: re.Match[str], lexicon: Lexicon) -> str:
    """Name of the unit that a symbol with a power stands for."""
    symbol, power = factor[1], (factor[2] or factor[3] or "1").translate(_DIGITS)
    name = _unit(symbol + power.removeprefix("1"), lexicon)
    return name or (f"{base}**{power}" if (base := _unit(symbol, lexicon)) else "")


def _unit(surface: str, lexicon: Lexicon) -> str:
    entries = lexicon.symbols.get(surface, ())
    return next((entry.name for entry in entries if entry.kind == "unit"), "")
