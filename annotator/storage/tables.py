"""The tables of a corpus, typed; rows never leave this package.

Articles, layers and runs have small numbers of their own inside the file, so that the many rows
that point at them stay small; everything outside this package speaks of ids.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from annotator.storage.likeness_tables import NearCopyRow as NearCopyRow  # noqa: PLC0414
from annotator.storage.name_tables import LOOKUP_INDEX
from annotator.storage.table_base import CLUSTERED, STRICT, AnyType
from annotator.storage.table_base import Base as Base  # noqa: PLC0414 - its readers want all tables known

SEARCH_INDEX = """
CREATE VIRTUAL TABLE article_search USING fts5(
    title, text,
    content='article', content_rowid='position', columnsize=0,
    tokenize='unicode61 remove_diacritics 2'
)
"""
SEARCH_INDEXES = (SEARCH_INDEX, LOOKUP_INDEX)
SEARCH_TABLES = frozenset(
    f"{index}{part}"
    for index in ("article_search", "lookup_search")
    for part in ("", "_data", "_idx", "_config")
)


class CorpusRow(Base):
    """What is true of the whole corpus: one row. `articles` is their number."""

    __tablename__ = "corpus"
    __table_args__ = (CheckConstraint("one = 1"), STRICT)

    one: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str]
    scheme: Mapped[str]
    articles: Mapped[int]


class MetaRow(Base):
    """Small things to remember, such as the last article of a layer."""

    __tablename__ = "meta"
    __table_args__ = (CLUSTERED,)

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class SessionRow(Base):
    """Who has the corpus open for writing; a row found at opening was left by a crash."""

    __tablename__ = "session"
    __table_args__ = (CheckConstraint("one = 1"), STRICT)

    one: Mapped[int] = mapped_column(primary_key=True)
    pid: Mapped[int]
    host: Mapped[str]
    since: Mapped[str]


class LayerRow(Base):
    """A layer of labels."""

    __tablename__ = "layer"
    __table_args__ = (
        CheckConstraint("kind IN ('suggester', 'annotator', 'gold')"),
        Index("layer_by_name", "name", "kind", unique=True),
        STRICT,
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    kind: Mapped[str]


class ArticleRow(Base):
    """An article. `position` counts the imports; `text` stands last, so lists need not read it."""

    __tablename__ = "article"
    __table_args__ = (
        CheckConstraint("length(sha256) = 64"),
        Index("article_by_hash", "sha256"),
        Index("article_by_title", text("title COLLATE NOCASE")),
        Index("article_by_date", "date"),
        Index("article_by_source", text("source COLLATE NOCASE")),
        Index("article_by_length", "characters"),
        STRICT,
    )

    position: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    source: Mapped[str]
    date: Mapped[str]
    url: Mapped[str | None]
    language: Mapped[str]
    meta: Mapped[str]
    characters: Mapped[int]
    imported_at: Mapped[str]
    sha256: Mapped[str]
    text: Mapped[str]


def _article_key() -> Mapped[int]:
    return mapped_column(ForeignKey("article.position"), primary_key=True)


def _layer_key() -> Mapped[int]:
    return mapped_column(ForeignKey("layer.number"), primary_key=True)


class RegionRow(Base):
    """A stretch of an article of one kind."""

    __tablename__ = "region"
    __table_args__ = (
        CheckConstraint("start_char >= 0 AND end_char > start_char"),
        CheckConstraint("annotate IN (0, 1)"),
        CLUSTERED,
    )

    article: Mapped[int] = _article_key()
    id: Mapped[str] = mapped_column(primary_key=True)
    label: Mapped[str]
    start_char: Mapped[int]
    end_char: Mapped[int]
    annotate: Mapped[int]
    subtype: Mapped[str | None]
    duplicate_of: Mapped[str | None]


class AnnotationRow(Base):
    """A label or suggestion. Rows of one article lie together, so reading it is one stretch.

    `start_char`, `end_char` and `surface` are of the whole stretch from the first to the last
    main span, None where it has none; `body` holds what has no column, as JSON.
    """

    __tablename__ = "annotation"
    __table_args__ = (
        CheckConstraint("family IN ('entity', 'claim', 'stance', 'document')"),
        CheckConstraint("start_char >= 0 AND end_char > start_char"),
        CheckConstraint("(start_char IS NULL) = (surface IS NULL)"),
        Index("annotation_by_label", "label", "layer", "article"),
        CLUSTERED,
    )

    article: Mapped[int] = _article_key()
    id: Mapped[str] = mapped_column(primary_key=True)
    layer: Mapped[int] = mapped_column(ForeignKey("layer.number"))
    family: Mapped[str]
    label: Mapped[str]
    start_char: Mapped[int | None]
    end_char: Mapped[int | None]
    surface: Mapped[str | None]
    body: Mapped[str | None]
    score: Mapped[float | None]
    origin: Mapped[str]
    rule: Mapped[str | None]
    run: Mapped[int | None] = mapped_column(ForeignKey("run.number"))
    version: Mapped[int]


class DecisionRow(Base):
    """The answer of a layer's owner to a suggestion."""

    __tablename__ = "decision"
    __table_args__ = (
        CheckConstraint("verdict IN ('accepted', 'changed', 'rejected')"),
        CLUSTERED,
    )

    article: Mapped[int] = _article_key()
    suggestion: Mapped[str] = mapped_column(primary_key=True)
    layer: Mapped[int] = _layer_key()
    verdict: Mapped[str]
    outcome: Mapped[str | None]


