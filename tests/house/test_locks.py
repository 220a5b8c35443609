"""The lock files: everything pinned with hashes, true to pyproject.toml, and tied to no index."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PYPROJECT = (ROOT / "pyproject.toml").read_text()
PROJECT = tomllib.loads(PYPROJECT)
RUNTIME: list[str] = PROJECT["project"]["dependencies"]
GROUPS: dict[str, list[str]] = PROJECT["dependency-groups"]
WANTED = {
    "requirements.lock": RUNTIME + GROUPS["build"],
    "requirements-dev.lock": RUNTIME + GROUPS["build"] + GROUPS["dev"],
}


def pins(lock: str) -> dict[str, str]:
    """Each package's pinned version, as the lock writes it."""
    found = re.findall(r"^([\w.-]+)(?:\[[\w,-]+\])?==([\w.+!]+)", (ROOT / lock).read_text(), re.MULTILINE)
    return {canonicalize_name(name): version for name, version in found}


@pytest.mark.parametrize("lock", WANTED)
def test_a_lock_names_no_index_and_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text()
    assert not re.search(r"://|--(extra-)?index-url|--find-links|--trusted-host|^-i\b", text, re.MULTILINE)


@pytest.mark.parametrize("lock", WANTED)
def test_every_pinned_package_has_its_hashes(lock: str) -> None:
    entries = re.split(r"\n(?=\w)", (ROOT / lock).read_text())
    assert len(entries) == len(pins(lock))
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("lock", WANTED)
def test_the_lock_satisfies_what_pyproject_asks_for(lock: str) -> None:
    pinned = pins(lock)
    wanted = [Requirement(line) for line in WANTED[lock]]
    missing = [
        each.name for each in wanted if not each.specifier.contains(pinned.get(canonicalize_name(each.name), "0"))
    ]
    assert missing == []


def test_the_tests_run_on_the_very_versions_that_people_run() -> None:
    everything = pins("requirements-dev.lock")
    assert {name: everything[name] for name in pins("requirements.lock")} == pins("requirements.lock")


def test_what_only_the_tests_or_the_training_need_is_not_in_the_runtime() -> None:
    others = {canonicalize_name(Requirement(line).name) for line in GROUPS["dev"] + GROUPS["train"]}
    assert others & set(pins("requirements.lock")) == {"pyyaml"}  # which uvicorn brings along
    assert "scikit-learn" not in pins("requirements-dev.lock")


def test_every_dependency_says_what_it_is_for() -> None:
    listed = [line for line in PYPROJECT.splitlines() if re.match(r'  "[\w.\[\]-]+>=', line)]
    assert len(listed) == len(RUNTIME) + sum(map(len, GROUPS.values()))
    assert [line for line in listed if not re.search(r"# \w+", line)] == []
