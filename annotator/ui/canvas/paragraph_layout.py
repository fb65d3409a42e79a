"""One paragraph set in lines: where each code point stands, and which one stands at a point.

Everything outside speaks in code points of the article; UTF-16 stays in here.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QGlyphRun,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from annotator.domain.annotations import Span
from annotator.domain.text import Utf16Map, displayable, has_right_to_left
from annotator.ui.canvas.metrics import LineMetrics

_NO_INK = QTextCharFormat()
_NO_INK.setForeground(Qt.GlobalColor.transparent)


class Line(NamedTuple):
    """A line: its UTF-16 stretch (`ink_end` without blanks at its end), and where it stands."""

    start: int
    end: int
    ink_end: int
    top: float
    baseline: float


class Piece(NamedTuple):
    """The part of a span that stands on one line, without a break."""

    line: int
    left: float
    right: float
    first: bool
    last: bool


class ParagraphLayout:
    """A paragraph in lines of one width; `height` is with the gaps before and after it."""

    def __init__(
        self,
        text: str,
        start: int,
        metrics: LineMetrics,
        width: int,
        formats: Sequence[tuple[Span, QTextCharFormat]] = (),
    ) -> None:
        self.start = start
        self.end = start + len(text)
        self.metrics = metrics
        self.width = width
        self._text = text
        self._units = Utf16Map(text)
        self._mixed = has_right_to_left(text)
        self.right_to_left = self._mixed and _starts_right_to_left(text)
        self._layout = QTextLayout(displayable(text), metrics.font)
        self._layout.setTextOption(_wrapping(width, right_to_left=self.right_to_left))
        self._layout.setCacheEnabled(True)
        if formats:
            self._layout.setFormats([self._format_range(span, form) for span, form in formats])
        self.lines: list[Line] = []
        self.height = self._set_lines() + metrics.gap_after

    def line_of(self, offset: int) -> int:
        """Return the index of the line that holds the offset."""
        unit = self._unit(offset)
        return max(0, bisect_right(self.lines, unit, key=lambda line: line.start) - 1)

    def line_at(self, y: float) -> int:
        """Return the index of the line at `y`; the nearest one where there is none."""
        index = int((y - self.metrics.gap_before) // self.metrics.pitch)
        return min(max(0, index), len(self.lines) - 1)

    def caret_x(self, offset: int) -> float:
        """Return where the caret of an offset stands on its line."""
        return _x(self._layout.lineAt(self.line_of(offset)), self._unit(offset))

    def offset_at(self, x: float, line: int) -> int:
        """Return the offset between two letters that is nearest to `x` on the line."""
        if self._mixed and (letter := self.letter_at(x, line)) is not None:
            left, right = self._stretches(line, self._unit(letter), self._unit(letter + 1))[0]
            backwards = unicodedata.bidirectional(self._text[letter - self.start]) in ("R", "AL")
            return letter + (backwards == (x < (left + right) / 2))
        unit = self._layout.lineAt(line).xToCursor(x)
        return self.start + self._units.to_code_points(min(unit, self._last_unit(line)))

    def letter_at(self, x: float, line: int) -> int | None:
        """Return the offset of the letter under `x`, or None beside the text."""
        where = self._layout.lineAt(line)
        ink = where.naturalTextRect()
        if not ink.left() <= x <= ink.right():
            return None
        if self._mixed:
            return self._mixed_letter_at(x, line)
        unit = where.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)
        return self.start + self._units.to_code_points(unit)

    def _mixed_letter_at(self, x: float, line: int) -> int | None:
        """Ask each letter where it stands: where directions meet, `xToCursor` is wrong."""
        for letter in range(*self.line_span(line)):
            begin, end = self._unit(letter), self._unit(letter + 1)
            if any(left <= x < right for left, right in self._stretches(line, begin, end)):
                return letter
        return None

    def line_span(self, line: int) -> Span:
        """Return the stretch of a line without the blanks at its end."""
        found = self.lines[line]
        points = self._units.to_code_points
        return Span(self.start + points(found.start), self.start + points(found.ink_end))

    def next_letter(self, offset: int, step: int) -> int:
        """Return the next place a caret may stand at: whole signs, not code points."""
        unit = self._unit(offset)
        move = self._layout.nextCursorPosition if step > 0 else self._layout.previousCursorPosition
        return self.start + self._units.to_code_points(move(unit))

    def pieces(self, span: Span) -> list[Piece]:
        """Return where the part of `span` that is in this paragraph stands, line by line."""
        first, last = self._unit(span.start), self._unit(span.end)
        found: list[Piece] = []
        index = self.line_of(max(span.start, self.start))
        while index < len(self.lines) and self.lines[index].start < last:
            line = self.lines[index]
            begin, end = max(first, line.start), min(last, line.ink_end)
            if begin < end:
                opens = first >= line.start and span.start >= self.start
                closes = last <= line.end and span.end <= self.end
                for left, right in self._stretches(index, begin, end):
                    found.append(Piece(index, left, right, opens, closes))
            index += 1
        return found

    def rect(self, piece: Piece) -> QRectF:
        """Return the box around the letters of a piece."""
        metrics, baseline = self.metrics, self.lines[piece.line].baseline
        height = metrics.above + metrics.below
        return QRectF(piece.left, baseline - metrics.above, piece.right - piece.left, height)

    def glyphs(self, span: Span) -> list[tuple[float, list[QGlyphRun]]]:
        """Return the shapes of the letters of `span`, line by line, each with its baseline."""
        first, last = self._unit(span.start), self._unit(span.end)
        return [
            (line.baseline, self._layout.lineAt(index).glyphRuns(begin, end - begin))
            for index, line in enumerate(self.lines)
            for begin, end in [(max(first, line.start), min(last, line.ink_end))]
            if begin < end
        ]

    def draw(self, painter: QPainter, hidden: Sequence[Span], clip: QRectF) -> None:
        """Draw the letters with the painter's pen, but for those of the `hidden` spans."""
        blanks = [self._format_range(span, _NO_INK) for span in hidden]
        self._layout.draw(painter, QPointF(0, 0), blanks, clip)

    def _format_range(self, span: Span, form: QTextCharFormat) -> QTextLayout.FormatRange:
        found = QTextLayout.FormatRange()
        found.start = self._unit(span.start)
        found.length = self._unit(span.end) - found.start
        found.format = form
        return found

    def room_below(self, _line: Span) -> int:
        """Return how much more room than usual a line needs below it."""
        return 0

    def _set_lines(self) -> int:
        """Set the lines; return where the last one ends."""
        metrics, top = self.metrics, float(self.metrics.gap_before)
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(self.width)
            baseline = top + metrics.baseline
            # Fonts that stand in for missing letters are taller; the baseline stays where it is.
            line.setPosition(QPointF(0, baseline - line.ascent()))
            start = line.textStart()
            end = start + line.textLength()
            self.lines.append(Line(start, end, self._ink_end(start, end), top, baseline))
            points = self._units.to_code_points
            span = Span(self.start + points(start), self.start + points(end))
            top += metrics.pitch + self.room_below(span)
        self._layout.endLayout()
        if not self.lines:
            self.lines.append(Line(0, 0, 0, top, top + metrics.baseline))
            top += metrics.pitch
        return round(top)

    def _ink_end(self, start: int, end: int) -> int:
        points = self._units.to_code_points
        first, last = points(start), points(end)
        inked = first + len(self._text[first:last].rstrip())
        return self._units.to_utf16(inked) if inked > first else end

    def _unit(self, offset: int) -> int:
        return self._units.to_utf16(min(max(offset, self.start), self.end) - self.start)

    def _last_unit(self, line: int) -> int:
        return self.lines[line].end if line == len(self.lines) - 1 else self.lines[line].ink_end

    def _stretches(self, line: int, begin: int, end: int) -> list[tuple[float, float]]:
        where = self._layout.lineAt(line)
        if not self._mixed:
            return [(_x(where, begin), _x(where, end))]
        # In mixed directions a range may stand in several places; only the letters know where.
        boxes = sorted(
            (box.left(), box.right())
            for run in where.glyphRuns(begin, end - begin)
            for box in [run.boundingRect()]
        )
        merged: list[tuple[float, float]] = []
        for left, right in boxes:
            if merged and left <= merged[-1][1] + 1.5:
                merged[-1] = (merged[-1][0], max(right, merged[-1][1]))
            else:
                merged.append((left, right))
        return merged or [(_x(where, begin), _x(where, end))]


def _x(line: QTextLine, unit: int) -> float:
    if not line.isValid():
        return 0.0
    # PySide returns (x, unit), whatever its annotations say.
    return cast(tuple[float, int], line.cursorToX(unit))[0]


def _wrapping(width: int, *, right_to_left: bool) -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTabStopDistance(max(16.0, width / 18))
    if right_to_left:
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    return option


def _starts_right_to_left(text: str) -> bool:
    strong = (unicodedata.bidirectional(sign) for sign in text)
    return next((kind for kind in strong if kind in ("L", "R", "AL")), "L") != "L"
