"""PDF: lines rejoined, columns in order, headers dropped, superscripts apart, pages known."""

from pathlib import Path

import pytest
from pdf_files import pdf_file

from figures.documents import Document, read

LINE = (
    "exports through the harbour rose again while the number of ships that called at the northern pier fell from a "
    "year earlier and the authority expects more trade when the second grain terminal opens"
)
WORDS = LINE.split()


def at(x: float, y: float, words: str, size: float = 10) -> str:
    return f"BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm ({words}) Tj ET\n"


def made(folder: Path, *pages: str) -> Document:
    (folder / "a.pdf").write_bytes(pdf_file([page.encode("cp1252") for page in pages]))
    (document,) = read(folder / "a.pdf")
    return document


def column(x: float, top: float, start: int, lines: int = 12) -> list[tuple[float, float, str]]:
    texts = (" ".join(WORDS[(start + 3 * n + k) % len(WORDS)] for k in range(5)) for n in range(lines))
    return [(x, top - 12 * n, f"{start}.{n} {text}") for n, text in enumerate(texts)]


def test_two_columns_are_read_one_after_the_other_even_when_drawn_line_by_line(tmp_path: Path) -> None:
    left, right = column(60, 650, 0), column(320, 650, 5)
    drawn = at(60, 700, "Harbour trade grows by a fifth in the first half of the year", 18)
    drawn += "".join(at(*one) + at(*other) for one, other in zip(left, right, strict=True))
    text = made(tmp_path, drawn).text
    assert text == "\n\n".join(
        ["Harbour trade grows by a fifth in the first half of the year"]
        + [" ".join(line[2] for line in side) for side in (left, right)]
    )


def test_a_full_line_between_columns_keeps_its_place(tmp_path: Path) -> None:
    above = column(60, 700, 0, 6) + column(320, 700, 5, 6)
    below = column(60, 500, 9, 6) + column(320, 500, 14, 6)
    middle = "By cargo: grain and steel, and all that goes over the piers of the harbour in a year"
    text = made(tmp_path, "".join(at(*line) for line in above + below) + at(60, 580, middle, 14)).text
    assert text.index(above[-1][2]) < text.index(middle) < text.index(below[0][2])


def test_lines_and_broken_words_are_rejoined(tmp_path: Path) -> None:
    lines = [
        "The port authority said that trade in counter-",
        "narcotics equipment rose 19.8 percent year-on-",
        "year, to 5 million, in spite of higher transpor-",
        "tation costs, and that transportation of 2,600-",
        "kilogram crates and counter-narcotics aid grew.",
    ]
    text = made(tmp_path, "".join(at(60, 700 - 12 * n, line) for n, line in enumerate(lines))).text
    assert text == (
        "The port authority said that trade in counter-narcotics equipment rose 19.8 percent year-on-year, to 5 "
        "million, in spite of higher transportation costs, and that transportation of 2,600-kilogram crates and "
        "counter-narcotics aid grew."
    )


def test_paragraphs_end_at_gaps_indents_and_short_lines(tmp_path: Path) -> None:
    lines = [
        (60, 700, "The first paragraph of the text is two lines long and ends at the"),
        (60, 688, "end of this short line."),
        (60, 676, "The second paragraph begins right below it and it fills its line so"),
        (60, 664, "that only the indent of the next one shows that the former has ended"),
        (75, 652, "The third paragraph is indented and it runs on and on to the margin"),
        (60, 620, "The fourth stands apart from the ones above it by an empty space now"),
    ]
    assert len(made(tmp_path, "".join(at(*line) for line in lines)).text.split("\n\n")) == 4


def test_running_headers_and_page_numbers_are_dropped_and_pages_known(tmp_path: Path) -> None:
    def sheet(number: int) -> str:
        body = f"Page {number} of the report says that {number}0 tons of grain were shipped."
        return (
            at(60, 810, f"Annual report 2023, part {number}", 8) + at(60, 700, body) + at(290, 30, f"– {number} –", 8)
        )

    document = made(tmp_path, *map(sheet, (1, 2, 3)))
    assert [document.text[start : start + 6] for start in document.pages] == ["Page 1", "Page 2", "Page 3"]
    assert "Annual" not in document.text and "–" not in document.text


