"""Web pages: the article and not the page, what the page states about itself, and tables that keep their heads."""

import datetime as dt

import pytest
from lxml.html import fromstring

from figures.documents import Document
from figures.documents.html import read_html
from figures.documents.html_blocks import html_blocks
from figures.documents.html_facts import page_facts
from figures.documents.options import Options
from figures.documents.sources import from_bytes
from figures.errors import FiguresError

PARAGRAPHS = [
    "Exports through the harbour rose 19.8 percent to $2.61 billion in 2023, the port authority said on Monday.",
    "The number of ships that called at the northern pier fell to 5,012 from 5,340 a year earlier, it added.",
    "Some 60 more ships are expected next year, when the second grain terminal opens after three years of work.",
]
ARTICLE = (
    f"<h1>Harbour trade grows</h1><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p><h2>Outlook</h2><p>{PARAGRAPHS[2]}</p>"
)


def page(body: str, head: str = "") -> Document:
    data = f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()
    (document,) = read_html(from_bytes(data, "a", "a.html"), Options())
    assert isinstance(document, Document)
    return document


FURNITURE = [
    '<nav><a href="/a">World</a> <a href="/b">12 tons of news</a></nav>',
    "<script>document.write('12 tons')</script><style>p {width: 12px}</style><noscript>12 tons</noscript>",
    '<aside><h3>Related</h3><ul><li><a href="/a">Ferry sinks, 12 saved</a></li></ul></aside>',
    '<div><h3>Most read</h3><p><a href="/a">Ferry sinks, 12 saved</a></p><p><a href="/b">12 new ships</a></p></div>',
    "<pre><code>x = 12  # tons</code></pre>",
    "<footer><p>© 2024, 12 Harbour Street</p></footer>",
    '<form><label>12 letters or more</label><input value="12"><button>12</button></form>',
    "<p hidden>12 tons</p><p style='display: none'>12 tons</p><!-- 12 tons -->",
    "<template><p>12 tons</p></template><svg><text>12 tons</text></svg>",
]


@pytest.mark.parametrize("furniture", FURNITURE)
def test_the_page_around_the_article_is_left_out(furniture: str) -> None:
    expected = "\n\n".join(["Harbour trade grows", *PARAGRAPHS[:2], "Outlook", PARAGRAPHS[2]])
    assert page(furniture + f"<article>{ARTICLE}</article>").text == expected
    assert page(f"<main>{ARTICLE}</main>" + furniture).text == expected


def test_a_teaser_above_the_article_is_not_taken_for_its_text() -> None:
    teaser = f'<div class="teaser"><p>{PARAGRAPHS[0]}</p></div>'
    assert page(f"{teaser}<article>{ARTICLE}</article>").text.count("19.8 percent") == 1


def test_an_article_inside_a_form_or_hidden_until_a_script_runs_is_found() -> None:
    for body in (f"<form>{ARTICLE}</form>", f"<p>Welcome.</p><div style='display:none'>{ARTICLE}</div>"):
        assert PARAGRAPHS[1] in page(body).text


def test_a_page_that_is_hardly_an_article_keeps_its_text() -> None:
    assert page("<p>Grain: 40 tons</p><ul><li>Steel: 12 tons</li></ul>").text == "Grain: 40 tons\n\n• Steel: 12 tons"


def test_the_title_stands_at_the_top_where_the_article_lacks_it() -> None:
    head = "<title>Harbour trade grows by 5% - The Post</title><meta property='og:site_name' content='The Post'>"
    document = page("".join(f"<p>{text}</p>" for text in PARAGRAPHS), head)
    assert document.title == "Harbour trade grows by 5%"
    assert document.text.startswith("Harbour trade grows by 5%\n\nExports")
    assert [document.text[start:end] for start, end in document.headings] == [document.title]


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("windows-1252", "cp1252"), ("iso-8859-2", "iso8859-2"), ("utf-8", "utf-8"), ("", "utf-8")],
)
def test_the_encoding_that_the_page_declares_is_used(declared: str, encoding: str) -> None:
    text = "Die Ausfuhr stieg auf 5 Prozent; Lodž meldete 3 °C."
    data = f"<html><head><meta charset='{declared}'></head><body><p>{text}</p></body></html>"
    data = data if encoding != "cp1252" else data.replace("ž", "z")
    (document,) = read_html(from_bytes(data.encode(encoding), "a", "a.html"), Options())
    assert document.text == (text if encoding != "cp1252" else text.replace("ž", "z"))


DATES = [
    (
        '<meta property="article:published_time" content="2024-05-03T10:00:00+02:00">',
        "",
        "html: article:published_time",
    ),
    (
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-05-03"}</script>',
        "",
        "html: datePublished",
    ),
    (
        '<script type="application/ld+json">{"@graph":[{"@type":["Report"],"datePublished": "2024-05-03"}]}</script>',
        "",
        "html: d",
    ),
    ("", '<time datetime="2024-05-03T08:00" itemprop="datePublished">Friday</time>', "html: time"),
    ("", "<h1>Trade</h1><span class='post-date'>May 3, 2024</span>", "html: 'May 3, 2024'"),
    ("", "<h1>Trade</h1><div class='byline'>By Ada Quill | May 3, 2024</div>", "html: 'By Ada Quill | May 3, 2024'"),
    ('<link rel="canonical" href="https://post.example/2024/05/03/trade/">', "", "html: address '2024-05-03'"),
    ('<meta property="article:modified_time" content="2024-05-03">', "", "html: article:modified_time"),
    (
        '<meta property="article:published_time" content="2024-05-04T02:30:00+00:00">',
        "<h1>Trade</h1><p class='date'>Published May 3, 2024 at 10:30 p.m.</p>",
        "html: 'Published May 3, 2024 at 10:30 p.m.'",
    ),
]


