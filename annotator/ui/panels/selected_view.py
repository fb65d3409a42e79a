"""What the panel says about one label, worked out from the article; nothing here is a widget."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from annotator.domain.annotations import (
    PERSON_ORIGIN,
    Annotation,
    Argument,
    Claim,
    DocumentLabel,
    Family,
    Mention,
    Span,
    Stance,
)
from annotator.domain.article_content import ArticleContent
from annotator.domain.phrases import phrase
from annotator.domain.rules import Problem, claim_gaps, nesting_gaps, stance_gaps
from annotator.domain.scheme import Attribute, Label, Scheme
from annotator.domain.stances import doubts
from annotator.domain.words import surface
from annotator.ui.canvas.words import argument_words, document_words, score_words
from annotator.ui.phrasing import spoken

_OWN_ID = re.compile("[0-9A-Z]{26}")
"""An id that the program made says nothing to a reader; one from a name list does."""


class Fact(NamedTuple):
    """A name and a value; `record_id` is the label that the value stands for, if any."""

    name: str
    value: str
    record_id: str | None = None


class Choice(NamedTuple):
    """A few values of which one may hold. `relabels`: the value is the label itself.

    `key` steps through the values.
    """

    name: str
    title: str
    values: tuple[str, ...]
    current: str | None
    relabels: bool = False
    key: str = ""


class SelectedView(NamedTuple):
    """All that the panel shows. `alike` counts the open suggestions like it, itself included.

    `proposal` says in words what Enter would add; `here` which of how many labels at the caret
    this one is.
    """

    record_id: str
    words: str
    label: Label
    is_suggestion: bool
    facts: tuple[Fact, ...]
    choices: tuple[Choice, ...]
    alike: int
    problems: tuple[str, ...]
    family: Family = Family.ENTITY
    proposal: str = ""
    here: tuple[int, int] = (1, 1)


def selected_view(
    content: ArticleContent,
    scheme: Scheme,
    record_id: str,
    *,
    alike: int = 1,
    numbers: Mapping[str, int] | None = None,
    keys: Mapping[str, str] | None = None,
    remedies: Mapping[str, str] | None = None,
) -> SelectedView | None:
    """Return what there is to say about the label or suggestion, if it is still there.

    `numbers` are those of the claims, by id, for stances toward them; `keys` those that step
    through the values of an attribute, by its name; `remedies` say how a missing part is given.
    """
    item = content.annotation(record_id)
    if item is None or content.is_answered(record_id):
        return None
    suggestion = content.is_suggestion(item)
    return SelectedView(
        record_id=item.id,
        words=_words(item, content, scheme),
        label=label_of(item, scheme),
        is_suggestion=suggestion,
        facts=tuple(_facts(item, content, alike if suggestion else 1, numbers or {})),
        choices=tuple(_choices(item, scheme, keys or {})),
        alike=alike if suggestion else 1,
        problems=tuple(_told(problem, remedies or {}) for problem in _gaps(item, content, scheme)),
        family=item.family,
    )


def _words(item: Annotation, content: ArticleContent, scheme: Scheme) -> str:
    if isinstance(item, DocumentLabel):
        return document_words(scheme, item)
    return shortened(surface(item, content.text), 160) or label_of(item, scheme).title


def label_of(item: Annotation, scheme: Scheme) -> Label:
    """Return the scheme's label of the annotation, or a plain one where the scheme has none."""
    known = scheme.family(item.family).label(item.label)
    return known or Label(item.label, item.label.title(), short=item.label)


def shortened(words: str, limit: int) -> str:
    """Return the words on one line, cut with “…” behind `limit` characters."""
    line = " ".join(words.split())
    return line if len(line) <= limit else f"{line[: limit - 1].rstrip()}…"


def _facts(
    item: Annotation, content: ArticleContent, alike: int, numbers: Mapping[str, int]
) -> Iterator[Fact]:
    if not isinstance(item, DocumentLabel):
        yield Fact(phrase("Label"), item.label, item.id)
    if isinstance(item, Claim):
        for title, spans in (
            (phrase("Source"), item.source),
            (phrase("Cue"), item.cue),
            (phrase("Through"), item.via),
        ):
            if spans:
                yield Fact(title, _quoted(spans, content))
        yield from _nesting(item, content, numbers)
    if isinstance(item, Stance):
        yield from _stance_facts(item, content, numbers)
    origin = _origin(item, content)
    if origin:
        yield Fact(phrase("Suggested by"), origin)
    if alike > 1:
        yield Fact(
            phrase("In this article"), spoken(phrase("{count} more like it", count=alike - 1))
        )
    if isinstance(item, Mention) and item.entity_id:
        name = _entity_name(item, content)
        if name != surface(item, content.text):
            yield Fact(phrase("Linked to"), shortened(name, 60))


