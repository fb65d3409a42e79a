"""Our own JSONL: one article a line, with everything that a corpus holds, and nothing lost.

The form is documented for users in ``docs/format-jsonl.md``.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import orjson

from annotator.domain.annotations import (
    ArticleState,
    Claim,
    Decision,
    DocumentLabel,
    Mention,
    Note,
    Record,
    Settlement,
    Stance,
)
from annotator.domain.articles import LayerKind, Progress
from annotator.domain.errors import UnreadableFileError
from annotator.domain.imports import ImportedArticle, ImportedLayer, Refusal
from annotator.domain.phrases import phrase
from annotator.domain.text import name_fault
from annotator.formats.article_building import ArticleBuilder
from annotator.formats.format import Format, ReadContext
from annotator.formats.jsonl_records import (
    CLAIM,
    DECISION,
    DOCUMENT_LABEL,
    MENTION,
    NOTE,
    STANCE,
    write_claim,
    write_decision,
    write_document_label,
    write_mention,
    write_note,
    write_region,
    write_stance,
)
from annotator.formats.jsonl_settlements import SETTLEMENT, write_settlement
from annotator.formats.jsonl_simple import read_simple
from annotator.formats.jsonl_values import (
    FaultError,
    Json,
    choice_of,
    list_of,
    parse_object,
    text_of,
)
from annotator.formats.lines import Line, read_lines

VERSION = "annotator/1"
_RECORDS = {
    "mentions": MENTION,
    "claims": CLAIM,
    "stances": STANCE,
    "labels": DOCUMENT_LABEL,
    "notes": NOTE,
    "decisions": DECISION,
    "settlements": SETTLEMENT,
}
_ORDER = (LayerKind.SUGGESTER, LayerKind.ANNOTATOR, LayerKind.GOLD)
_KEYS = frozenset(
    [
        "format",
        "id",
        "text",
        "title",
        "source",
        "date",
        "url",
        "language",
        "meta",
        "regions",
        "layers",
        "entities",
    ]
)
_LAYER_KEYS = frozenset(["name", "kind", "state", *_RECORDS])


def read(path: Path, context: ReadContext) -> Iterator[ImportedArticle | Refusal]:
    """Yield the articles of the file, and a `Refusal` for whatever of them is not right."""
    lines = 0
    for line in read_lines(path, context):
        lines += 1
        if isinstance(line, Refusal):
            yield line
        else:
            yield from _read_line(line, path, context)
    if not lines:
        raise UnreadableFileError(
            phrase("The file holds nothing but blanks, so there is no article in it."),
            where=str(path),
        )


def _read_line(line: Line, path: Path, context: ReadContext) -> Iterator[ImportedArticle | Refusal]:
    place = phrase("line {number}", number=line.number)
    try:
        data = parse_object(line.data)
        version = data.get("format")
        if version not in (None, VERSION):
            raise FaultError(
                phrase(
                    "its format is “{version}”; only “{version2}” is known here",
                    version=str(version)[:40],
                    version2=VERSION,
                )
            )
        builder = ArticleBuilder(data, context, str(path), place)
    except FaultError as fault:
        yield Refusal(str(path), place, str(fault))
        return
    if line.guessed:
        builder.remember(encoding=line.guessed, encoding_guessed=True)
    if version is None:
        read_simple(data, builder, context)
    else:
        _read_own(data, builder, context)
    article = builder.finish()
    yield from builder.refusals
    yield article


def _read_own(data: Json, builder: ArticleBuilder, context: ReadContext) -> None:
    builder.keep_others(data, _KEYS)
    builder.add_regions(data)
    builder.add_entities(data)
    try:
        layers = list_of(data, "layers")
    except FaultError as fault:
        builder.refuse("", phrase("{fault}; no label was taken", fault=fault))
        return
    for number, item in enumerate(layers, 1):
        name = number
        try:
            if not isinstance(item, dict):
                raise FaultError(phrase("it should be an object with named values"))
            name = item.get("name") or number
            _read_layer(item, builder, context)
        except FaultError as fault:
            builder.refuse(
                phrase("layer {name}", name=name),
                phrase("{fault}; nothing of the layer was taken", fault=fault),
            )


def _read_layer(item: Json, builder: ArticleBuilder, context: ReadContext) -> None:
    name = text_of(item, "name", "") or context.unnamed
    if (fault := name_fault(name)) is not None:
        raise FaultError(fault)
    kind = choice_of(item, "kind", LayerKind, LayerKind.ANNOTATOR)
    state = choice_of(item, "state", Progress, Progress.NEW)
    for key in sorted(item.keys() - _LAYER_KEYS):
        builder.refuse(
            phrase("layer {name}", name=name),
            phrase("“{key}” is not known here; it was left out", key=key[:40]),
        )
    layer = context.layer(name, LayerKind.SUGGESTER if context.as_suggestions else kind)
    if builder.has_layer(layer):
        raise FaultError(phrase("the article has a layer of this name already"))
    here = builder.here_in(layer)
    records: list[Record] = []
    for key, form in _RECORDS.items():
        if form is not DECISION or layer.kind is not LayerKind.SUGGESTER:
            records += builder.records(item, key, form, here)
    if layer.kind is LayerKind.SUGGESTER:
        state = Progress.NEW
    elif item.get("state") is None and records:
        state = Progress.BEGUN
    builder.add_layer(ImportedLayer(layer, tuple(records), state))


def labels(path: Path, context: ReadContext) -> Iterator[str]:
    """Yield the labels of the names in the file, as far as it can be read."""
    for line in read_lines(path, context):
        if isinstance(line, Line):
            with suppress(FaultError):
                yield from _labels_in(parse_object(line.data))


def _labels_in(data: Json) -> Iterator[str]:
    layers = data.get("layers")
    lists = [data.get("spans")]
    if isinstance(layers, list):
        lists += [layer.get("mentions") for layer in layers if isinstance(layer, dict)]
    for items in lists:
        for item in items if isinstance(items, list) else ():
            if isinstance(item, dict) and isinstance(label := item.get("label"), str):
                yield label


def write_article(item: ImportedArticle) -> bytes:
    """Return the article with its regions and layers as one line, its end included.

    The same article always gives the same bytes, in whatever order its records come.
    """
    article = item.article
    layers = sorted(item.layers, key=lambda one: (_ORDER.index(one.layer.kind), one.layer.name))
    line: Json = {
        "format": VERSION,
        "id": article.id,
        "text": article.text,
        "title": article.title,
        "source": article.source,
        "date": article.date or None,
        "url": article.url,
        "language": article.language,
        "meta": dict(article.meta),
        "regions": [
            write_region(region)
            for region in sorted(item.regions, key=lambda region: (region.span, region.id))
        ],
        "layers": [_write_layer(layer, article.text) for layer in layers],
    }
    if item.entities:
        line["entities"] = [
            {"id": card.id, "name": card.name or None, "identifier": card.identifier or None}
            for card in sorted(item.entities, key=lambda card: card.id)
        ]
    return orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE)


@dataclass(slots=True)
class _Parts:
    """The records of a layer, kind by kind."""

    mentions: list[Mention] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    stances: list[Stance] = field(default_factory=list)
    labels: list[DocumentLabel] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    states: list[ArticleState] = field(default_factory=list)
    settlements: list[Settlement] = field(default_factory=list)

    def add(self, record: Record) -> None:
        """Put the record with those of its kind."""
        match record:
            case Mention():
                self.mentions.append(record)
            case Claim():
                self.claims.append(record)
            case Stance():
                self.stances.append(record)
            case DocumentLabel():
                self.labels.append(record)
            case Note():
                self.notes.append(record)
            case Decision():
                self.decisions.append(record)
            case ArticleState():
                self.states.append(record)
            case Settlement():
                self.settlements.append(record)


def _write_layer(item: ImportedLayer, text: str) -> Json:
    parts = _Parts()
    for record in item.records:
        parts.add(record)
    state = parts.states[0].progress if parts.states else item.progress
    parts.mentions.sort(key=lambda one: (one.spans, one.id))
    parts.claims.sort(key=lambda one: (one.content, one.id))
    parts.stances.sort(key=lambda one: (one.anchor, one.id))
    parts.labels.sort(key=lambda one: (one.name, one.id))
    parts.notes.sort(key=lambda one: (one.at, one.id))
    parts.decisions.sort(key=lambda one: one.suggestion)
    parts.settlements.sort(key=lambda one: one.item)
    written: Json = {
        "name": item.layer.name,
        "kind": item.layer.kind.value,
        "state": state.value,
        "mentions": [write_mention(one, text) for one in parts.mentions],
        "claims": [write_claim(one, text) for one in parts.claims],
        "stances": [write_stance(one) for one in parts.stances],
        "labels": [write_document_label(one) for one in parts.labels],
        "notes": [write_note(one) for one in parts.notes],
        "decisions": [write_decision(one) for one in parts.decisions],
    }
    if parts.settlements:
        written["settlements"] = [write_settlement(one) for one in parts.settlements]
    return written


JSONL = Format(
    "jsonl",
    phrase("Annotator's JSONL, one article a line"),
    (".jsonl", ".ndjson"),
    read,
    can_write=True,
    labels=labels,
    leaves_out=phrase("Holds all labels and notes as they are; leaves out the history of edits."),
)
