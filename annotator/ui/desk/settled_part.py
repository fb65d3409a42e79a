"""What became of the annotator's labels when the article was settled, for the label in hand."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from annotator.domain.article_content import ArticleContent
from annotator.ui.desk.part import DeskPart, DeskTools
from annotator.ui.panels.selected_view import Fact

if TYPE_CHECKING:
    from annotator.services.settled_labels import Outcome

_QUIET_MS = 400  # looked up once the article stands, so that nothing waits for it


class SettledPart(DeskPart):
    """Looks up what gold has of the article on screen, and gives the panel a line of it."""

    def __init__(self, tools: DeskTools) -> None:
        super().__init__(tools)
        self._soon = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._soon.timeout.connect(self._look_up)
        tools.facts_about = self._facts
        self._outcomes: dict[str, tuple[Fact, ...]] = {}

    def follow_article(self, content: ArticleContent | None) -> None:
        """Forget the last article; look this one up in a moment."""
        self._outcomes = {}
        if content is not None:
            self._soon.start()

    def leave(self) -> None:
        """Look nothing up any more."""
        self._soon.stop()

    def _look_up(self) -> None:
        from annotator.services.settled_labels import outcomes_of  # noqa: PLC0415 - not at a start

        article_id = self._tools.article_id()
        if article_id is not None:
            asked = outcomes_of(self._tools.session, article_id)
            self._tools.watch(asked, partial(self._keep, article_id))

    def _keep(self, article_id: str, found: dict[str, Outcome]) -> None:
        if article_id == self._tools.article_id():
            self._outcomes = {label: self._lines(outcome) for label, outcome in found.items()}

    def _lines(self, outcome: Outcome) -> tuple[Fact, ...]:
        if outcome.same:
            return (Fact(self.tr("Gold"), self.tr("as you have it")),)
        why = " · ".join(part for part in (outcome.reason, outcome.by, outcome.at[:10]) if part)
        held = outcome.words or self.tr("nothing here")
        return Fact(self.tr("Gold"), held), Fact(self.tr("Settled"), why)

    def _facts(self, record_id: str) -> tuple[Fact, ...]:
        return self._outcomes.get(record_id, ())
