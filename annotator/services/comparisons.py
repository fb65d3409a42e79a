"""Comparing the annotators of a whole corpus, each article once: the others are done already.

What was found is kept in the corpus article by article and forgotten when an annotator changes
something. Of a corpus that must not be written it is kept in the user's cache folder.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from typing import NamedTuple

from annotator.domain.annotations import Record
from annotator.domain.articles import Article, Layer
from annotator.domain.errors import AgreementFailedError, CancelledError
from annotator.domain.phrases import phrase
from annotator.domain.scheme import Scheme
from annotator.services.comparing import ComparedArticle, read_summary, summary_of
from annotator.services.comparison_file import ComparisonFile
from annotator.services.corpus import Corpus
from annotator.services.jobs import Progress, Unwatched
from annotator.services.worker_pool import Shift
from annotator.storage.comparisons import Summary
from annotator.storage.corpus_store import CorpusStore

HERE_UP_TO = 12  # articles: below, starting a process takes longer than comparing
_SLICE = 20
_STOPPED = phrase("The comparison was stopped; what was compared is kept.")


class _Read(NamedTuple):
    articles: list[tuple[Article, list[Record]]]
    layers: dict[str, Layer]
    scheme: Scheme
    as_of: int


class Batch(NamedTuple):
    """What was found of some articles, as they were after the edit of that number."""

    summaries: list[Summary]
    as_of: int


def compare_missing(
    corpus: Corpus, progress: Progress | None = None, *, apart: bool = False
) -> int:
    """Compare the articles that are new or were changed; return how many that were.

    Many are compared in worker processes if `apart`, as the window does: a script must guard its
    main module for that. In a corpus that cannot be written nothing is kept; use `compare_all`
    there. Raises `CancelledError` when stopped, and `AgreementFailedError` if a worker process
    dies; what was compared by then is kept.
    """
    waiting = corpus.run(lambda store: store.comparisons.missing())
    for batch in _batches(corpus, waiting, progress or Unwatched(), apart=apart):
        _keep(corpus, batch)
    return len(waiting)


def compare_all(
    corpus: Corpus, progress: Progress | None = None, *, apart: bool = False
) -> list[ComparedArticle]:
    """Return everything that is known; what is missing is compared, and kept."""
    if corpus.run(lambda store: store.read_only):
        return _of_read_only(corpus, progress or Unwatched(), apart=apart)
    compare_missing(corpus, progress, apart=apart)
    kept = corpus.run(lambda store: store.comparisons.kept())
    return [read_summary(one) for one in kept]


def _of_read_only(corpus: Corpus, watch: Progress, *, apart: bool) -> list[ComparedArticle]:
    kept, waiting = corpus.run(
        lambda store: (store.comparisons.kept(), store.comparisons.missing())
    )
    file = ComparisonFile.of(corpus)
    known = {one.article_id: one for one in (*kept, *file.read())}
    missing = [article_id for article_id in waiting if article_id not in known]
    try:
        for batch in _batches(corpus, missing, watch, apart=apart):
            known.update((one.article_id, one) for one in batch.summaries)
    finally:
        if missing:
            file.write([known[one] for one in waiting if one in known])
    order = corpus.run(lambda store: store.comparisons.shared())
    return [read_summary(known[article_id]) for article_id in order if article_id in known]


def _batches(
    corpus: Corpus, wanted: Sequence[str], watch: Progress, *, apart: bool
) -> Iterator[Batch]:
    """Yield what was found, slice by slice: here if it is little, else in other processes."""
    done = 0
    watch.report(done, len(wanted))
    many = apart and len(wanted) > HERE_UP_TO
    for batch in _apart(corpus, wanted, watch) if many else _here(corpus, wanted):
        yield batch
        done += len(batch.summaries)
        watch.report(done, len(wanted))
        if watch.stop_requested() and done < len(wanted):
            raise CancelledError(_STOPPED)


def _here(corpus: Corpus, wanted: Sequence[str]) -> Iterator[Batch]:
    for start in range(0, len(wanted), _SLICE):
        yield compared(corpus, wanted[start : start + _SLICE])


def _apart(corpus: Corpus, wanted: Sequence[str], watch: Progress) -> Iterator[Batch]:
    # One processor is left to whoever presses keys.
    shift = Shift(corpus.path, compared, _SLICE, _STOPPED, spare=1)
    try:
        yield from shift.results(wanted, watch)
    except BrokenProcessPool as error:
        raise AgreementFailedError(
            phrase("The annotators were not compared: a process that does it ended too early."),
            remedy=phrase("Close what takes much memory and try again; what was compared is kept."),
        ) from error


def compared(corpus: Corpus, article_ids: Sequence[str]) -> Batch:
    """Return what is found of some articles; nothing is kept."""

    def read(store: CorpusStore) -> _Read:
        as_of = store.comparisons.last_edit()  # first: what is read may be newer, never older
        layers = {one.id: one for one in store.layers()}
        return _Read(list(store.iterate(article_ids)), layers, store.scheme(), as_of)

    found = corpus.owner.submit(read, urgent=False).result()
    summaries = [
        Summary(article.id, article.title, summary_of(article, records, found.layers, found.scheme))
        for article, records in found.articles
    ]
    return Batch(summaries, found.as_of)


def _keep(corpus: Corpus, batch: Batch) -> None:
    kept = {one.article_id: one.text for one in batch.summaries}
    corpus.owner.submit(
        lambda store: store.comparisons.keep(kept, batch.as_of), urgent=False
    ).result()
