"""Sentences: where they end, what is a heading or furniture, and offsets that slice back for any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figures.sentences import segment

PIECES = st.sampled_from(
    ["Brig. Gen. Naqvi ", "Rs. 5 crore", ". ", "! ", "? ", "\n", "\n\n", "\r\n", " ", "• ", "1. ", "(a) ", "“Yes.” ",
     "U.S. ", "No. 3", "he left", "The mill ", "…", "\t", "\u2028", "\v", "\u00a0", "3.5", "Short Url", "— ", ".",
     "e.g. ", "J. ", "’s "]
)  # fmt: skip


def split(text: str) -> list[str]:
    return [sentence.text for sentence in segment(text)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["The mill closed.", "Nobody was told."],
        ["The mill closed!", "Why?", "Nobody knows."],
        ["Brig. Gen. Naqvi paid Rs. 5 crore.", "He left."],
        ["Dr. Osei met Mrs. Lund at 4 p.m. on Friday.", "They agreed."],
        ["The U.S. Navy bought No. 3.", "It floats."],
        ["J. R. Ortega and St. Mary's Hospital signed.", "Mr. Ito did not."],
        ["Prices rose 3.5 percent.", "Wages fell."],
        ["Growth was 4.2%.", "Debt was $3.1 million."],
        ["Brent closed at $71.40.", "Gold was flat."],
        ["He works for Brandt Inc. and for Lund Ltd. in Oslo.", "She does not."],
        ["“We lost 40 boats.”", "The harbour master nodded."],
        ["She asked: “Why?”", "He shrugged."],
        ["The fee (approx. $5) is due.", "Pay it."],
        ["It ended in Jan. 2024.", "It began in Feb. 2020."],
        ["He waited… and left.", "Nobody came."],
        ["They moved to Washington, D.C. in May.", "Rents were high."],
        ["The vote was Smith vs. Jones.", "Jones won."],
        ["See Fig. 4 and Sec. 12.", "Both are new."],
        ["The firm is called Yahoo! and it grew.", "It is old."],
    ],
)
def test_a_paragraph_is_split(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences


@pytest.mark.xfail(strict=True, reason="not split yet")
@pytest.mark.parametrize(
    "sentences",
    [
        ["The train left at 4 p.m.", "Passengers cheered."],
        ["It grew in the U.S.", "Canada shrank."],
        ["Bids came from Brandt Inc.", "Others followed."],
        ["It cost Rs.", "5 is written below."],
    ],
)
def test_known_failures(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    "text, sentences",
    [
        ("• Exports rose.\n• Imports fell.", ["Exports rose.", "Imports fell."]),
        ("- Exports rose.\n- Imports fell.", ["Exports rose.", "Imports fell."]),
        ("1. Exports rose.\n2. Imports fell.", ["Exports rose.", "Imports fell."]),
        ("(a) Exports rose.\n(b) Imports fell.", ["Exports rose.", "Imports fell."]),
        ("* Tea\n* Rice", ["Tea", "Rice"]),
        ("First line\nSecond line", ["First line", "Second line"]),
        ("One.\r\nTwo.\r\n\r\nThree.", ["One.", "Two.", "Three."]),
        ("One.\u2028Two.", ["One.", "Two."]),
    ],
)
def test_lines_and_bullets(text: str, sentences: list[str]) -> None:
    assert split(text) == sentences


def test_a_hard_wrapped_paragraph_is_one_block() -> None:
    text = (
        "The harbour authority said on Monday that the new\n"
        "breakwater would cost more than was planned in\n"
        "its budget. Work begins in the spring.\n"
        "\n"
        "A second paragraph follows it."
    )
    assert [sentence.replace("\n", " ") for sentence in split(text)] == [
        "The harbour authority said on Monday that the new breakwater would cost more than was planned in its budget.",
        "Work begins in the spring.",
        "A second paragraph follows it.",
    ]


def test_headings_name_the_section_of_what_follows() -> None:
    text = "Tea exports grow\n\nExports rose 5%. Growers cheered.\n\nRice shrinks\n\nExports fell 3%."
    assert [(sentence.section, sentence.heading, sentence.opens) for sentence in segment(text)] == [
        ("", True, True),
        ("Tea exports grow", False, True),
        ("Tea exports grow", False, False),
        ("Tea exports grow", True, True),
        ("Rice shrinks", False, True),
    ]


def test_marked_headings_go_before_guesses() -> None:
    text = "Tea\n\nA short line\n\nExports rose 5%."
    assert [sentence.section for sentence in segment(text, [(0, 3)])] == ["", "Tea", "Tea"]


@pytest.mark.parametrize("line", ["Short Url", "Follow", "Updated 4 sec ago", "Leave a Reply"])
def test_page_furniture_is_no_sentence(line: str) -> None:
    assert split(f"Exports rose 5%.\n{line}\nImports fell.") == ["Exports rose 5%.", "Imports fell."]


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "\t\u00a0", "\ufeff"])
def test_nothing_has_no_sentences(text: str) -> None:
    assert "".join(split(text)).strip("\ufeff") == ""


@given(st.text() | st.lists(PIECES).map("".join))
def test_offsets_slice_back_and_go_forward(text: str) -> None:
    last = 0
    for number, sentence in enumerate(segment(text), 1):
        assert text[sentence.start : sentence.end] == sentence.text != ""
        assert sentence.start >= last
        assert sentence.number == number
        last = sentence.end


@given(st.lists(PIECES.filter(lambda piece: piece != "Short Url")).map("".join))
def test_only_bullets_and_white_space_are_lost(text: str) -> None:
    kept = "".join(split(text))
    assert [kept.count(letter) for letter in "Tmhlx%"] == [text.count(letter) for letter in "Tmhlx%"]
