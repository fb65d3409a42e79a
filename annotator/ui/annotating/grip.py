"""What every action needs: the label in hand, and the way from a wish to an edit on screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from annotator.domain.annotations import Annotation, Claim, Decision, Mention, Span, Stance
from annotator.domain.article_content import ArticleContent
from annotator.domain.edits import Edit
from annotator.domain.errors import RuleError, UserError
from annotator.domain.phrases import phrase
from annotator.services.ids import new_id
from annotator.services.labeling import Labeler
from annotator.ui.article_editor import ArticleEditor
from annotator.ui.canvas.article_canvas import ArticleCanvas

Wish: TypeAlias = Callable[[], Edit]
Actions: TypeAlias = dict[str, Callable[[], object]]


class Grip(QObject):
    """The open article and the label in hand. `refused` says why a wish was not done."""

    refused = Signal(object)

    def __init__(
        self, editor: ArticleEditor, canvas: ArticleCanvas, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self.canvas = canvas

    def content(self) -> ArticleContent:
        """Return the open article; actions are only done while there is one."""
        content = self.editor.content
        assert content is not None, "actions are off while no article is open"
        return content

    def labeler(self) -> Labeler:
        """Return what makes edits for the open article."""
        return Labeler(self.content(), self.editor.session.scheme, new_id)

    def selected(self) -> Annotation | None:
        """Return the label or suggestion in hand."""
        selected = self.canvas.selected_id()
        return self.content().annotation(selected) if selected is not None else None

    def label_in_hand(self) -> Annotation | None:
        """Return the label or suggestion in hand; without any, say what to do."""
        item = self.selected()
        if item is None:
            self.refuse(
                phrase(
                    "Select a label first; {key_next_suggestion} goes to the next suggestion.",
                    key_next_suggestion="Tab",
                )
            )
        return item

    def is_suggestion(self, item: Annotation) -> bool:
        """Say whether it waits for an answer."""
        return self.content().is_suggestion(item)

    def word_at_caret(self) -> Span | None:
        """Return the word that the caret stands in."""
        return self.content().tokens.word_at(self.canvas.caret())

    def words_in_hand(self, advice: str) -> Span | None:
        """Return the selected words; without any, say what to do."""
        words = self.canvas.selection()
        if words is None:
            self.refuse(advice)
        return words

    def refuse(self, words: str) -> None:
        """Say why nothing was done."""
        self.refused.emit(RuleError(words))

    def submit(self, wish: Wish) -> Edit | None:
        """Return the edit that came of the wish, or None after saying why there is none."""
        try:
            edit = wish()
        except UserError as error:
            self.refused.emit(error)
            return None
        return edit if self.editor.submit(edit) else None

    def answer(self, item: Annotation, wish: Wish) -> None:
        """Answer the suggestion and go on; refused, the selection comes back to it."""
        # The selection moves first, so that nothing is painted for a label just left.
        following = self.canvas.next_suggestion(+1)
        self.canvas.select(following if following != item.id else None)
        if self.submit(wish) is None:
            self.canvas.select(item.id)

    def change(
        self, item: Annotation, wish: Wish, *, scroll: bool = False, caret: int | None = None
    ) -> bool:
        """Make the edit and stay on the label, also when a suggestion became one.

        The caret goes to the label's beginning, or to the place `caret` in it.
        """
        if not self.submit(wish):
            return False
        answer = self.content().answer(item.id)
        outcome = answer.outcome if isinstance(answer, Decision) else None
        self.canvas.select(outcome or item.id, scroll=scroll, caret=caret)
        return True

    def create(self, wish: Wish) -> Annotation | None:
        """Make the edit, select the label that came of it and return it."""
        edit = self.submit(wish)
        if edit is not None:
            # What had to be accepted on the way comes before it.
            kinds = Mention | Claim | Stance
            made = next(item for item in reversed(edit.after) if isinstance(item, kinds))
            self.canvas.select(made.id, scroll=False)
            return made
        return None
