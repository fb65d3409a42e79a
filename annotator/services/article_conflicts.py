"""Where the annotators of one article part, for one of them who has finished it.

Nothing is told of who says what: that is for Review › Adjudicate. Who has not finished the article
is told nothing at all.
"""

from __future__ import annotations

from typing import NamedTuple

from annotator.domain.annotations import ArticleState, Record, Settlement
from annotator.domain.articles import LayerKind, Progress
from annotator.services.comparing import ComparedArticle, Conflict, read_summary
from annotator.services.comparisons import compared
from annotator.services.conflict_list import ConflictList
from annotator.services.corpus import Corpus


class Parting(NamedTuple):
    """A place where annotators part; `label_id` is the annotator's own label there, if any."""

    start: int
    label_id: str
    kind: str
    family: str
    part: str
    words: str


def open_partings(corpus: Corpus, layer_id: str, article_id: str) -> list[Parting]:
    """Return what Adjudicate would list of an article as not yet settled, in its order.

    Empty unless the owner of the layer and somebody else have finished the article. Waits for the
    disk; a comparison that is not kept is made.
    """
    found = compare_one(corpus, article_id)
    if found is None or layer_id not in found.layers:
        return []
    records = _gold_records(corpus, article_id)
    is_done = any(
        isinstance(one, ArticleState) and one.progress is Progress.DONE for one in records
    )
    listed = ConflictList([found], done=[article_id] if is_done else [])
    listed.settle(one for one in records if isinstance(one, Settlement))
    return [_parting(one, layer_id) for one in listed if listed.is_open(one)]


def compare_one(corpus: Corpus, article_id: str) -> ComparedArticle | None:
    """Return what is known of an article; what is missing is compared, and kept if allowed.

    None if fewer than two annotators have finished it.
    """
    kept = corpus.run(lambda store: store.comparisons.kept([article_id]))
    if kept:
        return read_summary(kept[0])
    (summary,), as_of = compared(corpus, [article_id])
    found = read_summary(summary)
    if len(found.layers) < 2:
        return None
    if not corpus.run(lambda store: store.read_only):
        keep = {article_id: summary.text}
        corpus.owner.submit(lambda store: store.comparisons.keep(keep, as_of), urgent=False)
    return found


def _gold_records(corpus: Corpus, article_id: str) -> list[Record]:
    gold = [layer.id for layer in corpus.layers() if layer.kind is LayerKind.GOLD]
    reading = corpus.owner.submit(lambda store: next(store.iterate([article_id], gold)))
    return reading.result()[1]


def _parting(conflict: Conflict, layer_id: str) -> Parting:
    side = list(conflict.layers).index(layer_id)
    own = next((one.label_id for one in conflict.sides() if side in one.sides), "")
    part = conflict.part
    return Parting(conflict.start, own, conflict.kind, conflict.family, part, conflict.words)
