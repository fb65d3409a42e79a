"""Changing the scheme of a corpus: labels in use are carried along, as one step of undo."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from annotator.domain.annotations import Record
from annotator.domain.articles import Layer
from annotator.domain.bulk_edits import BulkStep
from annotator.domain.errors import SchemeError
from annotator.domain.phrases import phrase, plural
from annotator.domain.scheme import Scheme
from annotator.domain.scheme_changes import changes, faults
from annotator.domain.scheme_draft import SchemeDraft
from annotator.domain.scheme_moves import Carried, Moves, carried
from annotator.domain.scheme_use import LabelUse, SchemeUse
from annotator.services.bulk_editing import BulkReport, apply_in_bulk
from annotator.services.corpus import Corpus
from annotator.services.jobs import Progress, Unwatched
from annotator.storage.corpus_store import CorpusStore
from annotator.storage.scheme_use import slices

MOST_USES = 5000
"""So many labels are offered to be looked through one by one; more nobody assigns by hand."""
_TITLE = 90


@dataclass(frozen=True, slots=True)
class SchemeChange:
    """A change that is ready to be applied: the scheme that comes, and what becomes of labels."""

    before: Scheme
    after: Scheme
    moves: Moves
    lines: tuple[str, ...]

    def title(self) -> str:
        """Return the words for the list of versions and the undo menu."""
        if not self.lines:
            return phrase("Scheme")
        first = self.lines[0]
        title = first if len(first) <= _TITLE else first[:_TITLE]
        more = len(self.lines) - 1
        return phrase("{title} · {more} more", title=title, more=more) if more else title


@dataclass(slots=True)
class SchemeReport:
    """What came of a change: the run that did it, and the articles to look at again."""

    scheme: Scheme
    bulk: BulkReport
    look_again: dict[str, Carried]


def planned(draft: SchemeDraft) -> SchemeChange:
    """Return the change that a draft makes, or raise `SchemeError` with what forbids it."""
    after, moves = draft.scheme(), draft.moves()
    found = faults(after)
    if found:
        raise SchemeError(
            phrase("The scheme was not changed: {fault}.", fault=found[0]),
            remedy=phrase("Correct it and apply again."),
        )
    lines = list(changes(draft.base, after, moves))
    if moves.single:
        lines.append(
            plural(
                "Give {n} label another label one by one",
                "Give {n} labels another label one by one",
                len(moves.single),
            )
        )
    return SchemeChange(draft.base, after, moves, tuple(lines))


def scheme_use(corpus: Corpus, progress: Progress | None = None) -> SchemeUse:
    """Count where the names of the scheme are in use; others come in between."""
    watch, found = progress or Unwatched(), SchemeUse()
    last = corpus.run(lambda store: store.scheme_use.last_position())
    for low, high in slices(last):
        if watch.stop_requested():
            break
        work = partial(_count, low, high, found)
        corpus.owner.submit(work, urgent=False).result()
        watch.report(high + 1, last + 1)
    return found


def label_uses(
    corpus: Corpus, family: str, label: str, progress: Progress | None = None
) -> list[LabelUse]:
    """Return up to `MOST_USES` labels in use with the words around them."""
    watch = progress or Unwatched()
    found: list[LabelUse] = []
    last = corpus.run(lambda store: store.scheme_use.last_position())
    for low, high in slices(last):
        if watch.stop_requested() or len(found) >= MOST_USES:
            break
        work = partial(_uses, family, label, low, high, MOST_USES - len(found))
        found += corpus.owner.submit(work, urgent=False).result()
        watch.report(high + 1, last + 1)
    return found


def apply_change(
    corpus: Corpus, layer: Layer, change: SchemeChange, progress: Progress | None = None
) -> SchemeReport:
    """Put the scheme in force and carry the labels along, as one run of `layer`'s owner.

    Labels of all layers follow: those of other annotators, gold ones, suggestions. Stopped by the
    user nothing is changed; `CancelledError` says so.
    """
    watch = progress or Unwatched()
    look_again: dict[str, Carried] = {}
    ids = _affected(corpus, change.moves, watch) if change.moves else []
    steps = _steps(corpus, ids, change, look_again)
    bulk = apply_in_bulk(
        corpus, layer, change.title(), steps, watch, total=len(ids), scheme=change.after
    )
    return SchemeReport(bulk.scheme or change.after, bulk, look_again)


def _affected(corpus: Corpus, moves: Moves, watch: Progress) -> list[str]:
    last = corpus.run(lambda store: store.scheme_use.last_position())
    found: list[str] = []
    for low, high in slices(last):
        work = partial(_articles, moves, low, high)
        found += corpus.owner.submit(work, urgent=False).result()
        watch.report(0, None)
    return found


def _steps(
    corpus: Corpus, ids: list[str], change: SchemeChange, look_again: dict[str, Carried]
) -> Iterator[BulkStep]:
    title = change.title()
    for article_id in ids:
        records = corpus.owner.submit(partial(_records, article_id), urgent=False).result()
        found = carried(title, records, change.moves, change.after)
        if found.to_look_at():
            look_again[article_id] = found
        if found.edit.before or found.edit.after:
            yield BulkStep(article_id, found.edit)


# What follows runs in the owning thread.


def _count(low: int, high: int, into: SchemeUse, store: CorpusStore) -> None:
    store.scheme_use.count(low, high, into)


def _uses(
    family: str, label: str, low: int, high: int, limit: int, store: CorpusStore
) -> list[LabelUse]:
    return store.scheme_use.uses(family, label, low, high, limit)


def _articles(moves: Moves, low: int, high: int, store: CorpusStore) -> list[str]:
    return store.scheme_use.articles(moves, low, high)


def _records(article_id: str, store: CorpusStore) -> list[Record]:
    return store.records(article_id)
