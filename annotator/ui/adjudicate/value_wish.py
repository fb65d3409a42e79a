"""A label of the whole article by hand: any value that the scheme has for it, from a menu."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from annotator.domain.annotations import DocumentLabel
from annotator.domain.document_labels import pair_of
from annotator.domain.scheme import Scheme
from annotator.services.docket import Item, leading
from annotator.ui.adjudicate.state import AdjudicateState
from annotator.ui.canvas.words import value_words


class ValueWish(QObject):
    """Asks for the value that shall hold, whoever gave it or nobody."""

    def __init__(self, state: AdjudicateState) -> None:
        super().__init__(state)
        self._state = state

    def ask(self, item: Item) -> QMenu | None:
        """Open the menu beside the card; None where the scheme names no values."""
        table, label = self._state.table, leading(item)
        if table is None or not isinstance(label, DocumentLabel):
            return None
        values = values_of(table.session.scheme, label.name)
        if not values:
            words = self.tr("The scheme names no values for this: take a version, or none of them.")
            self._state.tools.say(words)
            return None
        card = self._state.screen.decide.versions
        menu = QMenu(card)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, (value, words) in enumerate(values.items(), 1):
            key = f"&{number}  " if number < 10 else ""
            action = menu.addAction(f"{key}{words.replace('&', '&&')}")
            action.triggered.connect(partial(self._take, item, value))
        menu.popup(card.mapToGlobal(QPoint(0, card.height())))
        menu.setActiveAction(menu.actions()[0])
        return menu

    def _take(self, item: Item, value: str, _checked: bool = False) -> None:
        decisions = self._state.decisions
        if decisions is not None and decisions.item is item:
            decisions.take_value(value)


def values_of(scheme: Scheme, name: str) -> dict[str, str]:
    """Return the values that a label of the whole article may have, with their words."""
    if pair_of(name) is not None:
        return {one.name: one.title for one in scheme.stance.labels}
    attribute = scheme.document.attribute(name)
    return {one: value_words(one) for one in attribute.values} if attribute is not None else {}
