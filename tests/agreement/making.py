"""Short ways to write labels down."""

from __future__ import annotations

from annotator.agreement.spans import Marked
from annotator.agreement.units import Unit
from annotator.domain.annotations import Argument, Claim, Mention, Span, Spans, Stance


def spans(*edges: int) -> Spans:
    """Return spans from start, end, start, end, …"""
    return tuple(Span(*pair) for pair in zip(edges[::2], edges[1::2], strict=True))


def marked(label: str, *edges: int) -> Marked:
    return Marked(label, spans(*edges))


def units(*entries: tuple[int, int, str]) -> list[Unit]:
    return [Unit(*entry) for entry in entries]


def mention(
    name: str, label: str, *edges: int, entity: str | None = None, **attributes: str
) -> Mention:
    return Mention(name, "article", "layer", label, spans(*edges), entity, attributes)


def claim(
    name: str,
    content: Spans,
    *,
    source: Spans = (),
    cue: Spans = (),
    nested_in: str | None = None,
    **attributes: str,
) -> Claim:
    return Claim(
        name,
        "article",
        "layer",
        content,
        source=source,
        cue=cue,
        attributes=attributes,
        nested_in=nested_in,
    )


def stance(
    name: str,
    polarity: str,
    holder: Argument | None,
    target: Argument | None,
    *,
    anchor: Spans = (),
    via: str | None = None,
) -> Stance:
    return Stance(name, "article", "layer", polarity, holder, target, anchor=anchor, via_claim=via)
