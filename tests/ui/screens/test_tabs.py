"""Screens of several pages: a page is made when it is shown, and the screen remembers which."""

from __future__ import annotations

from annotator.ui.main_window import MainWindow
from annotator.ui.screens import Screen
from annotator.ui.screens.tabs import TABS
from tests.ui.conftest import MemorySettings


def test_the_top_bar_offers_the_pages_of_a_screen_only_there(window: MainWindow) -> None:
    window.show_screen(Screen.REVIEW)
    assert not window.top.tabs.isHidden()
    window.show_screen(Screen.ANNOTATE)
    assert window.top.tabs.isHidden()


def test_a_screen_comes_back_with_the_page_shown_last(window: MainWindow) -> None:
    window.show_screen(Screen.REVIEW, "adjudicate")
    window.show_screen(Screen.CORPUS)
    window.show_screen(Screen.REVIEW)
    tabs = window.pages.tabs()
    assert tabs is not None
    assert (tabs.current_tab(), window.top.tabs.current()) == ("adjudicate", 1)


def test_a_page_not_looked_at_is_not_made(window: MainWindow, settings: MemorySettings) -> None:
    window.show_screen(Screen.CORPUS)
    tabs = window.pages.tabs()
    assert tabs is not None
    assert len(tabs.made()) == 1 < len(TABS[Screen.CORPUS])


def test_the_switch_in_the_top_bar_changes_the_page(window: MainWindow) -> None:
    window.show_screen(Screen.REVIEW)
    window.top.tabs.chosen.emit(1)
    tabs = window.pages.tabs()
    assert tabs is not None
    assert tabs.current_tab() == "adjudicate"
