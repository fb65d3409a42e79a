"""A note with its answers: to read, to answer, to change what one wrote, to settle."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDateTime, QEvent, QLocale, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.annotations import Note, NoteKind
from annotator.domain.threads import Thread
from annotator.ui.controls.buttons import KeyButton, Look
from annotator.ui.controls.texts import QuietLabel
from annotator.ui.dialogs.ask import AskDialog
from annotator.ui.fonts import scaled
from annotator.ui.icons import icon

_LONGEST = 20_000


class NoteBox(QFrame):
    """One note: who and when, its words as plain text, and for one's own, change and delete."""

    change_requested = Signal()
    delete_requested = Signal()

    def __init__(self, note: Note, *, mine: bool, parent: QWidget) -> None:
        super().__init__(parent)
        who = QLabel(parent=self, textFormat=Qt.TextFormat.PlainText)
        who.setText(note.by)
        who.setFont(scaled(self.font(), 0.94, QFont.Weight.DemiBold))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(who)
        head.addWidget(QuietLabel(_when(note.at), self, 0.9), 1)
        for name, words, signal in self._acts() if mine else ():
            button = KeyButton("", look=Look.QUIET, icon=icon(name), parent=self)
            button.setAccessibleName(words)
            button.setToolTip(words)
            button.clicked.connect(signal)
            head.addWidget(button)
        self.words = QLabel(parent=self, textFormat=Qt.TextFormat.PlainText)
        self.words.setText(note.text or self.tr("asks the reviewer to look"))
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 8)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.words)

    def _acts(self) -> list[tuple[str, str, object]]:
        return [
            ("pencil", self.tr("Change"), self.change_requested),
            ("trash-2", self.tr("Delete"), self.delete_requested),
        ]


class ThreadDialog(AskDialog):
    """Shows a thread. Ctrl+Enter sends what was typed, Alt+S settles or opens again, Esc leaves."""

    answer_written = Signal(str)
    note_rewritten = Signal(str, str)
    delete_requested = Signal(str)
    settle_requested = Signal(bool)

    def __init__(
        self, thread: Thread, on: str, mine: Callable[[Note], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._thread = thread
        self._changing: Note | None = None
        title = self.tr("Flag") if thread.root.kind is NoteKind.FLAG else self.tr("Note")
        self.ask(title, self.tr("{} · settled").format(on) if thread.settled else on)
        self.boxes = [NoteBox(note, mine=mine(note), parent=self) for note in thread.notes()]
        for note, box in zip(thread.notes(), self.boxes, strict=True):
            box.change_requested.connect(lambda it=note: self._change(it))
            box.delete_requested.connect(lambda it=note: self._delete(it))
        self._lay_out()
        self._add_buttons()
        self.field.textChanged.connect(self._show_possible)
        self._show_possible()
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See what happens to the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._send()
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(4)
        for box in self.boxes:
            column.addWidget(box)
        column.addStretch(1)
        self._area = QScrollArea(self)
        self._area.setWidget(inside)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setMinimumHeight(120)
        self._area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self.field = QPlainTextEdit(self)
        self.field.setPlaceholderText(self.tr("Answer …"))
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(84)
        self.field.installEventFilter(self)
        self.body.addWidget(self._area, 1)
        self.body.addWidget(self.field)
        self.resize(520, 430)
        bar = self._area.verticalScrollBar()
        QTimer.singleShot(0, self, lambda: bar.setValue(bar.maximum()))

    def _add_buttons(self) -> None:
        settled = self._thread.settled
        words = self.tr("Open again") if settled else self.tr("Settle")
        self.settle = self.add_button(words, "Alt S")
        self.settle.setShortcut("Alt+S")
        self.settle.clicked.connect(self._settle)
        self.add_button(self.tr("Close"), "Esc").clicked.connect(self.reject)
        self.send = self.add_button(self.tr("Answer"), "Ctrl Enter", lead=True)
        self.send.clicked.connect(self._send)

    def _settle(self) -> None:
        if self._text():
            # What was typed is not lost over settling.
            self._send()
        self.settle_requested.emit(not self._thread.settled)
        self.accept()

    def _change(self, note: Note) -> None:
        self._changing = note
        self.field.setPlainText(note.text)
        self.send.setText(self.tr("Save change"))
        self.send.updateGeometry()
        self.field.setFocus()

    def _delete(self, note: Note) -> None:
        self.delete_requested.emit(note.id)
        self.accept()

    def _send(self) -> None:
        words = self._text()
        if not words or len(words) > _LONGEST:
            return
        if self._changing is not None:
            self.note_rewritten.emit(self._changing.id, words)
        else:
            self.answer_written.emit(words)
        self.accept()

    def _text(self) -> str:
        return self.field.toPlainText().strip()

    def _show_possible(self) -> None:
        self.send.setEnabled(0 < len(self._text()) <= _LONGEST)


def _when(at: str) -> str:
    when = QDateTime.fromString(at[:19] + "Z", Qt.DateFormat.ISODate)
    if not when.isValid():
        return at
    return QLocale().toString(when.toLocalTime(), QLocale.FormatType.ShortFormat)
