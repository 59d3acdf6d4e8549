"""Files that are broken or made to do harm: each is named with the reason, the good ones beside them are read."""

import gzip
import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from article_files import csv_file, html, json_lines, text
from article_words import TEXT
from office_files import archive, docx
from pdf_files import pdf, pdf_file

from figures.documents import Documents, Limits, read

ENTITIES = "<!DOCTYPE a [<!ENTITY a '12 tons'>" + "".join(
    f"<!ENTITY {name} '{('&' + below + ';') * 10}'>" for below, name in zip("abcdefgh", "bcdefghi", strict=True)
)
SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word(body: str, before: str = "") -> bytes:
    return archive({"word/document.xml": f"{before}<w:document {SPACE}><w:body>{body}</w:body></w:document>"})


def nested(depth: int) -> bytes:
    data = archive({"a.txt": TEXT})
    for _ in range(depth):
        data = archive({"a.zip": data})
    return data


def locked(data: bytes) -> bytes:
    """An archive whose files are said to be encrypted."""
    place = data.index(b"PK\x01\x02")
    return data[:6] + b"\x01" + data[7 : place + 8] + b"\x01" + data[place + 9 :]


BAD: dict[str, tuple[bytes, str]] = {
    "cut.pdf": (pdf()[:60], "broken or cut-off PDF"),
    "empty.pdf": (b"", "is empty"),
    "noise.pdf": (b"\0\1\2\3" * 99, "is no PDF file"),
    "scanned.pdf": (pdf_file([b"0 0 m 9 9 l S", b""]), "no text layer"),
    "locked.pdf": (
        pdf_file(
            [b"(a) Tj"],
            b"/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <"
            + b"00" * 32
            + b"> /U <"
            + b"11" * 32
            + b"> >> "
            b"/ID [<00> <00>] ",
        ),
        "is encrypted",
    ),
    "cut.docx": (docx()[:300], "broken or cut-off archive"),
    "bomb.zip": (archive({"a.txt": b"0" * 60_000_000}), "ZIP bomb"),
    "bomb.docx": (word("<w:p/>" * 10_000_000), "ZIP bomb"),
    "entities.docx": (word("<w:p><w:r><w:t>&i;</w:t></w:r></w:p>", f"{ENTITIES}]>"), "XML entities"),
    "outside.docx": (
        word("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"),
        "XML entities",
    ),
    "broken.docx": (word("<w:p>"), "broken XML"),
    "entities.xml": (f"{ENTITIES}]><a>&i;</a>".encode(), "XML data"),
    "locked.zip": (locked(archive({"a.txt": TEXT})), "is encrypted"),
    "deep.zip": (nested(6), "archives deep"),
    "bomb.txt.gz": (gzip.compress(b"0" * 60_000_000), "gzip bomb"),
    "cut.txt.gz": (gzip.compress(text())[:100], "cut-off archive"),
    "picture.html": (b"\x89PNG\r\n\x1a\n\0\0", "is a picture"),
    "old.docx": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, "old Word"),
    "blank.html": (b"<html><body><script>document.write('12 tons')</script></body></html>", "shows no text"),
    "nul.txt": (b"12 tons\0 of grain", "NUL byte at byte 7"),
    "nul.html": (b"<html><p>12 tons\0 of grain</p></html>", "NUL byte"),
    "deep.json": (b"[" * 200_000, "too deeply"),
    "deep.rtf": (b"{\\rtf1 " + b"{" * 5000 + b"12 tons", "nests more than"),
    "cut.parquet": (b"PAR1" + b"\0" * 50, "broken or cut-off Parquet"),
    "prices.csv": (b"country,price\nA,12\n", "no column with a usual name"),
    "cut.warc": (b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 500\r\n\r\nHTTP/1.1 200 OK", "cut off"),
    "bomb.xlsx": (archive({"xl/workbook.xml": "<a/>", "xl/worksheets/sheet1.xml": b" " * 60_000_000}), "ZIP bomb"),
    "long.txt": (b"1," * 50_000_000, "larger than 80 MB"),
}
GOOD: dict[str, tuple[bytes, int]] = {
    "article.txt": (text(), 1),
    "formulas.csv": (csv_file() + b"=1+1;2024-01-01;@SUM(A1) rose 5%\r\n", 2),
    "page.txt": (html(), 1),
    "print.html": (pdf(), 1),
    "text.pdf": (text(), 1),
    "wide.md": (TEXT.encode("utf-16"), 1),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("hostile")
    for name, (data, _) in {**BAD, **GOOD}.items():
        (place / name).write_bytes(data)
    return place


@pytest.fixture(scope="module")
def found(folder: Path) -> Documents:
    return read(folder)


@pytest.mark.parametrize("name", BAD)
def test_each_bad_file_is_named_once_with_the_reason(folder: Path, found: Documents, name: str) -> None:
    reasons = [failure.reason for failure in found.failures if failure.path.startswith(str(folder / name))]
    assert len(reasons) == 1
    assert BAD[name][1] in reasons[0]


def test_the_good_files_are_read_and_nothing_else(folder: Path, found: Documents) -> None:
    names = [Path(document.id).name.partition("#")[0] for document in found]
    assert {name: names.count(name) for name in names} == {name: count for name, (_, count) in GOOD.items()}
    assert len(found.failures) == len(BAD)
    assert all("root:" not in document.text for document in found)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells how much memory was used")
def test_memory_stays_below_one_gigabyte(folder: Path) -> None:
    program = f"""
import re, resource
from figures.documents import guarded, read
read({str(folder)!r})
guarded._close_all()
print(*re.findall(r"VmHWM:\\s*(\\d+)", open("/proc/self/status").read()))
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert sum(map(int, done.stdout.split())) < 1_000_000  # kilobytes


def test_a_long_line_is_passed_over_and_the_next_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "' + b"1," * 500 + b'"}\n' + b"{broken\n\n" + json_lines() + b"[5]")
    found = read(tmp_path, limits=Limits(characters=200))
    assert [failure.path.rpartition("#")[2] for failure in found.failures] == ["1", "2", "4", "5"]
    path.write_bytes(b'{"text": "' + b"1," * 5000 + b'"}\n' + json_lines())
    found = read(path, limits=Limits(characters=2000))
    assert [document.text for document in found] == [TEXT]
    assert "longer than 8 KB" in found.failures[0].reason


def test_a_page_that_takes_too_long_is_skipped_and_named(tmp_path: Path) -> None:
    def page(word: str) -> bytes:
        return f"BT /F1 10 Tf 1 0 0 1 60 700 Tm (The {word} page shows 12 tons of grain.) Tj ET".encode()

    endless = b"BT /F1 1 Tf 1 0 0 1 9 9 Tm " + b"(0123456789012345678901234567890) Tj 0 -1 Td " * 40_000 + b"ET"
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf_file([page("first"), endless, page("third")]))
    found = read(path, limits=Limits(seconds=2))
    assert [document.text.count("12 tons") for document in found] == [2]
    assert [str(failure) for failure in found.failures] == [
        f"{path} page 2: took longer than 2 seconds to read; skipped"
    ]


def test_a_document_that_takes_too_long_is_skipped_and_the_next_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("".join(f"<p>Pier {n} shipped {n} tons of grain.</p>" for n in range(90_000)))
    (tmp_path / "b.html").write_bytes(html())
    found = read(tmp_path, limits=Limits(seconds=2))
    assert [document.text for document in found] == [TEXT]
    assert [failure.reason for failure in found.failures] == ["took longer than 2 seconds to read; skipped"]


@pytest.mark.parametrize(
    ("name", "data", "limits", "reason"),
    [
        ("a.pdf", pdf(), Limits(pages=1), "has 2 pages; the limit is 1"),
        ("a.pdf", pdf(), Limits(characters=100), "more than 100 characters"),
        ("a.html", html(), Limits(file_bytes=100), "larger than 100 bytes"),
        ("a.zip", archive({"a.txt": "a", "b.txt": "b"}), Limits(members=1), "holds 2 files; the limit is 1"),
        ("a.zip", archive({"a.txt": TEXT}), Limits(unpacked_bytes=100), "the limit is 100 bytes"),
        ("a.jsonl", json_lines(), Limits(characters=500), "more than 500 characters"),
    ],
)
def test_limits_are_named(tmp_path: Path, name: str, data: bytes, limits: Limits, reason: str) -> None:
    (tmp_path / name).write_bytes(data)
    (failure,) = read(tmp_path, limits=limits).failures
    assert reason in failure.reason


def test_json_of_any_kind_is_no_traceback(tmp_path: Path) -> None:
    for data in (b"5", b'"a"', b"{}", b"[1, 2]", b'{"text": 5}', b'{"a": [{"text": "Up 5%."}, {"text": null}]}'):
        (tmp_path / "a.json").write_bytes(data)
        found = read(tmp_path)
        assert found or found.failures


def test_a_file_that_changes_its_mind_in_an_archive_is_named(tmp_path: Path) -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("a.txt", TEXT)
        packed.writestr("b.txt", json.dumps(TEXT))
    broken = bytearray(data.getvalue())
    broken[60] ^= 0xFF
    (tmp_path / "a.zip").write_bytes(broken)
    found = read(tmp_path)
    assert len(found) + len(found.failures) == 2
