"""Sums and rows of one article for parts of claims, for stances, and for labels of the article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from annotator.agreement.align import align
from annotator.agreement.explain import Compared, explained
from annotator.agreement.frames import (
    ROLES,
    matched_claims,
    matched_stances,
    role_counts,
    stance_counts,
    with_known_arguments,
)
from annotator.agreement.sides import ArticleSides, Plan, SidePair, is_untouched
from annotator.agreement.spans import Counts
from annotator.agreement.tally import AGREED, Ratings, Row, Tally
from annotator.agreement.tally_spans import (
    Values,
    add_attributes,
    add_ratings,
    attributes_of,
    row_of,
    value_of,
)
from annotator.domain.annotations import Annotation, Claim, DocumentLabel, Family, Stance

A = TypeVar("A", bound=Annotation)
Items = Mapping[str, Sequence[Annotation]]


def of_kind(items: Items, kind: type[A]) -> dict[str, list[A]]:
    """Return only the labels of one kind, typed as such."""
    return {side: [item for item in own if isinstance(item, kind)] for side, own in items.items()}


def tally_roles(
    claims: Mapping[str, Sequence[Claim]], pairs: Sequence[SidePair], tally: Tally
) -> None:
    """Add ``role`` (end to end) and ``role given`` (of claims that both have), by role."""
    for one, other in pairs:
        matched = matched_claims(claims[one], claims[other])
        for role in ROLES:
            whole, given = role_counts(claims[one], claims[other], matched, role)
            _add_counts(("role", role), whole, tally)
            _add_counts(("role given", role), given, tally)


def tally_stances(article: ArticleSides, items: Items, plan: Plan, tally: Tally) -> None:
    """Add ``f1`` of (holder, target, polarity) and without polarity, and what is rated."""
    stances = of_kind(items, Stance)
    for pair in article.pairs((*plan.pairs, *plan.repeats)):
        everything = [*article.labels[pair[0]], *article.labels[pair[1]]]
        records = {item.id: item for item in everything}
        ours, theirs = stances[pair[0]], stances[pair[1]]
        _sizes(pair, ours, theirs, tally)
        for rule, same in (("strict", True), ("overlap", False)):
            found = matched_stances(ours, theirs, records, same_polarity=same)
            tally.sums["f1", rule, *pair, "m"] += len(found)
            tally.sums["f1", rule, *pair, "u"] += sum(
                is_untouched(one) and is_untouched(other) for one, other in found
            )
            if pair in plan.pairs and same:
                for one, _ in found:
                    tally.sums["label", one.label, "strict"] += 1
                    tally.sums["label", one.label, "type"] += 1
        if pair in plan.pairs:
            _label_sizes((ours, theirs), tally)
            known = (
                with_known_arguments(ours, article.labels[pair[1]], records),
                with_known_arguments(theirs, article.labels[pair[0]], records),
            )
            given = stance_counts(*known, records)
            _add_counts(("role given", "holder and target"), given, tally)
        _explain(article, pair, plan, tally)
    _rate(article, stances, plan, tally)


def tally_documents(article: ArticleSides, items: Items, plan: Plan, tally: Tally) -> None:
    """Add ``f1`` of (name, value) and of names, what is rated, and ``name`` of each by itself."""
    labels = of_kind(items, DocumentLabel)
    for pair in article.pairs((*plan.pairs, *plan.repeats)):
        ours, theirs = ({item.name: item for item in labels[side]} for side in pair)
        _sizes(pair, labels[pair[0]], labels[pair[1]], tally)
        both = ours.keys() & theirs.keys()
        for rule, found in (
            ("strict", [name for name in both if ours[name].value == theirs[name].value]),
            ("overlap", list(both)),
        ):
            tally.sums["f1", rule, *pair, "m"] += len(found)
            tally.sums["f1", rule, *pair, "u"] += sum(
                is_untouched(ours[name]) and is_untouched(theirs[name]) for name in found
            )
            if pair in plan.pairs:
                for name in found:
                    key = "strict" if rule == "strict" else "type"
                    tally.sums["label", name, key] += 1
        if pair in plan.pairs:
            _label_sizes((labels[pair[0]], labels[pair[1]]), tally)
        tally.add_confusion(pair, Counter((ours[name].value, theirs[name].value) for name in both))
        _explain(article, pair, plan, tally)
    _rate(article, labels, plan, tally)


def _rate(
    article: ArticleSides, items: Mapping[str, Sequence[A]], plan: Plan, tally: Tally
) -> None:
    rated: Counter[tuple[Ratings, bool]] = Counter()
    named: Counter[tuple[str, Ratings]] = Counter()
    valued: Counter[tuple[str, tuple[Values, ...]]] = Counter()
    for group in article.groups(plan):
        records = {item.id: item for side in group for item in article.labels[side]}
        for found in align({side: items[side] for side in group}, records):
            members = list(found.values())
            values = tuple(sorted(map(value_of, members)))
            rated[values, all(map(is_untouched, members))] += 1
            if isinstance(members[0], DocumentLabel):
                named[members[0].name, values] += 1
            elif len(members) > 1 and values[0] == values[-1]:
                valued[values[0], tuple(map(attributes_of, members))] += 1
    everybody = 2 if plan.by_pair else len(plan.sides())
    add_attributes(valued, plan, tally)
    add_ratings(rated, everybody, tally, whole=plan.family is Family.STANCE)
    for (name, values), times in named.items():
        tally.add_coincidences(("name", name), [(values, times)])
        tally.add_shares(("name", name), [(values, times)], everybody)


def _explain(article: ArticleSides, pair: SidePair, plan: Plan, tally: Tally) -> None:
    first, second = article.labels[pair[0]], article.labels[pair[1]]
    sides = Compared(article.text, pair, first, second, article.regions, plan.defaults)
    pairings, differences = explained(sides)
    records = {item.id: item for item in (*first, *second)}
    for one, other in _of_family(pairings, plan):
        untouched = is_untouched(one) and is_untouched(other)
        values = value_of(one), value_of(other)
        if not isinstance(one, DocumentLabel):
            tally.add_confusion(pair, {values: 1})
        if values[0] == values[1]:
            part = one.name if isinstance(one, DocumentLabel) else ""
            tally.rows[Row(pair, AGREED, *values, part, untouched=untouched)] += 1
    for difference in differences:
        if difference.family is plan.family and _wanted(difference, records, plan):
            tally.rows[row_of(difference, pair, records, article.text)] += 1


def _of_family(
    pairings: Sequence[tuple[Annotation | None, Annotation | None]], plan: Plan
) -> Iterator[tuple[Annotation, Annotation]]:
    for one, other in pairings:
        if one is None or other is None or one.family is not plan.family:
            continue
        if plan.label is None or plan.label in (one.label, other.label):
            yield one, other


def _wanted(difference: object, records: Mapping[str, Annotation], plan: Plan) -> bool:
    if plan.label is None:
        return True
    ids = (getattr(difference, "first", None), getattr(difference, "second", None))
    return any(records[item].label == plan.label for item in ids if item)


def _sizes(
    pair: SidePair, ours: Sequence[Annotation], theirs: Sequence[Annotation], tally: Tally
) -> None:
    tally.sums["size", *pair, "a"] += len(ours)
    tally.sums["size", *pair, "b"] += len(theirs)


def _label_sizes(sides: Sequence[Sequence[Annotation]], tally: Tally) -> None:
    for own in sides:
        for item in own:
            tally.sums["label", item.label, "s"] += 1


def _add_counts(name: tuple[str, ...], counts: Counts, tally: Tally) -> None:
    tally.sums[(*name, "m")] += counts.matches
    tally.sums[(*name, "s")] += counts.first + counts.second
