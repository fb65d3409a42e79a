"""The command palette: a few letters find anything, and what was used lately comes first."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.articles import Progress
from annotator.domain.queue import ArticleSummary
from annotator.ui.actions import ActionSet
from annotator.ui.dialogs.commands import CommandPalette
from annotator.ui.main_window import MainWindow
from annotator.ui.palette_entries import (
    action_entries,
    article_entries,
    label_entries,
    page_entries,
)
from tests.examples import scheme

ICE = ArticleSummary("a2", 1, "Undo the ice", "Gazette", "2026-02-01", 9, Progress.NEW, 0, 0, 0, 0)


@pytest.fixture
def palette(qtbot: QtBot, host: QWidget, actions: ActionSet) -> CommandPalette:
    actions.show_labels(scheme())
    made = CommandPalette(action_entries(actions), (), host)
    qtbot.addWidget(made)
    return made


def test_a_command_is_found_by_a_few_letters(
    qtbot: QtBot, palette: CommandPalette, actions: ActionSet
) -> None:
    palette.field.setText("undo")
    assert palette.offered()[0] == "action:undo"
    palette.field.setText("flt txt")
    assert palette.offered() == []
    assert not palette.list.isVisible()
    palette.field.setText("nxtsug")
    assert palette.offered() == ["action:next_suggestion"]
    with qtbot.waitSignal(actions["next_suggestion"].triggered):
        QTest.keyClick(palette.field, Qt.Key.Key_Return)


def test_commands_that_cannot_be_done_now_are_not_offered(
    host: QWidget, actions: ActionSet
) -> None:
    actions["undo"].setEnabled(False)
    offered = CommandPalette(action_entries(actions), (), host).offered()
    assert "action:undo" not in offered
    assert "action:commands" not in offered


def test_arrows_move_through_the_commands(palette: CommandPalette) -> None:
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentRow() == 1
    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentRow() == palette.list.count() - 1


def test_what_was_used_lately_comes_first(host: QWidget, actions: ActionSet) -> None:
    palette = CommandPalette(action_entries(actions), ["action:flag", "action:note"], host)
    assert palette.offered()[:2] == ["action:flag", "action:note"]
    palette.field.setText("n")
    assert palette.offered()[0] == "action:note"


def test_labels_pages_and_articles_are_found_as_well(palette: CommandPalette) -> None:
    given: list[str] = []
    shown: list[str] = []
    palette.add(label_entries(scheme(), lambda name: "2" if name == "ORG" else "", given.append))
    palette.add(page_entries(lambda _screen, tab: shown.append(tab)))
    palette.field.setText("org")
    assert palette.offered()[0] == "label:ORG"
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    palette.field.setText("agreement")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert (given, shown) == (["ORG"], ["agreement"])


def test_articles_of_earlier_words_are_not_shown(palette: CommandPalette) -> None:
    opened: list[str] = []
    palette.field.setText("undo the")
    palette.show_articles("undo", article_entries([ICE], opened.append))
    assert "article:a2" not in palette.offered()
    palette.show_articles("undo the", article_entries([ICE], opened.append))
    assert palette.offered()[0] == "article:a2"
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert opened == ["a2"]


def test_a_key_stands_beside_its_label(palette: CommandPalette) -> None:
    palette.add(label_entries(scheme(), lambda _name: "2", lambda _name: None))
    palette.field.setText("organization")
    said = palette.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith(", 2")


def test_the_window_remembers_what_was_chosen(qtbot: QtBot, window: MainWindow) -> None:
    opened: list[CommandPalette] = []
    window.palette_opened.connect(opened.append)
    for words in ("keys", "about"):
        window.show_commands()
        opened[-1].field.setText(words)
        opened[-1].chosen.emit(opened[-1].offered()[0])
        opened[-1].close()
    window.show_commands()
    assert opened[-1].offered()[:2] == ["action:about", "action:keys"]
    opened[-1].close()
