"""Tells what went wrong or well, over the foot of the window and without stopping anybody."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.domain.errors import UserError
from annotator.ui.controls.announce import announce
from annotator.ui.controls.buttons import KeyButton, Look
from annotator.ui.controls.paint import rounded
from annotator.ui.controls.texts import QuietLabel
from annotator.ui.fonts import scaled
from annotator.ui.icons import icon, icon_pixmap
from annotator.ui.phrasing import spoken
from annotator.ui.theme import Theme

_SHOWN_MS = 6000
_WIDEST = 640
_MOVES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)


class Tone(Enum):
    """What kind of news it is."""

    NEWS = "info"
    WARNING = "warning"
    ERROR = "error"


class Messages(QWidget):
    """One message at a time. News go by themselves, errors when they are closed."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self._bars: list[QWidget] = []
        self.tone = Tone.NEWS
        self._what, self._remedy = QLabel(self), QuietLabel("", self)
        self._code = QuietLabel("", self, 0.85)
        self.action = KeyButton("", parent=self)
        self.copy = KeyButton("", look=Look.QUIET, icon=icon("copy"), parent=self)
        self.close_button = KeyButton("", look=Look.QUIET, icon=icon("x"), parent=self)
        self._act: Callable[[], None] | None = None
        self._timer = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._timer.timeout.connect(self.dismiss)
        self._lay_out()
        self.action.clicked.connect(self._on_action)
        self.copy.clicked.connect(self._on_copy)
        self.close_button.clicked.connect(self.dismiss)
        parent.installEventFilter(self)
        self.hide()

    def show_error(self, error: UserError) -> None:
        """Show what happened to the user's work, where, and what helps."""
        where = f"{spoken(error.where)}: " if error.where else ""
        words, remedy = f"{where}{spoken(error.what)}", spoken(error.remedy)
        self._show(Tone.ERROR, words, remedy, error.code)

    def show_refusal(self, error: UserError) -> None:
        """Say why a wish could not be granted; it goes by itself."""
        self._show(Tone.WARNING, spoken(error.what), spoken(error.remedy), "")
        self._timer.start()

    def show_news(
        self, words: str, action: str = "", act: Callable[[], None] | None = None
    ) -> None:
        """Say that something is done; `act` is what the button `action` would do."""
        self._show(Tone.NEWS, words, "", "", action, act)
        self._timer.start()

    def stand_above(self, bar: QWidget) -> None:
        """Cover no bar at the foot of the window, while it is shown."""
        self._bars.append(bar)
        bar.installEventFilter(self)

    def words(self) -> str:
        """Return all that is said."""
        parts = (self._what.text(), self._remedy.text(), self._code.text())
        return " ".join(part for part in parts if part)

    def goes_by_itself(self) -> bool:
        """Say whether the message will be gone in a moment."""
        return self._timer.isActive()

    def dismiss(self) -> None:
        """Take the message away."""
        self._timer.stop()
        self.hide()
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See what happens to the watched part."""
        if event.type() in _MOVES and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        theme, painter = Theme.of(self.palette()), QPainter(self)
        colours = {Tone.NEWS: theme.accent, Tone.WARNING: theme.warning, Tone.ERROR: theme.bad}
        colour = colours[self.tone]
        rect = QRectF(self.rect())
        rounded(painter, rect, theme.page, theme.strong_line, 8.0)
        painter.setPen(QPen(QColor(colour), 3, c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(7, 11, 7, self.height() - 11)
        names = {Tone.NEWS: "info", Tone.WARNING: "info", Tone.ERROR: "triangle-alert"}
        pixmap = icon_pixmap(names[self.tone], colour, 18, self.devicePixelRatioF())
        painter.drawPixmap(18, 13, pixmap)

    def _lay_out(self) -> None:
        self._what.setWordWrap(True)
        self._what.setTextFormat(Qt.TextFormat.PlainText)
        self._what.setFont(scaled(self.font(), 1.0, QFont.Weight.Medium))
        self.close_button.setAccessibleName(self.tr("Close"))
        self.copy.setAccessibleName(self.tr("Copy the message"))
        self.copy.setToolTip(self.tr("Copy the message"))
        words = QVBoxLayout()
        words.setSpacing(2)
        for part in (self._what, self._remedy, self._code):
            words.addWidget(part)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(46, 11, 8, 11)
        row.setSpacing(4)
        row.addLayout(words, 1)
        for button in (self.action, self.copy, self.close_button):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def _show(
        self,
        tone: Tone,
        what: str,
        remedy: str,
        code: str,
        action: str = "",
        act: Callable[[], None] | None = None,
    ) -> None:
        self._timer.stop()
        self.tone, self._act = tone, act
        self._what.setText(what)
        for label, words in ((self._remedy, remedy), (self._code, code)):
            label.setText(words)
            label.setVisible(bool(words))
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self.copy.setVisible(tone is Tone.ERROR)
        self.setAccessibleName(self.words())
        self.show()
        self._place()
        self.raise_()
        announce(self, self.words(), urgent=tone is not Tone.NEWS)

    def _place(self) -> None:
        room = self._room.rect()
        width = min(_WIDEST, room.width() - 40)
        height = max(self._row.heightForWidth(width), 44)
        foot = min([room.height(), *(_top(bar, self._room) for bar in self._bars)])
        self.setGeometry((room.width() - width) // 2, foot - height - 18, width, height)

    def _on_action(self) -> None:
        act = self._act
        self.dismiss()
        if act is not None:
            act()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.words())


def _top(bar: QWidget, room: QWidget) -> int:
    """Return how far down in the room a bar begins; one that is not shown, below it."""
    return bar.mapTo(room, bar.rect().topLeft()).y() if bar.isVisible() else room.height()
