"""What gold added that an annotator did not have: where, by whom and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from annotator.services.settled_labels import Addition
from annotator.ui.adjudicate.conflict_words import reason_words
from annotator.ui.dialogs.ask import AskDialog
from annotator.ui.numbers import short_date

_DATA = Qt.ItemDataRole.UserRole


class GoldAddedDialog(AskDialog):
    """Lists the labels in the order of the text; Enter or a double click goes to the place."""

    place_requested = Signal(object)  # a Span

    def __init__(self, added: Sequence[Addition], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = self.tr("When the article was settled, these labels came into gold.")
        self.ask(self.tr("Added in gold"), words)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Added in gold"))
        self.list.setSpacing(3)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemDoubleClicked.connect(self._go)
        for one in added:
            self.list.addItem(self._line(one))
        self.body.addWidget(self.list)
        self.add_button(self.tr("Close"), "Esc").clicked.connect(self.reject)
        self.go = self.add_button(self.tr("Go there"), "Enter", lead=True)
        self.go.clicked.connect(lambda: self._go(self.list.currentItem()))
        self.list.currentItemChanged.connect(self._on_line)
        self.resize(520, 380)
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to the keys of this part."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go.click()
            return
        super().keyPressEvent(event)

    def _line(self, added: Addition) -> QListWidgetItem:
        facts = (reason_words(added.reason), added.by, short_date(added.at, year=True))
        why = " · ".join(fact for fact in facts if fact)
        entry = QListWidgetItem(f"{added.words}\n{why}")
        entry.setToolTip(entry.text())
        entry.setData(_DATA, added.span)
        return entry

    def _on_line(self, entry: QListWidgetItem | None) -> None:
        # A label of the whole article has no place to go to.
        self.go.setEnabled(entry is not None and entry.data(_DATA) is not None)

    def _go(self, entry: QListWidgetItem | None) -> None:
        span = entry.data(_DATA) if entry is not None else None
        if span is not None:
            self.accept()
            self.place_requested.emit(span)
