"""Records as rows of the tables and back. Plain tuples in the order of the tables' columns."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from annotator.domain.annotations import (
    Annotation,
    ArticleState,
    Choice,
    Claim,
    Decision,
    DocumentLabel,
    Mention,
    Note,
    NoteKind,
    Record,
    Region,
    Settlement,
    Span,
    Spans,
    Stance,
    Verdict,
)
from annotator.domain.articles import Article, Progress
from annotator.domain.packing import pack_fields, spans_from, unpack

Row = Sequence[Any]

ARTICLE_COLUMNS = "id, text, title, source, date, url, language, meta, sha256"
ANNOTATION_COLUMNS = "id, family, label, start_char, end_char, body, score, origin, rule"
REGION_COLUMNS = "id, label, start_char, end_char, annotate, subtype, duplicate_of"
NOTE_COLUMNS = 'id, on_id, "by", text, at, kind, settled'

# Reading an enum's value costs more than all the rest of a plain row.
_FAMILIES: dict[type[Annotation], str] = {
    kind: kind.family.value for kind in (Mention, Claim, Stance, DocumentLabel)
}
_MAIN = {"entity": "spans", "claim": "content", "stance": "anchor"}
_KIND = {"entity": "mention", "claim": "claim", "stance": "stance", "document": "document"}
_LABEL = {"entity": "label", "stance": "polarity", "document": "name"}
_IN_COLUMNS = frozenset(
    {"id", "article_id", "layer_id", "label", "polarity", "name", "score", "origin", "rule"}
)
_IN_BODY: dict[type[Annotation], tuple[str, ...]] = {
    kind: tuple(field.name for field in fields(kind) if field.name not in _IN_COLUMNS)
    for kind in (Mention, Claim, Stance, DocumentLabel)
}


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


def plain_json(value: object) -> str:
    """Return the value as JSON text without needless blanks."""
    return _encode(value)


def article_row(article: Article, position: int, imported_at: str) -> tuple[object, ...]:
    """Return the row of an article; its hash must be known."""
    return (
        position,
        article.id,
        article.title,
        article.source,
        article.date,
        article.url,
        article.language,
        plain_json(article.meta) if article.meta else "{}",
        len(article.text),
        imported_at,
        article.sha256,
        article.text,
    )


def article_from(row: Row) -> Article:
    """Return the article of a row of `ARTICLE_COLUMNS`."""
    article_id, text, title, source, date, url, language, meta, sha256 = row
    known = json.loads(meta) if meta != "{}" else {}
    return Article(article_id, text, title, source, date, url, language, known, sha256)


def main_spans(record: Annotation) -> Spans:
    """Return the spans that give an annotation its place: its words, content or anchor."""
    if isinstance(record, Mention):
        return record.spans
    if isinstance(record, Claim):
        return record.content
    return record.anchor if isinstance(record, Stance) else ()


def surface_of(record: Annotation, text: str) -> str | None:
    """Return the text from the annotation's first to its last main span."""
    spans = main_spans(record)
    return text[spans[0][0] : spans[-1][1]] if spans else None


def annotation_row(
    record: Annotation,
    article: int,
    layer: int,
    text: str,
    run: int | None = None,
    version: int = 1,
) -> tuple[object, ...]:
    """Return the row of an annotation in the article numbered `article`, whose text is `text`."""
    spans = main_spans(record)
    start, end = (spans[0][0], spans[-1][1]) if spans else (None, None)
    return (
        article,
        record.id,
        layer,
        _FAMILIES[type(record)],
        record.label,
        start,
        end,
        text[start:end] if spans else None,
        None if _is_plain(record) else _body(record, spans),
        record.score,
        record.origin,
        record.rule,
        run,
        version,
    )


def _is_plain(record: Annotation) -> bool:
    """Say whether the columns hold all there is: a name without attributes, as most labels are."""
    return (
        type(record) is Mention
        and record.entity_id is None
        and not record.attributes
        and len(record.spans) == 1
    )


def _body(record: Annotation, spans: Spans) -> str | None:
    packed = pack_fields(record, _IN_BODY[type(record)])
    if len(spans) == 1:
        del packed[_MAIN[record.family]]
    return _encode(packed) if packed else None


def annotation_from(row: Row, article_id: str, layer_id: str) -> Annotation:
    """Return the annotation of a row of `ANNOTATION_COLUMNS`."""
    record_id, family, label, start, end, body, score, origin, rule = row
    if body is None and family == "entity":
        spans = (Span(start, end),)
        return Mention(record_id, article_id, layer_id, label, spans, None, {}, score, origin, rule)
    values: dict[str, Any] = json.loads(body) if body else {}
    if start is not None:
        values.setdefault(_MAIN[family], ((start, end),))
    if family in _LABEL:
        values[_LABEL[family]] = label
    values |= {"is": _KIND[family], "id": record_id, "article_id": article_id}
    values |= {"layer_id": layer_id, "score": score, "origin": origin, "rule": rule}
    record = unpack(values)
    assert not isinstance(record, Region | Note | Decision | ArticleState | Settlement)
    return record


