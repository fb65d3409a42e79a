"""All alike: the same decision in the article, the story or the corpus."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from annotator.domain.annotations import Mention
from annotator.domain.concordance import Concordance, ConcordanceLine
from annotator.domain.errors import UserError
from annotator.domain.phrases import phrase
from annotator.domain.words import surface
from annotator.ui.desk.part import DeskPart, DeskTools
from annotator.ui.job_runner import JobRunner

if TYPE_CHECKING:
    from annotator.services.alike import Scope
    from annotator.services.fixing import Decision
    from annotator.ui.dialogs.mentions_alike import MentionsAlikeDialog

# Imports inside functions: most starts need none of them.
# ruff: noqa: PLC0415


class AlikePart(DeskPart):
    """Opens the list of mentions and has the decision done for those that are ticked."""

    def __init__(self, tools: DeskTools) -> None:
        super().__init__(tools)
        self._runner = JobRunner(self)
        self._dialog: MentionsAlikeDialog | None = None
        self._words, self._article_id = "", ""
        self._next: Scope | None = None
        self._runner.finished.connect(self._on_found)
        self._runner.failed.connect(self._on_failed)
        self._runner.ended.connect(self._on_ended)
        tools.on(tools.window.actions_by_id["alike"].triggered, self._ask)

    def leave(self) -> None:
        """Stop what runs."""
        self._runner.cancel()
        self._runner.wait(30.0)
        # What it found belongs to a corpus that is closed now.
        self._runner.blockSignals(True)
        if self._dialog is not None:
            self._dialog.reject()

    def _ask(self) -> None:
        from annotator.services.alike import Scope
        from annotator.ui.dialogs.mentions_alike import MentionsAlikeDialog

        tools = self._tools
        content, in_hand = tools.editor.content, self._in_hand()
        if content is None or not tools.may_change():
            return
        if in_hand is None:
            tools.say(self.tr("Select a name, or words, to decide for all of them."))
            return
        self._words, label = in_hand
        self._article_id = content.article.id
        self._dialog = dialog = MentionsAlikeDialog(
            self._words, label, tools.session.scheme, tools.window
        )
        dialog.scope_requested.connect(self._look_for)
        dialog.decided.connect(self._decide)
        dialog.finished.connect(self._on_closed)
        dialog.open()
        self._look_for(Scope.ARTICLE)

    def _in_hand(self) -> tuple[str, str] | None:
        """Return the words and the label to begin with."""
        content, canvas = self._tools.editor.content, self._tools.canvas
        if content is None:
            return None
        item, words = self._tools.annotation(canvas.selected_id()), canvas.selection()
        if isinstance(item, Mention) and words is None:
            return " ".join(surface(item, content.text).split()), item.label
        span = words or content.tokens.word_at(canvas.caret())
        text = content.text[span.start : span.end].split() if span is not None else []
        return (" ".join(text), "") if text else None

    def _look_for(self, scope: Scope) -> None:
        self._next = scope
        if self._dialog is not None:
            self._dialog.show_busy()
        if self._runner.is_running():
            self._runner.cancel()
        else:
            self._begin()

    def _begin(self) -> None:
        from annotator.services.alike import lines_alike

        scope, self._next = self._next, None
        session, words, article_id = self._tools.session, self._words, self._article_id
        if scope is None:
            return
        corpus, layer = session.corpus, session.layer
        self._runner.start(
            self.tr("All alike"),
            lambda progress: lines_alike(corpus, layer, words, article_id, scope, progress),
        )

    def _on_found(self, found: Concordance) -> None:
        if self._dialog is not None and self._next is None:
            self._dialog.show_lines(found)

    def _on_failed(self, error: UserError) -> None:
        self._tools.window.messages.show_error(error)

    def _on_ended(self) -> None:
        if self._next is not None and self._dialog is not None:
            self._begin()

    def _on_closed(self, _result: int) -> None:
        self._dialog = None
        self._runner.cancel()
        self._tools.canvas.setFocus()

    def _decide(self, decision: Decision, lines: Sequence[ConcordanceLine]) -> None:
        from annotator.services.alike import decide_for
        from annotator.services.fixing import Fix, Place

        session = self._tools.session
        title = (
            phrase("Reject all “{words}”", words=self._words)
            if decision.fix is Fix.REJECT
            else phrase("Label all “{words}” {label}", words=self._words, label=decision.label)
        )
        places = [Place(line.article_id, line.span) for line in lines]
        job = partial(decide_for, session.corpus, session.layer, title, places, decision)
        self._tools.bulk.start(title, job)
