"""Hypothesis strategy for whole articles as they are exchanged: everything refers to something."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import strategies as st

from annotator.domain.annotations import (
    Annotation,
    Argument,
    Claim,
    Decision,
    DocumentLabel,
    Note,
    Record,
    Region,
    Span,
    Stance,
)
from annotator.domain.articles import Article, Layer, LayerKind, Progress
from annotator.domain.imports import ImportedArticle, ImportedLayer
from annotator.domain.scheme import Attribute, FamilyScheme, Scheme
from annotator.domain.text import canonical, text_hash
from tests import strategies
from tests.examples import scheme

_FREE = tuple(Attribute(name, name, ()) for name in ("mention", "role", "quote"))


def free_scheme() -> Scheme:
    """Return the default scheme without constraints and with attributes of any value."""

    def freed(family: FamilyScheme) -> FamilyScheme:
        return replace(family, attributes=_FREE)

    own = scheme()
    return replace(
        own,
        entity=freed(own.entity),
        claim=freed(own.claim),
        stance=freed(own.stance),
        constraints=frozenset(),
    )


@st.composite
def whole_articles(draw: st.DrawFn) -> ImportedArticle:
    """Articles with regions and layers of every kind, all of it as the scheme wants it."""
    raw = draw(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
    text = canonical(raw).text + "." * strategies.LENGTH
    article = Article(
        "article", text, draw(strategies.words), meta={"desk": 1}, sha256=text_hash(text)
    )
    regions = (
        Region("r0", "article", "BODY", Span(0, 60)),
        Region("r1", "article", "BOILERPLATE", Span(60, 90), False, "menu", duplicate_of="r0"),
    )
    suggested = _labels(draw, Layer("suggester-rules", "rules", LayerKind.SUGGESTER))
    layers = [suggested]
    for name in draw(st.lists(st.sampled_from(["Ines", "Wale"]), unique=True)):
        own = _labels(draw, Layer(f"annotator-{name}", name, LayerKind.ANNOTATOR))
        answers = _answers(draw, own, suggested.records)
        progress = draw(st.sampled_from(Progress))
        layers.append(ImportedLayer(own.layer, (*own.records, *answers), progress))
    return ImportedArticle(article, regions, tuple(layers))


def _labels(draw: st.DrawFn, layer: Layer) -> ImportedLayer:
    labels: list[Annotation] = []
    for label in draw(st.lists(strategies.labels, max_size=5)):
        own_id = f"{layer.name}-{len(labels)}"
        labels.append(_tied(replace(label, id=own_id, layer_id=layer.id), labels))
    return ImportedLayer(layer, tuple(labels))


def _tied(label: Annotation, before: Sequence[Annotation]) -> Annotation:
    """Return the label with its references turned to labels before it, or dropped."""
    claim = next((item.id for item in before if isinstance(item, Claim)), None)
    if isinstance(label, Claim):
        return replace(label, nested_in=claim if label.nested_in else None)
    if isinstance(label, DocumentLabel):
        return replace(label, basis=tuple(item.id for item in before[: len(label.basis)]))
    if isinstance(label, Stance):
        holder = Argument(claim=claim) if claim else Argument(author=True)
        via = claim if label.via_claim else None
        target = label.target
        if target is not None and target.refers_to():
            target = Argument(topic="the bridge")
        return replace(label, holder=holder, target=target, via_claim=via)
    return label


def _answers(draw: st.DrawFn, own: ImportedLayer, suggested: Sequence[Record]) -> list[Record]:
    notes = draw(st.lists(strategies.notes, max_size=2))
    records: list[Record] = [
        Note(
            f"{own.layer.name}-note-{number}",
            "article",
            own.layer.id,
            own.records[0].id if own.records else "article",
            note.by,
            note.text,
            note.at,
            note.kind,
            note.settled,
        )
        for number, note in enumerate(notes)
    ]
    for answered, suggestion in zip(own.records, suggested, strict=False):
        verdict = draw(strategies.decisions).verdict
        records.append(Decision("article", own.layer.id, suggestion.id, verdict, answered.id))
    return records
