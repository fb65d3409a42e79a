"""A fault of the disk loses nothing that was called saved, and the next step works again."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import traceback
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from annotator.domain.annotations import Mention, Note
from annotator.domain.edits import Edit
from annotator.domain.errors import (
    CorpusLockedError,
    CorpusMovedError,
    DiskFullError,
    StorageError,
)
from annotator.storage import database
from annotator.storage.corpus_file import open_corpus
from annotator.storage.corpus_store import CorpusStore
from tests.examples import INES, ROOT, at
from tests.storage.corpora import NOW, accepted, begun, imported, now, submit

SUBMITTING = """
import sys
from pathlib import Path
from annotator.storage.corpus_file import open_corpus
from tests.storage.test_faults import numbered
from tests.storage.corpora import now, submit
store = open_corpus(Path(sys.argv[1]), now=now)
first = len(store.log("article-1", 100_000))
for number in range(first, first + 1000):
    submit(store, numbered(number))
    print(number, flush=True)
"""


GROWING = """
import resource, signal, sys
from pathlib import Path
from annotator.domain.errors import UserError
from annotator.storage.corpus_file import open_corpus
from tests.storage.test_faults import numbered
from tests.storage.corpora import now, submit
path = Path(sys.argv[1])
store = open_corpus(path, now=now)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
limit = path.stat().st_size + 8192
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
number = 0
try:
    while True:
        submit(store, numbered(number))
        number += 1
except UserError:
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
submit(store, numbered(number))
store.close()
print(number + 1)
"""


def numbered(number: int) -> Edit:
    """Return an edit that leaves two rows; half of it must never be found."""
    label = Mention(f"m{number}", "article-1", INES.id, "PERSON", (at("Ada Holm"),))
    note = Note(f"n{number}", "article-1", INES.id, f"m{number}", "Ines", "Sure?", NOW)
    return Edit("New", after=(label, note))


@pytest.mark.skipif(os.name == "nt", reason="kills as Unix does")
def test_killed_program_loses_nothing_acknowledged(corpus: Path) -> None:
    acknowledged = 0
    for kill in range(4):
        child = subprocess.Popen(
            [sys.executable, "-c", SUBMITTING, str(corpus)],
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        assert child.stdout is not None
        for _ in range(5 + 3 * kill):
            child.stdout.readline()
        os.kill(child.pid, signal.SIGKILL)
        acknowledged = 1 + max(int(line) for line in [*child.stdout, str(acknowledged)])
        child.wait()
        child.stdout.close()
        store = open_corpus(corpus, now=now)
        assert store.recovered
        assert len(store.log("article-1", 100_000)) >= acknowledged
        assert store.check() == []
        store.close()


@pytest.fixture
def small_disk(tmp_path: Path, template: Path) -> Iterator[Path]:
    """Return the example corpus on a disk of its own of 2 MB, where such may be made."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount = shutil.which("mount")
    if (
        not mount
        or subprocess.run(
            [mount, "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)],
            check=False,
            capture_output=True,
        ).returncode
    ):
        pytest.skip("a small disk cannot be mounted here")
    yield Path(shutil.copy(template, folder / "news.corpus"))
    subprocess.run(["umount", str(folder)], check=True)


def fill(path: Path) -> None:
    """Leave no room on the disk."""
    with path.open("wb") as file, suppress(OSError):
        while True:
            os.write(file.fileno(), b"x" * 4096)


def test_full_disk_refuses_the_edit_and_takes_it_when_there_is_room(small_disk: Path) -> None:
    store = open_corpus(small_disk, now=now)
    submit(store, accepted())
    before = store.records("article-1")
    fill(small_disk.with_name("filler"))
    with pytest.raises(DiskFullError, match="disk is full"):
        submit(store, begun())
    assert store.records("article-1") == before
    small_disk.with_name("filler").unlink()
    submit(store, begun())
    assert store.check() == []
    store.close()


def test_full_disk_leaves_no_half_backup(small_disk: Path) -> None:
    store = open_corpus(small_disk, now=now)
    fill(small_disk.with_name("filler"))
    with pytest.raises(DiskFullError):
        store.backup(small_disk.with_name("copy.corpus"))
    store.close()
    names = {path.name for path in small_disk.parent.iterdir()}
    assert not {name for name in names if "copy" in name}


@pytest.mark.skipif(os.name == "nt", reason="limits as Unix does")
def test_file_that_may_not_grow_refuses_the_edit(corpus: Path) -> None:
    words = subprocess.run(
        [sys.executable, "-c", GROWING, str(corpus)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    store = open_corpus(corpus, now=now)
    assert len(store.log("article-1", 1000)) == int(words)
    assert store.check() == []
    store.close()


def test_another_program_writing_is_told_after_waiting(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.05)
    store = open_corpus(corpus, now=now)
    with closing(sqlite3.connect(corpus, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(CorpusLockedError):
            submit(store, begun())
    submit(store, begun())
    store.close()


def test_errors_hold_no_text_of_articles(store: CorpusStore) -> None:
    with pytest.raises(StorageError) as caught:
        store.add_articles([imported()], at=NOW)
    shown = "".join(traceback.format_exception(caught.value))
    assert "Ada Holm" not in shown


def test_moved_corpus_refuses_edits_and_can_be_copied(store: CorpusStore, tmp_path: Path) -> None:
    submit(store, accepted())
    store.path.rename(tmp_path / "moved.corpus")
    with pytest.raises(CorpusMovedError):
        submit(store, begun())
    store.backup(tmp_path / "saved.corpus")
    saved = open_corpus(tmp_path / "saved.corpus", now=now)
    assert saved.content("article-1", INES.id).is_answered("s1")
    saved.close()


def test_deleted_corpus_can_still_be_copied(store: CorpusStore, tmp_path: Path) -> None:
    submit(store, accepted())
    store.path.unlink()
    with pytest.raises(CorpusMovedError):
        submit(store, begun())
    store.backup(tmp_path / "saved.corpus")
    saved = open_corpus(tmp_path / "saved.corpus", now=now)
    assert saved.check() == []
    saved.close()


def test_replaced_corpus_is_not_written_to(store: CorpusStore, template: Path) -> None:
    new = store.path.with_name("new.corpus")
    new.write_bytes(template.read_bytes())
    new.replace(store.path)
    with pytest.raises(CorpusMovedError):
        submit(store, begun())
    assert store.path.read_bytes() == template.read_bytes()
