"""Rules before people: what the unanimous, most, or the most reliable say, taken as gold.

Each rule takes what the one before it takes, and more. Nothing is taken that a person decided.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from annotator.agreement.conflicts import Item
from annotator.agreement.dawid_skene import Reliability, Votes, reliability
from annotator.domain.annotations import Choice
from annotator.domain.errors import RuleError
from annotator.services.adjudicating import Adjudicator, Author, Taking, taking_of
from annotator.services.comparing import NOTHING, Ballot, Conflict, Side, label_of, majority
from annotator.services.docket import Docket, Standing

LEAST_PROBABILITY = 0.95
LEAST_VOICES = 3
"""Annotators from which on their reliability can be told."""

_LEAST_ACCURACY, _MOST_ACCURACY = 0.05, 0.99


class Rule(StrEnum):
    """What may be taken without asking a person."""

    UNANIMOUS = "unanimous"
    MAJORITY = "majority"
    RELIABILITY = "reliability"


class Reliabilities:
    """How reliable the annotators are, family by family, as far as that can be told."""

    def __init__(self, ballots: Iterable[Ballot] = ()) -> None:
        by_family: dict[str, list[tuple[Votes, float]]] = defaultdict(list)
        for ballot in ballots:
            if len(ballot.votes) >= LEAST_VOICES:
                by_family[ballot.family].append((ballot.votes, ballot.number))
        found = {family: reliability(votes) for family, votes in by_family.items()}
        self._models = {family: model for family, model in found.items() if model is not None}

    def __bool__(self) -> bool:
        return bool(self._models)

    def model(self, family: str) -> Reliability | None:
        """Return what was estimated for a family."""
        return self._models.get(family)

    def chances(self, family: str, versions: Sequence[tuple[str, Sequence[str]]]) -> list[float]:
        """Return the probability of each version, given its label and who has it.

        The label's is that of Dawid & Skene; versions of one label share it by how far those who
        have them can be relied on. Nothing is known (no figures) from fewer than three voices.
        """
        model = self._models.get(family)
        votes = tuple((side, label) for label, sides in versions for side in sides)
        if model is None or len(votes) < LEAST_VOICES:
            return []
        truth = model.truth(votes)
        weights = [_odds(model, sides) for _, sides in versions]
        total: dict[str, float] = defaultdict(float)
        for (label, _), weight in zip(versions, weights, strict=True):
            total[label] += weight
        return [
            truth.get(label, 0.0) * weight / total[label]
            for (label, _), weight in zip(versions, weights, strict=True)
        ]


def _odds(model: Reliability, sides: Sequence[str]) -> float:
    odds = 1.0
    for side in sides:
        accuracy = min(max(model.accuracy(side), _LEAST_ACCURACY), _MOST_ACCURACY)
        odds *= accuracy / (1 - accuracy)
    return odds


def takings_by_rule(
    docket: Docket, rule: Rule, known: Reliabilities | None = None
) -> dict[str, Taking]:
    """Return what the rule would take of an article, by the id of the thing."""
    found: dict[str, Taking] = {}
    for item in docket.items:
        if not _is_free(docket, item):
            continue
        taking = _taking(docket, item, rule, known)
        if taking is not None:
            found[item.id] = taking
    return found


def _is_free(docket: Docket, item: Item) -> bool:
    """Say whether no person has decided; what a rule took may be taken again, once it changed."""
    settlement = docket.settlement(item)
    standing = docket.standing(item)
    return standing is Standing.OPEN or (
        standing is Standing.CHANGED and settlement is not None and bool(settlement.rule)
    )


def _taking(docket: Docket, item: Item, rule: Rule, known: Reliabilities | None) -> Taking | None:
    if item.agreed:
        return _by(Rule.UNANIMOUS, taking_of(item, 0))
    if rule is Rule.MAJORITY:
        return _by_majority(docket, item)
    if rule is Rule.RELIABILITY and known is not None:
        return _by_reliability(item, known)
    return None


def _by_majority(docket: Docket, item: Item) -> Taking | None:
    most = majority(item, docket.item_of)
    if most is None:
        return None
    if most.label is None:
        return Taking(None, Choice.NONE, answer=_answer_of_absence(item), rule=Rule.MAJORITY)
    own = next((one for one in item.versions if one.label == most.label), None)
    choice = Choice.VERSION if own is not None else Choice.MIXED
    answer = own.answer if own is not None else ""
    return Taking(most.label, choice, most.based_on, answer, rule=Rule.MAJORITY)


def _by_reliability(item: Item, known: Reliabilities) -> Taking | None:
    versions = [
        (label_of(one.label) if one.label is not None else NOTHING, one.sides)
        for one in item.versions
    ]
    chances = known.chances(item.family.value, versions)
    best = max(range(len(chances)), key=lambda index: chances[index], default=None)
    if best is None or chances[best] < LEAST_PROBABILITY:
        return None
    return _by(Rule.RELIABILITY, taking_of(item, best), chances[best])


def _by(rule: Rule, taking: Taking, probability: float | None = None) -> Taking:
    return Taking(
        taking.label,
        taking.choice,
        taking.taken,
        taking.answer,
        rule=rule,
        probability=probability,
    )


def _answer_of_absence(item: Item) -> str:
    return next((one.answer for one in item.versions if one.label is None), "")


def settled_as_far_as_allowed(
    adjudicator: Adjudicator, takings: Mapping[str, Taking], author: Author
) -> tuple[dict[str, Taking], dict[str, RuleError]]:
    """Return the takings that the scheme allows together, and why each other one is refused."""
    if not takings:
        return {}, {}
    try:
        adjudicator.settle(takings, author)
    except RuleError as error:
        if len(takings) == 1:
            return {}, dict.fromkeys(takings, error)
    else:
        return dict(takings), {}
    keys = list(takings)
    allowed: dict[str, Taking] = {}
    refused: dict[str, RuleError] = {}
    for half in (keys[: len(keys) // 2], keys[len(keys) // 2 :]):
        good, bad = settled_as_far_as_allowed(
            adjudicator, {key: takings[key] for key in half}, author
        )
        refused |= bad
        try:
            adjudicator.settle({**allowed, **good}, author)
        except RuleError as error:
            refused |= dict.fromkeys(good, error)
        else:
            allowed |= good
    return allowed, refused


def choice_by_rule(conflict: Conflict, rule: Rule, known: Reliabilities) -> str | None:
    """Return what the rule would take of a listed conflict: a label's id, "" for nothing.

    “+” stands for a label put together from several; None says that a person must decide.
    """
    sides = conflict.sides()
    if rule is Rule.MAJORITY:
        if conflict.majority >= 0:
            return sides[conflict.majority].label_id
        return "+" if conflict.majority == -2 else None
    if rule is Rule.RELIABILITY:
        chances = known.chances(conflict.family, _named(conflict, sides))
        best = max(range(len(chances)), key=lambda index: chances[index], default=None)
        if best is not None and chances[best] >= LEAST_PROBABILITY:
            return sides[best].label_id
    return None


def _named(conflict: Conflict, sides: Sequence[Side]) -> list[tuple[str, Sequence[str]]]:
    return [(side.label, [conflict.layers[number] for number in side.sides]) for side in sides]
