"""The names of one article, found by what may be one with them, without a walk through them all.

It follows each edit in a time that does not depend on the length of the article.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from annotator.domain.aliases import is_pronoun, kin_keys
from annotator.domain.annotations import PERSON, Decision, Mention
from annotator.domain.article_content import ArticleContent
from annotator.domain.edits import Edit
from annotator.domain.words import surface

Key: TypeAlias = tuple[str, ...]
_Place: TypeAlias = tuple[int, str]


class Name(NamedTuple):
    """What mentions are called, and the label they have."""

    label: str
    words: str


_PEOPLE = Name("", "")
"""Stands for every name of a person: a pronoun may be any of them."""


class NameIndex:
    """Knows of each name where it stands, by entity; only mentions that the annotator sees."""

    def __init__(self, content: ArticleContent) -> None:
        self._content = content
        self._entered: dict[str, tuple[Name, str | None, _Place]] = {}
        self._places: dict[Name, dict[str | None, list[_Place]]] = {}
        self._names: dict[Key, dict[Name, None]] = {}
        self._companions: dict[str, dict[str, None]] = {}
        for item in content.of_kind(Mention):
            self._enter(item)

    def follow(self, edit: Edit) -> None:
        """Follow an edit that was applied to the article."""
        touched: dict[str, None] = {}
        for record in (*edit.before, *edit.after):
            if isinstance(record, Mention):
                touched[record.id] = None
            elif isinstance(record, Decision):
                touched[record.suggestion] = None
        for record_id in touched:
            self._take_out(record_id)
            item = self._content.annotation(record_id)
            if isinstance(item, Mention) and not self._content.is_answered(record_id):
                self._enter(item)

    def of_entity(self, entity_id: str) -> list[Mention]:
        """Return the mentions of an entity, in the order of the text."""
        found = map(self._mention, self._companions.get(entity_id, ()))
        return sorted(found, key=lambda item: (item.spans, item.id))

    def near(self, mention: Mention) -> Iterator[Mention]:
        """Yield of each name that may be one with the mention the nearest before and behind it.

        They are the nearest of each entity but its own, and of those without one.
        """
        name = Name(mention.label, surface(mention, self._content.text))
        found: dict[Name, None] = {}
        for key in _keys(name):
            found.update(self._names.get(key, {}))
        if is_pronoun(name.words):
            found[_PEOPLE] = None
        for other in found:
            yield from self._nearest(other, mention)

    def _nearest(self, name: Name, mention: Mention) -> Iterator[Mention]:
        here = mention.spans[0].start
        for entity_id, places in self._places.get(name, {}).items():
            if entity_id is not None and entity_id == mention.entity_id:
                continue
            at = bisect_left(places, (here, ""))
            if at:
                # Of several that begin there, as of different suggesters, always the same one.
                first = bisect_left(places, (places[at - 1][0], ""))
                yield self._mention(places[first][1])
            behind = next((it for it in places[at : at + 2] if it[1] != mention.id), None)
            if behind is not None:
                yield self._mention(behind[1])

    def _enter(self, item: Mention) -> None:
        name = Name(item.label, surface(item, self._content.text))
        place = (item.spans[0].start, item.id)
        self._entered[item.id] = (name, item.entity_id, place)
        for one in _entries(name):
            if one not in self._places:
                self._places[one] = {}
                for key in _keys(one):
                    self._names.setdefault(key, {})[one] = None
            insort(self._places[one].setdefault(item.entity_id, []), place)
        if item.entity_id is not None:
            self._companions.setdefault(item.entity_id, {})[item.id] = None

    def _take_out(self, record_id: str) -> None:
        if record_id not in self._entered:
            return
        name, entity_id, place = self._entered.pop(record_id)
        for one in _entries(name):
            places = self._places[one][entity_id]
            del places[bisect_left(places, place)]
            if not places:
                del self._places[one][entity_id]
            if not self._places[one]:
                del self._places[one]
                for key in _keys(one):
                    del self._names[key][one]
        if entity_id is not None:
            del self._companions[entity_id][record_id]

    def _mention(self, record_id: str) -> Mention:
        item = self._content.annotation(record_id)
        assert isinstance(item, Mention), "only mentions are entered"
        return item


def _entries(name: Name) -> tuple[Name, ...]:
    person = name.label == PERSON and not is_pronoun(name.words)
    return (name, _PEOPLE) if person else (name,)


def _keys(name: Name) -> Iterator[Key]:
    people = name.label == PERSON
    return ((name.label, *key) for key in kin_keys(name.words, people=people))
