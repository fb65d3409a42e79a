"""Sums and rows of one article for labels with an extent: names and claims.

Most labels are the same on all sides and touch no other: they are counted without being aligned.
The rest is aligned and explained group by group of labels that share text.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from annotator.agreement.align import align
from annotator.agreement.explain import Compared, Difference, Hint, Kind, Pairing, explained
from annotator.agreement.extents import iou, shared
from annotator.agreement.frames import LEAST_IOU
from annotator.agreement.habits import habit_of, missed
from annotator.agreement.mention_rows import mention_rows
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

_RULES = (Rule.STRICT.value, Rule.EXACT.value, Rule.TYPE.value, Rule.OVERLAP.value)

Items = Mapping[str, Sequence[Annotation]]
Values = tuple[tuple[str, str], ...]
"""The attributes of one label, in the order of their names."""


def tally_spans(article: ArticleSides, items: Items, plan: Plan, tally: Tally) -> None:
    """Add ``f1``, ``agr``, ``label``, ``rated`` and ``kappa`` of all pairs and groups."""
    _Spans(article, plan, tally).sizes(items)
    tally_places(article, items, plan, tally)


def tally_places(article: ArticleSides, items: Items, plan: Plan, tally: Tally) -> None:
    """Add what `tally_spans` does but for the numbers of labels.

    What places add that share no text with one another can be counted apart.
    """
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
        # Labels that answer to one another, one of each side: the pair, whether they have the same
        # extent, the same label (then which), enough in common, and are both untouched.
        self.single: Counter[tuple[SidePair, bool, str, bool, bool]] = Counter()
        # Labels that were aligned: the pair, the label of each, whether both are untouched.
        self.together: Counter[tuple[SidePair, str, str, bool]] = Counter()
        self.rated: Counter[tuple[Ratings, bool]] = Counter()
        self.valued: Counter[tuple[str, tuple[Values, ...]]] = Counter()

    def run(self, items: Items) -> None:
        for component in components(items):
            if any(len(own) > 1 for own in component.values()):
                self._tangled(component)
            elif _is_plain(component):
                self._plain({side: own[0] for side, own in component.items()})
            elif not any(getattr(own[0], "nested_in", None) for own in component.values()):
                self._apart({side: own[0] for side, own in component.items()})
            else:
                self._tangled(component)
        self._finish()

    def sizes(self, items: Items) -> None:
        sums = self.tally.sums
        by_label = {side: Counter(item.label for item in own) for side, own in items.items()}
        for one, other in (*self.pairs, *self.repeats):
            sums["size", one, other, "a"] += len(items[one])
            sums["size", one, other, "b"] += len(items[other])
        for pair in self.pairs:
            for side in pair:
                for label, count in by_label[side].items():
                    sums["label", label, "s"] += count

    def _plain(self, by_side: Mapping[str, Annotation]) -> None:
        """Count one thing that all who marked it marked alike."""
        for pair in (*self.pairs, *self.repeats):
            first, second = by_side.get(pair[0]), by_side.get(pair[1])
            if first is not None and second is not None:
                untouched = is_untouched(first) and is_untouched(second)
                self.plain[pair, first.label, untouched] += 1
            elif first is not None or second is not None:
                self._missing(pair, first, second)
        for group in self.groups:
            self._rate([by_side[side] for side in group if side in by_side])

    def _apart(self, by_side: Mapping[str, Annotation]) -> None:
        """Count one label of each side, which are not all the same; no need to align them."""
        whole = True
        for pair in (*self.pairs, *self.repeats):
            first, second = by_side.get(pair[0]), by_side.get(pair[1])
            if first is not None and second is not None:
                if share := iou(main_spans(first), main_spans(second)):
                    self._one_and_one(pair, first, second, share)
                    continue
                whole = False
                self._missing(pair, None, second)
                self._missing(pair, first, None)
            elif first is not None or second is not None:
                self._missing(pair, first, second)
        for group in self.groups:
            own = {side: [by_side[side]] for side in group if side in by_side}
            if whole:
                self._rate([items[0] for items in own.values()])
                continue
            for found in align(own, {item.id: item for item in by_side.values()}):
                self._rate(list(found.values()))

    def _one_and_one(
        self, pair: SidePair, first: Annotation, second: Annotation, share: float
    ) -> None:
        untouched = is_untouched(first) and is_untouched(second)
        same = main_spans(first) == main_spans(second)
        alike = first.label if first.label == second.label else ""
        self.single[pair, same, alike, share >= self.least, untouched] += 1
        self.together[pair, first.label, second.label, untouched] += 1
        if _same(first, second):
            return
        simple = len(main_spans(first)) == 1 == len(main_spans(second))
        if simple and isinstance(first, Mention) and isinstance(second, Mention):
            defaults = self.plan.defaults.get(Family.ENTITY, {})
            for row in mention_rows(pair, first, second, self.article.text, defaults):
                self.tally.rows[row] += 1
        else:
            self._differ(pair, [first], [second], [(first, second)])

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
        for first, second in self._differ(pair, ours, theirs):
            if first is not None and second is not None:
                untouched = is_untouched(first) and is_untouched(second)
                self.together[pair, first.label, second.label, untouched] += 1

    def _differ(
        self,
        pair: SidePair,
        ours: Sequence[Annotation],
        theirs: Sequence[Annotation],
        pairs: Sequence[Pairing] | None = None,
    ) -> list[Pairing]:
        article = self.article
        sides = Compared(
            article.text, pair, ours, theirs, article.regions, self.plan.defaults, pairs
        )
        pairings, differences = explained(sides)
        records = {item.id: item for item in (*ours, *theirs)}
        for difference in differences:
            self.tally.rows[row_of(difference, pair, records, article.text)] += 1
        return pairings

    def _rate(self, found: Sequence[Annotation]) -> None:
        if len(found) < 2:
            return
        labels = tuple(sorted(item.label for item in found))
        self.rated[labels, all(map(is_untouched, found))] += 1
        if self.plan.attributes and labels[0] == labels[-1]:
            self.valued[labels[0], tuple(map(attributes_of, found))] += 1

    def _finish(self) -> None:
        for (pair, label, untouched), times in self.plain.items():
            self.single[pair, True, label, True, untouched] += times
            self.together[pair, label, label, untouched] += times
        self._finish_single()
        tables: defaultdict[SidePair, Counter[tuple[str, str]]] = defaultdict(Counter)
        for (pair, first, second, untouched), times in self.together.items():
            if first == second:
                row = Row(pair, AGREED, first, second, "", (), "", untouched)
                self.tally.rows[row] += times
            tables[pair][first, second] += times
        for pair, table in tables.items():
            self.tally.add_confusion(pair, table)
        everybody = 2 if self.plan.by_pair else len(self.plan.sides())
        add_ratings(self.rated, everybody, self.tally)
        add_attributes(self.valued, self.plan, self.tally)

    def _finish_single(self) -> None:
        sums = self.tally.sums
        main = set(self.pairs)
        # For each pair: matches under each of _RULES, and how many of them are untouched.
        counts: defaultdict[SidePair, list[int]] = defaultdict(lambda: [0] * (2 * len(_RULES)))
        found: Counter[SidePair] = Counter()
        for (pair, same, label, near, untouched), times in self.single.items():
            found[pair] += times
            own = counts[pair]
            alike = label != ""
            for place, holds in enumerate((same and alike, same, near and alike, near)):
                if holds:
                    own[place] += times
                    own[place + len(_RULES)] += times * untouched
            if alike and pair in main:
                sums["label", label, "strict"] += times * same
                sums["label", label, "type"] += times * near
        for pair, own in counts.items():
            sums["agr", *pair, "a"] += found[pair]
            sums["agr", *pair, "b"] += found[pair]
            for place, rule in enumerate(_RULES):
                sums["f1", rule, *pair, "m"] += own[place]
                sums["f1", rule, *pair, "u"] += own[place + len(_RULES)]


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
    """Say whether all sides that are in it have the same one label."""
    first, *others = (own[0] for own in component.values())
    if not others:
        return not isinstance(first, Claim) or first.nested_in is None
    return all(_same(first, other) for other in others)


def _same(first: Annotation, second: Annotation) -> bool:
    """Say whether there is nothing to explain between two labels."""
    if isinstance(first, Mention) and isinstance(second, Mention):
        same_name = first.label == second.label and first.spans == second.spans
        return same_name and first.attributes == second.attributes
    if isinstance(first, Claim) and isinstance(second, Claim):
        roles = (first.content, first.cue, first.source, first.via, first.attributes)
        others = (second.content, second.cue, second.source, second.via, second.attributes)
        return roles == others and first.nested_in is None and second.nested_in is None
    return False
