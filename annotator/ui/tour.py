"""A walk through the window without anybody at it: it labels by key and leaves pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest

from annotator.ui.appearance import Appearance
from annotator.ui.program import Program

_LOOK = 20  # milliseconds between two looks whether the next step can be done
_PATIENCE = 3000  # looks
_REST = 25  # looks after which the panels have caught up with the last key

Step = tuple[str, Callable[[], bool], Callable[[], None]]


class Tour(QObject):
    """Does its steps one by one, each when it can be done, and closes the window at the end."""

    def __init__(self, program: Program, folder: Path) -> None:
        super().__init__(program)
        self._program = program
        self._window = program.window
        self._folder = folder
        self._looks = 0
        self._steps = self._walk()
        self._step = next(self._steps)
        self.stuck_at: str | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_look)
        self._timer.start(_LOOK)

    def _on_look(self) -> None:
        name, ready, act = self._step
        self._looks += 1
        if ready():
            act()
            self._looks = 0
            following = next(self._steps, None)
            if following is not None:
                self._step = following
                return
        elif self._looks < _PATIENCE:
            return
        else:
            self.stuck_at = name
        self._timer.stop()
        self._window.close()

    def _walk(self) -> Iterator[Step]:
        yield "open the article", self._has_article, self._focus
        for key in (Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_X):
            yield "press a key", self._is_saved, lambda key=key: self._press(key)  # type: ignore[misc]
        yield "see it saved", self._is_saved, self._focus
        for choice in (Appearance.LIGHT, Appearance.DARK):
            yield "take a picture", self._is_at_rest, lambda chosen=choice: self._picture(chosen)  # type: ignore[misc]

    def _has_article(self) -> bool:
        desk = self._program.desk
        return desk is not None and desk.editor.content is not None

    def _is_saved(self) -> bool:
        desk = self._program.desk
        return desk is not None and desk.editor.is_saved

    def _is_at_rest(self) -> bool:
        return self._is_saved() and self._looks >= _REST

    def _focus(self) -> None:
        self._window.annotate.canvas.setFocus()

    def _press(self, key: Qt.Key) -> None:
        QTest.keyClick(self._window.annotate.canvas, key)

    def _picture(self, choice: Appearance) -> None:
        self._window.actions_by_id[f"theme_{choice.value}"].trigger()
        picture = self._folder / f"annotate-{choice.value}.png"
        self._window.grab().save(str(picture))
