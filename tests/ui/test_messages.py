"""Messages say what happened and what helps; errors stay, news go by themselves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.errors import DiskFullError, RuleError
from annotator.ui.messages import Messages

FULL = DiskFullError("Your last label was not saved.", where="ferry.corpus", remedy="Make room.")


@pytest.fixture
def messages(host: QWidget) -> Messages:
    host.resize(900, 600)
    made = Messages(host)
    host.show()
    return made


def test_an_error_says_what_where_and_what_helps(messages: Messages) -> None:
    messages.show_error(FULL)
    assert messages.words() == "ferry.corpus: Your last label was not saved. Make room. A107"
    assert messages.isVisible()


def test_an_error_stays_until_it_is_closed(qtbot: QtBot, messages: Messages) -> None:
    messages.show_news("Imported.")
    messages.show_error(FULL)
    assert not messages.goes_by_itself()
    with qtbot.waitSignal(messages.closed):
        QTest.mouseClick(messages.close_button, Qt.MouseButton.LeftButton)
    assert not messages.isVisible()


def test_a_refused_wish_goes_by_itself(messages: Messages) -> None:
    messages.show_refusal(RuleError("These words are labelled already."))
    assert messages.goes_by_itself()


def test_an_error_can_be_copied(qtbot: QtBot, messages: Messages) -> None:
    messages.show_error(FULL)
    QTest.mouseClick(messages.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == messages.words()


def test_news_may_offer_one_thing_to_do(qtbot: QtBot, messages: Messages) -> None:
    done: list[str] = []
    messages.show_news("3 records were refused.", "Show them", lambda: done.append("shown"))
    QTest.mouseClick(messages.action, Qt.MouseButton.LeftButton)
    assert done == ["shown"]
    assert not messages.isVisible()


def test_a_long_message_stays_inside_the_window(messages: Messages, host: QWidget) -> None:
    host.resize(420, 400)
    messages.show_error(DiskFullError("word " * 60, remedy="step " * 30))
    assert host.rect().contains(messages.geometry())


def test_a_bar_at_the_foot_is_not_covered(messages: Messages, host: QWidget) -> None:
    bar = QWidget(host)
    bar.setGeometry(0, 560, 900, 40)
    bar.show()
    messages.stand_above(bar)
    messages.show_news("Imported.")
    assert messages.geometry().bottom() < 560
    bar.hide()
    low = messages.geometry().bottom()
    assert low > 560
    bar.show()
    assert messages.geometry().bottom() < 560
