"""How the open article stands: what is confirmed and left, where the caret is, time spent."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from annotator.domain.annotations import Claim, Decision, DocumentLabel, Mention, Stance
from annotator.domain.article_content import ArticleContent
from annotator.domain.edits import Edit
from annotator.ui.status_line import Standing


class StandingKeeper(QObject):
    """Follows the article and its edits; nothing is counted twice but at opening."""

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._content: ArticleContent | None = None
        self._standing = Standing()
        self._minutes: int | None = None

    def standing(self) -> Standing:
        """Return what was last told."""
        return self._standing

    def show_minutes(self, minutes: int | None) -> None:
        """Say how long somebody has been at work on the article; None where no time is kept."""
        self._minutes = minutes
        if self._content is not None:
            self._tell(replace(self._standing, minutes=minutes))

    def follow_article(self, content: ArticleContent | None) -> None:
        """Count another article, or none."""
        self._content = content
        if content is None:
            self._tell(Standing())
            return
        confirmed = sum(1 for _ in content.labels())
        waiting = sum(1 for _ in content.suggestions())
        self._tell(Standing(confirmed, waiting, 1, 1, self._minutes))

    def follow_edit(self, edit: Edit) -> None:
        """Count what an edit changed."""
        confirmed = _labels(edit.after) - _labels(edit.before)
        answered = _answers(edit.after) - _answers(edit.before)
        self._tell(
            replace(
                self._standing,
                confirmed=(self._standing.confirmed or 0) + confirmed,
                suggestions=(self._standing.suggestions or 0) - answered,
            )
        )

    def move_to(self, offset: int) -> None:
        """Say where the caret is."""
        if self._content is None:
            return
        word = max(1, bisect_right(self._content.tokens.starts, offset))
        line = self._content.text.count("\n", 0, offset) + 1
        self._tell(replace(self._standing, word=word, line=line))

    def _tell(self, standing: Standing) -> None:
        if standing != self._standing:
            self._standing = standing
            self.changed.emit(standing)


def _labels(records: tuple[object, ...]) -> int:
    return sum(isinstance(record, Mention | Claim | Stance | DocumentLabel) for record in records)


def _answers(records: tuple[object, ...]) -> int:
    return sum(isinstance(record, Decision) for record in records)
