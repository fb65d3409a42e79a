"""One edit from `submit` to "saved", against a bare commit of the same rows.

Both accept a suggestion: a label, an answer, a counter and an entry in the log. Bare and ours take
turns, so that both meet the same disk; medians.
"""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from sqlite3 import Connection

sys.path.insert(0, str(Path(__file__).parent.parent))

from annotator.domain.annotations import Decision, Mention, Verdict
from annotator.domain.edits import Edit
from annotator.domain.packing import pack_edit
from annotator.storage.corpus_file import create_corpus, open_corpus
from annotator.storage.corpus_store import CorpusStore
from annotator.storage.database import INSERT, connect
from benchmarks.storage_corpora import INES, NOW, articles, now, scheme

EDITS, MOST = 300, 3.0
FIRST = f"A{0:025}"
Row = tuple[object, ...]
COUNT = """
INSERT INTO counter VALUES (?, ?, 1, 1, 0, 0) ON CONFLICT (article, layer)
DO UPDATE SET labels = labels + 1, answers = answers + 1
"""
LOG = "INSERT INTO edit_log (article, layer, actor, at, kind, edit) VALUES (?, ?, ?, ?, ?, ?)"


def edits(store: CorpusStore, article_id: str) -> list[Edit]:
    content = store.content(article_id, INES.id)
    found = [item for item in content.suggestions() if isinstance(item, Mention)]
    made = []
    for number in range(EDITS):
        suggestion = found[number % len(found)]
        label = replace(suggestion, id=f"m{number:025}", layer_id=INES.id)
        answer = Decision(article_id, INES.id, f"s{number:025}", Verdict.ACCEPTED, label.id)
        made.append(Edit("Accept", after=(label, answer)))
    return made


def bare_rows(edit: Edit) -> tuple[Row, Row, str]:
    label, answer = edit.after
    assert isinstance(label, Mention)
    assert isinstance(answer, Decision)
    (span,) = label.spans
    place = (0, label.id, 1, "entity", label.label, *span, "x" * 7)
    row = (*place, None, 0.9, "rules", "names", None, 1)
    decision = (0, answer.suggestion, 1, "accepted", label.id)
    return row, decision, json.dumps(pack_edit(edit))


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        paths = [Path(name, "ours.corpus"), Path(name, "bare.corpus")]
        stores = []
        for path in paths:
            create_corpus(path, scheme(), corpus_id="benchmark")
            store = open_corpus(path, now=now)
            store.add_layer(INES)
            store.add_articles(list(articles(50)), at=NOW)
            stores.append(store)
        ours, other = stores
        other.close()
        measure(ours, paths[1])
        ours.close()


def measure(store: CorpusStore, path: Path) -> None:
    times = Times()
    with closing(connect(path)) as connection:
        for edit in edits(store, FIRST):
            times.add("bare", partial(commit_bare, connection, *bare_rows(edit)))
            times.add("ours", partial(submit, store, edit))
    times.report()


def submit(store: CorpusStore, edit: Edit) -> None:
    store.submit(edit, article_id=FIRST, layer_id=INES.id, actor="Ines", at=NOW)


def commit_bare(connection: Connection, label: Row, answer: Row, packed: str) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(INSERT["annotation"], label)
    connection.execute(INSERT["decision"], answer)
    connection.execute(COUNT, (0, 1))
    connection.execute(LOG, (0, 1, "Ines", NOW, "do", packed))
    connection.execute("COMMIT")


class Times:
    """Wall and CPU milliseconds of both ways."""

    def __init__(self) -> None:
        self._times: dict[tuple[str, str], list[float]] = defaultdict(list)

    def add(self, who: str, work: Callable[[], object]) -> None:
        began, began_cpu = time.perf_counter(), time.thread_time()
        work()
        self._times["wall", who].append(1000 * (time.perf_counter() - began))
        self._times["CPU", who].append(1000 * (time.thread_time() - began_cpu))

    def report(self) -> None:
        for clock in ("wall", "CPU"):
            ours, bare = (statistics.median(self._times[clock, who]) for who in ("ours", "bare"))
            ratio = f"ratio {ours / bare:.2f}; limit {MOST}"
            print(f"edit, {clock}: {ours:.2f} ms; bare commit {bare:.2f} ms; {ratio}")


if __name__ == "__main__":
    main()
