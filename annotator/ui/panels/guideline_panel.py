"""The guideline of the label in hand, beside the article: read, edited, with examples."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.guidelines import LabelName
from annotator.domain.scheme import Label, Scheme
from annotator.ui.controls.buttons import KeyButton, Look
from annotator.ui.controls.choice_box import ChoiceBox
from annotator.ui.controls.example_line import ExampleLine
from annotator.ui.controls.facts import FactLine, FactTable
from annotator.ui.controls.flow import FlowLayout
from annotator.ui.controls.markdown_view import MarkdownView
from annotator.ui.controls.texts import Heading, QuietLabel
from annotator.ui.icons import icon

_OF_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
_FAMILIES = ("entity", "claim", "stance", "region")


class GuidelinePanel(QWidget):
    """Shows one label's guideline; while it is edited it does not follow the label in hand.

    `save_requested` carries label and words, `removal_requested` label and example,
    `pin_requested` asks for the label in hand, `closed` that the panel goes away;
    `edit_ended` says that nothing is typed any more.
    """

    save_requested = Signal(object, str)
    removal_requested = Signal(object, str)
    pin_requested = Signal()
    link_clicked = Signal(str)
    closed = Signal()
    edit_ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme: Scheme | None = None
        self.shown: LabelName | None = None
        self.choice = ChoiceBox(self)
        self.choice.setAccessibleName(self.tr("Label"))
        self._head = FactTable(self)
        self.words = MarkdownView(self)
        self._none = QuietLabel(self.tr("The scheme says nothing about this label yet."), self)
        self._examples_head = Heading(self.tr("Examples"), self)
        self._examples = QWidget(self)
        self.field = QPlainTextEdit(self)
        self.preview = MarkdownView(self)
        self.edit = self._quiet(self.tr("Edit"), "")
        self.close_button = self._quiet("", "", "x")
        self.close_button.setAccessibleName(self.tr("Close the guideline"))
        self.pin = KeyButton(self.tr("Pin the label in hand"), parent=self)
        self.cancel = KeyButton(self.tr("Cancel"), "Esc", parent=self)
        self.save = KeyButton(self.tr("Save"), "Ctrl Enter", look=Look.LEADING, parent=self)
        self._pages = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self.setMinimumWidth(240)

    def show_scheme(self, scheme: Scheme, *, may_change: bool = True) -> None:
        """Offer the labels of the scheme and show the same one again."""
        self._scheme = scheme
        self.choice.blockSignals(True)
        self.choice.clear()
        for family in _FAMILIES:
            if self.choice.count():
                self.choice.insertSeparator(self.choice.count())
            for label in scheme.family(family).labels:
                self.choice.addItem(label.title, LabelName(family, label.name))
        self.choice.blockSignals(False)
        for button in (self.edit, self.pin):
            button.setEnabled(may_change)
        shown, self.shown = self.shown, None
        if not self.is_editing():
            self.show_label(shown or self._first())
        else:
            self.shown = shown

    def show_label(self, name: LabelName | None) -> None:
        """Show a label's guideline, unless another one is being edited."""
        if self.is_editing() or name is None or name == self.shown:
            return
        label = self._label(name)
        if label is None:
            return
        self.shown = name
        self.choice.blockSignals(True)
        self.choice.setCurrentIndex(self._index(name))
        self.choice.blockSignals(False)
        badge = label.short or label.name
        self._head.show_lines([FactLine(label.title, badge, label.colour)])
        self.words.show_markdown(label.guideline)
        self.words.setVisible(bool(label.guideline))
        self._none.setVisible(not label.guideline)
        self._show_examples(label)

    def is_editing(self) -> bool:
        """Say whether a guideline is being edited."""
        return self._pages.currentIndex() == 1

    def begin_edit(self) -> None:
        """Edit the guideline that is shown."""
        label = self._label(self.shown)
        if label is not None:
            self.field.setPlainText(label.guideline)
            self._pages.setCurrentIndex(1)
            self.choice.setEnabled(False)
            self.edit.hide()
            self.field.setFocus()

    def end_edit(self) -> None:
        """Read again; what was not saved is gone."""
        was_editing = self.is_editing()
        self._pages.setCurrentIndex(0)
        self.choice.setEnabled(True)
        self.edit.show()
        if was_editing:
            self.edit_ended.emit()

    def example_lines(self) -> list[ExampleLine]:
        """Return the lines of the examples."""
        found = self._examples.findChildren(ExampleLine)
        return [line for line in found if not line.isHidden()]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Save with Ctrl+Enter and leave with Esc while editing."""
        if isinstance(event, QKeyEvent) and event.type() in _OF_KEYS:
            act = self._act_of(event)
            if act is not None:
                # Taken before the window looks for an action of its own under the key.
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    act()
                return True
        return super().eventFilter(watched, event)

    def _act_of(self, event: QKeyEvent) -> Callable[[], None] | None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._on_save
        return self.end_edit if event.key() == Qt.Key.Key_Escape else None

    def _quiet(self, words: str, key: str, name: str = "") -> KeyButton:
        drawing = icon(name) if name else None
        return KeyButton(words, key, look=Look.QUIET, icon=drawing, parent=self)

    def _connect(self) -> None:
        self.choice.activated.connect(self._on_chosen)
        self.edit.clicked.connect(self.begin_edit)
        self.cancel.clicked.connect(self.end_edit)
        self.save.clicked.connect(self._on_save)
        self.close_button.clicked.connect(self.closed)
        self.pin.clicked.connect(self.pin_requested)
        self.field.textChanged.connect(lambda: self.preview.show_markdown(self.field.toPlainText()))
        self.field.installEventFilter(self)
        for view in (self.words, self.preview):
            view.link_clicked.connect(self.link_clicked)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(Heading(self.tr("Guideline"), self), 1)
        head.addWidget(self.edit)
        head.addWidget(self.close_button)
        self._example_column = QVBoxLayout(self._examples)
        self._example_column.setContentsMargins(0, 0, 0, 0)
        self._example_column.setSpacing(4)
        self._pages.addWidget(self._reading_page())
        self._pages.addWidget(self._editing_page())
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 10, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.choice)
        column.addWidget(self._pages, 1)

    def _reading_page(self) -> QWidget:
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        parts = (self._head, self.words, self._none, self._examples_head, self._examples)
        for part in parts:
            column.addWidget(part)
        column.addWidget(self.pin, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return _scrolled(inside)

    def _editing_page(self) -> QWidget:
        page = QWidget(self)
        self.field.setAccessibleName(self.tr("Guideline in Markdown"))
        self.field.setTabChangesFocus(True)
        inside = QWidget(page)
        under = QVBoxLayout(inside)
        under.setContentsMargins(0, 0, 8, 0)
        under.addWidget(self.preview)
        under.addStretch(1)
        foot = FlowLayout()
        foot.addWidget(self.cancel)
        foot.addWidget(self.save)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        hint = QuietLabel(self.tr("**bold**, *italic*, - for a list"), page, 0.92)
        hint.setTextFormat(Qt.TextFormat.PlainText)
        column.addWidget(hint)
        column.addWidget(self.field, 3)
        column.addWidget(Heading(self.tr("Preview"), page))
        column.addWidget(_scrolled(inside), 2)
        column.addLayout(foot)
        return page

    def _show_examples(self, label: Label) -> None:
        for line in self._examples.findChildren(ExampleLine):
            line.hide()
            line.setParent(None)
            line.deleteLater()
        for example in label.examples:
            line = ExampleLine(example, self._examples, removable=self.edit.isEnabled())
            line.removal_requested.connect(self._on_removal)
            self._example_column.addWidget(line)
            line.show()
        self._examples_head.setVisible(bool(label.examples))
        self._examples.setVisible(bool(label.examples))

    def _on_chosen(self, index: int) -> None:
        data = self.choice.itemData(index)
        if data is not None:
            self.show_label(LabelName(*data))

    def _on_removal(self, example_id: str) -> None:
        if self.shown is not None:
            self.removal_requested.emit(self.shown, example_id)

    def _on_save(self) -> None:
        if self.shown is not None:
            words = self.field.toPlainText().strip()
            self.end_edit()
            self.save_requested.emit(self.shown, words)

    def _label(self, name: LabelName | None) -> Label | None:
        if name is None or self._scheme is None:
            return None
        return self._scheme.family(name.family).label(name.label)

    def _first(self) -> LabelName | None:
        return next(iter(self._names()), None)

    def _names(self) -> Sequence[LabelName]:
        datas = (self.choice.itemData(index) for index in range(self.choice.count()))
        return [LabelName(*data) for data in datas if data is not None]

    def _index(self, name: LabelName) -> int:
        for index in range(self.choice.count()):
            data = self.choice.itemData(index)
            if data is not None and tuple(data) == tuple(name):
                return index
        return -1


def _scrolled(inside: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    inside.setMinimumWidth(1)  # words break where the panel ends, whatever a button needs
    area.setWidget(inside)
    area.viewport().setAutoFillBackground(False)
    inside.setAutoFillBackground(False)
    return area
