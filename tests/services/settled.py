"""A small article that several annotators have finished, to be settled in tests."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from annotator.agreement.conflicts import Item, items_of
from annotator.domain.annotations import (
    Annotation,
    Argument,
    ArticleState,
    Mention,
    Record,
    Stance,
)
from annotator.domain.article_content import ArticleContent
from annotator.domain.articles import Article, Layer, LayerKind, Progress
from annotator.domain.edits import Edit
from annotator.domain.imports import ImportedArticle, ImportedLayer
from annotator.domain.text import text_hash
from annotator.services.adjudicating import Adjudicator, Author, Taking
from annotator.services.comparing import laid_out
from annotator.services.corpus import Corpus
from annotator.services.docket import Docket
from tests.examples import at, counter, scheme

TEXT = "The harbour tunnel opens in May, Ada Holm said in Sund. The harbour tunnel is safe."
GOLD = Layer("layer-gold", "gold", LayerKind.GOLD)
LAYERS = [Layer(f"layer-{name}", name, LayerKind.ANNOTATOR) for name in ("ada", "ben", "cy")]
WALE = Author("Wale", "2026-02-03T04:05:06Z")


def name(
    who: int, words: str, label: str, nth: int = 0, article: str = "article-1", **more: str
) -> Mention:
    """Return a name marked by the annotator of that number."""
    key = f"{article}-{who}-{words}-{label}-{nth}"
    spans = (at(words, TEXT, nth),)
    return Mention(key, article, LAYERS[who].id, label, spans, attributes=more)


def stance(who: int, polarity: str, holder: Mention, target: Mention) -> Stance:
    """Return a stance between two names of the same annotator."""
    return Stance(
        f"{holder.id}>{target.id}",
        holder.article_id,
        LAYERS[who].id,
        polarity,
        Argument(mention=holder.id),
        Argument(mention=target.id),
        anchor=(at("is safe", TEXT),),
    )


def finished(*sides: Sequence[Annotation], article: str = "article-1") -> list[Record]:
    """Return the labels with the states that say that all annotators are done."""
    states = [
        ArticleState(article, layer.id, Progress.DONE)
        for layer, _ in zip(LAYERS, sides, strict=False)
    ]
    return [*states, *(label for side in sides for label in side)]


def docket(*sides: Sequence[Annotation], gold: Sequence[Record] = ()) -> Docket:
    """Return the article with what the annotators have, and what gold has so far."""
    article = Article("article-1", TEXT, "Tunnel", sha256=text_hash(TEXT))
    known = {layer.id: layer for layer in (*LAYERS, GOLD)}
    laid = laid_out(article, finished(*sides), known, scheme())
    return Docket(ArticleContent(article, GOLD, gold), items_of(laid))


class Settling:
    """A docket and what is decided about it, step by step."""

    def __init__(self, *sides: Sequence[Annotation], gold: Sequence[Record] = ()) -> None:
        self.docket = docket(*sides, gold=gold)
        self.adjudicator = Adjudicator(self.docket, scheme(), counter("gold"))

    def item(self, words: str) -> Item:
        """Return the thing that is listed under these words."""
        return next(item for item in self.docket.items if item.words == words)

    def take(self, takings: dict[str, Taking]) -> Edit:
        """Settle, and apply the edit."""
        return self.do(self.adjudicator.settle(takings, WALE))

    def do(self, edit: Edit) -> Edit:
        """Apply an edit."""
        self.docket.content.apply(edit)
        self.docket.refresh()
        return edit

    def gold(self) -> list[Annotation]:
        """Return the gold labels."""
        return list(self.docket.content.labels())

    def progress(self) -> Progress:
        """Return how far gold has come."""
        return self.docket.content.state().progress


def make_corpus(
    path: Path, *articles: tuple[str, Sequence[Sequence[Annotation]]], text: str = TEXT
) -> Corpus:
    """Make a corpus of articles with what the annotators have in each."""
    corpus = Corpus.create(path, scheme())
    batch = []
    for article_id, sides in articles:
        own = Article(article_id, text, f"Tunnel {article_id}", sha256=text_hash(text))
        layers = [
            ImportedLayer(layer, list(labels), Progress.DONE)
            for layer, labels in zip(LAYERS, sides, strict=False)
        ]
        batch.append(ImportedArticle(own, [], layers))
    corpus.run(lambda store: store.add_articles(batch, at="2026-01-01T00:00:00Z"))
    return corpus
