"""The filters of the list of articles, as conditions on the row of an article."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    SQLColumnExpression,
    and_,
    case,
    func,
    literal_column,
    or_,
    select,
    table,
)

from annotator.domain.articles import Layer, LayerKind, Progress
from annotator.domain.errors import UnknownNameError
from annotator.domain.phrases import phrase
from annotator.domain.queue import QueueQuery
from annotator.domain.search import (
    ANYONE,
    ME,
    NOBODY,
    Facet,
    Field,
    Search,
    Term,
    parse_search,
    require_findable,
    require_sound,
)
from annotator.domain.search_values import Bounds
from annotator.storage.database import AnySelect
from annotator.storage.layer_book import LayerBook
from annotator.storage.tables import (
    AnnotationRow,
    ArticleRow,
    ArticleStateRow,
    AssignmentRow,
    CounterRow,
    DecisionRow,
    NearCopyRow,
)

Condition = ColumnElement[bool]
_PLAIN = re.compile(r'"([^"]+)"|(\S+)')
_INDEX = table("article_search")
_WHOLE_INDEX: ColumnElement[str] = literal_column("article_search")


class QueueFilters:
    """Turns a query into conditions; everything typed travels as a bound value."""

    def __init__(self, layers: LayerBook) -> None:
        self._layers = layers
        self._facets: Mapping[Field, Callable[[Facet, list[int]], Condition]] = {
            Field.STATE: self._state,
            Field.BY: self._by,
            Field.ASSIGNED: self._assigned,
            Field.LABEL: self._label,
            Field.SUGGESTED: self._suggested,
            Field.OUTLET: self._outlet,
            Field.DATE: self._date,
            Field.HAS: self._has,
            Field.LENGTH: self._length,
            Field.SUGGESTIONS: self._suggestions,
            Field.SCORE: self._score,
            Field.IS: self._is,
        }
        self._own = 0

    def conditions(self, query: QueueQuery) -> Iterator[Condition]:
        """Yield what must hold, as seen by the owner of the query's layer."""
        self._own = self._layers.number(query.layer_id)
        search = parse_search(query.search, typing=True)
        require_findable(search)
        yield from _matches(search)
        facets = (*query.facets, *search.facets)
        whose = self._voices(facets)
        for facet in facets:
            require_sound(facet)
            condition = self._facets[facet.field](facet, whose)
            yield ~condition if facet.negated else condition
        if query.progress:
            states = [item.value for item in query.progress]
            yield self.progress(self._own).in_(states)
        if query.source:
            yield ArticleRow.source == query.source
        if query.flagged:
            yield total(CounterRow.flags) > 0
        if query.with_suggestions:
            yield self.open_suggestions(self._own) > 0

    def progress(self, layer: int) -> ColumnElement[str]:
        """Return how far the owner of a layer has come with the article."""
        state = (
            select(ArticleStateRow.progress)
            .where(ArticleStateRow.article == ArticleRow.position, ArticleStateRow.layer == layer)
            .correlate(ArticleRow)
            .scalar_subquery()
        )
        return func.coalesce(state, Progress.NEW.value)

    def open_suggestions(self, layer: int) -> ColumnElement[int]:
        """Return how many suggestions wait for an answer of the layer's owner."""
        answers = (
            select(CounterRow.answers)
            .where(CounterRow.article == ArticleRow.position, CounterRow.layer == layer)
            .correlate(ArticleRow)
            .scalar_subquery()
        )
        made = (
            select(func.coalesce(func.sum(CounterRow.labels), 0))
            .where(CounterRow.article == ArticleRow.position)
            .where(CounterRow.layer.in_(self._layers.suggesters()))
            .correlate(ArticleRow)
            .scalar_subquery()
        )
        # What is to be done without suggestions has none that wait.
        return case((self.blind(layer), 0), else_=made - func.coalesce(answers, 0))

    def blind(self, layer: int) -> Condition:
        """Say whether suggestions are kept from the layer's owner: given so, and not done yet."""
        given = _exists(AssignmentRow, AssignmentRow.layer == layer, AssignmentRow.blind == 1)
        return and_(given, self.progress(layer) != Progress.DONE.value)

    def _voices(self, facets: Sequence[Facet]) -> list[int]:
        """Return the layers that states and labels are looked for in: one's own, or as asked."""
        named = [facet.value for facet in facets if facet.field is Field.BY and not facet.negated]
        return [number for name in named for number in self._numbers(name)] or [self._own]

    def _numbers(self, name: str) -> list[int]:
        people = [item for item in self._layers.all() if item.kind is not LayerKind.SUGGESTER]
        if name == ANYONE:
            chosen: list[Layer] = people
        elif name == ME:
            return [self._own]
        else:
            low = name.casefold()
            chosen = [item for item in people if item.name.casefold() == low]
        if not chosen and name != ANYONE:
            names = ", ".join(item.name for item in people) or "nobody yet"
            raise UnknownNameError(
                phrase("Nobody called “{name}” has labels in this corpus.", name=name),
                remedy=phrase("There are: {names}.", names=names),
            )
        return self._layers.numbers(item.id for item in chosen)

    def _state(self, facet: Facet, whose: list[int]) -> Condition:
        values = facet.values()
        return or_(*(self.progress(layer).in_(values) for layer in whose))

    def _by(self, facet: Facet, _whose: list[int]) -> Condition:
        layers = self._numbers(facet.value)
        labelled = _exists(CounterRow, CounterRow.layer.in_(layers), _worked_on())
        begun = _exists(
            ArticleStateRow,
            ArticleStateRow.layer.in_(layers),
            ArticleStateRow.progress != Progress.NEW.value,
        )
        return or_(labelled, begun)

    def _assigned(self, facet: Facet, _whose: list[int]) -> Condition:
        if facet.value == NOBODY:
            return ~_exists(AssignmentRow)
        return _exists(AssignmentRow, AssignmentRow.layer.in_(self._numbers(facet.value)))

    def _label(self, facet: Facet, whose: list[int]) -> Condition:
        return _exists(
            AnnotationRow, AnnotationRow.layer.in_(whose), AnnotationRow.label == facet.value
        )

    def _suggested(self, facet: Facet, _whose: list[int]) -> Condition:
        return self._open(AnnotationRow.label == facet.value)

    def _open(self, *conditions: Condition) -> Condition:
        suggesters = self._layers.suggesters()
        waiting = _exists(
            AnnotationRow, AnnotationRow.layer.in_(suggesters), *conditions, self.open(self._own)
        )
        return and_(waiting, ~self.blind(self._own))

    def open(self, layer: int) -> Condition:
        """Say of a row of annotations whether it waits for an answer of the layer's owner."""
        answered: AnySelect = (
            select(literal_column("1"))
            .select_from(DecisionRow)
            .where(
                DecisionRow.article == AnnotationRow.article,
                DecisionRow.suggestion == AnnotationRow.id,
                DecisionRow.layer == layer,
            )
        )
        return ~answered.exists()

    def _outlet(self, facet: Facet, _whose: list[int]) -> Condition:
        if facet.value.endswith("*"):
            return ArticleRow.source.istartswith(facet.value.rstrip("*"), autoescape=True)
        return ArticleRow.source.collate("NOCASE") == facet.value

    def _date(self, facet: Facet, _whose: list[int]) -> Condition:
        start, end = facet.dates()
        limits: list[Condition] = [ArticleRow.date != ""]
        if start:
            limits.append(ArticleRow.date >= start)
        if end:
            limits.append(ArticleRow.date < end)
        return and_(*limits)

    def _has(self, facet: Facet, _whose: list[int]) -> Condition:
        if facet.value == "suggestion":
            return self.open_suggestions(self._own) > 0
        if facet.value == "label":
            return _exists(CounterRow, CounterRow.layer == self._own, CounterRow.labels > 0)
        column = CounterRow.flags if facet.value == "flag" else CounterRow.notes
        return _exists(CounterRow, column > 0)

    def _length(self, facet: Facet, _whose: list[int]) -> Condition:
        return _between(ArticleRow.characters, facet.bounds())

    def _suggestions(self, facet: Facet, _whose: list[int]) -> Condition:
        return _between(self.open_suggestions(self._own), facet.bounds())

    def _score(self, facet: Facet, _whose: list[int]) -> Condition:
        waiting = self.open_suggestions(self._own) > 0
        fitting = _between(AnnotationRow.score, facet.bounds())
        return and_(waiting, self._open(AnnotationRow.score.is_not(None), fitting))

    def _is(self, facet: Facet, _whose: list[int]) -> Condition:
        if facet.value == "copy":
            return _exists(NearCopyRow)
        mine = AssignmentRow.layer == self._own
        if facet.value == "blind":
            return _exists(AssignmentRow, mine, AssignmentRow.blind == 1)
        return _exists(AssignmentRow, mine)


