"""A corpus of an older version is copied, then changed whole; nothing in it is lost."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.operations import Operations

from annotator.domain.errors import ReadOnlyCorpusError, StorageError
from annotator.domain.imports import ImportedArticle
from annotator.storage import migrating
from annotator.storage.corpus_file import open_corpus
from tests.examples import INES, TEXT, article
from tests.storage.corpora import now
from tests.storage.corpus_files import run_sql

VERSION_1 = Path(__file__).with_name("version_1.sql")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """Return a corpus as version 1 wrote it."""
    path = tmp_path / "old.corpus"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(VERSION_1.read_text("utf-8"))
    return path


def schema(path: Path) -> dict[str, str]:
    """Return the statements that make the parts of the file, without regard to blanks."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
        return {name: "".join(sql.split()) for name, sql in rows}


def version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def test_migrated_and_new_corpora_are_alike(old: Path, corpus: Path) -> None:
    open_corpus(old, now=now).close()
    assert schema(old) == schema(corpus)
    assert version(old) == version(corpus)


def test_old_corpus_keeps_everything(old: Path, tmp_path: Path) -> None:
    store = open_corpus(old, now=now, backups=tmp_path / "backups")
    assert store.check() == []
    content = store.content("article-1", INES.id)
    assert content.text == TEXT
    assert [item.id for item in content.labels()] == ["m1"]
    assert store.last_undoable("Ines", INES.id) is not None
    store.close()


def test_copy_from_before_is_of_the_old_version(old: Path, tmp_path: Path) -> None:
    before = schema(old)
    open_corpus(old, now=now, backups=tmp_path / "backups").close()
    (copy,) = (tmp_path / "backups").iterdir()
    assert copy.name == "old-corpus1-version-1.corpus"
    assert schema(copy) == before
    assert version(copy) == 1


def test_failing_step_leaves_the_old_version(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(operations: Operations) -> None:
        operations.execute("DROP TABLE note")
        raise OSError("power cut")

    monkeypatch.setattr(migrating, "STEPS", {2: fail})
    before = schema(old)
    with pytest.raises(OSError, match="power cut"):
        open_corpus(old, now=now)
    assert schema(old) == before
    assert version(old) == 1


def test_old_corpus_is_read_through_a_copy_and_not_changed(old: Path) -> None:
    before = old.read_bytes()
    store = open_corpus(old, read_only=True, now=now)
    assert store.read_only
    assert [item.id for item in store.content("article-1", INES.id).labels()] == ["m1"]
    assert store.check() == []
    store.close()
    assert old.read_bytes() == before
    assert [path.name for path in old.parent.iterdir()] == [old.name]


def test_nothing_is_written_to_the_copy(old: Path) -> None:
    store = open_corpus(old, read_only=True, now=now)
    with pytest.raises(ReadOnlyCorpusError):
        store.add_articles([ImportedArticle(article("article-2"))], at=now())
    store.close()


def test_rows_that_do_not_fit_stop_the_migration(old: Path) -> None:
    run_sql(old, "PRAGMA foreign_keys = OFF", "DELETE FROM article")
    with pytest.raises(StorageError, match="do not fit together"):
        open_corpus(old, now=now)
    with pytest.raises(StorageError, match="do not fit together"):
        open_corpus(old, read_only=True, now=now)
    assert version(old) == 1
