"""The page before a corpus is open: make one, open one, look at the sample, or go on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.actions import ActionSet
from annotator.ui.controls.buttons import KeyButton, Look
from annotator.ui.controls.paint import focus_ring, key_size, paint_key, rounded
from annotator.ui.controls.texts import Heading, QuietLabel
from annotator.ui.fonts import reading, scaled
from annotator.ui.icons import icon, icon_pixmap
from annotator.ui.theme import Theme

_WIDTH = 620


@dataclass(frozen=True, slots=True)
class RecentCorpus:
    """A corpus opened before. `missing`: its file is not where it was."""

    path: Path
    missing: bool = False


class BigChoice(QAbstractButton):
    """A card with an icon, a title, a sentence and a key."""

    def __init__(self, name: str, title: str, words: str, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon, self._words, self._key = name, words, key
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_key(self, key: str) -> None:
        """Show another key."""
        self._key = key
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size it takes."""
        return QSize(190, self.fontMetrics().height() * 4 + 70)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        theme, painter = Theme.of(self.palette()), QPainter(self)
        rect = QRectF(self.rect())
        around = theme.strong_line if self.underMouse() else theme.line
        rounded(painter, rect, theme.page, around, 10.0)
        pixmap = icon_pixmap(self._icon, theme.accent, 22, self.devicePixelRatioF())
        painter.drawPixmap(16, 16, pixmap)
        if self._key:
            width = key_size(self.font(), self._key).width()
            at = QPointF(rect.right() - width - 12, 27)
            ink, edge = QColor(theme.muted), QColor(theme.line)
            paint_key(painter, at, self.font(), self._key, ink, None, edge)
        title = scaled(self.font(), 1.04, QFont.Weight.DemiBold)
        painter.setFont(title)
        painter.setPen(theme.text)
        y, height = 50, QFontMetrics(title).height()
        painter.drawText(QRect(16, y, self.width() - 24, height), 0, self.text())
        painter.setFont(scaled(self.font(), 0.94))
        painter.setPen(theme.muted)
        room = QRect(16, y + height + 4, self.width() - 28, self.height() - y - height - 8)
        painter.drawText(room, Qt.TextFlag.TextWordWrap, self._words)
        if self.hasFocus():
            focus_ring(painter, rect, theme, 10.0)


