"""What is on screen, against what a full repaint would show."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def shows_everything(widget: QWidget) -> bool:
    """Say whether the screen shows what a full repaint would."""
    screen = widget.screen().grabWindow(widget.winId()).toImage()
    return bool(screen == widget.grab().toImage().convertToFormat(screen.format()))
