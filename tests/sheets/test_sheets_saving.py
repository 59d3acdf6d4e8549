"""Saving: the suffix decides, a file is written whole or not at all, mistakes are explained."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from pandas.testing import assert_frame_equal
from sheet_claims import ANY_TABLE, article_table

from figures.errors import FiguresError
from figures.sheets import READERS, WRITERS, load, save
from figures.sheets.replacing import replacing
from figures.tables import tabulate


def name(suffix: str) -> str:
    return f"facts{suffix}" if suffix.startswith(".") else suffix


@pytest.mark.parametrize("suffix", READERS)
def test_what_was_saved_comes_back(tmp_path: Path, suffix: str) -> None:
    table = article_table()
    path = save(table, tmp_path / "new" / name(suffix))
    assert_frame_equal(load(path), table, check_exact=True)


@pytest.mark.parametrize("suffix", READERS)
def test_an_empty_table_comes_back(tmp_path: Path, suffix: str) -> None:
    table = tabulate([])
    assert_frame_equal(load(save(table, tmp_path / name(suffix))), table)


@pytest.mark.parametrize("suffix", READERS)
def test_chosen_rows_come_back_numbered_from_0(tmp_path: Path, suffix: str) -> None:
    table = article_table()
    chosen = table[table["kind"] == "money"]
    path = save(chosen, tmp_path / name(suffix))
    assert_frame_equal(load(path), chosen.reset_index(drop=True))


@settings(max_examples=20, deadline=None)
@given(table=ANY_TABLE)
@pytest.mark.parametrize("suffix", [suffix for suffix in READERS if suffix not in (".csv", ".xlsx")])
def test_any_table_comes_back(table: pd.DataFrame, suffix: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.getbasetemp() / "any" / name(suffix)
    path.unlink(missing_ok=True)
    assert_frame_equal(load(save(table, path)), table, check_exact=True)


@pytest.mark.parametrize("suffix", [suffix for suffix in WRITERS if suffix != ".duckdb"])  # it numbers each file
def test_the_same_table_gives_the_same_bytes(tmp_path: Path, suffix: str) -> None:
    one = save(article_table(), tmp_path / "1" / name(suffix))
    two = save(article_table(), tmp_path / "2" / name(suffix))
    assert one.read_bytes() == two.read_bytes()


@pytest.mark.parametrize("act", [lambda path: save(tabulate([]), path), load])
def test_an_unknown_suffix_lists_the_known_ones(tmp_path: Path, act: object) -> None:
    with pytest.raises(FiguresError, match=r"facts\.doc: no sheet to (read|write).*\.csv"):
        act(tmp_path / "facts.doc")  # type: ignore[operator]


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(FiguresError, match="no such file"):
        load(tmp_path / "none.csv")


def test_a_table_without_its_columns_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FiguresError, match="lacks the columns id, note"):
        save(article_table().drop(columns=["id", "note"]), tmp_path / "a.csv")


def test_a_word_outside_a_vocabulary_is_refused(tmp_path: Path) -> None:
    table = article_table().astype({"role": "str"})
    table.loc[0, "role"] = "hero"
    with pytest.raises(FiguresError, match="Column role holds 'hero'; it may hold only: level, change"):
        save(table, tmp_path / "a.csv")


def test_missing_words_are_written_as_empty_ones(tmp_path: Path) -> None:
    table = article_table()
    table.loc[0, "subject"] = None
    assert load(save(table, tmp_path / "a.csv"))["subject"].iloc[0] == ""


def test_a_failure_leaves_the_old_file_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("old")
    with pytest.raises(ZeroDivisionError), replacing(path) as draft:
        draft.write_text("half")
        raise ZeroDivisionError
    assert [file.name for file in tmp_path.iterdir()] == ["a.csv"]
    assert path.read_text() == "old"


def test_a_link_stays_a_link_and_rights_stay(tmp_path: Path) -> None:
    real, link = tmp_path / "real.csv", tmp_path / "link.csv"
    real.write_text("old")
    real.chmod(0o640)
    link.symlink_to(real)
    save(tabulate([]), link)
    assert link.is_symlink() and real.read_text().startswith("id,")
    assert real.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("lock", [".~lock.a.csv#", "~$a.csv"])
def test_an_open_file_is_an_error_that_says_so(tmp_path: Path, lock: str) -> None:
    (tmp_path / lock).touch()
    with pytest.raises(FiguresError, match=r"a\.csv is open in another program; close it"):
        save(tabulate([]), tmp_path / "a.csv")


def test_a_folder_in_the_way_is_an_error_that_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.csv").mkdir()
    with pytest.raises(FiguresError, match="cannot be written"):
        save(tabulate([]), tmp_path / "a.csv")


def test_findings_without_their_columns_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FiguresError, match="findings lack the columns document"):
        save(article_table(), tmp_path / "a.csv", pd.DataFrame({"check": []}))
