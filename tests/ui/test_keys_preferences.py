"""Keys are a page of the preferences too, and hold at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.ui.appearance import Appearance, ThemeSwitch
from annotator.ui.canvas.canvas_style import contrast_ratio
from annotator.ui.key_choices import KEYS_KEY, read_choices
from annotator.ui.main_window import MainWindow
from annotator.ui.preferences.dialog import PreferencesDialog
from annotator.ui.preferences.keys_page import KeysPreferences
from annotator.ui.theme import READABLE
from tests.ui.conftest import MemorySettings


def test_a_key_chosen_in_the_preferences_is_kept(
    qtbot: QtBot, window: MainWindow, settings: MemorySettings
) -> None:
    dialog = PreferencesDialog(settings, window, page_id="keys")
    dialog.changed.connect(lambda key: window.actions_by_id.rebind(read_choices(settings.get(key))))
    page = dialog.findChild(KeysPreferences)
    assert page is not None
    page.keys.choose("note")
    with qtbot.waitSignal(dialog.changed) as told:
        QTest.keyClick(page.keys.field, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [KEYS_KEY]
    assert window.actions_by_id.caption("note") == "Ctrl J"
    assert "Ctrl+J" in settings.get(KEYS_KEY)


def test_the_list_of_pages_can_be_read_in_the_theme_chosen_there(
    window: MainWindow, settings: MemorySettings, themes: ThemeSwitch
) -> None:
    dialog = PreferencesDialog(settings, window)
    dialog.show()
    for choice in (Appearance.DARK, Appearance.LIGHT):
        themes.choose(choice)
        shown = dialog.list.grab().toImage()
        ground = shown.pixelColor(shown.width() // 2, shown.height() - 10)
        words = dialog.list.palette().color(QPalette.ColorRole.Text)
        assert contrast_ratio(words, ground) >= READABLE
    dialog.close()
