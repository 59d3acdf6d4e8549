"""Mails (.eml) and web archives in their form (.mht): subject, sender, date, and the text or else the HTML part."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from email.utils import parsedate_to_datetime

from figures.documents.composing import compose_document
from figures.documents.decoding import decode
from figures.documents.document import Document
from figures.documents.html_blocks import html_blocks
from figures.documents.html_tree import parse_html
from figures.documents.options import Options
from figures.documents.sources import Source, from_bytes, ignored
from figures.errors import FiguresError


def read_mail(source: Source, options: Options) -> Iterator[Document | Source]:
    """The document of a mail, then each attached document."""
    message = message_from_bytes(source.bytes(options.limits), policy=policy.default)
    if not isinstance(message, EmailMessage) or not message.keys():
        raise FiguresError("is no mail: it has no header")
    body = message.get_body(("plain", "html"))
    if source.suffix in (".mht", ".mhtml") and body is not None:
        yield from_bytes(_payload(body), source.id, "page.html", charset=_charset(body), depth=source.depth + 1)
        return
    published, origin = _date(message)
    if body is not None:
        text = decode(_payload(body), _charset(body))
        subject, sender = _header(message, "subject"), _header(message, "from")
        if body.get_content_type() == "text/html":
            blocks = html_blocks(parse_html(text))
            yield compose_document(
                source.id, blocks, options.limits, title=subject, author=sender, published=published, origin=origin
            )
        else:
            text = text.rstrip("\r\n")  # the last line end belongs to the mail
            shown = text if subject in text[:500] else f"{subject}\n\n{text}"
            yield Document(source.id, shown, subject, published, origin, sender)
    for part in message.iter_attachments():
        name = part.get_filename() or ""
        if name and not ignored(name):
            yield from_bytes(_payload(part), f"{source.id}/{name}", name, depth=source.depth + 1)


def _payload(part: MIMEPart) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else part.as_bytes()


def _charset(part: MIMEPart) -> str:
    return part.get_content_charset() or ""


def _header(message: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(message[name] or "").split())
    except (ValueError, IndexError, AttributeError):  # a header that the standard library cannot make sense of
        return ""


def _date(message: EmailMessage) -> tuple[dt.date | None, str]:
    text = _header(message, "date")
    try:
        return parsedate_to_datetime(text).date(), f"mail: Date '{text}'"
    except (ValueError, TypeError, IndexError):
        return None, ""
