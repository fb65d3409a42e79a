"""What became of the annotator's labels when the article was settled, and what gold added."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from annotator.domain.annotations import ArticleState
from annotator.domain.article_content import ArticleContent
from annotator.domain.articles import Progress
from annotator.domain.edits import Edit
from annotator.ui.desk.part import DeskPart, DeskTools
from annotator.ui.numbers import short_date
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
        self._finished: tuple[str, tuple[Addition, ...]] | None = None
        tools.on(tools.screen.article.added_requested, self._show_added)

    def follow_article(self, content: ArticleContent | None) -> None:
        """Forget the last article; look this one up in a moment."""
        self._outcomes = {}
        self._take_added(())
        if content is not None:
            self._soon.start()
            self._tell_of_finished()

    def follow_edit(self, edit: Edit) -> None:
        """What gold added is told when the article is finished, and not before."""
        states = [one for one in edit.after if isinstance(one, ArticleState)]
        if not states and not any(isinstance(one, ArticleState) for one in edit.before):
            return
        self._take_added(())
        self._soon.start()
        for state in states:
            if state.progress is Progress.DONE:
                # Its annotator goes on to the next one: the message says what is in this one.
                self._ask(state.article_id, self._remember)

    def leave(self) -> None:
        """Look nothing up any more."""
        self._soon.stop()
        self._take_added(())

    def _look_up(self) -> None:
        article_id = self._tools.article_id()
        if article_id is not None:
            self._ask(article_id, self._keep)

    def _ask(self, article_id: str, then: Callable[[str, Settled], None]) -> None:
        from annotator.services.settled_labels import settled_of  # noqa: PLC0415 - not at a start

        asked = settled_of(self._tools.session, article_id)
        self._tools.watch(asked, partial(then, article_id))

    def _remember(self, article_id: str, found: Settled) -> None:
        if found.additions:
            self._finished = article_id, found.additions
            self._tell_of_finished()

    def _tell_of_finished(self) -> None:
        """Say that gold has more in an article that was just finished, once another is here."""
        if self._finished is None or self._finished[0] == self._tools.article_id():
            return
        (article_id, added), self._finished = self._finished, None
        words = self.tr("In the article you finished, gold has {} that you do not have.")
        act = partial(self._show_list, article_id, added)
        news = words.format(self._counted(len(added)))
        self._tools.window.messages.show_news(news, self.tr("Show"), act)

    def _counted(self, number: int) -> str:
        return self.tr("{} labels").format(number) if number > 1 else self.tr("a label")

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
        article_id = self._tools.article_id()
        if article_id is not None and self._added:
            self._show_list(article_id, self._added)

    def _show_list(self, article_id: str, added: tuple[Addition, ...]) -> None:
        from annotator.ui.dialogs.gold_added import GoldAddedDialog  # noqa: PLC0415 - seldom

        dialog = GoldAddedDialog(added, self._tools.window)
        dialog.place_requested.connect(partial(self._tools.go_to, article_id))
        dialog.open()

    def _lines(self, outcome: Outcome) -> tuple[Fact, ...]:
        if outcome.same:
            return (Fact(self.tr("Gold"), self.tr("as you have it")),)
        from annotator.ui.adjudicate.conflict_words import reason_words  # noqa: PLC0415 - later

        facts = (reason_words(outcome.reason), outcome.by, short_date(outcome.at, year=True))
        why = " · ".join(part for part in facts if part)
        held = outcome.words or self.tr("nothing here")
        return Fact(self.tr("Gold"), held), Fact(self.tr("Settled"), why)

    def _facts(self, record_id: str) -> tuple[Fact, ...]:
        return self._outcomes.get(record_id, ())
