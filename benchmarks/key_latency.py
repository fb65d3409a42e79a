"""Time a key through the whole program: from the key to the finished repaint, and to "saved".

Run ``python benchmarks/key_latency.py [keys]``. A real corpus file is opened in the real window
(offscreen), and keys are sent to it. Times are CPU milliseconds of the window's thread: to the
end of the repaint, and of all that the key leads to (saved, and told in the panels); "saved" is
wall time against a bare ``sqlite3`` commit of the same rows in a copy of the corpus, and beside it
stands the wall time to the end of the same key's repaint.
"""

from __future__ import annotations

import os
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import UnionType

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent.parent))

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.domain.annotations import Mention, Region, Span
from annotator.domain.articles import Article, Layer, LayerKind
from annotator.domain.imports import ImportedArticle, ImportedLayer
from annotator.domain.text import text_hash
from annotator.services.clock import now
from annotator.services.corpus import Corpus
from annotator.services.settings import Settings
from annotator.storage.database import connect
from annotator.ui.app import make_application, make_program
from annotator.ui.collector import spare_hands
from annotator.ui.program import Program
from benchmarks.canvas_latency import CASES, OWN, RULES, Case, make_labels, make_text, percentile

MEDIAN, WORST, OPEN, SAVED = 6.0, 16.7, 500.0, 3.0
ANNOTATOR = "Bench"
AFTER_LEAVING = 1500  # milliseconds
SETTLING = 0.08  # seconds; longer than the panels wait for another key, and are painted then
RELABEL = "UPDATE annotation SET label = ?, version = version + 1 WHERE article = ? AND id = ?"
LOG = "INSERT INTO edit_log (article, layer, actor, at, kind, edit) VALUES (?, ?, ?, ?, ?, ?)"
KEYS = {
    "accept": (("Return",), True),
    "relabel": (tuple("12345678"), False),
    "boundary": (tuple("]}"), False),
}


def make_corpus(path: Path, case: Case, kinds: UnionType | type = Mention) -> None:
    """Store one article with half of its labels suggested and half of them made."""
    dice = random.Random(7)
    text = make_text(case, dice)
    mine = Layer("own", ANNOTATOR, LayerKind.ANNOTATOR)
    labels = [label for label in make_labels(case, text, dice) if isinstance(label, kinds)]
    own = ImportedLayer(mine, [label for label in labels if label.layer_id == OWN.id])
    suggested = ImportedLayer(RULES, [label for label in labels if label.layer_id == RULES.id])
    article = Article("a", text, case.name, sha256=text_hash(text))
    body = Region("body", "a", "BODY", Span(0, len(text)))
    with Corpus.create(path) as corpus:
        item = ImportedArticle(article, (body,), (own, suggested))
        corpus.run(lambda store: store.add_articles([item], at=now()))


