"""Links by hints: which labels may be the next argument, and the letters that pick them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import product
from operator import itemgetter
from typing import NamedTuple

from annotator.domain.annotations import Annotation, Argument, Claim, Mention, Stance
from annotator.domain.article_content import ArticleContent
from annotator.domain.errors import RuleError
from annotator.domain.phrases import phrase
from annotator.domain.rules import overlap
from annotator.domain.stances import entity_of
from annotator.domain.words import main_spans, with_spans
from annotator.services.nesting import may_hold

HOME_ROW = "fjdkslaghrueiwoqptynvbmc"
"""The letters of hints, the easiest first; x stays free for rejecting."""


def link_roles(annotation: Annotation) -> tuple[str, ...]:
    """Return the parts of a claim or stance that a link can fill, or raise `RuleError`."""
    match annotation:
        case Claim():
            return "source", "via", "nested_in"
        case Stance():
            return "holder", "target"
        case _:
            raise RuleError(
                phrase("Select a claim or a stance first; then press {key_link}.", key_link="L")
            )


def next_role(annotation: Annotation) -> str:
    """Return which part of a claim or stance a link fills next, or raise `RuleError`."""
    match annotation:
        case Claim(source=()):
            return "source"
        case Claim(via=()):
            return "via"
        case Stance(holder=None):
            return "holder"
        case Stance():
            return "target"
        case _:
            return link_roles(annotation)[0]


def candidates(
    annotation: Annotation, content: ArticleContent, role: str = "", near: int | None = None
) -> list[Annotation]:
    """Return what the scheme allows as an argument, the nearest in the text first.

    `role` is the part to fill, by itself the next one; `near` the place from which it is counted,
    by itself that of the annotation.
    """
    role = role or next_role(annotation)
    if role == "nested_in" and isinstance(annotation, Claim):
        return list(may_hold(content, annotation))
    here = _place(annotation, content) if near is None else near
    entity = _other_entity(annotation, role, content)
    # Written out, because an article may have thousands of labels and a key waits for this.
    found: list[tuple[int, Annotation]] = [
        (abs(item.spans[0].start - here), item)
        for item in content.of_kind(Mention)
        if _fits(item, annotation, role) and (entity is None or item.entity_id != entity)
    ]
    if isinstance(annotation, Stance):
        found += [
            (abs(item.content[0].start - here), item)
            for item in content.of_kind(Claim)
            if _fits(item, annotation, role)
        ]
    found.sort(key=itemgetter(0))
    return [item for _, item in found]


class Tie(NamedTuple):
    """A link that was drawn: of which claim or stance, to what, as which part."""

    item_id: str
    to_id: str
    role: str


def tie(dragged: Annotation, onto: Annotation, content: ArticleContent) -> Tie | None:
    """Return the link that is meant by dragging one label onto another; None if none can be.

    What lies on the claim or stance becomes its next part, whichever of the two was dragged; a
    claim dragged onto another is told in that one.
    """
    if isinstance(dragged, Claim) and isinstance(onto, Claim):
        around = any(item.id == onto.id for item in may_hold(content, dragged))
        return Tie(dragged.id, onto.id, "nested_in") if around else None
    for item, other in ((onto, dragged), (dragged, onto)):
        if isinstance(item, Claim | Stance) and not isinstance(other, Stance):
            role = next_role(item)
            entity = _other_entity(item, role, content)
            if entity is not None and isinstance(other, Mention) and other.entity_id == entity:
                continue
            if role != "nested_in" and other.id != item.id and _fits(other, item, role):
                return Tie(item.id, other.id, role)
    return None


def linked(annotation: Annotation, to: Annotation, role: str = "") -> Annotation:
    """Return the claim or stance with `to` as its argument; without a `role`, as the next one."""
    role = role or next_role(annotation)
    if isinstance(annotation, Claim) and isinstance(to, Mention):
        return with_spans(annotation, "via" if role == "via" else "source", to.spans)
    if isinstance(annotation, Claim) and isinstance(to, Claim):
        return replace(annotation, nested_in=to.id)
    if isinstance(annotation, Stance):
        argument = Argument(claim=to.id) if isinstance(to, Claim) else Argument(mention=to.id)
        if role == "holder":
            return replace(annotation, holder=argument)
        return replace(annotation, target=argument)
    raise RuleError(phrase("That cannot be linked here."))


def hints(count: int) -> list[str]:
    """Return `count` different hints of one or two letters, none beginning another."""
    if count <= len(HOME_ROW):
        return list(HOME_ROW[:count])
    pairs = ["".join(pair) for pair in product(HOME_ROW, repeat=2)]
    singles = max(0, len(HOME_ROW) - -(-count // len(HOME_ROW)) - 1)
    short = list(HOME_ROW[:singles])
    return (short + [pair for pair in pairs if pair[0] not in short])[:count]


def hinted(items: Sequence[Annotation]) -> dict[str, str]:
    """Return the hint for each annotation, by its id."""
    return {item.id: hint for item, hint in zip(items, hints(len(items)), strict=False)}


def _fits(item: Annotation, annotation: Annotation, role: str) -> bool:
    if isinstance(annotation, Claim):
        return isinstance(item, Mention) and not any(
            overlap(one, piece) for one in item.spans for piece in annotation.content
        )
    if role == "target" and isinstance(annotation, Stance) and annotation.holder is not None:
        return isinstance(item, Mention | Claim) and item.id != annotation.holder.refers_to()
    return isinstance(item, Mention)


def _other_entity(item: Annotation, role: str, content: ArticleContent) -> str | None:
    """Return the entity at the other end of a stance: nobody holds one toward himself."""
    if not isinstance(item, Stance):
        return None
    return entity_of(content, item.target if role == "holder" else item.holder)


def _place(annotation: Annotation, content: ArticleContent) -> int:
    spans = main_spans(annotation)
    if spans:
        return spans[0].start
    if isinstance(annotation, Stance) and annotation.holder is not None:
        holder = content.annotation(annotation.holder.refers_to() or "")
        if holder is not None and main_spans(holder):
            return main_spans(holder)[0].start
    return 0
