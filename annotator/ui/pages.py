"""The pages of the window, one at a time; each is loaded and made when it is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from annotator.ui.actions import ActionSet
from annotator.ui.screens import Screen

if TYPE_CHECKING:
    from annotator.ui.screens.export import ExportScreen
    from annotator.ui.screens.suggesters import SuggestersScreen
    from annotator.ui.screens.tabs import TabbedScreen
    from annotator.ui.screens.welcome import WelcomeScreen

# Imports inside functions: the window comes up the sooner for what it does not load.
# ruff: noqa: PLC0415

_TABBED = (Screen.REVIEW, Screen.CORPUS)


class Pages(QStackedWidget):
    """The welcome page and the screens; the Annotate screen is made by the window."""

    recent_requested = Signal(object)
    recent_removed = Signal(object)
    suggest_requested = Signal(str, bool)
    export_requested = Signal(object)
    tab_shown = Signal(str)

    def __init__(self, annotate: QWidget, actions: ActionSet, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions = actions
        self._busy = False
        self._welcome: WelcomeScreen | None = None
        self._suggesters: SuggestersScreen | None = None
        self._export: ExportScreen | None = None
        self._tabbed_screens: dict[Screen, TabbedScreen] = {}
        # What is not made yet is kept a place.
        self._places = [QWidget(self) for _ in range(1 + len(Screen))]
        for place in self._places:
            self.addWidget(place)
        self._put(Screen.ANNOTATE + 1, annotate)

    def current(self) -> Screen | None:
        """Return the screen that is shown; None on the welcome page."""
        index = self.currentIndex()
        return None if index == 0 else Screen(index - 1)

    def show_welcome(self) -> None:
        """Show the page without a corpus."""
        self.setCurrentWidget(self.welcome)
        self.welcome.setFocus()

    def show_screen(self, screen: Screen, tab_id: str | None = None) -> None:
        """Show a screen, and of one that has several pages the page, else the one shown last."""
        if screen is Screen.SUGGESTERS:
            self.setCurrentWidget(self.suggesters)
        elif screen is Screen.EXPORT:
            self.setCurrentWidget(self.export)
        elif screen in _TABBED:
            tabbed = self._tabbed(screen)
            self.setCurrentWidget(tabbed)
            tabbed.show_tab(tab_id)
        else:
            self.setCurrentIndex(screen + 1)

    def tabs(self) -> TabbedScreen | None:
        """Return the screen shown, where it has several pages."""
        current = self.current()
        return self._tabbed_screens.get(current) if current is not None else None

    def tab_on_screen(self) -> QWidget | None:
        """Return the page that is shown, where its screen has several."""
        tabs = self.tabs()
        return tabs.page(tabs.current_tab()) if tabs is not None else None

    def tab_page(self, tab_id: str) -> QWidget:
        """Return the page of a tab whose screen was shown."""
        screens = self._tabbed_screens.values()
        return next(
            screen.page(tab_id)
            for screen in screens
            if any(tab.id == tab_id for tab in screen.tabs)
        )

    def set_busy(self, busy: bool) -> None:
        """While long work runs no other can be asked for."""
        self._busy = busy
        for page in (self._suggesters, self._export):
            if page is not None:
                page.set_busy(busy)

    @property
    def welcome(self) -> WelcomeScreen:
        """The page without a corpus."""
        if self._welcome is None:
            from annotator.ui.screens.welcome import WelcomeScreen

            self._welcome = made = WelcomeScreen(self._actions, self)
            made.new_requested.connect(self._actions["new_corpus"].trigger)
            made.open_requested.connect(self._actions["open_corpus"].trigger)
            made.sample_requested.connect(self._actions["open_sample"].trigger)
            made.recent_requested.connect(self.recent_requested)
            made.recent_removed.connect(self.recent_removed)
            self._put(0, made)
        return self._welcome

    @property
    def suggesters(self) -> SuggestersScreen:
        """The page of what suggests labels."""
        if self._suggesters is None:
            from annotator.ui.screens.suggesters import SuggestersScreen

            self._suggesters = made = SuggestersScreen(self)
            made.run_requested.connect(self.suggest_requested)
            made.set_busy(self._busy)
            self._put(Screen.SUGGESTERS + 1, made)
        return self._suggesters

    @property
    def export(self) -> ExportScreen:
        """The page of training data."""
        if self._export is None:
            from annotator.ui.screens.export import ExportScreen

            self._export = made = ExportScreen(self)
            made.export_requested.connect(self.export_requested)
            made.set_busy(self._busy)
            self._put(Screen.EXPORT + 1, made)
        return self._export

    def _put(self, index: int, page: QWidget) -> None:
        """Let a page take the place that was kept for it."""
        place, shown = self._places[index], self.currentIndex()
        self.insertWidget(index, page)
        self.removeWidget(place)
        self.setCurrentIndex(shown)
        place.deleteLater()

    def _tabbed(self, screen: Screen) -> TabbedScreen:
        if screen not in self._tabbed_screens:
            from annotator.ui.screens.tabs import TABS, TabbedScreen

            self._tabbed_screens[screen] = made = TabbedScreen(TABS[screen], self)
            made.tab_shown.connect(self.tab_shown)
            self._put(screen + 1, made)
        return self._tabbed_screens[screen]
