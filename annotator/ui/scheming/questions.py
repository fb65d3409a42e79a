"""What the scheme editor asks before something goes: what becomes of labels in use, and at last."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QRadioButton, QWidget

from annotator.domain.scheme_draft import DraftLabel
from annotator.ui.controls.buttons import KeyButton
from annotator.ui.controls.choice_box import ChoiceBox
from annotator.ui.dialogs.ask import AskDialog
from annotator.ui.numbers import filled


class EnterDialog(AskDialog):
    """A question whose leading button Enter presses, wherever the focus is."""

    lead: KeyButton

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the leading button with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.lead.click()
            return
        super().keyPressEvent(event)


class RemoveDialog(EnterDialog):
    """Asks what becomes of a label's uses: another label, nothing, or they stay as they are.

    `answered` carries the label that they become, or None, and whether they are deleted.
    """

    answered = Signal(object, bool)

    def __init__(
        self,
        label: DraftLabel,
        others: Sequence[DraftLabel],
        uses: int,
        *,
        merge: bool = False,
        may_delete: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        title = label.label.title or label.label.name
        head = self.tr("Merge “{}” into another label") if merge else self.tr("Remove “{}”")
        words = self.tr("Uses, suggestions included: {:,}. What becomes of these?")
        none = self.tr("It is not in use.")
        self.ask(head.format(title), filled(words, uses) if uses else none)
        self.into = QRadioButton(self.tr("They become"), self)
        self.target = ChoiceBox(self)
        self.target.setAccessibleName(self.tr("The label that they become"))
        for other in others:
            self.target.addItem(other.label.title or other.label.name)
        self._others = list(others)
        self.keep = QRadioButton(self.tr("They stay as they are; the check lists them"), self)
        self.delete = QRadioButton(self.tr("They are deleted, with links and answers"), self)
        self.target.activated.connect(lambda: self.into.setChecked(True))
        for part in (self.into, self.target, self.keep, self.delete):
            self.body.addWidget(part)
        for button in (self.keep, self.delete):
            button.setVisible(bool(uses) and not merge)
        self.delete.setVisible(bool(uses) and not merge and may_delete)
        for part in (self.into, self.target):
            part.setVisible(bool(others) and bool(uses or merge))
        self.into.setChecked(bool(others) and bool(uses or merge))
        if not self.into.isChecked():
            self.keep.setChecked(True)
        self.add_button(self.tr("Cancel"), "Esc").clicked.connect(self.reject)
        words = self.tr("Merge") if merge else self.tr("Remove")
        self.lead = self.add_button(words, "Enter", lead=True)
        self.lead.clicked.connect(self._on_take)
        self.lead.setFocus()

    def _on_take(self) -> None:
        into = self._others[self.target.currentIndex()] if self.into.isChecked() else None
        self.answered.emit(into, self.delete.isChecked())
        self.accept()


class ApplyDialog(EnterDialog):
    """Lists what will change and asks once more. `accepted` is the answer."""

    def __init__(
        self,
        lines: Sequence[str],
        labels: int,
        warnings: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        words = self.tr("No label in use is touched.")
        if labels:
            words = filled(
                self.tr(
                    "Labels and suggestions in use follow, of everybody, as one step that undo"
                    " takes back: up to {:,}."
                ),
                labels,
            )
        self.ask(self.tr("Apply the scheme"), words)
        self.list = QListWidget(self)
        self.list.setObjectName("quiet")
        self.list.setAccessibleName(self.tr("What will change"))
        self.list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.list.addItems([*lines, *(self.tr("Mind: {}").format(line) for line in warnings)])
        self.list.setWordWrap(True)
        self.list.setMinimumHeight(180)
        self.body.addWidget(self.list)
        self.add_button(self.tr("Cancel"), "Esc").clicked.connect(self.reject)
        self.lead = self.add_button(self.tr("Apply"), "Enter", lead=True)
        self.lead.clicked.connect(self.accept)
        self.lead.setFocus()
        self.resize(560, 420)


class LookAgainDialog(AskDialog):
    """Lists the articles to look at after a change; `article_requested` opens one.

    `total` is how many there are, where not all of them are listed.
    """

    article_requested = Signal(str)

    def __init__(
        self, articles: Sequence[tuple[str, str, str]], total: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        words = self.tr("Labels were joined, removed or lost an attribute there.")
        if total > len(articles):
            listed = self.tr("Listed are the first {:,} of {:,} articles.")
            words = f"{words} {filled(listed, len(articles), total)}"
        self.ask(self.tr("Articles to look at again"), words)
        self.list = QListWidget(self)
        self.list.setObjectName("quiet")
        self.list.setMinimumHeight(220)
        self._ids = [article_id for article_id, _, _ in articles]
        self.list.addItems([f"{title}\n{what}" for _, title, what in articles])
        self.list.itemActivated.connect(self._on_activated)
        self.body.addWidget(self.list)
        close = self.add_button(self.tr("Close"), "Esc", lead=True)
        close.clicked.connect(self.accept)
        self.resize(560, 420)

    def _on_activated(self, item: QListWidgetItem) -> None:
        self.article_requested.emit(self._ids[self.list.row(item)])
        self.accept()
