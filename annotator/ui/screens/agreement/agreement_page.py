"""The Agreement screen: choices at the left, cards at the right, and when they were computed."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.services.agreement_report import AgreementReport
from annotator.ui.controls.buttons import KeyButton, Look
from annotator.ui.controls.texts import ElidedLabel, QuietLabel, Rule
from annotator.ui.fonts import reading as reading_font
from annotator.ui.icons import icon
from annotator.ui.numbers import ago, decimal
from annotator.ui.screens.agreement.choices import Choices, Wish
from annotator.ui.screens.agreement.figure_cards import FigureCards, LabelWords
from annotator.ui.screens.agreement.side_column import SideColumn
from annotator.ui.status_line import JobStrip

_MINUTE_MS = 30_000


class EmptyAgreement(QWidget):
    """Says why there are no figures, and the one step that leads to them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head, self._words = QLabel(), QuietLabel("")
        self._head.setFont(reading_font(self.font(), 1.5, QFont.Weight.Bold))
        self._head.setWordWrap(True)
        box = QWidget(self)
        box.setMaximumWidth(560)
        inner = QVBoxLayout(box)
        inner.setSpacing(10)
        inner.addWidget(self._head)
        inner.addWidget(self._words)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(box, 10)
        across.addStretch(1)
        column = QVBoxLayout(self)
        column.addSpacing(56)
        column.addLayout(across)
        column.addStretch(1)

    def say(self, head: str, words: str) -> None:
        """Show other words."""
        self._head.setText(head)
        self._words.setText(words)

    def words(self) -> str:
        """Return all that is said."""
        return f"{self._head.text()} {self._words.text()}"


class AgreementPage(QWidget):
    """Shows reports and asks for them; it computes nothing."""

    wish_changed = Signal(object)
    compute_requested = Signal()
    save_requested = Signal()
    cancel_requested = Signal()
    where_requested = Signal(object, str)
    article_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: AgreementReport | None = None
        self._computed, self._stale = 0.0, False
        self.side = SideColumn(self)
        self.cards = FigureCards()
        self.empty = EmptyAgreement()
        self.standing = ElidedLabel("", self, quiet=True)
        self.again = KeyButton(self.tr("Compute again"), parent=self)
        self.save = KeyButton(
            self.tr("Save report"), look=Look.QUIET, icon=icon("upload"), parent=self
        )
        self.job = JobStrip(self)
        self._area, self._body = QScrollArea(), QStackedWidget()
        self._clock = QTimer(self, interval=_MINUTE_MS)
        self._clock.timeout.connect(self._show_standing)
        self._lay_out()
        self._connect()
        self.forget()

    def forget(self) -> None:
        """Show nothing, until something is computed."""
        self._report = None
        self.empty.say(self.tr("Not computed yet"), "")
        self._body.setCurrentWidget(self.empty)
        self._show_standing()

    def show_choices(self, choices: Choices) -> None:
        """Offer what can be compared."""
        self.side.show_choices(choices)

    def wish(self) -> Wish:
        """Return what is chosen."""
        return self.side.wish()

    def show_report(self, report: AgreementReport, words: LabelWords) -> None:
        """Show a report that was computed just now, or say why it has no figures."""
        self._report, self._computed, self._stale = report, time.monotonic(), False
        why = self._why_empty(report)
        if why is not None:
            self.empty.say(*why)
            self._body.setCurrentWidget(self.empty)
        else:
            self.cards.show_report(report, words, self.side.reading())
            self._body.setCurrentWidget(self._area)
        self._show_standing()

    def report(self) -> AgreementReport | None:
        """Return the report that is shown."""
        return self._report

    def show_stale(self, stale: bool) -> None:
        """Say whether labels were changed since the report was computed."""
        if stale is not self._stale:
            self._stale = stale
            self._show_standing()

    def show_running(self, running: bool) -> None:
        """While figures are computed, the old ones stay, and nothing can be saved."""
        if self._report is None:
            head = self.tr("Computing …") if running else self.tr("Not computed yet")
            self.empty.say(head, "")
        if running:
            self.job.show_progress(0, 0, self.tr("Computing agreement"))
        else:
            self.job.finish()
        self.again.setEnabled(not running)
        self._offer_again()
        self.save.setEnabled(not running and self._report is not None)

    def set_save_key(self, key: str) -> None:
        """Show the key that saves."""
        self.save.set_key(key)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(26, 10, 20, 8)
        head.setSpacing(10)
        head.addWidget(self.standing, 1)
        for part in (self.job, self.again, self.save):
            head.addWidget(part)
        self._area.setWidget(self.cards)
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(self.tr("Figures"))
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._body.addWidget(self.empty)
        self._body.addWidget(self._area)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(head)
        right.addWidget(self._body, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(Rule(self, vertical=True))
        row.addLayout(right, 1)

    def _connect(self) -> None:
        self.side.wish_changed.connect(self.wish_changed)
        self.side.reading_changed.connect(self.cards.show_reading)
        self.again.clicked.connect(self.compute_requested)
        self.save.clicked.connect(self.save_requested)
        self.job.cancel_requested.connect(self.cancel_requested)
        self.cards.where_requested.connect(self.where_requested)
        self.cards.article_requested.connect(self.article_requested)

    def _offer_again(self) -> None:
        """Offer to compute where there is a need; what is being computed takes the room."""
        needed = self._stale or self._report is None
        self.again.setVisible(needed and not self.job.is_busy())

    def _show_standing(self) -> None:
        report = self._report
        self.save.setEnabled(report is not None)
        self._offer_again()
        if report is None:
            self.standing.set_words("")
            self._clock.stop()
            return
        since = ago(time.monotonic() - self._computed)
        words = [self.tr("computed {} in {} s").format(since, decimal(report.seconds))]
        if self._stale:
            words.append(self.tr("labels changed since"))
        words.append(self.tr("every figure opens the articles behind it"))
        self.standing.set_words(" · ".join(words))
        self._clock.start()

    def _why_empty(self, report: AgreementReport) -> tuple[str, str] | None:
        """Return what is missing and what to do about it; None where there are figures."""
        if report.n_articles:
            return None
        finished = [side.name for side in report.sides if side.done]
        if not finished:
            return (
                self.tr("Nobody has finished an article yet"),
                self.tr(
                    "Only finished work is compared: finish articles on the Annotate screen, or"
                    " let a filter at the left go."
                ),
            )
        if len(report.sides) < 2:
            return (
                self.tr("Only {} is compared").format(finished[0]),
                self.tr(
                    "Tick somebody else at the left (another annotator, a suggester or gold), or"
                    " give the same articles to a second annotator under Corpus › Articles."
                ),
            )
        return (
            self.tr("No article was finished by two of them"),
            self.tr(
                "Give some of the same articles to both under Corpus › Articles; agreement is"
                " counted as soon as both have finished one."
            ),
        )
