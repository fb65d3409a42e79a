"""The list of articles behind a figure opens an article or all of them to be settled."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.services.agreement_report import Where
from annotator.ui.dialogs.behind import BehindDialog
from tests.ui.screens.agreement.reports import report


def test_the_article_with_most_differences_comes_first_and_enter_opens_it(
    qtbot: QtBot, host: QWidget
) -> None:
    dialog = BehindDialog("Ada × Ben", report().behind(Where(pair=("Ada", "Ben"))), host)
    dialog.show_first()
    dialog.open()
    assert [dialog.list.item(row).text().split("  ·  ")[0] for row in range(2)] == ["4", "2"]
    with qtbot.waitSignal(dialog.article_requested) as asked:
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert asked.args == ["a1"]


def test_all_can_be_settled_at_once(qtbot: QtBot, host: QWidget) -> None:
    dialog = BehindDialog("Label", report().behind(Where(kind="label")), host)
    with qtbot.waitActive(dialog):
        dialog.open()
    with qtbot.waitSignal(dialog.adjudicate_requested):
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_nothing_behind_is_said(qtbot: QtBot, host: QWidget) -> None:
    dialog = BehindDialog("Link", report().behind(Where(kind="link")), host)
    dialog.open()
    assert not dialog.open_article.isEnabled()
    assert not dialog.settle.isEnabled()
