"""Amounts: readers of points, ranges and compounds of numbers with units, one a pattern."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from figures.kinds import KINDS
from figures.lexicon import Lexicon
from figures.numerals import Numeral, number, scale
from figures.quantities.parts import Part, entry_at, factor_of, kind_of_unit
from figures.quantities.quantity import Quantity

_WHOLE = 1.1  # how much of the larger unit the smaller may come to: a month is not quite 30 days


def read_point(parts: list[Part], text: str, codes: str, tokens: tuple[str, ...], lexicon: Lexicon) -> Quantity | None:
    if not parts:
        return None
    part = parts[0]
    factor = factor_of(part.entry)
    value, place = part.numeral.value * factor, part.numeral.place and part.numeral.place * factor
    if part.entry is None:
        return Quantity("count" if place and place >= 1 else "index", value, value, "", (), place, "")
    return Quantity(
        kind_of_unit(part.entry, lexicon), value, value, part.entry.name, part.entry.alternatives, place, ""
    )


def read_range(parts: list[Part], text: str, codes: str, tokens: tuple[str, ...], lexicon: Lexicon) -> Quantity | None:
    if len(parts) == 1 and KINDS["article"] in codes:  # 30 minutes to an hour
        at = codes.rindex(KINDS["article"]) + 1
        parts = [*parts, Part(Numeral(Fraction(1), Fraction(1)), entry_at(codes, tokens, at, lexicon), "", False)]
    if len(parts) != 2:
        return None
    low, high = parts
    entry = high.entry or low.entry
    if low.entry and high.entry and low.entry.name != high.entry.name:
        one, other = lexicon.unit(low.entry.name), lexicon.unit(high.entry.name)
        if not one or not other or one.dimension != other.dimension or one.dimension == "money":
            return None
        ratio = Fraction(other.factor / one.factor).limit_denominator(10**9)
        high = high._replace(numeral=Numeral(high.numeral.value * ratio, None))
        entry = low.entry
    first: Numeral = low.numeral
    if high.scaled and not low.scaled and abs(first.value) < 1000:
        factor = scale_of(high, codes, tokens)
        if first.value * factor <= high.numeral.value:
            first = Numeral(first.value * factor, first.place and first.place * factor)
    note = ""
    if _THOUSANDS.search(text) and first.value * 1000 < high.numeral.value <= first.value * 20_000:
        first, note = Numeral(first.value * 1000, first.place and first.place * 1000), ELIDED
    money = factor_of(high.entry or entry)
    ends = sorted((first.value * factor_of(low.entry or entry), high.numeral.value * money))
    if entry is None:
        return Quantity("index", ends[0], ends[1], "", (), high.numeral.place, note)
    place = high.numeral.place and high.numeral.place * money
    return Quantity(kind_of_unit(entry, lexicon), ends[0], ends[1], entry.name, entry.alternatives, place, note)


_THOUSANDS = re.compile(r"\b\d{1,3}\s?[-–]\s?\d{1,3},000\b")
ELIDED = "the first number is read as thousands, as the second"


def scale_of(part: Part, codes: str, tokens: tuple[str, ...]) -> int:
    factor = 1
    for token in tokens:
        size = scale(token.strip().rstrip(".")) or 1
        factor *= size if size >= 1000 else 1
    return factor


def read_compound(
    parts: list[Part], text: str, codes: str, tokens: tuple[str, ...], lexicon: Lexicon
) -> Quantity | None:
    """5 ft 2 in, 7-foot-3, 11 years and 5 months, a year and three months: one amount in the first unit."""
    if not parts:
        return None
    if codes[0] == KINDS["article"]:
        parts = [Part(Numeral(Fraction(1), None), entry_at(codes, tokens, 1, lexicon), "", False), *parts]
    first = parts[0].entry
    if first is None and codes[1:].count(KINDS["prime"]) + codes.count(KINDS["quote"]):
        first = lexicon.lookup("foot")[0]
    main = first and lexicon.unit(first.name)
    if (
        first is None
        or main is None
        or len(parts) < 2
        or first.kind != "unit"
        or main.dimension not in ("length", "mass", "time", "volume")
    ):
        return None
    total, smaller, last = parts[0].numeral.value, main.factor, main.factor
    for part in parts[1:]:
        unit = lexicon.unit(_smaller_unit(part, parts[0].surface, main.name))
        if unit is None or unit.dimension != main.dimension or unit.factor >= smaller:
            return None
        if main.dimension == "time" and float(part.numeral.value) * unit.factor >= smaller * _WHOLE:
            return None  # 2 years, 18 months
        smaller = last = unit.factor
        total += part.numeral.value * Fraction(unit.factor / main.factor).limit_denominator(10**6)
    step = Fraction(last / main.factor).limit_denominator(10**6)
    return Quantity(kind_of_unit(first, lexicon), total, total, first.name, first.alternatives, step, "")


def _smaller_unit(part: Part, surface: str, main: str) -> str:
    """The unit of a further part: what it says, minutes for the m of 2h 15m, or what usually comes next."""
    if surface == "h" and part.surface == "m":
        return "minute"
    return part.entry.name if part.entry else "inch" if main == "foot" else "ounce"


def read_and_half(
    parts: list[Part], text: str, codes: str, tokens: tuple[str, ...], lexicon: Lexicon
) -> Quantity | None:
    """An hour and a half, two miles and a quarter."""
    reader = read_article if codes[0] == KINDS["article"] else read_point
    read, part = reader(parts, text, codes, tokens, lexicon), number(tokens[-1].strip())
    if read is None or read.low is None or part is None:
        return None
    entry = parts[0].entry if parts else entry_at(codes, tokens, 1, lexicon)
    value = read.low + part.value * factor_of(entry)
    return replace(read, low=value, high=value, place=None)


def read_compound_money(
    parts: list[Part], text: str, codes: str, tokens: tuple[str, ...], lexicon: Lexicon
) -> Quantity | None:
    """$20 and 43 cents, 20 ringgit 43: main unit and hundredths."""
    if len(parts) == 1 and codes[0] == KINDS["article"]:  # a dollar and 42 cents
        parts = [Part(Numeral(Fraction(1), None), entry_at(codes, tokens, 1, lexicon), "", False), *parts]
    if len(parts) != 2 or parts[0].entry is None or parts[1].numeral.value >= 100:
        return None
    main = next(
        (entry for entry in (parts[0].entry, *lexicon.lookup(parts[0].surface)) if entry.kind == "currency"), None
    )
    if main is None:
        return None
    small = parts[1].entry
    if small is not None and small.factor > 1:
        return None
    if small is not None and " " in parts[1].surface and main.name != small.name:
        return None  # a pound and 37 U.S. cents
    said = codes[0] in (KINDS["currency"], KINDS["article"]) or parts[0].surface[-1:].isalpha()
    if small is None and tokens[-1][0].isdigit() and not (said and len(tokens[-1].rstrip()) == 2):
        return None  # twenty ringgit 43 and $20 43, but not 20 $ 5
    step = factor_of(small) if small and small.kind == "subunit" else Fraction(1, 100)
    value = parts[0].numeral.value + parts[1].numeral.value * step
    return Quantity("money", value, value, main.name, main.alternatives, Fraction(1, 100), "")


def read_give_or_take(
    parts: list[Part], text: str, codes: str, tokens: tuple[str, ...], lexicon: Lexicon
) -> Quantity | None:
    """3.2 ± 0.4 kg: from 2.8 to 3.6, so that the value in the middle is the one that is stated."""
    if len(parts) != 2:
        return None
    middle, margin = (part.numeral.value * factor_of(part.entry) for part in parts)
    entry = parts[1].entry or parts[0].entry
    if margin < 0 or (parts[0].entry and parts[1].entry and parts[0].entry.name != parts[1].entry.name):
        return None
    ends, place = (middle - margin, middle + margin), parts[0].numeral.place
    if entry is None:
        return Quantity("index", *ends, "", (), place, "")
    return Quantity(kind_of_unit(entry, lexicon), *ends, entry.name, entry.alternatives, place, "")


def read_age(parts: list[Part], text: str, codes: str, tokens: tuple[str, ...], lexicon: Lexicon) -> Quantity | None:
    reader = read_range if len(parts) == 2 else read_point
    read = reader(parts, text, codes, tokens, lexicon)
    return read and replace(read, kind="age")


def read_score(parts: list[Part], text: str, codes: str, tokens: tuple[str, ...], lexicon: Lexicon) -> Quantity | None:
    read = read_range(parts, text, codes, tokens, lexicon)
    return read and replace(read, kind="score")


def read_article(
    parts: list[Part], text: str, codes: str, tokens: tuple[str, ...], lexicon: Lexicon
) -> Quantity | None:
    """A mile, an hour: one of it."""
    entry = entry_at(codes, tokens, 1, lexicon)
    one = factor_of(entry)
    return entry and Quantity(kind_of_unit(entry, lexicon), one, one, entry.name, entry.alternatives, one, "")


def read_below_zero(
    parts: list[Part], text: str, codes: str, tokens: tuple[str, ...], lexicon: Lexicon
) -> Quantity | None:
    read = read_point(parts[:1], text, codes, tokens, lexicon)
    if read is None or read.low is None:
        return None
    return replace(
        read,
        kind="quantity",
        low=-read.low,
        high=-read.low,
        unit=read.unit or "degree",
        alternatives=read.alternatives or ("degree_Celsius", "degree_Fahrenheit"),
    )
