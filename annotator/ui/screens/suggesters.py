"""Suggesters: which there are, how they have fared, and letting one mark the articles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.domain.phrases import plural
from annotator.domain.stats import SuggestionCounts
from annotator.ui.charts.answer_chart import AnswerChart, AnswerRow
from annotator.ui.controls.buttons import KeyButton, Look
from annotator.ui.controls.card import Card
from annotator.ui.controls.scroller import fill_scrolling
from annotator.ui.controls.texts import QuietLabel
from annotator.ui.fonts import reading, scaled
from annotator.ui.phrasing import spoken

_WIDTH = 680


@dataclass(frozen=True, slots=True)
class SuggesterLine:
    """One suggester, and what it does."""

    name: str
    title: str
    words: str


class SuggesterCard(Card):
    """One suggester with its two buttons, and what people made of its suggestions."""

    run_requested = Signal(str, bool)

    def __init__(self, line: SuggesterLine, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = line.name
        title = QLabel(line.title, self)
        title.setFont(scaled(self.font(), 1.08, QFont.Weight.DemiBold))
        self.fresh = KeyButton(self.tr("Suggest on new articles"), look=Look.LEADING, parent=self)
        self.all = KeyButton(self.tr("On all undecided"), parent=self)
        self.fresh.clicked.connect(lambda: self.run_requested.emit(self.name, True))
        self.all.clicked.connect(lambda: self.run_requested.emit(self.name, False))
        self.all.setToolTip(
            self.tr("Replaces the suggestions that wait for an answer; answers are kept")
        )
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(title)
        words.addWidget(QuietLabel(spoken(line.words), self))
        self.record = QuietLabel("", self, 0.94)
        words.addWidget(self.record)
        words.addStretch(1)
        buttons = QVBoxLayout()
        buttons.setSpacing(6)
        for button in (self.fresh, self.all):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addLayout(buttons)
        self.answers = AnswerChart(self.tr("Answers to {}").format(line.title), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addLayout(row)
        column.addWidget(self.answers)
        self.show_record(())

    def show_record(self, rows: Sequence[AnswerRow]) -> None:
        """Show what people made of its suggestions: all labels together, then each by itself."""
        whole = rows[0].counts if rows else SuggestionCounts()
        told = []
        if answered := whole.answered():
            told.append(plural("{n:,} answer so far", "{n:,} answers so far", answered))
        if waiting := whole.open:
            told.append(plural("{n:,} suggestion waits", "{n:,} suggestions wait", waiting))
        self.record.setText(" · ".join(map(spoken, told)))
        self.record.setVisible(bool(told))
        self.answers.show_rows(rows if answered else ())
        self.answers.setVisible(bool(answered))


class SuggestersScreen(QWidget):
    """Lists what can suggest here. `run_requested`: its name, and whether only on new articles."""

    run_requested = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[SuggesterLine, ...] = ()
        box = QWidget(self)
        box.setMaximumWidth(_WIDTH)
        head = QLabel(self.tr("Suggesters"), box)
        head.setFont(reading(self.font(), 1.7, QFont.Weight.Bold))
        what = QuietLabel(
            self.tr(
                "A suggester marks articles before you do. Its labels stay suggestions, with a"
                " score, until somebody accepts them; untouched ones never leave as training data."
            ),
            box,
        )
        self._cards = QWidget(box)
        self._card_column = cards = QVBoxLayout(self._cards)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(10)
        column = QVBoxLayout(box)
        column.setSpacing(10)
        column.addWidget(head)
        column.addWidget(what)
        column.addSpacing(8)
        column.addWidget(self._cards)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(box, 10)
        across.addStretch(1)
        whole = fill_scrolling(self)
        whole.addSpacing(48)
        whole.addLayout(across)
        whole.addStretch(1)

    def show_suggesters(self, lines: Sequence[SuggesterLine]) -> None:
        """Show what can suggest here; those that are shown already stay as they are."""
        if tuple(lines) == self._lines:
            return
        self._lines = tuple(lines)
        for card in self.cards():
            card.setParent(None)
            card.deleteLater()
        for line in lines:
            card = SuggesterCard(line, self._cards)
            card.run_requested.connect(self.run_requested)
            self._card_column.addWidget(card)

    def show_records(self, records: Mapping[str, Sequence[AnswerRow]]) -> None:
        """Show how the suggesters have fared, by the names that their suggestions bear."""
        for card in self.cards():
            card.show_record(records.get(Path(card.name).name, ()))

    def set_busy(self, busy: bool) -> None:
        """While a job runs, no other can be started."""
        for card in self.cards():
            card.fresh.setEnabled(not busy)
            card.all.setEnabled(not busy)

    def cards(self) -> list[SuggesterCard]:
        """Return the suggesters shown."""
        return self._cards.findChildren(SuggesterCard)
