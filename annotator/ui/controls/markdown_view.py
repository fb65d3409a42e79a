"""Markdown to read: a plain subset, as high as its words, and nothing is ever fetched for it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QResizeEvent, QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

_LINE = 112.0
"""The pitch of lines in hundredths of their height."""


class MarkdownView(QTextBrowser):
    """Shows Markdown without HTML. Pictures stay empty; a link only tells where it leads."""

    link_clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QTextBrowser { border: none; background: transparent; padding: 0; }")
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.document().setIndentWidth(15)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.anchorClicked.connect(lambda url: self.link_clicked.emit(url.toString()))

    def show_markdown(self, words: str) -> None:
        """Show other words. HTML in them is shown as it is written."""
        self.document().setMarkdown(words, QTextDocument.MarkdownFeature.MarkdownNoHTML)
        self._space_out()
        self._fit()

    def loadResource(self, _kind: int, _name: QUrl | str) -> Any:
        """Load nothing, from nowhere: a guideline may come from anybody."""
        return None

    def sizeHint(self) -> QSize:
        """Return the size it takes."""
        return QSize(240, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit into the new room."""
        super().resizeEvent(event)
        self._fit()

    def _space_out(self) -> None:
        """Part the paragraphs; Qt sets Markdown without a gap."""
        block = self.document().begin()
        while block.isValid():
            form = block.blockFormat()
            form.setTopMargin(0 if not block.blockNumber() else 3 if block.textList() else 7)
            form.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            QTextCursor(block).setBlockFormat(form)
            block = block.next()

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        height = round(self.document().size().height()) + 2
        if height != self.height():
            self.setFixedHeight(height)
