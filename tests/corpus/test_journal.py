"""A journal tells the next process what the last one died of."""

from pathlib import Path

from figures.corpus.journal import Journal


def die(path: Path, *begun: tuple[int, int]) -> None:
    """A process that writes what it begins and is then killed."""
    journal = Journal(path)
    kept = journal.kept()
    kept.__enter__()
    for batch, document in begun:
        journal.begin(batch, document)


def test_a_batch_is_suspect_after_a_death(tmp_path: Path) -> None:
    die(tmp_path / "j", (0, -1), (1, -1))
    journal = Journal(tmp_path / "j")
    assert [journal.suspect(batch) for batch in range(3)] == [False, True, False]
    assert journal.set_aside() == 0


def test_a_document_is_fatal_after_two_deaths(tmp_path: Path) -> None:
    die(tmp_path / "j", (1, -1))
    die(tmp_path / "j", (1, -1), (1, 0), (1, 1))
    assert not Journal(tmp_path / "j").fatal(1, 1)
    die(tmp_path / "j", (1, -1), (1, 0), (1, 1))
    journal = Journal(tmp_path / "j")
    assert [journal.fatal(1, document) for document in range(3)] == [False, True, False]
    assert (journal.suspect(1), journal.set_aside()) == (True, 1)


def test_a_line_cut_short_is_passed_over(tmp_path: Path) -> None:
    die(tmp_path / "j", (4, -1))
    with (tmp_path / "j").open("a") as file:
        file.write("[5,")
    assert Journal(tmp_path / "j").suspect(4)


def test_nothing_is_left_when_all_went_well(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "deep/j")
    with journal.kept():
        journal.begin(0)
    assert list((tmp_path / "deep").iterdir()) == []
