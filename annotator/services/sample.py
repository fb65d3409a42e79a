"""The sample corpus: invented articles with regions, gold labels and three annotators' labels."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from annotator.domain.annotations import (
    Annotation,
    Argument,
    Claim,
    DocumentLabel,
    Note,
    Record,
    Region,
    Stance,
)
from annotator.domain.articles import Article, Layer, LayerKind, Progress
from annotator.domain.errors import BadRecordError, UserError
from annotator.domain.ids import NewId
from annotator.domain.imports import ImportedArticle, ImportedLayer
from annotator.domain.scheme import Scheme
from annotator.domain.text import canonical, text_hash
from annotator.services.sample_labels import (
    LabelReader,
    Line,
    Records,
    read_lines,
    read_regions,
)
from annotator.services.sample_voices import Voice, read_voice

GOLD = "gold"

MakeLayer = Callable[[str, LayerKind], Layer]


def build_sample(new_id: NewId, layer: MakeLayer, resources: Path) -> list[ImportedArticle]:
    """Return the sample articles in order, with their labels; the same for the same `new_id`.

    `layer` returns the layer of a name and kind, always the same one. Raises `BadRecordError`
    naming file and line if a label file does not fit its article.
    """
    folder = resources / "sample"
    plain = json.loads((resources / "schemes" / "news.json").read_text("utf-8"))
    scheme = Scheme.from_json(plain)
    names = read_lines((folder / "names.txt").read_text("utf-8"))
    return [
        _article(path, folder / "labels" / path.name, names, scheme, new_id, layer)
        for path in sorted((folder / "articles").glob("*.txt"))
    ]


def _article(
    path: Path,
    labels: Path,
    names: Sequence[Line],
    scheme: Scheme,
    new_id: NewId,
    layer: MakeLayer,
) -> ImportedArticle:
    text = canonical(path.read_text("utf-8")).text
    lines = read_lines(labels.read_text("utf-8"))
    try:
        regions = read_regions((line for line in lines if line.kind == "region"), text)
        voices = list(_voices(lines, names, LabelReader(text, regions, scheme)))
    except UserError as error:
        where = f"{labels.name}, {error.where}"
        raise BadRecordError(error.what, where=where) from error
    article = _described(lines, new_id(), text)
    return ImportedArticle(
        article=article,
        regions=_with_ids(regions, article.id, new_id),
        layers=[_layer_of(voice, article.id, new_id, layer) for voice in voices],
        origin=path.name,
    )


def _described(lines: Sequence[Line], article_id: str, text: str) -> Article:
    said = {line.kind: line.body for line in lines}
    return Article(
        id=article_id,
        text=text,
        title=said["title"],
        source=said["source"],
        date=said["date"],
        url=said.get("url"),
        language="en",
        sha256=text_hash(text),
    )


def _voices(lines: Sequence[Line], names: Sequence[Line], reader: LabelReader) -> Iterator[Voice]:
    """Yield gold where it is settled, then the annotators; nobody for an untouched article."""
    settled = {line.kind: line.body for line in lines}["gold"]
    if settled == "none":
        return
    heads = [index for index, line in enumerate(lines) if line.kind.startswith("[")]
    gold = reader.gold(lines[: heads[0]] if heads else lines, names)
    if settled == "settled":
        yield Voice(GOLD, Progress.DONE, gold)
    for start, end in pairwise([*heads, len(lines)]):
        yield read_voice(lines[start], lines[start + 1 : end], gold, reader)


def _layer_of(voice: Voice, article_id: str, new_id: NewId, layer: MakeLayer) -> ImportedLayer:
    kind = LayerKind.GOLD if voice.name == GOLD else LayerKind.ANNOTATOR
    mine = layer(voice.name, kind)
    ids = {key: new_id() for key in voice.records}
    records: list[Record] = [
        _issued(record, ids, article_id, mine.id) for record in _in_order(voice.records)
    ]
    records += [_issued_note(note, ids, new_id(), article_id, mine.id) for note in voice.notes]
    return ImportedLayer(mine, records, voice.progress)


def _in_order(records: Records) -> list[Annotation]:
    """Return mentions, claims, stances, document labels, so that links point backwards."""
    order = ["entity", "claim", "stance", "document"]
    return sorted(records.values(), key=lambda record: order.index(record.family))


def _issued(record: Annotation, ids: dict[str, str], article_id: str, layer_id: str) -> Annotation:
    """Return the record with real ids in place of the keys of the label file."""
    own = replace(record, id=ids[record.id], article_id=article_id, layer_id=layer_id)
    if isinstance(own, Claim) and own.nested_in:
        return replace(own, nested_in=ids[own.nested_in])
    if isinstance(own, Stance):
        return replace(
            own,
            holder=_linked(own.holder, ids),
            target=_linked(own.target, ids),
            via_claim=ids[own.via_claim] if own.via_claim else None,
        )
    if isinstance(own, DocumentLabel):
        return replace(own, basis=tuple(ids[key] for key in own.basis))
    return own


def _linked(argument: Argument | None, ids: dict[str, str]) -> Argument | None:
    if argument is None:
        return None
    mention = ids[argument.mention] if argument.mention else None
    claim = ids[argument.claim] if argument.claim else None
    return replace(argument, mention=mention, claim=claim)


def _issued_note(
    note: Note, ids: dict[str, str], note_id: str, article_id: str, layer_id: str
) -> Note:
    on = ids[note.on] if note.on else article_id
    return replace(note, id=note_id, article_id=article_id, layer_id=layer_id, on=on)


def _with_ids(regions: Sequence[Region], article_id: str, new_id: NewId) -> list[Region]:
    ids = {region.id: new_id() for region in regions}
    return [
        replace(
            region,
            id=ids[region.id],
            article_id=article_id,
            duplicate_of=ids[region.duplicate_of] if region.duplicate_of else None,
        )
        for region in regions
    ]
