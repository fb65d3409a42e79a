"""Filter, sort and count 100,000 articles beside 1,000: how much longer a page takes.

Run ``python benchmarks/filtered_pages.py [articles [file]]`` (default 100,000; some minutes to
make; a named file is kept and used again). CPU time of the first page of 100 rows, and of the
count, in milliseconds; the smallest of several. Of an order that is worked out in slices the time
is that of one slice. A filter that lets few articles through must look
at all of them; the limit is on the whole, over that of the small corpus and an allowance for
looking at a row.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from annotator.domain.annotations import Decision, Mention, Record, Span, Verdict
from annotator.domain.articles import Article, Layer, LayerKind, Progress
from annotator.domain.imports import ImportedArticle, ImportedLayer
from annotator.domain.queue import QueueOrder, QueueQuery
from annotator.domain.search import parse_search
from annotator.domain.text import text_hash
from annotator.services.clock import now
from annotator.services.corpus import Corpus
from annotator.services.ids import new_id
from annotator.services.ranking import SLICE
from annotator.storage.corpus_store import CorpusStore
from annotator.storage.queue_ranking import RANKED

SMALL, TIMES, LABELS = 1_000, 3, 8
PER_ARTICLE = 0.008  # milliseconds
SEARCHES = (
    *("harbour", "council -late", '"left the harbour"', "title:ferry 77777", "ferry*"),
    *("state:done", "state:unfinished date:2026-02", "label:ORG", "label:MISC", "suggested:LOC"),
    *("has:flag", "has:suggestion", "suggestions:>6", "score:<0.05", "length:>100000"),
    *("outlet:Nordwire", "by:Ines -state:done", "assigned:nobody has:label"),
)
INES = Layer("L-ines", "Ines", LayerKind.ANNOTATOR)
RULES = Layer("L-rules", "rules", LayerKind.SUGGESTER)


def make(path: Path, articles: int) -> None:
    luck = random.Random(7)
    with Corpus.create(path) as corpus:
        for first in range(0, articles, 500):
            numbers = range(first, min(first + 500, articles))
            batch = [invented(number, luck) for number in numbers]
            corpus.run(lambda store, rows=batch: store.add_articles(rows, at=now()))  # type: ignore[misc]


def invented(number: int, luck: random.Random) -> ImportedArticle:
    lines = [f"Ferry number {number} left the harbour late again, the council said."]
    text = " ".join(lines * luck.randrange(4, 20))
    at = f"a{number}"
    date = f"2026-{1 + number % 12:02}-{1 + number % 28:02}"
    source = luck.choice(("Nordwire", "Kystposten", "Morning Post"))
    article = Article(at, text, f"Ferry {number}", source, date, sha256=text_hash(text))
    made, own = labels_of(at, luck)
    progress = Progress.DONE if luck.random() < 0.02 else Progress.BEGUN
    layers = (ImportedLayer(RULES, made), ImportedLayer(INES, own, progress))
    return ImportedArticle(article, layers=layers)


def labels_of(at: str, luck: random.Random) -> tuple[list[Record], list[Record]]:
    made: list[Record] = []
    own: list[Record] = []
    for number in range(LABELS):
        label = "MISC" if luck.random() < 0.001 else luck.choice(("PERSON", "ORG", "LOC", "GPE"))
        spans = (Span(number * 5, number * 5 + 4),)
        found = Mention(new_id(), at, RULES.id, label, spans, score=luck.random(), origin="rules")
        made.append(found)
        if number % 2:
            mine = Mention(new_id(), at, INES.id, label, spans)
            own += [mine, Decision(at, INES.id, found.id, Verdict.ACCEPTED, mine.id)]
    return made, own


def least(corpus: Corpus, work: Callable[[CorpusStore], object]) -> float:
    """Return the milliseconds of CPU of the quickest of several runs."""

    def timed(store: CorpusStore) -> float:
        start = time.thread_time()
        work(store)
        return 1000 * (time.thread_time() - start)

    return min(corpus.run(timed) for _ in range(TIMES))


def queries() -> dict[str, QueueQuery]:
    everything = QueueQuery(INES.id)
    found = {}
    for typed in SEARCHES:
        search = parse_search(typed)
        words = " ".join(term.typed() for term in search.terms)
        found[typed] = QueueQuery(INES.id, words, facets=search.facets)
    for order in QueueOrder:
        found[f"by {order.value}"] = QueueQuery(everything.layer_id, order=order)
    return found


def measured(path: Path) -> dict[str, tuple[float, float]]:
    with Corpus.open(path) as corpus:
        return {name: _times(corpus, query) for name, query in queries().items()}


def _times(corpus: Corpus, query: QueueQuery) -> tuple[float, float]:
    """Return the time of the first page, or of a slice of its order; and that of the count."""

    def read(store: CorpusStore) -> object:
        if query.order in RANKED:
            return store.queue_reader.rankings.ranks(query, 0, SLICE)
        return store.queue(query, after=None, limit=100)

    return least(corpus, read), least(corpus, lambda store: store.queue_size(query))


def main() -> None:
    articles = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as scratch:
        small, large = Path(scratch) / "small.corpus", Path(scratch) / "large.corpus"
        if len(sys.argv) > 2:
            large = Path(sys.argv[2])
        make(small, SMALL)
        if not large.exists():
            make(large, articles)
        few, many = measured(small), measured(large)
    worst = 0.0
    for name, (page, count) in many.items():
        allowed = few[name][0] + PER_ARTICLE * articles
        worst = max(worst, page / allowed)
        print(f"  {name:34} page {few[name][0]:7.1f} {page:8.1f}   count {count:8.1f} ms")
    print(f"  worst page over its limit {worst:.2f}  limit 1.00")


if __name__ == "__main__":
    main()
