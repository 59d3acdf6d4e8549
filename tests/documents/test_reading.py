"""Files, folders and standard input; what cannot be read is named and the rest is done."""

import io
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from figures.documents import Failure, Limits, iter_documents, read
from figures.errors import FiguresError

TEXT = "Trade grows\r\n\r\nUpdated 29 October 2025\r\n\r\nExports rose 5 % to €3.\r\n"


def test_a_text_file_keeps_every_character(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode("utf-8-sig"))
    (document,) = read(path)
    assert document.id == str(path)
    assert document.text == TEXT
    assert (document.title, str(document.published)) == ("Trade grows", "2025-10-29")


def test_a_folder_is_read_sorted_with_all_in_it(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/b.md", "C.TXT", "noted", ".hidden", "a/.git/x.txt", "a/photo.png", "style.css"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Up 5%.")
    names = [Path(document.id).relative_to(tmp_path).as_posix() for document in read(tmp_path)]
    assert names == ["C.TXT", "b.txt", "noted", "a/b.md", "a/z.txt"]


def test_one_bad_file_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\0\1\2\3")
    (tmp_path / "b.txt").write_text("Up 5%.")
    told: list[Failure] = []
    found = read(tmp_path, on_error=told.append)
    assert [document.text for document in found] == ["Up 5%."]
    assert [failure.path for failure in found.failures] == [str(tmp_path / "a.txt")]
    assert "NUL byte at byte 0" in found.failures[0].reason and told == found.failures


def test_a_list_of_sources_names_the_missing_one(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("Up 5%.")
    found = read([tmp_path / "no.txt", tmp_path])
    assert len(found) == 1 and found.failures == [Failure(str(tmp_path / "no.txt"), "there is no such file or folder")]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\0\0\0\0", "NUL byte"),
        (b"\x89PNG\r\n\x1a\n\0\0", "is a picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Word"),
    ],
)
def test_a_single_file_that_cannot_be_read_is_an_error(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    with pytest.raises(FiguresError, match=reason) as caught:
        read(path)
    assert str(caught.value).count(str(path)) == 1
    with pytest.raises(FiguresError, match=reason) as caught:
        list(iter_documents(path))
    assert str(caught.value).count(str(path)) == 1


def test_nothing_to_read_is_an_error(tmp_path: Path) -> None:
    nothing: list[Path | list[Path]] = [tmp_path, tmp_path / "no.txt", []]
    for source in nothing:
        with pytest.raises(FiguresError):
            read(source)


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(TEXT.encode("utf-16"))))
    (document,) = read("-")
    assert (document.id, document.text, document.title) == ("stdin", TEXT, "Trade grows")


def test_a_text_beyond_the_limit_is_named_before_it_is_loaded(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"Up 5%. " * 100)
    (tmp_path / "b.txt").write_text("Up 5%.")
    found = read(tmp_path, limits=Limits(characters=100))
    assert [document.text for document in found] == ["Up 5%."]
    assert "larger than 400 bytes" in found.failures[0].reason


def test_an_empty_text_is_a_document(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    assert [document.text for document in read(tmp_path)] == [""]