def test_a_header_that_changes_with_the_chapter_goes_with_its_page_number(tmp_path: Path) -> None:
    names = ("Grain", "Steel", "Oats", "Cars")
    pages = [
        at(60, 810, f"Chapter {name}", 8)
        + at(500, 810, str(number + 7), 8)
        + at(60, 700, f"The port shipped {name} again.")
        for number, name in enumerate(names)
    ]
    assert made(tmp_path, *pages).text == "\n\n".join(f"The port shipped {name} again." for name in names)


def test_a_sentence_that_runs_over_the_page_is_one_and_the_page_begins_inside_it(tmp_path: Path) -> None:
    first = at(60, 60, "The port shipped 40 tons of grain and, as was said on Monday by the")
    document = made(tmp_path, first, at(60, 760, "authority, some 12 tons of steel."))
    assert document.text.endswith("on Monday by the authority, some 12 tons of steel.")
    assert document.text[document.pages[1] :] == "authority, some 12 tons of steel."


def test_an_empty_page_is_counted(tmp_path: Path) -> None:
    pages = [at(60, 700, f"Page text {number} says that trade grew.") for number in range(9)]
    document = made(tmp_path, *pages[:4], "", *pages[4:])
    assert len(document.pages) == 10 and document.pages[4] == document.pages[5]


def test_tables_are_read_row_by_row_with_their_heads(tmp_path: Path) -> None:
    rows = [
        ("Cargo", "2022", "2023"),
        ("Grain", "30 tons", "40 tons"),
        ("Steel", "11 tons", "12 tons"),
        ("Oats", "", "7 tons"),
    ]
    cells = [at(60 + 90 * k, 700 - 14 * n, cell) for n, row in enumerate(rows) for k, cell in enumerate(row) if cell]
    assert made(tmp_path, "".join(cells)).text.split("\n\n") == [
        "Cargo: Grain; 2022: 30 tons; 2023: 40 tons",
        "Cargo: Steel; 2022: 11 tons; 2023: 12 tons",
        "Cargo: Oats; 2023: 7 tons",
    ]


def test_small_type_above_and_below_the_line_is_kept_apart(tmp_path: Path) -> None:
    drawn = (
        at(60, 700, "10") + at(71.2, 704, "6", 6) + at(77, 700, "t of CO") + at(112, 698, "2", 6) + at(118, 700, "left")
    )
    assert made(tmp_path, drawn).text == "10⁶ t of CO₂ left"


@pytest.mark.parametrize(
    ("stated", "title"),
    [
        ("Annual report 2023", "Annual report 2023"),
        ("Microsoft Word - draft7.doc", ""),
        ("untitled", ""),
        ("report.pdf", ""),
    ],
)
def test_the_title_that_the_file_states_unless_a_program_wrote_it(tmp_path: Path, stated: str, title: str) -> None:
    data = pdf_file([at(60, 700, "Trade grew by 5% in the year.").encode()], b"/Info 9 0 R ")
    data = data.replace(
        b"xref\n", b"9 0 obj\n<< /Title (" + stated.encode() + b") /CreationDate (D:20240503) >>\nendobj\nxref\n", 1
    )
    (tmp_path / "a.pdf").write_bytes(data)
    (document,) = read(tmp_path / "a.pdf")
    assert (document.title, document.published) == (title, None)


def test_pages_without_a_text_layer_are_named(tmp_path: Path) -> None:
    pages = [at(60, 700, "Trade grew by 5% in the year.").encode(), b"", b"0 0 m 9 9 l S"]
    (tmp_path / "a.pdf").write_bytes(pdf_file(pages))
    found = read(tmp_path / "a.pdf")
    assert len(found) == 1
    assert "no text layer on page 2, 3" in found.failures[0].reason
