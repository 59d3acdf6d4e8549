"""The house keeps its order: a room imports only rooms above it, and starting costs next to nothing."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import figures

PACKAGE = Path(figures.__file__).parent
ROOMS = (
    "errors", "kinds", "lexicon", "numerals", "documents", "sentences", "patterns", "atoms", "quantities", "mentions",
    "claims", "context", "tables", "explanations", "checks", "sheets", "corpus", "terminal", "arguments",
    "cli", "__main__",
)  # fmt: skip
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")
HEAVY = {"pandas", "numpy", "pint", "openpyxl", "babel", "rich", "distributed", "pyarrow"}


def room(dotted: str) -> int:
    """How far down a module stands; the public names of ``figures`` itself are for the command line only."""
    return ROOMS.index(dotted.split(".")[1] if "." in dotted else "cli")


def imported(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield from (
                [f"figures.{alias.name}" for alias in node.names] if node.module == "figures" else [node.module]
            )


@pytest.mark.parametrize("module", MODULES, ids=lambda module: str(module.relative_to(PACKAGE)))
def test_a_room_imports_only_rooms_above_it(module: Path) -> None:
    own = ROOMS.index(module.relative_to(PACKAGE).parts[0].removesuffix(".py"))
    assert [name for name in imported(module) if name.split(".")[0] == "figures" and room(name) > own] == []


@pytest.mark.parametrize(
    "statement", ["import figures", "from figures.cli import main", "figures.cli.main(['--help'])"]
)
def test_starting_imports_nothing_heavy(statement: str) -> None:
    program = f"""
import sys
try:
    {"import figures.cli; " * ("--help" in statement)}{statement}
except SystemExit as end:
    assert end.code == 0
print("loaded", *sorted({{name.split(".")[0] for name in sys.modules}}))
"""
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert HEAVY.isdisjoint(result.stdout.splitlines()[-1].split())


def test_the_package_exports_what_it_names() -> None:
    assert sorted(figures.__all__) == sorted(set(figures.__all__))
    for name in figures.__all__:
        assert getattr(figures, name).__doc__, name
