"""What a screen reader is told without being asked."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.errors import RuleError
from annotator.ui.controls.note_line import NoteLine
from annotator.ui.messages import Messages

ASSERTIVE = QAccessible.AnnouncementPoliteness.Assertive


class Reader:
    """Stands in for Qt's accessibility, as if a screen reader ran."""

    AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

    def __init__(self) -> None:
        self.heard: list[tuple[str, bool]] = []

    def isActive(self) -> bool:
        return True

    def updateAccessibility(self, event: QAccessibleAnnouncementEvent) -> None:
        self.heard.append((event.message(), event.politeness() == ASSERTIVE))


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Reader:
    made = Reader()
    monkeypatch.setattr("annotator.ui.controls.announce.QAccessible", made)
    return made


def test_messages_are_heard_and_refusals_at_once(qtbot: QtBot, reader: Reader) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    messages = Messages(room)
    messages.show_news("Saved as CSV.")
    messages.show_refusal(RuleError("That is no name.", remedy="Write another."))
    assert reader.heard == [("Saved as CSV.", False), ("That is no name. Write another.", True)]


def test_a_note_is_not_read_with_its_marks(qtbot: QtBot) -> None:
    line = NoteLine("Is <b>she</b> meant?", "by Ines", is_flag=False)
    qtbot.addWidget(line)
    found = QAccessible.queryAccessibleInterface(line)
    assert found.text(QAccessible.Text.Name) == "Is <b>she</b> meant?, by Ines"
    assert found.text(QAccessible.Text.Description) == "by Ines"
