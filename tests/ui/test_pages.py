"""The pages are made when they are first shown, and ask for the same as if they had always been."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.ui.actions import ActionSet
from annotator.ui.pages import Pages
from annotator.ui.screens import Screen


@pytest.fixture
def pages(qtbot: QtBot, host: QWidget, actions: ActionSet) -> Pages:
    return Pages(QWidget(), actions, host)


def test_a_page_not_looked_at_is_not_made(pages: Pages) -> None:
    pages.show_screen(Screen.ANNOTATE)
    assert pages.current() is Screen.ANNOTATE
    assert not [child for child in pages.findChildren(QWidget) if child.children()]


@pytest.mark.parametrize("screen", list(Screen))
def test_every_page_comes_when_it_is_asked_for_and_stays(pages: Pages, screen: Screen) -> None:
    pages.show_screen(screen)
    shown = pages.currentWidget()
    pages.show_welcome()
    assert pages.current() is None
    pages.show_screen(screen)
    assert pages.current() is screen
    assert pages.currentWidget() is shown


def test_a_page_made_during_long_work_waits_with_it(pages: Pages) -> None:
    pages.set_busy(True)
    assert not pages.export.start.isEnabled()


def test_what_a_page_asks_for_is_asked_by_all(qtbot: QtBot, pages: Pages) -> None:
    with qtbot.waitSignal(pages.suggest_requested) as suggest:
        pages.suggesters.run_requested.emit("rules", True)
    with qtbot.waitSignal(pages.recent_requested) as recent:
        pages.welcome.recent_requested.emit(Path("/c/a.corpus"))
    assert (suggest.args, recent.args) == (["rules", True], [Path("/c/a.corpus")])
