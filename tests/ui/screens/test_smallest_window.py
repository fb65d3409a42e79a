"""In the smallest window everything has room, in German too, where words are longer."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.ui.interface_scale import SMALLEST_WINDOW
from annotator.ui.main_window import MainWindow
from annotator.ui.naming.page import NamesPage
from annotator.ui.screens import Screen
from annotator.ui.screens.adjudicate import AdjudicateScreen
from annotator.ui.screens.agreement.agreement_page import AgreementPage
from annotator.ui.screens.articles import ArticlesPage
from annotator.ui.screens.concordance import ConcordanceScreen
from tests.ui.conftest import MemorySettings


def _articles() -> QWidget:
    page = ArticlesPage()
    page.show_found(12345, 123456)
    page.acts.show()
    return page


def _concordance() -> QWidget:
    page = ConcordanceScreen()
    page.summary.setText("Zeilen: 12.345 · Artikel: 1.234")
    page.show_busy(True)
    return page


def _agreement() -> QWidget:
    page = AgreementPage()
    page.set_save_key("Strg S")
    page.show_running(True)
    return page


@pytest.mark.parametrize("make", [_articles, _concordance, _agreement, NamesPage, AdjudicateScreen])
def test_a_page_is_no_wider(
    qtbot: QtBot, german: QApplication, make: Callable[[], QWidget]
) -> None:
    page = make()
    qtbot.addWidget(page)
    assert page.minimumSizeHint().width() <= SMALLEST_WINDOW.width()


@pytest.mark.parametrize("screen", [Screen.REVIEW, Screen.CORPUS])
def test_the_bar_at_the_top_squeezes_no_name(
    qtbot: QtBot, german: QApplication, settings: MemorySettings, screen: Screen
) -> None:
    window = MainWindow(settings)
    qtbot.addWidget(window)
    window.furnish()
    window.top.show_corpus("ferry.corpus")
    window.top.show_annotator("Ines")
    window.show_screen(screen)
    window.resize(SMALLEST_WINDOW)
    window.show()
    for names in (window.top.screens, window.top.tabs):
        assert names.width() >= names.sizeHint().width()
