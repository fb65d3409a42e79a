"""The canvas for screen readers: its text, caret and selection, and labels announced in words.

PySide crashes as soon as a screen reader asks for an interface and gets None; what is not ours is
answered with a null pointer. The interface objects are kept for as long as their canvas lives.
"""

from __future__ import annotations

from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
    QAccessibleTextSelectionEvent,
)
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import Shiboken

from annotator.domain.annotations import Span
from annotator.domain.text import Utf16Map, displayable
from annotator.ui.canvas.article_canvas import ArticleCanvas
from annotator.ui.controls.announce import announce


class CanvasText(QAccessibleTextInterface):
    """The text of a canvas as assistive technology reads it, in UTF-16 units."""

    def __init__(self, canvas: ArticleCanvas) -> None:
        super().__init__()
        self._canvas = canvas
        self._text = ""
        self._units = Utf16Map("")

    def text(self, start: int, end: int) -> str:
        """Return a stretch of the article."""
        points = self._map().to_code_points
        return displayable(self._text[points(start) : points(end)])

    def characterCount(self) -> int:
        """Return the length of the article."""
        return self._map().to_utf16(len(self._text))

    def cursorPosition(self) -> int:
        """Return where the caret stands."""
        return self._map().to_utf16(self._canvas.caret())

    def setCursorPosition(self, position: int) -> None:
        """Put the caret somewhere."""
        self._canvas.set_caret(self._map().to_code_points(position))

    def selectionCount(self) -> int:
        """Return how many stretches are selected, 0 or 1."""
        return 0 if self._canvas.selection() is None else 1

    def selection(self, index: int) -> tuple[int, int]:
        """Return the selected stretch; an empty one where there is none."""
        chosen = self._canvas.selection() if index == 0 else None
        chosen = chosen or Span(self._canvas.caret(), self._canvas.caret())
        return self._map().to_utf16(chosen.start), self._map().to_utf16(chosen.end)

    def setSelection(self, _index: int, start: int, end: int) -> None:
        """Select a stretch."""
        points = self._map().to_code_points
        self._canvas.select_words(Span(points(start), points(end)))

    def addSelection(self, start: int, end: int) -> None:
        """Select a stretch; there is never more than one."""
        self.setSelection(0, start, end)

    def removeSelection(self, _index: int) -> None:
        """Select nothing."""
        self._canvas.set_caret(self._canvas.caret())

    def characterRect(self, offset: int) -> QRect:
        """Return where a letter stands on screen."""
        rect = self._canvas.letter_rect(self._map().to_code_points(offset))
        corner = self._canvas.viewport().mapToGlobal(rect.topLeft())
        return QRect(corner, rect.size())

    def offsetAtPoint(self, point: QPoint) -> int:
        """Return the letter at a place on screen."""
        local = self._canvas.viewport().mapFromGlobal(point)
        return self._map().to_utf16(self._canvas.offset_at(local))

    def scrollToSubstring(self, start: int, _end: int) -> None:
        """Bring a stretch on screen."""
        self._canvas.scroll_to(self._map().to_code_points(start))

    def attributes(self, offset: int) -> tuple[str, int, int]:
        """Return nothing: labels are announced, because attributes do not get through."""
        return "", offset, offset + 1

    def _map(self) -> Utf16Map:
        text = self._canvas.text()
        if text is not self._text:
            self._text, self._units = text, Utf16Map(text)
        return self._units


class AccessibleCanvas(QAccessibleWidget):
    """An `ArticleCanvas` among the accessible objects."""

    def __init__(self, canvas: ArticleCanvas) -> None:
        super().__init__(canvas, QAccessible.Role.Document, canvas.accessibleName())
        self._text = CanvasText(canvas)

    def interface_cast(  # type: ignore[override]  # PySide's stub says int
        self, kind: QAccessible.InterfaceType
    ) -> object:
        """Return the text interface; for the others what every widget has, or a null pointer."""
        if kind == QAccessible.InterfaceType.TextInterface:
            return self._text
        return super().interface_cast(kind) or Shiboken.VoidPtr(0)


_interfaces: WeakKeyDictionary[QObject, AccessibleCanvas] = WeakKeyDictionary()


def _factory(_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    if not isinstance(thing, ArticleCanvas):
        return None
    if thing not in _interfaces:
        _interfaces[thing] = AccessibleCanvas(thing)
    return _interfaces[thing]


def make_accessible(canvas: ArticleCanvas) -> None:
    """Have caret moves, selected words and labels of the canvas told to screen readers.

    Call it once for each canvas, after the application was made.
    """
    QAccessible.installFactory(_factory)

    def tell_caret(offset: int) -> None:
        if QAccessible.isActive():
            units = Utf16Map(canvas.text()).to_utf16(offset)
            QAccessible.updateAccessibility(QAccessibleTextCursorEvent(canvas, units))

    def tell_words(words: object) -> None:
        if QAccessible.isActive():
            span = words if isinstance(words, Span) else Span(canvas.caret(), canvas.caret())
            units = Utf16Map(canvas.text()).to_utf16
            event = QAccessibleTextSelectionEvent(canvas, units(span.start), units(span.end))
            event.setCursorPosition(units(canvas.caret()))
            QAccessible.updateAccessibility(event)

    def tell_label(record_id: object) -> None:
        if isinstance(record_id, str):
            announce(canvas, canvas.describe(record_id))

    canvas.caret_moved.connect(tell_caret)
    canvas.words_selected.connect(tell_words)
    canvas.selection_changed.connect(tell_label)
