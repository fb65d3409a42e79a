"""Has the open corpus copied from time to time, behind the window's back."""

from __future__ import annotations

from concurrent.futures import Executor
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.services.crash_hook import outcome

if TYPE_CHECKING:
    from annotator.domain.errors import UserError
    from annotator.services.corpus import Corpus

# The first look waits until the article is shown and the first keys are pressed.
FIRST_MS, EVERY_MS = 10_000, 30 * 60_000


class BackupKeeper(QObject):
    """Looks after one corpus at a time; the copying is done by `executor`, one after the other.

    `failed` carries a `UserError`, once until a backup succeeds again. Work goes on meanwhile.
    """

    failed = Signal(object)

    def __init__(self, executor: Executor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = executor
        self._corpus: Corpus | None = None
        self._told = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_time)

    def follow(self, corpus: Corpus) -> None:
        """Look after a corpus: soon, if its newest backup is old, then whenever it has changed."""
        if corpus is not self._corpus:
            self._corpus, self._told = corpus, False
            self._timer.start(FIRST_MS)

    def close(self, corpus: Corpus) -> None:
        """Have the corpus copied if it has changed, and closed, behind what was asked before."""
        self.let_go()
        # A fault of ours would otherwise end unheard in the executor.
        self._executor.submit(outcome, partial(self._close, corpus))

    def let_go(self) -> None:
        """Look after no corpus any more."""
        self._timer.stop()
        self._corpus = None

    def before_bulk(self, corpus: Corpus) -> None:
        """Copy the corpus if it has changed, and wait for it; to be called off the main thread."""
        self._back_up(corpus, days=0)

    def _on_time(self) -> None:
        first = self._timer.interval() == FIRST_MS
        self._timer.setInterval(EVERY_MS)
        if self._corpus is not None:
            days = 1 if first else 0
            self._executor.submit(outcome, partial(self._back_up, self._corpus, days))

    def _close(self, corpus: Corpus) -> None:
        try:
            corpus.announce_leaving()
            self._back_up(corpus, days=0)
        finally:
            corpus.close()

    def _back_up(self, corpus: Corpus, days: int) -> None:
        from annotator.services import backups  # noqa: PLC0415 - more than the window loads

        if backups.make_or_tell(corpus, self._tell, days * backups.DAY):
            self._told = False

    def _tell(self, error: UserError) -> None:
        if not self._told:
            self._told = True
            self.failed.emit(error)
