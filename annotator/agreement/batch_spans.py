"""Sums and rows of the names of many articles at once; `tally_spans` says the same of one.

Names that share text are a place. Where every side has one name in one piece there, and all of
them share text, nothing need be aligned, and all such places are counted together. The other
places are counted as `tally_spans` does.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from annotator.agreement.batch import Batch, Marks
from annotator.agreement.batch_ratings import Rated, add_ratings
from annotator.agreement.batch_rows import BatchRows
from annotator.agreement.batch_sums import BatchSums
from annotator.agreement.spans import Rule
from annotator.agreement.tally import Tally
from annotator.agreement.tally_spans import tally_places

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.integer[Any]]
    Flags = NDArray[np.bool_]

_FAR = 1 << 62  # beyond all texts


def add_spans(batch: Batch, sums: BatchSums) -> None:
    """Add ``f1``, ``agr``, ``label``, ``rated`` and ``kappa`` of all pairs and groups."""
    _Spans(batch, sums).run()


class _Spans:
    def __init__(self, batch: Batch, sums: BatchSums) -> None:
        self.batch = batch
        self.sums = sums
        self.marks = batch.marks
        self.names = (*batch.plan.pairs, *batch.plan.repeats)

    def run(self) -> None:
        self._sizes()
        places, tangled = self._places()
        rows = BatchRows(self.batch, self.sums)
        for number, pair in enumerate(self.batch.every_pair):
            self._pair(number, pair, places)
            rows.of_pair(number, pair, places)
        for group in self.batch.groups:
            self._rate(places[:, group])
        self._count_tangled(tangled)
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

    def _places(self) -> tuple[Numbers, Numbers]:
        """Return the marks of simple places, a column for each side, and all other marks."""
        import numpy as np  # noqa: PLC0415 - heavy

        marks, sides = self.marks, len(self.batch.sides)
        order = np.argsort(marks.start, kind="stable")
        starts, reached = marks.start[order], np.maximum.accumulate(marks.end[order])
        first = np.ones(len(order), np.bool_)
        first[1:] = starts[1:] >= reached[:-1]
        place = np.empty(len(order), np.int64)
        place[order] = np.cumsum(first) - 1
        many = int(first.sum())
        counts = np.bincount(place * sides + marks.side, minlength=many * sides)
        simple: Flags = counts.reshape(many, sides).max(axis=1, initial=0) < 2
        simple[place[marks.in_pieces]] = False
        found = np.full((many, sides), -1)
        found[place, marks.side] = np.arange(len(marks))
        # Where ends meet starts in a chain, the outer ones may share no text.
        starts = np.where(found < 0, 0, marks.start[found])
        ends = np.where(found < 0, _FAR, marks.end[found])
        simple &= starts.max(axis=1, initial=0) < ends.min(axis=1, initial=_FAR)
        return found[simple], np.flatnonzero(~simple[place])

    def _pair(self, number: int, pair: tuple[int, int], places: Numbers) -> None:
        marks, sums, name = self.marks, self.sums, self.names[number]
        both = places[(places[:, pair[0]] >= 0) & (places[:, pair[1]] >= 0)]
        first, second = marks.only(both[:, pair[0]]), marks.only(both[:, pair[1]])
        same = (first.start == second.start) & (first.end == second.end)
        alike = first.label == second.label
        untouched = first.untouched & second.untouched
        rules = {Rule.STRICT: same & alike, Rule.EXACT: same, Rule.TYPE: alike}
        for rule, found in {**rules, Rule.OVERLAP: same | True}.items():
            key = ("f1", rule.value, *name)
            sums.add((*key, "m"), self._by(first.article[found]))
            sums.add((*key, "u"), self._by(first.article[found & untouched]))
            if rule in (Rule.STRICT, Rule.TYPE) and number < len(self.batch.plan.pairs):
                keys = [("label", label, rule.value) for label in self.batch.labels]
                sums.add_each(keys, self._by_label(first.only(found)))
        for side in "ab":
            sums.add(("agr", *name, side), self._by(first.article))
        sums.add(("kappa", *name, "n"), self._by(first.article))
        sums.add(("kappa", *name, "d"), self._by(first.article[alike]))
        for side, marked in (("r", first), ("c", second)):
            of_side = [("kappa", *name, side, label) for label in self.batch.labels]
            sums.add_each(of_side, self._by_label(marked))

    def _rate(self, places: Numbers) -> None:
        """Add the labels of the places that two sides or more have, and their attributes."""
        import numpy as np  # noqa: PLC0415 - heavy

        batch, marks = self.batch, self.marks
        places = places[(places >= 0).sum(axis=1) > 1]
        absent = places < 0
        article = marks.article[places.max(axis=1, initial=0)]
        labels = np.where(absent, -1, marks.label[places])
        everybody = 2 if batch.plan.by_pair else len(batch.plan.sides())
        add_ratings(self.sums, ("rated",), batch.labels, Rated(article, labels), everybody)
        accepted = (absent | marks.untouched[places]).all(axis=1)
        part = Rated(article[accepted], labels[accepted])
        add_ratings(self.sums, ("accepted",), batch.labels, part, everybody)
        label = labels.max(axis=1, initial=-1)
        alike = (absent | (labels == label[:, None])).all(axis=1)
        for name, only_for in batch.plan.attributes.items():
            values, number = batch.attribute(name)
            wanted = [place for place, known in enumerate(batch.labels) if known in only_for]
            chosen = alike & np.isin(label, wanted) if only_for else alike
            given = np.where(absent, -1, number[marks.attributes[places]])
            part = Rated(article[chosen], given[chosen])
            add_ratings(self.sums, ("attribute", name), values, part, 0)

    def _count_tangled(self, tangled: Numbers) -> None:
        by_article: defaultdict[int, list[int]] = defaultdict(list)
        for mark in tangled.tolist():
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
