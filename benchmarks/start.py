"""Time the start: a painted window, and the last article on screen, against a bare Qt window.

Run ``python benchmarks/start.py [starts]``. Each start is a new process, ours and bare in turns.
A figure is the least of its starts, counted from the first line of Python to the end of the
paint: CPU time of the process, which other work on the machine disturbs least, and wall time.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

WINDOW, ARTICLE = 1.6, 4.0

CLOCKS = """
import time
began, began_cpu = time.perf_counter(), time.process_time()
def tell():
    print(time.process_time() - began_cpu, time.perf_counter() - began, flush=True)
"""

BARE = f"""{CLOCKS}
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit
class Text(QPlainTextEdit):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, painted)
def painted():
    tell()
    window.close()
application = QApplication([])
window = QMainWindow()
window.resize(1440, 900)
window.setCentralWidget(Text("An article."))
window.show()
application.exec()
"""

OURS = f"""{CLOCKS}
import sys
from pathlib import Path
import annotator.cli.main, annotator.cli.window_commands  # as the program does
from PySide6.QtCore import QEvent, QObject, QTimer
from annotator.services.settings import Settings
from annotator.ui.app import make_application, run
class Watch(QObject):
    canvas = None
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            if self.canvas is None:
                application.removeEventFilter(self)
                QTimer.singleShot(0, tell)
            elif self.canvas.place()[0]:
                self.canvas.viewport().removeEventFilter(self)
                QTimer.singleShot(0, self.done)
        return False
    def begin(self, program):
        self.window, self.canvas = program.window, program.window.annotate.canvas
        self.canvas.viewport().installEventFilter(self)
    def done(self):
        tell()
        self.window.close()
watch = Watch()
application = make_application()
application.installEventFilter(watch)
sys.exit(run(Path(sys.argv[1]), settings=Settings(Path(sys.argv[2])), on_start=watch.begin))
"""


class Moment(NamedTuple):
    """Seconds from the first line of Python to something being on screen."""

    cpu: float
    wall: float


def start(code: str, *words: str) -> list[Moment]:
    """Run the code in a new process and return the moments that it prints."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    # Without compiled files every start would compile the whole program.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, "-c", code, *words],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=60,
    )
    return [Moment(*map(float, line.split())) for line in done.stdout.splitlines()]


def tell(name: str, figure: float, bare: float, limit: float) -> None:
    ratio = figure / bare
    print(
        f"  {name:28} {figure:6.3f} s  {ratio:5.2f} × bare  limit {limit:.1f}  {ratio / limit:5.2f}"
    )


def make_corpus(path: Path, settings: Path) -> None:
    """Make the sample, with an article that was open last."""
    from annotator.services.corpus import Corpus
    from annotator.services.demo import make_sample

    make_sample(path)
    settings.write_text('{"annotator": "Ines"}')
    with Corpus.open(path) as corpus:
        layer = corpus.layer("Ines")
        first = next(corpus.articles())
        corpus.run(lambda store: store.set_last_article(layer.id, first.id))


def main() -> None:
    starts = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    with tempfile.TemporaryDirectory() as scratch:
        path, settings = Path(scratch) / "sample.corpus", Path(scratch) / "settings.json"
        make_corpus(path, settings)
        times: list[list[Moment]] = []
        for _ in range(starts + 1):
            times.append([*start(BARE), *start(OURS, str(path), str(settings))])
    # The first start of each warms the files up.
    bare, window, article = zip(*times[1:], strict=True)
    for clock in Moment._fields:
        least = min(getattr(moment, clock) for moment in bare)
        print(f"{clock}, least of {starts} starts")
        print(f"  {'bare window, one text':28} {least:6.3f} s")
        for name, moments, limit in (
            ("our window painted", window, WINDOW),
            ("last article on screen", article, ARTICLE),
        ):
            tell(name, min(getattr(moment, clock) for moment in moments), least, limit)


if __name__ == "__main__":
    main()
