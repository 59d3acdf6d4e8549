"""HTML parsed: nothing is loaded, run or resolved."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figures.errors import FiguresError

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def parse_html(text: str) -> HtmlElement:
    """The tree of an HTML text; nothing is loaded, run or resolved."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    try:
        return document_fromstring(_DECLARATION.sub("", text) or " ", parser=HTMLParser(no_network=True))
    except (etree.ParserError, ValueError) as error:
        raise FiguresError(f"shows no text ({error})") from None
    except etree.XMLSyntaxError:
        raise FiguresError("is no HTML that can be read, or needs too much memory") from None
