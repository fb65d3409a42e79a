"""The menu bar stays on the screen."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from annotator.ui.main_window import MainWindow


def test_the_longest_menu_is_not_cut_off_at_the_edge_of_the_screen(
    german: object, qtbot: QtBot, window: MainWindow
) -> None:
    window.show()
    menus = [action.menu() for action in window.menuBar().actions()]
    for menu in menus:
        assert isinstance(menu, QMenu)
        menu.popup(window.mapToGlobal(window.rect().topLeft()))
        screen = menu.screen().availableGeometry()
        qtbot.waitUntil(menu.isVisible)
        # As wide as its lines need, and the screen has it.
        assert menu.sizeHint().width() <= menu.width() <= screen.width()
        menu.close()
