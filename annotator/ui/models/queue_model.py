"""The list of articles, read page by page as it is scrolled: its size costs nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from annotator.domain.errors import UserError
from annotator.domain.queue import ArticleSummary, QueueQuery
from annotator.ui.futures import FutureWatcher

Page = Sequence[ArticleSummary]
Fetch = Callable[[QueueQuery, str | None, int], "Page | Future[Page]"]
"""Asks for up to so many rows behind the article of that id; None asks for the first ones."""

PAGE = 100
SUMMARY = Qt.ItemDataRole.UserRole + 1

_Index = QModelIndex | QPersistentModelIndex


class QueueModel(QAbstractListModel):
    """The articles that a query lets through. Answers to an older query are thrown away."""

    page_arrived = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.describe: Callable[[ArticleSummary, str], str] | None = None
        self._fetch: Fetch | None = None
        self._query: QueueQuery | None = None
        self._rows: list[ArticleSummary] = []
        self._row_of: dict[str, int] = {}
        self._round = 0
        self._waiting = False
        self._complete = True
        self._watcher = FutureWatcher(self)

    def show(self, query: QueueQuery | None, fetch: Fetch | None) -> None:
        """Start again with another query, or with nothing at all."""
        self.beginResetModel()
        self._query, self._fetch = query, fetch
        self._rows, self._row_of = [], {}
        self._round += 1
        self._waiting, self._complete = False, query is None or fetch is None
        self.endResetModel()
        self.fetchMore(QModelIndex())

    @property
    def query(self) -> QueueQuery | None:
        """The query whose articles are shown."""
        return self._query

    def is_loading(self) -> bool:
        """Say whether a page is on its way."""
        return self._waiting

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return how many rows have been read."""
        if not index.isValid():
            return None
        summary = self._rows[index.row()]
        if role == SUMMARY:
            return summary
        title = summary.title or self.tr("Article {}").format(summary.position + 1)
        if role == Qt.ItemDataRole.DisplayRole:
            return title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return title if self.describe is None else self.describe(summary, title)
        return None

    def canFetchMore(self, parent: _Index) -> bool:
        """Say whether there may be more rows."""
        return not parent.isValid() and not self._complete and not self._waiting

    def fetchMore(self, parent: _Index) -> None:
        """Ask for the next page."""
        if not self.canFetchMore(parent) or self._fetch is None or self._query is None:
            return
        self._waiting = True
        after = self._rows[-1].id if self._rows else None
        answer = self._fetch(self._query, after, PAGE)
        if isinstance(answer, Future):
            turn = self._round
            self._watcher.watch(answer, partial(self._take, turn), partial(self._fail, turn))
        else:
            self._take(self._round, answer)

    def row_of(self, article_id: str) -> int | None:
        """Return the row of the article, if it has been read."""
        return self._row_of.get(article_id)

    def summary(self, row: int) -> ArticleSummary | None:
        """Return what is in the row, if there is such a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def refresh(self, summary: ArticleSummary) -> int | None:
        """Take new figures of one article, and return the row that looks different now, if any.

        It sends no `dataChanged`: at that a list lays out all its rows again.
        """
        row = self._row_of.get(summary.id)
        if row is None or self._rows[row] == summary:
            return None
        self._rows[row] = summary
        return row

    def _take(self, turn: int, page: Page) -> None:
        if turn != self._round:
            return
        if page:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(page) - 1)
            self._rows.extend(page)
            self._row_of.update({item.id: first + i for i, item in enumerate(page)})
            self.endInsertRows()
        # Not before the rows are in: whoever hears of them may ask for more at once.
        self._waiting, self._complete = False, len(page) < PAGE
        self.page_arrived.emit()

    def _fail(self, turn: int, error: UserError) -> None:
        if turn == self._round:
            self._waiting, self._complete = False, True
            self.failed.emit(error)
