"""What the keys of a reader do to the caret; all other keys belong to the window's actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from annotator.ui.canvas.caret import Caret
from annotator.ui.canvas.page import Page

_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_UPRIGHT = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_EDGES = {Qt.Key.Key_Home: -1, Qt.Key.Key_End: 1}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


def wants_copy(event: QKeyEvent) -> bool:
    """Say whether the key is that for copying."""
    return event.matches(QKeySequence.StandardKey.Copy)


def move(caret: Caret, page: Page, event: QKeyEvent, rows: int) -> bool:
    """Move the caret as the key says; say whether it is a key for that. `rows` are a page."""
    key, held = Qt.Key(event.key()), event.modifiers()
    extend = bool(held & Qt.KeyboardModifier.ShiftModifier)
    control = bool(held & Qt.KeyboardModifier.ControlModifier)
    if event.matches(QKeySequence.StandardKey.SelectAll):
        caret.select_all()
    elif key in _SIDEWAYS:
        step = _SIDEWAYS[key] * _reading_direction(caret, page)
        if control:
            caret.to_paragraph(step, extend=extend)
        elif held & Qt.KeyboardModifier.AltModifier:
            caret.to_letter(step, extend=extend)
        else:
            caret.to_word(step, extend=extend)
    elif key in _UPRIGHT and control:
        caret.to_paragraph(_UPRIGHT[key], extend=extend)
    elif key in _UPRIGHT:
        caret.to_line(_UPRIGHT[key], extend=extend)
    elif key in _EDGES and control:
        caret.put(0 if _EDGES[key] < 0 else len(page.content.text), extend=extend)
    elif key in _EDGES:
        caret.to_line_edge(_EDGES[key], extend=extend)
    elif key in _PAGES:
        for _ in range(max(1, rows)):
            caret.to_line(_PAGES[key], extend=extend)
    else:
        return False
    return True


def _reading_direction(caret: Caret, page: Page) -> int:
    return -1 if page.block(page.index_of(caret.offset)).layout.right_to_left else 1
