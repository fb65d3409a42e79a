"""One decision for many places of the same words: planned first, so that it can be looked at.

A plan holds one edit for each article, and says for every place what it would do, or why nothing is
done there. `bulk_editing.apply_in_bulk` does it, as one step of undo.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import groupby

from annotator.domain.annotations import Annotation, DocumentLabel, Family, Span
from annotator.domain.article_content import ArticleContent
from annotator.domain.articles import Layer
from annotator.domain.bulk_edits import BulkStep, joined
from annotator.domain.edits import Edit
from annotator.domain.errors import RuleError
from annotator.domain.ids import NewId
from annotator.domain.phrases import phrase
from annotator.domain.rules import overlap
from annotator.domain.scheme import Scheme
from annotator.services.corpus import Corpus
from annotator.services.ids import new_id
from annotator.services.jobs import Progress, Unwatched
from annotator.services.labeling import Labeler


class Fix(StrEnum):
    """What is decided: accept suggestions as they are, label, set an attribute, or reject."""

    ACCEPT = "accept"
    LABEL = "label"
    ATTRIBUTE = "attribute"
    REJECT = "reject"


@dataclass(frozen=True, slots=True)
class Decision:
    """A fix with the label to give; rejecting, that label goes where it stands, else any.

    It is for the labels of one family: names on exactly the words; claims with a part, and stances
    shown by, exactly the words or, where there is none, some of them. `attribute` gets `value`.
    """

    fix: Fix
    label: str = ""
    family: Family = Family.ENTITY
    attribute: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand."""

    article_id: str
    span: Span


class Outcome(StrEnum):
    """What a decision comes to at one place."""

    ACCEPTED = "accepted"
    RELABELLED = "relabelled"
    ATTRIBUTED = "attributed"
    LABELLED = "labelled"
    REJECTED = "rejected"
    DELETED = "deleted"
    SAME = "same"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class PlannedPlace:
    """What would be done at a place; `reason` says why nothing is, where it is refused."""

    place: Place
    outcome: Outcome
    reason: str = ""


@dataclass(slots=True)
class Plan:
    """The edits that do it, and what happens at each place."""

    title: str
    steps: list[BulkStep] = field(default_factory=list)
    places: list[PlannedPlace] = field(default_factory=list)
    stopped: bool = False

    def counts(self) -> Counter[Outcome]:
        """Return how many places have each outcome."""
        return Counter(item.outcome for item in self.places)


def plan(
    corpus: Corpus,
    layer: Layer,
    title: str,
    places: Sequence[Place],
    decision: Decision,
    progress: Progress | None = None,
) -> Plan:
    """Return what the decision would do at all the places, for the owner of `layer`."""
    watch, made, scheme = progress or Unwatched(), Plan(title), corpus.scheme
    ordered = sorted(places, key=lambda place: (place.article_id, place.span))
    for article_id, here in groupby(ordered, key=lambda place: place.article_id):
        if watch.stop_requested():
            made.stopped = True
            break
        reading = corpus.owner.submit(
            lambda store, wanted=article_id: store.content(wanted, layer.id),  # type: ignore[misc]
            urgent=False,
        )
        content = reading.result()
        edit, planned = fix_in(content, scheme, [place.span for place in here], decision, new_id)
        made.places += planned
        if edit is not None:
            made.steps.append(BulkStep(article_id, edit))
        watch.report(len(made.places), len(ordered), title)
    return made


def fix_in(
    content: ArticleContent,
    scheme: Scheme,
    spans: Iterable[Span],
    decision: Decision,
    make_id: NewId,
) -> tuple[Edit | None, list[PlannedPlace]]:
    """Return the one edit that does it in an article, or None if nothing is to be done.

    `content` is as it was afterwards.
    """
    article_id = content.article.id
    planned: list[PlannedPlace] = []
    done: list[Edit] = []
    for span in spans:
        place = Place(article_id, span)
        try:
            outcome, edits = _fixed(content, Labeler(content, scheme, make_id), span, decision)
        except RuleError as error:
            planned.append(PlannedPlace(place, Outcome.REFUSED, error.what.split(": ", 1)[-1]))
            continue
        done += edits
        planned.append(PlannedPlace(place, outcome))
    _take_back(content, done)
    if not done:
        return None, planned
    title, more = done[0].title, len(done) - 1
    if more:
        title = phrase("{title} · {more} more", title=title, more=more)
    return joined(title, done), planned


