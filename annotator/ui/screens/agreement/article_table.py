"""The articles of a report, sortable, the least agreed first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from annotator.services.agreement_report import KINDS, ArticleLine
from annotator.ui.charts.rows import figure
from annotator.ui.numbers import number
from annotator.ui.screens.agreement.figures import DASH, kind_title

_Index = QModelIndex | QPersistentModelIndex
_TITLE, _SIDES, _F1, _ITEMS, _FIRST_KIND = range(5)


class ArticleModel(QAbstractTableModel):
    """One line for each article that two or more sides finished."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[ArticleLine] = []
        self._order = (_F1, Qt.SortOrder.AscendingOrder)
        self._heads = (
            self.tr("Article"),
            self.tr("By"),
            self.tr("F1"),
            self.tr("Labels"),
            *map(kind_title, KINDS),
        )

    def show_lines(self, lines: Sequence[ArticleLine]) -> None:
        """Show other articles in the order chosen."""
        self.beginResetModel()
        self._lines = list(lines)
        self._sort()
        self.endResetModel()

    def line(self, row: int) -> ArticleLine:
        """Return the article of a row."""
        return self._lines[row]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of articles."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        line, column = self._lines[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(line, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column >= _F1:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ToolTipRole:
            if column == _SIDES:
                return ", ".join(line.sides)
            return self.tr("Nobody marked anything in it: agreed") if line.empty else line.title
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the name of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section >= _F1 else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; articles without a figure come last."""
        self.layoutAboutToBeChanged.emit()
        self._order = (column, order)
        self._sort()
        self.layoutChanged.emit()

    def _sort(self) -> None:
        column, order = self._order
        down = order is Qt.SortOrder.DescendingOrder
        if column == _F1:
            known = [line for line in self._lines if line.f1 is not None]
            known.sort(key=lambda line: (line.f1, -sum(line.differences)), reverse=down)
            self._lines = [*known, *(line for line in self._lines if line.f1 is None)]
        else:
            self._lines.sort(key=lambda line: _key(line, column), reverse=down)

    @staticmethod
    def _words(line: ArticleLine, column: int) -> str:
        if column == _TITLE:
            return line.title
        if column == _SIDES:
            return ", ".join(line.sides)
        if column == _F1:
            return DASH if line.f1 is None else figure(line.f1)
        return number(int(_key(line, column)))


def _key(line: ArticleLine, column: int) -> Any:
    if column == _TITLE:
        return line.title.casefold()
    if column == _SIDES:
        return line.sides
    return line.items if column == _ITEMS else line.differences[column - _FIRST_KIND]


class ArticleTable(QTableView):
    """The table; a double click or Enter asks for the article."""

    article_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = ArticleModel(self)
        self.setModel(self.lines)
        self.setAccessibleName(self.tr("Agreement by article"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setSortingEnabled(True)
        self.sortByColumn(_F1, Qt.SortOrder.AscendingOrder)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 11)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setSectionResizeMode(_TITLE, QHeaderView.ResizeMode.Stretch)
        head.setMinimumSectionSize(56)
        self.doubleClicked.connect(self._ask)

    def show_lines(self, lines: Sequence[ArticleLine], *, most: int = 12) -> None:
        """Show articles, at most so many at once before it scrolls."""
        self.lines.show_lines(lines)
        for column in range(1, self.lines.columnCount()):
            least = 150 if column == _SIDES else 84
            self.setColumnWidth(column, max(least, self.horizontalHeader().sectionSizeHint(column)))
        rows = min(len(lines), most)
        height = self.verticalHeader().defaultSectionSize() * rows
        self.setFixedHeight(height + self.horizontalHeader().sizeHint().height() + 4)
        if lines:
            self.setCurrentIndex(self.lines.index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to the keys of this part."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _ask(self, index: _Index) -> None:
        if index.isValid():
            self.article_requested.emit(self.lines.line(index.row()).id)
