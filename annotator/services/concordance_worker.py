"""A concordance of a regular expression, in a process that can be ended at any moment.

Python's regular expressions may take longer than anybody lives, and hold up the whole process
meanwhile: the window would stand still.
"""

from __future__ import annotations

from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from annotator.domain.annotations import Family
from annotator.domain.articles import Layer
from annotator.domain.concordance import Concordance, ConcordanceLine
from annotator.domain.errors import SuggesterFailedError, UserError
from annotator.domain.phrases import phrase
from annotator.domain.text_search import Finder, TextQuery
from annotator.services.concordance import LIMIT, concordance
from annotator.services.corpus import Corpus
from annotator.services.jobs import Progress, Unwatched

_LOOK_SECONDS = 0.1

_Message = tuple[int, int | None, str] | Concordance | UserError


def concordance_apart(
    corpus: Path,
    layer: Layer | None,
    query: TextQuery,
    progress: Progress | None = None,
    *,
    limit: int = LIMIT,
    family: Family = Family.ENTITY,
) -> Concordance:
    """Do `concordance` in a worker process, which may read a corpus that this process has open.

    Stopped, it returns no lines: the process is ended wherever it is. Raises `BadPatternError`
    before a process is made.
    """
    Finder(query)
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    asked = (theirs, corpus, layer, query, limit, family)
    process = context.Process(target=_work, args=asked, daemon=True)
    process.start()
    theirs.close()
    try:
        return _followed(ours, progress or Unwatched())
    except (EOFError, OSError) as error:
        raise SuggesterFailedError(
            phrase("Nothing was found: the process that looks for the words ended too early."),
            where=corpus.name,
            remedy=phrase("Look again, with a simpler regular expression."),
        ) from error
    finally:
        ours.close()
        process.terminate()
        process.join()
        process.close()


def _followed(pipe: Connection, watch: Progress) -> Concordance:
    lines: tuple[ConcordanceLine, ...] = ()
    done, total = 0, 0
    while True:
        if watch.stop_requested():
            return Concordance(lines, done, total, stopped=True)
        if not pipe.poll(_LOOK_SECONDS):
            continue
        message: _Message = pipe.recv()
        if isinstance(message, UserError):
            raise message
        if isinstance(message, Concordance):
            return message
        done, total = message[0], message[1] or 0
        watch.report(*message)


class _Relay(Unwatched):
    """The worker's progress, told to the other process."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe

    def report(self, done: int, total: int | None = None, message: str = "") -> None:
        """Tell how far it is."""
        self._pipe.send((done, total, message))


def _work(
    pipe: Connection,
    path: Path,
    layer: Layer | None,
    query: TextQuery,
    limit: int,
    family: Family,
) -> None:
    try:
        with Corpus.open(path, read_only=True) as corpus:
            relay = _Relay(pipe)
            pipe.send(concordance(corpus, layer, query, relay, limit=limit, family=family))
    except UserError as error:
        pipe.send(error)
    finally:
        pipe.close()
