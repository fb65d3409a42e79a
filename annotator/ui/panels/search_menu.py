"""The menu of a search: filters, orders, and searches kept under a name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from annotator.domain.queue import QueueOrder, QueueQuery
from annotator.domain.saved_searches import SavedSearch
from annotator.domain.search import Facet, Field
from annotator.ui.panels.search_names import SearchNames


class SearchMenu(QMenu):
    """Tells what was chosen; what is on has a tick."""

    facet_toggled = Signal(object)
    order_chosen = Signal(object, bool)
    show_all_requested = Signal()
    search_chosen = Signal(object)
    searches_changed = Signal(list)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._box = parent
        self._searches: list[SavedSearch] = []
        self._query: QueueQuery | None = None
        self._facets: dict[Facet, QAction] = {}
        self._orders: dict[QueueOrder, QAction] = {}
        self._names: QMenu | None = None
        self._add_filters()
        self._labels = self.addMenu(self.tr("With the label"))
        self._people = self.addMenu(self.tr("Worked on by"))
        self.addSeparator()
        self._add_orders()
        self.addSeparator()
        self._saved = self.addMenu(self.tr("Saved searches"))
        self.addAction(self.tr("Show all articles")).triggered.connect(self.show_all_requested)
        self.show_searches(())

    def show_query(self, query: QueueQuery | None) -> None:
        """Tick what is on."""
        self._query = query
        facets = query.facets if query is not None else ()
        for facet, action in self._facets.items():
            action.setChecked(facet in facets)
        for order, action in self._orders.items():
            action.setChecked(query is not None and query.order is order)
        self._backwards.setChecked(query is not None and query.descending)

    def show_searches(self, searches: Sequence[SavedSearch]) -> None:
        """Offer these saved searches."""
        self._searches = list(searches)

    def open_at(
        self,
        button: QWidget,
        names: SearchNames,
        *,
        partial_name: str,
        make: Callable[[str], SavedSearch],
    ) -> None:
        """Open below the button."""
        self._fill(self._labels, Field.LABEL, names.labels)
        self._fill(self._people, Field.BY, names.people)
        self._fill_saved(make, partial_name)
        self.show_query(self._query)
        self.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _add_filters(self) -> None:
        states = {
            "new": self.tr("New"),
            "begun": self.tr("In progress"),
            "done": self.tr("Done"),
            "skipped": self.tr("Skipped"),
        }
        for state, words in states.items():
            self._add(self, Facet(Field.STATE, state), words)
        self.addSeparator()
        self._add(self, Facet(Field.HAS, "flag"), self.tr("Flagged"))
        self._add(self, Facet(Field.HAS, "note"), self.tr("With notes"))
        self._add(self, Facet(Field.HAS, "suggestion"), self.tr("With suggestions"))
        none = Facet(Field.HAS, "suggestion", negated=True)
        self._add(self, none, self.tr("Without suggestions"))
        self._add(self, Facet(Field.ASSIGNED, "me"), self.tr("Assigned to me"))
        self._add(self, Facet(Field.IS, "copy"), self.tr("Near copies"))
        self._add(self, Facet(Field.IS, "copy", negated=True), self.tr("No near copies"))

    def _add_orders(self) -> None:
        orders = {
            QueueOrder.IMPORTED: self.tr("In the order of import"),
            QueueOrder.TITLE: self.tr("By title"),
            QueueOrder.DATE: self.tr("By date"),
            QueueOrder.SOURCE: self.tr("By source"),
            QueueOrder.LENGTH: self.tr("By length"),
            QueueOrder.SUGGESTIONS: self.tr("Most open suggestions first"),
            QueueOrder.SCORE: self.tr("Least certain suggestions first"),
        }
        for order, words in orders.items():
            action = self._orders[order] = self.addAction(words)
            action.setCheckable(True)
            action.triggered.connect(partial(self._choose_order, order))
        self._backwards = self.addAction(self.tr("Other way round"))
        self._backwards.setCheckable(True)
        self._backwards.triggered.connect(self._turn)

    def _add(self, menu: QMenu, facet: Facet, words: str) -> None:
        action = self._facets[facet] = menu.addAction(words)
        action.setCheckable(True)
        action.triggered.connect(lambda _=False, chosen=facet: self.facet_toggled.emit(chosen))

    def _fill(self, menu: QMenu, field: Field, values: Sequence[str]) -> None:
        wanted = [Facet(field, value) for value in values]
        if [facet for facet in self._facets if facet.field is field] == wanted:
            return
        menu.clear()
        self._facets = {key: it for key, it in self._facets.items() if key.field is not field}
        for facet in wanted:
            self._add(menu, facet, facet.value)
        menu.setEnabled(bool(wanted))

    def _fill_saved(self, make: Callable[[str], SavedSearch], name: str) -> None:
        self._saved.clear()
        for saved in self._searches:
            action = self._saved.addAction(saved.name)
            action.setToolTip(saved.typed)
            action.triggered.connect(lambda _=False, it=saved: self.search_chosen.emit(it))
        self._saved.addSeparator()
        keep = self._saved.addAction(self.tr("Save this search…"))
        keep.setEnabled(self._query is not None)
        keep.triggered.connect(lambda: self._ask_name(make, name))
        if self._searches:
            gone = self._saved.addMenu(self.tr("Forget"))
            for saved in self._searches:
                action = gone.addAction(saved.name)
                action.triggered.connect(lambda _=False, it=saved: self._forget(it))

    def _ask_name(self, make: Callable[[str], SavedSearch], suggested: str) -> None:
        from annotator.ui.dialogs.save_search import SaveSearchDialog  # noqa: PLC0415 - seldom

        dialog = SaveSearchDialog(make("").typed or suggested, self._box.window())
        dialog.name_given.connect(lambda name: self._keep(make(name)))
        dialog.open()

    def _keep(self, saved: SavedSearch) -> None:
        others = [item for item in self._searches if item.name != saved.name]
        self._searches = [*others, saved]
        self.searches_changed.emit(list(self._searches))

    def _forget(self, saved: SavedSearch) -> None:
        self._searches.remove(saved)
        self.searches_changed.emit(list(self._searches))

    def _choose_order(self, order: QueueOrder) -> None:
        self.order_chosen.emit(order, False)

    def _turn(self) -> None:
        if self._query is not None:
            self.order_chosen.emit(self._query.order, not self._query.descending)
