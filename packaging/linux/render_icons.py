"""Renders the program's icons from their SVG to PNG, in the folders of the hicolor theme.

Usage: python packaging/linux/render_icons.py FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).resolve().parents[2] / "resources" / "icons"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
# Which drawing becomes which icon of the desktop.
TARGETS = {"app.svg": "apps/annotator", "document.svg": "mimetypes/application-x-annotator-corpus"}


def render(drawing: Path, size: int) -> QImage:
    """Draw an SVG file into a square of so many pixels, transparent where nothing is drawn."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    return image


def main(folder: Path) -> int:
    """Write every icon in every size, and the drawings themselves, below `folder`."""
    _app = QGuiApplication([])
    for name, icon in TARGETS.items():
        drawing = ICONS / name
        for size in SIZES:
            target = folder / "hicolor" / f"{size}x{size}" / f"{icon}.png"
            target.parent.mkdir(parents=True, exist_ok=True)
            if not render(drawing, size).save(str(target)):
                print(f"{target} could not be written", file=sys.stderr)
                return 1
        scalable = folder / "hicolor" / "scalable" / f"{icon}.svg"
        scalable.parent.mkdir(parents=True, exist_ok=True)
        scalable.write_bytes(drawing.read_bytes())
    print(f"icons in {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
