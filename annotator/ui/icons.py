"""The program's own icons: line drawings in whatever colour they are needed."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from annotator.services.paths import resources
from annotator.ui.theme import Theme

ICON_SIZE = 16


def icon(name: str) -> QIcon:
    """Return the icon of that name; it follows light and dark by itself."""
    return QIcon(_TintedEngine(name))


@lru_cache(maxsize=512)
def icon_pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """Return the icon in one colour, `size` points square, sharp at the device's pixel ratio."""
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    drawing = _drawing(name).replace(b"currentColor", colour.encode("ascii"))
    QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@lru_cache(maxsize=128)
def _drawing(name: str) -> bytes:
    return (icon_folder() / f"{name}.svg").read_bytes()


def icon_folder() -> Path:
    """Return the folder of the drawings."""
    return resources() / "icons"


class _TintedEngine(QIconEngine):
    """Draws an icon in the text colour of the palette in force when it is asked for."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return it as a picture."""
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        """Return it as a picture for a pixel ratio."""
        del state
        side = round(min(size.width(), size.height()) / scale)
        return icon_pixmap(self._name, _colour(mode), side, scale)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Paint one line."""
        del state
        side = min(rect.width(), rect.height())
        ratio = painter.device().devicePixelRatio()
        pixmap = icon_pixmap(self._name, _colour(mode), side, ratio)
        painter.drawPixmap(rect.topLeft(), pixmap)

    def clone(self) -> QIconEngine:
        """Return another like it."""
        return _TintedEngine(self._name)


def _colour(mode: QIcon.Mode) -> str:
    palette = QGuiApplication.palette()
    if mode is QIcon.Mode.Disabled:
        return palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text).name()
    return Theme.of(palette).muted
