"""The queue: search, filters, how much is done, and the articles."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.articles import Progress
from annotator.domain.queue import ArticleSummary, QueueOrder, QueueQuery
from annotator.ui.controls.buttons import KeyButton, Look
from annotator.ui.controls.progress import ThinBar
from annotator.ui.controls.search_field import SearchField
from annotator.ui.controls.texts import QuietLabel
from annotator.ui.fonts import scaled
from annotator.ui.icons import icon
from annotator.ui.models.queue_model import SUMMARY, Fetch, QueueModel
from annotator.ui.panels.queue_delegate import QueueDelegate

_PAUSE_MS = 30


class QueueList(QListView):
    """The articles; Enter opens the one under the keyboard, a click the one under the mouse."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows on the window's ground."""
        QPainter(self.viewport()).fillRect(event.rect(), self.palette().window())
        super().paintEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to the keys of this part."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.clicked.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class QueuePanel(QWidget):
    """Shows which articles there are and asks for one of them."""

    article_requested = Signal(str)
    query_changed = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = QueueModel(self)
        self._query: QueueQuery | None = None
        self._fetch: Fetch | None = None
        self.search = SearchField("/", self)
        self.filter = KeyButton("", look=Look.QUIET, icon=icon("list-filter"), parent=self)
        self.filter.setAccessibleName(self.tr("Filter and order"))
        self.filter.setToolTip(self.tr("Filter and order"))
        self._done, self._left_over, self.bar = QLabel(self), QLabel(self), ThinBar(self)
        self.list = QueueList(self)
        self.delegate = QueueDelegate(self.list)
        self._stale: set[int] = set()
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._soon.timeout.connect(self._paint_stale)
        self._empty = QuietLabel("", self)
        self._body = QStackedWidget(self)
        self._prepare_list()
        self._lay_out()
        self._menu = self._make_menu()
        self._connect()
        self.show_progress(0, 0)
        self.show_query(None, None)

    def show_query(self, query: QueueQuery | None, fetch: Fetch | None, size: int = 0) -> None:
        """Show the articles of the query; `size` is how many the corpus holds."""
        self._query, self._fetch = query, fetch
        self.search.setPlaceholderText(self.tr("Search {:,} articles").format(size))
        self.search.setEnabled(query is not None)
        self.filter.setEnabled(query is not None)
        self.model.show(query, fetch)
        self._show_filters()
        self._show_body()

    def show_progress(self, done: int, total: int, time_left: str = "") -> None:
        """Show how many of the articles are done, and how long the rest may take."""
        self._done.setText(self.tr("{:,} of {:,} done").format(done, total) if total else "")
        self._left_over.setText(time_left)
        self.bar.set_share(done / total if total else 0.0)
        self.bar.setVisible(total > 0)

    def set_current(self, article_id: str | None) -> None:
        """Mark the article on screen and bring it into view, if it has been read."""
        self.delegate.current = article_id
        row = self.model.row_of(article_id) if article_id else None
        if row is not None:
            index = self.model.index(row)
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)
        self.list.viewport().update()

    def refresh(self, summary: ArticleSummary) -> None:
        """Show new figures of one article."""
        row = self.model.refresh(summary)
        if row is not None:
            # In a moment, so that the article is painted first.
            self._stale.add(row)
            self._soon.start()

    def _paint_stale(self) -> None:
        for row in self._stale:
            self.list.update(self.model.index(row))
        self._stale.clear()

    def neighbour(self, step: int) -> str | None:
        """Return the article so many rows below the one on screen, among those read."""
        current = self.delegate.current
        row = self.model.row_of(current) if current else None
        beside = self.model.summary(step - 1 if row is None and step > 0 else (row or 0) + step)
        return beside.id if beside else None

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def filter_menu(self) -> QMenu:
        """Return the menu of filters and orders."""
        return self._menu

    def empty_words(self) -> str:
        """Return what is said in place of the articles, or nothing while there are some."""
        return self._empty.text() if self._body.currentIndex() == 1 else ""

    def _prepare_list(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.delegate)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Articles"))
        self.list.setBackgroundRole(self.palette().ColorRole.Window)
        # With a ground of its own a row is painted without all that lies below.
        self.list.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def _lay_out(self) -> None:
        for label in (self._done, self._left_over):
            label.setFont(scaled(self.font(), 0.94))
            label.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self.search, 1)
        head.addWidget(self.filter)
        counts = QHBoxLayout()
        counts.setContentsMargins(4, 0, 4, 0)
        counts.addWidget(self._done, 1)
        counts.addWidget(self._left_over)
        top = QVBoxLayout()
        top.setContentsMargins(12, 10, 8, 10)
        top.setSpacing(8)
        top.addLayout(head)
        top.addLayout(counts)
        bar = QHBoxLayout()
        bar.setContentsMargins(4, 0, 4, 0)
        bar.addWidget(self.bar)
        top.addLayout(bar)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self._empty.setContentsMargins(20, 28, 20, 0)
        self._body.addWidget(self.list)
        self._body.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._body, 1)

    def _connect(self) -> None:
        self.search.search_requested.connect(lambda words: self._change(search=words))
        self.search.left.connect(self.left)
        self.filter.clicked.connect(self._open_menu)
        self.list.clicked.connect(self._on_clicked)
        self.model.page_arrived.connect(self._show_body)
        self.model.modelReset.connect(self._show_body)

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        states = {
            Progress.NEW: self.tr("New"),
            Progress.BEGUN: self.tr("In progress"),
            Progress.DONE: self.tr("Done"),
            Progress.SKIPPED: self.tr("Skipped"),
        }
        self._states = {state: _entry(menu, words) for state, words in states.items()}
        menu.addSeparator()
        self._flagged = _entry(menu, self.tr("Flagged"))
        self._suggested = _entry(menu, self.tr("With suggestions"))
        menu.addSeparator()
        orders = {
            QueueOrder.IMPORTED: self.tr("In the order of import"),
            QueueOrder.TITLE: self.tr("By title"),
            QueueOrder.DATE: self.tr("By date"),
            QueueOrder.SOURCE: self.tr("By source"),
        }
        self._orders = {order: _entry(menu, words) for order, words in orders.items()}
        for state in self._states:
            self._states[state].triggered.connect(self._on_filtered)
        for action in (self._flagged, self._suggested):
            action.triggered.connect(self._on_filtered)
        for order, action in self._orders.items():
            action.triggered.connect(lambda _=False, chosen=order: self._change(order=chosen))
        menu.addSeparator()
        menu.addAction(self.tr("Show all articles")).triggered.connect(self._show_all)
        return menu

    def _open_menu(self) -> None:
        self._menu.popup(self.filter.mapToGlobal(QPoint(0, self.filter.height())))

    def _show_filters(self) -> None:
        query = self._query
        for state, action in self._states.items():
            action.setChecked(query is not None and state in query.progress)
        self._flagged.setChecked(query is not None and query.flagged)
        self._suggested.setChecked(query is not None and query.with_suggestions)
        for order, action in self._orders.items():
            action.setChecked(query is not None and query.order is order)
        self.filter.setDown(self._is_filtered())

    def _is_filtered(self) -> bool:
        query = self._query
        return query is not None and bool(query.progress or query.flagged or query.with_suggestions)

    def _on_filtered(self) -> None:
        self._change(
            progress=tuple(state for state, action in self._states.items() if action.isChecked()),
            flagged=self._flagged.isChecked(),
            with_suggestions=self._suggested.isChecked(),
        )

    def _show_all(self) -> None:
        self.search.clear()
        self._change(search="", progress=(), flagged=False, with_suggestions=False)

    def _change(self, **parts: object) -> None:
        if self._query is None:
            return
        query = replace(self._query, **parts)  # type: ignore[arg-type]
        if query != self._query:
            self._query = query
            self.model.show(query, self._fetch)
            self.query_changed.emit(query)
        self._show_filters()
        self._show_body()

    def _show_body(self) -> None:
        empty = self.model.rowCount() == 0 and not self.model.is_loading()
        self._empty.setText(self._why_empty())
        self._body.setCurrentIndex(1 if empty else 0)
        if self.delegate.current and self.list.currentIndex().row() < 0:
            self.set_current(self.delegate.current)

    def _why_empty(self) -> str:
        if self._query is None:
            return self.tr("No corpus is open.")
        if self._query.search:
            return self.tr("No article holds “{}”.").format(self._query.search)
        if self._is_filtered():
            return self.tr("No article is let through by the filter.")
        return self.tr("No articles yet. Drop files here, or import them from the File menu.")

    def _on_clicked(self, index: QModelIndex) -> None:
        summary = index.data(SUMMARY)
        if summary is not None:
            self.article_requested.emit(summary.id)

    def sizeHint(self) -> QSize:
        """Return the size it takes."""
        return QSize(272, 600)


def _entry(menu: QMenu, words: str) -> QAction:
    action = menu.addAction(words)
    action.setCheckable(True)
    return action
