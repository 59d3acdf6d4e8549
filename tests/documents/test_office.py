"""Word, OpenDocument, Rich Text, e-books and mails: what people write into them beyond plain paragraphs."""

from email.message import EmailMessage
from pathlib import Path

import pytest
from article_files import html, mail, text
from article_words import TEXT, TITLE
from office_files import archive

from figures.documents import Document, read

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "table", "style")
)

RAISED = '<w:vertAlign w:val="superscript"/>'
NOT_BOLD = '<w:b w:val="0"/>'
TWO_WIDE = '<w:gridSpan w:val="2"/>'
REACHES_DOWN = '<w:vMerge w:val="restart"/>'


def only(path: Path, data: bytes) -> Document:
    path.write_bytes(data)
    found = read(path)
    assert found.failures == []
    (document,) = found
    return document


def word(body: str, **parts: str) -> bytes:
    return archive({"word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>", **parts})


def run(words: str, look: str = "") -> str:
    return f"<w:r><w:rPr>{look}</w:rPr><w:t>{words}</w:t></w:r>"


def cell(words: str, look: str = "") -> str:
    return f"<w:tc><w:tcPr>{look}</w:tcPr><w:p>{run(words)}</w:p></w:tc>"


WORD = [
    (
        f"<w:p>{run('Up ')}<w:hyperlink>{run('5%')}</w:hyperlink>"
        "<w:r><w:tab/><w:t>now</w:t><w:br/><w:t>then</w:t></w:r></w:p>",
        "Up 5% now\nthen",
    ),
    (f"<w:p><w:del>{run('6%')}</w:del><w:moveFrom>{run('7%')}</w:moveFrom><w:ins>{run('5%')}</w:ins></w:p>", "5%"),
    (f"<w:p>{run('5 km')}{run('2', RAISED)}</w:p>", "5 km²"),
    (f"<w:p><w:r><w:instrText>PAGE 12</w:instrText></w:r>{run('5%')}</w:p>", "5%"),
    (f"<w:sdt><w:sdtContent><w:p>{run('5%')}</w:p></w:sdtContent></w:sdt>", "5%"),
    (f"<w:p>{run('By cargo', '<w:b/>')}</w:p><w:p>{run('5%', NOT_BOLD)}</w:p>", "By cargo\n\n5%"),
    (
        f"<w:p>{run('Up')}<w:r><w:drawing><w:txbxContent><w:p>{run('Box 5%')}</w:p></w:txbxContent>"
        "</w:drawing></w:r></w:p>",
        "Up\n\nBox 5%",
    ),
    (
        f"<w:tbl><w:tr>{cell('Port')}{cell('2022')}{cell('2023')}</w:tr><w:tr>{cell('North')}"
        f"{cell('12 t', TWO_WIDE)}</w:tr></w:tbl>",
        "Port: North; 2022 2023: 12 t",
    ),
    (
        f"<w:tbl><w:tr>{cell('Port')}{cell('Trade')}</w:tr><w:tr>{cell('North', REACHES_DOWN)}{cell('5 t')}</w:tr>"
        f"<w:tr>{cell('', '<w:vMerge/>')}{cell('6 t')}</w:tr></w:tbl>",
        "Port: North; Trade: 5 t\n\nPort: North; Trade: 6 t",
    ),
]


@pytest.mark.parametrize(("body", "expected"), WORD)
def test_word(tmp_path: Path, body: str, expected: str) -> None:
    assert only(tmp_path / "a.docx", word(body)).text == expected


def test_word_footnotes_and_properties(tmp_path: Path) -> None:
    core = (
        "<cp xmlns:dc='x'><dc:title>Trade</dc:title><dc:creator>Ada Quill</dc:creator>"
        "<created>2013-12-23</created></cp>"
    )
    notes = f"<w:footnotes {W}><w:footnote><w:p>{run('Without 12 tons of oats.')}</w:p></w:footnote></w:footnotes>"
    document = only(
        tmp_path / "a.docx",
        word(f"<w:p>{run('Up 5%.')}</w:p>", **{"word/footnotes.xml": notes, "docProps/core.xml": core}),
    )
    assert document.text == "Trade\n\nUp 5%.\n\nWithout 12 tons of oats."
    assert (document.title, document.author, document.published) == ("Trade", "Ada Quill", None)


def odf(words: str, name: str = "table-cell", look: str = "") -> str:
    return f"<table:{name} {look}><text:p>{words}</text:p></table:{name}>"


def listed(inside: str) -> str:
    return f"<text:list><text:list-item>{inside}</text:list-item></text:list>"


NOTE = "<text:note-citation>1</text:note-citation><text:note-body><text:p>12 t</text:p></text:note-body>"
HEAD = odf("Port") + odf("Trade", look="table:number-columns-repeated='2'")
ROW = odf("North") + odf("5 t", look="table:number-columns-spanned='2'") + odf("", "covered-table-cell")
ODT = [
    ("<text:p>Up <text:span>5%</text:span><text:tab/>now<text:line-break/>then</text:p>", "Up 5% now\nthen"),
    ("<text:tracked-changes><text:p>6%</text:p></text:tracked-changes><text:p>5%</text:p>", "5%"),
    (f"<text:p>Up<text:note>{NOTE}</text:note> 5%</text:p>", "Up 5%\n\n12 t"),
    (listed("<text:p>a</text:p>" + listed("<text:p>b</text:p>")), "• a\n\n• b"),
    (
        f"<table:table><table:table-header-rows><table:table-row>{HEAD}</table:table-row></table:table-header-rows>"
        f"<table:table-row>{ROW}</table:table-row></table:table>",
        "Port: North; Trade: 5 t",
    ),
]


