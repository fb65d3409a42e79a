"""Time agreement over a large corpus, again after one new label, and gamma of one article.

Run ``python benchmarks/agreement_speed.py [articles]`` (2,000 if not given; what is promised is of
10,000, which take some minutes to make). Three annotators gave each article 40 labels of 40
kinds, on much the same places. Limits are ratios measured in this run:

- a first computation with 2,000 draws, in CPU time of all processes, against reading the same
  labels with bare sqlite3;
- after one new label, against the first computation, both in CPU time;
- gamma of two annotators with 76 units each, 30 samples, against one second: what its authors'
  program takes (after its first import), less than which is promised.
"""

from __future__ import annotations

import random
import resource
import sqlite3
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parent.parent))

from annotator.agreement.gamma import gamma
from annotator.agreement.units import Unit
from annotator.domain.annotations import Annotation, Mention, Span
from annotator.domain.articles import Article, Layer, Progress
from annotator.domain.edits import Edit
from annotator.domain.imports import ImportedArticle, ImportedLayer
from annotator.domain.text import text_hash
from annotator.services.agreeing import agreement
from annotator.services.agreement_cache import AgreementCache
from annotator.services.agreement_report import AgreementReport
from annotator.services.agreement_selection import AgreementOptions
from annotator.services.corpus import Corpus

READING, AGAIN, GAMMA = 60.0, 0.12, 1.0
ARTICLES, LABELS, KINDS = 2_000, 40, 40
NAMES = ("Ada", "Ben", "Cleo")
WORDS = [
    "harbour",
    "tunnel",
    "minister",
    "council",
    "report",
    "test",
    "spring",
    "winter",
    "ferry",
    "union",
    "chair",
]


def invented(number: int, layers: list[Layer]) -> ImportedArticle:
    """Return an article that all have done; one label in seven is somebody's own."""
    dice = random.Random(number)
    text = f"No. {number} " + " ".join(dice.choices(WORDS, k=450))
    article = Article(f"a{number:06}", text, title=f"No. {number}", sha256=text_hash(text))
    places = [
        (at * 68, at * 68 + dice.randint(5, 25), dice.randrange(KINDS)) for at in range(LABELS)
    ]
    own = []
    for layer in layers:
        found: list[Annotation] = []
        for place, (start, end, kind) in enumerate(places):
            chance = dice.random()
            if chance < 0.05:
                continue
            span = Span(start + 4 * (chance > 0.95), end)
            label = f"KIND{(kind + (chance < 0.1)) % KINDS}"
            label_id = f"{article.id}{layer.name}{place:02}"
            found.append(Mention(label_id, article.id, layer.id, label, (span,)))
        own.append(ImportedLayer(layer, found, Progress.DONE))
    return ImportedArticle(article, (), own)


def make(path: Path, count: int) -> Corpus:
    """Return a corpus of so many articles."""
    corpus = Corpus.create(path)
    layers = [corpus.layer(name) for name in NAMES]
    for start in range(0, count, 500):
        batch = [invented(number, layers) for number in range(start, min(start + 500, count))]
        corpus.run(lambda store, batch=batch: store.add_articles(batch, at="2026-01-01T00:00:00Z"))  # type: ignore[misc]
    return corpus


def cpu_time() -> float:
    """Return the CPU time of this process and its workers so far."""
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(used.ru_utime + used.ru_stime for used in map(resource.getrusage, kinds))


def timed(work: Callable[[], AgreementReport]) -> tuple[float, AgreementReport]:
    """Return the CPU time of some work and what it gave; say how long it took by the clock."""
    start, clock = cpu_time(), time.perf_counter()
    result = work()
    print(f"{time.perf_counter() - clock:.1f} s by the clock")
    return cpu_time() - start, result


def bare_reading(path: Path) -> float:
    """Return the CPU time of reading all labels and texts as tuples."""
    start = cpu_time()
    with sqlite3.connect(path) as connection:
        for query in (
            "SELECT article, layer, id, label, start_char, end_char FROM annotation",
            "SELECT position, text FROM article",
        ):
            deque(connection.execute(query), maxlen=0)  # None is kept: memory is measured too.
    return cpu_time() - start


def label_one_more(corpus: Corpus) -> None:
    layer = corpus.layer("Ada")
    content = corpus.content("a000007", layer)
    fresh = Mention("fresh", "a000007", layer.id, "KIND3", (Span(0, 2),))
    corpus.submit(content, Edit("Label", after=(fresh,)))


def units() -> Iterator[list[Unit]]:
    """Yield the 76 units of two annotators."""
    dice = random.Random(1)
    places = sorted(dice.sample(range(6_000), 76))
    for shift in (0, 3):
        yield [Unit(at + shift * dice.randrange(2), at + 20, dice.choice("ABC")) for at in places]


def memory() -> float:
    """Return the peak memory of this process and its largest worker together, in MiB."""
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    own, child = (resource.getrusage(kind).ru_maxrss / 1024 for kind in kinds)
    return own + 2 * child


def main() -> int:
    """Print the figures; 1 if one is beyond its limit."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES
    options, cache = AgreementOptions(), AgreementCache()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "bench.corpus"
        with make(path, count) as corpus:
            bare = bare_reading(path)
            first, report = timed(lambda: agreement(corpus.owner, path, options, None, cache))
            label_one_more(corpus)
            again, _ = timed(lambda: agreement(corpus.owner, path, options, None, cache))
    start = cpu_time()
    gamma(list(units()), precision=None)
    sampled = cpu_time() - start
    print(f"{count} articles, {len(report.conflicts)} rows, peak memory {memory():.0f} MiB")
    results = (
        (f"first computation {first:.2f} s / bare reading {bare:.2f} s", first / bare, READING),
        (f"after one new label {again:.2f} s / first", again / first, AGAIN),
        (f"gamma of 2 × 76 units {sampled:.3f} s / 1 s", sampled, GAMMA),
    )
    for what, ratio, limit in results:
        print(f"{what}: {ratio:.2f}, at most {limit}{'' if ratio <= limit else '  TOO SLOW'}")
    return int(any(ratio > limit for _, ratio, limit in results))


if __name__ == "__main__":
    sys.exit(main())