@pytest.mark.parametrize(("head", "body", "origin"), DATES)
def test_dates_with_their_origin(head: str, body: str, origin: str) -> None:
    facts = page_facts(fromstring(f"<html><head>{head}</head><body>{body}</body></html>"))
    assert facts.published == dt.date(2024, 5, 3)
    assert facts.origin.startswith(origin)


@pytest.mark.parametrize(
    "body",
    [
        "<span class='date'>May 3, 2024</span><h1>Trade</h1>",  # the day of the visit, above the article
        "<h1>Trade</h1><p>The pier opened on May 3, 2024.</p>",
        "<h1>Trade</h1><p class='date'>3/4/2024</p>",
        "<h1>Trade</h1><p class='meta'>File photo, May 3, 2024</p>",
        "<script type='application/ld+json'>{broken</script>",
        '<script type=\'application/ld+json\'>[[[{}]], 5, null, {"@type": 5, "@graph": 7}]</script>',
    ],
)
def test_dates_that_are_not_those_of_the_page(body: str) -> None:
    assert page_facts(fromstring(f"<html><body>{body}</body></html>")).published is None


TITLES = [
    ("<title>Trade grows | The Post</title><h1>Trade grows</h1>", "Trade grows"),
    ("<title>Trade grows | The Post</title><h1>The Post</h1>", "Trade grows | The Post"),
    ("<title>Trade grows in May</title><h1>€5</h1><h1>Trade grows in May</h1>", "Trade grows in May"),
    ('<meta property="og:title" content="Trade grows"><title>The Post</title>', "Trade grows"),
    ("<p>Trade grows</p>", ""),
]


@pytest.mark.parametrize(("html", "title"), TITLES)
def test_titles(html: str, title: str) -> None:
    assert page_facts(fromstring(f"<html><body>{html}</body></html>")).title == title


def test_authors() -> None:
    data = '{"@type": "NewsArticle", "author": [{"name": "Ada Quill"}, {"name": "Ben Reed"}]}'
    assert page_facts(fromstring(f"<script type='application/ld+json'>{data}</script>")).author == "Ada Quill, Ben Reed"
    assert page_facts(fromstring("<meta name=author content='Ada Quill'>")).author == "Ada Quill"


BLOCKS = [
    ("10<sup>6</sup> t of CO<sub>2</sub>, the 11<sup>th</sup> pier", ["10⁶ t of CO₂, the 11th pier"]),
    ("It rose 5%<sup>1</sup><sup>[2]</sup>", ["It rose 5%¹[²]"]),
    ("<p>Up<br>Down</p><div>Left<span>right</span> <b>5</b>%</div>", ["Up\nDown", "Leftright 5%"]),
    ("<p>5&nbsp;t</p><p>1&#8239;000</p>", ["5\xa0t", "1\u202f000"]),
    ("<p><b>By cargo</b></p><p><b>Up.</b></p>", ["By cargo", "Up."]),
    ("<dl><dt>Ships</dt><dd>5,012</dd></dl>", ["Ships", "5,012"]),
    ("<ol><li>One<ul><li>Two</li></ul>after</li></ol>", ["One", "Two", "after"]),
    ("<pre>a  5\n  b</pre>", ["a  5\n  b"]),
    ("<p>a <!-- x -->b<?php y ?>c</p>", ["a bc"]),
    (
        "<table><tr><th>Port<th colspan=2>Trade<tr><th><th>2022<th>2023<tr><td>North<td>5 t<td>6 t</table>",
        ["Port: North; Trade 2022: 5 t; Trade 2023: 6 t"],
    ),
    (
        "<table><tr><th>Port<th>Year<th>Trade<tr><td rowspan=2>North<td>2022<td>5 t<tr><td>2023<td>6 t</table>",
        ["Port: North; Year: 2022; Trade: 5 t", "Port: North; Year: 2023; Trade: 6 t"],
    ),
    (
        "<table><tr><th>Port<th>2022<th>2023<tr><td>North<td colspan=2>12 t<tr><td colspan=3>All are rounded.</table>",
        ["Port: North; 2022 2023: 12 t", "All are rounded."],
    ),
    ("<table><tr><td>Ships<td>5,012<tr><td>Crews<td>70</table>", ["Ships: 5,012", "Crews: 70"]),
    ("<table><caption>Trade</caption><tr><td colspan=99999999>5 t</table>", ["Trade", "5 t"]),
    (
        "<table><tr><td><h2>Trade</h2><p>Up 5%.</p><td><table><tr><td>a<td>5</table></table>",
        ["Trade", "Up 5%.", "a: 5"],
    ),
]


@pytest.mark.parametrize(("html", "texts"), BLOCKS)
def test_blocks(html: str, texts: list[str]) -> None:
    assert [block.text for block in html_blocks(fromstring(f"<html><body>{html}</body></html>"))] == texts


def test_deep_pages_are_read_whole_or_named() -> None:
    assert page("<div>" * 400 + "Grain: 40 tons" + "</div>" * 400).text == "Grain: 40 tons"
    with pytest.raises(FiguresError, match="too deeply"):
        page("<div>" * 4000 + "Grain: 40 tons" + "</div>" * 4000)


def test_depth_and_breadth_end() -> None:
    for html in ("<div>" * 50_000 + "5 t", "<table>" * 5_000 + "5 t", "<p>" * 50_000, "<b>" * 20_000 + "5 t"):
        html_blocks(fromstring(f"<html><body>x{html}</body></html>"))
