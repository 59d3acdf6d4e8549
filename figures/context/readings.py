"""Readings: which of its meanings an ambiguous unit has in a document, and which others stay plausible.

A text settles most of them: a dateline, a country or demonym near by, the year, a second sign beside the first.  What
it does not settle keeps its likeliest reading and at most four others.
"""

from __future__ import annotations

import re

from figures.atoms import Atoms
from figures.context.cases import Case, Names, Votes
from figures.context.hints import World, about, fitting, hints
from figures.context.places import Home
from figures.kinds import CONTINUED, KINDS
from figures.lexicon import Lexicon
from figures.mentions import Mention
from figures.quantities import Quantity

_UNITS = frozenset(KINDS[kind] for kind in ("currency", "currency_word", "subunit", "unit", "percent", "time", "metre"))
_SUBUNIT = KINDS["subunit"]
_MOST = 4  # other readings kept
_WORLD = 2.0  # votes that the reading of the whole world has by itself
_OWN_SIGN = re.compile(r"[A-Z](?<![A-Za-z$].)[A-Za-z]{0,2}\$(?= ?\d)")
_SCALE = re.compile(r"\b(?:Celsius|Centigrade|Fahrenheit)\b|(?<=°)[CF]\b|(?<=° )[CF]\b")
_STERLING = re.compile(r"£|\b(?:pence|sterling|quid)\b")


def settled(mentions: list[Mention], atoms: Atoms, start: int, home: Home, lexicon: Lexicon) -> list[Mention]:
    """The mentions of a sentence, which begins at ``start``, with every ambiguous unit as the document settles it."""
    result = list(mentions)
    parts = _SUBUNIT in atoms.codes
    for number, mention in enumerate(mentions):
        quantity = mention.quantity
        if quantity.alternatives or (parts and quantity.unit and _SUBUNIT in atoms.codes[mention.first : mention.last]):
            settling = settle(quantity, _unit_words(atoms, mention), home, lexicon, start + mention.start)
            result[number] = mention.worth(settling)
    return result


def _unit_words(atoms: Atoms, mention: Mention) -> str:
    """The unit as written: its first atom in the mention, "" where it is left out."""
    for place in range(mention.first, mention.last):
        if atoms.codes[place] in _UNITS:
            end = place + 1
            while end < mention.last and atoms.codes[end] == CONTINUED:
                end += 1
            return " ".join("".join(atoms.tokens[place:end]).split())
    return ""


def settle(quantity: Quantity, surface: str, home: Home, lexicon: Lexicon, at: int = 0) -> Quantity:
    """The quantity with its unit as the text at home there reads it, and the other plausible readings, best first.

    ``surface`` is the unit as written, ``at`` the offset of the figure in the text.  Of a quotient the part above is
    settled.  The other readings are at most four, and none where the text settles the unit.

    >>> from figures.context.places import home_of
    >>> from figures.lexicon import load
    >>> rupees = Quantity("money", None, None, "INR", ("PKR", "LKR", "NPR", "MUR", "SCR", "MVP"), None, "")
    >>> home = home_of("KARACHI - Sugar now costs 140 rupees.", None, load())
    >>> here = settle(rupees, "rupees", home, load(), 26)
    >>> here.unit, here.alternatives
    ('PKR', ())
    >>> anywhere = settle(rupees, "rupees", home_of("Sugar now costs 140 rupees.", None, load()), load(), 16)
    >>> anywhere.unit, anywhere.alternatives
    ('INR', ('PKR', 'LKR', 'NPR', 'MUR'))
    """
    question = (surface, quantity.kind, quantity.unit, quantity.alternatives)
    meaning = home.settled.get(question)
    if meaning is None:
        whole = "/" in "".join(quantity.alternatives)
        unit, slash, below = (quantity.unit, "", "") if whole else quantity.unit.partition("/")
        case = Case((unit, *quantity.alternatives), surface, at, home, lexicon)
        names = _readings(case, quantity)
        kind = quantity.kind
        if kind in ("money", "quantity"):
            kind = "money" if names[0] in lexicon.currencies else "quantity"
        first, *others = (f"{name}{slash}{below}" for name in names[: _MOST + 1])
        meaning = kind, first, tuple(others)
        if not case.placed:
            home.settled[question] = meaning
    kind, unit, alternatives = meaning
    return Quantity(kind, quantity.low, quantity.high, unit, alternatives, quantity.place, quantity.note)


def _readings(case: Case, quantity: Quantity) -> Names:
    """What an ambiguous unit may mean in the text, the likeliest first."""
    unit = case.names[0]
    if unit == "degree" and "degree_Celsius" in case.names:
        return _degrees(case)
    if "pound" in case.names and "GBP" in case.names:
        return _pounds(case, quantity)
    return _money(case) if unit in case.lexicon.currencies else _measure(case)


