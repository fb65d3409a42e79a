"""What a run changes beside labels: the scheme, and what is said of entities; done and taken back.

A run that does so has an entry of its own in the log, of no article, so that undo and the history
find it even where no label was touched.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from annotator.domain.articles import Layer
from annotator.domain.bulk_edits import BulkRun
from annotator.domain.entities import EntityCard
from annotator.domain.phrases import phrase
from annotator.domain.scheme import Scheme
from annotator.domain.scheme_versions import clash, without_change
from annotator.services.ids import new_id
from annotator.storage.corpus_store import CorpusStore


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who does it, and when (ISO UTC)."""

    layer: Layer
    at: str


@dataclass(slots=True)
class TakenBack:
    """What came of taking back: the scheme in force if it changed, and a sentence for what stayed.

    `cards` is how many were put back, `passed` the number of the entry in the log if nothing was.
    """

    scheme: Scheme | None = None
    cards: int = 0
    kept: list[str] = field(default_factory=list)
    passed: int | None = None


def begin(
    store: CorpusStore, run: BulkRun, stamp: Stamp, cards: Sequence[EntityCard] = ()
) -> Scheme | None:
    """Enter a run with the scheme and the cards that it brings; return the scheme in force."""
    scheme = None
    with store.together():
        if run.scheme_after is not None:
            run = _on_top(store.scheme(), run)
            scheme = _put_in_force(store, run, stamp)
        store.runs.begin(run)
        for card in cards:
            store.entities.put(card, run.id)
        if scheme is not None or cards:
            _mark(store, run, stamp)
    return scheme


def begin_alone(
    store: CorpusStore,
    title: str,
    stamp: Stamp,
    *,
    scheme: Scheme | None = None,
    cards: Sequence[EntityCard] = (),
) -> Scheme | None:
    """Change the scheme or some cards, and no label, as one step of undo."""
    before = store.scheme() if scheme is not None else None
    return begin(store, BulkRun(new_id(), title, before, scheme), stamp, cards)


def begin_taking_back(store: CorpusStore, run: BulkRun, inverse_id: str, stamp: Stamp) -> TakenBack:
    """Enter the run that takes back another, and put back what that one changed beside labels.

    What somebody has changed since stays as it is.
    """
    report, mark = TakenBack(), store.runs.marked(run.id)
    inverse = BulkRun(inverse_id, run.title)
    with store.together():
        # A run without an entry is of a corpus from before there were any.
        if mark is not None and mark.undone_by is not None:
            store.runs.begin(inverse)
            return report
        inverse = _put_scheme_back(store, run, inverse, stamp, report)
        put_back, kept = store.entities.take_back(run.id, inverse_id)
        report.kept += [_card_kept(store, card) for card in kept]
        report.cards = len(put_back)
        store.runs.begin(inverse)
        if mark is not None and (report.scheme is not None or put_back):
            _mark(store, inverse, stamp, mark.number)
        elif mark is not None:
            report.passed = mark.number
    return report


def _put_scheme_back(
    store: CorpusStore, run: BulkRun, inverse: BulkRun, stamp: Stamp, report: TakenBack
) -> BulkRun:
    old, new = run.scheme_before, run.scheme_after
    if old is None or new is None:
        return inverse
    standing = store.scheme()
    back = old
    if not _alike(standing, new):
        back = without_change(standing, before=old, after=new)
        if _alike(back, standing) or clash(standing, before=old, after=new):
            report.kept.append(
                phrase("The scheme was changed there since; what was changed since stays.")
            )
        if _alike(back, standing):
            return inverse
    inverse = BulkRun(inverse.id, inverse.title, standing, back)
    report.scheme = _put_in_force(store, inverse, stamp)
    return inverse


def _on_top(standing: Scheme, run: BulkRun) -> BulkRun:
    """Return the run with its change made to the scheme that is in force by now."""
    old, new = run.scheme_before, run.scheme_after
    if old is None or new is None or _alike(standing, old):
        return run
    # Somebody changed it since: their change stays, beside that of the run.
    return BulkRun(run.id, run.title, standing, without_change(standing, before=new, after=old))


def _put_in_force(store: CorpusStore, run: BulkRun, stamp: Stamp) -> Scheme:
    assert run.scheme_after is not None, "only a run with a scheme comes here"
    return store.schemes.apply(
        run.scheme_after, at=stamp.at, actor=stamp.layer.name, title=run.title, run_id=run.id
    )


def _mark(store: CorpusStore, run: BulkRun, stamp: Stamp, undoes: int | None = None) -> None:
    layer = stamp.layer
    store.runs.mark(run, layer_id=layer.id, actor=layer.name, at=stamp.at, undoes=undoes)


def _card_kept(store: CorpusStore, card: EntityCard) -> str:
    entity = next(iter(store.entities.of([card.id])), None)
    words = entity.title() if entity is not None else card.name or card.id
    return phrase("The name or identifier of “{words}” was changed since; it stays.", words=words)


def _alike(one: Scheme, other: Scheme) -> bool:
    """Say whether the schemes differ at most in the number that they were kept under."""
    return replace(one, version=0) == replace(other, version=0)