def pieces_and_attributes(body: str) -> tuple[Spans, Mapping[str, str]]:
    """Return the pieces of a name, none if it is in one, and its attributes, from its body."""
    values: dict[str, Any] = json.loads(body)
    return spans_from(values.get("spans", ())), values.get("attributes", {})


def region_row(region: Region, article: int) -> tuple[object, ...]:
    """Return the row of a region."""
    return (
        article,
        region.id,
        region.label,
        region.span.start,
        region.span.end,
        int(region.annotate),
        region.subtype,
        region.duplicate_of,
    )


def region_from(row: Row, article_id: str) -> Region:
    """Return the region of a row of `REGION_COLUMNS`."""
    region_id, label, start, end, annotate, subtype, duplicate_of = row
    span = Span(start, end)
    return Region(region_id, article_id, label, span, bool(annotate), subtype, duplicate_of)


def note_row(note: Note, article: int, layer: int) -> tuple[object, ...]:
    """Return the row of a note."""
    return (
        article,
        note.id,
        layer,
        note.on,
        note.by,
        note.text,
        note.at,
        note.kind.value,
        int(note.settled),
    )


def note_from(row: Row, article_id: str, layer_id: str) -> Note:
    """Return the note of a row of `NOTE_COLUMNS`."""
    note_id, on, by, text, at, kind, settled = row
    return Note(note_id, article_id, layer_id, on, by, text, at, NoteKind(kind), bool(settled))


def decision_row(decision: Decision, article: int, layer: int) -> tuple[object, ...]:
    """Return the row of a decision."""
    return (article, decision.suggestion, layer, decision.verdict.value, decision.outcome)


def decision_from(row: Row, article_id: str, layer_id: str) -> Decision:
    """Return the decision of a row of suggestion, verdict and outcome."""
    suggestion, verdict, outcome = row
    return Decision(article_id, layer_id, suggestion, Verdict(verdict), outcome)


def state_row(state: ArticleState, article: int, layer: int) -> tuple[object, ...]:
    """Return the row of an article's state."""
    return (article, layer, state.progress.value)


def state_from(row: Row, article_id: str, layer_id: str) -> ArticleState:
    """Return the article's state of a row of its progress alone."""
    return ArticleState(article_id, layer_id, Progress(row[0]))


SETTLEMENT_COLUMNS = (
    'item, choice, "by", at, outcome, taken, words, reason, rule, over, pattern, answer,'
    " probability, versions, said"
)


def settlement_row(settlement: Settlement, article: int, layer: int) -> tuple[object, ...]:
    """Return the row of a settlement."""
    return (
        article,
        settlement.item,
        layer,
        settlement.choice.value,
        settlement.by,
        settlement.at,
        settlement.outcome,
        settlement.taken,
        settlement.words,
        settlement.reason,
        settlement.rule,
        settlement.over,
        settlement.pattern,
        settlement.answer,
        settlement.probability,
        plain_json(settlement.versions),
        settlement.said,
    )


def settlement_from(row: Row, article_id: str, layer_id: str) -> Settlement:
    """Return the settlement of a row of `SETTLEMENT_COLUMNS`."""
    item, choice, *rest, versions, said = row
    pairs = tuple((layer, label) for layer, label in json.loads(versions))
    values = (item, article_id, layer_id, Choice(choice), *rest, pairs, said)
    return Settlement(*values)


def record_row(
    record: Record, article: int, layer: int, text: str, version: int
) -> tuple[str, tuple[object, ...]]:
    """Return the table of any record and its row; `layer` is not looked at for regions."""
    match record:
        case Region():
            return "region", region_row(record, article)
        case Note():
            return "note", note_row(record, article, layer)
        case Decision():
            return "decision", decision_row(record, article, layer)
        case ArticleState():
            return "article_state", state_row(record, article, layer)
        case Settlement():
            return "settlement", settlement_row(record, article, layer)
        case _:
            return "annotation", annotation_row(record, article, layer, text, None, version)


def counts(record: Record) -> Mapping[str, int]:
    """Return what one record adds to the counters of its article and layer."""
    match record:
        case Decision():
            return {"answers": 1}
        case Note(kind=NoteKind.NOTE, settled=False):
            return {"notes": 1}
        case Note(settled=False):
            return {"flags": 1}
        case Note() | Region() | ArticleState() | Settlement():
            return {}
        case _:
            return {"labels": 1}
