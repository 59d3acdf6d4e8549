"""Every surface finds what its stanza says, and only that."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figures.lexicon import compiled, load
from figures.lexicon.building import WORDS, build
from figures.lexicon.stanzas import read_source
from figures.lexicon.surfaces import all_surfaces, plurals

LEXICON = load()
SOURCE = read_source(WORDS)
PLAIN = sorted(name for name in LEXICON.units if "/" not in name)

MEANT = [
    ("km", "unit", "kilometer", 1.0),
    ("KMS", "unit", "kilometer", 1.0),
    ("square kilometers", "unit", "square_kilometer", 1.0),
    ("sq. km", "unit", "square_kilometer", 1.0),
    ("m²", "unit", "square_meter", 1.0),
    ("cubic feet per second", "unit", "cubic_foot/second", 1.0),
    ("miles an hour", "unit", "mile/hour", 1.0),
    ("kilowatt hours", "unit", "kilowatt_hour", 1.0),
    ("per cent", "unit", "percent", 1.0),
    ("percentage points", "unit", "percentage_point", 1.0),
    ("fl oz", "unit", "fluid_ounce", 1.0),
    ("feet", "unit", "foot", 1.0),
    ("bcf", "unit", "cubic_foot", 1e9),
    ("Hong Kong dollars", "currency", "HKD", 1.0),
    ("Canadian dlrs", "currency", "CAD", 1.0),
    ("pounds sterling", "currency", "GBP", 1.0),
    ("stg", "currency", "GBP", 1.0),
    ("zł", "currency", "PLN", 1.0),
    ("ரூ", "currency", "LKR", 1.0),
    ("geneh", "currency", "EGP", 1.0),
    ("MUSD", "currency", "USD", 1e6),
    ("k€", "currency", "EUR", 1e3),
    ("US cents", "subunit", "USD", 0.01),
    ("fils", "subunit", "KWD", 0.001),
    ("bn", "magnitude", "billion", 1e9),
    ("crores", "magnitude", "crore", 1e7),
]

SHARED = {
    "tons": ("metric_ton", "ton", "long_ton"),
    "tons per year": ("metric_ton/year", "ton/year", "long_ton/year"),
    "gallons": ("gallon", "imperial_gallon"),
    "ounces": ("ounce", "troy_ounce", "fluid_ounce"),
    "degrees": ("degree", "degree_Celsius", "degree_Fahrenheit"),
    "miles": ("mile", "nautical_mile"),
    "billion": ("billion", "long_billion"),
    "bps": ("basis_point", "bit/second"),
    "Mexican pesos": ("MXN", "MXP"),
}


@pytest.mark.parametrize(("surface", "kind", "name", "factor"), MEANT)
def test_meaning(surface: str, kind: str, name: str, factor: float) -> None:
    assert LEXICON.lookup(surface)[0][:3] == (kind, name, factor)


@pytest.mark.parametrize("surface", SHARED)
def test_readings_best_first(surface: str) -> None:
    (entry,) = LEXICON.lookup(surface)
    assert (entry.name, *entry.alternatives) == SHARED[surface]


def test_a_pound_is_money_or_weight() -> None:
    assert [(entry.kind, entry.name) for entry in LEXICON.lookup("pounds")] == [("currency", "GBP"), ("unit", "pound")]
    assert LEXICON.lookup("m")[1][:3] == ("magnitude", "million", 1e6)


@pytest.mark.parametrize("surface", ["in", "C", "F", "K", "k", "s", "p", "R", "ALL", "TOP", "CUP", "COP"])
def test_ordinary_words_count_only_when_glued(surface: str) -> None:
    assert all(entry.glued_only for entry in LEXICON.lookup(surface))


@pytest.mark.parametrize(
    "surface", ["", "a", "an", "the", "real", "am", "pm", "as", "us", "people", "car", "1", "’", '"']
)
def test_other_words_are_nothing(surface: str) -> None:
    assert LEXICON.lookup(surface) == ()


def test_every_surface_finds_its_stanza() -> None:
    for surface in all_surfaces(SOURCE):
        entries = LEXICON.lookup(surface.text)
        meant = {name for entry in entries for name in (entry.name, *entry.alternatives)}
        assert surface.name in meant, surface


def test_every_reading_finds_all_it_lists() -> None:
    for reading in SOURCE.readings.values():
        for text in (*reading.names, *plurals(reading.names, reading.plurals), *reading.symbols):
            names = {name for entry in LEXICON.lookup(text) for name in (entry.name, *entry.alternatives)}
            assert names >= {name for name in reading.of if name not in SOURCE.subunits}, text


def test_surfaces_are_well_formed() -> None:
    for text in (*LEXICON.symbols, *LEXICON.words):
        assert text == " ".join(text.split()), text
    assert all(text == text.lower() for text in LEXICON.words)


def test_every_entry_is_known() -> None:
    for entries in (*LEXICON.symbols.values(), *LEXICON.words.values()):
        for entry in entries:
            assert entry.factor > 0
            if entry.kind == "magnitude":
                assert entry.name in SOURCE.magnitudes
            else:
                assert LEXICON.unit(entry.name), entry
            for name in entry.alternatives:
                assert LEXICON.unit(name) or name in SOURCE.magnitudes or name in SOURCE.subunits, (entry, name)


def test_size() -> None:
    assert sum(unit.dimension != "money" for unit in LEXICON.units.values()) >= 300
    assert {entry.name for entries in LEXICON.words.values() for entry in entries if entry.kind == "unit"} >= {
        "second", "minute", "hour", "day", "week", "fortnight", "month", "quarter", "year", "decade", "century",
    }  # fmt: skip


def test_the_stored_tables_are_those_of_the_words() -> None:
    stored = compiled.read_compiled()
    assert stored is not None, "remake it: python -m figures.lexicon.facts"
    assert stored == build()[:-1]


@pytest.mark.parametrize("content", [None, "{", '{"digest": 0}'])
def test_without_stored_tables_they_are_made(
    content: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "compiled.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    monkeypatch.setattr(compiled, "COMPILED", path)
    assert compiled.read_compiled() is None
    compiled.write_compiled()
    assert compiled.read_compiled() == build()[:-1]


@given(st.text())
def test_any_text_can_be_looked_up(text: str) -> None:
    assert isinstance(LEXICON.lookup(text), tuple)
    unit = LEXICON.unit(text)
    assert unit is None or unit.name == text
    assert LEXICON.reading(text, text, 1987) in LEXICON.units or not LEXICON.reading(text, text, 1987)


@given(st.sampled_from(PLAIN), st.sampled_from(PLAIN))
def test_quotients_divide(above: str, below: str) -> None:
    top, bottom, unit = LEXICON.unit(above), LEXICON.unit(below), LEXICON.unit(f"{above}/{below}")
    assert top and bottom and unit
    assert math.isclose(unit.factor, top.factor / bottom.factor, rel_tol=1e-9)


@pytest.mark.parametrize(
    ("surface", "place", "year", "meant"),
    [
        ("$", "Toronto", None, "CAD"),
        ("dollars", "Australian", None, "AUD"),
        ("Rs", "Islamabad", None, "PKR"),
        ("rupees", "Sri Lanka", None, "LKR"),
        ("kr", "Copenhagen", None, "DKK"),
        ("pounds", "Cairo", None, "EGP"),
        ("cents", "Australia", None, "AUD"),
        ("francs", "France", 1987, "FRF"),
        ("francs", "Swiss", 1987, "CHF"),
        ("pesos", "Mexico", 1987, "MXP"),
        ("pesos", "Mexico", 2020, "MXN"),
        ("R", "South Africa", None, "ZAR"),
        ("degrees", "Texas", None, "degree_Fahrenheit"),
        ("gallons", "British", None, "imperial_gallon"),
        ("dollars", "Atlantis", None, ""),
        ("dollars", "Atlantis", 1987, ""),
        ("kilometers", "Canada", None, ""),
    ],
)
def test_the_place_settles_it(surface: str, place: str, year: int | None, meant: str) -> None:
    assert LEXICON.reading(surface, place, year) == meant
