"""The forms of roles, rules, topics and maps."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from annotator.domain.scheme import Constraint
from annotator.domain.scheme_changes import faults
from annotator.domain.scheme_draft import DraftTopic, SchemeDraft
from annotator.ui.controls.choice_box import ChoiceBox
from annotator.ui.controls.number_box import NumberBox
from annotator.ui.controls.texts import QuietLabel
from annotator.ui.controls.tick_box import TickBox
from annotator.ui.numbers import filled
from annotator.ui.phrasing import spoken
from annotator.ui.scheming.fields import FormPage, WordList

_NO_LIMIT = 0


def constraint_words(rule: Constraint) -> str:
    """Return a rule in words."""
    translate = QCoreApplication.translate
    return {
        Constraint.INSIDE_ANNOTATED_REGION: translate(
            "rules", "Boilerplate and other regions that are not annotated take no labels"
        ),
        Constraint.NO_CROSSING_ENTITIES: translate(
            "rules", "Two names never cross; one may lie within the other"
        ),
        Constraint.ONE_ENTITY_PER_SPAN: translate(
            "rules", "The same words never carry two entity labels"
        ),
        Constraint.CUE_AND_SOURCE_OUTSIDE_CONTENT: translate(
            "rules", "Cue and source of a claim lie outside what is claimed"
        ),
        Constraint.IMPLICIT_WITHOUT_SOURCE: translate(
            "rules", "A claim without a source in the text says so, and only such a claim"
        ),
        Constraint.CUE_UNLESS_IMPLICIT: translate(
            "rules", "A claim has a cue, unless its source is implicit"
        ),
        Constraint.CHILD_CLAIM_INSIDE_PARENT: translate(
            "rules", "A claim inside another lies within what that one claims"
        ),
        Constraint.HOLDER_IS_NOT_TARGET: translate(
            "rules", "Nobody holds a stance toward themselves, unless a topic is named"
        ),
        Constraint.ONE_DOCUMENT_STANCE: translate(
            "rules", "An article has each label of the whole article once"
        ),
    }[rule]


class RulesForm(FormPage):
    """The rules that the scheme switches on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(
            self.tr("Rules"),
            self.tr(
                "What a rule forbids cannot be marked; what stands already is told by a check."
            ),
        )
        self._draft: SchemeDraft | None = None
        self.boxes: dict[Constraint, TickBox] = {}
        for rule in Constraint:
            box = TickBox(constraint_words(rule), self)
            box.toggled.connect(lambda on, chosen=rule: self._set(chosen, on))
            self.boxes[rule] = box
            self.form.addRow(box)

    def show_rules(self, draft: SchemeDraft) -> None:
        """Show the rules of the draft."""
        self._draft = None
        for rule, box in self.boxes.items():
            box.setChecked(rule in draft.constraints)
        self._draft = draft

    def _set(self, rule: Constraint, on: bool) -> None:
        if self._draft is not None:
            (self._draft.constraints.add if on else self._draft.constraints.discard)(rule)
            self.changed.emit()


