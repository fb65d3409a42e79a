"""The form of one attribute: its values, which of them holds at first, for which labels it is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.domain.scheme_changes import faults, warnings_of
from annotator.domain.scheme_draft import DraftAttribute, SchemeDraft
from annotator.ui.controls.buttons import ChoiceButton
from annotator.ui.controls.choice_box import ChoiceBox
from annotator.ui.controls.flow import FlowLayout
from annotator.ui.phrasing import spoken
from annotator.ui.scheming.fields import FormPage, WordList


class AttributeForm(FormPage):
    """Edits an attribute of the draft."""

    remove_requested = Signal(str, object)
    value_removal_requested = Signal(str, object, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft: SchemeDraft | None = None
        self._family = "entity"
        self.item: DraftAttribute | None = None
        self.name = self.line(self.tr("Name"), self.tr("in files and exports"))
        self.title = self.line(self.tr("Title"), self.tr("in the panel"))
        self.key = self.line(
            self.tr("Key"), self.tr("steps through the values; else the first free letter")
        )
        self.key.setMaxLength(1)
        self.values = WordList(self.tr("Another value"), self)
        self.values.list.setMaximumHeight(150)
        self.form.addRow(self.tr("Values"), self.values)
        self.default = ChoiceBox(self)
        self.default.setAccessibleName(self.tr("At first"))
        self.form.addRow(self.tr("At first"), self.default)
        self._only = QWidget(self)
        self._flow = FlowLayout(self._only)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._only.setSizePolicy(policy)
        self.form.addRow(self.tr("Only for"), self._only)
        self.remove = self.add_button(self.tr("Remove…"))
        self.foot.addStretch(1)
        self._connect()

    def show_attribute(
        self, draft: SchemeDraft, family: str, item: DraftAttribute, uses: str
    ) -> None:
        """Show an attribute of the draft; `uses` says how often it is in use."""
        self._draft, self._family, self.item = draft, family, item
        attribute = item.attribute
        self.say(attribute.title or attribute.name, uses)
        fields = (
            (self.name, attribute.name),
            (self.title, attribute.title),
            (self.key, attribute.key),
        )
        for field, words in fields:
            if field.text() != words:
                field.setText(words)
        self._show_values()
        self._show_labels()

    def _connect(self) -> None:
        self.name.textEdited.connect(lambda words: self._set("name", words.strip()))
        self.title.textEdited.connect(lambda words: self._set("title", words.strip()))
        self.key.textEdited.connect(lambda words: self._set("key", words.strip()))
        self.values.renamed.connect(self._rename_value)
        self.values.added.connect(self._add_value)
        self.values.moved.connect(self._move_value)
        self.values.removed.connect(
            lambda row: self.value_removal_requested.emit(self._family, self.item, row)
        )
        self.default.activated.connect(
            lambda index: self._set("default", self.default.itemData(index))
        )
        self.remove.clicked.connect(lambda: self.remove_requested.emit(self._family, self.item))

    def _set(self, name: str, value: Any) -> None:
        if self.item is not None:
            self.item.attribute = replace(self.item.attribute, **{name: value})
            self.head.setText(self.item.attribute.title or self.item.attribute.name)
            self._tell()
            self.changed.emit()

    def _rename_value(self, row: int, words: str) -> None:
        if self.item is None:
            return
        values, default = list(self.item.attribute.values), self.item.attribute.default
        if default == values[row]:
            default = words
        values[row] = words
        self.item.attribute = replace(self.item.attribute, values=tuple(values), default=default)
        self._after_values()

    def _add_value(self, words: str) -> None:
        if self.item is not None:
            values = (*self.item.attribute.values, words)
            self.item.attribute = replace(self.item.attribute, values=values)
            self.item.value_origins.append(None)
            self._after_values()

    def _move_value(self, row: int, step: int) -> None:
        if self.item is None:
            return
        values, origins = list(self.item.attribute.values), self.item.value_origins
        for items in (values, origins):
            items[row], items[row + step] = items[row + step], items[row]  # type: ignore[assignment]
        self.item.attribute = replace(self.item.attribute, values=tuple(values))
        self._after_values()

    def _after_values(self) -> None:
        self._show_values()
        self.changed.emit()

    def _show_values(self) -> None:
        if self.item is None:
            return
        attribute = self.item.attribute
        self.values.show_words(attribute.values)
        self.default.clear()
        self.default.addItem(self.tr("nothing"), None)
        for value in attribute.values:
            self.default.addItem(value, value)
        self.default.setCurrentIndex(max(0, self.default.findData(attribute.default)))
        self._tell()

    def _show_labels(self) -> None:
        for button in self._only.findChildren(ChoiceButton):
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        if self.item is None or self._draft is None:
            return
        for draft in self._draft.families[self._family].labels:
            name = draft.origin or draft.label.name
            button = ChoiceButton(draft.label.title or draft.label.name, self._only)
            button.setChecked(name in self.item.attribute.only_for)
            button.clicked.connect(lambda on, label=name: self._limit(label, on))
            self._flow.addWidget(button)
            button.show()

    def _limit(self, name: str, on: bool) -> None:
        if self.item is not None:
            kept = tuple(item for item in self.item.attribute.only_for if item != name)
            self._set("only_for", (*kept, name) if on else kept)

    def _tell(self) -> None:
        if self.item is not None and self._draft is not None:
            scheme, marked = self._draft.scheme(), f"“{self.item.attribute.name}”"
            wrong = [spoken(line) for line in faults(scheme) if marked in line]
            self.tell([*wrong, *warnings_of(scheme, self.item.attribute.name)])
