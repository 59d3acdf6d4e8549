"""Who says so, from sentence to sentence: pronouns, surnames, "the ministry", and quotations that go on.

Every text is one row: ``/`` stands between sentences and ``¶`` between paragraphs, ``^`` before each figure, and the
names expected for them follow, with ``-`` for nobody.
"""

from __future__ import annotations

import pytest

from figures.context.attribution import Speaker, Speakers, attribution_of

TEXTS = """
Rain fell for ^9 days, Mayor Ines Okafor said. / She said ^40 roads were closed. | Ines Okafor, Ines Okafor
Rain fell, Mayor Ines Okafor said. ¶ Okafor said ^40 roads were closed. | Ines Okafor
Rain fell, Mayor Ines Okafor said. ¶ Mayor Okafor added that ^40 roads were closed. | Ines Okafor
Mayor Ines Okafor toured the valley. / Some ^40 roads were closed, Okafor said. | Ines Okafor
Mayor Ines Okafor toured the valley. / Some ^40 roads were closed, she said. | Ines Okafor
Engineer Tomas Brandt was there. ¶ “The dam held,” Mr. Brandt said. ¶ “It took ^9 days.” | Tomas Brandt
Rain fell, Ines Okafor said. / Tomas Brandt, an engineer, said the dam held. / He said it took ^9 days. | Tomas Brandt
Rain fell, the road ministry said. / It added that ^40 roads were closed. | road ministry
Rain fell, the road ministry said. / The ministry said ^40 roads were closed. | road ministry
Rain fell, the road ministry said. / Ines Okafor toured the valley. / The ministry said ^40 roads were closed. | \
road ministry
Rain fell, the road ministry said. / "The dam held for ^9 days," the statement added. | road ministry
Rain fell, a road ministry spokesman said. ¶ The spokesman said ^40 roads were closed. | road ministry spokesman
Rain fell, valley residents said. / They said ^40 roads were closed. | valley residents
The survey said rain fell. / The study said ^40 roads were closed. | study
Lund Foods Ltd said sales fell. ¶ The company said it would close ^12 shops. | Lund Foods Ltd
Lund Foods Ltd said sales fell. ¶ The company is ^90 years old. | -
Exports rose in May, the bank said. / They are now ^4 percent higher. | bank
Exports rose in May, the bank said. / The port has ^12 cranes. | -
Exports rose in May, the bank said. ¶ They are now ^4 percent higher. | -
“We sold ^9 boats. / We lost ^two,” said Ines Okafor. | Ines Okafor, Ines Okafor
Tomas Brandt said so. ¶ “We sold ^9 boats. / We lost ^two,” said Ines Okafor. | Ines Okafor, Ines Okafor
“We sold ^9 boats,” said Ines Okafor. / “We lost ^two. / ^One sank.” / The port has ^12 cranes. | \
Ines Okafor, Ines Okafor, Ines Okafor, -
“We sold ^9 boats,” said Ines Okafor. ¶ “We lost ^two. ¶ “^One sank.” | Ines Okafor, Ines Okafor, Ines Okafor
“We sold ^9 boats. ¶ The port has ^12 cranes. | -, -
Ines Okafor praised the crews. / “They worked ^14 hours,” she said. | Ines Okafor
He said it took ^9 days. | -
Mines Minister Ines Okafor said the pit leaked. ¶ The minister said ^5 others were sound. | Ines Okafor
The Ministry of Mines reported ^5 leaks. / It said ^9 men were hurt. | Ministry of Mines, Ministry of Mines
Ines Okafor said the pit leaked. / “It took ^9 days,” he said. / Mary Lund runs the pit. / He said it was old. / \
The pit is ^90 years old, he said. | Ines Okafor, Ines Okafor
"""


def speakers_of(text: str) -> tuple[list[str], list[list[Speaker]]]:
    speakers = Speakers()
    sentences: list[str] = []
    found: list[list[Speaker]] = []
    for paragraph in text.split("¶"):
        for number, sentence in enumerate(paragraph.split(" / ")):
            sentences.append(sentence.strip())
            found.append(speakers.of(sentences[-1].replace("^", ""), number == 0))
    return sentences, found


@pytest.mark.parametrize(("text", "names"), [line.rsplit("|", 1) for line in TEXTS.strip().splitlines()])
def test_who_says_so_in_a_document(text: str, names: str) -> None:
    sentences, found = speakers_of(text.strip())
    asked = [(s.replace("^", "", n).index("^"), speakers) for s, speakers in zip(sentences, found, strict=True)
             for n in range(s.count("^"))]  # fmt: skip
    assert [attribution_of(place, speakers) or "-" for place, speakers in asked] == names.strip().split(", ")


def test_a_quotation_without_an_end_stops_somewhere() -> None:
    speakers = Speakers()
    speakers.of("Okafor said: “We sold 9 boats.", True)
    found = [speakers.of(f"Boat {number} sank.") for number in range(60)]
    assert found[0] and not found[-1]


def test_a_headline_in_capitals_names_nobody_for_later() -> None:
    speakers = Speakers()
    speakers.of("LUND FOODS SAYS SALES FELL 5 PCT", True)
    assert speakers.of("It said 12 shops would close.", True) == []


def test_the_quoted_spans_of_the_latest_sentence_are_kept() -> None:
    speakers = Speakers()
    speakers.of("“We sold 9 boats.")
    assert speakers.quotes == [(1, 17)]
    speakers.of("We lost two,” he said.")
    assert speakers.quotes == [(0, 12)]
    speakers.of("The port has 12 cranes.")
    assert speakers.quotes == []


def test_a_list_without_stops_is_no_sentence() -> None:
    assert Speakers().of("Okafor said 9 boats sank, " * 300) == []
