"""Time the start: a painted window, and the last article on screen, against a bare Qt window.

Run ``python benchmarks/start.py [starts]``. Each start is a new process; figures are medians of
the wall time from the first line of Python to the end of the first paint, the smallest of which
tells most on a busy machine.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

WINDOW, ARTICLE = 1.6, 4.0

BARE = """
import time; start = time.perf_counter()
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit
class Text(QPlainTextEdit):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(time.perf_counter() - start, flush=True)
        QApplication.quit()
application = QApplication([])
window = QMainWindow()
window.resize(1440, 900)
window.setCentralWidget(Text("An article."))
window.show()
application.exec()
"""

OURS = """
import time; start = time.perf_counter()
import sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from annotator.services.settings import Settings
from annotator.ui.app import run
class Watch(QObject):
    window = 0.0
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and not self.window:
            QTimer.singleShot(0, self.painted)
        return False
    def painted(self):
        self.window = self.window or time.perf_counter() - start
        canvas = program.window.annotate.canvas
        if canvas.place()[0]:
            print(self.window, time.perf_counter() - start, flush=True)
            program.window.close()
        else:
            QTimer.singleShot(0, self.painted)
def begin(opened):
    global program
    program = opened
    opened.window.top.installEventFilter(watch)
watch = Watch()
settings = Settings(Path(sys.argv[2]))
run(Path(sys.argv[1]), settings=settings, on_start=begin)
"""


def start(code: str, *words: str) -> list[float]:
    """Run the code in a new process and return the times that it prints."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", code, *words],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return [float(word) for word in done.stdout.split()]


def tell(name: str, figure: float, bare: float, limit: float) -> None:
    ratio = figure / bare
    print(
        f"  {name:28} {figure:6.3f} s  {ratio:5.2f} × bare  limit {limit:.1f}  {ratio / limit:5.2f}"
    )


def main() -> None:
    from annotator.services.corpus import Corpus
    from annotator.services.demo import make_sample

    starts = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    with tempfile.TemporaryDirectory() as scratch:
        path, settings = Path(scratch) / "sample.corpus", Path(scratch) / "settings.json"
        make_sample(path)
        settings.write_text('{"annotator": "Ines"}')
        with Corpus.open(path) as corpus:
            layer = corpus.layer("Ines")
            first = next(corpus.articles())
            corpus.run(lambda store: store.set_last_article(layer.id, first.id))
        bare = [start(BARE)[0] for _ in range(starts)]
        ours = [start(OURS, str(path), str(settings)) for _ in range(starts)]
    print(f"smallest of {starts} starts")
    print(f"  {'bare window, one text':28} {min(bare):6.3f} s")
    tell("our window painted", min(times[0] for times in ours), min(bare), WINDOW)
    tell("last article on screen", min(times[1] for times in ours), min(bare), ARTICLE)


if __name__ == "__main__":
    main()
