"""Names as one thing: which mentions are one entity, what may be joined, and the edits for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from annotator.domain.aliases import Kinship, is_pronoun, kinship
from annotator.domain.annotations import PERSON, Mention
from annotator.domain.article_content import ArticleContent
from annotator.domain.edits import Edit
from annotator.domain.entities import Entity, folded
from annotator.domain.errors import RuleError
from annotator.domain.ids import NewId
from annotator.domain.phrases import phrase
from annotator.domain.scheme import Scheme
from annotator.domain.words import surface
from annotator.services.labeling import Labeler
from annotator.services.name_index import NameIndex

_ORDER = tuple(Kinship)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a mention may be one with: a mention of the article, or an entity of the corpus.

    `words` is what that is called; `entity_id` is None where the other mention has none yet.
    """

    words: str
    reason: Kinship
    mention_id: str | None = None
    entity_id: str | None = None


class Namer:
    """Looks at the names of one article and makes edits that join and split them.

    `names` is the index of its names, where somebody keeps one in step with the article.
    """

    def __init__(
        self,
        content: ArticleContent,
        scheme: Scheme,
        new_id: NewId,
        names: NameIndex | None = None,
    ) -> None:
        self._content = content
        self._scheme = scheme
        self._new_id = new_id
        self._names = names

    def mentions(self) -> list[Mention]:
        """Return the mentions that the annotator sees, in the order of the text."""
        return sorted(self._content.of_kind(Mention), key=lambda item: (item.spans, item.id))

    def companions(self, mention: Mention) -> list[Mention]:
        """Return all mentions of its entity, itself included, in the order of the text."""
        if mention.entity_id is None:
            return [mention]
        if self._names is not None:
            return self._names.of_entity(mention.entity_id)
        return [item for item in self.mentions() if item.entity_id == mention.entity_id]

    def others(self, mention: Mention) -> list[Mention]:
        """Return the mentions it may be joined with: the likeliest first, then the nearest."""
        companions = {item.id for item in self.companions(mention)}
        here = mention.spans[0].start

        def rank(item: Mention) -> tuple[bool, bool, int]:
            return (
                self._kinship(mention, item) is None,
                item.label != mention.label,
                abs(item.spans[0].start - here),
            )

        return sorted((item for item in self.mentions() if item.id not in companions), key=rank)

    def proposal(self, mention: Mention, known: Iterable[Entity] = ()) -> Proposal | None:
        """Return what the mention may be one with; `known` are entities called as it is.

        The article comes first: what is near is likelier than what the corpus remembers, unless
        the near one has no entity and the corpus knows one.
        """
        near = self._near(mention)
        if near is not None and near.entity_id is not None:
            return near
        remembered = self._remembered(mention, known)
        return remembered or near

    def join(self, mention_id: str, other_id: str) -> Edit:
        """Make a mention one with another; what was one with it comes along."""
        other = self._mention(other_id)
        words = surface(other, self._content.text)
        entity_id = other.entity_id or self._mention(mention_id).entity_id or self._new_id()
        joined = [self._mention(mention_id)]
        if other.entity_id is None:
            # A suggestion that is nobody's label yet only gives its name; it is not answered here.
            joined += [other] if not self._content.is_suggestion(other) else []
        return self._moved(joined, entity_id, words)

    def join_entity(self, mention_id: str, entity_id: str, words: str) -> Edit:
        """Make a mention, and what was one with it, a mention of an entity of the corpus."""
        mention = self._mention(mention_id)
        return self._moved([mention], entity_id, words)

    def split(self, mention_id: str) -> Edit:
        """Let a mention be an entity by itself."""
        mention = self._mention(mention_id)
        if len(self.companions(mention)) < 2 and mention.entity_id is None:
            raise RuleError(phrase("This mention is an entity by itself already."))
        labeler = Labeler(self._content, self._scheme, self._new_id)
        fresh = replace(mention, entity_id=self._new_id())
        return labeler.changed(mention, fresh, phrase("Split from its entity"))

    def _moved(self, mentions: Sequence[Mention], entity_id: str, other: str) -> Edit:
        """Return the edit that gives the mentions, and those one with the first, an entity."""
        first = mentions[0]
        labeler = Labeler(self._content, self._scheme, self._new_id)
        name = " ".join(surface(first, self._content.text).split())
        title = phrase("Join “{name}” with “{words}”", name=name, words=other)
        companions = [item for item in self.companions(first) if item.id != first.id]
        own = [item for item in companions if not self._content.is_suggestion(item)]
        moved = [item for item in (*own, *mentions[1:]) if item.entity_id != entity_id]
        if first.entity_id == entity_id and not moved:
            raise RuleError(phrase("These are one entity already."))
        extra = [replace(item, entity_id=entity_id) for item in moved]
        return labeler.changed(first, replace(first, entity_id=entity_id), title, extra=extra)

    def _near(self, mention: Mention) -> Proposal | None:
        here = mention.spans[0].start
        best: tuple[tuple[int, bool, int, int, str], Mention] | None = None
        for other in self._nearest_of_each_name(mention):
            reason = self._kinship(mention, other)
            if reason is not None:
                start = other.spans[0].start
                lone = other.entity_id is None
                key = (_ORDER.index(reason), lone, abs(start - here), start, other.id)
                best = (key, other) if best is None or key < best[0] else best
        if best is None:
            return None
        other, words = best[1], surface(best[1], self._content.text)
        return Proposal(" ".join(words.split()), _ORDER[best[0][0]], other.id, other.entity_id)

    def _nearest_of_each_name(self, mention: Mention) -> Iterable[Mention]:
        """Return of the names that can be kin those nearby; thousands would take too long."""
        names = self._names or NameIndex(self._content)
        return names.near(mention)

    def _remembered(self, mention: Mention, known: Iterable[Entity]) -> Proposal | None:
        words = folded(surface(mention, self._content.text))
        fitting = [
            (entity.label == mention.label, count, entity)
            for entity in known
            if entity.id != mention.entity_id
            and (count := sum(it.count for it in entity.names if folded(it.name) == words))
        ]
        if not fitting:
            return None
        best = max(fitting, key=lambda item: (item[0], bool(item[2].card.identifier), item[1]))
        if not best[0]:
            return None
        return Proposal(best[2].title(), Kinship.KNOWN, entity_id=best[2].id)

    def _kinship(self, mention: Mention, other: Mention) -> Kinship | None:
        one, two = (surface(item, self._content.text) for item in (mention, other))
        if is_pronoun(one) and not is_pronoun(two):
            earlier = other.spans[0].start < mention.spans[0].start
            return Kinship.PRONOUN if other.label == PERSON and earlier else None
        if mention.label != other.label:
            return None
        return kinship(one, two, people=mention.label == PERSON)

    def _mention(self, record_id: str) -> Mention:
        item = self._content.annotation(record_id)
        if not isinstance(item, Mention):
            raise RuleError(phrase("Select a name first."))
        return item
