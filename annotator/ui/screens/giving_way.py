"""Which parts beside the article give way to one that is opened where a window is narrow."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

Show = Callable[[bool], None]


class GivingWay(QObject):
    """Puts parts of a splitter away until the rest have their room, and brings them back after.

    Parts give way in the order in which they were added, the one that is opened never. What
    somebody puts away by hand stays away.
    """

    def __init__(self, splitter: QSplitter, middle: QWidget, reading: QWidget) -> None:
        super().__init__(splitter)
        self._splitter, self._middle, self._reading = splitter, middle, reading
        self._parts: dict[QWidget, Show] = {}
        self._away: list[QWidget] = []
        self._is_at_it = False
        splitter.installEventFilter(self)

    def add(self, part: QWidget, show: Show) -> None:
        """Let a part give way, and make room for it whenever it is shown."""
        self._parts[part] = show
        part.installEventFilter(self)
        if not part.isHidden():
            self._make_room(part)

    def remove(self, part: QWidget) -> None:
        """Forget a part; its room is there for others."""
        part.removeEventFilter(self)
        self._parts.pop(part, None)
        if part in self._away:
            self._away.remove(part)
        self._give_back()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See parts come and go, and the window become wider or narrower."""
        if event.type() == QEvent.Type.ShowToParent and isinstance(watched, QWidget):
            self._make_room(watched)
        elif event.type() == QEvent.Type.HideToParent:
            self._give_back()
        elif watched is self._splitter and event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._make_room(None)
            self._give_back()
        return super().eventFilter(watched, event)

    def _make_room(self, wanted: QWidget | None) -> None:
        if wanted in self._away:
            self._away.remove(wanted)
        if self._is_at_it or not self._splitter.isVisible():
            return
        self._is_at_it = True
        for part, show in self._parts.items():
            if self._least(wanted) <= self._splitter.width():
                break
            if part is not wanted and not part.isHidden():
                self._put_away(part, show)
        self._is_at_it = False

    def _put_away(self, part: QWidget, show: Show) -> None:
        focus = QApplication.focusWidget()
        show(False)
        self._away.append(part)
        if focus is not None and part.isAncestorOf(focus):
            self._reading.setFocus()

    def _give_back(self) -> None:
        if self._is_at_it or not self._splitter.isVisible():
            return
        self._is_at_it = True
        while self._away and self._least(self._away[-1]) <= self._splitter.width():
            part = self._away.pop()
            self._parts[part](True)
        self._is_at_it = False

    def _least(self, wanted: QWidget | None) -> int:
        """Return the room of all that is shown, and of what is wanted, with the lines between."""
        shown = [self._middle, *(part for part in self._parts if not part.isHidden())]
        if wanted is not None and wanted not in shown:
            shown.append(wanted)
        lines = self._splitter.handleWidth() * (len(shown) - 1)
        return sum(part.minimumWidth() for part in shown) + lines