def _money(case: Case) -> Names:
    names, lexicon, home = case.names, case.lexicon, case.home
    votes = case.votes()
    world = hints().world.get(names[0])
    if world and (case.surface in lexicon.families or case.surface.lower() in lexicon.families):
        return _world_money(case, world, votes)
    votes = {name: vote for name, vote in votes.items() if lexicon.unit(name)}
    if votes:
        return _ranked(votes)
    others = tuple(name for name in names if name not in lexicon.currencies)
    if others and not case.before_number():  # a letter after a number: francs, or farads
        return fitting(others, case.words())
    in_use = tuple(name for name in names if _holds(name, lexicon, home.year)) or names
    return fitting(in_use, case.words()) if len(in_use) > 1 else in_use


def _holds(name: str, lexicon: Lexicon, year: int | None) -> bool:
    """Whether a currency was in use in a year, or is today."""
    currency = lexicon.currencies.get(name)
    if currency is None or year is None:
        return currency is None or not currency.until
    return currency.since <= year <= (currency.until or year)


def _ranked(votes: Votes) -> Names:
    """The readings that the places speak for, those far behind left out."""
    leading = max(votes.values(), default=0.0)
    return tuple(sorted((name for name in votes if votes[name] * 2 >= leading), key=votes.__getitem__, reverse=True))


def _world_money(case: Case, world: World, votes: Votes) -> Names:
    """Bare dollars and cents: the world's, or those of a country that the text is at home in."""
    first, home = case.names[0], case.home
    foreign = [name for name in votes if name != first]
    if not foreign:
        return case.names if not votes and any(map(home.said, world.apart)) else (first,)
    for place in home.said(world.declared, after=world.declaring):
        if name := case.reading(place.lower()):
            return (name,)
    apart = any(map(home.said, world.apart))
    at_home = case.reading(home.dateline) if home.dateline else ""
    own = {
        name: votes[name]
        for name in foreign
        if (apart or name in world.often or (name == at_home and name in world.home))
    }
    for sign in home.said(_OWN_SIGN) if own else ():  # "A$5" leaves the bare sign to others
        own.pop(next((entry.name for entry in case.lexicon.lookup(sign)), ""), None)
    if not own:
        return (first,)
    leading = max(own, key=own.__getitem__)
    if apart:
        return (leading,) if own[leading] > 1 else (leading, first)
    if own[leading] > max(votes.get(first, 0.0), _WORLD):
        return leading, first
    return first, leading


def _degrees(case: Case) -> Names:
    words = case.words()
    names = fitting(case.names, words)
    scales = {name[0] for name in case.home.said(_SCALE)}
    if len(names) > 1 and len(scales) == 1:
        return ("degree_Fahrenheit",) if scales == {"F"} else ("degree_Celsius",)
    if len(names) > 1 and about("temperature", words):
        votes = Case(names, "degrees", case.at, case.home, case.lexicon).votes("degree_Celsius")
        return _ranked(votes) or names
    return names


def _pounds(case: Case, quantity: Quantity) -> Names:
    """Money where somebody pays it, where the text writes £ or pence, or a magnitude; else a weight."""
    words = case.words()
    sterling = bool(case.home.said(_STERLING))
    votes = {name: vote for name, vote in case.votes().items() if name in case.lexicon.currencies}
    money = _ranked(votes) or ("GBP",)
    goods = case.goods()
    weight = about("weight", words) or (goods and not about("money", goods))
    scaled = quantity.place is None or quantity.place >= 1000
    if not goods and case.paid():
        return money if scaled else (*money, "pound")
    weighed = goods or about("mass", words)
    if case.names[0] != "pound" and (scaled or case.surface.islower()):
        if weighed and weight and not sterling and not votes:
            return ("pound", *money[:1])
        return money if sterling or votes or about("money", words) else (*money, "pound")
    if not weight and (sterling or (votes and about("money", words))):
        return (*money, "pound")
    return ("pound", *money[:1]) if sterling or not weight else ("pound",)


def _measure(case: Case) -> Names:
    """A unit that differs by country, or a sign of several units; of money where somebody pays it."""
    names, lexicon = case.names, case.lexicon
    money = tuple(name for name in names if name in lexicon.currencies)
    if money and case.paid():
        return (*money, *(name for name in names if name not in money))
    family = lexicon.families.get(case.surface) or lexicon.families.get(case.surface.lower(), "")
    regional = set(lexicon.places.get(family, {}).values()) & set(names) - lexicon.currencies.keys()
    votes = case.votes(names[0] if regional else "") if family in lexicon.places else {}
    kept = tuple(name for name in names if name in votes or (name not in lexicon.currencies and name not in regional))
    if regional and votes:
        ours = max(votes.get(names[0], 0.0), _WORLD)
        foreign = sorted((name for name in votes if name in regional), key=votes.__getitem__, reverse=True)
        if foreign and votes[foreign[0]] > ours:
            kept = tuple(foreign)
        elif foreign:
            kept = (*kept, *foreign)
    elif regional:
        kept = names
    return fitting(kept, case.words()) if len(kept) > 1 else kept
