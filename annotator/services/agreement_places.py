"""The places in an article behind a figure: which words, who says what, and why they differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.agreement.explain import Compared, Difference, Pairing, explained
from annotator.agreement.habits import habit_of
from annotator.agreement.sides import ArticleSides, SidePair, is_untouched
from annotator.agreement.tally_spans import value_of
from annotator.domain.annotations import Annotation, Attributes, DocumentLabel, Family, Span
from annotator.domain.scheme import Scheme
from annotator.domain.words import main_spans, surface
from annotator.services.agreement_counting import sides_of
from annotator.services.agreement_report import (
    AGREED,
    AgreementReport,
    Pair,
    Reading,
    Where,
)
from annotator.storage.corpus_store import CorpusStore
from annotator.storage.owner_thread import OwnerThread


@dataclass(frozen=True, slots=True)
class Place:
    """One place: `sentence` says what differs, or what both have.

    `span` is where to look (None for what has no words), `first` and `second` the ids of the
    labels of the two sides.
    """

    pair: Pair
    kind: str
    span: Span | None
    sentence: str
    first: str | None
    second: str | None
    part: str = ""


def places(
    owner: OwnerThread, report: AgreementReport, article_id: str, where: Where
) -> list[Place]:
    """Return the places in one article that `where` means, in the order of the text.

    Read and compared anew, which for one article takes some thousandths of a second.
    """
    line = next((line for line in report.articles if line.id == article_id), None)
    if line is None:
        return []
    layers = {side.name: side.layer_id for side in report.sides if side.name in line.sides}

    def read(store: CorpusStore) -> tuple[ArticleSides, Scheme]:
        article, records = next(store.iterate([article_id], sorted(set(layers.values()))))
        return sides_of(article, records, list(layers), layers), store.scheme()

    article, scheme = owner.submit(read).result()
    return places_in(article, report, scheme, where)


def places_in(
    article: ArticleSides, report: AgreementReport, scheme: Scheme, where: Where
) -> list[Place]:
    """Return what `where` means in an article that was read already."""
    counted = report.conflicts.pairs[: report.conflicts.main]
    pairs = [where.pair] if where.pair else counted
    found = [
        place
        for pair in pairs
        if set(pair) <= article.labels.keys()
        for place in _Finder(article, pair, report, scheme).find(where)
    ]
    return sorted(found, key=lambda place: (place.span or Span(0, 0), place.pair))


class _Finder:
    """Finds the places of one pair in one article."""

    def __init__(
        self, article: ArticleSides, pair: SidePair, report: AgreementReport, scheme: Scheme
    ) -> None:
        self.text = article.text
        self.pair = pair
        self.family = report.family
        self.label = report.label
        families = {Family.STANCE: list(Family)}.get(report.family, [report.family])
        first, second = (
            [item for family in families for item in article.of(side, family)] for side in pair
        )
        defaults = {family: _defaults(scheme, family) for family in Family}
        sides = Compared(article.text, pair, first, second, article.regions, defaults)
        self.pairings, self.differences = explained(sides)
        self.records = {item.id: item for item in (*first, *second)}

    def find(self, where: Where) -> Iterator[Place]:
        if where.kind == AGREED:
            yield from self._agreed(self.pairings, where)
            return
        for difference in self.differences:
            if difference.family is self.family and self._is_meant(difference, where):
                one, other = self._sides(difference)
                yield Place(
                    self.pair,
                    difference.kind.value,
                    self._span(one, other),
                    difference.sentence,
                    difference.first,
                    difference.second,
                    difference.part,
                )

    def _agreed(self, pairings: Sequence[Pairing], where: Where) -> Iterator[Place]:
        for one, other in pairings:
            if one is None or other is None or one.family is not self.family:
                continue
            value = value_of(one)
            named = where.label in (None, value, _name(one)) and self.label in (None, one.label)
            if value == value_of(other) and named and where.first in (None, value):
                words = surface(one, self.text)
                yield Place(
                    self.pair, AGREED, self._span(one, other), f"{words}: {value}", one.id, other.id
                )

    def _is_meant(self, difference: Difference, where: Where) -> bool:
        one, other = self._sides(difference)
        values = (value_of(one), value_of(other))
        known = one or other
        part = difference.part or (_name(known) if known else "")
        labels = {item.label for item in (one, other) if item is not None}
        return (
            where.kind in (None, difference.kind.value)
            and where.first in (None, values[0])
            and where.second in (None, values[1])
            and (where.label is None or where.label in (*values, part))
            and (self.label is None or self.label in labels)
            and where.part in (None, part)
            and (where.hint is None or where.hint in {hint.value for hint in difference.hints})
            and where.pattern in (None, habit_of(difference, self.records, self.text))
            and not (where.reading is Reading.TOUCHED and one and other and _accepted(one, other))
        )

    def _sides(self, difference: Difference) -> tuple[Annotation | None, Annotation | None]:
        return self.records.get(difference.first or ""), self.records.get(difference.second or "")

    def _span(self, *items: Annotation | None) -> Span | None:
        spans = [span for item in items if item is not None for span in main_spans(item)]
        return min(spans, default=None)


def _accepted(one: Annotation, other: Annotation) -> bool:
    return is_untouched(one) and is_untouched(other)


def _name(item: Annotation) -> str:
    return item.name if isinstance(item, DocumentLabel) else ""


def _defaults(scheme: Scheme, family: Family) -> Attributes:
    found: Mapping[str, str] = {
        item.name: item.default
        for item in scheme.family(family).attributes
        if item.default is not None
    }
    return found
