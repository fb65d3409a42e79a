"""The sample corpus as the tests look at it, built once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TypeVar

from annotator.domain.annotations import (
    Claim,
    DocumentLabel,
    Mention,
    Note,
    Spans,
    Stance,
)
from annotator.domain.articles import Layer, LayerKind
from annotator.domain.imports import ImportedArticle, ImportedLayer
from annotator.services.sample import build_sample
from annotator.services.sample_excerpts import visible_text
from tests.examples import ROOT, counter

RESOURCES = ROOT / "resources"
Kind = TypeVar("Kind", bound=Mention | Claim | Stance | DocumentLabel | Note)


def build(resources: Path = RESOURCES) -> list[ImportedArticle]:
    layers: dict[tuple[str, LayerKind], Layer] = {}
    new_id = counter()

    def layer(name: str, kind: LayerKind) -> Layer:
        return layers.setdefault((name, kind), Layer(new_id(), name, kind))

    return build_sample(new_id, layer, resources)


@cache
def sample() -> list[ImportedArticle]:
    return build()


def numbered(number: str) -> ImportedArticle:
    return next(item for item in sample() if item.origin.startswith(number))


def voices(item: ImportedArticle) -> dict[str, ImportedLayer]:
    return {layer.layer.name: layer for layer in item.layers}


def of(kind: type[Kind], layer: ImportedLayer | None) -> list[Kind]:
    records = layer.records if layer is not None else ()
    return [record for record in records if isinstance(record, kind)]


def gold(kind: type[Kind]) -> Iterator[tuple[ImportedArticle, Kind]]:
    for item in sample():
        for record in of(kind, voices(item).get("gold")):
            yield item, record


def surface(item: ImportedArticle, spans: Spans) -> str:
    return " … ".join(item.article.text[start:end] for start, end in spans)


def shown(item: ImportedArticle) -> str:
    return visible_text(item.article.text, list(item.regions)).replace("\0", " ")
