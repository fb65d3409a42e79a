"""The scrolling widget of the lanes: shows an article as all have it, and which thing is meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from annotator.domain.scheme import Scheme
from annotator.services.docket import Docket
from annotator.ui.adjudicate.lane_marks import Part
from annotator.ui.adjudicate.lane_page import TOP, LanePage
from annotator.ui.adjudicate.lane_painting import LanePainter
from annotator.ui.adjudicate.lane_workshop import LaneWorkshop, Look
from annotator.ui.adjudicate.voices import Voices
from annotator.ui.canvas.canvas_style import Reading
from annotator.ui.canvas.scrolled_view import ScrolledView

_RING = 6


class LaneView(ScrolledView):
    """Shows one docket. A click asks for the thing, a double click for the version clicked on."""

    item_requested = Signal(str)
    version_requested = Signal(str, str)  # the thing, and the layer whose version is meant
    digit_typed = Signal(int)
    step_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("article")
        self.setAccessibleName(self.tr("Article with one lane for each annotator and one for gold"))
        self._docket: Docket | None = None
        self._scheme: Scheme | None = None
        self._voices = Voices()
        self._workshop = LaneWorkshop()
        self._page: LanePage | None = None
        self._painter: LanePainter | None = None
        self._current: str | None = None
        self._reading = Reading()

    def show_docket(self, docket: Docket | None, scheme: Scheme, voices: Voices) -> None:
        """Show an article from its beginning, or none."""
        self._docket, self._scheme, self._voices = docket, scheme, voices
        self._current = None
        self._make_page()
        self.verticalScrollBar().setValue(0)
        self._settle()
        self.viewport().update()

    def prepare(self, docket: Docket, voices: Voices, item_id: str) -> None:
        """Set an article that is wanted soon, about the thing that is wanted of it."""
        if self._scheme is not None:
            self._workshop.prepare(docket, self._look(voices), item_id, self.viewport().height())

    def expect(self, item_id: str) -> None:
        """Set what will be on screen when a thing is asked for, as it soon may be."""
        page = self._page
        start = page.marks.start_of(item_id) if page is not None else None
        if page is not None and start is not None:
            self._kept(partial(page.set_about, start, self.viewport().height()))

    def show_voices(self, voices: Voices) -> None:
        """Call the annotators something else, at the same place."""
        self._voices = voices
        self._make_page()
        self._settle()
        self.set_current(self._current)
        self.viewport().update()

    def refresh(self, item_ids: Sequence[str]) -> None:
        """Follow a change of gold in some things."""
        if self._page is not None:
            before = self._page.gold_of(item_ids)
            if self._page.refresh(item_ids):
                self._update([*before, *self._page.gold_of(item_ids)])
            else:
                self.viewport().update()
            if self._page.marks.whole:
                self._update_head()

    def set_current(self, item_id: str | None) -> None:
        """Ring the thing that is to be decided, and bring it on screen."""
        before, self._current = self._current, item_id
        page, docket = self._page, self._docket
        if page is None or self._painter is None or docket is None:
            return
        self._painter.current = item_id
        item = docket.by_id.get(item_id or "")
        if item is not None:
            self._scroll_to(page.marks.start_of(item.id))
            self.setAccessibleDescription(item.words)
        for changed in (before, item_id):
            self._update(page.places_of(changed) if changed is not None else ())
        if page.marks.whole:
            self._update_head()

    def current(self) -> str | None:
        """Return the thing that is ringed."""
        return self._current

    def set_zoom(self, zoom: float) -> None:
        """Set the size of everything; the thing in question stays on screen."""
        if zoom != self._zoom:
            self._zoom = zoom
            self._rescale()

    def set_reading(self, reading: Reading) -> None:
        """Set the article in the font, size and line length that the user chose."""
        if reading != self._reading:
            self._reading = reading
            self._rescale()

    def rect_of(self, item_id: str, lane: int) -> QRectF | None:
        """Return where a thing stands in a lane of the viewport, if it is on screen there."""
        page = self._page
        if page is None:
            return None
        y = self.verticalScrollBar().value()
        for placed in list(page.between(y, y + self.viewport().height())):
            for shape in placed.block.shapes or []:
                if shape.mark.item_id == item_id and shape.mark.lane == lane:
                    return shape.rect.translated(page.text_left, placed.top - y)
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what of the page the event asks for."""
        page, painter = self._page, self._painter
        if page is None or painter is None:
            QPainter(self.viewport()).fillRect(event.rect(), self.palette().base())
            return
        self._paint_parts(event, page.style.base, painter.paint)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._rescale()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of the digits; Ctrl+Tab leaves; everything else is an action, or scrolls."""
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            super().focusNextPrevChild(event.key() == Qt.Key.Key_Tab)
            return
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.text().isdecimal() and plain == Qt.KeyboardModifier.NoModifier:
            self.digit_typed.emit(int(event.text()))
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab go from conflict to conflict."""
        self.step_requested.emit(1 if forward else -1)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the thing under the mouse."""
        found = self._at(event.position())
        if found is not None and event.button() == Qt.MouseButton.LeftButton:
            self.item_requested.emit(found[0])

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the end of a click."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for the version under the mouse."""
        found = self._at(event.position())
        if found is not None and found[1] < len(self._voices.layers):
            self.version_requested.emit(found[0], self._voices.layers[found[1]])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what a click would choose."""
        found = self._at(event.position())
        hovered = found[0] if found is not None else None
        if self._painter is not None and hovered != self._painter.hovered:
            self._painter.hovered = hovered
            shape = Qt.CursorShape.PointingHandCursor if hovered else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        """Forget what the mouse was on."""
        super().leaveEvent(event)
        if self._painter is not None and self._painter.hovered is not None:
            self._painter.hovered = None
            self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what a piece is when the mouse rests on it."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._told(QPointF(event.pos())), self.viewport())
            return True
        return super().viewportEvent(event)

    def _told(self, point: QPointF) -> str:
        found = self._at(point)
        if found is None or self._docket is None:
            return ""
        item = self._docket.by_id[found[0]]
        layers = self._voices.layers
        who = self._voices.name(layers[found[1]]) if found[1] < len(layers) else self.tr("gold")
        label = item.labels.get(layers[found[1]]) if found[1] < len(layers) else None
        held = label or self._docket.held(item)
        return f"{who}: {held.label if held is not None else '?'} · {item.words}"

    def _at(self, point: QPointF) -> tuple[str, int] | None:
        """Return the thing and the lane at a point of the viewport."""
        page, painter = self._page, self._painter
        if page is None or painter is None:
            return None
        place = QPointF(point.x() - page.text_left, point.y() + self.verticalScrollBar().value())
        if place.y() < TOP + page.head:
            inside = place - QPointF(0, TOP)
            for mark, rect in painter.whole_places():
                if rect.contains(inside):
                    return mark.item_id, mark.lane
        for placed in list(page.between(place.y(), place.y() + 1)):
            local = place - QPointF(0, placed.top)
            for shape in reversed(placed.block.shapes or []):
                reach = shape.rect.adjusted(-2, -1, 2, 4)
                if reach.contains(local) and shape.mark.part is not Part.CUE:
                    return shape.mark.item_id, shape.mark.lane
        return None

    def _make_page(self) -> None:
        self._page = self._painter = None
        if self._docket is None or self._scheme is None:
            return
        self._page = self._workshop.page(self._docket, self._look())
        self._painter = LanePainter(self._page, self._voices)
        self._painter.current = self._current

    def _look(self, voices: Voices | None = None) -> Look:
        assert self._scheme is not None
        said = voices if voices is not None else self._voices
        width = self.viewport().width()
        return Look(said, self._scheme, self.palette(), self._zoom, width, self._reading)

    def _set_page(self) -> LanePage | None:
        return self._page

    def _rescale(self) -> None:
        self._make_page()
        self._settle()
        self.set_current(self._current)
        self.viewport().update()

    def _scroll_to(self, offset: int | None) -> None:
        page, bar = self._page, self.verticalScrollBar()
        if page is None:
            return
        if offset is None:
            bar.setValue(0)
            return
        box, height = self._kept(partial(page.line_box, offset)), self.viewport().height()
        if box.top() < bar.value() + 8 or box.bottom() > bar.value() + height - 24:
            bar.setValue(self._kept(partial(page.set_about, offset, height)))

    def _update(self, boxes: Iterable[QRectF]) -> None:
        """Repaint parts of the page, with room for the ring around them."""
        y, ring = self.verticalScrollBar().value(), round(_RING * self._zoom)
        for box in boxes:
            around = box.translated(0, -y).adjusted(-ring, -ring, ring, ring)
            self.viewport().update(around.toAlignedRect())

    def _update_head(self) -> None:
        page, y = self._page, self.verticalScrollBar().value()
        if page is not None and y < TOP + page.head:
            self.viewport().update(0, 0, self.viewport().width(), TOP + page.head - y)
