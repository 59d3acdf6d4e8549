"""The HTML page in a real Chromium: what a reader can do with it, and that it does nothing else."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest
from pandas.testing import assert_frame_equal
from playwright.sync_api import Browser, Page, expect, sync_playwright
from sheet_claims import BLANK, TEXT, article, article_table, findings_frame
from test_sheets_workbook import values

from figures.claims import COLUMNS
from figures.sheets import load, load_marks, save
from figures.tables import tabulate

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
pytestmark = pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed (apt-get install chromium)")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


class Opened:
    """Opens pages and remembers everything that they asked for or complained of."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.asked: list[str] = []
        self.said: list[str] = []

    def open(self, path: Path, **context: Any) -> Page:
        page = self.browser.new_context(**context).new_page()
        page.set_default_timeout(10_000)
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("dialog", lambda dialog: self.said.append(dialog.message))
        page.goto(path.as_uri())
        return page


@pytest.fixture
def opened(browser: Browser) -> Iterator[Opened]:
    opened = Opened(browser)
    yield opened
    for context in browser.contexts:
        context.close()
    assert opened.said == []


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return save(article_table(), tmp_path / "facts.html", findings_frame())


@pytest.fixture
def page(opened: Opened, path: Path) -> Page:
    return opened.open(path, viewport={"width": 1400, "height": 800})


def rows(page: Page, column: int = 1) -> list[str]:
    return page.locator(f"tbody tr td:nth-child({column + 1})").all_inner_texts()


def test_it_asks_for_nothing_but_itself(opened: Opened, path: Path) -> None:
    opened.open(path)
    assert opened.asked == [path.as_uri()]


def test_the_text_stands_there_whole_with_every_figure_marked(page: Page) -> None:
    assert page.locator("mark").all_inner_texts() == [claim.text for claim in article()]
    shown = "".join(page.locator("article").inner_text().split())
    assert "".join(TEXT.split()) in shown


def test_hovering_tells_what_a_figure_is(page: Page) -> None:
    page.locator("mark").nth(2).hover()
    page.wait_for_selector("#tip:visible")
    assert page.locator("#tip").inner_text().startswith("20 percent · change up · goods handled")


def test_the_keyboard_goes_through_the_figures_to_the_table_and_back(page: Page) -> None:
    for _ in range(3):
        page.keyboard.press("n")
    assert page.evaluate("document.activeElement.id") == "f2"
    assert page.locator("#tip").is_visible()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('tr').id") == "r2"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "f2"
    page.keyboard.press("p")
    assert page.evaluate("document.activeElement.id") == "f1"
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "search"
    page.keyboard.press("Escape")
    assert page.locator("#card").is_hidden()


def test_clicks_lead_from_the_text_to_the_row_and_back(page: Page) -> None:
    page.locator("mark").nth(4).click()
    assert page.locator("tr.here").get_attribute("id") == "r4"
    assert "nearly 340 ships" in page.locator("#card").inner_text()
    page.locator("#r6 button").click()
    assert page.locator("mark.here").get_attribute("id") == "f6"


def test_the_card_shows_findings(page: Page) -> None:
    page.locator("mark").nth(7).click()
    assert page.locator("#card li.inconsistent").inner_text().startswith("range: inconsistent · =48 <= 40")


def test_search_and_filters(page: Page) -> None:
    page.fill("#filters [name=search]", "HANDLED billion")
    assert rows(page) == ["$2.4 billion", "20 percent", "$2 billion"]
    page.select_option("#filters [name=role]", "previous")
    assert rows(page) == ["$2 billion"]
    assert page.locator("#count").inner_text() == "1 of 8 figures"
    assert page.locator("mark.off").count() == 7
    page.click("button[type=reset]")
    expect(page.locator("tbody tr")).to_have_count(8)  # asks again without eval, which the page forbids
    for name, value, expected in [
        ("kind", "percent", ["20 percent"]),
        ("unit", "ship", ["nearly 340 ships"]),
        ("doubt", "in doubt", ["12 tons", "48 tons"]),
        ("checks", "inconsistent", ["48 tons"]),
    ]:
        page.select_option(f"#filters [name={name}]", value)
        assert rows(page) == expected
        page.select_option(f"#filters [name={name}]", "")


def test_sorting_keeps_empty_values_last(page: Page) -> None:
    page.click("th >> text=Value")
    assert rows(page, 2) == ["12", "20", "340", "2,000,000,000", *["2,400,000,000"] * 2, "2,600,000,000", ""]
    page.click("th >> text=Value")
    assert rows(page, 2)[0] == "2,600,000,000" and rows(page, 2)[-1] == ""
    assert page.locator("th[aria-sort=descending]").inner_text().startswith("Value")


def test_charts_filter(page: Page) -> None:
    page.click("#charts summary")
    page.click("svg g[data-column=kind][data-value=money]")
    assert len(rows(page)) == 4
    page.click("svg g[data-column=kind][data-value=money]")
    page.locator("svg g[data-column=year]").press("Enter")
    assert rows(page) == ["$2.6 billion"]


