"""Settling what annotators of one article part on: each decision becomes one edit of gold.

Nothing here changes anything; `ArticleContent.apply` and the store do. The edit holds the gold
label, the settlement that says why it is so, and how far gold has come with the article.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from annotator.agreement.conflicts import Item
from annotator.domain.annotations import (
    PERSON_ORIGIN,
    Annotation,
    ArticleState,
    Choice,
    Claim,
    DocumentLabel,
    Family,
    Mention,
    Settlement,
    Stance,
)
from annotator.domain.article_content import references
from annotator.domain.articles import Progress
from annotator.domain.edits import Edit
from annotator.domain.errors import RuleError
from annotator.domain.ids import NewId
from annotator.domain.phrases import phrase
from annotator.domain.rewiring import pointing_elsewhere, without_reference
from annotator.domain.scheme import Scheme
from annotator.domain.words import main_spans
from annotator.services.docket import Docket, held_words, named
from annotator.services.drafting import Draft

A = TypeVar("A", bound=Annotation)
_Places = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class Taking:
    """What shall hold of one thing, and why: `label` as somebody has it, None for nothing.

    `taken` is the annotator's label it was made from, `answer` what is said to the pattern.
    """

    label: Annotation | None
    choice: Choice = Choice.VERSION
    taken: str | None = None
    answer: str = ""
    reason: str = ""
    rule: str = ""
    probability: float | None = None


@dataclass(frozen=True, slots=True)
class Author:
    """Who decides, and when (ISO UTC time)."""

    name: str
    at: str


def taking_of(item: Item, version: int, reason: str = "") -> Taking:
    """Return the taking of one version as it stands."""
    chosen = item.versions[version]
    choice = Choice.VERSION if chosen.label is not None else Choice.NONE
    taken = chosen.label.id if chosen.label is not None else None
    return Taking(chosen.label, choice, taken, chosen.answer, reason)


def none_of(item: Item, reason: str = "") -> Taking:
    """Return the taking of nothing: none of the versions holds."""
    absent = next((one for one in item.versions if one.label is None), None)
    return Taking(None, Choice.NONE, answer=absent.answer if absent else "", reason=reason)


def mixed(item: Item, boundary: int, rest: int, reason: str = "") -> Taking:
    """Return the boundary of one version with the label, links and attributes of another."""
    extent, other = item.versions[boundary].label, item.versions[rest].label
    if extent is None or other is None:
        raise RuleError(
            phrase("Nothing was decided: a version that marks nothing has no boundary.")
        )
    match other, extent:
        case Mention(), Mention():
            label: Annotation = replace(other, spans=extent.spans)
        case Claim(), Claim():
            label = replace(other, content=extent.content)
        case Stance(), Stance():
            label = replace(other, anchor=extent.anchor)
        case _:
            label = other
    return Taking(label, Choice.MIXED, other.id, item.versions[boundary].answer, reason)


def valued(item: Item, label: DocumentLabel, value: str, reason: str = "") -> Taking:
    """Return the taking of a value for the whole article: of whoever gave it, or by hand."""
    for index, version in enumerate(item.versions):
        if isinstance(version.label, DocumentLabel) and version.label.value == value:
            return taking_of(item, index, reason)
    made = replace(label, value=value, basis=())
    return Taking(made, Choice.EDITED, answer=value, reason=reason)


def can_mix(item: Item) -> bool:
    """Say whether a boundary of one version with the rest of another makes one that is new."""
    labels = [one.label for one in item.versions if one.label is not None]
    if item.family is Family.DOCUMENT:
        return False
    extents = {main_spans(label) for label in labels}
    rests = {repr(_without_extent(label)) for label in labels}
    return len(extents) > 1 and len(rests) > 1


def _without_extent(label: Annotation) -> Annotation:
    plain = replace(label, id="", layer_id="", origin="", score=None, rule=None)
    match plain:
        case Mention():
            return replace(plain, spans=())
        case Claim():
            return replace(plain, content=())
        case Stance():
            return replace(plain, anchor=())
        case _:
            return plain


class Adjudicator:
    """Turns decisions about one article into edits of gold, or says why the scheme forbids one."""

    def __init__(self, docket: Docket, scheme: Scheme, new_id: NewId) -> None:
        self.docket = docket
        self._scheme = scheme
        self._new_id = new_id

    def settle(
        self, takings: Mapping[str, Taking], author: Author, *, by_rule: bool = False
    ) -> Edit:
        """Return the edit that lets the takings hold, by the id of the thing, as one step."""
        self.docket.refresh()
        draft = Draft(self.docket.content, self._scheme, self._new_id)
        items = [self.docket.by_id[key] for key in takings]
        outcomes = {
            item.id: self._outcome_id(item) if takings[item.id].label is not None else None
            for item in items
        }
        places = partial(self._place, outcomes)
        for item in items:
            self._put(draft, item, takings[item.id], outcomes[item.id], places, author)
        self._tie_earlier_ones(draft, places, set(outcomes))
        draft.put(self._state({item.id for item in items}))
        words = named(items[0]) if items else ""
        more = phrase(" and {more} more", more=len(items) - 1) if len(items) > 1 else ""
        taken = phrase("Take by rule {words}{more}", words=words, more=more)
        return draft.finished(
            taken if by_rule else phrase("Settle {words}{more}", words=words, more=more)
        )

    def reopen(self, item_id: str) -> Edit:
        """Return the edit that takes a decision back: the gold label and the settlement go."""
        self.docket.refresh()
        item = self.docket.by_id[item_id]
        settlement = self.docket.settlement(item)
        if settlement is None:
            raise RuleError(phrase("Nothing was changed: this was not decided here."))
        draft = Draft(self.docket.content, self._scheme, self._new_id)
        if settlement.outcome is not None:
            self._remove(draft, settlement.outcome)
        draft.remove(settlement.id)
        draft.put(self._as_far(Progress.BEGUN))
        return draft.finished(phrase("Reopen {conflict}", conflict=named(item)))

    def record(self, takings: Mapping[str, Taking], author: Author) -> Edit:
        """Return the edit that says that gold has what a person made of it; gold stays as it is."""
        self.docket.refresh()
        draft = Draft(self.docket.content, self._scheme, self._new_id)
        for key, taking in takings.items():
            item, before = self.docket.by_id[key], self.docket.settlement(self.docket.by_id[key])
            outcome = taking.label.id if taking.label is not None else None
            draft.put(self._settlement(item, taking, outcome, before, author))
        draft.put(self._state(set(takings)))
        return draft.finished(
            phrase(
                "Settle {conflict} by hand", conflict=named(self.docket.by_id[next(iter(takings))])
            )
        )

    def explain(self, settlement: Settlement, reason: str) -> Edit:
        """Return the edit that gives a decision another reason."""
        draft = Draft(self.docket.content, self._scheme, self._new_id)
        draft.put(replace(settlement, reason=reason))
        return draft.finished(
            phrase("Give the reason “{reason}”", reason=reason)
            if reason
            else phrase("Take the reason back")
        )

    def close_article(self) -> Edit | None:
        """Return the edit that says that gold is done here, if nothing is left to settle."""
        state = self._state(set())
        if state.progress is not Progress.DONE or self.docket.content.state() == state:
            return None
        draft = Draft(self.docket.content, self._scheme, self._new_id)
        draft.put(state)
        return draft.finished(phrase("Settle the article"))

    def _outcome_id(self, item: Item) -> str:
        held = self.docket.held(item)
        return held.id if held is not None else self._new_id()

    def _place(self, outcomes: Mapping[str, str | None], label_id: str) -> str | None:
        """Return the gold label for an annotator's label; None where there is none (yet)."""
        item_id = self.docket.item_of.get(label_id)
        if item_id is None or item_id in outcomes:
            return outcomes.get(item_id or "")
        held = self.docket.held(self.docket.by_id[item_id])
        return held.id if held is not None else None

    def _put(
        self,
        draft: Draft,
        item: Item,
        taking: Taking,
        outcome: str | None,
        places: _Places,
        author: Author,
    ) -> None:
        before = self.docket.settlement(item)
        held = self.docket.held(item)
        if taking.label is not None and outcome is not None:
            draft.put(self._as_gold(taking.label, outcome, places))
        elif held is not None:
            self._remove(draft, held.id)
        if before is not None and before.item != item.id:
            draft.remove(before.id)
        draft.put(self._settlement(item, taking, outcome, before, author))

    def _as_gold(self, label: A, outcome: str, places: _Places) -> A:
        own = replace(
            label,
            id=outcome,
            layer_id=self.docket.content.layer.id,
            origin=PERSON_ORIGIN,
            score=None,
            rule=None,
        )
        return pointing_elsewhere(own, {to: places(to) for to in references(own)})  # type: ignore[return-value]

    def _settlement(
        self,
        item: Item,
        taking: Taking,
        outcome: str | None,
        before: Settlement | None,
        author: Author,
    ) -> Settlement:
        over = before.over if before is not None else ""
        if before is not None and before.rule and not taking.rule:
            same = before.taken == taking.taken and before.choice == taking.choice
            over = over if same else before.rule
        return Settlement(
            item.id,
            self.docket.content.article.id,
            self.docket.content.layer.id,
            taking.choice,
            author.name,
            author.at,
            outcome=outcome,
            taken=taking.taken,
            words=held_words(taking.label, self.docket),
            reason=taking.reason,
            rule=taking.rule,
            over=over,
            pattern=item.pattern.key if item.pattern is not None else "",
            answer=taking.answer,
            probability=taking.probability,
            versions=_stood(item),
            said=item.said,
        )

    def _tie_earlier_ones(self, draft: Draft, places: _Places, fresh: set[str]) -> None:
        """Tie gold labels made before to what they point at, now that it is there."""
        for settlement in self.docket.settlements():
            origin = self.docket.labels.get(settlement.taken or "")
            if settlement.outcome is None or origin is None or settlement.item in fresh:
                continue
            if not any(self.docket.item_of.get(to) in fresh for to in references(origin)):
                continue
            standing = draft.now(settlement.outcome)
            if isinstance(standing, Claim | Stance | DocumentLabel):
                tied = pointing_elsewhere(origin, {to: places(to) for to in references(origin)})
                draft.put(_completed(standing, tied))

    def _remove(self, draft: Draft, record_id: str) -> None:
        draft.remove(record_id)
        for other in self.docket.content.referring_to(record_id):
            standing = draft.now(other.id)
            if isinstance(standing, Annotation) and standing.layer_id == other.layer_id:
                draft.put(without_reference(standing, record_id))

    def _state(self, fresh: set[str]) -> ArticleState:
        docket = self.docket
        left = any(item.id not in fresh and docket.is_open(item) for item in docket.items)
        return self._as_far(Progress.BEGUN if left else Progress.DONE)

    def _as_far(self, progress: Progress) -> ArticleState:
        return replace(self.docket.content.state(), progress=progress)


def _stood(item: Item) -> tuple[tuple[str, str], ...]:
    return tuple(
        (side, item.labels[side].id if side in item.labels else "")
        for version in item.versions
        for side in version.sides
    )


def _completed(label: A, tied: Annotation) -> A:
    """Return the label with what it lacks filled in from another."""
    match label, tied:
        case Claim(), Claim():
            return replace(label, nested_in=label.nested_in or tied.nested_in)
        case Stance(), Stance():
            return replace(
                label,
                holder=label.holder or tied.holder,
                target=label.target or tied.target,
                via_claim=label.via_claim or tied.via_claim,
            )
        case DocumentLabel(), DocumentLabel():
            return replace(label, basis=tuple(dict.fromkeys((*label.basis, *tied.basis))))
        case _:
            return label
