"""The label files of the sample corpus: one line a label, written as marked-up excerpts.

``resources/sample/README.md`` describes the form. Records are built here with short keys of the
file as their ids ("c3"); `annotator.services.sample` gives them real ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import pairwise

from annotator.domain.annotations import (
    Annotation,
    Argument,
    Claim,
    DocumentLabel,
    Mention,
    Region,
    Span,
    Spans,
    Stance,
)
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

    def parts(self) -> list[str]:
        """Return the names or excerpts that the line lists."""
        return [part.strip() for part in self.body.split(" / ") if part.strip()]


def read_lines(content: str) -> list[Line]:
    """Return the lines of a label file that say something; ``#`` starts a remark."""
    return [
        Line(number, tuple(head.rstrip(":").split()), body.strip())
        for number, line in enumerate(content.splitlines(), start=1)
        if line.strip() and not line.startswith("#")
        for head, _, body in [line.partition(": ")]
    ]


@contextmanager
def at_line(line: Line) -> Iterator[None]:
    """Add the number of the line to whatever is found wrong inside."""
    try:
        yield
    except UserError as error:
        raise BadRecordError(error.what, where=f"line {line.number}") from error


def read_regions(lines: Iterable[Line], text: str) -> list[Region]:
    """Return the regions; each line gives the first words of one, which lasts to the next."""
    lines = list(lines)
    starts: list[int] = []
    for line in lines:
        with at_line(line):
            starts.append(_start_of(line, text, starts[-1] + 1 if starts else 0))
    regions: list[Region] = []
    for line, (start, following) in zip(lines, pairwise([*starts, len(text)]), strict=True):
        end = start + len(text[start:following].rstrip())
        regions.append(_region(line, Span(start, end), regions))
    return regions


def _start_of(line: Line, text: str, after: int) -> int:
    start = text.find(line.body, after)
    if start < 0:
        raise BadRecordError(f"no region starts with “{line.body}”")
    return start


def _region(line: Line, span: Span, before: Sequence[Region]) -> Region:
    label, *rest = line.words[1:]
    repeats = "repeats" in rest
    copied = next((item.id for item in before if repeats and item.label == label), None)
    return Region(
        id=f"r{span.start}",
        article_id="",
        label=label,
        span=span,
        annotate=label != "BOILERPLATE" and not repeats,
        subtype=next((word for word in rest if word != "repeats"), None),
        duplicate_of=copied,
    )


class LabelReader:
    """Turns the lines of one article's label file into records."""

    def __init__(self, text: str, regions: list[Region], scheme: Scheme) -> None:
        self.visible = visible_text(text, regions)
        self._scheme = scheme

    def gold(self, lines: Sequence[Line], names: Sequence[Line]) -> Records:
        """Return the settled labels; `names` are those that the whole corpus shares."""
        records: Records = {}
        mentions = [line for line in lines if line.kind in self._scheme.entity.names()]
        for line in mentions:
            for excerpt in line.parts():
                if "{" in excerpt:
                    with at_line(line):
                        add(records, self.mention(line, self.marked(excerpt)))
        self._add_names(records, mentions, names)
        for line in lines:
            if line.kind in ("claim", "stance", "document"):
                with at_line(line):
                    add(records, self.record(line, records))
        return records

    def marked(self, excerpt: str) -> Spans:
        """Return what the excerpt puts in braces."""
        spans = locate(excerpt, self.visible)["{"]
        if not spans:
            raise BadRecordError(f"“{excerpt}” marks nothing")
        return spans

    def mention(self, line: Line, spans: Spans) -> Mention:
        """Return the mention that a line such as ``PERSON ada-holm NOM`` puts on the spans."""
        return Mention(
            id=f"m{spans[0].start}-{spans[-1].end}",
            article_id="",
            layer_id="",
            label=line.kind,
            spans=spans,
            entity_id=line.words[1],
            attributes=_attributes(self._scheme.entity, line, line.kind),
        )

    def record(self, line: Line, records: Records) -> Annotation:
        """Return the claim, stance or label of the article that the line writes out."""
        if line.kind == "claim":
            return self._claim(line)
        if line.kind == "stance":
            return self._stance(line, records)
        return _document_label(line)

    def changed(self, record: Annotation, line: Line) -> Annotation:
        """Return the claim or stance with the attributes, polarity and links of the line."""
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

    def _add_names(self, records: Records, local: Sequence[Line], shared: Sequence[Line]) -> None:
        """Mark every place of every name that is not part of a longer one."""
        forms = [(part, line) for line in (*local, *shared) for part in line.parts()]
        plain = [(part, line) for part, line in forms if "{" not in part]
        # The sort is stable: of two readings of one name, the article's own comes first.
        for name, line in sorted(plain, key=lambda form: -len(form[0])):
            places = list(every_place(name, self.visible))
            if not places and line in local:
                raise BadRecordError(f"“{name}” is not there", where=f"line {line.number}")
            for span in places:
                if not any(_blocks(record, span) for record in records.values()):
                    add(records, self.mention(line, (span,)))

    def _claim(self, line: Line) -> Claim:
        marked = locate(line.body, self.visible)
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
        marked = locate(line.body, self.visible)
        target = _argument(line.option("target"), mention_at(marked["<"], records))
        topic = line.option("topic")
        return Stance(
            id=line.words[1],
            article_id="",
            layer_id="",
            polarity=line.words[2],
            holder=_argument(line.option("holder"), mention_at(marked["|"], records)),
            target=replace(target, topic=_spaced(topic) if topic else None),
            anchor=marked["{"],
            attributes=_attributes(self._scheme.stance, line),
            via_claim=line.option("via"),
        )


def add(records: Records, record: Annotation) -> None:
    """Put the record among the others, whose keys it must not share."""
    if record.id in records:
        raise BadRecordError(f"“{record.id}” is there twice")
    records[record.id] = record


def mention_at(spans: Spans, records: Records) -> str | None:
    """Return the key of the mention on exactly these words; None for no words at all."""
    if not spans:
        return None
    for record in records.values():
        if isinstance(record, Mention) and record.spans == spans:
            return record.id
    raise BadRecordError(f"the words at {spans[0].start} are not labelled as an entity")


def _blocks(record: Annotation, span: Span) -> bool:
    """Say whether a name at `span` would stand inside another name or be marked twice."""
    if not isinstance(record, Mention) or not any(overlap(item, span) for item in record.spans):
        return False
    return record.attributes.get("mention") == "NAM" or record.spans == (span,)


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


def _none(value: str | None) -> str | None:
    return None if value == "none" else value


def _spaced(words: str) -> str:
    return words.replace("_", " ")
