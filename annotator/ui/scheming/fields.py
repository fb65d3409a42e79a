"""What the forms of the scheme editor are made of."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.controls.buttons import KeyButton, Look
from annotator.ui.controls.texts import QuietLabel, WarningLabel
from annotator.ui.fonts import reading
from annotator.ui.icons import icon


class FormPage(QWidget):
    """A head, a few words, and fields below one another. `changed` tells that the draft did."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = QLabel(self)
        self.head.setTextFormat(Qt.TextFormat.PlainText)
        self.head.setFont(reading(self.font(), 1.5, QFont.Weight.Bold))
        self.words = QuietLabel("", self)
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(18)
        self.form.setVerticalSpacing(9)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.told = WarningLabel(self)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(6)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(2, 0, 12, 8)
        self.column.setSpacing(10)
        for part in (self.head, self.words):
            self.column.addWidget(part)
        self.column.addLayout(self.form)
        self.column.addWidget(self.told)
        self.column.addLayout(self.foot)
        self.column.addStretch(1)

    def say(self, head: str, words: str = "") -> None:
        """Show what this is."""
        self.head.setText(head)
        self.words.setText(words)
        self.words.setVisible(bool(words))

    def tell(self, lines: Sequence[str]) -> None:
        """Show what speaks against what is entered."""
        self.told.setText("\n".join(lines))
        self.told.setVisible(bool(lines))

    def add_button(self, words: str, *, quiet: bool = False) -> KeyButton:
        """Put a button at the foot."""
        button = KeyButton(words, look=Look.QUIET if quiet else Look.PLAIN, parent=self)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.foot.addWidget(button)
        return button

    def line(self, words: str, hint: str = "") -> QLineEdit:
        """Add a field of one line."""
        field = QLineEdit(self)
        field.setPlaceholderText(hint)
        field.setAccessibleName(words)
        self.form.addRow(words, field)
        return field


class WordList(QWidget):
    """A list of words that are edited where they stand, added, moved and taken out.

    `renamed` carries place and words, `added` the words, `removed` the place, `moved` the place
    and ±1.
    """

    renamed = Signal(int, str)
    added = Signal(str)
    removed = Signal(int)
    moved = Signal(int, int)

    def __init__(self, fresh: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListWidget(self)
        self.list.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.list.setMinimumHeight(120)
        self.list.setObjectName("quiet")
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(fresh)
        self.add = KeyButton("", icon=icon("plus"), parent=self)
        self.add.setAccessibleName(fresh)
        self.up = KeyButton("↑", look=Look.QUIET, parent=self)
        self.down = KeyButton("↓", look=Look.QUIET, parent=self)
        self.remove = KeyButton("", look=Look.QUIET, icon=icon("x"), parent=self)
        self.up.setAccessibleName(self.tr("Move up"))
        self.down.setAccessibleName(self.tr("Move down"))
        self.remove.setAccessibleName(self.tr("Take out"))
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        for button in (self.add, self.up, self.down, self.remove):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(self.list)
        column.addLayout(row)
        self._connect()

    def show_words(self, words: Sequence[str], notes: Sequence[str] = ()) -> None:
        """Show other words; `notes` are tooltips."""
        at = self.list.currentRow()
        self.list.blockSignals(True)
        self.list.clear()
        for index, text in enumerate(words):
            item = QListWidgetItem(text)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            if index < len(notes):
                item.setToolTip(notes[index])
            self.list.addItem(item)
        self.list.blockSignals(False)
        self.list.setCurrentRow(min(max(at, 0), len(words) - 1))

    def _connect(self) -> None:
        self.list.itemChanged.connect(
            lambda item: self.renamed.emit(self.list.row(item), item.text().strip())
        )
        self.field.returnPressed.connect(self._on_add)
        self.add.clicked.connect(self._on_add)
        self.remove.clicked.connect(lambda: self._with_row(self.removed.emit))
        self.up.clicked.connect(lambda: self._with_row(lambda row: self._move(row, -1)))
        self.down.clicked.connect(lambda: self._with_row(lambda row: self._move(row, +1)))

    def _on_add(self) -> None:
        words = self.field.text().strip()
        if words:
            self.field.clear()
            self.added.emit(words)

    def _move(self, row: int, step: int) -> None:
        if 0 <= row + step < self.list.count():
            self.moved.emit(row, step)
            self.list.setCurrentRow(row + step)

    def _with_row(self, act: object) -> None:
        row = self.list.currentRow()
        if row >= 0:
            act(row)  # type: ignore[operator]