def _stance_facts(
    item: Stance, content: ArticleContent, numbers: Mapping[str, int]
) -> Iterator[Fact]:
    for title, argument in ((phrase("Holder"), item.holder), (phrase("Target"), item.target)):
        who = argument.refers_to() if argument else None
        words = argument_words(content, argument, numbers)
        if argument is not None and argument.topic and argument.topic != words:
            words = f"{words} · {argument.topic}"
        yield Fact(title, words, who)
    if item.via_claim is not None:
        through = argument_words(content, Argument(claim=item.via_claim), numbers)
        yield Fact(phrase("Told in"), through, item.via_claim)


def _nesting(item: Claim, content: ArticleContent, numbers: Mapping[str, int]) -> Iterator[Fact]:
    """Yield the claim around this one, and those inside it."""
    around = content.annotation(item.nested_in) if item.nested_in else None
    if isinstance(around, Claim):
        yield Fact(phrase("Inside"), _claim_words(around, content, numbers), around.id)
    inner = [one for one in content.referring_to(item.id) if isinstance(one, Claim)]
    if inner:
        named = (f"C{numbers[one.id]}" for one in inner if one.id in numbers)
        yield Fact(phrase("Around"), ", ".join(named) or f"{len(inner)}")


def _claim_words(claim: Claim, content: ArticleContent, numbers: Mapping[str, int]) -> str:
    number = f"C{numbers[claim.id]} · " if claim.id in numbers else ""
    return number + shortened(surface(claim, content.text), 40)


def _entity_name(item: Mention, content: ArticleContent) -> str:
    """Return the entity's identifier, or for one of our own the longest words that stand for it."""
    if item.entity_id and not _OWN_ID.fullmatch(item.entity_id):
        return item.entity_id
    same = (other for other in content.of_kind(Mention) if other.entity_id == item.entity_id)
    return max((surface(other, content.text) for other in same), key=len)


def _origin(item: Annotation, content: ArticleContent) -> str:
    if content.is_suggestion(item):
        parts = (item.origin, (item.rule or "").replace("_", " "), score_words(item.score))
        return " · ".join(part for part in parts if part)
    answer = content.answered_by(item.id)
    if answer is None:
        return "" if item.origin == PERSON_ORIGIN else item.origin
    suggestion = content.annotation(answer.suggestion)
    verdict = spoken(answer.verdict.value)
    return f"{suggestion.origin}, {verdict}" if suggestion else verdict


def _choices(item: Annotation, scheme: Scheme, keys: Mapping[str, str]) -> Iterator[Choice]:
    if isinstance(item, DocumentLabel):
        return
    if isinstance(item, Stance):
        yield Choice(
            "polarity",
            spoken(phrase("Polarity")),
            scheme.stance.names(),
            item.polarity,
            relabels=True,
        )
    for attribute in scheme.family(item.family).attributes:
        if _goes_with(attribute, item.label):
            current = item.attributes.get(attribute.name, attribute.default)
            key = keys.get(attribute.name, "")
            yield Choice(attribute.name, attribute.title, attribute.values, current, key=key)


def _goes_with(attribute: Attribute, label: str) -> bool:
    return bool(attribute.values) and label in (attribute.only_for or (label,))


def _gaps(item: Annotation, content: ArticleContent, scheme: Scheme) -> Iterator[Problem]:
    if isinstance(item, Claim):
        yield from claim_gaps(item, scheme)
        parent = content.annotation(item.nested_in) if item.nested_in else None
        if isinstance(parent, Claim):
            yield from nesting_gaps(item, parent, scheme)
    elif isinstance(item, Stance):
        yield from stance_gaps(item, scheme)
        yield from doubts(item, content.of_kind(Stance), content)


def _told(problem: Problem, remedies: Mapping[str, str]) -> str:
    remedy = remedies.get(problem.part, "")
    words = spoken(problem.message)
    return f"{words} ({remedy})" if remedy else words


def _quoted(spans: tuple[Span, ...], content: ArticleContent) -> str:
    return shortened(" … ".join(content.text[span.start : span.end] for span in spans), 60)
