"""Encodings: the characters that were written, and a clear word where there are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figures.documents.decoding import decode
from figures.errors import FiguresError

WRITTEN = [
    ("The price rose by £5 million to €60 million, or ¥40,000 each.", "cp1252"),
    ("It rose 5 °C, about ½ of what was “expected”.", "cp1252"),
    ("Der Umsatz stieg um 5 Prozent, sagte Frau Müller; die Größe blieb gleich.", "cp1252"),
    ("Le prix a augmenté de 5 % à 3,2 millions d’euros, a déclaré le ministère.", "cp1252"),
    ("Цена выросла на пять процентов, до 65 рублей за доллар, сообщило министерство.", "cp1251"),
    ("輸出は前の年より5パーセント増えて260億ドルになったと政府が発表した。", "shift_jis"),
    ("出口增长了百分之五，达到二百六十亿美元，政府今天宣布。", "gb18030"),
    ("Trade — “up 5 %” — at €3.", "utf-8"),
    ("Trade — “up 5 %” — at €3.", "utf-8-sig"),
    ("Trade — “up 5 %” — at €3.", "utf-16"),
    ("Trade — “up 5 %” — at €3.", "utf-32"),
    ("Trade is up 5 % at €3.", "utf-16-le"),
    ("Trade is up 5 % at €3.", "utf-16-be"),
]


@pytest.mark.parametrize(("text", "encoding"), WRITTEN)
def test_what_was_written_is_read(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0", exclude_categories=["Cc"])))
def test_utf8_is_never_changed(text: str) -> None:
    assert decode(text.encode()) == text.removeprefix("\ufeff")


def test_line_ends_and_spaces_stay() -> None:
    assert decode(b" a\r\nb\rc\n\n ") == " a\r\nb\rc\n\n "


def test_a_declared_encoding_is_believed_unless_the_text_is_utf8() -> None:
    assert decode("zł 5, żółw".encode("cp1250"), "windows-1250") == "zł 5, żółw"
    assert decode("5 €".encode(), "iso-8859-1") == "5 €"
    assert decode("5 €".encode("cp1252"), "iso-8859-1") == "5 €"
    assert decode("5 £".encode("cp1252"), "no such thing") == "5 £"


def test_one_damaged_byte_does_not_spoil_the_rest() -> None:
    text = "Le prix a augmenté de 5 €. " * 40
    assert decode(text.encode() + b"\xff" + text.encode()) == text + "\ufffd" + text


@pytest.mark.parametrize("data", [b"\x00\x01\x02" * 50, b"price\x00 5", bytes(range(1, 32)) * 9])
def test_binary_data_is_named_as_such(data: bytes) -> None:
    with pytest.raises(FiguresError, match="binary"):
        decode(data)
