"""JSONL of other tools, as far as it is certain: lines with “text” and “spans” of names.

Prodigy writes such lines, and so does our own training JSONL.
"""

from __future__ import annotations

from annotator.domain.annotations import Mention, Record, Span
from annotator.domain.articles import LayerKind, Progress
from annotator.domain.imports import ImportedLayer
from annotator.domain.phrases import phrase
from annotator.formats.article_building import ArticleBuilder
from annotator.formats.format import ReadContext
from annotator.formats.jsonl_records import Here, RecordForm
from annotator.formats.jsonl_values import (
    FaultError,
    Json,
    attributes_of,
    offset_of,
    optional_text,
    text_of,
)

_TAKEN = frozenset(
    (
        "text",
        "id",
        "title",
        "source",
        "date",
        "url",
        "language",
        "meta",
        "spans",
        "answer",
        "annotator",
    )
)
# Prodigy's own book-keeping, and what follows from the text.
_NEEDLESS = frozenset(
    ("tokens", "_input_hash", "_task_hash", "_view_id", "_session_id", "_timestamp", "_is_binary")
)


def read_simple(data: Json, builder: ArticleBuilder, context: ReadContext) -> None:
    """Take the names among the “spans” of a line; all else that it holds is listed or kept."""
    builder.keep_others(data, _TAKEN | _NEEDLESS)
    try:
        answer = text_of(data, "answer", "")
        name = text_of(data, "annotator", "") or context.unnamed
    except FaultError as fault:
        builder.refuse("spans", phrase("{fault}; no label was taken", fault=fault))
        return
    if answer not in ("", "accept"):
        builder.refuse(
            "spans", phrase("its answer is “{answer}”, so no label was taken", answer=answer[:40])
        )
        return
    if data.get("spans") is None and not answer:
        return
    kind = LayerKind.SUGGESTER if context.as_suggestions else LayerKind.ANNOTATOR
    layer = context.layer(name, kind)
    found = tuple(builder.records(data, "spans", _SPAN, builder.here_in(layer)))
    builder.add_layer(ImportedLayer(layer, found, _progress(answer, found, kind)))


def _progress(answer: str, found: tuple[Record, ...], kind: LayerKind) -> Progress:
    if kind is LayerKind.SUGGESTER:
        return Progress.NEW
    if answer:
        return Progress.DONE
    return Progress.BEGUN if found else Progress.NEW


def _read_span(item: Json, here: Here) -> Mention:
    family = text_of(item, "family", "entity")
    if family != "entity":
        raise FaultError(
            phrase(
                "a {family} is not read back from spans alone; use our own JSONL for that",
                family=family,
            )
        )
    span = Span(offset_of(item, "start", here.moved), offset_of(item, "end", here.moved))
    here.check_words(item, (span,))
    return Mention(
        id=here.id_of(item),
        article_id=here.article_id,
        layer_id=here.layer_id,
        label=text_of(item, "label"),
        spans=(span,),
        entity_id=optional_text(item, "entity_id"),
        attributes=attributes_of(item),
        origin=text_of(item, "origin", here.origin),
    )


_SPAN = RecordForm(
    "span",
    frozenset(
        (
            "start",
            "end",
            "token_start",
            "token_end",
            "label",
            "family",
            "id",
            "text",
            "entity_id",
            "attributes",
            "origin",
        )
    ),
    _read_span,
)
