"""Companions on the canvas: the other mentions of the entity that is selected or hovered."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from annotator.domain.annotations import Mention
from annotator.domain.article_content import ArticleContent
from annotator.domain.edits import Edit
from annotator.domain.scheme import Scheme
from annotator.ui.canvas.painting import PaintState
from annotator.ui.canvas.parts_view import PartsView


class CompanionView(PartsView):
    """A page on which the mentions of one entity stand out a little while one of them does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        # Qt sends the first events while the widget is still being made.
        self._kin: tuple[tuple[str | None, ...], frozenset[str]] | None = None
        super().__init__(parent)

    def companions(self) -> frozenset[str]:
        """Return the ids of the mentions that are one with the selected or the hovered one."""
        key = (self._selected, self._hovered)
        if self._kin is None or self._kin[0] != key:
            self._kin = key, self._companions()
        return self._kin[1]

    def show_content(self, content: ArticleContent | None, scheme: Scheme) -> None:
        """Show the article from its beginning, or that none is open."""
        self._kin = None
        super().show_content(content, scheme)

    def refresh(self, edit: Edit) -> None:
        """Repaint what the edit touched; it has been applied to the content already."""
        before = self._kin[1] if self._kin is not None else frozenset()
        self._kin = None
        super().refresh(edit)
        for record_id in before ^ self.companions():
            record = self._annotation(record_id)
            self._update_spans(record.all_spans() if record is not None else ())

    def _companions(self) -> frozenset[str]:
        page = self._page
        chosen = {item for item in (self._selected, self._hovered) if item}
        entities = {
            record.entity_id
            for record in map(self._annotation, chosen)
            if isinstance(record, Mention) and record.entity_id is not None
        }
        if page is None or not entities:
            return frozenset()
        return frozenset(
            item.id
            for item in page.content.of_kind(Mention)
            if item.entity_id in entities and item.id not in chosen
        )

    def _paint_state(self) -> PaintState:
        state = super()._paint_state()
        state.companions = self.companions()
        return state

    def _repaint_traces(self) -> None:
        super()._repaint_traces()
        for record in map(self._annotation, self.companions()):
            self._update_spans(record.all_spans() if record is not None else ())
