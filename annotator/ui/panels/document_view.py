"""What the panel says of the article as a whole, worked out from it; nothing here is a widget."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from annotator.domain.annotations import DocumentLabel, Mention, Stance
from annotator.domain.article_content import ArticleContent
from annotator.domain.document_labels import (
    AUTHOR_NAME,
    Pair,
    document_labels,
    pair_of,
    proposals,
)
from annotator.domain.scheme import Scheme
from annotator.domain.words import surface
from annotator.ui.canvas.polarity_shapes import Shape, shape_of
from annotator.ui.canvas.words import argument_words, polarity_words, value_words


class Standing(Enum):
    """How a line of the article's labels stands."""

    OPEN = "open"
    GIVEN = "given"
    PROPOSED = "proposed"


class Value(NamedTuple):
    """One value to choose: its name, its words, the key that chooses it, a polarity's shape."""

    name: str
    words: str
    key: str
    shape: Shape | None = None


class DocumentLine(NamedTuple):
    """One label that the article has, may have, or is proposed to have.

    `basis` are the stances that it rests on, `because` says them in words; `record_id` is the
    label, or the suggestion of a suggester.
    """

    name: str
    title: str
    values: tuple[Value, ...]
    current: str | None
    standing: Standing
    basis: tuple[str, ...] = ()
    because: str = ""
    record_id: str | None = None

    @property
    def is_articles(self) -> bool:
        """Whether it is said of the article itself, not of somebody in it."""
        pair = pair_of(self.name)
        return pair is None or pair.holder == AUTHOR_NAME

    def value(self) -> Value | None:
        """Return the value that holds or is proposed."""
        return next((value for value in self.values if value.name == self.current), None)


def document_lines(
    content: ArticleContent, scheme: Scheme, numbers: Mapping[str, int], pending: str = ""
) -> list[DocumentLine]:
    """Return the lines: the kinds of the scheme, the article's stances, what is proposed.

    `numbers` are those of the claims; `pending` is the name of a stance that waits for its
    polarity.
    """
    return list(_Lines(content, scheme, numbers).all(pending))


class _Lines:
    def __init__(self, content: ArticleContent, scheme: Scheme, numbers: Mapping[str, int]) -> None:
        self._content, self._scheme, self._numbers = content, scheme, numbers
        self._own = {item.name: item for item in document_labels(content)}
        self._names = _longest_names(content)
        self._polarities = tuple(
            Value(one.name, one.title, one.key, shape_of(scheme, one.name))
            for one in scheme.stance.labels
        )

    def all(self, pending: str) -> Iterator[DocumentLine]:
        suggested = {
            item.name: item
            for item in self._content.suggestions()
            if isinstance(item, DocumentLabel) and item.name not in self._own
        }
        names = [attribute.name for attribute in self._scheme.document.attributes]
        for name in dict.fromkeys([*names, *self._own, *suggested]):
            yield self._line(name, self._own.get(name) or suggested.get(name))
        proposed = proposals(self._content, self._scheme)
        for proposal in proposed:
            if proposal.pair.name not in suggested:
                yield DocumentLine(
                    proposal.pair.name,
                    self._title(proposal.pair.name),
                    self._values(proposal.pair.name),
                    proposal.value,
                    Standing.PROPOSED,
                    proposal.basis,
                    self._because(proposal.basis),
                )
        shown = {*self._own, *suggested, *(proposal.pair.name for proposal in proposed)}
        if pending and pending not in shown:
            yield self._line(pending, None)

    def _line(self, name: str, label: DocumentLabel | None) -> DocumentLine:
        title, values = self._title(name), self._values(name)
        if label is None:
            return DocumentLine(name, title, values, None, Standing.OPEN)
        if not any(value.name == label.value for value in values):
            # Whatever came in with an import is shown, and may be taken away.
            values = (*values, Value(label.value, label.value, ""))
        is_own = not self._content.is_suggestion(label)
        standing = Standing.GIVEN if is_own else Standing.PROPOSED
        because = self._because(label.basis) or ("" if is_own else label.origin)
        return DocumentLine(
            name, title, values, label.value, standing, label.basis, because, label.id
        )

    def _title(self, name: str) -> str:
        pair = pair_of(name)
        if pair is None:
            attribute = self._scheme.document.attribute(name)
            return attribute.title if attribute is not None else name
        translate = QCoreApplication.translate
        if pair.holder == AUTHOR_NAME:
            return translate("DocumentPanel", "Article on {}").format(pair.topic)
        holder = self._holder_words(pair)
        return translate("DocumentPanel", "{} on {}").format(holder, pair.topic)

    def _holder_words(self, pair: Pair) -> str:
        """Return the longest words that stand for the holder, whom the name calls by an id."""
        known = self._content.entity_names.get(pair.holder, pair.holder)
        return self._names.get(pair.holder, known)

    def _values(self, name: str) -> tuple[Value, ...]:
        if pair_of(name) is not None:
            return self._polarities
        attribute = self._scheme.document.attribute(name)
        values = attribute.values if attribute is not None else ()
        return tuple(
            Value(value, value_words(value), str(number) if number < 10 else "")
            for number, value in enumerate(values, 1)
        )

    def _because(self, basis: tuple[str, ...]) -> str:
        found = [self._content.annotation(record_id) for record_id in basis]
        told = [self._told(stance) for stance in found if isinstance(stance, Stance)]
        return " · ".join(dict.fromkeys(told))

    def _told(self, stance: Stance) -> str:
        holder, target = (
            argument_words(self._content, end, self._numbers)
            for end in (stance.holder, stance.target)
        )
        return f"{holder} {polarity_words(self._scheme, stance)} {target}"


def _longest_names(content: ArticleContent) -> dict[str, str]:
    """Return the longest words that stand for each entity, by its id."""
    found: dict[str, str] = {}
    for item in content.labels():
        if isinstance(item, Mention) and item.entity_id is not None:
            words = surface(item, content.text)
            if len(words) > len(found.get(item.entity_id, "")):
                found[item.entity_id] = words
    return found
