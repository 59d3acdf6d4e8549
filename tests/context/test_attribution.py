"""Who says so, in one sentence.  ``^`` stands before the figure that is asked about."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figures.context.attribution import Speakers, attribution_of
from figures.context.cues import TRIGGERS
from figures.context.phrases import LEXICON


def attribution(marked: str) -> str:
    return attribution_of(marked.index("^"), Speakers().of(marked.replace("^", "")))


AFTER = """
The paper quoted Lund chief Ines Okafor, currently in Oslo, as saying sales were ^41 euros. | Ines Okafor
The harbour board said it handled ^41 ships in March. | harbour board
Officials say the dam is ^80 percent full. | Officials
He told the inquiry that ^12 boats had sunk. |
Lund Foods bought the mill for an estimated ^40 million euros. |
Mayor Ines Okafor said on Monday that ^300 trees would be planted. | Ines Okafor
Lund Foods Ltd <LUN.C> said it will cut ^450 jobs. | Lund Foods Ltd
The Rail Safety Office (RSO) said ^19 bridges need repair. | Rail Safety Office
Ines Okafor, a spokeswoman for the port of Varn, said ^41 ships had docked. | Ines Okafor
Ines Okafor, 52, who has run the port since 2011, said ^41 ships had docked. | Ines Okafor
Tomas Brandt, of Varn, Ohio, chief economist at Delta Bank, said prices rose ^3 percent. | Tomas Brandt
A spokesman for the harbour board said ^41 ships had docked. | spokesman for the harbour board
Analysts at Delta Bank in Varn forecast growth of ^2 percent. | Analysts
The bank has also warned that ^7 percent of loans may fail. | bank
The central bank last week raised its outlook and said growth would reach ^2.1 percent. | central bank
The ministry on Tuesday announced ^900 new posts. | ministry
The airline reported a loss of ^40 million euros. | airline
The data showed that exports fell ^4 percent. | data
Data from the Varn Port Authority showed a fall of ^4 percent. | Varn Port Authority
Figures released by the Statistics Office on Monday show that ^4 in ten left. | Statistics Office
Labour Office data showed ^12,000 new jobs. | Labour Office
A survey of 600 farmers by the Orchard Union found that ^41 percent had lost trees. | Orchard Union
A survey of 600 farmers published in May found that ^41 percent had lost trees. | survey
The poll, carried out for a newspaper by Delta Research, put the party at ^41 percent. | Delta Research
A poll by Delta Research gave the party ^41 percent. | Delta Research
Analysts put the cost of the pier at ^9 million euros. | Analysts
The flood put losses at ^9 million euros. |
Taxes stay put at ^52 cents. |
Its director, Ana Ruiz, put yearly rents at ^9,000 euros. | Ana Ruiz
Sources close to the deal said it had cost ^9 million euros. | Sources close to the deal
Ruiz pointed out that ^9 million euros had been spent. | Ruiz
The report found that ^9 of 14 wells were dry. | report
Two earlier studies suggested that ^30 percent recover. | studies
The managing director of the Varn port authority, Dr. Ines Okafor, told reporters that it owes ^4 million. | Ines Okafor
In Varn, a 55-year-old welder, Ines Okafor, said fuel cost ^7,000 euros. | Ines Okafor
The harbour board, which built the quay last year – the longest yet – said rents would rise ^5 percent. | harbour board
Data obtained from the Varn Port Authority indicated that ^28 cranes were idle. | Varn Port Authority
Skippers face a rise in berth fees, adding as much as ^247 euros a year. |
In a statement, the foreign ministry said ^14 people were hurt. | foreign ministry
According to Delta Bank, growth will slow to ^1 percent. | Delta Bank
According to a 2019 Delta Bank survey, ^61 percent own a car. | 2019 Delta Bank survey
According to Ines Okafor, the mayor of Varn, ^61 percent own a car. | Ines Okafor
As per the harbour board, ^41 ships docked. | harbour board
Per a 2023 university study, ^41 percent sleep badly. | 2023 university study
With about ^1,800 shops, Lund Foods says it is the country's largest grocer. | Lund Foods
STUDY SAYS ^40 PCT OF SHOPS CLOSED | STUDY
Police: ^Five hurt in Varn fire | police
The bank expects prices to rise ^4 percent. | bank
The maker, Lund Foods, plans to expand in May and expects sales of ^$4 million. | Lund Foods
The IT ministry said ^40 firms had applied. | IT ministry
The WHO said ^40 countries had reported cases. | WHO
Okafor and Brandt said ^41 ships had docked. | Okafor and Brandt
Officials and traders said ^41 ships had docked. | Officials and traders
Wooden boat maker Lund sold 40 boats and said it would build ^60 more. | Lund
“This dam held,” Ines Okafor said, adding that ^60 crews had helped. | Ines Okafor
The dam held, Okafor said on Monday, adding that ^60 crews had helped. | Okafor
"""
NAMES = """
The union's leader, Tomas Brandt, said ^5 pits closed. | Tomas Brandt
Ines Okafor, energy minister since 2011 and a former banker, said ^5 pits closed. | Ines Okafor
Former President Okafor said ^5 pits closed. | Okafor
Gov. Ines Okafor of Ohio said ^5 pits closed. | Ines Okafor
Rep. Ines Okafor, D-Ohio, said ^5 pits closed. | Ines Okafor
Pit Bank CEO Ines Okafor said ^5 pits closed. | Ines Okafor
Director of South Mills Ines Okafor said ^5 pits closed. | Ines Okafor
The Ministry of Mines and Water (MMW) said ^5 pits closed. | Ministry of Mines and Water
Officials of the union said ^5 pits had closed. | Officials of the union
A Brook & Lund spokesperson said ^5 pits closed. | Brook & Lund spokesperson
Moody's said ^5 pits closed. | Moody's
The U.S. Mines Office said ^5 pits closed. | U.S. Mines Office
Lund Mines <LUN> said ^5 pits closed. | Lund Mines
Economists polled by Delta Research had expected ^5 pits to close. | Economists
A 2019 study published in Mines estimated that ^5 pits would close. | 2019 study
Critics of the plan say ^5 pits will close. | Critics of the plan
Okafor noted the firm has ^5 pits. | Okafor
Researchers at Varn University found that ^5 pits leak. | Researchers
The team found that ^5 pits leak. | team
Lund General Corp said ^5 pits closed. | Lund General Corp
General Motors said ^5 pits closed. | General Motors
General Mills said ^5 pits closed. | General Mills
Dollar General said ^5 pits closed. | Dollar General
Admiral Insurance Co said ^5 pits closed. | Admiral Insurance Co
President Co said ^5 pits closed. | President Co
The General Assembly said ^5 pits closed. | General Assembly
The U.S. Justice Department said ^5 pits closed. | U.S. Justice Department
Attorney General Ines Okafor said ^5 pits closed. | Ines Okafor
General Okafor of the Mines Board said ^5 pits closed. | Okafor
Mr St Clair said ^5 pits closed. | St Clair
"""
BEFORE = """
The harbour handled ^41 ships in March, the harbour board said. | harbour board
The harbour handled ^41 ships in March, the harbour board said on Friday. | harbour board
The harbour handled ^41 ships in March, the harbour board said in a statement posted on its website late on Friday. | \
harbour board
The harbour handled ^41 ships, according to the harbour board. | harbour board
The harbour handled ^41 ships, according to data from the harbour board. | harbour board
The harbour handled ^41 ships, according to the board's figures. | board
The harbour handled ^41 ships, according to a yearly review by the Varn Shipping Council. | Varn Shipping Council
The harbour handled ^41 ships, according to previous studies. | previous studies
The harbour handled ^41 ships, according to people familiar with the matter. | people familiar with the matter
The harbour handled ^41 ships, according to harbour master Ines Okafor, who took office in May. | Ines Okafor
The harbour handled ^41 ships, said Ines Okafor, the harbour master. | Ines Okafor
The harbour handled ^41 ships, says Okafor. | Okafor
The harbour handled ^41 ships, Harbour Commissioner Ines Okafor told reporters in Varn. | Ines Okafor
The harbour handled ^41 ships, state media reported. | state media
The harbour handled ^41 ships, state broadcaster Radio Varn reported on Wednesday. | Radio Varn
The harbour handled ^41 ships, board data showed on Friday. | board data
The harbour handled ^41 ships, officials at the site said. | officials
The harbour handled ^41 ships, the paper states. | paper
The harbour handled ^41 ships, a spokeswoman said. | spokeswoman
The harbour handled ^41 ships (according to the harbour board). | harbour board
HARBOUR HANDLES ^41 SHIPS, BOARD SAYS | BOARD
The harbour will handle the ^41 ships expected by shipping agents. | shipping agents
Exports rose ^5 percent, Brandt's deputy Ines Okafor said. | Ines Okafor
Exports rose ^5 percent, Secretary of State Ines Okafor said. | Ines Okafor
Exports rose ^5 percent, Delta Bank's Ines Okafor said. | Ines Okafor
Exports rose ^5 percent, the People for Clean Rivers said. | People for Clean Rivers
"""
BOTH = """
The harbour, the board said on Monday, handled ^41 ships. | board
Demand, according to Ms. Okafor, reached ^41 megawatts. | Okafor
The harbour handled 41 ships, the board said, and turned away ^six. | board
"""
QUOTED = """
"We handled ^41 ships," said Ines Okafor, a board member. | Ines Okafor
“We handled ^41 ships,” the harbour board said. | harbour board
“We handled 41 ships,” she joked. “And ^six rowing boats.” |
“We handled 41 ships,” Okafor said. “And ^six rowing boats.” | Okafor
Okafor said: “We handled ^41 ships.” | Okafor
Asked about the storm, Okafor said, "It sank ^nine boats." | Okafor
The agency quoted Okafor as saying ^41 ships had docked. | Okafor
Okafor was quoted by the agency as saying ^41 ships had docked. | Okafor
Okafor praised the crews, adding that ^41 ships had docked. | Okafor
"""
SEVERAL = """
Exports rose ^5 percent, the ministry said, while Delta Bank put the rise at 4 percent. | ministry
The ministry said exports rose ^5 percent, but Delta Bank said they rose 4 percent. | ministry
The ministry said exports rose 5 percent, but Delta Bank said they rose ^4 percent. | Delta Bank
Exports rose 5 percent, the ministry said; imports fell ^3 percent, according to Delta Bank. | Delta Bank
The ministry said Delta Bank expects growth of ^4 percent. | ministry
"""
NOBODY = """
They worked for ^9 days, one of them, told the newspaper. |
The harbour handled ^41 ships in March. |
VARN: The harbour handled ^41 ships in March. |
Okafor, who runs the port with ^41 ships, said nothing was wrong. |
The board, which owns ^12 cranes, said it would sell one. |
"We had a good year," said Okafor, who has ^12 cranes. |
The firm added ^300 jobs in May. |
It was announced that ^300 jobs would go. |
No injuries were reported at the ^300 homes. |
An estimated ^300 people came. |
The company's reported earnings of ^300 million beat forecasts. |
The ^50 United States senators stayed away. |
All went according to plan for the ^50 crews. |
The ship carries ^50 cars per deck. |
Shares fell, per cent for cent, by ^50 points. |
The board declined to say whether ^50 jobs would go. |
He declined to say how the ^50 crews were paid. |
Prices rose more than expected by ^5 percent. |
Work is expected by May to cost ^5 million euros. |
The reports and notes fill ^12 boxes. |
Shares show a gain of ^12 percent. |
The workers' pay rose by ^5 percent. |
The table records a depth of ^12 metres. |
"""


def rows(*tables: str) -> list[tuple[str, str]]:
    lines = [line for table in tables for line in table.strip().splitlines()]
    return [(sentence.strip(), name.strip()) for sentence, name in (line.rsplit("|", 1) for line in lines)]


@pytest.mark.parametrize(("marked", "name"), rows(AFTER, NAMES, BEFORE, BOTH, QUOTED, SEVERAL, NOBODY))
def test_who_says_so(marked: str, name: str) -> None:
    assert attribution(marked) == name


OTHERS = "the bank he it Ana Ruiz, of to by that , “ ” \" ( ) - 5 percent and who as <X.Y> ’s '"
WORDS = st.sampled_from([*sorted(TRIGGERS)[::7], *OTHERS.split()])


@given(st.lists(st.tuples(st.lists(WORDS, max_size=12).map(" ".join) | st.text(), st.booleans())))
def test_any_text_has_speakers_inside_its_sentences(sentences: list[tuple[str, bool]]) -> None:
    speakers = Speakers()
    for sentence, new_paragraph in sentences:
        end = 0
        for speaker in speakers.of(sentence, new_paragraph):
            assert speaker.name and end <= speaker.start < speaker.end <= len(sentence)
            end = speaker.end


def test_the_lists_of_words_say_nothing_twice_and_know_their_forms() -> None:
    lists = {(table, key): text.split() for table, entries in LEXICON.items() for key, text in entries.items()}
    assert [place for place, words in lists.items() if len(set(words)) < len(words)] == []
    forms = {form for key in ("open", "clause", "quote", "object", "evidence") for form in lists["verbs", key]}
    assert forms.issuperset(lists["verbs", "base"])
    assert forms.issuperset(lists["verbs", "nouns"])
