"""The right side of Adjudicate: the card that decides, why they differ, and the article."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from unicodedata import bidirectional

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from annotator.ui.adjudicate.conflict_words import REASONS, reason_words
from annotator.ui.adjudicate.steady_words import SteadyWords
from annotator.ui.adjudicate.version_list import VersionList, VersionRow
from annotator.ui.controls.buttons import ChoiceButton, KeyButton, Look
from annotator.ui.controls.card import Card
from annotator.ui.controls.facts import FactLine, FactTable
from annotator.ui.controls.flow import FlowLayout
from annotator.ui.controls.texts import Heading, QuietLabel
from annotator.ui.fonts import heading, reading

_MARK = "\u200e"  # what is on either side of it is read from the left


@dataclass(frozen=True, slots=True)
class DecideView:
    """What the card says of one thing. `standing` tells how it was settled, if it was."""

    heading: str
    title: str
    rows: tuple[VersionRow, ...]
    standing: str = ""
    can_reopen: bool = False
    prompt: str = ""


@dataclass(frozen=True, slots=True)
class WhyView:
    """Why the annotators differ, and how often this pattern comes: `alike` of `all` wait."""

    words: str
    alike: int = 0
    all: int = 0


class DecidePanel(QWidget):
    """Shows views and asks: `wished` carries a key of a row, `reason_chosen` a reason."""

    wished = Signal(str)
    reason_chosen = Signal(str)
    reason_asked = Signal()
    alike_requested = Signal()
    pattern_requested = Signal()
    rules_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = SteadyWords(self, heading(self.font()), quiet=True)
        self._card = Card(self)
        title = reading(self.font(), 1.25, QFont.Weight.DemiBold)
        self._title = SteadyWords(self._card, title)
        self.versions = VersionList(self._card)
        self._standing = QuietLabel("", self._card, 0.94)
        self.reopen = KeyButton(self.tr("Reopen"), parent=self._card)
        self._prompt = QLabel(self._card)
        self._reason_heading = QuietLabel(self.tr("Reason"), self, 0.94)
        self._reasons = QWidget(self)
        self._buttons: dict[str, ChoiceButton] = {}
        self._typed, self._other_key = "", ""
        self._why_heading = Heading(self.tr("Why they differ"), self)
        self._why_card = Card(self)
        self._why = QLabel(self._why_card)
        self.alike = KeyButton("", look=Look.PLAIN, parent=self._why_card)
        self.only = KeyButton(self.tr("List them"), look=Look.QUIET, parent=self._why_card)
        self._article_heading = Heading(self.tr("This article"), self)
        self._article_card = Card(self)
        self.figures = FactTable(self._article_card)
        self.rules = KeyButton(self.tr("Settle by rule…"), look=Look.PLAIN, parent=self)
        self._connect()
        self._lay_out()
        self.show_view(None)

    def show_view(self, view: DecideView | None) -> None:
        """Show what is to be decided, or nothing."""
        for part in (self._heading, self._card, self._reason_heading, self._reasons):
            _show(part, view is not None)
        if view is None:
            self.show_why(None)
            return
        self._heading.setText(view.heading.upper())
        self._title.setText(view.title)
        self.versions.show_rows(view.rows)
        self._standing.setText(view.standing)
        _show(self._standing, bool(view.standing))
        _show(self.reopen, view.can_reopen)
        self._prompt.setText(view.prompt)
        _show(self._prompt, bool(view.prompt))

    def show_why(self, view: WhyView | None) -> None:
        """Show why they differ, or nothing where they do not."""
        for part in (self._why_heading, self._why_card):
            _show(part, view is not None)
        if view is None:
            return
        self._why.setText(left_to_right(view.words))
        words = self.tr("Decide all {}…") if view.alike == view.all else self._left_words()
        self.alike.setText(words.format(view.alike))
        _show(self.alike, view.alike > 1)
        _show(self.only, view.alike > 1)
        self.alike.updateGeometry()

    def _left_words(self) -> str:
        return self.tr("Decide the {} still open…")

    def show_figures(self, lines: Sequence[FactLine]) -> None:
        """Show how far they agree in the article."""
        self.figures.show_lines(lines)
        for part in (self._article_heading, self._article_card):
            _show(part, bool(lines))

    def show_reason(self, reason: str) -> None:
        """Show which reason goes with the decision."""
        for name, button in self._buttons.items():
            button.setChecked(name == reason)
        self._typed = reason if reason and reason not in self._buttons else ""
        self._show_other()

    def show_keys(self, caption: Callable[[str], str]) -> None:
        """Show the keys in force; `caption` tells that of an action."""
        self.reopen.set_key(caption("reopen_conflict"))
        self.alike.set_key(caption("apply_alike"))
        for name, button in self._buttons.items():
            button.setText(f"{reason_words(name)} {caption(f'reason_{name}')}".rstrip())
            button.updateGeometry()
        self._other_key = caption("reason_other")
        self._show_other()

    def why(self) -> str:
        """Return what is said of why they differ."""
        return self._why.text()

    def title(self) -> str:
        """Return the words of the thing on the card."""
        return self._title.text()

    def heading(self) -> str:
        """Return the heading of the card."""
        return self._heading.text()

    def standing(self) -> str:
        """Return what the card says of how the thing was settled."""
        return self._standing.text()

    def _connect(self) -> None:
        self.versions.wished.connect(self.wished)
        self.reopen.clicked.connect(partial(self.wished.emit, "reopen"))
        self.alike.clicked.connect(self.alike_requested)
        self.only.clicked.connect(self.pattern_requested)
        self.rules.clicked.connect(self.rules_requested)
        flow = FlowLayout(self._reasons, gap=4)
        for name, _ in REASONS:
            button = ChoiceButton(reason_words(name), self._reasons)
            button.clicked.connect(partial(self._on_reason, name))
            self._buttons[name] = button
            flow.addWidget(button)
        self._other = ChoiceButton(self.tr("other…"), self._reasons)
        self._other.clicked.connect(self._on_other)
        flow.addWidget(self._other)

    def _show_other(self) -> None:
        asked = f"{self.tr('other…')} {self._other_key}".rstrip()
        self._other.setText(self._typed[:24] or asked)
        self._other.setChecked(bool(self._typed))
        self._other.updateGeometry()

    def _on_other(self) -> None:
        self.reason_asked.emit()

    def _on_reason(self, name: str) -> None:
        self.reason_chosen.emit(name)

    def _lay_out(self) -> None:
        for words in (self._why, self._prompt):
            words.setWordWrap(True)
            words.setTextFormat(Qt.TextFormat.PlainText)
        inside = _column(self._card, 14)
        parts: tuple[QWidget, ...] = (self._title, self.versions, self._prompt, self._standing)
        for part in parts:
            inside.addWidget(part)
        inside.addWidget(self.reopen, 0, Qt.AlignmentFlag.AlignLeft)
        why = _column(self._why_card, 12)
        why.addWidget(self._why)
        links = FlowLayout(gap=6)
        links.addWidget(self.alike)
        links.addWidget(self.only)
        why.addLayout(links)
        figures = _column(self._article_card, 12)
        figures.addWidget(self.figures)
        self._stack()

    def _stack(self) -> None:
        """Put the cards below one another; they scroll where there is no room."""
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(12, 14, 12, 12)
        column.setSpacing(8)
        groups: tuple[tuple[QWidget, ...], ...] = (
            (self._heading, self._card, self._reason_heading, self._reasons),
            (self._why_heading, self._why_card),
            (self._article_heading, self._article_card),
        )
        for group in groups:
            for part in group:
                column.addWidget(part)
                if isinstance(part, Heading | QuietLabel | SteadyWords):
                    part.setContentsMargins(4, 0, 0, 0)
            column.addSpacing(8)
        column.addWidget(self.rules, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A button with a long word must not push the ends of all others out of sight.
        whole.setMinimumWidth(1)
        area.setWidget(whole)
        # With a ground of its own it is painted without all that lies below.
        whole.setAutoFillBackground(True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)


def left_to_right(words: str) -> str:
    """Return a sentence that stays one where it quotes words that are written from the right.

    Without the marks the first such word turns all of it round, and draws in the number behind it.
    """
    if not any(bidirectional(letter) in ("R", "AL") for letter in words):
        return words
    return f"{_MARK}{words.replace('”', f'”{_MARK}').replace('“', f'{_MARK}“')}"


def _show(part: QWidget, shown: bool) -> None:
    """Show or hide a part; one that stays as it is must not be laid out again."""
    if part.isHidden() is shown:
        part.setVisible(shown)


def _column(card: QWidget, margin: int) -> QVBoxLayout:
    column = QVBoxLayout(card)
    column.setContentsMargins(margin, margin, margin, margin)
    column.setSpacing(8)
    return column