class RolesForm(FormPage):
    """How many spans or arguments each part of a claim or stance takes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft: SchemeDraft | None = None
        self._family = ""
        self._rows: list[QWidget] = []

    def show_roles(self, draft: SchemeDraft, family: str, head: str) -> None:
        """Show the roles of a family."""
        self._draft, self._family = draft, family
        self.say(head, self.tr("The parts themselves are fixed; how many each takes is not."))
        while self.form.rowCount():
            self.form.removeRow(0)
        for index, role in enumerate(draft.families[family].roles):
            self.form.addRow(role.name, self._row(index))
        self._tell()

    def _row(self, index: int) -> QWidget:
        assert self._draft is not None
        role = self._draft.families[self._family].roles[index]
        row = QWidget(self)
        title, least, most = QLineEdit(role.title, row), NumberBox(row), NumberBox(row)
        title.setAccessibleName(self.tr("Title of {}").format(role.name))
        least.setRange(0, 99)
        least.setValue(role.minimum)
        most.setRange(_NO_LIMIT, 99)
        most.setSpecialValueText(self.tr("any number"))
        most.setValue(role.maximum or _NO_LIMIT)
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(title, 1)
        for words, field in ((self.tr("at least"), least), (self.tr("at most"), most)):
            across.addWidget(QuietLabel(words, row))
            across.addWidget(field)
        title.textEdited.connect(lambda words: self._set(index, title=words.strip()))
        least.valueChanged.connect(lambda value: self._set(index, minimum=value))
        most.valueChanged.connect(lambda value: self._set(index, maximum=value or None))
        return row

    def _set(self, index: int, **values: object) -> None:
        if self._draft is not None:
            roles = self._draft.families[self._family].roles
            roles[index] = replace(roles[index], **values)  # type: ignore[arg-type]
            self._tell()
            self.changed.emit()

    def _tell(self) -> None:
        if self._draft is not None:
            scheme = self._draft.scheme()
            self.tell([spoken(line) for line in faults(scheme) if f"{self._family} role" in line])


class TopicsForm(FormPage):
    """The corpus's list of topics. `removal_requested` carries the topic."""

    removal_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft: SchemeDraft | None = None
        self.say(
            self.tr("Topics"),
            self.tr("Offered as targets of stances. Renaming one renames it in every stance."),
        )
        self.words_list = WordList(self.tr("Another topic"), self)
        self.form.addRow(self.words_list)
        self.words_list.renamed.connect(self._rename)
        self.words_list.added.connect(self._add)
        self.words_list.removed.connect(self._remove)
        self.words_list.moved.connect(self._move)

    def show_topics(self, draft: SchemeDraft, uses: dict[str, int]) -> None:
        """Show the topics of the draft, with how often each is in use as a tooltip."""
        self._draft, self._uses = draft, uses
        notes = [self._note(item) for item in draft.topics]
        self.words_list.show_words([item.words for item in draft.topics], notes)
        wrong = [spoken(line) for line in faults(draft.scheme()) if line.startswith("Topic")]
        self.tell(wrong)

    def _note(self, item: DraftTopic) -> str:
        count = self._uses.get(item.origin or "", 0)
        one, many = self.tr("in 1 stance"), self.tr("in {:,} stances")
        return one if count == 1 else filled(many, count)

    def _rename(self, row: int, words: str) -> None:
        if self._draft is not None:
            self._draft.topics[row].words = words
            self._after()

    def _add(self, words: str) -> None:
        if self._draft is not None and words not in [item.words for item in self._draft.topics]:
            self._draft.topics.append(DraftTopic(words))
            self._after()

    def _remove(self, row: int) -> None:
        if self._draft is not None:
            self.removal_requested.emit(self._draft.topics[row])

    def _move(self, row: int, step: int) -> None:
        if self._draft is not None:
            topics = self._draft.topics
            topics[row], topics[row + step] = topics[row + step], topics[row]
            self._after()

    def _after(self) -> None:
        if self._draft is not None:
            self.show_topics(self._draft, self._uses)
            self.changed.emit()


class MapsForm(FormPage):
    """How labels of other schemes become ours when they are imported."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft: SchemeDraft | None = None
        self.say(
            self.tr("Maps of other schemes"),
            self.tr("Imports turn the labels of others into ours. An empty line is left out."),
        )
        self.choice = ChoiceBox(self)
        self.choice.setEditable(True)
        self.choice.setAccessibleName(self.tr("Scheme"))
        self.table = QTableWidget(0, 2, self)
        self.table.setHorizontalHeaderLabels([self.tr("Theirs"), self.tr("Ours")])
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().hide()
        self.table.setMinimumHeight(320)
        self.form.addRow(self.tr("Scheme"), self.choice)
        self.form.addRow(self.table)
        self.choice.currentTextChanged.connect(self._show)
        self.table.itemChanged.connect(self._on_item)

    def show_maps(self, draft: SchemeDraft) -> None:
        """Show the maps of the draft; a new name begins a new one."""
        self._draft = draft
        at = self.choice.currentText()
        self.choice.blockSignals(True)
        self.choice.clear()
        self.choice.addItems(list(draft.maps))
        if at in draft.maps:
            self.choice.setCurrentText(at)
        self.choice.blockSignals(False)
        self._show(self.choice.currentText())

    def _show(self, name: str) -> None:
        pairs = list(self._draft.maps.get(name, {}).items()) if self._draft is not None else []
        self.table.blockSignals(True)
        self.table.setRowCount(len(pairs) + 1)
        for row, pair in enumerate([*pairs, ("", "")]):
            for column, words in enumerate(pair):
                self.table.setItem(row, column, QTableWidgetItem(words))
        self.table.blockSignals(False)

    def _on_item(self, _item: QTableWidgetItem) -> None:
        name = self.choice.currentText().strip()
        if self._draft is None or not name:
            return
        table = {}
        for row in range(self.table.rowCount()):
            theirs, ours = (self._cell(row, column) for column in (0, 1))
            if theirs and ours:
                table[theirs] = ours
        if table:
            self._draft.maps[name] = table
        else:
            self._draft.maps.pop(name, None)
        last = self.table.rowCount() - 1
        if self._cell(last, 0) or self._cell(last, 1):
            self.table.insertRow(last + 1)
        known = self._draft.scheme().entity.names()
        wrong = [ours for ours in table.values() if ours not in known]
        words = self.tr("There is no entity label {}").format(", ".join(f"“{it}”" for it in wrong))
        self.tell([words] if wrong else [])
        self.changed.emit()

    def _cell(self, row: int, column: int) -> str:
        item = self.table.item(row, column)
        return item.data(Qt.ItemDataRole.DisplayRole).strip() if item is not None else ""
