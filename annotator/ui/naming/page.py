"""The page Corpus › Names: a table to search and sort, and the card of the entity in hand."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.entities import Entity
from annotator.ui.controls.buttons import KeyButton
from annotator.ui.controls.search_field import SearchField
from annotator.ui.controls.split import let_read_in_order
from annotator.ui.controls.texts import QuietLabel, Rule
from annotator.ui.controls.two_ends import TwoEnds
from annotator.ui.naming.card_panel import CardPanel
from annotator.ui.naming.model import EntityModel
from annotator.ui.numbers import filled

_WIDTHS = (260, 90, 80, 260, 130)


class EntityTable(QTableView):
    """The lines. M merges what is selected, Enter shows an article."""

    merge_typed = Signal()
    open_typed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to the keys of this part."""
        if event.key() == Qt.Key.Key_M and not event.modifiers():
            self.merge_typed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_typed.emit()
        else:
            super().keyPressEvent(event)


class NamesPage(QWidget):
    """Shows all entities and asks. `merge_requested` carries what stays, then the others."""

    merge_requested = Signal(object, object)
    merge_same_requested = Signal()
    import_requested = Signal(str)
    entity_chosen = Signal(object)
    article_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = EntityModel(self)
        self.table = EntityTable(self)
        self.field = SearchField(parent=self)
        self.field.setAccessibleName(self.tr("Search names and identifiers"))
        self.card = CardPanel(self)
        self.merge = KeyButton(self.tr("Merge"), "M", parent=self)
        self.same = KeyButton(self.tr("Merge the same names…"), parent=self)
        self.import_table = KeyButton(self.tr("Import a table…"), parent=self)
        self._count = QuietLabel("", self)
        self._count.setWordWrap(False)
        self._lookup = QuietLabel("", self)
        self._lookup.setWordWrap(False)
        self._body = QStackedWidget(self)
        self._may_change = True
        self._prepare_table()
        self._lay_out()
        self._connect()

    def show_entities(self, entities: list[Entity], same: int, *, may_change: bool) -> None:
        """Show other entities; `same` is how many could be merged by their names."""
        kept = self.chosen()
        self._may_change = may_change
        self.model.show_entities(entities)
        self._body.setCurrentIndex(0 if entities else 1)
        one, many = self.tr("Merge 1 same name…"), self.tr("Merge {:,} same names…")
        self.same.setText(one if same == 1 else filled(many, same))
        self.same.updateGeometry()
        self.same.setVisible(may_change and same > 0)
        self.import_table.setVisible(may_change)
        row = self.model.row_of(kept[0].id) if kept else -1
        self.table.selectRow(max(row, 0)) if entities else self.card.show_entity(None)
        self._tell()

    def show_lookup(self, words: str) -> None:
        """Say which table identifiers are looked up in."""
        self._lookup.setText(words)

    def chosen(self) -> list[Entity]:
        """Return the selected entities, the current one first."""
        rows = sorted({index.row() for index in self.table.selectedIndexes()})
        current = self.table.currentIndex().row()
        rows.sort(key=lambda row: row != current)
        found = (self.model.entity(row) for row in rows)
        return [entity for entity in found if entity is not None]

    def _prepare_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setObjectName("quiet")
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 12)
        table.setSortingEnabled(True)
        table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
        table.setAccessibleName(self.tr("Names"))
        head = table.horizontalHeader()
        head.setMinimumSectionSize(_WIDTHS[1])
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(_WIDTHS):
            table.setColumnWidth(column, width)
        head.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)

    def _connect(self) -> None:
        self.field.search_requested.connect(self._on_search)
        self.field.left.connect(self.table.setFocus)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._on_selection())
        self.model.modelReset.connect(self._on_selection)
        self.merge.clicked.connect(self._on_merge)
        self.table.merge_typed.connect(self._on_merge)
        self.table.open_typed.connect(self._on_open)
        self.table.doubleClicked.connect(self._on_double_click)
        self.same.clicked.connect(self.merge_same_requested)
        self.import_table.clicked.connect(self._ask_table)
        self.card.article_requested.connect(self.article_requested)

    def _on_search(self, words: str) -> None:
        self.model.search(words)
        if self.model.rowCount():
            self.table.selectRow(0)
        self._tell()

    def _on_selection(self) -> None:
        chosen = self.chosen()
        one = chosen[0] if chosen else None
        self.merge.setEnabled(self._may_change and len(chosen) > 1)
        words = self.tr("Merge {}").format(len(chosen)) if len(chosen) > 1 else self.tr("Merge")
        self.merge.setText(words)
        self.merge.updateGeometry()
        self.card.show_entity(one, may_change=self._may_change)
        if one is not None:
            self.entity_chosen.emit(one)

    def _on_merge(self) -> None:
        chosen = self.chosen()
        if self._may_change and len(chosen) > 1:
            self.merge_requested.emit(chosen[0], chosen[1:])

    def _on_double_click(self, _index: QModelIndex) -> None:
        self._on_open()

    def _on_open(self) -> None:
        chosen = self.chosen()
        if chosen:
            self.article_requested.emit(chosen[0].id)

    def _ask_table(self) -> None:
        dialog = QFileDialog(self, self.tr("Table of identifiers"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        names = self.tr("Tables (*.csv *.tsv *.tab *.jsonl *.ndjson);;All files (*)")
        dialog.setNameFilter(names)
        dialog.fileSelected.connect(self.import_requested)
        dialog.open()

    def _tell(self) -> None:
        shown, everything = self.model.counts()
        words = self.tr("1 name") if everything == 1 else filled(self.tr("{:,} names"), everything)
        if shown != everything:
            words = filled(self.tr("{:,} of {:,} names"), shown, everything)
        self._count.setText(words)

    def _lay_out(self) -> None:
        self.field.setPlaceholderText(self.tr("Search names and identifiers"))
        self.field.setMaximumWidth(320)
        acts = (self.merge, self.same, self.import_table)
        bar = TwoEnds((self.field, self._count), acts, self, grows=True)
        bar.setContentsMargins(16, 10, 16, 10)
        self._body.addWidget(self.table)
        self._body.addWidget(self._empty())
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(Rule(left))
        column.addWidget(self._body, 1)
        column.addWidget(Rule(left))
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 6, 16, 6)
        foot.addWidget(self._lookup)
        column.addLayout(foot)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(left)
        split.addWidget(self.card)
        let_read_in_order(split)
        split.setHandleWidth(1)
        split.setStretchFactor(0, 1)
        split.setChildrenCollapsible(False)
        split.setSizes([1040, 360])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)

    def _empty(self) -> QWidget:
        page = QWidget(self)
        words = QLabel(
            self.tr(
                "No names are joined yet. In an article, “Join names” makes the name in hand one."
            ),
            page,
        )
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setWordWrap(True)
        words.setForegroundRole(self.foregroundRole())
        column = QVBoxLayout(page)
        column.addWidget(words)
        return page
