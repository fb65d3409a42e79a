"""Makes pages of lanes, some before they are wanted, so that the next article comes at once."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QPalette

from annotator.domain.scheme import Scheme
from annotator.services.docket import Docket
from annotator.ui.adjudicate.lane_marks import LaneMarks
from annotator.ui.adjudicate.lane_page import LanePage
from annotator.ui.adjudicate.voices import Voices
from annotator.ui.canvas.canvas_style import CanvasStyle, Reading
from annotator.ui.fonts import TEXT_FAMILY, UI_FAMILY

_READY = 3  # pages that are kept ready


class Look(NamedTuple):
    """All that a page depends on besides its article."""

    voices: Voices
    scheme: Scheme
    palette: QPalette
    zoom: float
    width: int
    reading: Reading = Reading()


class LaneWorkshop:
    """Makes pages. One that was prepared is handed out once, if nothing has changed since."""

    def __init__(self) -> None:
        self._ready: dict[str, tuple[Docket, Look, LanePage]] = {}

    def page(self, docket: Docket, look: Look) -> LanePage:
        """Return the page of an article."""
        ready = self._ready.pop(docket.content.article.id, None)
        if ready is not None and ready[0] is docket and ready[1] == look:
            return ready[2]
        style = CanvasStyle.from_palette(look.palette, look.scheme, TEXT_FAMILY, UI_FAMILY)
        style = style.read_as(look.reading)
        marks = LaneMarks(docket, look.voices.layers, look.scheme)
        return LanePage(marks, style, look.zoom, look.width)

    def prepare(self, docket: Docket, look: Look, item_id: str, height: int) -> None:
        """Make a page, and set what is seen of it when a thing is in hand."""
        page = self.page(docket, look)
        page.settle(0, height)
        start = page.marks.start_of(item_id)
        if start is not None:
            page.set_about(start, height)
        self._ready[docket.content.article.id] = docket, look, page
        while len(self._ready) > _READY:
            del self._ready[next(iter(self._ready))]
