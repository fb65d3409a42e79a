"""Training JSONL: one decided layer of an article a line, as Prodigy and its kin load it.

Tokens cover the text without a gap: joining each one and a space where `ws` says so gives the
text back. Where the edge of a label lies inside a token, the token is parted there, so that every
label falls on token borders.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import orjson

from annotator.domain.annotations import (
    Annotation,
    Argument,
    Claim,
    DocumentLabel,
    Mention,
    Record,
    Span,
    Spans,
    Stance,
)
from annotator.domain.articles import Article, Layer
from annotator.domain.phrases import phrase
from annotator.domain.tokens import Tokens
from annotator.formats.format import Format

Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class TrainingLine:
    """A line, how many labels are in it, and what could not be carried: what, and why."""

    data: bytes
    labels: int
    not_carried: tuple[tuple[str, str], ...] = ()


def write_article(
    article: Article,
    layer: Layer,
    records: Iterable[Record],
    tokens: Tokens | None = None,
    meta: Mapping[str, object] | None = None,
) -> TrainingLine:
    """Return the labels of one layer as a line, its end included; the same bytes each time.

    `meta` is added to what the line's own `meta` says of the article.
    """
    labels = sorted(
        (item for item in records if isinstance(item, Mention | Claim | Stance | DocumentLabel)),
        key=lambda item: (item.all_spans(), item.id),
    )
    writer = _Writer(article.text, labels, tokens or Tokens(article.text))
    line = {
        "id": article.id,
        "text": article.text,
        "spans": writer.spans,
        "relations": writer.relations,
        "cats": writer.cats,
        "tokens": writer.tokens,
        "meta": {
            "id": article.id,
            "title": article.title,
            "source": article.source,
            "date": article.date or None,
            "url": article.url,
            "language": article.language,
            "layer": layer.name,
            **(meta or {}),
        },
        "answer": "accept",
    }
    data = orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE)
    return TrainingLine(data, len(labels), tuple(writer.not_carried))


class _Writer:
    """Lays out the labels of one article as spans, relations and categories."""

    def __init__(self, text: str, labels: Sequence[Annotation], tokens: Tokens) -> None:
        edges = {edge for item in labels for span in item.all_spans() for edge in span}
        self._cut = list(_pieces(text, tokens, edges))
        self._starts = [start for start, _, _ in self._cut]
        self.tokens: list[Json] = [
            {"text": text[start:end], "start": start, "end": end, "id": number, "ws": blank}
            for number, (start, end, blank) in enumerate(self._cut)
        ]
        self.spans: list[Json] = []
        self.relations: list[Json] = []
        self.cats: dict[str, float] = {}
        self.not_carried: list[tuple[str, str]] = []
        self._first: dict[str, Json] = {}
        for item in labels:
            self._add(item)
        for item in labels:
            self._relate(item)

    def _add(self, item: Annotation) -> None:
        match item:
            case Mention():
                extra: Json = {"entity_id": item.entity_id} if item.entity_id else {}
                self._pieces_of(item, item.label, item.spans, extra)
            case Claim():
                self._pieces_of(item, "CLAIM", item.content)
                for role, spans in (("CUE", item.cue), ("SOURCE", item.source), ("VIA", item.via)):
                    for span in spans:
                        part = self._span(item, f"CLAIM_{role}", span)
                        self._link(self._first.get(item.id), part, role)
            case Stance():
                self._pieces_of(item, item.polarity, item.anchor)
                if not item.anchor:
                    self._leave_out(item, phrase("a stance without words of its own has no span"))
            case DocumentLabel():
                self.cats[f"{item.name}|{item.value}"] = 1.0

    def _pieces_of(
        self, item: Annotation, label: str, spans: Spans, extra: Json | None = None
    ) -> None:
        for number, span in enumerate(spans):
            piece = self._span(item, label, span, extra)
            first = self._first.setdefault(item.id, piece)
            if number:
                self._link(first, piece, "CONTINUES")

    def _span(self, item: Annotation, label: str, span: Span, extra: Json | None = None) -> Json:
        start, end = span
        written: Json = {
            "start": start,
            "end": end,
            "token_start": bisect_left(self._starts, start),
            "token_end": bisect_left(self._starts, end) - 1,  # inclusive, as Prodigy has it
            "label": label,
            "family": item.family.value,
            "id": item.id,
            **(extra or {}),
        }
        if not isinstance(item, DocumentLabel) and item.attributes:
            written["attributes"] = dict(sorted(item.attributes.items()))
        self.spans.append(written)
        return written

    def _relate(self, item: Annotation) -> None:
        if isinstance(item, Claim) and item.nested_in:
            self._link(self._first.get(item.id), self._first.get(item.nested_in), "NESTED_IN")
        elif isinstance(item, Stance) and item.anchor:
            anchor = self._first.get(item.id)
            for role, argument in (("HOLDER", item.holder), ("TARGET", item.target)):
                self._relate_argument(item, anchor, role, argument)
            if item.via_claim:
                self._link(anchor, self._first.get(item.via_claim), "VIA_CLAIM")

    def _relate_argument(
        self, item: Stance, anchor: Json | None, role: str, argument: Argument | None
    ) -> None:
        if argument is None:
            return
        target = self._first.get(argument.refers_to() or "")
        if target is not None:
            self._link(anchor, target, role)
        else:
            self._leave_out(item, phrase("its {role} is not a span of the text", role=role.lower()))
        if target is not None and argument.topic:
            self._leave_out(item, phrase("its topic is not a span of the text"))

    def _link(self, head: Json | None, child: Json | None, label: str) -> None:
        if head is None or child is None:
            return
        self.relations.append(
            {
                # Prodigy names the last token of a span in a relation.
                "head": head["token_end"],
                "child": child["token_end"],
                "label": label,
                "head_span": _place(head),
                "child_span": _place(child),
            }
        )

    def _leave_out(self, item: Annotation, why: str) -> None:
        self.not_carried.append((phrase("{value} {id}", value=item.family.value, id=item.id), why))


def _place(span: Json) -> Json:
    return {key: span[key] for key in ("start", "end", "token_start", "token_end", "label", "id")}


def _pieces(text: str, tokens: Tokens, edges: set[int]) -> Iterator[tuple[int, int, bool]]:
    """Yield start, end and “a space follows” of tokens that cover the text and break at `edges`.

    A single space is no token but the `ws` of the one before, unless a label begins or ends there;
    other blanks, such as line ends, are tokens of their own, as they are for spaCy.
    """
    cuts = sorted(
        {0, len(text), *tokens.starts, *tokens.ends, *edges, *_after_spaces(text, tokens)}
    )
    waiting: tuple[int, int] | None = None
    for start, end in pairwise(cuts):
        is_space = end - start == 1 and text[start] == " "
        if waiting is not None and is_space and start not in edges and end not in edges:
            yield (*waiting, True)
            waiting = None
            continue
        if waiting is not None:
            yield (*waiting, False)
        waiting = (start, end)
    if waiting is not None:
        yield (*waiting, False)


def _after_spaces(text: str, tokens: Tokens) -> Iterator[int]:
    """Yield the places behind a space that follows a token: longer blanks are parted there."""
    return (end + 1 for end in tokens.ends if text[end : end + 1] == " ")


TRAINING_JSONL = Format(
    "training-jsonl",
    phrase("JSONL for training, one decided layer of an article a line"),
    (".jsonl",),
    can_write=True,
    leaves_out=phrase(
        "Leaves out notes and history, stances without words of their own, and holders and targets "
        "that are no words of the article: topics, the author."
    ),
)
