"""Reads how far everybody has come with all articles, and gives articles to annotators."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from annotator.domain.articles import Progress
from annotator.domain.work import ArticleWork
from annotator.storage.database import Database
from annotator.storage.layer_book import LayerBook
from annotator.storage.rows import plain_json

_ARTICLES = "SELECT position, id, title, source, date FROM article ORDER BY position"
# One row for each article, however many layers there are: reading many rows is what takes long.
_STATES = """
SELECT article, group_concat(layer || ' ' || progress) FROM article_state GROUP BY article
"""
_ASSIGNED = """
SELECT article, group_concat(layer || ' ' || blind) FROM assignment GROUP BY article
"""
_COUNTED = """
SELECT article, group_concat(layer || ' ' || labels || ' ' || answers) FROM counter
GROUP BY article
"""
_SUGGESTED = """
SELECT article, group_concat(layer) FROM counter
WHERE layer IN (SELECT value FROM json_each(?)) GROUP BY article
"""
# The index alone answers this; the rows of the log are large.
_LAST = "SELECT article, MAX(number) FROM edit_log WHERE article IS NOT NULL GROUP BY article"
_WHEN = "SELECT number, at FROM edit_log WHERE number IN (SELECT value FROM json_each(?))"
_ASSIGN = """
INSERT INTO assignment (article, layer, blind)
SELECT position, ?, ? FROM article WHERE id = ?
ON CONFLICT (article, layer) DO NOTHING
"""
_TAKE_BACK = """
DELETE FROM assignment WHERE layer = ? AND article = (SELECT position FROM article WHERE id = ?)
"""


class WorkBook:
    """Who has come how far with what, and who was given what."""

    def __init__(self, database: Database, layers: LayerBook) -> None:
        self._database = database
        self._layers = layers

    def all(self) -> list[ArticleWork]:
        """Return the work on every article, in the order of import."""
        run = self._database.run
        with self._database.reading():
            states, assigned, counted = (
                dict(run(query)) for query in (_STATES, _ASSIGNED, _COUNTED)
            )
            suggested = dict(run(_SUGGESTED, (plain_json(self._layers.suggesters()),)))
            edits = dict(run(_LAST))
            times = dict(run(_WHEN, (plain_json(list(edits.values())),)))
            rows = run(_ARTICLES)
        read = _Reading({number: self._layers.id_of(number) for number in self._layers.numbers()})
        found = []
        for position, article_id, title, source, date in rows:
            edit, known = edits.get(position, 0), states.get(position, "")
            given = assigned.get(position, "")
            found.append(
                ArticleWork(
                    article_id,
                    title,
                    source,
                    date,
                    read.states(known),
                    *read.given(given),
                    read.layers(suggested.get(position, "")),
                    times.get(edit, ""),
                    f"{edit} {counted.get(position, '')} {known} {given}",
                )
            )
        return found

    def assign(self, given: Iterable[tuple[str, str, bool]]) -> None:
        """Give articles to layers, blind or not; who has an article already keeps it as it is."""
        rows = [
            (self._layers.number(layer_id), int(blind), article_id)
            for article_id, layer_id, blind in given
        ]
        with self._database.writing():
            self._database.execute_many(_ASSIGN, rows)

    def take_back(self, given: Iterable[tuple[str, str]]) -> None:
        """Take articles back from layers; what was done in them stays."""
        rows = [(self._layers.number(layer_id), article_id) for article_id, layer_id in given]
        with self._database.writing():
            self._database.execute_many(_TAKE_BACK, rows)


class _Reading:
    """Reads what is said of all layers of an article; the same is said of many articles."""

    def __init__(self, layers: Mapping[int, str]) -> None:
        self._layers = {str(number): layer_id for number, layer_id in layers.items()}
        self._progress = {item.value: item for item in Progress}
        self.states = cache(self._states)
        self.given = cache(self._given)
        self.layers = cache(self._several)

    def _states(self, text: str) -> Mapping[str, Progress]:
        """Read “1 done,2 begun”."""
        pairs = (item.split(" ") for item in text.split(",") if item)
        return {self._layers[layer]: self._progress[state] for layer, state in pairs}

    def _given(self, text: str) -> tuple[frozenset[str], frozenset[str]]:
        """Read “1 0,2 1”: whom an article was given to, and whom without suggestions."""
        pairs = [item.split(" ") for item in text.split(",") if item]
        return (
            frozenset(self._layers[layer] for layer, _ in pairs),
            frozenset(self._layers[layer] for layer, blind in pairs if blind == "1"),
        )

    def _several(self, text: str) -> frozenset[str]:
        """Read “1,2”."""
        return frozenset(self._layers[layer] for layer in text.split(",") if layer)
