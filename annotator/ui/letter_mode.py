"""Letters on labels of which one is to be picked, and signs that stand for something else."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from annotator.domain.annotations import Annotation
from annotator.services.linking import hinted
from annotator.ui.canvas.article_canvas import ArticleCanvas


class LetterMode(QObject):
    """Shows the letters until one is typed or they are left.

    `missed` tells that letters were typed that stand on no label; `ended` that the letters are
    gone, however that came.
    """

    chosen = Signal(str)  # the label
    sign_typed = Signal(str)
    missed = Signal(str)
    ended = Signal()

    def __init__(self, canvas: ArticleCanvas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._hints: dict[str, str] = {}
        self._signs = ""
        canvas.hint_typed.connect(self.type)
        canvas.hints_left.connect(self._end)

    def begin(self, items: Sequence[Annotation], signs: str = "") -> None:
        """Show letters on the labels, the likeliest first; `signs` may be typed in their place."""
        self._hints, self._signs = hinted(items), signs
        self._canvas.set_hints(self._hints)

    def type(self, typed: str) -> None:
        """Take what was typed so far."""
        fitting = {hint: other for other, hint in self._hints.items() if hint.startswith(typed)}
        if not self._hints or (fitting and typed not in fitting):
            return
        signs = self._signs
        self._canvas.set_hints({})
        self._end()
        if fitting:
            self.chosen.emit(fitting[typed])
        elif typed and typed in signs:
            self.sign_typed.emit(typed)
        else:
            self.missed.emit(typed)

    def _end(self) -> None:
        if self._hints:
            self._hints, self._signs = {}, ""
            self.ended.emit()
