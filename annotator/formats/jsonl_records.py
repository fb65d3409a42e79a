"""Each kind of record as an object of our JSONL: how it is written, beside it how it is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from annotator.domain.annotations import (
    PERSON_ORIGIN,
    Annotation,
    Argument,
    Claim,
    Decision,
    DocumentLabel,
    Mention,
    Note,
    NoteKind,
    Record,
    Region,
    Span,
    Spans,
    Stance,
    Verdict,
)
from annotator.domain.ids import NewId
from annotator.domain.phrases import phrase
from annotator.domain.text import canonical
from annotator.formats.jsonl_values import (
    FaultError,
    Json,
    attributes_of,
    choice_of,
    flag_of,
    identifier,
    list_of,
    offset_of,
    optional_text,
    score_of,
    spans_of,
    text_of,
)

_QUOTED = 40  # characters of the text in a sentence about a label whose words differ


@dataclass(frozen=True, slots=True)
class Here:
    """Where records are read: their article and layer, and what offsets and origins mean there.

    `moved` turns offsets in the text as it was read into offsets in `text`; None changes none.
    """

    article_id: str
    text: str
    new_id: NewId
    moved: Callable[[int], int] | None = None
    layer_id: str = ""
    origin: str = PERSON_ORIGIN

    def id_of(self, item: Json) -> str:
        """Return the id that the file gives, or a new one."""
        given = item.get("id")
        return self.new_id() if given is None else identifier(given)

    def spans(self, item: Json, key: str) -> Spans:
        """Return the spans under a key."""
        return spans_of(item, key, self.moved)

    def check_words(self, item: Json, spans: Spans) -> None:
        """Compare the words that the file gives for a label with those that stand there."""
        given = item.get("text")
        if given is None:
            return
        if len(spans) == 1 and given == self.text[spans[0][0] : spans[0][1]]:
            return
        words = surface(self.text, spans)
        if given == words:
            return
        if type(given) is not str or canonical(given).text != words:
            raise FaultError(
                phrase(
                    "its text is given as “{given}”, but “{there}” stands there",
                    given=str(given)[:_QUOTED],
                    there=words[:_QUOTED],
                )
            )


@dataclass(frozen=True, slots=True)
class RecordForm:
    """A kind of record in the file: its word in sentences, its keys and its reader."""

    what: str
    keys: frozenset[str]
    read: Callable[[Json, Here], Record]


def _form(what: str, keys: str, read: Callable[[Json, Here], Record]) -> RecordForm:
    return RecordForm(what, frozenset(keys.split()), read)


def surface(text: str, spans: Spans) -> str:
    """Return the words of a label, its pieces parted by one space."""
    if len(spans) == 1:
        return text[spans[0][0] : spans[0][1]]
    return " ".join(text[start:end] for start, end in spans)


def write_region(region: Region) -> Json:
    """Return the region as JSON values."""
    written: Json = {
        "id": region.id,
        "label": region.label,
        "start": region.span.start,
        "end": region.span.end,
        "annotate": region.annotate,
        "duplicate_of": region.duplicate_of,
    }
    if region.subtype is not None:
        written["subtype"] = region.subtype
    return written


def read_region(item: Json, here: Here) -> Region:
    """Return the region that `write_region` wrote."""
    return Region(
        id=here.id_of(item),
        article_id=here.article_id,
        label=text_of(item, "label"),
        span=Span(offset_of(item, "start", here.moved), offset_of(item, "end", here.moved)),
        annotate=flag_of(item, "annotate", default=True),
        subtype=optional_text(item, "subtype"),
        duplicate_of=optional_text(item, "duplicate_of"),
    )


def write_mention(mention: Mention, text: str) -> Json:
    """Return the mention as JSON values."""
    written: Json = {
        "id": mention.id,
        "label": mention.label,
        "spans": _pairs(mention.spans),
        "text": surface(text, mention.spans),
        "entity_id": mention.entity_id,
    }
    return _with_tail(written, mention)


def read_mention(item: Json, here: Here) -> Mention:
    """Return the mention that `write_mention` wrote."""
    get = item.get
    given, label, entity = get("id"), get("label"), get("entity_id")
    score, origin, rule = get("score"), get("origin"), get("rule")
    spans = spans_of(item, "spans", here.moved)
    here.check_words(item, spans)
    # Values of the right type are taken as they are; the others go to who knows what to say.
    return Mention(
        here.new_id() if given is None else identifier(given),
        here.article_id,
        here.layer_id,
        label if type(label) is str else text_of(item, "label"),
        spans,
        entity if entity is None or type(entity) is str else optional_text(item, "entity_id"),
        attributes_of(item) if get("attributes") else {},
        None if score is None else score_of(item),
        origin if type(origin) is str else text_of(item, "origin", here.origin),
        rule if rule is None or type(rule) is str else optional_text(item, "rule"),
    )


def write_claim(claim: Claim, text: str) -> Json:
    """Return the claim as JSON values."""
    written: Json = {
        "id": claim.id,
        "content": _pairs(claim.content),
        "cue": _pairs(claim.cue),
        "source": _pairs(claim.source),
        "text": surface(text, claim.content),
    }
    if claim.via:
        written["via"] = _pairs(claim.via)
    written["nested_in"] = claim.nested_in
    return _with_tail(written, claim)


def read_claim(item: Json, here: Here) -> Claim:
    """Return the claim that `write_claim` wrote."""
    content = here.spans(item, "content")
    here.check_words(item, content)
    return Claim(
        id=here.id_of(item),
        article_id=here.article_id,
        layer_id=here.layer_id,
        content=content,
        cue=here.spans(item, "cue"),
        source=here.spans(item, "source"),
        via=here.spans(item, "via"),
        attributes=attributes_of(item),
        nested_in=optional_text(item, "nested_in"),
        score=score_of(item),
        origin=text_of(item, "origin", here.origin),
        rule=optional_text(item, "rule"),
    )


def write_stance(stance: Stance) -> Json:
    """Return the stance as JSON values."""
    written: Json = {
        "id": stance.id,
        "holder": _write_argument(stance.holder),
        "target": _write_argument(stance.target),
        "anchor": _pairs(stance.anchor),
        "polarity": stance.polarity,
        "via_claim": stance.via_claim,
    }
    return _with_tail(written, stance)


def read_stance(item: Json, here: Here) -> Stance:
    """Return the stance that `write_stance` wrote."""
    return Stance(
        id=here.id_of(item),
        article_id=here.article_id,
        layer_id=here.layer_id,
        polarity=text_of(item, "polarity"),
        holder=_read_argument(item, "holder"),
        target=_read_argument(item, "target"),
        anchor=here.spans(item, "anchor"),
        attributes=attributes_of(item),
        via_claim=optional_text(item, "via_claim"),
        score=score_of(item),
        origin=text_of(item, "origin", here.origin),
        rule=optional_text(item, "rule"),
    )


def write_document_label(label: DocumentLabel) -> Json:
    """Return the label of the whole article as JSON values."""
    written: Json = {"id": label.id, "name": label.name, "value": label.value}
    if label.basis:
        written["basis"] = list(label.basis)
    return _with_tail(written, label)


def read_document_label(item: Json, here: Here) -> DocumentLabel:
    """Return the label that `write_document_label` wrote."""
    basis = list_of(item, "basis")
    if not all(type(entry) is str for entry in basis):
        raise FaultError(phrase("“basis” should be a list of ids"))
    return DocumentLabel(
        id=here.id_of(item),
        article_id=here.article_id,
        layer_id=here.layer_id,
        name=text_of(item, "name"),
        value=text_of(item, "value"),
        basis=tuple(map(str, basis)),
        score=score_of(item),
        origin=text_of(item, "origin", here.origin),
        rule=optional_text(item, "rule"),
    )


def write_note(note: Note) -> Json:
    """Return the note as JSON values."""
    return {
        "id": note.id,
        "on": note.on,
        "by": note.by,
        "text": note.text,
        "at": note.at,
        "kind": note.kind.value,
        "settled": note.settled,
    }


def read_note(item: Json, here: Here) -> Note:
    """Return the note that `write_note` wrote; without “on” it is on the article."""
    return Note(
        id=here.id_of(item),
        article_id=here.article_id,
        layer_id=here.layer_id,
        on=text_of(item, "on", here.article_id),
        by=text_of(item, "by", ""),
        text=text_of(item, "text"),
        at=text_of(item, "at", ""),
        kind=choice_of(item, "kind", NoteKind, NoteKind.NOTE),
        settled=flag_of(item, "settled", default=False),
    )


def write_decision(decision: Decision) -> Json:
    """Return the answer to a suggestion as JSON values."""
    return {
        "suggestion": decision.suggestion,
        "verdict": decision.verdict.value,
        "outcome": decision.outcome,
    }


def read_decision(item: Json, here: Here) -> Decision:
    """Return the answer that `write_decision` wrote."""
    return Decision(
        article_id=here.article_id,
        layer_id=here.layer_id,
        suggestion=text_of(item, "suggestion"),
        verdict=choice_of(item, "verdict", Verdict, None),
        outcome=optional_text(item, "outcome"),
    )


_TAIL = "id text attributes score origin rule "
MENTION = _form("mention", _TAIL + "label spans entity_id", read_mention)
CLAIM = _form("claim", _TAIL + "content cue source via nested_in", read_claim)
STANCE = _form("stance", _TAIL + "holder target anchor polarity via_claim", read_stance)
DOCUMENT_LABEL = _form("label", _TAIL + "name value basis", read_document_label)
NOTE = _form("note", "id on by text at kind settled", read_note)
DECISION = _form("decision", "suggestion verdict outcome", read_decision)
REGION = _form("region", "id label start end annotate duplicate_of subtype text", read_region)


def _with_tail(written: Json, record: Annotation) -> Json:
    if not isinstance(record, DocumentLabel):
        written["attributes"] = dict(sorted(record.attributes.items()))
    written["score"] = record.score
    written["origin"] = record.origin
    if record.rule is not None:
        written["rule"] = record.rule
    return written


def _pairs(spans: Spans) -> list[list[int]]:
    return [[start, end] for start, end in spans]


def _write_argument(argument: Argument | None) -> Json | None:
    if argument is None:
        return None
    names = ("mention", "claim", "author", "entity_id", "topic")
    return {name: value for name in names if (value := getattr(argument, name))}


def _read_argument(item: Json, key: str) -> Argument | None:
    value = item.get(key)
    if value is None:
        return None
    if not isinstance(value, dict):
        raise FaultError(
            phrase(
                "“{key}” should be an object with one of mention, claim, author, entity_id", key=key
            )
        )
    argument = Argument(
        mention=optional_text(value, "mention") or None,
        claim=optional_text(value, "claim") or None,
        author=flag_of(value, "author", default=False),
        entity_id=optional_text(value, "entity_id") or None,
        topic=optional_text(value, "topic") or None,
    )
    named = sum(map(bool, (argument.mention, argument.claim, argument.author, argument.entity_id)))
    if named > 1:
        raise FaultError(
            phrase("“{key}” should name only one of mention, claim, author, entity_id", key=key)
        )
    if named == 0 and (key == "holder" or argument.topic is None):
        raise FaultError(phrase("“{key}” names nothing; leave it null if it is not known", key=key))
    return argument
