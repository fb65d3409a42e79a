"""Exporting in a process of its own: the window's process never loads spaCy, and never waits."""

from __future__ import annotations

from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from annotator.domain.errors import ExportTargetError, UserError
from annotator.domain.phrases import phrase
from annotator.services.export_report import ExportOptions, ExportReport
from annotator.services.exporting import export_file
from annotator.services.jobs import Progress, Unwatched

_LOOK_SECONDS = 0.1

_Message = tuple[int, int | None, str] | ExportReport | UserError


def export_apart(
    corpus: Path, out: Path, options: ExportOptions, progress: Progress | None = None
) -> ExportReport:
    """Do `export_file` in a worker process; it may read a corpus that this process has open.

    Raises what `export` raises; if the worker dies, `ExportTargetError`, and `out` is as it was.
    """
    watch = progress or Unwatched()
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_work, args=(theirs, corpus, out, options), daemon=True)
    process.start()
    theirs.close()
    try:
        return _followed(ours, watch)
    except (EOFError, OSError) as error:
        raise ExportTargetError(
            phrase("Nothing was exported: the process that writes it ended too early."),
            where=str(out),
            remedy=phrase("Export again; if it happens again, export fewer formats at a time."),
        ) from error
    finally:
        ours.close()
        process.join()
        process.close()


def _followed(pipe: Connection, watch: Progress) -> ExportReport:
    asked = False
    while True:
        if watch.stop_requested() and not asked:
            asked = True
            with suppress(OSError):  # It may have ended by itself; what it said is still to come.
                pipe.send(None)
        if not pipe.poll(_LOOK_SECONDS):
            continue
        message: _Message = pipe.recv()
        if isinstance(message, UserError):
            raise message
        if isinstance(message, ExportReport):
            return message
        watch.report(*message)


class _Relay:
    """The worker's progress: told to the other process, which sends anything to stop it."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe

    def report(self, done: int, total: int | None = None, message: str = "") -> None:
        """Tell how far it is."""
        self._pipe.send((done, total, message))

    def stop_requested(self) -> bool:
        """Say whether the other process sent something, or is gone."""
        return self._pipe.poll()


def _work(pipe: Connection, corpus: Path, out: Path, options: ExportOptions) -> None:
    try:
        pipe.send(export_file(corpus, out, options, _Relay(pipe)))
    except UserError as error:
        pipe.send(error)
    finally:
        pipe.close()
