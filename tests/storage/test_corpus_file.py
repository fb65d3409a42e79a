"""Only a sound corpus of ours is opened; whatever is refused stays as it was, byte for byte."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.domain.errors import (
    CorpusExistsError,
    CorpusLockedError,
    CorpusMissingError,
    DiskFullError,
    NewerCorpusError,
    NotACorpusError,
    ReadOnlyCorpusError,
    StorageError,
    UserError,
)
from annotator.storage import lock_file
from annotator.storage.corpus_file import create_corpus, open_corpus
from tests.examples import INES, article, scheme
from tests.storage.corpora import accepted, now, submit
from tests.storage.corpus_files import as_nobody, run_sql, write_at


def test_new_corpus_knows_its_scheme_and_id(tmp_path: Path) -> None:
    create_corpus(tmp_path / "new.corpus", scheme(), corpus_id="corpus-7")
    store = open_corpus(tmp_path / "new.corpus", now=now)
    assert (store.scheme(), store.corpus_id, store.article_ids()) == (scheme(), "corpus-7", [])
    assert not store.recovered
    store.close()
    assert [path.name for path in tmp_path.iterdir()] == ["new.corpus"]


def test_existing_file_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "notes.corpus"
    path.write_text("mine")
    with pytest.raises(CorpusExistsError):
        create_corpus(path, scheme(), corpus_id="x")
    assert path.read_text() == "mine"


def test_new_corpus_in_a_missing_folder_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ReadOnlyCorpusError, match="was not written"):
        create_corpus(tmp_path / "no" / "new.corpus", scheme(), corpus_id="x")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "name", ["a b.corpus", "50% off?.corpus", "#1.corpus", "Übung ü.corpus", "x" * 200, "a&mode=ro"]
)
def test_exactly_the_named_file_opens(corpus: Path, tmp_path: Path, name: str) -> None:
    corpus.rename(tmp_path / name)
    store = open_corpus(tmp_path / name, now=now)
    submit(store, accepted())
    assert store.article("article-1") == article()
    store.close()
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_link_to_a_corpus_opens_the_corpus(corpus: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.corpus"
    link.symlink_to(corpus)
    store = open_corpus(link, now=now)
    assert store.path == corpus
    store.close()


def test_missing_corpus_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(CorpusMissingError):
        open_corpus(tmp_path / "gone.corpus", now=now)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("words", [b"", b"x", b"%PDF-1.7 " * 100, b"SQLite format 3\0" * 10])
def test_other_files_are_refused_unchanged(tmp_path: Path, words: bytes) -> None:
    path = tmp_path / "x.corpus"
    path.write_bytes(words)
    with pytest.raises(NotACorpusError):
        open_corpus(path, now=now)
    assert path.read_bytes() == words
    assert [item.name for item in tmp_path.iterdir()] == ["x.corpus"]


def test_folder_and_pipe_are_refused(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    for name in ("folder", "pipe"):
        with pytest.raises(NotACorpusError, match="is not a file"):
            open_corpus(tmp_path / name, now=now)


def test_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.corpus"
    run_sql(path, "CREATE TABLE places (id INTEGER)")
    before = path.read_bytes()
    with pytest.raises(NotACorpusError, match="another program"):
        open_corpus(path, now=now)
    assert path.read_bytes() == before


def test_newer_corpus_is_refused_unchanged(corpus: Path) -> None:
    run_sql(corpus, "PRAGMA user_version = 99")
    before = corpus.read_bytes()
    with pytest.raises(NewerCorpusError):
        open_corpus(corpus, now=now)
    assert corpus.read_bytes() == before


def test_cut_off_corpus_is_refused(corpus: Path) -> None:
    os.truncate(corpus, corpus.stat().st_size // 2)
    before = corpus.read_bytes()
    with pytest.raises(NotACorpusError, match="cut off"):
        open_corpus(corpus, now=now)
    assert corpus.read_bytes() == before


def test_corpus_in_write_ahead_mode_is_refused(corpus: Path) -> None:
    run_sql(corpus, "PRAGMA journal_mode = WAL")
    with pytest.raises(NotACorpusError, match="write-ahead"):
        open_corpus(corpus, now=now)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE extra (id INTEGER)",
        "CREATE VIEW extra AS SELECT 1",
        "CREATE TRIGGER extra AFTER INSERT ON note BEGIN DELETE FROM note; END",
        "CREATE INDEX extra ON note (lower(text))",
        "DROP TABLE decision",
        "DROP INDEX article_by_date",
    ],
)
def test_corpus_with_parts_too_many_or_too_few_is_refused(corpus: Path, statement: str) -> None:
    run_sql(corpus, statement)
    with pytest.raises(NotACorpusError, match="holds parts"):
        open_corpus(corpus, now=now)
    assert not corpus.with_name("news.corpus.lock").exists()


def test_damaged_schema_is_told(corpus: Path) -> None:
    write_at(corpus, 100, b"\xff" * 900)
    with pytest.raises(StorageError, match="damaged"):
        open_corpus(corpus, now=now)


def test_second_opener_is_refused_and_may_read(corpus: Path) -> None:
    store = open_corpus(corpus, now=now)
    with pytest.raises(CorpusLockedError):
        open_corpus(corpus, now=now)
    reader = open_corpus(corpus, read_only=True, now=now)
    submit(store, accepted())
    assert reader.content("article-1", INES.id).is_answered("s1")
    with pytest.raises(ReadOnlyCorpusError):
        submit(reader, accepted("m2"))
    reader.close()
    store.close()


@pytest.mark.skipif(os.name == "nt" or os.getuid() != 0, reason="changes its user")
@pytest.mark.parametrize("locked", ["file", "folder"])
def test_unwritable_corpus_opens_for_reading(corpus: Path, locked: str) -> None:
    corpus.chmod(0o444 if locked == "file" else 0o666)
    with as_nobody(corpus, folder_mode=0o777 if locked == "file" else 0o555):
        store = open_corpus(corpus, now=now)
        assert store.read_only
        assert store.article("article-1") == article()
        with pytest.raises(ReadOnlyCorpusError):
            submit(store, accepted())
        store.close()
    assert [path.name for path in corpus.parent.iterdir()] == ["news.corpus"]


def test_session_without_end_is_noticed(corpus: Path) -> None:
    run_sql(corpus, "INSERT INTO session VALUES (1, 1, 'host', '2026')")
    store = open_corpus(corpus, now=now)
    assert store.recovered
    assert not store.damaged
    store.close()
    again = open_corpus(corpus, now=now)
    assert not again.recovered
    again.close()


def test_damage_after_a_crash_opens_for_reading(corpus: Path) -> None:
    run_sql(corpus, "INSERT INTO session VALUES (1, 1, 'host', '2026')")
    with closing(sqlite3.connect(corpus)) as connection:
        query = "SELECT rootpage FROM sqlite_schema WHERE name = 'annotation'"
        (page,) = connection.execute(query).fetchone()
    write_at(corpus, (page - 1) * 4096, b"\0" * 4096)
    store = open_corpus(corpus, now=now)
    assert store.damaged
    assert store.read_only
    assert any("damaged" in line for line in store.check())
    store.close()


def test_a_refused_corpus_leaves_no_lock(corpus: Path) -> None:
    run_sql(corpus, "DELETE FROM corpus")
    with pytest.raises(UserError):
        open_corpus(corpus, now=now)
    assert [path.name for path in corpus.parent.iterdir()] == ["news.corpus"]


def test_full_disk_is_not_called_a_read_only_corpus(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(lock_file, "_write", no_room)
        with pytest.raises(DiskFullError):
            open_corpus(corpus, now=now)
    assert [item.name for item in corpus.parent.iterdir()] == [corpus.name]
    store = open_corpus(corpus, now=now)
    assert not store.read_only
    store.close()


def test_reader_takes_back_the_step_in_which_a_program_was_killed(corpus: Path) -> None:
    killed = corpus.with_name("killed.corpus")
    with closing(sqlite3.connect(corpus, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN")
        connection.execute("UPDATE article SET title = hex(zeroblob(100000))")
        shutil.copy(corpus, killed)
        shutil.copy(f"{corpus}-journal", f"{killed}-journal")
    store = open_corpus(killed, read_only=True, now=now)
    assert store.recovered
    assert store.read_only
    assert store.article("article-1").title == "Bridge"
    store.close()
    assert {item.name for item in corpus.parent.iterdir()} == {corpus.name, killed.name}


@pytest.mark.parametrize(("letter", "longest"), [("n", 233), ("\u5b57", 77)])
def test_long_name_is_taken_whole_or_refused(tmp_path: Path, letter: str, longest: int) -> None:
    path = tmp_path / f"{letter * longest}.corpus"
    create_corpus(path, scheme(), corpus_id="corpus-1")
    store = open_corpus(path, now=now)
    assert not store.read_only
    store.close()
    with pytest.raises(StorageError, match="too long"):
        create_corpus(tmp_path / f"{letter * 240}.corpus", scheme(), corpus_id="corpus-1")
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="goes on as another user")
def test_file_that_may_not_be_read_is_not_called_damaged(corpus: Path) -> None:
    corpus.chmod(0o600)
    with as_nobody(corpus, folder_mode=0o755), pytest.raises(StorageError, match="denied"):
        open_corpus(corpus, now=now)
