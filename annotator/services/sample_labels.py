"""The label files of the sample corpus: one line a label, written as marked-up excerpts.

``resources/sample/README.md`` describes the form. Records are built here with short keys of the
file as their ids ("c3"); `annotator.services.sample` gives them real ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from annotator.domain.annotations import (
    Annotation,
    Argument,
    Claim,
    DocumentLabel,
    Mention,
    Note,
    NoteKind,
    Region,
    Span,
    Stance,
)
from annotator.domain.articles import Progress
from annotator.domain.errors import BadRecordError, UserError
from annotator.domain.rules import overlap
from annotator.domain.scheme import FamilyScheme, Scheme
from annotator.services.sample_excerpts import every_place, locate, visible_text

Records = dict[str, Annotation]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a label file: the words of its head, and what stands behind the colon."""

    number: int
    words: tuple[str, ...]
    body: str

    @property
    def kind(self) -> str:
        """The first word, which says what the line is."""
        return self.words[0]

    def option(self, name: str) -> str | None:
        """Return the value of ``name=value`` in the head."""
        start = f"{name}="
        return next((word[len(start) :] for word in self.words if word.startswith(start)), None)


@dataclass(slots=True)
class Voice:
    """What one annotator (or the gold layer) says of an article."""

    name: str
    progress: Progress
    records: Records
    notes: list[Note] = field(default_factory=list)


def read_lines(content: str) -> list[Line]:
    """Return the lines of a label file that say something; ``#`` starts a remark."""
    return [
        Line(number, tuple(head.rstrip(":").split()), body.strip())
        for number, line in enumerate(content.splitlines(), start=1)
        if line.strip() and not line.startswith("#")
        for head, _, body in [line.partition(": ")]
    ]


def read_regions(lines: Iterable[Line], text: str) -> list[Region]:
    """Return the regions; each line gives the first words of one, which lasts to the next."""
    lines = list(lines)
    starts: list[int] = []
    for line in lines:
        start = text.find(line.body, starts[-1] + 1 if starts else 0)
        if start < 0:
            raise BadRecordError(f"no region starts with “{line.body}”", where=_place(line))
        starts.append(start)
    regions: list[Region] = []
    for line, (start, following) in zip(lines, pairwise([*starts, len(text)]), strict=True):
        end = start + len(text[start:following].rstrip())
        regions.append(_region(line, Span(start, end), regions))
    return regions


def _region(line: Line, span: Span, before: Sequence[Region]) -> Region:
    label, *rest = line.words[1:]
    copied = next((item for item in reversed(before) if item.label == label), None)
    repeats = "repeats" in rest
    return Region(
        id=f"r{span.start}",
        article_id="",
        label=label,
        span=span,
        annotate=label != "BOILERPLATE" and not repeats,
        subtype=next((word for word in rest if word != "repeats"), None),
        duplicate_of=copied.id if repeats and copied is not None else None,
    )


def _place(line: Line) -> str:
    return f"line {line.number}"


