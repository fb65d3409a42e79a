"""What can be read of a damaged corpus is saved, what cannot is counted; the file stays as is."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.domain.errors import CorpusExistsError, StorageError, UserError
from annotator.domain.queue import QueueQuery
from annotator.storage.corpus_file import open_corpus
from annotator.storage.corpus_store import CorpusStore
from annotator.storage.salvage import Salvaged, restore, salvage
from tests.examples import INES, ROOT, scheme
from tests.storage.corpora import accepted, make, now, submit
from tests.storage.corpus_files import run_sql, write_at
from tests.storage.test_migrating import VERSION_1

ARTICLES, PAGE = 30, 4096
KILLED = """
import os, signal, sys
from pathlib import Path
from annotator.storage import backups
from annotator.storage.salvage import restore
from tests.storage.corpora import now
setattr(backups, sys.argv[1], lambda *_: os.kill(os.getpid(), signal.SIGKILL))
restore(Path(sys.argv[2]), Path(sys.argv[3]), now=now)
"""


@pytest.fixture(scope="session")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return a corpus of thirty articles with one accepted suggestion, as bytes."""
    path = tmp_path_factory.mktemp("sound") / "news.corpus"
    make(path, ARTICLES)
    store = open_corpus(path, now=now)
    submit(store, accepted())
    store.close()
    return path.read_bytes()


@pytest.fixture
def damaged(tmp_path: Path, sound: bytes) -> Path:
    """Return that corpus, to be damaged."""
    path = tmp_path / "damaged.corpus"
    path.write_bytes(sound)
    return path


def saved(damaged: Path) -> Salvaged:
    target = damaged.with_name("saved.corpus")
    target.unlink(missing_ok=True)
    return salvage(damaged, target, scheme_if_lost=scheme(), id_if_lost="new", now=now)


def lost(result: Salvaged) -> dict[str, int | None]:
    return {table.name: table.lost for table in result.tables if table.lost != 0}


def opened(damaged: Path) -> CorpusStore:
    return open_corpus(damaged.with_name("saved.corpus"), now=now)


def page_of(path: Path, name: str) -> int:
    with closing(sqlite3.connect(path)) as connection:
        query = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
        return int(connection.execute(query, (name,)).fetchone()[0]) - 1


def test_sound_corpus_is_saved_whole(damaged: Path) -> None:
    result = saved(damaged)
    assert (lost(result), result.problems) == ({}, ())
    before, after = open_corpus(damaged, now=now), opened(damaged)
    assert after.corpus_id == before.corpus_id
    assert after.article_ids() == before.article_ids()
    for article_id in before.article_ids():
        assert after.records(article_id) == before.records(article_id)
    assert after.last_undoable("Ines", INES.id) == before.last_undoable("Ines", INES.id)
    assert after.queue_size(QueueQuery(INES.id, search="Sund")) == ARTICLES
    before.close()
    after.close()


@given(page=st.integers(1, 36), noise=st.booleans())
@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_one_bad_page_costs_little_and_never_the_file(
    damaged: Path, sound: bytes, page: int, noise: bool
) -> None:
    damaged.write_bytes(sound)
    write_at(damaged, page * PAGE, b"\xa7" * PAGE if noise else bytes(PAGE))
    before = damaged.read_bytes()
    try:
        saved(damaged)
    except UserError:
        assert not damaged.with_name("saved.corpus").exists()
    else:
        store = opened(damaged)
        assert not store.damaged
        store.close()
    assert damaged.read_bytes() == before
    assert not list(damaged.parent.glob(".*"))


def leaf_of(path: Path, words: bytes) -> int:
    """Return the last page of the file that holds the words."""
    return path.read_bytes().rindex(words) // PAGE


def test_lost_articles_are_counted_and_leave_no_orphans(damaged: Path) -> None:
    write_at(damaged, leaf_of(damaged, b"would open in May") * PAGE, bytes(PAGE))
    result = saved(damaged)
    counts = {table.name: (table.saved, table.lost) for table in result.tables}
    kept, gone = counts["article"]
    assert gone
    assert kept + gone == ARTICLES
    assert kept > 0
    assert result.problems == ()


def test_lost_labels_are_counted_by_the_lists(damaged: Path) -> None:
    write_at(damaged, page_of(damaged, "annotation") * PAGE, bytes(PAGE))
    assert lost(saved(damaged)) == {"annotation": 4 * ARTICLES + 1}
    store = opened(damaged)
    assert len(store.article_ids()) == ARTICLES
    store.close()


def test_layers_are_read_from_their_indexes(damaged: Path) -> None:
    write_at(damaged, page_of(damaged, "layer") * PAGE, bytes(PAGE))
    assert "annotation" not in lost(saved(damaged))


def test_corpus_cut_off_is_saved_up_to_there(damaged: Path) -> None:
    result = saved(damaged)
    while not lost(result):  # the file ends with tables and indexes that hold nothing yet
        os.truncate(damaged, damaged.stat().st_size - PAGE)
        result = saved(damaged)
    assert {table.name: table.saved for table in result.tables}["article"] > 0


def test_foreign_parts_do_not_come_along(damaged: Path) -> None:
    run_sql(damaged, "CREATE TRIGGER t AFTER INSERT ON note BEGIN DELETE FROM note; END")
    assert saved(damaged).problems == ()
    opened(damaged).close()


@pytest.mark.parametrize("words", [b"", b"x" * 9000, b"SQLite format 3\0" * 300])
def test_nothing_comes_of_nothing(tmp_path: Path, words: bytes) -> None:
    path = tmp_path / "damaged.corpus"
    path.write_bytes(words)
    with pytest.raises(StorageError):
        saved(path)
    assert [item.name for item in tmp_path.iterdir()] == ["damaged.corpus"]


def test_salvage_never_writes_over_a_file(damaged: Path) -> None:
    with pytest.raises(CorpusExistsError):
        salvage(damaged, damaged, scheme_if_lost=scheme(), id_if_lost="new", now=now)


def test_backup_of_an_older_version_is_brought_up_to_date(tmp_path: Path) -> None:
    old = tmp_path / "old.corpus"
    with closing(sqlite3.connect(old)) as connection:
        connection.executescript(VERSION_1.read_text("utf-8"))
    before = old.read_bytes()
    assert restore(old, tmp_path / "new.corpus", now=now) == []
    assert old.read_bytes() == before
    assert {item.name for item in tmp_path.iterdir()} == {old.name, "new.corpus"}


@pytest.mark.skipif(os.name == "nt", reason="kills as Unix does")
@pytest.mark.parametrize("step", ["_finish", "_sync", "_put", "_sync_folder"])
def test_killed_restore_leaves_nothing_or_all(corpus: Path, tmp_path: Path, step: str) -> None:
    target = tmp_path / "restored.corpus"
    child = [sys.executable, "-c", KILLED, step, str(corpus), str(target)]
    ended = subprocess.run(child, cwd=ROOT, check=False, capture_output=True)
    assert ended.returncode == -signal.SIGKILL
    if target.exists():
        store = open_corpus(target, now=now)
        assert store.check() == []
        store.close()
    else:
        assert restore(corpus, target, now=now) == []
