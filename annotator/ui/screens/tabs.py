"""Screens of several pages: each page is made when it is first shown; the top bar switches."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from annotator.ui.screens import Screen

# Imports inside functions: the window comes up the sooner for what it does not load.
# ruff: noqa: PLC0415

MakePage: TypeAlias = Callable[[QWidget], QWidget]


@dataclass(frozen=True, slots=True)
class Tab:
    """One page of a screen: its id, its words in the top bar, and how it is made."""

    id: str
    title: str
    make: MakePage

    def words(self) -> str:
        """Return the title in the user's language."""
        return QCoreApplication.translate("tabs", self.title)


class TabbedScreen(QStackedWidget):
    """Shows one of its tabs. `tab_shown` carries the id, each time that one is shown."""

    tab_shown = Signal(str)

    def __init__(self, tabs: Sequence[Tab], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = tuple(tabs)
        self._pages: dict[str, QWidget] = {}
        self._current = self.tabs[0].id

    def current_tab(self) -> str:
        """Return the id of the tab that is shown, or was last."""
        return self._current

    def index(self) -> int:
        """Return the place of that tab in the row."""
        return [tab.id for tab in self.tabs].index(self._current)

    def show_tab(self, tab_id: str | None = None) -> None:
        """Show a tab, or the one that was shown last."""
        self._current = tab_id or self._current
        self.setCurrentWidget(self.page(self._current))
        self.tab_shown.emit(self._current)

    def page(self, tab_id: str) -> QWidget:
        """Return the page of a tab, made if it was not there."""
        if tab_id not in self._pages:
            tab = next(tab for tab in self.tabs if tab.id == tab_id)
            self._pages[tab_id] = page = tab.make(self)
            self.addWidget(page)
        return self._pages[tab_id]

    def made(self) -> list[QWidget]:
        """Return the pages that have been shown."""
        return list(self._pages.values())


def _agreement(parent: QWidget) -> QWidget:
    from annotator.ui.screens.agreement.agreement_page import AgreementPage

    return AgreementPage(parent)


def _adjudicate(parent: QWidget) -> QWidget:
    from annotator.ui.screens.adjudicate import AdjudicateScreen

    return AdjudicateScreen(parent)


def _articles(parent: QWidget) -> QWidget:
    from annotator.ui.screens.articles import ArticlesPage

    return ArticlesPage(parent)


def _concordance(parent: QWidget) -> QWidget:
    from annotator.ui.screens.concordance import ConcordanceScreen

    return ConcordanceScreen(parent)


def _names(parent: QWidget) -> QWidget:
    from annotator.ui.naming.page import NamesPage

    return NamesPage(parent)


def _scheme(parent: QWidget) -> QWidget:
    from annotator.ui.scheming.page import SchemePage

    return SchemePage(parent)


def _quiet(parent: QWidget, title: str) -> QWidget:
    from annotator.ui.screens.quiet_page import QuietPage

    return QuietPage(title, "", (), parent)


TABS: Mapping[Screen, tuple[Tab, ...]] = {
    Screen.REVIEW: (
        Tab("agreement", str(QT_TRANSLATE_NOOP("tabs", "Agreement")), _agreement),
        Tab("adjudicate", str(QT_TRANSLATE_NOOP("tabs", "Adjudicate")), _adjudicate),
    ),
    Screen.CORPUS: (
        Tab("articles", str(QT_TRANSLATE_NOOP("tabs", "Articles")), _articles),
        Tab("concordance", str(QT_TRANSLATE_NOOP("tabs", "Concordance")), _concordance),
        Tab("names", str(QT_TRANSLATE_NOOP("tabs", "Names")), _names),
        Tab("scheme", str(QT_TRANSLATE_NOOP("tabs", "Scheme")), _scheme),
    ),
}
"""The pages of each screen that has several. What works in a page stands in `desk.tabs_part`."""
