"""Bulk edits at the desk: what follows when one is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.ui.bulk_work import BulkWork
from annotator.ui.desk.part import DeskPart, DeskTools
from annotator.ui.desk.queue_part import QueuePart

if TYPE_CHECKING:
    from annotator.services.bulk_editing import BulkReport


class BulkPart(DeskPart):
    """Gives the other parts `tools.bulk`, and shows the list anew after each bulk edit."""

    def __init__(self, tools: DeskTools, queue: QueuePart) -> None:
        super().__init__(tools)
        self._queue = queue
        self._bulk = tools.bulk = BulkWork(tools.window, tools.editor, tools)
        tools.on(self._bulk.done, self._on_done)
        tools.on(tools.window.status.job.cancel_requested, self._bulk.cancel)

    def leave(self) -> None:
        """Stop what runs."""
        self._bulk.leave()

    def _on_done(self, report: BulkReport) -> None:
        if report.scheme is not None:
            self._tools.show_scheme(report.scheme)
        self._queue.show()
