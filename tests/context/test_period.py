"""Periods: the time expressions of a sentence, which figure they hold for, and what is carried on."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figures.context.carried import Carried
from figures.context.period import find_periods, inherited, period_of, resolve
from figures.context.timewords import expanded, lexicon, lowered

FOUND = [
    ("Sales doubled in January 2026.", ["January 2026"]),
    ("In Jan. 2019 and on Feb. 3 nobody came.", ["Jan. 2019", "Feb. 3"]),
    ("The levy was raised on July 20, 2025, and on 3 March.", ["July 20, 2025", "3 March"]),
    ("It ran 2025-07-20 to 07/21/2025.", ["2025-07-20", "07/21/2025"]),
    ("The fair (April 11-20) drew crowds.", ["April 11-20"]),
    ("Output fell in July-January.", ["July-January"]),
    ("Rents rose from January to March.", ["from January to March"]),
    ("Rents rose between January and March this year.", ["between January and March this year"]),
    ("It snowed in October, November and December last year.", ["October, November and December last year"]),
    ("Profit in the first quarter of 2019 beat that of Q2 2018.", ["first quarter of 2019", "Q2 2018"]),
    ("The 2Q19 note follows H1 2020 and a second-quarter loss.", ["2Q19", "H1 2020", "second-quarter"]),
    ("The first half was slow.", ["first half"]),
    ("Shares had risen by 0940 GMT and at 10:15 GMT.", ["by 0940 GMT", "10:15 GMT"]),
    ("In FY 2025-26, FY26 and fiscal 2019 it lost money.", ["FY 2025-26", "FY26", "fiscal 2019"]),
    ("In the fiscal year ending June 2026 it may gain.", ["fiscal year ending June 2026"]),
    (
        "In the first seven months of the fiscal year ending June 2026 it gained.",
        ["first seven months of the fiscal year ending June 2026"],
    ),
    ("For the nine months ended September 30 sales fell.", ["nine months ended September 30"]),
    ("In the year to March 31, 2025 and the week ending July 4.", ["year to March 31, 2025", "week ending July 4"]),
    ("Over the past four months and the past three years.", ["past four months", "past three years"]),
    ("Over the past year prices rose.", ["past year"]),
    ("Since 2019, since last May and since the start of the year.", ["Since 2019", "since last May"]),
    ("By 2030 or by the end of the year, until May 11.", ["By 2030", "by the end of the year", "until May 11"]),
    ("From 2012 to 2017, and between 2018 and 2020.", ["From 2012 to 2017", "between 2018 and 2020"]),
    ("In the late 1980s, the 1990s and mid-2019.", ["late 1980s", "1990s", "mid-2019"]),
    ("In 1984-85 and 1986/87 the rains failed.", ["1984-85", "1986/87"]),
    ("In the summer of 2022 and last winter.", ["summer of 2022", "last winter"]),
    ("Talks on Friday, on Monday night, late on Tuesday.", ["Friday", "Monday night", "late on Tuesday"]),
    ("At 6:25 p.m. on Saturday and at 4am.", ["6:25 p.m. on Saturday", "4am"]),
    ("It sells 40 a day, annually; per year, monthly.", ["a day", "annually", "per year", "monthly"]),
    ("“Ten years ago it was less,” he said.", ["Ten years ago"]),
    ("Two years later, or a few days ago, it took 9 days.", ["Two years later", "few days ago"]),
    ("It grew a year earlier, a week ago and the year before.", ["a year earlier", "a week ago", "year before"]),
    ("So far this year; the year to date; earlier this month.", ["So far this year", "year to date"]),
    ("In the same 1986 period and the same period last year.", ["same 1986 period", "same period last year"]),
    ("In the corresponding period last year.", ["corresponding period last year"]),
    ("Today, yesterday, overnight and over the weekend.", ["Today", "yesterday", "overnight", "weekend"]),
    ("Over the Easter weekend and during the trial phase.", ["Easter weekend", "trial phase"]),
    (
        "In the March quarter of 2019, between Friday and Sunday.",
        ["March quarter of 2019", "between Friday and Sunday"],
    ),
    ("At 18:30 on Monday, last quarter, by the end of the quarter.", ["18:30 on Monday", "last quarter"]),
    (
        "By the end of the quarter; in the quarter ended June 30.",
        ["By the end of the quarter", "quarter ended June 30"],
    ),
    ("Year-to-date gains will be gone by year-end.", ["Year-to-date", "by year-end"]),
    ("For the full year 2015, 4% per annum, to date.", ["full year 2015", "per annum", "to date"]),
    ("The peak year, 2006, and the next (2009).", ["2006", "2009"]),
    # not times
    ("May said it may march in 1,987 steps.", []),
    ("A year-on-year rise for the 12-year-old, after a two-day visit.", []),
    ("Some 2000 people came 2.5 years ahead of the five-year plan.", []),
    ("It took a year and two months, in recent months.", []),
    ("A year earlier than planned, on Black Friday.", []),
    ("The second 1,500-metre race of his life.", []),
    ("", []),
]


@pytest.mark.parametrize(("sentence", "words"), FOUND)
def test_time_expressions_are_found(sentence: str, words: list[str]) -> None:
    found = [phrase.words for phrase in find_periods(sentence)]
    assert found[: len(words)] == words
    assert words or not found


def test_every_line_of_the_lexicon_is_used() -> None:
    found = [lowered(phrase.words) for sentence, _ in FOUND for phrase in find_periods(sentence)]
    lines = [line for lines in lexicon()["phrases"].values() for line in lines]
    assert [line for line in lines if not any(re.fullmatch(expanded(line), words) for words in found)] == []


SURFACES = {
    "month": "{} 2019",
    "mon": "{}. 2019",
    "weekday": "last {}",
    "unit": "last {}",
    "units": "past two {}",
    "season": "last {}",
    "daypart": "this {}",
    "term": "last {}",
    "some": "past {} years",
    "ordinal": "{} quarter",
    "near": "{} month",
    "same": "{} period",
    "bound": "{} 2019",
    "compared": "a year {}",
    "ending": "last nine months {} June",
    "edge": "{} of 2019",
    "vague": "{} 2019",
    "kind": "{} year 2019",
    "holiday": "last {}",
    "numbers": "past {} years",
}


@pytest.mark.parametrize(
    "words",
    [
        template.format(word.title() if name in ("month", "mon") else word)
        for name, template in SURFACES.items()
        for word in (lexicon()["words"] | {"numbers": lexicon()["numbers"]})[name]
    ],
)
def test_every_word_of_the_lexicon_is_found(words: str) -> None:
    assert [phrase.words for phrase in find_periods(f"It was seen in {words}.")] == [words]


D = dt.date
NEWS = D(2026, 2, 17)  # a Tuesday
HELD = [
    # sentence with the figure in brackets, its role, the words, and the days for a text of NEWS
    ("In 2017, Oslo had [6] lifts and in 2018, Bergen had 9.", "level", "2017", D(2017, 1, 1), D(2017, 12, 31)),
    ("In 2017, Oslo had 6 lifts and in 2018, Bergen had [9].", "level", "2018", D(2018, 1, 1), D(2018, 12, 31)),
    ("Rents rose [5%] in 2017 and in 2018, the bank said.", "change", "2017", D(2017, 1, 1), D(2017, 12, 31)),
    ("Exports reached [$374 million] in January 2026.", "level", "January 2026", D(2026, 1, 1), D(2026, 1, 31)),
    ("Exports rose [19%] to $3bn in 2024, the bank said on Friday.", "change", "2024", D(2024, 1, 1), D(2024, 12, 31)),
    ("In March, sales were $5m, up [4%] from $4.8m a year ago.", "change", "March", None, None),
    ("In May, sales were $5m, up 4% from [$4.8m] a year ago.", "previous", "a year ago", None, None),
    ("The club was [£210,000] in debt two years ago.", "level", "two years ago", None, None),
    ("Tickets, priced at [£145], go on sale on Monday.", "level", "", None, None),
    ("A. Eyre, a £15,000 buy from Hull in May, scored after [six minutes].", "level", "", None, None),
    ("The probe, launched in 2020, has flown [2 billion km].", "level", "", None, None),
    ("Three have been shut since 2019, and [six posts] are vacant.", "level", "", None, None),
    ("The crowd was almost [3,000] up on last year's final.", "change", "", None, None),
    ("The list reached [41 names], the longest since records began in 2007.", "level", "", None, None),
    ("Elms, [90%] of which are old, may shrink by half by 2050.", "share", "", None, None),
    ("In a filing with the state late Friday, it put the cost at [$3m].", "level", "", None, None),
    ("Rates fell from [30%] in 2015 to 22% in 2020.", "previous", "2015", D(2015, 1, 1), D(2015, 12, 31)),
    ("Rates fell from 30% in 2015 to [22%] in 2020.", "level", "2020", D(2020, 1, 1), D(2020, 12, 31)),
    ("It was 3% in May, 4% in June and [5%] in July 2025.", "level", "July 2025", D(2025, 7, 1), D(2025, 7, 31)),
    (
        "Wool rose this year from 4 tonnes in 1986, when a strike cut it by [3 tonnes].",
        "change",
        "1986",
        D(1986, 1, 1),
        D(1986, 12, 31),
    ),
    ("They pay $9, up from [$6] before April 2024.", "previous", "before April 2024", None, None),
    ("It will spend [$27m] on a shaft, of which $9m is due in 1987.", "forecast", "", None, None),
    ("In a disclosure to the exchange on Wednesday, it said revenues rose [28%].", "change", "", None, None),
    ("The fleet will grow to [58 ships] from 30 by 2031.", "target", "by 2031", D(2031, 1, 1), D(2031, 12, 31)),
    ("The fleet will grow to 58 ships from [30] by 2031.", "previous", "", None, None),
    ("Emissions must fall [55%] from 1990 levels by 2030.", "target", "by 2030", D(2030, 1, 1), D(2030, 12, 31)),
    ("Over the past year agents seized [9 tons], arresting 4 men.", "level", "past year", D(2025, 2, 18), NEWS),
    ("Over the past year agents seized 9 tons, arresting [4 men].", "level", "past year", D(2025, 2, 18), NEWS),
    ("It earns [$3 million] annually and employs 90 people.", "level", "annually", None, None),
    ("It earns $3 million annually and employs [90 people].", "level", "", None, None),
    ("It began a [two-day] visit on Saturday.", "level", "", None, None),
    (
        "Customs found [40 kilos] on Sunday, officials said on Monday.",
        "level",
        "Sunday",
        D(2026, 2, 15),
        D(2026, 2, 15),
    ),
    ("The bank said on Monday that it had lost [$2m].", "level", "", None, None),
    ("On Monday, the mayor said [40 homes] had burned.", "level", "", None, None),
    ("The firm, founded in 1953, has [4,000 workers].", "level", "", None, None),
    ("It has [12 mines], the most since 1998.", "level", "", None, None),
    (
        "The forests, which shrank [a tenth] by 2016, hold 20% of it.",
        "change",
        "by 2016",
        D(2016, 1, 1),
        D(2016, 12, 31),
    ),
    ("The woods, which shrank a tenth in 2016, hold [20%] of it.", "share", "", None, None),
    ("Tea fell to [half] its 1984 levels.", "level", "", None, None),
    ("It spent a tenth of the national 1987 budget of [7 crowns].", "level", "1987", D(1987, 1, 1), D(1987, 12, 31)),
    ("A [20-mile] line opened in June 2025.", "level", "", None, None),
    ("It now has [40 cars].", "level", "now", NEWS, NEWS),
    ("The plant, now one of the oldest, makes [40 cars].", "level", "", None, None),
    ("It plans a tax of [5%], as pledged last year.", "target", "", None, None),
    ("Some [1,200 guards] will strike from Monday.", "level", "Monday", D(2026, 2, 16), D(2026, 2, 16)),
    ("In 2024 the club won [12] games; in 2025 it lost 9.", "level", "2024", D(2024, 1, 1), D(2024, 12, 31)),
    ("In 2024 the club won 12 games; in 2025 it lost [9].", "level", "2025", D(2025, 1, 1), D(2025, 12, 31)),
    ("It missed its plan of [50] and said it would build 90 in 2027.", "level", "", None, None),
    ("No time is named for [9 games].", "level", "", None, None),
    ("It sees 2026 revenue of [$5m].", "forecast", "2026", D(2026, 1, 1), D(2026, 12, 31)),
    ("It needs [51], so tomorrow it asks.", "level", "", None, None),
    ("It rose to a high of [9], before settling to 8 on Monday.", "level", "", None, None),
    ("Vasland, a land of [2.4 million], asked to join the league in 2022.", "level", "", None, None),
    ("It had sales of $5m, a rise of [5%], in 2024.", "change", "2024", D(2024, 1, 1), D(2024, 12, 31)),
    ("They held 74 in 2024, and prosecutors said they had traced [$39m].", "level", "", None, None),
    ("The crown, one of the firmest this year, traded at [129].", "level", "", None, None),
    ("The deficit for 2025 was revised up from [$8m] to $9m.", "previous", "2025", D(2025, 1, 1), D(2025, 12, 31)),
    ("The firm, with [14 shops], now sells cars.", "level", "", None, None),
]


@pytest.mark.parametrize(("marked", "role", "words", "start", "end"), HELD)
def test_the_right_expression_holds(marked: str, role: str, words: str, start: D | None, end: D | None) -> None:
    sentence = marked.replace("[", "").replace("]", "")
    begin, stop = marked.index("["), marked.index("]") - 1
    found = period_of(begin, stop, find_periods(sentence), sentence, role)
    assert (found.words if found else "") == words
    if found:
        assert resolve(words, NEWS) == ((start, end) if start else None)


def test_figures_between_count() -> None:
    sentence = "Prices grew by 4% in May, before slowing to 2% in June."
    phrases, figures = find_periods(sentence), [(15, 17), (45, 47)]
    assert [p.words for a, b in figures if (p := period_of(a, b, phrases, sentence, "level", "", figures))] == [
        "May",
        "June",
    ]


CARRIED = [
    # sentence before, sentence, role and direction of its first figure, the words taken over
    ("Rents rose in October, after a fall in June.", "Its profit rose 5 percent.", "change", "up", "October"),
    ("Rents rose to 9 in October from 8 in June.", "Its profit rose 5 percent.", "change", "up", "October"),
    ("Rents were lower than in June.", "Its profit rose 5 percent.", "change", "up", "June"),
    ("The mill made 9 tons in 2024.", "The kiln made 5, up from 4 the year before.", "level", "up", "2024"),
    ("In its latest period, June 1-10, it shut.", "It sold 5 cars in the period.", "level", "", "June 1-10"),
    ("It reported its figures for 2015.", "Its profit rose 5 percent.", "change", "up", "2015"),
    ("It reported its figures for 2015.", "It has 5 shops.", "level", "", ""),
    ("It reported its figures for 2015.", "Some 5 shops closed.", "level", "", ""),
    ("It reported its figures on Monday.", "Its profit rose 5 percent.", "change", "up", ""),
    ("It reported its figures for 2015.", "In 2016 it lost 5 pounds.", "level", "", "2016"),
    ("It has a shop.", "It sold 5 cars in the period.", "level", "", "period"),
    ("It has a shop.", "It sold 5 cars.", "level", "", ""),
    ("It hopes to close by 2040.", "Its profit rose 5 percent.", "change", "up", ""),
    ("It spoke of 2015.", "Its profit will rise 5 percent.", "forecast", "up", ""),
]


@pytest.mark.parametrize(("before", "sentence", "role", "direction", "words"), CARRIED)
def test_a_period_is_carried_on(before: str, sentence: str, role: str, direction: str, words: str) -> None:
    phrases = find_periods(sentence)
    place = sentence.index("5")
    own = period_of(place, place + 1, phrases, sentence, role)
    carried = Carried()
    carried.add(find_periods(before))
    assert inherited(own, phrases, sentence, role, direction, carried) == words


def test_a_sentence_without_a_time_passes_on_what_it_took_over() -> None:
    carried = Carried()
    for sentence, words in [("In 2015 it rose.", "2015"), ("Its profit rose.", "2015"), ("In 2016 it fell.", "2016")]:
        carried.add(find_periods(sentence))
        assert carried() == words


@given(
    st.text()
    | st.lists(st.sampled_from([phrase for _, words in FOUND for phrase in words] + [", ", "5 ", "İ"])).map(" ".join)
)
def test_any_text_has_its_expressions_in_order(sentence: str) -> None:
    last = 0
    for phrase in find_periods(sentence):
        assert last <= phrase.start < phrase.end <= len(sentence)
        assert phrase.words == " ".join(sentence[phrase.start : phrase.end].split())
        last = phrase.end


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60), st.sampled_from(["level", "previous", "target"]))
def test_any_place_of_any_text_has_a_period_or_none(text: str, start: int, end: int, role: str) -> None:
    sentence = f"In 2019, {text} a year earlier, {text} by May 2020"
    phrases = find_periods(sentence)
    assert period_of(start, end, phrases, sentence, role, "", [(start, end)]) in [None, *phrases]


def test_a_time_that_is_only_compared_with_is_not_carried_on() -> None:
    carried = Carried()
    for sentence in ("Rents fell in June.", "The rate slowed to 2 percent, from 3 percent in May."):
        carried.add(find_periods(sentence))
    assert carried() == "June"


def test_the_time_of_an_other_level_is_never_carried_on() -> None:
    carried = Carried()
    carried.add(find_periods("The rate slowed to 2 percent, from 3 percent in May."))
    assert carried() == ""


def test_an_age_beside_its_name_has_no_time() -> None:
    text = "Ruiz, 47, has governed since 2021."
    assert period_of(6, 8, find_periods(text), text, kind="age") is None
