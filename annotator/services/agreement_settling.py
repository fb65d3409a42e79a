"""From a figure of agreement to the conflicts in Adjudicate that it counted, and to no others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotator.agreement.conflicts import items_of
from annotator.domain.annotations import Record, Settlement
from annotator.domain.articles import Article
from annotator.domain.errors import CancelledError
from annotator.domain.phrases import phrase
from annotator.services.agreement_counting import sides_of
from annotator.services.agreement_places import places_in
from annotator.services.agreement_report import AgreementReport, Where
from annotator.services.comparing import items_by_label, laid_out, settled_under
from annotator.services.corpus import Corpus
from annotator.services.jobs import Progress
from annotator.storage.corpus_store import CorpusStore

_SLICE = 20


def conflicts_behind(
    corpus: Corpus, report: AgreementReport, where: Where, progress: Progress
) -> frozenset[str]:
    """Return the ids of the conflicts in which the differences behind a figure lie.

    Only what annotators part on can be settled: differences with gold or a suggester alone have
    no conflict. Articles are read anew, a few at a time.
    """
    lines = {behind.line.id: behind.line for behind in report.behind(where)}
    found: set[str] = set()
    for start in range(0, len(lines), _SLICE):
        if progress.stop_requested():
            raise CancelledError(phrase("The search for conflicts was stopped."))
        progress.report(start, len(lines))
        for article, records in _read(corpus, list(lines)[start : start + _SLICE]):
            names = lines[article.id].sides
            found.update(_in_article(corpus, report, where, names, article, records))
    return frozenset(found)


def _read(corpus: Corpus, ids: Sequence[str]) -> list[tuple[Article, list[Record]]]:
    def read(store: CorpusStore) -> list[tuple[Article, list[Record]]]:
        return list(store.iterate(ids))

    # What a person does goes first, and slices are short: no key waits for this.
    return corpus.owner.submit(read, urgent=False).result()


def _in_article(
    corpus: Corpus,
    report: AgreementReport,
    where: Where,
    names: Sequence[str],
    article: Article,
    records: Sequence[Record],
) -> Iterator[str]:
    layers = {side.name: side.layer_id for side in report.sides if side.name in names}
    sides = sides_of(article, records, list(layers), layers)
    known = {layer.id: layer for layer in corpus.layers()}
    items = items_of(laid_out(article, records, known, corpus.scheme))
    of_label = items_by_label(item for item in items if not item.agreed)
    by_id = {item.id: item for item in items}
    settled = {one.item: one for one in records if isinstance(one, Settlement)}
    for place in places_in(sides, report, corpus.scheme, where):
        for label in (place.first, place.second):
            if label in of_label:
                yield settled_under(by_id[of_label[label]], settled)
