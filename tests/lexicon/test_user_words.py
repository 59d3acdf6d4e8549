"""A user's own words are added and go first; a broken file is one clear paragraph."""

from __future__ import annotations

from pathlib import Path

import pytest

from figures.errors import FiguresError
from figures.lexicon import Lexicon, load


def own(folder: Path, text: str) -> Lexicon:
    path = folder / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return load(path)


def test_a_unit_of_ones_own(tmp_path: Path) -> None:
    lexicon = own(
        tmp_path,
        """
        [units.football_field]
        names = ["football field"]
        symbols = ["ffd"]
        base = "square_meter"
        factor = 7140
        """,
    )
    assert lexicon.lookup("football fields")[0].name == "football_field"
    unit = lexicon.unit("football_field")
    assert unit and (unit.dimension, unit.base_unit, unit.factor) == ("area", "square_meter", 7140.0)
    assert load().lookup("football fields") == ()


def test_a_unit_that_nothing_converts_to(tmp_path: Path) -> None:
    unit = own(tmp_path, '[units.widget_hour]\nnames = ["widget hour"]').unit("widget_hour/day")
    assert unit and unit.base_unit == "widget_hour/second"


def test_a_currency_with_places_and_a_part(tmp_path: Path) -> None:
    lexicon = own(
        tmp_path,
        """
        [currencies.LND]
        names = ["lindenmark"]
        symbols = ["Ł$"]
        demonyms = ["Lindish"]
        countries = ["Linden"]
        [subunits.leaf]
        names = ["leaf"]
        plurals = ["leaves"]
        of = ["LND"]
        [magnitudes.heap]
        value = 1e4
        names = ["heap"]
        """,
    )
    assert lexicon.lookup("Lindish lindenmarks")[0].name == "LND"
    assert lexicon.lookup("leaves")[0][:3] == ("subunit", "LND", 0.01)
    assert lexicon.lookup("heaps")[0].factor == 1e4
    unit = lexicon.unit("LND/barrel")
    assert unit and unit.dimension == "money/volume"


def test_own_surfaces_go_before_ours(tmp_path: Path) -> None:
    lexicon = own(tmp_path, '[units.hopton]\nnames = ["ton", "psi"]\nsymbols = ["km"]')
    assert {lexicon.lookup(surface)[0].name for surface in ("ton", "km", "psi")} == {"hopton"}
    assert lexicon.lookup("km")[0].alternatives == ("kilometer",)
    assert lexicon.lookup("ton")[0].alternatives == ("metric_ton", "ton", "long_ton")


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    assert own(tmp_path, '[units.a]\nnames = ["zork"]').lookup("zork")
    assert not own(tmp_path, '[units.a]\nnames = ["zorkle"]').lookup("zork")


def test_readings_can_be_reordered_and_surfaces_removed(tmp_path: Path) -> None:
    lexicon = own(tmp_path, 'remove = ["pp", "Stone"]\n[readings.ton]\nof = ["ton", "metric_ton"]')
    assert lexicon.lookup("tons")[0].name == "ton"
    assert lexicon.lookup("pp") == lexicon.lookup("stone") == ()


def test_patterns_are_compiled(tmp_path: Path) -> None:
    stanza = "[[patterns]]\nname = 'x'\nregex = '(?P<value>.) smoots'\nunit = 'smoot'\n"
    (pattern,) = own(tmp_path, f"{stanza}[units.smoot]\nbase = 'inch'\nfactor = 67").patterns
    assert (pattern.name, pattern.kind, pattern.unit) == ("x", "quantity", "smoot")
    assert load().patterns == ()


BROKEN = {
    "[units.a\n": "not valid TOML",
    "[unit.a]\n": "unknown table [unit]",
    '[units.a]\nname = "b"': "[units.a]: unknown key 'name'",
    '[units.a]\nnames = "b"': "[units.a], names: must be a list of words",
    "[units.a]\nnames = [1]": "must be a list of words",
    '[units.a]\nfactor = "many"': "[units.a], factor: must be a number",
    "units = 3": "units must be a table",
    "[units]\na = 3": "[units.a]: must be a table",
    '[units.a]\nbase = "smoot"': "[units.a], base: 'smoot' has no stanza",
    '[units.a]\npint = "meter"': "[units.a]: pint cannot be asked here",
    '[units.a]\nprefixes = ["kila"]': "[units.a], prefixes: 'kila' has no stanza",
    '[units.a]\nsquare_of = "b"': "[units.a], square_of: 'b' has no stanza",
    "[units.a]\nmultiples = 3": "must be a table of surface = number",
    '[readings.a]\nnames = ["b"]\nof = ["smoot"]': "[readings.a], of: 'smoot' has no stanza",
    '[readings.a]\nnames = ["b"]': "[readings.a], of:",
    '[readings.a]\nnames = ["b"]\nof = ["mile"]\nwhere = { mile = ["XQQ"] }': "[readings.a], where: 'XQQ'",
    '[readings.a]\nnames = ["b"]\nof = ["mile"]\nwhere = 3': "[readings.a], where: must be a table",
    '[subunits.a]\nnames = ["b"]': "[subunits.a], of:",
    '[subunits.a]\nof = ["XQQ"]': "[subunits.a], of: 'XQQ' has no stanza",
    '[currencies.XQQ]\nfamilies = ["ducat"]': "[currencies.XQQ], families: 'ducat'",
    "[currencies.XQQ]\nsince = 1.5": "[currencies.XQQ], since: must be a year",
    "[magnitudes.a]\nvalue = 0": "[magnitudes.a]: value must be a number above zero",
    '[units.a]\nnames = ["zork"]\n[units.b]\nnames = ["zork"]': "'zork' is also a surface of",
    '[units.a]\nnames = ["zork"]\n[units.b]\nsymbols = ["zork"]': "'zork' is also a surface of",
    "patterns = 3": "[[patterns]]",
    "remove = 3": "remove: must be a list of words",
    "[dimensions]\nheap = 3": "[dimensions.heap]: must be text",
}


@pytest.mark.parametrize("text", BROKEN)
def test_broken_files_say_what_is_wrong(tmp_path: Path, text: str) -> None:
    with pytest.raises(FiguresError) as error:
        own(tmp_path, text)
    assert "mine.toml" in str(error.value)
    assert BROKEN[text] in str(error.value)
    assert "\n" not in str(error.value)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(FiguresError, match=r"missing\.toml: cannot be read"):
        load(tmp_path / "missing.toml")
    path = tmp_path / "latin.toml"
    path.write_bytes(b'[units.a]\nnames = ["\xe9"]')
    with pytest.raises(FiguresError, match=r"latin\.toml: not UTF-8"):
        load(path)
