"""What the concordance and bulk edits cost in a corpus of many articles.

Run ``python benchmarks/concordance_speed.py [articles]`` (default 10,000 with 450,000 suggestions;
some minutes to make). Wall time in milliseconds of looking for words that stand in few, some and
all articles, of sorting and showing the lines, of labelling a word in 1,000 articles as one run
and taking it back, and the longest that an edit by a person waited meanwhile.
"""

from __future__ import annotations

import os
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from annotator.domain.bulk_edits import UndoStep
from annotator.domain.concordance import Concordance
from annotator.domain.text_search import TextQuery
from annotator.services.alike import decide_for
from annotator.services.bulk_editing import take_back
from annotator.services.concordance import concordance
from annotator.services.corpus import Corpus
from annotator.services.fixing import Decision, Fix, Place
from annotator.services.jobs import Unwatched
from benchmarks.storage_corpora import INES, NOW, articles, scheme

T = TypeVar("T")
RARE, SOME, COMMON = "balo ber binta bou", "balo ber", "balo"


def timed(what: str, work: Callable[[], T]) -> T:
    start = time.perf_counter()
    result = work()
    print(f"{what:<58}{(time.perf_counter() - start) * 1000:>10,.0f} ms")
    return result


def make(path: Path, count: int) -> Corpus:
    corpus = Corpus.create(path, scheme())
    corpus.run(lambda store: store.add_layer(INES))
    waiting = articles(count)
    while batch := list(islice(waiting, 200)):
        corpus.run(lambda store, some=batch: store.add_articles(some, at=NOW))  # type: ignore[misc]
    return corpus


def look(corpus: Corpus, words: str, **how: bool) -> Concordance:
    return concordance(corpus, INES, TextQuery(words, **how))


def show(found: Concordance) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from annotator.ui.controls.concordance_table import ConcordanceTable
    from annotator.ui.models.concordance_model import Column

    app = QApplication.instance() or QApplication([])
    table = ConcordanceTable()
    table.resize(1200, 800)

    def fill() -> None:
        table.lines.show(found.lines)
        table.grab()

    def sort(column: Column) -> None:
        table.lines.sort(column, Qt.SortOrder.AscendingOrder)
        table.grab()

    timed(f"show {len(found.lines):,} lines", fill)
    for column in (Column.LEFT, Column.RIGHT, Column.LABEL):
        timed(f"sort them by {column.name.lower()}", partial(sort, column))
    bar = table.verticalScrollBar()
    start, steps = time.perf_counter(), 60
    for step in range(steps):
        bar.setValue(step * bar.maximum() // steps)
        table.grab()
    print(
        f"{'a page further, painted':<58}{(time.perf_counter() - start) / steps * 1000:>10,.1f} ms"
    )
    assert app is not None


class Person:
    """Somebody who asks for something twenty times a second, and the longest wait."""

    def __init__(self, corpus: Corpus) -> None:
        self.longest, self._corpus, self._stop = 0.0, corpus, threading.Event()
        self._thread = threading.Thread(target=self._work)

    def __enter__(self) -> Person:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _work(self) -> None:
        while not self._stop.wait(0.05):
            start = time.perf_counter()
            self._corpus.run(lambda store: store.set_meta("x", "y"))
            self.longest = max(self.longest, time.perf_counter() - start)


def next_undo(corpus: Corpus) -> UndoStep | None:
    return corpus.run(lambda store: store.runs.next_undo(INES.name, INES.id))


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with (
        tempfile.TemporaryDirectory() as folder,
        make(Path(folder) / "many.corpus", count) as corpus,
    ):
        for name, words in (("rare", RARE), ("some", SOME), ("common", COMMON)):
            found = timed(f"look for {name} words", lambda it=words: look(corpus, it))  # type: ignore[misc]
            print(f"    {len(found.lines):,} lines")
        timed("look for a part of words", lambda: look(corpus, "bal", whole_words=False))
        show(found)
        lines = {line.article_id: line for line in found.lines}
        places = [Place(line.article_id, line.span) for line in islice(lines.values(), 1000)]
        decision = Decision(Fix.LABEL, "ORG")
        with Person(corpus) as person:
            report = timed(
                "label a word in 1,000 articles, as one run",
                lambda: decide_for(corpus, INES, "Label", places, decision, Unwatched()),
            )
            timed("what undo would do next", lambda: next_undo(corpus))
            timed("take it back", lambda: take_back(corpus, INES, report.run_id))
        print(f"    {report.edits:,} edits, {len(report.skipped):,} refused")
        print(f"{'longest wait of a person meanwhile':<58}{person.longest * 1000:>10,.0f} ms")


if __name__ == "__main__":
    main()
