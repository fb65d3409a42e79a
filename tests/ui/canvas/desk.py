"""A canvas with an article on it, and hands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.article_content import ArticleContent
from annotator.domain.edits import Edit
from annotator.ui.canvas.article_canvas import ArticleCanvas


@dataclass
class Desk:
    """A canvas, the article on it, and hands."""

    qtbot: QtBot
    canvas: ArticleCanvas
    content: ArticleContent

    def submit(self, edit: Edit) -> None:
        """Do what the editor does with an edit."""
        self.content.apply(edit)
        self.canvas.refresh(edit)

    def spot(self, offset: int, share: float = 0.5) -> QPoint:
        """Return the point in the viewport on the letter at an offset."""
        rect = self.canvas.letter_rect(offset)
        return QPoint(rect.left() + round(rect.width() * share), rect.center().y())

    def click(self, offset: int) -> None:
        QTest.mouseClick(self.canvas.viewport(), Qt.MouseButton.LeftButton, pos=self.spot(offset))

    def drag(self, start: QPoint, end: QPoint, held: Qt.KeyboardModifier | None = None) -> None:
        """Press, move in two steps and let go."""
        held = held or Qt.KeyboardModifier.NoModifier
        port, left = self.canvas.viewport(), Qt.MouseButton.LeftButton
        QTest.mousePress(port, left, held, start)
        for point in (QPoint((start.x() + end.x()) // 2, end.y()), end):
            move_mouse(port, point, held)
        QTest.mouseRelease(port, left, held, end)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
        QTest.keyClick(self.canvas, key, held or Qt.KeyboardModifier.NoModifier)


LayDesk = Callable[..., Desk]


def move_mouse(port: QWidget, point: QPoint, held: Qt.KeyboardModifier) -> None:
    """Send a move with the left button down, which QTest leaves out."""
    left = Qt.MouseButton.LeftButton
    where = QPointF(port.mapToGlobal(point))
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(point), where, left, left, held)
    QCoreApplication.sendEvent(port, event)
