"""Suggests what people have confirmed before: the same words are the same name again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from annotator.domain.annotations import Region
from annotator.nlp.rules.words import TOKEN
from annotator.nlp.suggestions import SuggestedMention, Suggestions

_RULE = "memory"
_ENOUGH = 3


class Remembered(NamedTuple):
    """What a confirmed form means: label, entity if known, and how often it was confirmed."""

    label: str
    entity_id: str | None
    times: int


class MemorySuggester:
    """Finds confirmed surface forms; the longest one wins, and words are never cut."""

    def __init__(self, forms: Mapping[str, tuple[str, str | None, int]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Remembered]]] = {}
        for form, meaning in forms.items():
            tokens = tuple(TOKEN.findall(form))
            if tokens:
                entry = (tokens, Remembered(*meaning))
                self._by_first.setdefault(tokens[0], []).append(entry)
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def suggest(self, text: str, regions: Sequence[Region]) -> Suggestions:
        """Return the remembered names in the annotated regions of `text`."""
        found: list[SuggestedMention] = []
        clusters: dict[str, int] = {}
        for region in regions:
            if region.annotate:
                self._search(text, region, found, clusters)
        entity_ids = tuple((number, entity_id) for entity_id, number in clusters.items())
        return Suggestions(tuple(found), entity_ids=entity_ids)

    def _search(
        self, text: str, region: Region, found: list[SuggestedMention], clusters: dict[str, int]
    ) -> None:
        matches = list(TOKEN.finditer(text, *region.span))
        words = [match[0] for match in matches]
        index = 0
        while index < len(words):
            length, meaning = self._longest(words, index)
            if meaning is not None:
                cluster = None
                if meaning.entity_id is not None:
                    cluster = clusters.setdefault(meaning.entity_id, len(clusters))
                start, end = matches[index].start(), matches[index + length - 1].end()
                score = 0.95 if meaning.times >= _ENOUGH else 0.85
                found.append(SuggestedMention(start, end, meaning.label, score, _RULE, cluster))
            index += length

    def _longest(self, words: Sequence[str], index: int) -> tuple[int, Remembered | None]:
        for tokens, meaning in self._by_first.get(words[index], ()):
            if tuple(words[index : index + len(tokens)]) == tokens:
                return len(tokens), meaning
        return 1, None
