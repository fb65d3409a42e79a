"""Picking one label of several by letters, for whatever wants one picked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from annotator.domain.annotations import Annotation
from annotator.services.linking import hinted
from annotator.ui.canvas.article_canvas import ArticleCanvas


class HintChoice(QObject):
    """Shows letters on labels until one is typed or they are left.

    `chosen` carries what it is picked for and what was picked; `missed` the letters that stand on
    no label; `ended` that the letters are gone.
    """

    chosen = Signal(str, str)
    missed = Signal(str)
    ended = Signal()

    def __init__(self, canvas: ArticleCanvas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._item: str | None = None
        self._hints: dict[str, str] = {}
        canvas.hint_typed.connect(self._on_typed)
        canvas.hints_left.connect(self._end)

    def begin(self, item_id: str, offered: Sequence[Annotation]) -> None:
        """Show the letters, the easiest on what is offered first."""
        self._item, self._hints = item_id, hinted(offered)
        self._canvas.set_hints(self._hints)

    def _on_typed(self, typed: str) -> None:
        item = self._item
        fitting = {hint: other for other, hint in self._hints.items() if hint.startswith(typed)}
        if item is None or (fitting and typed not in fitting):
            return
        self._canvas.set_hints({})
        self._end()
        if fitting:
            self.chosen.emit(item, fitting[typed])
        else:
            self.missed.emit(typed)

    def _end(self) -> None:
        if self._item is not None:
            self._item, self._hints = None, {}
            self.ended.emit()
