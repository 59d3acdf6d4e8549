"""What stands inside quotation marks: ``[`` and ``]`` show the spans expected."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figures.context.quotations import quoted_spans

MARKED = """
"[We sold 9 boats,]" she said.
“[We sold 9 boats,]” she said. “[We lost two.]”
«[Nous avons 9 bateaux]», dit-elle.
„[Wir haben 9 Boote]“, sagte sie.
``[We sold 9 boats,]'' she said.
She said: '[We sold 9 boats.]'
She said: ‘[We sold 9 boats.]’
She called it ‘[the workers’ boat]’ and sold it.
The town's '90s hall is 6'2" high.
The workers' pay rose in the '80s.
A 5" pipe and a 12" pipe were laid.
A 12" pipe called "[the big one]" was laid.
It was rock 'n' roll.
She sold “[9 boats]” and ‘[two]’.
"""


@pytest.mark.parametrize("marked", MARKED.strip().splitlines())
def test_what_is_quoted(marked: str) -> None:
    sentence = marked.replace("[", "").replace("]", "")
    spans, left_open = quoted_spans(sentence)
    for start, end in reversed(spans):
        sentence = f"{sentence[:start]}[{sentence[start:end]}]{sentence[end:]}"
    assert (sentence, left_open) == (marked, False)


@pytest.mark.parametrize(
    ("sentence", "open_before", "quoted", "open_after"),
    [
        ("“We sold 9 boats.", False, ["We sold 9 boats."], True),
        ("We lost two.", True, ["We lost two."], True),
        ("We lost two,” she said.", True, ["We lost two,"], False),
        ('We lost two," she said.', True, ["We lost two,"], False),
        ("“We lost two.", True, ["We lost two."], True),
        ('"We lost two.', True, ["We lost two."], True),
        ("” she said.", True, [], False),
        ("", True, [], True),
    ],
)
def test_a_quotation_over_several_sentences(
    sentence: str, open_before: bool, quoted: list[str], open_after: bool
) -> None:
    spans, left_open = quoted_spans(sentence, open_before)
    assert ([sentence[start:end] for start, end in spans], left_open) == (quoted, open_after)


@given(st.text(alphabet="a5 ,.'\"“”‘’«»„`[]é—") | st.text(), st.booleans())
def test_spans_are_in_order_and_apart(sentence: str, open_before: bool) -> None:
    last = 0
    for start, end in quoted_spans(sentence, open_before)[0]:
        assert last <= start < end <= len(sentence)
        last = end
