"""The same decision for all mentions of the same words: a list to look at, then one edit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from annotator.domain.annotations import Span
from annotator.domain.concordance import Concordance, ConcordanceLine
from annotator.domain.scheme import Scheme
from annotator.services.alike import Scope, concerns, is_plain
from annotator.services.fixing import Decision, Fix
from annotator.ui.controls.choice_box import ChoiceBox
from annotator.ui.controls.concordance_table import ConcordanceTable
from annotator.ui.controls.segments import Segments
from annotator.ui.controls.texts import QuietLabel
from annotator.ui.dialogs.ask import AskDialog
from annotator.ui.models.concordance_model import Column
from annotator.ui.numbers import filled

_SCOPES = (Scope.ARTICLE, Scope.STORY, Scope.CORPUS)


class MentionsAlikeDialog(AskDialog):
    """Shows the mentions in their context, what is plainly meant ticked.

    `scope_requested` asks for the lines of another scope; `decided` carries the decision and the
    ticked lines.
    """

    scope_requested = Signal(object)
    decided = Signal(object, object)

    def __init__(
        self, words: str, label: str, scheme: Scheme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._mentioned, self._found = words, Concordance((), 0, 0)
        self._offered: set[tuple[str, Span]] = set()
        self._unticked: set[tuple[str, Span]] = set()
        self.fix = Segments((self.tr("Label as"), self.tr("Reject or delete")), self)
        self.labels = ChoiceBox(self)
        self.scope = Segments(
            (self.tr("This article"), self.tr("This story"), self.tr("Whole corpus")), self
        )
        self.table = ConcordanceTable(self)
        self.summary = QuietLabel("", self)
        self._empty = QuietLabel("", self)
        self._body = QStackedWidget(self)
        for item in scheme.entity.labels:
            self.labels.addItem(item.title, item.name)
        self.labels.setCurrentIndex(max(self.labels.findData(label), 0))
        self.table.show_scheme(scheme)
        self.ask(self.tr("All “{}”").format(words))
        self._lay_out()
        self._connect()
        self.resize(1060, 620)
        self.table.setFocus()

    def decision(self) -> Decision:
        """Return what is decided."""
        label = str(self.labels.currentData())
        return Decision(Fix.REJECT if self.fix.current() else Fix.LABEL, label)

    def show_busy(self) -> None:
        """Say that the mentions are being looked for."""
        self.summary.setText(self.tr("looking for them …"))

    def show_lines(self, found: Concordance) -> None:
        """Show the mentions of a scope."""
        self._found = found
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to Ctrl+Enter; Esc closes every dialog."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            self.go.click()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.labels.setAccessibleName(self.tr("Label"))
        self.scope.setAccessibleName(self.tr("Where"))
        for column in (Column.SOURCE,):
            self.table.setColumnHidden(column, True)
        row = QHBoxLayout()
        row.setSpacing(10)
        for part in (self.fix, self.labels):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.scope)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._body.addWidget(self.table)
        self._body.addWidget(self._empty)
        self.body.addLayout(row)
        self.body.addWidget(self._body, 1)
        self.buttons.insertWidget(0, self.summary, 1)
        leave = self.add_button(self.tr("Leave it"), "Esc")
        leave.clicked.connect(self.reject)
        self.go = self.add_button("", "Ctrl Enter", lead=True)
        self.go.clicked.connect(self._on_go)

    def _connect(self) -> None:
        self.fix.chosen.connect(self._show)
        self.labels.currentIndexChanged.connect(self._show)
        self.scope.chosen.connect(lambda at: self.scope_requested.emit(_SCOPES[at]))
        self.table.lines.ticks_changed.connect(self._show_ticks)
        self.table.line_requested.connect(lambda _: self.go.click())
        self.table.key_pressed.connect(self._on_key)

    def _show(self) -> None:
        self._remember()
        decision = self.decision()
        lines: Sequence[ConcordanceLine] = [
            line for line in self._found.lines if concerns(line, decision)
        ]
        ticked = [
            number
            for number, line in enumerate(lines)
            if is_plain(line, decision, self._mentioned) and _place(line) not in self._unticked
        ]
        self._offered = {_place(lines[number]) for number in ticked}
        self.table.lines.show(lines, ticked)
        articles = len({line.article_id for line in lines})
        words = filled(self.tr("{:,} mentions in {:,} articles"), len(lines), articles)
        if articles == 1:
            one, many = self.tr("1 mention"), self.tr("{:,} mentions in this article")
            words = one if len(lines) == 1 else filled(many, len(lines))
        left = len(self._found.lines) - len(lines)
        if left:
            words += filled(self.tr(" · {:,} more need nothing"), left)
        self.summary.setText(words)
        self._empty.setText(self.tr("No mention of these words needs this decision."))
        self._body.setCurrentIndex(0 if lines else 1)
        if lines:
            self.table.selectRow(0)

    def _remember(self) -> None:
        """Remember what was unticked by hand: another decision or scope must not tick it again."""
        ticked = {_place(line) for line in self.table.lines.ticked()}
        self._unticked = (self._unticked | (self._offered - ticked)) - ticked

    def _show_ticks(self) -> None:
        count = len(self.table.lines.ticked())
        reject = self.decision().fix is Fix.REJECT
        words = self.tr("Reject {:,}") if reject else self.tr("Label {:,}")
        self.go.setText(filled(words, count))
        self.go.setEnabled(bool(count))
        self.go.updateGeometry()

    def _on_key(self, key: str) -> None:
        if key.casefold() == "x":
            self.fix.set_current(1)
            self._show()

    def _on_go(self) -> None:
        ticked = self.table.lines.ticked()
        if ticked:
            self.decided.emit(self.decision(), ticked)
            self.accept()


def _place(line: ConcordanceLine) -> tuple[str, Span]:
    return line.article_id, line.span
