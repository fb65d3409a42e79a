"""Splitting a label: all its uses with the words around them, each given a label by key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from annotator.domain.scheme_draft import DraftLabel
from annotator.ui.controls.buttons import ChoiceButton
from annotator.ui.controls.flow import FlowLayout
from annotator.ui.controls.texts import QuietLabel
from annotator.ui.dialogs.ask import AskDialog
from annotator.ui.fonts import scaled
from annotator.ui.numbers import filled
from annotator.ui.theme import Theme

_PARTS = Qt.ItemDataRole.UserRole
_LEFT, _END = Qt.TextElideMode.ElideLeft, Qt.TextElideMode.ElideRight
_NONE = Qt.AlignmentFlag.AlignLeft


class Use(NamedTuple):
    """A label in use: its id, where it stands, and its words in their context."""

    record_id: str
    title: str
    layer: str
    before: str
    words: str
    behind: str


class UsesTable(QTableWidget):
    """One line for each use; digits give the selected lines a label, 0 takes it back."""

    digit_typed = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to the digits."""
        if event.text().isdecimal() and not event.modifiers():
            self.digit_typed.emit(int(event.text()))
            return
        super().keyPressEvent(event)


class ContextDelegate(QStyledItemDelegate):
    """Paints words in their context, all lines with the words one below the other."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one line."""
        self.initStyleOption(option, index)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        palette: QPalette = option.palette
        theme = Theme.of(palette)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.selection))
        before, words, behind = index.data(_PARTS)
        plain: QFont = option.font
        bold = scaled(plain, 1.0, QFont.Weight.DemiBold)
        metrics, strong = QFontMetrics(plain), QFontMetrics(bold)
        middle = rect.left() + round(rect.width() * 0.42)
        width = min(strong.horizontalAdvance(words) + 4, rect.right() - middle - 8)
        gap = metrics.horizontalAdvance(" ")
        left = QRect(rect.left() + 8, rect.top(), middle - rect.left() - 8 - gap, rect.height())
        right = QRect(middle + width + gap, rect.top(), 0, rect.height())
        right.setRight(rect.right() - 4)
        centre = Qt.AlignmentFlag.AlignVCenter
        for font, ink, part, align, words_shown, mode in (
            (plain, theme.muted, left, Qt.AlignmentFlag.AlignRight, before, _LEFT),
            (bold, theme.text, QRect(middle, rect.top(), width, rect.height()), _NONE, words, _END),
            (plain, theme.muted, right, _NONE, behind, _END),
        ):
            painter.setFont(font)
            painter.setPen(QColor(ink))
            shown = QFontMetrics(font).elidedText(words_shown, mode, part.width())
            painter.drawText(part, align | centre, shown)


class SplitDialog(AskDialog):
    """Gives each use of a label one of several labels; `waiting` is what was assigned before.

    `assigned` carries labels by record id, None for what was taken back.
    """

    assigned = Signal(object)

    def __init__(
        self,
        label: DraftLabel,
        choices: Sequence[DraftLabel],
        waiting: Mapping[str, DraftLabel] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        title = label.label.title or label.label.name
        self.ask(
            self.tr("Split “{}”").format(title),
            self.tr(
                "Select lines and press a digit; 0 leaves them as they are. What is not assigned"
                " stays “{}”. Nothing changes before the scheme is applied."
            ).format(title),
        )
        self._choices, self._uses = list(choices), list[Use]()
        self._waiting = dict(waiting or {})
        self._chosen: dict[str, DraftLabel] = {}
        self._more = False
        self.table = UsesTable(0, 3, self)
        self.table.setObjectName("quiet")
        self._prepare_table()
        self.table.setItemDelegateForColumn(0, ContextDelegate(self.table))
        self.table.digit_typed.connect(self.assign)
        self._count = QuietLabel(self.tr("Looking for its uses …"), self)
        for part in (self._make_choices(), self.table, self._count):
            self.body.addWidget(part)
        self.add_button(self.tr("Cancel"), "Esc").clicked.connect(self.reject)
        self.take = self.add_button(self.tr("Assign"), "Ctrl Enter", lead=True)
        self.take.clicked.connect(self._on_take)
        self.resize(980, 620)

    def _make_choices(self) -> QWidget:
        row = QWidget(self)
        flow = FlowLayout(row)
        for number, choice in enumerate(self._choices[:9], 1):
            words = f"{number}  {choice.label.title or choice.label.name}"
            button = ChoiceButton(words, row)
            button.setCheckable(False)
            button.clicked.connect(lambda _=False, chosen=number: self.assign(chosen))
            flow.addWidget(button)
        return row

    def _prepare_table(self) -> None:
        self.table.setHorizontalHeaderLabels(
            [self.tr("Words in context"), self.tr("Becomes"), self.tr("Article")]
        )
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        self.table.setColumnWidth(1, 110)
        self.table.setColumnWidth(2, 190)
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def show_uses(self, uses: Sequence[Use], *, more: bool = False) -> None:
        """Show the uses; `more` says that there are others beside them."""
        self._uses, self._more = list(uses), more
        shown = {use.record_id for use in uses}
        self._chosen = {it: label for it, label in self._waiting.items() if it in shown}
        self.table.setRowCount(len(self._uses))
        for row, use in enumerate(self._uses):
            context = QTableWidgetItem(f"{use.before} {use.words} {use.behind}")
            context.setData(_PARTS, (use.before, use.words, use.behind))
            self.table.setItem(row, 0, context)
            self.table.setItem(row, 1, QTableWidgetItem(self._becomes(use)))
            self.table.setItem(row, 2, QTableWidgetItem(f"{use.layer} · {use.title}"))
        self._tell()
        if self._uses:
            self.table.selectRow(0)
            self.table.setFocus()

    def assign(self, number: int) -> None:
        """Give the selected lines a label, and go on to the next line."""
        if number > len(self._choices):
            return
        rows = sorted({index.row() for index in self.table.selectedIndexes()})
        for row in rows:
            use, item = self._uses[row], self.table.item(row, 1)
            if number:
                self._chosen[use.record_id] = self._choices[number - 1]
            else:
                self._chosen.pop(use.record_id, None)
            if item is not None:
                item.setText(self._becomes(use))
        if rows and rows[-1] + 1 < self.table.rowCount():
            self.table.selectRow(rows[-1] + 1)
        self._tell()

    def chosen(self) -> Mapping[str, DraftLabel]:
        """Return the labels by record id."""
        return dict(self._chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the answer with Ctrl+Enter."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_take()
            return
        super().keyPressEvent(event)

    def _becomes(self, use: Use) -> str:
        chosen = self._chosen.get(use.record_id)
        return (chosen.label.title or chosen.label.name) if chosen is not None else ""

    def _tell(self) -> None:
        words = filled(self.tr("{:,} of {:,} assigned"), len(self._chosen), len(self._uses))
        if self._more:
            words += self.tr("; there are more, which stay as they are")
        self._count.setText(words)

    def _on_take(self) -> None:
        self.assigned.emit({use.record_id: self._chosen.get(use.record_id) for use in self._uses})
        self.accept()
