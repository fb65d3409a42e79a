"""One article on its way into a `DocBin`: its labels on spaCy's tokens."""

from __future__ import annotations

import struct
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence

from annotator.domain.annotations import (
    PERSON_ORIGIN,
    Annotation,
    Argument,
    Claim,
    DocumentLabel,
    Mention,
    Span,
    Spans,
    Stance,
)
from annotator.domain.articles import Layer
from annotator.domain.entities import EntityCard, known_entities
from annotator.domain.exports import Selection
from annotator.domain.phrases import phrase
from annotator.domain.scheme import Scheme
from annotator.nlp.spacy_tokens import NAME, TokenTable

SPAN_KEYS = (
    "entities",
    "claim_source",
    "claim_cue",
    "claim_content",
    "claim_via",
    "stance",
    "regions",
)
"""The keys of `doc.spans`; each of them is there in every article, empty or not."""

_EXTRAS = ("entity_id", "attributes", "nested_in", "basis", "score", "rule", "via_claim")
_EMPTY: tuple[object, ...] = (None, (), {})
_REL = ("._.", "rel", None, None)  # where spaCy keeps `doc._.rel`

_NESTED = phrase(
    "a name inside another one is not in doc.ents, which cannot nest; it is in doc.spans"
)
_IN_PIECES = phrase("a name in pieces is not in doc.ents; its pieces are in doc.spans with one id")
_NO_NAME = phrase("doc.ents holds names only (NAM); it is in doc.spans")
_WIDENED = phrase("an edge lies inside one of spaCy's tokens: widened to the whole token")
_TRIMMED = phrase("blanks at its edges were left off, because spaCy learns nothing from them")
_LOST = phrase("it marks nothing but blanks")
_NO_ANCHOR = phrase("a stance without words of its own is in doc.user_data only")

_pack_span = struct.Struct(">QQQllll").pack


