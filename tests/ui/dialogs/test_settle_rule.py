"""“Settle by rule…” can be read on a low screen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from annotator.services.settling import Forecast
from annotator.services.settling_rules import Rule
from annotator.ui.dialogs.settle_rule import SettleRuleDialog


def test_no_line_of_a_rule_is_cut_and_tab_brings_each_into_view(
    qtbot: QtBot, host: QWidget, german: object
) -> None:
    ahead = [Forecast(rule, 16, 120, 80, 13, {}, 5, 2, 18, 20) for rule in Rule]
    dialog = SettleRuleDialog(ahead, host)
    dialog.open()
    dialog.resize(640, 420)
    lines = [label for card in dialog.cards for label in card.findChildren(QLabel)]
    qtbot.waitUntil(
        lambda: all(line.height() >= line.heightForWidth(line.width()) for line in lines)
    )
    last = dialog.cards[-1].take
    qtbot.waitUntil(lambda: dialog.focusWidget() is not None)
    for _ in range(len(dialog.cards) + 1):
        focused = dialog.focusWidget()
        assert focused is not None
        if focused is last:
            break
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: last.visibleRegion().boundingRect().height() == last.height())
