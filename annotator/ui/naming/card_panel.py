"""What is known of one entity: its name, its identifier looked up, and all it is called."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.entities import Entity, EntityCard, Known
from annotator.ui.controls.buttons import KeyButton, Look
from annotator.ui.controls.flow import FlowLayout
from annotator.ui.controls.texts import Heading, QuietLabel
from annotator.ui.fonts import reading
from annotator.ui.numbers import filled, number

_PAUSE_MS = 150
_ID = Qt.ItemDataRole.UserRole


class CardPanel(QWidget):
    """Shows one entity and asks. `card_changed` carries the card before and the new one."""

    card_changed = Signal(object, object)
    lookup_requested = Signal(str)
    split_requested = Signal(str)
    article_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entity: Entity | None = None
        self._may_change = True
        self._head = QLabel(self)
        self._head.setTextFormat(Qt.TextFormat.PlainText)
        self._head.setWordWrap(True)
        self._head.setFont(reading(self.font(), 1.35, QFont.Weight.Bold))
        self._words = QuietLabel("", self)
        self.name = QLineEdit(self)
        self.name.setPlaceholderText(self.tr("The name to show"))
        self.name.setAccessibleName(self.tr("Name"))
        self.identifier = QLineEdit(self)
        self.identifier.setPlaceholderText(self.tr("Identifier, or words to look one up"))
        self.identifier.setAccessibleName(self.tr("Identifier"))
        self.found = QListWidget(self)
        self.found.setAccessibleName(self.tr("Found in the table"))
        self.found.setMaximumHeight(190)
        self.found.setWordWrap(True)
        self._hint = QuietLabel("", self, 0.94)
        self.aliases = QListWidget(self)
        self.aliases.setAccessibleName(self.tr("What it is called"))
        for view in (self.found, self.aliases):
            view.setObjectName("quiet")
            view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.split = KeyButton(self.tr("Split off this name"), parent=self)
        self.show_article = KeyButton(self.tr("Show an article"), look=Look.QUIET, parent=self)
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._lay_out()
        self._connect()
        self.show_entity(None)

    def show_entity(self, entity: Entity | None, *, may_change: bool = True) -> None:
        """Show an entity, or none."""
        self.entity, self._may_change = entity, may_change
        self.setEnabled(entity is not None)
        self.found.clear()
        self.found.hide()
        self.aliases.clear()
        if entity is None:
            self._head.setText(self.tr("No name chosen"))
            self._words.setText(self.tr("Choose a line to see what it is called."))
            self.name.clear()
            self.identifier.clear()
            return
        self._head.setText(entity.title())
        one, many = self.tr("{} · {:,} label"), self.tr("{} · {:,} labels")
        words = one if entity.count == 1 else many
        self._words.setText(filled(words, entity.label or "–", entity.count))
        self.name.setText(entity.card.name)
        self.identifier.setText(entity.card.identifier)
        for field in (self.name, self.identifier):
            field.setReadOnly(not may_change)
        for item in entity.names:
            kind = f" · {item.kind}" if item.kind else ""
            line = QListWidgetItem(f"{item.name}   {number(item.count)} × {item.label}{kind}")
            line.setData(_ID, item.name)
            line.setToolTip(item.name)
            self.aliases.addItem(line)
        self.aliases.setCurrentRow(0)
        self._show_possible()

    def show_found(self, found: Sequence[Known], *, has_table: bool) -> None:
        """Show what the table says to the words."""
        self.found.clear()
        for known in found:
            about = f" – {known.description}" if known.description else ""
            line = QListWidgetItem(f"{known.name}{about}\n{known.id}")
            line.setData(_ID, known.id)
            line.setToolTip(", ".join(known.aliases))
            self.found.addItem(line)
        self.found.setVisible(bool(found))
        hint = "" if has_table else self.tr("No table is imported; any identifier may be typed.")
        if has_table and not found and self.identifier.text().strip():
            hint = self.tr("Nothing in the table; Enter takes the words as they are.")
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    def _connect(self) -> None:
        self.name.returnPressed.connect(self._take)
        self.name.editingFinished.connect(self._take)
        self.identifier.returnPressed.connect(self._take)
        self.identifier.textEdited.connect(lambda _words: self._soon.start())
        self._soon.timeout.connect(lambda: self.lookup_requested.emit(self.identifier.text()))
        self.found.itemActivated.connect(self._take_found)
        self.found.itemClicked.connect(self._take_found)
        self.aliases.currentRowChanged.connect(lambda _row: self._show_possible())
        self.split.clicked.connect(self._on_split)
        self.show_article.clicked.connect(self._on_article)

    def _take(self) -> None:
        entity = self.entity
        if entity is None or not self._may_change:
            return
        name, identifier = self.name.text().strip(), self.identifier.text().strip()
        card = EntityCard(entity.id, " ".join(name.split()), " ".join(identifier.split()))
        if card != entity.card and (
            self.sender() is not self.name or card.name != entity.card.name
        ):
            self.card_changed.emit(entity.card, card)

    def _take_found(self, item: QListWidgetItem) -> None:
        if self.entity is not None and self._may_change:
            self.identifier.setText(str(item.data(_ID)))
            card = EntityCard(self.entity.id, self.entity.card.name, str(item.data(_ID)))
            if card != self.entity.card:
                self.card_changed.emit(self.entity.card, card)

    def _on_split(self) -> None:
        item = self.aliases.currentItem()
        if item is not None:
            self.split_requested.emit(str(item.data(_ID)))

    def _on_article(self) -> None:
        if self.entity is not None:
            self.article_requested.emit(self.entity.id)

    def _show_possible(self) -> None:
        names = {item.name for item in self.entity.names} if self.entity is not None else set()
        self.split.setEnabled(self._may_change and len(names) > 1)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._head)
        column.addWidget(self._words)
        column.addWidget(Heading(self.tr("Name"), self))
        column.addWidget(self.name)
        column.addWidget(Heading(self.tr("Identifier"), self))
        for part in (self.identifier, self.found, self._hint):
            column.addWidget(part)
        column.addWidget(Heading(self.tr("What it is called"), self))
        column.addWidget(self.aliases, 1)
        row = FlowLayout()
        row.addWidget(self.split)
        row.addWidget(self.show_article)
        column.addLayout(row)
