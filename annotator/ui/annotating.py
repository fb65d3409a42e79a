"""The annotator's hands: what each action of the Annotate screen does to the open article."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial

from PySide6.QtCore import QObject, Signal

from annotator.domain.annotations import (
    Annotation,
    Argument,
    Claim,
    Decision,
    Mention,
    Span,
    Stance,
)
from annotator.domain.article_content import ArticleContent
from annotator.domain.articles import Progress
from annotator.domain.edits import Edit
from annotator.domain.errors import RuleError, UserError
from annotator.services.boundaries import Edge, moved_edge
from annotator.services.clock import now
from annotator.services.ids import new_id
from annotator.services.labeling import Labeler
from annotator.ui.article_editor import ArticleEditor
from annotator.ui.canvas.article_canvas import ArticleCanvas
from annotator.ui.link_mode import LinkMode

Wish = Callable[[], Edit]


class Annotating(QObject):
    """Turns keys, clicks and drags on the article into edits, and moves the selection on.

    `refused` carries the `UserError` that says why a wish was not done; `finished` asks for the
    next article; `polarity_awaited` tells whether a stance waits for its polarity key, and
    `link_awaited` names the part that hints are shown for (“source”, “holder”, “target”, or none).
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
        self._editor = editor
        self._canvas = canvas
        self._stance_holder: str | None = None
        self._links = LinkMode(canvas, self)
        self._links.awaited.connect(self.link_awaited)
        self._links.chosen.connect(self._link_to)
        self._links.missed.connect(self._miss_link)
        editor.article_opened.connect(self._forget_stance)
        self._actions: dict[str, Callable[[], object]] = {
            "accept": self.accept,
            "accept_alike": self.accept_alike,
            "reject": self.reject,
            "claim": self.mark_claim,
            "cue": partial(self.add_piece, "cue"),
            "link": self.link,
            "stance": self.await_polarity,
            "step_nested": canvas.step_nested,
            "let_go": self.let_go,
            "note": self._ask_for_note,
            "flag": self.toggle_flag,
            "next_suggestion": partial(self.go_to_suggestion, +1),
            "previous_suggestion": partial(self.go_to_suggestion, -1),
            "done_next": partial(self.finish, Progress.DONE),
            "skip": partial(self.finish, Progress.SKIPPED),
            "undo": editor.undo,
            "redo": editor.redo,
            **{
                f"{edge.value}_{side}{fine}": partial(self.move_edge, edge, step, by_word=not fine)
                for edge in Edge
                for side, step in (("left", -1), ("right", +1))
                for fine in ("", "_fine")
            },
        }

    def action_ids(self) -> list[str]:
        """Return the ids of the actions that `do` knows."""
        return list(self._actions)

    def do(self, action_id: str) -> None:
        """Do the action; without an article there is nothing to do."""
        if self._editor.content is not None:
            self._actions[action_id]()

    def accept(self) -> None:
        """Accept the selected suggestion and go on to the next; from a label, just go on."""
        item = self._selected()
        if item is None or not self._is_suggestion(item):
            self.go_to_suggestion(+1)
        else:
            self._answer(item, lambda: self._labeler().accept(item.id))

    def accept_alike(self) -> None:
        """Accept all suggestions on the same words with the same label, as one step."""
        item = self._selected()
        if item is None or not self._is_suggestion(item):
            return
        labeler = self._labeler()
        self._answer(item, lambda: labeler.accept_all(labeler.alike(item.id)))

    def reject(self) -> None:
        """Reject the selected suggestion and go on, or delete the selected label."""
        item = self._selected()
        if item is None:
            return
        if self._is_suggestion(item):
            self._answer(item, lambda: self._labeler().reject([item.id]))
        elif self._submit(lambda: self._labeler().reject([item.id])):
            self._canvas.select(None)

    def give_label(self, label: str) -> None:
        """Give the type to the selected mention, else to the selected words or the caret's word."""
        item, words = self._selected(), self._canvas.selection()
        if isinstance(item, Mention) and words is None:
            self._change(item, lambda: self._labeler().relabel(item.id, label))
            return
        span = words or self._word_at_caret()
        if span is not None:
            self._create(lambda: self._labeler().create_mention(label, span))

    def give_polarity(self, polarity: str) -> None:
        """Make the awaited stance and ask for its target, or relabel the selected stance."""
        holder, item = self._stance_holder, self._selected()
        self._await(None)
        if holder is not None:
            stance = self._stance(holder, polarity)
            made = self._create(lambda: self._labeler().create_stance(stance))
            if made is not None:
                # Where nothing can be the target, the panel says that there is none yet.
                with suppress(RuleError):
                    self._links.begin(made, self._content())
        elif isinstance(item, Stance):
            self._change(item, lambda: self._labeler().relabel(item.id, polarity))

    def set_attribute(self, name: str, value: str | None) -> None:
        """Set an attribute of the selected label; None takes it away."""
        item = self._selected()
        if item is not None:
            self._change(item, lambda: self._labeler().set_attribute(item.id, name, value))

    def mark_claim(self) -> None:
        """Make the selected words a claim, or a further piece of the selected claim."""
        words = self._words_in_hand("Select the words that are claimed, then press C.")
        if words is None:
            return
        item = self._selected()
        if isinstance(item, Claim):
            self._change(item, lambda: self._labeler().add_piece(item.id, "content", words))
        else:
            self._create(lambda: self._labeler().create_claim(words))

    def add_piece(self, role: str) -> None:
        """Add the selected words, or the word at the caret, to a part of the selected claim."""
        item, words = self._selected(), self._canvas.selection() or self._word_at_caret()
        if not isinstance(item, Claim):
            self._refuse("Select a claim first; then the words of its cue.")
        elif words is not None:
            self._change(item, lambda: self._labeler().add_piece(item.id, role, words))

    def link(self) -> None:
        """Show letters on what may be linked to the selected claim or stance."""
        item = self._selected()
        if item is None:
            self._refuse("Select a claim or a stance first; then press L.")
            return
        try:
            self._links.begin(item, self._content())
        except RuleError as error:
            self.refused.emit(error)

    def await_polarity(self) -> None:
        """Let the next polarity key make a stance of the selected label."""
        item = self._selected()
        if isinstance(item, Mention):
            self._await(item.id)
        else:
            self._refuse("Select the label of whoever holds the stance, then press S.")

    def move_edge(self, edge: Edge, step: int, *, by_word: bool) -> None:
        """Move one edge of the selected label one step."""
        item, content = self._selected(), self._content()
        if item is not None:

            def wish() -> Edit:
                old, new = moved_edge(item, edge, step, content, by_word=by_word)
                return self._labeler().change_spans(item.id, old, new)

            self._change(item, wish)

    def change_spans(self, record_id: str, old: Span, new: Span) -> None:
        """Let a dragged edge hold."""
        item = self._content().annotation(record_id)
        if item is not None:
            self._change(item, lambda: self._labeler().change_spans(record_id, old, new))

    def activate(self, record_id: str) -> None:
        """Accept the suggestion that was double-clicked."""
        self._canvas.select(record_id, scroll=False)
        item = self._selected()
        if item is not None and self._is_suggestion(item):
            self._change(item, lambda: self._labeler().accept(item.id))

    def add_note(self, on: str, text: str) -> None:
        """Write a note on a label or on the article."""
        self._submit(lambda: self._labeler().add_note(on, text, now()))

    def toggle_flag(self) -> None:
        """Flag the selected label, or the article, for the reviewer; or take the flag back."""
        item = self._selected()
        on = item.id if item is not None else self._content().article.id
        self._submit(lambda: self._labeler().toggle_flag(on, now()))

    def finish(self, progress: Progress) -> None:
        """Mark the article done or skipped, and ask for the next."""
        if self._content().state().progress is progress or self._submit(
            lambda: self._labeler().set_progress(progress)
        ):
            self.finished.emit()

    def go_to_suggestion(self, step: int) -> None:
        """Select the next or previous suggestion; after the last, none."""
        self._await(None)
        self._canvas.select(self._canvas.next_suggestion(step))

    def let_go(self) -> None:
        """Let go of one thing: a stance begun, hints, a drag, the selected words, the label."""
        if self._stance_holder is not None:
            self._await(None)
        else:
            self._canvas.let_go()

    def _link_to(self, item_id: str, other_id: str) -> None:
        item = self._content().annotation(item_id)
        if item is not None:
            self._change(item, lambda: self._labeler().link(item.id, other_id), scroll=True)

    def _miss_link(self, typed: str) -> None:
        self._refuse(f"No label has the letters “{typed}”; nothing was linked.")

    def _forget_stance(self) -> None:
        self._await(None)

    def _ask_for_note(self) -> None:
        item = self._selected()
        self.note_requested.emit(item.id if item is not None else self._content().article.id)

    def _stance(self, holder: str, polarity: str) -> Stance:
        words = self._canvas.selection()
        return Stance(
            id="",
            article_id="",
            layer_id="",
            polarity=polarity,
            holder=Argument(mention=holder),
            anchor=(words,) if words is not None else (),
        )

    def _await(self, holder: str | None) -> None:
        if holder != self._stance_holder:
            self._stance_holder = holder
            self.polarity_awaited.emit(holder is not None)

    def _words_in_hand(self, advice: str) -> Span | None:
        words = self._canvas.selection()
        if words is None:
            self._refuse(advice)
        return words

    def _word_at_caret(self) -> Span | None:
        return self._content().tokens.word_at(self._canvas.caret())

    def _content(self) -> ArticleContent:
        content = self._editor.content
        assert content is not None, "actions are off while no article is open"
        return content

    def _labeler(self) -> Labeler:
        return Labeler(self._content(), self._editor.session.scheme, new_id)

    def _selected(self) -> Annotation | None:
        selected = self._canvas.selected_id()
        return self._content().annotation(selected) if selected is not None else None

    def _is_suggestion(self, item: Annotation) -> bool:
        return self._content().is_suggestion(item)

    def _refuse(self, words: str) -> None:
        self.refused.emit(RuleError(words))

    def _submit(self, wish: Wish) -> Edit | None:
        """Return the edit that came of the wish, or None after saying why there is none."""
        try:
            edit = wish()
        except UserError as error:
            self.refused.emit(error)
            return None
        return edit if self._editor.submit(edit) else None

    def _answer(self, item: Annotation, wish: Wish) -> None:
        """Answer the suggestion and go on; refused, the selection comes back to it."""
        # The selection moves first, so that nothing is painted for a label just left.
        following = self._canvas.next_suggestion(+1)
        self._canvas.select(following if following != item.id else None)
        if self._submit(wish) is None:
            self._canvas.select(item.id)

    def _change(self, item: Annotation, wish: Wish, *, scroll: bool = False) -> None:
        """Make the edit and stay on the label, also when a suggestion became one."""
        if self._submit(wish):
            answer = self._content().answer(item.id)
            outcome = answer.outcome if isinstance(answer, Decision) else None
            self._canvas.select(outcome or item.id, scroll=scroll)

    def _create(self, wish: Wish) -> Annotation | None:
        """Make the edit, select the label that came of it and return it."""
        edit = self._submit(wish)
        if edit is not None:
            # What had to be accepted on the way comes before it.
            kinds = Mention | Claim | Stance
            made = next(item for item in reversed(edit.after) if isinstance(item, kinds))
            self._canvas.select(made.id, scroll=False)
            return made
        return None
