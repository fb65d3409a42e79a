"""Which names of one article are the same entity: initials, surnames, and known aliases."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from annotator.domain.aliases import initials, same_given
from annotator.nlp.rules.found_names import Name
from annotator.nlp.rules.words import Words

_FORMER_NAMES = re.compile(r"\((?:[^()\n]{0,60}\b(?:formerly|also|known|or)\b[^()\n]{0,60})\)")


def clusters(names: Sequence[Name], words: Words) -> list[int]:
    """Return a cluster number for each name; names of one number are one entity."""
    grouping = _Grouping(names, words)
    return grouping.numbers()


class _Grouping:
    """Union-find over the forms in which names occur."""

    def __init__(self, names: Sequence[Name], words: Words) -> None:
        self._names = names
        self._words = words
        self._parent: dict[str, str] = {}
        self._tokens: dict[str, tuple[str, ...]] = {}
        self._keys = [self._key(name) for name in names]

    def numbers(self) -> list[int]:
        self._join_people()
        self._join_initials()
        self._join_brackets()
        order: dict[str, int] = {}
        return [order.setdefault(self._root(key), len(order)) for key in self._keys]

    def _key(self, name: Name) -> str:
        tokens = tuple(self._words.surface[name.first : name.last])
        form = name.entity or " ".join(tokens).replace(".", "").casefold()
        key = f"{name.label}\t{form}"
        self._tokens.setdefault(key, tokens)
        self._parent.setdefault(key, key)
        return key

    def _root(self, key: str) -> str:
        while self._parent[key] != key:
            key = self._parent[key]
        return key

    def _join(self, one: str, other: str) -> None:
        self._parent[self._root(one)] = self._root(other)

    def _join_people(self) -> None:
        """Join a surname with the full name; full names when one given name begins the other."""
        by_surname: dict[str, list[str]] = {}
        people = [key for key in self._tokens if key.startswith("PERSON\t")]
        for key in people:
            if len(self._tokens[key]) > 1:
                by_surname.setdefault(self._tokens[key][-1].casefold(), []).append(key)
        for key in people:
            tokens = self._tokens[key]
            full = by_surname.get(tokens[-1].casefold(), ())
            for other in full:
                if other != key and (len(tokens) == 1 or same_given(tokens, self._tokens[other])):
                    self._join(key, other)
                    break

    def _join_initials(self) -> None:
        by_letters: dict[tuple[str, str], str] = {}
        for key, tokens in self._tokens.items():
            if len(tokens) > 1:
                label = key.partition("\t")[0]
                by_letters.setdefault((label, initials(tokens)), key)
        for key, tokens in list(self._tokens.items()):
            label = key.partition("\t")[0]
            other = by_letters.get((label, tokens[0].replace(".", "")))
            if len(tokens) == 1 and other is not None and other != key:
                self._join(key, other)

    def _join_brackets(self) -> None:
        """Join “Islamic State (IS, formerly ISIS)”: the bracket names other names of it."""
        starts = [self._words.starts[name.first] for name in self._names]
        ends = [self._words.ends[name.last - 1] for name in self._names]
        for match in _FORMER_NAMES.finditer(self._words.text):
            inside = bisect_left(starts, match.start())
            before = inside - 1
            if before < 0 or ends[before] + 1 < match.start():
                continue
            while inside < len(starts) and starts[inside] < match.end():
                if self._names[inside].label == self._names[before].label:
                    self._join(self._keys[inside], self._keys[before])
                inside += 1
