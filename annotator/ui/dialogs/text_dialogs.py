"""Questions that are answered with words: a note, an annotator's name."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from annotator.ui.dialogs.ask import AskDialog


class NoteDialog(AskDialog):
    """Writes or changes a note on a label or on the article. Ctrl+Enter saves, Esc leaves."""

    note_written = Signal(str)
    delete_requested = Signal()

    def __init__(self, on: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ask(self.tr("Note"), on)
        self.field = QPlainTextEdit(text, self)
        self.field.setPlaceholderText(self.tr("What should be remembered or asked?"))
        self.field.setTabChangesFocus(True)
        self.field.setMinimumHeight(110)
        self.field.installEventFilter(self)
        self.body.addWidget(self.field)
        if text:
            self.delete = self.add_button(self.tr("Delete"))
            self.delete.clicked.connect(self._on_delete)
        self.add_button(self.tr("Cancel"), "Esc").clicked.connect(self.reject)
        self.save = self.add_button(self.tr("Save note"), "Ctrl Enter", lead=True)
        self.save.clicked.connect(self._on_save)
        self.field.textChanged.connect(self._show_possible)
        self._show_possible()
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See what happens to the watched part."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._on_save()
                return True
        return super().eventFilter(watched, event)

    def _show_possible(self) -> None:
        self.save.setEnabled(bool(self.field.toPlainText().strip()))

    def _on_save(self) -> None:
        words = self.field.toPlainText().strip()
        if words:
            self.note_written.emit(words)
            self.accept()

    def _on_delete(self) -> None:
        self.delete_requested.emit()
        self.accept()


class NameDialog(AskDialog):
    """Asks whose labels are made now."""

    name_given = Signal(str)

    def __init__(self, current: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ask(
            self.tr("Who is annotating?"),
            self.tr("Every label carries this name. Each name has a layer of its own."),
        )
        self.field = QLineEdit(current, self)
        self.field.setMaxLength(60)
        self.field.setPlaceholderText(self.tr("Name or initials"))
        self.body.addWidget(self.field)
        self.add_button(self.tr("Cancel"), "Esc").clicked.connect(self.reject)
        self.take = self.add_button(self.tr("Continue"), "Enter", lead=True)
        self.take.clicked.connect(self._on_take)
        self.field.returnPressed.connect(self._on_take)
        self.field.textChanged.connect(self._show_possible)
        self._show_possible()
        self.field.setFocus()
        self.field.selectAll()

    def _show_possible(self) -> None:
        self.take.setEnabled(bool(self.field.text().strip()))

    def _on_take(self) -> None:
        name = " ".join(self.field.text().split())
        if name:
            self.name_given.emit(name)
            self.accept()
