"""The canvas for screen readers: its text, caret and selection, and labels announced in words.

PySide crashes as soon as a screen reader asks for an interface and gets None; what is not ours is
answered with a null pointer. The interface objects are kept for as long as their canvas lives.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any
from weakref import WeakKeyDictionary

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
    QAccessibleTextSelectionEvent,
)
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import Shiboken

from annotator.domain.annotations import Annotation, Region, Span
from annotator.domain.edits import Edit
from annotator.domain.text import Utf16Map, displayable
from annotator.ui.canvas.article_canvas import ArticleCanvas
from annotator.ui.canvas.marks import roles_of
from annotator.ui.canvas.parts import Ghost, role_words
from annotator.ui.canvas.words import snippet
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


def _proposed(canvas: ArticleCanvas, ghosts: Sequence[Ghost]) -> str:
    """Return what is outlined as a proposal, which a screen reader cannot see."""
    told = [
        f"{role_words(ghost.role)}: {snippet(canvas.text(), ghost.span)}"
        for ghost in ghosts
        if ghost.span.end <= len(canvas.text())
    ]
    words = QCoreApplication.translate("ArticleCanvas", "Proposed: {}")
    return words.format(", ".join(told)) if told else ""


def _piece(canvas: ArticleCanvas, piece: Span | None) -> str:
    """Return which part of the claim in hand stands between brackets: the one that keys move."""
    claim = canvas.selected()
    if piece is None or claim is None:
        return ""
    roles = [role for role, spans in roles_of(claim) if piece in spans]
    return f"{role_words(roles[0])}: {snippet(canvas.text(), piece)}" if roles else ""


def _changed(canvas: ArticleCanvas, edit: Edit) -> str:
    """Return what an edit did that is only painted: other edges, another kind of paragraph."""
    item = canvas.selected()
    old = next((one for one in edit.before if item is not None and one.id == item.id), None)
    if item is not None and isinstance(old, Annotation) and old.all_spans() != item.all_spans():
        fresh = [span for span in item.all_spans() if span not in old.all_spans()]
        return snippet(canvas.text(), fresh[0]) if fresh else canvas.describe(item.id)
    here = canvas.caret()
    for record in edit.after:
        if isinstance(record, Region) and record.span.start <= here <= record.span.end:
            return f"{canvas.kind_title(record)}: {snippet(canvas.text(), record.span)}"
    return ""


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

    def tell(words_of: Callable[[ArticleCanvas, Any], str], thing: object) -> None:
        if QAccessible.isActive():
            announce(canvas, words_of(canvas, thing))

    canvas.ghosts_changed.connect(partial(tell, _proposed))
    canvas.piece_changed.connect(partial(tell, _piece))
    canvas.refreshed.connect(partial(tell, _changed))
    canvas.caret_moved.connect(tell_caret)
    canvas.words_selected.connect(tell_words)
    canvas.selection_changed.connect(tell_label)
