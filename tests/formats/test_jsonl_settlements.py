"""What was settled survives the way through our JSONL."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from annotator.domain.annotations import Choice, Mention, Settlement
from annotator.domain.articles import Layer, LayerKind, Progress
from annotator.domain.imports import ImportedArticle, ImportedLayer
from annotator.formats.jsonl import read, write_article
from tests.examples import article, at
from tests.formats.reading import context

GOLD = Layer("layer-gold", "gold", LayerKind.GOLD)
HELD = Mention("g1", "article-1", GOLD.id, "GPE", (at("Sund"),))
SETTLED = Settlement(
    "m1",
    "article-1",
    GOLD.id,
    Choice.VERSION,
    "Wale",
    "2026-02-03T04:05:06Z",
    outcome="g1",
    taken="m1",
    reason="guideline",
    probability=0.97,
    versions=(("layer-ines", "m1"), ("layer-tomas", "")),
)


def test_settlement_comes_back(tmp_path: Path) -> None:
    layer = ImportedLayer(GOLD, [HELD, SETTLED], Progress.DONE)
    path = tmp_path / "gold.jsonl"
    path.write_bytes(write_article(ImportedArticle(article(), (), (layer,))))
    (found,) = read(path, context())
    assert isinstance(found, ImportedArticle)
    (back,) = [one for one in found.layers[0].records if isinstance(one, Settlement)]
    assert back == replace(SETTLED, layer_id=back.layer_id, versions=(("", "m1"),))


def test_layers_without_any_have_no_such_key() -> None:
    layer = ImportedLayer(GOLD, [HELD], Progress.DONE)
    assert b"settlements" not in write_article(ImportedArticle(article(), (), (layer,)))
