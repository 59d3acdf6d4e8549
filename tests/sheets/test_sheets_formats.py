"""The formats for other programs: what they hold beside the table, and what is said when a file is amiss."""

from __future__ import annotations

import csv
import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow.feather
import pyarrow.parquet
import pytest
from sheet_claims import article_table, findings_frame

from figures.claims import COLUMNS
from figures.errors import FiguresError
from figures.sheets import READERS, load, save


@pytest.mark.parametrize("suffix", [".sqlite", ".db"])
def test_sqlite_holds_typed_tables_with_their_documents_and_findings(tmp_path: Path, suffix: str) -> None:
    path = save(article_table(), tmp_path / f"a{suffix}", findings_frame())
    with closing(sqlite3.connect(path)) as database:
        rows = database.execute("SELECT value, typeof(value), published, quoted FROM figures WHERE kind = 'percent'")
        assert rows.fetchall() == [(20.0, "real", "2026-01-12", 0)]
        assert database.execute("SELECT words, claims, left_out FROM documents").fetchall() == [(62, 8, 3)]
        assert [row[0] for row in database.execute("SELECT verdict FROM findings")] == ["inconsistent", "consistent"]
        assert database.execute("SELECT count(*) FROM columns").fetchone() == (len(COLUMNS),)
        joined = "SELECT count(*) FROM findings JOIN figures ON instr(findings.claims, figures.id)"
        assert database.execute(joined).fetchone() == (4,)


def test_duckdb_holds_typed_tables_with_their_documents_and_findings(tmp_path: Path) -> None:
    path = save(article_table(), tmp_path / "a.duckdb", findings_frame())
    with closing(duckdb.connect(str(path))) as database:
        total = database.execute("SELECT sum(value), min(year(published)) FROM figures WHERE unit = 'USD'").fetchone()
        assert total == (9.4e9, 2026)
        assert database.execute("SELECT words FROM documents").fetchall() == [(62,)]
        assert database.execute("SELECT implied_high FROM findings").fetchall() == [(40.0,), (21.5,)]


