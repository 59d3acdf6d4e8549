"""The same article gives the same claims, whatever file it came in."""

from pathlib import Path

import pandas as pd
import pytest
from article_files import FORMATS
from article_words import TITLE

import figures
from figures.documents import Documents, read

OF_THE_FILE = ["id", "document", "page", "published", "repeats", "movement"]


def opened(folder: Path, name: str) -> Documents:
    path = folder / name
    path.write_bytes(FORMATS[name]())
    return read(path)


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> pd.DataFrame:
    return figures.extract(opened(tmp_path_factory.mktemp("expected"), "a.docx"))


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_gives_the_same_claims(tmp_path: Path, name: str, expected: pd.DataFrame) -> None:
    documents = opened(tmp_path, name)
    found = figures.extract(documents)
    marked = bool(documents[0].headings)  # plain text does not tell what is a heading
    left_out = OF_THE_FILE if marked else [*OF_THE_FILE, "section"]
    pd.testing.assert_frame_equal(found.drop(columns=left_out), expected.drop(columns=left_out))
    assert set(found["title"]) == {TITLE} and set(found["published"].dt.strftime("%Y-%m-%d")) == {"2024-05-03"}


def test_the_article_has_its_figures(expected: pd.DataFrame) -> None:
    stated = expected.set_index("text")
    assert stated["value"]["$2.61 billion"] == 2.61e9
    assert stated["unit"]["5 km²"] == "square_kilometer"
    assert [stated["value"][text] for text in ("30 tons", "40 tons", "11 tons", "12 tons")] == [30, 40, 11, 12]
    assert set(stated["section"]["30 tons":"12 tons"]) == {"Trade by cargo"}


def test_a_figure_of_a_pdf_knows_its_page(tmp_path: Path) -> None:
    table = figures.extract(opened(tmp_path, "a.pdf")).set_index("text")
    assert (table["page"]["$2.61 billion"], table["page"]["40 tons"]) == (1, 2)
