"""What every test of the window needs: an application in our clothes, and settings in memory."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.services.paths import resources
from annotator.ui.actions import ActionSet
from annotator.ui.appearance import Appearance, ThemeSwitch
from annotator.ui.fonts import load_fonts, use_fonts
from annotator.ui.language import use_language
from annotator.ui.main_window import MainWindow


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out of account what the platform without a screen says about itself."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


class MemorySettings:
    """Settings that are forgotten with the test."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self.bytes: dict[str, bytes] = {}

    def get(self, key: str, default: str = "") -> str:
        return self.texts.get(key, default)

    def set(self, key: str, value: str) -> None:
        self.texts[key] = value

    def get_bytes(self, key: str) -> bytes:
        return self.bytes.get(key, b"")

    def set_bytes(self, key: str, value: bytes) -> None:
        self.bytes[key] = value


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    load_fonts(resources() / "fonts")
    use_fonts(qapp)
    return qapp


@pytest.fixture
def german(dressed: QApplication) -> Iterator[QApplication]:
    assert use_language(dressed, "de") == "de"
    yield dressed
    use_language(dressed, "en")


@pytest.fixture
def themes(dressed: QApplication) -> Iterator[ThemeSwitch]:
    switch = ThemeSwitch(dressed, Appearance.LIGHT)
    yield switch
    switch.choose(Appearance.LIGHT)
    switch.deleteLater()


@pytest.fixture
def settings() -> MemorySettings:
    return MemorySettings()


@pytest.fixture
def host(qtbot: QtBot, themes: ThemeSwitch) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def actions(host: QWidget) -> ActionSet:
    return ActionSet(host)


@pytest.fixture
def window(qtbot: QtBot, themes: ThemeSwitch, settings: MemorySettings) -> MainWindow:
    made = MainWindow(settings)
    made.furnish()
    made.show_welcome()
    qtbot.addWidget(made)
    made.resize(1200, 800)
    return made