class RecentLine(QAbstractButton):
    """One corpus of before: its name and its folder; a missing one is greyed."""

    remove_requested = Signal()

    def __init__(self, recent: RecentCorpus, parent: QWidget) -> None:
        super().__init__(parent)
        self.recent = recent
        self.setText(recent.path.stem)
        folder = str(recent.path.parent).replace(str(Path.home()), "~", 1)
        self._folder = (
            self.tr("not there any more: {}").format(folder) if recent.missing else folder
        )
        self.setToolTip(str(recent.path))
        self.setAccessibleName(f"{recent.path.stem}, {self._folder}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.remove = KeyButton("", look=Look.QUIET, icon=icon("x"), parent=self)
        self.remove.setAccessibleName(self.tr("Remove {} from the list").format(recent.path.stem))
        self.remove.setToolTip(self.tr("Remove from this list; the file is not touched"))
        self.remove.clicked.connect(self.remove_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 4, 0)
        row.addStretch(1)
        row.addWidget(self.remove)

    def sizeHint(self) -> QSize:
        """Return the size it takes."""
        return QSize(300, self.fontMetrics().height() + 16)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        theme, painter = Theme.of(self.palette()), QPainter(self)
        if self.underMouse() and not self.recent.missing:
            rounded(painter, QRectF(self.rect()), theme.hover)
        colour = theme.muted if self.recent.missing else theme.accent
        pixmap = icon_pixmap("database", colour, 16, self.devicePixelRatioF())
        painter.drawPixmap(10, (self.height() - 16) // 2, pixmap)
        name = scaled(self.font(), 1.0, QFont.Weight.Medium)
        metrics, x = QFontMetrics(name), 36
        right = self.remove.x() - 8
        painter.setFont(name)
        painter.setPen(theme.muted if self.recent.missing else theme.text)
        title = metrics.elidedText(self.text(), Qt.TextElideMode.ElideMiddle, (right - x) * 3 // 5)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(x, 0, right - x, self.height()), middle, title)
        x += metrics.horizontalAdvance(title) + 12
        painter.setFont(self.font())
        painter.setPen(theme.muted)
        folder = self.fontMetrics().elidedText(
            self._folder, Qt.TextElideMode.ElideMiddle, right - x
        )
        painter.drawText(QRect(x, 0, right - x, self.height()), middle, folder)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), theme)


class WelcomeScreen(QWidget):
    """Offers the ways in."""

    new_requested = Signal()
    open_requested = Signal()
    sample_requested = Signal()
    recent_requested = Signal(object)
    recent_removed = Signal(object)

    def __init__(self, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recent = QWidget(self)
        self._recent_column = QVBoxLayout(self._recent)
        self._recent_heading = Heading(self.tr("Recent"), self)
        self.new = self._choice("new_corpus", "file-plus", self.tr("New corpus"), actions)
        self.open = self._choice("open_corpus", "folder-open", self.tr("Open"), actions)
        self.sample = self._choice("open_sample", "newspaper", self.tr("Sample corpus"), actions)
        self.new.clicked.connect(self.new_requested)
        self.open.clicked.connect(self.open_requested)
        self.sample.clicked.connect(self.sample_requested)
        self._lay_out()
        self.show_recent(())
        self.setFocusProxy(self.new)

    def show_recent(self, recent: Sequence[RecentCorpus]) -> None:
        """Show the corpora of before, the last one first."""
        for line in self.recent_lines():
            line.setParent(None)
            line.deleteLater()
        for item in recent:
            line = RecentLine(item, self._recent)
            line.clicked.connect(lambda _=False, chosen=item: self._on_recent(chosen))
            line.remove_requested.connect(lambda chosen=item: self.recent_removed.emit(chosen.path))
            self._recent_column.addWidget(line)
        for part in (self._recent, self._recent_heading):
            part.setVisible(bool(recent))

    def recent_lines(self) -> list[RecentLine]:
        """Return the lines of the recent corpora."""
        return self._recent.findChildren(RecentLine)

    def _on_recent(self, recent: RecentCorpus) -> None:
        if not recent.missing:
            self.recent_requested.emit(recent.path)

    def _choice(self, action: str, name: str, title: str, actions: ActionSet) -> BigChoice:
        words = actions[action].statusTip()
        key = actions.caption(action)
        made = BigChoice(name, title, f"{words[0].upper()}{words[1:]}.", key, self)
        actions.keys_changed.connect(lambda: made.set_key(actions.caption(action)))
        return made

    def _lay_out(self) -> None:
        box = QWidget(self)
        box.setMaximumWidth(_WIDTH)
        box.setMinimumWidth(480)
        drop = QuietLabel(
            self.tr("Or drop a corpus, text or JSONL files, or a folder of them anywhere here."),
            box,
        )
        choices = QHBoxLayout()
        choices.setSpacing(12)
        for choice in (self.new, self.open, self.sample):
            choices.addWidget(choice)
        column = QVBoxLayout(box)
        column.setSpacing(0)
        self._add_title(column, box)
        column.addLayout(choices)
        column.addSpacing(14)
        column.addWidget(drop)
        column.addSpacing(32)
        column.addWidget(self._recent_heading)
        column.addSpacing(8)
        column.addWidget(self._recent)
        self._recent_heading.setContentsMargins(10, 0, 0, 0)
        self._recent_column.setContentsMargins(0, 0, 0, 0)
        self._recent_column.setSpacing(0)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(box, 10)
        across.addStretch(1)
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        whole.addLayout(across)
        whole.addStretch(3)

    def _add_title(self, column: QVBoxLayout, box: QWidget) -> None:
        title = QLabel(self.tr("Annotator"), box)
        title.setFont(reading(self.font(), 2.4, QFont.Weight.Bold))
        words = self.tr("Labelled corpora of news, made by hand and by keyboard, on your own desk.")
        column.addWidget(title)
        column.addSpacing(6)
        column.addWidget(QuietLabel(words, box, 1.1))
        column.addSpacing(28)
