"""The facts of units are pint's, and currencies agree with CLDR."""

from __future__ import annotations

import math
from typing import Any

import pytest
from babel.core import get_global
from babel.numbers import get_currency_name, get_currency_symbol, list_currencies
from pint import UnitRegistry

from figures.lexicon import load
from figures.lexicon.building import FACTS, WORDS, is_quotient
from figures.lexicon.facts import expression, facts
from figures.lexicon.stanzas import read_source
from figures.lexicon.surfaces import expand_units

LEXICON = load()
# Codes for tests and for no currency; and, per CLDR's history, the one that Bulgaria left in 2026.
NO_CURRENCY = {"XTS", "XXX", "XRE"}
AHEAD_OF_CLDR = {"BGN"}


def lifetimes() -> dict[str, tuple[int, int]]:
    """First and last year of every currency that CLDR calls legal tender somewhere; last year 0: still."""
    years: dict[str, tuple[int, int]] = {}
    for uses in get_global("territory_currencies").values():
        for code, start, end, tender in uses:
            if tender:
                first, last = years.get(code, (9999, 1))
                ends = 0 if end is None or last == 0 else max(last, end[0])
                years[code] = min(first, start[0] if start else 0), ends
    return years


def test_facts_are_what_pint_says() -> None:
    stored = FACTS.read_text(encoding="utf-8").splitlines()
    for line, made in zip(stored, facts().splitlines(), strict=True):
        name, dimension, base, factor, offset = line.split("\t")
        again = made.split("\t")
        assert (name, dimension, base) == tuple(again[:3])
        if name != "unit":
            assert math.isclose(float(factor), float(again[3]), rel_tol=1e-12), name
            assert math.isclose(float(offset), float(again[4]), rel_tol=1e-12), name


def test_quotients_are_what_pint_says() -> None:
    registry: UnitRegistry[Any] = UnitRegistry()
    stanzas = expand_units(read_source(WORDS))
    for name in stanzas:
        if is_quotient(name, stanzas):
            unit = LEXICON.unit(name)
            assert unit
            ours = registry.parse_expression(expression(name, stanzas))
            base = registry.parse_expression(expression(unit.base_unit, stanzas))
            assert math.isclose((ours / base).to_base_units().magnitude, unit.factor, rel_tol=1e-9), name


@pytest.mark.parametrize(
    ("name", "value", "base_unit"),
    [
        ("barrel", 0.158987294928, "cubic_meter"),
        ("ton", 907.18474, "kilogram"),
        ("metric_ton", 1000.0, "kilogram"),
        ("knot", 0.5144444444, "meter/second"),
        ("decade", 315576000.0, "second"),
        ("basis_point", 0.0001, "one"),
        ("percent", 0.01, "one"),
        ("acre", 4046.8564224, "square_meter"),
        ("mile/gallon", 425143.7, "meter/cubic_meter"),
        ("hertz", 1.0, "hertz"),
        ("GBP", 1.0, "GBP"),
    ],
)
def test_one_of_it_in_base_units(name: str, value: float, base_unit: str) -> None:
    unit = LEXICON.unit(name)
    assert unit and unit.base_unit == base_unit
    assert math.isclose(unit.factor, value, rel_tol=1e-6)


def test_temperatures_have_an_offset() -> None:
    for name, value in (("degree_Fahrenheit", 212.0), ("degree_Celsius", 100.0), ("kelvin", 373.15)):
        unit = LEXICON.unit(name)
        assert unit and math.isclose(value * unit.factor + unit.offset, 373.15, rel_tol=1e-12)


@pytest.mark.parametrize("name", ["car/year", "/hour", "mile/", "nothing", "", "person/square_kilometer"])
def test_counted_things_have_no_facts(name: str) -> None:
    assert LEXICON.unit(name) is None


def test_all_current_currencies_are_there() -> None:
    current = {code for code, (_, last) in lifetimes().items() if last == 0}
    assert len(current) > 150
    assert current - NO_CURRENCY <= LEXICON.currencies.keys()


def test_years_agree_with_cldr() -> None:
    for code, (first, last) in lifetimes().items():
        currency = LEXICON.currencies.get(code)
        if currency and code not in AHEAD_OF_CLDR:
            assert (currency.since, currency.until) == (first if first >= 1975 else 0, last), code


def test_replaced_currencies_of_the_newswire_years_are_there() -> None:
    old = {code for code, (_, last) in lifetimes().items() if last >= 1985}
    assert old - LEXICON.currencies.keys() <= {"MCF", "ZAL"}


def test_names_and_signs_of_cldr_are_found() -> None:
    current = {code for code, (_, last) in lifetimes().items() if last == 0}
    for code in sorted(current & set(list_currencies("en"))):
        names = {get_currency_name(code, count=count, locale="en") for count in (1, 2)}
        for surface in {*names, get_currency_symbol(code, "en"), code}:
            entries = LEXICON.lookup(surface.replace("\u202f", " "))
            meant = {name for entry in entries for name in (entry.name, *entry.alternatives)}
            assert code in meant, (code, surface)
