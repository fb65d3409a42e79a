"""The articles behind a figure: which differ, in how many places, and the ways to them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from annotator.services.agreement_report import Behind
from annotator.ui.charts.rows import figure
from annotator.ui.dialogs.ask import AskDialog
from annotator.ui.numbers import number

_ID = Qt.ItemDataRole.UserRole


class BehindDialog(AskDialog):
    """A list of articles; Enter opens the one chosen, the leading button settles all of them."""

    article_requested = Signal(str)
    adjudicate_requested = Signal()

    def __init__(
        self,
        title: str,
        found: Sequence[Behind],
        parent: QWidget | None = None,
        *,
        settles: bool = True,
    ) -> None:
        super().__init__(parent)
        places = sum(item.count for item in found)
        self.ask(title, self._count_words(places, len(found)))
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Articles"))
        self.list.setUniformItemSizes(True)
        self.list.itemActivated.connect(self._take)
        for item in found:
            self.list.addItem(self._line(item))
        self.list.setCurrentRow(0)
        self.body.addWidget(self.list)
        self.list.setVisible(bool(found))
        self.add_button(self.tr("Close"), "Esc").clicked.connect(self.reject)
        self.open_article = self.add_button(self.tr("Open article"), "Enter", lead=not settles)
        self.open_article.clicked.connect(lambda: self._take(self.list.currentItem()))
        self.open_article.setEnabled(bool(found))
        self.settle = self.add_button(self.tr("Settle these"), "Ctrl Enter", lead=True)
        self.settle.setToolTip(self.tr("Show just these differences on the Adjudicate page"))
        self.settle.clicked.connect(self._on_settle)
        self.settle.setEnabled(places > 0)
        self.settle.setVisible(settles)
        self.resize(640, 520)
        self.list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to the keys of this part."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.settle.click()
            else:
                self._take(self.list.currentItem())
            return
        super().keyPressEvent(event)

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
        words = [line.title or line.id, number(item.count)]
        if line.f1 is not None:
            words.append(f"F1 {figure(line.f1)}")
        entry = QListWidgetItem("  ·  ".join(words))
        entry.setData(_ID, line.id)
        entry.setToolTip(", ".join(line.sides))
        return entry

    def _take(self, entry: QListWidgetItem | None) -> None:
        if entry is not None:
            chosen = str(entry.data(_ID))
            self.accept()
            self.article_requested.emit(chosen)

    def _on_settle(self) -> None:
        self.accept()
        self.adjudicate_requested.emit()
