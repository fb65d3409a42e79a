"""The menu bar, made from the table of actions."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenuBar, QWidget

from annotator.ui.action_table import ACTIONS, Menu
from annotator.ui.actions import ActionSet

THEMES = ("theme_system", "theme_light", "theme_dark")
LANGUAGES = ("language_system", "language_en", "language_de")


def make_menu_bar(actions: ActionSet, parent: QWidget) -> QMenuBar:
    """Return the menu bar: native on macOS, at the head of the window elsewhere."""
    bar = QMenuBar(parent)
    for menu in Menu:
        shown = bar.addMenu(QCoreApplication.translate("menus", f"&{menu.value}"))
        section = 0
        for spec in ACTIONS:
            if spec.menu is not menu:
                continue
            if spec.section != section:
                shown.addSeparator()
                section = spec.section
            shown.addAction(actions[spec.id])
    for chosen_one in (THEMES, LANGUAGES):
        group = QActionGroup(parent)
        for action_id in chosen_one:
            group.addAction(actions[action_id])
    return bar
