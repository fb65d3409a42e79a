"""Menus and panels as large as somebody needs them, on the screen that is there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from annotator.ui.dialogs.ask import AskDialog
from annotator.ui.interface_scale import SMALLEST_WINDOW, fitting, use_scale
from annotator.ui.main_window import MainWindow
from annotator.ui.preferences.dialog import PreferencesDialog
from annotator.ui.preferences.general_page import GeneralPage
from annotator.ui.screens import Screen
from tests.ui.conftest import MemorySettings


@pytest.mark.parametrize(
    ("choice", "given", "factor"),
    [
        ("150", {}, "1.5"),
        ("200", {"QT_SCALE_FACTOR": "1.5"}, "3"),
        ("75", {"QT_SCALE_FACTOR": "large"}, "0.75"),
        ("", {"QT_SCALE_FACTOR": "2"}, "2"),
        ("100", {}, None),
        ("9000", {}, None),
    ],
)
def test_what_is_scaled_already_is_scaled_on(
    choice: str, given: dict[str, str], factor: str | None
) -> None:
    use_scale(choice, given)
    assert given.get("QT_SCALE_FACTOR") == factor


def test_only_what_fits_on_the_screen_is_offered() -> None:
    assert fitting(QSize(1440, 900), "")[-1] == 150
    assert fitting(QSize(3840, 2160), "")[-1] == 300
    # The same screen, seen by a window that is scaled already.
    assert fitting(QSize(960, 600), "150") == fitting(QSize(1440, 900), "")
    assert 100 in fitting(QSize(640, 400), "")


def test_the_size_is_chosen_in_the_preferences(qtbot: QtBot, settings: MemorySettings) -> None:
    page = GeneralPage(settings)
    qtbot.addWidget(page)
    page.scale.setCurrentIndex(page.scale.findData("75"))
    assert settings.get("interface_scale") == "75"


def test_the_smallest_window_leaves_out_what_the_menus_have(window: MainWindow) -> None:
    window.top.show_corpus("ferry.corpus")
    window.top.show_annotator("Ines")
    window.show_screen(Screen.REVIEW)
    window.resize(1440, 900)
    window.show()
    assert window.top.guidelines.isVisible()
    window.resize(SMALLEST_WINDOW)
    assert not window.top.guidelines.isVisible()
    right = window.top.annotator.geometry().right()
    assert right <= window.top.width() == SMALLEST_WINDOW.width()
    assert window.top.tabs.geometry().right() < window.top.annotator.geometry().left()


def test_no_dialog_is_larger_than_its_screen(
    qtbot: QtBot, window: MainWindow, settings: MemorySettings
) -> None:
    window.show()
    dialogs: tuple[QDialog, ...] = (AskDialog(window), PreferencesDialog(settings, window))
    for dialog in dialogs:
        dialog.resize(4000, 3000)
        dialog.open()
        qtbot.waitExposed(dialog)
        screen = dialog.screen().availableSize()
        assert dialog.frameSize().boundedTo(screen) == dialog.frameSize()


def test_the_window_opens_no_larger_than_its_screen(
    qtbot: QtBot, settings: MemorySettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    window = MainWindow(settings)
    qtbot.addWidget(window)
    screen = window.screen().availableSize()
    assert screen.height() < 900
    assert SMALLEST_WINDOW.height() <= window.height() < screen.height()
