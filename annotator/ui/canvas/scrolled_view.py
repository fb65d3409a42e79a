"""What scrolls an article: sets what comes into view, and paints no more than came in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from annotator.ui.canvas.painting import parts_of

T = TypeVar("T")
_STEP = 44


class SetPage(Protocol):
    """A page whose paragraphs are set when they come into view."""

    @property
    def height(self) -> int:
        """The height of the whole page."""

    def top(self, index: int) -> int:
        """Return where a paragraph begins."""

    def index_at(self, y: float) -> int:
        """Return the paragraph at `y`, or the nearest one."""

    def settle(self, y: int, height: int, anchor: int) -> int:
        """Set what stands on screen; return how far the `anchor` moved by that."""


class ScrolledView(QAbstractScrollArea):
    """Scrolls a page of pixels. Who inherits it says which page, and paints it."""

    below = 0.35
    """Share of the viewport that stays free below the end of the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self._zoom = 1.0
        self._settling = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the article for the new width, at the same place."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._rescale()
        else:
            self._settle()

    def scrollContentsBy(self, _dx: int, dy: int) -> None:
        """Move what is painted already and paint only what comes into view."""
        page = self._set_page()
        if self._settling or page is None:
            return
        bar, height = self.verticalScrollBar(), self.viewport().height()
        near = abs(dy) < height
        self._settle(page.index_at(bar.value() + (dy if near else 0)))
        if near and self._moves_whole():
            self.viewport().scroll(0, dy)
        else:
            self.viewport().update()

    def _set_page(self) -> SetPage | None:
        """Return the page that is shown, if any."""
        raise NotImplementedError

    def _rescale(self) -> None:
        """Set the page for another width, zoom or look."""
        raise NotImplementedError

    def _moves_whole(self) -> bool:
        """Say whether all that is painted moves along with the text."""
        return True

    def _settle(self, anchor: int | None = None) -> None:
        """Set the paragraphs on screen; the scroll value follows what grows above them."""
        page, y, height = self._set_page(), self.verticalScrollBar().value(), self._high()
        if page is None:
            self.verticalScrollBar().setRange(0, 0)
            return
        self._follow(page.settle(y, height, page.index_at(y) if anchor is None else anchor))

    def _kept(self, look: Callable[[], T]) -> T:
        """Return what `look` finds; what it sets above the screen moves nothing on screen."""
        page, y = self._set_page(), self.verticalScrollBar().value()
        if page is None:
            return look()
        anchor = page.index_at(y)
        before = page.top(anchor)
        found = look()
        self._follow(page.top(anchor) - before)
        return found

    def _follow(self, shift: int) -> None:
        """Let the scroll value follow what has grown, without scrolling what is on screen."""
        page, bar, height = self._set_page(), self.verticalScrollBar(), self._high()
        if page is None:
            return
        wanted = bar.value() + shift
        self._settling = True
        bar.setRange(0, max(0, page.height - round(height * (1 - self.below))))
        bar.setPageStep(height)
        bar.setSingleStep(round(_STEP * self._zoom))
        bar.setValue(wanted)
        self._settling = False
        if bar.value() != wanted:  # the page ends sooner than was thought
            self.viewport().update()

    def _high(self) -> int:
        return self.viewport().height()

    def _paint_parts(
        self, event: QPaintEvent, base: QColor, paint: Callable[[QPainter, QRectF], None]
    ) -> None:
        """Paint what the event asks for: `paint` gets stretches of the page, in its coordinates.

        Two lines far apart cost two lines, not all that stands between them.
        """
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        y = self.verticalScrollBar().value()
        for part in parts_of(event.region()):
            painter.setClipRect(part)
            # Wider than the clip: at 150 % an edge lies within a pixel, which would stay half old.
            painter.fillRect(part.adjusted(-1, -1, 1, 1), base)
            painter.translate(0, -y)
            paint(painter, QRectF(part).translated(0, y))
            painter.translate(0, y)
