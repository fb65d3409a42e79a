"""Suggesters: which there are, and letting one mark the articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.ui.controls.buttons import KeyButton, Look
from annotator.ui.controls.card import Card
from annotator.ui.controls.scroller import fill_scrolling
from annotator.ui.controls.texts import QuietLabel
from annotator.ui.fonts import reading, scaled
from annotator.ui.phrasing import spoken

_WIDTH = 680


@dataclass(frozen=True, slots=True)
class SuggesterLine:
    """One suggester: what it does, and how it has fared so far (empty if it has not)."""

    name: str
    title: str
    words: str
    record: str = ""


class SuggesterCard(Card):
    """One suggester with its two buttons."""

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
        if line.record:
            words.addWidget(QuietLabel(line.record, self, 0.94))
        words.addStretch(1)
        buttons = QVBoxLayout()
        buttons.setSpacing(6)
        for button in (self.fresh, self.all):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addLayout(buttons)


class SuggestersScreen(QWidget):
    """Lists what can suggest here. `run_requested`: its name, and whether only on new articles."""

    run_requested = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        """Show what can suggest here."""
        for card in self.cards():
            card.setParent(None)
            card.deleteLater()
        for line in lines:
            card = SuggesterCard(line, self._cards)
            card.run_requested.connect(self.run_requested)
            self._card_column.addWidget(card)

    def set_busy(self, busy: bool) -> None:
        """While a job runs, no other can be started."""
        for card in self.cards():
            card.fresh.setEnabled(not busy)
            card.all.setEnabled(not busy)

    def cards(self) -> list[SuggesterCard]:
        """Return the suggesters shown."""
        return self._cards.findChildren(SuggesterCard)
