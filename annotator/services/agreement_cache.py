"""What was counted before: an article is counted again only when something in it has changed.

In memory for the window, and in the user's cache folder for the next start. A cache file that
cannot be read or written, whatever the reason, is as good as none.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

import annotator
from annotator.agreement.figures import Selection
from annotator.agreement.intervals import SEED
from annotator.agreement.ledger import Ledger
from annotator.agreement.sums import redrawn
from annotator.services import agreement_cache_file as files
from annotator.services import paths
from annotator.services.agreement_counting import Task, Wanted

if TYPE_CHECKING:
    from annotator.agreement.sums import Matrix

Count = Callable[[Sequence[Wanted]], Ledger]

_LOG = logging.getLogger(__name__)
_FEW = 10  # up to so large a part may have changed for sums to be drawn on, not anew
_WORTH_WRITING = 40
"""Articles: fewer are counted anew at the next start sooner than all are written now."""


@dataclass(slots=True)
class _Kept:
    """One plan's ledger, and the draws over one list of its articles."""

    ledger: Ledger = field(default_factory=Ledger)
    ids: tuple[str, ...] = ()
    draws: int = 0
    sums: Matrix | None = None
    table: Matrix | None = None


class AgreementCache:
    """Counts what is not known and remembers it: in memory, and in `folder` if there is one."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._kept: dict[tuple[str, str], _Kept] = {}

    @classmethod
    def on_disk(cls) -> AgreementCache:
        """Return a cache in the user's cache folder."""
        return cls(paths.cache() / "agreement")

    def selection(
        self, corpus_id: str, task: Task, wanted: Sequence[Wanted], draws: int, count: Count
    ) -> tuple[Ledger, Selection]:
        """Return the ledger with all that is wanted, and its selection with its draws."""
        kept = self._opened(corpus_id, task)
        ledger = kept.ledger
        missing = [item for item in wanted if not _is_known(ledger, item)]
        ids = tuple(item.id for item in wanted)
        if kept.ids == ids and kept.sums is not None and kept.table is None:
            kept.table = ledger.table(ids)  # The sums came from a file.
        if missing:
            ledger.take(count(missing))
        selection = self._selection(kept, ids, draws, {item.id for item in missing})
        kept.ids, kept.draws, kept.sums = ids, draws, selection.sums
        kept.table = selection.table
        if len(missing) >= _WORTH_WRITING:
            self._write(corpus_id, task, kept)
        return ledger, selection

    def _selection(
        self, kept: _Kept, ids: tuple[str, ...], draws: int, changed: set[str]
    ) -> Selection:
        """Return the selection; what was drawn before is drawn on where articles are the same."""
        ledger = kept.ledger
        if kept.table is None or kept.ids != ids or len(changed) > len(ids) // _FEW:
            selection = Selection(ledger.table(ids), ledger.book, draws, SEED)
            if ids:
                selection.drawn()
            return selection
        table = _widened(kept.table, len(ledger.book))
        rows = [row for row, article_id in enumerate(ids) if article_id in changed]
        before = table[rows]
        table[rows] = ledger.table([ids[row] for row in rows])
        selection = Selection(table, ledger.book, draws, SEED)
        if kept.sums is not None and kept.draws == draws:
            wide = _widened(kept.sums, len(ledger.book))
            changes = dict(zip(rows, table[rows] - before, strict=True))
            selection.sums = redrawn(wide, changes, len(ids), SEED) if rows else wide
        else:
            selection.drawn()
        return selection

    def _opened(self, corpus_id: str, task: Task) -> _Kept:
        key = corpus_id, repr(task)
        if key not in self._kept:
            self._kept[key] = self._read(corpus_id, task) or _Kept()
        return self._kept[key]

    def _read(self, corpus_id: str, task: Task) -> _Kept | None:
        path = self._path(corpus_id, task)
        if path is None or not path.is_file():
            return None
        try:
            return _Kept(*files.load(path))
        except (OSError, ValueError, KeyError, TypeError) as error:
            _LOG.warning("the cache of agreement was not used: %s", type(error).__name__)
            return None

    def _write(self, corpus_id: str, task: Task, kept: _Kept) -> None:
        path = self._path(corpus_id, task)
        if path is None:
            return
        try:
            files.save(path, kept.ledger, kept.ids, kept.draws, kept.sums)
        except OSError as error:
            _LOG.warning("the cache of agreement was not written: %s", error.strerror)

    def _path(self, corpus_id: str, task: Task) -> Path | None:
        if self._folder is None:
            return None
        what = f"{annotator.__version__} {corpus_id} {task!r}".encode()
        return self._folder / f"{blake2b(what, digest_size=12).hexdigest()}.agreement"


def _is_known(ledger: Ledger, item: Wanted) -> bool:
    entry = ledger.entries.get(item.id)
    return entry is not None and entry.stamp == item.stamp


def _widened(matrix: Matrix, columns: int) -> Matrix:
    """Return the matrix with further columns of nothing."""
    import numpy as np  # noqa: PLC0415 - heavy

    if matrix.shape[1] == columns and matrix.flags.writeable:
        return matrix
    wide = np.zeros((len(matrix), columns), order="F")
    wide[:, : matrix.shape[1]] = matrix
    return wide
