"""The word table and the singulars: same files as the generator writes, sound answers."""

from pathlib import Path

import pytest

import figures.lexicon
from figures.lexicon.nouns import singular
from figures.lexicon.wordclass import word_classes

FOLDER = Path(figures.lexicon.__file__).parent

SINGULARS = """
people person, children child, men man, women woman, fishermen fisherman, councilwomen councilwoman, feet foot,
series series, species species, aircraft aircraft, data data, media media, sales sale, news news, politics politics,
premises premises, headquarters headquarters, troops troop, police police, losses loss, boxes box, houses house,
cases case, buses bus, gases gas, lens lens, taxes tax, cities city, movies movie, cookies cookie, ties tie,
heroes hero, shoes shoe, crises crisis, analyses analysis, criteria criterion, knives knife, leaves leaf, mice mouse,
economics economics, earnings earnings, means means, axes axe, menus menu, crisis crisis, status status, class class,
tourist tourist, influencers influencer, vloggers vlogger, policewomen policewoman
"""


@pytest.mark.parametrize("pair", [pair.strip() for pair in SINGULARS.split(",")])
def test_singular(pair: str) -> None:
    plural, expected = pair.split()
    assert singular(plural) == expected
    assert singular(expected) == expected


def test_word_classes() -> None:
    classes = word_classes()
    assert set("".join(classes.values())) == set("NVAR")
    assert "N" not in classes.values()
    expected = {"said": "V", "rose": "NV", "increase": "NV", "annual": "NA", "slowly": "R", "killed": "V"}
    assert {word: classes[word] for word in expected} == expected
    assert "tourist" not in classes


def test_files_are_what_the_generator_writes() -> None:
    pytest.importorskip("lemminflect")
    from figures.lexicon import wordlist

    for name, text in (("words.txt", wordlist.words()), ("lemmas.txt", wordlist.lemmas())):
        assert (FOLDER / name).read_text(encoding="ascii") == text, "python -m figures.lexicon.wordlist writes it anew"


def test_files_are_small() -> None:
    assert sum((FOLDER / name).stat().st_size for name in ("words.txt", "lemmas.txt")) < 700_000
