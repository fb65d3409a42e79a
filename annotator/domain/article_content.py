"""One article with everything that is said about it: the only copy in memory while it is open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TypeVar, cast

from annotator.domain.annotations import (
    Annotation,
    ArticleState,
    Claim,
    Decision,
    DocumentLabel,
    Mention,
    Note,
    Record,
    Region,
    Span,
    Stance,
)
from annotator.domain.articles import Article, Layer, Progress
from annotator.domain.edits import Edit
from annotator.domain.errors import StaleEditError
from annotator.domain.phrases import phrase
from annotator.domain.span_index import SpanIndex
from annotator.domain.tokens import Tokens

_ANNOTATIONS = (Mention, Claim, Stance, DocumentLabel)

A = TypeVar("A", bound=Annotation)


class ArticleContent:
    """An article as the owner of `layer` sees it: regions, suggestions, own labels, answers, notes.

    `apply` is the only thing that changes it. Suggestions are the annotations of other layers
    that were loaded with it; own labels are those of `layer`. `entity_names` says what entities
    are called that stances name and no words here need to: it is no part of the article.
    """

    def __init__(self, article: Article, layer: Layer, records: Iterable[Record] = ()) -> None:
        self.article = article
        self.layer = layer
        self._records: dict[str, Record] = {}
        self._kinds: dict[type, dict[str, Record]] = {kind: {} for kind in _ANNOTATIONS}
        self._places = SpanIndex()
        self._region_places = SpanIndex()
        self._regions: list[Region] | None = None
        self._notes: dict[str, Note] = {}
        self._answers: dict[str, Decision] = {}
        self._answer_of: dict[str, Decision] = {}
        self._tokens: Tokens | None = None
        self.entity_names: dict[str, str] = {}
        for record in records:
            self._put(record)

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text

    @property
    def tokens(self) -> Tokens:
        """The words of the text, found when first asked for."""
        if self._tokens is None:
            self._tokens = Tokens(self.text)
        return self._tokens

    def get(self, record_id: str) -> Record | None:
        """Return the record of that id, if it is here."""
        return self._records.get(record_id)

    def annotation(self, record_id: str) -> Annotation | None:
        """Return the label or suggestion of that id, if it is here."""
        record = self._records.get(record_id)
        return record if isinstance(record, _ANNOTATIONS) else None

    def records(self) -> Iterator[Record]:
        """Yield everything, in the order it came."""
        yield from self._records.values()

    def annotations(self) -> Iterator[Annotation]:
        """Yield what the annotator sees: own labels and the suggestions not yet answered."""
        answered = self._answers
        for record in self._records.values():
            if isinstance(record, _ANNOTATIONS) and record.id not in answered:
                yield record

    def of_kind(self, kind: type[A]) -> Iterator[A]:
        """Yield those of `annotations` that are of one kind, without passing all the others."""
        answered = self._answers
        found = cast(dict[str, A], self._kinds[kind])
        return (record for record in found.values() if record.id not in answered)

    def labels(self) -> Iterator[Annotation]:
        """Yield the labels of the layer."""
        for record in self._records.values():
            if isinstance(record, _ANNOTATIONS) and record.layer_id == self.layer.id:
                yield record

    def suggestions(self) -> Iterator[Annotation]:
        """Yield the suggestions that wait for an answer."""
        return (item for item in self.annotations() if item.layer_id != self.layer.id)

    def regions(self) -> list[Region]:
        """Return the regions in the order of the text."""
        if self._regions is None:
            found = [record for record in self._records.values() if isinstance(record, Region)]
            self._regions = sorted(found, key=lambda region: region.span)
        return list(self._regions)

    def regions_near(self, span: Span) -> list[Region]:
        """Return the regions that overlap `span` or touch it."""
        found = map(self._records.get, self._region_places.near(span))
        return [
            region
            for region in found
            if isinstance(region, Region)
            and region.span.start <= span.end
            and span.start <= region.span.end
        ]

    def notes(self) -> list[Note]:
        """Return the notes and flags, oldest first."""
        return sorted(self._notes.values(), key=lambda note: (note.at, note.id))

    def state(self) -> ArticleState:
        """Return how far the owner of the layer has come."""
        fresh = ArticleState(self.article.id, self.layer.id, Progress.NEW)
        record = self._records.get(fresh.id)
        return record if isinstance(record, ArticleState) else fresh

    def is_suggestion(self, annotation: Annotation) -> bool:
        """Say whether the annotation is a suggestion rather than a label of the layer."""
        return annotation.layer_id != self.layer.id

    def is_answered(self, suggestion_id: str) -> bool:
        """Say whether the suggestion was accepted, changed or rejected."""
        return suggestion_id in self._answers

    def answer(self, suggestion_id: str) -> Decision | None:
        """Return the answer that the suggestion got."""
        return self._answers.get(suggestion_id)

    def answered_by(self, label_id: str) -> Decision | None:
        """Return the answer that the label came from, if it came from a suggestion."""
        return self._answer_of.get(label_id)

    def near(self, span: Span) -> list[Annotation]:
        """Return the visible annotations with a span that overlaps `span` or touches it."""
        return [
            item
            for item in map(self.annotation, self._places.near(span))
            if item is not None
            and not self.is_answered(item.id)
            and any(part.start <= span.end and span.start <= part.end for part in item.all_spans())
        ]

    def referring_to(self, record_id: str) -> list[Annotation]:
        """Return the visible claims and stances that point at the record."""
        claims, stances = self.of_kind(Claim), self.of_kind(Stance)
        pointing: Iterable[Annotation] = chain(claims, stances, self.of_kind(DocumentLabel))
        return [item for item in pointing if record_id in references(item)]

    def apply(self, edit: Edit) -> None:
        """Make the edit, or raise `StaleEditError` and change nothing."""
        before = {record.id: record for record in edit.before}
        if any(self._records.get(item) != before.get(item) for item in edit.ids()):
            raise StaleEditError(
                phrase(
                    "“{title}” was not done: the label has changed in the meantime.",
                    title=edit.title,
                ),
                remedy=phrase("Look at the label again and repeat the step."),
            )
        kept = {record.id for record in edit.after}
        for record in edit.before:
            self._take_out(record, forget=record.id not in kept)
        for record in edit.after:
            self._put(record)

    def _put(self, record: Record) -> None:
        self._records[record.id] = record
        if isinstance(record, _ANNOTATIONS):
            self._kinds[type(record)][record.id] = record
            self._places.add(record.id, record.all_spans())
        elif isinstance(record, Decision) and record.layer_id == self.layer.id:
            self._answers[record.suggestion] = record
            if record.outcome:
                self._answer_of[record.outcome] = record
        elif isinstance(record, Note):
            self._notes[record.id] = record
        elif isinstance(record, Region):
            self._region_places.add(record.id, (record.span,))
            self._regions = None

    def _take_out(self, record: Record, *, forget: bool) -> None:
        if forget:
            del self._records[record.id]
        if isinstance(record, _ANNOTATIONS):
            if forget:
                del self._kinds[type(record)][record.id]
            self._places.remove(record.id, record.all_spans())
        elif isinstance(record, Decision):
            self._answers.pop(record.suggestion, None)
            self._answer_of.pop(record.outcome or "", None)
        elif isinstance(record, Note):
            del self._notes[record.id]
        elif isinstance(record, Region):
            self._region_places.remove(record.id, (record.span,))
            self._regions = None


def references(annotation: Annotation) -> frozenset[str]:
    """Return the ids of the other annotations that this one points at."""
    found: set[str | None] = set()
    if isinstance(annotation, Claim):
        found = {annotation.nested_in}
    elif isinstance(annotation, Stance):
        arguments = (annotation.holder, annotation.target)
        found = {argument.refers_to() for argument in arguments if argument is not None}
        found.add(annotation.via_claim)
    elif isinstance(annotation, DocumentLabel):
        found = set(annotation.basis)
    return frozenset(item for item in found if item)
