"""The left side of Adjudicate: the queue of conflicts, and what is agreed in the article."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from annotator.services.comparing import Conflict
from annotator.services.conflict_list import ConflictFilter
from annotator.services.docket import Standing
from annotator.ui.adjudicate.agreed_list import AGREED, AgreedDelegate, AgreedModel, AgreedRow
from annotator.ui.adjudicate.conflict_delegate import ConflictDelegate
from annotator.ui.adjudicate.conflict_model import ConflictModel
from annotator.ui.adjudicate.filter_menu import Choices, FilterMenus
from annotator.ui.canvas.painting import parts_of
from annotator.ui.controls.buttons import KeyButton, Look
from annotator.ui.controls.texts import Heading, QuietLabel, Rule
from annotator.ui.icons import icon
from annotator.ui.numbers import filled

_AGREED_SHARE = 3  # the agreed get a third of the height at most


class ConflictPanel(QWidget):
    """Shows what it is given. `filter_changed` asks for other conflicts, the rest for one thing."""

    conflict_requested = Signal(object)  # a Conflict
    item_requested = Signal(str)
    filter_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filter = ConflictFilter()
        self.choices = Choices()
        self.article_id: str | None = None
        self._menus = FilterMenus(self)
        self._menus.hide()
        self.heading = Heading("", self)
        self.order_button = KeyButton("", look=Look.QUIET, icon=icon("list-filter"), parent=self)
        self.filter_button = KeyButton("", look=Look.QUIET, parent=self)
        self.model = ConflictModel(self)
        self.list = _list(self)
        self.delegate = ConflictDelegate(self.list)
        self.agreed_heading = Heading("", self)
        self.agreed_model = AgreedModel(self)
        self.agreed = _list(self)
        self.agreed_delegate = AgreedDelegate(self.agreed)
        self.empty = QuietLabel("", self)
        self._prepare()
        self._lay_out()
        self.show_filter(self.filter)

    def show_conflicts(
        self, conflicts: Sequence[Conflict], standing: Callable[[Conflict], Standing]
    ) -> None:
        """Show the conflicts that the filter let through."""
        self.model.show(conflicts, self.filter.order, standing)
        self.list.setVisible(bool(conflicts))
        self.empty.setVisible(not conflicts)
        self.empty.setText(self.tr("Nothing in this list waits. The filter shows the rest."))

    def show_counts(self, left: int, all_of_them: int) -> None:
        """Show how many conflicts of how many wait."""
        words = filled(self.tr("Disagreements · {:,} of {:,} left"), left, all_of_them)
        self.heading.setText(words.upper())

    def show_agreed(self, rows: Sequence[AgreedRow]) -> None:
        """Show what all have alike in the article, or a rule has taken."""
        self.agreed_model.show(rows)
        taken = sum(row.in_gold for row in rows)
        words = self.tr("Agreed here · {} of {} in gold").format(taken, len(rows))
        self.agreed_heading.setText(words.upper())
        for part in (self.agreed, self.agreed_heading):
            part.setVisible(bool(rows))

    def show_empty(self, words: str) -> None:
        """Say why there is nothing in the list."""
        self.empty.setText(words)

    def show_filter(self, wanted: ConflictFilter) -> None:
        """Show which conflicts are listed, and in which order."""
        self.filter = wanted
        orders = self._menus.order_menu(wanted, self._take)
        chosen = next(action for action in orders.actions() if action.isChecked())
        self.order_button.setText(chosen.text().split(",")[0])
        orders.deleteLater()
        words = self._menus.words_of(wanted, self.choices) or self.tr("Waiting")
        self.filter_button.setText(_short(words))
        self.filter_button.setToolTip(words)
        for button in (self.order_button, self.filter_button):
            button.setAccessibleName(button.text())
            button.updateGeometry()

    def set_current(self, item_id: str | None) -> None:
        """Mark the row of a thing and bring it into view."""
        before, self.delegate.current = self.delegate.current, item_id
        agreed, self.agreed_delegate.current = self.agreed_delegate.current, item_id
        if any(row.item_id in (agreed, item_id) for row in self.agreed_model.rows):
            self.agreed.viewport().update()
        self.refresh([one for one in (before, item_id) if one is not None])
        row = self.model.row_of(item_id or "")
        if row is not None:
            index = self.model.index(row)
            # The heading above the first conflict of an article belongs to it.
            self.list.scrollTo(self.model.index(max(0, row - 1)))
            self.list.scrollTo(index)

    def refresh(self, item_ids: Sequence[str]) -> None:
        """Paint the rows of some conflicts anew."""
        # Not by `dataChanged`: at that a list lays out all its rows.
        for item_id in item_ids:
            row = self.model.row_of(item_id)
            if row is not None:
                self.list.viewport().update(self.list.visualRect(self.model.index(row)))

    def order_menu(self) -> QMenu:
        """Return the menu of orders."""
        return self._menus.order_menu(self.filter, self._take)

    def filter_menu(self) -> QMenu:
        """Return the menu of filters."""
        return self._menus.filter_menu(self.filter, self.choices, self.article_id, self._take)

    def only_pattern(self, pattern: str) -> None:
        """List the conflicts of one pattern."""
        self._take(replace(self.filter, pattern=pattern, article_id=""))

    def _prepare(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.delegate)
        self.list.setAccessibleName(self.tr("Disagreements"))
        self.list.clicked.connect(self._on_clicked)
        self.agreed.setModel(self.agreed_model)
        self.agreed.setItemDelegate(self.agreed_delegate)
        self.agreed.setAccessibleName(self.tr("Agreed"))
        self.agreed.clicked.connect(self._on_agreed)
        self.order_button.clicked.connect(lambda: self._pop_up(self.order_button, self.order_menu))
        self.filter_button.clicked.connect(
            lambda: self._pop_up(self.filter_button, self.filter_menu)
        )

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setContentsMargins(8, 0, 8, 0)
        buttons.setSpacing(2)
        buttons.addWidget(self.order_button)
        buttons.addWidget(self.filter_button)
        buttons.addStretch(1)
        for part in (self.heading, self.agreed_heading, self.empty):
            part.setContentsMargins(16, 0, 12, 0)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 8)
        column.setSpacing(4)
        column.addWidget(self.heading)
        column.addLayout(buttons)
        column.addWidget(Rule(self))
        column.addWidget(self.list, _AGREED_SHARE - 1)
        column.addWidget(self.empty, _AGREED_SHARE - 1)
        column.addSpacing(8)
        column.addWidget(self.agreed_heading)
        column.addWidget(self.agreed, 1)

    def _pop_up(self, button: KeyButton, make: Callable[[], QMenu]) -> None:
        menu = make()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _take(self, wanted: ConflictFilter) -> None:
        self.show_filter(wanted)
        self.filter_changed.emit(wanted)

    def _on_clicked(self, index: QModelIndex) -> None:
        conflict = self.model.conflict(index.row())
        if conflict is not None:
            self.conflict_requested.emit(conflict)

    def _on_agreed(self, index: QModelIndex) -> None:
        row: AgreedRow = index.data(AGREED)
        self.item_requested.emit(row.item_id)


class PlainList(QListView):
    """A list on the window's own ground: a row is painted without all that lies below."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, then the rows."""
        # Two rows far apart cost two rows, not all that stand between them.
        for part in parts_of(event.region()):
            QPainter(self.viewport()).fillRect(part, self.palette().window())
            super().paintEvent(QPaintEvent(part))


def _list(parent: QWidget) -> QListView:
    view = PlainList(parent)
    view.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
    view.setUniformItemSizes(True)
    view.setMouseTracking(True)
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    view.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setFrameShape(QListView.Shape.NoFrame)
    return view


def _short(words: str) -> str:
    return words if len(words) <= 24 else words[:23] + "…"
