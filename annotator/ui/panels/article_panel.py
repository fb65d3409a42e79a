"""Everything that is marked in the article, its notes, and the keys at the foot."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPointF, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.annotations import Note
from annotator.domain.article_content import ArticleContent
from annotator.domain.edits import Edit
from annotator.domain.scheme import Scheme
from annotator.ui.action_table import CHEAT_SHEET
from annotator.ui.actions import ActionSet
from annotator.ui.controls.buttons import KeyButton, Look
from annotator.ui.controls.key_sheet import KeySheet
from annotator.ui.controls.texts import Heading, QuietLabel
from annotator.ui.models.outline_model import OutlineModel
from annotator.ui.numbers import filled
from annotator.ui.panels.notes_panel import NotesPanel
from annotator.ui.panels.outline_delegate import OutlineDelegate

_ROW_GAP = 9
_ROOM_FOR_KEYS = 400
_PAUSE_MS = 30


class OutlineList(QTableView):
    """The lines; Enter does what a click does. A line can be dragged out of the list.

    `dragged` tells its row and where the mouse is on the screen, `dropped` where it was let go;
    with Esc it is dropped nowhere.

    A table, because a list lays out all its lines again whenever one comes or goes, which takes
    20 ms for 3,000 of them; a table with lines of one height does not.
    """

    dragged = Signal(int, QPointF)
    dropped = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed: tuple[int, QPointF] | None = None
        self._drags = False
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + _ROW_GAP)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # With a ground of its own a line is painted without all that lies below.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines on the window's ground."""
        QPainter(self.viewport()).fillRect(event.rect(), self.palette().window())
        super().paintEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag may begin."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self._pressed = index.row(), event.position()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry a line along."""
        pressed = self._pressed
        if pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        way = (event.position() - pressed[1]).manhattanLength()
        if self._drags or way >= QApplication.startDragDistance():
            self._drags = True
            self.viewport().setCursor(Qt.CursorShape.DragLinkCursor)
            self.dragged.emit(pressed[0], event.globalPosition())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop the line, or click it."""
        if self._drags and event.button() == Qt.MouseButton.LeftButton:
            self._drop(event.globalPosition())
            return
        self._pressed = None
        super().mouseReleaseEvent(event)

    def _drop(self, where: QPointF | None) -> None:
        pressed, self._pressed, self._drags = self._pressed, None, False
        self.viewport().unsetCursor()
        if pressed is not None:
            self.dropped.emit(pressed[0], where)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to the keys of this part."""
        if event.key() == Qt.Key.Key_Escape and self._drags:
            self._drop(None)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.clicked.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class ArticlePanel(QWidget):
    """Lists what is in the article and asks to go there. Clicking a name again goes to its next.

    `label_dragged` and `label_dropped` carry the label of a line and where the mouse is on the
    screen; it is None where the drag was given up.
    """

    record_requested = Signal(str)
    note_requested = Signal(str)
    added_requested = Signal()
    label_dragged = Signal(str, QPointF)
    label_dropped = Signal(str, object)

    def __init__(self, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._selected: str | None = None
        self._content: ArticleContent | None = None
        self.model = OutlineModel(self)
        self.list = OutlineList(self)
        self.delegate = OutlineDelegate(self.model, self.list)
        self._empty = QuietLabel(self.tr("Nothing is marked in this article yet."), self)
        self._body = QStackedWidget(self)
        self.added = KeyButton("", look=Look.QUIET, parent=self)
        self.added.clicked.connect(self.added_requested)
        self.added.hide()
        self.notes = NotesPanel(self)
        self.notes.note_requested.connect(self.note_requested)
        self.keys = KeySheet(self)
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._soon.timeout.connect(lambda: self.show_selected(self._selected))
        self._hints: Mapping[str, str] = {}
        self._hints_soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._hints_soon.timeout.connect(lambda: self.show_hints(self._hints))
        self._prepare_list()
        self._lay_out()
        self._show_keys()
        self.show_article(None, None)
        actions.keys_changed.connect(self._show_keys)

    def show_article(self, content: ArticleContent | None, scheme: Scheme | None) -> None:
        """Show another article, or none."""
        self._content = content
        self.model.show(content, scheme)
        self.show_selected(None)
        self._show_notes()
        self._show_body()

    def follow(self, edit: Edit) -> None:
        """Follow an edit that was applied to the article."""
        if self.model.follow(edit):
            self._mark()
        if any(isinstance(record, Note) for record in (*edit.before, *edit.after)):
            self._show_notes()
        self._soon.start()
        self._show_body()

    def show_soon(self, record_id: str | None) -> None:
        """Mark the line of the label in hand in a moment, so that the article is painted first."""
        self._selected = record_id
        self._soon.start()

    def show_selected(self, record_id: str | None) -> None:
        """Mark the line of the label in hand and bring it into view."""
        self._selected = record_id
        self._soon.stop()
        self.model.tell_changed()
        row = self._mark()
        if row is not None:
            self.list.scrollTo(self.model.index(row))

    def show_hints_soon(self, hints: Mapping[str, str]) -> None:
        """Show the letters in a moment, so that those in the article are painted first."""
        self._hints = hints
        self._hints_soon.start()

    def show_hints(self, hints: Mapping[str, str]) -> None:
        """Show the letters of a link beside the names too, and the likeliest in view.

        So what lies far off in the article can be picked by its name.
        """
        rows: dict[int, str] = {}
        outline = self.model.outline
        for record_id, hint in hints.items() if outline is not None else ():
            row = outline.row_of(record_id) if outline is not None else None
            if row is not None:
                rows.setdefault(row, hint.upper())
        if rows != self.delegate.hints:
            self.delegate.hints = rows
            self.list.viewport().update()
            if rows:
                self.list.scrollTo(self.model.index(next(iter(rows))))

    def show_added(self, count: int) -> None:
        """Say how many labels gold has that the annotator did not have; nothing for none."""
        one, many = self.tr("Gold added a label"), self.tr("Gold added {:,} labels")
        self.added.setText(one if count == 1 else filled(many, count))
        self.added.setToolTip(
            self.tr("What you did not have when the article was settled, and why")
        )
        self.added.setVisible(count > 0)

    def alike(self, record_id: str) -> list[str]:
        """Return the open suggestions on the same words with the same label, this one first."""
        outline = self.model.outline
        return outline.alike(record_id) if outline else [record_id]

    def is_empty(self) -> bool:
        """Say whether the panel shows words in place of a list."""
        return self._body.currentIndex() == 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the room of the keys to the list where both cannot be."""
        super().resizeEvent(event)
        for part in (self.keys, self._keys_heading):
            part.setVisible(self.height() >= _ROOM_FOR_KEYS)

    def _mark(self) -> int | None:
        """Mark the line of the label in hand and return its row."""
        outline, before = self.model.outline, self.delegate.selected_row
        row = outline.row_of(self._selected) if outline and self._selected else None
        if row != before:
            for changed in (before, row):
                if changed is not None:
                    self.list.update(self.model.index(changed))
            self.delegate.selected_row = row
        return row

    def _prepare_list(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.delegate)
        self.list.setAccessibleName(self.tr("In this article"))
        self.list.setMinimumHeight(4 * self.list.verticalHeader().defaultSectionSize())
        self.list.clicked.connect(self._on_clicked)
        self.list.dragged.connect(lambda row, at: self._tell(self.label_dragged, row, at))
        self.list.dropped.connect(lambda row, at: self._tell(self.label_dropped, row, at))

    def _lay_out(self) -> None:
        heading = Heading(self.tr("In this article"), self)
        self._keys_heading = keys = Heading(self.tr("Keys"), self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.setContentsMargins(8, 2, 8, 0)
        self._body.addWidget(self.list)
        self._body.addWidget(self._empty)
        for part in (heading, keys):
            part.setContentsMargins(8, 0, 0, 0)
        foot = QVBoxLayout()
        foot.setContentsMargins(8, 0, 4, 0)
        foot.addWidget(self.keys)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(heading)
        column.addWidget(self._body, 1)
        column.addWidget(self.added, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.notes)
        column.addSpacing(6)
        column.addWidget(keys)
        column.addLayout(foot)

    def _show_body(self) -> None:
        self._body.setCurrentIndex(0 if self.model.rowCount() else 1)

    def _show_notes(self) -> None:
        self.notes.show_notes(self._content.notes() if self._content is not None else ())

    def _show_keys(self) -> None:
        entries = [
            (" ".join(filter(None, map(self._actions.caption, actions))), self.tr(words))
            for actions, words in CHEAT_SHEET
        ]
        self.keys.show_entries([(key, words) for key, words in entries if key])

    def _tell(self, signal: SignalInstance, row: int, at: QPointF | None) -> None:
        members = self.model.record_ids(row)
        if members:
            in_hand = self._selected if self._selected in members else members[0]
            signal.emit(in_hand, at)

    def _on_clicked(self, index: QModelIndex) -> None:
        members = self.model.record_ids(index.row())
        at = members.index(self._selected) + 1 if self._selected in members else 0
        if members:
            self.record_requested.emit(members[at % len(members)])
