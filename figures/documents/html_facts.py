"""What a web page says about itself: title, author and date, each from where the page states it.

The date comes with its origin, because pages state several: the one for machines, the one for readers, the address.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from figures.documents.blocks import tidy
from figures.documents.dates import parse_date
from figures.documents.front import shown_date

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "citation_publication_date",
    "citation_date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dcterms.date",
    "parsely-pub-date", "sailthru.date", "publish-date", "publish_date", "publishdate", "pubdate", "date",
)  # fmt: skip
_UPDATED = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified")
_TITLE = ("twitter:title", "citation_title", "dc.title", "title")
_AUTHOR = ("author", "dc.creator", "dcterms.creator", "citation_author", "parsely-author", "sailthru.author", "byl")
_ARTICLE = re.compile(r"Article|Posting|Report|Review$|Recipe")
_PAGE = re.compile(r"WebPage$")
_DATE_CLASS = re.compile(r"date|time|publish|posted|byline|meta", re.IGNORECASE)
_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?=[/-])")
_GREENWICH = ("Z'", "+00:00'", "+0000'")
_SITE = re.compile(r"\s+[|–—·»:-]+\s+")


class Facts(NamedTuple):
    """Title, author and date of a page, with the place in the page that states the date."""

    title: str = ""
    author: str = ""
    published: dt.date | None = None
    origin: str = ""


def page_facts(tree: HtmlElement) -> Facts:
    """The facts that a page states in its head, its structured data and its visible lines.

    >>> from lxml.html import fromstring
    >>> page_facts(fromstring("<title>Trade grows | The Post</title><h1>Trade grows</h1><time>3 May 2024</time>"))[:3]
    ('Trade grows', '', datetime.date(2024, 5, 3))
    """
    meta = _meta(tree)
    things = list(_things(tree))
    published, origin = next(_dates(tree, meta, things), (None, ""))
    if published and origin.endswith(_GREENWICH):  # where it was published it may still have been the day before
        nearby = (found for found in _shown(tree, labelled=True) if abs((found[0] - published).days) == 1)
        published, origin = next(nearby, (published, origin))
    return Facts(_title(tree, meta, things), _author(meta, things), published, origin)


def _meta(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = tidy(element.get("content") or "")
        if content:
            found.setdefault(name.lower(), content)
    return found


def _things(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """The objects of the page's structured data (JSON-LD): articles first, then pages."""
    found: list[dict[str, Any]] = []
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            try:
                waiting = [json.loads(script.text or "", strict=False)]
            except (ValueError, RecursionError):
                continue
            while waiting and len(found) < 1000:
                thing = waiting.pop(0)
                if isinstance(thing, list):
                    waiting.extend(thing)
                elif isinstance(thing, dict):
                    found.append(thing)
                    waiting.append(thing.get("@graph"))
    for wanted in (_ARTICLE, _PAGE):
        yield from (thing for thing in found if wanted.search(str(thing.get("@type"))))
    yield from (thing for thing in found if "@type" not in thing and "headline" in thing)


def _title(tree: HtmlElement, meta: dict[str, str], things: list[dict[str, Any]]) -> str:
    """The headline: the heading on the page that its head agrees with, else what the head says without the site."""
    inside = next((tidy(element.text_content()) for element in tree.iter("title")), "")
    stated: list[str | None] = [meta.get("og:title", ""), inside, *map(meta.get, _TITLE)]
    for heading in tree.iter("h1"):
        text = tidy(heading.text_content()).replace("\n", " ")
        if any(_names(text, title) for title in stated if title):
            return text
    named = [str(thing["headline"]) for thing in things if isinstance(thing.get("headline"), str)]
    site = _plain(meta.get("og:site_name", ""))
    for title in filter(None, [*stated[:1], *named, *stated[1:]]):
        parts = _SITE.split(title)
        if site and len(parts) > 1 and _plain(parts[-1]) == site:
            return tidy(title[: title.rindex(parts[-1])].rstrip(" |–—·»:-"))
        return tidy(title)
    return ""


def _names(heading: str, title: str) -> bool:
    """Whether a heading is the title, a part of it beside the name of the site, or most of it."""
    wanted = _plain(heading)
    if not wanted:
        return False
    parts = _SITE.split(title)
    return wanted == _plain(parts[0]) or (wanted in _plain(title) and 2 * len(heading) > len(title))


def _author(meta: dict[str, str], things: list[dict[str, Any]]) -> str:
    for thing in things:
        authors = thing.get("author")
        names = [
            str(author.get("name", "")) if isinstance(author, dict) else str(author)
            for author in (authors if isinstance(authors, list) else [authors])
            if author
        ]
        if any(names):
            return tidy(", ".join(filter(None, names)))
    stated = (meta[name] for name in _AUTHOR if name in meta)
    return next((name for name in stated if "://" not in name), "")


def _dates(tree: HtmlElement, meta: dict[str, str], things: list[dict[str, Any]]) -> Iterator[tuple[dt.date, str]]:
    """Dates of the page with their origin, the surest first."""
    for thing in things:
        yield from _stated(thing.get("datePublished"), "html: datePublished")
    for name in _PUBLISHED:
        yield from _stated(meta.get(name), f"html: {name}")
    for element in tree.iter("time"):
        if "pubdate" in element.attrib or element.get("itemprop") == "datePublished":
            yield from _stated(element.get("datetime") or element.get("content"), "html: time")
    yield from _shown(tree)
    for link in tree.iter("link"):
        if link.get("rel") == "canonical" and (match := _ADDRESS.search(link.get("href") or "")):
            yield from _stated("-".join(match.groups()), "html: address")
    for thing in things:
        yield from _stated(thing.get("dateModified"), "html: dateModified")
    for name in _UPDATED:
        yield from _stated(meta.get(name), f"html: {name}")


def _stated(value: object, origin: str) -> Iterator[tuple[dt.date, str]]:
    text = tidy(str(value or ""))[:60]
    if date := parse_date(text):
        yield date, f"{origin} '{text}'"


def _shown(tree: HtmlElement, labelled: bool = False) -> Iterator[tuple[dt.date, str]]:
    """Dates that the page shows its readers below the first heading, in an element that is made for dates.

    With ``labelled`` only those after "Published" or a word like it.
    """
    below = tree.find(".//h1") is None
    for element in tree.iter():
        below = below or element.tag == "h1"
        if not below or not isinstance(element.tag, str) or element.tag in ("script", "style", "body", "html"):
            continue
        named = element.tag == "time" or _DATE_CLASS.search(f"{element.get('class', '')} {element.get('id', '')}")
        if not named or len(element) > 20:
            continue
        text = tidy(element.text_content()).replace("\n", " ")
        if 8 <= len(text) <= 150 and (found := shown_date(text)) and (found[0] == 0 or not labelled):
            yield found[1], f"html: '{found[2]}'"


def _plain(text: str) -> str:
    return "".join(re.findall(r"\w+", text)).casefold()
