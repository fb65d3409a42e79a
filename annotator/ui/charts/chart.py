"""What all charts share: spots that can be pointed at, walked through by arrow keys, and read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from annotator.ui.controls.announce import announce
from annotator.ui.controls.paint import focus_ring
from annotator.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Spot:
    """One mark of a chart: where it is, what it says in words, and what lies behind it.

    `target` is handed out by `Chart.chosen`; None says that there is nothing to open.
    """

    row: int
    column: int
    rect: QRectF
    said: str
    target: object = None


class Chart(QWidget):
    """A painted chart that is one stop for Tab; arrows walk through its spots, Enter opens one."""

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spots: list[Spot] = []
        self._current = 0
        self._under: int | None = None
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def spots(self) -> Sequence[Spot]:
        """Return all marks, in reading order."""
        return self._spots

    def current(self) -> Spot | None:
        """Return the mark that the keyboard stands on."""
        return self._spots[self._current] if self._current < len(self._spots) else None

    def refresh(self) -> None:
        """Lay the marks out again, after the data or the room changed."""
        self._spots = self.lay_out(float(self.width()))
        self._current = min(self._current, max(len(self._spots) - 1, 0))
        self._under = None
        policy = Qt.FocusPolicy.StrongFocus if self._spots else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
        self._tell_current(aloud=False)
        self.update()

    def lay_out(self, width: float) -> list[Spot]:
        """Return the marks for a width."""
        raise NotImplementedError

    def paint_marks(self, painter: QPainter, theme: Theme) -> None:
        """Paint everything but the ring of the keyboard."""
        raise NotImplementedError

    def height_wanted(self) -> int:
        """Return the height that the data take."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        """Return the size it takes."""
        return QSize(320, self.height_wanted())

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(120, self.height_wanted())

    def under(self) -> Spot | None:
        """Return the mark under the mouse."""
        return self._spots[self._under] if self._under is not None else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new width."""
        super().resizeEvent(event)
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Follow font and theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
            self.refresh()
        elif event.type() == QEvent.Type.PaletteChange:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        theme, painter = Theme.of(self.palette()), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        self.paint_marks(painter, theme)
        spot = self.current()
        if self.hasFocus() and spot is not None:
            focus_ring(painter, self.ring(spot), theme, 4.0)

    def ring(self, spot: Spot) -> QRectF:
        """Return where the ring of the keyboard is painted around a mark."""
        return spot.rect

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to the keys of this part."""
        key = Qt.Key(event.key())
        steps = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }
        spot = self.current()
        if spot is None:
            super().keyPressEvent(event)
        elif key in steps:
            self._step(spot, *steps[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._move_to(0 if key == Qt.Key.Key_Home else len(self._spots) - 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(spot)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say where the keyboard is."""
        super().focusInEvent(event)
        self._tell_current(aloud=True)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be clicked."""
        self._hover(self._spot_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the mouse has left."""
        super().leaveEvent(event)
        self._hover(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open what lies behind the mark."""
        place = self._spot_at(event.position())
        if place is not None and event.button() == Qt.MouseButton.LeftButton:
            self._move_to(place)
            self._choose(self._spots[place])

    def event(self, event: QEvent) -> bool:
        """Tell a mark's words as its tooltip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self._spot_at(QPointF(event.pos()))
            words = self._spots[place].said if place is not None else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def _choose(self, spot: Spot) -> None:
        if spot.target is not None:
            self.chosen.emit(spot.target)

    def _hover(self, place: int | None) -> None:
        if place == self._under:
            return
        self._under = place
        opens = place is not None and self._spots[place].target is not None
        shape = Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        self.update()

    def _spot_at(self, point: QPointF) -> int | None:
        found = (i for i, spot in enumerate(self._spots) if spot.rect.contains(point))
        return next(found, None)

    def _step(self, spot: Spot, down: int, right: int) -> None:
        """Go to the nearest mark in a direction; at the border stay."""
        ahead = [
            (abs(other.row - spot.row), abs(other.column - spot.column), place)
            for place, other in enumerate(self._spots)
            if (other.row - spot.row) * down > 0
            or (right and other.row == spot.row and (other.column - spot.column) * right > 0)
        ]
        if ahead:
            self._move_to(min(ahead)[2])

    def _move_to(self, place: int) -> None:
        if place != self._current:
            self._current = place
            self._tell_current(aloud=True)
            self.update()

    def _tell_current(self, *, aloud: bool) -> None:
        spot = self.current()
        self.setAccessibleDescription(spot.said if spot is not None else "")
        if aloud and spot is not None:
            announce(self, spot.said)
