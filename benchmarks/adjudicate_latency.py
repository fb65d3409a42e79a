"""Time Adjudicate: from a decision to the next conflict painted, and opening 50,000 conflicts.

Run ``python benchmarks/adjudicate_latency.py [conflicts] [keys]`` (default 50,000 and 200; making
the corpus takes some minutes). A real corpus file is opened in the real window (offscreen). Keys
are CPU milliseconds of the window's thread from the key to the end of the repaint, with the next
conflict ringed and on the card; the opening is wall time from asking for the page to the first
conflict on screen, once the articles have been compared; CPU time beside it, as wall time says
little on a busy machine.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent.parent))

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.annotations import Annotation, Mention, Region, Span
from annotator.domain.articles import Article, Layer, LayerKind, Progress
from annotator.domain.imports import ImportedArticle, ImportedLayer
from annotator.domain.text import text_hash
from annotator.services.clock import now
from annotator.services.comparisons import compare_missing
from annotator.services.corpus import Corpus
from annotator.services.settings import Settings
from annotator.ui.adjudicate.adjudicate_desk import AdjudicateDesk
from annotator.ui.app import make_application, make_program
from annotator.ui.collector import spare_hands
from annotator.ui.desk.tabs_part import TabsPart
from annotator.ui.program import Program
from annotator.ui.screens import Screen
from benchmarks.canvas_latency import percentile
from benchmarks.key_latency import tell

OPEN, MEDIAN, WORST = 1000.0, 8.0, 16.7
PER_ARTICLE = 40  # conflicts in each article; as many things again are agreed on
LABELS = ("PERSON", "ORG", "GPE", "LOC", "FAC")
LAYERS = [Layer(f"layer-{name}", name, LayerKind.ANNOTATOR) for name in ("Ada", "Ben", "Cy")]
LONGEST = 60.0  # seconds that anything may be waited for
SETTLING = 0.06  # seconds; longer than the lists wait for another key


def invented(number: int, dice: random.Random) -> ImportedArticle:
    """Return an article of some 500 words that three annotators have finished."""
    words = [
        f"The Harbour{dice.randint(0, 999)} opened for {dice.choice('abcdefgh')}lpha"
        for _ in range(2 * PER_ARTICLE)
    ]
    text = ".\n".join(". ".join(words[start : start + 6]) for start in range(0, len(words), 6))
    key = f"a{number}"
    sides: list[list[Annotation]] = [[], [], []]
    place = 0
    for index, phrase in enumerate(words):
        place = text.index(phrase, place)
        span = Span(place, place + phrase.index(" opened"))
        label = dice.choice(LABELS)
        for who, side in enumerate(sides):
            mine, at = label, span
            if index % 2 and who == index // 2 % 3:
                kind = dice.randint(0, 2)
                mine = dice.choice([one for one in LABELS if one != label]) if kind == 0 else label
                at = Span(span.start + 4, span.end) if kind == 1 else span
                if kind == 2:
                    continue
            side.append(Mention(f"{key}-{who}-{index:03}", key, LAYERS[who].id, mine, (at,)))
    layers = [
        ImportedLayer(one, side, Progress.DONE) for one, side in zip(LAYERS, sides, strict=True)
    ]
    body = Region(f"{key}-body", key, "BODY", Span(0, len(text)))
    return ImportedArticle(
        Article(key, text, f"Harbour {number}", sha256=text_hash(text)), (body,), layers
    )


def make(path: Path, conflicts: int) -> float:
    """Make the corpus and compare its articles; return the seconds that the comparison took."""
    dice = random.Random(11)
    articles = -(-conflicts // PER_ARTICLE)
    with Corpus.create(path) as corpus:
        for first in range(0, articles, 100):
            batch = [invented(n, dice) for n in range(first, min(first + 100, articles))]
            corpus.run(lambda store, rows=batch: store.add_articles(rows, at=now()))  # type: ignore[misc]
        start = time.perf_counter()
        compare_missing(corpus)
        return time.perf_counter() - start


class Bench:
    """The window on that corpus, and the keys that are pressed there."""

    def __init__(self, app: QApplication, program: Program) -> None:
        self.app, self.program = app, program
        self.desk: AdjudicateDesk | None = None

    def wait(self, ready: Callable[[], bool], what: str) -> None:
        """Wait for what is on its way, but not for ever."""
        until = time.monotonic() + LONGEST
        while not ready():
            if time.monotonic() > until:
                sys.exit(f"{what} did not come within {LONGEST:.0f} s")
            self.app.processEvents()
            time.sleep(0.002)  # as a program that has nothing to do, not in the jobs' way

    def open(self, path: Path) -> tuple[float, float]:
        """Return wall and CPU milliseconds from asking for the page to the first conflict."""
        program = self.program
        program.window.show()
        program.open(path)
        self.wait(
            lambda: program.desk is not None and program.desk.editor.content is not None,
            "the corpus",
        )
        start, begun = time.perf_counter(), time.process_time()
        program.window.show_screen(Screen.REVIEW, "adjudicate")
        assert program.desk is not None
        part = next(one for one in program.desk._parts if isinstance(one, TabsPart))
        desk = part.desk("adjudicate")
        assert isinstance(desk, AdjudicateDesk)
        self.desk = desk
        self.wait(lambda: desk.card.item_id is not None, "the first conflict")
        self.app.processEvents()
        return 1000 * (time.perf_counter() - start), 1000 * (time.process_time() - begun)

    def press(self, key: Qt.Key) -> float:
        """Return the CPU milliseconds from the key to the next conflict painted."""
        assert self.desk is not None
        before = self.desk.card.item_id
        start = time.thread_time()
        QTest.keyClick(self.desk.screen.lanes, key, Qt.KeyboardModifier.NoModifier)
        self.app.processEvents()
        spent = 1000 * (time.thread_time() - start)
        self.settle()
        assert self.desk.card.item_id != before
        return spent

    def settle(self) -> None:
        """Let the window come to rest, the next article being ready, as a reader gives it time."""
        assert self.desk is not None
        table = self.desk.state.table
        assert table is not None
        until = time.perf_counter() + SETTLING
        self.wait(
            lambda: time.perf_counter() > until and not table.is_fetching(), "the next article"
        )


def main() -> None:
    conflicts = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    keys = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    app = make_application()
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "conflicts.corpus"
        compared = make(path, conflicts)
        print(f"{conflicts:,} conflicts; compared once in {compared:.1f} s")
        settings = Settings(Path(scratch) / "settings.json")
        settings.set("annotator", "Bench")
        bench = Bench(app, make_program(app, settings))
        spare_hands()  # as the program does before it opens a corpus
        wall, processor = bench.open(path)
        tell("opening the page, wall", wall, OPEN)
        tell("opening the page, CPU of all threads", processor, OPEN)
        bench.settle()
        dice = random.Random(5)
        decide = [bench.press(dice.choice((Qt.Key.Key_Return, Qt.Key.Key_1))) for _ in range(keys)]
        step = [bench.press(Qt.Key.Key_Down) for _ in range(keys)]
        for name, times in (("decide and go on", decide), ("next conflict", step)):
            tell(f"{name}, median of {len(times)}", percentile(times, 0.5), MEDIAN)
            tell(f"{name}, 99 %", percentile(times, 0.99), WORST)
        bench.program.window.close()
        bench.program.finish()


if __name__ == "__main__":
    main()
