"""Keys work where they should: letters label in the article and are letters in a field."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotator.ui.actions import ActionSet
from tests.examples import scheme


class Stage:
    """An article that takes the focus and a field beside it."""

    def __init__(self, qtbot: QtBot, host: QWidget, actions: ActionSet) -> None:
        self.article, self.field = QWidget(host), QLineEdit(host)
        self.article.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(host)
        column.addWidget(self.article)
        column.addWidget(self.field)
        actions.attach(self.article)
        actions.show_labels(scheme())
        host.resize(400, 300)
        with qtbot.waitActive(host):
            host.show()
            host.activateWindow()


def test_letters_label_in_the_article(qtbot: QtBot, host: QWidget, actions: ActionSet) -> None:
    stage = Stage(qtbot, host, actions)
    stage.article.setFocus()
    with qtbot.waitSignal(actions["claim"].triggered):
        QTest.keyClick(stage.article, Qt.Key.Key_C)
    with qtbot.waitSignal(actions.label_requested) as asked:
        QTest.keyClick(stage.article, Qt.Key.Key_2)
    assert asked.args == ["ORG"]


def test_letters_stay_letters_in_a_field(qtbot: QtBot, host: QWidget, actions: ActionSet) -> None:
    stage = Stage(qtbot, host, actions)
    stage.field.setFocus()
    with (
        qtbot.assertNotEmitted(actions["claim"].triggered),
        qtbot.assertNotEmitted(actions["accept"].triggered),
        qtbot.assertNotEmitted(actions["search"].triggered),
        qtbot.assertNotEmitted(actions.label_requested),
    ):
        QTest.keyClicks(stage.field, "cx2/")
        QTest.keyClick(stage.field, Qt.Key.Key_Return)
    assert stage.field.text() == "cx2/"


def test_keys_of_the_window_work_in_a_field(
    qtbot: QtBot, host: QWidget, actions: ActionSet
) -> None:
    stage = Stage(qtbot, host, actions)
    stage.field.setFocus()
    with qtbot.waitSignal(actions["commands"].triggered):
        QTest.keyClick(stage.field, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)


def test_a_stance_in_hand_takes_its_polarity_keys(
    qtbot: QtBot, host: QWidget, actions: ActionSet
) -> None:
    stage = Stage(qtbot, host, actions)
    stage.article.setFocus()
    with qtbot.assertNotEmitted(actions.polarity_requested):
        QTest.keyClick(stage.article, Qt.Key.Key_Minus)
    actions.expect_polarity(True)
    with qtbot.waitSignal(actions.polarity_requested) as asked:
        QTest.keyClick(stage.article, Qt.Key.Key_Minus)
    assert asked.args == ["AGAINST"]


def test_rebinding_moves_the_key_and_its_caption(
    qtbot: QtBot, host: QWidget, actions: ActionSet
) -> None:
    stage = Stage(qtbot, host, actions)
    stage.article.setFocus()
    actions.rebind({"note": ["M"]})
    with qtbot.waitSignal(actions["note"].triggered):
        QTest.keyClick(stage.article, Qt.Key.Key_M)
    with qtbot.assertNotEmitted(actions["note"].triggered):
        QTest.keyClick(stage.article, Qt.Key.Key_N)
    assert actions.caption("note") == "M"


def test_clashes_with_the_keys_of_labels_are_found(actions: ActionSet) -> None:
    actions.show_labels(scheme())
    actions.rebind({"note": ["2"]})
    assert [clash.actions for clash in actions.clashes()] == [("note", "Organization")]


def test_the_articles_own_keys_are_shown_but_not_bound_again(actions: ActionSet) -> None:
    tab = actions["next_suggestion"]
    assert tab.shortcuts() == []
    assert tab.text().endswith("\tTab")


def test_menus_show_the_key_in_force(host: QWidget, actions: ActionSet) -> None:
    assert actions["next_suggestion"].text() == "Next suggestion\tTab"
    actions.rebind({"next_suggestion": ["F10"]})
    assert actions["next_suggestion"].text() == "Next suggestion"  # Qt shows its key
    actions["undo"].setText("Undo: Done")
    actions.rebind({})
    assert actions["next_suggestion"].text() == "Next suggestion\tTab"
    assert actions["undo"].text() == "Undo: Done"
