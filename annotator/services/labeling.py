"""What a key means: each wish becomes an `Edit`, or a `RuleError` that says why not.

Nothing here changes anything; `ArticleContent.apply` and the store do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace
from typing import TypeVar, cast

from annotator.domain.annotations import (
    PERSON_ORIGIN,
    Annotation,
    ArticleState,
    Claim,
    Decision,
    DocumentLabel,
    Mention,
    Note,
    NoteKind,
    Span,
    Stance,
    Verdict,
)
from annotator.domain.article_content import ArticleContent, references
from annotator.domain.articles import Progress
from annotator.domain.edits import Edit
from annotator.domain.errors import RuleError, UnknownNameError
from annotator.domain.ids import NewId
from annotator.domain.phrases import phrase
from annotator.domain.rewiring import pointing_elsewhere, without_reference
from annotator.domain.scheme import Scheme
from annotator.domain.words import role_of, surface, with_span_moved
from annotator.services.drafting import Draft
from annotator.services.linking import linked
from annotator.services.nesting import ancestors

A = TypeVar("A", bound=Annotation)


class Labeler:
    """Turns the wishes of an annotator about one article into edits."""

    def __init__(self, content: ArticleContent, scheme: Scheme, new_id: NewId) -> None:
        self.content = content
        self.scheme = scheme
        self._new_id = new_id

    def accept(self, record_id: str) -> Edit:
        """Make the suggestion a label, together with the suggestions that it points at."""
        return self.accept_all([record_id])

    def accept_all(self, record_ids: Iterable[str]) -> Edit:
        """Make all the suggestions labels, as one step."""
        draft, items = self._draft(), [self._suggestion(item) for item in record_ids]
        for item in items:
            self._accept(draft, item)
        return draft.finished(
            phrase("Accept {label} {words}", **edit_words(items, self.content.text))
        )

    def reject(self, record_ids: Iterable[str]) -> Edit:
        """Say no to suggestions, and delete labels; what pointed at them points nowhere.

        A claim inside a deleted one is then inside the claim around that.
        """
        draft, items = self._draft(), [self._annotation(item) for item in record_ids]
        gone = {item.id for item in items}
        for item in items:
            if self.content.is_suggestion(item):
                draft.put(self._decision(item.id, Verdict.REJECTED, None))
            else:
                self._delete(draft, item, gone)
        named = edit_words(items, self.content.text)
        if self.content.is_suggestion(items[0]):
            return draft.finished(phrase("Reject {label} {words}", **named))
        return draft.finished(phrase("Delete {label} {words}", **named))

    def relabel(self, record_id: str, label: str) -> Edit:
        """Give a mention another type, or a stance another polarity."""
        item = self._annotation(record_id)
        if isinstance(item, Mention):
            kept = _fitting(item.attributes, label, self.scheme)
            changed: Annotation = replace(item, label=label, attributes=kept)
        elif isinstance(item, Stance):
            changed = replace(item, polarity=label)
        else:
            raise RuleError(
                phrase("A {value} cannot become {label}.", value=item.family.value, label=label)
            )
        return self.changed(item, changed, phrase("Relabel as {label}", label=label))

    def set_attribute(self, record_id: str, name: str, value: str | None) -> Edit:
        """Give the label an attribute's value; None takes it away."""
        item = self._annotation(record_id)
        if isinstance(item, DocumentLabel):
            raise RuleError(phrase("A label of the article has no attributes."))
        attributes = {key: kept for key, kept in item.attributes.items() if key != name}
        if value is not None:
            attributes[name] = value
        return self.changed(
            item,
            replace(item, attributes=attributes),
            phrase("Set {name} to {value}", name=name, value=value),
        )

    def change_spans(self, record_id: str, old: Span, new: Span) -> Edit:
        """Let one piece of the label, in whatever role, run over other words."""
        item = self._annotation(record_id)
        if role_of(item, old) is None:
            raise RuleError(phrase("That piece of the label is not there any more."))
        return self.changed(item, with_span_moved(item, old, new), phrase("Move the boundary"))

    def create_mention(self, label: str, span: Span) -> Edit:
        """Label the words; where a mention or suggestion stands on exactly them, relabel that."""
        standing = self.mention_on(span)
        if standing is not None:
            if self.content.is_suggestion(standing) and standing.label == label:
                return self.accept(standing.id)
            return self.relabel(standing.id, label)
        draft = self._draft()
        mention = Mention(
            self._new_id(), self.content.article.id, self.content.layer.id, label, (span,)
        )
        draft.put(mention)
        return draft.finished(
            phrase("Label {label} {words}", **edit_words([mention], self.content.text))
        )

    def link(self, record_id: str, to: str, role: str = "") -> Edit:
        """Make another label an argument of a claim or stance; a suggestion is accepted.

        Without a `role`, it is the next one.
        """
        item, other = self._annotation(record_id), self._annotation(to)
        words = surface(other, self.content.text)
        return self.changed(
            item, linked(item, other, role), phrase("Link to “{words}”", words=words)
        )

    def create_stance(self, stance: Stance) -> Edit:
        """Add a stance, made by the caller without id, article and layer."""
        made = replace(
            stance,
            id=self._new_id(),
            article_id=self.content.article.id,
            layer_id=self.content.layer.id,
        )
        draft = self._draft()
        draft.put(self._rewired(draft, made))
        return draft.finished(
            phrase("Mark {label} {words}", **edit_words([made], self.content.text))
        )

    def set_progress(self, progress: Progress) -> Edit:
        """Say how far the owner of the layer has come with the article."""
        draft = self._draft()
        draft.put(ArticleState(self.content.article.id, self.content.layer.id, progress))
        return draft.finished(phrase("Mark the article {value}", value=progress.value))

    def add_note(self, on: str, text: str, at: str) -> Edit:
        """Write a note on a label or on the article; `at` is the time in ISO UTC."""
        draft = self._draft()
        draft.put(self._remark(on, text, at, NoteKind.NOTE))
        return draft.finished(phrase("Write a note"))

    def toggle_flag(self, on: str, at: str) -> Edit:
        """Ask the reviewer to look at a label or the article, or take the request back."""
        draft = self._draft()
        mine = [note for note in self.content.notes() if self._is_open_flag(note, on)]
        for note in mine:
            draft.remove(note.id)
        if not mine:
            draft.put(self._remark(on, "", at, NoteKind.FLAG))
        return draft.finished(
            phrase("Take the flag back") if mine else phrase("Flag for the reviewer")
        )

    def alike(self, record_id: str) -> list[str]:
        """Return the open suggestions on the same words with the same label, this one first."""
        item = self._suggestion(record_id)
        words = surface(item, self.content.text).casefold()
        others = [
            other.id
            for other in self.content.suggestions()
            if other.id != item.id
            and other.family == item.family
            and other.label == item.label
            and surface(other, self.content.text).casefold() == words
        ]
        return [item.id, *others]

    def _draft(self) -> Draft:
        return Draft(self.content, self.scheme, self._new_id)

    def _annotation(self, record_id: str) -> Annotation:
        item = self.content.annotation(record_id)
        if item is None or self.content.is_answered(record_id):
            raise UnknownNameError(phrase("That label is not in this article any more."))
        return item

    def _suggestion(self, record_id: str) -> Annotation:
        item = self._annotation(record_id)
        if not self.content.is_suggestion(item):
            raise RuleError(phrase("This is your own label already; there is nothing to accept."))
        return item

    def _decision(self, suggestion: str, verdict: Verdict, outcome: str | None) -> Decision:
        return Decision(
            self.content.article.id, self.content.layer.id, suggestion, verdict, outcome
        )

    def _remark(self, on: str, text: str, at: str, kind: NoteKind) -> Note:
        article_id, layer = self.content.article.id, self.content.layer
        return Note(self._new_id(), article_id, layer.id, on, layer.name, text, at, kind)

    def _is_open_flag(self, note: Note, on: str) -> bool:
        is_open = note.kind is NoteKind.FLAG and not note.settled
        return is_open and note.on == on and note.layer_id == self.content.layer.id

    def mention_on(self, span: Span) -> Mention | None:
        """Return the mention that covers exactly these words; an own label before a suggestion."""
        found = [
            item
            for item in self.content.near(span)
            if isinstance(item, Mention) and item.spans == (span,)
        ]
        return min(found, key=self.content.is_suggestion, default=None)

    def _accept(self, draft: Draft, item: Annotation) -> str:
        """Put the label that `item` becomes into the draft and return its id."""
        answer = draft.now(self._decision(item.id, Verdict.ACCEPTED, None).id)
        if isinstance(answer, Decision) and answer.outcome is not None:
            return answer.outcome
        label = self._as_label(draft, item)
        draft.put(label)
        draft.put(self._decision(item.id, Verdict.ACCEPTED, label.id))
        if isinstance(item, Claim):
            self._link_earlier_ones(draft, item.id, label.id)
        return label.id

    def _as_label(self, draft: Draft, item: A) -> A:
        """Return the suggestion as a label of the layer, what it points at accepted with it."""
        if isinstance(item, Mention):
            standing = self.mention_on(item.spans[0]) if len(item.spans) == 1 else None
            if standing is not None and standing.layer_id == self.content.layer.id:
                return cast(A, standing)
        own = replace(item, id=self._new_id(), layer_id=self.content.layer.id)
        return cast(A, self._rewired(draft, own))

    def _rewired(self, draft: Draft, item: Annotation) -> Annotation:
        """Return `item` pointing at labels where it pointed at suggestions."""
        pointed_at = {target: self.content.annotation(target) for target in references(item)}
        taken = {
            target: self._outcome(draft, item, target)
            for target, other in pointed_at.items()
            if other is None or self.content.is_suggestion(other)
        }
        return pointing_elsewhere(item, taken)

    def _outcome(self, draft: Draft, item: Annotation, target: str) -> str | None:
        """Return the label that stands for a suggestion which `item` points at."""
        answer = draft.now(self._decision(target, Verdict.ACCEPTED, None).id)
        if isinstance(answer, Decision):
            if answer.outcome is None and isinstance(item, Claim):
                return self._around_rejected(draft, item, target)
            return answer.outcome
        pointed_at = self.content.annotation(target)
        is_argument = isinstance(item, Stance) and target != item.via_claim
        if pointed_at is None or not is_argument:
            return None
        return self._accept(draft, pointed_at)

    def _around_rejected(self, draft: Draft, item: Claim, rejected: str) -> str | None:
        """Return the label of the claim around a rejected one, for what was nested in that."""
        claim = self.content.annotation(rejected)
        around = claim.nested_in if isinstance(claim, Claim) else None
        return self._outcome(draft, item, around) if around is not None else None

    def _link_earlier_ones(self, draft: Draft, suggestion: str, outcome: str) -> None:
        """Tie labels accepted before what they are nested in or come through, now that it is."""
        for label in list(self.content.labels()):
            answer = self.content.answered_by(label.id)
            origin = self.content.annotation(answer.suggestion) if answer else None
            if isinstance(label, Claim) and isinstance(origin, Claim):
                if label.nested_in is None and origin.nested_in == suggestion:
                    draft.put(replace(label, nested_in=outcome))
            elif (
                isinstance(label, Stance)
                and isinstance(origin, Stance)
                and label.via_claim is None
                and origin.via_claim == suggestion
            ):
                draft.put(replace(label, via_claim=outcome))

    def _delete(self, draft: Draft, item: Annotation, gone: Set[str]) -> None:
        draft.remove(item.id)
        around = next((it for it in _ancestors(self.content, item) if it.id not in gone), None)
        for other in self.content.referring_to(item.id):
            standing = draft.now(other.id)
            if standing is not None and other.layer_id == self.content.layer.id:
                kept = without_reference(cast(Annotation, standing), item.id)
                if around is not None and isinstance(kept, Claim) and kept.nested_in is None:
                    kept = replace(kept, nested_in=around.id)
                draft.put(kept)
        answer = self.content.answered_by(item.id)
        if answer is not None:
            draft.put(replace(answer, verdict=Verdict.REJECTED, outcome=None))

    def changed(
        self, old: Annotation, new: Annotation, title: str, extra: Iterable[Annotation] = ()
    ) -> Edit:
        """Return the edit that turns `old` into `new`; a suggestion becomes a changed label.

        The own labels `extra` are left as they are given.
        """
        draft = self._draft()
        for other in extra:
            draft.put(replace(other, origin=PERSON_ORIGIN, score=None))
        words = phrase("{title}: {words}", title=title, words=_quoted([new], self.content.text))
        if self.content.is_suggestion(old):
            label = self._as_label(draft, replace(new, origin=PERSON_ORIGIN, score=None))
            draft.put(label)
            draft.put(self._decision(old.id, Verdict.CHANGED, label.id))
            if isinstance(old, Claim):
                self._link_earlier_ones(draft, old.id, label.id)
            return draft.finished(words)
        draft.put(self._rewired(draft, replace(new, origin=PERSON_ORIGIN, score=None)))
        answer = self.content.answered_by(old.id)
        if answer is not None:
            draft.put(replace(answer, verdict=Verdict.CHANGED))
        return draft.finished(words)


def _ancestors(content: ArticleContent, item: Annotation) -> Iterator[Claim]:
    return ancestors(content, item) if isinstance(item, Claim) else iter(())


def _fitting(attributes: Mapping[str, str], label: str, scheme: Scheme) -> dict[str, str]:
    """Return the attributes that go with another label."""
    return {
        name: value
        for name, value in attributes.items()
        if (known := scheme.entity.attribute(name)) and label in (known.only_for or (label,))
    }


def edit_words(items: list[Annotation], text: str) -> dict[str, str]:
    """Return what the title of an edit names: the label, and the words that it marks."""
    return {"label": items[0].label, "words": _quoted(items, text)}


def _quoted(items: list[Annotation], text: str) -> str:
    words = " ".join(surface(items[0], text).split())
    short = words if len(words) <= 40 else f"{words[:39]}…"
    more = len(items) - 1
    if not words:  # a stance need not have any
        if more:
            return phrase("without words, and {more} more", more=more)
        return phrase("without words")
    if more:
        return phrase("“{words}” and {more} more", words=short, more=more)
    return phrase("“{words}”", words=short)
