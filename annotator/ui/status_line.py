"""The line at the foot: is it saved, what is left, where am I, and how far is the long work."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QWidget

from annotator.ui.controls.buttons import KeyButton, Look
from annotator.ui.controls.paint import paint_dot
from annotator.ui.fonts import scaled
from annotator.ui.icons import icon
from annotator.ui.numbers import filled
from annotator.ui.theme import Theme

_GAP = "     "
_PAUSE_MS = 30
_BAR, _LEAST_BAR = 140, 60


class Saving(Enum):
    """What has become of the last change."""

    SAVED = "saved"
    SAVING = "saving"
    FAILED = "not saved"
    READ_ONLY = "read-only"


@dataclass(frozen=True, slots=True)
class Standing:
    """What the line says of the article on screen; empty parts are left out.

    `word` and `line` count from 1; `minutes` is the active time on this article.
    """

    confirmed: int | None = None
    suggestions: int | None = None
    word: int | None = None
    line: int | None = None
    minutes: int | None = None


class SaveMark(QWidget):
    """A dot and a word: filled when it is on disk, a ring while it is on its way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = Saving.SAVED
        self._words: dict[Saving, str] = {
            Saving.SAVED: self.tr("saved"),
            Saving.SAVING: self.tr("saving"),
            Saving.FAILED: self.tr("not saved"),
            Saving.READ_ONLY: self.tr("read-only"),
        }
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_state(Saving.SAVED)

    def set_state(self, state: Saving) -> None:
        """Show another state."""
        if state is not self.state or not self.accessibleName():
            self.state = state
            self.setAccessibleName(self._words[state])
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size it takes."""
        # As wide as the longest word, so that nothing beside it moves with every key.
        metrics = self.fontMetrics()
        wide = max(metrics.horizontalAdvance(word) for word in self._words.values())
        return QSize(wide + 16, metrics.height() + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        theme = Theme.of(self.palette())
        colours = {Saving.SAVED: theme.good, Saving.FAILED: theme.bad}
        colour = QColor(colours.get(self.state, theme.warning))
        painter = QPainter(self)
        middle = self.height() / 2
        hollow = self.state in (Saving.SAVING, Saving.READ_ONLY)
        paint_dot(painter, QPointF(5, middle), colour, hollow=hollow)
        painter.setPen(colour)
        rect = self.rect().adjusted(15, 0, 0, 0)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, self._words[self.state])


class JobStrip(QWidget):
    """The progress of long work: its words, a thin bar, and a cross to stop it."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel(self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.bar.setMinimumWidth(_LEAST_BAR)  # it gives way to what the words say
        self.bar.setMaximumWidth(_BAR)
        self.stop = KeyButton("", look=Look.QUIET, icon=icon("x"), parent=self)
        self.stop.setAccessibleName(self.tr("Stop"))
        self.stop.setToolTip(self.tr("Stop; what is done already is kept"))
        self.stop.clicked.connect(self._on_stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self.words, self.bar, self.stop):
            row.addWidget(part)
        self.hide()

    def show_progress(self, done: int, total: int, message: str) -> None:
        """Show how far it is; a total of 0 means that nobody knows yet."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        count = filled(" · {:,} / {:,}", done, total) if total else ""
        self.words.setText(f"{message}{count}")
        self.show()

    def is_busy(self) -> bool:
        """Say whether some long work is under way."""
        return not self.isHidden()

    def finish(self) -> None:
        """Go away."""
        self.stop.setEnabled(True)
        self.hide()

    def _on_stop(self) -> None:
        self.stop.setEnabled(False)
        self.words.setText(self.tr("stopping …"))
        self.cancel_requested.emit()


class Words(QWidget):
    """A few texts beside each other. They take the room there is, so no layout follows a change."""

    def __init__(self, count: int, side: Qt.AlignmentFlag, parent: QWidget) -> None:
        super().__init__(parent)
        self.texts = [""] * count
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def put(self, at: int, words: str) -> None:
        """Show other words in one place."""
        if self.texts[at] != words:
            self.texts[at] = words
            self.setAccessibleName(self.shown())
            self.update()

    def shown(self) -> str:
        """Return all words, from left to right."""
        return _GAP.join(text for text in self.texts if text)

    def sizeHint(self) -> QSize:
        """Return the size it takes."""
        return QSize(0, self.fontMetrics().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        painter, room = QPainter(self), self.rect()
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        cut = Qt.TextElideMode.ElideRight
        words = self.fontMetrics().elidedText(self.shown(), cut, room.width())
        painter.drawText(room, self._side | Qt.AlignmentFlag.AlignVCenter, words)


class StatusLine(QWidget):
    """The whole line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.saving = SaveMark(self)
        self.job = JobStrip(self)
        self._standing, self._reviewed = Standing(), False
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._soon.timeout.connect(lambda: self.show_standing(self._standing))
        self._left = Words(2, Qt.AlignmentFlag.AlignLeft, self)
        self._right = Words(3, Qt.AlignmentFlag.AlignRight, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(20)
        parts: tuple[QWidget, ...] = (self.saving, self._left, self._right)
        for part in parts:
            part.setFont(scaled(self.font(), 0.94))
        row.addWidget(self.saving)
        row.addWidget(self._left, 1)
        row.addWidget(self.job)
        row.addWidget(self._right, 1)
        self.setFixedHeight(self.fontMetrics().height() + 12)
        # With a ground of its own it is painted without all that lies below.
        self.setAutoFillBackground(True)
        self.show_corpus("", "")

    def show_standing_soon(self, standing: Standing) -> None:
        """Show the counts and the place in a moment, so that the article is painted first."""
        self._standing = standing
        self._soon.start()

    def show_standing(self, standing: Standing) -> None:
        """Show the counts and the place of the article on screen."""
        self._soon.stop()
        self._standing = standing
        if self._reviewed:
            return
        counts = []
        if standing.confirmed is not None:
            counts.append(filled(self.tr("{:,} confirmed"), standing.confirmed))
        if standing.suggestions is not None:
            left = standing.suggestions
            words = (
                self.tr("{:,} suggestion left") if left == 1 else self.tr("{:,} suggestions left")
            )
            counts.append(filled(words, left))
        self._left.put(0, " · ".join(counts))
        place = []
        if standing.word is not None:
            place.append(filled(self.tr("word {:,}"), standing.word))
        if standing.line is not None:
            place.append(filled(self.tr("Ln {:,}"), standing.line))
        self._left.put(1, " · ".join(place))
        minutes = standing.minutes
        self._right.put(
            0, "" if minutes is None else self.tr("{} min on this article").format(minutes)
        )

    def show_review(self, gold: str, rule: str) -> None:
        """Show how far gold is, and by which rules, in place of the article’s counts."""
        self._reviewed = True
        self._left.put(0, gold)
        self._left.put(1, "")
        self._right.put(0, rule)

    def end_review(self) -> None:
        """Show the article’s counts again."""
        if self._reviewed:
            self._reviewed = False
            self.show_standing(self._standing)

    def show_corpus(self, scheme: str, storage: str) -> None:
        """Name the scheme and where the corpus lies; with neither, nothing is open."""
        self._right.put(1, self.tr("scheme: {}").format(scheme) if scheme else "")
        self._right.put(2, storage)
        self.saving.setVisible(bool(scheme))
        if not scheme:
            self.show_standing(Standing())

    def words(self) -> str:
        """Return all that the line says, from left to right."""
        if self._soon.isActive():
            self.show_standing(self._standing)
        return "  ".join(text for text in (*self._left.texts, *self._right.texts) if text)
