"""The floors where import-linter does not reach: the engine leans on Python alone, no room or floor is forgotten."""

import ast
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOOLS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]
FLOORS: list[str] = TOOLS["importlinter"]["root_packages"]
SHARED_BY_ROOMS = {"__init__", "channel", "fields", "fitting", "posting"}
LINES_WALL = 400


def imports(file: Path) -> set[str]:
    """The top packages that a file imports, wherever in it."""
    nodes = list(ast.walk(ast.parse(file.read_text())))
    plain = {alias.name.split(".")[0] for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return plain | {node.module.split(".")[0] for node in nodes if isinstance(node, ast.ImportFrom) and node.module}


def test_the_engine_imports_nothing_but_itself_and_the_standard_library() -> None:
    used = {
        file.name: imports(file) - {"dialogue"} - sys.stdlib_module_names for file in (ROOT / "dialogue").rglob("*.py")
    }
    assert used
    assert {name: packages for name, packages in used.items() if packages} == {}


def test_every_room_is_named_in_the_contract_that_keeps_rooms_apart() -> None:
    (contract,) = [each for each in TOOLS["importlinter"]["contracts"] if each["type"] == "independence"]
    rooms = {
        path.stem
        for path in (ROOT / "bot" / "channels").iterdir()
        if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    assert set(contract["modules"]) == {f"bot.channels.{room}" for room in rooms - SHARED_BY_ROOMS}


def test_every_package_that_is_shipped_stands_on_a_floor() -> None:
    shipped = TOOLS["hatch"]["build"]["targets"]["wheel"]["packages"]
    assert set(shipped) == {*FLOORS, "migrations"}


@pytest.mark.parametrize("folder", [*FLOORS, "tests"])  # a migration is as long as what it changes
def test_no_file_is_longer_than_anybody_reads(folder: str) -> None:
    lengths = {
        str(file.relative_to(ROOT)): len(file.read_text().splitlines()) for file in (ROOT / folder).rglob("*.py")
    }
    assert lengths
    assert {file: lines for file, lines in lengths.items() if lines > LINES_WALL} == {}
