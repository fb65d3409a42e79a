"""Counts over the whole corpus."""

from __future__ import annotations

from collections import Counter, defaultdict

from sqlalchemy import Connection, case, exists, func, select

from annotator.domain.articles import Progress
from annotator.domain.stats import CorpusStats, SuggestionCounts
from annotator.storage.database import AnySelect
from annotator.storage.layer_book import LayerBook
from annotator.storage.tables import AnnotationRow, ArticleStateRow, CorpusRow, DecisionRow

_FURTHEST = (Progress.NEW, Progress.BEGUN, Progress.SKIPPED, Progress.DONE)


def corpus_stats(connection: Connection, layers: LayerBook) -> CorpusStats:
    """Count the corpus of the connection, within its transaction."""
    articles = connection.execute(select(CorpusRow.articles)).scalar_one()
    by_layer: dict[str, dict[Progress, int]] = defaultdict(dict)
    for layer, progress, number in connection.execute(_progress_by_layer()):
        by_layer[layers.id_of(layer)][Progress(progress)] = number
    for counts in by_layer.values():
        _fill_new(counts, articles)
    overall = {_FURTHEST[rank]: number for rank, number in connection.execute(_progress_overall())}
    _fill_new(overall, articles)
    labels = {
        (layers.id_of(layer), family, label): number
        for layer, family, label, number in connection.execute(_labels())
    }
    suggestions = _suggestions(connection, layers)
    return CorpusStats(articles, overall, dict(by_layer), labels, suggestions)


def _fill_new(counts: dict[Progress, int], articles: int) -> None:
    seen = sum(number for progress, number in counts.items() if progress is not Progress.NEW)
    counts[Progress.NEW] = articles - seen


def _progress_by_layer() -> AnySelect:
    columns = (ArticleStateRow.layer, ArticleStateRow.progress)
    return select(*columns, func.count()).group_by(*columns)


def _progress_overall() -> AnySelect:
    ranks = {progress.value: rank for rank, progress in enumerate(_FURTHEST)}
    rank = func.max(case(ranks, value=ArticleStateRow.progress)).label("rank")
    furthest = select(rank).group_by(ArticleStateRow.article).subquery()
    return select(furthest.c.rank, func.count()).group_by(furthest.c.rank)


def _labels() -> AnySelect:
    columns = (AnnotationRow.layer, AnnotationRow.family, AnnotationRow.label)
    return select(*columns, func.count()).group_by(*columns)


def _suggestions(connection: Connection, layers: LayerBook) -> dict[str, SuggestionCounts]:
    numbers = layers.suggesters()
    answered = (
        select(AnnotationRow.layer, DecisionRow.verdict, func.count())
        .join(
            AnnotationRow,
            (AnnotationRow.article == DecisionRow.article)
            & (AnnotationRow.id == DecisionRow.suggestion),
        )
        .where(AnnotationRow.layer.in_(numbers))
        .group_by(AnnotationRow.layer, DecisionRow.verdict)
    )
    any_answer = exists().where(
        DecisionRow.article == AnnotationRow.article, DecisionRow.suggestion == AnnotationRow.id
    )
    unanswered = (
        select(AnnotationRow.layer, func.count())
        .where(AnnotationRow.layer.in_(numbers), ~any_answer)
        .group_by(AnnotationRow.layer)
    )
    found: dict[int, Counter[str]] = {number: Counter() for number in numbers}
    for layer, verdict, number in connection.execute(answered):
        found[layer][verdict] = number
    for layer, number in connection.execute(unanswered):
        found[layer]["open"] = number
    return {layers.id_of(layer): SuggestionCounts(**counts) for layer, counts in found.items()}
