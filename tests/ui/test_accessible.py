"""For those who do not see the window, or not its colours: names, focus, contrast, order."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QSplitter,
    QSplitterHandle,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator.ui.main_window import MainWindow
from annotator.ui.panels.document_panel import DocumentPanel
from annotator.ui.panels.label_palette import LabelPalette
from annotator.ui.screens import Screen
from annotator.ui.screens.tabs import TABS
from tests.examples import content, scheme

PLACES = [
    (Screen.ANNOTATE, None),
    (Screen.SUGGESTERS, None),
    (Screen.EXPORT, None),
    *[(screen, tab.id) for screen, tabs in TABS.items() for tab in tabs],
]

OTHERWISE = (QAbstractScrollArea, QComboBox, QCheckBox, DocumentPanel)
"""An article shows its caret, a list its row, the panel of the whole article opens one of its
lines; Qt's own boxes have a ring once Tab was pressed."""


def stops(window: QWidget) -> Iterator[QWidget]:
    """Yield what the Tab key or a click can reach."""
    for widget in window.findChildren(QWidget):
        proxy = widget.focusProxy() is not None
        if widget.focusPolicy() is Qt.FocusPolicy.NoFocus or proxy or not widget.isVisible():
            continue
        if not widget.objectName().startswith("qt_"):
            yield widget


def name_of(widget: QWidget) -> str:
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name) if found is not None else ""


@pytest.fixture
def full(window: MainWindow) -> MainWindow:
    """Return the window with an article in it."""
    window.actions_by_id.show_labels(scheme())
    window.annotate.palette_row.show_scheme(scheme())
    window.annotate.canvas.show_content(content(), scheme())
    window.annotate.article.show_article(content(), scheme())
    window.top.show_corpus("ferry.corpus")
    window.top.show_annotator("Ines")
    window.show()
    return window


@pytest.mark.parametrize(("screen", "tab"), PLACES)
def test_everything_that_takes_the_focus_has_a_name(
    full: MainWindow, screen: Screen, tab: str | None
) -> None:
    full.show_screen(screen, tab)
    nameless = [
        f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"
        for widget in stops(full)
        if not name_of(widget).strip()
    ]
    assert nameless == []


@pytest.mark.parametrize(("screen", "tab"), PLACES)
def test_parts_are_read_from_left_to_right(
    full: MainWindow, screen: Screen, tab: str | None
) -> None:
    full.show_screen(screen, tab)
    page = full.pages.currentWidget()
    assert page is not None
    for row in [*page.findChildren(QSplitter), *page.findChildren(LabelPalette)]:
        read = QAccessible.queryAccessibleInterface(row)
        parts = [read.child(place).object() for place in range(read.childCount())]
        shown = [
            part
            for part in parts
            if isinstance(part, QWidget)
            and part.isVisible()
            and not isinstance(part, QSplitterHandle)
        ]
        assert [part.x() for part in shown] == sorted(part.x() for part in shown), row


def painted(widget: QWidget) -> QImage:
    return widget.grab().toImage()


@pytest.mark.parametrize(("screen", "tab"), PLACES)
def test_where_the_keyboard_is_can_be_seen(
    qtbot: QtBot, full: MainWindow, screen: Screen, tab: str | None
) -> None:
    with qtbot.waitActive(full):
        full.activateWindow()
    full.show_screen(screen, tab)
    unseen = []
    for widget in list(stops(full)):
        if isinstance(widget, OTHERWISE) or not widget.isEnabled():
            continue
        full.setFocus()
        before = painted(widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if widget.hasFocus() and painted(widget) == before:
            unseen.append(f"{type(widget).__name__} “{name_of(widget)}”")
    assert unseen == []


@pytest.mark.parametrize(("screen", "tab"), PLACES)
def test_tab_reaches_everything_and_comes_back(
    qtbot: QtBot, full: MainWindow, screen: Screen, tab: str | None
) -> None:
    full.show_screen(screen, tab)
    wanted = {
        widget
        for widget in stops(full)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled()
    }
    start = widget = full.nextInFocusChain()
    reached: set[QWidget] = set()
    while widget is not None and widget not in reached:
        reached.add(widget)
        widget = widget.nextInFocusChain()
    assert widget is start
    assert {name_of(one) for one in wanted - reached} == set()


def test_qts_own_boxes_have_a_ring_once_tab_was_pressed(qtbot: QtBot, host: QWidget) -> None:
    field, boxes = QLineEdit(host), (QComboBox(host), QCheckBox("Boilerplate", host))
    column = QVBoxLayout(host)
    for widget in (field, *boxes):
        column.addWidget(widget)
    with qtbot.waitActive(host):
        host.show()
        host.activateWindow()
    field.setFocus()
    before = [painted(box) for box in boxes]
    for box, old in zip(boxes, before, strict=True):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        assert box.hasFocus()
        assert painted(box) != old