def test_the_desks_marks_stay_and_come_out_as_csv(opened: Opened, page: Page, path: Path, tmp_path: Path) -> None:
    page.locator("mark").nth(2).click()
    page.select_option("#desk [name=status]", "wrong")
    page.fill("#desk [name=remark]", '=says "ministry",\nnot us')
    page.fill("#desk [name=corrected]", "21")
    page.reload()
    assert rows(page, 0)[2] == "wrong"
    with page.expect_download() as download:
        page.click("#download")
    saved = tmp_path / "marks.csv"
    download.value.save_as(saved)
    (mark,) = load_marks(saved).values()
    assert list(mark) == ["wrong", "", '=says "ministry",\nnot us', "21"]

    sheet = openpyxl.load_workbook(save(article_table(), tmp_path / "facts.xlsx", marks=saved))["Figures"]
    assert values(sheet, "Remark")[2] == mark.remark
    again = save(article_table(), tmp_path / "again.html", marks=tmp_path / "facts.xlsx")
    assert rows(opened.open(again), 0)[2] == "wrong"

    fresh = opened.open(save(article_table(), tmp_path / "fresh.html"))
    assert rows(fresh, 0)[2] == "unverified"
    fresh.set_input_files("#upload", saved)
    fresh.wait_for_selector("tr.wrong")
    fresh.locator("mark").nth(2).click()
    assert fresh.input_value("#desk [name=remark]") == mark.remark


def test_nothing_in_a_text_can_run(opened: Opened, tmp_path: Path) -> None:
    evil = "</script><script>alert(1)</script><img src=x onerror=alert(2)>'\"`{{7*7}}<!--"
    fields = {name: evil for name, column in COLUMNS.items() if column.dtype == "str"}
    hostile = BLANK._replace(**fields, end=len(evil))  # type: ignore[arg-type]
    table = tabulate([hostile, hostile._replace(id="2", repeats="", document="javascript:alert(3)")])
    table.attrs["texts"] = {evil: evil}
    findings = findings_frame().assign(document=evil, check=evil, reason=evil, formula=evil)
    findings["claims"] = evil
    path = save(table, tmp_path / "evil.html", findings)
    page = opened.open(path)
    page.locator("mark").first.click()
    assert page.locator("script").count() == 2 and page.locator("img").count() == 0
    assert page.locator("a[href^=javascript]").count() == 0
    assert page.locator("mark").all_inner_texts() == [evil, evil]
    assert page.title() == "Figures"
    assert opened.asked == [path.as_uri()]
    assert_frame_equal(load(path), table)


def test_the_policy_stops_scripts_that_are_not_its_own(browser: Browser, path: Path) -> None:
    path.write_text(path.read_text("utf-8").replace("</main>", "</main><script>window.foreign = 1</script>"), "utf-8")
    page = browser.new_page()
    page.goto(path.as_uri())
    assert page.evaluate("window.foreign") is None
    assert len(rows(page)) == 8
    page.close()


def test_thousands_of_figures_open_row_by_row(opened: Opened, tmp_path: Path) -> None:
    table = pd.concat([article_table()] * 400, ignore_index=True)
    table["id"] = [f"c{number}" for number in range(len(table))]
    page = opened.open(save(table, tmp_path / "many.html"))
    assert page.locator("#count").inner_text() == "3,200 figures"
    first = page.locator("tbody tr").count()
    assert first < 500
    page.locator("#scroll").evaluate("box => box.scrollTo(0, box.scrollHeight)")
    page.locator("tbody tr").nth(first).wait_for(state="attached")
    page.select_option("#filters [name=kind]", "percent")
    assert page.locator("#count").inner_text() == "400 of 3,200 figures"


def test_on_a_phone_text_and_table_take_turns(opened: Opened, path: Path) -> None:
    page = opened.open(path, viewport={"width": 390, "height": 780}, has_touch=True)
    assert page.locator("#text").is_visible() and page.locator("#table").is_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.locator("mark").first.tap()
    assert page.locator("#card").is_visible()
    page.click("nav >> text=Table")
    assert page.locator("#table").is_visible() and page.locator("#text").is_hidden()
    page.locator("#r3 button").tap()
    assert page.locator("#text").is_visible()


def test_dark_where_the_reader_likes_it_dark(opened: Opened, path: Path) -> None:
    colours = {
        scheme: opened.open(path, color_scheme=scheme).evaluate("getComputedStyle(document.body).backgroundColor")
        for scheme in ("light", "dark")
    }
    assert colours == {"light": "rgb(255, 255, 255)", "dark": "rgb(20, 25, 28)"}


def test_printing_shows_text_and_table_and_no_buttons(page: Page) -> None:
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    shown = {name: page.locator(name).is_visible() for name in ("#text", "tbody", "#filters", "#download", "nav")}
    assert shown == {"#text": True, "tbody": True, "#filters": False, "#download": False, "nav": False}


def test_without_texts_the_sentences_are_shown(opened: Opened, tmp_path: Path) -> None:
    table = article_table()
    table.attrs.clear()
    page = opened.open(save(table, tmp_path / "facts.html"))
    assert page.locator("mark").all_inner_texts() == [claim.text for claim in article()]
    assert page.locator("article h3").all_inner_texts() == ["Harbour trade climbs to $2.4 billion", "Outlook"]


def test_an_empty_table_is_a_page_too(opened: Opened, tmp_path: Path) -> None:
    page = opened.open(save(tabulate([]), tmp_path / "none.html"))
    assert page.locator("#count").inner_text() == "0 figures"