class PaintWatch(QObject):
    """Tells when a widget has been painted, and all that is painted with it."""

    def __init__(self, widget: QWidget, tell: Callable[[], object]) -> None:
        super().__init__(widget)
        self._tell = tell
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the event pass; one to paint ends before the event loop comes round."""
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self, self._tell)
        return super().eventFilter(watched, event)


class Bench:
    """One corpus in one window, and the keys that are pressed there."""

    def __init__(self, app: QApplication, program: Program) -> None:
        self.app, self.program = app, program
        self.canvas = program.window.annotate.canvas
        self.dice = random.Random(3)

    def wait(self, ready: Callable[[], bool]) -> None:
        while not ready():
            self.app.processEvents()
            time.sleep(0.001)

    def has_article(self) -> bool:
        return self.program.desk is not None and self.program.desk.editor.content is not None

    def is_saved(self) -> bool:
        return self.program.desk is not None and self.program.desk.editor.is_saved

    def press(self, key: str) -> None:
        code = Qt.Key.Key_Return if key == "Return" else Qt.Key(ord(key))
        QTest.keyClick(self.canvas, code, Qt.KeyboardModifier.NoModifier)

    def timed(self, key: str) -> tuple[float, float]:
        """Return the CPU time from the key to the end of its repaint, and to the end of its work.

        The work ends when the edit is saved, told as saved, and the panel shows the label in hand.
        """
        start = time.thread_time()
        self.press(key)
        self.app.processEvents()
        repainted = time.thread_time()
        self.settle()
        return 1000 * (repainted - start), 1000 * (time.thread_time() - start)

    def settle(self) -> None:
        """Let the window come to rest, without using time of its thread for looking."""
        until = time.perf_counter() + SETTLING
        while not self.is_saved() or time.perf_counter() < until:
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
            time.sleep(0.01)

    def go_anywhere(self, *, suggested: bool) -> bool:
        """Scroll to some place and select a mention there."""
        bar = self.canvas.verticalScrollBar()
        bar.setValue(self.dice.randint(0, bar.maximum()))
        self.app.processEvents()
        assert self.program.desk is not None
        content = self.program.desk.editor.content
        assert content is not None
        seen = [content.annotation(item) for item in self.canvas.visible_ids()]
        fit = [item for item in seen if item and content.is_suggestion(item) == suggested]
        if fit:
            self.canvas.select(self.dice.choice(fit).id)
            self.settle()
        return bool(fit)

    def measure(
        self, keys: tuple[str, ...], runs: int, *, suggested: bool
    ) -> list[tuple[float, float]]:
        times: list[tuple[float, float]] = []
        for _ in range(runs * 4):
            if len(times) < runs and self.go_anywhere(suggested=suggested):
                times.append(self.timed(self.dice.choice(keys)))
        return times

    def scroll(self, runs: int) -> list[float]:
        times, bar = [], self.canvas.verticalScrollBar()
        for _ in range(runs):
            start = time.thread_time()
            bar.setValue((bar.value() + 40) % max(1, bar.maximum()))
            self.app.processEvents()
            times.append(1000 * (time.thread_time() - start))
        return times

    def save_times(self, bare: BareCommits, runs: int) -> list[tuple[float, float, float]]:
        """Return wall times from the key to "saved", to the repaint, and of a bare commit in turn.

        A key that changes nothing (the type that the label has) is not counted.
        """
        assert self.program.desk is not None
        ends: dict[str, float] = {}

        def note(what: str) -> None:
            ends.setdefault(what, time.perf_counter())

        watch = PaintWatch(self.canvas.viewport(), lambda: note("painted"))
        told = self.program.desk.editor.saved.connect(lambda: note("saved"))
        times = []
        for number in range(runs):
            if not self.go_anywhere(suggested=False):
                continue
            ends.clear()
            start = time.perf_counter()
            self.press("12345678"[number % 8])
            while ends.keys() != {"saved", "painted"} and (ends or not self.is_saved()):
                # Asleep between events, as the window is; to look all the time would keep
                # the storage thread waiting.
                self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            if ends:
                saved, painted = (1000 * (ends[name] - start) for name in ("saved", "painted"))
                times.append((saved, painted, bare.commit()))
        self.program.desk.editor.saved.disconnect(told)
        self.canvas.viewport().removeEventFilter(watch)
        watch.deleteLater()
        return times


class BareCommits:
    """Commits of the rows that a label key changes, in a copy of the corpus."""

    def __init__(self, path: Path) -> None:
        self._connection = connect(path)
        row = "SELECT article, layer, id FROM annotation WHERE origin = 'person' LIMIT 1"
        self._article, self._layer, self._label = self._connection.execute(row).fetchone()
        self._number = 0

    def commit(self) -> float:
        """Return the wall time of one."""
        self._number += 1
        label, key = f"TYPE{self._number % 8}", (self._article, self._label)
        log = (self._article, self._layer, ANNOTATOR, now(), "do", "x" * 600)
        start = time.perf_counter()
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.execute(RELABEL, (label, *key))
        self._connection.execute(LOG, log)
        self._connection.execute("COMMIT")
        return 1000 * (time.perf_counter() - start)

    def close(self) -> None:
        self._connection.close()


def tell(name: str, figure: float, limit: float, unit: str = "ms") -> None:
    print(f"  {name:38} {figure:8.2f} {unit}  limit {limit:6.1f}  ratio {figure / limit:5.2f}")


def run_case(case: Case, app: QApplication, folder: Path, runs: int) -> None:
    path = folder / f"{case.words}-{case.one_line}.corpus"
    make_corpus(path, case)
    copy = Path(shutil.copy(path, path.with_suffix(".copy")))
    settings = Settings(folder / "settings.json")
    settings.set("annotator", ANNOTATOR)
    program = make_program(app, settings)
    bench = Bench(app, program)
    program.window.show()
    app.processEvents()
    program.open(path)
    bench.wait(bench.has_article)
    print(case.name)
    spare_hands()  # as the program does once it is there
    assert program.desk is not None
    content = program.desk.editor.content
    assert content is not None
    start = time.thread_time()
    program.desk.editor.show(content)
    app.processEvents()
    tell("article on screen", 1000 * (time.thread_time() - start), OPEN)
    for name, (keys, suggested) in KEYS.items():
        times = bench.measure(keys, runs, suggested=suggested)
        repainted, done = zip(*times, strict=True)
        tell(f"{name}, median of {len(times)}", percentile(repainted, 0.5), MEDIAN)
        tell(f"{name}, 99 %", percentile(repainted, 0.99), WORST)
        tell(f"{name}, all its work, median", percentile(done, 0.5), WORST)
    tell("scroll by 40 pixels, slowest frame", max(bench.scroll(runs)), WORST)
    commits = BareCommits(copy)
    saved, painted, bare = zip(*bench.save_times(commits, runs // 2), strict=True)
    commits.close()
    ours, shown, theirs = (percentile(times, 0.5) for times in (saved, painted, bare))
    print(f"  by the clock: saved {ours:.2f}, painted {shown:.2f}, bare commit {theirs:.2f} ms")
    tell("key to saved / bare commit", ours / theirs, SAVED, "× ")
    program.window.close()
    # What is gone is looked through a second after the corpus is left: not in the next case.
    QTest.qWait(AFTER_LEAVING)
    program.finish()


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    app = make_application()
    with tempfile.TemporaryDirectory() as scratch:
        for case in CASES:
            run_case(case, app, Path(scratch), runs)


if __name__ == "__main__":
    main()
