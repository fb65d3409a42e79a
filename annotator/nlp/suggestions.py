"""What a suggester has to say about one article, as plain tuples that travel between processes.

Offsets are code points of the article's text; `to_records` turns them into domain records.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from annotator.domain.annotations import Annotation, Argument, Claim, Mention, Span, Spans, Stance

Range = tuple[int, int]
Ranges = tuple[Range, ...]

NOMINAL_RULE, PRONOUN_RULE = "nominal", "pronoun"
"""Rules whose mentions are no names, but words that stand for somebody."""
_MENTION_KINDS = {NOMINAL_RULE: "NOM", PRONOUN_RULE: "PRO"}


class SuggestedMention(NamedTuple):
    """A name, or (by its rule) another mention; those of one `cluster` are one entity."""

    start: int
    end: int
    label: str
    score: float
    rule: str
    cluster: int | None = None


class SuggestedClaim(NamedTuple):
    """An attributed statement; `nested_in` is the index of the claim around it."""

    content: Ranges
    cue: Ranges
    source: Ranges
    attributes: dict[str, str]
    nested_in: int | None
    score: float
    rule: str


class SuggestedStance(NamedTuple):
    """Who stands how to what; `holder`, `target` and `via_claim` are indices."""

    holder: int | None
    holder_author: bool
    target: int | None
    topic: str | None
    anchor: Ranges
    polarity: str
    via_claim: int | None
    score: float
    rule: str


class Suggestions(NamedTuple):
    """Everything suggested for one article; `entity_ids` names clusters that are known already."""

    mentions: tuple[SuggestedMention, ...] = ()
    claims: tuple[SuggestedClaim, ...] = ()
    stances: tuple[SuggestedStance, ...] = ()
    entity_ids: tuple[tuple[int, str], ...] = ()


def to_records(
    suggestions: Suggestions,
    *,
    article_id: str,
    layer_id: str,
    origin: str,
    new_id: Callable[[], str],
) -> list[Annotation]:
    """Return the suggestions as records of a suggester's layer, each cluster with an entity id."""
    maker = _RecordMaker(article_id, layer_id, origin, new_id)
    entity_ids = dict(suggestions.entity_ids)
    for mention in suggestions.mentions:
        if mention.cluster is not None and mention.cluster not in entity_ids:
            entity_ids[mention.cluster] = new_id()
    mentions = [maker.mention(item, entity_ids) for item in suggestions.mentions]
    claim_ids = [new_id() for _ in suggestions.claims]
    claims = [
        maker.claim(item, own_id, claim_ids)
        for item, own_id in zip(suggestions.claims, claim_ids, strict=True)
    ]
    stances = [maker.stance(item, mentions, claim_ids) for item in suggestions.stances]
    return [*mentions, *claims, *stances]


class _RecordMaker:
    """Builds the records of one article; it holds what they have in common."""

    def __init__(
        self, article_id: str, layer_id: str, origin: str, new_id: Callable[[], str]
    ) -> None:
        self._article_id = article_id
        self._layer_id = layer_id
        self._origin = origin
        self._new_id = new_id

    def mention(self, item: SuggestedMention, entity_ids: Mapping[int, str]) -> Mention:
        kind = _MENTION_KINDS.get(item.rule)
        return Mention(
            id=self._new_id(),
            article_id=self._article_id,
            layer_id=self._layer_id,
            label=item.label,
            spans=(Span(item.start, item.end),),
            entity_id=None if item.cluster is None else entity_ids[item.cluster],
            attributes={} if kind is None else {"mention": kind},
            score=item.score,
            origin=self._origin,
            rule=item.rule,
        )

    def claim(self, item: SuggestedClaim, own_id: str, claim_ids: list[str]) -> Claim:
        return Claim(
            id=own_id,
            article_id=self._article_id,
            layer_id=self._layer_id,
            content=_spans(item.content),
            cue=_spans(item.cue),
            source=_spans(item.source),
            attributes=item.attributes,
            nested_in=None if item.nested_in is None else claim_ids[item.nested_in],
            score=item.score,
            origin=self._origin,
            rule=item.rule,
        )

    def stance(
        self, item: SuggestedStance, mentions: list[Mention], claim_ids: list[str]
    ) -> Stance:
        return Stance(
            id=self._new_id(),
            article_id=self._article_id,
            layer_id=self._layer_id,
            polarity=item.polarity,
            holder=_argument(item.holder, mentions, author=item.holder_author),
            target=_argument(item.target, mentions, topic=item.topic),
            anchor=_spans(item.anchor),
            via_claim=None if item.via_claim is None else claim_ids[item.via_claim],
            score=item.score,
            origin=self._origin,
            rule=item.rule,
        )


def _argument(
    index: int | None, mentions: list[Mention], *, author: bool = False, topic: str | None = None
) -> Argument | None:
    if index is None and not author and topic is None:
        return None
    mention = None if index is None else mentions[index].id
    return Argument(mention=mention, author=author, topic=topic)


def _spans(ranges: Ranges) -> Spans:
    return tuple(Span(start, end) for start, end in ranges)
