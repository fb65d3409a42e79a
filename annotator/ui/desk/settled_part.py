"""What became of the annotator's labels when the article was settled, and what gold added."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from annotator.domain.annotations import ArticleState
from annotator.domain.article_content import ArticleContent
from annotator.domain.articles import Progress
from annotator.domain.edits import Edit
from annotator.ui.desk.part import DeskPart, DeskTools
from annotator.ui.panels.selected_view import Fact

if TYPE_CHECKING:
    from annotator.services.settled_labels import Addition, Outcome, Settled

_QUIET_MS = 400  # looked up once the article stands, so that nothing waits for it


class SettledPart(DeskPart):
    """Looks up what gold has of the article on screen, and gives the panels lines of it."""

    def __init__(self, tools: DeskTools) -> None:
        super().__init__(tools)
        self._soon = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._soon.timeout.connect(self._look_up)
        tools.facts_about = self._facts
        self._outcomes: dict[str, tuple[Fact, ...]] = {}
        self._added: tuple[Addition, ...] = ()
        tools.on(tools.screen.article.added_requested, self._show_added)

    def follow_article(self, content: ArticleContent | None) -> None:
        """Forget the last article; look this one up in a moment."""
        self._outcomes = {}
        self._take_added(())
        if content is not None:
            self._soon.start()

    def follow_edit(self, edit: Edit) -> None:
        """What gold added is told when the article is finished, and not before."""
        if any(isinstance(record, ArticleState) for record in (*edit.before, *edit.after)):
            self._take_added(())
            self._soon.start()

    def leave(self) -> None:
        """Look nothing up any more."""
        self._soon.stop()
        self._take_added(())

    def _look_up(self) -> None:
        from annotator.services.settled_labels import settled_of  # noqa: PLC0415 - not at a start

        article_id = self._tools.article_id()
        if article_id is not None:
            asked = settled_of(self._tools.session, article_id)
            self._tools.watch(asked, partial(self._keep, article_id))

    def _keep(self, article_id: str, found: Settled) -> None:
        content = self._tools.editor.content
        if content is None or article_id != content.article.id:
            return
        self._outcomes = {label: self._lines(one) for label, one in found.outcomes.items()}
        # It may have been opened again while this was looked up.
        is_done = content.state().progress is Progress.DONE
        self._take_added(found.additions if is_done else ())

    def _take_added(self, added: tuple[Addition, ...]) -> None:
        self._added = added
        self._tools.screen.article.show_added(len(added))

    def _show_added(self) -> None:
        from annotator.ui.dialogs.gold_added import GoldAddedDialog  # noqa: PLC0415 - seldom

        article_id = self._tools.article_id()
        if article_id is not None and self._added:
            dialog = GoldAddedDialog(self._added, self._tools.window)
            dialog.place_requested.connect(partial(self._tools.go_to, article_id))
            dialog.open()

    def _lines(self, outcome: Outcome) -> tuple[Fact, ...]:
        if outcome.same:
            return (Fact(self.tr("Gold"), self.tr("as you have it")),)
        why = " · ".join(part for part in (outcome.reason, outcome.by, outcome.at[:10]) if part)
        held = outcome.words or self.tr("nothing here")
        return Fact(self.tr("Gold"), held), Fact(self.tr("Settled"), why)

    def _facts(self, record_id: str) -> tuple[Fact, ...]:
        return self._outcomes.get(record_id, ())
