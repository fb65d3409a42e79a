"""Paints the words around a hit, the hit itself marked by weight and ground."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from annotator.domain.queue import Snippet
from annotator.ui.canvas.canvas_style import with_alpha
from annotator.ui.fonts import scaled
from annotator.ui.theme import Theme

SNIPPET_LINES = 2
_FOUND = "#eab308"


def paint_snippet(
    painter: QPainter, at: QRect, font: QFont, snippet: Snippet, theme: Theme
) -> None:
    """Paint it on two lines from the top left corner of `at`, as wide as that."""
    bold = scaled(font, 1.0, QFont.Weight.DemiBold)
    plain_metrics, bold_metrics = QFontMetricsF(font), QFontMetricsF(bold)
    line, x = 0, 0.0
    for word, is_hit in _words(snippet):
        metrics = bold_metrics if is_hit else plain_metrics
        width = metrics.horizontalAdvance(word)
        if x + metrics.horizontalAdvance(word.rstrip()) > at.width() and x > 0:
            line, x = line + 1, 0.0
            if line == SNIPPET_LINES:
                return
        top = at.y() + line * plain_metrics.height()
        if is_hit:
            ground = QRectF(at.x() + x - 1, top, width + 2, plain_metrics.height())
            painter.fillRect(ground, with_alpha(QColor(_FOUND), 0.3))
        painter.setFont(bold if is_hit else font)
        painter.setPen(QColor(theme.text if is_hit else theme.muted))
        painter.drawText(QPointF(at.x() + x, top + plain_metrics.ascent()), word)
        x += width


def _words(snippet: Snippet) -> Iterator[tuple[str, bool]]:
    """Yield the words, each with the blank behind it."""
    for piece, is_hit in snippet:
        parts = piece.split(" ")
        for number, part in enumerate(parts):
            blank = " " if number < len(parts) - 1 else ""
            if part or blank:
                yield part + blank, is_hit
