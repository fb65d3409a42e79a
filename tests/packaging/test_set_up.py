from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from tests.packaging.loading import load


@pytest.fixture
def set_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    """The script, on a machine that has everything, with nothing that it does being real."""
    script = load("set_up.py")
    monkeypatch.setattr(script, "VENV", tmp_path)
    monkeypatch.setattr(script, "loads", lambda library: True)
    monkeypatch.setattr(script, "may_install", lambda: False)
    monkeypatch.setattr(script, "make_environment", lambda: tmp_path / "python")
    monkeypatch.setattr(script, "pip_command", lambda python: ["pip"])
    monkeypatch.setattr(script, "install_python_packages", lambda pip, purpose: None)
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    return script


def stamps(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_what_is_enough_for_the_tests_is_enough_to_run(set_up: ModuleType, tmp_path: Path) -> None:
    assert set_up.main(["dev"]) == 0
    assert stamps(tmp_path) == {".ready-dev", ".ready-run"}


def test_old_python_is_refused_with_a_way_out(
    set_up: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(set_up, "OLDEST_PYTHON", (99, 0))
    assert set_up.main(["run"]) == 1
    assert "PYTHON=" in capsys.readouterr().err


def test_failure_leaves_no_stamp(
    set_up: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(set_up, "pip_command", lambda python: ["no-such-program"])
    monkeypatch.setattr(
        set_up, "install_python_packages", lambda pip, purpose: set_up.run(pip, "pip failed")
    )
    assert set_up.main(["run"]) == 1
    assert not stamps(tmp_path)


def test_missing_library_stops_with_the_command(
    set_up: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(set_up.sys, "platform", "linux")
    monkeypatch.setattr(set_up, "loads", lambda library: library != "libEGL.so.1")
    monkeypatch.setattr(set_up.shutil, "which", lambda tool: f"/usr/bin/{tool}")
    assert set_up.main(["run"]) == 1
    assert "sudo apt-get install --no-install-recommends libegl1\n" in capsys.readouterr().err


@pytest.mark.parametrize(("display", "code"), [("", 0), (":0", 1)])
def test_library_of_the_window_is_needed_only_with_a_display(
    set_up: ModuleType, monkeypatch: pytest.MonkeyPatch, display: str, code: int
) -> None:
    monkeypatch.setattr(set_up.sys, "platform", "linux")
    monkeypatch.setenv("DISPLAY", display)
    monkeypatch.setattr(set_up, "loads", lambda library: library != "libxcb-cursor.so.0")
    assert set_up.main(["run"]) == code


def test_administrator_gets_what_is_missing_installed(
    set_up: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed: list[str] = []
    monkeypatch.setattr(set_up.sys, "platform", "linux")
    monkeypatch.setattr(set_up, "may_install", lambda: True)
    monkeypatch.setattr(set_up, "loads", lambda library: library != "libEGL.so.1")
    monkeypatch.setattr(set_up, "apt_install", installed.extend)
    assert set_up.main(["run"]) == 0
    assert installed == ["libegl1"]
