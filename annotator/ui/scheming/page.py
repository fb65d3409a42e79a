"""The page Corpus › Scheme: outline, a form beside it, and at the foot what is waiting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.scheme import Attribute, Label
from annotator.domain.scheme_changes import changes, faults
from annotator.domain.scheme_draft import DraftAttribute, DraftLabel, SchemeDraft
from annotator.domain.scheme_versions import SchemeVersion
from annotator.ui.controls.buttons import KeyButton, Look
from annotator.ui.controls.scroller import scrolling
from annotator.ui.controls.split import let_read_in_order
from annotator.ui.controls.texts import ElidedLabel, Rule
from annotator.ui.numbers import filled
from annotator.ui.phrasing import spoken
from annotator.ui.scheming.attribute_form import AttributeForm
from annotator.ui.scheming.fields import FormPage
from annotator.ui.scheming.label_form import LabelForm
from annotator.ui.scheming.list_forms import MapsForm, RolesForm, RulesForm, TopicsForm
from annotator.ui.scheming.outline import Place, SchemeOutline, Uses, family_title
from annotator.ui.scheming.versions_form import VersionsForm

_NEW_COLOURS = ("#0f766e", "#7e22ce", "#be185d", "#1d4ed8", "#15803d", "#b45309", "#57534e")


class GeneralForm(FormPage):
    """The name of the scheme, and the ways in and out as a file."""

    import_requested = Signal(str)
    export_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft: SchemeDraft | None = None
        self.name: QLineEdit = self.line(self.tr("Name"))
        self.import_file = self.add_button(self.tr("Import a file…"))
        self.export_file = self.add_button(self.tr("Export to a file…"))
        self.foot.addStretch(1)
        self.name.textEdited.connect(self._set)
        self.import_file.clicked.connect(self._ask_import)
        self.export_file.clicked.connect(self._ask_export)

    def show_draft(self, draft: SchemeDraft) -> None:
        """Show the draft."""
        self._draft = draft
        words = self.tr("Version {}. A file of another scheme is first shown here as a draft.")
        self.say(self.tr("The scheme “{}”").format(draft.name), words.format(draft.base.version))
        if self.name.text() != draft.name:
            self.name.setText(draft.name)

    def _set(self, words: str) -> None:
        if self._draft is not None:
            self._draft.name = words.strip()
            self.changed.emit()

    def _ask_import(self) -> None:
        dialog = QFileDialog(self, self.tr("Scheme file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Schemes (*.json);;All files (*)"))
        dialog.fileSelected.connect(self.import_requested)
        dialog.open()

    def _ask_export(self) -> None:
        dialog = QFileDialog(self, self.tr("Scheme file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.selectFile(f"{self._draft.name if self._draft else 'scheme'}.json")
        dialog.fileSelected.connect(self.export_requested)
        dialog.open()


class SchemePage(QWidget):
    """Edits a draft. Nothing is applied here: `apply_requested` asks for it."""

    apply_requested = Signal()
    discard_requested = Signal()
    merge_requested = Signal(str, object)
    split_requested = Signal(str, object)
    remove_requested = Signal(str, object)
    attribute_removal_requested = Signal(str, object)
    value_removal_requested = Signal(str, object, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft: SchemeDraft | None = None
        self._uses: Uses | None = None
        self._topic_uses: dict[str, int] = {}
        self.outline = SchemeOutline(self)
        self.label_form, self.attribute_form = LabelForm(self), AttributeForm(self)
        self.general, self.rules, self.roles = GeneralForm(self), RulesForm(self), RolesForm(self)
        self.topics, self.maps, self.versions = TopicsForm(self), MapsForm(self), VersionsForm(self)
        self._forms = QStackedWidget(self)
        self._waiting = ElidedLabel("", self, quiet=True)
        self.look_again = KeyButton(self.tr("Look again…"), parent=self)
        self.discard = KeyButton(self.tr("Discard"), parent=self)
        self.apply = KeyButton(self.tr("Apply…"), look=Look.LEADING, parent=self)
        self._areas: dict[FormPage, QWidget] = {}
        self.look_again.setToolTip(self.tr("The articles to look at after the last change"))
        self.look_again.hide()
        self._lay_out()
        self._connect()

    def show_draft(self, draft: SchemeDraft) -> None:
        """Edit another draft."""
        at, before = self.outline.place(), self.draft
        self.draft = draft
        self.refresh()
        if before is not draft and at is not None:
            self.outline.choose(_again(at, draft))

    def show_uses(self, uses: Uses | None, topics: dict[str, int] | None = None) -> None:
        """Show how often the names are in use."""
        self._uses, self._topic_uses = uses, topics or {}
        self.refresh()

    def show_versions(self, versions: Sequence[SchemeVersion], *, may_change: bool) -> None:
        """Show the schemes that were in force."""
        self.versions.show_versions(versions, may_change=may_change)
        for part in (self.apply, self.discard):
            part.setVisible(may_change)

    def refresh(self) -> None:
        """Show the draft anew, after something else than a form changed it."""
        if self.draft is not None:
            self.outline.show_draft(self.draft, self._uses)
            place = self.outline.place()
            if place is not None:
                self._show(place)
            self._follow()

    def waiting(self) -> str:
        """Return what is said to be waiting."""
        return self._waiting.words()

    def _connect(self) -> None:
        self.outline.chosen.connect(self._show)
        forms = (self.label_form, self.attribute_form, self.general, self.rules)
        for form in (*forms, self.roles, self.topics, self.maps):
            form.changed.connect(self._follow)
        self.label_form.changed.connect(lambda: self.outline.update_item(self.label_form.item))
        self.attribute_form.changed.connect(
            lambda: self.outline.update_item(self.attribute_form.item)
        )
        self.label_form.merge_requested.connect(self.merge_requested)
        self.label_form.split_requested.connect(self.split_requested)
        self.label_form.remove_requested.connect(self.remove_requested)
        self.label_form.move_requested.connect(self._move_label)
        self.attribute_form.remove_requested.connect(self.attribute_removal_requested)
        self.attribute_form.value_removal_requested.connect(self.value_removal_requested)
        self.topics.removal_requested.connect(self._remove_topic)
        self.apply.clicked.connect(self.apply_requested)
        self.discard.clicked.connect(self.discard_requested)

    def _show(self, place: Place) -> None:
        draft = self.draft
        if draft is None:
            return
        if place.kind == "add_label":
            self._add_label(place.family)
        elif place.kind == "add_attribute":
            self._add_attribute(place.family)
        elif isinstance(place.item, DraftLabel):
            uses = self._use_words(place.family, place.item)
            self.label_form.show_label(draft, place.family, place.item, uses)
            self._bring(self.label_form)
        elif isinstance(place.item, DraftAttribute):
            uses = self._attribute_words(place.family, place.item)
            self.attribute_form.show_attribute(draft, place.family, place.item, uses)
            self._bring(self.attribute_form)
        else:
            self._show_whole(place, draft)

    def _show_whole(self, place: Place, draft: SchemeDraft) -> None:
        shows: dict[str, tuple[FormPage, Callable[[], None]]] = {
            "general": (self.general, lambda: self.general.show_draft(draft)),
            "rules": (self.rules, lambda: self.rules.show_rules(draft)),
            "topics": (self.topics, lambda: self.topics.show_topics(draft, self._topic_uses)),
            "maps": (self.maps, lambda: self.maps.show_maps(draft)),
            "versions": (self.versions, lambda: None),
            "roles": (
                self.roles,
                lambda: self.roles.show_roles(draft, place.family, family_title(place.family)),
            ),
        }
        if place.kind in shows:
            form, show = shows[place.kind]
            show()
            self._bring(form)

    def _bring(self, form: FormPage) -> None:
        self._forms.setCurrentWidget(self._areas[form])

    def _use_words(self, family: str, item: DraftLabel) -> str:
        if self._uses is None:
            return ""
        count = self._uses.of_label(family, item.origin) if item.origin else 0
        words = filled(self.tr("{} · in use {:,} ×"), family_title(family), count)
        if item.origin is not None and item.origin != item.label.name:
            words += self.tr(" as {}").format(item.origin)
        return words

    def _attribute_words(self, family: str, item: DraftAttribute) -> str:
        if self._uses is None:
            return family_title(family)
        count = self._uses.of_attribute(family, item.origin) if item.origin else 0
        return filled(self.tr("Attribute · {} · in use {:,} ×"), family_title(family), count)

    def _add_label(self, family: str) -> None:
        assert self.draft is not None
        known = {item.label.name for item in self.draft.families[family].labels}
        name = next(name for n in range(1, 1000) if (name := f"NEW{n}") not in known)
        colour = _NEW_COLOURS[len(known) % len(_NEW_COLOURS)]
        made = self.draft.add_label(family, Label(name, name.title(), name[:4], "", colour))
        self.outline.show_draft(self.draft, self._uses)
        self.outline.choose(Place("label", family, made))
        self._follow()
        self.label_form.name.setFocus()
        self.label_form.name.selectAll()

    def _add_attribute(self, family: str) -> None:
        assert self.draft is not None
        known = {item.attribute.name for item in self.draft.families[family].attributes}
        name = next(name for n in range(1, 1000) if (name := f"attribute{n}") not in known)
        made = DraftAttribute(Attribute(name, name.capitalize(), ()))
        self.draft.families[family].attributes.append(made)
        self.outline.show_draft(self.draft, self._uses)
        self.outline.choose(Place("attribute", family, made))
        self._follow()
        self.attribute_form.name.setFocus()
        self.attribute_form.name.selectAll()

    def _move_label(self, family: str, item: DraftLabel, step: int) -> None:
        if self.draft is not None:
            labels = self.draft.families[family].labels
            at = labels.index(item)
            if 0 <= at + step < len(labels):
                labels[at], labels[at + step] = labels[at + step], labels[at]
                self.refresh()

    def _remove_topic(self, item: object) -> None:
        if self.draft is not None:
            self.draft.remove_topic(item)  # type: ignore[arg-type]
            self.refresh()

    def _follow(self) -> None:
        """Show what is waiting to be applied."""
        draft = self.draft
        if draft is None:
            return
        after = draft.scheme()
        lines = changes(draft.base, after, draft.moves())
        if draft.single:
            lines.append(filled(self.tr("Labels split: {:,}"), len(draft.single)))
        wrong = faults(after)
        waits = bool(lines) or after != replace(draft.base, version=after.version)
        words = " · ".join(map(spoken, lines)) if lines else self.tr("Nothing is changed.")
        self._waiting.set_words(spoken(wrong[0]) if wrong else words)
        self.apply.setEnabled(waits and not wrong)
        self.discard.setEnabled(waits)

    def _lay_out(self) -> None:
        forms = (self.label_form, self.attribute_form, self.general, self.rules)
        for form in (*forms, self.roles, self.topics, self.maps, self.versions):
            area = scrolling(form, self)
            form.setMaximumWidth(760)
            self._areas[form] = area
            self._forms.addWidget(area)
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(24, 18, 8, 8)
        column.addWidget(self._forms)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(self.outline)
        split.addWidget(right)
        let_read_in_order(split)
        split.setHandleWidth(1)
        split.setStretchFactor(1, 1)
        split.setSizes([300, 1100])
        split.setChildrenCollapsible(False)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 10)
        foot.setSpacing(8)
        foot.addWidget(self._waiting, 1)
        foot.addWidget(self.look_again)
        foot.addWidget(self.discard)
        foot.addWidget(self.apply)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(split, 1)
        whole.addWidget(Rule(self))
        whole.addLayout(foot)


def _again(place: Place, draft: SchemeDraft) -> Place:
    """Return the same place in another draft, by its name."""
    if isinstance(place.item, DraftLabel):
        found = draft.find(place.family, place.item.label.name)
        return Place(place.kind, place.family, found)
    if isinstance(place.item, DraftAttribute):
        name = place.item.attribute.name
        known = (it for it in draft.families[place.family].attributes if it.attribute.name == name)
        return Place(place.kind, place.family, next(known, None))
    return place