class ArticleStateRow(Base):
    """How far a layer's owner has come with an article."""

    __tablename__ = "article_state"
    __table_args__ = (
        CheckConstraint("progress IN ('new', 'begun', 'done', 'skipped')"),
        CLUSTERED,
    )

    article: Mapped[int] = _article_key()
    layer: Mapped[int] = _layer_key()
    progress: Mapped[str]


class NoteRow(Base):
    """A note or flag on a label or article."""

    __tablename__ = "note"
    __table_args__ = (
        CheckConstraint("kind IN ('note', 'flag')"),
        CheckConstraint("settled IN (0, 1)"),
        CLUSTERED,
    )

    article: Mapped[int] = _article_key()
    id: Mapped[str] = mapped_column(primary_key=True)
    layer: Mapped[int] = mapped_column(ForeignKey("layer.number"))
    on_id: Mapped[str]
    by: Mapped[str]
    text: Mapped[str]
    at: Mapped[str]
    kind: Mapped[str]
    settled: Mapped[int]


class SettlementRow(Base):
    """What was decided of a thing that annotators marked; `versions` is JSON."""

    __tablename__ = "settlement"
    __table_args__ = (
        CheckConstraint("choice IN ('version', 'none', 'mixed', 'edited')"),
        CLUSTERED,
    )

    article: Mapped[int] = _article_key()
    item: Mapped[str] = mapped_column(primary_key=True)
    layer: Mapped[int] = mapped_column(ForeignKey("layer.number"))
    choice: Mapped[str]
    by: Mapped[str]
    at: Mapped[str]
    outcome: Mapped[str | None]
    taken: Mapped[str | None]
    words: Mapped[str]
    reason: Mapped[str]
    rule: Mapped[str]
    over: Mapped[str]
    pattern: Mapped[str]
    answer: Mapped[str]
    probability: Mapped[float | None]
    versions: Mapped[str]
    said: Mapped[str]


class ComparedRow(Base):
    """What the comparison of an article's annotators found, as JSON, until one of them changes it.

    Articles without a row are to be compared (again).
    """

    __tablename__ = "compared"
    __table_args__ = (STRICT,)

    article: Mapped[int] = _article_key()
    summary: Mapped[str]


class CounterRow(Base):
    """How many labels, answers, open notes and open flags an article has in a layer.

    Written in the same transactions as what it counts, so that lists never count.
    """

    __tablename__ = "counter"
    __table_args__ = (CLUSTERED,)

    article: Mapped[int] = _article_key()
    layer: Mapped[int] = _layer_key()
    labels: Mapped[int]
    answers: Mapped[int]
    notes: Mapped[int]
    flags: Mapped[int]


class EditLogRow(Base):
    """A logged edit. `edit` is the packed edit as JSON text, or as bytes where compressed.

    Without an article it stands for what a run changed beside the labels.
    """

    __tablename__ = "edit_log"
    __table_args__ = (
        CheckConstraint("kind IN ('do', 'undo', 'redo')"),
        Index("edit_log_by_layer", "layer", "actor", "number"),
        Index("edit_log_by_article", "article", "number"),
        Index("edit_log_by_run", "run_id", sqlite_where=text("run_id IS NOT NULL")),
        STRICT,
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    article: Mapped[int | None] = mapped_column(ForeignKey("article.position"))
    layer: Mapped[int] = mapped_column(ForeignKey("layer.number"))
    actor: Mapped[str]
    at: Mapped[str]
    kind: Mapped[str]
    undoes: Mapped[int | None] = mapped_column(ForeignKey("edit_log.number"))
    undone_by: Mapped[int | None] = mapped_column(ForeignKey("edit_log.number"))
    run_id: Mapped[str | None]
    edit: Mapped[Any] = mapped_column(AnyType, nullable=False)


class RunRow(Base):
    """A bulk action, so that it can be taken back whole."""

    __tablename__ = "run"
    __table_args__ = (STRICT,)

    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)


class RunArticleRow(Base):
    """An article that a run has written to."""

    __tablename__ = "run_article"
    __table_args__ = (CLUSTERED,)

    run: Mapped[int] = mapped_column(ForeignKey("run.number"), primary_key=True)
    article: Mapped[int] = _article_key()


class BulkEditRow(Base):
    """A run of edits that is one step of undo; one not `offered` is passed by.

    `scheme_before` and `scheme_after` are there where the run replaced the scheme.
    """

    __tablename__ = "bulk_edit"
    __table_args__ = (CheckConstraint("offered IN (0, 1)"), CLUSTERED)

    run_id: Mapped[str] = mapped_column(primary_key=True)
    title: Mapped[str]
    offered: Mapped[int]
    scheme_before: Mapped[str | None]
    scheme_after: Mapped[str | None]


class AssignmentRow(Base):
    """An article given to an annotator; a `blind` one is shown without suggestions."""

    __tablename__ = "assignment"
    __table_args__ = (CheckConstraint("blind IN (0, 1)"), CLUSTERED)

    article: Mapped[int] = _article_key()
    layer: Mapped[int] = _layer_key()
    blind: Mapped[int]


class TimeSpentRow(Base):
    """The seconds in which a layer's owner was at work on an article on one day (ISO date, UTC)."""

    __tablename__ = "time_spent"
    __table_args__ = (CheckConstraint("seconds >= 0"), CLUSTERED)

    article: Mapped[int] = _article_key()
    layer: Mapped[int] = _layer_key()
    day: Mapped[str] = mapped_column(primary_key=True)
    seconds: Mapped[int]
