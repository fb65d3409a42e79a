"""Which answers to suggestions an annotator's finished labels amount to.

Labels that came from elsewhere, or were made before a suggester ran, were no answers to its
suggestions; this finds the answers that the same labels would have been.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from annotator.domain.annotations import Annotation, Decision, Span, Verdict
from annotator.domain.article_content import ArticleContent
from annotator.domain.articles import Progress
from annotator.domain.edits import Edit
from annotator.domain.phrases import phrase
from annotator.domain.rules import overlap
from annotator.domain.words import main_spans


def answering(content: ArticleContent) -> Edit:
    """Return the edit that answers the open suggestions by the labels of the layer.

    The same words and label: accepted; words that overlap, in the same family: changed. What is
    left is rejected where the article is done, and stays open where it is not.
    """
    labels = list(content.labels())
    done = content.state().progress is Progress.DONE
    taken: set[str] = set()
    answers: list[Decision] = []
    for suggestion in sorted(content.suggestions(), key=lambda item: item.score or 0, reverse=True):
        match = _match(suggestion, (label for label in labels if label.id not in taken))
        if match is None and not done:
            continue
        if match is not None:
            taken.add(match.id)
        answers.append(_answer(content, suggestion, match))
    return Edit(phrase("Answer the suggestions"), after=tuple(answers))


def _answer(content: ArticleContent, suggestion: Annotation, match: Annotation | None) -> Decision:
    if match is None:
        verdict = Verdict.REJECTED
    elif _same(suggestion, match):
        verdict = Verdict.ACCEPTED
    else:
        verdict = Verdict.CHANGED
    outcome = match.id if match is not None else None
    return Decision(content.article.id, content.layer.id, suggestion.id, verdict, outcome)


def _match(suggestion: Annotation, labels: Iterable[Annotation]) -> Annotation | None:
    kin = [label for label in labels if label.family is suggestion.family]
    best = max(kin, key=lambda label: _shared(suggestion, label), default=None)
    return best if best is not None and _shared(suggestion, best) else None


def _same(one: Annotation, other: Annotation) -> bool:
    return one.label == other.label and main_spans(one) == main_spans(other)


def _shared(one: Annotation, other: Annotation) -> float:
    """Return how much of the words that either stands for both stand for, from 0 to 1."""
    shared = sum(_overlaps(main_spans(one), main_spans(other)))
    union = _length(main_spans(one)) + _length(main_spans(other)) - shared
    return shared / union if union else 0.0


def _overlaps(ones: Iterable[Span], others: tuple[Span, ...]) -> Iterator[int]:
    for a in ones:
        yield from (min(a.end, b.end) - max(a.start, b.start) for b in others if overlap(a, b))


def _length(spans: Iterable[Span]) -> int:
    return sum(span.end - span.start for span in spans)
