"""What lies behind a figure: the articles, the places in each, and the ways to them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from annotator.services.agreement_report import Behind
from annotator.ui.charts.rows import figure
from annotator.ui.controls.texts import Heading
from annotator.ui.dialogs.ask import AskDialog
from annotator.ui.numbers import number
from annotator.ui.phrasing import spoken

if TYPE_CHECKING:
    from annotator.services.agreement_places import Place

_DATA = Qt.ItemDataRole.UserRole


class BehindDialog(AskDialog):
    """Articles at the left, the places of the chosen one at the right.

    Enter opens the article or the place, the leading button settles all of them. Places are asked
    for article by article.
    """

    article_requested = Signal(str)
    place_requested = Signal(str, int, int)
    places_requested = Signal(str)
    adjudicate_requested = Signal()

    def __init__(self, title: str, found: Sequence[Behind], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        total = sum(item.count for item in found)
        self.ask(title, self._count_words(total, len(found)))
        self.list, self.places = QListWidget(self), QListWidget(self)
        self._lay_out()
        for item in found:
            self.list.addItem(self._line(item))
        self.add_button(self.tr("Close"), "Esc").clicked.connect(self.reject)
        self.open_article = self.add_button(self.tr("Open article"), "Enter")
        self.open_article.clicked.connect(lambda: self._take(self.list.currentItem()))
        self.open_article.setEnabled(bool(found))
        self.settle = self.add_button(self.tr("Settle these"), "Ctrl Enter", lead=True)
        self.settle.setToolTip(self.tr("Show just these differences on the Adjudicate page"))
        self.settle.clicked.connect(self._on_settle)
        self.settle.setEnabled(total > 0)
        self.resize(900, 540)
        self.list.setFocus()

    def show_first(self) -> None:
        """Choose the first article, once its places can be asked for."""
        self.list.setCurrentRow(0)

    def show_places(self, article_id: str, found: Sequence[Place]) -> None:
        """Show the places of an article, if it still is the chosen one."""
        item = self.list.currentItem()
        if item is None or item.data(_DATA) != article_id:
            return
        self.places.clear()
        for place in found:
            words = spoken(place.sentence)
            entry = QListWidgetItem(words)
            entry.setToolTip(f"{place.pair[0]} × {place.pair[1]}: {words}")
            entry.setData(_DATA, place.span)
            self.places.addItem(entry)
        self.places.setCurrentRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to the keys of this part."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.settle.click()
            elif self.places.hasFocus():
                self._take_place(self.places.currentItem())
            else:
                self._take(self.list.currentItem())
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(14)
        for box, title, share in (
            (self.list, self.tr("Articles"), 5),
            (self.places, self.tr("Places in the article"), 6),
        ):
            box.setAccessibleName(title)
            box.setSpacing(3)
            box.setUniformItemSizes(box is self.list)
            box.setWordWrap(box is self.places)
            box.setTextElideMode(Qt.TextElideMode.ElideRight)
            box.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            column = QVBoxLayout()
            column.addWidget(Heading(title, self))
            column.addWidget(box, 1)
            row.addLayout(column, share)
        self.list.itemDoubleClicked.connect(self._take)
        self.places.itemDoubleClicked.connect(self._take_place)
        self.list.currentItemChanged.connect(self._on_article)
        self.body.addLayout(row)

    def _count_words(self, places: int, articles: int) -> str:
        if not articles:
            return self.tr("There is no difference behind this figure.")
        if places == 1:
            return self.tr("1 place in 1 article.")
        if articles == 1:
            return self.tr("{} places in 1 article.").format(number(places))
        words = self.tr("{} places in {} articles, those with most of them first.")
        return words.format(number(places), number(articles))

    def _line(self, item: Behind) -> QListWidgetItem:
        line = item.line
        words = [number(item.count), line.title or line.id]
        if line.f1 is not None:
            words.append(f"F1 {figure(line.f1)}")
        entry = QListWidgetItem("  ·  ".join(words))
        entry.setData(_DATA, line.id)
        entry.setToolTip(f"{line.title}\n{', '.join(line.sides)}")
        return entry

    def _on_article(self, item: QListWidgetItem | None) -> None:
        self.places.clear()
        if item is not None:
            self.places_requested.emit(str(item.data(_DATA)))

    def _take(self, entry: QListWidgetItem | None) -> None:
        if entry is not None:
            chosen = str(entry.data(_DATA))
            self.accept()
            self.article_requested.emit(chosen)

    def _take_place(self, entry: QListWidgetItem | None) -> None:
        article = self.list.currentItem()
        span = entry.data(_DATA) if entry is not None else None
        if span is None:
            self._take(article)
            return
        self.accept()
        self.place_requested.emit(str(article.data(_DATA)), span.start, span.end)

    def _on_settle(self) -> None:
        self.accept()
        self.adjudicate_requested.emit()
