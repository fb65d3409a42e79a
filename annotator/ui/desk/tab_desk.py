"""What works in one page of Review or Corpus; `tabs_part` makes it when the page is first shown."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotator.domain.edits import Edit
from annotator.domain.scheme import Scheme
from annotator.ui.desk.part import DeskTools


class TabDesk(QObject):
    """Joins one page with the session. It lives until the corpus is closed."""

    def __init__(self, tools: DeskTools, page: QWidget) -> None:
        super().__init__(tools)
        self.tools = tools
        self.page = page

    def show(self) -> None:
        """The page comes into view; it may have been in view before."""

    def follow_edit(self, edit: Edit) -> None:
        """The article on the Annotate screen was changed."""

    def follow_scheme(self, scheme: Scheme) -> None:
        """Another scheme is in force."""

    def leave(self) -> None:
        """The corpus is closed; whatever still runs must stop, and the page forget it."""