class LabelReader:
    """Turns the lines of one article's label file into records."""

    def __init__(self, text: str, regions: list[Region], scheme: Scheme) -> None:
        self._text = text
        self._visible = visible_text(text, regions)
        self._scheme = scheme

    def gold(self, lines: Sequence[Line], names: Sequence[Line]) -> Records:
        """Return the settled labels; `names` are those that the whole corpus shares."""
        records: Records = {}
        mentions = [line for line in lines if line.kind in self._scheme.entity.names()]
        for line in mentions:
            for excerpt in _parts(line):
                if "{" in excerpt:
                    _add(records, self._mention(line, self._only_span(excerpt, line)))
        self._add_names(records, mentions, names)
        for line in lines:
            if line.kind in ("claim", "stance", "document"):
                _add(records, self._record(line, records))
        return records

    def voice(self, head: Line, lines: Sequence[Line], gold: Records) -> Voice:
        """Return what an annotator says: the gold labels with the differences of `lines`."""
        name, progress = head.words[0].strip("[]"), Progress(head.words[1].strip("[]"))
        voice = Voice(name, progress, {} if progress is Progress.SKIPPED else dict(gold))
        for line in lines:
            try:
                self._differ(voice, line)
            except (UserError, KeyError, StopIteration) as error:
                raise BadRecordError(f"{name}: {error}", where=_place(line)) from error
        _let_go_of_missing(voice.records)
        return voice

    def _differ(self, voice: Voice, line: Line) -> None:
        records = voice.records
        match line.kind:
            case "miss":
                for key in (*line.words[1:], *(self._key_at(part, line, records) for part in _parts(line))):
                    del records[key]
            case "nothing":
                records.clear()
            case "until":
                self._stop(records, line)
            case "the":
                self._widen(records, line.words[1:])
            case "set":
                records[line.words[1]] = self._changed(records[line.words[1]], line)
            case "note" | "flag":
                voice.notes.append(_note(line, voice.name))
            case "extra":
                inner = replace(line, words=line.words[1:])
                _add(records, self._mention(inner, self._only_span(line.body, line)))
            case "claim" | "stance" | "document":
                fresh = self._record(line, records)
                records[fresh.id] = fresh
            case _:
                self._remark(records, line)

    def _add_names(self, records: Records, local: Sequence[Line], shared: Sequence[Line]) -> None:
        """Mark every place of every name that is not part of a longer one."""
        forms = [(part, line) for line in (*local, *shared) for part in _parts(line)]
        plain = [(part, line) for part, line in forms if "{" not in part]
        # The sort is stable: of two readings of one name, the article's own comes first.
        for name, line in sorted(plain, key=lambda form: -len(form[0])):
            places = every_place(name, self._visible)
            if not places and line in local:
                raise BadRecordError(f"“{name}” does not stand in the article", where=_place(line))
            for span in places:
                if not any(_blocks(record, span) for record in records.values()):
                    _add(records, self._mention(line, span))

    def _mention(self, line: Line, span: Span) -> Mention:
        return Mention(
            id=f"m{span.start}-{span.end}",
            article_id="",
            layer_id="",
            label=line.kind,
            spans=(span,),
            entity_id=line.words[1],
            attributes=_attributes(self._scheme.entity, line, line.kind),
        )

    def _record(self, line: Line, records: Records) -> Annotation:
        try:
            if line.kind == "claim":
                return self._claim(line)
            if line.kind == "stance":
                return self._stance(line, records)
            return _document_label(line)
        except (UserError, StopIteration) as error:
            raise BadRecordError(str(error), where=_place(line)) from error

    def _claim(self, line: Line) -> Claim:
        marked = locate(line.body, self._visible)
        return Claim(
            id=line.words[1],
            article_id="",
            layer_id="",
            content=marked["{"],
            cue=marked["<"],
            source=marked["|"],
            via=marked["~"],
            attributes=_attributes(self._scheme.claim, line),
            nested_in=line.option("in"),
        )

    def _stance(self, line: Line, records: Records) -> Stance:
        marked = locate(line.body, self._visible)
        holder = _argument(line.option("holder"), _mention_at(marked["|"], records))
        target = _argument(line.option("target"), _mention_at(marked["<"], records))
        topic = line.option("topic")
        if topic is not None:
            target = replace(target, topic=_spaced(topic))
        return Stance(
            id=line.words[1],
            article_id="",
            layer_id="",
            polarity=line.words[2],
            holder=holder,
            target=target,
            anchor=marked["{"],
            attributes=_attributes(self._scheme.stance, line),
            via_claim=line.option("via"),
        )

    def _changed(self, record: Annotation, line: Line) -> Annotation:
        """Return the record with the attributes, polarity and links that the line names."""
        if isinstance(record, Claim):
            attributes = {**record.attributes, **_named(self._scheme.claim, line)}
            nested_in = line.option("in") or record.nested_in
            return replace(record, attributes=attributes, nested_in=_none(nested_in))
        if not isinstance(record, Stance):
            raise BadRecordError("only claims and stances can be set")
        polarity = next((word for word in line.words if word in self._scheme.stance.names()), None)
        target = line.option("target")
        return replace(
            record,
            polarity=polarity or record.polarity,
            attributes={**record.attributes, **_named(self._scheme.stance, line)},
            target=record.target if target is None else _argument(target, None),
            via_claim=_none(line.option("via") or record.via_claim),
        )

    def _remark(self, records: Records, line: Line) -> None:
        """Put another extent, label or entity in the place of the nearest mention."""
        for excerpt in _parts(line):
            span = self._only_span(excerpt, line)
            old = max(_mentions(records), key=lambda item: _likeness(item.spans[0], span))
            if not overlap(old.spans[0], span):
                raise BadRecordError(f"“{excerpt}” touches no label; write “extra” to add one")
            records[old.id] = replace(self._mention(line, span), id=old.id)

    def _widen(self, records: Records, labels: Sequence[str]) -> None:
        """Take a leading “the” into the names of `labels`, as one annotator is wont to do."""
        for item in list(_mentions(records)):
            start, end = item.spans[0]
            wide = Span(start - 4, end)
            named = item.attributes.get("mention") == "NAM" and item.label in labels
            if named and self._visible[wide.start : start].lower() == "the ":
                records[item.id] = replace(item, spans=(wide,))

    def _stop(self, records: Records, line: Line) -> None:
        """Drop everything behind the place where the annotator broke off."""
        limit = self._only_span(line.body, line).end
        for key, record in list(records.items()):
            spans = record.all_spans()
            if not spans or max(span.end for span in spans) > limit:
                del records[key]

    def _only_span(self, excerpt: str, line: Line) -> Span:
        try:
            (span,) = locate(excerpt, self._visible)["{"]
        except ValueError as error:
            raise BadRecordError(f"“{excerpt}” should mark one stretch", where=_place(line)) from error
        except UserError as error:
            raise BadRecordError(str(error), where=_place(line)) from error
        return span

    def _key_at(self, excerpt: str, line: Line, records: Records) -> str:
        found = _mention_at((self._only_span(excerpt, line),), records)
        if found is None:
            raise BadRecordError(f"“{excerpt}” marks nothing", where=_place(line))
        return found


