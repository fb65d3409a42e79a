"""The window: its screens, what it offers when, what it remembers, what is dropped on it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.queue import QueueQuery
from annotator.ui.appearance import Appearance, ThemeSwitch
from annotator.ui.dialogs.commands import CommandPalette
from annotator.ui.main_window import MainWindow, WindowSettings
from annotator.ui.screens import Screen

CORPUS = Path("/c/harbour-2026.corpus")


@pytest.fixture
def opened(window: MainWindow) -> MainWindow:
    window.show_corpus(CORPUS, "news-v1", "SQLite · local")
    window.show()
    return window


def test_without_a_corpus_only_the_ways_in_are_offered(window: MainWindow) -> None:
    window.show()
    assert window.pages.current() is None
    assert window.actions_by_id["open_corpus"].isEnabled()
    assert not window.actions_by_id["undo"].isEnabled()
    assert not window.top.screens.isVisible()


def test_a_corpus_shows_its_name_and_the_article(opened: MainWindow) -> None:
    assert opened.pages.current() is Screen.ANNOTATE
    assert opened.top.corpus.words() == "harbour-2026.corpus"
    assert opened.windowTitle() == "harbour-2026 – Annotator"
    assert opened.actions_by_id["undo"].isEnabled()


@pytest.mark.parametrize("screen", list(Screen))
def test_every_screen_is_reached_by_its_action(opened: MainWindow, screen: Screen) -> None:
    opened.actions_by_id[f"screen_{screen.name.lower()}"].trigger()
    assert opened.pages.current() is screen
    assert opened.top.screens.current() == screen


def test_the_search_key_leads_to_the_queue(qtbot: QtBot, opened: MainWindow) -> None:
    opened.annotate.queue.show_query(QueueQuery("layer-ines"), lambda *_: [])
    opened.show_screen(Screen.EXPORT)
    opened.actions_by_id["show_queue"].setChecked(False)
    with qtbot.waitActive(opened):
        opened.activateWindow()
    opened.actions_by_id["search"].trigger()
    assert opened.annotate.queue.isVisible()
    assert opened.focusWidget() is opened.annotate.queue.search


def test_labels_clicked_and_typed_ask_the_same(qtbot: QtBot, opened: MainWindow) -> None:
    with qtbot.waitSignal(opened.actions_by_id.label_requested) as asked:
        opened.annotate.palette_row.label_requested.emit("ORG")
    assert asked.args == ["ORG"]
    with qtbot.waitSignal(opened.actions_by_id["claim"].triggered):
        opened.annotate.palette_row.claim_requested.emit()


def test_files_dropped_are_asked_for(qtbot: QtBot, opened: MainWindow, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a b.txt")), QUrl("https://example.org")])
    event = QDropEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(opened.files_dropped) as asked:
        opened.dropEvent(event)
    assert asked.args == [[tmp_path / "a b.txt"]]


def test_size_and_splitters_are_remembered(
    qtbot: QtBot, opened: MainWindow, settings: WindowSettings
) -> None:
    opened.resize(860, 640)
    opened.annotate.splitter.setSizes([195, 425, 238])
    sizes = opened.annotate.splitter.sizes()
    with qtbot.waitSignal(opened.about_to_close):
        opened.close()
    again = MainWindow(settings)
    again.furnish()
    qtbot.addWidget(again)
    again.show_corpus(CORPUS, "news-v1", "local")
    again.show()
    assert again.height() == 640
    assert again.annotate.splitter.sizes()[0] == sizes[0]


def test_what_was_remembered_wrongly_does_no_harm(
    qtbot: QtBot, themes: ThemeSwitch, settings: WindowSettings
) -> None:
    settings.set_bytes("window/geometry", b"nonsense")
    settings.set_bytes("window/splitter", b"nonsense")
    window = MainWindow(settings)
    window.furnish()
    qtbot.addWidget(window)
    window.show()
    assert window.isVisible()


def test_commands_open_and_do_what_is_chosen(qtbot: QtBot, opened: MainWindow) -> None:
    opened.actions_by_id["commands"].trigger()
    palette = opened.findChild(CommandPalette)
    assert palette is not None
    with qtbot.waitSignal(opened.actions_by_id["undo"].triggered):
        palette.field.setText("undo")
        palette.field.returnPressed.emit()


def test_every_button_has_a_name_for_those_who_cannot_see_it(opened: MainWindow) -> None:
    opened.top.show_annotator("Ines")
    shown = [item for item in opened.findChildren(QAbstractButton) if item.isVisible()]
    assert shown
    assert [item for item in shown if not (item.accessibleName() or item.text())] == []


def test_the_whole_window_paints_in_both_themes(opened: MainWindow, themes: ThemeSwitch) -> None:
    light = opened.grab().toImage()
    themes.choose(Appearance.DARK)
    dark = opened.grab().toImage()
    corner = QPoint(600, 400)
    assert light.pixelColor(corner).lightness() > 200 > 80 > dark.pixelColor(corner).lightness()


def test_the_window_can_get_small(opened: MainWindow) -> None:
    opened.resize(300, 200)
    assert opened.width() <= 900
    parts: list[QWidget] = [opened.annotate.canvas, opened.status, opened.top]
    assert all(opened.rect().width() >= part.width() for part in parts)


def test_the_frame_is_painted_before_it_is_filled_and_can_be_closed(
    qtbot: QtBot, themes: ThemeSwitch, settings: WindowSettings
) -> None:
    window = MainWindow(settings)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.first_painted):
        window.show()
    assert not window.is_furnished
    with qtbot.assertNotEmitted(window.about_to_close):
        assert window.close()
    assert not settings.get_bytes("window/geometry")
