"""The article as a PDF, and PDFs of any drawing commands."""

from __future__ import annotations

import textwrap

from article_words import AREA, HEADING, ITEMS, LAST, LEAD, TABLE, TITLE


def pdf() -> bytes:
    """Two pages with a running header and page numbers, lines broken by hand."""
    pages: list[list[str]] = [[], []]
    place = [760.0]

    def write(page: int, x: float, y: float, words: str, size: float = 10) -> None:
        words = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        pages[page].append(f"BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm ({words}) Tj ET")

    def block(page: int, words: str, size: float = 10) -> None:
        for line in textwrap.wrap(words, 80):
            write(page, 60, place[0], line, size)
            place[0] -= 1.2 * size
        place[0] -= 14

    block(0, TITLE, 18)
    block(0, "Updated 3 May 2024")
    block(0, LEAD)
    x = 60.0
    for words, size, rise, width in zip(
        AREA, (10, 6, 10, 6, 10), (0, 4, 0, 4, 0), (40.0, 3.4, 131.8, 3.4, 0), strict=True
    ):
        write(0, x, place[0] + rise, words, size)
        x += width
    place[0] = 760
    block(1, HEADING, 14)
    for item in ITEMS:
        block(1, f"• {item}")
    for row in TABLE:
        for number, cell in enumerate(row):
            write(1, 60 + 120 * number, place[0], cell)
        place[0] -= 16
    place[0] -= 14
    block(1, LAST)
    for number in range(2):
        write(number, 60, 810, "Harbour Post, issue 17", 8)
        write(number, 290, 30, f"Page {number + 1} of 2", 8)
    return pdf_file(["\n".join(page).encode("cp1252") for page in pages])


def pdf_file(streams: list[bytes], extra: bytes = b"") -> bytes:
    """A PDF of pages with the given drawing commands, in Helvetica."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(streams)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(streams)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, stream in enumerate(streams):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    data = b"%PDF-1.4\n"
    places = []
    for number, thing in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, thing)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size, start = len(objects) + 1, len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n%strailer\n" % (size, table)
    return data + b"<< /Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF\n" % (size, extra, start)
