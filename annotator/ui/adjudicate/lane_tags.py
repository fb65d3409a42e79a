"""The words in the lanes: placed once for what stands on a line, then only painted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QStaticText

from annotator.ui.adjudicate.lane_marks import LaneMark, Part


class LaneShape(NamedTuple):
    """A piece of a mark on one line."""

    rect: QRectF
    mark: LaneMark
    begins: bool
    ends: bool
    line: int
    backwards: bool = False


class LaneTag(NamedTuple):
    """Words in a lane, from `left` to `right`; `middle` is how far down they stand."""

    left: float
    right: float
    middle: float
    label: str
    words: str


def tags_of(
    shapes: Sequence[LaneShape], advance: Callable[[str], float], zoom: float, end: float
) -> list[LaneTag]:
    """Place what each piece is where it begins, as far as the next one leaves room."""
    bars: dict[tuple[int, int], list[tuple[float, float]]] = defaultdict(list)
    for shape in shapes:
        if shape.mark.part in (Part.BAR, Part.STANCE, Part.OPEN):
            bars[shape.line, shape.mark.lane].append((shape.rect.left(), shape.rect.right()))
    return [
        tag
        for shape in shapes
        if shape.begins and shape.mark.tag
        for tag in _tag(shape, bars.get((shape.line, shape.mark.lane), []), advance, zoom, end)
    ]


def _tag(
    shape: LaneShape,
    taken: Sequence[tuple[float, float]],
    advance: Callable[[str], float],
    zoom: float,
    end: float,
) -> Iterator[LaneTag]:
    mark, rect = shape.mark, shape.rect
    left = rect.left() + 4 * zoom
    if mark.part is Part.CONTENT:
        inside = [right for start, right in taken if start - 2 <= left < right]
        left = max([left, *(right + 3 * zoom for right in inside)])
    room = min([*(start for start, _ in taken if start > left), end]) - left - 2 * zoom
    words = mark.tag
    if advance(words) > room:
        words = words.split(" ")[0]
    wide = advance(words)
    if wide > room + 4 * zoom:
        return
    if shape.backwards:  # what is written from the right begins there
        left = rect.right() - 4 * zoom - wide
    yield LaneTag(left, left + wide, rect.center().y(), mark.label, words)


class Words:
    """Short words in one font that come again and again: set once, painted often."""

    def __init__(self, font: QFont) -> None:
        self._font = font
        self._set: dict[str, tuple[QStaticText, float]] = {}

    def paint(self, painter: QPainter, left: float, middle: float, words: str) -> None:
        """Paint words in the painter's pen; it has this font already."""
        found = self._set.get(words)
        if found is None:
            found = self._set[words] = self._make(words)
        static, high = found
        painter.drawStaticText(round(left), round(middle - high / 2), static)

    def _make(self, words: str) -> tuple[QStaticText, float]:
        static = QStaticText(words)
        static.setTextFormat(Qt.TextFormat.PlainText)
        static.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        static.prepare(font=self._font)
        return static, static.size().height()
