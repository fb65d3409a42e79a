"""The quick look at a corpus, before the libraries that open it are loaded."""

from __future__ import annotations

from pathlib import Path

from annotator.domain.article_content import ArticleContent
from annotator.domain.scheme import Scheme
from annotator.storage import first_look as storage


def first_look(path: Path, annotator: str) -> tuple[ArticleContent, Scheme] | None:
    """Return the article that the annotator had open last, or None for anything unusual."""
    return storage.first_look(path, annotator)
