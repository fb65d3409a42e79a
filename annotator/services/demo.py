"""The sample corpus as a file: invented news, suggestions, and three annotators' labels."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from annotator.domain.articles import Layer, LayerKind
from annotator.services import paths
from annotator.services.answers import answering
from annotator.services.clock import now
from annotator.services.corpus import Corpus
from annotator.services.ids import new_id
from annotator.services.jobs import Progress, Unwatched
from annotator.services.sample import build_sample
from annotator.services.suggesting import SuggestOptions, suggest

FILE_NAME = "sample.corpus"


def sample_path() -> Path:
    """Return where the sample corpus lies unless another place is asked for."""
    return paths.corpora() / FILE_NAME


def make_sample(path: Path, progress: Progress | None = None) -> None:
    """Make the sample corpus at `path`, whole or not at all; the rules have been through it.

    The annotators' labels count as answers to the suggestions that they agree or part with.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.stem}.{os.getpid()}.part")
    part.unlink(missing_ok=True)
    try:
        with Corpus.create(part) as corpus:
            layers = _layers(corpus)
            articles = build_sample(new_id, layers, paths.resources())
            corpus.run(lambda store: store.add_articles(articles, at=now()))
            suggest(corpus, SuggestOptions(processes=0), progress or Unwatched())
            _answer_suggestions(corpus)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _layers(corpus: Corpus) -> Callable[[str, LayerKind], Layer]:
    made: dict[tuple[str, LayerKind], Layer] = {}

    def layer(name: str, kind: LayerKind) -> Layer:
        return made.setdefault((name, kind), corpus.layer(name, kind))

    return layer


def _answer_suggestions(corpus: Corpus) -> None:
    annotators = [layer for layer in corpus.layers() if layer.kind is LayerKind.ANNOTATOR]
    for article in corpus.articles():
        for layer in annotators:
            content = corpus.content(article.id, layer)
            edit = answering(content)
            if edit.after:
                corpus.submit(content, edit)