class BinArticle:
    """The labels of an article as spans over tokens, relations, categories and user data.

    `groups` holds the packed spans of each key, `not_carried` why → what. `names` are the ids
    and `words` the labels whose strings the file must know.
    """

    def __init__(
        self,
        selection: Selection,
        layer: Layer,
        table: TokenTable,
        scheme: Scheme,
        hash_of: Callable[[str], int],
        identifiers: Mapping[str, str],
    ) -> None:
        self.groups: dict[str, list[bytes]] = {key: [] for key in SPAN_KEYS}
        self.not_carried: dict[str, list[str]] = {}
        self.names: list[str] = []
        self.words: set[str] = set()
        self._selection = selection
        self._text = selection.article.text
        self._layer = layer
        self._table = table
        self._scheme = scheme
        self._hash_of = hash_of
        self._identifiers = identifiers
        self._first: dict[str, int] = {}
        self._relations: list[tuple[str, str, str]] = []
        self._rel: dict[tuple[int, int], dict[str, float]] = {}
        self._candidates: list[tuple[int, int, Mention]] = []
        for region in selection.regions:
            self._put("regions", region.id, region.label, (region.span,))
            self.names.append(region.id)
        for label in selection.labels:
            self._add(label)
            self.names.append(label.id)
        for label in selection.labels:
            self._relate(label)

    def ents(self) -> Iterator[tuple[int, int, str]]:
        """Yield the outermost names: first token, the one behind the last, label."""
        taken = bytearray(len(self._table.starts))
        for first, last, mention in sorted(
            self._candidates, key=lambda item: (item[0] - item[1], item[0], item[2].id)
        ):
            if any(taken[first:last]):
                self._miss(mention, _NESTED)
                continue
            taken[first:last] = b"\1" * (last - first)
            yield first, last, mention.label

    def cats(self) -> dict[str, float]:
        """Return ``name|value`` → 1.0, and 0.0 for the values it could have had instead."""
        found: dict[str, float] = {}
        for label in self._selection.labels:
            if isinstance(label, DocumentLabel):
                for value in self._values(label.name):
                    found.setdefault(f"{label.name}|{value}", 0.0)
                found[f"{label.name}|{label.value}"] = 1.0
        return found

    def user_data(self, entities: Sequence[EntityCard] = ()) -> dict[object, object]:
        """Return the relations where spaCy keeps `doc._.rel`, and all that spans cannot say.

        `entities` is what is known of those that the labels name.
        """
        article = self._selection.article
        own = {
            "id": article.id,
            "title": article.title,
            "source": article.source,
            "date": article.date,
            "url": article.url,
            "language": article.language,
            "sha256": article.sha256,
            "layer": self._layer.name,
            "tokenizer": NAME,
            "pieces": [(one.start, one.end, one.at) for one in self._selection.excerpt.pieces],
            "labels": {
                label.id: extras for label in self._selection.labels if (extras := _extras(label))
            },
            "relations": self._relations,
            "entities": known_entities(entities),
        }
        return {_REL: self._rel, "annotator": own}

    def _add(self, label: Annotation) -> None:
        match label:
            case Mention():
                self._add_mention(label)
            case Claim():
                for key, name, spans in (
                    ("claim_content", "CONTENT", label.content),
                    ("claim_cue", "CUE", label.cue),
                    ("claim_source", "SOURCE", label.source),
                    ("claim_via", "VIA", label.via),
                ):
                    self._add_role(label, key, name, spans)
            case Stance():
                self._put("stance", label.id, label.polarity, label.anchor, label)
                if not label.anchor:
                    self._miss(label, _NO_ANCHOR)

    def _add_mention(self, mention: Mention) -> None:
        entity = mention.entity_id or ""
        known_as = self._identifiers.get(entity, entity)
        places = self._put("entities", mention.id, mention.label, mention.spans, mention, known_as)
        if mention.attributes.get("mention", "NAM") != "NAM":
            self._miss(mention, _NO_NAME)
        elif len(mention.spans) > 1:
            self._miss(mention, _IN_PIECES)
        elif places:
            self._candidates.append((*places[0], mention))

    def _add_role(self, claim: Claim, key: str, name: str, spans: Spans) -> None:
        for first, _ in self._put(key, claim.id, name, spans, claim):
            if key != "claim_content" and claim.id in self._first:
                self._rel.setdefault((self._first[claim.id], first), {})[name] = 1.0

    def _put(
        self,
        key: str,
        record_id: str,
        name: str,
        spans: Spans,
        label: Annotation | None = None,
        entity_id: str = "",
    ) -> list[tuple[int, int]]:
        """Put the spans into a group; return their tokens. The first one is the label's place."""
        group, table, places = self.groups[key], self._table, []
        for span in spans:
            place = self._place(span, label)
            if place is not None:
                places.append(place)
        if not places:
            return places
        hashes = tuple(map(self._hash_of, (record_id, entity_id, name)))
        for first, last in places:
            group.append(
                _pack_span(*hashes, first, last, table.starts[first], table.ends[last - 1])
            )
        self.words.update((name, entity_id) if entity_id else (name,))
        self._first.setdefault(record_id, places[0][0])
        return places

    def _place(self, span: Span, label: Annotation | None) -> tuple[int, int] | None:
        """Return the tokens of a span: the first, and the one behind the last."""
        start, end = span
        if self._text[start].isspace() or self._text[end - 1].isspace():
            words = self._text[start:end]
            start, end = start + len(words) - len(words.lstrip()), start + len(words.rstrip())
            self._miss(label, _TRIMMED if start < end else _LOST, span)
            if start >= end:
                return None
        starts, ends = self._table.starts, self._table.ends
        first, last = bisect_right(ends, start), bisect_left(starts, end)
        if starts[first] != start or ends[last - 1] != end:
            self._miss(label, _WIDENED, span)
        return first, last

    def _relate(self, label: Annotation) -> None:
        if isinstance(label, Claim) and label.nested_in:
            self._link(label.id, "NESTED_IN", label.nested_in)
        elif isinstance(label, Stance):
            for role, argument in (("HOLDER", label.holder), ("TARGET", label.target)):
                if argument is not None and (child := argument.refers_to()):
                    self._link(label.id, role, child)
            if label.via_claim:
                self._link(label.id, "VIA_CLAIM", label.via_claim)

    def _link(self, head: str, role: str, child: str) -> None:
        self._relations.append((head, role, child))
        if head in self._first and child in self._first:
            self._rel.setdefault((self._first[head], self._first[child]), {})[role] = 1.0

    def _values(self, name: str) -> tuple[str, ...]:
        if "|" in name:
            return self._scheme.stance.names()
        attribute = self._scheme.document.attribute(name)
        return attribute.values if attribute else ()

    def _miss(self, label: Annotation | None, why: str, span: Span | None = None) -> None:
        """Remember what happened to a label; regions (no label) may be moved without a word."""
        if label is None:
            return
        spans = (span,) if span else label.all_spans()[:1]
        excerpt = self._selection.excerpt
        place = "".join(
            phrase(
                " at {start}–{end}",
                start=excerpt.original(one.start),
                end=excerpt.original(one.end - 1) + 1,
            )
            for one in spans
        )
        self.not_carried.setdefault(why, []).append(f"{label.label}{place}")


def _extras(label: Annotation) -> dict[str, object]:
    """Return what the spans of a label cannot say; nothing for most labels."""
    extras: dict[str, object] = {}
    for name in _EXTRAS:
        value = getattr(label, name, None)
        if value not in _EMPTY:
            extras[name] = dict(value) if isinstance(value, Mapping) else value
    if label.origin != PERSON_ORIGIN:
        extras["origin"] = label.origin
    if isinstance(label, Stance):
        extras["polarity"] = label.polarity
        for role, argument in (("holder", label.holder), ("target", label.target)):
            if argument is not None:
                extras[role] = _argument(argument)
    return extras


def _argument(argument: Argument) -> dict[str, object]:
    names = argument.__dataclass_fields__
    return {name: value for name in names if (value := getattr(argument, name))}
