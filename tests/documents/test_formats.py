"""The same article in every format is the same document."""

import datetime as dt
from pathlib import Path

import pytest
from article_files import FORMATS
from article_words import HEADING, TEXT, TITLE

from figures.documents import Document, iter_documents, read
from figures.documents.formats import READERS


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("formats")
    for name, make in FORMATS.items():
        (place / name).write_bytes(make())
    return place


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_gives_the_same_text_title_and_date(folder: Path, name: str) -> None:
    found = read(folder / name)
    assert found.failures == []
    (document,) = found
    assert document.text == TEXT
    assert (document.title, document.published) == (TITLE, dt.date(2024, 5, 3))
    assert document.published_origin


CLEAR = [name for name in FORMATS if not name.endswith((".md", ".json", ".csv", ".mht"))]


@pytest.mark.parametrize("name", CLEAR)
def test_content_tells_the_format_where_the_suffix_lies(folder: Path, name: str, tmp_path: Path) -> None:
    for suffix in (".dat", ".pdf", ".docx"):
        path = tmp_path / f"a{suffix}"
        path.write_bytes((folder / name).read_bytes())
        assert [document.text for document in read(path)] == [TEXT]


def test_a_folder_of_every_format_is_read_whole(folder: Path) -> None:
    found = read(folder)
    assert len(found) == len(FORMATS) and found.failures == []
    assert [document.id for document in found] == [document.id for document in iter_documents(folder)]


@pytest.mark.parametrize("name", ["a.html", "a.pdf", "a.docx", "a.odt", "a.rtf", "a.epub", "a.md", "b.eml"])
def test_headings_are_marked_where_the_format_marks_them(folder: Path, name: str) -> None:
    (document,) = read(folder / name)
    assert [document.text[start:end] for start, end in document.headings] == [TITLE, HEADING]


def test_every_reader_is_there_and_has_a_file_of_its_own() -> None:
    suffixes = [suffix for reader in READERS for suffix in reader.suffixes]
    assert len(suffixes) == len(set(suffixes))
    for reader in READERS:
        assert any(name.endswith(suffix) for name in FORMATS for suffix in reader.suffixes if suffix), reader.name


def test_ids_say_where_a_document_lies(folder: Path) -> None:
    def only(name: str) -> Document:
        return read(folder / name)[0]

    assert only("a.jsonl").id == "a"
    assert only("a.csv").id == f"{folder / 'a.csv'}#2"
    assert only("a.xlsx").id == f"{folder / 'a.xlsx'}#Sheet!2"
    assert only("a.zip").id == f"{folder / 'a.zip'}/in/a.html"
    assert only("a.warc").id == "https://harbour.example/a"


def test_pages_of_a_pdf_are_offsets(folder: Path) -> None:
    (document,) = read(folder / "a.pdf")
    first, second = document.pages
    assert (first, document.text[second:].split("\n")[0]) == (0, HEADING)


def test_mail_says_who_wrote_it(folder: Path) -> None:
    (document,) = read(folder / "a.eml")
    assert document.author == "Ada Quill <ada@harbour.example>"
    assert document.published_origin == "mail: Date 'Fri, 03 May 2024 10:00:00 +0000'"
