"""The menu bar, made from the table of actions."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from annotator.ui.action_table import ACTIONS, Menu
from annotator.ui.actions import ActionSet

THEMES = ("theme_system", "theme_light", "theme_dark")
LANGUAGES = ("language_system", "language_en", "language_de")


def make_menu_bar(actions: ActionSet, parent: QWidget) -> QMenuBar:
    """Return the menu bar: native on macOS, at the head of the window elsewhere."""
    bar = QMenuBar(parent)
    for menu in Menu:
        shown = bar.addMenu(QCoreApplication.translate("menus", f"&{menu.value}"))
        shown.aboutToShow.connect(partial(_fit, shown))
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


def _fit(menu: QMenu) -> None:
    """Let a menu scroll whose columns are too many for the screen: the last would be cut off."""
    menu.setStyleSheet("")
    if menu.sizeHint().width() > menu.screen().availableSize().width():
        menu.setStyleSheet("QMenu { menu-scrollable: 1 }")
