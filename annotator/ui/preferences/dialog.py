"""The preferences: a list of pages at the left, the page at the right."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.controls.buttons import KeyButton, Look
from annotator.ui.dialogs.fitting import FittingDialog
from annotator.ui.preferences.page import Settings
from annotator.ui.preferences.pages import PAGES

_LIST, _ROOM = 160, 14


class PreferencesDialog(FittingDialog):
    """Every choice holds at once and is kept; `changed` carries its key."""

    changed = Signal(str)

    def __init__(
        self, settings: Settings, parent: QWidget | None = None, *, page_id: str = ""
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Preferences"))
        self.list = QListWidget(self)
        # A palette of its own would be put back by the style sheet of the theme chosen here.
        self.list.setObjectName("pages")
        self.list.setAccessibleName(self.tr("Pages"))
        self.list.setFixedWidth(_LIST)
        self.pages = QStackedWidget(self)
        for listed in PAGES:
            page = listed.make(settings, self.pages)
            page.changed.connect(self.changed)
            area = QScrollArea(self.pages)
            area.setWidgetResizable(True)
            area.setWidget(page)
            self.pages.addWidget(area)
            item = QListWidgetItem(listed.words(), self.list)
            item.setSizeHint(QSize(_LIST, self.fontMetrics().height() + _ROOM))
        self.list.currentRowChanged.connect(self.pages.setCurrentIndex)
        ids = [listed.id for listed in PAGES]
        self.list.setCurrentRow(ids.index(page_id) if page_id in ids else 0)
        self._lay_out()
        self.resize(860, 560)
        self.list.setFocus()

    def _lay_out(self) -> None:
        close = KeyButton(self.tr("Close"), "Esc", look=Look.LEADING, parent=self)
        close.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self.pages, 1)
        right.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 14, 18, 14)
        row.setSpacing(20)
        row.addWidget(self.list)
        row.addLayout(right, 1)