def _fixed(
    content: ArticleContent, labeler: Labeler, span: Span, decision: Decision
) -> tuple[Outcome, list[Edit]]:
    """Make the edits in `content` that the decision comes to at one place."""
    own, suggested = _standing(content, span, decision.family)
    match decision.fix:
        case Fix.REJECT:
            return _rejected(content, labeler, own, suggested, decision.label)
        case Fix.ACCEPT:
            return _accepted(content, labeler, own, suggested, decision.family)
        case Fix.ATTRIBUTE:
            return _attributed(content, labeler, own or suggested, decision)
    if decision.family is not Family.ENTITY:
        return _relabelled(content, labeler, own or suggested, decision.label)
    return _labelled(content, labeler, span, decision.label)


def _rejected(
    content: ArticleContent,
    labeler: Labeler,
    own: Sequence[Annotation],
    suggested: Sequence[Annotation],
    label: str,
) -> tuple[Outcome, list[Edit]]:
    there = [*suggested, *own]
    fitting = [item for item in there if item.label == label]
    gone = [item.id for item in fitting or there]
    if not gone:
        return Outcome.SAME, []
    outcome = Outcome.DELETED if {it.id for it in own} & set(gone) else Outcome.REJECTED
    return outcome, _applied(content, (labeler.reject([item]) for item in gone))


def _accepted(
    content: ArticleContent,
    labeler: Labeler,
    own: Sequence[Annotation],
    suggested: Sequence[Annotation],
    family: Family,
) -> tuple[Outcome, list[Edit]]:
    # Of names on the same words one is right; claims and stances may well stand side by side.
    wanted = suggested[:1] if family is Family.ENTITY else suggested
    if own or not wanted:
        return Outcome.SAME, []
    return Outcome.ACCEPTED, _applied(content, (labeler.accept(item.id) for item in wanted))


def _attributed(
    content: ArticleContent, labeler: Labeler, items: Sequence[Annotation], decision: Decision
) -> tuple[Outcome, list[Edit]]:
    """Give the labels an attribute; a suggestion becomes a label by it."""
    name, value = decision.attribute, decision.value
    differing = [
        item.id
        for item in items
        if not isinstance(item, DocumentLabel)
        and (item.attributes.get(name) != value or content.is_suggestion(item))
    ]
    if not differing:
        return Outcome.SAME, []
    wishes = (labeler.set_attribute(item, name, value) for item in differing)
    return Outcome.ATTRIBUTED, _applied(content, wishes)


def _relabelled(
    content: ArticleContent, labeler: Labeler, items: Sequence[Annotation], label: str
) -> tuple[Outcome, list[Edit]]:
    """Give claims or stances that are there another label; words alone become none."""
    differing = [it.id for it in items if it.label != label or content.is_suggestion(it)]
    if not differing:
        return Outcome.SAME, []
    wishes = (labeler.relabel(item, label) for item in differing)
    return Outcome.RELABELLED, _applied(content, wishes)


def _labelled(
    content: ArticleContent, labeler: Labeler, span: Span, label: str
) -> tuple[Outcome, list[Edit]]:
    own, suggested = _standing(content, span, Family.ENTITY)
    if any(item.label == label for item in own):
        return Outcome.SAME, []
    fitting = [item for item in suggested if item.label == label]
    if fitting and not own:
        return Outcome.ACCEPTED, _applied(content, iter([labeler.accept(fitting[0].id)]))
    outcome = Outcome.RELABELLED if own or suggested else Outcome.LABELLED
    return outcome, _applied(content, iter([labeler.create_mention(label, span)]))


def _standing(
    content: ArticleContent, span: Span, family: Family
) -> tuple[list[Annotation], list[Annotation]]:
    """Return the own labels and the open suggestions that are meant at these words."""
    near = [item for item in content.near(span) if item.family is family]
    if family is Family.ENTITY:
        here = [item for item in near if item.all_spans() == (span,)]
    else:
        here = [item for item in near if span in item.all_spans()]
        here = here or [it for it in near if any(overlap(one, span) for one in it.all_spans())]
    own = [item for item in here if not content.is_suggestion(item)]
    return own, [item for item in here if content.is_suggestion(item)]


def _applied(content: ArticleContent, wishes: Iterator[Edit]) -> list[Edit]:
    """Make edits one after the other, or none of them when one is refused."""
    done: list[Edit] = []
    try:
        for edit in wishes:
            content.apply(edit)
            done.append(edit)
    except RuleError:
        _take_back(content, done)
        raise
    return done


def _take_back(content: ArticleContent, done: Sequence[Edit]) -> None:
    # Each edit was made on what the one before it left, so they are taken back the other way.
    for edit in reversed(done):
        content.apply(edit.inverted())
