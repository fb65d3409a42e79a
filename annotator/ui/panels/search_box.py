"""The search of a list of articles: a field, the filters that are on, what is wrong, how many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.domain.errors import UserError
from annotator.domain.queue import QueueOrder, QueueQuery
from annotator.ui.controls.buttons import KeyButton, Look
from annotator.ui.controls.filter_chip import FilterChip
from annotator.ui.controls.flow import FlowLayout
from annotator.ui.controls.search_field import SearchField
from annotator.ui.controls.texts import QuietLabel
from annotator.ui.icons import icon
from annotator.ui.numbers import filled
from annotator.ui.panels.search_names import SearchNames
from annotator.ui.phrasing import spoken_error

if TYPE_CHECKING:
    from annotator.domain.saved_searches import SavedSearch
    from annotator.domain.search import Facet
    from annotator.ui.panels.search_menu import SearchMenu

# Imports inside functions: nobody searches before the first article is on screen.
# ruff: noqa: PLC0415


class _Field(SearchField):
    """A search field in which Backspace before all words takes the last filter off."""

    back_at_start = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to the keys of this part."""
        if event.key() == Qt.Key.Key_Backspace and not self.cursorPosition() + len(
            self.selectedText()
        ):
            self.back_at_start.emit()
            return
        super().keyPressEvent(event)


