"""The queue: search, filters, how much is done, and the articles."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.queue import ArticleSummary, QueueQuery
from annotator.ui.controls.progress import ThinBar
from annotator.ui.controls.texts import QuietLabel
from annotator.ui.fonts import scaled
from annotator.ui.models.queue_model import SUMMARY, Fetch, QueueModel
from annotator.ui.numbers import filled
from annotator.ui.panels.queue_delegate import QueueDelegate
from annotator.ui.panels.search_box import SearchBox

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
        self._fetch: Fetch | None = None
        self.box = SearchBox("/", self)
        self.search = self.box.field
        self._done, self._left_over, self.bar = QLabel(self), QLabel(self), ThinBar(self)
        self._pace = QuietLabel("", self, 0.9)
        self.list = QueueList(self)
        self.delegate = QueueDelegate(self.list)
        self._stale: set[int] = set()
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._soon.timeout.connect(self._paint_stale)
        self._empty = QuietLabel("", self)
        self._body = QStackedWidget(self)
        self._prepare_list()
        self._lay_out()
        self._connect()
        self.show_progress(0, 0)
        self.show_query(None, None)

    def show_query(self, query: QueueQuery | None, fetch: Fetch | None, size: int = 0) -> None:
        """Show the articles of the query; `size` is how many the corpus holds."""
        self._fetch = fetch
        one, many = self.tr("Search 1 article"), self.tr("Search {:,} articles")
        self.search.setPlaceholderText(one if size == 1 else filled(many, size))
        self.box.show_query(query)
        self._show_rows(query)

    def show_pace(self, time_left: str, pace: str) -> None:
        """Show how long the rest may take, and how fast it goes; both may be empty."""
        self._left_over.setText(time_left)
        self._left_over.setToolTip(pace)
        self._pace.setText(pace)
        self._pace.setVisible(bool(pace))

    def show_progress(self, done: int, total: int) -> None:
        """Show how many of the articles are done."""
        self._done.setText(filled(self.tr("{:,} of {:,} done"), done, total) if total else "")
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

    def empty_words(self) -> str:
        """Return what is said in place of the articles, or nothing while there are some."""
        return self._empty.text() if self._body.currentIndex() == 1 else ""

    def _prepare_list(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.delegate)
        # What the delegate paints is what a screen reader has to say of a row.
        self.model.describe = self.delegate.describe
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
        counts = QHBoxLayout()
        counts.setContentsMargins(4, 0, 4, 0)
        counts.addWidget(self._done, 1)
        counts.addWidget(self._left_over)
        top = QVBoxLayout()
        top.setContentsMargins(12, 10, 8, 10)
        top.setSpacing(8)
        top.addWidget(self.box)
        top.addLayout(counts)
        bar = QHBoxLayout()
        bar.setContentsMargins(4, 0, 4, 0)
        bar.addWidget(self.bar)
        top.addLayout(bar)
        self._pace.setContentsMargins(4, 0, 4, 0)
        self._pace.hide()
        top.addWidget(self._pace)
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
        self.box.query_changed.connect(self._on_query_changed)
        self.box.left.connect(self.left)
        self.list.clicked.connect(self._on_clicked)
        self.model.page_arrived.connect(self._show_body)
        self.model.failed.connect(self.box.show_problem)
        self.model.modelReset.connect(self._show_body)

    def _on_query_changed(self, query: QueueQuery) -> None:
        self._show_rows(query)
        self.query_changed.emit(query)

    def _show_rows(self, query: QueueQuery | None) -> None:
        self.delegate.with_snippets = query is not None and _looks_for_words(query.search)
        self.model.show(query, self._fetch)
        self._show_body()

    def _show_body(self) -> None:
        empty = self.model.rowCount() == 0 and not self.model.is_loading()
        self._empty.setText(self._why_empty())
        self._body.setCurrentIndex(1 if empty else 0)
        if self.delegate.current and self.list.currentIndex().row() < 0:
            self.set_current(self.delegate.current)

    def _why_empty(self) -> str:
        query = self.box.query()
        if query is None:
            return self.tr("No corpus is open.")
        if query.search and query.facets:
            return self.tr("No article fits the words and the filters together.")
        if query.search:
            return self.tr("No article holds “{}”.").format(query.search)
        if query.facets:
            return self.tr("No article is let through by the filter.")
        return self.tr("No articles yet. Drop files here, or import them from the File menu.")

    def _on_clicked(self, index: QModelIndex) -> None:
        summary = index.data(SUMMARY)
        if summary is not None:
            self.article_requested.emit(summary.id)

    def sizeHint(self) -> QSize:
        """Return the size it takes."""
        return QSize(272, 600)


def _looks_for_words(typed: str) -> bool:
    """Say whether the text of an article can hold what was typed."""
    if not typed:
        return False
    # Loaded where used: nobody searches before the first article is on screen.
    from annotator.domain.search import parse_search  # noqa: PLC0415

    return bool(parse_search(typed, typing=True).positive())
