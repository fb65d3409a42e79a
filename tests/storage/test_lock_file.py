"""One corpus, one writer; a dead one does not stand in the way."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.domain.errors import CorpusLockedError
from annotator.storage.lock_file import Holder, LockFile, holder_of, lock_path
from tests.examples import ROOT

HOLDING = """
import sys, time
from pathlib import Path
from annotator.storage.lock_file import LockFile
lock = LockFile.acquire(Path(sys.argv[1]), "2026-02-02T02:02:02Z")
print("held", flush=True)
time.sleep(600)
"""


def test_lock_names_its_holder_and_goes_when_released(tmp_path: Path) -> None:
    lock = LockFile.acquire(tmp_path / "x.corpus", "2026")
    assert holder_of(tmp_path / "x.corpus") == Holder(os.getpid(), socket.gethostname(), "2026")
    with pytest.raises(CorpusLockedError):
        LockFile.acquire(tmp_path / "x.corpus", "2027")
    lock.release()
    assert holder_of(tmp_path / "x.corpus") is None
    LockFile.acquire(tmp_path / "x.corpus", "2027").release()


def test_who_leaves_says_so_and_holds_it_until_the_end(tmp_path: Path) -> None:
    lock = LockFile.acquire(tmp_path / "x.corpus", "2026")
    lock.announce_leaving()
    holder = holder_of(tmp_path / "x.corpus")
    assert holder is not None
    assert holder.leaving
    with pytest.raises(CorpusLockedError):
        LockFile.acquire(tmp_path / "x.corpus", "2027")
    lock.release()


@pytest.mark.skipif(os.name == "nt", reason="kills as Unix does")
def test_lock_of_another_process_holds_until_it_dies(tmp_path: Path) -> None:
    path = tmp_path / "x.corpus"
    child = subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(path)], stdout=subprocess.PIPE, cwd=ROOT
    )
    assert child.stdout is not None
    child.stdout.readline()
    with pytest.raises(CorpusLockedError, match=f"process {child.pid} on .* since 2026-02-02"):
        LockFile.acquire(path, "2027")
    os.kill(child.pid, signal.SIGKILL)
    child.wait()
    child.stdout.close()
    assert lock_path(path).exists()
    LockFile.acquire(path, "2027").release()


def test_lock_of_another_host_is_respected(tmp_path: Path) -> None:
    path = tmp_path / "x.corpus"
    lock_path(path).write_text(json.dumps({"pid": 1, "host": "elsewhere", "since": "2026"}))
    with pytest.raises(CorpusLockedError, match=r"delete “x\.corpus\.lock”"):
        LockFile.acquire(path, "2027")


def test_lock_file_that_says_nothing_is_taken_over(tmp_path: Path) -> None:
    lock_path(tmp_path / "x.corpus").write_text("{")
    LockFile.acquire(tmp_path / "x.corpus", "2027").release()
