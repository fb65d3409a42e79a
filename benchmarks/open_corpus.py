"""Open a corpus of 100,000 articles beside one of 100: the size must not be felt.

Run ``python benchmarks/open_corpus.py [articles]`` (default 100,000; some minutes to make). The
time is wall time from asking for the corpus to its first article and the first page of the list
in memory; the smallest of several openings.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from annotator.domain.articles import Article
from annotator.domain.imports import ImportedArticle
from annotator.domain.queue import QueueQuery
from annotator.domain.text import text_hash
from annotator.services.clock import now
from annotator.services.corpus import Corpus
from annotator.services.session import open_session

LIMIT, OPENINGS = 1.5, 7


def make(path: Path, articles: int) -> None:
    with Corpus.create(path) as corpus:
        for first in range(0, articles, 500):
            batch = [invented(number) for number in range(first, min(first + 500, articles))]
            corpus.run(lambda store, rows=batch: store.add_articles(rows, at=now()))  # type: ignore[misc]


def invented(number: int) -> ImportedArticle:
    text = f"Ferry number {number} left the harbour late again, the council said. " * 12
    return ImportedArticle(Article(f"a{number}", text, f"Ferry {number}", sha256=text_hash(text)))


def opening(path: Path) -> float:
    """Return the seconds until the first article and the first page of the list are there."""
    start = time.perf_counter()
    session = open_session(path, "Bench")
    query = QueueQuery(session.layer.id)
    page = session.page(query, None, 100).result()
    session.content(page[0].id).result()
    session.size(query).result()
    spent = time.perf_counter() - start
    session.corpus.close()
    return spent


def main() -> None:
    articles = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as scratch:
        times = {}
        for size in (100, articles):
            path = Path(scratch) / f"{size}.corpus"
            make(path, size)
            times[size] = min(opening(path) for _ in range(OPENINGS))
            print(f"  {size:>7,} articles  {1000 * times[size]:7.1f} ms")
    ratio = times[articles] / times[100]
    print(f"  ratio {ratio:.2f}  limit {LIMIT}  {ratio / LIMIT:.2f}")


if __name__ == "__main__":
    main()
