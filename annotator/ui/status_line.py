"""The line at the foot: is it saved, what is left, where am I, and how far is the long work."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QWidget

from annotator.ui.controls.buttons import KeyButton, Look
from annotator.ui.controls.paint import paint_dot
from annotator.ui.fonts import scaled
from annotator.ui.icons import icon
from annotator.ui.theme import Theme


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
        self.bar.setFixedSize(140, 6)
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
        count = f" · {done:,} / {total:,}" if total else ""
        self.words.setText(f"{message}{count}")
        self.show()

    def finish(self) -> None:
        """Go away."""
        self.stop.setEnabled(True)
        self.hide()

    def _on_stop(self) -> None:
        self.stop.setEnabled(False)
        self.words.setText(self.tr("stopping …"))
        self.cancel_requested.emit()


class StatusLine(QWidget):
    """The whole line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.saving = SaveMark(self)
        self.job = JobStrip(self)
        self._counts, self._place, self._time, self._corpus = (QLabel(self) for _ in range(4))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(20)
        texts: tuple[QWidget, ...] = (self._counts, self._place, self._time, self._corpus)
        for part in (self.saving, *texts):
            part.setFont(scaled(self.font(), 0.94))
            part.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        for part in (self.saving, self._counts, self._place):
            row.addWidget(part)
        row.addStretch(1)
        for part in (self.job, self._time, self._corpus):
            row.addWidget(part)
        self.setFixedHeight(28)
        self.show_corpus("", "")

    def show_standing(self, standing: Standing) -> None:
        """Show the counts and the place of the article on screen."""
        counts = []
        if standing.confirmed is not None:
            counts.append(self.tr("{:,} confirmed").format(standing.confirmed))
        if standing.suggestions is not None:
            left = standing.suggestions
            words = (
                self.tr("{:,} suggestion left") if left == 1 else self.tr("{:,} suggestions left")
            )
            counts.append(words.format(left))
        self._counts.setText(" · ".join(counts))
        place = []
        if standing.word is not None:
            place.append(self.tr("word {:,}").format(standing.word))
        if standing.line is not None:
            place.append(self.tr("Ln {:,}").format(standing.line))
        self._place.setText(" · ".join(place))
        minutes = standing.minutes
        self._time.setText(
            "" if minutes is None else self.tr("{} min on this article").format(minutes)
        )

    def show_corpus(self, scheme: str, storage: str) -> None:
        """Name the scheme and where the corpus lies; with neither, nothing is open."""
        words = [self.tr("scheme: {}").format(scheme)] if scheme else []
        self._corpus.setText("    ".join([*words, *([storage] if storage else [])]))
        self.saving.setVisible(bool(scheme))
        if not scheme:
            self.show_standing(Standing())

    def words(self) -> str:
        """Return all that the line says, from left to right."""
        parts = (self._counts, self._place, self._time, self._corpus)
        return "  ".join(part.text() for part in parts if part.text())
