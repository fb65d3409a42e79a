"""Corpora that the tests of storage start from."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from annotator.domain.annotations import (
    ArticleState,
    Decision,
    Mention,
    Record,
    Settlement,
    Verdict,
)
from annotator.domain.articles import Progress
from annotator.domain.edits import Edit, LoggedEdit
from annotator.domain.imports import ImportedArticle, ImportedLayer
from annotator.storage.corpus_file import create_corpus, open_corpus
from annotator.storage.corpus_store import CorpusStore
from tests import examples
from tests.examples import INES, RULES

NOW = "2026-01-01T00:00:00Z"


def now() -> str:
    return NOW


def imported(article_id: str = "article-1", title: str = "Bridge") -> ImportedArticle:
    """Return the example article under another id, with regions and suggestions of its own ids."""

    def moved(record: Record) -> Record:
        return record if article_id == "article-1" else renamed(record, article_id)

    regions = [replace(item, article_id=article_id) for item in examples.content().regions()]
    suggested = ImportedLayer(RULES, [moved(record) for record in examples.suggestions()])
    return ImportedArticle(
        examples.article(article_id=article_id, title=title), regions, [suggested]
    )


def renamed(record: Record, article_id: str) -> Record:
    assert not isinstance(record, Decision | ArticleState | Settlement)
    return replace(record, id=f"{article_id}-{record.id}", article_id=article_id)


def make(path: Path, articles: int = 1) -> None:
    """Make a corpus with some articles and Ines's layer, and close it."""
    create_corpus(path, examples.scheme(), corpus_id="corpus-1")
    store = open_corpus(path, now=now)
    store.add_layer(INES)
    store.add_articles([imported(f"article-{n + 1}") for n in range(articles)], at=NOW)
    store.close()


def accepted(label_id: str = "m1", suggestion: str = "s1") -> Edit:
    """Return the edit that accepts the suggestion of a name and begins the article."""
    found = next(item for item in examples.suggestions() if item.id == suggestion)
    assert isinstance(found, Mention)
    label = replace(found, id=label_id, layer_id=INES.id)
    answer = Decision("article-1", INES.id, suggestion, Verdict.ACCEPTED, label_id)
    return Edit("Accept", after=(label, answer))


def begun() -> Edit:
    """Return the edit that marks the article as begun."""
    return Edit("Begin", after=(ArticleState("article-1", INES.id, Progress.BEGUN),))


def submit(store: CorpusStore, edit: Edit, undoes: int | None = None) -> LoggedEdit:
    """Submit an edit of Ines's."""
    return store.submit(
        edit, article_id="article-1", layer_id=INES.id, actor="Ines", at=NOW, undoes=undoes
    )