class SearchBox(QWidget):
    """Holds a query. A filter that is typed becomes a chip with the next blank, or with Enter."""

    query_changed = Signal(object)
    searches_changed = Signal(list)
    left = Signal()

    def __init__(self, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._query: QueueQuery | None = None
        self.names = SearchNames()
        self.tells_count = True
        self.field = _Field(key, self)
        self.field.setAccessibleName(self.tr("Search"))
        self.menu_button = KeyButton("", look=Look.QUIET, icon=icon("list-filter"), parent=self)
        self.menu_button.setAccessibleName(self.tr("Filter and order"))
        self.menu_button.setToolTip(self.tr("Filter, order and saved searches"))
        self._chips = QWidget(self)
        self._flow = FlowLayout(self._chips, gap=5)
        self._told = QuietLabel("", self, 0.94)
        self._menu: SearchMenu | None = None
        self._searches: Sequence[SavedSearch] = ()
        self._lay_out()
        self._connect()
        self.show_query(None)

    @property
    def menu(self) -> SearchMenu:
        """The filters and orders to choose from."""
        if self._menu is None:
            self._menu = self._make_menu()
        return self._menu

    def query(self) -> QueueQuery | None:
        """Return the query as it is set."""
        return self._query

    def show_query(self, query: QueueQuery | None) -> None:
        """Show a query, or that there is none; nobody is told."""
        self._query = query
        self.field.setEnabled(query is not None)
        self.menu_button.setEnabled(query is not None)
        self.field.show_words(query.search if query is not None else "")
        self._told.clear()
        self._show()

    def show_count(self, count: int | None) -> None:
        """Say how many articles are found; None while nobody knows."""
        if not self.is_filtered() or not self.tells_count:
            self._told.setText("")
        elif count is None:
            self._told.setText(self.tr("counting …"))
        else:
            self._told.setText(filled(self.tr("{:,} found"), count))
        self._told.setVisible(bool(self._told.text()))

    def show_problem(self, error: UserError) -> None:
        """Say what cannot be searched for."""
        self._told.setText(spoken_error(error))
        self._told.show()

    def show_searches(self, searches: Sequence[SavedSearch]) -> None:
        """Offer these saved searches."""
        self._searches = searches
        if self._menu is not None:
            self._menu.show_searches(searches)

    def is_filtered(self) -> bool:
        """Say whether some articles are kept out."""
        return self._query is not None and bool(self._query.search or self._query.facets)

    def told(self) -> str:
        """Return what stands below the field."""
        return self._told.text()

    def chips(self) -> list[FilterChip]:
        """Return the filters that are on, as they are shown."""
        return self._chips.findChildren(FilterChip)

    def change(self, **parts: object) -> None:
        """Change parts of the query, and tell if it is another then."""
        if self._query is None:
            return
        query = replace(self._query, **parts)  # type: ignore[arg-type]
        if query != self._query:
            self._query = query
            self.query_changed.emit(query)
        self._show()

    def toggle(self, facet: Facet) -> None:
        """Put a filter on, or take it off."""
        facets = self._query.facets if self._query is not None else ()
        rest = tuple(item for item in facets if item != facet)
        self.change(facets=rest if facet in facets else (*facets, facet))

    def show_all(self) -> None:
        """Take off everything; the order stays."""
        self.field.show_words("")
        self.change(search="", facets=())

    def use(self, saved: SavedSearch) -> None:
        """Search as it was saved."""
        from annotator.domain.search import parse_search

        try:
            search = parse_search(saved.typed)
            facets = tuple(map(self.names.resolved, search.facets))
        except UserError as error:
            self.show_problem(error)
            return
        words = search.words()
        self.field.show_words(words)
        self.change(search=words, facets=facets, order=saved.order, descending=saved.descending)

    def saved_as(self, name: str) -> SavedSearch:
        """Return the search as it is set, under a name."""
        from annotator.domain.saved_searches import SavedSearch
        from annotator.domain.search import parse_search

        query = self._query or QueueQuery("")
        # The word typed last counts as a beginning: so it must be kept.
        search = replace(parse_search(query.search, typing=True), facets=query.facets)
        return SavedSearch(name, search.typed(), query.order, query.descending)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self.field, 1)
        head.addWidget(self.menu_button)
        self._told.setContentsMargins(4, 0, 4, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._chips)
        column.addWidget(self._told)

    def _connect(self) -> None:
        self.field.search_requested.connect(lambda words: self._take(words, done=False))
        self.field.textEdited.connect(self._on_edited)
        self.field.returnPressed.connect(lambda: self._take(self.field.text(), done=True))
        self.field.back_at_start.connect(self._take_last_off)
        self.field.left.connect(self.left)
        self.menu_button.clicked.connect(self._open_menu)

    def _make_menu(self) -> SearchMenu:
        from annotator.ui.panels.search_menu import SearchMenu

        menu = SearchMenu(self)
        menu.facet_toggled.connect(self.toggle)
        menu.order_chosen.connect(self._on_order)
        menu.show_all_requested.connect(self.show_all)
        menu.search_chosen.connect(self.use)
        menu.searches_changed.connect(self.searches_changed)
        menu.show_searches(self._searches)
        menu.show_query(self._query)
        return menu

    def _on_edited(self, text: str) -> None:
        # A blank ends a filter; one that is only half typed waits.
        if text.endswith(" "):
            self._take(text, done=False)

    def _on_order(self, order: QueueOrder, descending: bool) -> None:
        self.change(order=order, descending=descending)

    def _take(self, typed: str, *, done: bool) -> None:
        """Search for what was typed; filters that are complete become chips."""
        from annotator.domain.search import parse_search

        if self._query is None:
            return
        try:
            search = parse_search(typed, typing=not done)
            facets = tuple(map(self.names.resolved, search.facets)) if done else ()
            if not done and not _ends_in_filter(typed):
                facets = tuple(map(self.names.resolved, search.facets))
        except UserError as error:
            self.show_problem(error)
            return
        if facets:
            words = parse_search(typed).words()
            self.field.show_words(f"{words} " if words and not done else words)
            kept = [item for item in self._query.facets if item not in facets]
            self.change(search=words, facets=(*kept, *facets))
        elif done or not _ends_in_filter(typed):
            # With Enter even a quotation is complete that nobody has closed.
            self.change(search=typed.strip())

    def _take_last_off(self) -> None:
        if self._query is not None and self._query.facets:
            self.change(facets=self._query.facets[:-1])

    def _take_off(self, facet: Facet) -> None:
        facets = self._query.facets if self._query is not None else ()
        self.change(facets=tuple(item for item in facets if item != facet))
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        for chip in self.chips():
            # Hidden first: a widget without a parent that is still to be shown becomes a window.
            chip.hide()
            chip.setParent(None)
            chip.deleteLater()
        facets = self._query.facets if self._query is not None else ()
        for facet in facets:
            chip = FilterChip(self.names.words(facet), self._chips)
            chip.removed.connect(lambda taken=facet: self._take_off(taken))
            self._flow.addWidget(chip)
            chip.show()
        self._chips.setVisible(bool(facets))
        if self._menu is not None:
            self._menu.show_query(self._query)
        self.menu_button.setDown(bool(facets))
        self.show_count(None)

    def _open_menu(self) -> None:
        name = self.field.text().strip()
        self.menu.open_at(self.menu_button, self.names, partial_name=name, make=self.saved_as)


def _ends_in_filter(typed: str) -> bool:
    """Say whether the last word is a filter that is still being typed."""
    from annotator.domain.search import field_named

    last = typed.rsplit(" ", maxsplit=1)[-1].lstrip("-")
    return typed.count('"') % 2 == 1 or (":" in last and bool(field_named(last.split(":")[0])))
