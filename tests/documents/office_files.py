"""The article as a Word, OpenDocument, Rich Text and e-book file, written by hand as programs write them."""

from __future__ import annotations

import io
import zipfile

from article_words import AREA, DATE, HEADING, ITEMS, LAST, LEAD, TABLE, TITLE, html_body


def archive(parts: dict[str, str | bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, part in parts.items():
            packed.writestr(name, part)
    return file.getvalue()


def docx() -> bytes:
    def run(text: str, look: str = "") -> str:
        return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'

    def paragraph(runs: str, look: str = "") -> str:
        return f"<w:p><w:pPr>{look}</w:pPr>{runs}</w:p>"

    def row(cells: tuple[str, ...]) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{paragraph(run(cell))}</w:tc>" for cell in cells) + "</w:tr>"

    above = '<w:vertAlign w:val="superscript"/>'
    area = run(AREA[0]) + run(AREA[1], above) + run(AREA[2]) + run(AREA[3], above) + run(AREA[4])
    body = [
        paragraph(run(TITLE), '<w:pStyle w:val="Title"/>'),
        paragraph(run("Updated 3 May 2024")),
        paragraph(f"<w:del>{run('Imports')}</w:del><w:ins>{run(LEAD)}</w:ins>"),
        paragraph(area + run("hidden 7 tons", "<w:vanish/>")),
        paragraph(run(HEADING), '<w:pStyle w:val="berschrift2"/>'),
        *(paragraph(run(item), '<w:numPr><w:numId w:val="1"/></w:numPr>') for item in ITEMS),
        "<w:tbl>" + "".join(map(row, TABLE)) + "</w:tbl>",
        paragraph(run(LAST)),
    ]
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    styles = (
        '<w:style w:styleId="Title"><w:name w:val="Title"/></w:style>'
        '<w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>'
    )
    return archive(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f"<w:document {space}><w:body>{''.join(body)}</w:body></w:document>",
            "word/styles.xml": f"<w:styles {space}>{styles}</w:styles>",
        }
    )


def odt() -> bytes:
    names = ("office", "text", "table", "style")
    spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in names)

    def above(text: str) -> str:
        return f'<text:span text:style-name="T1">{text}</text:span>'

    def row(cells: tuple[str, ...]) -> str:
        inside = "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in cells)
        return f"<table:table-row>{inside}</table:table-row>"

    items = "".join(f"<text:list-item><text:p>{item}</text:p></text:list-item>" for item in ITEMS)
    body = (
        f'<text:h text:outline-level="1">{TITLE}</text:h><text:p>Updated 3 May 2024</text:p>'
        f"<text:p>{LEAD.replace(' in 2023', '<text:s/>in 2023')}</text:p>"
        f"<text:p>{AREA[0]}{above(AREA[1])}{AREA[2]}{above(AREA[3])}{AREA[4]}</text:p><text:h>{HEADING}</text:h>"
        f"<text:list>{items}</text:list>"
        f"<table:table><table:table-header-rows>{row(TABLE[0])}</table:table-header-rows>"
        f"{row(TABLE[1])}{row(TABLE[2])}</table:table><text:p>{LAST}</text:p>"
    )
    style = '<style:style style:name="T1"><style:text-properties style:text-position="super 58%"/></style:style>'
    content = (
        f"<office:document-content {spaces}><office:automatic-styles>{style}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return archive({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def epub() -> bytes:
    cut = html_body().index("<h2>")
    page = '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><body>{}</body></html>'
    items = "".join(f'<item id="c{number}" href="text/c{number}.xhtml"/>' for number in (1, 2))
    package = (
        f"<package><metadata><title>{TITLE}</title><date>{DATE}</date></metadata><manifest>{items}</manifest>"
        '<spine><itemref idref="c1"/><itemref idref="c2"/></spine></package>'
    )
    container = '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
    return archive(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": container,
            "OEBPS/book.opf": package,
            "OEBPS/text/c1.xhtml": page.format(html_body()[:cut]),
            "OEBPS/text/c2.xhtml": page.format(html_body()[cut:]),
        }
    )


def rtf() -> bytes:
    def row(cells: tuple[str, ...]) -> str:
        return (
            "\\trowd\\cellx3000\\cellx6000\\cellx9000\\pard\\intbl "
            + "".join(f"{cell}\\cell " for cell in cells)
            + "\\row\n"
        )

    area = f"{AREA[0]}{{\\super {AREA[1]}}}{AREA[2]}\\super {AREA[3]}\\nosupersub {AREA[4]}"
    items = "".join(f"{{\\pntext\\f1\\'B7\\tab}}\\ls1 {item}\\par\\pard\n" for item in ITEMS)
    return (
        "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss Helvetica;}}{\\*\\generator Made by hand;}\n"
        f"\\pard\\outlinelevel0\\b {TITLE}\\b0\\par\\pard Updated 3 May 2024\\par {LEAD}\\par\n{area}\\par\n"
        f"\\pard\\outlinelevel1 {HEADING}\\par\\pard\n{items}{''.join(map(row, TABLE))}\\pard {LAST}\\par}}"
    ).encode("ascii")
