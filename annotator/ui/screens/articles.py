"""Corpus › Articles: the table of all articles, and what is done to several of them at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from PySide6.QtCore import QByteArray, QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.articles import Layer, LayerKind
from annotator.domain.queue import QueueOrder, QueueQuery
from annotator.ui.controls.buttons import KeyButton, Look
from annotator.ui.controls.flow import FlowLayout
from annotator.ui.controls.texts import QuietLabel, Rule
from annotator.ui.controls.two_ends import TwoEnds
from annotator.ui.icons import icon
from annotator.ui.models.article_table_model import ORDERS, ArticleTableModel, Column, FetchLines
from annotator.ui.numbers import filled
from annotator.ui.panels.article_table_delegate import ArticleTableDelegate
from annotator.ui.panels.search_box import SearchBox

_ROW_GAP, _SEARCH = 14, 460
_WIDTHS = {
    Column.OUTLET: 150,
    Column.DATE: 100,
    Column.WORDS: 80,
    Column.STATES: 260,
    Column.LABELS: 80,
    Column.SUGGESTIONS: 116,
    Column.NOTES: 80,
    Column.FLAGS: 80,
    Column.COPY: 140,
}


class ArticleTable(QTableView):
    """The rows; Enter and a double click open the one under the keyboard or the mouse."""

    open_requested = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + _ROW_GAP)
        self.setAccessibleName(self.tr("Articles"))
        self.doubleClicked.connect(lambda index: self.open_requested.emit(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to the keys of this part."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.open_requested.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)


class ArticlesPage(QWidget):
    """Lays the parts out. It asks for everything by signal and holds no data but what it shows."""

    open_requested = Signal(int)
    import_files_requested = Signal()
    import_folder_requested = Signal()
    flag_requested = Signal()
    export_requested = Signal()
    state_requested = Signal(str)
    assign_requested = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = SearchBox("/", self)
        self.box.tells_count = False
        self.model = ArticleTableModel(self)
        self.table = ArticleTable(self)
        self.delegate = ArticleTableDelegate(self.table)
        self._people: Sequence[Layer] = ()
        self._count, self._chosen = QuietLabel("", self), QuietLabel("", self)
        self._empty = QuietLabel("", self, 1.05)
        self._body = QStackedWidget(self)
        self.acts = QWidget(self)
        self.menu = QMenu(self)
        self._prepare_table()
        self._fill_acts()
        self._lay_out()
        self._connect()

    def show_people(self, people: Sequence[Layer]) -> None:
        """Name those who may have worked on articles, and to whom they may be given."""
        self._people = self.delegate.people = people

    def show_found(self, count: int, total: int) -> None:
        """Say how many articles are found among how many."""
        is_one = total == 1
        words = self.tr("1 article") if is_one else filled(self.tr("{:,} articles"), total)
        search = self.tr("Search 1 article") if is_one else self.tr("Search {:,} articles")
        self.box.field.setPlaceholderText(filled(search, total))
        if self.box.is_filtered():
            words = filled(self.tr("{:,} of {:,} articles"), count, total)
        self._count.setText(words)
        self._empty.setText(self._why_empty(total))
        self._body.setCurrentIndex(0 if count else 1)
        self._show_chosen()

    def show_rows(self, positions: Sequence[int], fetch: FetchLines) -> None:
        """Show the articles at some positions in the corpus; what was chosen stays chosen."""
        kept = {self.model.position(row) for row in self.chosen()}
        at = self.table.currentIndex()
        current = self.model.position(at.row()) if at.isValid() else None
        self.model.show(positions, fetch)
        if not kept and current is None:
            return
        selection, model = self.table.selectionModel(), self.model
        rows = [row for row, position in enumerate(positions) if position in kept]
        chosen = QItemSelection()
        for first, last in _runs(rows):
            chosen.select(model.index(first, 0), model.index(last, model.columnCount() - 1))
        selection.select(chosen, QItemSelectionModel.SelectionFlag.Select)
        row = None if current is None else model.row_of(current)
        if row is not None:
            index = model.index(row, at.column())
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def show_order(self, query: QueueQuery) -> None:
        """Mark the column that the table is sorted by."""
        header = self.table.horizontalHeader()
        column = next((item for item, order in ORDERS.items() if order is query.order), None)
        header.setSortIndicatorShown(column is not None)
        if column is not None:
            up = query.descending is (query.order is QueueOrder.SUGGESTIONS)
            order = Qt.SortOrder.AscendingOrder if up else Qt.SortOrder.DescendingOrder
            header.setSortIndicator(column, order)

    def chosen(self) -> list[int]:
        """Return the rows that are chosen, from top to bottom."""
        selection = self.table.selectionModel()
        return sorted(index.row() for index in selection.selectedRows()) if selection else []

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self.box.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.field.selectAll()

    def save_columns(self) -> bytes:
        """Return which columns are shown and how wide they are."""
        return bytes(self.table.horizontalHeader().saveState().data())

    def restore_columns(self, state: bytes) -> None:
        """Take the columns from an earlier `save_columns`."""
        if state:
            self.table.horizontalHeader().restoreState(QByteArray(state))

    def column_menu(self) -> QMenu:
        """Return a menu in which each column can be shown or hidden, but for the title."""
        menu, header = QMenu(self), self.table.horizontalHeader()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for column in list(Column)[1:]:
            words = self.model.headerData(column, Qt.Orientation.Horizontal)
            action = menu.addAction(str(words))
            action.setCheckable(True)
            action.setChecked(not header.isSectionHidden(column))
            action.toggled.connect(lambda on, at=column: header.setSectionHidden(at, not on))
        return menu

    def _prepare_table(self) -> None:
        self.table.setModel(self.model)
        self.table.setItemDelegate(self.delegate)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setMinimumSectionSize(56)
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        for column, width in _WIDTHS.items():
            self.table.setColumnWidth(column, width)

    def _fill_acts(self) -> None:
        self._chosen.setWordWrap(False)
        self._chosen.setContentsMargins(0, 5, 8, 5)
        buttons = []
        for words, key, slot in self._acts():
            button = KeyButton(words, key, parent=self.acts)
            button.clicked.connect(slot)
            buttons.append(button)
        self.assign = KeyButton(self.tr("Assign…"), icon=icon("user"), parent=self.acts)
        self.assign.clicked.connect(self._open_people)
        row = FlowLayout(gap=8)
        for part in (self._chosen, *buttons, self.assign):
            row.addWidget(part)
        whole = QVBoxLayout(self.acts)
        whole.setContentsMargins(20, 8, 20, 8)
        whole.addLayout(row)

    def _acts(self) -> list[tuple[str, str, Callable[[], None]]]:
        return [
            (self.tr("Open"), "Enter", self._open_first),
            (self.tr("Flag"), "", self.flag_requested.emit),
            (self.tr("Mark as done"), "", lambda: self.state_requested.emit("done")),
            (self.tr("Mark as not begun"), "", lambda: self.state_requested.emit("new")),
            (self.tr("Export…"), "", self.export_requested.emit),
        ]

    def _lay_out(self) -> None:
        self.columns = KeyButton(self.tr("Columns"), look=Look.QUIET, parent=self)
        self.files = KeyButton(self.tr("Import files…"), icon=icon("import"), parent=self)
        self.folder = KeyButton(self.tr("Import a folder…"), parent=self)
        self.box.setMaximumWidth(_SEARCH)
        top = Qt.AlignmentFlag.AlignTop
        self._count.setWordWrap(False)
        self._count.setContentsMargins(8, 7, 0, 0)
        acts = (self.columns, self.files, self.folder)
        head = TwoEnds((self.box, self._count), acts, self, grows=True, lined_up=top)
        head.setContentsMargins(20, 14, 20, 10)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._body.setContentsMargins(12, 0, 12, 0)
        self._body.addWidget(self.table)
        self._body.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        for part in (Rule(self), self._body, self.acts):
            column.addWidget(part)
        column.setStretchFactor(self._body, 1)
        self.acts.hide()

    def _connect(self) -> None:
        header = self.table.horizontalHeader()
        header.sectionClicked.connect(self._sort_by)
        header.customContextMenuRequested.connect(
            lambda at: self.column_menu().popup(header.mapToGlobal(at))
        )
        self.table.open_requested.connect(self.open_requested)
        self.table.customContextMenuRequested.connect(self._open_menu)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        self.model.modelReset.connect(self._show_chosen)
        self.model.failed.connect(self.box.show_problem)
        self.box.left.connect(self.table.setFocus)
        self.columns.clicked.connect(lambda: self.column_menu().popup(_below(self.columns)))
        self.files.clicked.connect(self.import_files_requested)
        self.folder.clicked.connect(self.import_folder_requested)

    def _sort_by(self, section: int) -> None:
        order, query = ORDERS.get(Column(section)), self.box.query()
        if order is None or query is None:
            return
        self.box.change(order=order, descending=query.order is order and not query.descending)

    def _show_chosen(self) -> None:
        # The ranges, not the rows: all of them may be chosen.
        selection = self.table.selectionModel().selection()
        count = sum(selection.at(at).height() for at in range(selection.size()))
        self._chosen.setText(filled(self.tr("{:,} chosen"), count))
        self.acts.setVisible(count > 0)

    def _open_first(self) -> None:
        if rows := self.chosen():
            self.open_requested.emit(rows[0])

    def _open_menu(self, at: QPoint) -> None:
        if not self.chosen():
            return
        self.menu.clear()
        for words, _, slot in self._acts():
            self.menu.addAction(words).triggered.connect(slot)
        people = self.menu.addMenu(self.tr("Assign to"))
        self._fill_people(people)
        self.menu.popup(self.table.viewport().mapToGlobal(at))

    def _open_people(self) -> None:
        self.menu.clear()
        self._fill_people(self.menu)
        self.menu.popup(_below(self.assign))

    def _fill_people(self, menu: QMenu) -> None:
        people = [layer for layer in self._people if layer.kind is LayerKind.ANNOTATOR]
        for layer in people:
            asked = menu.addAction(layer.name)
            asked.triggered.connect(lambda _=False, to=layer.id: self._assign(to, False))
        menu.addSeparator()
        blind = menu.addMenu(self.tr("Without suggestions, to"))
        for layer in people:
            asked = blind.addAction(layer.name)
            asked.triggered.connect(lambda _=False, to=layer.id: self._assign(to, True))

    def _assign(self, layer_id: str, blind: bool) -> None:
        self.assign_requested.emit(layer_id, blind)

    def _why_empty(self, total: int) -> str:
        if total:
            return self.tr("No article fits the search and the filters.")
        return self.tr(
            "No articles yet. Import plain text, JSONL, CoNLL or brat with the buttons above,"
            " or drop files here."
        )


def _below(button: QWidget) -> QPoint:
    return button.mapToGlobal(QPoint(0, button.height()))


def _runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and last of each run of neighbours in some rising numbers."""
    for _, run in groupby(enumerate(rows), lambda item: item[1] - item[0]):
        first, *rest = (row for _, row in run)
        yield first, rest[-1] if rest else first
