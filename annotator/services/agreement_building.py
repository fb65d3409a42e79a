"""Turns counted articles into the report that everybody reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from annotator.agreement import measures
from annotator.agreement.figures import Measure, Selection
from annotator.agreement.ledger import Ledger
from annotator.agreement.sums import Sums
from annotator.domain.annotations import Family
from annotator.domain.scheme import Scheme
from annotator.domain.work import ArticleWork
from annotator.services.agreement_conflicts import ConflictCounts, conflicts_of
from annotator.services.agreement_report import (
    AgreementReport,
    ArticleLine,
    Figure,
    Pair,
    Period,
    Reading,
    Side,
)
from annotator.services.agreement_selection import AgreementOptions, Chosen

FAINT_BELOW = 30
"""Occurrences, all sides together, below which a label's figures say little about the label."""

_NOT_BLIND = "no article was shown to all of them without suggestions"


class Builder:
    """Builds one report. `ids` are the articles of the selection's rows, in their order."""

    def __init__(
        self,
        options: AgreementOptions,
        chosen: Chosen,
        ledger: Ledger,
        selection: Selection,
        scheme: Scheme,
    ) -> None:
        self.options = options
        self.chosen = chosen
        self.plan = chosen.plan
        self.scheme = scheme
        self.ledger = ledger
        self.everything = selection
        self.ids = [item.id for item in chosen.work]
        pairs = (*self.plan.pairs, *self.plan.repeats)
        self.conflicts = conflicts_of(ledger, self.ids, pairs, len(self.plan.pairs))
        self.counts = ConflictCounts(self.conflicts)
        self.lines = list(self._lines())

    def report(self) -> AgreementReport:
        """Return the report."""
        labels = self._labels()
        names = self.scheme.family(self.plan.family).names()
        pairs = self.plan.pairs
        return AgreementReport(
            self.plan.family,
            tuple(self._sides()),
            pairs,
            self._against(),
            self.options.label,
            self.options.articles,
            tuple(line for line in self.lines if self._counts(line)),
            measures=tuple(self._overall()),
            by_pair=tuple(self._by_pair(pairs)),
            by_label=tuple(self._by_label(labels)),
            by_attribute=tuple(self._by_attribute()),
            by_role=tuple(self._by_role()),
            periods=tuple(self._periods()),
            intra=tuple(self._by_pair(self.plan.repeats)),
            confusions=self.counts.confusions(self._order(names)),
            profile=self.counts.profile(),
            patterns=self.counts.patterns(),
            conflicts=self.conflicts,
            notes=(*self.chosen.notes, *self._notes(labels)),
            draws=self.everything.draws,
            seed=self.everything.seed,
        )

    def _against(self) -> str | None:
        """Return whom all are compared with, by the name of the layer."""
        if self.options.against is None or not self.plan.pairs:
            return self.options.against
        return self.plan.pairs[0][1]

    def _figures(
        self,
        wanted: Iterable[Measure],
        selection: Selection | None = None,
        **about: object,
    ) -> Iterator[Figure]:
        source = selection or self.everything
        for measure in wanted:
            found = source.measured(measure)
            yield Figure(
                measure.name,
                measure.title,
                found.value,
                found.low,
                found.high,
                found.articles,
                found.items,
                found.note or None,
                measure.called,
                method=found.method,
                **about,  # type: ignore[arg-type]
            )

    def _overall(self) -> Iterator[Figure]:
        offered = self._offered()
        every = list(measures.overall(self.plan, offered))
        gamma = self.options.gamma
        shown = [one for one in every if gamma or not one.name.startswith("gamma")]
        yield from self._figures(shown)
        touched = measures.overall(self.plan, offered, touched=True)
        yield from self._figures(touched, reading=Reading.TOUCHED)
        blind = self._part([line.blind for line in self.lines])
        if len(blind.table):
            yield from self._figures(shown, blind, reading=Reading.BLIND)
        else:
            for one in shown:
                yield Figure(one.name, one.title, None, note=_NOT_BLIND, reading=Reading.BLIND)

    def _offered(self) -> int:
        """Return how many labels could have been given, for AC1."""
        family = self.scheme.family(self.plan.family)
        if self.plan.family is Family.DOCUMENT:
            return len(self.ledger.book.following("rated", "n"))
        return len({*family.names(), *self.ledger.book.following("rated", "n")})

    def _by_pair(self, pairs: Sequence[Pair]) -> Iterator[Figure]:
        for pair in pairs:
            yield from self._figures(measures.for_pair(self.plan, pair), pair=pair)

    def _by_label(self, labels: Sequence[str]) -> Iterator[Figure]:
        sums = Sums(self.everything.table, self.ledger.book)
        for label in labels:
            faint = float(sums("label", label, "s").sum()) < FAINT_BELOW
            yield from self._figures(measures.for_label(self.plan, label), label=label, faint=faint)

    def _by_attribute(self) -> Iterator[Figure]:
        for name in self.plan.attributes:
            yield from self._figures(measures.for_attribute(name), attribute=name)

    def _by_role(self) -> Iterator[Figure]:
        for role in measures.roles(self.plan):
            yield from self._figures(measures.for_role(self.plan, role), role=role)

    def _periods(self) -> Iterator[Period]:
        first = next(measures.overall(self.plan, self._offered()))
        for start in sorted({line.period for line in self.lines} - {""}):
            figures: list[Figure] = []
            for reading in (Reading.ALL, Reading.BLIND):
                part = self._part(
                    [
                        line.period == start and (line.blind or reading is Reading.ALL)
                        for line in self.lines
                    ]
                )
                if len(part.table):
                    figures += self._figures([first], part, period=start, reading=reading)
            yield Period(start, tuple(figures))

    def _part(self, inside: Sequence[bool]) -> Selection:
        import numpy as np  # noqa: PLC0415 - heavy

        whole = self.everything
        if all(inside):
            return whole
        table = whole.table[np.flatnonzero(inside)]
        return Selection(table, whole.book, whole.draws, whole.seed)

    def _lines(self) -> Iterator[ArticleLine]:
        pairs = self.plan.pairs
        sums = Sums(self.everything.table, self.ledger.book)
        matches = sum((sums("f1", "strict", *pair, "m") for pair in pairs), sums("none"))
        sizes = sum(
            (sums("size", *pair, side) for pair in pairs for side in ("a", "b")), sums("none")
        )
        for row, work in enumerate(self.chosen.work):
            yield ArticleLine(
                work.id,
                work.title,
                self.chosen.finished(work),
                float(2 * matches[row] / sizes[row]) if sizes[row] else None,
                round(float(sizes[row])),
                self.counts.by_article[row],
                empty=not sizes[row],
                blind=self.chosen.is_blind(work),
                period=_monday(work),
            )

    def _counts(self, line: ArticleLine) -> bool:
        """Say whether two different people finished the article."""
        return any(set(pair) <= set(line.sides) for pair in self.plan.pairs)

    def _sides(self) -> Iterator[Side]:
        for name in self.plan.sides():
            layer = self.chosen.layers[name]
            done = sum(name in line.sides for line in self.lines)
            yield Side(name, layer.kind, layer.id, done, self._size_of(name))

    def _size_of(self, name: str) -> int:
        """Return a side's labels in the selection: every pair that it is in knows those it can."""
        import numpy as np  # noqa: PLC0415 - heavy

        sums = Sums(self.everything.table, self.ledger.book)
        columns = [
            sums("size", *pair, "a" if pair[0] == name else "b")
            for pair in self.plan.pairs
            if name in pair
        ]
        return round(float(np.max(columns, axis=0).sum())) if columns else 0

    def _labels(self) -> list[str]:
        used = {key[1] for key in self.ledger.book.index if key[0] == "label" and key[2] == "s"}
        names = self.scheme.family(self.plan.family).names()
        known = [name for name in names if name in used]
        return known + sorted(used - set(known))

    def _order(self, names: Sequence[str]) -> Sequence[str]:
        if self.plan.family is Family.STANCE:
            return tuple(reversed(measures.POLARITIES))
        return names

    def _notes(self, labels: Sequence[str]) -> Iterator[str]:
        family = self.scheme.family(self.plan.family)
        if self.plan.family is Family.ENTITY:
            gone = [label for label in labels if label not in family.names()]
            if gone:
                yield f"No longer in the scheme, but in use: {', '.join(gone)}."
        counted = [line for line in self.lines if self._counts(line)]
        for side in self._sides():
            if side.done and side.done < len(counted):
                yield (
                    f"{side.name} finished {side.done} of the {len(counted)} articles;"
                    " figures with them are over those."
                )
        if counted and not labels:
            yield "Nobody marked anything of this family in these articles."
        if len(labels) == 1 and self.plan.family is Family.ENTITY:
            yield f"Only one label was given, {labels[0]}: nothing can be said about mixing labels."


def _monday(work: ArticleWork) -> str:
    if not work.last:
        return ""
    day = date.fromisoformat(work.last[:10])
    return (day - timedelta(days=day.weekday())).isoformat()
