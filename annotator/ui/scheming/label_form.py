"""The form of one label: names, key, colour, guideline, how it looks, and what may become of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from annotator.domain.label_colours import contrast, parsed
from annotator.domain.scheme_changes import faults, warnings_of
from annotator.domain.scheme_draft import DraftLabel, SchemeDraft
from annotator.ui.controls.buttons import KeyButton, Look
from annotator.ui.controls.example_line import ExampleLine
from annotator.ui.controls.texts import QuietLabel
from annotator.ui.keys import key_caption
from annotator.ui.numbers import filled
from annotator.ui.phrasing import spoken
from annotator.ui.scheming.fields import FormPage
from annotator.ui.scheming.preview import LabelPreview

_GUIDELINE_HEIGHT = 150


class LabelForm(FormPage):
    """Edits a label of the draft. `merge`, `split` and `remove` are asked for, with the label."""

    merge_requested = Signal(str, object)
    split_requested = Signal(str, object)
    remove_requested = Signal(str, object)
    move_requested = Signal(str, object, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft: SchemeDraft | None = None
        self._family = "entity"
        self.item: DraftLabel | None = None
        self.preview = LabelPreview(self)
        self.form.addRow(self.preview)
        self.name = self.line(self.tr("Name"), self.tr("in files and exports, e.g. PERSON"))
        self.title = self.line(self.tr("Title"), self.tr("on buttons and over the text"))
        self.short = self.line(self.tr("Short"), self.tr("where room is scarce"))
        self.key = self.line(self.tr("Key"), self.tr("a digit or letter"))
        self.key.setMaxLength(1)
        self.colour = QLineEdit(self)
        self.pick = KeyButton("", look=Look.LABEL, colour="#6b7280", parent=self)
        self._readable = QuietLabel("", self, 0.92)
        self._add_colour()
        self.guideline = QPlainTextEdit(self)
        self.guideline.setTabChangesFocus(True)
        self.guideline.setFixedHeight(_GUIDELINE_HEIGHT)
        self.guideline.setAccessibleName(self.tr("Guideline"))
        self.form.addRow(self.tr("Guideline"), self.guideline)
        self._examples = QuietLabel("", self, 0.94)
        self._examples.setWordWrap(False)
        self.form.addRow(self.tr("Examples"), self._examples)
        self.up = self.add_button("↑", quiet=True)
        self.down = self.add_button("↓", quiet=True)
        self.up.setAccessibleName(self.tr("Move up"))
        self.down.setAccessibleName(self.tr("Move down"))
        self.merge = self.add_button(self.tr("Merge into…"))
        self.split = self.add_button(self.tr("Split…"))
        self.remove = self.add_button(self.tr("Remove…"))
        self.foot.addStretch(1)
        self._connect()

    def show_label(self, draft: SchemeDraft, family: str, item: DraftLabel, uses: str) -> None:
        """Show a label of the draft; `uses` says how often it is in use."""
        self._draft, self._family, self.item = draft, family, item
        label = item.label
        self.say(label.title or label.name, uses)
        fields = (
            (self.name, label.name),
            (self.title, label.title),
            (self.short, label.short),
            (self.key, label.key),
            (self.colour, label.colour),
        )
        for field, words in fields:
            if field.text() != words:
                field.setText(words)
        if self.guideline.toPlainText() != label.guideline:
            self.guideline.blockSignals(True)
            self.guideline.setPlainText(label.guideline)
            self.guideline.blockSignals(False)
        claim = family == "claim"
        self.name.setEnabled(not claim)
        for button in (self.merge, self.remove, self.up, self.down):
            button.setVisible(not claim)
        self.split.setVisible(family in ("entity", "stance"))
        self._show_examples()
        self._follow()

    def example_lines(self) -> list[ExampleLine]:
        """Return the lines of the examples."""
        return self.findChildren(ExampleLine)

    def _add_colour(self) -> None:
        self.colour.setAccessibleName(self.tr("Colour"))
        self.pick.setAccessibleName(self.tr("Choose the colour"))
        self.pick.setText("     ")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.colour)
        row.addWidget(self.pick)
        row.addWidget(self._readable, 1)
        self.colour.setFixedWidth(110)
        self.form.addRow(self.tr("Colour"), row)

    def _connect(self) -> None:
        pairs = (
            (self.name, "name"),
            (self.title, "title"),
            (self.short, "short"),
            (self.key, "key"),
            (self.colour, "colour"),
        )
        for field, name in pairs:
            field.textEdited.connect(lambda words, part=name: self._set(part, words.strip()))
        self.guideline.textChanged.connect(
            lambda: self._set("guideline", self.guideline.toPlainText().strip())
        )
        self.pick.clicked.connect(self._choose_colour)
        for button, signal in (
            (self.merge, self.merge_requested),
            (self.split, self.split_requested),
            (self.remove, self.remove_requested),
        ):
            button.clicked.connect(lambda _=False, wish=signal: wish.emit(self._family, self.item))
        self.up.clicked.connect(lambda: self.move_requested.emit(self._family, self.item, -1))
        self.down.clicked.connect(lambda: self.move_requested.emit(self._family, self.item, +1))

    def _set(self, name: str, value: Any) -> None:
        if self.item is not None:
            self.item.label = replace(self.item.label, **{name: value})
            self.head.setText(self.item.label.title or self.item.label.name)
            self._follow()
            self.changed.emit()

    def _follow(self) -> None:
        """Show what follows from what is entered."""
        if self.item is None or self._draft is None:
            return
        label, scheme = self.item.label, self._draft.scheme()
        self.preview.show_label(scheme, self._family, label)
        self.pick.colour = label.colour if parsed(label.colour) else "#6b7280"
        self.pick.update()
        if parsed(label.colour) is None:
            self._readable.setText(self.tr("like #1d4ed8"))
        else:
            ratio = contrast(label.colour, "#ffffff")
            self._readable.setText(filled(self.tr("contrast on paper {:.1f} : 1"), ratio))
        marked = f"“{label.name}”"
        wrong = [spoken(line) for line in faults(scheme) if marked in line]
        self.tell([*wrong, *warnings_of(scheme, label.name)])

    def _show_examples(self) -> None:
        examples = self.item.label.examples if self.item is not None else ()
        words = self.tr("none yet; pin them from the article with {}").format(
            key_caption("Shift+F1")
        )
        if examples:
            words = filled(self.tr("Pinned: {}"), len(examples))
            if against := sum(not example.holds for example in examples):
                words += filled(self.tr(", counter-examples: {}"), against)
            words += self.tr("; F1 shows them")
        self._examples.setText(words)

    def _choose_colour(self) -> None:
        dialog = QColorDialog(QColor(self.colour.text()), self)
        dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog, on=False)
        dialog.colorSelected.connect(self._take_colour)
        dialog.open()

    def _take_colour(self, colour: QColor) -> None:
        self.colour.setText(colour.name())
        self._set("colour", colour.name())
