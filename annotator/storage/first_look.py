"""The last article, read with the standard library alone, before SQLAlchemy is loaded."""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import closing
from pathlib import Path

from annotator.domain.article_content import ArticleContent
from annotator.domain.articles import LayerKind
from annotator.domain.errors import UserError
from annotator.domain.scheme import Scheme
from annotator.storage.article_reader import ArticleReader
from annotator.storage.file_header import SCHEMA_VERSION, read_header
from annotator.storage.layer_book import SELECT_LAYERS, LayerBook
from annotator.storage.lock_file import holder_of

LAST_ARTICLE = "last-article:"
"""What the key of the last article begins with in the table `meta`; the layer's id follows."""

_LAST = "SELECT value FROM meta WHERE key = ?"


def first_look(path: Path, layer_name: str) -> tuple[ArticleContent, Scheme] | None:
    """Return the article that this annotator had open last, and the scheme of the corpus.

    None for anything unusual; opening the corpus then says what it is. Nothing is written.
    """
    path = Path(os.path.realpath(path))
    if holder_of(path) is not None:
        return None
    try:
        header = read_header(path)
        if header.journal or header.version != SCHEMA_VERSION:
            return None
        uri = f"{path.as_uri()}?mode=ro"
        with closing(sqlite3.connect(uri, uri=True, isolation_level=None)) as connection:
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute("BEGIN")
            return _look(connection, layer_name)
    except (UserError, sqlite3.Error, OSError, ValueError):
        return None


def _look(connection: sqlite3.Connection, name: str) -> tuple[ArticleContent, Scheme] | None:
    layers = LayerBook(connection.execute(SELECT_LAYERS))
    layer = layers.find(name, LayerKind.ANNOTATOR)
    if layer is None:
        return None
    last = connection.execute(_LAST, (LAST_ARTICLE + layer.id,)).fetchone()
    if last is None:
        return None
    content = ArticleReader(connection.execute, layers).content(last[0], layer.id)
    (packed,) = connection.execute("SELECT scheme FROM corpus").fetchone()
    return content, Scheme.from_json(json.loads(packed))
