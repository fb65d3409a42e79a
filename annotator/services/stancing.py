"""What an annotator wishes of a stance: its holder, target, words, and the claim it is told in.

Each function returns another stance; `Labeler` makes an edit of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

from annotator.domain.annotations import (
    Annotation,
    Argument,
    Claim,
    Mention,
    Span,
    Spans,
    Stance,
)
from annotator.domain.article_content import ArticleContent
from annotator.domain.rules import overlap
from annotator.domain.stances import (
    AUTHOR,
    IMPLIED,
    claims_of_holder,
    entity_of,
    holders_of_claim,
    place_of,
)


@dataclass(frozen=True, slots=True)
class Begun:
    """A stance that waits for its polarity.

    `holders` are those who may hold it, of whom the one at `chosen` is meant now; None is one to
    be picked in the article afterwards.
    """

    holders: tuple[Argument | None, ...]
    anchor: Spans = ()
    via_claim: str | None = None
    chosen: int = 0

    @property
    def holder(self) -> Argument | None:
        """Who is meant now."""
        return self.holders[self.chosen]

    def with_next_holder(self) -> Begun:
        """Return it with the next one who may hold it, after the last the first."""
        return replace(self, chosen=(self.chosen + 1) % len(self.holders))

    def stance(self, polarity: str) -> Stance:
        """Return the stance that comes of it; `Labeler` gives it its id and place."""
        via = self.via_claim if self.holder not in (AUTHOR, IMPLIED) or self.chosen == 0 else None
        return Stance("", "", "", polarity, self.holder, anchor=self.anchor, via_claim=via)


def begun(item: object, words: Span | None, content: ArticleContent) -> Begun:
    """Begin a stance from the label in hand and the selected words, either of which may be none.

    A name holds it; of a claim, those whom its source names; of a stance, whoever holds that one.
    Words by themselves show a stance whose holder is asked for, and so do words in another
    paragraph than the claim in hand; with nothing in hand it is the author's.
    """
    if isinstance(item, Claim) and words is not None and not _beside(item, words, content):
        item = None
    anchor: Spans = (words,) if words is not None else ()
    via = None
    holders: list[Argument | None] = []
    if isinstance(item, Mention):
        holders = [pointing_at(item)]
    elif isinstance(item, Claim):
        holders = [*holders_of_claim(item, content)] or [None]
        anchor = anchor or item.cue
        via = item.id if item.layer_id == content.layer.id else None
    elif isinstance(item, Stance):
        holders = [item.holder]
        told = content.annotation(item.via_claim or "")
        if isinstance(told, Claim) and (words is None or _beside(told, words, content)):
            via = told.id
    elif words is not None:
        holders = [None]
    more = [other for other in (AUTHOR, IMPLIED) if other not in holders]
    return Begun((*holders, *more), anchor, via)


def _beside(claim: Claim, words: Span, content: ArticleContent) -> bool:
    """Say whether words stand in a paragraph of the claim."""
    nearest = min(claim.all_spans(), key=lambda piece: abs(piece.start - words.start))
    first, last = sorted((nearest, words))
    return "\n" not in content.text[first.end : last.start]


def pointing_at(item: Annotation) -> Argument:
    """Return the argument that a label is."""
    return Argument(claim=item.id) if isinstance(item, Claim) else Argument(mention=item.id)


def naming(entity_id: str, stance: Stance, content: ArticleContent) -> Argument:
    """Return the argument that is an entity: its nearest label here, else the entity itself."""
    here = place_of(stance, content) or 0
    named = [
        item
        for item in content.of_kind(Mention)
        if item.entity_id == entity_id and not content.is_suggestion(item)
    ]
    nearest = min(named, key=lambda item: abs(item.spans[0].start - here), default=None)
    return Argument(mention=nearest.id) if nearest is not None else Argument(entity_id=entity_id)


def next_part(stance: Stance) -> str:
    """Return which part of a stance is chosen next."""
    return "holder" if stance.holder is None else "target"


def choices(stance: Stance, role: str, content: ArticleContent, near: int) -> list[Annotation]:
    """Return the labels that may be the holder or target, the nearest to a place first.

    Nobody holds a stance toward himself, by whatever other name.
    """
    other = stance.target if role == "holder" else stance.holder
    taken = other.refers_to() if other is not None else None
    entity = entity_of(content, other)
    # Written out, because an article may have thousands of labels and a key waits for this.
    found: list[tuple[int, Annotation]] = [
        (abs(item.spans[0].start - near), item)
        for item in content.of_kind(Mention)
        if entity is None or item.entity_id != entity
    ]
    if role == "target":
        found += [(abs(item.content[0].start - near), item) for item in content.of_kind(Claim)]
    found.sort(key=itemgetter(0))
    return [item for _, item in found if item.id != taken]


def topics_of(content: ArticleContent, known: Sequence[str]) -> tuple[str, ...]:
    """Return the topics to choose from: those of the article's labels, `known`, those suggested."""
    own: list[str] = []
    suggested: list[str] = []
    for item in content.of_kind(Stance):
        if item.target is not None and item.target.topic:
            (suggested if content.is_suggestion(item) else own).append(item.target.topic)
    return tuple(dict.fromkeys([*own, *known, *suggested]))


def given(stance: Stance, role: str, argument: Argument, content: ArticleContent) -> Stance:
    """Return the stance with a holder or target, and told in the claim that this fits to."""
    changed = (
        replace(stance, holder=argument) if role == "holder" else replace(stance, target=argument)
    )
    fitting = [claim.id for claim in claims_of_holder(changed, content)]
    if changed.via_claim in fitting or (changed.via_claim and role == "target"):
        return changed
    return replace(changed, via_claim=fitting[0] if fitting else None)


def through_next_claim(stance: Stance, content: ArticleContent) -> Stance:
    """Return the stance told in the next claim around it that its holder makes, at last in none."""
    ways: Sequence[str | None] = [claim.id for claim in claims_of_holder(stance, content)]
    ways = [*ways, None]
    at = ways.index(stance.via_claim) + 1 if stance.via_claim in ways else 0
    return replace(stance, via_claim=ways[at % len(ways)])


def with_words(stance: Stance, words: Span) -> Stance:
    """Return the stance shown by these words too; words that show it already are taken away."""
    if words in stance.anchor:
        return replace(stance, anchor=tuple(piece for piece in stance.anchor if piece != words))
    beside = [piece for piece in stance.anchor if not overlap(piece, words)]
    joined = [*(piece for piece in stance.anchor if overlap(piece, words)), words]
    whole = Span(min(piece.start for piece in joined), max(piece.end for piece in joined))
    return replace(stance, anchor=tuple(sorted([*beside, whole])))
