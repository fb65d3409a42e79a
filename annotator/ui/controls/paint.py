"""What several widgets and lists paint alike: key caps, label badges, state dots, focus rings."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from annotator.ui.fonts import scaled
from annotator.ui.theme import LabelTint, Theme

RADIUS = 6.0


def rounded(
    painter: QPainter,
    rect: QRectF,
    fill: QColor | str | None,
    edge: QColor | str | None = None,
    radius: float = RADIUS,
) -> None:
    """Paint a rounded rectangle whose hairline falls on whole pixels."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(fill) if fill is not None else Qt.BrushStyle.NoBrush)
    if edge is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        painter.setPen(QPen(QColor(edge), 1.0))
        rect = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(rect, radius, radius)


def tick_box(painter: QPainter, box: QRectF, theme: Theme, *, ticked: bool) -> None:
    """Paint a box to tick, with its tick if it has one."""
    if not ticked:
        rounded(painter, box, theme.page, theme.strong_line, 3.0)
        return
    rounded(painter, box, theme.accent, None, 3.0)
    painter.setPen(QPen(QColor(theme.on_accent), 1.8, c=Qt.PenCapStyle.RoundCap))
    part = QPointF(box.width(), box.height())
    painter.drawPolyline(
        [
            box.topLeft() + QPointF(x * part.x(), y * part.y())
            for x, y in ((0.23, 0.52), (0.43, 0.72), (0.77, 0.31))
        ]
    )


def row_ground(
    painter: QPainter, option: QStyleOptionViewItem, theme: Theme, *, is_current: bool
) -> None:
    """Paint what lies under a row of a list: the current one stands out, the hovered one too."""
    rect = option.rect
    if is_current:
        painter.fillRect(rect, QColor(theme.page))
        painter.fillRect(QRect(rect.x(), rect.y(), rect.width(), 1), QColor(theme.line))
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), QColor(theme.line))
        painter.fillRect(QRect(rect.x(), rect.y(), 3, rect.height()), QColor(theme.accent))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, QColor(theme.hover))


def focus_ring(painter: QPainter, rect: QRectF, theme: Theme, radius: float = RADIUS) -> None:
    """Paint the ring that shows where the keyboard is."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.accent), 2.0))
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)


def key_font(font: QFont) -> QFont:
    """Return the font of key caps beside text in `font`."""
    return scaled(font, 0.82, QFont.Weight.Medium)


def key_size(font: QFont, caption: str) -> QSize:
    """Return how large a key cap is."""
    return QSize(_key_size(QFont(font), caption))


@lru_cache(maxsize=256)
def _key_size(font: QFont, caption: str) -> QSize:
    metrics = QFontMetricsF(key_font(font))
    height = round(metrics.height() + 3)
    width = max(round(metrics.horizontalAdvance(caption) + 9), height)
    return QSize(width, height)


def paint_key(
    painter: QPainter,
    at: QPointF,
    font: QFont,
    caption: str,
    ink: QColor,
    fill: QColor | None,
    edge: QColor | None,
) -> float:
    """Paint a key cap with its left edge at `at` (x, centre y); return its width."""
    size = key_size(font, caption)
    rect = QRectF(at.x(), round(at.y() - size.height() / 2), size.width(), size.height())
    rounded(painter, rect, fill, edge, 4.0)
    painter.setFont(key_font(font))
    painter.setPen(ink)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, caption)
    return rect.width()


def badge_font(font: QFont) -> QFont:
    """Return the font of label badges beside text in `font`."""
    small = scaled(font, 0.77, QFont.Weight.Bold)
    small.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.4)
    return small


def badge_size(font: QFont, words: str) -> QSize:
    """Return how large a label badge is."""
    return QSize(_badge_size(QFont(font), words))


@lru_cache(maxsize=256)
def _badge_size(font: QFont, words: str) -> QSize:
    metrics = QFontMetricsF(badge_font(font))
    return QSize(round(metrics.horizontalAdvance(words) + 10), round(metrics.height() + 3))


def paint_badge(
    painter: QPainter,
    at: QPointF,
    font: QFont,
    words: str,
    tint: LabelTint,
    *,
    hollow: bool = False,
) -> float:
    """Paint a label's badge with its left edge at `at` (x, centre y); return its width."""
    size = badge_size(font, words)
    rect = QRectF(at.x(), round(at.y() - size.height() / 2), size.width(), size.height())
    if hollow:
        rounded(painter, rect, None, tint.line, 4.0)
    else:
        rounded(painter, rect, tint.fill, None, 4.0)
    painter.setFont(badge_font(font))
    painter.setPen(tint.line if hollow else tint.ink)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)
    return rect.width()


def paint_dot(
    painter: QPainter, centre: QPointF, colour: QColor, *, radius: float = 4.0, hollow: bool = False
) -> None:
    """Paint a state dot: filled when it holds, a ring when it does not yet."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if hollow:
        painter.setPen(QPen(colour, 1.3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
    painter.drawEllipse(centre, radius, radius)
