"""Words in a window: headings, quiet words, and words that are cut with “…” where room ends."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from annotator.ui.fonts import heading, scaled
from annotator.ui.theme import Theme

_LEAST_HEADING = 60


class Heading(QLabel):
    """A section's heading in small spaced capitals; it ends in “…” where the room does."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words.upper(), parent)
        self.setFont(heading(self.font()))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)

    def minimumSizeHint(self) -> QSize:
        """Return how small it may become: a heading makes no panel wider."""
        whole = super().minimumSizeHint()
        return QSize(min(whole.width(), _LEAST_HEADING), whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        room = self.contentsRect()
        words = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        if words == self.text():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, self.alignment(), words)


class QuietLabel(QLabel):
    """Words that stand back. They wrap."""

    def __init__(self, words: str = "", parent: QWidget | None = None, scale: float = 1.0) -> None:
        super().__init__(words, parent)
        self.setFont(scaled(self.font(), scale))
        self.setWordWrap(True)
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)


class WarningLabel(QLabel):
    """Words about what is missing or wrong, in the colour of the theme for that. They wrap."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # A palette of its own would be put back by the style sheet of the next theme.
        self.setObjectName("warning")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)


class ElidedLabel(QWidget):
    """One line of words, cut with “…” where the room ends; then the whole is its tooltip."""

    def __init__(
        self,
        words: str = "",
        parent: QWidget | None = None,
        *,
        quiet: bool = False,
        weight: QFont.Weight | None = None,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(parent)
        self._words, self._quiet, self._mode = "", quiet, mode
        self.alignment = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if weight is not None:
            self.setFont(scaled(self.font(), 1.0, weight))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.set_words(words)

    def words(self) -> str:
        """Return all the words, cut or not."""
        return self._words

    def shown(self) -> str:
        """Return the words as they fit."""
        return self.fontMetrics().elidedText(self._words, self._mode, self.width())

    def set_words(self, words: str) -> None:
        """Show other words; line ends and runs of blanks become one blank."""
        self._words = " ".join(words.split())
        self.setAccessibleName(self._words)
        self.updateGeometry()
        self._tell_rest()

    def sizeHint(self) -> QSize:
        """Return the size it takes."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._words) + 2, metrics.height() + 2)

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(24, self.fontMetrics().height() + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit into the new room."""
        super().resizeEvent(event)
        self._tell_rest()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        theme = Theme.of(self.palette())
        painter = QPainter(self)
        painter.setPen(theme.muted if self._quiet else theme.text)
        painter.drawText(self.rect(), self.alignment, self.shown())

    def _tell_rest(self) -> None:
        self.setToolTip(self._words if self.shown() != self._words else "")
        self.update()


class Rule(QWidget):
    """A hairline between two parts."""

    def __init__(self, parent: QWidget | None = None, *, vertical: bool = False) -> None:
        super().__init__(parent)
        if vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        QPainter(self).fillRect(self.rect(), Theme.of(self.palette()).line)
