"""A dialog that is never larger than the screen it opens on."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog

from annotator.ui.interface_scale import room_on_screen


class FittingDialog(QDialog):
    """Takes the size that it was made with, or what the screen has; lists and pages scroll then."""

    def showEvent(self, event: QShowEvent) -> None:
        """Become small enough before Qt looks for a place over the window."""
        if not event.spontaneous():
            self.resize(self.size().boundedTo(room_on_screen(self.parentWidget() or self)))
        super().showEvent(event)
