"""The public names: they are there, they load on first use, and loading the package costs next to nothing."""

from __future__ import annotations

import inspect
import subprocess
import sys

import pytest

import figures

PROMISED = {"extract", "fact_sheet", "read", "Document", "check", "save", "load", "explain", "decoys", "FiguresError"}
HEAVY = ("pandas", "numpy", "pint", "openpyxl", "babel", "lxml", "rich", "click", "charset_normalizer", "pypdfium2")


def loaded_after(statement: str) -> set[str]:
    """Top-level modules that a fresh interpreter has loaded after a statement."""
    program = f"import sys\n{statement}\nprint(*sorted({{name.split('.')[0] for name in sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize("name", sorted(PROMISED | set(figures.__all__)))
def test_a_public_name_loads_and_is_described(name: str) -> None:
    value = getattr(figures, name)
    assert inspect.getdoc(value)
    assert name in dir(figures)


def test_star_import_brings_exactly_the_public_names() -> None:
    names: dict[str, object] = {}
    exec("from figures import *", names)
    assert set(names) - {"__builtins__"} == set(figures.__all__) >= PROMISED


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nonsense"):
        _ = figures.nonsense


def test_importing_the_package_loads_nothing_heavy() -> None:
    assert loaded_after("import figures").isdisjoint(HEAVY)


@pytest.mark.parametrize("statement", ["figures.explain('up 12% to $2.61 billion')", "figures.Document('a', '5%')"])
def test_explaining_needs_no_pandas(statement: str) -> None:
    assert loaded_after(f"import figures; {statement}").isdisjoint({"pandas", "numpy", "pint", "openpyxl", "babel"})


def test_extracting_needs_no_unit_registry() -> None:
    assert loaded_after("import figures; figures.extract('5 km')").isdisjoint({"pint", "openpyxl", "babel"})


def test_the_version_is_the_installed_one() -> None:
    from importlib.metadata import version

    assert figures.__version__ == version("figures")