def total(column: SQLColumnExpression[int]) -> ColumnElement[int]:
    """Return the sum of a counter over all layers of the article."""
    here = CounterRow.article == ArticleRow.position
    return (
        select(func.coalesce(func.sum(column), 0))
        .where(here)
        .correlate(ArticleRow)
        .scalar_subquery()
    )


def search_words(words: str) -> str:
    """Return plain words as a query of FTS5: all of them, the last one as a beginning.

    Words in quotation marks stay together; nothing typed is read as an operator or a filter.
    """
    found = [phrase or word for phrase, word in _PLAIN.findall(words)]
    quoted = ['"' + item.replace('"', '""') + '"' for item in found]
    return " ".join(quoted) + ("" if words.rstrip().endswith('"') else "*")


def match_words(terms: Sequence[Term]) -> str:
    """Return the terms as a query of FTS5: all of them; nothing typed is read as an operator."""
    return " AND ".join(map(_match_word, terms))


def _match_word(term: Term) -> str:
    quoted = '"' + term.words.replace('"', '""') + '"'
    return f"{'title : ' if term.in_title else ''}{quoted}{' *' if term.beginning else ''}"


def _matches(search: Search) -> Iterator[Condition]:
    if search.positive():
        yield _matching(match_words(search.positive()))
    for term in search.terms:
        if term.negated:
            yield ~_matching(_match_word(term))


def _matching(words: str) -> Condition:
    found: AnySelect = select(literal_column("rowid")).select_from(_INDEX)
    return ArticleRow.position.in_(found.where(_WHOLE_INDEX.op("MATCH")(words)))


def _exists(rows: Any, *conditions: Condition) -> Condition:
    here = rows.article == ArticleRow.position
    found: AnySelect = select(literal_column("1")).select_from(rows).where(here, *conditions)
    return found.correlate(ArticleRow).exists()


def _worked_on() -> Condition:
    columns = (CounterRow.labels, CounterRow.answers, CounterRow.notes, CounterRow.flags)
    return or_(*(column > 0 for column in columns))


def _between(column: SQLColumnExpression[Any], bounds: Bounds) -> Condition:
    limits: list[Condition] = []
    if bounds.low is not None:
        limits.append(column > bounds.low if bounds.open_low else column >= bounds.low)
    if bounds.high is not None:
        limits.append(column < bounds.high if bounds.open_high else column <= bounds.high)
    return and_(*limits)
