"""HTML parsed: nothing is loaded, run or resolved."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figures.errors import FiguresError

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CUT = re.compile(r"Excessive depth|limit exceeded")  # what the parser says when it leaves out the rest
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def parse_html(text: str) -> HtmlElement:
    """The tree of an HTML text; FiguresError when it cannot be had whole.

    >>> parse_html("<p>Up 5%").text_content()
    'Up 5%'
    """
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(no_network=True, huge_tree=True)
    try:
        tree = document_fromstring(_DECLARATION.sub("", text) or " ", parser=parser)
    except (etree.ParserError, ValueError) as error:
        raise FiguresError(f"shows no text ({error})") from None
    except etree.XMLSyntaxError:
        raise FiguresError("is no HTML that can be read, or needs too much memory") from None
    if any(_CUT.search(entry.message) for entry in parser.error_log):
        raise FiguresError("nests its elements too deeply to be read whole")
    return tree
