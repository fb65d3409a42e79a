"""Stances among other labels: who may hold one, through which claim, and which say the same."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator

from annotator.domain.annotations import (
    PERSON,
    Annotation,
    Argument,
    Claim,
    Mention,
    Span,
    Spans,
    Stance,
)
from annotator.domain.article_content import ArticleContent
from annotator.domain.phrases import phrase
from annotator.domain.rules import Problem, inside, overlap
from annotator.domain.sentences import sentence_around
from annotator.domain.words import main_spans

AUTHOR = Argument(author=True)
IMPLIED = Argument(entity_id="IMPLICIT")
"""A holder who stands in no words of the article: “it is widely hoped that …”."""


def argument_label(content: ArticleContent, argument: Argument | None) -> Annotation | None:
    """Return the label that an argument points at, or that the suggestion there has become."""
    wanted = argument.refers_to() if argument is not None else None
    answer = content.answer(wanted) if wanted is not None else None
    return content.annotation((answer and answer.outcome) or wanted or "")


def entity_of(content: ArticleContent, argument: Argument | None) -> str | None:
    """Return the entity that an argument is, by itself or by the name it points at."""
    item = argument_label(content, argument)
    if isinstance(item, Mention):
        return item.entity_id
    return argument.entity_id if argument is not None else None


def named_entities(stance: Stance) -> Iterator[str]:
    """Yield the entities that a stance names by themselves, not by words of the article."""
    for argument in (stance.holder, stance.target):
        if argument is not None and argument != IMPLIED and argument.entity_id:
            yield argument.entity_id


def unnamed_entities(stance: Stance, content: ArticleContent) -> Iterator[str]:
    """Yield those of the entities that a stance names of which no name is known yet."""
    return (it for it in named_entities(stance) if it not in content.entity_names)


def place_of(stance: Stance, content: ArticleContent) -> int | None:
    """Return where a stance stands: at its anchor, else at its holder, else at its target."""
    if stance.anchor:
        return stance.anchor[0].start
    for argument in (stance.holder, stance.target):
        item = argument_label(content, argument)
        if item is not None and item.all_spans():
            return item.all_spans()[0].start
    return None


def sentence_of(stance: Stance, content: ArticleContent) -> Span | None:
    """Return the sentence that a stance stands in."""
    place = place_of(stance, content)
    return sentence_around(content.text, place) if place is not None else None


def twins(stance: Stance, others: Iterable[Annotation], content: ArticleContent) -> list[Stance]:
    """Return the other stances of the same holder toward the same target in the same sentence."""
    mine = ends_of(stance, content)
    if mine is None:
        return []
    sentence = sentence_of(stance, content)
    return [
        other
        for other in others
        if isinstance(other, Stance)
        and other.id != stance.id
        and ends_of(other, content) == mine
        and sentence_of(other, content) == sentence
    ]


def ends_of(stance: Stance, content: ArticleContent) -> Hashable:
    """Return what is equal for stances of one layer with the same holder and target.

    None where the holder or the target is missing.
    """
    if stance.holder is None or stance.target is None:
        return None
    holder, target = (_identity(end, content) for end in (stance.holder, stance.target))
    return stance.layer_id, holder, target


def doubts(
    stance: Stance, others: Iterable[Annotation], content: ArticleContent
) -> Iterator[Problem]:
    """Yield what is odd about a stance beside others, though nothing forbids it."""
    if twins(stance, others, content):
        words = phrase("the same holder and target have another stance in this sentence")
        yield Problem(stance.id, words, refused=False)


def holders_of_claim(claim: Claim, content: ArticleContent) -> list[Argument]:
    """Return who a claim says it, the likeliest first: the labels on its source.

    IMPLIED where nobody is named; nothing where the words of the source are not labelled.
    """
    if not claim.source:
        return [IMPLIED]
    found = [item for part in claim.source for item in _names_in(part, content)]
    return list(dict.fromkeys(Argument(mention=item.id) for item in found))


def _names_in(source: Span, content: ArticleContent) -> list[Mention]:
    """Return the labels on the words of a source, whoever speaks first.

    That is a person before what the person belongs to (“Port Authority chief Eva Rind”), but not
    an owner (“Rind’s port”); else the label on most of the words.
    """

    def rank(item: Mention) -> tuple[bool, int, str]:
        owner = content.text.startswith(("’s", "'s"), item.spans[-1].end)
        return item.label == PERSON and not owner, _shared(item.spans, source), item.layer_id

    found = [
        item
        for item in content.near(source)
        if isinstance(item, Mention) and any(overlap(span, source) for span in item.spans)
    ]
    return sorted(found, key=rank, reverse=True)


def claims_of_holder(stance: Stance, content: ArticleContent) -> list[Claim]:
    """Return the claims through which a stance may be told, the innermost around it first.

    They are labels, not suggestions. Its holder is a source of theirs (or, implied, they have
    none), and the words that show it, or else its target, lie in their content or are their cue.
    """
    spots = stance.anchor or _spans_of(argument_label(content, stance.target))
    around = {item.id: item for span in spots for item in content.near(span)}
    held = [
        item
        for item in around.values()
        if isinstance(item, Claim)
        and item.layer_id == content.layer.id
        and _is_around(item, spots)
        and _is_source(stance.holder, item, content)
    ]
    return sorted(
        held, key=lambda claim: (claim.content[-1].end - claim.content[0].start, claim.id)
    )


def _identity(argument: Argument | None, content: ArticleContent) -> Hashable:
    """Return what is equal for two arguments that stand for the same."""
    item = argument_label(content, argument)
    if isinstance(item, Mention) and item.entity_id is not None:
        return item.entity_id, argument.topic if argument else None
    if item is not None:
        return item.id, argument.topic if argument else None
    if argument is not None and argument.entity_id is not None:
        return argument.entity_id, argument.topic
    return argument


def _is_source(holder: Argument | None, claim: Claim, content: ArticleContent) -> bool:
    if holder == IMPLIED:
        return not claim.source
    item = argument_label(content, holder)
    return any(overlap(span, part) for span in _spans_of(item) for part in claim.source)


def _is_around(claim: Claim, spots: Spans) -> bool:
    parts = claim.content + claim.cue
    return bool(spots) and all(any(inside(spot, part) for part in parts) for spot in spots)


def _length(claim: Claim) -> tuple[int, str]:
    return claim.content[-1].end - claim.content[0].start, claim.id


def _spans_of(item: Annotation | None) -> Spans:
    return main_spans(item) if item is not None else ()


def _shared(spans: Spans, with_span: Span) -> int:
    return sum(
        max(0, min(span.end, with_span.end) - max(span.start, with_span.start)) for span in spans
    )
