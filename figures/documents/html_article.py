"""Which texts of a page are its article, as trafilatura sees it, and where each stands in it."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from figures.documents.html_tree import parse_html

SHORT = 25  # letters and digits; shorter texts are found in any page by chance
_LONG = 20_000  # longer than any paragraph: an element that holds the whole article
_SEARCHES = 2000  # texts of one page that are looked for letter by letter
_PLACES = 4


class Known(NamedTuple):
    """The letters and digits of an article, run together, and the places where each of its elements begins."""

    text: str
    places: dict[str, list[int]]


def plain(text: str) -> str:
    """The letters and digits of a text, raised and lowered ones like the others.

    >>> plain("5 km² – Grain")
    '5km2grain'
    """
    return "".join(re.findall(r"\w+", unicodedata.normalize("NFKC", text))).casefold()


def known_article(text: str) -> Known:
    """What trafilatura takes for the article of a page; empty when it finds none."""
    from lxml import etree
    from trafilatura import bare_extraction

    try:
        found = bare_extraction(parse_html(text), include_comments=False, with_metadata=False, favor_recall=True)
    except RecursionError:  # elements nested beyond what it can follow
        found = None
    if found is None or isinstance(found, dict):
        return Known("", {})
    parts: list[str] = []
    length = 0
    spans: list[tuple[int, int]] = []
    opened: list[int] = []
    for event, element in etree.iterwalk(found.body, events=("start", "end")):
        if event == "end":
            spans.append((opened.pop(), length))
        else:
            opened.append(length)
        part = plain((element.text if event == "start" else element.tail) or "")
        parts.append(part)
        spans.append((length, length + len(part)))
        length += len(part)
    whole = "".join(parts)
    places: dict[str, list[int]] = {}
    for start, end in sorted(set(spans)):
        if 0 < end - start < _LONG:
            places.setdefault(whole[start:end], []).append(start)
    return Known(whole, places)


def in_order(texts: Sequence[str], known: Known) -> set[int]:
    """Numbers of the texts that the article holds, in its order: the chain of matches with the most characters.

    What comes a second time, above or below the article, is a teaser or a comment that quotes it.

    >>> sorted(in_order(["b" * 30, "a" * 30, "b" * 30, "c"], Known("a" * 30 + "b" * 30, {})))
    [1, 2]
    """
    ends, weights = [0], [0]  # the best chains, by where they end: both rise
    chains: list[tuple[int, object]] = [(-1, None)]
    searches = 0
    for number, text in enumerate(texts):
        places = known.places.get(text, []) if len(text) >= SHORT else []
        if not places and len(text) >= SHORT and searches < _SEARCHES:
            searches += 1
            places = [place] if (place := known.text.find(text)) >= 0 else []
        found: list[tuple[int, int, tuple[int, object]]] = []
        for place in places[:_PLACES]:
            before = bisect_right(ends, place) - 1
            found.append((place + len(text), weights[before] + len(text), (number, chains[before])))
        for end, weight, chain in found:
            spot = bisect_right(ends, end)
            if weights[spot - 1] < weight:
                stop = spot
                while stop < len(ends) and weights[stop] <= weight:
                    stop += 1
                ends[spot:stop], weights[spot:stop], chains[spot:stop] = [end], [weight], [chain]
    numbers = set()
    link: object = chains[-1]
    while isinstance(link, tuple) and link[0] >= 0:
        numbers.add(link[0])
        link = link[1]
    return numbers
