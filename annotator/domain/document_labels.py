"""Labels of the whole article: how a stance of it is named, and what its stances amount to."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from annotator.domain.annotations import Argument, DocumentLabel, Mention, Stance
from annotator.domain.article_content import ArticleContent
from annotator.domain.scheme import Scheme
from annotator.domain.stances import AUTHOR, IMPLIED, argument_label
from annotator.domain.words import surface

AUTHOR_NAME = "AUTHOR"
_BETWEEN = "|"
_BOTH = "MIXED"


class Pair(NamedTuple):
    """Who holds a stance of the whole article, and toward which topic."""

    holder: str
    topic: str

    @property
    def name(self) -> str:
        """The name of the label that says it."""
        return f"{self.holder}{_BETWEEN}{self.topic}"


class Proposal(NamedTuple):
    """A stance of the article that its stances amount to; `basis` are their ids."""

    pair: Pair
    value: str
    basis: tuple[str, ...]


def pair_of(name: str) -> Pair | None:
    """Return what the name of a label stands for, if it is one of a stance."""
    holder, between, topic = name.partition(_BETWEEN)
    return Pair(holder, topic) if between and holder and topic else None


def own_label(content: ArticleContent, name: str) -> DocumentLabel | None:
    """Return the label of that name that the layer gives the article."""
    return next((item for item in document_labels(content) if item.name == name), None)


def document_labels(content: ArticleContent) -> list[DocumentLabel]:
    """Return the labels that the layer gives the whole article."""
    return [it for it in content.of_kind(DocumentLabel) if not content.is_suggestion(it)]


def basis_of(pair: Pair, value: str, content: ArticleContent) -> tuple[str, ...]:
    """Return the ids of the stances that a stance of the article rests on."""
    about = _by_pair(content).get(pair, [])
    same = [stance.id for stance in about if stance.polarity == value]
    return tuple(same if same and value != _BOTH else (stance.id for stance in about))


def proposals(content: ArticleContent, scheme: Scheme) -> list[Proposal]:
    """Return the stances of the article that its own labels amount to and that it lacks.

    More than half of the stances of one holder toward one topic decide; else they are mixed. The
    author's come first.
    """
    taken = {item.name for item in document_labels(content)}
    found = [
        _amounting(pair, about, scheme)
        for pair, about in _by_pair(content).items()
        if pair.name not in taken
    ]
    return sorted(found, key=lambda one: one.pair.holder != AUTHOR_NAME)


def _amounting(pair: Pair, about: list[Stance], scheme: Scheme) -> Proposal:
    ((value, number),) = Counter(stance.polarity for stance in about).most_common(1)
    if 2 * number <= len(about) and _BOTH in scheme.stance.names():
        value = _BOTH
    agreeing = [stance.id for stance in about if value in (stance.polarity, _BOTH)]
    return Proposal(pair, value, tuple(agreeing))


def _by_pair(content: ArticleContent) -> dict[Pair, list[Stance]]:
    found: dict[Pair, list[Stance]] = defaultdict(list)
    for stance in _own_stances(content):
        topic = stance.target.topic if stance.target is not None else None
        holder = _holder_name(stance.holder, content)
        if topic and holder:
            found[Pair(holder, topic)].append(stance)
    return found


def _own_stances(content: ArticleContent) -> Iterable[Stance]:
    return (it for it in content.of_kind(Stance) if not content.is_suggestion(it))


def _holder_name(holder: Argument | None, content: ArticleContent) -> str:
    """Return the name of a holder in the name of a label; nothing for nobody."""
    if holder is None or holder == IMPLIED:
        return ""
    if holder == AUTHOR:
        return AUTHOR_NAME
    item = argument_label(content, holder)
    if isinstance(item, Mention):
        name = item.entity_id or " ".join(surface(item, content.text).split())
    else:
        name = holder.entity_id or ""
    return name.replace(_BETWEEN, " ").strip()
