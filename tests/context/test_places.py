"""Where a text is at home, and how its ambiguous units are read there."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figures.context.hints import hints
from figures.context.places import home_of
from figures.context.relate import relate
from figures.documents import Document
from figures.lexicon import load
from figures.numerals import number


def units(text: str, year: int | None = None) -> list[str]:
    """Every unit of a text that is no percentage, with its other readings after it."""
    published = dt.date(year, 6, 1) if year else None
    claims, _ = relate(Document(id="a", text=text, published=published), load())
    found = (f"{claim.unit} {claim.alternatives.replace(' | ', ' ')}".strip() for claim in claims)
    return [unit for unit in found if unit != "percent"]


DOLLARS = {
    "The bakery made $3 million last year.": ["USD"],
    "SYDNEY (Wire) - The bakery made $3 million last year.": ["AUD USD"],
    "TORONTO, May 2 - The grocer's sales rose to $3 million.": ["CAD USD"],
    "Bridge closed\n\nVANCOUVER — Repairs will cost $9 million.": ["CAD USD"],
    "BATON ROUGE, La. (Wire) - Repairs will cost $9 million.": ["USD"],
    "A lawyer from Canada won $9 million.": ["USD CAD"],
    "Canadian growers get help. Ottawa will pay Canadian farms $9 million.": ["CAD USD"],
    "SYDNEY - The miner bid A$5 million, or $3.3 million.": ["AUD", "USD"],
    "SYDNEY - The miner bid US$5 million, or $7.6 million.": ["USD", "AUD"],
    "The Ottawa grocer owes US$5 million and $2 million in rent in Ontario.": ["USD", "CAD"],
    "The shop owes US$5 million and $2 million in rent.": ["USD", "USD CAD AUD NZD HKD"],
    "SINGAPORE - The tower will cost $40 million.": ["SGD USD"],
    "Tower in Singapore. The Singapore tower will cost the Americans $40 million.": ["USD"],
    "MONROVIA, Liberia - The port will cost $40 million.": ["USD"],
    "MEXICO CITY - The port will cost $40 million.": ["USD"],
    "All figures are in Canadian dollars. Rent rose to $4,000.": ["CAD"],
    "A widow in Nassau County lost $4,000.": ["USD"],
    "MELBOURNE - Milk rose by 15 cents a litre.": ["AUD/liter USD/liter"],
    "DUBLIN - Milk rose by 15 cents.": ["EUR USD"],
    "Milk rose by 15 cents.": ["USD"],
    "WELLINGTON - Petrol is at $3 a litre.": ["NZD/liter USD/liter"],
}


@pytest.mark.parametrize("text", DOLLARS)
def test_dollars_are_the_worlds_unless_the_text_is_at_home_elsewhere(text: str) -> None:
    assert units(text) == DOLLARS[text]


NAMES = {
    "He pays 500 rupees a week.": ["INR/week PKR/week LKR/week NPR/week MUR/week"],
    "COLOMBO - Rice now costs 220 rupees.": ["LKR"],
    "Pakistan put tax on it. Sugar in Lahore costs Rs 150.": ["PKR"],
    "KARACHI - Sugar costs 150 rupees here. Across the border in India it costs 45 rupees.": ["PKR", "PKR INR"],
    "The Philippines set aside 40 billion pesos.": ["PHP"],
    "Chile set aside 40 billion pesos, Colombia 9 billion pesos.": ["CLP COP", "COP CLP"],
    "Amman set the fee at 30 dinars.": ["JOD"],
    "Oslo set the fee at 300 crowns.": ["NOK"],
    "PRAGUE - The fee is 300 crowns.": ["CZK"],
    "NAIROBI - The fee is 300 shillings.": ["KES"],
    "KAMPALA - The fee is 300 shillings.": ["UGX"],
    "Tokyo will lend ¥4 billion.": ["JPY"],
    "Beijing will lend ¥4 billion.": ["CNY"],
    "It will lend ¥4 billion.": ["JPY CNY"],
    "The factory in Seoul cost 4 billion won.": ["KRW"],
}


@pytest.mark.parametrize("text", NAMES)
def test_names_shared_by_currencies_follow_the_place(text: str) -> None:
    assert units(text) == NAMES[text]


@pytest.mark.parametrize(
    ("text", "year", "unit"),
    [
        ("PARIS - The fee is 300 francs.", 1994, "FRF"),
        ("GENEVA - The fee is 300 francs.", 1994, "CHF"),
        ("MEXICO CITY - The fee is 300 pesos.", 1987, "MXP"),
        ("MEXICO CITY - The fee is 300 pesos.", 2014, "MXN"),
        ("The fee is 300 Turkish lira.", 2014, "TRY"),
        ("The fee is 300 Turkish lira.", 1998, "TRL"),
    ],
)
def test_replaced_currencies_follow_the_year(text: str, year: int, unit: str) -> None:
    assert units(text, year) == [unit]


POUNDS = {
    "The crate weighs 40 pounds.": ["pound"],
    "Forty pounds.": ["pound GBP"],
    "Add 2 pounds of butter.": ["pound"],
    "The club owed 4 million pounds.": ["GBP pound"],
    "The club spent 4 million pounds.": ["GBP"],
    "Farmers grew 4 million pounds of cherries.": ["pound GBP"],
    "The council owes £9,000. A driver was fined 60 pounds.": ["GBP", "GBP pound"],
    "The boxer paid £9,000 to lose weight, down to 150 pounds.": ["GBP", "pound GBP"],
    "CAIRO - A driver was fined 600 pounds.": ["EGP pound"],
    "CAIRO - The canal earned 6 billion pounds.": ["EGP"],
    "Police Seize 475 Pounds Of Marble": ["pound"],
}


@pytest.mark.parametrize("text", POUNDS)
def test_pounds_are_money_where_the_text_pays_with_them(text: str) -> None:
    assert units(text) == POUNDS[text]


MEASURES = {
    "DENVER - Temperatures fell to 12 degrees overnight.": ["degree_Fahrenheit"],
    "LEEDS, England - Temperatures fell to 2 degrees overnight.": ["degree_Celsius"],
    "Temperatures fell to 12 degrees overnight.": ["degree degree_Celsius degree_Fahrenheit"],
    "It was 3°C at noon and 12 degrees later.": ["degree_Celsius", "degree_Celsius"],
    "The mast can be turned by 90 degrees.": ["degree"],
    "The mill used 300 tons of sand.": ["metric_ton ton long_ton"],
    "The tank holds 20 gallons.": ["gallon imperial_gallon"],
    "OHIO - The tank holds 20 gallons.": ["gallon"],
    "LONDON - The tank holds 20 gallons.": ["imperial_gallon"],
    "The village is 12 miles away.": ["mile"],
    "The ship sank 12 miles off the coast.": ["mile nautical_mile"],
    "Gold rose to $1,900 an ounce.": ["USD/ounce"],
    "They found 30 ounces of gold.": ["ounce troy_ounce"],
    "Chop 3 ounces of parsley.": ["ounce"],
}


@pytest.mark.parametrize("text", MEASURES)
def test_measures_of_one_name(text: str) -> None:
    assert units(text) == MEASURES[text]


def test_what_stays_open_is_short() -> None:
    claims, _ = relate(Document(id="a", text="It cost 30 francs, 30 dinars, 30 pesos and Rs 30."), load())
    assert [len(claim.alternatives.split(" | ")) for claim in claims] == [4, 4, 4, 4]


def test_elided_units_follow_the_settled_one() -> None:
    assert units("LAHORE - Rent rose to 900 rupees, up from 850 a year before.")[:2] == ["PKR", "PKR"]


@pytest.mark.parametrize(
    ("text", "dateline", "counts"),
    [
        ("NEW DELHI, March 3 (Wire) -- It rained.", "new delhi", {"new delhi": 1}),
        ("Rain at last\nBy A Writer\n\nSydney (AFW) – It rained.", "sydney", {"sydney": 1}),
        ("Sydney-based firms grew.", "", {"sydney": 1}),
        ("Firms in New Mexico and the U.S. grew; Canada's did not.", "", {"new mexico": 1, "u.s.": 1, "canada": 1}),
        ("Write to Us. Turkeys gobble, a turkey too.", "", {}),
    ],
)
def test_places(text: str, dateline: str, counts: dict[str, int]) -> None:
    home = home_of(text, None, load())
    assert (home.dateline, dict(home.counts)) == (dateline, counts)


def test_the_year_is_that_of_publication_or_the_latest_named() -> None:
    assert home_of("It rose in 1994 and 1996, to 2,010.", None, load()).year == 1996
    assert home_of("It rose in 1994.", dt.date(2003, 1, 1), load()).year == 2003
    assert home_of("It rose to $2014 and 2010%.", None, load()).year is None


def test_every_hint_names_a_reading() -> None:
    tables = hints()
    lexicon = load()
    names = {name for table in (tables.plausible, tables.unlikely, tables.certain) for name in table}
    unknown = {name for name in names if lexicon.unit(name) is None}
    assert {name for name in unknown if number(f"3 {name.removeprefix('long_')}") is None} == set()
    for code, world in tables.world.items():
        assert {code, *world.often, *world.home} <= lexicon.currencies.keys()


@given(st.text(alphabet="AaCSUs$.,- \n12é€'’", max_size=60), st.sampled_from(["$5", "5 pounds", "5 degrees", "Rs 5"]))
def test_no_text_fails(text: str, figure: str) -> None:
    claims, _ = relate(Document(id="a", text=f"{text} {figure} {text}"), load())
    assert all(claim.alternatives.count("|") < 4 for claim in claims)


def test_an_article_of_several_has_its_own_home() -> None:
    text = "OSLO - It rained.\n\nPRAGUE - It snowed in 1998."
    assert home_of(text, None, load(), 0, 18).dateline == "oslo"
    second = home_of(text, None, load(), 18)
    assert (second.dateline, list(second.counts), second.year) == ("prague", ["prague"], 1998)
