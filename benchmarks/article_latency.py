"""Time every kind of key on a long article with many labels, from the key to its repaint.

Run ``python benchmarks/article_latency.py [keys]``. 20,000 words with 2,000 labels, a tenth of them
claims and a tenth stances, in the real window (offscreen). Times are CPU milliseconds of the
window's thread; no key may take longer than a frame.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.domain.annotations import Annotation, Claim, Mention, Span, Stance
from annotator.domain.article_content import ArticleContent
from annotator.services.settings import Settings
from annotator.ui.app import make_application, make_program
from annotator.ui.collector import spare_hands
from benchmarks.canvas_latency import CASES, percentile
from benchmarks.key_latency import ANNOTATOR, WORST, Bench, make_corpus

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
Step = Callable[[], None]
Steps = Iterator[tuple[str, Step]]
"""What is timed under which name; what comes between is not."""


class Article(Bench):
    """The article on screen, and what is done to it."""

    def follow(self) -> None:
        """Keep in `seen` what was changed."""
        assert self.program.desk is not None
        self.seen: list[object] = []
        self.program.desk.editor.edit_applied.connect(self.seen.append)

    @property
    def content(self) -> ArticleContent:
        assert self.program.desk is not None
        content = self.program.desk.editor.content
        assert content is not None
        return content

    def key(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, at: QWidget | None = None
    ) -> Step:
        target = at or self.canvas
        return lambda: QTest.keyClick(target, key, modifier)

    def letter(self, letter: str, at: QWidget | None = None) -> Step:
        target = at or self.canvas
        return lambda: QTest.keyClicks(target, letter)

    def look_back(self, key: Qt.Key) -> Step:
        """Return the key for undo or redo; it is done once the log has been asked."""
        press = self.key(key, CTRL)

        def step() -> None:
            before = len(self.seen)
            press()
            self.wait(lambda: len(self.seen) > before)

        return step

    def take(self, kind: type[Annotation], *, suggested: bool = False) -> None:
        """Select some label of a kind, wherever it stands."""
        records = list(self.content.suggestions() if suggested else self.content.labels())
        self.canvas.select(
            self.dice.choice([item for item in records if isinstance(item, kind)]).id
        )

    def take_words(self) -> None:
        """Select four words somewhere in the article."""
        starts, ends = self.content.tokens.starts, self.content.tokens.ends
        first = self.dice.randrange(len(starts) - 4)
        self.canvas.select(None)
        self.canvas.select_words(Span(starts[first], ends[first + 3]))

    def hint(self) -> str:
        """Return the letters of some label that can be picked now."""
        return self.dice.choice(list(self.canvas.hints().values()))

    def stance(self) -> Steps:
        self.take(Mention)
        yield "stance, S", self.key(Qt.Key.Key_S)
        yield "stance, its polarity", self.letter("+")
        for number, letter in enumerate(self.hint(), 1):
            yield f"stance, letter {number} of its target", self.letter(letter)
        yield "stance, undo of its target", self.look_back(Qt.Key.Key_Z)
        yield "stance, undo", self.look_back(Qt.Key.Key_Z)

    def claim(self) -> Steps:
        self.take_words()
        yield "claim, C", self.key(Qt.Key.Key_C)
        yield "link of a claim, L", self.key(Qt.Key.Key_L)
        for number, letter in enumerate(self.hint(), 1):
            yield f"link, letter {number}", self.letter(letter)

    def answers(self) -> Steps:
        self.take(Mention, suggested=True)
        yield "next suggestion, Tab", self.key(Qt.Key.Key_Tab)
        yield "all alike here, Shift+Enter", self.key(Qt.Key.Key_Return, SHIFT)
        yield "reject, X", self.key(Qt.Key.Key_X)
        yield "undo, Ctrl+Z", self.look_back(Qt.Key.Key_Z)
        yield "redo, Ctrl+Y", self.look_back(Qt.Key.Key_Y)

    def looks(self) -> Steps:
        self.take(self.dice.choice([Mention, Claim, Stance]))
        yield "nested labels, Space", self.key(Qt.Key.Key_Space)
        yield "find, Ctrl+F", self.key(Qt.Key.Key_F, CTRL)
        bar = self.program.window.annotate.find_bar
        for letter in "har":
            yield "find, a letter", self.letter(letter, bar.field)
        yield "find, next match", self.key(Qt.Key.Key_Return, at=bar.field)
        bar.field.clear()
        bar.leave()
        outline = self.program.window.annotate.article
        row = self.dice.randrange(outline.model.rowCount())
        yield "outline, to a label", lambda: outline.list.clicked.emit(outline.model.index(row))


def measure(article: Article, runs: int) -> dict[str, list[tuple[float, float]]]:
    """Return how long each step took to its repaint, and with all it leads to.

    A first round is not counted.
    """
    times: dict[str, list[tuple[float, float]]] = {}
    for number in range(runs + 1):
        for steps in (article.stance, article.claim, article.answers, article.looks):
            for name, step in steps():
                article.settle()
                start = time.thread_time()
                step()
                article.app.processEvents()
                painted = time.thread_time() - start
                article.settle()
                taken = (1000 * painted, 1000 * (time.thread_time() - start))
                if number:
                    times.setdefault(name, []).append(taken)
    return times


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    app: QApplication = make_application()
    with tempfile.TemporaryDirectory() as scratch:
        path, case = Path(scratch) / "long.corpus", CASES[1]
        make_corpus(path, case, Mention | Claim | Stance)
        settings = Settings(Path(scratch) / "settings.json")
        settings.set("annotator", ANNOTATOR)
        program = make_program(app, settings)
        article = Article(app, program)
        article.dice = random.Random(11)
        program.window.show()
        app.processEvents()
        program.open(path)
        article.wait(article.has_article)
        spare_hands()  # as the program does once it is there
        article.follow()
        print(f"{case.name}: CPU ms of a key, limit {WORST} at 99 %")
        for name, taken in measure(article, runs).items():
            painted, done = zip(*taken, strict=True)
            middle, worst = percentile(painted, 0.5), percentile(painted, 0.99)
            print(
                f"  {name:30} median {middle:6.2f}  99 % {worst:6.2f}  ratio {worst / WORST:5.2f}"
                f"  all its work, median {percentile(done, 0.5):6.2f}"
            )
        program.window.close()
        program.finish()


if __name__ == "__main__":
    main()
