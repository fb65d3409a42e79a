"""What the keys of claims mean: pieces of content, cue, source, medium, and claims in claims."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from annotator.domain.annotations import Claim, Mention, Span, Spans
from annotator.domain.article_content import ArticleContent
from annotator.domain.edits import Edit
from annotator.domain.errors import RuleError, UnknownNameError
from annotator.domain.ids import NewId
from annotator.domain.phrases import phrase
from annotator.domain.rules import overlap
from annotator.domain.scheme import Attribute, Scheme
from annotator.domain.words import ROLES, role_of, surface, with_spans
from annotator.services.drafting import Draft
from annotator.services.labeling import Labeler, edit_words
from annotator.services.linking import linked
from annotator.services.nesting import newly_inside, parent_of
from annotator.services.quoting import quote_kind

CLAIM_ROLES = ROLES[Claim]
IMPLICIT, NAMED = "IMPLICIT", "NAMED"
_NAMES = frozenset(["PERSON", "ORG", "GPE", "NORP", "FAC", "LOC"])


class Proposal(NamedTuple):
    """What a claim does not have yet and might take."""

    cue: Spans = ()
    source: Spans = ()
    attributes: Mapping[str, str] = {}

    def is_empty(self) -> bool:
        """Say whether nothing is proposed."""
        return not (self.cue or self.source or self.attributes.get("source_type") == "IMPLICIT")


class ClaimLabeler:
    """Turns wishes about the claims of one article into edits, or says why not."""

    def __init__(self, content: ArticleContent, scheme: Scheme, new_id: NewId) -> None:
        self._content = content
        self._scheme = scheme
        self._new_id = new_id
        self._labeler = Labeler(content, scheme, new_id)

    def create(self, pieces: Spans, attributes: Mapping[str, str] | None = None) -> Edit:
        """Mark the words as a claim's content; a suggestion on exactly these words is accepted.

        A claim made inside another's content is nested in it, and claims made before inside the
        new one are nested in that.
        """
        standing = self._standing_on(pieces)
        if standing is not None and self._content.is_suggestion(standing):
            return self._labeler.accept(standing.id)
        if standing is not None:
            raise RuleError(phrase("These words are the content of a claim already."))
        parent = parent_of(self._content, pieces)
        claim = Claim(
            self._new_id(),
            self._content.article.id,
            self._content.layer.id,
            pieces,
            attributes={**self._guessed(pieces), **(attributes or {})},
            nested_in=parent.id if parent is not None else None,
        )
        draft = Draft(self._content, self._scheme, self._new_id)
        for inner in newly_inside(self._content, claim):
            draft.put(replace(inner, nested_in=claim.id))
        draft.put(claim)  # last: what an edit ends with is what it was about
        return draft.finished(
            phrase("Mark {label} {words}", **edit_words([claim], self._content.text))
        )

    def add(self, claim_id: str, role: str, span: Span) -> Edit:
        """Give words to a claim's content, cue, source or medium (`role`).

        Words that are a piece of the claim already change their role; what overlaps a piece of
        the same role becomes one piece with it.
        """
        claim = self._claim(claim_id)
        before = role_of(claim, span)
        if before == role:
            raise RuleError(phrase("These words are the claim’s {role} already.", role=role))
        if before is not None:
            claim = self._without(claim, before, span)
        pieces: Spans = getattr(claim, role)
        touched = [piece for piece in pieces if overlap(piece, span)]
        whole = Span(
            min((piece.start for piece in touched), default=span.start),
            max((piece.end for piece in touched), default=span.end),
        )
        whole = Span(min(whole.start, span.start), max(whole.end, span.end))
        kept = tuple(piece for piece in pieces if piece not in touched)
        changed = self._completed(claim, with_spans(claim, role, (*kept, whole)), role)
        if before == "content":
            changed = self._completed(self._claim(claim_id), changed, "content")
        verb = (
            phrase("Make it {role}", role=role)
            if before is not None
            else phrase("Add {role}", role=role)
        )
        return self._labeler.changed(self._claim(claim_id), changed, verb)

    def remove(self, claim_id: str, span: Span) -> Edit:
        """Take one piece out of a claim; the last piece of its content stays."""
        claim = self._claim(claim_id)
        role = role_of(claim, span)
        if role is None:
            raise RuleError(phrase("That piece of the claim is not there any more."))
        changed = self._completed(claim, self._without(claim, role, span), role)
        return self._labeler.changed(claim, changed, phrase("Take out {role}", role=role))

    def link(self, claim_id: str, to: str, role: str = "") -> Edit:
        """Make another label the claim's source or medium, or the claim around it.

        Without a `role`, it is the next one. What is known of the source follows from a new one.
        """
        claim, other = self._claim(claim_id), self._content.annotation(to)
        if other is None:
            raise UnknownNameError(phrase("That label is not in this article any more."))
        changed = linked(claim, other, role)
        if isinstance(changed, Claim) and changed.source != claim.source:
            changed = self._completed(claim, changed, "source")
        words = surface(other, self._content.text)
        return self._labeler.changed(claim, changed, phrase("Link to “{words}”", words=words))

    def take(self, claim_id: str, proposal: Proposal) -> Edit:
        """Give a claim the cue, source and attributes that were proposed and it does not have."""
        claim = self._claim(claim_id)
        taken = replace(
            claim,
            cue=claim.cue or proposal.cue,
            source=claim.source or proposal.source,
            attributes={**proposal.attributes, **claim.attributes},
        )
        if taken.source:
            taken = self._completed(claim, taken, "source")
        return self._labeler.changed(claim, taken, phrase("Take what is proposed"))

    def nest(self, claim_id: str, parent_id: str | None) -> Edit:
        """Say inside which claim this one was made, or that it stands by itself."""
        claim = self._claim(claim_id)
        title = phrase("Nest") if parent_id is not None else phrase("Let stand by itself")
        return self._labeler.changed(claim, replace(claim, nested_in=parent_id), title)

    def _claim(self, claim_id: str) -> Claim:
        item = self._content.annotation(claim_id)
        if item is None or self._content.is_answered(claim_id):
            raise UnknownNameError(phrase("That claim is not in this article any more."))
        if not isinstance(item, Claim):
            raise RuleError(phrase("Only a claim has pieces like that."))
        return item

    def _standing_on(self, pieces: Spans) -> Claim | None:
        found = [
            item
            for item in self._content.near(pieces[0])
            if isinstance(item, Claim) and item.content == pieces
        ]
        return min(found, key=self._content.is_suggestion, default=None)

    def _without(self, claim: Claim, role: str, span: Span) -> Claim:
        rest = tuple(piece for piece in getattr(claim, role) if piece != span)
        if role == "content" and not rest:
            raise RuleError(
                phrase("A claim needs its content."),
                remedy=phrase("Press {key_reject} to delete the whole claim.", key_reject="X"),
            )
        return with_spans(claim, role, rest)

    def _completed(self, before: Claim, after: Claim, role: str) -> Claim:
        """Return the claim with the attributes that follow from what was changed in it."""
        attributes = dict(after.attributes)
        if role == "content" and self._attribute("quote"):
            guess = self._guessed(before.content).get("quote")
            if attributes.get("quote") in (None, guess):
                attributes |= self._guessed(after.content)
        kind = self._attribute("source_type")
        if role == "source" and kind is not None:
            if after.source and attributes.get("source_type") == IMPLICIT:
                del attributes["source_type"]
            named = any(self._is_name(span) for span in after.source)
            if named and NAMED in kind.values:
                attributes.setdefault("source_type", NAMED)
        return replace(after, attributes=attributes)

    def _is_name(self, source: Span) -> bool:
        return any(
            isinstance(item, Mention)
            and item.label in _NAMES
            and any(overlap(span, source) for span in item.spans)
            for item in self._content.near(source)
        )

    def _guessed(self, pieces: Spans) -> dict[str, str]:
        quote = self._attribute("quote")
        kind = quote_kind(self._content.text, pieces)
        return {"quote": kind} if quote is not None and kind in quote.values else {}

    def _attribute(self, name: str) -> Attribute | None:
        return self._scheme.claim.attribute(name)
