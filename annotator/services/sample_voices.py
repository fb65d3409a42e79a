"""What the sample's annotators say: the gold labels, with the differences that a file lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from annotator.domain.annotations import (
    Annotation,
    Claim,
    DocumentLabel,
    Mention,
    Note,
    NoteKind,
    Span,
    Spans,
    Stance,
)
from annotator.domain.article_content import references
from annotator.domain.articles import Progress
from annotator.domain.errors import BadRecordError
from annotator.domain.rules import overlap
from annotator.services.sample_labels import LabelReader, Line, Records, add, at_line, mention_at


@dataclass(slots=True)
class Voice:
    """What one annotator (or the gold layer) says of an article."""

    name: str
    progress: Progress
    records: Records
    notes: list[Note] = field(default_factory=list)


def read_voice(head: Line, lines: Sequence[Line], gold: Records, reader: LabelReader) -> Voice:
    """Return the voice of the head ``[Name progress]``: gold, changed line by line."""
    name, progress = (word.strip("[]") for word in head.words)
    skipped = progress == Progress.SKIPPED
    voice = Voice(name, Progress(progress), {} if skipped else dict(gold))
    for line in lines:
        with at_line(line):
            _differ(voice, line, reader)
    with at_line(head):
        _let_go_of_missing(voice)
    return voice


def _differ(voice: Voice, line: Line, reader: LabelReader) -> None:
    records = voice.records
    match line.kind:
        case "miss":
            for key in [*line.words[1:], *_keys_at(line, records, reader)]:
                _known(records, key)
                del records[key]
        case "nothing":
            records.clear()
        case "until":
            _stop(records, reader.marked(line.body)[-1].end)
        case "the":
            _widen(records, line.words[1:], reader.visible)
        case "set":
            key = line.words[1]
            records[key] = reader.changed(_known(records, key), line)
        case "note" | "flag":
            voice.notes.append(_note(line, voice.name))
        case "extra":
            inner = replace(line, words=line.words[1:])
            add(records, reader.mention(inner, reader.marked(line.body)))
        case "claim" | "stance" | "document":
            fresh = reader.record(line, records)
            records[fresh.id] = fresh
        case _:
            for excerpt in line.parts():
                _remark(records, reader.mention(line, reader.marked(excerpt)))


def _known(records: Records, key: str) -> Annotation:
    if key not in records:
        raise BadRecordError(f"there is no label “{key}”")
    return records[key]


def _keys_at(line: Line, records: Records, reader: LabelReader) -> list[str]:
    found = (mention_at(reader.marked(part), records) for part in line.parts())
    return [key for key in found if key is not None]


def _remark(records: Records, mention: Mention) -> None:
    """Put the mention, with its extent, label and entity, in the place of the nearest one."""
    hull = _hull(mention.spans)
    old = max(_mentions(records), key=lambda item: _likeness(_hull(item.spans), hull))
    if not overlap(_hull(old.spans), hull):
        raise BadRecordError("the words touch no label; write “extra” before the line to add one")
    records[old.id] = replace(mention, id=old.id)


def _widen(records: Records, labels: Sequence[str], text: str) -> None:
    """Take a leading “the” into the names of `labels`, as one annotator is wont to do."""
    for item in list(_mentions(records)):
        first = item.spans[0]
        wide = Span(first.start - len("the "), first.end)
        named = item.attributes.get("mention") == "NAM" and item.label in labels
        if named and text[wide.start : first.start].lower() == "the ":
            records[item.id] = replace(item, spans=(wide, *item.spans[1:]))


def _stop(records: Records, limit: int) -> None:
    """Drop everything behind the place where the annotator broke off."""
    for key, record in list(records.items()):
        spans = record.all_spans()
        if not spans or max(span.end for span in spans) > limit:
            del records[key]


def _note(line: Line, by: str) -> Note:
    return Note(
        id=f"n{line.number}",
        article_id="",
        layer_id="",
        on=next((word for word in line.words[1:] if "=" not in word), ""),
        by=by,
        text=line.body,
        at=line.option("at") or "",
        kind=NoteKind(line.kind),
    )


def _let_go_of_missing(voice: Voice) -> None:
    """Clear the links to claims and stances that the annotator does not have."""
    records = voice.records
    for key, record in list(records.items()):
        if isinstance(record, Claim) and record.nested_in not in records:
            records[key] = replace(record, nested_in=None)
        elif isinstance(record, Stance) and record.via_claim not in records:
            records[key] = replace(record, via_claim=None)
        elif isinstance(record, DocumentLabel):
            basis = tuple(item for item in record.basis if item in records)
            records[key] = replace(record, basis=basis)
        if gone := references(records[key]) - records.keys():
            raise BadRecordError(f"{voice.name}’s {key} needs the missing {', '.join(gone)}")
    for note in voice.notes:
        if note.on:
            _known(records, note.on)


def _mentions(records: Records) -> Iterator[Mention]:
    return (record for record in records.values() if isinstance(record, Mention))


def _hull(spans: Spans) -> Span:
    return Span(spans[0].start, spans[-1].end)


def _likeness(one: Span, other: Span) -> float:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared / (max(one.end, other.end) - min(one.start, other.start))