@pytest.mark.parametrize(("body", "expected"), ODT)
def test_opendocument(tmp_path: Path, body: str, expected: str) -> None:
    inside = f"<office:body><office:text>{body}</office:text></office:body>"
    content = f"<office:document-content {ODF}>{inside}</office:document-content>"
    assert only(tmp_path / "a.odt", archive({"content.xml": content})).text == expected


RTF = [
    (rb"\ansicpg1251 \'d6\'e5\'ed\'e0 5\'88\par", "Цена 5€"),
    (rb"\uc1 5 \u8364? and \uc2\u8212\'97\'97 6\par", "5 € and — 6"),
    (rb"10\super 6\nosupersub  t, CO{\sub 2}, 11{\super th}\par", "10⁶ t, CO₂, 11th"),
    (
        rb"Up\line down\tab 5\~%\par{\pict 12345}{\*\shppict 99}{\field{\*\fldinst PAGE}{\fldrslt 7 t}}\par",
        "Up\ndown 5\xa0%\n\n7 t",
    ),
    (rb"{\v 12 t}{\deleted 13 t}5 t\emdash 6 t\par", "5 t—6 t"),
    (rb"\{5\} \\ \_ 6\'95\par", "{5} \\ \u2011 6•"),
    (
        rb"\trowd\cellx1\cellx2\intbl Ships\cell 5,012\cell\row\trowd Crews\cell 70\par 80\cell\row\pard End.\par",
        "Ships: 5,012\n\nCrews: 70 80\n\nEnd.",
    ),
    (rb"{\header Page 12\par}{\footer 13\par}Up 5%.\par}}}} after", "Up 5%.\n\nafter"),
    (rb"Up 5", "Up 5"),
]


@pytest.mark.parametrize(("body", "expected"), RTF)
def test_rich_text(tmp_path: Path, body: bytes, expected: str) -> None:
    assert only(tmp_path / "a.rtf", b"{\\rtf1\\ansi " + body + b"}").text == expected


def test_mail_with_attachments(tmp_path: Path) -> None:
    message = EmailMessage()
    message["Subject"] = "Größe: 5 % mehr"
    message["From"] = "Zoë <z@harbour.example>"
    message["Date"] = "Fri, 03 May 2024 23:30:00 -0500"
    message.set_content("Es stieg um 5 %.\n", charset="iso-8859-1")
    message.add_attachment(html(), maintype="text", subtype="html", filename="report.html")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    message.add_attachment(b"\0\1\2", maintype="application", subtype="octet-stream", filename="data.bin")
    path = tmp_path / "a.eml"
    path.write_bytes(message.as_bytes())
    found = read(path)
    assert [document.id for document in found] == [str(path), f"{path}/report.html"]
    assert found[0].text == "Größe: 5 % mehr\n\nEs stieg um 5 %." and str(found[0].published) == "2024-05-03"
    assert found[1].text == TEXT
    assert [failure.path for failure in found.failures] == [f"{path}/data.bin"]


@pytest.mark.parametrize(
    "head",
    [
        b"Subject: =?utf-8?q?=FF=FE?=\nDate: never",
        b"Subject:\nDate: Fri, 99 May 2024",
        b"From: <<<>>>\nDate: 2024-05-03",
    ],
)
def test_mail_with_broken_headers_is_read(tmp_path: Path, head: bytes) -> None:
    document = only(tmp_path / "a.eml", head + b"\nContent-Type: text/plain; charset=nonsense\n\nUp 5%.\n")
    assert document.text.endswith("Up 5%.") and document.published is None


def test_a_text_that_looks_a_little_like_a_mail_is_a_text(tmp_path: Path) -> None:
    assert only(tmp_path / "a.txt", b"From: the harbour\nTo: the city\n\nUp 5%.\n").text.startswith("From: the harbour")
    assert only(tmp_path / "b.txt", mail()).title == TITLE


def test_archives_show_their_files_in_order(tmp_path: Path) -> None:
    inner = archive({"z.txt": text(), "c.md": b"# Trade\n\nUp 5%.", ".hidden.txt": b"x", "style.css": b"x"})
    path = tmp_path / "a.zip"
    path.write_bytes(archive({"b/inner.zip": inner, "a.txt": b"Up 6%.", "../../up.txt": b"Up 7%.", "c/": b""}))
    assert [document.id.removeprefix(f"{path}/") for document in read(path)] == [
        "../../up.txt", "a.txt", "b/inner.zip/c.md", "b/inner.zip/z.txt",
    ]  # fmt: skip
    assert list(tmp_path.iterdir()) == [path]
