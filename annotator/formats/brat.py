"""brat standoff: labels in an .ann file of their own, over a text that is left as it is.

Events whose arguments are parts of a claim become claims; other stretches become names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from annotator.domain.annotations import Annotation, Claim, Mention, Note, Record, Span, Spans
from annotator.domain.articles import LayerKind, Progress
from annotator.domain.errors import UnreadableFileError
from annotator.domain.imports import ImportedArticle, ImportedLayer, Refusal
from annotator.domain.phrases import phrase
from annotator.domain.rules import overlap
from annotator.domain.scheme import Attribute, FamilyScheme
from annotator.domain.text import canonical
from annotator.formats.article_building import ArticleBuilder
from annotator.formats.brat_lines import BratLines, Event, LineParser, Remark
from annotator.formats.decoding import Decoded, read_text
from annotator.formats.format import Format, ReadContext
from annotator.formats.jsonl_records import Here
from annotator.formats.jsonl_values import FaultError
from annotator.formats.plain_text import BYTES_PER_CHARACTER, encoding_note

_ROLES: Mapping[str, str | None] = {
    "Content": "content",
    "Cue": "cue",
    "Source": "source",
    "Speaker": "source",
    "Via": "via",
    "Medium": "via",
}
_EVENTS: Mapping[str, Mapping[str, str] | None] = {
    "Attribution": {},
    "Attribution-no-source": {"source_type": "IMPLICIT"},
    "Claim": {},
}
_YES = ("yes", "true")


def read(path: Path, context: ReadContext) -> Iterator[ImportedArticle | Refusal]:
    """Yield the text that the file annotates, with its labels."""
    source = context.text_of(path)
    if source is None:
        raise UnreadableFileError(
            phrase("There is no text that belongs to this annotation file, or more than one."),
            where=str(path),
            remedy=phrase("Import it together with the .txt file of the same name."),
        )
    decoded = _read(source, context)
    builder = _builder(decoded.text, path, source, context)
    builder.remember(file=source.name, **encoding_note(decoded))
    parser = LineParser(builder.article.text, builder.moved)
    if path.stat().st_size:
        for number, line in enumerate(canonical(_read(path, context).text).text.split("\n"), 1):
            parser.take(number, line)
    _Reading(parser.found, builder, context).add_layer()
    article = builder.finish()
    yield from builder.refusals
    yield article


def labels(path: Path, context: ReadContext) -> Iterator[str]:
    """Yield the types of the stretches of text in the file that are not parts of a claim."""
    roles = {**_ROLES, **context.names.given.roles}
    events = {**_EVENTS, **context.names.given.events}
    if not path.stat().st_size:
        return
    for line in _read(path, context).text.splitlines():
        key, _, rest = line.partition("\t")
        kind = rest.partition(" ")[0]
        if key.startswith("T") and kind not in roles and kind not in events:
            yield kind


def _read(path: Path, context: ReadContext) -> Decoded:
    decoded = read_text(path, context.max_characters * BYTES_PER_CHARACTER)
    if decoded.guessed:
        context.guessed(path, decoded.encoding)
    return decoded


def _builder(text: str, path: Path, source: Path, context: ReadContext) -> ArticleBuilder:
    try:
        return ArticleBuilder({"text": text}, context, str(path), "")
    except FaultError as fault:
        raise UnreadableFileError(
            phrase("The text cannot be taken: {fault}.", fault=fault), where=str(source)
        ) from fault


@dataclass(slots=True)
class _Roles:
    """The arguments of an event, sorted by what they are in a claim."""

    spans: dict[str, list[Span]] = field(default_factory=dict)
    nested: list[str] = field(default_factory=list)

    def of(self, role: str) -> Spans:
        return tuple(sorted(set(self.spans.get(role, ()))))


class _Reading:
    """Turns the lines of one file into the records of one layer."""

    def __init__(self, lines: BratLines, builder: ArticleBuilder, context: ReadContext) -> None:
        kind = LayerKind.SUGGESTER if context.as_suggestions else LayerKind.ANNOTATOR
        self._layer = context.layer(context.unnamed, kind)
        self._lines = lines
        self._builder = builder
        self._context = context
        self._here: Here = builder.here_in(self._layer)
        self._roles = {**_ROLES, **context.names.given.roles}
        self._events = {**_EVENTS, **context.names.given.events}
        self._used: set[str] = set()
        self._records: dict[str, Annotation] = {}
        self._owner: dict[str, str] = {}

    def add_layer(self) -> None:
        """Give the builder the layer with all that is right, and the list of the rest."""
        for number, reason in self._lines.faults:
            self._builder.refuse(phrase("line {number}", number=number), reason)
        self._context.names.unknown.update(self._lines.left)
        self._take_events()
        self._take_names()
        for remark in self._lines.attributes:
            self._take_attribute(remark)
        for remark in self._lines.entities:
            self._take_entity(remark)
        records: list[Record] = [one for one in self._records.values() if self._admits(one)]
        records += [self._note(remark) for remark in self._lines.notes]
        done = records and self._layer.kind is not LayerKind.SUGGESTER
        progress = Progress.DONE if done else Progress.NEW
        self._builder.add_layer(ImportedLayer(self._layer, tuple(records), progress))

    def _take_events(self) -> None:
        nesting: dict[str, str] = {}
        for key, event in self._lines.events.items():
            self._take_event(key, event, nesting)
        for child, parent in nesting.items():
            record = self._records.get(child)
            if isinstance(record, Claim) and parent in self._records:
                self._records[child] = replace(record, nested_in=self._records[parent].id)

    def _take_event(self, key: str, event: Event, nesting: dict[str, str]) -> None:
        self._used.update([event.trigger, *(one for _, one in event.arguments)])
        named = event.type in self._events
        attributes = self._events.get(event.type)
        if named and attributes is None:
            self._context.names.left_out[event.type] += 1
        elif not named and not any(self._role(name) == "content" for name, _ in event.arguments):
            self._context.names.unknown[event.type] += 1
        else:
            try:
                roles = self._arguments(event)
                self._records[key] = self._claim(event, roles, attributes or {})
            except FaultError as fault:
                self._builder.refuse(phrase("line {line}", line=event.line), str(fault))
                return
            parts = [event.trigger, *(one for _, one in event.arguments)]
            self._owner.update(dict.fromkeys(parts, key))
            nesting.update(dict.fromkeys(roles.nested, key))

    def _claim(self, event: Event, roles: _Roles, attributes: Mapping[str, str]) -> Claim:
        content = roles.of("content")
        if not content:
            raise FaultError(phrase("this {type} has no content", type=event.type))
        return Claim(
            id=self._context.new_id(),
            article_id=self._here.article_id,
            layer_id=self._layer.id,
            content=content,
            cue=roles.of("cue") or self._trigger(event, content),
            source=roles.of("source"),
            via=roles.of("via"),
            attributes=self._possible(attributes),
            origin=self._here.origin,
        )

    def _role(self, name: str) -> str | None:
        """Return the part of a claim; brat puts a number to a second one: ``Content2``."""
        return self._roles.get(name.rstrip("0123456789"))

    def _arguments(self, event: Event) -> _Roles:
        roles = _Roles()
        for name, key in event.arguments:
            role = self._role(name)
            if role is None:
                if name not in self._roles:
                    raise FaultError(
                        phrase("“{name}” is not known as a part of a claim", name=name)
                    )
                continue
            if key in self._lines.events:
                roles.nested.append(key)
            elif key in self._lines.bounds:
                roles.spans.setdefault(role, []).extend(self._lines.bounds[key].spans)
            else:
                raise FaultError(
                    phrase("it refers to {key}, which is not in the file or was refused", key=key)
                )
        return roles

    def _trigger(self, event: Event, content: Spans) -> Spans:
        """Return the words of the trigger as a cue, where they are not part of the content."""
        bound = self._lines.bounds.get(event.trigger)
        spans = bound.spans if bound is not None else ()
        return () if any(overlap(one, piece) for one in spans for piece in content) else spans

    def _possible(self, attributes: Mapping[str, str]) -> dict[str, str]:
        family = self._context.scheme.claim
        return {
            name: value
            for name, value in attributes.items()
            if (known := family.attribute(name)) is not None and value in known.values
        }

    def _take_names(self) -> None:
        for key, bound in self._lines.bounds.items():
            if bound.type in self._roles or bound.type in self._events:
                if key not in self._used:
                    reason = phrase(
                        "this {type} belongs to no event, so it was left out", type=bound.type
                    )
                    self._builder.refuse(phrase("line {line}", line=bound.line), reason)
                continue
            label = self._context.names.known(bound.type)
            if label is not None:
                self._records[key] = Mention(
                    self._context.new_id(),
                    self._here.article_id,
                    self._layer.id,
                    label,
                    bound.spans,
                    origin=self._here.origin,
                )

    def _take_attribute(self, remark: Remark) -> None:
        record = self._of(remark)
        if record is None or not isinstance(record, Claim | Mention):
            return
        family = self._context.scheme.family(record.family)
        known = _attribute(family, remark.name)
        value = known and _value(known, remark.value or _YES[0])
        if known is None or not value:
            self._builder.refuse(
                phrase("line {line}", line=remark.line),
                phrase(
                    "the scheme has no attribute “{name}” of value “{value}” here",
                    name=remark.name,
                    value=remark.value,
                ),
            )
            return
        key = self._owner.get(remark.on, remark.on)
        self._records[key] = replace(record, attributes={**record.attributes, known.name: value})

    def _take_entity(self, remark: Remark) -> None:
        record = self._of(remark)
        if isinstance(record, Mention):
            self._records[remark.on] = replace(record, entity_id=remark.value)

    def _of(self, remark: Remark) -> Annotation | None:
        key = remark.on if remark.on in self._records else self._owner.get(remark.on, "")
        return self._records.get(key)

    def _note(self, remark: Remark) -> Note:
        record = self._of(remark)
        return Note(
            id=self._context.new_id(),
            article_id=self._here.article_id,
            layer_id=self._layer.id,
            on=self._here.article_id if record is None else record.id,
            by=self._layer.name,
            text=remark.value,
            at="",
        )

    def _admits(self, record: Annotation) -> bool:
        return self._builder.admits(record, phrase("line {line}", line=self._line_of[record.id]))

    @cached_property
    def _line_of(self) -> dict[str, int]:
        lines = {key: bound.line for key, bound in self._lines.bounds.items()}
        lines |= {key: event.line for key, event in self._lines.events.items()}
        return {record.id: lines[key] for key, record in self._records.items()}


def _attribute(family: FamilyScheme, name: str) -> Attribute | None:
    folded = name.casefold()
    return next((one for one in family.attributes if one.name.casefold() == folded), None)


def _value(attribute: Attribute, value: str) -> str | None:
    folded = value.casefold()
    return next((one for one in attribute.values if one.casefold() == folded), None)


BRAT = Format(
    "brat",
    phrase("brat standoff, labels beside their text"),
    (".ann",),
    read,
    labels=labels,
    text_apart=True,
)
