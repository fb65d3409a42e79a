"""A table of words in their context: the words in the middle, boxes to tick, labels as badges."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from annotator.domain.concordance import ConcordanceLine, Standing
from annotator.domain.scheme import Scheme
from annotator.domain.text import displayable
from annotator.ui.controls.paint import badge_size, paint_badge, tick_box
from annotator.ui.fonts import scaled
from annotator.ui.models.concordance_model import Column, ConcordanceModel, grouped
from annotator.ui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_PAD, _BOX, _ROW_GAP = 8, 14, 11
_WIDTHS = {Column.TICK: 34, Column.LABEL: 190, Column.SOURCE: 110, Column.DATE: 100}
_NARROWEST, _WIDEST, _MEASURED = 60, 240, 400
_VCENTRE = Qt.AlignmentFlag.AlignVCenter
_PLACED = _VCENTRE | Qt.AlignmentFlag.AlignAbsolute
_COLUMNS = tuple(Column)  # looked up for every cell; asking the enumeration takes longer
_ISOLATE, _END = "\u2068", "\u2069"  # whatever way the words run, their context stays where it is
_SOLID = frozenset({Standing.MINE, Standing.ANNOTATOR, Standing.GOLD})


class _Look(NamedTuple):
    """How a column of words is painted: on which side, what is cut off, the room beside it."""

    words: Callable[[ConcordanceLine], str]
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft | _PLACED
    cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight
    left: int = _PAD
    right: int = _PAD


_LOOKS = {
    Column.LEFT: _Look(
        lambda line: line.left,
        Qt.AlignmentFlag.AlignRight | _PLACED,
        Qt.TextElideMode.ElideLeft,
        right=3,
    ),
    Column.WORDS: _Look(
        lambda line: line.words, Qt.AlignmentFlag.AlignHCenter | _PLACED, left=2, right=2
    ),
    Column.RIGHT: _Look(lambda line: line.right, left=3),
    Column.ARTICLE: _Look(lambda line: line.title),
    Column.SOURCE: _Look(lambda line: line.source),
    Column.DATE: _Look(lambda line: line.date),
}


class ConcordanceDelegate(QStyledItemDelegate):
    """Paints the cells."""

    def __init__(self, model: ConcordanceModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.colours: Mapping[str, str] = {}

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Return the size it takes."""
        return QSize(60, option.fontMetrics.height() + _ROW_GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint a cell."""
        theme, rect = Theme.of(option.palette), option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.selection)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.hover)
        line, column = self._model.line(index.row()), _COLUMNS[index.column()]
        painter.setFont(option.font)
        if column is Column.TICK:
            top = rect.center().y() - _BOX // 2 + 0.5
            box = QRectF(rect.x() + 10, top, _BOX, _BOX)
            tick_box(painter, box, theme, ticked=self._model.is_ticked(index.row()))
        elif column is Column.LABEL:
            self._paint_labels(painter, rect, option.font, theme, line)
        else:
            _paint_words(painter, rect, theme, line, column)
        painter.restore()

    def _paint_labels(
        self, painter: QPainter, rect: QRect, font: QFont, theme: Theme, line: ConcordanceLine
    ) -> None:
        x, middle, right = rect.x() + _PAD, rect.center().y() + 0.5, rect.right() - _PAD
        labels = line.labels or line.around
        metrics = QFontMetrics(font)
        if labels and not line.labels:
            painter.setPen(theme.muted)
            within = self.tr("in")
            painter.drawText(QRect(x, rect.y(), right - x, rect.height()), _VCENTRE, within)
            x += metrics.horizontalAdvance(within) + 5
        for label, by in grouped(labels):
            tint = theme.tint(self.colours.get(label, "#777777"))
            width = badge_size(font, label).width()
            if x + width > right:
                break
            solid = any(item.standing in _SOLID for item in labels if item.label == label)
            paint_badge(painter, QPointF(x, middle), font, label, tint, hollow=not solid)
            x += width + 5
            painter.setFont(font)
            painter.setPen(theme.muted)
            words = metrics.elidedText(", ".join(by), Qt.TextElideMode.ElideRight, right - x)
            painter.drawText(QRect(x, rect.y(), right - x, rect.height()), _VCENTRE, words)
            x += metrics.horizontalAdvance(words) + 9


def _paint_words(
    painter: QPainter, rect: QRect, theme: Theme, line: ConcordanceLine, column: Column
) -> None:
    look = _LOOKS[column]
    room = rect.adjusted(look.left, 0, -look.right, 0)
    painter.setPen(theme.muted if column > Column.LABEL or not line.annotate else theme.text)
    if column is Column.WORDS:
        painter.setFont(scaled(painter.font(), 1.0, QFont.Weight.DemiBold))
    words = displayable(look.words(line).strip())
    shown = painter.fontMetrics().elidedText(words, look.cut, room.width())
    painter.drawText(room, look.side, f"{_ISOLATE}{shown}{_END}")


class ConcordanceTable(QTableView):
    """The table. Space ticks the selected lines, Enter goes to the line, Ctrl+A ticks all.

    `line_requested` carries the line to go to; `key_pressed` any other key with a text, for who
    knows what it means.
    """

    line_requested = Signal(object)
    key_pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = ConcordanceModel(self)
        self._delegate = ConcordanceDelegate(self.lines, self)
        self.setModel(self.lines)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._prepare_headers()
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_clicked)
        self.lines.modelReset.connect(self._fit)

    def show_scheme(self, scheme: Scheme) -> None:
        """Paint labels in the colours of a scheme."""
        families = (scheme.claim, scheme.stance, scheme.entity)
        self._delegate.colours = {
            label.name: label.colour for family in families for label in family.labels
        }
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to the keys of this part."""
        key, row = event.key(), self.currentIndex().row()
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key == Qt.Key.Key_Space:
            self._tick_selected()
        elif key == Qt.Key.Key_A and control:
            self.lines.tick_all()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self.line_requested.emit(self.lines.line(row))
        elif event.text().strip() and event.text().isprintable() and not control:
            self.key_pressed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def _tick_selected(self) -> None:
        rows = {index.row() for index in self.selectionModel().selectedRows()}
        if rows:
            self.lines.tick(rows, not all(self.lines.is_ticked(row) for row in rows))

    def _prepare_headers(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + _ROW_GAP)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | _VCENTRE)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setMinimumSectionSize(24)
        for column in (Column.LEFT, Column.RIGHT, Column.ARTICLE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(Column.TICK, QHeaderView.ResizeMode.Fixed)
        for column, width in _WIDTHS.items():
            header.resizeSection(column, width)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        header.sectionClicked.connect(self._on_heading_clicked)

    def _fit(self) -> None:
        """Make the middle column as wide as the words, of the first lines, need it."""
        metrics = QFontMetrics(scaled(self.font(), 1.0, QFont.Weight.DemiBold))
        some = [self.lines.line(row).words for row in range(min(_MEASURED, self.lines.rowCount()))]
        widest = max((metrics.horizontalAdvance(words) for words in set(some)), default=0)
        width = min(max(widest + 12, _NARROWEST), _WIDEST)
        self.horizontalHeader().resizeSection(Column.WORDS, width)

    def _on_heading_clicked(self, column: int) -> None:
        if column == Column.TICK:
            self.lines.tick_all()

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == Column.TICK:
            row = index.row()
            self.lines.tick([row], not self.lines.is_ticked(row))

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if index.column() != Column.TICK:
            self.line_requested.emit(self.lines.line(index.row()))
