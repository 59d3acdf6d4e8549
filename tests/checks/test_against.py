"""Against sources, reference tables and other documents; accepted findings; the report."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from check_claims import table

import figures
from figures.checks import check, report
from figures.errors import FiguresError

SOURCE = (
    "Harbour traffic grows\n\n"
    "The port of Larnow handled 61,200 containers in 2024, up 20 percent from 51,000 containers in 2023. "
    "Ferry passengers fell 4.5 percent to 1.91 million in 2024. "
    "The new quay is 1,420 metres long. The quay cost nearly $90 million, the harbour office said."
)
DRAFT = (
    "Larnow handled 62,100 containers in 2024, a fifth more than in 2023. "
    "Ferry passengers fell 4.5 percent to 1.9 million in 2024. "
    "The new quay is 1.42 km long. The quay cost $90 million. The old quay will be closed for 45 days."
)


def of(found: pd.DataFrame, name: str) -> pd.DataFrame:
    return found[found["check"] == name]


def sourced(draft: str) -> dict[str, str]:
    found = of(check(figures.extract(draft), sources=figures.extract(SOURCE)), "source")
    return {row["stated"]: row["reason"].partition(":")[0] for row in found.to_dict("records")}


def test_every_figure_of_a_draft_is_supported_contradicted_or_not_found() -> None:
    assert sourced(DRAFT) == {
        "62,100 containers": "contradicted",
        "a fifth": "supported",
        "4.5 percent": "supported",
        "1.9 million": "supported",
        "1.42 km": "supported",
        "$90 million": "supported",
        "45 days": "not found in the sources",
    }


def test_a_finer_source_contradicts_what_a_coarser_one_would_allow() -> None:
    source = figures.extract("Honey exports rose nearly 20 percent. Honey exports rose 19.78 percent, the office said.")
    found = of(check(figures.extract("Honey exports rose 19.87 percent."), sources=source), "source")
    assert found["verdict"].tolist() == ["inconsistent"]
    assert found["hint"].tolist() == ["two digits swapped"]


def test_a_value_of_another_period_does_not_support() -> None:
    found = sourced("The port of Larnow handled 51,000 containers in 2019.")
    assert found["51,000 containers"].startswith("not found for that period")


def test_a_telling_number_said_in_other_words_is_named() -> None:
    source = figures.extract("Divers raised 1,342 jars. The hull is worth $7.35 million. Guides earn $90 a day.")
    draft = figures.extract(
        "A wreck yielded 1,432 jars. Timbers might fetch $7.35 million, $3.57 million or $7.53 million."
    )
    found = of(check(draft, sources=source), "source").set_index("stated")
    assert found["reason"].to_dict() == {
        "1,432 jars": "contradicted: these numbers do not agree",
        "$7.35 million": "not found in these words; the same number stands there in others",
        "$7.53 million": "not found in these words; a number like it stands there",
        "$3.57 million": "not found in the sources",
    }
    assert found["formula"]["$7.35 million"].endswith("sentence 2: $7.35 million")


def test_a_rate_of_money_may_stand_without_its_time() -> None:
    source = figures.extract("The quarry earns over $3.2 billion annually.")
    found = of(check(figures.extract("The quarry earns more than $3.2 billion a year."), sources=source), "source")
    assert found["verdict"].tolist() == ["consistent"]


@pytest.mark.parametrize(("stated", "verdict"), [("1.2", "consistent"), ("1.3", "inconsistent"), ("1", "consistent")])
def test_a_number_that_differs_in_its_last_digit_is_another(stated: str, verdict: str) -> None:
    source = figures.extract("The town used 1.2 million cubic metres of water in 2024.")
    draft = figures.extract(f"The town used {stated} million cubic metres of water in 2024.")
    found = of(check(draft, sources=source), "source").iloc[0]
    assert found["verdict"] == verdict
    assert verdict == "consistent" or found["units_off"] == 1


HEADER = "Indicator,Value,Unit,Period,Tolerance\n"
KNOWN = HEADER + (
    "Larnow containers,61200,containers,2024,\n"
    "Larnow containers,51000,containers,2023,\n"
    "Larnow ferry passengers,1.95,million passengers,2024,1%\n"
    "Larnow quay length,1.5,km,,\n"
)


def referenced(text: str, reference: Path | pd.DataFrame) -> dict[str, tuple[str, str]]:
    found = of(check(figures.extract(text), reference=reference), "reference")
    return {row["stated"]: (row["verdict"], row["formula"]) for row in found.to_dict("records")}


def test_a_figure_is_matched_by_subject_unit_and_period(tmp_path: Path) -> None:
    path = tmp_path / "known.csv"
    path.write_text(KNOWN, "utf-8")
    text = "Larnow containers reached 61,200 containers in 2024. Larnow containers were 55,100 containers in 2023."
    found = referenced(text, path)
    assert found["61,200 containers"] == ("consistent", "known.csv, row 2, column Value: 61200 containers")
    assert found["55,100 containers"] == ("inconsistent", "known.csv, row 3, column Value: 51000 containers")


def test_the_last_digit_of_a_known_value_counts(tmp_path: Path) -> None:
    path = tmp_path / "known.csv"
    path.write_text(HEADER + "Larnow water,1.2 million,cubic_meter,2024,\n", "utf-8")
    text = "Larnow used {} million cubic metres of water in 2024."
    verdicts = [referenced(text.format(value), path)[f"{value} million cubic metres"][0] for value in ("1.2", "1.3")]
    assert verdicts == ["consistent", "inconsistent"]


def test_another_period_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "known.csv"
    path.write_text(KNOWN, "utf-8")
    found = of(
        check(figures.extract("Larnow containers reached 40,100 containers in 2001."), reference=path), "reference"
    )
    assert found["verdict"].tolist() == ["silent"]
    assert "no value for that period" in found["reason"].iloc[0]


def test_a_tolerance_widens_the_known_value(tmp_path: Path) -> None:
    path = tmp_path / "known.csv"
    path.write_text(KNOWN, "utf-8")
    found = referenced("Larnow ferry passengers were 1.94 million passengers in 2024.", path)
    assert [verdict for verdict, _ in found.values()] == ["consistent"]


def test_a_workbook_names_the_cell(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Known"
    for row in (["Known values", None], ["measure", "value", "unit"], ["Larnow quay length", 1420.0, "metres"]):
        sheet.append(row)
    path = tmp_path / "known.xlsx"
    book.save(path)
    found = referenced("The Larnow quay length is 1.42 km.", path)
    assert found["1.42 km"] == ("consistent", "known.xlsx, Known!B3: 1420 metres")


def test_a_dataframe_and_named_columns() -> None:
    known = pd.DataFrame({"what": ["Larnow quay length"], "how much": [1.5], "in": ["km"]})
    text = figures.extract("The Larnow quay length is 1,420 metres.")
    columns = {"subject": "what", "value": "how much", "unit": "in"}
    found = of(check(text, reference=known, columns=columns), "reference")
    assert found["verdict"].tolist() == ["inconsistent"]
    assert (found["implied_low"].iloc[0], found["implied_high"].iloc[0]) == (1450, 1550)


@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".parquet"])
def test_an_exported_sheet_is_a_reference_as_it_is(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"facts{suffix}"
    source = figures.extract("The quay cost $90.4 million. Larnow handled 61,200 containers in 2024.")
    if suffix == ".parquet":
        source.to_parquet(path)
    else:
        figures.save(source, path)
    found = referenced("The quay cost $94.0 million.", path)
    verdict, place = found["$94.0 million"]
    assert verdict == "inconsistent"
    assert place.startswith(f"facts{suffix}") and place.endswith("$90.4 million")


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("known.csv", "a,b\n1,2\n", "no column for the subject; the columns found are a, b"),
        ("known.csv", "", "empty"),
        ("known.xlsx", "not a workbook", "cannot be read"),
        ("known.doc", "x", "save it as one of these"),
    ],
)
def test_a_reference_that_cannot_be_used(tmp_path: Path, name: str, text: str, words: str) -> None:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    with pytest.raises(FiguresError, match=words):
        check(table(), reference=path)


def test_a_reference_that_is_missing() -> None:
    with pytest.raises(FiguresError, match=r"known\.csv: there is no such file"):
        check(table(), reference="nowhere/known.csv")


def across(first: str, second: str, **fields: object) -> pd.DataFrame:
    one, two = (table(text, document=name, **fields) for text, name in ((first, "one"), (second, "two")))
    both = pd.concat([one, two.assign(id=two["id"] + "b")], ignore_index=True)
    return of(check(both), "across_documents")


MAY = {"subject": "Larnow container traffic", "period": "May 2024", "period_start": dt.date(2024, 5, 1),
       "period_end": dt.date(2024, 5, 31)}  # fmt: skip


def test_two_documents_agree_within_rounding() -> None:
    found = across("It was [61,200|container|61200].", "It was [61,000|container|61000].", **MAY)
    assert found["verdict"].tolist() == ["consistent"]


def test_two_documents_disagree_and_both_are_named() -> None:
    found = across("It was [61,200|container|61200].", "It was [62,100|container|62100].", **MAY)
    assert found["verdict"].tolist() == ["inconsistent"]
    assert found["formula"].tolist() == ["two: 62,100 | one: 61,200"]


@pytest.mark.parametrize(
    ("subject", "second", "reason"),
    [
        ("net container loss", "62,100|container|62100", "whose number it is, is not in the label"),
        ("Larnow container traffic", "4|container|4", "too far apart to be one thing"),
    ],
)
def test_what_may_be_two_things_is_left_alone(subject: str, second: str, reason: str) -> None:
    found = across("It was [61,200|container|61200].", f"It was [{second}].", **(MAY | {"subject": subject}))
    assert found["verdict"].tolist() == ["silent"]
    assert found["reason"].iloc[0].startswith(reason)


def test_another_period_is_not_compared() -> None:
    assert across(
        "It was [61,200|container|61200].", "It was [62,100|container|62100].", subject="Larnow traffic"
    ).empty


def test_two_sources_may_differ() -> None:
    one = table("It was [61,200|container|61200].", document="one", attribution="the port", **MAY)
    two = table("It was [62,100|container|62100].", document="two", attribution="the union", **MAY)
    found = of(check(pd.concat([one, two.assign(id="c1")], ignore_index=True)), "across_documents")
    assert found["verdict"].tolist() == ["silent"]
    assert found["reason"].iloc[0] == "two sources differ: two, the union: 62,100 | one, the port: 61,200"


WRONG = "Sales rose [12 percent|percent|12] to [56|USD|56] from [48|USD|48]."


def test_an_accepted_finding_stays_cleared_while_its_text_does(tmp_path: Path) -> None:
    found = check(table(WRONG))
    path = tmp_path / "accepted.txt"
    path.write_text(f"# cleared by the desk\n\n{found['key'].iloc[0]}  seen, restated later\n", "utf-8")
    again = check(table(WRONG, document="renamed"), accept=path)
    assert "inconsistent" not in set(again["verdict"])
    assert again.loc[again["key"] == found["key"].iloc[0], "reason"].iloc[0].startswith("accepted in accepted.txt")
    assert "inconsistent" in set(check(table(WRONG.replace("Sales", "Net sales")), accept=path)["verdict"])


def test_an_accept_file_with_something_else_in_it(tmp_path: Path) -> None:
    path = tmp_path / "accepted.txt"
    path.write_text("everything\n", "utf-8")
    with pytest.raises(FiguresError, match="line 1: 'everything' is no key"):
        check(table(WRONG), accept=path)


def test_the_report_tells_what_was_found_and_counts_the_rest() -> None:
    marked = table(WRONG, "It fell to [4|USD|4] from [5.5|USD|5.5].", "If so, it fell to [4|USD|4] from [5.5|USD|5.5].")
    found = check(marked)
    text, key = report(found, marked), found["key"].iloc[0]
    assert text.splitlines() == [
        f'draft:1  INCONSISTENT (medium)  percent_change  "Sales rose 12 percent to 56 from 48"  [{key}]',
        "           stated 12 percent   implied 14.43 to 18.95   ((55.5 to 56.5) / (47.5 to 48.5) - 1)",
        "           these numbers do not agree",
        *("           " + advice for advice in found["hint"].iloc[0].split("; ")),
        "           which of the numbers is wrong cannot be told",
        "summary: 7 figures, 3 relations checked, 2 consistent, 1 inconsistent, 0 notes, 1 left alone "
        "(1 a condition, not a fact)",
        "policy: numbers read as intervals of their last digit, rounding: nearest",
    ]
    assert "SILENT" in report(found, marked, silent=True)
    assert "false" not in text
