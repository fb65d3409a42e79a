"""The table of all articles: its length is known at once, its lines come as they are looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from enum import IntEnum
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from annotator.domain.article_lines import ArticleLine
from annotator.domain.queue import QueueOrder
from annotator.ui.futures import FutureWatcher
from annotator.ui.numbers import number

PAGE, KEPT = 100, 40
LINE = Qt.ItemDataRole.UserRole + 1

FetchLines = Callable[[Sequence[int]], "Future[list[ArticleLine]]"]
_Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, in their order."""

    TITLE = 0
    OUTLET = 1
    DATE = 2
    WORDS = 3
    STATES = 4
    LABELS = 5
    SUGGESTIONS = 6
    NOTES = 7
    FLAGS = 8
    COPY = 9


ORDERS: dict[Column, QueueOrder] = {
    Column.TITLE: QueueOrder.TITLE,
    Column.OUTLET: QueueOrder.SOURCE,
    Column.DATE: QueueOrder.DATE,
    Column.WORDS: QueueOrder.LENGTH,
    Column.SUGGESTIONS: QueueOrder.SUGGESTIONS,
}
"""The columns that the table can be sorted by."""

_NUMBERS = (Column.WORDS, Column.LABELS, Column.SUGGESTIONS, Column.NOTES, Column.FLAGS)


class ArticleTableModel(QAbstractTableModel):
    """Holds the positions of all articles found, and the pages of lines looked at last."""

    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._positions: Sequence[int] = ()
        self._fetch: FetchLines | None = None
        self._pages: dict[int, list[ArticleLine]] = {}
        self._asked: set[int] = set()
        self._round = 0
        self._watcher = FutureWatcher(self)
        self._titles = {
            Column.TITLE: self.tr("Title"),
            Column.OUTLET: self.tr("Outlet"),
            Column.DATE: self.tr("Date"),
            Column.WORDS: self.tr("Words"),
            Column.STATES: self.tr("Annotators"),
            Column.LABELS: self.tr("Labels"),
            Column.SUGGESTIONS: self.tr("Suggestions"),
            Column.NOTES: self.tr("Notes"),
            Column.FLAGS: self.tr("Flags"),
            Column.COPY: self.tr("Near copy of"),
        }

    def show(self, positions: Sequence[int], fetch: FetchLines | None) -> None:
        """Show other articles, or none."""
        self.beginResetModel()
        self._positions, self._fetch = positions, fetch
        self._pages.clear()
        self._asked.clear()
        self._round += 1
        self.endResetModel()

    def refresh(self) -> None:
        """Read the lines in view anew; the order stays as it is."""
        self._pages.clear()
        self._asked.clear()
        self._round += 1
        if self._positions:
            last = self.index(len(self._positions) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def position(self, row: int) -> int:
        """Return the position in the corpus of the article in a row."""
        return self._positions[row]

    def row_of(self, position: int) -> int | None:
        """Return the row of the article at a position in the corpus."""
        return next((row for row, item in enumerate(self._positions) if item == position), None)

    def line(self, row: int) -> ArticleLine | None:
        """Return the line of a row, if it has come; else it is asked for."""
        page = row // PAGE
        lines = self._pages.get(page)
        if lines is None:
            self._ask(page)
            return None
        at = row - page * PAGE
        return lines[at] if at < len(lines) else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many articles are found."""
        return 0 if parent.isValid() else len(self._positions)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the title of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles[Column(section)]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(Column(section))
        if role == Qt.ItemDataRole.ToolTipRole:
            told = {
                Column.SUGGESTIONS: self.tr("Suggestions that still wait for your answer"),
                Column.LABELS: self.tr("Your labels"),
                Column.WORDS: self.tr("Words; sorted by letters"),
            }
            return told.get(Column(section))
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what stands in a cell; “…” until it has come."""
        if not index.isValid():
            return None
        column = Column(index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(column)
        shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, LINE)
        if role not in shown:
            return None
        line = self.line(index.row())
        if role == LINE:
            return line
        return self._words(column, line) if line is not None else "…"

    def _words(self, column: Column, line: ArticleLine) -> str:
        summary = line.summary
        texts = {
            Column.TITLE: summary.title or self.tr("Article {}").format(summary.position + 1),
            Column.OUTLET: summary.source,
            Column.DATE: summary.date,
            Column.COPY: summary.copy_of,
        }
        if column in texts:
            return texts[column]
        numbers = {
            Column.WORDS: line.words,
            Column.LABELS: summary.labels,
            Column.SUGGESTIONS: summary.suggestions,
            Column.NOTES: summary.notes,
            Column.FLAGS: summary.flags,
            Column.STATES: len(line.states),
        }
        return number(numbers[column]) if numbers[column] else ""

    def _ask(self, page: int) -> None:
        if page in self._asked or self._fetch is None:
            return
        self._asked.add(page)
        wanted = list(self._positions[page * PAGE : (page + 1) * PAGE])
        take = partial(self._take, self._round, page)
        self._watcher.watch(self._fetch(wanted), take, self.failed.emit)

    def _take(self, turn: int, page: int, lines: list[ArticleLine]) -> None:
        if turn != self._round:
            return
        self._pages[page] = lines
        self._asked.discard(page)
        if len(self._pages) > KEPT:
            del self._pages[next(iter(self._pages))]
        last = min((page + 1) * PAGE, len(self._positions)) - 1
        first = self.index(page * PAGE, 0)
        self.dataChanged.emit(first, self.index(last, len(Column) - 1))


def _side(column: Column) -> Qt.AlignmentFlag:
    right = column in _NUMBERS
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
