"""Notes and flags of the article as threads, each note on one line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from annotator.domain.annotations import Note, NoteKind
from annotator.domain.threads import Thread, threads
from annotator.ui.controls.buttons import KeyButton, Look
from annotator.ui.controls.note_line import NoteLine
from annotator.ui.controls.texts import Heading
from annotator.ui.icons import icon
from annotator.ui.numbers import filled
from annotator.ui.panels.selected_view import shortened

_LETTERS, _LINES = 120, 6


class NotesPanel(QWidget):
    """A click or Enter on a line asks for its thread. Settled threads are kept out of the way."""

    note_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._threads: Sequence[Thread] = ()
        self._shown: list[NoteLine] = []
        self._heading = Heading(self.tr("Notes"), self)
        self._heading.setContentsMargins(8, 0, 0, 0)
        self._lines = QWidget(self)
        self._column = QVBoxLayout(self._lines)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._area = QScrollArea(self)
        self._area.setWidget(self._lines)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.viewport().setAutoFillBackground(False)
        self._lines.setAutoFillBackground(False)
        self.settled = KeyButton("", look=Look.QUIET, icon=icon("check"), parent=self)
        self.settled.setCheckable(True)
        self.settled.toggled.connect(lambda _on: self._show())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self._heading, self._area, self.settled):
            column.addWidget(part)
        self.show_notes(())

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Show other notes, or none."""
        self._threads = threads(notes)
        self._show()

    def lines(self) -> list[NoteLine]:
        """Return the notes that are shown, from top to bottom."""
        return list(self._shown)

    def _show(self) -> None:
        for line in self._shown:
            # Hidden first: a line without a parent that is still to be shown becomes a window.
            line.hide()
            self._column.removeWidget(line)
            line.setParent(None)
            line.deleteLater()
        self._shown.clear()
        done = [thread for thread in self._threads if thread.settled]
        shown = [thread for thread in self._threads if not thread.settled]
        for thread in (*shown, *(done if self.settled.isChecked() else ())):
            for note in thread.notes():
                self._add(note, is_answer=note is not thread.root, settled=thread.settled)
        self.settled.setText(self._settled_words(len(done)))
        self.settled.setVisible(bool(done))
        lines = self.lines()
        self._area.setVisible(bool(lines))
        self.setVisible(bool(self._threads))
        if lines:
            height = lines[0].sizeHint().height() + self._column.spacing()
            self._area.setFixedHeight(height * min(len(lines), _LINES))

    def _settled_words(self, count: int) -> str:
        words = self.tr("{:,} settled") if not self.settled.isChecked() else self.tr("Hide settled")
        return filled(words, count)

    def _add(self, note: Note, *, is_answer: bool, settled: bool) -> None:
        is_flag = note.kind is NoteKind.FLAG
        words = shortened(note.text, _LETTERS) or self.tr("flagged")
        line = NoteLine(
            words,
            self.tr("by {}").format(note.by),
            is_flag=is_flag,
            is_answer=is_answer,
            settled=settled,
            parent=self._lines,
        )
        line.clicked.connect(lambda: self.note_requested.emit(note.id))
        self._column.addWidget(line)
        self._shown.append(line)
        line.show()