def _parts(line: Line) -> list[str]:
    return [part.strip() for part in line.body.split(" / ") if part.strip()]


def _add(records: Records, record: Annotation) -> None:
    if record.id in records:
        raise BadRecordError(f"“{record.id}” is there twice")
    records[record.id] = record


def _blocks(record: Annotation, span: Span) -> bool:
    """Say whether a name at `span` would stand inside another name or be marked twice."""
    if not isinstance(record, Mention) or not overlap(record.spans[0], span):
        return False
    return record.attributes.get("mention") == "NAM" or record.spans[0] == span


def _mentions(records: Records) -> Iterable[Mention]:
    return (record for record in records.values() if isinstance(record, Mention))


def _mention_at(spans: Sequence[Span], records: Records) -> str | None:
    """Return the key of the mention on exactly these words; None for no words at all."""
    if not spans:
        return None
    found = next((item.id for item in _mentions(records) if item.spans == tuple(spans)), None)
    if found is None:
        raise BadRecordError(f"the words at {spans[0].start} are not labelled as an entity")
    return found


def _likeness(one: Span, other: Span) -> float:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared / (max(one.end, other.end) - min(one.start, other.start))


def _argument(named: str | None, mention: str | None) -> Argument:
    if named is None:
        return Argument(mention=mention)
    if named == "AUTHOR":
        return Argument(author=True)
    if named.startswith("@"):
        return Argument(entity_id=named[1:])
    return Argument(claim=named)


def _attributes(family: FamilyScheme, line: Line, label: str = "") -> dict[str, str]:
    """Return the attributes that a head names, and the scheme's defaults for the others."""
    defaults = {
        item.name: item.default
        for item in family.attributes
        if item.default is not None and (not item.only_for or label in item.only_for)
    }
    return {**defaults, **_named(family, line)}


def _named(family: FamilyScheme, line: Line) -> dict[str, str]:
    by_value = {value: item.name for item in family.attributes for value in item.values}
    bare = {by_value[word]: word for word in line.words[1:] if word in by_value}
    given = {item.name: line.option(item.name) for item in family.attributes}
    return {**bare, **{name: value for name, value in given.items() if value is not None}}


def _document_label(line: Line) -> DocumentLabel:
    basis = tuple(filter(None, (line.option("basis") or "").split(",")))
    name = _spaced(line.words[1])
    return DocumentLabel(f"d:{name}", "", "", name=name, value=line.body, basis=basis)


def _note(line: Line, by: str) -> Note:
    on = next((word for word in line.words[1:] if "=" not in word), "")
    return Note(
        id=f"n{line.number}",
        article_id="",
        layer_id="",
        on=on,
        by=by,
        text=line.body,
        at=line.option("at") or "",
        kind=NoteKind(line.kind),
        settled="settled=yes" in line.words,
    )


def _let_go_of_missing(records: Records) -> None:
    """Clear the links to claims that the annotator does not have."""
    for key, record in list(records.items()):
        if isinstance(record, Claim) and record.nested_in not in records:
            records[key] = replace(record, nested_in=None)
        elif isinstance(record, Stance) and record.via_claim not in records:
            records[key] = replace(record, via_claim=None)
        elif isinstance(record, DocumentLabel):
            records[key] = replace(
                record, basis=tuple(item for item in record.basis if item in records)
            )


def _none(value: str | None) -> str | None:
    return None if value == "none" else value


def _spaced(words: str) -> str:
    return words.replace("_", " ")
