"""Sums and rows of one article for labels with an extent: names and claims.

Most labels are the same on all sides and touch no other: they are counted without being aligned.
The rest is aligned and explained group by group of labels that share text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from annotator.agreement.align import align
from annotator.agreement.explain import Compared, Difference, Hint, Kind, explained
from annotator.agreement.extents import shared
from annotator.agreement.frames import LEAST_IOU
from annotator.agreement.habits import habit_of, missed
from annotator.agreement.sides import (
    ArticleSides,
    Component,
    Plan,
    SidePair,
    components,
    is_untouched,
)
from annotator.agreement.spans import Marked, Rule, agr, matched
from annotator.agreement.tally import AGREED, NONE, Ratings, Row, Tally
from annotator.domain.annotations import Annotation, Claim, DocumentLabel, Family, Mention, Spans
from annotator.domain.words import main_spans

Items = Mapping[str, Sequence[Annotation]]
Values = tuple[tuple[str, str], ...]
"""The attributes of one label, in the order of their names."""


def tally_spans(article: ArticleSides, items: Items, plan: Plan, tally: Tally) -> None:
    """Add ``f1``, ``agr``, ``label``, ``rated`` and ``kappa`` of all pairs and groups."""
    _Spans(article, plan, tally).run(items)


class _Spans:
    def __init__(self, article: ArticleSides, plan: Plan, tally: Tally) -> None:
        self.article = article
        self.plan = plan
        self.tally = tally
        self.pairs = list(article.pairs(plan.pairs))
        self.repeats = list(article.pairs(plan.repeats))
        self.groups = article.groups(plan)
        self.least = LEAST_IOU if plan.family is Family.CLAIM else 0.0
        # Things that two sides have alike: the pair, the label, whether both are untouched.
        self.plain: Counter[tuple[SidePair, str, bool]] = Counter()
        # Labels that were aligned: the pair, the label of each, whether both are untouched.
        self.together: Counter[tuple[SidePair, str, str, bool]] = Counter()
        self.rated: Counter[tuple[Ratings, bool]] = Counter()
        self.valued: Counter[tuple[str, tuple[Values, ...]]] = Counter()

    def run(self, items: Items) -> None:
        self._sizes(items)
        for component in components(items):
            if _is_plain(component):
                self._plain(component)
            else:
                self._tangled(component)
        self._finish()

    def _sizes(self, items: Items) -> None:
        sums = self.tally.sums
        by_label = {side: Counter(item.label for item in own) for side, own in items.items()}
        for one, other in (*self.pairs, *self.repeats):
            sums["size", one, other, "a"] += len(items[one])
            sums["size", one, other, "b"] += len(items[other])
        for pair in self.pairs:
            for side in pair:
                for label, count in by_label[side].items():
                    sums["label", label, "s"] += count

    def _plain(self, component: Component) -> None:
        """Count one thing that all who marked it marked alike."""
        by_side = {side: own[0] for side, own in component.items()}
        for pair in (*self.pairs, *self.repeats):
            first, second = by_side.get(pair[0]), by_side.get(pair[1])
            if first is not None and second is not None:
                untouched = is_untouched(first) and is_untouched(second)
                self.plain[pair, first.label, untouched] += 1
            elif first is not None or second is not None:
                self._missing(pair, first, second)
        for group in self.groups:
            self._rate([by_side[side] for side in group if side in by_side])

    def _missing(self, pair: SidePair, first: Annotation | None, second: Annotation | None) -> None:
        item = first or second
        assert item is not None
        hints = (Hint.DUPLICATE.value,) if self._is_repeated(main_spans(item)) else ()
        labels = (item.label, NONE) if first is not None else (NONE, item.label)
        habit = missed(first, second, self.article.text)
        self.tally.rows[Row(pair, Kind.MISSING.value, *labels, "", hints, habit)] += 1

    def _is_repeated(self, spans: Spans) -> bool:
        return any(
            region.duplicate_of and shared(spans, (region.span,)) for region in self.article.regions
        )

    def _tangled(self, component: Component) -> None:
        for pair in (*self.pairs, *self.repeats):
            ours, theirs = component.get(pair[0], []), component.get(pair[1], [])
            if ours and theirs:
                self._matches(pair, ours, theirs)
            if ours or theirs:
                self._explain(pair, ours, theirs)
        records = {item.id: item for own in component.values() for item in own}
        for group in self.groups:
            sides = {side: component[side] for side in group if side in component}
            for found in align(sides, records):
                self._rate(list(found.values()))

    def _matches(
        self, pair: SidePair, ours: Sequence[Annotation], theirs: Sequence[Annotation]
    ) -> None:
        sums = self.tally.sums
        first, second = _marked(ours), _marked(theirs)
        for rule in Rule:
            least = self.least if rule in (Rule.OVERLAP, Rule.TYPE) else 0.0
            found = matched(first, second, rule, least_iou=least)
            untouched = sum(
                is_untouched(ours[mine]) and is_untouched(theirs[their]) for mine, their in found
            )
            sums["f1", rule.value, *pair, "m"] += len(found)
            sums["f1", rule.value, *pair, "u"] += untouched
            if rule in (Rule.STRICT, Rule.TYPE) and pair in self.pairs:
                for mine, _ in found:
                    sums["label", ours[mine].label, rule.value] += 1
        there, back = agr(first, second)
        sums["agr", *pair, "a"] += there.found
        sums["agr", *pair, "b"] += back.found

    def _explain(
        self, pair: SidePair, ours: Sequence[Annotation], theirs: Sequence[Annotation]
    ) -> None:
        sides = Compared(
            self.article.text, pair, ours, theirs, self.article.regions, self.plan.defaults
        )
        pairings, differences = explained(sides)
        records = {item.id: item for item in (*ours, *theirs)}
        for first, second in pairings:
            if first is not None and second is not None:
                untouched = is_untouched(first) and is_untouched(second)
                self.together[pair, first.label, second.label, untouched] += 1
        for difference in differences:
            self.tally.rows[row_of(difference, pair, records, self.article.text)] += 1

    def _rate(self, found: Sequence[Annotation]) -> None:
        if len(found) < 2:
            return
        labels = tuple(sorted(item.label for item in found))
        self.rated[labels, all(map(is_untouched, found))] += 1
        if self.plan.attributes and labels[0] == labels[-1]:
            self.valued[labels[0], tuple(map(attributes_of, found))] += 1

    def _finish(self) -> None:
        sums, rows = self.tally.sums, self.tally.rows
        for (pair, label, untouched), times in self.plain.items():
            for rule in Rule:
                sums["f1", rule.value, *pair, "m"] += times
                sums["f1", rule.value, *pair, "u"] += times * untouched
            sums["agr", *pair, "a"] += times
            sums["agr", *pair, "b"] += times
            if pair in self.pairs:
                sums["label", label, Rule.STRICT.value] += times
                sums["label", label, Rule.TYPE.value] += times
            self.together[pair, label, label, untouched] += times
        for (pair, first, second, untouched), times in self.together.items():
            if first == second:
                rows[Row(pair, AGREED, first, second, untouched=untouched)] += times
            self.tally.add_confusion(pair, [((first, second), times)])
        everybody = 2 if self.plan.by_pair else len(self.plan.sides())
        add_ratings(self.rated, everybody, self.tally)
        add_attributes(self.valued, self.plan, self.tally)


def add_ratings(
    rated: Mapping[tuple[Ratings, bool], int], everybody: int, tally: Tally, *, whole: bool = False
) -> None:
    """Add ``rated`` for the labels of things that two sides or more have; ``accepted`` apart.

    Accepted are those that all sides merely left as they were suggested. `whole` keeps every cell
    of the coincidence matrix, for ordered labels.
    """
    everything = [(values, times) for (values, _), times in rated.items()]
    accepted = [(values, times) for (values, untouched), times in rated.items() if untouched]
    for name, part in (("rated", everything), ("accepted", accepted)):
        tally.add_coincidences((name,), part)
        tally.add_shares((name,), part, everybody)
    if whole:
        tally.add_cells(("rated",), everything)


def row_of(
    difference: Difference, pair: SidePair, records: Mapping[str, Annotation], text: str
) -> Row:
    """Return the row of a difference between two labels, with its pattern."""
    first = records.get(difference.first or "")
    second = records.get(difference.second or "")
    labels = (value_of(first), value_of(second))
    known = [item for item in (first, second) if item is not None]
    named = known[0] if isinstance(known[0], DocumentLabel) else None
    return Row(
        pair,
        difference.kind.value,
        *labels,
        named.name if named else difference.part,
        tuple(sorted(hint.value for hint in difference.hints)),
        habit_of(difference, records, text),
        all(map(is_untouched, known)),
    )


def value_of(item: Annotation | None) -> str:
    """Return what is compared of a label: its name, or the value of one of the whole article."""
    if item is None:
        return NONE
    return item.value if isinstance(item, DocumentLabel) else item.label


def add_attributes(
    valued: Mapping[tuple[str, tuple[Values, ...]], int], plan: Plan, tally: Tally
) -> None:
    """Add ``attribute`` for each attribute of what two sides or more call the same."""
    defaults = plan.defaults.get(plan.family, {})
    for name, labels in plan.attributes.items():
        ratings: Counter[Ratings] = Counter()
        for (label, of_each), times in valued.items():
            if not labels or label in labels:
                values = (dict(own).get(name, defaults.get(name, NONE)) for own in of_each)
                ratings[tuple(sorted(values))] += times
        tally.add_coincidences(("attribute", name), ratings.items())
        tally.add_shares(("attribute", name), ratings.items(), 0)


def attributes_of(item: Annotation) -> Values:
    """Return the attributes of a label in order; those of the whole article have none."""
    return () if isinstance(item, DocumentLabel) else tuple(sorted(item.attributes.items()))


def _marked(items: Sequence[Annotation]) -> list[Marked]:
    return [Marked(item.label, main_spans(item)) for item in items]


def _is_plain(component: Component) -> bool:
    """Say whether every side that is in it has one label, and all of them are the same."""
    items = [own[0] for own in component.values()]
    if any(len(own) > 1 for own in component.values()):
        return False
    first = items[0]
    return all(_same(first, other) for other in items[1:]) and (
        len(items) > 1 or not isinstance(first, Claim) or first.nested_in is None
    )


def _same(first: Annotation, second: Annotation) -> bool:
    """Say whether there is nothing to explain between two labels."""
    if isinstance(first, Mention) and isinstance(second, Mention):
        return (first.label, first.spans, first.attributes) == (
            second.label,
            second.spans,
            second.attributes,
        )
    if isinstance(first, Claim) and isinstance(second, Claim):
        roles = (first.content, first.cue, first.source, first.via, first.attributes)
        others = (second.content, second.cue, second.source, second.via, second.attributes)
        return roles == others and first.nested_in is None and second.nested_in is None
    return False
