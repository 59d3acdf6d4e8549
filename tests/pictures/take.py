"""Take the README's pictures: ``python tests/pictures/take.py`` (needs Chromium, LibreOffice and pdftoppm).

Writes ``workbook.png`` and ``page.png`` beside this file, from the five articles in ``seeds/``.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import figures

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def main() -> None:
    """Extract the seeds, save them as a workbook and as a page, and photograph both."""
    os.chdir(ROOT)  # the ids of documents are the paths as given
    table = figures.extract(figures.read("seeds"))
    findings = figures.check(table)
    with tempfile.TemporaryDirectory() as folder:
        workbook, page = Path(folder, "figures.xlsx"), Path(folder, "figures.html")
        figures.save(table, workbook, findings=findings)
        figures.save(table, page, findings=findings)
        photograph_workbook(workbook, HERE / "workbook.png")
        photograph_page(page, HERE / "page.png")


def photograph_workbook(workbook: Path, picture: Path) -> None:
    """The first sheet as LibreOffice prints it."""
    folder = workbook.parent
    subprocess.run(
        ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(workbook)],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    stem = folder / "sheet"
    subprocess.run(
        ["pdftoppm", "-png", "-r", "80", "-l", "1", "-singlefile", str(workbook.with_suffix(".pdf")), str(stem)],
        check=True, timeout=60,
    )  # fmt: skip
    shutil.copy(stem.with_suffix(".png"), picture)


def photograph_page(page: Path, picture: Path) -> None:
    """The page as Chromium shows it at a laptop's width."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        view = browser.new_page(viewport={"width": 1280, "height": 800})
        view.goto(page.as_uri())
        view.wait_for_timeout(500)
        view.screenshot(path=str(picture))
        browser.close()


if __name__ == "__main__":
    main()
