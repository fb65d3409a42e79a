"""What becomes of labels in use when the scheme changes, record by record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar, cast

from annotator.domain.annotations import (
    Argument,
    Claim,
    Decision,
    DocumentLabel,
    Mention,
    Note,
    Record,
    Region,
    Settlement,
    Stance,
    Verdict,
)
from annotator.domain.edits import Edit
from annotator.domain.rewiring import pointing_elsewhere
from annotator.domain.scheme import Scheme

A = TypeVar("A", Mention, Claim, Stance)
_ANNOTATIONS = (Mention, Claim, Stance, DocumentLabel)
BETWEEN_HOLDER_AND_TOPIC = "|"


@dataclass(frozen=True, slots=True)
class Moves:
    """Old names and what they become; None takes what bears the name away.

    `labels` are by family and label, `attributes` by family and name, `values` by family,
    attribute (its old name) and value. `single` gives single records another label.
    """

    labels: Mapping[tuple[str, str], str | None] = field(default_factory=dict)
    attributes: Mapping[tuple[str, str], str | None] = field(default_factory=dict)
    values: Mapping[tuple[str, str, str], str | None] = field(default_factory=dict)
    topics: Mapping[str, str | None] = field(default_factory=dict)
    single: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        parts = (self.labels, self.attributes, self.values, self.topics, self.single)
        return any(parts)


@dataclass(frozen=True, slots=True)
class Carried:
    """The edit that carries the records of one article along, and what was lost on the way."""

    edit: Edit
    removed: int = 0
    joined: int = 0
    attributes_lost: int = 0

    def to_look_at(self) -> bool:
        """Say whether the article should be looked at again."""
        return bool(self.removed or self.joined or self.attributes_lost)


def carried(title: str, records: Iterable[Record], moves: Moves, scheme: Scheme) -> Carried:
    """Return the edit that lets all records of an article, of all layers, follow the moves.

    Where two names of one layer come to stand on the same words with the same label, one is left,
    and what pointed at the other points at it. `scheme` is the one that comes.
    """
    old = {record.id: record for record in records}
    new: dict[str, Record | None] = dict(old)
    lost = 0
    for was in old.values():
        moved = new[was.id] = _moved(was, moves, scheme)
        lost += _attributes_lost(was, moved, moves)
    gone: dict[str, str | None] = {key: None for key, record in new.items() if record is None}
    twins = _twins([record for record in new.values() if record is not None], old)
    gone.update(twins)
    for record_id in gone:
        new[record_id] = None
    for record_id, record in list(new.items()):
        if record is not None:
            new[record_id] = _without(record, gone)
    changed = [key for key in old if new[key] != old[key]]
    edit = Edit(
        title,
        before=tuple(old[key] for key in changed),
        after=tuple(record for key in changed if (record := new[key]) is not None),
    )
    return Carried(edit, len(gone) - len(twins), len(twins), lost)


def _moved(record: Record, moves: Moves, scheme: Scheme) -> Record | None:
    match record:
        case Mention() | Stance():
            label = _label(record.id, record.family.value, record.label, moves)
            return None if label is None else _relabelled(record, label, moves, scheme)
        case Claim():
            return _with(record, moves, scheme)
        case DocumentLabel():
            return _document_label(record, moves)
        case Region():
            label = _label(record.id, "region", record.label, moves)
            return replace(record, label=label) if label is not None else record
        case _:
            return record


def _relabelled(
    record: Mention | Stance, label: str, moves: Moves, scheme: Scheme
) -> Mention | Stance:
    if isinstance(record, Mention):
        return _with(replace(record, label=label), moves, scheme)
    turned = replace(
        record,
        polarity=label,
        holder=_argument(record.holder, moves),
        target=_argument(record.target, moves),
    )
    return _with(turned, moves, scheme)


def _label(record_id: str, family: str, label: str, moves: Moves) -> str | None:
    if record_id in moves.single:
        return moves.single[record_id]
    return moves.labels.get((family, label), label)


def _with(record: A, moves: Moves, scheme: Scheme) -> A:
    """Return the record with its attributes moved; what the scheme does not know is kept."""
    family, found = record.family.value, {}
    for name, value in record.attributes.items():
        new_name = moves.attributes.get((family, name), name)
        new_value = moves.values.get((family, name, value), value)
        if new_name is None or new_value is None:
            continue
        known = scheme.family(family).attribute(new_name)
        if known is not None and known.only_for and record.label not in known.only_for:
            continue
        found[new_name] = new_value
    return record if found == record.attributes else replace(record, attributes=found)


def _attributes_lost(old: Record, new: Record | None, moves: Moves) -> int:
    if not isinstance(old, Mention | Claim | Stance) or new is None:
        return 0
    family = old.family.value
    meant = sum(
        moves.attributes.get((family, name), name) is None
        or moves.values.get((family, name, value), value) is None
        for name, value in old.attributes.items()
    )
    kept = cast(Mention | Claim | Stance, new).attributes
    return max(0, len(old.attributes) - len(kept) - meant)


def _argument(argument: Argument | None, moves: Moves) -> Argument | None:
    if argument is None or argument.topic is None or argument.topic not in moves.topics:
        return argument
    turned = replace(argument, topic=moves.topics[argument.topic])
    return None if turned == Argument() else turned


def _document_label(record: DocumentLabel, moves: Moves) -> DocumentLabel | None:
    holder, sign, topic = record.name.partition(BETWEEN_HOLDER_AND_TOPIC)
    if sign:
        new_topic = moves.topics.get(topic, topic)
        value = moves.labels.get(("stance", record.value), record.value)
        if new_topic is None or value is None:
            return None
        return replace(record, name=f"{holder}{sign}{new_topic}", value=value)
    name = moves.attributes.get(("document", record.name), record.name)
    value = moves.values.get(("document", record.name, record.value), record.value)
    return None if name is None or value is None else replace(record, name=name, value=value)


def _twins(records: Sequence[Record], old: Mapping[str, Record]) -> dict[str, str | None]:
    """Return the mentions that became the same as another one, each with that other's id."""
    first: dict[tuple[object, ...], str] = {}
    twins: dict[str, str | None] = {}
    mentions = [record for record in records if isinstance(record, Mention)]
    # What had the label before stays; what came to it goes.
    for mention in sorted(mentions, key=lambda item: (old[item.id] != item, item.id)):
        key = (mention.layer_id, mention.spans, mention.label)
        if key not in first:
            first[key] = mention.id
        elif old[mention.id] != mention:
            twins[mention.id] = first[key]
    return twins


def _without(record: Record, gone: Mapping[str, str | None]) -> Record | None:
    """Return the record without what is gone: pointing elsewhere, or gone itself."""
    if isinstance(record, _ANNOTATIONS):
        return pointing_elsewhere(record, gone)
    if isinstance(record, Note) and record.on in gone:
        return replace(record, on=gone[record.on] or record.article_id)
    if isinstance(record, Settlement) and record.outcome is not None and record.outcome in gone:
        return replace(record, outcome=gone[record.outcome])
    if isinstance(record, Decision):
        if record.suggestion in gone:
            return None
        if record.outcome is not None and record.outcome in gone:
            kept = gone[record.outcome]
            verdict = record.verdict if kept is not None else Verdict.REJECTED
            return replace(record, verdict=verdict, outcome=kept)
    return record
