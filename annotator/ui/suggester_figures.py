"""How suggesters have fared, counted in the background and shown on their page."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.domain.scheme import Scheme
from annotator.domain.stats import SuggesterRecord, SuggestionCounts
from annotator.ui.charts.answer_chart import AnswerRow
from annotator.ui.job_runner import JobRunner
from annotator.ui.main_window import MainWindow

if TYPE_CHECKING:
    from annotator.services.session import Session

_FAMILIES = ("entity", "claim", "stance", "document")


class SuggesterFigures(QObject):
    """Counts what people made of suggestions, over the whole corpus, and shows it."""

    def __init__(self, window: MainWindow, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._session = session
        self._runner = JobRunner(self)
        self._runner.finished.connect(self._show)
        self._runner.failed.connect(window.messages.show_error)
        self._runner.ended.connect(self._count_again)
        self._is_stale = False

    def count(self) -> None:
        """Count anew; what is shown stays until it is done."""
        # Loaded when it is used: the window comes up the sooner.
        from annotator.services.suggester_records import suggester_records  # noqa: PLC0415

        job = partial(suggester_records, self._session.corpus)
        self._is_stale = not self._runner.start("suggester records", job)

    def leave(self) -> None:
        """Count nothing more."""
        self._runner.finished.disconnect(self._show)
        self._runner.ended.disconnect(self._count_again)
        self._runner.cancel()
        self._runner.wait(30.0)

    def _count_again(self) -> None:
        if self._is_stale:
            self.count()

    def _show(self, records: Mapping[str, SuggesterRecord]) -> None:
        shown = {name: self._rows(record) for name, record in records.items()}
        self._window.pages.suggesters.show_records(shown)

    def _rows(self, record: SuggesterRecord) -> list[AnswerRow]:
        """Return all labels together, then each that was answered: names first, the most first."""
        whole = sum(record.values(), SuggestionCounts())
        answered = [(key, counts) for key, counts in record.items() if counts.answered()]
        answered.sort(key=lambda pair: (_FAMILIES.index(pair[0][0]), -pair[1].answered()))
        rows = [AnswerRow(self._title(*key), counts) for key, counts in answered]
        return [AnswerRow(self.tr("All labels"), whole, whole=True), *rows]

    def _title(self, family: str, label: str) -> str:
        if family == "claim":
            return self.tr("Claim")
        title = _title_of(self._session.scheme, family, label)
        return self.tr("Stance: {}").format(title) if family == "stance" else title


def _title_of(scheme: Scheme, family: str, label: str) -> str:
    known = scheme.family(family).label(label)
    return known.title if known is not None and known.title else label
