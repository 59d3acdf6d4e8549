"""Texts that are not in English: their figures keep their numbers and carry a doubt."""

from __future__ import annotations

import pytest

import figures
from figures.context.language import NOT_ENGLISH

SPANISH = """La deuda del país en el año fue de 14.372,4 millones de dólares, según la autoridad monetaria.
Los desembolsos de los acreedores privados y del sector público en el año fueron de 2.662 millones,
la cifra más alta."""
GERMAN = """Der Umsatz der Firma ist im Jahr um 12,5 Prozent auf 3,4 Millionen Euro gestiegen, und die Zahl der Kunden
von Berlin mit dem Werk ist das Ziel für das Land. Die Gruppe und der Chef von der Bank sagten das mit den Zahlen."""


@pytest.mark.parametrize("text", [SPANISH, GERMAN])
def test_another_language_is_doubted(text: str) -> None:
    notes = figures.extract(text)["note"]
    assert len(notes) > 0
    assert set(notes) == {NOT_ENGLISH}


def test_english_with_foreign_names_is_not() -> None:
    text = "The mayor of Las Palmas de Gran Canaria and the club Los Amigos del Mar said on Monday that sales rose 5%."
    assert figures.extract(text)["note"].tolist() == [""]
