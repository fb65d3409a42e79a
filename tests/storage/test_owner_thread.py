"""The thread that owns the corpus: in order, urgent first, and no error gets lost."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest

from annotator.domain.errors import CorpusMissingError
from annotator.storage.corpus_file import open_corpus
from annotator.storage.corpus_store import CorpusStore
from annotator.storage.owner_thread import OwnerThread
from tests.examples import INES, ROOT
from tests.storage.corpora import accepted, begun, now, submit

FORGETFUL = """
import sys
from pathlib import Path
from annotator.storage.corpus_file import open_corpus
from annotator.storage.owner_thread import OwnerThread
from tests.storage.corpora import accepted, now, submit
owner = OwnerThread(lambda: open_corpus(Path(sys.argv[1]), now=now))
owner.submit(lambda store: submit(store, accepted()))
"""


@pytest.fixture
def owner(corpus: Path) -> Iterator[OwnerThread]:
    thread = OwnerThread(lambda: open_corpus(corpus, now=now))
    yield thread
    thread.close()


def held(owner: OwnerThread) -> tuple[threading.Event, Future[bool]]:
    """Keep the thread busy until the event is set."""
    free = threading.Event()
    return free, owner.submit(lambda _: free.wait(30))


def test_work_is_done_in_the_owning_thread(owner: OwnerThread) -> None:
    name = owner.submit(lambda _: threading.current_thread().name).result()
    assert name == "corpus"
    assert owner.submit(lambda store: store.article_ids()).result() == ["article-1"]


def test_urgent_work_overtakes_bulk(owner: OwnerThread) -> None:
    done: list[str] = []
    free, _ = held(owner)
    bulk = owner.submit(lambda _: done.append("bulk"), urgent=False)
    owner.submit(lambda _: done.append("first"))
    owner.submit(lambda _: done.append("second"))
    free.set()
    bulk.result()
    assert done == ["first", "second", "bulk"]


def test_closing_waits_for_what_was_asked(corpus: Path) -> None:
    owner = OwnerThread(lambda: open_corpus(corpus, now=now))
    free, _ = held(owner)
    last = owner.submit(lambda store: submit(store, accepted()), urgent=False)
    free.set()
    owner.close()
    assert last.result().number == 1
    with pytest.raises(RuntimeError, match="closed"):
        owner.submit(lambda store: store.article_ids())
    store = open_corpus(corpus, now=now)
    assert store.content("article-1", INES.id).is_answered("s1")
    assert not store.recovered
    store.close()


def test_error_comes_in_the_future_and_the_next_step_works(owner: OwnerThread) -> None:
    def fail(_: CorpusStore) -> None:
        raise ZeroDivisionError

    assert isinstance(owner.submit(fail).exception(), ZeroDivisionError)
    assert owner.submit(lambda store: submit(store, begun())).result().number == 1


def test_corpus_that_does_not_open_is_told_to_everybody(tmp_path: Path) -> None:
    owner = OwnerThread(lambda: open_corpus(tmp_path / "gone.corpus", now=now))
    with pytest.raises(CorpusMissingError):
        owner.opened.result()
    with pytest.raises(CorpusMissingError):
        owner.submit(lambda store: store.article_ids()).result()
    owner.close()


def test_script_that_forgets_to_close_ends_and_loses_nothing(corpus: Path) -> None:
    subprocess.run([sys.executable, "-c", FORGETFUL, str(corpus)], cwd=ROOT, check=True, timeout=60)
    store = open_corpus(corpus, now=now)
    assert store.content("article-1", INES.id).is_answered("s1")
    assert not store.recovered
    store.close()


def test_work_called_off_is_not_done(owner: OwnerThread) -> None:
    done: list[str] = []
    free, _ = held(owner)
    waiting = owner.submit(lambda _: done.append("x"))
    assert waiting.cancel()
    free.set()
    owner.submit(lambda store: store.article_ids()).result()
    assert done == []


def test_edits_during_a_backup_are_saved_at_once(owner: OwnerThread, tmp_path: Path) -> None:
    free, _ = held(owner)
    backup = owner.backup(tmp_path / "copy.corpus")
    edit = owner.submit(lambda store: submit(store, accepted()))
    free.set()
    backup.result()
    assert edit.result().number == 1
    copy = open_corpus(tmp_path / "copy.corpus", now=now)
    assert copy.check() == []
    copy.close()
