"""Marking claims: content in pieces, cue, source, medium, and what is proposed for them."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.domain.annotations import Claim, Span, Spans
from annotator.domain.phrases import phrase
from annotator.domain.words import ROLES, main_spans, piece_under, role_of
from annotator.services.claim_labeling import ClaimLabeler, Proposal
from annotator.services.ids import new_id
from annotator.services.nesting import children_of, lies_in
from annotator.services.paths import resources
from annotator.services.warming import warm_up_claims
from annotator.ui.annotating.grip import Actions, Grip

if TYPE_CHECKING:
    # The rules and their word lists are of no use before the first claim.
    from annotator.services.claim_proposing import ClaimProposer

_NOTHING = Proposal()


class ClaimHand(QObject):
    """Makes claims of words, and adds, moves and takes out the parts of the claim in hand.

    `proposal_dropped` tells that what was proposed for the claim in hand is not wanted.
    """

    proposal_dropped = Signal()

    def __init__(self, grip: Grip) -> None:
        super().__init__(grip)
        self._grip = grip
        self._proposer: ClaimProposer | None = None
        self._known: tuple[Claim, Proposal] | None = None
        self._dropped: set[str] = set()
        grip.editor.article_opened.connect(self._dropped.clear)

    def actions(self) -> Actions:
        """Return what this hand does, by action."""
        return {
            "claim": self.mark_claim,
            "claim_piece": partial(self.add_piece, "content"),
            "cue": partial(self.add_piece, "cue"),
            "source": partial(self.add_piece, "source"),
            "via": partial(self.add_piece, "via"),
            "remove_piece": self.remove_piece,
            "next_piece": self.go_to_next_piece,
            "step_out": self.step_out,
            "step_in": self.step_in,
        }

    def prepare(self) -> None:
        """Load the rules and word lists for proposals in the background."""
        warm_up_claims(_lexicon())

    def mark_claim(self) -> None:
        """Make the selected words a claim, or a piece of the one in hand if they belong to it.

        Without selected words: what the rules take to be claimed around the caret.
        """
        grip = self._grip
        words, item = grip.canvas.selection(), grip.selected()
        if words is None:
            self._mark_around_caret(item if isinstance(item, Claim) else None)
        elif isinstance(item, Claim) and self._is_further_piece(item, words):
            self.add_piece("content")
        else:
            grip.create(lambda: self._labeler().create((words,)))

    def add_piece(self, role: str) -> None:
        """Give words to a part of the claim in hand: the selected ones, or a piece, or a word.

        Without selected words it is the piece of the claim that the caret stands in, which so
        changes its role; outside all pieces, the word at the caret.
        """
        grip = self._grip
        item = grip.selected()
        if not isinstance(item, Claim):
            grip.refuse(phrase("Select a claim first; then the words that belong to it."))
            return
        words = grip.canvas.selection() or piece_under(item, grip.canvas.caret())
        words = words if words is not None else grip.word_at_caret()
        if (words,) == item.content:
            grip.refuse(
                phrase(
                    "Put the caret to the {role}, or select its words; then press the key.",
                    role=role,
                )
            )
        elif words is not None:
            span = words
            grip.change(item, lambda: self._labeler().add(item.id, role, span), caret=span.start)

    def remove_piece(self) -> None:
        """Take the piece of the claim that the caret stands in out of it."""
        grip = self._grip
        item = grip.selected()
        piece = piece_under(item, grip.canvas.caret()) if isinstance(item, Claim) else None
        if item is None or piece is None:
            grip.refuse(
                phrase(
                    "Put the caret into a piece of the claim first;"
                    " {key_next_piece} goes to the next.",
                    key_next_piece="J",
                )
            )
            return
        grip.change(item, lambda: self._labeler().remove(item.id, piece))

    def go_to_next_piece(self) -> None:
        """Put the caret to the next piece of the label in hand: content, cue, source, medium."""
        item, canvas = self._grip.label_in_hand(), self._grip.canvas
        if item is None:
            return
        pieces = [span for role in ROLES[type(item)] for span in getattr(item, role)]
        if pieces:
            here = piece_under(item, canvas.caret())
            at = pieces.index(here) + 1 if here in pieces else 0
            canvas.select(item.id, caret=pieces[at % len(pieces)].start)

    def step_out(self) -> None:
        """Select the claim around the one in hand."""
        item = self._grip.label_in_hand()
        if isinstance(item, Claim) and item.nested_in is not None:
            self._grip.canvas.select(item.nested_in)
        elif item is not None:
            self._grip.refuse(phrase("This claim is not inside another one."))

    def step_in(self) -> None:
        """Select the first claim inside the one in hand."""
        grip = self._grip
        item = grip.label_in_hand()
        inner = children_of(grip.content(), item) if isinstance(item, Claim) else []
        if inner:
            grip.canvas.select(inner[0].id)
        elif item is not None:
            grip.refuse(phrase("There is no claim inside this one."))

    def proposal(self) -> Proposal:
        """Return what is proposed for the claim in hand; nothing for a suggestion or after Esc."""
        grip = self._grip
        item = grip.selected()
        if not isinstance(item, Claim) or grip.is_suggestion(item) or item.id in self._dropped:
            return _NOTHING
        if item.cue and item.source:
            return _NOTHING
        if self._known is None or self._known[0] != item:
            scheme = grip.editor.session.scheme
            found = self._proposals().for_claim(grip.content(), scheme, item)
            self._known = (item, _NOTHING if _says_nothing(found, item) else found)
        return self._known[1]

    def take_proposal(self) -> bool:
        """Take what is proposed for the claim in hand; say whether anything was."""
        grip, proposal = self._grip, self.proposal()
        item = grip.selected()
        if item is None or proposal.is_empty():
            return False
        caret = grip.canvas.caret()
        return grip.change(item, lambda: self._labeler().take(item.id, proposal), caret=caret)

    def drop_proposal(self) -> bool:
        """Propose nothing more for the claim in hand; say whether anything was proposed."""
        item = self._grip.selected()
        worked_out = self._known is not None and self._known[0] == item
        if item is None or not worked_out or self.proposal().is_empty():
            return False
        self._dropped.add(item.id)
        self.proposal_dropped.emit()
        return True

    def _mark_around_caret(self, item: Claim | None) -> None:
        grip = self._grip
        caret = grip.canvas.caret()
        piece = piece_under(item, caret) if item is not None else None
        if item is not None and piece is not None and role_of(item, piece) != "content":
            self.add_piece("content")
            return
        found = self._proposals().content_at(grip.content(), caret)
        if piece is not None or not found:
            grip.refuse(
                phrase("Select the words that are claimed, then press {key_claim}.", key_claim="C")
            )
            return
        grip.create(lambda: self._labeler().create(found))

    def _is_further_piece(self, claim: Claim, words: Span) -> bool:
        """Say whether the words belong to the claim in hand, and are no claim of their own."""
        content = self._grip.content()
        if lies_in((words,), claim):
            return False
        if not _same_paragraph(content.text, main_spans(claim), words):
            return False
        return not self._proposals().belongs_elsewhere(content, claim, words)

    def _labeler(self) -> ClaimLabeler:
        grip = self._grip
        return ClaimLabeler(grip.content(), grip.editor.session.scheme, new_id)

    def _proposals(self) -> ClaimProposer:
        if self._proposer is None:
            # The rules read English with word lists of 17 MB: only for those who mark claims.
            from annotator.services.claim_proposing import ClaimProposer  # noqa: PLC0415

            self._proposer = ClaimProposer(_lexicon())
        return self._proposer


def _lexicon() -> Path:
    return resources() / "lexicon"


def _says_nothing(proposal: Proposal, claim: Claim) -> bool:
    """Say whether the claim has all that is proposed."""
    kind = claim.attributes.get("source_type")
    return not (proposal.cue or proposal.source) and kind == proposal.attributes.get("source_type")


def _same_paragraph(text: str, pieces: Spans, words: Span) -> bool:
    nearest = min(pieces, key=lambda piece: abs(piece.start - words.start))
    first, last = sorted((nearest, words))
    return "\n" not in text[first.end : last.start]
