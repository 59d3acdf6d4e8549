"""The patterns of a user's own file: what they find, how they take precedence, and that none can hang a run."""

from __future__ import annotations

from pathlib import Path

import pytest

import figures
from figures.claims import KINDS
from figures.context.relate import relate
from figures.documents import Document
from figures.errors import FiguresError
from figures.lexicon import Lexicon, load
from figures.lexicon.own import FIGURES

STANZAS = r"""
[units.smoot]
names = ["smoot"]
base = "inch"
factor = 67

[[patterns]]
name = "overs"
regex = '(?P<value>\d+\.\d) overs'
unit = "over"

[[patterns]]
name = "runs"
regex = '\bfor (?P<value>\d+)(?= off)'
unit = "run"

[[patterns]]
name = "ticker"
regex = '\b[A-Z]{2,4} (?P<unit>EUR|USD|GBP) ?(?P<value>[\d.,]+(?: ?[mb]n)?)'
kind = "money"

[[patterns]]
name = "bridge"
regex = '(?P<value>\d+) sm\b'
unit = "smoot"

[[patterns]]
name = "berths"
regex = '(?P<value>\w+) free (?P<noun>berths?)'
"""


def own(folder: Path, text: str = STANZAS) -> Lexicon:
    path = folder / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return load(path)


FOUND = {
    "They made 200 for 3 off 42.3 overs.": [
        ("200", 200, "", "bare"),
        ("3", 3, "run", "runs"),
        ("42.3", 42.3, "over", "overs"),
    ],
    "ACM USD1.5bn, its rival 12 percent.": [
        ("USD1.5bn", 1.5e9, "USD", "ticker"),
        ("12 percent", 12, "percent", "sized"),
    ],
    "It is 364 sm long.": [("364", 364, "smoot", "bridge")],
    "The quay has twenty free berths.": [("twenty free berths", 20, "berth", "berths")],
}


@pytest.mark.parametrize("text", FOUND)
def test_own_patterns_find_figures(tmp_path: Path, text: str) -> None:
    claims, _ = relate(Document(id="a", text=text), own(tmp_path))
    assert [(claim.text, claim.value, claim.unit, claim.pattern) for claim in claims] == FOUND[text]
    assert all(text[claim.start : claim.end] == claim.text for claim in claims)


def test_the_unit_of_an_own_pattern_converts(tmp_path: Path) -> None:
    (claim,), _ = relate(Document(id="a", text="It is 364 sm long."), own(tmp_path))
    assert (claim.kind, claim.dimension, claim.base_unit) == ("quantity", "length", "meter")
    assert claim.base_value == pytest.approx(364 * 67 * 0.0254)


def test_a_number_that_cannot_be_read_says_so(tmp_path: Path) -> None:
    lexicon = own(tmp_path, '[[patterns]]\nname = "grade"\nregex = \'grade (?P<value>[\\d.]+[ab])\'\nkind = "score"')
    (claim,), _ = relate(Document(id="a", text="A route of grade 6.7.8b."), lexicon)
    assert (claim.value, claim.note, claim.kind) == (None, "the number cannot be read", "score")


def test_a_number_in_the_notation_of_its_text(tmp_path: Path) -> None:
    text = "It rose 12,5% and then 3,1%, with (1.250,5) in stock."
    lexicon = own(tmp_path, "[[patterns]]\nname = \"stock\"\nregex = '\\((?P<value>[\\d.,]+)\\)'")
    assert [claim.value for claim in relate(Document(id="a", text=text), lexicon)[0]] == [12.5, 3.1, 1250.5]


SLOW = "[[patterns]]\nname = \"slow\"\nregex = '(?P<value>(\\d+)+)x([b-z]+)+$'\n"


def test_a_pattern_that_takes_too_long_is_switched_off_for_the_document(tmp_path: Path) -> None:
    lexicon = own(tmp_path, SLOW.replace("'(", "'(?:(?:a|a)*)*b|("))
    text = f"The code {'a' * 60} has 5 parts. The next {'a' * 60} has 6 parts, the last has 7xb."
    claims, left_out = relate(Document(id="a", text=text), lexicon)
    switched = [out for out in left_out if "switched off" in out.reason]
    assert [(out.sentence_number, text[out.end - 1]) for out in switched] == [(1, ".")]
    assert "'slow'" in switched[0].reason
    assert [claim.value for claim in claims][:2] == [5, 6]
    again, none = relate(Document(id="b", text="It has 7xb"), lexicon)
    assert [claim.pattern for claim in again] == ["slow"] and not none


def test_explanations_show_own_patterns(tmp_path: Path) -> None:
    own(tmp_path)
    shown = str(figures.explain("It is 364 sm long.", lexicon=str(tmp_path / "mine.toml")))
    assert r"bridge: (?P<value>\d+) sm\b" in shown and "364 smoot" in shown


BROKEN = {
    'regex = "(?P<value>x)"': "[[patterns]] number 1: has no name",
    'name = "a"': "[[patterns]] 'a': has no regex",
    'name = "a"\nregex = "(?P<value>"': "[[patterns]] 'a', regex: not a regular expression",
    'name = "a"\nregex = "x"': "[[patterns]] 'a', regex: has no group for the number",
    'name = "a"\nregex = "(?P<value>x)"\nkinds = "count"': "unknown key 'kinds'",
    'name = "a"\nregex = 5': "[[patterns]] 'a', regex: must be text",
    'name = 5\nregex = "(?P<value>x)"': "name: must be text",
    'name = "a"\nregex = "(?P<value>x)"\nkind = "cost"': "kind: 'cost' is no kind of figure",
    'name = "a"\nregex = "(?P<value>x)"\nkind = "money"': "a money needs a unit",
    'name = "a"\nregex = "(?P<value>x)"\nkind = "money"\nunit = "mile"': "unit: 'mile' measures length, so no money",
    'name = "a"\nregex = "(?P<value>x)"\nkind = "quantity"\nunit = "smot"': "unit: 'smot' has no stanza",
    'name = "a"\nregex = "(?P<value>x)"\n[[patterns]]\nname = "a"\nregex = "(?P<value>x)"': "another pattern has this",
}


@pytest.mark.parametrize("text", BROKEN)
def test_broken_patterns_say_what_is_wrong(tmp_path: Path, text: str) -> None:
    with pytest.raises(FiguresError) as error:
        own(tmp_path, f"[[patterns]]\n{text}")
    assert "mine.toml" in str(error.value) and BROKEN[text] in str(error.value)
    assert "\n" not in str(error.value)


def test_the_name_of_one_of_ours_is_taken(tmp_path: Path) -> None:
    lexicon = own(tmp_path, "[[patterns]]\nname = \"money\"\nregex = '(?P<value>x)'")
    with pytest.raises(FiguresError, match=r"mine\.toml, \[\[patterns\]\] 'money', name: a pattern of ours"):
        relate(Document(id="a", text="It rose 5%."), lexicon)


def test_kinds_are_those_of_the_table() -> None:
    assert FIGURES == KINDS
