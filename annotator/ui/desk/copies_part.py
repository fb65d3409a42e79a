"""Near copies are marked behind everything else, once nobody has asked for anything for a while."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import partial

from PySide6.QtCore import QTimer

from annotator.domain.queue import QueueQuery
from annotator.domain.search import Field
from annotator.ui.desk.leaving import Leaving
from annotator.ui.desk.part import DeskPart, DeskTools
from annotator.ui.desk.queue_part import QueuePart

_QUIET_MS = 20_000
_REST = 0.1  # seconds after each slice: most of the time belongs to who is at work


class CopiesPart(DeskPart):
    """Looks at articles that came in, and shows the list anew if near copies are among them."""

    def __init__(self, tools: DeskTools, queue: QueuePart) -> None:
        super().__init__(tools)
        self._queue = queue
        self._stop = Leaving()
        self._reader: ThreadPoolExecutor | None = None
        self._runs = False
        self._soon = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._soon.timeout.connect(self.look)
        tools.on(tools.screen.queue.model.modelReset, self._soon.start)
        tools.on(tools.screen.queue.box.query_changed, self._on_query)
        tools.on(tools.copies_wanted, self.look)
        if not tools.session.read_only:
            self._soon.start()

    def leave(self) -> None:
        """Stop; what is marked stays so."""
        self._stop.now = True
        self._soon.stop()
        if self._reader is not None:
            self._reader.shutdown(wait=True, cancel_futures=True)

    def look(self) -> None:
        """Mark the near copies among the articles that nobody looked at yet."""
        from annotator.services.near_copies import (  # noqa: PLC0415 - not at a start
            mark_near_copies,
        )

        if self._runs or self._tools.session.read_only:
            return
        if self._reader is None:
            self._reader = ThreadPoolExecutor(max_workers=1, thread_name_prefix="copies")
        self._runs = True
        corpus = self._tools.session.corpus
        work = partial(mark_near_copies, corpus, self._stop, pause=_REST)
        self._tools.watch(self._reader.submit(work), self._on_marked, self._on_failed)

    def _on_query(self, query: QueueQuery) -> None:
        if any(facet.field is Field.IS and facet.value == "copy" for facet in query.facets):
            self.look()

    def _on_marked(self, found: int) -> None:
        self._runs = False
        if found:
            self._queue.show()

    def _on_failed(self, _error: object) -> None:
        # Nobody asked for it, and it is tried again after the next import or start.
        self._runs = False
