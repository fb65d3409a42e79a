"""Time on the article, kept in the corpus, and the pace that comes of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer

from annotator.domain.annotations import ArticleState
from annotator.domain.article_content import ArticleContent
from annotator.domain.edits import Edit
from annotator.domain.pace import Pace
from annotator.ui.desk.part import DeskPart, DeskTools
from annotator.ui.pace_words import pace_words, time_left_words
from annotator.ui.preferences.choices import TIME_KEEPING, keeps_time
from annotator.ui.standing import StandingKeeper
from annotator.ui.time_keeper import TimeKeeper

_SHOW_MS, _WRITE_MS = 10_000, 30_000


class TimePart(DeskPart):
    """Keeps time unless the user does not want it; then nothing is measured, shown or written.

    What was measured is written twice a minute at most, and when the article is left, behind
    whatever else waits.
    """

    def __init__(self, tools: DeskTools, standing: StandingKeeper) -> None:
        super().__init__(tools)
        self._standing = standing
        self.keeper = TimeKeeper()
        self._keeps = keeps_time(tools.settings)
        self._showing = QTimer(self, interval=_SHOW_MS)
        self._showing.timeout.connect(self._show)
        self._writing = QTimer(self, interval=_WRITE_MS)
        self._writing.timeout.connect(self.write)
        tools.on(tools.canvas.caret_moved, lambda _offset: self.keeper.touch())
        tools.on(tools.canvas.verticalScrollBar().valueChanged, lambda _at: self.keeper.touch())
        tools.on(tools.window.preference_changed, self._on_preference)

    def follow_article(self, content: ArticleContent | None) -> None:
        """Write the time on the article that is left, and begin with the other."""
        self.write()
        article_id = content.article.id if content is not None else None
        self.keeper.begin(article_id if self._keeps else None)
        self._standing.show_minutes(0 if self.keeper.article() else None)
        for timer in (self._showing, self._writing):
            if self.keeper.article():
                timer.start()
            else:
                timer.stop()
        if article_id is not None and self._keeps:
            spent = self._tools.session.time_spent(article_id)
            self._tools.watch(spent, partial(self._resume, article_id))
        self._ask_pace()

    def follow_edit(self, edit: Edit) -> None:
        """Somebody worked."""
        self.keeper.touch()
        if any(isinstance(record, ArticleState) for record in edit.after):
            self._ask_pace()

    def leave(self) -> None:
        """Write what was measured."""
        self._showing.stop()
        self._writing.stop()
        self.write()
        self.keeper.begin(None)
        self._tools.screen.queue.show_pace("", "")

    def write(self) -> None:
        """Have what was measured written."""
        article_id = self.keeper.article()
        if article_id is None or self._tools.session.read_only:
            return
        seconds = self.keeper.take()
        if seconds:
            self._tools.session.add_time(article_id, seconds)

    def _resume(self, article_id: str, before: int) -> None:
        self.keeper.resume(article_id, before)
        self._show()

    def _show(self) -> None:
        if self.keeper.article():
            self._standing.show_minutes(self.keeper.total() // 60)

    def _ask_pace(self) -> None:
        if self._keeps:
            self._tools.watch(self._tools.session.pace(), self._show_pace)
        else:
            self._tools.screen.queue.show_pace("", "")

    def _show_pace(self, pace: Pace) -> None:
        if self._keeps:
            self._tools.screen.queue.show_pace(time_left_words(pace), pace_words(pace))

    def _on_preference(self, key: str) -> None:
        if key != TIME_KEEPING:
            return
        self._keeps = keeps_time(self._tools.settings)
        if not self._keeps:
            # What was measured while it was wanted is not written any more.
            self.keeper.begin(None)
        self.follow_article(self._tools.editor.content)
