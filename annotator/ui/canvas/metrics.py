"""Measures: fonts and line heights of each kind of paragraph, and the columns of the page.

The height of a line depends on its kind alone, never on its labels: there is always room for a
tag above and for lanes below, so the text does not move when a label changes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtGui import QFont, QFontMetricsF

from annotator.ui.canvas.canvas_style import CanvasStyle
from annotator.ui.canvas.paragraphs import Kind

_SAMPLE = "the harbour office said that it had not seen the report before last week "
_NARROWEST, _LEFT_ROOM, _LEFT_LEAST, _GAP, _EDGE, _DOTS = 300, 52, 40, 24, 14, 18
_HINT_LEAST = 0.8  # the zoom below which letters to be typed shrink no further
_CHIPS_LEAST, _CHIPS_GOOD, _CHIPS_MOST = 150, 180, 236


@dataclass(frozen=True, slots=True)
class LineMetrics:
    """How lines of one kind are set, in pixels. `above` and `below` count from the baseline."""

    font: QFont
    letter: float
    strip: float
    above: float
    below: float
    lane_room: float
    gap_before: int = 0
    gap_after: int = 0

    @property
    def pitch(self) -> int:
        """Distance from line to line."""
        return round(self.strip + self.above + self.below + self.lane_room)

    @property
    def baseline(self) -> float:
        """Where the letters stand, from the top of the line."""
        return self.strip + self.above


@dataclass(frozen=True, slots=True)
class Columns:
    """Where things stand across the page. With `dots`, chips are drawn as mere dots."""

    text_left: int
    text_width: int
    chip_left: int
    chip_width: int
    dots: bool


class Metrics:
    """All measures at one zoom."""

    def __init__(self, style: CanvasStyle, zoom: float) -> None:
        self.zoom = zoom
        self._line_length = style.line_length
        self.tag_font = _font(style.ui_family, 9.0 * zoom, QFont.Weight.DemiBold)
        self.tag_font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.35 * zoom)
        self.chip_font = _font(style.ui_family, 13.0 * zoom)
        self.chip_bold = _font(style.ui_family, 13.0 * zoom, QFont.Weight.DemiBold)
        self.number_font = _font(style.ui_family, 12.0 * zoom, QFont.Weight.DemiBold)
        self.hint_scale = max(zoom, _HINT_LEAST)
        self.hint_font = _font(style.ui_family, 12.0 * self.hint_scale, QFont.Weight.Bold)
        self.remark_font = _font(style.ui_family, 13.0 * zoom)
        self.tag_metrics = QFontMetricsF(self.tag_font)
        self.chip_metrics = QFontMetricsF(self.chip_font)
        self.lane = 3.0 * zoom
        self._lines = _line_metrics(style, zoom, self.tag_metrics.capHeight())

    def of(self, kind: Kind) -> LineMetrics:
        """Return how lines of the kind are set."""
        return self._lines[kind]

    @property
    def line_pitch(self) -> int:
        """Distance from line to line in the body of the article."""
        return self._lines[Kind.BODY].pitch

    def columns(self, viewport: int) -> Columns:
        """Return the columns for a viewport of that width; margins shrink before the text does."""
        zoom = self.zoom
        full = round(self.of(Kind.BODY).letter * self._line_length)
        left, gap, edge = round(_LEFT_ROOM * zoom), round(_GAP * zoom), _EDGE
        good, most = round(_CHIPS_GOOD * zoom), round(_CHIPS_MOST * zoom)
        free = viewport - left - gap - edge
        text = max(round(0.74 * full), min(full, free - good))
        chips = min(most, free - text)
        dots = chips < _CHIPS_LEAST * zoom
        if dots:
            narrow = max(round(_LEFT_LEAST * zoom), viewport // 12)
            left, gap, chips = min(left, narrow), round(12 * zoom), round(_DOTS * zoom)
            least = min(_NARROWEST, viewport - left - edge)  # no line may end outside the window
            text = max(least, min(full, viewport - left - gap - chips - edge))
        spare = max(0, viewport - left - text - gap - chips - edge)
        start = left + spare // 2
        return Columns(start, text, start + text + gap, chips, dots)


def _line_metrics(style: CanvasStyle, zoom: float, tag: float) -> dict[Kind, LineMetrics]:
    size, bold = style.text_size * zoom, QFont.Weight.Bold
    serif, sans = style.text_family, style.ui_family
    strip = tag + 3.0 * zoom
    lanes, few = 8.0 * zoom, 5.0 * zoom
    small = _font(sans, size * 0.78)
    body = _lines(_font(serif, size), strip, lanes, zoom)
    headline = _lines(_font(serif, size * 1.36, bold), strip, few, zoom)
    rest = _lines(small, 0.0, 3.0 * zoom, zoom)
    return {
        Kind.BODY: replace(body, gap_after=round(5 * zoom)),
        Kind.HEADLINE: replace(headline, gap_before=round(2 * zoom), gap_after=round(2 * zoom)),
        Kind.SMALL: _lines(small, strip, few, zoom),
        Kind.BOILERPLATE: replace(rest, gap_before=round(3 * zoom), gap_after=round(3 * zoom)),
        Kind.BLANK: _lines(_font(serif, 5.0 * zoom), 0.0, 0.0, zoom),
    }


def _lines(font: QFont, strip: float, lanes: float, zoom: float) -> LineMetrics:
    metrics = QFontMetricsF(font)
    return LineMetrics(
        font=font,
        letter=metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE),
        strip=strip,
        above=-metrics.tightBoundingRect("bdl").top() + 2.5 * zoom,
        below=metrics.tightBoundingRect("gpqy").bottom() + 2.0 * zoom,
        lane_room=lanes,
    )


def _font(family: str, size: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = QFont(family)
    font.setPixelSize(max(5, round(size)))
    font.setWeight(weight)
    return font
