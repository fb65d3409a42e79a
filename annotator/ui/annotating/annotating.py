"""All hands together: which action is done by which, and what they tell the desk."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from annotator.domain.annotations import Span, Stance
from annotator.ui.annotating.article_hand import ArticleHand
from annotator.ui.annotating.boundary_hand import BoundaryHand
from annotator.ui.annotating.claim_hand import ClaimHand
from annotator.ui.annotating.grip import Actions, Grip
from annotator.ui.annotating.link_hand import LinkHand
from annotator.ui.annotating.name_hand import NameHand
from annotator.ui.annotating.passage_hand import PassageHand
from annotator.ui.annotating.region_hand import RegionHand
from annotator.ui.annotating.stance_hand import StanceHand
from annotator.ui.annotating.suggestion_hand import SuggestionHand
from annotator.ui.article_editor import ArticleEditor
from annotator.ui.canvas.article_canvas import ArticleCanvas

_KEEP_STANCE = frozenset({"stance", "let_go"})
"""Actions after which a stance that was begun still waits for its polarity."""
OF_CORPUS = frozenset({"undo", "redo"})
"""Actions that do not need an article: steps of the scheme are taken back without any."""


class Annotating(QObject):
    """Turns keys, clicks and drags on the article into edits, and moves the selection on.

    `refused` carries the `UserError` that says why a wish was not done; `finished` asks for the
    next article; `polarity_awaited` is that of `StanceHand`, `link_awaited` that of `LinkHand`.
    """

    refused = Signal(object)
    finished = Signal()
    note_requested = Signal(str)
    polarity_awaited = Signal(bool)
    link_awaited = Signal(str)

    def __init__(
        self, editor: ArticleEditor, canvas: ArticleCanvas, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.grip = grip = Grip(editor, canvas, self)
        self.labels = SuggestionHand(grip)
        self.boundaries = BoundaryHand(grip)
        self.claims = ClaimHand(grip)
        self.links = LinkHand(grip)
        self.stances = StanceHand(grip)
        self.passages = PassageHand(grip)
        self.article = ArticleHand(grip)
        self.names = NameHand(grip)
        self.regions = RegionHand(grip)
        grip.refused.connect(self.refused)
        self.stances.polarity_awaited.connect(self.polarity_awaited)
        self.links.link_awaited.connect(self.link_awaited)
        self.article.finished.connect(self.finished)
        self.article.note_requested.connect(self.note_requested)
        self._actions: Actions = {
            "step_nested": canvas.step_nested,
            "let_go": self.let_go,
            "undo": editor.undo,
            "redo": editor.redo,
        }
        making = (self.labels, self.boundaries, self.claims, self.links, self.stances)
        for hand in (*making, self.passages, self.article, self.names, self.regions):
            self._actions |= hand.actions()
        self._actions["link"] = self._link
        self._actions["accept"] = self.accept

    def action_ids(self) -> list[str]:
        """Return the ids of the actions that `do` knows."""
        return list(self._actions)

    def do(self, action_id: str) -> None:
        """Do the action; without an article there is nothing to do but to look back."""
        if self.grip.editor.content is not None or action_id in OF_CORPUS:
            if action_id not in _KEEP_STANCE:
                self.stances.forget()
            self._actions[action_id]()

    def give_label(self, label: str) -> None:
        """See `SuggestionHand.give_label`."""
        self.labels.give_label(label)

    def give_polarity(self, polarity: str) -> None:
        """See `StanceHand.give_polarity`."""
        self.stances.give_polarity(polarity)

    def go_to_suggestion(self, step: int) -> None:
        """Select the next or previous suggestion; a stance begun is let go."""
        self.stances.forget()
        self.labels.go_to_suggestion(step)

    def change_spans(self, record_id: str, old: Span, new: Span) -> None:
        """See `BoundaryHand.change_spans`."""
        self.boundaries.change_spans(record_id, old, new)

    def _link(self) -> None:
        if isinstance(self.grip.selected(), Stance):
            self.stances.choose()
        else:
            self.links.link()

    def accept(self) -> None:
        """Take what is proposed for the claim in hand, else accept the suggestion and go on."""
        if not self.claims.take_proposal():
            self.labels.accept()

    def let_go(self) -> None:
        """Let go of one thing: a stance, hints, what is proposed, a drag, words, the label."""
        hinted = bool(self.grip.canvas.hints())
        if not (self.stances.forget() or (not hinted and self.claims.drop_proposal())):
            self.grip.canvas.let_go()
