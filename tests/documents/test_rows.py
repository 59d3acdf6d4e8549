"""Tables of texts: which column is which, and files far larger than memory."""

import datetime as dt
import json
import subprocess
import sys
from pathlib import Path

import pytest

from figures.documents import read
from figures.documents.limits import Limits
from figures.documents.options import Options
from figures.documents.rows import find_columns
from figures.errors import FiguresError

ROWS = [
    {"nr": "n1", "kopf": "Trade grows", "tag": "2024-05-03", "artikel": "Up 5%.", "note": "x"},
    {"nr": "n2", "kopf": "", "tag": "3/4/2024", "artikel": "Trade falls\n\nUpdated 4 May 2024\n\nDown 5%.", "note": ""},
]


def written(folder: Path, suffix: str) -> Path:
    path = folder / f"a{suffix}"
    if suffix == ".jsonl":
        path.write_text("\n".join(map(json.dumps, ROWS)))
    elif suffix == ".json":
        path.write_text(json.dumps(ROWS, indent=1))
    elif suffix == ".xlsx":
        from openpyxl import Workbook

        book = Workbook()
        for row in [list(ROWS[0]), *(list(row.values()) for row in ROWS)]:
            book.worksheets[0].append(row)
        book.save(path)
    elif suffix == ".parquet":
        import pyarrow
        from pyarrow.parquet import write_table

        write_table(pyarrow.Table.from_pylist(ROWS), path)
    else:
        mark = "\t" if suffix == ".tsv" else ","
        lines = [list(ROWS[0]), *(list(row.values()) for row in ROWS)]
        path.write_text("\n".join(mark.join(f'"{cell}"' for cell in line) for line in lines), "cp1252")
    return path


@pytest.mark.parametrize("suffix", [".jsonl", ".json", ".csv", ".tsv", ".xlsx", ".parquet"])
def test_the_columns_asked_for_are_read(tmp_path: Path, suffix: str) -> None:
    found = read(
        written(tmp_path, suffix), text_column="artikel", id_column="nr", title_column="kopf", date_column="tag"
    )
    assert found.failures == []
    assert [(document.id, document.text) for document in found] == [(row["nr"], row["artikel"]) for row in ROWS]
    assert [(document.title, str(document.published), document.published_origin) for document in found] == [
        ("Trade grows", "2024-05-03", "column 'tag'"),
        ("Trade falls", "2024-05-04", "text: 'Updated 4 May 2024'"),  # the column's 3/4/2024 could be two dates
    ]


@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".parquet", ".jsonl"])
def test_a_missing_column_is_an_error_that_names_those_there_are(tmp_path: Path, suffix: str) -> None:
    with pytest.raises(FiguresError, match="has no column 'body'; its columns are 'nr', 'kopf', 'tag', 'artikel'"):
        read(written(tmp_path, suffix), text_column="body")
    with pytest.raises(FiguresError, match="name it with --text-column"):
        read(written(tmp_path, suffix))


@pytest.mark.parametrize(
    ("names", "columns"),
    [
        (
            ["URL", "Headline", "Content", "pub_date"],
            {"text": "Content", "id": "URL", "title": "Headline", "date": "pub_date"},
        ),
        (["body", "text"], {"text": "text"}),
        ([" Text ", None, 5], {"text": " Text "}),
    ],
)
def test_usual_names_are_known(names: list[object], columns: dict[str, str]) -> None:
    assert find_columns(names, Options()) == columns


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2024-05-03T10:00:00Z", "2024-05-03"),
        ("3 May 2024", "2024-05-03"),
        (1714730400, "2024-05-03"),
        (1714730400000, "2024-05-03"),
        (20240503, "None"),
        ("May 2024", "None"),
        (None, "None"),
        (True, "None"),
    ],
)
def test_dates_of_a_column(tmp_path: Path, value: object, date: str) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": "Up 5%.", "date": value}))
    assert str(read(tmp_path)[0].published) == date


def test_dates_that_a_format_holds_as_dates(tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    book.worksheets[0].append(["text", "date"])
    book.worksheets[0].append(["Up 5%.", dt.datetime(2024, 5, 3, 10)])
    book.worksheets[0].append(["=1+1", dt.date(2024, 5, 4)])
    book.save(tmp_path / "a.xlsx")
    found = read(tmp_path)
    assert [str(document.published) for document in found] == ["2024-05-03", "2024-05-04"]
    assert found[1].text == ""  # a formula that was never worked out has no value, and none is worked out here


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells how much memory was used")
def test_a_large_file_stays_out_of_memory(tmp_path: Path) -> None:
    line = json.dumps({"text": "Exports rose 19.8 percent to $2.61 billion. " * 50}) + "\n"
    path = tmp_path / "a.jsonl"
    path.write_text(line * (60_000_000 // len(line)))
    program = f"""
import re
from figures.documents import iter_documents
print(sum(1 for _ in iter_documents({str(path)!r})), *re.findall(r"VmHWM:\\s*(\\d+)", open("/proc/self/status").read()))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    count, memory = map(int, done.stdout.split())
    assert count == 60_000_000 // len(line)
    assert memory < 50_000  # kilobytes


def test_rows_that_are_too_long_are_named_and_the_others_read(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("text\n" + "1," * 30 + '\n"Up 5%."\n' + "x" * 80 + "\n")
    found = read(tmp_path, limits=Limits(characters=60))
    assert [document.text for document in found] == ["1", "Up 5%."]
    assert len(found.failures) == 1
