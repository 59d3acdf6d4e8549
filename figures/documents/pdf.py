"""PDF: the text layer, page by page; what has none is said so, never guessed from a picture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from figures.documents.blocks import compose
from figures.documents.document import Document
from figures.documents.front import front_matter
from figures.documents.options import Failure, Options, Page
from figures.documents.pdf_layout import paragraphs
from figures.documents.pdf_lines import Line, page_lines
from figures.documents.sources import Source
from figures.errors import FiguresError

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_PASSWORD, _SECURITY = 4, 5  # of PDFium's error codes
_JUNK_TITLE = re.compile(
    r"\(?(?:untitled|anonymous|unspecified)\)?$|Microsoft Word - |.*\.(?:docx?|pdf|indd|qxd|tex)$", re.I
)
_SCANNED = 0.25  # from this share of pages without text on, they are named


def read_pdf(source: Source, options: Options) -> Iterator[Document | Failure | Page]:
    """The one document of a PDF; before each page its number, so that whoever waits knows where it is."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(source.path or source.bytes(options.limits))
    except pypdfium2.PdfiumError as error:
        raise FiguresError(_reason(error)) from None
    with document:
        count = len(document)
        if count > options.limits.pages:
            raise FiguresError(f"has {count:,} pages; the limit is {options.limits.pages:,}")
        pages: list[list[Line]] = []
        for number in range(count):
            yield Page(number + 1)
            pages.append([] if number + 1 in options.skip_pages else _lines(document, number))
        title, author = _facts(document)
    missing = [number for number, page in enumerate(pages, 1) if not page and number not in options.skip_pages]
    if len(missing) == count:
        raise FiguresError("has no text layer (scanned pages): run it through OCR first, for instance with ocrmypdf")
    if len(missing) >= max(1, _SCANNED * count):
        yield Failure(
            source.id, f"has no text layer on page {', '.join(map(str, missing[:20]))}: run it through OCR first"
        )
    yield _document(source.id, pages, title, author, options)


def _lines(document: PdfDocument, number: int) -> list[Line]:
    page = document[number]
    text = page.get_textpage()
    try:
        return page_lines(text)
    finally:
        text.close()
        page.close()


def _document(id: str, pages: list[list[Line]], title: str, author: str, options: Options) -> Document:
    found = paragraphs(pages)
    layout = compose((item.block for item in found), options.limits)
    begins: dict[int, int] = {}
    for item, start in zip(found, layout.starts, strict=True):
        begins.setdefault(item.page, start)
        begins.update((number, start + offset) for offset, number in item.breaks)
    offsets: list[int] = []
    for number in range(len(pages) - 1, -1, -1):  # an empty page begins where the next one does
        offsets.append(begins.get(number, offsets[-1] if offsets else len(layout.text)))
    offsets = [0, *offsets[::-1][1:]]
    front = front_matter(layout.text)
    large = next((item.block.text for item in found[:5] if item.block.kind == "heading"), "")
    return Document(
        id,
        layout.text,
        large or title or front.title,
        front.published,
        front.origin,
        author,
        tuple(offsets),
        layout.headings,
    )


def _facts(document: PdfDocument) -> tuple[str, str]:
    """Title and author as the file states them, without what programs fill in themselves."""
    stated = document.get_metadata_dict()
    title, author = (" ".join(stated.get(name, "").split()) for name in ("Title", "Author"))
    return "" if _JUNK_TITLE.match(title) else title, "" if _JUNK_TITLE.match(author) else author


def _reason(error: Exception) -> str:
    code = getattr(error, "err_code", None)
    if code in (_PASSWORD, _SECURITY) or "assword" in str(error):
        return "is encrypted; save a copy without a password"
    return f"is a broken or cut-off PDF ({error})"
