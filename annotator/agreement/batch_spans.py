"""Sums and rows of the names of many articles at once; `tally_spans` says the same of one.

Names that share text are a place. Where one of them is in several pieces the place is counted as
`tally_spans` does; all others are counted together.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from annotator.agreement.batch import Batch, Marks
from annotator.agreement.batch_groups import groups_of
from annotator.agreement.batch_pairs import (
    Edges,
    aligned,
    distinct,
    edges_between,
    matched,
    places_of,
    turned_round,
)
from annotator.agreement.batch_ratings import Rated, add_ratings
from annotator.agreement.batch_rows import BatchRows, Missing
from annotator.agreement.batch_sums import BatchSums
from annotator.agreement.spans import Rule
from annotator.agreement.tally import Tally
from annotator.agreement.tally_spans import tally_places

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from annotator.agreement.arrays import Flags, Numbers


def add_spans(batch: Batch, sums: BatchSums) -> None:
    """Add ``f1``, ``agr``, ``label``, ``rated`` and ``kappa`` of all pairs and groups."""
    _Spans(batch, sums).run()


class _Spans:
    def __init__(self, batch: Batch, sums: BatchSums) -> None:
        self.batch = batch
        self.sums = sums
        self.marks = batch.marks
        self.names = (*batch.plan.pairs, *batch.plan.repeats)
        self.places = places_of(batch)
        # Marks that are counted together, in the order of the text.
        self.whole = self._whole()

    def run(self) -> None:
        self._sizes()
        rows = BatchRows(self.batch, self.sums)
        found: dict[tuple[int, int], Edges] = {}
        for number, pair in enumerate(self.batch.every_pair):
            edges = edges_between(self.marks, *(self._of(side) for side in pair))
            self._matches(number, pair, edges)
            pairs = aligned(edges, self.places)
            self._confusion(number, pairs)
            rows.of_pairs(number, pairs)
            self._missing(rows, number, pair, edges, pairs)
            # Where several are aligned, sides go by their names.
            turned = self.names[number][0] > self.names[number][1]
            found[pair[::-1] if turned else pair] = (
                turned_round(aligned(edges, self.places, turned=True)) if turned else pairs
            )
        for group in self.batch.groups:
            self._rate(groups_of(self.batch, group, self._main(found), self.places))
        self._count_parted()
        rows.finish()

    def _sizes(self) -> None:
        batch, marks, sums = self.batch, self.marks, self.sums
        sizes = self._by(marks.article * len(batch.sides) + marks.side, len(batch.sides))
        times = sizes * 0
        for name, pair in zip(self.names, batch.every_pair, strict=True):
            there = batch.both_done(pair)
            for side, place in zip("ab", pair, strict=True):
                sums.add(("size", *name, side), sizes[:, place] * there)
        for name, pair in zip(batch.plan.pairs, batch.main_pairs, strict=True):
            there = batch.both_done(pair)
            times[:, pair] += there[:, None]
            sums.add(("articles", *name), there)
            sums.add(("empty", *name), there & (sizes[:, pair].sum(axis=1) == 0))
        found = self._by_label(marks, times[marks.article, marks.side])
        sums.add_each([("label", label, "s") for label in batch.labels], found)

    def _whole(self) -> Flags:
        import numpy as np  # noqa: PLC0415 - heavy

        parted = np.zeros(len(self.places.sizes), np.bool_)
        parted[self.places.of_mark[self.marks.in_pieces]] = True
        found: Flags = ~parted[self.places.of_mark]
        return found

    def _of(self, side: int) -> Numbers:
        import numpy as np  # noqa: PLC0415 - heavy

        return np.flatnonzero(self.whole & (self.marks.side == side))

    def _main(self, found: dict[tuple[int, int], Edges]) -> dict[tuple[int, int], Edges]:
        """Return only what is of different people."""
        main = [set(pair) for pair in self.batch.main_pairs]
        return {pair: edges for pair, edges in found.items() if set(pair) in main}

    def _matches(self, number: int, pair: tuple[int, int], edges: Edges) -> None:
        marks, sums, name = self.marks, self.sums, self.names[number]
        for rule in Rule:
            found = matched(edges, rule, self.places, pair)
            first = marks.only(found.first)
            key = ("f1", rule.value, *name)
            sums.add((*key, "m"), self._by(first.article))
            untouched = first.untouched & marks.untouched[found.second]
            sums.add((*key, "u"), self._by(first.article[untouched]))
            if rule in (Rule.STRICT, Rule.TYPE) and number < len(self.batch.plan.pairs):
                keys = [("label", label, rule.value) for label in self.batch.labels]
                sums.add_each(keys, self._by_label(first))
        for side, found_by_other in (("a", edges.first), ("b", edges.second)):
            sums.add(("agr", *name, side), self._by(marks.article[distinct(found_by_other)]))

    def _confusion(self, number: int, pairs: Edges) -> None:
        sums, name = self.sums, self.names[number]
        first, second = self.marks.only(pairs.first), self.marks.only(pairs.second)
        sums.add(("kappa", *name, "n"), self._by(first.article))
        sums.add(("kappa", *name, "d"), self._by(first.article[pairs.alike]))
        for side, marked in (("r", first), ("c", second)):
            keys = [("kappa", *name, side, label) for label in self.batch.labels]
            sums.add_each(keys, self._by_label(marked))

    def _missing(
        self, rows: BatchRows, number: int, pair: tuple[int, int], edges: Edges, pairs: Edges
    ) -> None:
        """Add the names of each side that the other has nothing for."""
        import numpy as np  # noqa: PLC0415 - heavy

        marks, places = self.marks, self.places
        there = self.batch.both_done(pair)
        crowded = places.sizes.max(axis=1, initial=0) > 1
        for side, end in zip(pair, (0, 1), strict=True):
            own = self._of(side)
            own = own[there[marks.article[own]]]
            alone = own[~np.isin(own, pairs[end])]
            touching = np.isin(alone, edges[end])
            untouched = marks.untouched[alone] & crowded[places.of_mark[alone]]
            rows.of_missing(number, Missing(alone, touching, untouched), is_first=end == 0)

    def _rate(self, groups: Numbers) -> None:
        """Add the labels of the things that two sides or more have, and their attributes."""
        import numpy as np  # noqa: PLC0415 - heavy

        batch, marks = self.batch, self.marks
        absent = groups < 0
        article = marks.article[groups.max(axis=1, initial=0)]
        labels = np.where(absent, -1, marks.label[groups])
        everybody = 2 if batch.plan.by_pair else len(batch.plan.sides())
        add_ratings(self.sums, ("rated",), batch.labels, Rated(article, labels), everybody)
        accepted = (absent | marks.untouched[groups]).all(axis=1)
        part = Rated(article[accepted], labels[accepted])
        add_ratings(self.sums, ("accepted",), batch.labels, part, everybody)
        label = labels.max(axis=1, initial=-1)
        alike = (absent | (labels == label[:, None])).all(axis=1)
        for name, only_for in batch.plan.attributes.items():
            values, number = batch.attribute(name)
            wanted = [place for place, known in enumerate(batch.labels) if known in only_for]
            chosen = alike & np.isin(label, wanted) if only_for else alike
            given = np.where(absent, -1, number[marks.attributes[groups]])
            part = Rated(article[chosen], given[chosen])
            add_ratings(self.sums, ("attribute", name), values, part, 0)

    def _count_parted(self) -> None:
        import numpy as np  # noqa: PLC0415 - heavy

        by_article: defaultdict[int, list[int]] = defaultdict(list)
        for mark in np.flatnonzero(~self.whole).tolist():
            by_article[int(self.marks.article[mark])].append(int(self.marks.row[mark]))
        places = {pair: place for place, pair in enumerate(self.names)}
        for number, rows in by_article.items():
            article, tally = self.batch.article(number, rows), Tally()
            tally_places(article, article.labels, self.batch.plan, tally)
            self.sums.add_tally(number, tally, places)

    def _by(self, articles: Numbers, of_each: int = 1) -> Numbers:
        """Return how often each article comes, or each of so many parts of an article."""
        import numpy as np  # noqa: PLC0415 - heavy

        found = np.bincount(articles, minlength=len(self.batch) * of_each)
        return found.reshape(-1, of_each) if of_each > 1 else found

    def _by_label(self, marks: Marks, times: Numbers | None = None) -> NDArray[Any]:
        """Return how often each label comes in each article."""
        import numpy as np  # noqa: PLC0415 - heavy

        labels = len(self.batch.labels)
        keys = marks.article * labels + marks.label
        found = np.bincount(keys, weights=times, minlength=len(self.batch) * labels)
        return found.reshape(-1, labels)
