"""Made-up news for measuring: the same for the same seed, dense or sparse in numbers.

Dense is like a financial newswire, with 8 or 9 numerals in a thousand characters, sparse like general news, with 2.
"""

from __future__ import annotations

import random

from figures.documents import Document

STATED = """
Exports of {goods} rose {percent} percent to ${money} billion in the first quarter, up from ${money} billion a year ago.
The ministry put output at {count} tons, against {count} tons in {year}.
Police in {place} said {small} people were injured and {small} vehicles damaged on {day} March.
Shares of {company} fell {percent}% to €{money}, their lowest in {small} months.
About {count} households lost power after winds of {small} km/h reached the coast.
The company plans to spend between {small} and {large} million euros on {small} new plants by {year}.
Unemployment eased to {percent} percent from {percent} percent, or {count} fewer people out of work.
Farmers harvested {money} million tonnes of {goods}, nearly {percent} percent more than a year earlier.
The loan of Rs {large} crore runs for {small} years at {percent} per cent a year.
{place} won 3-{small}, its {small}th victory in {large} matches since {year}.
A barrel of crude cost ${money}, {small} cents less than the day before.
The road, {large} kilometres long, will cost £{money}m and open in {small} months.
One in {small} students, some {count} in all, borrowed more than ${count} a year.
The temperature in {place} reached {small} degrees Celsius, with {large} millimetres of rain in two days.
""".strip().splitlines()
PLAIN = """
The minister declined to comment on the talks, which are expected to go on through the summer.
Residents of {place} said the decision had come too late to save the season.
Analysts at {company} called the outlook uncertain and pointed to weak demand abroad.
The union said its members would return to work once the agreement was signed.
Officials in {place} have promised an inquiry into how the warning was missed.
"We did not see this coming," a spokesman for {company} told reporters outside the court.
The market for {goods} has been quiet since the spring, traders said.
""".strip().splitlines()
GOODS = ("rice", "copper", "natural rubber", "garments", "steel", "palm oil", "fresh fruit", "machinery")
PLACES = ("Valparaiso", "Northfield", "Kisumu", "the province", "Lower Saxony", "the capital", "Penang")
COMPANIES = ("Harbour Steel", "Meridian Foods", "Oslo Shipping", "Kappa Mining", "Delta Textiles")


def sentence(chance: random.Random, dense: bool) -> str:
    """One sentence, filled in; of dense text one in four holds numbers, of sparse one in twenty."""
    template = chance.choice(STATED if chance.random() < (0.25 if dense else 0.05) else PLAIN)
    while "{" in template:
        start = template.index("{")
        end = template.index("}")
        template = template[:start] + _filling(template[start + 1 : end], chance) + template[end + 1 :]
    return template


def _filling(name: str, chance: random.Random) -> str:
    words = {"goods": GOODS, "place": PLACES, "company": COMPANIES}
    if name in words:
        return chance.choice(words[name])
    return {
        "percent": lambda: f"{chance.uniform(0.1, 60):.1f}",
        "money": lambda: f"{chance.uniform(1, 90):.2f}",
        "count": lambda: f"{chance.randint(1_000, 900_000):,}",
        "small": lambda: str(chance.randint(4, 48)),
        "large": lambda: str(chance.randint(100, 900)),
        "year": lambda: str(chance.randint(1990, 2025)),
        "day": lambda: str(chance.randint(1, 28)),
    }[name]()


def text(size: int, *, dense: bool = True, seed: int = 0) -> str:
    """A text of at least ``size`` characters, in paragraphs of four sentences."""
    chance = random.Random(seed)
    paragraphs: list[str] = []
    length = 0
    while length < size:
        paragraphs.append(" ".join(sentence(chance, dense) for _ in range(4)))
        length += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs)


def documents(total: int, *, dense: bool = True, each: int = 3_000) -> list[Document]:
    """Documents of about ``each`` characters that make ``total`` characters together."""
    return [
        Document(f"{number}", text(each, dense=dense, seed=number), published="2025-11-20")
        for number in range(max(1, total // each))
    ]