def test_other_tables_of_a_sqlite_database_stay(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("CREATE TABLE stories (name)")
        database.execute("INSERT INTO stories VALUES ('kept')")
    for _ in range(2):
        save(article_table(), path)
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("SELECT name FROM stories").fetchall() == [("kept",)]
        assert database.execute("SELECT count(*) FROM figures").fetchone() == (8,)


def test_other_tables_of_a_duckdb_database_stay(tmp_path: Path) -> None:
    path = tmp_path / "news.duckdb"
    with closing(duckdb.connect(str(path))) as database:
        database.execute("CREATE TABLE stories AS SELECT 'kept' AS name")
    save(article_table(), path)
    with closing(duckdb.connect(str(path))) as database:
        assert database.execute("SELECT name FROM stories").fetchall() == [("kept",)]


def test_parquet_tells_what_its_columns_mean(tmp_path: Path) -> None:
    schema = pyarrow.parquet.read_schema(save(article_table(), tmp_path / "a.parquet"))
    assert schema.field("value").metadata[b"description"] == COLUMNS["value"].description.encode()
    assert str(schema.field("published").type) == "date32[day]"


def test_findings_stand_in_a_file_beside(tmp_path: Path) -> None:
    for suffix in (".jsonl", ".parquet", ".feather"):
        save(article_table(), tmp_path / f"a{suffix}", findings_frame())
    lines = [json.loads(line) for line in (tmp_path / "a.findings.jsonl").read_text("utf-8").splitlines()]
    parquet = pyarrow.parquet.read_table(tmp_path / "a.findings.parquet").to_pylist()
    feather = pyarrow.feather.read_table(tmp_path / "a.findings.feather").to_pylist()
    assert lines == parquet == feather
    assert [len(line["claims"]) for line in lines] == [1, 3]


def test_json_lines_are_plain_objects(tmp_path: Path) -> None:
    lines = save(article_table(), tmp_path / "a.jsonl").read_text("utf-8").splitlines()
    first = json.loads(lines[0])
    assert list(first) == list(COLUMNS)
    assert (first["value"], first["published"], first["quoted"], first["page"]) == (2.4e9, "2026-01-12", False, None)


def test_a_data_package_describes_its_tables(tmp_path: Path) -> None:
    path = save(article_table(), tmp_path / "port-datapackage.json", findings_frame())
    package = json.loads(path.read_text("utf-8"))
    for resource in package["resources"]:
        with open(tmp_path / resource["path"], encoding="utf-8", newline="") as file:
            assert next(csv.reader(file)) == [field["name"] for field in resource["schema"]["fields"]]
    fields = {field["name"]: field for field in package["resources"][0]["schema"]["fields"]}
    assert (fields["value"]["type"], fields["published"]["type"], fields["quoted"]["type"]) == (
        "number",
        "date",
        "boolean",
    )
    assert fields["role"]["constraints"]["enum"][0] == "level"
    assert fields["low"]["description"] == COLUMNS["low"].description
    assert sorted(file.name for file in tmp_path.iterdir()) == [
        "port-datapackage.json", "port-documents.csv", "port-figures.csv", "port-findings.csv",
    ]  # fmt: skip


def test_a_data_package_does_not_reach_out_of_its_folder(tmp_path: Path) -> None:
    path = save(article_table(), tmp_path / "in" / "datapackage.json")
    (tmp_path / "in" / "figures.csv").rename(tmp_path / "figures.csv")
    path.write_text(path.read_text().replace('"figures.csv"', '"../figures.csv"'))
    with pytest.raises(FiguresError, match=r"\.\./figures\.csv is not beside it"):
        load(path)


def test_json_ld_speaks_schema_org(tmp_path: Path) -> None:
    graph = json.loads(save(article_table(), tmp_path / "a.jsonld").read_text("utf-8"))
    node = graph["@graph"][1]
    assert graph["@context"] == {"@vocab": "https://schema.org/"}
    assert node["@type"] == "Claim" and node["author"] == {"@type": "Thing", "name": "harbour office"}
    assert node["about"] == {
        "@type": "QuantitativeValue", "value": 2.4e9, "minValue": 2.4e9, "maxValue": 2.4e9, "unitText": "USD",
    }  # fmt: skip
    assert node["appearance"]["url"] == "https://example.org/larnow"
    assert {"@type": "PropertyValue", "name": "role", "value": "level"} in node["additionalProperty"]


@pytest.mark.parametrize(
    ("suffix", "module", "command"),
    [
        (".parquet", "pyarrow.parquet", "pip install 'figures[parquet]'"),
        (".feather", "pyarrow.feather", "pip install 'figures[parquet]'"),
        (".duckdb", "duckdb", "pip install 'figures[duckdb]'"),
    ],
)
def test_a_missing_library_is_one_sentence_with_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str, module: str, command: str
) -> None:
    table = article_table()
    path = save(table, tmp_path / f"a{suffix}")
    monkeypatch.setitem(sys.modules, module, None)
    for act in (lambda: save(table, path), lambda: load(path)):
        with pytest.raises(FiguresError) as error:
            act()
        assert command in str(error.value) and "\n" not in str(error.value)


@pytest.mark.parametrize("suffix", READERS)
@pytest.mark.parametrize("content", [b"nothing of the kind\n", b"\xff\xfe\0\0", b"[1]\n", b'{"a": 1}\n'])
def test_a_file_of_another_kind_is_named(tmp_path: Path, suffix: str, content: bytes) -> None:
    path = tmp_path / (f"odd{suffix}" if suffix.startswith(".") else suffix)
    path.write_bytes(content)
    with pytest.raises(FiguresError) as error:
        load(path)
    assert path.name in str(error.value)


@pytest.mark.parametrize("suffix", [".db", ".duckdb"])
def test_what_is_no_database_is_not_written_over(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"notes{suffix}"
    path.write_bytes(b"my own notes, long enough to be looked at as the head of a database" * 100)
    with pytest.raises(FiguresError, match="save under another name"):
        save(article_table(), path)
    assert path.read_bytes().startswith(b"my own notes")


def test_parquet_without_our_columns_is_named(tmp_path: Path) -> None:
    pd.DataFrame({"a": [1]}).to_parquet(tmp_path / "a.parquet")
    with pytest.raises(FiguresError, match=r"a\.parquet: .*columns id, document"):
        load(tmp_path / "a.parquet")


def test_a_folder_of_parquet_files_is_one_table(tmp_path: Path) -> None:
    table = article_table()
    half = len(table) // 2
    for number, part in enumerate((table.iloc[:half], table.iloc[half:])):
        save(part.reset_index(drop=True), tmp_path / f"part-{number}.parquet")
    assert load(tmp_path).equals(table)
