"""The history of the article: what was done, by whom, when; and bringing things back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.text import displayable
from annotator.services.article_history import HistoryStep, Lot
from annotator.ui.controls.buttons import KeyButton, Look
from annotator.ui.controls.segments import Segments
from annotator.ui.controls.texts import Heading, QuietLabel
from annotator.ui.fonts import scaled
from annotator.ui.icons import icon
from annotator.ui.panels.history_view import line_of
from annotator.ui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_PAD, _GAP = 10, 14


class HistoryModel(QAbstractListModel):
    """The steps, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.steps: Sequence[HistoryStep] = ()

    def show(self, steps: Sequence[HistoryStep]) -> None:
        """Show other steps."""
        self.beginResetModel()
        self.steps = steps
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return how many steps there are."""
        return 0 if parent.isValid() else len(self.steps)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a step; screen readers hear what is painted."""
        line = line_of(self.steps[index.row()])
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{line.title}. {line.aside}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{line.title}\n{line.aside}"
        return None


class HistoryDelegate(QStyledItemDelegate):
    """Two lines for each step."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Return the size it takes."""
        return QSize(120, 2 * option.fontMetrics.height() + _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint a step."""
        model = index.model()
        assert isinstance(model, HistoryModel)
        theme, line = Theme.of(option.palette), line_of(model.steps[index.row()])
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.selection)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, theme.hover)
        rect = option.rect.adjusted(_PAD, _GAP // 2 - 1, -_PAD, 0)
        font = scaled(option.font, 1.0, QFont.Weight.Medium)
        font.setStrikeOut(line.struck)
        height = option.fontMetrics.height()
        painter.setPen(theme.muted if line.struck or line.quiet else theme.text)
        self._draw(painter, font, QRect(rect.x(), rect.y(), rect.width(), height), line.title)
        painter.setPen(theme.muted)
        below = QRect(rect.x(), rect.y() + height, rect.width(), height)
        self._draw(painter, scaled(option.font, 0.9), below, line.aside)
        painter.restore()

    def _draw(self, painter: QPainter, font: QFont, rect: QRect, words: str) -> None:
        painter.setFont(font)
        cut = Qt.TextElideMode.ElideRight
        shown = painter.fontMetrics().elidedText(displayable(words), cut, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)


class HistoryList(QListView):
    """The list. Enter asks for the step's labels, Del to take the step back."""

    chosen = Signal()
    removal_requested = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to the keys of this part."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.chosen.emit()
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.removal_requested.emit()
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)


class HistoryPanel(QWidget):
    """Lists the steps of the article, or those of the label in hand.

    `step_chosen` asks to show a step's labels, `take_back_requested` and `bring_back_requested`
    carry the step, `scope_changed` says whether only the label in hand is asked for.
    """

    step_chosen = Signal(object)
    take_back_requested = Signal(object)
    bring_back_requested = Signal(object)
    scope_changed = Signal(bool)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scope = Segments((self.tr("Article"), self.tr("Label in hand")), self)
        self.close_button = KeyButton("", look=Look.QUIET, icon=icon("x"), parent=self)
        self.close_button.setAccessibleName(self.tr("Close the history"))
        self.model = HistoryModel(self)
        self.list = HistoryList(self)
        self.empty = QuietLabel("", self)
        self._body = QStackedWidget(self)
        self.take_back = KeyButton(self.tr("Take this back"), "Del", parent=self)
        self.bring_back = KeyButton(self.tr("Bring back this version"), parent=self)
        self._may_change = True
        self._lay_out()
        self._connect()

    def show_steps(
        self, steps: Sequence[HistoryStep], *, may_change: bool, in_hand: bool = True
    ) -> None:
        """Show other steps; the one that was chosen stays so if it is still there.

        `in_hand`: there is a label in hand whose steps these could be.
        """
        current, self._may_change = self.step(), may_change
        self.model.show(steps)
        self.empty.setText(self._why_empty(in_hand=in_hand))
        self._body.setCurrentIndex(0 if steps else 1)
        numbers = [step.entries[0].number for step in steps]
        if current is not None and current.entries[0].number in numbers:
            row = numbers.index(current.entries[0].number)
            self.list.setCurrentIndex(self.model.index(row))
        self._show_buttons()

    def _why_empty(self, *, in_hand: bool) -> str:
        if not self.only_label():
            return self.tr("Nothing has been done to this article yet.")
        if in_hand:
            return self.tr("Nothing has been done to this label yet.")
        return self.tr(
            "Select a label to see its past. One that was deleted comes back with the step that"
            " deleted it, under Article."
        )

    def only_label(self) -> bool:
        """Say whether only steps of the label in hand are asked for."""
        return self.scope.current() == 1

    def step(self) -> HistoryStep | None:
        """Return the step in hand."""
        row = self.list.currentIndex().row()
        return self.model.steps[row] if 0 <= row < len(self.model.steps) else None

    def _lay_out(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(HistoryDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.viewport().setAutoFillBackground(False)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("History"))
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setContentsMargins(_PAD, 6, _PAD, 0)
        self._body.addWidget(self.list)
        self._body.addWidget(self.empty)
        head = QHBoxLayout()
        head.addWidget(Heading(self.tr("History"), self), 1)
        head.addWidget(self.close_button)
        scope = QHBoxLayout()
        scope.addWidget(self.scope)
        scope.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(6)
        for button in (self.take_back, self.bring_back):
            foot.addWidget(button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(scope)
        column.addWidget(self._body, 1)
        column.addLayout(foot)
        self.setMinimumWidth(250)

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.closed)
        self.list.left.connect(self.closed)
        self.list.chosen.connect(self._choose)
        self.list.clicked.connect(self._choose)
        self.list.selectionModel().currentChanged.connect(self._show_buttons)
        self.list.removal_requested.connect(self._take_back)
        self.take_back.clicked.connect(self._take_back)
        self.bring_back.clicked.connect(self._bring_back)
        self.scope.chosen.connect(lambda _: self.scope_changed.emit(self.only_label()))

    def _show_buttons(self) -> None:
        step = self.step()
        holds = step is not None and step.lot is Lot.HOLDS and self._may_change
        self.take_back.setEnabled(holds)
        self.bring_back.setVisible(self.only_label())
        self.bring_back.setEnabled(step is not None and self._may_change)

    def _choose(self) -> None:
        if (step := self.step()) is not None:
            self.step_chosen.emit(step)

    def _take_back(self) -> None:
        if self.take_back.isEnabled() and (step := self.step()) is not None:
            self.take_back_requested.emit(step)

    def _bring_back(self) -> None:
        if (step := self.step()) is not None:
            self.bring_back_requested.emit(step)
