"""Hints on the canvas: letters on the labels that may be linked, and the keys that pick one."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractSlider, QWidget

from annotator.domain.article_content import ArticleContent
from annotator.domain.edits import Edit
from annotator.domain.scheme import Scheme
from annotator.ui.canvas.companion_view import CompanionView
from annotator.ui.canvas.hints import badges_between, paint_badges
from annotator.ui.canvas.page import Page
from annotator.ui.canvas.painting import PaintState

_SCROLLS = {
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}
_COMMAND = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class HintView(CompanionView):
    """A page whose labels can be picked by letters while `set_hints` shows some.

    Then every letter and sign goes to the hints instead of the window's actions, and the keys
    for lines and pages scroll. The hints go when anything else happens: an edit, another
    selection, another focus.
    """

    hint_typed = Signal(str)  # the letters so far
    hints_left = Signal()  # the hints went without one being picked
    hints_changed = Signal(object)  # the hints that are shown, by label
    hint_turn_requested = Signal(int)  # +1 or −1: other hints of the same kind are wished for

    def __init__(self, parent: QWidget | None = None) -> None:
        # Qt sends the first events while the widget is still being made.
        self._hints: dict[str, str] = {}
        self._typed = ""
        super().__init__(parent)
        self.selection_changed.connect(self._leave_hints)

    def set_hints(self, hints: Mapping[str, str]) -> None:
        """Show letters on these labels, by their ids; an empty mapping takes them away.

        Give the likeliest label first: when none that fits is on screen, it is scrolled to.
        """
        self._hints, self._typed = dict(hints), ""
        self.viewport().update()
        self.hints_changed.emit(self._hints)

    def hints(self) -> dict[str, str]:
        """Return the hints that still fit what was typed, by label."""
        return {item: hint for item, hint in self._hints.items() if hint.startswith(self._typed)}

    def show_content(self, content: ArticleContent | None, scheme: Scheme) -> None:
        """Show the article from its beginning, or that none is open."""
        self._leave_hints()
        super().show_content(content, scheme)

    def refresh(self, edit: Edit) -> None:
        """Repaint what the edit touched; it has been applied to the content already."""
        self._leave_hints()
        super().refresh(edit)

    def let_go(self) -> bool:
        """Give up what Escape gives up first: hints, selected words, the selected label.

        Returns False when there was nothing to give up.
        """
        return self._leave_hints() or super().let_go()

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Ask for other hints while some are shown."""
        if not self._hints:
            return super().focusNextPrevChild(forwards)
        self.hint_turn_requested.emit(1 if forwards else -1)
        return True

    def event(self, event: QEvent) -> bool:
        """Keep letters from the window's actions while they belong to the hints."""
        if (
            self._hints
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and (_sign(event) or event.key() == Qt.Key.Key_Backspace)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type a hint or scroll to one; without hints, what the keys always do."""
        if not self._hints:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Backspace:
            self._type(self._typed[:-1])
        elif event.key() in _SCROLLS:
            self.verticalScrollBar().triggerAction(_SCROLLS[Qt.Key(event.key())])
        elif sign := _sign(event):
            self._type(self._typed + sign)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave the hints when the keys go to something else in the window."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._leave_hints()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what is painted; badges reach over what scrolls in, so they are painted anew."""
        super().scrollContentsBy(dx, dy)
        if self._hints:
            self.viewport().update()

    def _paint_state(self) -> PaintState:
        state = super()._paint_state()
        if self._hints:
            state.hinted = self.hints()
        return state

    def _paint_page(self, painter: QPainter, page: Page, clip: QRectF) -> None:
        super()._paint_page(painter, page, clip)
        if self._hints:
            badges = badges_between(page, self.hints(), clip.top(), clip.bottom())
            paint_badges(painter, page, badges, self._typed)

    def _type(self, typed: str) -> None:
        self._typed = typed
        self.viewport().update()
        self.hints_changed.emit(self.hints())
        self.hint_typed.emit(typed)
        self._show_nearest()

    def _show_nearest(self) -> None:
        """Scroll to the first label that still fits, unless one is on screen."""
        fitting, page = self.hints(), self._page
        if page is not None and fitting and fitting.keys().isdisjoint(self.visible_ids()):
            record = page.content.annotation(next(iter(fitting)))
            if record is not None:
                self.scroll_to(page.index.place_of(record).start)

    def _leave_hints(self) -> bool:
        shown = bool(self._hints)
        if shown:
            self.set_hints({})
            self.hints_left.emit()
        return shown


def _sign(event: QKeyEvent) -> str:
    """Return the letter or sign that the key types, small; nothing for a command."""
    typed = event.text()
    is_sign = typed.isprintable() and not event.modifiers() & _COMMAND
    return typed.casefold() if is_sign else ""
