"""Joining and splitting names, and walking through the mentions of one entity."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from annotator.domain.annotations import Annotation, Mention
from annotator.domain.edits import Edit
from annotator.domain.entities import Entity
from annotator.domain.phrases import phrase
from annotator.services.ids import new_id
from annotator.services.name_index import NameIndex
from annotator.services.naming import Namer, Proposal
from annotator.ui.annotating.grip import Actions, Grip
from annotator.ui.hint_choice import HintChoice


class NameHand(QObject):
    """Makes the mention in hand one with another, or one by itself.

    `known` returns the entities of the corpus that are called as a mention is, `identified` says
    whether an entity has an identifier; the desk sets both.
    `awaited` tells whether letters are waited for.
    """

    awaited = Signal(bool)

    def __init__(self, grip: Grip) -> None:
        super().__init__(grip)
        self._grip = grip
        self._names: NameIndex | None = None
        self.known: Callable[[Mention], Sequence[Entity]] = lambda _mention: ()
        self.identified: Callable[[str], bool] = lambda _entity_id: False
        self._choice = HintChoice(grip.canvas, self)
        self._choice.chosen.connect(self.join_with)
        self._choice.missed.connect(self._miss)
        self._choice.ended.connect(partial(self.awaited.emit, False))
        grip.editor.article_opened.connect(self._forget)
        grip.editor.edit_applied.connect(self._follow)

    def actions(self) -> Actions:
        """Return what this hand does, by action."""
        return {
            "join_name": self.join,
            "join_name_by_letter": self.join_by_letter,
            "split_name": self.split,
            "next_mention": partial(self.walk, +1),
            "previous_mention": partial(self.walk, -1),
        }

    def namer(self) -> Namer:
        """Return what knows the names of the open article."""
        content = self._grip.content()
        if self._names is None:
            self._names = NameIndex(content)
        return Namer(content, self._grip.editor.session.scheme, new_id, self._names)

    def proposal(self, mention: Mention) -> Proposal | None:
        """Return what the mention may be one with."""
        return self.namer().proposal(mention, self.known(mention))

    def join(self) -> None:
        """Join the mention in hand with what is proposed; without a proposal, ask by letters."""
        mention = self._mention()
        if mention is None:
            return
        found = self.proposal(mention)
        if found is None:
            self.join_by_letter()
        elif found.mention_id is not None:
            self.join_with(mention.id, found.mention_id)
        elif found.entity_id is not None:
            self.join_entity(mention.id, found.entity_id, found.words)

    def join_by_letter(self) -> None:
        """Show letters on the mentions that the one in hand may be joined with."""
        mention, grip = self._mention(), self._grip
        if mention is None:
            return
        offered = self.namer().others(mention)
        if not grip.canvas.suggestions_visible():
            offered = [item for item in offered if not grip.is_suggestion(item)]
        if not offered:
            grip.refuse(phrase("No other name is labelled in this article."))
            return
        self._choice.begin(mention.id, offered)
        self.awaited.emit(True)

    def join_entity(self, mention_id: str, entity_id: str, words: str) -> None:
        """Make a mention one of an entity of the corpus."""
        item = self._grip.content().annotation(mention_id)
        if item is not None:
            self._grip.change(item, lambda: self.namer().join_entity(item.id, entity_id, words))

    def split(self) -> None:
        """Let the mention in hand be an entity by itself."""
        mention = self._mention()
        if mention is not None:
            self._grip.change(mention, lambda: self.namer().split(mention.id))

    def walk(self, step: int) -> None:
        """Select the next or previous mention of the entity in hand; after the last, the first."""
        mention = self._mention()
        if mention is None:
            return
        companions = [item.id for item in self.namer().companions(mention)]
        if len(companions) < 2:
            self._grip.refuse(phrase("No other mention of it is in this article."))
            return
        at = companions.index(mention.id)
        self._grip.canvas.select(companions[(at + step) % len(companions)])

    def _forget(self, _content: object) -> None:
        self._names = None

    def _follow(self, edit: Edit) -> None:
        if self._names is not None:
            self._names.follow(edit)

    def join_with(self, mention_id: str, other_id: str) -> None:
        """Make a mention one with another; an identifier that only one of them has stays."""
        content = self._grip.content()
        item, other = content.annotation(mention_id), content.annotation(other_id)
        if item is None:
            return
        ids = (mention_id, other_id)
        if self._has_more(item, other):
            ids = (other_id, mention_id)
        self._grip.change(item, lambda: self.namer().join(*ids))

    def _has_more(self, item: Annotation, other: Annotation | None) -> bool:
        """Say whether only the first of two labels is of an entity with an identifier."""
        if not isinstance(item, Mention) or not isinstance(other, Mention):
            return False
        if self._grip.is_suggestion(item) or self._grip.is_suggestion(other):
            return False  # what is nobody's label yet is not answered by joining another with it
        one, two = item.entity_id, other.entity_id
        return bool(one and two) and self.identified(one or "") and not self.identified(two or "")

    def _mention(self) -> Mention | None:
        item = self._grip.selected()
        if isinstance(item, Mention):
            return item
        self._grip.refuse(phrase("Select the label of a name first."))
        return None

    def _miss(self, typed: str) -> None:
        self._grip.refuse(
            phrase("No label has the letters “{typed}”; nothing was joined.", typed=typed)
        )
