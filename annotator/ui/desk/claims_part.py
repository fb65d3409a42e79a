"""Claims: what is proposed for the one in hand, shown a moment after the article is painted."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from annotator.domain.article_content import ArticleContent
from annotator.domain.edits import Edit
from annotator.services.claim_labeling import Proposal
from annotator.ui.canvas.marks import Role
from annotator.ui.canvas.parts import Ghost
from annotator.ui.desk.part import DeskPart, DeskTools

_PAUSE_MS, _LATER_MS = 30, 1500


class ClaimsPart(DeskPart):
    """Shows what is proposed for the claim in hand."""

    def __init__(self, tools: DeskTools) -> None:
        super().__init__(tools)
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._soon.timeout.connect(self._show_proposal)
        # The word lists are read when the window has long been there and nobody is waiting.
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(tools.annotating.claims.prepare)
        tools.on(tools.canvas.selection_changed, self._on_selected)
        tools.on(tools.annotating.claims.proposal_dropped, self._soon.start)
        tools.on(tools.canvas.hints_changed, tools.screen.article.show_hints_soon)

    def follow_article(self, content: ArticleContent | None) -> None:
        """Get ready for the first claim."""
        if content is not None and not self._tools.session.read_only:
            self._later.start()

    def follow_edit(self, _edit: Edit) -> None:
        """Propose anew for what the claim is now."""
        self._soon.start()

    def leave(self) -> None:
        """Forget what was to be shown."""
        self._soon.stop()
        self._later.stop()

    def _on_selected(self, _record_id: str | None) -> None:
        self._soon.start()

    def _show_proposal(self) -> None:
        tools = self._tools
        if tools.editor.content is not None and not tools.session.read_only:
            tools.canvas.show_ghosts(ghosts_of(tools.annotating.claims.proposal()))


def ghosts_of(proposal: Proposal) -> list[Ghost]:
    """Return what of a proposal stands in the text."""
    cues = [Ghost(Role.CUE, span) for span in proposal.cue]
    return [*cues, *(Ghost(Role.SOURCE, span) for span in proposal.source)]
