"""Small corpora in which several people labelled the same articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from annotator.domain.annotations import PERSON_ORIGIN, Annotation, Mention, Region, Span
from annotator.domain.articles import Article, Layer, LayerKind, Progress
from annotator.domain.imports import ImportedArticle, ImportedLayer
from annotator.domain.text import text_hash
from annotator.services.corpus import Corpus

TEXT = "The Harbour Board met Ada Lind in Port Aal. Ms Lind said that Valdia would pay. "
Marks = Sequence[tuple[str, str]]
"""Words of the text with the label they get; a ``*`` before the label: accepted as suggested."""


def mention(article: Article, layer: Layer, words: str, label: str) -> Mention:
    start = article.text.index(words)
    accepted = label.startswith("*")
    return Mention(
        f"{layer.name}/{article.id}/{words}",
        article.id,
        layer.id,
        label.lstrip("*"),
        (Span(start, start + len(words)),),
        origin="rules" if accepted else PERSON_ORIGIN,
    )


@contextmanager
def reviewed(
    path: Path,
    articles: Sequence[Mapping[str, Marks | None]],
    *,
    states: Mapping[str, Progress] | None = None,
    regions: Sequence[Region] = (),
    title: str | None = None,
) -> Iterator[Corpus]:
    """A corpus with one article for each mapping of names to marks; None: not finished.

    ``gold`` and ``rules`` (a suggester) are names too.
    """
    with Corpus.create(path) as corpus:
        layers = {name: corpus.layer(name, _kind(name)) for by in articles for name in by}
        batch = []
        for number, by in enumerate(articles):
            text = f"{TEXT}{number}\n"
            article = Article(
                f"a{number}", text, title=title or f"No. {number}", sha256=text_hash(text)
            )
            own: list[ImportedLayer] = []
            for name, marks in by.items():
                layer = layers[name]
                found: list[Annotation] = [mention(article, layer, *mark) for mark in (marks or ())]
                done = Progress.NEW if marks is None else Progress.DONE
                own.append(ImportedLayer(layer, found, (states or {}).get(name, done)))
            batch.append(ImportedArticle(article, tuple(regions), tuple(own)))
        corpus.run(lambda store: store.add_articles(batch, at="2026-03-02T00:00:00Z"))
        yield corpus


def _kind(name: str) -> LayerKind:
    return {"gold": LayerKind.GOLD, "rules": LayerKind.SUGGESTER}.get(name, LayerKind.ANNOTATOR)
