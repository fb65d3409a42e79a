"""Where an edge of a label goes when it is moved one step."""

from __future__ import annotations

from enum import Enum

from annotator.domain.annotations import Annotation, Mention, Span
from annotator.domain.article_content import ArticleContent
from annotator.domain.errors import RuleError
from annotator.domain.phrases import phrase
from annotator.domain.tokens import Tokens
from annotator.domain.words import main_spans


class Edge(Enum):
    """The start or the end of a label."""

    START = "start"
    END = "end"


def moved_edge(
    annotation: Annotation,
    edge: Edge,
    step: int,
    content: ArticleContent,
    *,
    by_word: bool,
    piece: Span | None = None,
) -> tuple[Span, Span]:
    """Return a piece as it is, and as it is after the step: `piece`, or the outermost at the edge.

    `step` is −1 to the left, +1 to the right. A label keeps at least one word (or character), and
    a name stays in its line; otherwise `RuleError`.
    """
    spans = (piece,) if piece is not None else main_spans(annotation)
    if not spans:
        raise RuleError(phrase("This label marks no words, so it has no boundary to move."))
    old = spans[0] if edge is Edge.START else spans[-1]
    place = old.start if edge is Edge.START else old.end
    goal = _word_edge(place, edge, step, content.tokens) if by_word else place + step
    new = Span(goal, old.end) if edge is Edge.START else Span(old.start, goal)
    if not 0 <= new.start < new.end <= len(content.text):
        raise RuleError(
            phrase(
                "The label cannot get shorter than this; press {key_reject} to remove it.",
                key_reject="X",
            )
        )
    if isinstance(annotation, Mention) and "\n" in content.text[new.start : new.end]:
        raise RuleError(phrase("A name does not run on into another paragraph."))
    return old, new


def _word_edge(place: int, edge: Edge, step: int, tokens: Tokens) -> int:
    if edge is Edge.START:
        return tokens.start_before(place) if step < 0 else tokens.start_after(place)
    return tokens.end_before(place) if step < 0 else tokens.end_after(place)
