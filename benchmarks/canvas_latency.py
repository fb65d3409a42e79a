"""Time the article canvas: each action's CPU time on the window's thread against its limit.

Run ``python benchmarks/canvas_latency.py [runs]``. The documents are made here, from a list of
words; times are from the action to the end of the repaint, in milliseconds.
"""

from __future__ import annotations

import gc
import json
import os
import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent.parent))

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from annotator.domain.annotations import (
    Annotation,
    Argument,
    Claim,
    Decision,
    Mention,
    Record,
    Span,
    Stance,
    Verdict,
)
from annotator.domain.article_content import ArticleContent
from annotator.domain.articles import Article, Layer, LayerKind
from annotator.domain.edits import Edit
from annotator.domain.scheme import Scheme
from annotator.ui.canvas.article_canvas import ArticleCanvas

WORDS = (
    "harbour",
    "tunnel",
    "minister",
    "council",
    "report",
    "test",
    "spring",
    "winter",
    "ferry",
    "union",
    "chair",
    "results",
    "safety",
    "traffic",
    "the",
    "a",
    "of",
    "in",
    "to",
    "and",
    "that",
    "with",
    "for",
    "was",
    "were",
    "has",
    "had",
    "said",
    "told",
    "opened",
    "closed",
    "before",
    "after",
    "under",
    "over",
    "between",
    "many",
    "few",
    "new",
    "old",
    "first",
    "second",
    "naïve",
    "façade",
    "Łódź",
    "Zürich",
)
LABELS = ("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "MISC")
POLARITIES = ("FAVOR", "AGAINST", "NEUTRAL", "MIXED")
OWN = Layer("own", "A", LayerKind.ANNOTATOR)
RULES = Layer("rules", "rules", LayerKind.SUGGESTER)
MEDIAN, WORST, OPEN, FRAME = 3.0, 10.0, 400.0, 16.7


@dataclass(frozen=True)
class Case:
    """A synthetic article: so many letters (or words), so many labels, in one line or not."""

    name: str
    words: int
    labels: int
    one_line: bool = False


CASES = (
    Case("500 words, 40 labels", 500, 40),
    Case("20,000 words, 2,000 labels", 20_000, 2_000),
    Case("1 MB, 5,000 labels", 168_000, 5_000),
    Case("1 MB in one line, 5,000 labels", 168_000, 5_000, one_line=True),
)


def make_text(case: Case, dice: random.Random) -> str:
    paragraphs, left = [], case.words
    while left > 0:
        size = min(left, dice.randint(30, 90))
        words = [dice.choice(WORDS) for _ in range(size)]
        for place in range(7, size, 13):
            words[place] += "."
        paragraphs.append(" ".join(words).capitalize() + ".")
        left -= size
    return (" " if case.one_line else "\n").join(paragraphs)


def make_labels(case: Case, text: str, dice: random.Random) -> Iterator[Annotation]:
    """Yield labels spread over the text: four fifths entities, the rest claims and stances."""
    step = len(text) // case.labels
    mention = ""
    for number in range(case.labels):
        start = text.find(" ", number * step) + 1
        end = text.find(" ", start + dice.randint(3, 16))
        end = end if end > start else len(text)
        layer = OWN.id if dice.random() < 0.5 else RULES.id
        name, span = f"r{number:06}", Span(start, end)
        if number % 10 == 8:
            far = text.find(" ", min(end + 90, len(text) - 2))
            content = Span(end + 1, far if far > end + 1 else len(text))
            if content.end > content.start:
                yield Claim(name, "a", layer, (content,), cue=(span,), score=0.7)
        elif number % 10 == 9:
            ends = Argument(mention=mention), Argument(topic="the tunnel")
            yield Stance(name, "a", layer, dice.choice(POLARITIES), *ends, anchor=(span,))
        else:
            mention = name
            yield Mention(name, "a", layer, dice.choice(LABELS), (span,), score=0.8)


def percentile(values: Sequence[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


class Bench:
    """One article on one canvas, and what is done to it."""

    def __init__(self, case: Case, app: QApplication, scheme: Scheme) -> None:
        self.app, self.scheme, self.dice = app, scheme, random.Random(7)
        self.text = make_text(case, self.dice)
        self.records: list[Record] = list(make_labels(case, self.text, self.dice))
        self.canvas = ArticleCanvas()
        self.canvas.resize(900, 700)
        self.canvas.show()
        self.flush()
        self.ids = count()

    def flush(self) -> None:
        """Let the repaint that is waiting happen."""
        self.app.processEvents()

    def timed(self, action: Callable[[], None]) -> float:
        """Return the milliseconds of CPU time from the action to the end of its repaint."""
        start = time.thread_time()
        action()
        self.flush()
        return 1000 * (time.thread_time() - start)

    def open(self) -> float:
        """Open the article; the words are found by whoever loads it, beside the window."""

        def action() -> None:
            self.content = ArticleContent(Article("a", self.text), OWN, self.records)
            self.canvas.show_content(self.content, self.scheme)

        return self.timed(action)

    def press(self, key: Qt.Key) -> None:
        """Press a key on the canvas."""
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
        self.app.sendEvent(self.canvas, event)

    def submit(self, edit: Edit) -> None:
        """Do what the editor does with an edit."""
        self.done = edit
        self.content.apply(edit)
        self.canvas.refresh(edit)

    def go_anywhere(self) -> None:
        """Jump to some place in the article."""
        bar = self.canvas.verticalScrollBar()
        bar.setValue(self.dice.randint(0, bar.maximum()))
        self.flush()

    def some_mention(self, *, suggested: bool) -> Mention | None:
        """Return an entity on screen, a suggested or a decided one."""
        seen = (self.content.annotation(item) for item in self.canvas.visible_ids())
        fit = [
            item
            for item in seen
            if isinstance(item, Mention) and self.content.is_suggestion(item) == suggested
        ]
        return self.dice.choice(fit) if fit else None

    def accept(self) -> Callable[[], None] | None:
        """Return what accepting a suggestion on screen does."""
        found = self.some_mention(suggested=True)
        if found is None:
            return None
        label = replace(found, id=f"n{next(self.ids)}", layer_id=OWN.id, score=None)
        answer = Decision("a", OWN.id, found.id, Verdict.ACCEPTED, label.id)
        self.canvas.select(found.id)
        return lambda: self.submit(Edit("Accept", after=(label, answer)))

    def accept_and_go_on(self) -> Callable[[], None] | None:
        """Return what Enter does: accept and go to the next suggestion, wherever it is."""
        accept = self.accept()

        def action() -> None:
            following = self.canvas.next_suggestion(1)
            if accept is not None:
                accept()
            self.canvas.select(following)

        return action if accept is not None else None

    def relabel(self) -> Callable[[], None] | None:
        """Return what a label key does."""
        found = self.some_mention(suggested=False)
        if found is None:
            return None
        other = self.dice.choice([name for name in LABELS if name != found.label])
        self.canvas.select(found.id)
        edit = Edit("Relabel", (found,), (replace(found, label=other),))
        return lambda: self.submit(edit)

    def boundary(self) -> Callable[[], None] | None:
        """Return what } does: the end goes one word on."""
        found = self.some_mention(suggested=False)
        if found is None:
            return None
        start, end = found.spans[0]
        end = self.content.tokens.end_after(end)
        self.canvas.select(found.id)
        edit = Edit("Move the end", (found,), (replace(found, spans=(Span(start, end),)),))
        return lambda: self.submit(edit)

    def actions(self, make: Callable[[], Callable[[], None] | None], runs: int) -> list[float]:
        """Time an action over and over, at many places."""
        spent: list[float] = []
        while len(spent) < runs:
            if len(spent) % 20 == 0:
                self.go_anywhere()
            action = make()
            if action is None:
                self.go_anywhere()
                continue
            self.flush()
            spent.append(self.timed(action))
            self.submit(self.done.inverted())
        return spent

    def scroll(self, runs: int) -> list[float]:
        """Time the frames of a slow scroll."""
        bar, spent = self.canvas.verticalScrollBar(), []
        bar.setValue(0)
        self.flush()
        for _ in range(runs):
            if bar.value() >= bar.maximum():
                bar.setValue(0)
                self.flush()
            spent.append(self.timed(lambda: bar.setValue(bar.value() + 48)))
        return spent


def report(name: str, figure: float, limit: float) -> bool:
    ratio = figure / limit
    print(f"  {name:<22} {figure:8.2f} ms   limit {limit:6.1f}   ratio {ratio:5.2f}")
    return ratio <= 1.0


def run(case: Case, runs: int, app: QApplication, scheme: Scheme) -> bool:
    print(case.name)
    bench = Bench(case, app, scheme)
    good = report("open", bench.open(), OPEN)
    good &= report("first key", bench.timed(lambda: bench.press(Qt.Key.Key_Right)), OPEN)
    gc.collect()
    gc.freeze()
    for name, make in (
        ("accept", bench.accept),
        ("relabel", bench.relabel),
        ("boundary", bench.boundary),
    ):
        spent = bench.actions(make, runs)
        good &= report(f"{name} p50", percentile(spent, 0.5), MEDIAN)
        good &= report(f"{name} p99", percentile(spent, 0.99), WORST)
    spent = bench.actions(bench.accept_and_go_on, runs)
    good &= report("accept and scroll p50", percentile(spent, 0.5), 2 * MEDIAN)
    good &= report("accept and scroll p99", percentile(spent, 0.99), FRAME)
    frames = bench.scroll(runs)
    good &= report("scroll frame p50", percentile(frames, 0.5), FRAME)
    good &= report("scroll frame worst", max(frames), FRAME)
    gc.unfreeze()
    bench.canvas.close()
    return good


def main() -> int:
    app = QApplication(["benchmark", "-style", "Fusion"])
    root = Path(__file__).parent.parent
    scheme = Scheme.from_json(json.loads((root / "resources/schemes/news.json").read_text("utf-8")))
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    results = [run(case, runs, app, scheme) for case in CASES]
    return 0 if all(results) else 1


if __name__ == "__main__":
    raise SystemExit(main())
