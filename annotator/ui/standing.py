"""How the open article stands: what is confirmed and left, where the caret is, time spent."""

from __future__ import annotations

import time
from bisect import bisect_right
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.domain.annotations import Claim, Decision, DocumentLabel, Mention, Stance
from annotator.domain.article_content import ArticleContent
from annotator.domain.edits import Edit
from annotator.ui.status_line import Standing

_MINUTE = 60.0  # seconds; a longer pause is not counted as time on the article
_EVERY = 10_000  # milliseconds between two looks at the clock


class StandingKeeper(QObject):
    """Follows the article and its edits; nothing is counted twice but at opening."""

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._content: ArticleContent | None = None
        self._standing = Standing()
        self._seconds: dict[str, float] = {}
        self._touched = time.monotonic()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self._show_time)

    def standing(self) -> Standing:
        """Return what was last told."""
        return self._standing

    def stop(self) -> None:
        """Stop looking at the clock."""
        self._timer.stop()

    def follow_article(self, content: ArticleContent | None) -> None:
        """Count another article, or none."""
        self._content = content
        self._touched = time.monotonic()
        if content is None:
            self._tell(Standing())
            self._timer.stop()
            return
        confirmed = sum(1 for _ in content.labels())
        waiting = sum(1 for _ in content.suggestions())
        self._tell(Standing(confirmed, waiting, 1, 1, self._minutes()))
        self._timer.start()

    def follow_edit(self, edit: Edit) -> None:
        """Count what an edit changed."""
        self._touch()
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
        self._touch()
        word = max(1, bisect_right(self._content.tokens.starts, offset))
        line = self._content.text.count("\n", 0, offset) + 1
        self._tell(replace(self._standing, word=word, line=line))

    def _tell(self, standing: Standing) -> None:
        if standing != self._standing:
            self._standing = standing
            self.changed.emit(standing)

    def _touch(self) -> None:
        now = time.monotonic()
        pause, self._touched = now - self._touched, now
        if self._content is not None and pause < _MINUTE:
            article_id = self._content.article.id
            self._seconds[article_id] = self._seconds.get(article_id, 0.0) + pause

    def _minutes(self) -> int:
        article_id = self._content.article.id if self._content is not None else ""
        return int(self._seconds.get(article_id, 0.0) // 60)

    def _show_time(self) -> None:
        self._tell(replace(self._standing, minutes=self._minutes()))


def _labels(records: tuple[object, ...]) -> int:
    return sum(isinstance(record, Mention | Claim | Stance | DocumentLabel) for record in records)


def _answers(records: tuple[object, ...]) -> int:
    return sum(isinstance(record, Decision) for record in records)
