from __future__ import annotations

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.packaging.loading import PACKAGING, ROOT

LOCKS = PACKAGING / "locks"
PIN = re.compile(r"^([\w.-]+)==([\w.]+)([^\\]*)\\$", re.MULTILINE)
Pins = set[tuple[str, str, str]]


def pins(name: str) -> Pins:
    return set(PIN.findall((LOCKS / f"{name}.txt").read_text(encoding="utf-8")))


def wishes(extra: str | None) -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wished = project["optional-dependencies"][extra] if extra else project["dependencies"]
    return [Requirement(line) for line in wished]


@pytest.mark.parametrize(("name", "extra"), [("run", None), ("dev", "dev"), ("package", "package")])
def test_lock_follows_what_the_project_asks_for(name: str, extra: str | None) -> None:
    pinned = {canonicalize_name(package): version for package, version, _ in pins(name)}
    for wish in [*wishes(None), *wishes(extra)]:
        assert wish.specifier.contains(pinned[canonicalize_name(wish.name)]), wish


@pytest.mark.parametrize("name", ["dev", "package"])
def test_whoever_tests_or_packages_has_the_versions_that_run(name: str) -> None:
    assert pins("run") <= pins(name)


@pytest.mark.parametrize("name", ["run", "dev", "package"])
def test_lock_holds_pins_and_hashes_and_no_address(name: str) -> None:
    lines = (LOCKS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    strange = [
        line
        for line in lines
        if not PIN.match(line) and not re.fullmatch(r"    --hash=sha256:[0-9a-f]{64}( \\)?", line)
    ]
    assert not strange


def test_every_package_that_runs_is_in_the_list_of_licences() -> None:
    listed = (PACKAGING / "licences" / "THIRD-PARTY.md").read_text(encoding="utf-8")
    rows = {
        (canonicalize_name(name), version)
        for name, version in re.findall(r"^\| ([\w.-]+) \| ([\w.]+) \|", listed, re.MULTILINE)
    }
    everywhere = {(package, version) for package, version, only in pins("run") if not only.strip()}
    assert everywhere <= rows
