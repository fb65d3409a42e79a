"""What an article gets on its way in: regions if it has none, and a title."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from annotator.domain.annotations import (
    Annotation,
    Record,
    Region,
)
from annotator.domain.articles import LayerKind
from annotator.domain.ids import NewId
from annotator.domain.imports import ImportedArticle, Refusal
from annotator.domain.phrases import phrase
from annotator.domain.scheme import Scheme
from annotator.formats.admission import Reasons, broken_references, in_closed_regions
from annotator.formats.article_building import ANNOTATIONS
from annotator.nlp.regions import find_regions

_LONGEST_TITLE = 160
_HEADLINE = "HEADLINE"


class Preparer:
    """Prepares articles for a corpus of one scheme."""

    def __init__(self, scheme: Scheme, new_id: NewId) -> None:
        self._known = frozenset(scheme.region.names())
        self._new_id = new_id

    def prepare(self, item: ImportedArticle) -> tuple[ImportedArticle, list[Refusal]]:
        """Return the article with regions and a title, and the suggestions that had to go.

        A region found here gives way to labels that people put in it; suggestions give way to it.
        """
        refused: list[Refusal] = []
        if not item.regions and self._known:
            item, refused = self._with_regions(item)
        if not item.article.title:
            title = _title(item.article.text, item.regions)
            item = replace(item, article=replace(item.article, title=title))
        return item, refused

    def _with_regions(self, item: ImportedArticle) -> tuple[ImportedArticle, list[Refusal]]:
        article = item.article
        found = find_regions(article.text, article_id=article.id, new_id=self._new_id)
        own = _annotations(item, suggested=False)
        regions = tuple(_opened(region, own) for region in found if region.label in self._known)
        gone = in_closed_regions(_annotations(item, suggested=True), regions)
        if not gone:
            return replace(item, regions=regions), []
        return without(replace(item, regions=regions), gone)


def opened(regions: Iterable[Region], item: ImportedArticle) -> tuple[Region, ...]:
    """Return those of the regions, opened, that are closed although people's labels lie there."""
    own = _annotations(item, suggested=False)
    return tuple(new for region in regions if (new := _opened(region, own)) is not region)


def annotations_in(records: Iterable[Record]) -> list[Annotation]:
    """Return those of the records that are labels."""
    return [item for item in records if isinstance(item, ANNOTATIONS)]


def _annotations(item: ImportedArticle, *, suggested: bool) -> list[Annotation]:
    return [
        label
        for layer in item.layers
        if (layer.layer.kind is LayerKind.SUGGESTER) is suggested
        for label in annotations_in(layer.records)
    ]


def _opened(region: Region, labels: Sequence[Annotation]) -> Region:
    if region.annotate or not in_closed_regions(labels, [region]):
        return region
    return replace(region, annotate=True, duplicate_of=None)


def without(
    item: ImportedArticle, gone: Reasons, known: frozenset[str] = frozenset()
) -> tuple[ImportedArticle, list[Refusal]]:
    """Return the article without the records that are gone or refer to such, and tell of them.

    `known` are ids that may be referred to besides those of the article and its regions.
    """
    records = [record for layer in item.layers for record in layer.records if record.id not in gone]
    there = {item.article.id, *(region.id for region in item.regions), *known}
    reasons = gone | broken_references(records, there)
    layers = tuple(
        replace(layer, records=tuple(one for one in layer.records if one.id not in reasons))
        for layer in item.layers
    )
    refused = [
        Refusal(item.origin, _label_in(item.place, key), why) for key, why in reasons.items()
    ]
    return replace(item, layers=layers), refused


def _title(text: str, regions: Sequence[Region]) -> str:
    """Return the headline on one line, or else the first line that is not boilerplate."""
    headline = next((region for region in regions if region.label == _HEADLINE), None)
    if headline is not None:
        return _shortened(text[headline.span.start : headline.span.end])
    start = min((region.span.start for region in regions if region.annotate), default=0)
    return _shortened(text[start:].lstrip().partition("\n")[0])


def _shortened(title: str) -> str:
    words = " ".join(title[: 4 * _LONGEST_TITLE].split())
    if len(words) <= _LONGEST_TITLE:
        return words
    cut = words[: _LONGEST_TITLE - 1]
    return (cut.rpartition(" ")[0] or cut) + "…"


def _label_in(place: str, key: str) -> str:
    label = phrase("label {label}", label=key)
    return phrase("{place}, {label}", place=place, label=label) if place else label
