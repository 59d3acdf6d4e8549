"""The same article as a file of every format that is read."""

from __future__ import annotations

import csv
import gzip
import io
import json
from collections.abc import Callable
from email.message import EmailMessage

from article_words import DATE, HEADING, ITEMS, LAST, LEAD, TABLE, TEXT, TITLE, html_body
from office_files import archive, docx, epub, odt, rtf
from pdf_files import pdf


def text() -> bytes:
    return TEXT.encode()


def html() -> bytes:
    links = "".join(f'<li><a href="/{name}">{name}</a></li>' for name in ("World", "Business", "Sport"))
    return (
        f"<!DOCTYPE html><html><head><meta charset=utf-8><title>{TITLE} | The Harbour Post</title></head><body>"
        f"<nav><ul>{links}</ul></nav><article>{html_body()}</article><script>document.write('12 tons')</script>"
        f'<aside><h3>Related stories</h3><a href="/x">Ferry sinks, 30 saved</a></aside><footer>© 2024</footer>'
        "</body></html>"
    ).encode()


def markdown() -> bytes:
    table = "\n".join("| " + " | ".join(row) + " |" for row in (TABLE[0], ("---",) * 3, *TABLE[1:]))
    items = "\n".join(f"- {item}" for item in ITEMS)
    area = "About 10⁶ crates of grain stood on **5 km²** of open storage when the year ended."
    parts = (f"# {TITLE}", "Updated 3 May 2024", LEAD, area, f"## {HEADING}", items, table, LAST)
    return "\n\n".join(parts).encode()


def mail(kind: str = "plain") -> bytes:
    message = EmailMessage()
    message["From"] = "Ada Quill <ada@harbour.example>"
    message["Subject"] = TITLE
    message["Date"] = "Fri, 03 May 2024 10:00:00 +0000"
    if kind == "plain":
        message.set_content(TEXT, cte="quoted-printable")
    else:
        message.set_content(f"<html><body>{html_body()}</body></html>", subtype="html", cte="base64")
    return message.as_bytes()


def mht() -> bytes:
    message = EmailMessage()
    message["From"] = "<Saved by a browser>"
    message["Subject"] = TITLE
    message.set_content(html().decode(), subtype="html")
    message.make_related()
    return message.as_bytes()


def json_lines() -> bytes:
    row = json.dumps({"id": "a", "title": TITLE, "published": DATE, "text": TEXT})
    return f"{row}\n".encode()


def json_list() -> bytes:
    return json.dumps({"articles": [{"headline": TITLE, "date": f"{DATE}T10:00:00Z", "body": TEXT}]}).encode()


def csv_file() -> bytes:
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=";").writerows([["title", "date", "text"], [TITLE, DATE, TEXT]])
    return file.getvalue().encode("utf-8-sig")


def xlsx() -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    book.create_sheet("Empty", 0)
    sheet = book.worksheets[1]
    sheet.append(["Title", "Date", "Text"])
    sheet.append([TITLE, DATE, TEXT])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def parquet() -> bytes:
    import pyarrow
    from pyarrow.parquet import write_table

    file = io.BytesIO()
    write_table(pyarrow.table({"title": [TITLE], "published": [DATE], "text": [TEXT]}), file)
    return file.getvalue()


def warc() -> bytes:
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html()
    missing = b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>There are 12 tons of nothing here.</p>"
    picture = b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG"
    fields = ("WARC/1.0", "WARC-Type: response", "WARC-Target-URI: {}", "Content-Type: application/http")
    record = "\r\n".join([*fields, "Content-Length: {}", "", ""])
    records = [
        ("https://harbour.example/a", answer),
        ("https://harbour.example/b", missing),
        ("https://harbour.example/c", picture),
    ]
    return b"".join(record.format(address, len(data)).encode() + data + b"\r\n\r\n" for address, data in records)


def packed(data: bytes) -> bytes:
    return gzip.compress(data)


FORMATS: dict[str, Callable[[], bytes]] = {
    "a.txt": text,
    "a.md": markdown,
    "a.html": html,
    "a.pdf": pdf,
    "a.docx": docx,
    "a.odt": odt,
    "a.rtf": rtf,
    "a.epub": epub,
    "a.eml": mail,
    "b.eml": lambda: mail("html"),
    "a.mht": mht,
    "a.jsonl": json_lines,
    "a.json": json_list,
    "a.csv": csv_file,
    "a.xlsx": xlsx,
    "a.parquet": parquet,
    "a.warc": warc,
    "a.zip": lambda: archive({"in/a.html": html(), "in/photo.png": b"\x89PNG", "__MACOSX/._a.html": b"\0"}),
    "a.txt.gz": lambda: packed(text()),
    "a.jsonl.gz": lambda: packed(json_lines()),
    "a.warc.gz": lambda: packed(warc()),
    "a.docx.gz": lambda: packed(docx()),
}
