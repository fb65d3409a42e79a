"""Opening a corpus and fetching an article: what it costs, and that size does not change it.

CPU milliseconds, medians. "First article" is open, the first page of the list and one article.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from annotator.domain.queue import QueueQuery
from annotator.storage.corpus_file import create_corpus, open_corpus
from annotator.storage.first_look import first_look
from benchmarks.storage_corpora import INES, NOW, articles, now, scheme

FEW, MANY = 100, int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
MOST_TIMES, MOST_SMALL, MOST_LARGE = 1.5, 1.5, 150.0


def corpus(path: Path, count: int, labels: int, words: int) -> Path:
    create_corpus(path, scheme(), corpus_id="benchmark")
    store = open_corpus(path, now=now)
    store.add_layer(INES)
    made = articles(count, labels=labels, words=words)
    while batch := list(islice(made, 250)):
        store.add_articles(batch, at=NOW)
    store.set_last_article(INES.id, store.article_ids()[count // 2])
    store.close()
    return path


def median(work: Callable[[], object], rounds: int = 15) -> float:
    spent = []
    for _ in range(rounds):
        began = time.process_time()
        work()
        spent.append(1000 * (time.process_time() - began))
    return statistics.median(spent)


def first_article(path: Path) -> None:
    store = open_corpus(path, now=now)
    page = store.queue(QueueQuery(INES.id), after=None, limit=50)
    store.queue_size(QueueQuery(INES.id))
    store.content(page[0].id, INES.id)
    store.close()


def contents(path: Path) -> float:
    store = open_corpus(path, now=now)
    wanted = store.last_article(INES.id)
    assert wanted is not None
    spent = median(lambda: store.content(wanted, INES.id), 40)
    store.close()
    return spent


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        few = corpus(folder / "few.corpus", FEW, 45, 500)
        large = corpus(folder / "large.corpus", 1, 5000, 230_000)
        many = corpus(folder / "many.corpus", MANY, 12, 60)
        small, big = contents(few), contents(large)
        print(f"content, 45 labels    {small:7.2f} ms; limit {MOST_SMALL}")
        print(f"content, 5,000 labels {big:7.2f} ms; limit {MOST_LARGE}")
        compare("first article", [partial(first_article, path) for path in (few, many)])
        compare("first look", [partial(first_look, path, "Ines") for path in (few, many)])


def compare(what: str, works: list[Callable[[], object]]) -> None:
    one, other = map(median, works)
    ratio = f"ratio {other / one:.2f}; limit {MOST_TIMES}"
    print(f"{what} of {FEW}: {one:.2f} ms, of {MANY}: {other:.2f} ms; {ratio}")


if __name__ == "__main__":
    main()
